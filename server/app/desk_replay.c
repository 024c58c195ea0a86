/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_replay.c - the steps of a past sitting, and what the wall showed at some of them. */
#include <string.h>

#include "app/desk_people.h"
#include "app/replay.h"
#include "base/check.h"

struct steps {
	struct answer_step *step; /* REPLAY_STEPS_MAX of the arena */
	size_t count;
};

static enum err add_step(void *context, const struct replay_step *step, bool *stop)
{
	struct steps *steps = context;
	const struct view *view = step->view;

	(void)stop;
	if (steps->count >= REPLAY_STEPS_MAX)
		return ERR_LIMIT;
	steps->step[steps->count++] =
	        (struct answer_step){.step = step->seq,
	                             .what = (uint8_t)step->what,
	                             .item = view->has_floor ? view->floor.id : 0,
	                             .vote = view->has_vote ? view->vote.number : 0,
	                             .at_ms = step->at_ms};
	return ERR_NONE;
}

/* Whether the asker may watch it: it is over. A teacher is told that it is still going on. */
static enum err find_sitting(struct job *job, struct store *store, int64_t sitting, bool *found)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	enum err err = desk_own_sitting(job, store, sitting, &row, title, found);

	if (err != ERR_NONE || !*found || row.phase == PHASE_SEALED)
		return err;
	*found = false;
	job->refusal = job->role == ROLE_READER ? REFUSAL_NO_SUCH_SITTING : REFUSAL_WRONG_PHASE;
	return ERR_NONE;
}

enum err desk_replay_list(struct job *job, struct store *store)
{
	struct answer_replay_list answer = {.sitting = job->command->sitting_ref.id};
	struct steps steps = {0};
	bool found;
	enum err err = find_sitting(job, store, answer.sitting, &found);

	if (err != ERR_NONE || !found)
		return err;
	steps.step = arena_take(&job->arena, REPLAY_STEPS_MAX * sizeof *steps.step);
	CHECK(steps.step != NULL);
	err = replay_walk(store, answer.sitting, 0, add_step, &steps);
	if (err == ERR_LIMIT) {
		job->refusal = REFUSAL_TOO_LARGE;
		return ERR_NONE;
	}
	if (err != ERR_NONE)
		return err;
	answer.steps = steps.step;
	answer.step_count = steps.count;
	answer_replay_list(job->re, &answer, &job->out);
	return ERR_NONE;
}

struct frames {
	struct job *job;
	struct answer_replay_frame frame[REPLAY_FRAMES_MAX];
	size_t count, wanted;
};

static enum err add_frame(void *context, const struct replay_step *step, bool *stop)
{
	struct frames *frames = context;

	frames->frame[frames->count++] =
	        (struct answer_replay_frame){.step = step->seq,
	                                     .at_ms = step->at_ms,
	                                     .view = desk_keep(frames->job, step->printed)};
	*stop = frames->count == frames->wanted;
	return ERR_NONE;
}

enum err desk_replay_show(struct job *job, struct store *store)
{
	uint8_t count = job->command->replay.count;
	struct frames frames = {.job = job, .wanted = count == 0 ? 1 : count};
	struct answer_replay answer = {.sitting = job->command->replay.sitting};
	bool found;
	enum err err = find_sitting(job, store, answer.sitting, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = replay_walk(store, answer.sitting, job->command->replay.step, add_frame, &frames);
	if (err == ERR_MISSING) {
		job->refusal = REFUSAL_BAD_FIELD;
		return ERR_NONE;
	}
	if (err != ERR_NONE)
		return err;
	answer.frames = frames.frame;
	answer.frame_count = frames.count;
	answer_replay(job->re, &answer, &job->out);
	return ERR_NONE;
}
