/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_paper_names.c - documents with fewer names than whoever asks for them may see.
 *
 * A copy that a teacher makes without names is what the link without names gets, to the byte: so
 * whatever app_sharing.c shows of links goes for these copies too. Control: the copy with names.
 */
#include "unit/app_told.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"

enum { FULL = 30, INITIALS = 31, NONE = 32, PUBLIC = 33 };

/* Whatever has names in it, and figures, which have none. */
static const struct {
	const char *fields;
	bool of_class;
} kinds[] = {
        {"'kind':'minutes','sitting':1", false},
        {"'kind':'official','sitting':1,'item':3", false},
        {"'kind':'roll','sitting':1,'item':3", false},
        {"'kind':'book'", true},
        {"'kind':'book','year':2023", true},
        {"'kind':'poster'", true},
        {"'kind':'figures'", true},
};

static void play(struct desk_host *desk)
{
	told_prepare(desk, told_names);
	told_hold(desk, told_names);
	told_link(desk, FULL, "reader", "");
	told_link(desk, INITIALS, "reader", ",'names':'initials'");
	told_link(desk, NONE, "reader", ",'names':'none'");
	told_link(desk, PUBLIC, "public", "");
}

/* What the press reads for this asker, up to what goes for all documents; owned. */
static char *pressed(struct desk_host *desk, unsigned screen, size_t kind, const char *names)
{
	static int re = 3000;
	const char *of = !kinds[kind].of_class ? ""
	                 : screen == TEACHER   ? ",'class':1"
	                                       : ",'class':0";
	char ok[40], *end;

	desk_pass(desk, 2000);
	desk_forget(desk, screen);
	desk_say(desk, screen, "{'id':%d,'do':'paper.make','format':'html','lang':'fr',%s%s%s}",
	         ++re, kinds[kind].fields, of, names);
	snprintf(ok, sizeof ok, "{'re':%d,'ok'", re);
	ASSERT_HEARD(desk, screen, ok);
	assert_non_null(desk->pressed);
	end = strstr(desk->pressed, ",\"lang\":\"fr\",\"url\":");
	assert_non_null(end);
	return strndup(desk->pressed, (size_t)(end - desk->pressed));
}

static void assert_same(struct desk_host *desk, unsigned one, const char *names, unsigned other,
                        const char *others)
{
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		char *of_one = pressed(desk, one, i, names);
		char *of_other = pressed(desk, other, i, others);

		assert_string_equal(of_one, of_other);
		free(of_one);
		free(of_other);
	}
}

static int count_names(const char *text)
{
	char *said = malloc(2 * strlen(text) + 1), wanted[80];
	int count = 0;

	assert_non_null(said);
	assert_true(text_fold(text, said, 2 * strlen(text) + 1));
	for (size_t i = 0; i < PUPILS; i++) {
		assert_true(text_fold(told_names[i], wanted, sizeof wanted));
		count += strstr(said, wanted) != NULL;
	}
	free(said);
	return count;
}

static void a_teachers_copy_is_that_of_the_link_with_those_names(void **state)
{
	struct desk_host *desk = *state;

	play(desk);
	assert_same(desk, TEACHER, ",'names':'none'", NONE, "");
	assert_same(desk, TEACHER, ",'names':'initials'", INITIALS, "");
	assert_same(desk, TEACHER, ",'names':'full'", FULL, "");
	assert_same(desk, TEACHER, "", FULL, "");
}

static void a_copy_without_names_holds_none_wherever_words_stand(void **state)
{
	struct desk_host *desk = *state;

	play(desk);
	told_say(desk,
	         "'do':'minutes.write','sitting':1,'item':0,'edition':0,'text':"
	         "'%s, BASTIEN et chloe sont la ; merci a %s.'",
	         told_names[0], told_names[3]);
	told_say(desk,
	         "'do':'pupil.remove','pupil':1"); /* who is off the list is not named either */
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		char *full = pressed(desk, TEACHER, i, "");
		char *initials = pressed(desk, TEACHER, i, ",'names':'initials'");
		char *none = pressed(desk, TEACHER, i, ",'names':'none'");

		if (strstr(kinds[i].fields, "figures") == NULL)
			assert_true(count_names(full) > 0); /* the control */
		assert_int_equal(count_names(initials), 0);
		assert_int_equal(count_names(none), 0);
		free(full);
		free(initials);
		free(none);
	}
}

static void a_link_gets_no_more_than_its_own(void **state)
{
	struct desk_host *desk = *state;

	play(desk);
	assert_same(desk, INITIALS, ",'names':'full'", INITIALS, "");
	assert_same(desk, NONE, ",'names':'full'", NONE, "");
	assert_same(desk, NONE, ",'names':'initials'", NONE, "");
	assert_same(desk, INITIALS, ",'names':'none'", NONE, ""); /* but less, who wants less */
	assert_same(desk, FULL, ",'names':'none'", NONE, "");
	desk_say(desk, PUBLIC,
	         "{'id':9,'do':'paper.make','kind':'minutes','format':'pdf','lang':'fr',"
	         "'sitting':1,'names':'full'}");
	ASSERT_HEARD(desk, PUBLIC, "{'re':9,'no':'not-allowed'");
}

static void who_chooses_names_gets_no_other_class(void **state)
{
	struct desk_host *desk = *state;

	play(desk);
	desk_say(desk, TEACHER, "{'id':9,'do':'class.add','name':'B','mode':'images'}");
	desk_say(desk, NONE,
	         "{'id':10,'do':'paper.make','kind':'book','format':'pdf','lang':'fr','class':2,"
	         "'names':'none'}");
	ASSERT_HEARD(desk, NONE, "{'re':10,'no':'no-such-class'");
	desk_say(desk, TEACHER,
	         "{'id':11,'do':'paper.make','kind':'book','format':'pdf','lang':'fr','class':77,"
	         "'names':'none'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'no':'no-such-class'");
	desk_say(desk, TEACHER,
	         "{'id':12,'do':'paper.make','kind':'roll','format':'pdf','lang':'fr','sitting':77,"
	         "'item':3,'names':'initials'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':12,'no':'no-such-sitting'");
	assert_null(desk->pressed);
}

/* An export that is checked elsewhere has every name, or does not check. */
static void data_come_with_every_name_or_not_at_all(void **state)
{
	static const char *const wrong[] = {
	        "'kind':'sitting','format':'json','sitting':1,'names':'none'",
	        "'kind':'class','format':'archive','class':1,'names':'initials'",
	        "'kind':'minutes','format':'pdf','sitting':1,'names':'some'",
	};
	struct desk_host *desk = *state;
	char part[48];

	play(desk);
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		desk_say(desk, TEACHER, "{'id':%zu,'do':'paper.make','lang':'fr',%s}", 50 + i,
		         wrong[i]);
		snprintf(part, sizeof part, "{'re':%zu,'no':'bad-field'", 50 + i);
		ASSERT_HEARD(desk, TEACHER, part);
	}
	desk_say(desk, TEACHER,
	         "{'id':60,'do':'paper.make','kind':'sitting','format':'json','lang':'fr',"
	         "'sitting':1,'names':'full'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':60,'ok'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_teachers_copy_is_that_of_the_link_with_those_names),
	        TEST(a_copy_without_names_holds_none_wherever_words_stand),
	        TEST(a_link_gets_no_more_than_its_own),
	        TEST(who_chooses_names_gets_no_other_class),
	        TEST(data_come_with_every_name_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
