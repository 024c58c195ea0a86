/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * picture.h - a drawing in ink, before it becomes PDF or SVG.
 *
 * A list of filled outlines and short texts, in points, y downwards. Nothing is told
 * apart by colour: there is ink, paper, one grey, and patterns.
 */
#ifndef PAPER_PICTURE_H
#define PAPER_PICTURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "paper/doc.h"

enum paint {
	PAINT_NONE,
	PAINT_INK,
	PAINT_PAPER,
	PAINT_TONE, /* a light grey */
	PAINT_HATCH, /* the patterns: never under a sign or a letter */
	PAINT_DOTS,
	PAINT_CROSSED,
	PAINT_COUNT
};

/* One step of an outline: 'M' and 'L' with one point, 'C' with three, 'Z' with none. */
struct step {
	struct step *next;
	char op;
	double xy[6];
};

enum shape_kind { SHAPE_PATH, SHAPE_TEXT };

struct shape {
	struct shape *next;
	enum shape_kind kind;
	enum paint fill; /* of a text: INK or PAPER */
	double stroke; /* width of the outline in ink; 0: none. PAINT_PAPER strokes a `pale` one */
	bool pale; /* the outline is of paper: a sign on ink */
	bool dashed;
	bool round; /* ends and corners */
	struct step *first;
	struct step *last;
	double x; /* of a text: where it is anchored, on its baseline */
	double y;
	double size;
	double room; /* what it should not be wider than; 0: anything */
	enum doc_align align;
	bool strong;
	const char *text;
};

struct picture {
	struct arena arena;
	double width;
	double height;
	struct shape *first;
	struct shape *last;
};

void picture_init(struct picture *picture, double width);
void picture_release(struct picture *picture); /* NULL is fine */

struct shape *picture_path(struct picture *picture, enum paint fill, double stroke);
void picture_move(struct picture *picture, double x, double y); /* in the last path */
void picture_line(struct picture *picture, double x, double y);
void picture_close(struct picture *picture);
void picture_circle(struct picture *picture, double x, double y, double radius);
void picture_box(struct picture *picture, double x, double y, double width, double height);
/* Steps in a box of 48 by 48, "M24 2L46 24Z": moved to (x, y) and made `size` wide. */
void picture_steps(struct picture *picture, const char *steps, double x, double y, double size);
struct shape *picture_text(struct picture *picture, double x, double y, double size,
                           enum doc_align align, const char *text);
/*
 * `text` in lines that are about `width` wide, at most `lines_max` of them, each a text below
 * the other; the last ends with "…" when something is left. Answers how many.
 */
int picture_lines(struct picture *picture, double x, double y, double size, double width,
                  int lines_max, const char *text);
double picture_text_width(const char *text, double size); /* roughly: no font is asked */

/* ---- what is drawn ---- */

/* With its middle at (x, y). Small marks lose their sign and keep their shape. */
void picture_mark(struct picture *picture, const struct doc_mark *mark, double x, double y,
                  double size);
enum paint mark_paint(const struct doc_mark *mark);
/* What a bar or a part of a column is filled with: patterns, so that neighbours differ. */
enum paint stack_paint(size_t index);
void picture_hemicycle(struct picture *picture, const struct doc_hemicycle *figure);
void picture_bars(struct picture *picture, const struct doc_bars *figure);
void picture_columns(struct picture *picture, const struct doc_columns *figure);
/* False when `url` does not fit into a code. */
bool picture_qr(struct picture *picture, const char *url);
void picture_logo(struct picture *picture);

/* The picture of a block that is a figure; the caller releases it. */
struct block;
void picture_of(struct picture *picture, const struct block *block);

#endif
