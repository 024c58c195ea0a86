/* SPDX-License-Identifier: EUPL-1.2 */
/* picture.c - a drawing in ink: its outlines and texts. */
#include "paper/picture.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "paper/nodes.h"

enum { PICTURE_BYTES_MAX = 64 << 20 }; /* the largest figure that doc.h lets in takes a tenth */

void picture_init(struct picture *picture, double width)
{
	*picture = (struct picture){.width = width};
	arena_init(&picture->arena, PICTURE_BYTES_MAX);
}

void picture_release(struct picture *picture)
{
	if (picture != NULL)
		arena_release(&picture->arena);
}

static void *take(struct picture *picture, size_t bytes)
{
	void *place = arena_take(&picture->arena, bytes);

	CHECK(place != NULL);
	memset(place, 0, bytes);
	return place;
}

static struct shape *add(struct picture *picture, enum shape_kind kind, enum paint fill)
{
	struct shape *shape = take(picture, sizeof *shape);

	shape->kind = kind;
	shape->fill = fill;
	if (picture->last != NULL)
		picture->last->next = shape;
	else
		picture->first = shape;
	picture->last = shape;
	return shape;
}

struct shape *picture_path(struct picture *picture, enum paint fill, double stroke)
{
	struct shape *shape = add(picture, SHAPE_PATH, fill);

	shape->stroke = stroke;
	return shape;
}

static double *add_step(struct picture *picture, char op)
{
	struct step *step = take(picture, sizeof *step);
	struct shape *shape = picture->last;

	CHECK(shape != NULL && shape->kind == SHAPE_PATH);
	step->op = op;
	if (shape->last != NULL)
		shape->last->next = step;
	else
		shape->first = step;
	shape->last = step;
	return step->xy;
}

void picture_move(struct picture *picture, double x, double y)
{
	double *xy = add_step(picture, 'M');

	xy[0] = x;
	xy[1] = y;
}

void picture_line(struct picture *picture, double x, double y)
{
	double *xy = add_step(picture, 'L');

	xy[0] = x;
	xy[1] = y;
}

void picture_close(struct picture *picture)
{
	add_step(picture, 'Z');
}

/* A quarter of a circle of radius 1 is this far from its corners to its control points. */
#define QUARTER 0.5522847498

void picture_circle(struct picture *picture, double x, double y, double radius)
{
	static const double quarters[4][6] = {{1, QUARTER, QUARTER, 1, 0, 1},
	                                      {-QUARTER, 1, -1, QUARTER, -1, 0},
	                                      {-1, -QUARTER, -QUARTER, -1, 0, -1},
	                                      {QUARTER, -1, 1, -QUARTER, 1, 0}};

	picture_move(picture, x + radius, y);
	for (int quarter = 0; quarter < 4; quarter++) {
		double *xy = add_step(picture, 'C');

		for (int i = 0; i < 6; i++)
			xy[i] = (i % 2 == 0 ? x : y) + radius * quarters[quarter][i];
	}
	picture_close(picture);
}

void picture_box(struct picture *picture, double x, double y, double width, double height)
{
	picture_move(picture, x, y);
	picture_line(picture, x + width, y);
	picture_line(picture, x + width, y + height);
	picture_line(picture, x, y + height);
	picture_close(picture);
}

void picture_steps(struct picture *picture, const char *steps, double x, double y, double size)
{
	double scale = size / 48;

	while (*steps != '\0') {
		char op = *steps++;
		int count = op == 'C' ? 6 : op == 'Z' ? 0 : 2;
		double *xy = add_step(picture, op);

		for (int i = 0; i < count; i++) {
			char *end;
			double at = strtod(steps, &end);

			CHECK(end != steps);
			xy[i] = (i % 2 == 0 ? x : y) + at * scale;
			steps = end + (*end == ' ');
		}
	}
}

struct shape *picture_text(struct picture *picture, double x, double y, double size,
                           enum doc_align align, const char *text)
{
	struct shape *shape = add(picture, SHAPE_TEXT, PAINT_INK);

	shape->x = x;
	shape->y = y;
	shape->size = size;
	shape->align = align;
	shape->text = arena_copy(&picture->arena, text, strlen(text));
	CHECK(shape->text != NULL);
	return shape;
}

/* Bytes of the sign at `at`. */
static size_t sign_bytes(const char *at)
{
	size_t count = 1;

	while ((at[count] & 0xC0) == 0x80)
		count++;
	return count;
}

static double sign_width(const char *at)
{
	if (strchr("ijltfrI.,:;'|!()[] ", *at) != NULL)
		return 0.32;
	if (strchr("mwMWOQGD@%", *at) != NULL)
		return 0.82;
	return (unsigned char)*at >= 0xE3 ? 1.0 : 0.56; /* from U+3000 on signs are square */
}

double picture_text_width(const char *text, double size)
{
	double width = 0;

	for (const char *at = text; *at != '\0'; at += sign_bytes(at))
		width += sign_width(at);
	return width * size;
}

/* Bytes of `text` that go into one line; *next is where the following begins. */
static size_t line_bytes(const char *text, double room, const char **next)
{
	const char *blank = NULL;
	double width = 0;
	const char *at = text;

	for (; *at != '\0'; at += sign_bytes(at)) {
		if (*at == '\n')
			break;
		width += sign_width(at);
		if (width > room && at > text)
			break;
		if (*at == ' ')
			blank = at;
	}
	if (*at != '\0' && *at != '\n' && blank != NULL)
		at = blank;
	*next = at + (*at == ' ' || *at == '\n');
	return (size_t)(at - text);
}

int picture_lines(struct picture *picture, double x, double y, double size, double width,
                  int lines_max, const char *text)
{
	int lines = 0;

	while (*text != '\0' && lines < lines_max) {
		const char *next;
		size_t count = line_bytes(text, width / size, &next);
		bool cut = lines + 1 == lines_max && *next != '\0';
		char *line = take(picture, count + sizeof "…");

		memcpy(line, text, count);
		if (cut)
			memcpy(line + count, "…", sizeof "…");
		picture_text(picture, x, y + lines * size * 1.25, size, DOC_START, line)->room =
		        width;
		text = next;
		lines++;
	}
	return lines;
}

void picture_of(struct picture *picture, const struct block *block)
{
	switch (block->kind) {
	case BLOCK_HEMICYCLE:
		if (groups_total(block->as.hemicycle.groups, block->as.hemicycle.group_count) <=
		    DOC_SEATS_MAX)
			picture_hemicycle(picture, &block->as.hemicycle);
		else
			picture_bars(picture,
			             &(struct doc_bars){
			                     .rows = block->as.hemicycle.groups,
			                     .row_count = block->as.hemicycle.group_count,
			                     .needed = block->as.hemicycle.needed,
			                     .needed_text = block->as.hemicycle.needed_text,
			             });
		return;
	case BLOCK_BARS:
		picture_bars(picture, &block->as.bars);
		return;
	default:
		CHECK(block->kind == BLOCK_COLUMNS);
		picture_columns(picture, &block->as.columns);
	}
}
