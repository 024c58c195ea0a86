/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words.h - all that the program says in the terminal, in English and in French.
 *
 * One table of rows. What other programs read is not in it: `ready URL`, the
 * figures of a rehearsal, --version and the log. The compiler holds every format
 * against its arguments, in both languages.
 */
#ifndef SERVER_WORDS_H
#define SERVER_WORDS_H

#include <stdio.h>

#include "base/err.h"
#include "words_export.h"
#include "words_print.h"
#include "words_help.h"
#include "words_rehearse.h"
#include "words_sentences.h"

#define WORDS_ALL(X)                                                                               \
	WORDS_HELP(X) WORDS_SENTENCES(X) WORDS_EXPORT(X) WORDS_PRINT(X) WORDS_REHEARSE(X)

enum words {
#define X(name, english, french) WORDS_##name,
	WORDS_ALL(X)
#undef X
	        WORDS_COUNT
};

#define WORDS_NONE WORDS_COUNT /* no row: the value of a switch */

enum language { LANGUAGE_ENGLISH, LANGUAGE_FRENCH, LANGUAGE_COUNT };

/* The rows as literals, so that the compiler sees the formats at every WORDS(). */
#define X(name, english, french)                                                                   \
	__attribute__((unused)) static const char words_english_##name[] = english;                \
	__attribute__((unused)) static const char words_french_##name[] = french;
WORDS_ALL(X)
#undef X

/* A row as a format, to be followed by its arguments: printf(WORDS(BACKUP_DONE), dir, path). */
#define WORDS(name) words_either(words_english_##name, words_french_##name)

/* The one of the two that is spoken; use WORDS(). */
__attribute__((format_arg(1), format_arg(2))) const char *words_either(const char *english,
                                                                       const char *french);

/* A row without arguments, for a table or as an argument of "%s"; never a format. */
const char *words_text(enum words row);
const char *words_in(enum language language, enum words row); /* the same, in this language */
const char *words_err(enum err err); /* what failed */

/*
 * English is spoken until one is chosen. The environment asks for French by the
 * first of LC_ALL, LC_MESSAGES and LANG that is not empty, when it begins with
 * "fr"; that locale need not be installed. To be called before threads start.
 */
enum language words_wanted(void);
void words_speak(enum language language);

enum { HELP_COLUMNS = 22 }; /* of the left side of --help */

int words_columns(const char *text); /* how wide UTF-8 without wide characters is */

/* "  left   right" and a newline; `left` is padded to `columns`. */
void words_line(FILE *file, int columns, const char *left, const char *right);

/* One line on standard error: "who: …". */
__attribute__((format(printf, 2, 3))) void words_complain(const char *who, const char *format, ...);

#endif
