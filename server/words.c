/* SPDX-License-Identifier: EUPL-1.2 */
/* words.c - the table of all that the program says in the terminal. */
#include "words.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

static const char *const rows[WORDS_COUNT][LANGUAGE_COUNT] = {
#define X(name, english, french) [WORDS_##name] = {words_english_##name, words_french_##name},
        WORDS_ALL(X)
#undef X
};

static const enum words failures[ERR_COUNT] = {
        [ERR_NONE] = WORDS_ERR_NONE,         [ERR_IO] = WORDS_ERR_IO,
        [ERR_FULL] = WORDS_ERR_FULL,         [ERR_CORRUPT] = WORDS_ERR_CORRUPT,
        [ERR_OLDER] = WORDS_ERR_OLDER,       [ERR_NEWER] = WORDS_ERR_NEWER,
        [ERR_FOREIGN] = WORDS_ERR_FOREIGN,   [ERR_IN_USE] = WORDS_ERR_IN_USE,
        [ERR_CONFLICT] = WORDS_ERR_CONFLICT, [ERR_LIMIT] = WORDS_ERR_LIMIT,
        [ERR_MISSING] = WORDS_ERR_MISSING,   [ERR_ACCESS] = WORDS_ERR_ACCESS,
        [ERR_INPUT] = WORDS_ERR_INPUT,
};

static enum language spoken = LANGUAGE_ENGLISH;

const char *words_either(const char *english, const char *french)
{
	return spoken == LANGUAGE_FRENCH ? french : english;
}

const char *words_in(enum language language, enum words row)
{
	CHECK(row < WORDS_COUNT && language < LANGUAGE_COUNT);
	return rows[row][language];
}

const char *words_text(enum words row)
{
	return words_in(spoken, row);
}

const char *words_err(enum err err)
{
	CHECK(err < ERR_COUNT);
	return words_text(failures[err]);
}

enum language words_wanted(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < COUNT_OF(variables); i++) {
		const char *value = getenv(variables[i]);

		if (value != NULL && *value != '\0')
			return strncmp(value, "fr", 2) == 0 ? LANGUAGE_FRENCH : LANGUAGE_ENGLISH;
	}
	return LANGUAGE_ENGLISH;
}

void words_speak(enum language language)
{
	CHECK(language < LANGUAGE_COUNT);
	spoken = language;
}

int words_columns(const char *text)
{
	int columns = 0;

	for (; *text != '\0'; text++)
		columns += (*text & 0xc0) != 0x80; /* bytes that begin a character */
	return columns;
}

void words_line(FILE *file, int columns, const char *left, const char *right)
{
	int missing = columns - words_columns(left);

	fprintf(file, "  %s%*s %s\n", left, missing > 0 ? missing : 0, "", right);
}

void words_complain(const char *who, const char *format, ...)
{
	va_list arguments;

	fprintf(stderr, "%s: ", who);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fputc('\n', stderr);
}
