/* SPDX-License-Identifier: EUPL-1.2 */
/* store_ids.c - counters that begin at a place of their own, and ids that come from elsewhere. */
#include "unit/store_kit.h"

#include <string.h>

#include "store/council.h"
#include "store/ids.h"

#define FIRST (5 * ID_BLOCK)

static void begin(struct store *store, int64_t first)
{
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(ids_begin(store, first), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
}

static int64_t a_class(struct store *store, const char *name)
{
	int64_t teacher = 0, id = 0;

	assert_int_equal(teacher_put(store, name, "x", &teacher), ERR_NONE);
	assert_int_equal(class_put(store, teacher, "CE2", 0, &id), ERR_NONE);
	return id;
}

static void a_new_directory_counts_from_its_place(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct slip_row slip = {.text = "x", .reason = "", .motion = ""};
	int64_t teacher = 0, id = 0;

	begin(store, FIRST);
	assert_int_equal(teacher_put(store, "a", "x", &teacher), ERR_NONE);
	assert_int_equal(teacher, FIRST + 1);
	assert_int_equal(class_put(store, teacher, "CE2", 0, &slip.class_id), ERR_NONE);
	assert_int_equal(slip.class_id, FIRST + 1);
	assert_int_equal(pupil_put(store, slip.class_id, "Ana", "cat", &id), ERR_NONE);
	assert_int_equal(id, FIRST + 1);
	assert_int_equal(slip_put(store, &slip), ERR_NONE);
	assert_int_equal(slip.id, FIRST + 1);
	assert_int_equal(sitting_reserve(store, &id), ERR_NONE);
	assert_int_equal(id, FIRST + 1);
}

static void counters_that_moved_stay(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t id = 0;

	assert_int_equal(a_class(store, "a"), 1);
	begin(store, FIRST);
	assert_int_equal(a_class(store, "b"), 2);
	assert_int_equal(sitting_reserve(store, &id), ERR_NONE);
	assert_int_equal(id, 1);
}

static void a_second_place_is_not_taken(void **state)
{
	struct store *store = ((struct kit *)*state)->store;

	begin(store, FIRST);
	begin(store, 7 * ID_BLOCK);
	assert_int_equal(a_class(store, "a"), FIRST + 1);
}

static void ids_from_elsewhere_do_not_push_ours(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t class_id, teacher = 0;

	begin(store, FIRST);
	class_id = a_class(store, "a");
	assert_int_equal(teacher_put(store, "c", "x", &teacher), ERR_NONE);
	assert_int_equal(class_put_as(store, 9 * ID_BLOCK + 4, teacher, "CM1", 0), ERR_NONE);
	assert_int_equal(ids_pass(store, ID_CLASS, 9 * ID_BLOCK + 4), ERR_NONE);
	assert_int_equal(a_class(store, "b"), class_id + 1);
}

static void ids_of_our_block_are_not_given_again(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t teacher = 0;

	assert_int_equal(teacher_put(store, "a", "x", &teacher), ERR_NONE);
	assert_int_equal(class_put_as(store, 3, teacher, "CM1", 0), ERR_NONE);
	assert_int_equal(ids_pass(store, ID_CLASS, 3), ERR_NONE);
	assert_int_equal(ids_pass(store, ID_CLASS, 2), ERR_NONE);
	assert_int_equal(a_class(store, "b"), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(a_new_directory_counts_from_its_place, kit_open,
	                                        kit_teardown),
	        cmocka_unit_test_setup_teardown(counters_that_moved_stay, kit_open, kit_teardown),
	        cmocka_unit_test_setup_teardown(a_second_place_is_not_taken, kit_open,
	                                        kit_teardown),
	        cmocka_unit_test_setup_teardown(ids_from_elsewhere_do_not_push_ours, kit_open,
	                                        kit_teardown),
	        cmocka_unit_test_setup_teardown(ids_of_our_block_are_not_given_again, kit_open,
	                                        kit_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
