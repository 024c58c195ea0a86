/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * host.h - the one table through which the application touches the outside.
 *
 * net/ implements it with sockets, threads and the real clock; the simulator
 * of the tests with lossy sockets, a fake clock and failing commits.
 * All calls happen on one thread, the loop's.
 */
#ifndef APP_HOST_H
#define APP_HOST_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/err.h"

struct store;
struct host;

typedef uint64_t
        screen_id; /* index in the low 32 bits, generation in the high ones; never reused */

/*
 * One message for one or many screens, counted. Made by frame_make() in
 * app/frame.h; the host releases its share when it is sent or dropped.
 */
struct frame;

enum lane {
	LANE_ANSWER, /* kept in order, at most OUTBOX_MAX unsent; who overflows is closed */
	LANE_VIEW, /* an unsent older view is replaced */
};

enum close_code { /* RFC 6455 section 7.4 */
	          CLOSE_NORMAL = 1000,
	          CLOSE_GOING_AWAY = 1001,
	          CLOSE_PROTOCOL = 1002,
	          CLOSE_POLICY = 1008,
	          CLOSE_TOO_LARGE = 1009,
	          CLOSE_TRY_LATER = 1013,
};

/*
 * A piece of work for another thread. `run` is called there, once; then `done`
 * on the loop's thread, never from inside the call that handed it over.
 * The giver owns it and gets it back in `done`.
 */
struct work {
	struct work *next; /* the host's while it has the work */
	void (*run)(struct work *work, struct store *store); /* store is NULL for compute work */
	void (*done)(struct work *work);
};

/* What became of a document that was to be made. */
enum printed {
	PRINTED_FINE,
	PRINTED_NO_PRESS, /* the program that makes documents is not there */
	PRINTED_REFUSED, /* it finds nothing like that in its input */
	PRINTED_TOO_LARGE,
	PRINTED_FAILED, /* the host has logged why */
};

/* Work for the press: hemicycle-paper, a program of its own. */
struct printing {
	struct work work; /* first; the host sets `run`, the giver `done` */
	const char *kind, *format; /* its arguments */
	struct buffer input; /* the JSON that it reads */
	struct buffer output; /* the document; of PRINTED_FINE only */
	enum printed how;
	void *context; /* the host's */
};

#define ORIGIN_BYTES 280 /* "https://", a name of 253 signs, a port, "/", a NUL */

struct host {
	int64_t (*now_ms)(struct host *host); /* UTC since 1970, never jumping backwards */
	void (*wake_at)(
	        struct host *host,
	        int64_t at_ms); /* app_wake() then; a new call replaces the old; INT64_MAX: never */
	void (*send)(struct host *host, screen_id screen, enum lane lane,
	             struct frame *frame); /* takes one share */
	void (*close)(struct host *host, screen_id screen,
	              enum close_code code); /* app_gone() follows, later */
	void (*random)(struct host *host, void *out, size_t bytes);
	void (*store)(struct host *host, struct work *work); /* to the storage thread, in order */
	void (*compute)(struct host *host,
	                struct work *work); /* to the worker for slow sums, in order */
	void (*print)(struct host *host, struct printing *printing); /* to the press, in order */
	/* At which address others reach what this screen looks at: "http://name:8080/". */
	void (*origin)(struct host *host, screen_id screen, char out[ORIGIN_BYTES]);
};

#endif
