/* SPDX-License-Identifier: EUPL-1.2 */
/* sheet_text.c - letters and pictures on the sheet. */
#include <math.h>
#include <string.h>

#include "base/check.h"
#include "paper/fonts.h"
#include "paper/sheet.h"

static const struct tone {
	double red, green, blue;
} ink = {0, 0, 0}, grey = {0.33, 0.33, 0.33};

PangoContext *sheet_pango(cairo_t *cairo, const char *lang)
{
	PangoFontMap *map = fonts_map();
	PangoContext *context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();

	g_object_unref(map);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_language(context, pango_language_from_string(lang));
	pango_cairo_update_context(cairo, context);
	return context;
}

static const char *family(const struct face *face)
{
	if (face->mono)
		return FONTS_MONO;
	return face->title ? FONTS_TITLE : FONTS_TEXT;
}

PangoLayout *sheet_layout(struct sheet *sheet, const struct face *face, const char *text,
                          double width)
{
	PangoLayout *layout = pango_layout_new(sheet->pango);
	PangoFontDescription *font = pango_font_description_new();

	pango_font_description_set_family_static(font, family(face));
	pango_font_description_set_absolute_size(font, face->size * sheet->scale * PANGO_SCALE);
	if (face->title)
		pango_font_description_set_weight(font, PANGO_WEIGHT_ULTRABOLD);
	else if (face->strong)
		pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
	if (face->italic)
		pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	if (face->leading > 0)
		pango_layout_set_line_spacing(layout, (float)face->leading);
	if (width > 0)
		pango_layout_set_width(layout, (int)lround(width * PANGO_SCALE));
	pango_layout_set_text(layout, text, -1);
	return layout;
}

/* The weights and links of the runs of `text`, which the layout holds one behind the other. */
void sheet_attributes(PangoLayout *layout, const struct text *text)
{
	PangoAttrList *list = pango_attr_list_new();
	guint at = 0;

	for (const struct run *run = text->first; run != NULL; run = run->next) {
		guint end = at + (guint)strlen(run->text);
		PangoAttribute *attribute = NULL;

		if (run->url != NULL)
			attribute = pango_attr_underline_new(PANGO_UNDERLINE_SINGLE);
		else if (run->weight == DOC_STRONG)
			attribute = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
		else if (run->weight == DOC_EMPHASIS)
			attribute = pango_attr_style_new(PANGO_STYLE_ITALIC);
		if (attribute != NULL) {
			attribute->start_index = at;
			attribute->end_index = end;
			pango_attr_list_insert(list, attribute);
		}
		at = end;
	}
	pango_layout_set_attributes(layout, list);
	pango_attr_list_unref(list);
}

double layout_height(PangoLayout *layout)
{
	PangoRectangle box;

	pango_layout_get_extents(layout, NULL, &box);
	return (double)box.height / PANGO_SCALE;
}

double layout_width(PangoLayout *layout)
{
	PangoRectangle box;

	pango_layout_get_extents(layout, NULL, &box);
	return (double)box.width / PANGO_SCALE;
}

void sheet_ink(struct sheet *sheet, bool is_grey)
{
	const struct tone *tone = is_grey ? &grey : &ink;

	cairo_set_source_rgb(sheet->cairo, tone->red, tone->green, tone->blue);
}

double sheet_say_height(struct sheet *sheet, const struct face *face, double width,
                        const char *text)
{
	PangoLayout *layout = sheet_layout(sheet, face, text, width);
	double height = *text == '\0' ? 0 : layout_height(layout);

	g_object_unref(layout);
	return height;
}

double sheet_say(struct sheet *sheet, const struct face *face, double x, double y, double width,
                 enum doc_align align, const char *text)
{
	static const PangoAlignment aligns[] = {[DOC_START] = PANGO_ALIGN_LEFT,
	                                        [DOC_END] = PANGO_ALIGN_RIGHT,
	                                        [DOC_CENTRE] = PANGO_ALIGN_CENTER};
	PangoLayout *layout = sheet_layout(sheet, face, text, width);
	double height = *text == '\0' ? 0 : layout_height(layout);

	pango_layout_set_alignment(layout, aligns[align]);
	sheet_ink(sheet, face->grey);
	cairo_move_to(sheet->cairo, x, y);
	if (*text != '\0')
		pango_cairo_show_layout(sheet->cairo, layout);
	g_object_unref(layout);
	return height;
}

static void trace(cairo_t *cairo, const struct shape *shape)
{
	cairo_new_path(cairo);
	for (const struct step *at = shape->first; at != NULL; at = at->next) {
		const double *xy = at->xy;

		if (at->op == 'M')
			cairo_move_to(cairo, xy[0], xy[1]);
		else if (at->op == 'L')
			cairo_line_to(cairo, xy[0], xy[1]);
		else if (at->op == 'C')
			cairo_curve_to(cairo, xy[0], xy[1], xy[2], xy[3], xy[4], xy[5]);
		else
			cairo_close_path(cairo);
	}
}

/* Patterns of lines and dots: a printer draws them sharper than a screen of grey. */
static void fill_pattern(cairo_t *cairo, enum paint paint)
{
	double left, top, right, foot;
	const double tile = 5;

	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_fill_preserve(cairo);
	cairo_path_extents(cairo, &left, &top, &right, &foot);
	cairo_clip(cairo);
	cairo_set_source_rgb(cairo, 0, 0, 0);
	cairo_set_line_width(cairo, paint == PAINT_CROSSED ? 0.7 : 0.9);
	left = floor(left / tile) * tile;
	top = floor(top / tile) * tile;
	if (paint == PAINT_HATCH)
		for (double x = left - (foot - top); x < right; x += tile) {
			cairo_move_to(cairo, x, foot);
			cairo_line_to(cairo, x + (foot - top), top);
		}
	for (double x = left; paint == PAINT_CROSSED && x < right; x += tile) {
		cairo_move_to(cairo, x + tile / 2, top);
		cairo_line_to(cairo, x + tile / 2, foot);
	}
	for (double y = top; paint == PAINT_CROSSED && y < foot; y += tile) {
		cairo_move_to(cairo, left, y + tile / 2);
		cairo_line_to(cairo, right, y + tile / 2);
	}
	cairo_stroke(cairo);
	for (double y = top; paint == PAINT_DOTS && y < foot; y += tile)
		for (double x = left; x < right; x += tile) {
			cairo_new_sub_path(cairo);
			cairo_arc(cairo, x + tile / 2, y + tile / 2, 0.9, 0, 2 * M_PI);
		}
	cairo_fill(cairo);
}

static void draw_path(cairo_t *cairo, const struct shape *shape)
{
	static const double plain[PAINT_COUNT] = {[PAINT_PAPER] = 1, [PAINT_TONE] = 0.83};

	trace(cairo, shape);
	cairo_save(cairo);
	if (shape->fill >= PAINT_HATCH) {
		fill_pattern(cairo, shape->fill);
	} else if (shape->fill != PAINT_NONE) {
		cairo_set_source_rgb(cairo, plain[shape->fill], plain[shape->fill],
		                     plain[shape->fill]);
		cairo_fill(cairo);
	}
	cairo_restore(cairo);
	if (shape->stroke <= 0)
		return;
	trace(cairo, shape);
	cairo_save(cairo);
	cairo_set_source_rgb(cairo, shape->pale, shape->pale, shape->pale);
	cairo_set_line_width(cairo, shape->stroke);
	if (shape->round) {
		cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
		cairo_set_line_cap(cairo,
		                   shape->dashed ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
	}
	if (shape->dashed)
		cairo_set_dash(cairo, (double[]){shape->stroke * 2, shape->stroke * 1.4}, 2, 0);
	cairo_stroke(cairo);
	cairo_restore(cairo);
}

static void draw_text(struct sheet *sheet, const struct shape *shape)
{
	struct face face = {.strong = shape->strong, .size = shape->size / sheet->scale};
	PangoLayout *layout = sheet_layout(sheet, &face, shape->text, 0);
	double width = layout_width(layout);
	double pale = shape->fill == PAINT_PAPER;

	/* Who placed it asked no font how wide it is; one wider than thought is made smaller. */
	if (shape->room > 0 && width > shape->room) {
		face.size *= shape->room / width;
		g_object_unref(layout);
		layout = sheet_layout(sheet, &face, shape->text, 0);
		width = layout_width(layout);
	}
	cairo_set_source_rgb(sheet->cairo, pale, pale, pale);
	cairo_move_to(sheet->cairo,
	              shape->x - (shape->align == DOC_CENTRE ? width / 2
	                          : shape->align == DOC_END  ? width
	                                                     : 0),
	              shape->y - (double)pango_layout_get_baseline(layout) / PANGO_SCALE);
	pango_cairo_show_layout(sheet->cairo, layout);
	g_object_unref(layout);
}

double picture_scale(const struct picture *picture, double width)
{
	return width / picture->width;
}

void sheet_picture(struct sheet *sheet, const struct picture *picture, double x, double y,
                   double width)
{
	double scale = picture_scale(picture, width);

	cairo_save(sheet->cairo);
	cairo_translate(sheet->cairo, x, y);
	cairo_scale(sheet->cairo, scale, scale);
	for (const struct shape *at = picture->first; at != NULL; at = at->next) {
		if (at->kind == SHAPE_PATH)
			draw_path(sheet->cairo, at);
		else if (*at->text != '\0')
			draw_text(sheet, at);
	}
	cairo_restore(sheet->cairo);
}
