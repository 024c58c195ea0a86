/* SPDX-License-Identifier: EUPL-1.2 */
/* sheet_table.c - tables: a box a row, heads that are said again on each page. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "paper/sheet.h"

static const struct face cell_face = {.size = 9.75, .leading = 1.1};
const struct face table_head_face = {.strong = true, .size = 8.75, .leading = 1.05};
static const struct face caption_face = {.strong = true, .size = 10};

enum { KEPT_MAX = 6 }; /* a table of so few rows stays on one page */

#define PAD  3.6 /* above and below the text of a cell */
#define MARK 11.5

struct face table_face(const struct table *table, size_t column, bool strong)
{
	struct face face = cell_face;

	face.strong = strong || (table->plain && column == 0);
	face.mono = table->columns[column].mono;
	if (face.mono)
		face.size = 8;
	return face;
}

double table_mark_room(const struct sheet *sheet, const struct cell *cell)
{
	return cell->mark.shape == DOC_UNMARKED ? 0 : (MARK + 5) * sheet->scale;
}

/* The layout of a cell; *x is where it stands below the left edge of the text. */
static PangoLayout *cell_layout(struct sheet *sheet, const struct box *box, size_t column,
                                double left, double *x)
{
	const struct table *table = &box->block->as.table;
	const struct cell *cell = &box->row->cells[column];
	struct face face = table_face(table, column, box->row->strong);
	double mark = table_mark_room(sheet, cell);
	double width = fmax(box->columns[column] - mark, 8);
	PangoLayout *layout = sheet_layout(sheet, &face, cell->text, width);

	if (table->columns[column].align != DOC_START)
		pango_layout_set_alignment(layout, table->columns[column].align == DOC_END
		                                           ? PANGO_ALIGN_RIGHT
		                                           : PANGO_ALIGN_CENTER);
	*x = left + mark;
	return layout;
}

static double row_height(struct sheet *sheet, const struct box *box)
{
	double height = 0, x;

	for (size_t i = 0; i < box->block->as.table.column_count; i++) {
		PangoLayout *layout = cell_layout(sheet, box, i, 0, &x);

		height = fmax(height, layout_height(layout));
		g_object_unref(layout);
	}
	return height + 2 * PAD * sheet->scale;
}

/* The lines of `layout` that begin between box->from and box->to. */
static void draw_slice(struct sheet *sheet, const struct box *box, PangoLayout *layout, double x)
{
	PangoLayoutIter *iter = pango_layout_get_iter(layout);
	double top = box->y + PAD * sheet->scale;

	do {
		PangoRectangle of;
		int from, to;
		double at;

		pango_layout_iter_get_line_yrange(iter, &from, &to);
		pango_layout_iter_get_line_extents(iter, NULL, &of);
		at = (double)from / PANGO_SCALE;
		if (at < box->from - 0.001 || (box->to > 0 && at >= box->to - 0.001))
			continue;
		cairo_move_to(sheet->cairo, SHEET_SIDE + x + (double)of.x / PANGO_SCALE,
		              top - box->from +
		                      (double)pango_layout_iter_get_baseline(iter) / PANGO_SCALE);
		pango_cairo_show_layout_line(sheet->cairo,
		                             pango_layout_iter_get_line_readonly(iter));
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
}

static void draw_mark(struct sheet *sheet, const struct box *box, const struct doc_mark *mark,
                      double x)
{
	struct picture picture;
	double size = MARK * sheet->scale;

	picture_init(&picture, 48);
	picture_mark(&picture, mark, 24, 24, 46);
	sheet_picture(sheet, &picture, SHEET_SIDE + x, box->y + (PAD + 0.2) * sheet->scale, size);
	picture_release(&picture);
}

static void line_across(struct sheet *sheet, double y, double thick)
{
	sheet_ink(sheet, false);
	cairo_rectangle(sheet->cairo, SHEET_SIDE, y, sheet->width, thick);
	cairo_fill(sheet->cairo);
}

static void draw_row(struct sheet *sheet, const struct box *box)
{
	const struct table *table = &box->block->as.table;
	double left = 0, x;

	if (box->row->strong)
		line_across(sheet, box->y, 0.9);
	tag_begin(sheet, "TR");
	for (size_t i = 0; i < table->column_count; i++) {
		const struct cell *cell = &box->row->cells[i];
		PangoLayout *layout = cell_layout(sheet, box, i, left, &x);

		tag_begin(sheet, table->columns[i].header ? "TH" : "TD");
		if (cell->mark.shape != DOC_UNMARKED && box->from <= 0)
			draw_mark(sheet, box, &cell->mark, left);
		sheet_ink(sheet, false);
		draw_slice(sheet, box, layout, x);
		g_object_unref(layout);
		tag_end(sheet, table->columns[i].header ? "TH" : "TD");
		left += box->columns[i] + TABLE_GAP;
	}
	tag_end(sheet, "TR");
	if (!table->plain)
		line_across(sheet, box->y + box->height - 0.35, 0.35);
}

static double heads_height(struct sheet *sheet, const struct table *table, const double *widths)
{
	double height = 0;

	for (size_t i = 0; i < table->column_count; i++)
		height = fmax(height, sheet_say_height(sheet, &table_head_face, widths[i],
		                                       table->columns[i].head));
	return height + 5 * sheet->scale;
}

/* The heads stand on their foot. `tagged` is false where they are said again. */
static void draw_heads(struct sheet *sheet, const struct box *box, double top, bool tagged)
{
	const struct table *table = &box->block->as.table;
	double left = 0, foot = box->y + box->height;

	if (tagged) {
		tag_begin(sheet, "THead");
		tag_begin(sheet, "TR");
	}
	for (size_t i = 0; i < table->column_count; i++) {
		double height = sheet_say_height(sheet, &table_head_face, box->columns[i],
		                                 table->columns[i].head);

		if (tagged)
			tag_begin(sheet, "TH");
		sheet_say(sheet, &table_head_face, SHEET_SIDE + left,
		          fmax(top, foot - height - 3.4 * sheet->scale), box->columns[i],
		          table->columns[i].align, table->columns[i].head);
		if (tagged)
			tag_end(sheet, "TH");
		left += box->columns[i] + TABLE_GAP;
	}
	if (tagged) {
		tag_end(sheet, "TR");
		tag_end(sheet, "THead");
	}
	line_across(sheet, foot - 1.1, 1.1);
}

static void draw_head(struct sheet *sheet, const struct box *box)
{
	draw_heads(sheet, box, box->y, true);
}

static void draw_head_again(struct sheet *sheet, const struct box *box)
{
	double height = *box->text == '\0' ? 0
	                                   : sheet_say(sheet, &caption_face, SHEET_SIDE, box->y,
	                                               sheet->width, DOC_START, box->text);

	if (box->block->as.table.heads)
		draw_heads(sheet, box, box->y + height, false);
}

/* "caption (continued)", or the caption alone, or nothing. */
static const char *caption_again(struct sheet *sheet, const struct table *table)
{
	const char *continued = sheet->doc->head.continued;
	size_t bytes;
	char *text;

	if (table->caption == NULL || *table->caption == '\0')
		return "";
	bytes = strlen(table->caption) + strlen(continued) + 4;
	text = *continued == '\0' ? NULL : arena_take(&sheet->arena, bytes);
	if (text == NULL)
		return table->caption;
	snprintf(text, bytes, "%s (%s)", table->caption, continued);
	return text;
}

struct box *sheet_table_head(struct sheet *sheet, const struct box *row)
{
	const struct table *table = &row->block->as.table;
	const char *text = caption_again(sheet, table);
	double height = sheet_say_height(sheet, &caption_face, sheet->width, text);
	struct box *box;

	if (table->plain || (!table->heads && *text == '\0'))
		return NULL;
	height += table->heads ? heads_height(sheet, table, row->columns) + 2 : 4;
	if (height > sheet->body / 2)
		return NULL; /* heads so high would leave no room for rows */
	box = sheet_box(sheet, draw_head_again, 0, height);
	box->block = row->block;
	box->columns = row->columns;
	box->text = text;
	return box;
}

/* One box a row; of a row that no page can hold, as many as it takes. The first of them. */
static struct box *add_row(struct sheet *sheet, const struct block *block, const struct row *row,
                           const double *widths)
{
	double slice = sheet->body * 0.45;
	struct box *box = sheet_add(sheet, draw_row, 0, 0), *first = box;
	double height;

	box->block = block;
	box->row = row;
	box->columns = widths;
	height = row_height(sheet, box);
	box->height = height;
	if (height <= sheet->body * 0.5)
		return first;
	for (double from = 0; from < height && !sheet->full; from += slice) {
		if (from > 0)
			box = sheet_add(sheet, draw_row, 0, 0);
		box->block = block;
		box->row = row;
		box->columns = widths;
		box->from = from;
		box->to = from + slice;
		box->height = fmin(slice, height - from) + 2 * PAD * sheet->scale;
	}
	return first;
}

static struct box *add_heads(struct sheet *sheet, const struct block *block, const double *widths)
{
	const struct table *table = &block->as.table;
	struct box *first = NULL;

	if (table->caption != NULL && *table->caption != '\0')
		first = sheet_lines(sheet, &(struct lines){.text = table->caption,
		                                           .face = caption_face,
		                                           .above = 13,
		                                           .open = "Table Caption",
		                                           .close = 1,
		                                           .glue = true});
	if (table->heads) {
		struct box *box = sheet_add(sheet, draw_head, first == NULL ? 10 : 2,
		                            heads_height(sheet, table, widths));

		box->block = block;
		box->columns = widths;
		box->glue = true;
		box->open = first == NULL ? "Table" : NULL;
		first = first == NULL ? box : first;
	}
	return first;
}

void sheet_table(struct sheet *sheet, const struct block *block)
{
	const struct table *table = &block->as.table;
	const double *widths = table_widths(sheet, table);
	struct box *first;
	int bodies = 0;

	if (widths == NULL || (table->first == NULL && !table->heads && table->caption == NULL))
		return;
	first = add_heads(sheet, block, widths);
	for (const struct row *row = table->first; row != NULL && !sheet->full; row = row->next) {
		struct box *box = add_row(sheet, block, row, widths);

		if (first == NULL) {
			first = box;
			first->above = 7 * sheet->scale;
			first->open = "Table";
		} else if (row == table->first) {
			box->open = "TBody";
			bodies = 1;
		}
		/* The last row, and a sum above all, is not left alone on a page. */
		sheet->last->glue = row->next != NULL && sheet->last->height < 100 &&
		                    (row->next->next == NULL || table->row_count <= KEPT_MAX);
	}
	if (sheet->last != NULL && first != NULL) {
		sheet->last->glue = false;
		sheet->last->close += 1 + bodies;
		sheet->after = 11 * sheet->scale;
	}
}

/* Terms and values are a table without lines, whose first column names the row. */
void sheet_pairs(struct sheet *sheet, const struct block *block)
{
	struct block *copy = arena_take(&sheet->arena, sizeof *copy);
	struct table *table;

	if (copy == NULL) {
		sheet->full = true;
		return;
	}
	memset(copy, 0, sizeof *copy);
	copy->kind = BLOCK_TABLE;
	table = &copy->as.table;
	table->plain = true;
	table->column_count = 2;
	table->columns[0] = (struct doc_column){.head = "", .header = true};
	table->columns[1] = (struct doc_column){.head = "", .weight = 1};
	for (const struct item *item = block->as.items.first; item != NULL; item = item->next) {
		struct row *row = arena_take(&sheet->arena, sizeof *row);
		struct cell *cells = arena_take(&sheet->arena, 2 * sizeof *cells);

		if (row == NULL || cells == NULL) {
			sheet->full = true;
			return;
		}
		cells[0] = (struct cell){.text = item->term};
		cells[1] = (struct cell){.text = item->text};
		*row = (struct row){.cells = cells};
		if (table->last != NULL)
			table->last->next = row;
		else
			table->first = row;
		table->last = row;
		table->row_count++;
	}
	sheet_table(sheet, copy);
}
