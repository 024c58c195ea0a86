/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_sitting.c - the line of a sitting: stored, folded, recounted, told again.
 */
#include <stdlib.h>
#include <string.h>

#include "app/import_inside.h"
#include "app/rooms.h"
#include "base/check.h"
#include "base/text.h"
#include "core/find.h"
#include "hemicycle/limits.h"
#include "store/erase.h"
#include "store/ids.h"

enum {
	FIELD_CLASS,
	FIELD_SITTING,
	FIELD_JOURNAL,
	FIELD_TEXTS,
	FIELD_MINUTES,
	FIELD_DIGEST,
	FIELDS
};

struct taking { /* the sitting at hand */
	struct import *import;
	const char *fields[FIELDS];
	struct sitting_row row;
	char title[TITLE_BYTES_MAX + 1];
	struct room room; /* for the indexes: nobody is inside */
	struct op *op;
	struct buffer body;
	uint8_t head[HASH_BYTES];
};

static bool read_row(struct taking *taking)
{
	static const char *const names[] = {
	        "id", "number", "title", "prepared_at_ms", "opened_at_ms", "sealed_at_ms", NULL};
	struct import *import = taking->import;
	struct sitting_row *row = &taking->row;
	const char *values[6], *class_id;
	static const char *const class_names[] = {"id"};
	int64_t number;

	if (!import_members(taking->fields[FIELD_CLASS], class_names, &class_id, 1) ||
	    !import_int(class_id, 1, WIRE_INTEGER_MAX, &row->class_id) ||
	    !import_members(taking->fields[FIELD_SITTING], names, values, 6) ||
	    !import_int(values[0], 1, WIRE_INTEGER_MAX, &row->id) ||
	    !import_int(values[1], 0, UINT16_MAX, &number) ||
	    !import_string(import, values[2], taking->title, sizeof taking->title) ||
	    !import_int(values[3], 0, TIME_MAX_MS, &row->prepared_at_ms) ||
	    !import_int(values[4], 0, TIME_MAX_MS, &row->opened_at_ms) ||
	    !import_int(values[5], 0, TIME_MAX_MS, &row->sealed_at_ms))
		return false;
	row->number = (int)number;
	row->phase = PHASE_SEALED;
	row->title = taking->title;
	return true;
}

/* Of its other members only the time may be there: archives of before do not have it. */
static enum err take_erased(struct taking *taking, const uint8_t hash[HASH_BYTES],
                            const char *values[5])
{
	int64_t at_ms = 0;

	if (json_kind(values[3]) != JSON_TRUE || values[1] != NULL || values[2] != NULL ||
	    (values[4] != NULL && !import_int(values[4], 1, WIRE_INTEGER_MAX, &at_ms)))
		return import_refuse(taking->import, IMPORT_FORMAT);
	texts_keep(&taking->room.texts, text_gone(hash, at_ms));
	return text_put_erased(taking->import->store, taking->row.id, hash, at_ms);
}

static enum err take_text(struct taking *taking, const char *value)
{
	static const char *const names[] = {"hash", "salt", "text", "erased", "at_ms"};
	struct import *import = taking->import;
	uint8_t hash[HASH_BYTES], salt[SALT_BYTES], own[HASH_BYTES];
	const char *values[COUNT_OF(names)];
	struct slice text;
	enum err err;

	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_hex(import, values[0], hash, sizeof hash))
		return import_refuse(import, IMPORT_FORMAT);
	if (values[3] != NULL)
		return take_erased(taking, hash, values);
	if (values[4] != NULL || !import_hex(import, values[1], salt, sizeof salt) ||
	    values[2] == NULL || json_kind(values[2]) != JSON_STRING)
		return import_refuse(import, IMPORT_FORMAT);
	text = json_string(values[2], &import->scratch);
	err = import_check_text(import, &text);
	if (err != ERR_NONE)
		return err;
	text_hash(salt, text.at, text.bytes, own);
	if (memcmp(hash, own, sizeof own) != 0)
		return import_refuse(import, IMPORT_TEXT);
	texts_keep(&taking->room.texts, text_known(hash, text.at, text.bytes));
	import->result.texts++;
	return text_put(import->store, taking->row.id, hash, salt, text.at, text.bytes);
}

static enum err take_texts(struct taking *taking)
{
	const char *list = taking->fields[FIELD_TEXTS];

	if (list == NULL || json_kind(list) != JSON_LIST)
		return import_refuse(taking->import, IMPORT_FORMAT);
	if (json_count(list) > TEXTS_MAX)
		return import_refuse(taking->import, IMPORT_LARGE);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		enum err err = take_text(taking, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

static bool read_entry(struct taking *taking, const char *value, struct journal_entry *entry,
                       char kind[64], uint8_t said[HASH_BYTES])
{
	static const char *const names[] = {"seq", "at_ms", "actor", "kind", "body", "hash"};
	struct import *import = taking->import;
	const char *values[COUNT_OF(names)];
	struct slice body;
	int64_t seq, actor;

	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, UINT32_MAX, &seq) ||
	    !import_int(values[1], -TIME_MAX_MS, TIME_MAX_MS, &entry->at_ms) ||
	    !import_int(values[2], INT32_MIN, INT32_MAX, &actor) ||
	    !import_string(import, values[3], kind, 64) || values[4] == NULL ||
	    json_kind(values[4]) != JSON_STRING || !import_hex(import, values[5], said, HASH_BYTES))
		return false;
	body = json_string(values[4], &import->scratch);
	buffer_clear(&taking->body);
	buffer_add(&taking->body, body.at, body.bytes);
	entry->assembly = taking->row.id;
	entry->seq = (uint32_t)seq;
	entry->actor = (int32_t)actor;
	entry->kind = kind;
	entry->body = taking->body.data;
	entry->body_bytes = body.bytes;
	return body.bytes > 0 && !taking->body.full;
}

static enum err take_entry(struct taking *taking, const char *value)
{
	struct import *import = taking->import;
	uint8_t said[HASH_BYTES];
	struct journal_entry entry = {0};
	enum audit_fault fault;
	char kind[64];
	enum err err;

	import->result.entry++;
	if (!read_entry(taking, value, &entry, kind, said))
		return import_refuse(import, IMPORT_FORMAT);
	if (entry.seq != import->result.entry)
		return import_refuse(import, IMPORT_CHAIN);
	err = journal_append(import->store, &entry);
	if (err == ERR_CONFLICT)
		return import_refuse(import, IMPORT_TAKEN);
	if (err != ERR_NONE)
		return err;
	if (memcmp(said, entry.hash, sizeof said) != 0)
		return import_refuse(import, IMPORT_CHAIN);
	memcpy(taking->head, said, sizeof said);
	fault = audit_entry(&import->audit, &entry);
	if (fault != AUDIT_FINE)
		return import_refuse(import, fault == AUDIT_ROLL || fault == AUDIT_RECOUNT
		                                     ? IMPORT_RECOUNT
		                                     : IMPORT_EVENT);
	err = import_check_texts(import, &taking->room.texts);
	if (err == ERR_NONE)
		import_index(import, taking->op);
	return err;
}

static enum err take_journal(struct taking *taking)
{
	const char *list = taking->fields[FIELD_JOURNAL];

	if (list == NULL || json_kind(list) != JSON_LIST)
		return import_refuse(taking->import, IMPORT_FORMAT);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		enum err err = take_entry(taking, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	taking->import->result.entry = 0;
	return ERR_NONE;
}

/* What stands beside the journal must be what it adds up to. */
static bool index_agrees(const struct taking *taking)
{
	const struct assembly *state = &taking->import->audit.state;
	const struct sitting_row *row = &taking->row;
	const char *title = texts_find(&taking->room.texts, &state->title);

	return state->id == row->id && state->class_id == row->class_id &&
	       state->phase == PHASE_SEALED && state->number == row->number &&
	       state->prepared_at_ms == row->prepared_at_ms &&
	       state->opened_at_ms == row->opened_at_ms &&
	       state->sealed_at_ms == row->sealed_at_ms &&
	       (title == NULL ? text_is_plain(row->title) : strcmp(title, row->title) == 0);
}

/* The same program tells the same: what was altered in the telling is found. */
static enum err tell_again(struct taking *taking)
{
	struct import *import = taking->import;
	enum err err;

	if (!import->same_program || import->class_known)
		return ERR_NONE;
	buffer_clear(&import->again);
	err = export_sitting_print(import->store, taking->row.id, &import->again);
	if (err == ERR_LIMIT || err == ERR_CORRUPT)
		return import_refuse(import, IMPORT_TOLD);
	if (err != ERR_NONE)
		return err;
	return import_told_again(import);
}

static enum err take_new(struct taking *taking)
{
	struct import *import = taking->import;
	enum err err;

	audit_begin(&import->audit);
	err = take_texts(taking);
	if (err == ERR_NONE)
		err = take_journal(taking);
	if (err == ERR_NONE && !index_agrees(taking))
		err = import_refuse(import, IMPORT_INDEX);
	if (err == ERR_NONE)
		err = sitting_put(import->store, &taking->row);
	if (err == ERR_NONE)
		err = ids_pass(import->store, ID_SITTING, taking->row.id);
	if (err == ERR_NONE)
		err = import_prose(import, taking->row.id, taking->fields[FIELD_MINUTES]);
	if (err == ERR_NONE)
		err = tell_again(taking);
	if (err == ERR_NONE)
		err = import_follow_slips(import);
	import_agree(import, taking->row.id);
	import->class_new_sittings++;
	import->result.sittings++;
	import->result.entries += import->audit.entries;
	import->result.votes += import->audit.votes;
	return err;
}

/* It is here: then it must be the same one, which its head tells. */
static enum err compare(struct taking *taking, const struct sitting_row *here)
{
	struct import *import = taking->import;
	static const char *const names[] = {"head"};
	const char *value;
	uint8_t said[HASH_BYTES];
	enum err err = journal_head(import->store, here->id, taking->head);

	if (err != ERR_NONE)
		return err;
	if (!import_members(import->line.data, names, &value, 1) ||
	    !import_hex(import, value, said, sizeof said))
		return import_refuse(import, IMPORT_FORMAT);
	if (here->class_id != taking->row.class_id || here->phase != PHASE_SEALED ||
	    memcmp(said, taking->head, sizeof said) != 0)
		return import_refuse(import, IMPORT_TAKEN);
	import->class_known_sittings++;
	import->result.known++;
	return ERR_NONE;
}

static enum err take(struct taking *taking)
{
	struct import *import = taking->import;
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row here;
	struct head *head;
	bool fresh;
	enum err err = import_check_digest(import, taking->fields[FIELD_DIGEST]);

	if (err != ERR_NONE)
		return err;
	if (!read_row(taking) || taking->row.class_id != import->promises[import->promise - 1].id)
		return import_refuse(import, IMPORT_FORMAT);
	import->result.sitting = taking->room.id = taking->row.id;
	if (import->sitting_count == import->promises[import->promise - 1].sittings)
		return import_refuse(import, IMPORT_CUT);
	err = sitting_get(import->store, taking->row.id, &here, title, sizeof title);
	fresh = err == ERR_MISSING;
	if (err == ERR_NONE)
		err = compare(taking, &here);
	else if (fresh)
		err = take_new(taking);
	if (err != ERR_NONE)
		return err;
	head = &import->heads[import->sitting_count++];
	*head = (struct head){.sitting = taking->row.id, .line = import->result.line};
	memcpy(head->hash, taking->head, HASH_BYTES);
	if (fresh)
		memcpy(head->previous, import->audit.state.previous.hash, HASH_BYTES);
	return ERR_NONE;
}

enum err import_sitting(struct import *import, const char *line)
{
	static const char *const names[FIELDS] = {"class", "sitting", "journal",
	                                          "texts", "minutes", "digest"};
	struct taking *taking = calloc(1, sizeof *taking);
	enum err err;

	CHECK(taking != NULL);
	taking->import = import;
	taking->room.now = &import->audit.state;
	taking->op = op_make(&taking->room, NULL, 0);
	buffer_init(&taking->body, EXPORT_LINE_BYTES_MAX);
	if (import->promise == 0 || !import_members(line, names, taking->fields, FIELDS))
		err = import_refuse(import, IMPORT_FORMAT);
	else
		err = take(taking);
	op_free(taking->op);
	texts_release(&taking->room.texts);
	buffer_release(&taking->body);
	free(taking);
	return err;
}
