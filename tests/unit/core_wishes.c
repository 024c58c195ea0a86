/* SPDX-License-Identifier: EUPL-1.2 */
/* core_wishes.c - what the class wants first comes first, inside each stage. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/wishes.h"
#include "unit/core_kit.h"

static void add_item(enum item_kind kind)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	command.item.motion = room_motion();
	command.item.kind = (uint8_t)kind;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

/* Items 1 to 7: the proposals are 1, 3, 4, 6, 7, and 2 and 5 are praise. */
static int set_up(void **state)
{
	static const enum item_kind kinds[] = {KIND_PROPOSAL, KIND_PRAISE, KIND_PROPOSAL,
	                                       KIND_REQUEST,  KIND_THANKS, KIND_PROPOSAL,
	                                       KIND_PROPOSAL};
	struct command prepare = room_council();

	(void)state;
	room_init_council(&room, 6, &prepare);
	for (unsigned i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		add_item(kinds[i]);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	return 0;
}

static enum refusal open_wishes(uint8_t on)
{
	struct command command = room_command(COMMAND_WISH_OPEN);

	command.workshop.on = on;
	return room_do(&room, &command);
}

/* `items`: their ids as digits. */
static enum refusal wish(uint16_t seat, const char *items)
{
	struct command command = room_command(COMMAND_WISH_MAKE);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.wish.count = (uint8_t)strlen(items);
	for (unsigned i = 0; i < WISHES_MAX && items[i] != '\0'; i++)
		command.wish.items[i] = (uint16_t)(items[i] - '0');
	return room_do(&room, &command);
}

static void agenda_is(const char *wanted)
{
	char got[ITEMS_MAX + 1] = "";

	for (unsigned i = 0; i < room.state.item_count; i++)
		got[i] = (char)('0' + room.state.items[i].id);
	assert_string_equal(got, wanted);
}

static void pupils_wish_only_while_they_are_asked(void **state)
{
	(void)state;
	assert_int_equal(wish(1, "3"), REFUSAL_WRONG_PHASE);
	assert_int_equal(open_wishes(2), REFUSAL_BAD_FIELD);
	assert_int_equal(open_wishes(0), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(open_wishes(1), REFUSAL_NONE);
	assert_int_equal(wish(1, "3"), REFUSAL_NONE);
	assert_int_equal(wish(1, "3"), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(open_wishes(0), REFUSAL_NONE);
	assert_int_equal(wish(1, "4"), REFUSAL_WRONG_PHASE);
	assert_int_equal(wishes_for(&room.state, 3), 1);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(open_wishes(1), REFUSAL_WRONG_PHASE);
}

static void a_wish_is_up_to_three_items_that_wait(void **state)
{
	(void)state;
	open_wishes(1);
	assert_int_equal(wish(1, "135"), REFUSAL_NONE);
	assert_int_equal(wish(1, "1357"), REFUSAL_BAD_FIELD);
	assert_int_equal(wish(1, "11"), REFUSAL_BAD_FIELD);
	assert_int_equal(wish(1, "8"), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(wish(1, "0"), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(wish(6, "1"), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	assert_int_equal(wish(5, "1"), REFUSAL_NOT_PRESENT);
	assert_int_equal(wish(1, "7"), REFUSAL_NONE); /* again replaces */
	assert_int_equal(wishes_for(&room.state, 1), 0);
	assert_int_equal(wishes_for(&room.state, 7), 1);
	assert_int_equal(wish(1, ""), REFUSAL_NONE);
	assert_int_equal(wishes_for(&room.state, 7), 0);
	room.state.items[2].state = ITEM_DONE;
	assert_int_equal(wish(1, "3"), REFUSAL_WRONG_PHASE);
	room.state.items[2].state = ITEM_PLANNED;
}

static void the_most_wanted_come_first_inside_their_stage(void **state)
{
	(void)state;
	open_wishes(1);
	wish(0, "657");
	wish(1, "64");
	wish(2, "37");
	assert_int_equal(room_teacher(&room, COMMAND_WISH_APPLY), REFUSAL_NONE);
	/* Places of praise stay places of praise; equals stay as they stood. */
	agenda_is("6573241");
	assert_false(room.state.wishing);
	assert_int_equal(room_teacher(&room, COMMAND_WISH_APPLY), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
}

static void applying_ends_the_wishing_even_when_nothing_moves(void **state)
{
	(void)state;
	open_wishes(1);
	assert_int_equal(room_teacher(&room, COMMAND_WISH_APPLY), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	agenda_is("1234567");
	assert_false(room.state.wishing);
}

static void what_does_not_wait_any_more_keeps_its_place(void **state)
{
	(void)state;
	open_wishes(1);
	wish(0, "7");
	wish(1, "74");
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 3), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_POSTPONE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_WISH_APPLY), REFUSAL_NONE);
	agenda_is("7234516");
}

static void an_item_that_is_removed_is_wished_no_more(void **state)
{
	(void)state;
	open_wishes(1);
	wish(0, "341");
	wish(1, "4");
	assert_int_equal(room_item(&room, COMMAND_ITEM_REMOVE, 4), REFUSAL_NONE);
	assert_int_equal(room.state.members[0].wishes[0], 3);
	assert_int_equal(room.state.members[0].wishes[1], 1);
	assert_int_equal(room.state.members[0].wishes[2], 0);
	assert_int_equal(room.state.members[1].wishes[0], 0);
	assert_int_equal(room_teacher(&room, COMMAND_WISH_APPLY), REFUSAL_NONE);
	agenda_is("123567");
}

static void everybody_sees_how_many_and_each_only_the_own(void **state)
{
	static const struct presence nobody;
	static struct view view;
	struct seat_view me;

	(void)state;
	open_wishes(1);
	wish(0, "31");
	wish(1, "3");
	core_view(&room.state, &nobody, AUDIENCE_PUPIL, 0, &view);
	assert_true(view.wishing);
	assert_int_equal(view.items[2].wishes, 2);
	core_me(&room.state, 0, &me);
	assert_int_equal(me.wish_count, 2);
	assert_int_equal(me.wishes[1], 1);
	core_me(&room.state, 2, &me);
	assert_int_equal(me.wish_count, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(pupils_wish_only_while_they_are_asked),
	        RULE(a_wish_is_up_to_three_items_that_wait),
	        RULE(the_most_wanted_come_first_inside_their_stage),
	        RULE(applying_ends_the_wishing_even_when_nothing_moves),
	        RULE(what_does_not_wait_any_more_keeps_its_place),
	        RULE(an_item_that_is_removed_is_wished_no_more),
	        RULE(everybody_sees_how_many_and_each_only_the_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
