/* SPDX-License-Identifier: EUPL-1.2 */
/* reseal.c - an archive with every hash worked out anew, as by somebody who knows how. */
#include "unit/reseal.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "base/hex.h"
#include "store/journal.h"
#include "store/journal_hash.h"

enum { LINES_MAX = 64, HEX_BYTES = 2 * DIGEST_BYTES };

struct sealing {
	int count;
	cJSON *line[LINES_MAX];
	struct buffer *out;
};

static const cJSON *member(const cJSON *object, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *string(const cJSON *object, const char *name)
{
	const char *found = cJSON_GetStringValue(member(object, name));

	return found == NULL ? "" : found;
}

static int64_t number(const cJSON *object, const char *name)
{
	const cJSON *found = member(object, name);

	return cJSON_IsNumber(found) && found->valuedouble < 9e15 && found->valuedouble > -9e15
	               ? (int64_t)found->valuedouble
	               : 0;
}

static void put(cJSON *object, const char *name, const char *value)
{
	if (member(object, name) != NULL)
		cJSON_ReplaceItemInObjectCaseSensitive(object, name, cJSON_CreateString(value));
}

/* A hash that another takes the place of, in whatever entry names it. */
static void rename_hash(const struct sealing *sealing, const char *from, const char *to)
{
	if (strlen(from) != HEX_BYTES || strcmp(from, to) == 0)
		return;
	for (int i = 0; i < sealing->count; i++) {
		cJSON *entry;

		cJSON_ArrayForEach(entry, member(sealing->line[i], "journal"))
		{
			char *body = cJSON_GetStringValue(member(entry, "body"));

			while (body != NULL && (body = strstr(body, from)) != NULL)
				memcpy(body, to, HEX_BYTES);
		}
	}
}

static void seal_text(const struct sealing *sealing, cJSON *row)
{
	uint8_t salt[SALT_BYTES], hash[DIGEST_BYTES];
	const char *said = string(row, "salt"), *text = string(row, "text");
	char hex[HEX_BYTES + 1];

	if (!hex_read(said, strlen(said), salt, sizeof salt) || member(row, "text") == NULL)
		return;
	text_hash(salt, text, strlen(text), hash);
	hex_print(hash, sizeof hash, hex);
	rename_hash(sealing, string(row, "hash"), hex);
	put(row, "hash", hex);
}

static void seal_chain(const struct sealing *sealing, cJSON *line)
{
	uint8_t head[DIGEST_BYTES] = {0};
	char hex[HEX_BYTES + 1] = "";
	cJSON *row;

	cJSON_ArrayForEach(row, member(line, "journal"))
	{
		struct journal_entry entry = {.assembly = number(member(line, "sitting"), "id"),
		                              .seq = (uint32_t)number(row, "seq"),
		                              .at_ms = number(row, "at_ms"),
		                              .actor = (int32_t)number(row, "actor"),
		                              .kind = string(row, "kind"),
		                              .body = string(row, "body")};

		entry.body_bytes = strlen(entry.body);
		journal_hash(head, &entry, head);
		hex_print(head, sizeof head, hex);
		put(row, "hash", hex);
	}
	if (hex[0] == '\0')
		return;
	rename_hash(sealing, string(line, "head"), hex); /* who goes on from it, or approves it */
	put(line, "head", hex);
}

static void add_digest(struct buffer *out, size_t from)
{
	uint8_t digest[DIGEST_BYTES];

	digest_of(out->data + from, out->count - from, digest);
	buffer_text(out, ",\"digest\":\"");
	buffer_hex(out, digest, sizeof digest);
	buffer_text(out, "\"}");
}

static void print_line(const struct sealing *sealing, cJSON *line)
{
	struct buffer *out = sealing->out;
	size_t from = out->count;
	bool sealed = member(line, "digest") != NULL;
	char *printed;

	cJSON_DeleteItemFromObjectCaseSensitive(line, "digest");
	printed = cJSON_PrintUnformatted(line);
	CHECK(printed != NULL);
	buffer_add(out, printed, strlen(printed) - (sealed ? 1 : 0));
	cJSON_free(printed);
	if (sealed && !out->full)
		add_digest(out, from);
	buffer_char(out, '\n');
}

static void print_end(const struct sealing *sealing)
{
	struct buffer *out = sealing->out;
	uint8_t digest[DIGEST_BYTES];

	digest_of(out->count > 0 ? out->data : "", out->count, digest);
	buffer_printf(out, "{\"format\":\"hemicycle-end\",\"version\":1,\"lines\":%d,\"digest\":\"",
	              sealing->count - 1);
	buffer_hex(out, digest, sizeof digest);
	buffer_text(out, "\"}\n");
}

static bool read_lines(struct sealing *sealing, const char *plain, size_t count)
{
	const char *end = plain + count;

	for (const char *feed; plain < end; plain = feed + 1) {
		cJSON *line;

		feed = memchr(plain, '\n', (size_t)(end - plain));
		if (feed == NULL || sealing->count == LINES_MAX)
			return false;
		line = cJSON_ParseWithLength(plain, (size_t)(feed - plain));
		if (line == NULL)
			return false;
		sealing->line[sealing->count++] = line;
	}
	return sealing->count > 1;
}

bool reseal(const char *plain, size_t count, struct buffer *out)
{
	struct sealing sealing = {.out = out};
	bool fine = read_lines(&sealing, plain, count);

	buffer_clear(out);
	for (int i = 0; fine && i < sealing.count; i++) {
		cJSON *row;

		cJSON_ArrayForEach(row, member(sealing.line[i], "texts")) seal_text(&sealing, row);
	}
	for (int i = 0; fine && i < sealing.count; i++)
		seal_chain(&sealing, sealing.line[i]);
	for (int i = 0; fine && i < sealing.count - 1; i++)
		print_line(&sealing, sealing.line[i]);
	if (fine && !out->full)
		print_end(&sealing);
	for (int i = 0; i < sealing.count; i++)
		cJSON_Delete(sealing.line[i]);
	return fine && !out->full;
}
