/* SPDX-License-Identifier: EUPL-1.2 */
/* sheet_cards.c - figures, signatures, the seal, and cards: boxes that are drawn as a whole. */
#include <math.h>
#include <string.h>

#include "base/check.h"
#include "paper/sheet.h"

static const struct face body_face = {.size = 10.5, .leading = 1.15};
static const struct face small_face = {.size = 8.75, .leading = 1.12, .grey = true};
static const struct face name_face = {.strong = true, .size = 10.5};
static const struct face seal_title_face = {.title = true, .size = 13};
static const struct face words_face = {.strong = true, .size = 12.5, .leading = 1.15};
static const struct face head_face = {.mono = true, .size = 7.5, .leading = 1.15};
static const struct face card_face = {.title = true, .size = 14.5, .leading = 1.0};
static const struct face tag_face = {.strong = true, .size = 9};

/* ---- figures ---- */

static void figure_picture(const struct sheet *sheet, const struct block *block,
                           struct picture *out)
{
	picture_init(out, sheet->width / sheet->scale);
	picture_of(out, block);
}

static const char *figure_caption(const struct block *block)
{
	if (block->kind == BLOCK_HEMICYCLE)
		return block->as.hemicycle.caption;
	return block->kind == BLOCK_BARS ? block->as.bars.caption : block->as.columns.caption;
}

static void draw_figure(struct sheet *sheet, const struct box *box)
{
	struct picture picture;
	double width;

	figure_picture(sheet, box->block, &picture);
	/* A figure that no page holds is drawn smaller rather than cut. */
	width = fmin(sheet->width,
	             sheet->width * box->height /
	                     (picture.height * picture_scale(&picture, sheet->width)));
	sheet_picture(sheet, &picture, SHEET_SIDE + (sheet->width - width) / 2, box->y, width);
	picture_release(&picture);
}

void sheet_figure(struct sheet *sheet, const struct block *block)
{
	const char *caption = figure_caption(block);
	bool has_caption = caption != NULL && *caption != '\0';
	struct picture picture;
	struct box *box;
	double height;

	figure_picture(sheet, block, &picture);
	height = fmax(1, picture.height * picture_scale(&picture, sheet->width));
	picture_release(&picture);
	box = sheet_add(sheet, draw_figure, 12, fmin(height, sheet->body * 0.9));
	box->block = block;
	box->open = "Figure";
	box->close = 1;
	box->leaf = true;
	box->glue = has_caption;
	if (has_caption)
		sheet_lines(sheet, &(struct lines){.text = caption,
		                                   .face = small_face,
		                                   .above = 4,
		                                   .open = "P",
		                                   .close = 1});
}

/* ---- signatures ---- */

enum { SIGN_HEIGHT = 88, SIGN_GAP = 30 };

static void draw_signature(struct sheet *sheet, const struct doc_signature *line, double x,
                           double y, double width)
{
	double at;

	tag_begin(sheet, "P");
	at = y + sheet_say(sheet, &body_face, x, y, width, DOC_START, line->role);
	sheet_say(sheet, &name_face, x, at + 1, width, DOC_START, line->name);
	sheet_ink(sheet, false);
	cairo_rectangle(sheet->cairo, x, y + 68 * sheet->scale, width, 0.7);
	cairo_fill(sheet->cairo);
	sheet_say(sheet, &small_face, x, y + 71 * sheet->scale, width, DOC_START, line->note);
	tag_end(sheet, "P");
}

/* box->line is the first of the two that stand side by side. */
static void draw_signatures(struct sheet *sheet, const struct box *box)
{
	const struct signatures *all = &box->block->as.signatures;
	double width = (sheet->width - SIGN_GAP) / 2;

	for (size_t i = (size_t)box->line; i < all->count && i < (size_t)box->line + 2; i++)
		draw_signature(sheet, &all->lines[i],
		               SHEET_SIDE + (double)(i % 2) * (width + SIGN_GAP), box->y, width);
}

void sheet_signatures(struct sheet *sheet, const struct block *block)
{
	for (size_t i = 0; i < block->as.signatures.count; i += 2) {
		struct box *box = sheet_add(sheet, draw_signatures, i == 0 ? 20 : 8,
		                            SIGN_HEIGHT * sheet->scale);

		box->block = block;
		box->line = (int)i;
	}
}

/* ---- the seal ---- */

#define SEAL_PAD 14.0
#define SEAL_QR  104.0

static double seal_room(const struct sheet *sheet, const struct doc_seal *seal)
{
	double room = sheet->width - 2 * SEAL_PAD;

	return *seal->url == '\0' ? room : room - SEAL_QR - 8;
}

static void frame(struct sheet *sheet, double x, double y, double width, double height,
                  double thick)
{
	double left = x + thick / 2, right = x + width - thick / 2;
	double top = y + thick / 2, foot = y + height - thick / 2, radius = 9;

	sheet_ink(sheet, false);
	cairo_new_path(sheet->cairo);
	cairo_arc(sheet->cairo, right - radius, top + radius, radius, -M_PI / 2, 0);
	cairo_arc(sheet->cairo, right - radius, foot - radius, radius, 0, M_PI / 2);
	cairo_arc(sheet->cairo, left + radius, foot - radius, radius, M_PI / 2, M_PI);
	cairo_arc(sheet->cairo, left + radius, top + radius, radius, M_PI, 3 * M_PI / 2);
	cairo_close_path(sheet->cairo);
	cairo_set_line_width(sheet->cairo, thick);
	cairo_stroke(sheet->cairo);
}

/* The texts of the seal, drawn or only measured; answers how high they are. */
static double seal_texts(struct sheet *sheet, const struct doc_seal *seal, double y, bool draw)
{
	const struct {
		const struct face *face;
		const char *text;
		double above;
	} texts[] = {{&seal_title_face, seal->title, 0},
	             {&body_face, seal->text, 4},
	             {&words_face, seal->words, 8},
	             {&head_face, seal->head, 7}};
	double room = seal_room(sheet, seal), height = 0;

	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		double at = height + texts[i].above;

		if (*texts[i].text == '\0')
			continue;
		if (draw)
			tag_begin(sheet, "P");
		height = at + (draw ? sheet_say(sheet, texts[i].face, SHEET_SIDE + SEAL_PAD, y + at,
		                                room, DOC_START, texts[i].text)
		                    : sheet_say_height(sheet, texts[i].face, room, texts[i].text));
		if (draw)
			tag_end(sheet, "P");
	}
	return height;
}

static void draw_seal(struct sheet *sheet, const struct box *box)
{
	const struct doc_seal *seal = &box->block->as.seal;
	struct picture picture;
	double x = SHEET_SIDE + sheet->width - SEAL_PAD - SEAL_QR + 10;
	double y = box->y + (box->height - SEAL_QR) / 2;

	frame(sheet, SHEET_SIDE, box->y, sheet->width, box->height, 1.4);
	seal_texts(sheet, seal, box->y + SEAL_PAD, true);
	if (*seal->url == '\0')
		return;
	picture_init(&picture, SEAL_QR);
	if (picture_qr(&picture, seal->url)) {
		sheet_picture(sheet, &picture, x, y, SEAL_QR);
		tag_link(sheet, seal->url, x, y, SEAL_QR, SEAL_QR);
	}
	picture_release(&picture);
}

void sheet_seal(struct sheet *sheet, const struct block *block)
{
	const struct doc_seal *seal = &block->as.seal;
	double height = seal_texts(sheet, seal, 0, false) + 2 * SEAL_PAD;
	struct box *box = sheet_add(sheet, draw_seal, 18, height);

	if (*seal->url != '\0' && box->height < SEAL_QR + 12)
		box->height = SEAL_QR + 12;
	box->block = block;
}

/* ---- cards ---- */

#define CARD_PAD  13.0
#define CARD_MARK 34.0
#define CARD_GAP  12.0

/* In one line. */
static double text_width(struct sheet *sheet, const struct face *face, const char *text)
{
	PangoLayout *layout = sheet_layout(sheet, face, text, 0);
	double width = *text == '\0' ? 0 : layout_width(layout);

	g_object_unref(layout);
	return width;
}

static double tag_width(struct sheet *sheet, const struct doc_card *card, double room)
{
	double around = 14 * sheet->scale;

	if (*card->tag == '\0')
		return 0;
	return fmin(text_width(sheet, &tag_face, card->tag) + around, room);
}

/* A text of at most `lines` lines: a card is a card, the book has the rest. */
static double card_text(struct sheet *sheet, const struct face *face, const double at[3], int lines,
                        const char *text, bool draw)
{
	PangoLayout *layout = sheet_layout(sheet, face, text, at[2]);
	double height;

	pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
	pango_layout_set_height(layout, -lines);
	height = *text == '\0' ? 0 : layout_height(layout);
	sheet_ink(sheet, face->grey);
	if (draw && height > 0) {
		tag_begin(sheet, "P");
		cairo_move_to(sheet->cairo, at[0], at[1]);
		pango_cairo_show_layout(sheet->cairo, layout);
		tag_end(sheet, "P");
	}
	g_object_unref(layout);
	return height;
}

static void draw_tag(struct sheet *sheet, const struct doc_card *card, double x, double y,
                     double width, double high)
{
	sheet_ink(sheet, false);
	cairo_set_line_width(sheet->cairo, 0.9 * sheet->scale);
	cairo_rectangle(sheet->cairo, x, y, width, high);
	cairo_stroke(sheet->cairo);
	card_text(sheet, &tag_face,
	          (double[]){x + 7 * sheet->scale, y + 3.2 * sheet->scale,
	                     width - 13.5 * sheet->scale},
	          1, card->tag, true);
}

/*
 * Its foot: what is to be noted on the left, the tag in its frame on the right; where both have no
 * room side by side, or cards stand beside each other and should look alike, the tag below.
 */
static double card_foot(struct sheet *sheet, const struct doc_card *card, const double at[3],
                        bool draw)
{
	double tag = tag_width(sheet, card, at[2]), high = 18 * sheet->scale;
	double gap = tag > 0 ? 10 * sheet->scale : 0, drop = tag > 0 ? 3.6 * sheet->scale : 0;
	bool below = tag > 0 && (sheet->card_columns > 1 ||
	                         text_width(sheet, &small_face, card->note) + gap + tag > at[2]);
	double room = below ? at[2] : at[2] - tag - gap, top = below ? 0 : drop;
	double height = top + card_text(sheet, &small_face, (double[]){at[0], at[1] + top, room}, 2,
	                                card->note, draw);

	if (tag <= 0)
		return height;
	top = below ? height + 5 * sheet->scale : 0;
	if (draw)
		draw_tag(sheet, card, below ? at[0] : at[0] + at[2] - tag, at[1] + top, tag, high);
	return fmax(height, top + high);
}

/* Where a card stands: its left edge and its width. */
struct column {
	double x;
	double width;
};

static struct column column_of(const struct sheet *sheet, int place)
{
	double gap = CARD_GAP * sheet->scale;
	double width = (sheet->width - gap * (sheet->card_columns - 1)) / sheet->card_columns;

	return (struct column){SHEET_SIDE + place * (width + gap), width};
}

static double card_texts(struct sheet *sheet, const struct doc_card *card, struct column column,
                         double y, bool draw)
{
	double pad = CARD_PAD * sheet->scale;
	double mark = card->mark.shape == DOC_UNMARKED ? 0 : (CARD_MARK + 11) * sheet->scale;
	double x = column.x + pad + mark, room = fmax(column.width - 2 * pad - mark, 8);
	double height = card_text(sheet, &card_face, (double[]){x, y, room}, 8, card->title, draw);

	if (*card->text != '\0')
		height += 4 * sheet->scale;
	height +=
	        card_text(sheet, &body_face, (double[]){x, y + height, room}, 12, card->text, draw);
	if (*card->note != '\0' || *card->tag != '\0')
		height += 5 * sheet->scale;
	return height + card_foot(sheet, card, (double[]){x, y + height, room}, draw);
}

static double card_height(struct sheet *sheet, const struct doc_card *card)
{
	double pad = CARD_PAD * sheet->scale, size = CARD_MARK * sheet->scale;
	double height = card_texts(sheet, card, column_of(sheet, 0), 0, false);

	return fmax(height, card->mark.shape == DOC_UNMARKED ? 0 : size) + 2 * pad;
}

static void draw_card(struct sheet *sheet, const struct box *box, const struct doc_card *card,
                      struct column column)
{
	double pad = CARD_PAD * sheet->scale, size = CARD_MARK * sheet->scale;
	struct picture picture;

	frame(sheet, column.x, box->y, column.width, box->height, 1.4 * sheet->scale);
	if (card->mark.shape != DOC_UNMARKED) {
		picture_init(&picture, 48);
		picture_mark(&picture, &card->mark, 24, 24, 46);
		sheet_picture(sheet, &picture, column.x + pad, box->y + pad, size);
		picture_release(&picture);
	}
	card_texts(sheet, card, column, box->y + pad, true);
}

static void draw_cards(struct sheet *sheet, const struct box *box)
{
	const struct block *block = box->block;

	for (int i = 0; i < box->line; i++, block = block->next)
		draw_card(sheet, box, &block->as.card, column_of(sheet, i));
}

/* Whether the card comes right behind those of the row, and has room beside them. */
static bool joins(const struct sheet *sheet, const struct box *row, const struct block *block)
{
	const struct block *next;

	if (row == NULL || row != sheet->last || row->line >= sheet->card_columns)
		return false;
	next = row->block;
	for (int i = 0; i < row->line && next != NULL; i++)
		next = next->next;
	return next == block;
}

/* Cards that follow each other stand in rows, all of a row as high as its highest. */
void sheet_card(struct sheet *sheet, const struct block *block)
{
	double height = card_height(sheet, &block->as.card);
	struct box *row = sheet->cards;

	if (!joins(sheet, row, block)) {
		row = sheet_add(sheet, draw_cards, CARD_GAP, 0);
		row->block = block;
		sheet->cards = row;
	}
	row->line++;
	row->height = fmax(row->height, height);
}
