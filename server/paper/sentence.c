/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sentence.c - a sentence of a catalogue with its arguments filled in.
 *
 * Read once from left to right; branches that are not chosen are read too, into nowhere, so that
 * a mistake in any of them is found by any use.
 */
#include "paper/sentence.h"

#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 8, NAME_MAX_BYTES = 32, FRACTION_PLACES = 3 };

struct reading {
	const char *at;
	bool french;
	const struct word_value *values;
	struct buffer *out; /* NULL: skipped */
	const struct word_value *counted; /* what # stands for; NULL outside plurals */
	int depth;
};

static bool read_text(struct reading *reading);

void sentence_number(double number, bool french, struct buffer *out)
{
	char digits[64];
	double thousandths = round(fabs(number) * 1000);
	int64_t whole = (int64_t)(thousandths / 1000);
	int rest = (int)(thousandths - (double)whole * 1000);
	int count = snprintf(digits, sizeof digits, "%lld", (long long)whole);

	if (number < 0)
		buffer_char(out, '-');
	for (int i = 0; i < count; i++) {
		if (i > 0 && (count - i) % 3 == 0)
			buffer_text(out, french ? "\u202f" : ",");
		buffer_char(out, digits[i]);
	}
	if (rest == 0)
		return;
	snprintf(digits, sizeof digits, "%03d", rest);
	for (int i = FRACTION_PLACES; i > 0 && digits[i - 1] == '0'; i--)
		digits[i - 1] = '\0';
	buffer_text(out, french ? "," : ".");
	buffer_text(out, digits);
}

static const struct word_value *value_of(const struct reading *reading, const char *name)
{
	for (const struct word_value *value = reading->values; value->name != NULL; value++)
		if (strcmp(value->name, name) == 0)
			return value;
	return NULL;
}

/* As a bare argument: whole numbers as they are, without groups. */
static void print_value(const struct word_value *value, struct buffer *out)
{
	if (value->text != NULL)
		buffer_text(out, value->text);
	else if (value->number == floor(value->number))
		buffer_int(out, (int64_t)value->number);
	else
		buffer_printf(out, "%g", value->number);
}

static void skip_blanks(struct reading *reading)
{
	while (isspace((unsigned char)*reading->at))
		reading->at++;
}

/* A name, a word of the format or a case: letters, digits, _ - . and the = of "=0". */
static bool read_word(struct reading *reading, char out[NAME_MAX_BYTES])
{
	size_t count = 0;

	skip_blanks(reading);
	while (isalnum((unsigned char)*reading->at) ||
	       (*reading->at != '\0' && strchr("_-.=", *reading->at) != NULL)) {
		if (count == NAME_MAX_BYTES - 1)
			return false;
		out[count++] = *reading->at++;
	}
	out[count] = '\0';
	skip_blanks(reading);
	return count > 0;
}

static const char *category_of(double number, bool french)
{
	double size = fabs(number);

	if (french)
		return size < 2 ? "one" : "other";
	return size == 1 ? "one" : "other";
}

/* Exact cases come before categories, and "other" takes what is left. */
static int fit_of(const char *word, const struct word_value *value, bool plural, bool french)
{
	if (strcmp(word, "other") == 0)
		return 1;
	if (!plural)
		return value->text != NULL && strcmp(word, value->text) == 0 ? 3 : 0;
	if (word[0] == '=')
		return strtod(word + 1, NULL) == value->number ? 3 : 0;
	return strcmp(word, category_of(value->number, french)) == 0 ? 2 : 0;
}

/* The cases of a plural or select up to its closing brace. The best one is read twice. */
static bool read_cases(struct reading *reading, const struct word_value *value, bool plural)
{
	struct buffer *out = reading->out;
	const struct word_value *counted = reading->counted;
	const char *chosen = NULL;
	char word[NAME_MAX_BYTES];
	int best = 0;
	bool other = false;

	if (plural)
		reading->counted = value;
	while (*reading->at != '}') {
		if (!read_word(reading, word) || *reading->at != '{')
			return false;
		other = other || strcmp(word, "other") == 0;
		if (fit_of(word, value, plural, reading->french) > best) {
			best = fit_of(word, value, plural, reading->french);
			chosen = reading->at + 1;
		}
		reading->at++;
		reading->out = NULL;
		if (!read_text(reading) || *reading->at != '}')
			return false;
		reading->at++;
		skip_blanks(reading);
	}
	reading->out = out;
	if (!other || chosen == NULL)
		return false;
	if (out != NULL) {
		const char *end = reading->at;

		reading->at = chosen;
		if (!read_text(reading))
			return false;
		reading->at = end;
	}
	reading->counted = counted;
	return true;
}

/* Stands behind the opening brace; ends behind the closing one. */
static bool read_argument(struct reading *reading)
{
	const struct word_value *value;
	char word[NAME_MAX_BYTES];

	if (!read_word(reading, word))
		return false;
	value = value_of(reading, word);
	if (value == NULL)
		return false;
	if (*reading->at == ',') {
		bool plural;

		reading->at++;
		if (!read_word(reading, word) || *reading->at != ',')
			return false;
		reading->at++;
		skip_blanks(reading);
		plural = strcmp(word, "plural") == 0;
		if (!plural && strcmp(word, "select") != 0)
			return false;
		if ((plural && value->text != NULL) || !read_cases(reading, value, plural))
			return false;
	} else if (reading->out != NULL) {
		print_value(value, reading->out);
	}
	if (*reading->at != '}')
		return false;
	reading->at++;
	return true;
}

static void put(struct reading *reading, char c)
{
	if (reading->out != NULL)
		buffer_char(reading->out, c);
}

/* An apostrophe quotes only what would otherwise mean something. */
static void read_apostrophe(struct reading *reading)
{
	char next = *++reading->at;

	if (next == '\'') {
		put(reading, '\'');
		reading->at++;
		return;
	}
	if (next != '{' && next != '}' && (next != '#' || reading->counted == NULL)) {
		put(reading, '\'');
		return;
	}
	while (*reading->at != '\0' && (*reading->at != '\'' || reading->at[1] == '\'')) {
		if (*reading->at == '\'')
			reading->at++;
		put(reading, *reading->at++);
	}
	if (*reading->at == '\'')
		reading->at++;
}

/* Up to the end or a closing brace, where it stands then. */
static bool read_text(struct reading *reading)
{
	if (++reading->depth > DEPTH_MAX)
		return false;
	while (*reading->at != '\0' && *reading->at != '}') {
		if (*reading->at == '{') {
			reading->at++;
			if (!read_argument(reading))
				return false;
		} else if (*reading->at == '\'') {
			read_apostrophe(reading);
		} else if (*reading->at == '#' && reading->counted != NULL) {
			if (reading->out != NULL)
				sentence_number(reading->counted->number, reading->french,
				                reading->out);
			reading->at++;
		} else {
			put(reading, *reading->at++);
		}
	}
	reading->depth--;
	return true;
}

bool sentence_fill(const char *sentence, bool french, const struct word_value *values,
                   struct buffer *out)
{
	struct reading reading = {.at = sentence, .french = french, .values = values, .out = out};

	return read_text(&reading) && *reading.at == '\0';
}
