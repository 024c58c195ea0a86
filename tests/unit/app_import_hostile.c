/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_import_hostile.c - archives that somebody made who knows how hashes are worked out.
 *
 * Everything in them is what its hash says; it is only nothing that this program would have
 * written. The control is the same archive with what it says.
 */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/limits.h"
#include "unit/reseal.h"

#define TITLE "Mettre un banc sous le tilleul"

static struct buffer plain; /* as it was made, by a program that tells otherwise */

static int load(void **state)
{
	(void)state;
	kit_read(KIT_ARCHIVE, &plain);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&plain);
	return 0;
}

/* The whole archive with each `from` replaced, and every hash made anew. */
static void alter(const char *from, const char *to, struct buffer *out)
{
	struct buffer altered;
	const char *at = plain.data, *found;

	buffer_init(&altered, 1 << 24);
	buffer_init(out, 1 << 24);
	while ((found = strstr(at, from)) != NULL) {
		buffer_add(&altered, at, (size_t)(found - at));
		buffer_text(&altered, to);
		at = found + strlen(from);
	}
	assert_ptr_not_equal(at, plain.data);
	buffer_text(&altered, at);
	assert_true(reseal(altered.data, altered.count, out));
	buffer_release(&altered);
}

static void expect(void **state, const char *from, const char *to, enum import_fault fault)
{
	struct store *store = ((struct kit *)*state)->store;
	struct import_result result;
	struct buffer archive;
	enum err err;

	alter(from, to, &archive);
	err = kit_import(store, archive.data, archive.count, &result);
	if (result.fault != fault)
		print_error("fault %s at line %u\n", import_fault_code(result.fault), result.line);
	assert_int_equal(result.fault, fault);
	assert_int_equal(err, fault == IMPORT_NONE ? ERR_NONE : ERR_INPUT);
	buffer_release(&archive);
}

static char *text_row(const char *words)
{
	char *row;

	CHECK(asprintf(&row, "\"text\":\"%s\"", words) > 0);
	return row;
}

static void expect_words(void **state, const char *words, const char *instead,
                         enum import_fault fault)
{
	char *from = text_row(words), *to = text_row(instead);

	expect(state, from, to, fault);
	free(from);
	free(to);
}

static char *long_words(size_t bytes)
{
	char *words = malloc(bytes + 1);

	CHECK(words != NULL);
	memset(words, 'a', bytes);
	words[bytes] = '\0';
	return words;
}

static void the_same_words_with_hashes_made_anew_are_taken_in(void **state)
{
	expect_words(state, TITLE, TITLE, IMPORT_NONE);
}

static void other_words_of_the_right_length_are_taken_in(void **state)
{
	char *words = long_words(TITLE_BYTES_MAX);

	expect_words(state, TITLE, words, IMPORT_NONE);
	free(words);
}

/* They would not fit where this program keeps such words: of each kind there is a ceiling. */
static void words_that_nobody_could_have_typed_are_too_large(void **state)
{
	static const struct {
		const char *words;
		size_t bytes;
	} rows[] = {
	        {TITLE, TITLE_BYTES_MAX + 1},
	        {TITLE, 300000},
	        {TITLE, 4u << 20},
	        {"In\u00e8s", NAME_BYTES_MAX + 1},
	        {"Jaune", OPTION_BYTES_MAX + 1},
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		char *words = long_words(rows[i].bytes);

		expect_words(state, rows[i].words, words, IMPORT_LARGE);
		free(words);
	}
}

static void words_that_cleaning_would_have_changed_are_no_event(void **state)
{
	static const char *const rows[] = {"a\\u0007b", "a\\nb",    "a\\tb",    "a\\u202eb",
	                                   "a\\u200bb", "a\ue000b", "a\\u2028b"};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		expect_words(state, TITLE, rows[i], IMPORT_EVENT);
}

/* A later sitting carries a title or a line without its words: then the mark is the text. */
static void the_mark_of_erased_words_is_a_text_too(void **state)
{
	expect_words(state, TITLE, "\ue0001795362640127", IMPORT_NONE);
}

/* They would not fit where they are read again, and nobody could open the class any more. */
static void settings_with_room_to_spare_are_no_settings(void **state)
{
	char *blanks = long_words(1 << 15), *to;

	memset(blanks, ' ', 1 << 15);
	CHECK(asprintf(&to, "\"council\":\"{%s", blanks) > 0);
	expect(state, "\"council\":\"{", to, IMPORT_FORMAT);
	free(blanks);
	free(to);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(the_same_words_with_hashes_made_anew_are_taken_in),
	        TEST(other_words_of_the_right_length_are_taken_in),
	        TEST(words_that_nobody_could_have_typed_are_too_large),
	        TEST(words_that_cleaning_would_have_changed_are_no_event),
	        TEST(the_mark_of_erased_words_is_a_text_too),
	        TEST(settings_with_room_to_spare_are_no_settings),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
