/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sheet_poster.c - which way a poster is turned, and how large its letters are.
 *
 * A wall is read from two metres: the sheet stands or lies, with one to three cards side by side,
 * whichever leaves room for the largest letters on as few sheets as can be read at all.
 */
#include <limits.h>
#include <math.h>

#include "base/check.h"
#include "paper/sheet.h"

static const struct way {
	bool lies;
	int columns;
} ways[] = {{false, 1}, {true, 2}, {true, 3}};

enum { PAGES_MAX = 12, STEPS = 26 };

#define SCALE_LEAST    1.05 /* titles of 15 points: below, another sheet is better */
#define SCALE_STEP     0.05
#define SCALE_MASTHEAD 1.55 /* the decisions are what is to be read, not the head */
#define SCALE_BETTER   1.05 /* more columns are for so much larger letters only */

static double scale_of(int step)
{
	return SCALE_LEAST + step * SCALE_STEP;
}

/* Lays everything out this way; how many pages it takes. */
static int lay(struct sheet *sheet, const struct way *way, double scale)
{
	double wide = way->lies ? SHEET_HEIGHT : SHEET_WIDTH;

	arena_clear(&sheet->arena);
	sheet->first = sheet->last = sheet->cards = NULL;
	sheet->after = 0;
	sheet->breaking = false;
	sheet->high = way->lies ? SHEET_WIDTH : SHEET_HEIGHT;
	sheet->width = wide - 2 * SHEET_SIDE;
	sheet->body = sheet->high - SHEET_TOP - SHEET_FOOT;
	sheet->card_columns = way->columns;
	sheet->scale = fmin(scale, way->lies ? SCALE_LEAST : SCALE_MASTHEAD);
	sheet_masthead(sheet);
	sheet->scale = scale;
	sheet_blocks(sheet);
	if (!sheet->full)
		sheet_place(sheet);
	return sheet->full ? INT_MAX : sheet->pages;
}

/* The largest step that fits on so many pages; -1: none does. */
static int largest(struct sheet *sheet, const struct way *way, int pages)
{
	int fits = -1, fails = STEPS;

	while (fails - fits > 1) {
		int middle = (fits + fails) / 2;

		if (lay(sheet, way, scale_of(middle)) <= pages)
			fits = middle;
		else
			fails = middle;
	}
	return fits;
}

/* What is left free at the foot of a single sheet makes its cards higher, up to a quarter. */
static void fill(struct sheet *sheet)
{
	double left = SHEET_TOP + sheet->body - (sheet->last->y + sheet->last->height), down = 0;
	double cards = 0;

	for (const struct box *box = sheet->first; box != NULL; box = box->next)
		cards += box->block != NULL && box->block->kind == BLOCK_CARD ? box->height : 0;
	for (struct box *box = sheet->first; box != NULL && cards > 0; box = box->next) {
		bool card = box->block != NULL && box->block->kind == BLOCK_CARD;
		double more = card ? box->height * fmin(left / cards, 0.25) : 0;

		box->y += down;
		box->height += more;
		down += more;
	}
}

/* On how many pages everything fits, one way or another, in letters that can be read. */
static int fewest(struct sheet *sheet)
{
	int pages = INT_MAX;

	for (size_t i = 0; i < COUNT_OF(ways) && !sheet->full; i++) {
		int found = lay(sheet, &ways[i], scale_of(0));

		pages = found < pages ? found : pages;
	}
	return pages;
}

void sheet_lay_poster(struct sheet *sheet)
{
	const struct way *best = &ways[0];
	int pages = fewest(sheet), step = -1;

	for (size_t i = 0; i < COUNT_OF(ways) && pages <= PAGES_MAX && !sheet->full; i++) {
		int found = largest(sheet, &ways[i], pages);

		if (found < 0 || (step >= 0 && scale_of(found) < scale_of(step) * SCALE_BETTER))
			continue;
		best = &ways[i];
		step = found;
	}
	if (lay(sheet, best, scale_of(step < 0 ? 0 : step)) == 1)
		fill(sheet);
}
