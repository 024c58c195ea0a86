/* SPDX-License-Identifier: EUPL-1.2 */
/* slots.c - the open sockets: ids that never come back, and what waits to be sent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "net/slots.h"

static char anybody; /* stands in for a connection, which is never looked into */
#define somebody ((struct lws *)(void *)&anybody)

static struct frame *frame_of(const char *text)
{
	return frame_make(text, strlen(text));
}

static void check_next(struct slot *slot, const char *text)
{
	struct frame *frame = slot_next(slot);

	assert_non_null(frame);
	assert_int_equal(frame->count, strlen(text));
	assert_memory_equal(frame_text(frame), text, frame->count);
	frame_release(frame);
}

static void an_id_never_comes_back(void **state)
{
	struct slots slots;
	screen_id seen[100];

	(void)state;
	slots_init(&slots);
	for (int i = 0; i < 100; i++) {
		struct slot *slot = slots_take(&slots, somebody);

		seen[i] = slots_id(&slots, slot);
		assert_true(seen[i] != 0);
		assert_ptr_equal(slots_find(&slots, seen[i]), slot);
		for (int j = 0; j < i; j++) {
			assert_true(seen[j] != seen[i]);
			assert_null(slots_find(&slots, seen[j]));
		}
		slots_give_back(&slots, slot);
		assert_null(slots_find(&slots, seen[i]));
	}
	assert_int_equal(slots.used, 1);
	slots_release(&slots);
}

static void there_are_no_more_than_the_limit(void **state)
{
	struct slots slots;
	struct slot *last = NULL;

	(void)state;
	slots_init(&slots);
	for (int i = 0; i < SCREENS_MAX; i++) {
		last = slots_take(&slots, somebody);
		assert_non_null(last);
	}
	assert_null(slots_take(&slots, somebody));
	slots_give_back(&slots, last);
	assert_ptr_equal(slots_take(&slots, somebody), last);
	assert_null(slots_find(&slots, (screen_id)1 << 32 | SCREENS_MAX));
	assert_null(slots_find(&slots, UINT64_MAX));
	slots_release(&slots);
}

static void answers_keep_their_order_and_their_bound(void **state)
{
	struct slots slots;
	struct slot *slot;
	struct frame *over = frame_of("over");

	(void)state;
	slots_init(&slots);
	slot = slots_take(&slots, somebody);
	for (int round = 0; round < 3; round++) { /* the ring turns */
		assert_true(slot_queue(slot, LANE_ANSWER, frame_of("first")));
		for (int i = 1; i < OUTBOX_MAX; i++)
			assert_true(slot_queue(slot, LANE_ANSWER, frame_of("later")));
		assert_false(slot_queue(slot, LANE_ANSWER, over));
		check_next(slot, "first");
		for (int i = 1; i < OUTBOX_MAX; i++)
			check_next(slot, "later");
		assert_false(slot_has_unsent(slot));
		assert_true(slot_queue(slot, LANE_ANSWER, frame_of("odd")));
		check_next(slot, "odd");
	}
	frame_release(over);
	slots_release(&slots);
}

static void a_newer_view_replaces_an_unsent_one_behind_the_answers(void **state)
{
	struct slots slots;
	struct slot *slot;

	(void)state;
	slots_init(&slots);
	slot = slots_take(&slots, somebody);
	for (int i = 0; i < 50; i++)
		assert_true(slot_queue(slot, LANE_VIEW, frame_of("old")));
	assert_true(slot_queue(slot, LANE_ANSWER, frame_of("answer")));
	assert_true(slot_queue(slot, LANE_VIEW, frame_of("new")));
	check_next(slot, "answer");
	check_next(slot, "new");
	assert_null(slot_next(slot));
	assert_true(slot_queue(slot, LANE_VIEW, frame_of("left behind")));
	slots_release(&slots); /* the sanitizer sees what is not released */
}

static void pieces_add_up_to_the_ceiling_exactly(void **state)
{
	struct slots slots;
	struct slot *slot;

	(void)state;
	slots_init(&slots);
	slot = slots_take(&slots, somebody);
	for (int i = 0; i < 1000; i++)
		slot_collect(slot, "abc", 3, 3000);
	assert_int_equal(slot->message_bytes, 3000);
	assert_true(slot->message_room <= 3000);
	assert_memory_equal(slot->message + 2997, "abc", 3);
	slots_release(&slots);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(an_id_never_comes_back),
	        cmocka_unit_test(there_are_no_more_than_the_limit),
	        cmocka_unit_test(answers_keep_their_order_and_their_bound),
	        cmocka_unit_test(a_newer_view_replaces_an_unsent_one_behind_the_answers),
	        cmocka_unit_test(pieces_add_up_to_the_ceiling_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
