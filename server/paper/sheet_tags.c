/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sheet_tags.c - the structure of the document, for those who hear it.
 *
 * A tag that holds text cannot cross a page: it ends at the foot and begins again on the next.
 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "paper/sheet.h"

void tag_begin(struct sheet *sheet, const char *name)
{
	cairo_tag_begin(sheet->cairo, name, NULL);
}

void tag_end(struct sheet *sheet, const char *name)
{
	cairo_tag_end(sheet->cairo, name);
}

void tag_open(struct sheet *sheet, const struct box *box)
{
	static const char *const names[] = {"P",  "H1",    "H2",    "H3",    "H4",     "L",
	                                    "LI", "LBody", "Table", "TBody", "Figure", "Caption"};
	const char *at = box->open;

	while (at != NULL && *at != '\0') {
		size_t count = strcspn(at, " ");

		for (size_t i = 0; i < COUNT_OF(names); i++) {
			if (strlen(names[i]) != count || strncmp(names[i], at, count) != 0)
				continue;
			CHECK(sheet->tag_count < (int)COUNT_OF(sheet->tags));
			sheet->tags[sheet->tag_count++] = names[i];
			tag_begin(sheet, names[i]);
		}
		at += count + (at[count] == ' ');
	}
	if (box->open != NULL)
		sheet->leaf = box->leaf;
}

void tag_close(struct sheet *sheet, const struct box *box)
{
	for (int i = 0; i < box->close; i++) {
		CHECK(sheet->tag_count > 0);
		tag_end(sheet, sheet->tags[--sheet->tag_count]);
		sheet->leaf = false;
	}
}

void tag_page(struct sheet *sheet)
{
	const char *open = sheet->leaf ? sheet->tags[sheet->tag_count - 1] : NULL;

	if (open != NULL)
		tag_end(sheet, open);
	cairo_show_page(sheet->cairo);
	if (open != NULL)
		tag_begin(sheet, open);
}

void tag_link(struct sheet *sheet, const char *url, double x, double y, double width, double height)
{
	char attributes[2400];
	size_t at;
	int count = snprintf(attributes, sizeof attributes, "rect=[%.2f %.2f %.2f %.2f] uri='", x,
	                     y, width, height);

	/* The address was checked (clean.h): visible ASCII; a quote would end it too early. */
	for (at = (size_t)count; *url != '\0' && at < sizeof attributes - 4; url++) {
		if (*url == '\'' || *url == '\\')
			attributes[at++] = '\\';
		attributes[at++] = *url;
	}
	if (*url != '\0')
		return;
	memcpy(attributes + at, "'", 2);
	cairo_tag_begin(sheet->cairo, CAIRO_TAG_LINK, attributes);
	cairo_tag_end(sheet->cairo, CAIRO_TAG_LINK);
}
