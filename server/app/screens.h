/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * screens.h - the connected screens: a table of slots, each with a generation.
 */
#ifndef APP_SCREENS_H
#define APP_SCREENS_H

#include "app/rooms.h"
#include "base/buffer.h"
#include "wire/answer.h"

struct held { /* a message that waits for its screen's hello or login */
	struct held *next;
	size_t count;
	char bytes[];
};

struct screen {
	struct app *app;
	screen_id id;
	struct screen *next, *before; /* in its room */
	struct room *room;
	struct session *session; /* counts as one use */
	struct address *address;
	struct timer hello; /* set while nobody has said who it is */
	struct bucket budget;
	struct held *held, **held_end;
	uint16_t seat;
	uint8_t role; /* enum role */
	uint8_t audience; /* enum audience; of a screen in a room */
	uint8_t faults; /* malformed messages so far */
	uint8_t held_count;
	bool asked; /* its hello or login is under way: later messages are held */
	bool told; /* `me` is what its seat was told last */
	uint8_t me[32]; /* digest */
};

struct screen *screen_find(struct app *app, screen_id id); /* NULL: gone */

/* Sends what was printed into app->out. An overfull buffer is answered too-large. */
void screen_send(struct screen *screen, const struct buffer *message);
void screen_no(struct screen *screen, int64_t re, enum refusal refusal, const char *field);
void screen_ok(struct screen *screen, int64_t re);

/* It is now this session's, in `role`; `session` gets one use from it. */
void screen_become(struct screen *screen, struct session *session, enum role role, uint16_t seat);
/* It is nobody's again and must say hello. */
void screen_forget(struct screen *screen);
/* The same, and told why. */
void screen_dismiss(struct screen *screen, enum gone why);
/* Says so and ends nothing. */
void screen_tell_gone(struct screen *screen, enum gone why);
/* Dismisses every screen of session `id`, but `except`. */
void screens_dismiss(struct app *app, int64_t id, const struct screen *except, enum gone why);
/* The links of a class that show so much of its archive were revoked. */
void screens_dismiss_scope(struct app *app, int64_t class_id, enum scope scope);

/* The hello or login under way is over: hears what was held. */
void screen_resume(struct screen *screen);
/* One message, as it came; decided in hear.c. */
void screen_hear(struct screen *screen, const char *bytes, size_t count);

void screens_beat(struct app *app);
void screens_release(struct app *app);

#endif
