/* SPDX-License-Identifier: EUPL-1.2 */
/* list_format.c - the columns of a class list, by its header line. */
#include "app/list_format.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"

enum { HEADER_BYTES = 64 };

/* The names of the columns, folded. The first row that fits is the one. */
static const struct format {
	const char *name;
	bool needs_family; /* else the first name is enough to know it by */
	const char *columns[COLUMN_COUNT];
} formats[] = {
        {"onde",
         true,
         {NULL, "prenom eleve", "nom d'usage eleve", "nom eleve", "niveau", "libelle classe"}},
        {"siecle",
         true,
         {"prenom d'usage", "premier prenom", "nom d'usage", "nom de famille", "niveau",
          "division"}},
        {"pronote", true, {"prenom d'usage", "prenom", "nom d'usage", "nom", "niveau", "classe"}},
        {"names", false, {NULL, "prenom", NULL, NULL, "niveau", "classe"}},
        {"names", false, {NULL, "prenoms", NULL, NULL, "niveau", "classe"}},
};

/* A header cell, cleaned and folded, without stars and with straight apostrophes. */
static void fold_header(const struct csv_cell *cell, char out[HEADER_BYTES])
{
	char clean[HEADER_BYTES], folded[HEADER_BYTES];
	size_t count = 0;

	out[0] = '\0';
	if (text_clean(cell->text, cell->count, clean, sizeof clean) != TEXT_FINE ||
	    !text_fold(clean, folded, sizeof folded))
		return;
	for (const char *at = folded; *at != '\0'; at++) {
		if (strncmp(at, "\xe2\x80\x99", 3) == 0) { /* the typographic apostrophe */
			out[count++] = '\'';
			at += 2;
		} else if (*at != '*') {
			out[count++] = *at;
		}
	}
	out[count] = '\0';
}

static int find_column(char header[][HEADER_BYTES], size_t cells, const char *name)
{
	for (size_t i = 0; i < cells && name != NULL; i++)
		if (strcmp(header[i], name) == 0)
			return (int)i;
	return COLUMN_ABSENT;
}

static bool fits(const struct format *format, char header[][HEADER_BYTES], struct list_format *out)
{
	int first, family;

	for (int c = 0; c < COLUMN_COUNT; c++)
		out->column[c] = find_column(header, out->cells, format->columns[c]);
	first = out->column[COLUMN_FIRST];
	family = out->column[COLUMN_FAMILY];
	if (first == COLUMN_ABSENT || (format->needs_family && family == COLUMN_ABSENT))
		return false;
	out->name = format->name;
	out->last_needed = (size_t)(first > family ? first : family);
	return true;
}

bool list_format_find(const struct csv_record *header, struct list_format *out)
{
	char(*folded)[HEADER_BYTES] = calloc(header->count, sizeof *folded);
	bool found = false;

	CHECK(folded != NULL);
	for (size_t i = 0; i < header->count; i++)
		fold_header(&header->cells[i], folded[i]);
	*out = (struct list_format){.cells = header->count};
	for (size_t f = 0; f < COUNT_OF(formats) && !found; f++)
		found = fits(&formats[f], folded, out);
	if (!found) {
		*out = (struct list_format){.name = "names"};
		for (int c = 0; c < COLUMN_COUNT; c++)
			out->column[c] = COLUMN_ABSENT;
	}
	free(folded);
	return found;
}

struct csv_cell list_format_cell(const struct list_format *format, const struct csv_record *record,
                                 enum list_column column)
{
	int index = format->column[column];

	if (index == COLUMN_ABSENT || (size_t)index >= record->count)
		return (struct csv_cell){.text = ""};
	return record->cells[index];
}
