/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * making.h - one document on its way, from the question to the ticket.
 */
#ifndef APP_MAKING_H
#define APP_MAKING_H

#include "app/screens.h"
#include "hemicycle/documents.h"

enum { MAKING_NAME_BYTES = 64 };

struct export;

struct making {
	struct printing printing; /* first; its input and output are owned */
	struct making *next;
	struct app *app;
	screen_id screen; /* who asked */
	int64_t re, session;
	bool by_reader;
	enum document_format format;
	char name[MAKING_NAME_BYTES];
	/* Of an archive, which is written into a file, a line at a time. */
	struct export *export; /* owned */
	int64_t classes[CLASSES_PER_SCHOOL_MAX], school;
	unsigned class_count;
	int file; /* owned; -1: none */
	size_t file_bytes;
	bool more;
	enum err err;
};

/* Whether one more may be on its way, for `session`. */
enum refusal making_check(const struct app *app, int64_t session, bool by_reader);
/* The screen that waits for it; NULL: it has left, or is somebody else's now. */
struct screen *making_screen(struct app *app, screen_id id, int64_t session);
void making_enter(struct app *app, struct making *making); /* it is on its way */
/* It is made, or it cannot be: keeps it, answers, and ends it. The caller settles. */
void making_answer(struct making *making, enum refusal refusal);
void making_free(struct making *making);

/* desk_pack.c: an archive of a class or a school. Begins it on the storage thread; goes on. */
struct job;
MUST_CHECK enum err pack_begin(struct job *job, struct store *store, struct making *making);
void pack_go_on(struct making *making);

#endif
