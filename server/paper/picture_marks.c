/* SPDX-License-Identifier: EUPL-1.2 */
/* picture_marks.c - the marks of the choices, the sign of the house, and QR codes. */
#include <math.h>
#include <qrencode.h>
#include <string.h>

#include "base/check.h"
#include "paper/picture.h"

/* Outlines in a box of 48 by 48, the same as on the screens; round ones have none here. */
static const struct outline {
	const char *steps;
	enum paint paint;
	double baseline; /* of a letter */
	double letter; /* its size */
} outlines[DOC_SHAPE_COUNT] = {
        [DOC_RING] = {NULL, PAINT_PAPER, 32.5, 24},
        [DOC_DISC] = {NULL, PAINT_INK, 32.5, 24},
        [DOC_LOZENGE] = {"M24 2L46 24L24 46L2 24Z", PAINT_PAPER, 32.5, 22},
        [DOC_TRIANGLE] = {"M24 4L45.5 43L2.5 43Z", PAINT_TONE, 37, 20},
        [DOC_STAR] = {"M24 2.5L30.3 16.1L45.2 17.9L34.2 28.1L37.1 42.8L24 35.5L10.9 42.8L13.8 28.1"
                      "L2.8 17.9L17.7 16.1Z",
                      PAINT_INK, 31, 17},
        [DOC_SQUARE] = {"M5 5L43 5L43 43L5 43Z", PAINT_PAPER, 32.5, 24},
        [DOC_HEXAGON] = {"M13 5L35 5L46 24L35 43L13 43L2 24Z", PAINT_TONE, 32.5, 24},
        [DOC_DROP] = {"M24 2C33 13 40 20 40 29C40 37.8 32.8 45 24 45C15.2 45 8 37.8 8 29"
                      "C8 20 15 13 24 2Z",
                      PAINT_INK, 37, 20},
        [DOC_CROSS] = {"M17 3L31 3L31 17L45 17L45 31L31 31L31 45L17 45L17 31L3 31L3 17L17 17Z",
                       PAINT_PAPER, 31.5, 20},
        [DOC_OCTAGON] = {"M15.3 3L32.7 3L45 15.3L45 32.7L32.7 45L15.3 45L3 32.7L3 15.3Z",
                         PAINT_TONE, 32.5, 24},
};

static const char *const signs[] = {
        [DOC_SIGN_CHECK] = "M14 25L21.5 32.5L35 17",
        [DOC_SIGN_STRIKE] = "M16 16L32 32M32 16L16 32",
        [DOC_SIGN_DASH] = "M14 24L34 24",
};

enum { SIGN_FROM = 7 }; /* points; below, a sign is a blot */

enum paint mark_paint(const struct doc_mark *mark)
{
	return outlines[mark->shape].paint;
}

static void draw_sign(struct picture *picture, const struct doc_mark *mark, double x, double y,
                      double size)
{
	const struct outline *outline = &outlines[mark->shape];
	bool pale = outline->paint == PAINT_INK;
	struct shape *shape;

	if (mark->sign == DOC_SIGN_LETTERS) {
		double letter = outline->letter * (mark->letters[1] != '\0' ? 0.75 : 1);

		shape = picture_text(picture, x + size / 2, y + outline->baseline * size / 48,
		                     letter * size / 48, DOC_CENTRE, mark->letters);
		shape->strong = true;
		shape->fill = pale ? PAINT_PAPER : PAINT_INK;
		return;
	}
	shape = picture_path(picture, PAINT_NONE, 6 * size / 48);
	shape->round = true;
	shape->pale = pale;
	picture_steps(picture, signs[mark->sign], x, y, size);
}

void picture_mark(struct picture *picture, const struct doc_mark *mark, double x, double y,
                  double size)
{
	const struct outline *outline = &outlines[mark->shape];
	double left = x - size / 2, top = y - size / 2;
	struct shape *shape;

	if (mark->shape == DOC_UNMARKED)
		return;
	shape = picture_path(picture, outline->paint, fmax(0.5, 3.2 * size / 48));
	shape->round = true;
	shape->dashed = mark->shape == DOC_RING;
	if (outline->steps == NULL)
		picture_circle(picture, x, y, 21 * size / 48);
	else
		picture_steps(picture, outline->steps, left, top, size);
	if (size >= SIGN_FROM && mark->sign != DOC_SIGN_NONE)
		draw_sign(picture, mark, left, top, size);
}

enum paint stack_paint(size_t index)
{
	/* As on the screens: what is done is black, what waits is white. */
	static const enum paint paints[] = {PAINT_PAPER, PAINT_DOTS,    PAINT_INK,
	                                    PAINT_HATCH, PAINT_CROSSED, PAINT_TONE};

	return paints[index % COUNT_OF(paints)];
}

void picture_logo(struct picture *picture)
{
	static const struct {
		double radius;
		int seats;
	} arcs[] = {{9, 4}, {15, 6}, {21, 8}};

	picture->height = 30;
	for (size_t arc = 0; arc < COUNT_OF(arcs); arc++)
		for (int seat = 0; seat < arcs[arc].seats; seat++) {
			double angle = M_PI * (seat + 0.5) / arcs[arc].seats;
			bool voice = arc == 2 && seat == 5;
			double x = 24 - arcs[arc].radius * cos(angle);
			double y = (voice ? 22.5 : 26) - arcs[arc].radius * sin(angle);

			picture_path(picture, voice ? PAINT_PAPER : PAINT_INK, voice ? 1.4 : 0);
			picture_circle(picture, x, y, voice ? 3 : 2.3);
		}
}

bool picture_qr(struct picture *picture, const char *url)
{
	QRcode *code = QRcode_encodeString8bit(url, 0, QR_ECLEVEL_M);
	double side;

	if (code == NULL)
		return false;
	side = picture->width / (code->width + 8); /* four modules of quiet around it */
	picture->height = picture->width;
	picture_path(picture, PAINT_INK, 0);
	for (int y = 0; y < code->width; y++)
		for (int x = 0; x < code->width;) {
			int begin = x;

			while (x < code->width && (code->data[y * code->width + x] & 1) != 0)
				x++;
			if (x > begin)
				picture_box(picture, (begin + 4) * side, (y + 4) * side,
				            (x - begin) * side, side);
			else
				x++;
		}
	QRcode_free(code);
	return true;
}
