/* SPDX-License-Identifier: EUPL-1.2 */
/* store_school.c - schools, their classes, who administers them, whom the classes elected. */
#include "unit/store_class.h"

#include <string.h>

#include "base/check.h"
#include "hemicycle/council.h"
#include "store/council.h"
#include "store/school.h"

static enum err see_school(void *context, const struct school_row *row)
{
	seen_add(context, "%s:%d:%d:%d ", row->name, row->classes, row->admin, row->member);
	return ERR_NONE;
}

static enum err see_admin(void *context, const struct teacher *teacher)
{
	seen_add(context, "%s ", teacher->name);
	return ERR_NONE;
}

static enum err see_class(void *context, const struct school_class_row *row)
{
	seen_add(context, "%s:%d%d:%d:%d/%d:%lld:%lld:%s ", row->name, row->delegates, row->own,
	         row->pupils, row->entries_open, row->entries_late, (long long)row->last_at_ms,
	         (long long)row->next_at_ms, row->teachers);
	return ERR_NONE;
}

static enum err see_elected(void *context, int64_t class_id, const char *class_name,
                            const char *name)
{
	assert_true(class_id > 0);
	seen_add(context, "%s(%s) ", name, class_name);
	return ERR_NONE;
}

static const char *schools(struct store *store, int64_t teacher)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(school_each(store, teacher, see_school, &seen), ERR_NONE);
	return seen.all;
}

static const char *classes(struct store *store, int64_t teacher, int day)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(school_class_each(store, 1, teacher, day, see_class, &seen), ERR_NONE);
	return seen.all;
}

static const char *elected(struct store *store)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(elected_each(store, 1, see_elected, &seen), ERR_NONE);
	return seen.all;
}

/* School 1 of teacher 1, with class 1; a second teacher. */
static struct store *open_school(void **state)
{
	struct kit *kit = *state;
	struct store *store = kit->store;
	int64_t id;

	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(school_put(store, "Jean Moulin", 1, &id), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	assert_int_equal(id, 1);
	assert_int_equal(class_set_school(store, 1, 1), ERR_NONE);
	assert_int_equal(teacher_put(store, "Zadie", "", &id), ERR_NONE);
	assert_int_equal(id, 2);
	return store;
}

static void a_school_is_seen_by_who_administers_it_or_has_a_class_in_it(void **state)
{
	struct store *store = open_school(state);

	assert_string_equal(schools(store, 1), "Jean Moulin:1:1:1 ");
	assert_string_equal(schools(store, 2), "");
	assert_int_equal(share_put(store, 1, 2), ERR_NONE);
	assert_string_equal(schools(store, 2), "Jean Moulin:1:0:1 ");
	assert_int_equal(share_drop(store, 1, 2), ERR_NONE);
	assert_int_equal(school_admin_put(store, 1, 2), ERR_NONE);
	assert_int_equal(school_admin_put(store, 1, 2), ERR_NONE);
	assert_string_equal(schools(store, 2), "Jean Moulin:1:1:0 ");
	assert_int_equal(school_admin_drop(store, 1, 1), ERR_NONE);
	assert_int_equal(class_set_school(store, 1, 0), ERR_NONE);
	assert_string_equal(schools(store, 1), "");
	assert_string_equal(schools(store, 2), "Jean Moulin:0:1:0 ");
}

static void a_school_is_edited_and_read_again(void **state)
{
	struct store *store = open_school(state);
	struct school_row row;
	char name[64];

	assert_int_equal(school_edit(store, 1, "Rosa Parks", 0), ERR_NONE);
	assert_int_equal(school_get(store, 1, 1, &row, name, sizeof name), ERR_NONE);
	assert_string_equal(row.name, "Rosa Parks");
	assert_int_equal(row.public_page, 0);
	assert_int_equal(row.has_code, 0);
	assert_int_equal(school_get(store, 9, 1, &row, name, sizeof name), ERR_MISSING);
	assert_int_equal(school_edit(store, 9, "x", 0), ERR_MISSING);
}

static void a_code_finds_its_school_until_there_is_another(void **state)
{
	struct store *store = open_school(state);
	uint8_t one[TOKEN_HASH_BYTES] = {1}, two[TOKEN_HASH_BYTES] = {2};
	int64_t id = 0;

	assert_int_equal(school_by_code(store, one, &id), ERR_MISSING);
	assert_int_equal(school_set_code(store, 1, one), ERR_NONE);
	assert_int_equal(school_by_code(store, one, &id), ERR_NONE);
	assert_int_equal(id, 1);
	assert_int_equal(school_set_code(store, 1, two), ERR_NONE);
	assert_int_equal(school_by_code(store, one, &id), ERR_MISSING);
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(school_put(store, "B", 1, &id), ERR_NONE);
	assert_int_equal(school_set_code(store, id, two), ERR_CONFLICT);
	store_rollback(store);
}

static void a_school_has_one_council_of_delegates_at_most(void **state)
{
	struct store *store = open_school(state);
	int64_t council;

	assert_int_equal(school_council(store, 1, &council), ERR_NONE);
	assert_int_equal(council, 0);
	assert_int_equal(class_set_delegates(store, 1, 2, 1), ERR_MISSING); /* of no school */
	assert_int_equal(class_set_school(store, 2, 1), ERR_NONE);
	assert_int_equal(class_set_delegates(store, 1, 1, 1), ERR_NONE);
	assert_int_equal(class_set_delegates(store, 1, 2, 1), ERR_NONE);
	assert_int_equal(school_council(store, 1, &council), ERR_NONE);
	assert_int_equal(council, 2);
	assert_int_equal(class_set_school(store, 2, 0), ERR_NONE);
	assert_int_equal(school_council(store, 1, &council), ERR_NONE);
	assert_int_equal(council, 0);
}

static void a_school_knows_counts_of_its_classes(void **state)
{
	struct store *store = open_school(state);
	struct entry_row late = {.class_id = 1,
	                         .sitting = 5,
	                         .number = 1,
	                         .due_day = 10,
	                         .text = "",
	                         .who_else = "",
	                         .word = "",
	                         .from = "",
	                         .who = ""};
	struct entry_row open = late, done = late;

	class_sitting(store, 5, 1);
	class_sitting(store, 6, 0);
	open.number = 2;
	open.due_day = 0;
	done.number = 3;
	done.state = ENTRY_DONE;
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(entry_put(store, &late), ERR_NONE);
	assert_int_equal(entry_put(store, &open), ERR_NONE);
	assert_int_equal(entry_put(store, &done), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	assert_non_null(strstr(classes(store, 1, 11), ":01:3:2/1:"));
	assert_non_null(strstr(classes(store, 2, 10), ":00:3:2/0:"));
	assert_null(strstr(classes(store, 1, 11), ":0:0:")); /* a last and a next sitting */
}

static void the_elected_are_those_of_the_newest_election(void **state)
{
	struct store *store = open_school(state);

	class_sitting(store, 5, 1);
	class_sitting(store, 6, 2);
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(elected_put(store, 1, 1, 5), ERR_NONE);
	assert_int_equal(elected_put(store, 1, 2, 5), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	assert_non_null(strstr(elected(store), "Ana("));
	assert_non_null(strstr(elected(store), "Zoe("));
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(elected_put(store, 1, 3, 6), ERR_NONE);
	assert_int_equal(elected_put(store, 1, 99, 6), ERR_NONE); /* on no list any more */
	assert_int_equal(store_commit(store), ERR_NONE);
	assert_null(strstr(elected(store), "Ana("));
	assert_non_null(strstr(elected(store), "Bilal("));
	assert_int_equal(pupil_remove(store, 3), ERR_NONE);
	assert_string_equal(elected(store), "");
}

static void administrators_are_told_by_name(void **state)
{
	struct store *store = open_school(state);
	struct seen seen = {""};

	assert_int_equal(school_admin_put(store, 1, 2), ERR_NONE);
	assert_int_equal(school_admin_each(store, 1, see_admin, &seen), ERR_NONE);
	assert_non_null(strstr(seen.all, "Zadie "));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_open, kit_teardown)
	        T(a_school_is_seen_by_who_administers_it_or_has_a_class_in_it),
	        T(a_school_is_edited_and_read_again),
	        T(a_code_finds_its_school_until_there_is_another),
	        T(a_school_has_one_council_of_delegates_at_most),
	        T(a_school_knows_counts_of_its_classes),
	        T(the_elected_are_those_of_the_newest_election),
	        T(administrators_are_told_by_name),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
