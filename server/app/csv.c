/* SPDX-License-Identifier: EUPL-1.2 */
/* csv.c - records of separated values (RFC 4180), read in place. */
#include "app/csv.h"

#include <string.h>

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Past the line end at `at`; CRLF is one. */
static char *after_line_end(const struct csv *csv, char *at)
{
	if (*at == '\r' && at + 1 < csv->end && at[1] == '\n')
		return at + 2;
	return at + 1;
}

static char commonest_delimiter(const char *at, const char *end)
{
	static const char delimiters[] = ";,\t";
	size_t counts[sizeof delimiters - 1] = {0};
	bool quoted = false, blank = true;
	size_t best = 0;

	for (; at < end && (blank || quoted || !is_line_end(*at)); at++) {
		const char *found = strchr(delimiters, *at);

		blank = blank && (is_line_end(*at) || *at == ' ');
		quoted ^= *at == '"';
		if (!quoted && found != NULL && *found != '\0')
			counts[found - delimiters]++;
	}
	for (size_t i = 1; i < sizeof delimiters - 1; i++)
		if (counts[i] > counts[best])
			best = i;
	return delimiters[best];
}

void csv_init(struct csv *csv, char *text, size_t count)
{
	*csv = (struct csv){
	        .at = text,
	        .end = text + count,
	        .delimiter = commonest_delimiter(text, text + count),
	        .line = 1,
	};
}

/* The quote that closes the one at `open`, or NULL. */
static const char *closing_quote(const struct csv *csv, const char *open)
{
	for (const char *at = open + 1; at < csv->end; at++) {
		if (*at != '"')
			continue;
		if (at + 1 == csv->end || at[1] != '"')
			return at;
		at++;
	}
	return NULL;
}

/* Takes the quotes off in place, counts the lines inside, and goes on behind the closing quote. */
static char *take_quoted(struct csv *csv, const char *close)
{
	char *to = csv->at;
	char *from = csv->at + 1;

	while (from < close) {
		if (*from == '"')
			from++; /* the first of a doubled one */
		if (is_line_end(*from) && !(*from == '\r' && from[1] == '\n'))
			csv->line++;
		*to++ = *from++;
	}
	csv->at = from + 1;
	return to;
}

static void take_cell(struct csv *csv, struct csv_cell *out)
{
	char *to;

	out->text = csv->at;
	to = csv->at;
	if (csv->at < csv->end && *csv->at == '"' && !csv->quotes_literal) {
		const char *close = closing_quote(csv, csv->at);

		csv->quotes_literal = close == NULL;
		if (close != NULL)
			to = take_quoted(csv, close);
	}
	while (csv->at < csv->end && *csv->at != csv->delimiter && !is_line_end(*csv->at))
		*to++ = *csv->at++;
	out->count = (size_t)(to - out->text);
}

bool csv_next(struct csv *csv, struct csv_record *out)
{
	struct csv_cell cell;

	if (csv->at >= csv->end)
		return false;
	out->line = csv->line;
	out->count = 0;
	out->more = false;
	for (;;) {
		take_cell(csv, &cell);
		if (out->count < CSV_CELLS_MAX)
			out->cells[out->count++] = cell;
		else
			out->more = true;
		if (csv->at >= csv->end)
			return true;
		if (is_line_end(*csv->at)) {
			csv->at = after_line_end(csv, csv->at);
			csv->line++;
			return true;
		}
		csv->at++; /* the delimiter */
	}
}
