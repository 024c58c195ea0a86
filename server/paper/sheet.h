/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sheet.h - the sheet of paper that pdf.c draws on: its measures, its letters, its boxes.
 *
 * First every block becomes boxes, each as high as what it will draw; then the boxes are
 * put on pages; then they are drawn. A layout of text is made for measuring and made again
 * for drawing, so that a table of ten thousand rows needs no more memory than one row.
 */
#ifndef PAPER_SHEET_H
#define PAPER_SHEET_H

#include <cairo.h>
#include <pango/pangocairo.h>

#include "base/arena.h"
#include "paper/nodes.h"
#include "paper/picture.h"

/* A4 in points, and what stays white. */
#define SHEET_WIDTH  595.28
#define SHEET_HEIGHT 841.89
#define SHEET_SIDE   62.0
#define SHEET_TOP    56.0
#define SHEET_FOOT   74.0 /* the footer stands inside */

/* How a text looks. */
struct face {
	bool title; /* in the letters of titles */
	bool strong;
	bool italic;
	bool grey;
	bool mono;
	double size;
	double leading; /* of the size */
};

struct sheet;
struct box;
typedef void draw_fn(struct sheet *sheet, const struct box *box);

/* Something that stands on one page as a whole. */
struct box {
	struct box *next;
	draw_fn *draw;
	const struct block *block; /* or NULL */
	const struct row *row; /* of a table */
	const struct item *item; /* of a list or of pairs */
	const char *text; /* of headings and the like */
	struct face face;
	double scale; /* of the sheet when it was measured */
	int line; /* of a text drawn line by line: its number; of cards: how many … */
	double x; /* … where it begins … */
	double baseline; /* … and how far below its top its letters stand */
	double indent;
	const double *columns; /* of a table: the widths */
	double above; /* left free over it, unless it begins a page */
	double height;
	double from; /* of a row in slices: what of it is drawn, from here … */
	double to; /* … to here; 0: all */
	bool glue; /* stays with the next one */
	bool alone; /* begins a page */
	const char *open; /* tags begun before it, with blanks between: "L LI" */
	int close; /* how many tags end behind it */
	bool leaf; /* the last tag holds text and cannot cross a page */
	int outline; /* level of a bookmark; 0: none */
	int page; /* placed: from 1 … */
	double y; /* … and its top */
};

struct sheet {
	const struct doc *doc;
	cairo_t *cairo;
	PangoContext *pango;
	struct arena arena;
	struct box *first;
	struct box *last;
	double high; /* the page */
	double width; /* of the text */
	double body; /* height of the text on a page */
	double scale; /* of all letters: a poster is larger */
	int card_columns; /* so many cards stand side by side */
	struct box *cards; /* the last row of them */
	int beside_page; /* where the last line beside somebody's prose ended; 0: nowhere */
	double beside_foot;
	PangoLayout *cached; /* the last text that was drawn line by line */
	const void *cached_for;
	bool breaking; /* the next box begins a page */
	double after; /* what the next box leaves free at least: tables want air below them too */
	bool full; /* no memory for another box */
	int pages;
	const char *tags[16]; /* open ones */
	int tag_count;
	bool leaf; /* whether the innermost holds text */
};

/* ---- sheet_text.c: letters ---- */

/* The fonts of the program, with the machine's behind them. The caller unrefs it. */
PangoContext *sheet_pango(cairo_t *cairo, const char *lang);
PangoLayout *sheet_layout(struct sheet *sheet, const struct face *face, const char *text,
                          double width);
void sheet_attributes(PangoLayout *layout, const struct text *text);
double layout_height(PangoLayout *layout);
double layout_width(PangoLayout *layout); /* of its ink and blanks, not of its room */
void sheet_ink(struct sheet *sheet, bool grey);
/* Draws `text` at (x, y), which is its top left corner; answers its height. */
double sheet_say(struct sheet *sheet, const struct face *face, double x, double y, double width,
                 enum doc_align align, const char *text);
double sheet_say_height(struct sheet *sheet, const struct face *face, double width,
                        const char *text);
void sheet_picture(struct sheet *sheet, const struct picture *picture, double x, double y,
                   double width);
double picture_scale(const struct picture *picture, double width);

/* ---- sheet_boxes.c, sheet_table.c, sheet_cards.c: from blocks to boxes ---- */

/* A box at the end; when there is no memory for it, one that is never drawn and sheet->full. */
struct box *sheet_add(struct sheet *sheet, draw_fn *draw, double above, double height);
/* The same, anywhere: the caller links it. */
struct box *sheet_box(struct sheet *sheet, draw_fn *draw, double above, double height);
void sheet_masthead(struct sheet *sheet);
void sheet_blocks(struct sheet *sheet);
/*
 * `text` in boxes of one line each, the first `above` below what is there, all in `face`.
 * `block` gives the weights if it is a BLOCK_TEXT. No line stands alone on a page.
 */
struct lines {
	const struct block *block;
	const char *text;
	struct face face;
	double above;
	double indent;
	const char *open; /* tags; the last holds the text */
	int close;
	bool glue; /* the last line stays with what follows */
	draw_fn *draw; /* of one line; NULL: sheet_draw_line() */
};
struct box *sheet_lines(struct sheet *sheet, const struct lines *lines);
void sheet_draw_line(struct sheet *sheet, const struct box *box);
void sheet_table(struct sheet *sheet, const struct block *block);
void sheet_pairs(struct sheet *sheet, const struct block *block);
/* How wide each column of `table` is, in the arena; NULL and sheet->full without memory. */
const double *table_widths(struct sheet *sheet, const struct table *table);
struct face table_face(const struct table *table, size_t column, bool strong);
extern const struct face table_head_face;
double table_mark_room(const struct sheet *sheet, const struct cell *cell);
#define TABLE_GAP 10.0 /* between two columns */
/* The caption and the heads again, for a page on which `row` goes on; NULL if it has none. */
struct box *sheet_table_head(struct sheet *sheet, const struct box *row);
void sheet_figure(struct sheet *sheet, const struct block *block);
void sheet_signatures(struct sheet *sheet, const struct block *block);
void sheet_seal(struct sheet *sheet, const struct block *block);
void sheet_card(struct sheet *sheet, const struct block *block);

/* ---- sheet_pages.c: boxes on pages ---- */

void sheet_place(struct sheet *sheet);

/* ---- sheet_poster.c: which way a poster is turned, and how large its letters are ---- */

/* Makes the boxes and puts them on pages; sheet->high tells which way the sheet is turned. */
void sheet_lay_poster(struct sheet *sheet);

/* ---- sheet_tags.c: what the document says to those who do not see it ---- */

void tag_begin(struct sheet *sheet, const char *name);
void tag_end(struct sheet *sheet, const char *name);
void tag_open(struct sheet *sheet, const struct box *box); /* what `box` begins */
void tag_close(struct sheet *sheet, const struct box *box); /* what it ends */
void tag_page(struct sheet *sheet); /* to the next page, with what is open */
void tag_link(struct sheet *sheet, const char *url, double x, double y, double width,
              double height);

#endif
