/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * picture_hemicycle.c - the assembly: seats on concentric half rings.
 *
 * The same numbers always give the same picture, and the same as on the screens
 * (static/src/design/hemi.ts): block after block from left to right, nobody's own place.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "paper/nodes.h"
#include "paper/picture.h"

enum { ROWS_MAX = 24, ONE_ROW_MAX = 9 };

/* The empty middle, as a part of the radius; and how much of its half row a seat fills. */
#define INNER 0.5
#define FILL  0.44

struct seat {
	double x, y; /* from the middle of the base, x to the right, y upwards */
	double radius;
	double angle; /* from 0 on the far left */
};

static double row_radius(double outer, double step, int row)
{
	return outer * INNER + step * (row + 0.5);
}

static int capacity(int rows, double outer)
{
	double step = outer * (1 - INNER) / rows;
	int seats = 0;

	for (int row = 0; row < rows; row++)
		seats += (int)floor(M_PI * row_radius(outer, step, row) / step) + 1;
	return seats;
}

/* Shares the seats between the rows in proportion to their length, by largest remainder. */
static void share(int seats, int rows, double outer, double step, int *counts)
{
	double total = 0, rests[ROWS_MAX];
	int left = seats;

	for (int row = 0; row < rows; row++)
		total += row_radius(outer, step, row);
	for (int row = 0; row < rows; row++) {
		double exact = seats * row_radius(outer, step, row) / total;

		counts[row] = (int)floor(exact);
		rests[row] = exact - counts[row];
		left -= counts[row];
	}
	for (; left > 0; left--) {
		int best = 0;

		for (int row = 1; row < rows; row++)
			if (rests[row] >= rests[best])
				best = row;
		counts[best]++;
		rests[best] = -1;
	}
}

static int by_angle(const void *a, const void *b)
{
	const struct seat *one = a, *other = b;

	if (one->angle != other->angle)
		return one->angle < other->angle ? -1 : 1;
	return one->y > other->y ? -1 : one->y < other->y;
}

static void place_row(struct seat *seats, int count, double reach, double radius)
{
	double margin = radius / reach;

	for (int i = 0; i < count; i++) {
		double angle =
		        count == 1 ? M_PI / 2 : margin + (M_PI - 2 * margin) * i / (count - 1);

		seats[i] = (struct seat){-reach * cos(angle), reach * sin(angle), radius, angle};
	}
}

/* Places `count` seats, at least one, into seats[count]. */
static void place(int count, double outer, struct seat *seats)
{
	int counts[ROWS_MAX], rows = 1, placed = 0;
	double step, radius;

	if (count > ONE_ROW_MAX)
		while (rows < ROWS_MAX && capacity(rows, outer) < count)
			rows++;
	step = outer * (1 - INNER) / rows;
	radius = FILL * (rows == 1 ? fmin(step, M_PI * row_radius(outer, step, 0) / count) : step);
	share(count, rows, outer, step, counts);
	for (int row = 0; row < rows; row++) {
		place_row(seats + placed, counts[row], row_radius(outer, step, row), radius);
		placed += counts[row];
	}
	CHECK(placed == count);
	qsort(seats, (size_t)count, sizeof *seats, by_angle);
}

/* Two strokes between the last seat that is needed and the next, and a word beside them. */
static void draw_needed(struct picture *picture, const struct doc_hemicycle *figure,
                        const struct seat *seats, int count, double x, double y, double outer)
{
	static const double parts[][2] = {{INNER * 0.86, INNER * 0.985}, {1.0, 1.06}};
	double angle;

	if (figure->needed == 0 || figure->needed >= (uint32_t)count)
		return;
	angle = (seats[figure->needed - 1].angle + seats[figure->needed].angle) / 2;
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		picture_path(picture, PAINT_NONE, 1.6)->round = true;
		picture_move(picture, x - outer * parts[i][0] * cos(angle),
		             y - outer * parts[i][0] * sin(angle));
		picture_line(picture, x - outer * parts[i][1] * cos(angle),
		             y - outer * parts[i][1] * sin(angle));
	}
	picture_text(picture, x - outer * 1.09 * cos(angle), y - outer * 1.09 * sin(angle), 9.5,
	             fabs(cos(angle)) < 0.3 ? DOC_CENTRE
	             : cos(angle) > 0       ? DOC_END
	                                    : DOC_START,
	             figure->needed_text)
	        ->strong = true;
}

/* The key below the seats: in one row while it is short, else one line a group. */
static void draw_key(struct picture *picture, const struct doc_hemicycle *figure, double y)
{
	double total = 0, x, gap = 26;
	bool row;

	for (size_t i = 0; i < figure->group_count; i++)
		total += 44 + picture_text_width(figure->groups[i].label, 10.5) + gap;
	row = total <= picture->width;
	x = row ? (picture->width - total + gap) / 2 : 40;
	for (size_t i = 0; i < figure->group_count; i++) {
		const struct doc_group *group = &figure->groups[i];
		char count[16];
		double width;
		int lines;

		snprintf(count, sizeof count, "%u", group->count);
		width = picture_text_width(count, 12.5) + 5;
		picture_mark(picture, &group->mark, x + 8, y, 16);
		picture_text(picture, x + 21, y + 4.2, 12.5, DOC_START, count)->strong = true;
		lines = picture_lines(picture, x + 21 + width, y + 4, 10.5,
		                      picture->width - x - 21 - width, 3, group->label);
		if (row)
			x += 44 + picture_text_width(group->label, 10.5) + gap;
		else
			y += 8 + 13 * (lines > 1 ? lines : 1);
	}
	picture->height = row ? y + 14 : y;
}

void picture_hemicycle(struct picture *picture, const struct doc_hemicycle *figure)
{
	int count = (int)groups_total(figure->groups, figure->group_count);
	double outer = fmin(picture->width * 0.37, 165);
	double x = picture->width / 2, y = outer * 1.06 + 16;
	struct seat *seats = calloc((size_t)count + 1, sizeof *seats);
	int next = 0;

	CHECK(seats != NULL && count <= DOC_SEATS_MAX);
	if (count > 0)
		place(count, outer, seats);
	for (size_t i = 0; i < figure->group_count; i++)
		for (uint32_t n = 0; n < figure->groups[i].count; n++, next++)
			picture_mark(picture, &figure->groups[i].mark, x + seats[next].x,
			             y - seats[next].y, seats[next].radius * 2);
	if (count > 0)
		draw_needed(picture, figure, seats, count, x, y, outer);
	free(seats);
	picture_text(picture, x, y - 10, outer * 0.3, DOC_CENTRE, figure->centre)->strong = true;
	picture_text(picture, x, y + 3, 10, DOC_CENTRE, figure->under);
	draw_key(picture, figure, y + 26);
}
