/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import.c - an archive, line by line: the manifest, classes with their sittings, schools, the end.
 */
#include "app/import.h"

#include <stdlib.h>
#include <string.h>

#include "app/import_inside.h"
#include "app/transaction.h"
#include "base/check.h"
#include "wire/gate.h"

const char *import_fault_code(enum import_fault fault)
{
	static const char *const codes[IMPORT_FAULT_COUNT] = {
#define X(name, code) [IMPORT_##name] = (code),
	        IMPORT_FAULTS(X)
#undef X
	};

	CHECK(fault < IMPORT_FAULT_COUNT);
	return codes[fault];
}

enum err import_look_up(const struct import *import)
{
	const atomic_bool *give_way = import->options.give_way;

	return give_way != NULL && atomic_load(give_way) ? ERR_IN_USE : ERR_NONE;
}

enum err import_refuse(struct import *import, enum import_fault fault)
{
	if (import->result.fault == IMPORT_NONE)
		import->result.fault = fault;
	return ERR_INPUT;
}

static enum err read_promise(struct import *import, const char *value)
{
	static const char *const names[] = {"id", "pupils", "sittings"};
	struct promise *promise = &import->promises[import->promise_count];
	const char *values[COUNT_OF(names)];

	if (import->promise_count == EXPORT_CLASSES_MAX)
		return import_refuse(import, IMPORT_LARGE);
	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, WIRE_INTEGER_MAX, &promise->id) ||
	    !import_int(values[1], 0, INT32_MAX, &promise->pupils) ||
	    !import_int(values[2], 0, EXPORT_SITTINGS_MAX, &promise->sittings))
		return import_refuse(import, IMPORT_FORMAT);
	if (import_has_class(import, promise->id))
		return import_refuse(import, IMPORT_FORMAT);
	import->promise_count++;
	return ERR_NONE;
}

static enum err read_school(struct import *import, const char *value)
{
	static const char *const names[] = {"id", "sent", "polls"};
	struct school_promise *promise = &import->schools[import->school_count];
	const char *values[COUNT_OF(names)];

	if (import->school_count == EXPORT_SCHOOLS_MAX)
		return import_refuse(import, IMPORT_LARGE);
	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, WIRE_INTEGER_MAX, &promise->id) ||
	    !import_int(values[1], 0, INT32_MAX, &promise->sent) ||
	    !import_int(values[2], 0, INT32_MAX, &promise->polls))
		return import_refuse(import, IMPORT_FORMAT);
	for (unsigned i = 0; i < import->school_count; i++)
		if (import->schools[i].id == promise->id)
			return import_refuse(import, IMPORT_FORMAT);
	import->school_count++;
	return ERR_NONE;
}

/* The version says whether there are schools: who knows none would have to stop at their lines. */
static enum err read_schools(struct import *import, const char *value, const char *version)
{
	int64_t said = 0;
	bool has = value != NULL;

	if (!import_int(version, 1, INT32_MAX, &said) || has != (said >= EXPORT_VERSION_SCHOOL) ||
	    (has && (json_kind(value) != JSON_LIST || json_count(value) == 0)))
		return import_refuse(import, IMPORT_FORMAT);
	if (!has)
		return ERR_NONE;
	for (struct json_walk walk = json_walk(value); json_next(&walk);) {
		enum err err = read_school(import, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

enum err import_manifest(struct import *import, const char *line)
{
	static const char *const names[] = {"program", "telling", "classes", "schools", "version"};
	char telling[EXPORT_TELLING_BYTES];
	const char *values[COUNT_OF(names)];

	if (!import_members(line, names, values, COUNT_OF(names)) || values[2] == NULL ||
	    json_kind(values[2]) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	export_telling(telling);
	import->same_program = import_is(import, values[0], import->options.program) &&
	                       import_is(import, values[1], telling);
	for (struct json_walk walk = json_walk(values[2]); json_next(&walk);) {
		enum err err = read_promise(import, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return read_schools(import, values[3], values[4]);
}

bool import_has_class(const struct import *import, int64_t id)
{
	for (unsigned i = 0; i < import->promise_count; i++)
		if (import->promises[i].id == id)
			return true;
	return false;
}

static bool heads_hold(const struct import *import, const uint8_t hash[HASH_BYTES])
{
	static const uint8_t nothing[HASH_BYTES];

	if (memcmp(hash, nothing, HASH_BYTES) == 0)
		return true;
	for (int64_t i = 0; i < import->sitting_count; i++)
		if (memcmp(import->heads[i].hash, hash, HASH_BYTES) == 0)
			return true;
	return false;
}

enum err import_class_over(struct import *import)
{
	const struct promise *promise = &import->promises[import->promise - 1];

	if (import->promise == 0)
		return ERR_NONE;
	if (import->sitting_count != promise->sittings)
		return import_refuse(import, IMPORT_CUT);
	for (int64_t i = 0; i < import->sitting_count; i++) {
		if (heads_hold(import, import->heads[i].previous))
			continue;
		import->result.line = import->heads[i].line;
		import->result.sitting = import->heads[i].sitting;
		return import_refuse(import, IMPORT_PREVIOUS);
	}
	/* It went on here in another way: two histories of one class are no history. */
	if (import->class_known && import->class_new_sittings > 0 &&
	    (!import->class_own || import->here != (int)import->class_known_sittings))
		return import_refuse(import, IMPORT_TAKEN);
	return ERR_NONE;
}

enum err import_end(struct import *import, const char *line)
{
	static const char *const names[] = {"lines", "digest"};
	const char *values[COUNT_OF(names)];
	uint8_t said[DIGEST_BYTES], digest[DIGEST_BYTES];
	struct digest all = import->digest;
	int64_t lines;
	enum err err = import_class_over(import);

	if (err != ERR_NONE)
		return err;
	if (!import_members(line, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, UINT32_MAX, &lines) ||
	    !import_hex(import, values[1], said, sizeof said))
		return import_refuse(import, IMPORT_FORMAT);
	if (lines != import->lines || import->promise != import->promise_count ||
	    import->school != import->school_count)
		return import_refuse(import, IMPORT_CUT);
	digest_end(&all, digest);
	if (memcmp(said, digest, sizeof digest) != 0)
		return import_refuse(import, IMPORT_DIGEST);
	import->ended = true;
	err = import_store_index(import);
	return err == ERR_NONE ? import_check_minutes(import) : err;
}

/* What kinds of lines there are, and whether each may stand where it does. */
static enum err take_kind(struct import *import, const char *line, const char *format,
                          int64_t version)
{
	static const struct {
		const char *format;
		bool first;
		int version; /* the newest that we know */
		enum err (*take)(struct import *import, const char *line);
	} kinds[] = {
	        {"hemicycle-archive", true, EXPORT_VERSION_SCHOOL, import_manifest},
	        {"hemicycle-class", false, EXPORT_VERSION, import_class},
	        {"hemicycle-sitting", false, EXPORT_VERSION, import_sitting},
	        {"hemicycle-school", false, EXPORT_VERSION_SCHOOL, import_school},
	        {"hemicycle-end", false, EXPORT_VERSION, import_end},
	};

	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		if (!import_is(import, format, kinds[i].format) ||
		    kinds[i].first != (import->lines == 0))
			continue;
		return version > kinds[i].version ? import_refuse(import, IMPORT_NEWER)
		                                  : kinds[i].take(import, line);
	}
	return import_refuse(import, IMPORT_FORMAT);
}

static enum err take_line(struct import *import)
{
	static const char *const names[] = {"format", "version"};
	const char *values[COUNT_OF(names)];
	const char *line = import->line.data;
	int64_t version;
	enum err err = import_look_up(import);

	if (err != ERR_NONE)
		return err;
	import->result.line = import->lines + 1;
	import->result.sitting = 0;
	import->result.entry = 0;
	if (import->ended)
		return import_refuse(import, IMPORT_CUT);
	if (import->line.count == 0 || !gate_passes_archive(line, import->line.count))
		return import_refuse(import, IMPORT_FORMAT);
	if (!import_members(line, names, values, COUNT_OF(names)) ||
	    !import_int(values[1], 1, INT32_MAX, &version))
		return import_refuse(import, IMPORT_FORMAT);
	if (version > EXPORT_VERSION_SCHOOL) /* perhaps of a kind that is not known either */
		return import_refuse(import, IMPORT_NEWER);
	err = take_kind(import, line, values[0], version);
	if (err != ERR_NONE)
		return err;
	digest_add(&import->digest, line, import->line.count);
	digest_add(&import->digest, "\n", 1);
	import->lines++;
	buffer_clear(&import->line);
	return ERR_NONE;
}

/* Plain bytes, in pieces that know nothing of lines. */
static enum err take_plain(void *context, const void *bytes, size_t count)
{
	struct import *import = context;
	const char *at = bytes, *end = at + count;

	while (at < end) {
		const char *feed = memchr(at, '\n', (size_t)(end - at));
		const char *stop = feed != NULL ? feed : end;
		enum err err;

		buffer_add(&import->line, at, (size_t)(stop - at));
		if (import->line.full)
			return import_refuse(import, IMPORT_LARGE);
		at = stop;
		if (feed == NULL)
			break;
		at++;
		err = take_line(import);
		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

enum err import_open(struct store *store, const struct import_options *options, struct import **out)
{
	struct import *import = calloc(1, sizeof *import);
	struct sink sink = {.take = take_plain, .context = import};

	CHECK(import != NULL);
	import->store = store;
	import->options = *options;
	import->promises = calloc(EXPORT_CLASSES_MAX, sizeof *import->promises);
	import->heads = calloc(EXPORT_SITTINGS_MAX, sizeof *import->heads);
	import->schools = calloc(EXPORT_SCHOOLS_MAX, sizeof *import->schools);
	CHECK(import->promises != NULL && import->heads != NULL && import->schools != NULL);
	digest_init(&import->digest);
	buffer_init(&import->line, EXPORT_LINE_BYTES_MAX);
	buffer_init(&import->scratch, EXPORT_LINE_BYTES_MAX);
	buffer_init(&import->again, EXPORT_LINE_BYTES_MAX);
	*out = import;
	return unpacker_open(&sink, EXPORT_ARCHIVE_BYTES_MAX, &import->unpacker);
}

/* What the unpacker itself does not like is the file's fault, not the machine's. */
static enum err told(struct import *import, enum err err)
{
	if (err == ERR_LIMIT)
		return import_refuse(import, IMPORT_LARGE);
	if (err == ERR_INPUT)
		return import_refuse(import, IMPORT_FORMAT);
	return err;
}

enum err import_add(struct import *import, const void *bytes, size_t count)
{
	return told(import, unpacker_add(import->unpacker, bytes, count));
}

enum err import_finish(struct import *import)
{
	enum err err = told(import, unpacker_finish(import->unpacker));

	if (err == ERR_NONE && (!import->ended || import->line.count > 0))
		return import_refuse(import, IMPORT_CUT);
	return err;
}

const struct import_result *import_told(const struct import *import)
{
	return &import->result;
}

void import_close(struct import *import)
{
	if (import == NULL)
		return;
	import_drop_index(import);
	id_list_release(&import->slips);
	unpacker_close(import->unpacker);
	buffer_release(&import->line);
	buffer_release(&import->scratch);
	buffer_release(&import->again);
	free(import->promises);
	free(import->schools);
	free(import->heads);
	free(import->agreeing);
	free(import);
}

static enum err take_bytes(void *taking, const void *bytes, size_t count)
{
	return import_add(taking, bytes, count);
}

enum err import_take(struct store *store, const struct import_options *options,
                     const struct import_source *source, struct import_result *result)
{
	struct import *import = NULL;
	enum err err = store_begin(store);

	if (err != ERR_NONE)
		return err;
	err = import_open(store, options, &import);
	if (err == ERR_NONE)
		err = source->read(source->context, take_bytes, import);
	if (err == ERR_NONE)
		err = import_finish(import);
	*result = *import_told(import);
	import_close(import);
	return transaction_end(store, err);
}
