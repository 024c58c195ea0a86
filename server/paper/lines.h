/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lines.h - the decision book of a class as it is read (BookOk of docs/protocol.md).
 */
#ifndef PAPER_LINES_H
#define PAPER_LINES_H

#include "paper/composing.h"
#include "paper/doc.h"
#include "paper/posted.h"
#include "paper/told.h"

enum { LINES_LIFE_MAX = 128, LINES_COUNT_MAX = BOOK_DOCUMENT_ROWS_MAX, LINE_STATES = 5 };

struct line_life {
	int number; /* of the minutes; 0: not sealed yet */
	int64_t at_ms;
	const char *state;
	const char *word;
};

struct line {
	int minutes; /* number of the minutes in which it was decided; 0 */
	int64_t decided_at_ms;
	int number; /* in its sitting */
	const char *text;
	const char *who; /* names with commas between */
	const char *state;
	int trial;
	bool commission;
	int64_t due_day; /* 0: no date */
	struct posted_told posted;
	int life_count;
	struct line_life *life; /* its place in struct lines */
};

struct lines {
	const char *class_name;
	int count;
	struct line *at; /* the oldest first */
	struct line_life *lives;
};

extern const char *const line_states[LINE_STATES + 1];

/* What is wrong is in `source`. lines_release() ends it. */
void lines_read(struct source *source, const struct cJSON *data, struct lines *out);
void lines_release(struct lines *lines);
bool line_open(const struct line *line); /* not over: it comes to the next council */
bool line_late(const struct line *line, int64_t now_ms); /* its day is over, and it is open */

#endif
