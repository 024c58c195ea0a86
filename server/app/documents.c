/* SPDX-License-Identifier: EUPL-1.2 */
/* documents.c - documents that were made and wait to be fetched, each behind a ticket. */
#include "app/documents.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

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

	*place = document->next;
	if (documents->end == &document->next)
		documents->end = place;
	documents->count--;
	documents->bytes -= document->count;
	return document;
}

static void drop_at(struct documents *documents, struct document **place)
{
	struct document *document = unlink_at(documents, place);

	free(document->bytes);
	free(document);
}

void documents_release(struct documents *documents)
{
	while (documents->oldest != NULL)
		drop_at(documents, &documents->oldest);
}

/* The oldest of a session that has as many as it may; else NULL. */
static struct document **one_too_many(struct documents *documents, int64_t session)
{
	struct document **first = NULL;
	unsigned count = 0;

	for (struct document **at = &documents->oldest; *at != NULL; at = &(*at)->next) {
		if ((*at)->session != session)
			continue;
		if (first == NULL)
			first = at;
		count++;
	}
	return count >= DOCUMENTS_SESSION_MAX ? first : NULL;
}

static void make_room(struct documents *documents, int64_t session, size_t bytes)
{
	struct document **of_session = one_too_many(documents, session);

	CHECK(bytes <= DOCUMENT_BYTES_MAX && DOCUMENT_BYTES_MAX <= DOCUMENTS_BYTES_MAX);
	if (of_session != NULL)
		drop_at(documents, of_session);
	while (documents->count >= DOCUMENTS_MAX || documents->bytes > DOCUMENTS_BYTES_MAX - bytes)
		drop_at(documents, &documents->oldest);
}

void documents_keep(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                    int64_t session, enum document_format format, struct buffer *made,
                    int64_t now_ms)
{
	struct document *document = calloc(1, sizeof *document);
	char *bytes = realloc(made->data, made->count + 1); /* no longer than it is */

	CHECK(document != NULL && bytes != NULL && !made->full);
	make_room(documents, session, made->count);
	document->session = session;
	document->until_ms = now_ms + DOCUMENT_MS;
	document->format = format;
	document->count = made->count;
	document->bytes = (unsigned char *)bytes;
	memcpy(document->ticket, ticket, TICKET_BYTES);
	buffer_init(made, made->ceiling); /* its memory is the document's now */
	*documents->end = document;
	documents->end = &document->next;
	documents->count++;
	documents->bytes += document->count;
}

const struct document *documents_find(const struct documents *documents,
                                      const uint8_t ticket[TICKET_BYTES])
{
	for (const struct document *at = documents->oldest; at != NULL; at = at->next)
		if (sodium_memcmp(at->ticket, ticket, TICKET_BYTES) == 0)
			return at;
	return NULL;
}

unsigned char *documents_take(struct documents *documents, const struct document *document)
{
	struct document **place = &documents->oldest;
	unsigned char *bytes;

	while (*place != document) {
		CHECK(*place != NULL);
		place = &(*place)->next;
	}
	bytes = document->bytes;
	free(unlink_at(documents, place));
	return bytes;
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
