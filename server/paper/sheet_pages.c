/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sheet_pages.c - puts the boxes on pages.
 *
 * Boxes that are glued together move to the next page together, unless no page could hold
 * them. A table that goes on says again on each page what its columns are.
 */
#include "base/check.h"
#include "paper/sheet.h"

/* How high `first` and all that is glued to it stand; *last is where they end. */
static double chunk_height(const struct box *first, const struct box **last)
{
	double height = first->height;
	const struct box *at = first;

	while (at->glue && at->next != NULL && !at->next->alone) {
		at = at->next;
		height += at->above + at->height;
	}
	*last = at;
	return height;
}

struct place {
	int page;
	double y; /* below the top of the text; 0: nothing stands on the page yet */
};

static void put(struct sheet *sheet, struct place *place, struct box *box)
{
	if (place->y > 0)
		place->y += box->above;
	box->page = place->page;
	box->y = SHEET_TOP + place->y;
	place->y += box->height;
	if (place->y <= 0)
		place->y = 0.001;
	sheet->pages = place->page;
}

/* Puts the head of the table of `box` before it; answers whether there is one. */
static void put_head(struct sheet *sheet, struct place *place, struct box *before, struct box *box)
{
	struct box *head = box->row == NULL || before == NULL || before->block != box->block
	                           ? NULL
	                           : sheet_table_head(sheet, box);

	if (head == NULL || sheet->full)
		return;
	before->next = head;
	head->next = box;
	put(sheet, place, head);
}

void sheet_place(struct sheet *sheet)
{
	struct place place = {.page = 1};
	const struct box *chunk_end = NULL;
	struct box *before = NULL;

	sheet->pages = 1;
	for (struct box *box = sheet->first; box != NULL; before = box, box = box->next) {
		bool begins = chunk_end == NULL;
		double height = begins ? chunk_height(box, &chunk_end) : box->height;
		double room = sheet->body - place.y - (place.y > 0 ? box->above : 0);

		/* A chunk that no page can hold breaks where it must. */
		if (begins && height > sheet->body)
			height = box->height;
		if (place.y > 0 && ((begins && box->alone) || height > room + 0.01)) {
			place = (struct place){.page = place.page + 1};
			put_head(sheet, &place, before, box);
		}
		put(sheet, &place, box);
		if (box == chunk_end)
			chunk_end = NULL;
	}
}
