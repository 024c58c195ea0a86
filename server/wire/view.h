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
	/* The text, or NULL when it was erased or never was; borrowed until the next call. */
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
/*
 * The MinutesOk object (without "ok"): the whole of a sealed or running assembly
 * that may be told to readers. `head` is the hash of its newest entry, `eight` its words.
 */
void minutes_print(const struct assembly *assembly, const struct words *words,
                   const uint8_t head[32], const char *const eight[8], struct buffer *out);

/*
 * Of one counted vote, for a DecisionLine: picture, ballot, options, votes, outcome
 * and winner, as fields without braces.
 */
void decision_print(const struct assembly *assembly, const struct vote *vote,
                    const struct words *words, struct buffer *out);

/* The figures of a sitting, for a FiguresLine: fields without braces. */
void figures_print(const struct sitting_figures *figures, struct buffer *out);

#endif
