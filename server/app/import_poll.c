/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_poll.c - a vote of the whole school: the motion, the parts, and their one tally, which is
 * counted again.
 */
#include <stdlib.h>
#include <string.h>

#include "app/audit_polls.h"
#include "app/import_inside.h"
#include "app/part_text.h"
#include "app/reply.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "core/poll.h"
#include "store/council.h"
#include "store/ids.h"
#include "wire/keep.h"
#include "wire/vote_document.h"

enum { ID, TITLE, MOTION, MADE_AT, STATE, CLOSED_AT, PARTS, RESULT, FIELDS };

enum { /* what title and verdict leave, each with its NUL, when it is read again */
       MOTION_BYTES = POLL_STRINGS_BYTES - POLL_VERDICT_BYTES - (TITLE_BYTES_MAX + 2)
};

struct polling { /* the poll at hand */
	struct import *import;
	const char *fields[FIELDS];
	struct poll_row row;
	char title[TITLE_BYTES_MAX + 1], motion[MOTION_BYTES];
	char here[POLL_STRINGS_BYTES]; /* the strings of the poll that is here */
	struct arena arena;
	struct poll_result asked; /* the motion alone */
	bool known; /* it was here */
	bool over; /* here */
	bool news; /* something of it is new */
};

struct voted { /* one part */
	struct part_row row;
	const char *slip; /* as which it waits; NULL: it does not */
	char votes[REPLY_VOTES_BYTES], hand_votes[REPLY_VOTES_BYTES], papers[PART_TEXT_BYTES_MAX];
};

static bool read_poll(struct polling *polling)
{
	const char *const *fields = polling->fields;
	struct import *import = polling->import;
	struct poll_row *row = &polling->row;

	if (!import_int(fields[ID], 1, WIRE_INTEGER_MAX, &row->id) ||
	    !import_words(import, fields[TITLE], polling->title, sizeof polling->title) ||
	    !import_string(import, fields[MOTION], polling->motion, sizeof polling->motion) ||
	    !import_int(fields[MADE_AT], 0, TIME_MAX_MS, &row->made_at_ms) ||
	    !import_enum(import, fields[STATE], &wire_poll_states, &row->state) ||
	    !import_int(fields[CLOSED_AT], 0, TIME_MAX_MS, &row->closed_at_ms))
		return false;
	row->title = polling->title;
	row->motion = polling->motion;
	return (row->state == POLL_CLOSED) == (row->closed_at_ms != 0) &&
	       (row->state == POLL_CLOSED) == (fields[RESULT] != NULL) &&
	       poll_motion(row, &polling->arena, &polling->asked) == ERR_NONE &&
	       poll_possible(&polling->asked.motion) &&
	       (polling->asked.erased || strcmp(row->title, polling->asked.title) == 0);
}

static bool read_figures(const char *const values[], struct part_row *row)
{
	int *const figures[] = {&row->vote, &row->eligible, &row->present, &row->voters,
	                        &row->spoiled};
	int64_t number;

	for (size_t i = 0; i < COUNT_OF(figures); i++) {
		if (!import_int(values[i], 0, UINT16_MAX, &number))
			return false;
		*figures[i] = (int)number;
	}
	return true;
}

static bool read_part(struct polling *polling, const char *value, struct voted *voted)
{
	static const char *const names[] = {
	        "class", "state",    "sitting", "at_ms",  "votes",   "hand_votes", "papers",
	        "vote",  "eligible", "present", "voters", "spoiled", "slip"};
	const char *values[COUNT_OF(names)];
	struct import *import = polling->import;
	struct part_row *row = &voted->row;

	row->poll = polling->row.id;
	row->votes = voted->votes;
	row->hand_votes = voted->hand_votes;
	row->papers = voted->papers;
	if (!import_members(value, names, values, COUNT_OF(names)))
		return false;
	voted->slip = values[12];
	return import_int(values[0], 1, WIRE_INTEGER_MAX, &row->class_id) &&
	       import_enum(import, values[1], &wire_part_states, &row->state) &&
	       import_int(values[2], 0, WIRE_INTEGER_MAX, &row->sitting) &&
	       import_int(values[3], 0, TIME_MAX_MS, &row->at_ms) &&
	       import_string(import, values[4], voted->votes, sizeof voted->votes) &&
	       import_string(import, values[5], voted->hand_votes, sizeof voted->hand_votes) &&
	       import_string(import, values[6], voted->papers, sizeof voted->papers) &&
	       read_figures(values + 7, row);
}

static bool is_empty(const struct part_row *row)
{
	return row->sitting == 0 && row->vote == 0 && row->at_ms == 0 && row->eligible == 0 &&
	       row->present == 0 && row->voters == 0 && row->spoiled == 0 &&
	       row->votes[0] == '\0' && row->hand_votes[0] == '\0' && row->papers[0] == '\0';
}

/* Of a poll that is closed nobody waits; of one that runs a sealed sitting has settled. */
static bool state_fits(const struct polling *polling, const struct part_row *row)
{
	return row->state != (polling->row.state == POLL_CLOSED ? PART_WAITING : PART_COUNTED) &&
	       (polling->row.state == POLL_CLOSED || row->state != PART_MISSED);
}

/* What the class has voted is what its journal says, on this motion. */
static enum err check_part(struct polling *polling, const struct voted *voted)
{
	struct import *import = polling->import;
	const struct part_row *row = &voted->row;
	struct record record = {0};
	bool fits;
	enum err err;

	if (!import_has_class(import, row->class_id) || !state_fits(polling, row) ||
	    (voted->slip != NULL &&
	     (polling->row.state == POLL_CLOSED || part_voted((unsigned)row->state))))
		return import_refuse(import, IMPORT_SCHOOL);
	if (!part_voted((unsigned)row->state))
		return is_empty(row) ? ERR_NONE : import_refuse(import, IMPORT_SCHOOL);
	err = import_record(import, row->class_id, row->sitting, &record);
	if (err != ERR_NONE)
		return err;
	fits = part_audit(record.state, row) &&
	       part_is_of(record.state, &record.texts, row, &polling->asked) &&
	       row->at_ms >= record.state->opened_at_ms && row->at_ms <= record.state->sealed_at_ms;
	record_release(&record);
	return fits ? ERR_NONE : import_refuse(import, IMPORT_SCHOOL);
}

struct finding { /* the part of a class here */
	const struct part_row *wanted;
	bool found, same;
	int state;
	int64_t slip;
};

static enum err compare(void *context, const struct part_row *row)
{
	struct finding *finding = context;
	const struct part_row *wanted = finding->wanted;

	if (row->class_id != wanted->class_id)
		return ERR_NONE;
	finding->found = true;
	finding->state = row->state;
	finding->slip = row->slip;
	finding->same = row->state == wanted->state && row->at_ms == wanted->at_ms &&
	                part_same_vote(row, wanted);
	return ERR_NONE;
}

/* In the box of the class, to be voted on here. */
static enum err put_slip(struct polling *polling, const struct voted *voted)
{
	struct part_row part = voted->row;
	struct slip_row slip = {.class_id = part.class_id,
	                        .post = POST_POLL,
	                        .text = polling->title,
	                        .motion = polling->motion};
	enum err err;

	if (voted->slip == NULL || polling->over)
		return ERR_NONE;
	err = import_posted_slip(polling->import, voted->slip, &slip);
	part.slip = slip.id;
	return err == ERR_NONE && slip.id != 0 ? part_set_slip(polling->import->store, &part) : err;
}

/* What is here already stays; a class that waits here goes on as it did elsewhere. */
static enum err put_part(struct polling *polling, const struct voted *voted)
{
	struct import *import = polling->import;
	const struct part_row *row = &voted->row;
	struct finding finding = {.wanted = row};
	enum err err = part_each(import->store, row->poll, 0, compare, &finding);

	if (err != ERR_NONE)
		return err;
	if (finding.same)
		return finding.slip == 0 ? put_slip(polling, voted) : ERR_NONE;
	if (finding.found && finding.state != PART_WAITING)
		return row->state == PART_WAITING ? ERR_NONE : import_refuse(import, IMPORT_TAKEN);
	if (!finding.found && polling->known)
		return import_refuse(import, IMPORT_TAKEN);
	polling->news = true;
	err = part_put_as(import->store, row);
	if (err == ERR_NONE && !finding.found)
		return put_slip(polling, voted);
	return err == ERR_NONE ? slip_withdraw(import->store, finding.slip) : err;
}

static enum err take_parts(struct polling *polling)
{
	struct import *import = polling->import;
	const char *list = polling->fields[PARTS];
	int64_t before = 0;

	if (list == NULL || json_kind(list) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		struct voted voted = {.votes = ""};
		enum err err;

		if (!read_part(polling, walk.value, &voted) || voted.row.class_id <= before)
			return import_refuse(import, IMPORT_FORMAT);
		before = voted.row.class_id;
		err = check_part(polling, &voted);
		if (err == ERR_NONE)
			err = put_part(polling, &voted);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

/* Whether both say the same, when they are lists of strings or strings. */
static bool same_value(const char *one, const char *other)
{
	return one != NULL && other != NULL && json_end(one) - one == json_end(other) - other &&
	       memcmp(one, other, (size_t)(json_end(one) - one)) == 0;
}

/* Whether it says what was counted: outcome, winners and ties; the rest is told again. */
static bool result_fits(const char *result, const char *counted)
{
	static const char *const names[] = {"outcome", "winners", "tied"};
	const char *said[COUNT_OF(names)], *here[COUNT_OF(names)];
	bool same = true;

	if (!import_members(result, names, said, COUNT_OF(names)) ||
	    !import_members(counted, names, here, COUNT_OF(names)))
		return false;
	for (size_t i = 0; i < COUNT_OF(names); i++)
		same &= same_value(said[i], here[i]);
	return same;
}

/* The one tally is what the parts add up to; its verdict is kept. */
static enum err take_result(struct polling *polling, const struct poll_result *result)
{
	struct import *import = polling->import;
	struct buffer *out = &import->again;
	struct box box;

	poll_result_box(result, &box);
	buffer_clear(out);
	buffer_char(out, '{');
	box_export_print(&box, &result->verdict, 0, out);
	buffer_char(out, '}');
	if (out->full || !result_fits(polling->fields[RESULT], out->data))
		return import_refuse(import, IMPORT_RECOUNT);
	buffer_clear(out);
	verdict_print(&result->verdict, out);
	return poll_set_closed(import->store, polling->row.id, polling->row.closed_at_ms,
	                       out->data);
}

static enum err recount(struct polling *polling)
{
	struct import *import = polling->import;
	struct poll_result result;
	struct poll_row row;
	struct arena arena;
	enum err err;

	if (polling->row.state != POLL_CLOSED)
		return ERR_NONE;
	arena_init(&arena, POLL_ARENA_BYTES);
	err = poll_read(import->store, polling->row.id, &arena, &row);
	if (err == ERR_NONE)
		err = poll_count(import->store, &row, &arena, &result);
	if (err == ERR_NONE)
		err = take_result(polling, &result);
	arena_release(&arena);
	return err;
}

/* Words that were erased on one side are any words. */
static bool same_motion(const struct poll_row *one, const struct poll_row *other)
{
	return strstr(one->motion, ERASED_MARK) != NULL ||
	       strstr(other->motion, ERASED_MARK) != NULL ||
	       strcmp(one->motion, other->motion) == 0;
}

/* The poll is made, or it is here: then it is the same, and may have closed elsewhere. */
static enum err settle(struct polling *polling)
{
	struct import *import = polling->import;
	const struct poll_row *row = &polling->row;
	struct poll_row here;
	enum err err;

	err = poll_get(import->store, row->id, &here, polling->here, sizeof polling->here);
	polling->known = err == ERR_NONE;
	if (err == ERR_MISSING) {
		polling->news = true;
		err = poll_put_as(import->store, row);
		return err == ERR_NONE ? ids_pass(import->store, ID_POLL, row->id) : err;
	}
	if (err != ERR_NONE)
		return err;
	if (here.school != row->school || here.made_at_ms != row->made_at_ms ||
	    !same_motion(&here, row) ||
	    (here.state == POLL_CLOSED && row->state == POLL_CLOSED &&
	     here.closed_at_ms != row->closed_at_ms))
		return import_refuse(import, IMPORT_TAKEN);
	polling->over = here.state == POLL_CLOSED;
	polling->news = row->state == POLL_CLOSED && !polling->over;
	return ERR_NONE;
}

enum err import_poll(struct import *import, int64_t school, const char *value)
{
	static const char *const names[FIELDS] = {"id",    "title",        "motion", "made_at_ms",
	                                          "state", "closed_at_ms", "parts",  "result"};
	struct polling *polling = calloc(1, sizeof *polling);
	enum err err = ERR_NONE;

	CHECK(polling != NULL);
	polling->import = import;
	polling->row.school = school;
	arena_init(&polling->arena, POLL_ARENA_BYTES);
	if (!import_members(value, names, polling->fields, FIELDS) || !read_poll(polling))
		err = import_refuse(import, IMPORT_FORMAT);
	if (err == ERR_NONE)
		err = settle(polling);
	if (err == ERR_NONE)
		err = take_parts(polling);
	if (err == ERR_NONE)
		err = recount(polling);
	import->result.polls += polling->news;
	arena_release(&polling->arena);
	free(polling);
	return err;
}
