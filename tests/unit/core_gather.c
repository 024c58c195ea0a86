/* SPDX-License-Identifier: EUPL-1.2 */
/* core_gather.c - what waited for the sitting, and the mood of the class. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/motion.h"
#include "core/usual.h"
#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static void what_waited_comes_with_the_usual_motion(void **state)
{
	struct command command = room_command(COMMAND_GATHER);

	(void)state;
	command.gather.count = 2;
	command.gather.rows[0].kind = KIND_PRAISE;
	command.gather.rows[0].slip = 11;
	command.gather.rows[0].author = 3;
	command.gather.rows[0].title = room_text("Bravo");
	command.gather.rows[1].kind = KIND_ELECTION;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(kit_item(1)->slip, 11);
	assert_int_equal(kit_item(1)->author, 3);
	assert_int_equal(motion_refusal(&room.state, &kit_item(1)->motion), REFUSAL_NONE);
	assert_true(motion_settled(&room.state, &kit_item(1)->motion));
	room_open_sitting(&room);
	room_item(&room, COMMAND_ITEM_START, 2);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_EMPTY_TEXT);
}

static void what_waited_is_looked_at_before_it_comes(void **state)
{
	struct command command = room_command(COMMAND_GATHER);
	struct gathered *row = &command.gather.rows[0];

	(void)state;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	command.gather.count = 1;
	assert_int_equal(room_do(&room, &command), REFUSAL_EMPTY_TEXT);
	row->title = room_text("A");
	row->author = 7;
	assert_int_equal(room_do(&room, &command), REFUSAL_NO_SUCH_SEAT);
	row->author = 0;
	row->trial_entry = 1;
	assert_int_equal(room_do(&room, &command), REFUSAL_NO_SUCH_ENTRY);
	row->trial_entry = 0;
	row->kind = KIND_MOOD;
	assert_int_equal(room_do(&room, &command), REFUSAL_BAD_FIELD);
	row->kind = KIND_PROPOSAL;
	for (int i = 0; i < ITEMS_MAX; i++)
		assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &command), REFUSAL_TOO_MANY);
	room_take_back(&room, &event);
	SPOILT(event.gathered.count, 0);
	SPOILT(event.gathered.count, 2);
	SPOILT(event.gathered.count, UINT16_MAX);
	SPOILT(event.gathered.first, 1);
	SPOILT(event.gathered.rows[0].kind, KIND_COUNT);
	SPOILT(event.gathered.rows[0].author, 7);
	SPOILT(event.gathered.rows[0].trial_entry, 1);
	SPOILT(event.gathered.rows[0].slip, -1);
}

static void the_mood_is_one_tap_or_nothing(void **state)
{
	(void)state;
	kit_add_kind(KIND_PROPOSAL);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	assert_int_equal(room_teacher(&room, COMMAND_MOOD_ASK), REFUSAL_NOBODY_PRESENT);
	for (uint16_t seat = 0; seat < 4; seat++)
		room_present(&room, seat, true);
	assert_int_equal(room_teacher(&room, COMMAND_MOOD_ASK), REFUSAL_TOO_FEW_FOR_SECRET);
	assert_int_equal(room.state.item_count, 1);
	room_present(&room, 4, true);
	assert_int_equal(room_teacher(&room, COMMAND_MOOD_ASK), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_VOTING);
	assert_int_equal(item_on_floor(&room.state)->kind, KIND_MOOD);
	assert_int_equal(item_on_floor(&room.state)->motion.option_count, 5);
	assert_int_equal(item_on_floor(&room.state)->motion.advisory, 1);
	for (uint16_t seat = 0; seat < 5; seat++)
		assert_int_equal(room_cast(&room, seat, (uint8_t)(seat % 2)), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_CLOSED); /* all have voted */
	room_count(&room, (uint16_t[CHOICES_MAX]){3, 2});
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 0);
	assert_int_equal(room_teacher(&room, COMMAND_MOOD_ASK), REFUSAL_NONE);
	assert_int_equal(room.state.item_count, 3);
}

static void the_usual_mood_is_a_motion_like_others(void **state)
{
	struct text_ref title = room_text("How was it?");
	struct motion motion;

	(void)state;
	motion_usual(KIND_MOOD, &title, &motion);
	assert_int_equal(motion_refusal(&room.state, &motion), REFUSAL_NONE);
	assert_true(motion_settled(&room.state, &motion));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(what_waited_comes_with_the_usual_motion),
	        TEST(what_waited_is_looked_at_before_it_comes),
	        TEST(the_mood_is_one_tap_or_nothing),
	        TEST(the_usual_mood_is_a_motion_like_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
