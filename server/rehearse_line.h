/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_line.h - one simulated screen's WebSocket, which comes back by itself.
 *
 * A line connects, says what its kind says at each opening, hands over each
 * message as JSON, and reconnects after a loss: 0.25 s, doubling up to 2 s.
 */
#ifndef REHEARSE_LINE_H
#define REHEARSE_LINE_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

struct line;
struct lines; /* the loop, and what all lines share */

struct line_kind { /* how a screen behaves */
	void (*opened)(struct line *line); /* say hello here */
	/* one message of the server; its bytes are in line->in */
	void (*heard)(struct line *line, const cJSON *message);
	void (*lost)(struct line *line);
	void (*due)(struct line *line); /* line->due_ms has come */
};

enum { LINE_QUEUE_MAX = 16 };

struct line {
	const struct line_kind *kind;
	struct lines *lines;
	void *wsi; /* the socket, NULL while none is known */
	bool trying; /* a connection is open or on its way */
	bool up; /* it is open */
	bool wanted; /* comes back after a loss */
	int tries;
	int64_t sign_ms; /* the last sign of life, or when it began to connect */
	int64_t again_ms; /* when to connect again */
	int64_t due_ms; /* when to call due(); INT64_MAX: never */
	int64_t last_id;
	int64_t cut_pause_ms; /* cut when all is sent; 0: do not */
	struct buffer in;
	struct buffer out[LINE_QUEUE_MAX];
	int out_first, out_count;
};

struct lines_options {
	const char *host;
	int port;
	bool tls;
};

/*
 * NULL when libwebsockets or its libuv part cannot start; the reason is on stderr. The caller ends
 * it with lines_close().
 */
struct lines *lines_open(const struct lines_options *options);
/* Runs until lines_stop(); calls each(context) every few milliseconds. */
void lines_run(struct lines *lines, void (*each)(void *context), void *context);
void lines_stop(struct lines *lines);
void lines_close(struct lines *lines); /* NULL is fine; every line must have been released */
int64_t lines_now_ms(void); /* monotonic */

void line_init(struct line *line, struct lines *lines, const struct line_kind *kind);
void line_connect(struct line *line);
/* Cuts the connection as a dead Wi-Fi would; it comes back after `pause_ms`. */
void line_cut(struct line *line, int64_t pause_ms);
/* The same, once everything asked so far has left: it may arrive, its answer will not. */
void line_cut_when_sent(struct line *line, int64_t pause_ms);
void line_release(struct line *line);
/* Called by the loop: connects again and calls due() when it is time. */
void line_tick(struct line *line, int64_t now_ms);

/*
 * Sends {"id":n,"do":name,…fields} and returns n. `format` prints the fields, each with a comma in
 * front; "" for none.
 */
__attribute__((format(printf, 3, 4))) int64_t line_ask(struct line *line, const char *name,
                                                       const char *format, ...);

#endif
