/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * documents.h - documents that were made and wait to be fetched, each behind a ticket.
 *
 * A ticket is 128 random bits, told to whoever asked, good for one fetch and for
 * a minute. When there are too many, or they weigh too much, the oldest go.
 */
#ifndef APP_DOCUMENTS_H
#define APP_DOCUMENTS_H

#include <stdbool.h>

#include "app/timers.h"
#include "base/buffer.h"
#include "hemicycle/documents.h"
#include "hemicycle/limits.h"

struct document {
	struct document *next; /* made after it */
	uint8_t ticket[TICKET_BYTES];
	int64_t session; /* for whom it was made */
	int64_t until_ms;
	enum document_format format;
	size_t count;
	unsigned char *bytes; /* owned; NULL: they are in the file */
	int file; /* owned; -1: none */
};

struct documents {
	struct document *oldest, **end;
	unsigned count;
	size_t bytes; /* in memory */
	struct timer timer; /* set for the oldest */
};

void documents_init(struct documents *documents);
void documents_release(struct documents *documents);

/* Keeps what `made` holds, which is left empty, behind `ticket`. */
void documents_keep(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                    int64_t session, enum document_format format, struct buffer *made,
                    int64_t now_ms);
/* The same of a file, which is the document's now. */
void documents_keep_file(struct documents *documents, const uint8_t ticket[TICKET_BYTES],
                         int64_t session, enum document_format format, int file, size_t bytes,
                         int64_t now_ms);
/* NULL: nothing waits behind it. */
const struct document *documents_find(const struct documents *documents,
                                      const uint8_t ticket[TICKET_BYTES]);
/* Takes it out; its bytes, or its file, are the caller's: the other is NULL or -1. */
void documents_take(struct documents *documents, const struct document *document,
                    unsigned char **bytes, int *file);
/* Forgets those of a session, which has ended. */
void documents_forget(struct documents *documents, int64_t session);
/* Forgets what is too old. The next moment at which something will be; INT64_MAX: never. */
int64_t documents_expire(struct documents *documents, int64_t now_ms);

#endif
