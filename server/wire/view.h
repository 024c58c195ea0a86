/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view.h - views and minutes as JSON, by tables.
 */
#ifndef WIRE_VIEW_H
#define WIRE_VIEW_H

#include "base/buffer.h"
#include "hemicycle/figures.h"
#include "hemicycle/views.h"

struct words { /* finds texts again by their reference */
	/* The text, a mark once it was erased, or NULL; borrowed until the next call. */
	const char *(*find)(const void *context, const struct text_ref *ref);
	const void *context;
};

/* {"view":{...}} for view->audience. */
void view_print(const struct view *view, const struct words *words, struct buffer *out);
/* The same without what is around its fields. */
void view_print_fields(const struct view *view, const struct words *words, struct buffer *out);

/* A concern that was not projected: its words are nobody's but those who heard them. */
bool minutes_hide(const struct item *item);
/* A line of the book that says such a concern again. */
bool minutes_hide_entry(const struct assembly *assembly, const struct entry *entry);
/* What stands beside the journal of a sitting: the prose of its minutes, and what followed. */
struct minutes_prose {
	uint16_t item; /* 0: of the whole sitting */
	int64_t edition, at_ms; /* of the newest change; 0 once the class has approved it */
	const char *text;
};
struct minutes_correction {
	uint16_t item;
	const char *text; /* a mark once it was erased */
	int64_t in_sitting, at_ms;
	int number; /* of the minutes of that sitting; 0: it is not sealed yet */
};
struct minutes_beside {
	const struct minutes_prose *prose;
	size_t prose_count;
	const struct minutes_correction *corrections; /* the oldest first */
	size_t correction_count;
	uint8_t approved; /* and then: */
	struct minutes_approved {
		int64_t in_sitting, at_ms;
		int number; /* as above */
		uint8_t head[32]; /* of this sitting's chain, as the class approved it */
		const char *words[8]; /* the same for people */
	} approval;
};

/*
 * The MinutesOk object (without "ok"): the whole of a sealed or running assembly
 * that may be told to readers. `head` is the hash of its newest entry, `eight` its words.
 * `beside` may be NULL: nothing.
 */
void minutes_print(const struct assembly *assembly, const struct words *words,
                   const uint8_t head[32], const char *const eight[8],
                   const struct minutes_beside *beside, struct buffer *out);

/*
 * Of one counted vote, for a DecisionLine: picture, ballot, options, votes, outcome
 * and winner, as fields without braces.
 */
void decision_print(const struct assembly *assembly, const struct vote *vote,
                    const struct words *words, struct buffer *out);

/* The figures of a sitting, for a FiguresLine: fields without braces. */
void figures_print(const struct sitting_figures *figures, struct buffer *out);

#endif
