/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_list.c - a class list, from the file of a school program or from a paste.
 *
 * charset.c makes it UTF-8, csv.c cuts it into cells, list_format.c knows the
 * columns, first_names.c tells namesakes apart; here a line becomes a pupil or
 * a problem. A file without a known header is a list of first names.
 */
#include "app/class_list.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "app/charset.h"
#include "app/csv.h"
#include "app/first_names.h"
#include "app/list_format.h"
#include "base/check.h"
#include "base/text.h"

/* A line gives a pupil or a problem; the only line of a plain list, one a cell; then "too many". */
enum { ENTRIES_MAX = LIST_LINES_MAX + CSV_CELLS_MAX + 1 };

struct reading {
	struct class_list *list;
	struct first_name *names; /* of list->pupils, with the family names; wiped at the end */
	struct list_format format;
};

const char *line_problem_code(enum line_problem problem)
{
	static const char *const codes[LINE_PROBLEM_COUNT] = {
	        [LINE_NO_NAME] = "no-name",
	        [LINE_TOO_LONG] = "too-long",
	        [LINE_BAD_CHARACTERS] = "bad-characters",
	        [LINE_COLUMNS] = "columns",
	        [LINE_TOO_MANY] = "too-many",
	};

	CHECK(problem < LINE_PROBLEM_COUNT);
	return codes[problem];
}

/* The beginning of `cell`, as far as it can be shown. */
static void shorten(const struct csv_cell *cell, char out[NAME_BYTES_MAX + 1])
{
	size_t count = cell->count < NAME_BYTES_MAX ? cell->count : NAME_BYTES_MAX;

	while (count > 0 && text_clean(cell->text, count, out, NAME_BYTES_MAX + 1) == TEXT_BAD)
		count--; /* the cut fell inside a sign */
	if (count == 0)
		out[0] = '\0';
}

static void report(struct reading *reading, int line, enum line_problem problem,
                   const struct csv_cell *cell)
{
	struct class_list_problem *out = &reading->list->problems[reading->list->problem_count++];

	out->line = line;
	out->problem = problem;
	shorten(cell, out->text);
}

/* Letters of any script, digits and what names are joined with; at least one letter. */
static bool is_name(const char *name)
{
	bool letter = false;

	for (const char *at = name; *at != '\0'; at++) {
		bool ascii = (unsigned char)*at < 0x80;

		if (!ascii || (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z'))
			letter = true;
		else if (strchr(" -'.0123456789", *at) == NULL)
			return false;
	}
	return letter && strstr(name, "\xef\xbf\xbd") == NULL; /* the sign of a lost sign */
}

static bool is_blank(const struct csv_cell *cell)
{
	char out[2];

	return text_clean(cell->text, cell->count, out, sizeof out) == TEXT_EMPTY;
}

/* The usual name where there is one, else the other. */
static struct csv_cell usual_or(const struct reading *reading, const struct csv_record *record,
                                enum list_column usual, enum list_column other)
{
	struct csv_cell cell = list_format_cell(&reading->format, record, usual);

	return is_blank(&cell) ? list_format_cell(&reading->format, record, other) : cell;
}

/* Takes one first name; NULL when it cannot be one, and that is reported. */
static struct class_list_pupil *take_name(struct reading *reading, int line,
                                          const struct csv_cell *cell)
{
	struct first_name *name = &reading->names[reading->list->pupil_count];
	struct class_list_pupil *pupil = &reading->list->pupils[reading->list->pupil_count];

	switch (text_clean(cell->text, cell->count, name->name, sizeof name->name)) {
	case TEXT_EMPTY:
		report(reading, line, LINE_NO_NAME, cell);
		return NULL;
	case TEXT_TOO_LONG:
		report(reading, line, LINE_TOO_LONG, cell);
		return NULL;
	case TEXT_BAD:
	case TEXT_FINE:
		break;
	}
	if (!is_name(name->name)) {
		report(reading, line, LINE_BAD_CHARACTERS, cell);
		return NULL;
	}
	*pupil = (struct class_list_pupil){.line = line};
	name->family[0] = '\0';
	reading->list->pupil_count++;
	return pupil;
}

/* A detail that cannot be read is left empty: the pupil matters more. */
static void take_detail(const struct csv_cell *cell, char out[NAME_BYTES_MAX + 1])
{
	if (text_clean(cell->text, cell->count, out, NAME_BYTES_MAX + 1) != TEXT_FINE)
		out[0] = '\0';
}

static bool has_columns(const struct reading *reading, const struct csv_record *record)
{
	if (record->count <= reading->format.last_needed || record->more)
		return false;
	for (size_t i = reading->format.cells; i < record->count; i++)
		if (!is_blank(&record->cells[i]))
			return false;
	return true;
}

static void take_row(struct reading *reading, const struct csv_record *record)
{
	struct csv_cell first = usual_or(reading, record, COLUMN_FIRST_USUAL, COLUMN_FIRST);
	struct csv_cell family = usual_or(reading, record, COLUMN_FAMILY_USUAL, COLUMN_FAMILY);
	struct csv_cell level = list_format_cell(&reading->format, record, COLUMN_LEVEL);
	struct csv_cell division = list_format_cell(&reading->format, record, COLUMN_DIVISION);
	struct class_list_pupil *pupil;

	if (!has_columns(reading, record)) {
		report(reading, record->line, LINE_COLUMNS, &record->cells[0]);
		return;
	}
	pupil = take_name(reading, record->line, &first);
	if (pupil == NULL)
		return;
	take_detail(&family, reading->names[reading->list->pupil_count - 1].family);
	take_detail(&level, pupil->level);
	take_detail(&division, pupil->division);
}

static size_t full_cells(const struct csv_record *record)
{
	size_t count = 0;

	for (size_t i = 0; i < record->count; i++)
		count += !is_blank(&record->cells[i]);
	return count;
}

/* A line without header: one name, or, if it is the only line, many. */
static void take_names(struct reading *reading, const struct csv_record *record, bool only)
{
	if (!only && full_cells(record) > 1) {
		report(reading, record->line, LINE_COLUMNS, &record->cells[0]);
		return;
	}
	for (size_t i = 0; i < record->count; i++)
		if (!is_blank(&record->cells[i]))
			take_name(reading, record->line, &record->cells[i]);
	if (record->more)
		report(reading, record->line, LINE_TOO_MANY, &record->cells[CSV_CELLS_MAX - 1]);
}

/* The next record that is not blank. */
static bool next_full(struct csv *csv, struct csv_record *record)
{
	while (csv_next(csv, record))
		if (full_cells(record) > 0)
			return true;
	return false;
}

/* Whether nothing but blanks and delimiters follows. */
static bool nothing_follows(const struct csv *csv)
{
	for (const char *at = csv->at; at < csv->end; at++)
		if (strchr(" \t\r\n;,", *at) == NULL)
			return false;
	return true;
}

/* False when there is nothing in it. */
static bool read_records(struct reading *reading, struct csv *csv, struct csv_record *record)
{
	bool any = next_full(csv, record);
	bool header, only;

	if (!any)
		return false;
	header = list_format_find(record, &reading->format);
	only = !header && nothing_follows(csv);
	reading->list->format = reading->format.name;
	if (header)
		any = next_full(csv, record);
	for (size_t lines = 0; any; lines++) {
		if (lines == LIST_LINES_MAX) {
			report(reading, record->line, LINE_TOO_MANY, &record->cells[0]);
			break;
		}
		if (header)
			take_row(reading, record);
		else
			take_names(reading, record, only);
		any = next_full(csv, record);
	}
	return true;
}

static void distinguish(struct reading *reading, const char *const taken[], size_t taken_count)
{
	struct class_list *list = reading->list;

	first_names_distinguish(reading->names, list->pupil_count, taken, taken_count);
	for (size_t i = 0; i < list->pupil_count; i++)
		memcpy(list->pupils[i].name, reading->names[i].name, sizeof list->pupils[i].name);
}

enum err class_list_read(const char *bytes, size_t count, const char *const taken[],
                         size_t taken_count, struct class_list *out)
{
	struct class_list list = {
	        .pupils = calloc(ENTRIES_MAX, sizeof *list.pupils),
	        .problems = calloc(ENTRIES_MAX, sizeof *list.problems),
	};
	struct reading reading = {
	        .list = &list,
	        .names = calloc(ENTRIES_MAX, sizeof *reading.names),
	};
	struct csv_record *record = malloc(sizeof *record);
	char *text = NULL;
	size_t text_count = 0;
	struct csv csv;
	enum err err;

	CHECK(list.pupils != NULL && list.problems != NULL && reading.names != NULL &&
	      record != NULL);
	err = charset_to_utf8(bytes, count, &text, &text_count);
	if (err != ERR_NONE)
		goto out;
	csv_init(&csv, text, text_count);
	if (!read_records(&reading, &csv, record)) {
		err = ERR_INPUT;
		goto out;
	}
	distinguish(&reading, taken, taken_count);

	*out = list; /* handed over */
	list = (struct class_list){0};
out:
	if (text != NULL)
		explicit_bzero(text, text_count);
	free(text);
	free(record);
	explicit_bzero(reading.names, ENTRIES_MAX * sizeof *reading.names);
	free(reading.names);
	class_list_release(&list);
	return err;
}

void class_list_release(struct class_list *list)
{
	if (list == NULL)
		return;
	free(list->pupils);
	free(list->problems);
	*list = (struct class_list){0};
}
