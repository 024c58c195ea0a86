/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll_count.c - a vote of the whole school, counted from its parts.
 *
 * The motion is read from what was frozen when the poll was made; the parts are added and judged
 * by the same rules as the vote of one class.
 */
#include "app/poll_count.h"

#include <string.h>

#include "app/part_text.h"
#include "app/reply.h"
#include "app/school_store.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/poll.h"
#include "core/tally.h"
#include "hemicycle/commands.h"
#include "store/council.h"
#include "wire/keep.h"

enum { POLL_WORDS_MAX = 1 + 2 * OPTIONS_MAX };

struct kept { /* texts of the motion, each under its number */
	struct arena *arena;
	unsigned count;
	const char *text[POLL_WORDS_MAX];
};

static void keep(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	struct kept *kept = context;
	const char *copy = arena_copy(kept->arena, text, bytes);

	if (kept->count == POLL_WORDS_MAX || copy == NULL)
		return;
	kept->text[kept->count++] = copy;
	out->hash[0] = (uint8_t)kept->count;
}

static const char *word_of(const struct kept *kept, const struct text_ref *ref)
{
	return ref->hash[0] == 0 ? "" : kept->text[ref->hash[0] - 1];
}

enum err poll_motion(const struct poll_row *row, struct arena *arena, struct poll_result *out)
{
	struct kept kept = {.arena = arena};
	struct wire_reader reader = {.arena = arena, .intern = keep, .context = &kept};
	enum err err;

	memset(out, 0, sizeof *out);
	err = motion_read(&reader, row->motion, &out->motion);

	if (err != ERR_NONE)
		return err;
	out->erased = strstr(row->motion, ERASED_MARK) != NULL;
	out->title = word_of(&kept, &out->motion.title);
	for (unsigned i = 0; i < OPTIONS_MAX; i++)
		out->options[i] = word_of(&kept, &out->motion.options[i].text);
	return ERR_NONE;
}

static bool take_papers(struct poll_result *result, const struct part_row *row)
{
	struct papers papers;

	if (!paper_text_read(row->papers, result->motion.option_count, &papers) ||
	    papers.count > result->row_room - result->row_count)
		return false;
	if (papers.count == 0)
		return true;
	memcpy(result->rows + result->row_count, papers.rows, papers.count * sizeof papers.rows[0]);
	result->row_count += papers.count;
	return true;
}

/* How many have voted, and of plain ballots for what. */
static enum err add_figures(void *context, const struct part_row *row)
{
	struct poll_result *result = context;
	struct poll_figures part = {.eligible = (uint16_t)row->eligible,
	                            .present = (uint16_t)row->present,
	                            .signed_ = (uint16_t)row->voters,
	                            .spoiled = (uint16_t)row->spoiled};

	if (!part_voted((unsigned)row->state))
		return ERR_NONE;
	votes_read(row->votes, part.votes);
	votes_read(row->hand_votes, part.hand_votes);
	poll_add(&result->sum, &part);
	return ERR_NONE;
}

static enum err add_part(void *context, const struct part_row *row)
{
	enum err err = add_figures(context, row);

	if (err != ERR_NONE || !part_voted((unsigned)row->state))
		return err;
	return take_papers(context, row) ? ERR_NONE : ERR_CORRUPT;
}

/* For all papers of a school, and as many again to sort them. */
static enum err take_rows(const struct poll_row *row, struct arena *arena, struct poll_result *out)
{
	unsigned room = (unsigned)row->parts * MEMBERS_MAX;

	if (!ballot_is_marked(out->motion.ballot))
		return ERR_NONE;
	out->rows = arena_take(arena, 2 * (size_t)room * sizeof out->rows[0]);
	out->row_room = out->rows == NULL ? 0 : room;
	return out->rows == NULL ? ERR_LIMIT : ERR_NONE;
}

void poll_result_box(const struct poll_result *result, struct box *out)
{
	poll_box(&result->motion, &result->sum, result->rows, result->row_count, out);
}

enum err poll_read(struct store *store, int64_t id, struct arena *arena, struct poll_row *out)
{
	char *strings = arena_take(arena, POLL_STRINGS_BYTES);

	return strings == NULL ? ERR_LIMIT : poll_get(store, id, out, strings, POLL_STRINGS_BYTES);
}

enum err poll_turnout(struct store *store, const struct poll_row *row, struct arena *arena,
                      struct poll_result *out)
{
	enum err err = poll_motion(row, arena, out);

	return err == ERR_NONE ? part_each(store, row->id, 0, add_figures, out) : err;
}

enum err poll_count(struct store *store, const struct poll_row *row, struct arena *arena,
                    struct poll_result *out)
{
	struct box box;
	enum err err;

	err = poll_motion(row, arena, out);
	if (err == ERR_NONE)
		err = take_rows(row, arena, out);
	if (err == ERR_NONE)
		err = part_each(store, row->id, 0, add_part, out);
	if (err != ERR_NONE)
		return err;
	if (out->row_count > 0)
		out->row_count = poll_merge(out->rows, out->row_count, out->rows + out->row_room);
	poll_result_box(out, &box);
	box_verdict(&box, &out->verdict);
	return ERR_NONE;
}

enum err poll_is_over(struct store *store, int64_t slip, bool *over)
{
	int64_t poll;
	int state = POLL_CLOSED;
	enum err err = part_by_slip(store, slip, &poll, &state);

	*over = state == POLL_CLOSED;
	return err == ERR_MISSING ? ERR_NONE : err;
}

enum err part_store(struct store *store, const struct part_row *row)
{
	bool over;
	enum err err = poll_is_over(store, row->slip, &over);

	return err == ERR_NONE && !over ? part_set(store, row) : err;
}

struct part_count { /* of the parts of a poll */
	int open, settled;
};

static enum err look(void *context, const struct part_row *row)
{
	struct part_count *parts = context;

	parts->open += row->state == PART_WAITING || row->state == PART_COUNTED;
	parts->settled += row->state == PART_SETTLED;
	return ERR_NONE;
}

enum err part_end(struct store *store, const struct part_row *row)
{
	bool settles = row->state == PART_SETTLED;
	struct part_count parts = {0};
	int64_t poll;
	int state;
	enum err err = part_by_slip(store, row->slip, &poll, &state);

	if (err == ERR_MISSING || (err == ERR_NONE && state == POLL_CLOSED))
		return ERR_NONE;
	if (err == ERR_NONE)
		err = part_move(store, row->slip, 1u << (settles ? PART_COUNTED : PART_WAITING),
		                row->state);
	if (err == ERR_NONE)
		err = part_each(store, poll, 0, look, &parts);
	if (err == ERR_NONE && parts.open == 0 && parts.settled > 0)
		err = poll_finish(store, poll, row->at_ms);
	return err;
}

struct telling { /* each class of a poll what all have decided */
	size_t count;
	int64_t class_id[CLASSES_PER_SCHOOL_MAX];
};

static enum err add_class(void *context, const struct part_row *row)
{
	struct telling *telling = context;

	if (telling->count < CLASSES_PER_SCHOOL_MAX)
		telling->class_id[telling->count++] = row->class_id;
	return ERR_NONE;
}

static enum err tell(struct store *store, const struct poll_row *row, const struct slip_row *report)
{
	struct telling telling = {0};
	enum err err = part_each(store, row->id, 0, add_class, &telling);

	for (size_t i = 0; err == ERR_NONE && i < telling.count; i++) {
		char name[NAME_BYTES_MAX + 1];
		struct slip_row slip = *report;
		struct class_row class_row;

		err = class_get(store, telling.class_id[i], &class_row, name, sizeof name);
		slip.class_id = telling.class_id[i];
		if (err == ERR_NONE && class_row.school == row->school)
			err = slip_put(store, &slip);
	}
	return err;
}

/* The text, and what was chosen: of marked ballots in the order of their election. */
static void tell_answer(const struct poll_row *row, const struct poll_result *result,
                        char out[TITLE_BYTES_MAX + 1])
{
	const struct verdict *verdict = &result->verdict;

	answer_begin(row->title, out);
	if (verdict->outcome != OUTCOME_CHOSEN)
		return;
	for (unsigned i = 0; i < verdict->winner_count; i++)
		answer_choose(result->options[verdict->winners[i]], out);
	if (verdict->winner_count == 0)
		answer_choose(result->options[verdict->winner], out);
}

static enum err report(struct store *store, const struct poll_row *row,
                       const struct poll_result *result, int64_t now_ms)
{
	const struct verdict *verdict = &result->verdict;
	char name[NAME_BYTES_MAX + 1], text[TITLE_BYTES_MAX + 1];
	struct school_row school;
	struct slip_row slip = {.kind = KIND_REPORT,
	                        .state = SLIP_ACCEPTED,
	                        .source = SOURCE_SENT,
	                        .made_at_ms = now_ms,
	                        .text = text,
	                        .reason = "",
	                        .motion = "",
	                        .post = POST_REPLY,
	                        .reply = (int)reply_of_outcome(verdict->outcome),
	                        .from = name};
	enum err err = school_get(store, row->school, 0, &school, name, sizeof name);

	tell_answer(row, result, text);
	return err == ERR_NONE ? tell(store, row, &slip) : err;
}

enum err poll_finish(struct store *store, int64_t poll, int64_t now_ms)
{
	struct poll_result result;
	struct buffer verdict;
	struct poll_row row;
	struct arena arena;
	enum err err;

	arena_init(&arena, POLL_ARENA_BYTES);
	buffer_init(&verdict, POLL_VERDICT_BYTES);
	err = poll_read(store, poll, &arena, &row);
	if (err == ERR_NONE)
		err = poll_count(store, &row, &arena, &result);
	if (err == ERR_NONE) {
		verdict_print(&result.verdict, &verdict);
		err = poll_close(store, poll, now_ms, verdict.data);
	}
	if (err == ERR_NONE)
		err = report(store, &row, &result, now_ms);
	buffer_release(&verdict);
	arena_release(&arena);
	return err;
}
