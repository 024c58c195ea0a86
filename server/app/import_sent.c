/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_sent.c - a motion that one class of a school has sent to another, and its answer.
 *
 * Its words must be those of the sitting that sent it; the answer is told again from the sitting
 * that gave it.
 */
#include <string.h>

#include "app/import_inside.h"
#include "app/reply.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "hemicycle/between.h"
#include "store/council.h"
#include "store/ids.h"
#include "store/sent.h"

struct sending {
	struct sent_row row;
	char title[TITLE_BYTES_MAX + 1], answer[TITLE_BYTES_MAX + 1];
	char reason[REASON_BYTES_MAX + 1], votes[REPLY_VOTES_BYTES];
	const char *slip; /* as which it waits; NULL: it does not */
};

static bool read_ids(const char *const values[], struct sent_row *row)
{
	int64_t item, entry;

	if (!import_int(values[0], 1, WIRE_INTEGER_MAX, &row->id) ||
	    !import_int(values[1], 1, WIRE_INTEGER_MAX, &row->from_class) ||
	    !import_int(values[2], 1, WIRE_INTEGER_MAX, &row->from_sitting) ||
	    !import_int(values[3], 0, UINT16_MAX, &item) ||
	    !import_int(values[4], 0, UINT16_MAX, &entry) ||
	    !import_int(values[5], 1, WIRE_INTEGER_MAX, &row->to_class) ||
	    !import_int(values[6], 0, TIME_MAX_MS, &row->at_ms))
		return false;
	row->from_item = (int)item;
	row->from_entry = (int)entry;
	return (item == 0) != (entry == 0) && row->from_class != row->to_class;
}

static bool read_answer(struct import *import, const char *const values[], struct sending *sending)
{
	struct sent_row *row = &sending->row;
	int64_t item, minutes;

	if (!import_enum(import, values[0], &wire_replies, &row->reply) ||
	    !import_int(values[1], 0, WIRE_INTEGER_MAX, &row->to_sitting) ||
	    !import_int(values[2], 0, UINT16_MAX, &item) ||
	    !import_int(values[3], 0, UINT16_MAX, &minutes) ||
	    !import_int(values[4], 0, TIME_MAX_MS, &row->answered_at_ms) ||
	    !import_words(import, values[5], sending->answer, sizeof sending->answer) ||
	    !import_string(import, values[6], sending->votes, sizeof sending->votes))
		return false;
	row->to_item = (int)item;
	row->minutes = (int)minutes;
	row->answer = sending->answer;
	row->votes = sending->votes;
	return true;
}

static bool read_sending(struct import *import, const char *value, struct sending *sending)
{
	static const char *const names[] = {
	        "id",      "from_class", "from_sitting",   "from_item", "from_entry", "to_class",
	        "at_ms",   "state",      "title",          "reason",    "reply",      "to_sitting",
	        "to_item", "minutes",    "answered_at_ms", "answer",    "votes",      "slip"};
	const char *values[COUNT_OF(names)];
	struct sent_row *row = &sending->row;

	row->title = sending->title;
	row->reason = sending->reason;
	if (!import_members(value, names, values, COUNT_OF(names)))
		return false;
	sending->slip = values[17];
	return read_ids(values, row) &&
	       import_enum(import, values[7], &wire_sent_states, &row->state) &&
	       row->state != SENT_ON_AGENDA &&
	       import_words(import, values[8], sending->title, sizeof sending->title) &&
	       import_words(import, values[9], sending->reason, sizeof sending->reason) &&
	       read_answer(import, values + 10, sending);
}

/* Whether the item has been answered with just that. */
static bool item_says(const struct record *record, const struct item *item,
                      const struct sent_row *row)
{
	struct words words = texts_words(&record->texts);
	struct told_reply told;

	if (!reply_is_due(item))
		return false;
	reply_tell(record->state, &words, item, &told);
	return (int)told.reply == row->reply && strcmp(told.votes, row->votes) == 0 &&
	       (strcmp(told.answer, row->answer) == 0 || row->answer[0] == '\0' ||
	        is_erased(row->answer) || !told.whole);
}

static bool sitting_says(const struct record *record, const struct sent_row *row)
{
	const struct assembly *state = record->state;
	bool says = false;

	for (unsigned i = 0; i < state->item_count; i++)
		if (row->to_item == 0 || row->to_item == state->items[i].id)
			says |= item_says(record, &state->items[i], row);
	return says && row->minutes == state->number && row->answered_at_ms == state->sealed_at_ms;
}

static enum err check_answer(struct import *import, const struct sent_row *row)
{
	struct record record = {0};
	bool says;
	enum err err;

	if (row->state != SENT_ANSWERED)
		return row->reply == REPLY_NONE && row->to_sitting == 0 && row->to_item == 0 &&
		                       row->minutes == 0 && row->answered_at_ms == 0 &&
		                       row->answer[0] == '\0' && row->votes[0] == '\0'
		               ? ERR_NONE
		               : import_refuse(import, IMPORT_SCHOOL);
	err = import_record(import, row->to_class, row->to_sitting, &record);
	if (err != ERR_NONE)
		return err;
	says = sitting_says(&record, row);
	record_release(&record);
	return says ? ERR_NONE : import_refuse(import, IMPORT_SCHOOL);
}

/* An item may be off the agenda again; its words stay in the sitting, or were erased. */
static enum err check_words(struct import *import, const struct sent_row *row)
{
	struct record record = {0};
	bool says;
	enum err err = import_record(import, row->from_class, row->from_sitting, &record);

	if (err != ERR_NONE)
		return err;
	says = row->title[0] == '\0' || is_erased(row->title) ||
	       texts_may_hold(&record.texts, row->title);
	record_release(&record);
	return says ? ERR_NONE : import_refuse(import, IMPORT_SCHOOL);
}

static bool same_motion(const struct sent_row *one, const struct sent_row *other)
{
	return one->school == other->school && one->from_class == other->from_class &&
	       one->from_sitting == other->from_sitting && one->from_item == other->from_item &&
	       one->from_entry == other->from_entry && one->to_class == other->to_class &&
	       one->at_ms == other->at_ms;
}

/* Words that were erased on one side are no other answer. */
static bool same_answer(const struct sent_row *one, const struct sent_row *other)
{
	return one->reply == other->reply && one->to_sitting == other->to_sitting &&
	       one->answered_at_ms == other->answered_at_ms &&
	       strcmp(one->votes, other->votes) == 0;
}

static enum err put(struct import *import, const struct sent_row *row)
{
	import->result.sent++;
	return sent_put_as(import->store, row);
}

/* It is here: it stays, or goes on as it did elsewhere. */
static enum err go_on(struct import *import, const struct sent_row *row,
                      const struct sent_row *here)
{
	enum err err;

	if (!same_motion(row, here) || (row->state == SENT_ANSWERED &&
	                                here->state == SENT_ANSWERED && !same_answer(row, here)))
		return import_refuse(import, IMPORT_TAKEN);
	if (row->state <= here->state)
		return ERR_NONE;
	err = put(import, row);
	return err == ERR_NONE ? slip_withdraw(import->store, here->slip) : err;
}

/* In the box of its receiver, to be taken up here. */
static enum err put_slip(struct import *import, const struct sending *sending)
{
	struct slip_row slip = {
	        .class_id = sending->row.to_class, .post = POST_MOTION, .text = sending->row.title};
	enum err err;

	if (sending->slip == NULL)
		return ERR_NONE;
	err = import_posted_slip(import, sending->slip, &slip);
	return err == ERR_NONE && slip.id != 0
	               ? sent_set_slip(import->store, sending->row.id, slip.id)
	               : err;
}

enum err import_sent(struct import *import, int64_t school, const char *value)
{
	struct sending sending = {.row = {.school = school}};
	const struct sent_row *row = &sending.row;
	char votes[REPLY_VOTES_BYTES];
	struct sent_row here;
	bool known;
	enum err err;

	if (!read_sending(import, value, &sending))
		return import_refuse(import, IMPORT_FORMAT);
	if (!import_has_class(import, row->from_class) ||
	    !import_has_class(import, row->to_class) ||
	    (sending.slip != NULL && row->state == SENT_ANSWERED))
		return import_refuse(import, IMPORT_SCHOOL);
	err = check_words(import, row);
	if (err == ERR_NONE)
		err = check_answer(import, row);
	if (err != ERR_NONE)
		return err;
	err = sent_get(import->store, row->id, &here, votes, sizeof votes);
	known = err == ERR_NONE;
	if (known)
		err = go_on(import, row, &here);
	else if (err == ERR_MISSING)
		err = put(import, row);
	if (err == ERR_NONE && !known)
		err = ids_pass(import->store, ID_SENT, row->id);
	if (err == ERR_NONE && (!known || (here.slip == 0 && here.state == row->state)))
		err = put_slip(import, &sending);
	return err;
}
