/* SPDX-License-Identifier: EUPL-1.2 */
/* store_book.c - roles held, the decision book, and what goes with a pupil. */
#include "unit/store_class.h"

#include <string.h>

#include "base/check.h"
#include "hemicycle/commands.h"
#include "store/council.h"

static enum err see_term(void *context, int64_t pupil, int office, int waited)
{
	seen_add(context, "%lld:%d:%d ", (long long)pupil, office, waited);
	return ERR_NONE;
}

static enum err see_entry(void *context, const struct entry_row *row)
{
	seen_add(context, "%s:%d:%s:%s ", row->text, row->state, row->who, row->names);
	return ERR_NONE;
}

static enum err see_life(void *context, const struct life_row *row)
{
	seen_add(context, "%d/%lld:%d:%s:%d ", row->number, (long long)row->in_sitting, row->state,
	         row->word, row->minutes);
	return ERR_NONE;
}

static const char *entries(struct store *store, int order, const char *folded, int limit)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(entry_each(store, 1, order, 0, folded, limit, see_entry, &seen), ERR_NONE);
	return seen.all;
}

static enum err an_entry(struct store *store, int number, int state, const char *text,
                         const char *who)
{
	struct entry_row row = {.class_id = 1,
	                        .sitting = 1,
	                        .number = number,
	                        .decided_at_ms = 10 * number,
	                        .state = state,
	                        .text = text,
	                        .who_else = "la classe",
	                        .word = "",
	                        .from = "",
	                        .who = who};

	return entry_put(store, &row);
}

static void a_role_was_held_so_many_sealed_sittings_ago(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct term_row rows[] = {{1, 1, 1, OFFICE_CHAIR},
	                          {1, 1, 3, OFFICE_CHAIR},
	                          {1, 2, 1, OFFICE_CHAIR},
	                          {1, 2, 4, OFFICE_SECRETARY},
	                          {1, 99, 1, OFFICE_SECRETARY}};
	struct seen seen = {0}, other = {0};

	for (int i = 1; i <= 3; i++)
		class_sitting(store, i, i);
	class_sitting(store, 4, 0);
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		assert_int_equal(term_put(store, &rows[i]), ERR_NONE);
	assert_int_equal(term_put(store, &rows[0]), ERR_NONE);
	assert_int_equal(term_each(store, 1, see_term, &seen), ERR_NONE);
	assert_string_equal(seen.all, "1:0:1 2:0:3 ");
	assert_int_equal(term_each(store, 2, see_term, &other), ERR_NONE);
	assert_string_equal(other.all, "");
}

static void the_book_is_read_open_first_or_newest_first(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int count = 9;

	class_sitting(store, 1, 1);
	assert_int_equal(an_entry(store, 1, ENTRY_TO_DO, "a", "3,2"), ERR_NONE);
	assert_int_equal(an_entry(store, 2, ENTRY_DONE, "b", ""), ERR_NONE);
	assert_int_equal(an_entry(store, 3, ENTRY_NOT_DONE, "c", "1"), ERR_NONE);
	assert_int_equal(an_entry(store, 4, ENTRY_ABANDONED, "d", ""), ERR_NONE);
	assert_string_equal(entries(store, ENTRIES_OLDEST_OPEN, "", 9),
	                    "a:0:2,3:Ana, Bilal c:3:1:Zoe ");
	assert_string_equal(entries(store, ENTRIES_OLDEST_OPEN, "", 1), "a:0:2,3:Ana, Bilal ");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "", 2), "d:4:: c:3:1:Zoe ");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "", 0), "");
	assert_int_equal(entry_count_open(store, 1, &count), ERR_NONE);
	assert_int_equal(count, 2);
	assert_int_equal(entry_count_open(store, 2, &count), ERR_NONE);
	assert_int_equal(count, 0);
}

static void an_entry_is_replaced_with_those_who_answer_for_it(void **state)
{
	struct store *store = ((struct kit *)*state)->store;

	class_sitting(store, 1, 1);
	assert_int_equal(an_entry(store, 1, ENTRY_TO_DO, "a", "3,2"), ERR_NONE);
	assert_int_equal(an_entry(store, 1, ENTRY_DONE, "a", "1,99"), ERR_NONE);
	assert_string_equal(entries(store, ENTRIES_NEWEST, "", 9), "a:2:1:Zoe ");
	static const char *const wrong[] = {"x", "1;2", "1,", ",1", "-1", "0", "1,,2"};
	for (size_t i = 0; i < COUNT_OF(wrong); i++)
		if (an_entry(store, 2, ENTRY_DONE, "b", wrong[i]) != ERR_INPUT)
			fail_msg("\"%s\" passes as a list of ids", wrong[i]);
}

static enum err see_all(void *context, const struct entry_row *row)
{
	seen_add(context, "%d:%d:%d:%d:%s:%s:%s:%s ", row->number, row->state, row->trial,
	         row->due_day, row->text, row->who_else, row->word, row->who);
	return ERR_NONE;
}

static void each_sitting_says_its_part_of_an_entry(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct entry_row row = {.class_id = 1,
	                        .sitting = 1,
	                        .number = 1,
	                        .trial = 3,
	                        .text = "a",
	                        .who_else = "b",
	                        .word = "",
	                        .from = "",
	                        .who = "2"};
	struct entry_row part = {.sitting = 1,
	                         .number = 1,
	                         .state = ENTRY_DONE,
	                         .trial = 2,
	                         .due_day = 9,
	                         .who_else = "c",
	                         .word = "d",
	                         .from = "",
	                         .who = "3,1"};
	struct seen seen = {0};

	class_sitting(store, 1, 1);
	assert_int_equal(entry_put(store, &row), ERR_NONE);
	row.number = 2;
	assert_int_equal(entry_put(store, &row), ERR_NONE);
	assert_int_equal(entry_set_trial(store, &part), ERR_NONE);
	part.trial = 3;
	assert_int_equal(entry_set_trial(store, &part), ERR_NONE); /* it never becomes more */
	assert_int_equal(entry_each(store, 1, ENTRIES_NEWEST, 0, "", 9, see_all, &seen), ERR_NONE);
	assert_int_equal(entry_set_who(store, &part), ERR_NONE);
	assert_int_equal(entry_each(store, 1, ENTRIES_NEWEST, 0, "", 1, see_all, &seen), ERR_NONE);
	part.number = 2;
	assert_int_equal(entry_set_state(store, &part), ERR_NONE);
	assert_int_equal(entry_each(store, 1, ENTRIES_NEWEST, 0, "", 9, see_all, &seen), ERR_NONE);
	assert_string_equal(seen.all, "2:0:3:0:a:b::2 1:0:2:0:a:b::2 2:0:3:0:a:b::2 "
	                              "2:2:3:9:a:b:d:2 1:0:2:9:a:c::1,3 ");
}

static void the_book_is_searched_in_words_and_names(void **state)
{
	struct store *store = ((struct kit *)*state)->store;

	class_sitting(store, 1, 1);
	assert_int_equal(an_entry(store, 1, ENTRY_TO_DO, "Un v\xc3\xa9lo", "2"), ERR_NONE);
	assert_int_equal(an_entry(store, 2, ENTRY_TO_DO, "Un banc", "3"), ERR_NONE);
	assert_string_equal(entries(store, ENTRIES_NEWEST, "velo", 9), "Un v\xc3\xa9lo:0:2:Ana ");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "bilal", 9), "Un banc:0:3:Bilal ");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "zoe", 9), "");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "classe", 1), "Un banc:0:3:Bilal ");
}

static void an_entry_remembers_its_reviews(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct life_row row = {
	        .sitting = 1, .number = 1, .in_sitting = 3, .at_ms = 30, .word = "x"};
	struct seen seen = {0}, other = {0};

	class_sitting(store, 1, 1);
	class_sitting(store, 2, 2);
	assert_int_equal(life_put(store, &row), ERR_MISSING);
	assert_int_equal(an_entry(store, 1, ENTRY_TO_DO, "a", ""), ERR_NONE);
	assert_int_equal(life_put(store, &row), ERR_NONE);
	row.state = ENTRY_NOT_DONE;
	row.word = "pluie";
	assert_int_equal(life_put(store, &row), ERR_NONE);
	row.in_sitting = 2;
	row.at_ms = 20;
	assert_int_equal(life_put(store, &row), ERR_NONE);
	assert_int_equal(an_entry(store, 1, ENTRY_NOT_DONE, "a", ""), ERR_NONE);
	assert_int_equal(life_each(store, 1, 1, see_life, &seen), ERR_NONE);
	assert_string_equal(seen.all, "1/2:3:pluie:2 1/3:3:pluie:0 ");
	assert_int_equal(life_each(store, 1, 2, see_life, &other), ERR_NONE);
	assert_string_equal(other.all, "");
}

static enum err count_slip(void *context, const struct slip_row *row)
{
	seen_add(context, "%s:%d ", row->text, row->supports);
	return ERR_NONE;
}

static int64_t a_slip(struct store *store, int64_t pupil, const char *text)
{
	struct slip_row row = {
	        .class_id = 1, .pupil = pupil, .text = text, .reason = "", .motion = ""};

	assert_int_equal(slip_put(store, &row), ERR_NONE);
	return row.id;
}

static enum err find(struct store *store, uint8_t first)
{
	struct session_row row = {.hash = {first}};

	return session_find(store, row.hash, &row);
}

static void a_pupil_takes_along_all_that_is_the_pupils(void **state)
{
	struct kit *kit = *state;
	struct store *store = kit->store;
	struct session_row cards[] = {{.hash = {1}, .pupil = 2}, {.hash = {2}, .pupil = 3}};
	struct term_row term = {1, 2, 1, OFFICE_CHAIR};
	struct seen seen = {0}, left = {0};
	int64_t other;

	class_sitting(store, 1, 1);
	other = a_slip(store, 3, "hers");
	assert_int_equal(slip_support(store, other, 2, true), ERR_NONE);
	assert_int_equal(slip_support(store, a_slip(store, 2, "xyzzy"), 3, true), ERR_NONE);
	assert_int_equal(term_put(store, &term), ERR_NONE);
	assert_int_equal(an_entry(store, 1, ENTRY_TO_DO, "a", "2,3"), ERR_NONE);
	for (int i = 0; i < 2; i++)
		assert_int_equal(session_put(store, &cards[i]), ERR_NONE);
	assert_int_equal(pupil_remove(store, 2), ERR_NONE);
	assert_int_equal(slip_each(store, 1, 1u << SLIP_WAITING, 0, count_slip, &left), ERR_NONE);
	assert_string_equal(left.all, "hers:0 ");
	assert_int_equal(term_each(store, 1, see_term, &seen), ERR_NONE);
	assert_string_equal(seen.all, "");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "", 9), "a:0:3:Bilal ");
	assert_string_equal(entries(store, ENTRIES_NEWEST, "ana", 9), "");
	assert_int_equal(find(store, 1), ERR_MISSING);
	assert_int_equal(find(store, 2), ERR_NONE);
	kit_reopen(kit);
	assert_false(kit_holds(kit, "data/archive.db", "xyzzy", 5));
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, class_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(a_role_was_held_so_many_sealed_sittings_ago),
	        RULE(the_book_is_read_open_first_or_newest_first),
	        RULE(an_entry_is_replaced_with_those_who_answer_for_it),
	        RULE(each_sitting_says_its_part_of_an_entry),
	        RULE(the_book_is_searched_in_words_and_names),
	        RULE(an_entry_remembers_its_reviews),
	        RULE(a_pupil_takes_along_all_that_is_the_pupils),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
