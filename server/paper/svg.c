/* SPDX-License-Identifier: EUPL-1.2 */
/* svg.c - a picture as SVG, and text as XML. */
#include "paper/svg.h"

#include <math.h>
#include <string.h>

#include "base/check.h"

#define INK   "#1b1f3b"
#define PAPER "#fff"
#define TONE  "#d4d4d4"

void xml_text(const char *text, struct buffer *out)
{
	for (const char *at = text; *at != '\0';) {
		size_t plain = strcspn(at, "&<>\"'");

		buffer_add(out, at, plain);
		at += plain;
		switch (*at) {
		case '&':
			buffer_text(out, "&amp;");
			break;
		case '<':
			buffer_text(out, "&lt;");
			break;
		case '>':
			buffer_text(out, "&gt;");
			break;
		case '"':
			buffer_text(out, "&quot;");
			break;
		case '\'':
			buffer_text(out, "&#39;");
			break;
		default:
			return;
		}
		at++;
	}
}

void print_number(double value, struct buffer *out)
{
	long hundredths = lround(value * 100);

	if (hundredths < 0) {
		buffer_char(out, '-');
		hundredths = -hundredths;
	}
	buffer_int(out, hundredths / 100);
	if (hundredths % 100 == 0)
		return;
	buffer_char(out, '.');
	buffer_char(out, (char)('0' + hundredths / 10 % 10));
	if (hundredths % 10 != 0)
		buffer_char(out, (char)('0' + hundredths % 10));
}

/* What the patterns look like in a tile of 5 by 5. */
static const struct {
	const char *name;
	const char *tile;
} patterns[PAINT_COUNT] = {
        [PAINT_HATCH] = {"hatch", "<path d=\"M-1 1L1 -1M0 5L5 0M4 6L6 4\" stroke=\"" INK
                                  "\" stroke-width=\".9\"/>"},
        [PAINT_DOTS] = {"dots", "<circle cx=\"2.5\" cy=\"2.5\" r=\".9\" fill=\"" INK "\"/>"},
        [PAINT_CROSSED] = {"crossed", "<path d=\"M0 2.5L5 2.5M2.5 0L2.5 5\" stroke=\"" INK
                                      "\" stroke-width=\".7\"/>"},
};

static void print_patterns(const struct picture *picture, unsigned number, struct buffer *out)
{
	bool used[PAINT_COUNT] = {false};

	for (const struct shape *at = picture->first; at != NULL; at = at->next)
		used[at->fill] = true;
	for (size_t i = 0; i < PAINT_COUNT; i++) {
		if (!used[i] || patterns[i].name == NULL)
			continue;
		buffer_printf(out, "<pattern id=\"%s-%u\" width=\"5\" height=\"5\" ",
		              patterns[i].name, number);
		buffer_text(out, "patternUnits=\"userSpaceOnUse\">"
		                 "<path d=\"M0 0L5 0L5 5L0 5Z\" fill=\"" PAPER "\"/>");
		buffer_text(out, patterns[i].tile);
		buffer_text(out, "</pattern>");
	}
}

static void print_fill(enum paint paint, unsigned number, struct buffer *out)
{
	static const char *const plain[PAINT_COUNT] = {[PAINT_NONE] = "none",
	                                               [PAINT_INK] = INK,
	                                               [PAINT_PAPER] = PAPER,
	                                               [PAINT_TONE] = TONE};

	if (plain[paint] != NULL)
		buffer_printf(out, " fill=\"%s\"", plain[paint]);
	else
		buffer_printf(out, " fill=\"url(#%s-%u)\"", patterns[paint].name, number);
}

static void print_path(const struct shape *shape, unsigned number, struct buffer *out)
{
	buffer_text(out, "<path d=\"");
	for (const struct step *step = shape->first; step != NULL; step = step->next) {
		int count = step->op == 'C' ? 6 : step->op == 'Z' ? 0 : 2;

		buffer_char(out, step->op);
		for (int i = 0; i < count; i++) {
			if (i > 0)
				buffer_char(out, ' ');
			print_number(step->xy[i], out);
		}
	}
	buffer_char(out, '"');
	print_fill(shape->fill, number, out);
	if (shape->stroke > 0) {
		buffer_printf(out, " stroke=\"%s\" stroke-width=\"", shape->pale ? PAPER : INK);
		print_number(shape->stroke, out);
		buffer_char(out, '"');
	}
	if (shape->dashed) {
		buffer_text(out, " stroke-dasharray=\"");
		print_number(shape->stroke * 2, out);
		buffer_char(out, ' ');
		print_number(shape->stroke * 1.4, out);
		buffer_char(out, '"');
	}
	if (shape->round)
		buffer_text(out, " stroke-linejoin=\"round\" stroke-linecap=\"round\"");
	buffer_text(out, "/>\n");
}

static void print_text(const struct shape *shape, unsigned number, struct buffer *out)
{
	static const char *const anchors[] = {
	        [DOC_START] = "start", [DOC_END] = "end", [DOC_CENTRE] = "middle"};

	if (*shape->text == '\0')
		return;
	buffer_text(out, "<text x=\"");
	print_number(shape->x, out);
	buffer_text(out, "\" y=\"");
	print_number(shape->y, out);
	buffer_text(out, "\" font-size=\"");
	print_number(shape->size, out);
	buffer_printf(out, "\" text-anchor=\"%s\"", anchors[shape->align]);
	if (shape->strong)
		buffer_text(out, " font-weight=\"700\"");
	print_fill(shape->fill, number, out);
	buffer_char(out, '>');
	xml_text(shape->text, out);
	buffer_text(out, "</text>\n");
}

void svg_print(const struct picture *picture, const char *alt, unsigned number, bool file,
               struct buffer *out)
{
	if (file)
		buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	buffer_text(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
	print_number(picture->width, out);
	buffer_char(out, ' ');
	print_number(picture->height, out);
	buffer_text(out, "\" width=\"");
	print_number(picture->width, out);
	buffer_text(out, "\" height=\"");
	print_number(picture->height, out);
	buffer_text(out, "\" font-family=\"Atkinson Hyperlegible Next, DejaVu Sans, sans-serif\"");
	if (alt != NULL) {
		buffer_printf(
		        out,
		        " role=\"img\" aria-labelledby=\"figure-%u\">\n<title id=\"figure-%u\">",
		        number, number);
		xml_text(alt, out);
		buffer_text(out, "</title>\n<defs>");
	} else {
		buffer_text(out, " aria-hidden=\"true\">\n<defs>");
	}
	print_patterns(picture, number, out);
	buffer_text(out, "</defs>\n");
	for (const struct shape *at = picture->first; at != NULL; at = at->next) {
		if (at->kind == SHAPE_PATH)
			print_path(at, number, out);
		else
			print_text(at, number, out);
	}
	buffer_text(out, "</svg>\n");
}
