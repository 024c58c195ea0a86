/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * doc.h - a document on paper, before anybody draws it.
 *
 * A composer says what stands there, from top to bottom; a renderer (render.h)
 * decides how it looks. Nothing here knows JSON, minutes or votes. Every text is
 * copied and cleaned on its way in: what is not UTF-8 becomes U+FFFD, controls and
 * bidirectional marks are dropped, NULL is "". Builders never fail one by one: past
 * a ceiling they add nothing more and doc_state() tells it, once, at the end.
 */
#ifndef PAPER_DOC_H
#define PAPER_DOC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

enum {
	DOC_BYTES_MAX = 48 << 20, /* of everything together */
	DOC_TEXT_MAX = 64 << 10, /* bytes of one text; what is behind is a ceiling walked into */
	DOC_BLOCKS_MAX = 20000,
	DOC_ROWS_MAX = 40000, /* of all tables, lists and pairs together */
	DOC_COLUMNS_MAX = 13, /* of one table */
	DOC_GROUPS_MAX = 24, /* of one figure: groups, rows or states */
	DOC_MONTHS_MAX = 24, /* columns of one figure */
};

struct doc;

/* How the sheet is meant. A poster is read from two metres: everything is larger. */
enum doc_sheet { DOC_PAPER, DOC_POSTER };

/*
 * What is known of the whole. `title` is drawn as the only heading above level 1, with
 * `kicker` (class, school) above and `subtitle` (date, number) below it; the three
 * stand at the top by themselves. `footer` and `words` (the eight words, or NULL) stand at
 * the foot of each page, with "3 / 12" behind them.
 */
struct doc_head {
	const char *lang; /* "fr" or "en"; anything else is "fr" */
	const char *title; /* also of the metadata */
	const char *kicker;
	const char *subtitle;
	const char *author; /* metadata only */
	const char *subject; /* metadata only */
	const char *footer;
	const char *words;
	const char *continued; /* said behind a table's caption on its next page: "suite" */
	int64_t at_ms; /* when it was made; the only date in the metadata */
	enum doc_sheet sheet;
};

/* Opens an empty document; the caller ends it with doc_close(). */
struct doc *doc_open(const struct doc_head *head);
void doc_close(struct doc *doc); /* NULL is fine */
/* ERR_NONE, or ERR_LIMIT once anything did not fit: then it must not be rendered. */
MUST_CHECK enum err doc_state(const struct doc *doc);

/* ---- texts ---- */

enum doc_style {
	DOC_BODY,
	DOC_LEAD, /* one or two sentences that say it all; larger */
	DOC_SMALL, /* remarks, sources */
	DOC_PROSE, /* what a person wrote: set apart from what the program says */
	DOC_VERDICT, /* the decision itself: strong, with a rule beside it */
};

enum doc_weight { DOC_PLAIN, DOC_STRONG, DOC_EMPHASIS };

void doc_heading(struct doc *doc, int level, const char *text); /* 1, 2 or 3 */
void doc_text(struct doc *doc, enum doc_style style, const char *text); /* one paragraph */
/* Goes on in the paragraph begun by doc_text() ("" begins an empty one); nothing in between. */
void doc_run(struct doc *doc, enum doc_weight weight, const char *text);
void doc_link(struct doc *doc, const char *text, const char *url); /* http(s): only, else text */
/*
 * A person's text of several lines in DOC_PROSE: an empty line ends a paragraph, lines that
 * begin with "- " are a list, other line ends stay.
 */
void doc_prose(struct doc *doc, const char *text);

void doc_list(struct doc *doc); /* bullets; items follow */
void doc_item(struct doc *doc, const char *text);
void doc_pairs(struct doc *doc); /* terms and what is said of them; pairs follow */
void doc_pair(struct doc *doc, const char *term, const char *value);

void doc_rule(struct doc *doc); /* a thin line */
void doc_page_break(struct doc *doc);
/* What stands between the two stays on one page if one page can hold it. They do not nest. */
void doc_keep_begin(struct doc *doc);
void doc_keep_end(struct doc *doc);

/* ---- marks: shapes that read without colour ---- */

enum doc_shape {
	DOC_UNMARKED, /* no mark: a struct of zeros */
	DOC_RING, /* dashed; neutral */
	DOC_DISC,
	DOC_LOZENGE,
	DOC_TRIANGLE,
	DOC_STAR,
	DOC_SQUARE,
	DOC_HEXAGON,
	DOC_DROP,
	DOC_CROSS,
	DOC_OCTAGON,
	DOC_SHAPE_COUNT
};

enum doc_sign { DOC_SIGN_NONE, DOC_SIGN_CHECK, DOC_SIGN_STRIKE, DOC_SIGN_DASH, DOC_SIGN_LETTERS };

struct doc_mark {
	enum doc_shape shape;
	enum doc_sign sign;
	char letters[4]; /* one or two ASCII signs; of DOC_SIGN_LETTERS only */
};

#define DOC_MARK_FOR     ((struct doc_mark){DOC_DISC, DOC_SIGN_CHECK, ""})
#define DOC_MARK_AGAINST ((struct doc_mark){DOC_LOZENGE, DOC_SIGN_STRIKE, ""})
#define DOC_MARK_NEUTRAL ((struct doc_mark){DOC_RING, DOC_SIGN_DASH, ""})
/* The mark of option 0, 1, … with its letter: as on the screens, the eight shapes in turn. */
struct doc_mark doc_mark_option(size_t index);

/* ---- tables ---- */

enum doc_align { DOC_START, DOC_END, DOC_CENTRE };

struct doc_column {
	const char *head; /* "" for a column without one */
	enum doc_align align;
	unsigned weight; /* of the room that is left; 0: only as wide as its widest cell */
	bool header; /* its cells name their row; at most one column, best the first */
	bool mono; /* figures, hashes: signs of one width */
};

/* Begins a table. `caption` may be NULL; give one wherever a reader could ask "of what?". */
void doc_table(struct doc *doc, const char *caption, const struct doc_column *columns,
               size_t count);
void doc_row(struct doc *doc); /* cells follow; missing ones stay empty, one too many is a bug */
void doc_row_strong(struct doc *doc); /* a sum */
void doc_cell(struct doc *doc, const char *text);
void doc_cell_number(struct doc *doc, int64_t value);
void doc_cell_mark(struct doc *doc, const struct doc_mark *mark, const char *text);

/* ---- figures: vectors with a text for who does not see them ---- */

/*
 * `alt` says in words everything that the drawing shows. `caption` (NULL: none) is
 * printed under it. Arrays are copied.
 */
struct doc_group {
	struct doc_mark mark;
	const char *label;
	uint32_t count; /* seats; or the length of a bar */
	const char *value; /* of a bar: as it is printed; NULL: the count */
};

/* Seats from left to right in the order of the groups; above DOC_SEATS_MAX drawn as bars. */
enum { DOC_SEATS_MAX = 800 };

struct doc_hemicycle {
	const char *alt;
	const char *caption;
	const struct doc_group *groups;
	size_t group_count;
	uint32_t needed; /* a line behind so many seats; 0: none */
	const char *needed_text; /* beside it: "12 needed" */
	const char *centre; /* large, in the middle: "21" */
	const char *under; /* small, below it: "votes in the urn" */
};

struct doc_bars {
	const char *alt;
	const char *caption;
	const struct doc_group *rows;
	size_t row_count;
	uint32_t most; /* what the whole width stands for; 0: the longest bar */
	uint32_t needed; /* a line across; 0: none */
	const char *needed_text;
};

/* Stacked columns, one a month; each state has a pattern of its own, which the key explains. */
struct doc_columns {
	const char *alt;
	const char *caption;
	const char *const *months; /* their short names */
	size_t month_count;
	const char *const *states; /* from the foot upwards */
	size_t state_count; /* at most 6 */
	const uint32_t *values; /* month_count rows of state_count */
};

void doc_hemicycle(struct doc *doc, const struct doc_hemicycle *figure);
void doc_bars(struct doc *doc, const struct doc_bars *figure);
void doc_columns(struct doc *doc, const struct doc_columns *figure);

/* ---- what only paper has ---- */

/* A line to sign on, two a row: `role` under it, `name` (NULL: none) above, `date` with it. */
struct doc_signature {
	const char *role;
	const char *name;
	const char *note; /* what is already known: "signed on 12 March"; NULL: room for the pen */
};

void doc_signatures(struct doc *doc, const struct doc_signature *lines, size_t count);

/* The seal of minutes: eight words to compare, the whole head, and where to check it. */
struct doc_seal {
	const char *title;
	const char *text; /* what it is for, one or two sentences */
	const char *words; /* eight words with blanks between */
	const char *head; /* hexadecimal */
	const char *url; /* also as a QR code; "" or NULL: none */
};

void doc_seal(struct doc *doc, const struct doc_seal *seal);

/*
 * A decision on a poster, or a card in the book: large title, a mark, a line of small facts.
 * Cards that follow each other make one board of as many as fit; none breaks across pages.
 */
struct doc_card {
	struct doc_mark mark; /* or unmarked */
	const char *tag; /* a status in one word, in a frame; NULL: none */
	const char *title;
	const char *text; /* NULL: none */
	const char *note; /* date, number, who; NULL: none */
};

void doc_card(struct doc *doc, const struct doc_card *card);

#endif
