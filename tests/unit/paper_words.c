/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper_words.c - the sentences of documents: every message of the catalogues can be filled in,
 * numbers and dates stand as people write them, whatever the machine's locale is.
 */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <cjson/cJSON.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "base/day.h"
#include "base/erased.h"
#include "paper/amount.h"
#include "paper/choice.h"
#include "paper/composing.h"
#include "paper/gone.h"
#include "paper/lines.h"
#include "paper/sentence.h"
#include "paper/source.h"
#include "paper/typo.h"

enum { ARGUMENTS_MAX = 16, LETTERS_MAX = 32 };

/* Every argument that stands behind a brace, as a number and as a text. */
struct filling {
	struct words *words;
	int messages;
};

static size_t arguments_of(const char *sentence, char names[ARGUMENTS_MAX][LETTERS_MAX],
                           bool counted[ARGUMENTS_MAX])
{
	size_t count = 0;

	for (const char *at = strchr(sentence, '{'); at != NULL; at = strchr(at + 1, '{')) {
		size_t letters = strspn(at + 1, "abcdefghijklmnopqrstuvwxyz_");
		const char *end = at + 1 + letters;
		size_t place = 0;

		if (letters == 0 || letters >= LETTERS_MAX || (*end != '}' && *end != ','))
			continue;
		while (place < count && (strncmp(names[place], at + 1, letters) != 0 ||
		                         names[place][letters] != '\0'))
			place++;
		if (place == count) {
			assert_true(count < ARGUMENTS_MAX);
			memcpy(names[count], at + 1, letters);
			names[count][letters] = '\0';
			counted[count++] = false;
		}
		counted[place] = counted[place] || strncmp(end, ", plural", 8) == 0;
	}
	return count;
}

static void fill_with(struct filling *filling, const char *key, const char *sentence, double n)
{
	char names[ARGUMENTS_MAX][LETTERS_MAX];
	bool counted[ARGUMENTS_MAX];
	struct word_value values[ARGUMENTS_MAX + 1] = {{0}};
	size_t count = arguments_of(sentence, names, counted);
	struct buffer out;

	for (size_t i = 0; i < count; i++) {
		values[i].name = names[i];
		values[i].number = n;
		values[i].text = counted[i] ? NULL : "Zoé";
	}
	buffer_init(&out, 4096);
	if (!sentence_fill(sentence, words_french(filling->words), values, &out))
		fail_msg("%s cannot be filled in: %s", key, sentence);
	if (out.count > 0 && (strpbrk(out.data, "{}#") != NULL))
		fail_msg("%s leaves signs behind: %s", key, out.data);
	buffer_release(&out);
}

static void fill(void *context, const char *key, const char *sentence)
{
	static const double numbers[] = {0, 1, 2, 1.5, 12345};
	struct filling *filling = context;

	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
		fill_with(filling, key, sentence, numbers[i]);
	filling->messages++;
}

static void test_every_message_can_be_filled_in(void **state)
{
	static const char *const languages[] = {"fr", "en"};
	int before = 0;

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct filling filling = {.words = words_open(languages[i])};

		assert_non_null(filling.words);
		words_each(filling.words, fill, &filling);
		assert_true(filling.messages > 400);
		assert_true(before == 0 || before == filling.messages);
		before = filling.messages;
		words_close(filling.words);
	}
}

static const char *filled(const char *sentence, bool french, const struct word_value *values)
{
	static char text[512];
	struct buffer out;
	bool fine;

	buffer_init(&out, sizeof text - 1);
	fine = sentence_fill(sentence, french, values, &out);
	text[0] = '\0';
	if (fine && out.count > 0)
		memcpy(text, out.data, out.count + 1);
	buffer_release(&out);
	return fine ? text : NULL;
}

#define WITH(...) ((const struct word_value[]){__VA_ARGS__, {.name = NULL}})

static void test_plurals_follow_the_language(void **state)
{
	static const char sentence[] = "{n, plural, =3 {three} one {# vote} other {# votes}}";

	(void)state;
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 0))), "0 vote");
	assert_string_equal(filled(sentence, false, WITH(W_NUMBER("n", 0))), "0 votes");
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 1))), "1 vote");
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 1.5))), "1,5 vote");
	assert_string_equal(filled(sentence, false, WITH(W_NUMBER("n", 1.5))), "1.5 votes");
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 2))), "2 votes");
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 3))), "three");
	assert_string_equal(filled(sentence, true, WITH(W_NUMBER("n", 12345))),
	                    "12\u202f345 votes");
	assert_string_equal(filled(sentence, false, WITH(W_NUMBER("n", 12345))), "12,345 votes");
}

static void test_branches_nest_and_the_outer_number_comes_back(void **state)
{
	static const char sentence[] =
	        "{a, plural, one {# {b, plural, one {x} other {y#}} #} other "
	        "{{k, select, yes {oui #} other {non}}}}";

	(void)state;
	assert_string_equal(
	        filled(sentence, true, WITH(W_NUMBER("a", 1), W_NUMBER("b", 7), W_TEXT("k", ""))),
	        "1 y7 1");
	assert_string_equal(filled(sentence, true,
	                           WITH(W_NUMBER("a", 4), W_NUMBER("b", 7), W_TEXT("k", "yes"))),
	                    "oui 4");
	assert_string_equal(filled(sentence, true,
	                           WITH(W_NUMBER("a", 4), W_NUMBER("b", 7), W_TEXT("k", "maybe"))),
	                    "non");
}

static void test_an_apostrophe_quotes_only_what_has_a_meaning(void **state)
{
	const struct word_value *none = WITH(W_NUMBER("n", 1));

	(void)state;
	assert_string_equal(filled("l'école", true, none), "l'école");
	assert_string_equal(filled("it''s", true, none), "it's");
	assert_string_equal(filled("'{n}' is {n}", true, none), "{n} is 1");
	assert_string_equal(filled("# '#'", true, none), "# '#'");
	assert_string_equal(filled("{n, plural, other {'#' #}}", true, none), "# 1");
}

static void test_a_sentence_that_is_broken_is_refused(void **state)
{
	static const char *const broken[] = {
	        "{n",
	        "{}",
	        "n}",
	        "{who}",
	        "{n, plural, one {x}}",
	        "{n, plural, other {x}",
	        "{n, sometimes, other {x}}",
	        "{n, plural, one {{who}} other {x}}",
	        "{t, plural, other {x}}",
	        ("{n,plural,other{{n,plural,other{{n,plural,other{{n,plural,other{{n,plural,other{"
	         "{n,plural,other{{n,plural,other{{n,plural,other{x}}}}}}}}}}}}}}}}"),
	};

	(void)state;
	for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++)
		if (filled(broken[i], true, WITH(W_NUMBER("n", 1), W_TEXT("t", "x"))) != NULL)
			fail_msg("taken: %s", broken[i]);
}

static void test_what_was_due_is_late_from_midnight_here(void **state)
{
	const int64_t due = 20749, night = (due + 1) * DAY_MS - MINUTE_MS * 120; /* in summer */
	struct line line = {.state = "in-progress", .due_day = due};

	(void)state;
	assert_false(line_late(&line, night - 1));
	assert_true(line_late(&line, night)); /* at Greenwich it is ten in the evening */
	line.due_day = due + 2; /* the hour has changed on the day itself, which was longer */
	assert_false(line_late(&line, night + 2 * DAY_MS));
	assert_false(line_late(&line, night + 2 * DAY_MS + MINUTE_MS * 60 - 1));
	assert_true(line_late(&line, night + 2 * DAY_MS + MINUTE_MS * 60));
	line.state = "done";
	assert_false(line_late(&line, night + 100 * DAY_MS));
	line = (struct line){.state = "todo"};
	assert_false(line_late(&line, night));
}

static void test_dates_and_amounts_ask_no_locale(void **state)
{
	struct words *fr = words_open("fr"), *en = words_open("en");
	int64_t day = 1793282700000; /* 2026-10-29 15:05 in Paris: winter time */

	(void)state;
	setlocale(LC_ALL, "");
	assert_string_equal(date_long(fr, day), "jeudi 29 octobre 2026");
	assert_string_equal(date_long(en, day), "Thursday, October 29, 2026");
	assert_string_equal(date_short(fr, day + 3 * DAY_MS), "1er novembre 2026");
	assert_string_equal(date_due(fr, day / DAY_MS), "29 octobre 2026");
	assert_string_equal(date_sortable(fr, day + 3 * DAY_MS), "2026-11-01");
	assert_string_equal(date_due_sortable(fr, day / DAY_MS), "2026-10-29");
	assert_string_equal(date_month(fr, day), "Octobre 2026");
	assert_string_equal(time_of_day(fr, day), "15:05");
	assert_int_equal(date_school_year(day), 2026);
	assert_int_equal(date_school_year(day - 100 * DAY_MS), 2025);
	assert_string_equal(amount_money(fr, 1250), "12,50 €");
	assert_string_equal(amount_money(fr, 123456700), "1\u00a0234\u00a0567 €");
	assert_string_equal(amount_decimal(fr, 123, 2), "61,5");
	assert_string_equal(amount_decimal(fr, 205, 100), "2,05");
	assert_string_equal(amount_decimal(en, 1999, 1000), "1.99");
	words_close(fr);
	words_close(en);
}

static const char *typed(const char *text)
{
	static char out[256];
	struct buffer buffer;

	buffer_init(&buffer, sizeof out - 1);
	typo(text, &buffer);
	out[0] = '\0';
	if (buffer.count > 0)
		memcpy(out, buffer.data, buffer.count + 1);
	buffer_release(&buffer);
	return out;
}

static void test_french_signs_keep_to_their_words(void **state)
{
	struct words *fr = words_open("fr");

	(void)state;
	assert_string_equal(typed("Où ? « Là » !"), "Où\u00a0? «\u00a0Là\u00a0»\u00a0!");
	assert_string_equal(typed("1 000 000 €, 1 0000"), "1\u00a0000\u00a0000 €, 1 0000");
	assert_string_equal(typed("a\u202f; b"), "a\u00a0; b");
	assert_string_equal(titled(fr, "Un coin calme"), "Un coin\u00a0calme");
	assert_string_equal(titled(fr, "Les bibliothèques"), "Les bibliothèques");
	assert_string_equal(
	        SAY(fr, "minutes.amendment.by", W_NUMBER("n", 2), W_TEXT("author", "Élise")),
	        "Amendement 2, d’Élise\u00a0:");
	assert_null(words_open("de"));
	words_close(fr);
}

static void test_lists_end_with_and(void **state)
{
	static const char *const names[] = {"Ana", "Ben", "Cid"};
	struct words *fr = words_open("fr");

	(void)state;
	assert_string_equal(list_of(fr, names, 0), "");
	assert_string_equal(list_of(fr, names, 1), "Ana");
	assert_string_equal(list_of(fr, names, 3), "Ana, Ben et Cid");
	words_close(fr);
}

/* The mark stays in front: readers know by it that the words may be longer than they were. */
static void test_erased_words_say_when(void **state)
{
	static const char input[] = "{\"a\":[\"Zoé, " ERASED_MARK "1795372800000\"],"
	                            "\"b\":\"" ERASED_MARK "0\",\"c\":\"reste\"}";
	cJSON *json = cJSON_Parse(input);
	struct source source = {.fault = ""};

	(void)state;
	gone_tell(json, "fr");
	assert_string_equal(cJSON_GetArrayItem(cJSON_GetObjectItem(json, "a"), 0)->valuestring,
	                    "Zoé, " ERASED_MARK "[mots effacés le 22 novembre 2026]");
	assert_string_equal(source_text(&source, json, "b", 4), ERASED_MARK "[mots effacés]");
	assert_string_equal(source_text(&source, json, "c", 5), "reste");
	assert_true(source_fine(&source));
	(void)source_text(&source, json, "c", 4);
	assert_false(source_fine(&source));
	cJSON_Delete(json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(test_every_message_can_be_filled_in),
	        cmocka_unit_test(test_plurals_follow_the_language),
	        cmocka_unit_test(test_branches_nest_and_the_outer_number_comes_back),
	        cmocka_unit_test(test_an_apostrophe_quotes_only_what_has_a_meaning),
	        cmocka_unit_test(test_a_sentence_that_is_broken_is_refused),
	        cmocka_unit_test(test_what_was_due_is_late_from_midnight_here),
	        cmocka_unit_test(test_dates_and_amounts_ask_no_locale),
	        cmocka_unit_test(test_french_signs_keep_to_their_words),
	        cmocka_unit_test(test_lists_end_with_and),
	        cmocka_unit_test(test_erased_words_say_when),
	};

	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
