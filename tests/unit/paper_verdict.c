/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper_verdict.c - documents say of a vote what the screens say.
 *
 * Both are held to tests/words/verdicts.json, which tests/web/unit/paper-words.test.ts writes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <cjson/cJSON.h>

#include "base/check.h"
#include "paper/settings.h"
#include "paper/story.h"
#include "paper/verdict.h"

static char *file_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text;
	long bytes;

	CHECK(file != NULL);
	CHECK(fseek(file, 0, SEEK_END) == 0);
	bytes = ftell(file);
	CHECK(bytes > 0 && fseek(file, 0, SEEK_SET) == 0);
	text = calloc(1, (size_t)bytes + 1);
	CHECK(text != NULL && fread(text, 1, (size_t)bytes, file) == (size_t)bytes);
	CHECK(fclose(file) == 0);
	return text;
}

static cJSON *read_cases(void)
{
	char *text = file_text("tests/words/verdicts.json");
	cJSON *cases = cJSON_Parse(text);

	CHECK(cJSON_IsArray(cases));
	free(text);
	return cases;
}

static void read_told(const cJSON *one, struct told *told)
{
	struct source source = {.fault = ""};
	const cJSON *person;

	memset(told, 0, sizeof *told);
	told_read_motion(&source, cJSON_GetObjectItem(one, "motion"), &told->motion);
	told_read_vote(&source, cJSON_GetObjectItem(one, "vote"), told);
	cJSON_ArrayForEach(person, cJSON_GetObjectItem(one, "drawn"))
	{
		told->drawn[told->drawn_count++] =
		        (struct told_person){(int)source_int(&source, person, "seat", 0, 127),
		                             source_text(&source, person, "name", 100)};
	}
	assert_string_equal(source.fault, "");
}

static int differing; /* sentences that are not as the file has them */

static void compare(const cJSON *said, const char *name, const char *text)
{
	const char *expected = cJSON_GetObjectItem(said, name)->valuestring;

	if (strcmp(expected, text) == 0)
		return;
	print_message("%s\n  page:  %s\n  paper: %s\n", name, expected, text);
	differing++;
}

static void compare_steps(struct words *words, const cJSON *said, const struct told *told)
{
	const cJSON *steps = cJSON_GetObjectItem(said, "steps");
	struct story *story = calloc(1, sizeof *story);
	int place = 0;
	const cJSON *step;

	CHECK(story != NULL);
	if (told_marked(told->motion.ballot))
		story_tell(words, told, story);
	cJSON_ArrayForEach(step, steps)
	{
		const char *text = place < story->count
		                           ? JOIN(words, " ", story->steps[place].title,
		                                  story->steps[place].say)
		                           : "(nothing)";

		place++;
		if (strcmp(step->valuestring, text) == 0)
			continue;
		print_message("step %d of %s\n  page:  %s\n  paper: %s\n", place,
		              told->tally.method, step->valuestring, text);
		differing++;
	}
	if (story->count != place) {
		print_message("%d steps of %s are not %d\n", story->count, told->tally.method,
		              place);
		differing++;
	}
	free(story);
}

static void compare_all(const char *language)
{
	cJSON *cases = read_cases();
	struct words *words = words_open(language);
	struct told *told = calloc(1, sizeof *told);
	const cJSON *one;
	int count = 0;

	assert_non_null(words);
	assert_non_null(told);
	differing = 0;
	cJSON_ArrayForEach(one, cases)
	{
		const cJSON *said = cJSON_GetObjectItem(one, language);

		read_told(one, told);
		compare(said, "verdict", verdict_sentence(words, told));
		compare(said, "reason", verdict_reason(words, told));
		compare(said, "notice", verdict_unanimous(words, told));
		compare(said, "settings", settings_line(words, &told->motion, NULL));
		compare_steps(words, said, told);
		count++;
	}
	assert_true(count > 200);
	assert_int_equal(differing, 0);
	assert_false(words_full(words));
	free(told);
	words_close(words);
	cJSON_Delete(cases);
}

static void test_french_sentences_are_those_of_the_screens(void **state)
{
	(void)state;
	compare_all("fr");
}

static void test_english_sentences_are_those_of_the_screens(void **state)
{
	(void)state;
	compare_all("en");
}

static void test_a_changed_sentence_would_be_found(void **state)
{
	cJSON *cases = read_cases();
	struct words *words = words_open("fr");
	struct told *told = calloc(1, sizeof *told);

	(void)state;
	assert_non_null(told);
	read_told(cases->child, told);
	differing = 0;
	told->votes[0]++;
	compare(cJSON_GetObjectItem(cases->child, "fr"), "verdict", verdict_sentence(words, told));
	assert_int_equal(differing, 1);
	free(told);
	words_close(words);
	cJSON_Delete(cases);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(test_french_sentences_are_those_of_the_screens),
	        cmocka_unit_test(test_english_sentences_are_those_of_the_screens),
	        cmocka_unit_test(test_a_changed_sentence_would_be_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
