/* SPDX-License-Identifier: EUPL-1.2 */
/* store_people.c - teachers, classes, pupils, sittings, decisions, sessions. */
#include "unit/store_kit.h"

#include <stdio.h>
#include <string.h>

#include "store/people.h"

struct names {
	char all[256];
	enum err answer;
};

static void add_name(struct names *names, const char *name)
{
	size_t used = strlen(names->all);

	snprintf(names->all + used, sizeof names->all - used, "%s ", name);
}

static enum err see_class(void *context, const struct class_row *row)
{
	struct names *names = context;

	add_name(names, row->name);
	return names->answer;
}

static enum err see_pupil(void *context, const struct pupil_row *row)
{
	struct names *names = context;

	add_name(names, row->name);
	return names->answer;
}

static enum err see_sitting(void *context, const struct sitting_row *row)
{
	add_name(context, row->title);
	return ERR_NONE;
}

static enum err see_decision(void *context, const struct decision_row *row)
{
	add_name(context, row->title);
	return ERR_NONE;
}

static enum err count_session(void *context, const struct session_row *row)
{
	assert_true(row->id > 0);
	++*(int *)context;
	return ERR_NONE;
}

static int64_t a_teacher(struct store *store)
{
	int64_t id = 0;

	assert_int_equal(teacher_put(store, "Anne", "$argon2id$secret", &id), ERR_NONE);
	return id;
}

static int64_t a_class(struct store *store)
{
	int64_t id = 0;

	assert_int_equal(class_put(store, a_teacher(store), "CM2 A", 1, &id), ERR_NONE);
	return id;
}

static void a_teacher_is_found_by_name_and_names_are_taken_once(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t id = a_teacher(store), found = 0, other = 0;
	char text[64], small[4];
	int count = 0;

	assert_int_equal(teacher_find(store, "Anne", &found, text, sizeof text), ERR_NONE);
	assert_int_equal(found, id);
	assert_string_equal(text, "$argon2id$secret");
	assert_int_equal(teacher_find(store, "Annie", &found, text, sizeof text), ERR_MISSING);
	assert_int_equal(teacher_find(store, "Anne", &found, small, sizeof small), ERR_LIMIT);
	assert_int_equal(teacher_put(store, "Anne", "x", &other), ERR_CONFLICT);
	assert_int_equal(teacher_set_password(store, id, "new"), ERR_NONE);
	assert_int_equal(teacher_set_password(store, id + 1, "new"), ERR_MISSING);
	assert_int_equal(teacher_find(store, "Anne", &found, text, sizeof text), ERR_NONE);
	assert_string_equal(text, "new");
	assert_int_equal(teacher_name(store, id, text, sizeof text), ERR_NONE);
	assert_string_equal(text, "Anne");
	assert_int_equal(teacher_name(store, id + 1, text, sizeof text), ERR_MISSING);
	assert_int_equal(teacher_count(store, &count), ERR_NONE);
	assert_int_equal(count, 1);
}

static void classes_are_listed_by_name_with_their_numbers(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t teacher = a_teacher(store), id = 0, other = 0, pupil;
	struct class_row row;
	struct names names = {.answer = ERR_NONE};
	char name[16];

	assert_int_equal(class_put(store, teacher, "CM2", 1, &id), ERR_NONE);
	assert_int_equal(class_put(store, teacher, "CE1", 0, &other), ERR_NONE);
	assert_int_equal(class_put(store, teacher + 1, "?", 0, &other), ERR_MISSING);
	assert_int_equal(pupil_put(store, id, "Ana", "cat", &pupil), ERR_NONE);
	assert_int_equal(class_each(store, teacher, see_class, &names), ERR_NONE);
	assert_string_equal(names.all, "CE1 CM2 ");
	assert_int_equal(class_edit(store, id, "CM2 bis", 0), ERR_NONE);
	assert_int_equal(class_edit(store, 99, "?", 0), ERR_MISSING);
	assert_int_equal(class_get(store, id, &row, name, sizeof name), ERR_NONE);
	assert_string_equal(row.name, "CM2 bis");
	assert_int_equal(row.mode, 0);
	assert_int_equal(row.pupils, 1);
	assert_int_equal(row.sittings, 0);
	assert_int_equal(class_get(store, 99, &row, name, sizeof name), ERR_MISSING);
	assert_int_equal(class_get(store, id, &row, name, 3), ERR_LIMIT);
}

static void pupils_are_listed_as_on_a_class_list_and_their_ids_never_come_back(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id = a_class(store), id = 0, last = 0, again = 0;
	struct names names = {.answer = ERR_NONE};

	assert_int_equal(pupil_put(store, class_id, "Zoe", "cat", &id), ERR_NONE);
	assert_int_equal(pupil_put(store, class_id, "\xc3\x89lodie", "sun", &id), ERR_NONE);
	assert_int_equal(pupil_put(store, class_id, "Emile", "sun", &id), ERR_NONE);
	assert_int_equal(pupil_put(store, class_id, "Fanny", "sun", &last), ERR_NONE);
	assert_int_equal(pupil_put(store, 99, "?", "sun", &again), ERR_MISSING);
	assert_int_equal(pupil_each(store, class_id, see_pupil, &names), ERR_NONE);
	assert_string_equal(names.all, "\xc3\x89lodie Emile Fanny Zoe ");
	assert_int_equal(pupil_edit(store, id, "Emilie", "moon"), ERR_NONE);
	assert_int_equal(pupil_edit(store, 99, "?", "moon"), ERR_MISSING);
	assert_int_equal(pupil_remove(store, last), ERR_NONE);
	assert_int_equal(pupil_remove(store, last), ERR_NONE);
	assert_int_equal(pupil_class(store, last, &again), ERR_MISSING);
	assert_int_equal(pupil_class(store, id, &again), ERR_NONE);
	assert_int_equal(again, class_id);
	assert_int_equal(pupil_put(store, class_id, "Gil", "sun", &again), ERR_NONE);
	assert_true(again > last);
}

static void a_reader_that_has_enough_is_obeyed(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id = a_class(store), id;
	struct names names = {.answer = ERR_MISSING};

	assert_int_equal(pupil_put(store, class_id, "Ana", "cat", &id), ERR_NONE);
	assert_int_equal(pupil_put(store, class_id, "Bob", "cat", &id), ERR_NONE);
	assert_int_equal(pupil_each(store, class_id, see_pupil, &names), ERR_MISSING);
	assert_string_equal(names.all, "Ana ");
}

static void a_sitting_id_is_never_given_twice(void **state)
{
	struct kit *kit = *state;
	int64_t first = 0, second = 0, third = 0;

	assert_int_equal(sitting_reserve(kit->store, &first), ERR_NONE);
	assert_int_equal(sitting_reserve(kit->store, &second), ERR_NONE);
	kit_reopen(kit);
	assert_int_equal(sitting_reserve(kit->store, &third), ERR_NONE);
	assert_true(first > 0 && second > first && third > second);
}

static void put_sitting(struct store *store, int64_t id, int64_t class_id, const char *title,
                        int number)
{
	struct sitting_row row = {.id = id,
	                          .class_id = class_id,
	                          .title = title,
	                          .phase = number > 0 ? 8 : 1,
	                          .number = number,
	                          .prepared_at_ms = 100 * id,
	                          .opened_at_ms = 100 * id + 1,
	                          .sealed_at_ms = number > 0 ? 100 * id + 2 : 0};

	assert_int_equal(sitting_put(store, &row), ERR_NONE);
}

static void sittings_are_listed_newest_first_and_replaced_by_id(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id = a_class(store), other = 0;
	struct sitting_row row;
	struct names one = {0}, all = {0};
	char title[16];

	assert_int_equal(class_put(store, 1, "CP", 0, &other), ERR_NONE);
	put_sitting(store, 1, class_id, "old", 0);
	put_sitting(store, 2, class_id, "mid", 0);
	put_sitting(store, 3, other, "new", 0);
	put_sitting(store, 1, class_id, "older", 4);
	assert_int_equal(sitting_each(store, class_id, 0, see_sitting, &one), ERR_NONE);
	assert_string_equal(one.all, "mid older ");
	assert_int_equal(sitting_each(store, 0, 0, see_sitting, &all), ERR_NONE);
	assert_string_equal(all.all, "new mid older ");
	assert_int_equal(sitting_get(store, 1, &row, title, sizeof title), ERR_NONE);
	assert_string_equal(row.title, "older");
	assert_int_equal(row.number, 4);
	assert_int_equal(row.phase, 8);
	assert_int_equal(row.prepared_at_ms, 100);
	assert_int_equal(row.opened_at_ms, 101);
	assert_int_equal(row.sealed_at_ms, 102);
	assert_int_equal(sitting_get(store, 9, &row, title, sizeof title), ERR_MISSING);
}

static void the_last_sealed_sitting_gives_number_and_head(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id = a_class(store);
	uint8_t head[HASH_BYTES], want[HASH_BYTES], zero[HASH_BYTES] = {0};
	int number = 9;

	assert_int_equal(sitting_last_number(store, class_id, &number), ERR_NONE);
	assert_int_equal(number, 0);
	assert_int_equal(sitting_last_head(store, class_id, head), ERR_NONE);
	assert_memory_equal(head, zero, sizeof zero);
	for (int64_t id = 1; id <= 3; id++) {
		put_sitting(store, id, class_id, "s", id < 3 ? (int)id : 0);
		assert_int_equal(kit_append(store, id, 1), ERR_NONE);
	}
	assert_int_equal(sitting_last_number(store, class_id, &number), ERR_NONE);
	assert_int_equal(number, 2);
	assert_int_equal(sitting_last_head(store, class_id, head), ERR_NONE);
	assert_int_equal(journal_head(store, 2, want), ERR_NONE);
	assert_memory_equal(head, want, sizeof want);
}

static void decisions_are_searched_in_their_class_newest_first(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id = a_class(store);
	struct decision_row row = {.sitting = 1, .number = 1, .body = "{}", .outcome = 1};
	static const char *const titles[] = {"lake", "hall", "lakeside"};
	struct names all = {0}, lake = {0}, one = {0}, elsewhere = {0};

	assert_int_equal(decision_put(store,
	                              &(struct decision_row){
	                                      .sitting = 1, .title = "", .folded = "", .body = ""}),
	                 ERR_MISSING);
	put_sitting(store, 1, class_id, "s", 1);
	for (int i = 0; i < 3; i++) {
		row.vote = i + 1;
		row.at_ms = 10 * i;
		row.title = row.folded = titles[i];
		assert_int_equal(decision_put(store, &row), ERR_NONE);
		assert_int_equal(decision_put(store, &row), ERR_NONE);
	}
	assert_int_equal(decision_each(store, class_id, 0, "", 10, see_decision, &all), ERR_NONE);
	assert_string_equal(all.all, "lakeside hall lake ");
	assert_int_equal(decision_each(store, class_id, 0, "lake", 10, see_decision, &lake),
	                 ERR_NONE);
	assert_string_equal(lake.all, "lakeside lake ");
	assert_int_equal(decision_each(store, class_id, 0, "", 1, see_decision, &one), ERR_NONE);
	assert_string_equal(one.all, "lakeside ");
	assert_int_equal(decision_each(store, class_id + 1, 0, "", 9, see_decision, &elsewhere),
	                 ERR_NONE);
	assert_string_equal(elsewhere.all, "");
	assert_int_equal(decision_each(store, class_id, 0, "%", 9, see_decision, &elsewhere),
	                 ERR_NONE);
	assert_string_equal(elsewhere.all, "");
}

static void a_session_is_known_by_its_hash_and_ends(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct session_row row = {.hash = {1, 2, 3},
	                          .role = 2,
	                          .teacher = 4,
	                          .class_id = 5,
	                          .sitting = 6,
	                          .seat = 7,
	                          .made_at_ms = 8,
	                          .expires_at_ms = 90};
	struct session_row found;
	uint8_t unknown[TOKEN_HASH_BYTES] = {9};

	assert_int_equal(session_put(store, &row), ERR_NONE);
	assert_true(row.id > 0);
	assert_int_equal(session_find(store, row.hash, &found), ERR_NONE);
	assert_memory_equal(&found, &row, sizeof row);
	assert_int_equal(session_find(store, unknown, &found), ERR_MISSING);
	struct session_row twin = row;
	assert_int_equal(session_put(store, &twin), ERR_CONFLICT);
	assert_int_equal(session_set_role(store, row.id, 3, 95), ERR_NONE);
	assert_int_equal(session_set_role(store, row.id + 1, 3, 95), ERR_MISSING);
	assert_int_equal(session_find(store, row.hash, &found), ERR_NONE);
	assert_int_equal(found.role, 3);
	assert_int_equal(found.expires_at_ms, 95);
	assert_int_equal(session_drop_expired(store, 94), ERR_NONE);
	assert_int_equal(session_find(store, row.hash, &found), ERR_NONE);
	assert_int_equal(session_drop_expired(store, 95), ERR_NONE);
	assert_int_equal(session_find(store, row.hash, &found), ERR_MISSING);
	assert_int_equal(session_drop(store, row.id), ERR_NONE);
}

static void sessions_are_listed_by_sitting_and_class(void **state)
{
	struct store *store = ((struct kit *)*state)->store;

	for (uint8_t i = 0; i < 4; i++) {
		struct session_row row = {.hash = {i}, .class_id = 1 + i % 2, .sitting = i / 2};

		assert_int_equal(session_put(store, &row), ERR_NONE);
	}
	static const struct {
		int64_t sitting, class_id;
		int want;
	} cases[] = {{0, 0, 4}, {1, 0, 2}, {0, 1, 2}, {1, 2, 1}, {5, 0, 0}};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int count = 0;

		assert_int_equal(session_each(store, cases[i].sitting, cases[i].class_id,
		                              count_session, &count),
		                 ERR_NONE);
		assert_int_equal(count, cases[i].want);
	}
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(a_teacher_is_found_by_name_and_names_are_taken_once),
	        RULE(classes_are_listed_by_name_with_their_numbers),
	        RULE(pupils_are_listed_as_on_a_class_list_and_their_ids_never_come_back),
	        RULE(a_reader_that_has_enough_is_obeyed),
	        RULE(a_sitting_id_is_never_given_twice),
	        RULE(sittings_are_listed_newest_first_and_replaced_by_id),
	        RULE(the_last_sealed_sitting_gives_number_and_head),
	        RULE(decisions_are_searched_in_their_class_newest_first),
	        RULE(a_session_is_known_by_its_hash_and_ends),
	        RULE(sessions_are_listed_by_sitting_and_class),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
