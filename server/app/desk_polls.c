/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_polls.c - votes of a whole school: made, looked at, closed.
 *
 * While one runs, nobody is told how a class or all of them have voted, only how many: the split
 * is one, and comes at the end.
 */
#include "app/desk_polls.h"

#include <stdlib.h>
#include <string.h>

#include "app/desk_people.h"
#include "app/inside.h"
#include "app/poll_count.h"
#include "base/check.h"
#include "core/motion.h"
#include "core/poll.h"
#include "core/tally.h"
#include "store/council.h"
#include "wire/keep.h"

static const char *find(const void *context, const struct text_ref *ref)
{
	const struct app *app = context;

	for (const struct text *text = app->fresh; text != NULL; text = text->next)
		if (memcmp(&text->ref, ref, sizeof *ref) == 0)
			return text->text;
	return "";
}

/* The title and, behind its NUL, the motion as JSON: both owned by whoever gets them. */
static char *print(struct app *app, const struct motion *motion)
{
	struct words words = {.find = find, .context = app};
	const char *title = find(app, &motion->title);
	struct buffer out;
	char *more;

	buffer_init(&out, POLL_STRINGS_BYTES - TITLE_BYTES_MAX - 1);
	motion_print(motion, &words, &out);
	CHECK(!out.full && out.count > 0);
	more = malloc(strlen(title) + out.count + 2);
	CHECK(more != NULL);
	memcpy(stpcpy(more, title) + 1, out.data, out.count + 1);
	buffer_release(&out);
	return more;
}

/* As an agenda would take it; nobody is on a roll yet. */
static enum refusal check_motion(struct motion *motion)
{
	struct assembly *nobody = state_make();
	enum refusal refusal;

	motion->trial = 0; /* it leaves no line in any book */
	motion_settle(nobody, motion);
	refusal = motion_refusal(nobody, motion);
	state_free(nobody);
	return refusal;
}

enum refusal desk_poll_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct motion motion = command->poll_add.motion;
	enum refusal refusal;
	char *more;

	if (!poll_possible(&motion))
		return REFUSAL_NOT_SUMMABLE;
	refusal = check_motion(&motion);
	if (refusal != REFUSAL_NONE)
		return refusal;
	more = print(screen->app, &motion);
	refusal = desk_job_with(screen, re, command, more);
	if (refusal != REFUSAL_NONE)
		free(more);
	return refusal;
}

struct polling { /* a poll on its way into the classes */
	const struct command *command;
	unsigned count, wanted;
	int64_t class_id[CLASSES_PER_SCHOOL_MAX];
};

/* Those that were named, or all; delegates vote in their classes. */
static enum err add_class(void *context, const struct school_class_row *row)
{
	struct polling *polling = context;
	bool wanted = polling->command->poll_add.count == 0;

	for (unsigned i = 0; i < polling->command->poll_add.count; i++)
		wanted |= polling->command->poll_add.classes[i] == row->id;
	if (wanted && !row->delegates && polling->count < CLASSES_PER_SCHOOL_MAX)
		polling->class_id[polling->count++] = row->id;
	return ERR_NONE;
}

static enum err count_running(void *context, const struct poll_row *row)
{
	*(int *)context += row->state == POLL_RUNNING;
	return ERR_NONE;
}

static enum err aim(struct job *job, struct store *store, int64_t school, struct polling *polling)
{
	int running = 0;
	enum err err = poll_each(store, school, POLL_ROWS_MAX, count_running, &running);

	if (err == ERR_NONE)
		err = school_class_each(store, school, job->teacher, 0, add_class, polling);
	if (err != ERR_NONE)
		return err;
	if (running >= POLLS_RUNNING_MAX)
		job->refusal = REFUSAL_TOO_MANY;
	else if (polling->count == 0 || (job->command->poll_add.count != 0 &&
	                                 polling->count != job->command->poll_add.count))
		job->refusal = REFUSAL_NO_SUCH_CLASS;
	return ERR_NONE;
}

static enum err put_part(struct job *job, struct store *store, const struct poll_row *row,
                         const char *from, int64_t class_id)
{
	struct slip_row slip = {.class_id = class_id,
	                        .kind = KIND_PROPOSAL,
	                        .state = SLIP_ACCEPTED,
	                        .source = SOURCE_SENT,
	                        .made_at_ms = job->now_ms,
	                        .text = row->title,
	                        .reason = "",
	                        .motion = row->motion,
	                        .post = POST_POLL,
	                        .from = from};
	struct part_row part = {.poll = row->id, .class_id = class_id};
	enum err err = slip_put(store, &slip);

	part.slip = slip.id;
	return err == ERR_NONE ? part_put(store, &part) : err;
}

struct part_lines {
	struct job *job;
	bool over;
	size_t count;
	struct answer_part line[CLASSES_PER_SCHOOL_MAX];
};

static enum err add_part(void *context, const struct part_row *row)
{
	struct part_lines *lines = context;

	if (lines->count < CLASSES_PER_SCHOOL_MAX)
		lines->line[lines->count++] =
		        (struct answer_part){.class_id = row->class_id,
		                             .name = desk_keep(lines->job, row->class_name),
		                             .own = (uint8_t)row->own,
		                             .state = (uint8_t)row->state,
		                             .voters = row->voters,
		                             .present = row->present,
		                             .eligible = row->eligible,
		                             .minutes = lines->over ? row->minutes : 0};
	return ERR_NONE;
}

/* The field of the answer that holds the motion, as it was frozen. */
static const char *motion_field(struct job *job, const char *motion)
{
	static const char name[] = "\"motion\":";
	char *field = arena_take(&job->arena, sizeof name + strlen(motion));

	CHECK(field != NULL);
	stpcpy(stpcpy(field, name), motion);
	return field;
}

static enum err print_poll(struct job *job, struct store *store, const struct school_row *school,
                           const struct poll_row *row)
{
	bool over = row->state == POLL_CLOSED, marked;
	char asked_by[NAME_BYTES_MAX + 1] = "";
	struct part_lines parts = {.job = job, .over = over};
	struct poll_result result;
	struct answer_poll answer;
	struct box box;
	enum err err = (over ? poll_count : poll_turnout)(store, row, &job->arena, &result);

	if (err == ERR_NONE)
		err = part_each(store, row->id, job->teacher, add_part, &parts);
	if (err == ERR_NONE && row->teacher != 0)
		err = teacher_name(store, row->teacher, asked_by, sizeof asked_by);
	if (err != ERR_NONE)
		return err;
	marked = ballot_is_marked(result.motion.ballot);
	answer = (struct answer_poll){.id = row->id,
	                              .school = school->id,
	                              .school_name = school->name,
	                              .asked_by = asked_by,
	                              .admin = (uint8_t)school->admin,
	                              .state = (uint8_t)row->state,
	                              .made_at_ms = row->made_at_ms,
	                              .closed_at_ms = row->closed_at_ms,
	                              .parts = parts.line,
	                              .part_count = parts.count,
	                              .voters = result.sum.signed_,
	                              .eligible = result.sum.eligible,
	                              .motion = motion_field(job, row->motion),
	                              .has_result = over,
	                              .vote_count = marked ? 0 : result.motion.option_count + 1u,
	                              .papers = result.rows,
	                              .paper_count = result.row_count,
	                              .has_tally = marked,
	                              .votes = result.sum.votes,
	                              .hand_votes = result.sum.hand_votes,
	                              .verdict = result.verdict};
	if (over && marked) {
		poll_result_box(&result, &box);
		box_explain(&box, (enum tally_method)result.motion.method, &answer.tally);
	}
	answer_poll(job->re, &answer, &job->out);
	return ERR_NONE;
}

enum err desk_poll_add(struct job *job, struct store *store)
{
	struct polling polling = {.command = job->command};
	const char *title = job->more;
	struct poll_row row = {.title = title,
	                       .motion = title + strlen(title) + 1,
	                       .made_at_ms = job->now_ms,
	                       .state = POLL_RUNNING};
	char name[NAME_BYTES_MAX + 1];
	struct school_row school;
	bool found;
	enum err err = desk_own_school(job, store, job->command->poll_add.school, true, &school,
	                               name, &found);

	if (err == ERR_NONE && found)
		err = aim(job, store, school.id, &polling);
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	row.school = school.id;
	row.teacher = job->teacher;
	err = poll_put(store, &row);
	for (unsigned i = 0; err == ERR_NONE && i < polling.count; i++)
		err = put_part(job, store, &row, name, polling.class_id[i]);
	return err == ERR_NONE ? print_poll(job, store, &school, &row) : err;
}

struct found {
	struct poll_row row;
	struct school_row school;
	char name[NAME_BYTES_MAX + 1];
};

/* Else no-such-poll, whether there is none or it is of another school. */
static enum err find_poll(struct job *job, struct store *store, bool admin, struct found *out,
                          bool *found)
{
	enum err err;

	*found = false;
	err = poll_read(store, job->command->poll_ref.id, &job->arena, &out->row);
	if (err == ERR_NONE)
		err = desk_own_school(job, store, out->row.school, admin, &out->school, out->name,
		                      found);
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (!*found && job->refusal != REFUSAL_NOT_ALLOWED)
		job->refusal = REFUSAL_NO_SUCH_POLL;
	return ERR_NONE;
}

enum err desk_poll_open(struct job *job, struct store *store)
{
	struct found poll;
	bool found;
	enum err err = find_poll(job, store, false, &poll, &found);

	return err == ERR_NONE && found ? print_poll(job, store, &poll.school, &poll.row) : err;
}

enum err desk_poll_over(struct job *job, struct store *store)
{
	struct found poll;
	bool found;
	enum err err = find_poll(job, store, false, &poll, &found);

	if (err == ERR_NONE && found && poll.row.state != POLL_CLOSED)
		job->refusal = REFUSAL_POLL_RUNNING;
	return err;
}

enum err desk_poll_close(struct job *job, struct store *store)
{
	struct found poll;
	bool found;
	enum err err = find_poll(job, store, true, &poll, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (poll.row.state == POLL_CLOSED) {
		job->refusal = REFUSAL_SETTLED;
		return ERR_NONE;
	}
	err = poll_finish(store, poll.row.id, job->now_ms);
	if (err != ERR_NONE)
		return err;
	poll.row.state = POLL_CLOSED;
	poll.row.closed_at_ms = job->now_ms;
	return print_poll(job, store, &poll.school, &poll.row);
}
