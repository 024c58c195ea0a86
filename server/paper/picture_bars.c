/* SPDX-License-Identifier: EUPL-1.2 */
/* picture_bars.c - lengths side by side, and months as stacked columns. */
#include <math.h>
#include <stdio.h>

#include "paper/nodes.h"
#include "paper/picture.h"

#define BAR     13.0
#define BAR_GAP 11.0
#define LABEL   10.5
#define VALUES  34.0 /* least room for the numbers on the right */
#define VALUE   12.0 /* their size */
#define PLOT    150.0 /* height of the columns */
#define AXIS    30.0 /* room for the numbers on the left */

static const char *value_of(const struct doc_group *row, char count[16])
{
	snprintf(count, 16, "%u", row->count);
	return row->value != NULL ? row->value : count;
}

/* How wide the longest bar is: the values stand behind, within reason. */
static double bars_width(const struct picture *picture, const struct doc_bars *figure)
{
	double room = VALUES;
	char count[16];

	for (size_t i = 0; i < figure->row_count; i++)
		room = fmax(room,
		            14 + picture_text_width(value_of(&figure->rows[i], count), VALUE));
	return picture->width - fmin(room, picture->width * 0.4);
}

static double draw_bar(struct picture *picture, const struct doc_group *row, double y, double most,
                       double width)
{
	double left = row->mark.shape == DOC_UNMARKED ? 0 : 22;
	char count[16];
	int lines = picture_lines(picture, left, y + LABEL, LABEL, width - left, 3, row->label);
	double top = y + 5 + 13 * (lines > 1 ? lines : 1);

	picture_mark(picture, &row->mark, 8, y + 7, 16);
	picture_path(picture, PAINT_NONE, 1.2);
	picture_move(picture, 0.6, top - 2.5);
	picture_line(picture, 0.6, top + BAR + 2.5);
	if (row->count > 0) {
		picture_path(picture,
		             row->mark.shape == DOC_UNMARKED ? PAINT_INK : mark_paint(&row->mark),
		             1.2);
		picture_box(picture, 0.6, top, fmax(1.5, (width - 1.2) * row->count / most), BAR);
	}
	if (picture_lines(picture, width + 10, top + BAR - 2.5, VALUE, picture->width - width - 8,
	                  1, value_of(row, count)) > 0)
		picture->last->strong = true;
	return top + BAR + BAR_GAP;
}

/* A dashed line across all bars where enough begins, its words above it. */
static void draw_line(struct picture *picture, double x, double top, double foot, const char *text)
{
	double room = picture_text_width(text, 9.5);
	enum doc_align align = DOC_CENTRE;

	if (x - room / 2 < 0)
		align = DOC_START;
	else if (x + room / 2 > picture->width)
		align = DOC_END;
	picture_text(picture, x, top - 5, 9.5, align, text)->strong = true;
	picture_path(picture, PAINT_NONE, 1.2)->dashed = true;
	picture_move(picture, x, top);
	picture_line(picture, x, foot);
}

void picture_bars(struct picture *picture, const struct doc_bars *figure)
{
	double most = groups_most(figure->rows, figure->row_count);
	double width = bars_width(picture, figure);
	double top = figure->needed > 0 ? 18 : 0, y = top + 4;

	most = fmax(fmax(most, figure->most), fmax(figure->needed, 1));
	for (size_t i = 0; i < figure->row_count; i++)
		y = draw_bar(picture, &figure->rows[i], y, most, width);
	if (figure->needed > 0)
		draw_line(picture, width * figure->needed / most, top, y - BAR_GAP / 2,
		          figure->needed_text);
	picture->height = y;
}

static double month_total(const struct doc_columns *figure, size_t month)
{
	double total = 0;

	for (size_t state = 0; state < figure->state_count; state++)
		total += figure->values[month * figure->state_count + state];
	return total;
}

/* The step between two lines of the scale: 1, 2 or 5 with noughts, at most five of them. */
static double scale_step(double most)
{
	double step = 1;

	for (int i = 0; most / step > 5; i++)
		step *= i % 3 == 1 ? 2.5 : 2;
	return step;
}

static void draw_scale(struct picture *picture, double top, double most)
{
	double step = scale_step(most);

	for (double at = 0; at <= most; at += step) {
		double y = top + PLOT - PLOT * at / most;
		char text[24];

		snprintf(text, sizeof text, "%.0f", at);
		picture_text(picture, AXIS - 7, y + 3, 9, DOC_END, text);
		picture_path(picture, PAINT_NONE, at > 0 ? 0.35 : 1.2);
		picture_move(picture, AXIS, y);
		picture_line(picture, picture->width, y);
	}
}

static void draw_month(struct picture *picture, const struct doc_columns *figure, size_t month,
                       double top, double most)
{
	double room = (picture->width - AXIS) / (double)figure->month_count;
	double width = fmin(room * 0.62, 34);
	double x = AXIS + room * ((double)month + 0.5), y = top + PLOT;

	for (size_t state = 0; state < figure->state_count; state++) {
		double part = PLOT * figure->values[month * figure->state_count + state] / most;

		if (part <= 0)
			continue;
		y -= part;
		picture_path(picture, stack_paint(state), 1);
		picture_box(picture, x - width / 2, y, width, part);
	}
	picture_text(picture, x, top + PLOT + 13, 9, DOC_CENTRE, figure->months[month]);
}

static double draw_states(struct picture *picture, const struct doc_columns *figure, double y)
{
	double x = AXIS;

	for (size_t state = 0; state < figure->state_count; state++) {
		double width = 36 + picture_text_width(figure->states[state], 10);

		if (x > AXIS && x + width > picture->width) {
			x = AXIS;
			y += 17;
		}
		picture_path(picture, stack_paint(state), 1);
		picture_box(picture, x, y, 15, 11);
		picture_lines(picture, x + 20, y + 9, 10, picture->width - x - 20, 1,
		              figure->states[state]);
		x += width;
	}
	return y + 17;
}

void picture_columns(struct picture *picture, const struct doc_columns *figure)
{
	double most = 1, top = 8;

	for (size_t month = 0; month < figure->month_count; month++)
		most = fmax(most, month_total(figure, month));
	most = ceil(most / scale_step(most)) * scale_step(most);
	draw_scale(picture, top, most);
	for (size_t month = 0; month < figure->month_count; month++)
		draw_month(picture, figure, month, top, most);
	picture->height = draw_states(picture, figure, top + PLOT + 26);
}
