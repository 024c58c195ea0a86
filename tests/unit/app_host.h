/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_host.h - the application in one process, over a real store in a directory
 * of its own: a clock that moves when told, works that run when told, and all
 * that each screen was sent.
 */
#ifndef UNIT_APP_HOST_H
#define UNIT_APP_HOST_H

#include "app/app.h"
#include "store/store.h"

enum { DESK_SCREENS = 64, SENT_MAX = 512 };

struct desk_screen { /* one socket */
	char *sent[SENT_MAX]; /* owned, in order */
	unsigned count;
	int closed; /* close code; 0: open */
	bool came;
};

struct desk_host {
	struct host host; /* first */
	int64_t now_ms, wake_ms;
	char dir[64];
	struct store *store;
	struct app *app;
	char first_password[32]; /* of "maitre"; kept over restarts */
	struct work *stored, **stored_end; /* waiting for the storage thread */
	struct work *computed, **computed_end; /* waiting for the worker */
	enum printed printed; /* how documents turn out */
	char *pressed; /* what the press read last; owned */
	bool held; /* works wait until it is false */
	unsigned seed;
	struct desk_screen screens[DESK_SCREENS];
};

void desk_start(struct desk_host *desk, bool demo); /* an empty directory, opened */
void desk_restart(struct desk_host *desk,
                  bool demo); /* as after a crash: nothing is closed properly but files */
void desk_stop(struct desk_host *desk);
/* Stops, and moves its directory to `path`, which must not be there, on the same disk. */
void desk_leave(struct desk_host *desk, const char *path);

void desk_come(struct desk_host *desk, unsigned screen);
void desk_go(struct desk_host *desk, unsigned screen);
/* Says one message and lets all works run, unless held. Single quotes stand for double ones. */
__attribute__((format(printf, 3, 4))) void desk_say(struct desk_host *desk, unsigned screen,
                                                    const char *format, ...);
void desk_run_one(struct desk_host *desk); /* the next work */
void desk_run(struct desk_host *desk); /* all works, until none is left */
void desk_pass(struct desk_host *desk,
               int64_t ms); /* time passes; the application is woken when it asked */

/* The newest message with `part` in it (single quotes for double ones); NULL: none. */
const char *desk_heard(const struct desk_host *desk, unsigned screen, const char *part);
unsigned desk_heard_count(const struct desk_host *desk, unsigned screen, const char *part);
void desk_forget(struct desk_host *desk, unsigned screen); /* what was sent so far */
/* The number behind `'name':` in the newest message with `part`; -1 when there is none. */
int64_t desk_number(const struct desk_host *desk, unsigned screen, const char *part,
                    const char *name);
/* The string behind `'name':'`, copied into out[room]. */
void desk_string(const struct desk_host *desk, unsigned screen, const char *part, const char *name,
                 char *out, size_t room);

#endif
