/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_sitting.c - one sealed sitting as a document that stands for itself.
 *
 * The journal and the texts are the record, word for word; the minutes and the votes are told
 * from them, for people and for `hemicycle tally`. The digest over all of it comes last.
 */
#include <string.h>

#include "app/beside.h"
#include "app/export.h"
#include "app/export_school.h"
#include "app/record.h"
#include "base/check.h"
#include "hemicycle/limits.h"
#include "store/journal.h"
#include "wire/print.h"
#include "wire/table.h"
#include "wire/view.h"
#include "wire/vote_document.h"

struct printing {
	struct buffer *out;
	bool first; /* of a list */
};

static void comma(struct printing *printing)
{
	if (!printing->first)
		buffer_char(printing->out, ',');
	printing->first = false;
}

static void print_hex(struct buffer *out, const char *key, const void *bytes, size_t count)
{
	buffer_printf(out, "\"%s\":\"", key);
	buffer_hex(out, bytes, count);
	buffer_char(out, '"');
}

static enum err print_entry(void *context, const struct journal_entry *entry)
{
	struct printing *printing = context;
	struct buffer *out = printing->out;

	if (strlen(entry->body) != entry->body_bytes)
		return ERR_CORRUPT;
	comma(printing);
	buffer_printf(out,
	              "{\"seq\":%u,\"at_ms\":%lld,\"actor\":%d,\"kind\":", (unsigned)entry->seq,
	              (long long)entry->at_ms, (int)entry->actor);
	wire_print_string(out, entry->kind);
	buffer_text(out, ",\"body\":");
	wire_print_string(out, entry->body);
	buffer_char(out, ',');
	print_hex(out, "hash", entry->hash, HASH_BYTES);
	buffer_char(out, '}');
	return out->full ? ERR_LIMIT : ERR_NONE;
}

static enum err print_text(void *context, const struct text_row *row)
{
	struct printing *printing = context;
	struct buffer *out = printing->out;

	if (strlen(row->text) != row->bytes)
		return ERR_CORRUPT;
	comma(printing);
	buffer_char(out, '{');
	print_hex(out, "hash", row->hash, HASH_BYTES);
	if (row->erased) {
		buffer_text(out, ",\"erased\":true");
		if (row->erased_at_ms != 0)
			buffer_printf(out, ",\"at_ms\":%lld", (long long)row->erased_at_ms);
		buffer_char(out, '}');
	} else {
		buffer_char(out, ',');
		print_hex(out, "salt", row->salt, SALT_BYTES);
		buffer_text(out, ",\"text\":");
		wire_print_string(out, row->text);
		buffer_char(out, '}');
	}
	return out->full ? ERR_LIMIT : ERR_NONE;
}

static enum err print_rows(struct store *store, const struct sitting_row *row, struct buffer *out)
{
	struct class_row class_row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = class_get(store, row->class_id, &class_row, name, sizeof name);

	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_CORRUPT : err;
	buffer_printf(out,
	              "{\"format\":\"hemicycle-sitting\",\"version\":%d,\"class\":{\"id\":%lld,"
	              "\"name\":",
	              EXPORT_VERSION, (long long)row->class_id);
	wire_print_string(out, name);
	buffer_printf(out,
	              "},\"sitting\":{\"id\":%lld,\"number\":%d,\"title\":", (long long)row->id,
	              row->number);
	wire_print_string(out, row->title);
	buffer_printf(out, ",\"prepared_at_ms\":%lld,\"opened_at_ms\":%lld,\"sealed_at_ms\":%lld}",
	              (long long)row->prepared_at_ms, (long long)row->opened_at_ms,
	              (long long)row->sealed_at_ms);
	return ERR_NONE;
}

static enum err print_record(struct store *store, int64_t sitting, struct buffer *out)
{
	struct printing printing = {.out = out, .first = true};
	enum err err;

	buffer_text(out, ",\"journal\":[");
	err = journal_read(store, sitting, print_entry, &printing);
	if (err != ERR_NONE)
		return err;
	printing.first = true;
	buffer_text(out, "],\"texts\":[");
	err = text_each(store, sitting, print_text, &printing);
	buffer_char(out, ']');
	return err;
}

/* With the prose; what other sittings said of these minutes stands in those. */
static enum err print_minutes(struct store *store, const struct record *record,
                              const uint8_t head[HASH_BYTES], struct buffer *out)
{
	struct words words = texts_words(&record->texts);
	struct minutes_beside beside;
	const char *eight[8];
	struct arena arena;
	enum err err;

	arena_init(&arena, (size_t)16 << 20);
	err = beside_rows(store, record->state->id, &arena, &beside);
	journal_words(head, eight);
	if (err == ERR_NONE)
		minutes_print(record->state, &words, head, eight, &beside, out);
	arena_release(&arena);
	return err;
}

/* What is told from the record. */
static enum err print_told(struct store *store, int64_t sitting, struct buffer *out)
{
	struct record record = {0};
	uint8_t head[HASH_BYTES];
	bool first = true;
	enum err err = record_read(store, sitting, &record);

	if (err == ERR_NONE && (record.state->id != sitting || record.state->phase != PHASE_SEALED))
		err = ERR_CORRUPT; /* the index knows it, the journal does not */
	if (err == ERR_NONE)
		err = journal_head(store, sitting, head);
	if (err != ERR_NONE)
		goto out;
	buffer_char(out, ',');
	print_hex(out, "head", head, HASH_BYTES);
	buffer_text(out, ",\"minutes\":");
	err = print_minutes(store, &record, head, out);
	if (err != ERR_NONE)
		goto out;
	buffer_text(out, ",\"votes\":[");
	for (unsigned i = 0; i < record.state->vote_count; i++) {
		const struct vote *vote = &record.state->votes[i];

		if (vote->state != VOTE_COUNTED && vote->state != VOTE_SHOWN)
			continue;
		if (!first)
			buffer_char(out, ',');
		first = false;
		vote_export_print(record.state, vote, out);
	}
	buffer_char(out, ']');
out:
	record_release(&record);
	return err;
}

enum err export_sitting_print(struct store *store, int64_t sitting, struct buffer *out)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	size_t before = out->count;
	enum err err = sitting_get(store, sitting, &row, title, sizeof title);

	if (err == ERR_NONE && row.phase != PHASE_SEALED)
		err = ERR_MISSING;
	if (err == ERR_NONE)
		err = print_rows(store, &row, out);
	if (err == ERR_NONE)
		err = print_record(store, sitting, out);
	if (err == ERR_NONE)
		err = print_told(store, sitting, out);
	if (err == ERR_NONE && out->full)
		err = ERR_LIMIT;
	if (err != ERR_NONE)
		return err;
	export_digest_print(before, out);
	return out->full ? ERR_LIMIT : ERR_NONE;
}
