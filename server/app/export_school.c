/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_school.c - a school as one line of an archive.
 *
 * What its classes have sent and voted stands beside their journals, and is told only where those
 * are in the archive too: whoever takes it in can hold one against the other.
 */
#include "app/export_school.h"

#include <stdlib.h>
#include <string.h>

#include "app/export.h"
#include "app/export_slips.h"
#include "app/poll_count.h"
#include "base/check.h"
#include "base/digest.h"
#include "base/id_list.h"
#include "store/school.h"
#include "store/sent.h"
#include "wire/print.h"
#include "wire/table.h"
#include "wire/vote_document.h"

struct printing {
	struct store *store;
	const int64_t *classes; /* of the archive */
	unsigned class_count;
	struct export_school *school;
	struct buffer *out;
	enum err err; /* of a look-up */
};

static bool has_class(const struct printing *printing, int64_t id)
{
	for (unsigned i = 0; i < printing->class_count; i++)
		if (printing->classes[i] == id)
			return true;
	return false;
}

/* Whether the archive holds the sitting; of a class that it has. */
static bool has_sitting(struct printing *printing, int64_t class_id, int64_t sitting)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	enum err err;

	if (!has_class(printing, class_id))
		return false;
	err = sitting_get(printing->store, sitting, &row, title, sizeof title);
	if (err != ERR_NONE && err != ERR_MISSING)
		printing->err = err;
	return err == ERR_NONE && row.class_id == class_id && row.phase == PHASE_SEALED;
}

static void comma(struct printing *printing)
{
	if (printing->out->data[printing->out->count - 1] != '[')
		buffer_char(printing->out, ',');
}

void export_text_print(struct buffer *out, const char *key, const char *text)
{
	buffer_printf(out, ",\"%s\":", key);
	wire_print_string(out, text);
}

static void print_sent(struct buffer *out, const struct sent_row *row)
{
	buffer_printf(out,
	              "{\"id\":%lld,\"from_class\":%lld,\"from_sitting\":%lld,\"from_item\":%d,"
	              "\"from_entry\":%d,\"to_class\":%lld,\"at_ms\":%lld,\"state\":\"%s\"",
	              (long long)row->id, (long long)row->from_class, (long long)row->from_sitting,
	              row->from_item, row->from_entry, (long long)row->to_class,
	              (long long)row->at_ms, wire_sent_states.names[row->state]);
	export_text_print(out, "title", row->title);
	export_text_print(out, "reason", row->reason);
	buffer_printf(out,
	              ",\"reply\":\"%s\",\"to_sitting\":%lld,\"to_item\":%d,\"minutes\":%d,"
	              "\"answered_at_ms\":%lld",
	              wire_replies.names[row->reply], (long long)row->to_sitting, row->to_item,
	              row->minutes, (long long)row->answered_at_ms);
	export_text_print(out, "answer", row->answer);
	export_text_print(out, "votes", row->votes);
}

static enum err add_sent(void *context, const struct sent_row *row)
{
	struct printing *printing = context;
	enum err err = ERR_NONE;

	if (row->state < 0 || row->state >= SENT_STATE_COUNT || row->reply < 0 ||
	    row->reply >= REPLY_COUNT)
		return ERR_CORRUPT;
	if (!has_sitting(printing, row->from_class, row->from_sitting) ||
	    !has_class(printing, row->to_class) ||
	    (row->to_sitting != 0 && !has_sitting(printing, row->to_class, row->to_sitting))) {
		printing->school->left_out++;
		return printing->err;
	}
	comma(printing);
	print_sent(printing->out, row);
	if (row->state != SENT_ANSWERED)
		err = export_slip_print(printing->store, row->slip, printing->out);
	buffer_char(printing->out, '}');
	printing->school->sent++;
	return err == ERR_NONE && printing->out->full ? ERR_LIMIT : err;
}

struct parts { /* of one poll */
	struct printing *printing;
	bool whole; /* the archive has every sitting that voted */
	bool runs; /* who has not voted may still */
};

static enum err look(void *context, const struct part_row *row)
{
	struct parts *parts = context;

	if (row->state < 0 || row->state >= PART_STATE_COUNT)
		return ERR_CORRUPT;
	if (part_voted((unsigned)row->state))
		parts->whole &= has_sitting(parts->printing, row->class_id, row->sitting);
	return parts->printing->err;
}

static enum err print_part(void *context, const struct part_row *row)
{
	struct parts *parts = context;
	struct printing *printing = parts->printing;
	struct buffer *out = printing->out;
	enum err err = ERR_NONE;

	if (!has_class(printing, row->class_id))
		return ERR_NONE;
	comma(printing);
	buffer_printf(out,
	              "{\"class\":%lld,\"state\":\"%s\",\"sitting\":%lld,\"vote\":%d,"
	              "\"at_ms\":%lld,\"eligible\":%d,\"present\":%d,\"voters\":%d,\"spoiled\":%d",
	              (long long)row->class_id, wire_part_states.names[row->state],
	              (long long)row->sitting, row->vote, (long long)row->at_ms, row->eligible,
	              row->present, row->voters, row->spoiled);
	export_text_print(out, "votes", row->votes);
	export_text_print(out, "hand_votes", row->hand_votes);
	export_text_print(out, "papers", row->papers);
	if (parts->runs && !part_voted((unsigned)row->state))
		err = export_slip_print(printing->store, row->slip, out);
	buffer_char(out, '}');
	return err;
}

static enum err print_parts(struct printing *printing, const struct poll_row *row)
{
	struct parts parts = {.printing = printing, .runs = row->state == POLL_RUNNING};
	enum err err;

	buffer_text(printing->out, ",\"parts\":[");
	err = part_record(printing->store, row->id, print_part, &parts);
	buffer_char(printing->out, ']');
	return err;
}

static enum err print_result(struct printing *printing, const struct poll_row *row)
{
	struct poll_result result;
	struct arena arena;
	struct box box;
	enum err err;

	if (row->state != POLL_CLOSED)
		return ERR_NONE;
	arena_init(&arena, POLL_ARENA_BYTES);
	err = poll_count(printing->store, row, &arena, &result);
	if (err == ERR_NONE) {
		poll_result_box(&result, &box);
		buffer_text(printing->out, ",\"result\":{");
		box_export_print(&box, &result.verdict, 0, printing->out);
		buffer_char(printing->out, '}');
	}
	arena_release(&arena);
	return err;
}

static enum err print_poll(struct printing *printing, const struct poll_row *row)
{
	struct buffer *out = printing->out;
	enum err err;

	if (row->state < 0 || row->state >= POLL_STATE_COUNT)
		return ERR_CORRUPT;
	comma(printing);
	buffer_printf(out, "{\"id\":%lld", (long long)row->id);
	export_text_print(out, "title", row->title);
	export_text_print(out, "motion", row->motion);
	buffer_printf(out, ",\"made_at_ms\":%lld,\"state\":\"%s\",\"closed_at_ms\":%lld",
	              (long long)row->made_at_ms, wire_poll_states.names[row->state],
	              (long long)row->closed_at_ms);
	err = print_parts(printing, row);
	if (err == ERR_NONE)
		err = print_result(printing, row);
	buffer_char(out, '}');
	printing->school->polls++;
	return err == ERR_NONE && out->full ? ERR_LIMIT : err;
}

static enum err add_poll(struct printing *printing, int64_t id)
{
	struct parts parts = {.printing = printing, .whole = true};
	char *strings = malloc(POLL_STRINGS_BYTES);
	struct poll_row row;
	enum err err;

	CHECK(strings != NULL);
	err = poll_get(printing->store, id, &row, strings, POLL_STRINGS_BYTES);
	if (err == ERR_NONE)
		err = part_each(printing->store, id, 0, look, &parts);
	if (err == ERR_NONE && parts.whole)
		err = print_poll(printing, &row);
	else if (err == ERR_NONE)
		printing->school->left_out++;
	free(strings);
	return err;
}

/* Ids first: a statement is used by one query at a time. */
static enum err print_polls(struct printing *printing)
{
	struct id_list ids = {NULL, 0, 0};
	enum err err = poll_ids(printing->store, printing->school->id, id_list_add, &ids);

	buffer_text(printing->out, ",\"polls\":[");
	for (size_t i = 0; err == ERR_NONE && i < ids.count; i++)
		err = add_poll(printing, ids.all[i]);
	buffer_char(printing->out, ']');
	id_list_release(&ids);
	return err;
}

/* Of the archive's classes those that are of the school. */
static enum err print_classes(struct printing *printing)
{
	struct buffer *out = printing->out;
	int64_t delegates = 0;

	buffer_text(out, ",\"classes\":[");
	for (unsigned i = 0; i < printing->class_count; i++) {
		struct class_row row;
		char name[NAME_BYTES_MAX + 1];
		enum err err =
		        class_get(printing->store, printing->classes[i], &row, name, sizeof name);

		if (err != ERR_NONE)
			return err;
		if (row.school != printing->school->id)
			continue;
		comma(printing);
		buffer_int(out, row.id);
		if (row.delegates)
			delegates = row.id;
	}
	buffer_printf(out, "],\"delegates\":%lld", (long long)delegates);
	return ERR_NONE;
}

void export_digest_print(size_t before, struct buffer *out)
{
	uint8_t digest[DIGEST_BYTES];

	digest_of(out->data + before, out->count - before, digest);
	buffer_text(out, ",\"digest\":\"");
	buffer_hex(out, digest, sizeof digest);
	buffer_text(out, "\"}");
}

enum err export_school_print(struct store *store, const int64_t classes[], unsigned class_count,
                             struct export_school *school, struct buffer *out)
{
	struct printing printing = {.store = store,
	                            .classes = classes,
	                            .class_count = class_count,
	                            .school = school,
	                            .out = out};
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	size_t before = out->count;
	enum err err = school_get(store, school->id, 0, &row, name, sizeof name);

	if (err != ERR_NONE)
		return err;
	buffer_printf(out, "{\"format\":\"hemicycle-school\",\"version\":%d,\"id\":%lld",
	              EXPORT_VERSION_SCHOOL, (long long)school->id);
	export_text_print(out, "name", name);
	buffer_printf(out, ",\"public_page\":%s", row.public_page ? "true" : "false");
	err = print_classes(&printing);
	buffer_text(out, ",\"sent\":[");
	if (err == ERR_NONE)
		err = sent_record(store, school->id, add_sent, &printing);
	buffer_char(out, ']');
	if (err == ERR_NONE)
		err = print_polls(&printing);
	if (err == ERR_NONE && out->full)
		err = ERR_LIMIT;
	if (err != ERR_NONE)
		return err;
	export_digest_print(before, out);
	return out->full ? ERR_LIMIT : ERR_NONE;
}
