/* SPDX-License-Identifier: EUPL-1.2 */
/* sheet_columns.c - how wide each column of a table is. */
#include <math.h>

#include "paper/sheet.h"

enum { MEASURED_MAX = 400 }; /* rows asked for their width; wider ones behind them wrap */

static double text_width(struct sheet *sheet, const struct face *face, const char *text)
{
	PangoLayout *layout = sheet_layout(sheet, face, text, 0);
	double width = *text == '\0' ? 0 : layout_width(layout);

	g_object_unref(layout);
	return width;
}

/* How wide each column would like to be. */
static void wishes(struct sheet *sheet, const struct table *table, double *wished)
{
	int measured = 0;

	for (size_t i = 0; i < table->column_count; i++)
		wished[i] = text_width(sheet, &table_head_face, table->columns[i].head);
	for (const struct row *row = table->first; row != NULL && measured < MEASURED_MAX;
	     row = row->next, measured++)
		for (size_t i = 0; i < table->column_count; i++) {
			struct face face = table_face(table, i, row->strong);
			double width = text_width(sheet, &face, row->cells[i].text) +
			               table_mark_room(sheet, &row->cells[i]);

			wished[i] = fmax(wished[i], width + 0.5);
		}
}

/* The parts in which room is shared when there is too little; columns of figures give way last. */
static unsigned share_of(const struct table *table, size_t column)
{
	unsigned most = 1;

	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].weight > most)
			most = table->columns[i].weight;
	return table->columns[column].weight > 0 ? table->columns[column].weight : most;
}

/*
 * Takes from those that are widest for their weight until all are `room` wide together: a line
 * sinks, at so much for each part of weight, until what stands below it fits.
 */
static void squeeze(const struct table *table, double room, double *widths)
{
	double low = 0, high = room;

	for (int turn = 0; turn < 40; turn++) {
		double level = (low + high) / 2, total = 0;

		for (size_t i = 0; i < table->column_count; i++)
			total += fmin(widths[i], level * share_of(table, i));
		if (total > room)
			high = level;
		else
			low = level;
	}
	for (size_t i = 0; i < table->column_count; i++)
		widths[i] = fmin(widths[i], low * share_of(table, i));
}

const double *table_widths(struct sheet *sheet, const struct table *table)
{
	double *widths = arena_take(&sheet->arena, DOC_COLUMNS_MAX * sizeof *widths);
	double room = sheet->width - TABLE_GAP * (double)(table->column_count - 1);
	double asked = 0, weights = 0;

	if (widths == NULL) {
		sheet->full = true;
		return NULL;
	}
	wishes(sheet, table, widths);
	for (size_t i = 0; i < table->column_count; i++) {
		if (table->plain && i == 0)
			widths[i] = fmin(widths[i], room * 0.36);
		widths[i] = fmax(widths[i], 12);
		asked += widths[i];
		weights += table->columns[i].weight;
	}
	if (asked > room)
		squeeze(table, room, widths);
	for (size_t i = 0; asked < room && i < table->column_count; i++) {
		if (weights > 0)
			widths[i] += (room - asked) * table->columns[i].weight / weights;
		else
			widths[i] += (room - asked) / (double)table->column_count;
	}
	return widths;
}
