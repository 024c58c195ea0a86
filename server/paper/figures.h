/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures.h - the year of a class or a school in figures: sums only, never what one pupil did.
 */
#ifndef PAPER_FIGURES_H
#define PAPER_FIGURES_H

#include "paper/composing.h"

enum {
	FIGURES_SITTINGS_MAX = 1000,
	FIGURES_MONTHS_MAX = 600,
	FIGURES_KINDS = 8,
	FIGURES_BALLOTS = 10,
	FIGURES_SPOKE = 4,
	FIGURES_STATES = 5,
	FIGURES_NUMBERS = 19,
};

/* Places in `numbers`, in the order of figures_numbers. */
enum figures_number {
	FIGURE_OPEN_MS,
	FIGURE_SPOKEN_MS,
	FIGURE_MEMBERS,
	FIGURE_PRESENT,
	FIGURE_TURNS,
	FIGURE_VOTES,
	FIGURE_SECRET,
	FIGURE_ADVISORY,
	FIGURE_CALLED,
	FIGURE_CAST,
	FIGURE_ADOPTED,
	FIGURE_REJECTED,
	FIGURE_CHOSEN,
	FIGURE_OPEN,
	FIGURE_DONE,
	FIGURE_LEFT,
	FIGURE_FRAMED,
	FIGURE_DECIDED,
	FIGURE_REVIEWED,
};

/* One sitting, the sum of those of a month, or of all. */
struct figures_line {
	int number; /* of the minutes; of a month: how many sittings */
	int64_t at_ms;
	int64_t numbers[FIGURES_NUMBERS];
	int64_t spent_ms[FIGURES_KINDS];
	int64_t spoke[FIGURES_SPOKE];
	int64_t ballots[FIGURES_BALLOTS];
};

struct figures_month {
	int year;
	int month; /* 0 to 11 */
	int64_t lines[FIGURES_STATES];
};

struct figures {
	bool of_school; /* lines are months: no council stands beside one of another class */
	const char *class_name; /* or the school's */
	int64_t year; /* 0: all */
	int uncounted;
	int sitting_count;
	int line_count; /* as many as sittings; of a school as months */
	struct figures_line *lines;
	struct figures_line sum;
	int month_count;
	struct figures_month months[FIGURES_MONTHS_MAX];
};

extern const char *const figures_kinds[FIGURES_KINDS];
extern const char *const figures_ballots[FIGURES_BALLOTS];
extern const char *const figures_spoke[FIGURES_SPOKE];

/* FiguresOk of docs/protocol.md; what is wrong is in `source`. figures_release() ends it. */
void figures_read(struct source *source, const struct cJSON *data, struct figures *out);
void figures_release(struct figures *figures);

compose_fn compose_figures;

#endif
