/* SPDX-License-Identifier: EUPL-1.2 */
/* words.c - the terminal says the same in English and in French, and sets French as it must be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "words.h"

#define NBSP "\u00a0"

/* The sides of a list: two blanks, the names, a blank. */
enum { LIST_TEXT_MAX = 100 - 2 - HELP_COLUMNS - 1 };

static const char *const names[] = {
#define X(name, english, french) #name,
        WORDS_ALL(X)
#undef X
};

static const enum words list_rows[] = {
#define X(name, english, french) WORDS_##name,
        WORDS_HELP(X)
#undef X
};

/* Copies the conversions of a format, "%d%s", and returns their count; -1: not one of printf's. */
static int conversions(const char *format, char *out, size_t size)
{
	int count = 0;

	*out = '\0';
	for (const char *at = strchr(format, '%'); at != NULL; at = strchr(at, '%')) {
		size_t length = 1 + strspn(at + 1, "-+ #0123456789.*hlzjt");

		if (strchr("diouxXcsfgpe%", at[length]) == NULL || at[length] == '\0' ||
		    strlen(out) + length + 2 > size)
			return -1;
		strncat(out, at, length + 1);
		at += length + 1;
		count++;
	}
	return count;
}

static bool same_conversions(const char *english, const char *french)
{
	char left[200], right[200];
	int count = conversions(english, left, sizeof left);

	return count >= 0 && count == conversions(french, right, sizeof right) &&
	       strcmp(left, right) == 0;
}

static bool stands_before(const char *text, const char *at, const char *what)
{
	size_t length = strlen(what);

	return (size_t)(at - text) >= length && memcmp(at - length, what, length) == 0;
}

static bool ends_word(char c)
{
	return c == '\0' || c == ' ' || c == '\n' || c == ')' || (unsigned char)c >= 0x80;
}

/* The first place that breaks the rules of French typography; NULL: none. */
static const char *typography_fault(const char *text)
{
	for (const char *at = text; *at != '\0'; at++) {
		if (strchr(":;?!", *at) != NULL && ends_word(at[1]) &&
		    !stands_before(text, at, NBSP))
			return at;
		if (strncmp(at, "«", 2) == 0 && strncmp(at + 2, NBSP, 2) != 0)
			return at;
		if (strncmp(at, "»", 2) == 0 && !stands_before(text, at, NBSP))
			return at;
		if (*at == '\'' || *at == '"')
			return at;
	}
	return NULL;
}

/* The widest line of a text, in columns. */
static int widest(const char *text)
{
	char line[1000];
	int columns = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, "\n");

		assert_true(length < sizeof line);
		memcpy(line, text, length);
		line[length] = '\0';
		if (words_columns(line) > columns)
			columns = words_columns(line);
		text += length + (text[length] == '\n' ? 1 : 0);
	}
	return columns;
}

static void every_row_speaks_both_languages(void **state)
{
	(void)state;
	for (int row = 0; row < WORDS_COUNT; row++)
		for (int language = 0; language < LANGUAGE_COUNT; language++)
			if (words_in((enum language)language, (enum words)row)[0] == '\0')
				fail_msg("%s is empty", names[row]);
}

static void both_languages_take_the_same_arguments(void **state)
{
	(void)state;
	for (int row = 0; row < WORDS_COUNT; row++)
		if (!same_conversions(words_in(LANGUAGE_ENGLISH, (enum words)row),
		                      words_in(LANGUAGE_FRENCH, (enum words)row)))
			fail_msg("%s", names[row]);
	assert_true(same_conversions("%d of %s, 100 %%", "%d de %s, 100 %%"));
	assert_false(same_conversions("%d of %s", "%s de %d"));
	assert_false(same_conversions("%ld", "%d"));
	assert_false(same_conversions("%d", "rien"));
	assert_false(same_conversions("50 %", "50 %"));
}

static void both_languages_end_their_line_alike(void **state)
{
	(void)state;
	for (int row = 0; row < WORDS_COUNT; row++) {
		const char *english = words_in(LANGUAGE_ENGLISH, (enum words)row);
		const char *french = words_in(LANGUAGE_FRENCH, (enum words)row);

		if ((english[strlen(english) - 1] == '\n') != (french[strlen(french) - 1] == '\n'))
			fail_msg("%s", names[row]);
	}
}

static void french_has_the_blanks_of_french(void **state)
{
	(void)state;
	for (int row = 0; row < WORDS_COUNT; row++) {
		const char *fault = typography_fault(words_in(LANGUAGE_FRENCH, (enum words)row));

		if (fault != NULL)
			fail_msg("%s, at: %s", names[row], fault);
	}
	assert_null(typography_fault("voici" NBSP ": «" NBSP "ceci" NBSP "» (là" NBSP "?)"));
	assert_null(typography_fault("http://127.0.0.1:8080 --listen %s:%d"));
	assert_non_null(typography_fault("voici: ceci"));
	assert_non_null(typography_fault("voici : ceci"));
	assert_non_null(typography_fault("là ?"));
	assert_non_null(typography_fault("« ceci" NBSP "»"));
	assert_non_null(typography_fault("«" NBSP "ceci »"));
	assert_non_null(typography_fault("l'urne"));
}

static void a_list_fits_a_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(list_rows); i++)
		for (int language = 0; language < LANGUAGE_COUNT; language++) {
			int columns = widest(words_in((enum language)language, list_rows[i]));

			if (columns > LIST_TEXT_MAX)
				fail_msg("%s has %d columns", names[list_rows[i]], columns);
		}
	assert_int_equal(widest("été\nà"), 3);
}

static void failures_have_the_names_of_the_log(void **state)
{
	(void)state;
	words_speak(LANGUAGE_ENGLISH);
	for (int err = 0; err < ERR_COUNT; err++)
		assert_string_equal(words_err((enum err)err), err_name((enum err)err));
}

static void ask(const char *all, const char *messages, const char *lang, enum language want)
{
	unsetenv("LC_ALL");
	unsetenv("LC_MESSAGES");
	unsetenv("LANG");
	if (all != NULL)
		setenv("LC_ALL", all, 1);
	if (messages != NULL)
		setenv("LC_MESSAGES", messages, 1);
	if (lang != NULL)
		setenv("LANG", lang, 1);
	assert_int_equal(words_wanted(), want);
}

static void the_first_variable_that_speaks_decides(void **state)
{
	(void)state;
	ask(NULL, NULL, NULL, LANGUAGE_ENGLISH);
	ask("fr_FR.UTF-8", "C", "C", LANGUAGE_FRENCH);
	ask("C", "fr_FR.UTF-8", "fr_FR.UTF-8", LANGUAGE_ENGLISH);
	ask("", "fr", NULL, LANGUAGE_FRENCH);
	ask(NULL, NULL, "fr_CA", LANGUAGE_FRENCH);
	ask(NULL, "en_GB.UTF-8", "fr_FR.UTF-8", LANGUAGE_ENGLISH);
	ask(NULL, NULL, "de_DE", LANGUAGE_ENGLISH);
}

static void the_chosen_language_is_spoken(void **state)
{
	char text[100];

	(void)state;
	words_speak(LANGUAGE_FRENCH);
	snprintf(text, sizeof text, WORDS(PORT_RIGHTS), 80);
	assert_non_null(strstr(text, "le port 80 demande"));
	assert_string_equal(words_text(WORDS_ERR_FULL), "disque plein");
	words_speak(LANGUAGE_ENGLISH);
	assert_string_equal(words_text(WORDS_ERR_FULL), "disk full");
	snprintf(text, sizeof text, WORDS(PORT_RIGHTS), 80);
	assert_non_null(strstr(text, "port 80 needs"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(every_row_speaks_both_languages),
	        cmocka_unit_test(both_languages_take_the_same_arguments),
	        cmocka_unit_test(both_languages_end_their_line_alike),
	        cmocka_unit_test(french_has_the_blanks_of_french),
	        cmocka_unit_test(a_list_fits_a_terminal),
	        cmocka_unit_test(failures_have_the_names_of_the_log),
	        cmocka_unit_test(the_first_variable_that_speaks_decides),
	        cmocka_unit_test(the_chosen_language_is_spoken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
