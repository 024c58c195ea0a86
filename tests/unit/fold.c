/* SPDX-License-Identifier: EUPL-1.2 */
/* fold.c - words that people take for the same one have the same form. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "base/fold.h"
#include "base/text.h"

static void forms(const char *text, const char *want)
{
	struct buffer out;

	buffer_init(&out, 4096);
	buffer_text(&out, "");
	fold_words(text, &out);
	assert_false(out.full);
	assert_string_equal(out.count > 0 ? out.data : "", want);
	buffer_release(&out);
}

static void same(const char *one, const char *other)
{
	struct buffer out;

	buffer_init(&out, 4096);
	buffer_text(&out, "");
	fold_words(other, &out);
	forms(one, out.count > 0 ? out.data : "");
	buffer_release(&out);
}

static void case_accents_ligatures_and_composition_are_forgotten(void **state)
{
	(void)state;
	forms("Le VÉLO de Noël", "le velo de noel");
	forms("E\u0301le\u0300ve", "eleve");
	forms("un Œuf, une œuvre, Lætitia", "un oeuf une oeuvre laetitia");
	forms("Straße ﬁn Łódź", "strass fin lodz");
}

static void what_is_elided_is_no_word(void **state)
{
	(void)state;
	forms("l'école", "ecole");
	forms("L’École", "ecole");
	forms("jusqu'à qu'il d’un s'amuse", "il un amuse");
	forms("the teacher's desk, don't", "the teacher desk don");
	forms("aujourd'hui", "aujourd hui");
	forms("l'", "l");
	forms("'s 'x'", "s x");
}

static void singular_and_plural_are_one(void **state)
{
	static const char *const pairs[][2] = {
	        {"sortie", "sorties"}, {"party", "parties"},  {"class", "classes"},
	        {"classe", "classes"}, {"cheval", "chevaux"}, {"travail", "travaux"},
	        {"bateau", "bateaux"}, {"jeu", "jeux"},       {"box", "boxes"},
	        {"lunch", "lunches"},  {"tuyau", "tuyaux"},   {"detail", "details"},
	        {"boy", "boys"},       {"sky", "skies"},      {"école", "ÉCOLES"},
	        {"canal", "canals"},   {"beau", "beaux"},     {"eau", "eaux"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT_OF(pairs); i++)
		same(pairs[i][0], pairs[i][1]);
	forms("bus las gaz os", "bus las gaz os");
	forms("stress", "stress");
}

static void a_pictorial_sign_is_a_word(void **state)
{
	(void)state;
	forms("vélo🚲!", "velo u1f6b2");
	forms("\u2764\ufe0f", "u2764");
	forms("👍🏽", "u1f44d");
}

static void what_is_no_word_leaves_nothing(void **state)
{
	(void)state;
	forms("", "");
	forms(" -- \"*\" ( ) : ^ + %% _ ' ’ ", "");
	forms("a*b NEAR(c) OR\"d", "a b near c or d");
	forms("\xff\xfe", "");
}

static void a_very_long_word_is_cut_where_a_sign_ends(void **state)
{
	struct fold_word word;
	char text[400] = "";
	size_t at = 0;

	(void)state;
	for (int i = 0; i < 130; i++)
		strcat(text, "é");
	assert_true(fold_next(text, &at, &word));
	assert_int_equal(word.bytes, 260);
	assert_int_equal(strlen(word.form), 30);
	assert_false(fold_next(text, &at, &word));
	/* Signs that become several. */
	text[0] = '\0';
	for (int i = 0; i < 60; i++)
		strcat(text, "ﬃ");
	at = 0;
	assert_true(fold_next(text, &at, &word));
	assert_true(strlen(word.form) < FOLD_WORD_BYTES);
}

static void words_are_found_where_they_stand(void **state)
{
	const char *text = "À l'École : 12 élèves";
	struct fold_word word;
	size_t at = 0;

	(void)state;
	assert_true(fold_next(text, &at, &word) && fold_next(text, &at, &word));
	assert_int_equal(word.at, 5);
	assert_int_equal(word.bytes, 6);
	assert_false(word.ended);
	assert_true(fold_next(text, &at, &word) && fold_next(text, &at, &word));
	assert_string_equal(word.form, "eleve");
	assert_true(word.ended);
	assert_false(fold_next(text, &at, &word));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(case_accents_ligatures_and_composition_are_forgotten),
	        cmocka_unit_test(what_is_elided_is_no_word),
	        cmocka_unit_test(singular_and_plural_are_one),
	        cmocka_unit_test(a_pictorial_sign_is_a_word),
	        cmocka_unit_test(what_is_no_word_leaves_nothing),
	        cmocka_unit_test(a_very_long_word_is_cut_where_a_sign_ends),
	        cmocka_unit_test(words_are_found_where_they_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
