/* SPDX-License-Identifier: EUPL-1.2 */
/* archive_kit.c - the archive of a real council, and data directories to take it into. */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "base/hex.h"
#include "base/id_list.h"
#include "store/school.h"

static enum err add(void *context, const void *bytes, size_t count)
{
	buffer_add(context, bytes, count);
	return ERR_NONE;
}

void kit_read(const char *path, struct buffer *out)
{
	static char plain[1 << 20];
	FILE *file = fopen(path, "rbe");
	size_t count;

	CHECK(file != NULL);
	count = fread(plain, 1, sizeof plain, file);
	CHECK(feof(file));
	fclose(file);
	buffer_init(out, 1 << 24);
	buffer_add(out, plain, count);
}

void kit_pack(const char *plain, size_t count, struct buffer *out)
{
	struct sink sink = {.take = add, .context = out};
	struct packer *packer = NULL;

	CHECK(packer_open(&sink, &packer) == ERR_NONE);
	CHECK(packer_add(packer, plain, count) == ERR_NONE);
	CHECK(packer_finish(packer) == ERR_NONE);
	packer_close(packer);
}

static int64_t a_teacher(struct store *store)
{
	char password[128];
	int64_t id = 0;

	if (teacher_find(store, "ada", &id, password, sizeof password) != ERR_NONE)
		CHECK(teacher_put(store, "ada", "x", &id) == ERR_NONE);
	return id;
}

enum err kit_import(struct store *store, const char *plain, size_t count,
                    struct import_result *result)
{
	return kit_import_for(store, a_teacher(store), plain, count, result);
}

enum err kit_import_for(struct store *store, int64_t teacher, const char *plain, size_t count,
                        struct import_result *result)
{
	struct import_options options = {.teacher = teacher, .program = KIT_PROGRAM};
	struct import *import = NULL;
	struct buffer packed;
	enum err err;

	buffer_init(&packed, 1 << 24);
	kit_pack(plain, count, &packed);
	CHECK(store_begin(store) == ERR_NONE);
	CHECK(import_open(store, &options, &import) == ERR_NONE);
	err = import_add(import, packed.data, packed.count);
	if (err == ERR_NONE)
		err = import_finish(import);
	*result = *import_told(import);
	import_close(import);
	buffer_release(&packed);
	if (err == ERR_NONE)
		return store_commit(store);
	store_rollback(store);
	return err;
}

void kit_export(struct store *store, struct buffer *out)
{
	struct id_list classes = {NULL, 0, 0}, schools = {NULL, 0, 0};
	struct export_choice choice = {.made_at_ms = 7, .program = KIT_PROGRAM};
	struct sink sink = {.context = out};
	struct export_counts counts;
	struct buffer packed;
	struct unpacker *unpacker = NULL;

	buffer_init(&packed, 1 << 24);
	buffer_init(out, 1 << 24);
	CHECK(class_ids(store, id_list_add, &classes) == ERR_NONE);
	CHECK(school_ids(store, id_list_add, &schools) == ERR_NONE);
	choice.classes = classes.all;
	choice.class_count = (unsigned)classes.count;
	choice.schools = schools.all;
	choice.school_count = (unsigned)schools.count;
	sink.take = add;
	sink.context = &packed;
	CHECK(export_class_write(store, &choice, &sink, &counts) == ERR_NONE);
	sink.context = out;
	CHECK(unpacker_open(&sink, 1 << 24, &unpacker) == ERR_NONE);
	CHECK(unpacker_add(unpacker, packed.data, packed.count) == ERR_NONE);
	CHECK(unpacker_finish(unpacker) == ERR_NONE);
	unpacker_close(unpacker);
	buffer_release(&packed);
	id_list_release(&classes);
	id_list_release(&schools);
}

void kit_archive(struct buffer *out)
{
	struct import_result result;
	struct kit *kit = NULL;
	struct buffer old;

	kit_read(KIT_ARCHIVE, &old);
	CHECK(kit_open((void **)&kit) == 0);
	CHECK(kit_import(kit->store, old.data, old.count, &result) == ERR_NONE);
	kit_export(kit->store, out);
	kit_teardown((void **)&kit);
	buffer_release(&old);
}

void kit_split(const struct buffer *plain, struct kit_lines *out)
{
	const char *at = plain->data;

	for (out->count = 0; *at != '\0'; out->count++) {
		const char *end = strchr(at, '\n');

		CHECK(end != NULL && out->count < KIT_LINES);
		out->bytes[out->count] = (size_t)(end - at);
		out->line[out->count] = strndup(at, (size_t)(end - at));
		CHECK(out->line[out->count] != NULL);
		at = end + 1;
	}
}

static void add_digest(const void *bytes, size_t count, struct buffer *out)
{
	uint8_t digest[DIGEST_BYTES];

	digest_of(bytes, count, digest);
	buffer_hex(out, digest, sizeof digest);
}

static bool has_digest(const char *line)
{
	return strncmp(line, "{\"format\":\"hemicycle-sitting\"", 29) == 0 ||
	       strncmp(line, "{\"format\":\"hemicycle-school\"", 28) == 0;
}

/* A sitting and a school end with their digest; what was altered before it is covered anew. */
static void add_line(const char *line, size_t bytes, struct buffer *out)
{
	const size_t tail = strlen(",\"digest\":\"") + 2 * DIGEST_BYTES + 2;

	if (!has_digest(line) || bytes < tail) {
		buffer_add(out, line, bytes);
	} else {
		buffer_add(out, line, bytes - tail);
		buffer_text(out, ",\"digest\":\"");
		add_digest(line, bytes - tail, out);
		buffer_text(out, "\"}");
	}
	buffer_char(out, '\n');
}

void kit_join(const struct kit_lines *lines, struct buffer *out)
{
	buffer_clear(out);
	for (int i = 0; i < lines->count - 1; i++)
		add_line(lines->line[i], lines->bytes[i], out);
	const size_t before = out->count;

	buffer_printf(out, "{\"format\":\"hemicycle-end\",\"version\":1,\"lines\":%d,\"digest\":\"",
	              lines->count - 1);
	add_digest(out->data, before, out);
	buffer_text(out, "\"}\n");
	CHECK(!out->full);
}

void kit_lines_release(struct kit_lines *lines)
{
	for (int i = 0; i < lines->count; i++)
		free(lines->line[i]);
}

void kit_same_lines(const struct buffer *one, const struct buffer *other)
{
	struct kit_lines a, b;

	kit_split(one, &a);
	kit_split(other, &b);
	assert_int_equal(a.count, b.count);
	for (int i = 1; i < a.count - 1; i++)
		assert_string_equal(a.line[i], b.line[i]);
	kit_lines_release(&a);
	kit_lines_release(&b);
}

void kit_alter(const struct buffer *plain, int line, const char *from, const char *to,
               struct buffer *out)
{
	struct kit_lines lines;
	struct buffer altered;
	char *at;

	buffer_init(out, 1 << 24);
	buffer_init(&altered, 1 << 24);
	kit_split(plain, &lines);
	at = strstr(lines.line[line], from);
	if (at == NULL)
		fail_msg("not there: %s", from);
	buffer_add(&altered, lines.line[line], (size_t)(at - lines.line[line]));
	buffer_text(&altered, to);
	buffer_text(&altered, at + strlen(from));
	free(lines.line[line]);
	lines.line[line] = strdup(altered.data);
	lines.bytes[line] = altered.count;
	kit_join(&lines, out);
	kit_lines_release(&lines);
	buffer_release(&altered);
}

int kit_school_line(const struct buffer *plain)
{
	int line = 0;

	for (const char *at = plain->data; strncmp(at, "{\"format\":\"hemicycle-school\"", 28) != 0;
	     at = strchr(at, '\n') + 1)
		line++;
	return line;
}

void kit_refuse(struct store *store, const struct buffer *archive, enum import_fault expected)
{
	struct import_result result;

	assert_int_equal(kit_import(store, archive->data, archive->count, &result), ERR_INPUT);
	if (result.fault != expected)
		print_error("fault %s at line %u\n", import_fault_code(result.fault), result.line);
	assert_int_equal(result.fault, expected);
}

void kit_assert_out(struct store *store, const struct buffer *expected)
{
	struct buffer out;

	kit_export(store, &out);
	kit_same_lines(expected, &out);
	buffer_release(&out);
}
