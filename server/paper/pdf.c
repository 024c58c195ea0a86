/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pdf.c - a document as PDF: A4, black and white, tagged, the same bytes each time.
 */
#include <cairo-pdf.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/check.h"
#include "paper/pdf_amend.h"
#include "paper/render.h"
#include "paper/sheet.h"

enum { BOXES_BYTES_MAX = 192 << 20 }; /* a box is some 200 bytes; twice what the limits allow */

static const struct face footer_face = {.size = 8, .grey = true};
static const struct face words_face = {.strong = true, .size = 8};

static cairo_status_t write_bytes(void *closure, const unsigned char *data, unsigned int count)
{
	struct buffer *out = closure;

	buffer_add(out, data, count);
	return out->full ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static void set_metadata(cairo_surface_t *surface, const struct doc_head *head)
{
	time_t seconds = (time_t)(head->at_ms / 1000);
	char date[40] = "";
	struct tm tm;

	if (gmtime_r(&seconds, &tm) != NULL && tm.tm_year < 8000)
		strftime(date, sizeof date, "%Y-%m-%dT%H:%M:%SZ", &tm);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, head->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, head->author);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, head->subject);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Hémicycle");
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void draw_footer(struct sheet *sheet, int page)
{
	const struct doc_head *head = &sheet->doc->head;
	double top = sheet->high - SHEET_FOOT + 24, width = sheet->width - 70;
	double scale = sheet->scale;
	char number[32];

	sheet->scale = 1; /* the same on a poster */
	snprintf(number, sizeof number, "%d / %d", page, sheet->pages);
	sheet_ink(sheet, false);
	cairo_rectangle(sheet->cairo, SHEET_SIDE, top - 6, sheet->width, 0.5);
	cairo_fill(sheet->cairo);
	cairo_save(sheet->cairo);
	cairo_rectangle(sheet->cairo, SHEET_SIDE, top - 2, width, 26);
	cairo_clip(sheet->cairo); /* a name too long for the foot does not run out of the sheet */
	sheet_say(sheet, &footer_face, SHEET_SIDE, top, 0, DOC_START, head->footer);
	if (head->words != NULL)
		sheet_say(sheet, &words_face, SHEET_SIDE, top + 11, 0, DOC_START, head->words);
	cairo_restore(sheet->cairo);
	sheet_say(sheet, &words_face, SHEET_SIDE + width, top, 70, DOC_END, number);
	sheet->scale = scale;
}

/* The bookmarks: a heading stands below the last one of a higher level. */
static void add_outlines(cairo_surface_t *surface, const struct sheet *sheet)
{
	int parents[4] = {CAIRO_PDF_OUTLINE_ROOT, 0, 0, 0};

	for (const struct box *box = sheet->first; box != NULL; box = box->next) {
		char place[80];
		int id;

		if (box->outline == 0)
			continue;
		snprintf(place, sizeof place, "page=%d pos=[%d %d]", box->page, (int)SHEET_SIDE,
		         (int)box->y);
		id = cairo_pdf_surface_add_outline(surface, parents[box->outline - 1], box->text,
		                                   place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
		for (int level = box->outline; level < (int)COUNT_OF(parents); level++)
			parents[level] = id;
	}
}

static void draw_pages(struct sheet *sheet)
{
	int page = 1;

	tag_begin(sheet, "Document");
	for (const struct box *box = sheet->first; box != NULL; box = box->next) {
		for (; page < box->page; page++) {
			draw_footer(sheet, page);
			tag_page(sheet);
		}
		tag_open(sheet, box);
		sheet->scale = box->scale;
		box->draw(sheet, box);
		tag_close(sheet, box);
	}
	tag_end(sheet, "Document");
	draw_footer(sheet, page);
	cairo_show_page(sheet->cairo);
}

static enum err draw(struct sheet *sheet, cairo_surface_t *surface)
{
	sheet->cairo = cairo_create(surface);
	sheet->pango = sheet_pango(sheet->cairo, sheet->doc->head.lang);
	if (sheet->doc->head.sheet == DOC_POSTER) {
		sheet_lay_poster(sheet);
	} else {
		sheet_masthead(sheet);
		sheet_blocks(sheet);
		if (!sheet->full)
			sheet_place(sheet);
	}
	if (!sheet->full) {
		cairo_pdf_surface_set_size(surface, sheet->width + 2 * SHEET_SIDE, sheet->high);
		set_metadata(surface, &sheet->doc->head);
		draw_pages(sheet);
		add_outlines(surface, sheet);
	}
	if (sheet->cached != NULL)
		g_object_unref(sheet->cached);
	g_object_unref(sheet->pango);
	cairo_destroy(sheet->cairo);
	return sheet->full ? ERR_LIMIT : ERR_NONE;
}

enum err pdf_render(const struct doc *doc, struct buffer *out)
{
	struct sheet sheet = {.doc = doc,
	                      .high = SHEET_HEIGHT,
	                      .width = SHEET_WIDTH - 2 * SHEET_SIDE,
	                      .body = SHEET_HEIGHT - SHEET_TOP - SHEET_FOOT,
	                      .scale = 1,
	                      .card_columns = 1};
	cairo_surface_t *surface;
	enum err err;

	if (doc_state(doc) != ERR_NONE)
		return doc_state(doc);
	surface = cairo_pdf_surface_create_for_stream(write_bytes, out, SHEET_WIDTH, SHEET_HEIGHT);
	/* Newer cairo packs the structure of newer versions: pdf_amend() could not read it. */
	cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4);
	arena_init(&sheet.arena, BOXES_BYTES_MAX);
	err = draw(&sheet, surface);
	cairo_surface_finish(surface);
	if (err == ERR_NONE && cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
		err = out->full ? ERR_LIMIT : ERR_IO;
	cairo_surface_destroy(surface);
	arena_release(&sheet.arena);
	return err == ERR_NONE ? pdf_amend(doc, out) : err;
}
