/* SPDX-License-Identifier: EUPL-1.2 */
/* documents.c - documents that were made and wait to be fetched, each behind a ticket. */
#include "app/documents.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/check.h"

void documents_init(struct documents *documents)
{
	documents->oldest = NULL;
	documents->end = &documents->oldest;
	documents->count = 0;
	documents->bytes = 0;
}

/* Takes the one that `place` points to out of the list; its bytes stay with it. */
static struct document *unlink_at(struct documents *documents, struct document **place)
{
	struct document *document = *place;

	CHECK(document != NULL);
	*place = document->next;
	if (documents->end == &document->next)
		documents->end = place;
	documents->count--;
	documents->bytes -= document->bytes == NULL ? 0 : document->count;
	return document;
}

static void drop_at(struct documents *documents, struct document **place)
{
	struct document *document = unlink_at(documents, place);

	if (document->file >= 0)
		close(document->file);
	free(document->bytes);
	free(document);
}

void documents_release(struct documents *documents)
{
	while (documents->oldest != NULL)
		drop_at(documents, &documents->oldest);
}

/* The oldest of those that count, when they are as many as allowed; else NULL. */
static struct document **one_too_many(struct documents *documents, int64_t session, bool files,
                                      unsigned most)
{
	struct document **first = NULL;
	unsigned count = 0;

	for (struct document **at = &documents->oldest; *at != NULL; at = &(*at)->next) {
		if (files ? (*at)->file < 0 : (*at)->session != session)
			continue;
		if (first == NULL)
			first = at;
		count++;
	}
	return count >= most ? first : NULL;
}

static void make_room(struct documents *documents, int64_t session, size_t bytes)
{
	struct document **of_session =
	        one_too_many(documents, session, false, DOCUMENTS_SESSION_MAX);

	CHECK(bytes <= DOCUMENT_BYTES_MAX && DOCUMENT_BYTES_MAX <= DOCUMENTS_BYTES_MAX);
	if (of_session != NULL)
		drop_at(documents, of_session);
	while (documents->count >= DOCUMENTS_MAX || documents->bytes > DOCUMENTS_BYTES_MAX - bytes)
		drop_at(documents, &documents->oldest);
}

static struct document *add(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                            int64_t session, enum document_format format, int64_t now_ms)
{
	struct document *document = calloc(1, sizeof *document);

	CHECK(document != NULL);
	document->session = session;
	document->until_ms = now_ms + DOCUMENT_MS;
	document->format = format;
	document->file = -1;
	memcpy(document->ticket, ticket, TICKET_BYTES);
	*documents->end = document;
	documents->end = &document->next;
	documents->count++;
	return document;
}

void documents_keep(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                    int64_t session, enum document_format format, struct buffer *made,
                    int64_t now_ms)
{
	char *bytes = realloc(made->data, made->count + 1); /* no longer than it is */
	struct document *document;

	CHECK(bytes != NULL && !made->full);
	make_room(documents, session, made->count);
	document = add(documents, ticket, session, format, now_ms);
	document->count = made->count;
	document->bytes = (unsigned char *)bytes;
	documents->bytes += document->count;
	buffer_init(made, made->ceiling); /* its memory is the document's now */
}

void documents_keep_file(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                         int64_t session, enum document_format format, int file, size_t bytes,
                         int64_t now_ms)
{
	struct document **too_many = one_too_many(documents, 0, true, DOCUMENT_FILES_MAX);
	struct document *document;

	if (too_many != NULL)
		drop_at(documents, too_many);
	make_room(documents, session, 0);
	document = add(documents, ticket, session, format, now_ms);
	document->count = bytes;
	document->file = file;
}

const struct document *documents_find(const struct documents *documents,
                                      const uint8_t ticket[TICKET_BYTES])
{
	for (const struct document *at = documents->oldest; at != NULL; at = at->next)
		if (sodium_memcmp(at->ticket, ticket, TICKET_BYTES) == 0)
			return at;
	return NULL;
}

void documents_take(struct documents *documents, const struct document *document,
                    unsigned char **bytes, int *file)
{
	struct document **place = &documents->oldest;

	while (*place != document) {
		CHECK(*place != NULL);
		place = &(*place)->next;
	}
	*bytes = document->bytes;
	*file = document->file;
	free(unlink_at(documents, place));
}

void documents_forget(struct documents *documents, int64_t session)
{
	struct document **place = &documents->oldest;

	while (*place != NULL)
		if ((*place)->session == session)
			drop_at(documents, place);
		else
			place = &(*place)->next;
}

int64_t documents_expire(struct documents *documents, int64_t now_ms)
{
	while (documents->oldest != NULL && documents->oldest->until_ms <= now_ms)
		drop_at(documents, &documents->oldest);
	return documents->oldest == NULL ? INT64_MAX : documents->oldest->until_ms;
}
