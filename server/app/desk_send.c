/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_send.c - a motion goes up to the delegates' council, or down from it to the classes.
 *
 * What is sent is read from the journal of the sitting: the motion as the class knows it, without
 * its author. It waits in the idea box of whoever receives it, accepted. What names somebody, or
 * was not shown to everybody, is not sent.
 */
#include <string.h>

#include "app/desk_box.h"
#include "app/desk_people.h"
#include "app/desk_school.h"
#include "app/record.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/usual.h"
#include "store/sent.h"
#include "wire/keep.h"

struct sending {
	struct class_row row; /* the class that sends */
	char name[NAME_BYTES_MAX + 1];
	struct school_row school;
	char school_name[NAME_BYTES_MAX + 1];
	int64_t to[CLASSES_PER_SCHOOL_MAX];
	unsigned to_count;
	int kind;
	const char *title, *motion;
};

/* What may leave the class. A concern that everybody was shown goes as a proposal. */
static enum refusal check_item(const struct item *item)
{
	if (item->names_somebody)
		return REFUSAL_NAMES_SOMEBODY;
	if (item->kind == KIND_CONCERN && !item->projected)
		return REFUSAL_NOT_SHARED;
	if (item->posted.post == POST_POLL || item->posted.post == POST_REPLY ||
	    text_ref_empty(&item->motion.title))
		return REFUSAL_NO_VOTE;
	for (unsigned i = 0; i < item->motion.option_count; i++)
		if (item->motion.options[i].candidate != 0)
			return REFUSAL_NO_VOTE;
	return item->kind == KIND_PROPOSAL || item->kind == KIND_REQUEST ||
	                       item->kind == KIND_REPORT || item->kind == KIND_CONCERN
	               ? REFUSAL_NONE
	               : REFUSAL_NO_VOTE;
}

static const struct entry *find_entry(const struct assembly *state, uint16_t number)
{
	for (unsigned i = 0; i < state->entry_count; i++)
		if (state->entries[i].sitting == state->id && state->entries[i].number == number)
			return &state->entries[i];
	return NULL;
}

static void print(struct job *job, const struct record *record, const struct motion *motion,
                  struct sending *sending)
{
	struct words words = texts_words(&record->texts);
	const char *title = texts_find(&record->texts, &motion->title);
	struct buffer out;

	buffer_init(&out, FRAME_BYTES_MAX);
	motion_print(motion, &words, &out);
	CHECK(!out.full && out.count > 0);
	sending->title = desk_keep(job, title == NULL ? "" : title);
	sending->motion = desk_keep(job, out.data);
	buffer_release(&out);
	if (sending->title[0] == '\0' || is_erased(sending->title))
		job->refusal = REFUSAL_NO_SUCH_ITEM;
}

static void take_item(struct job *job, const struct record *record, struct sending *sending)
{
	int index = item_index(record->state, job->command->send.item);
	const struct item *item = index == NOT_FOUND ? NULL : &record->state->items[index];

	job->refusal = item == NULL ? REFUSAL_NO_SUCH_ITEM : check_item(item);
	if (job->refusal != REFUSAL_NONE)
		return;
	sending->kind = item->kind == KIND_CONCERN ? KIND_PROPOSAL : item->kind;
	print(job, record, &item->motion, sending);
}

static void take_entry(struct job *job, const struct record *record, struct sending *sending)
{
	const struct entry *entry = find_entry(record->state, job->command->send.entry);
	struct motion motion;

	if (entry == NULL) {
		job->refusal = REFUSAL_NO_SUCH_ENTRY;
		return;
	}
	sending->kind = KIND_PROPOSAL;
	motion_usual(KIND_PROPOSAL, &entry->text, &motion);
	print(job, record, &motion, sending);
}

static enum err take_motion(struct job *job, struct store *store, struct sending *sending)
{
	struct record record = {0};
	enum err err = record_read(store, job->command->send.sitting, &record);

	if (err != ERR_NONE)
		return err;
	if (job->command->send.item != 0)
		take_item(job, &record, sending);
	else
		take_entry(job, &record, sending);
	record_release(&record);
	return ERR_NONE;
}

static enum err add_receiver(void *context, const struct school_class_row *row)
{
	struct sending *sending = context;

	if (row->id != sending->row.id && sending->to_count < CLASSES_PER_SCHOOL_MAX)
		sending->to[sending->to_count++] = row->id;
	return ERR_NONE;
}

/* From the delegates' council to one class of the school, or to all. */
static enum err aim_down(struct job *job, struct store *store, struct sending *sending)
{
	int64_t to = job->command->send.to;
	enum err err = school_class_each(store, sending->school.id, job->teacher, 0, add_receiver,
	                                 sending);
	bool is = to == 0 && sending->to_count > 0;

	if (err != ERR_NONE)
		return err;
	for (unsigned i = 0; i < sending->to_count && to != 0; i++)
		is |= sending->to[i] == to;
	if (!is)
		job->refusal = REFUSAL_NO_SUCH_CLASS;
	if (to != 0) {
		sending->to[0] = to;
		sending->to_count = 1;
	}
	return ERR_NONE;
}

static enum err aim(struct job *job, struct store *store, struct sending *sending)
{
	int64_t council;
	enum err err = school_get(store, sending->row.school, job->teacher, &sending->school,
	                          sending->school_name, sizeof sending->school_name);

	if (err == ERR_MISSING) {
		job->refusal = REFUSAL_NO_SUCH_SCHOOL;
		return ERR_NONE;
	}
	if (err == ERR_NONE)
		err = school_council(store, sending->school.id, &council);
	if (err != ERR_NONE)
		return err;
	if (council == sending->row.id)
		return aim_down(job, store, sending);
	if (council == 0)
		job->refusal = REFUSAL_NO_DELEGATES;
	else if (job->command->send.to != 0 && job->command->send.to != council)
		job->refusal = REFUSAL_NO_SUCH_CLASS; /* classes speak through their delegates */
	sending->to[0] = council;
	sending->to_count = 1;
	return ERR_NONE;
}

/* True in *sent unless it waits there already, or the box is full. */
static enum err send_to(struct job *job, struct store *store, const struct sending *sending,
                        int64_t class_id, bool *sent)
{
	struct slip_row slip = {.class_id = class_id,
	                        .kind = sending->kind,
	                        .state = SLIP_ACCEPTED,
	                        .source = SOURCE_SENT,
	                        .made_at_ms = job->now_ms,
	                        .text = sending->title,
	                        .reason = "",
	                        .motion = sending->motion,
	                        .post = POST_MOTION,
	                        .from = sending->name};
	struct sent_row row = {.school = sending->school.id,
	                       .from_class = sending->row.id,
	                       .from_sitting = job->command->send.sitting,
	                       .from_item = job->command->send.item,
	                       .from_entry = job->command->send.entry,
	                       .to_class = class_id,
	                       .at_ms = job->now_ms,
	                       .title = sending->title};
	int waiting = 0, all = 0;
	enum err err = sent_waiting(store, &row, &waiting);

	if (err == ERR_NONE)
		err = slip_count(store, class_id, 0, 0, SLIPS_OPEN, &all);
	*sent = waiting == 0 && all < SLIPS_PER_CLASS_MAX;
	if (err != ERR_NONE || !*sent)
		return err;
	err = slip_put(store, &slip);
	row.slip = slip.id;
	return err == ERR_NONE ? sent_put(store, &row) : err;
}

enum err desk_motion_send(struct job *job, struct store *store)
{
	struct sending sending = {0};
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row sitting;
	unsigned sent = 0;
	bool found;
	enum err err;

	if ((job->command->send.item == 0) == (job->command->send.entry == 0)) {
		job->refusal = REFUSAL_BAD_FIELD; /* one of them */
		return ERR_NONE;
	}
	err = desk_own_sitting(job, store, job->command->send.sitting, &sitting, title, &found);
	if (err != ERR_NONE || !found)
		return err;
	err = class_get(store, sitting.class_id, &sending.row, sending.name, sizeof sending.name);
	if (err == ERR_NONE)
		err = aim(job, store, &sending);
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		err = take_motion(job, store, &sending);
	for (unsigned i = 0; i < sending.to_count; i++) {
		if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
			return err;
		err = send_to(job, store, &sending, sending.to[i], &found);
		sent += found;
	}
	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	if (sent == 0)
		job->refusal = REFUSAL_ALREADY_SENT;
	return sent == 0 ? ERR_NONE : desk_print_school(job, store, &sending.school);
}
