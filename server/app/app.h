/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app.h - the application: sessions, rooms, rights, and the pipeline.
 *
 * decide, commit, apply, answer, publish. It drives a struct host and is driven
 * by these calls, all on one thread.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include <stdbool.h>

#include "app/host.h"
#include "hemicycle/limits.h"

struct app;

struct app_options {
	struct host *host; /* borrowed; outlives the app */
	struct store *
	        store; /* borrowed; used directly only inside app_open(), later only by work->run */
	const char *version;
	bool demo; /* prepare the demonstration class */
	bool fast_passwords; /* tests only: cheap argon2id parameters */
	bool small_ids; /* tests only: ids count from 1, also in a new directory */
};

/*
 * Makes the application: loads the sittings in progress, finishes the urns that a
 * crash left half forgotten. Called before the loop and the storage thread run.
 * When there is no teacher yet, makes one named "maitre" and puts the first
 * password into first_password (else ""). The caller owns *out.
 */
MUST_CHECK enum err app_open(const struct app_options *options, char first_password[32],
                             struct app **out);
void app_close(struct app *app); /* NULL is fine; no work may be under way */

/* A socket opened; `address` is its peer, for budgets. False: refuse it, there are too many. */
bool app_came(struct app *app, screen_id id, const char *address);
/* The longest message this screen may send now, in bytes. */
size_t app_message_max(const struct app *app, screen_id id);
/* One whole text message. */
void app_heard(struct app *app, screen_id id, const char *bytes, size_t count);
void app_gone(struct app *app, screen_id id);
void app_wake(struct app *app);

struct app_document {
	const char *type; /* for Content-Type */
	const char *ending; /* of its name: ".pdf" */
	bool markup; /* a page by itself: it is shown under a policy of its own */
	size_t count;
	unsigned char *bytes; /* of a document that was taken; the caller frees them */
	int file; /* the same of one that is too long for memory; the caller closes it; else -1 */
};
/*
 * The document that waits behind a ticket. `take`: the ticket is used up, and the bytes are the
 * caller's; else only looked at, and there are none. False: nothing waits there any more.
 */
bool app_document(struct app *app, const uint8_t ticket[TICKET_BYTES], bool take,
                  struct app_document *out);

struct app_figures {
	unsigned screens, rooms;
	uint64_t messages, refusals, commits, rows, ballots;
};
void app_figures(const struct app *app, struct app_figures *out);

/* Demonstration class: names and secrets that `rehearse --demo` knows too. */
#define DEMO_TEACHER  "demo"
#define DEMO_PASSWORD "hemicycle-demo"

#endif
