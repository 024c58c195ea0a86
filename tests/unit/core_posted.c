/* SPDX-License-Identifier: EUPL-1.2 */
/* core_posted.c - items that come from elsewhere in the school, and the motion of all of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/apply.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static int set_up(void **state)
{
	struct command council = room_council();

	(void)state;
	room_init_council(&room, 6, &council);
	return 0;
}

static enum refusal add_motion(const struct motion *motion, enum post post, enum reply reply,
                               const char *from)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	command.item.motion = *motion;
	command.item.slip = 9;
	command.item.posted.post = (uint8_t)post;
	command.item.posted.reply = (uint8_t)reply;
	if (from[0] != '\0')
		command.item.posted.from = room_text(from);
	return room_do(&room, &command);
}

static enum refusal add(enum post post, enum reply reply, const char *from)
{
	const struct motion motion = room_motion();

	return add_motion(&motion, post, reply, from);
}

static void an_item_says_where_it_comes_from(void **state)
{
	const struct text_ref from = room_text("CM1");

	(void)state;
	assert_int_equal(add(POST_MOTION, REPLY_NONE, "CM1"), REFUSAL_NONE);
	assert_int_equal(room.last.count, 3);
	assert_int_equal(room.last.events[2].kind, EVENT_ITEM_POSTED);
	assert_int_equal(room.state.items[0].posted.post, POST_MOTION);
	assert_memory_equal(&room.state.items[0].posted.from, &from, sizeof from);
	assert_int_equal(add(POST_REPLY, REPLY_ADOPTED, "CM1"), REFUSAL_NONE);
	assert_int_equal(room.state.items[1].posted.reply, REPLY_ADOPTED);
	room_check_replay(&room);
}

static void what_contradicts_itself_is_refused(void **state)
{
	(void)state;
	assert_int_equal(add(POST_MOTION, REPLY_ADOPTED, "CM1"), REFUSAL_BAD_FIELD);
	assert_int_equal(add(POST_REPLY, REPLY_NONE, "CM1"), REFUSAL_BAD_FIELD);
	assert_int_equal(add(POST_COUNT, REPLY_NONE, "CM1"), REFUSAL_BAD_FIELD);
	assert_int_equal(add(POST_REPLY, REPLY_COUNT, "CM1"), REFUSAL_BAD_FIELD);
	assert_int_equal(add(POST_POLL, REPLY_NONE, ""), REFUSAL_BAD_FIELD);
	assert_int_equal(add(POST_NONE, REPLY_NONE, "CM1"), REFUSAL_BAD_FIELD);
}

/* A journal that was damaged is not believed. */
static void the_event_fits_once_and_before_a_vote(void **state)
{
	(void)state;
	assert_int_equal(add(POST_MOTION, REPLY_NONE, "CM1"), REFUSAL_NONE);
	kit_take_back();
	assert_true(core_fits(&room.state, &event));
	SPOILT(event.item_posted.id, 7);
	SPOILT(event.item_posted.posted.post, POST_NONE);
	SPOILT(event.item_posted.posted.post, POST_COUNT);
	SPOILT(event.item_posted.posted.reply, REPLY_DONE);
	SPOILT(event.item_posted.posted.from, (struct text_ref){0});
	core_apply(&room.state, &event);
	assert_false(core_fits(&room.state, &event)); /* twice */
}

static void a_motion_of_the_school_stays_as_it_is(void **state)
{
	struct command edit = room_command(COMMAND_ITEM_EDIT);
	struct command describe = room_command(COMMAND_ITEM_DESCRIBE);
	struct command amend = room_command(COMMAND_AMENDMENT_PROPOSE);

	(void)state;
	assert_int_equal(add(POST_POLL, REPLY_NONE, "Jean Moulin"), REFUSAL_NONE);
	edit.item.id = 1;
	edit.item.motion = room_choice(3);
	assert_int_equal(room_do(&room, &edit), REFUSAL_FROZEN);
	describe.item_about.id = 1;
	describe.item_about.kind = KIND_CONCERN;
	assert_int_equal(room_do(&room, &describe), REFUSAL_FROZEN);
	describe.item_about.kind = KIND_PROPOSAL;
	describe.item_about.minutes = 5; /* how long it is talked about is the class's own matter */
	assert_int_equal(room_do(&room, &describe), REFUSAL_NONE);
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_NONE);
	amend.amendment.text = room_text("otherwise");
	assert_int_equal(room_do(&room, &amend), REFUSAL_FROZEN);
	assert_int_equal(add(POST_MOTION, REPLY_NONE, "CM1"), REFUSAL_NONE);
	edit.item.id = 2; /* what another class has sent may be worded anew */
	assert_int_equal(room_do(&room, &edit), REFUSAL_NONE);
}

/* A fist in one class blocks there, but all others are asked the same words. */
static void a_blocked_text_of_the_school_is_not_worded_anew(void **state)
{
	const struct motion motion = room_ballot(BALLOT_FIST, 6);
	struct command amend = room_command(COMMAND_ITEM_AMEND);

	(void)state;
	assert_int_equal(add_motion(&motion, POST_POLL, REPLY_NONE, "Jean Moulin"), REFUSAL_NONE);
	room_open_sitting(&room);
	room_decide(&room, 1, 2, 4); /* two fists */
	assert_int_equal(room_vote(&room)->verdict.outcome, OUTCOME_BLOCKED);
	amend.item_amend.title = room_text("otherwise");
	amend.item_amend.objection = room_text("too dear");
	assert_int_equal(room_do(&room, &amend), REFUSAL_FROZEN);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_NONE);
}

/* What one class says to a question of all decides nothing yet. */
static void a_vote_of_the_school_is_no_line_of_the_book(void **state)
{
	struct command record = room_command(COMMAND_ITEM_RECORD);

	(void)state;
	assert_int_equal(add(POST_POLL, REPLY_NONE, "Jean Moulin"), REFUSAL_NONE);
	assert_int_equal(add(POST_MOTION, REPLY_NONE, "CM1"), REFUSAL_NONE);
	room_open_sitting(&room);
	room_decide(&room, 1, 5, 1);
	if (room.state.floor_item != 0)
		assert_int_equal(room_do(&room, &record), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 0);
	room_decide(&room, 2, 5, 1);
	if (room.state.floor_item != 0)
		assert_int_equal(room_do(&room, &record), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, set_up, kit_drop)
	        T(an_item_says_where_it_comes_from),
	        T(what_contradicts_itself_is_refused),
	        T(the_event_fits_once_and_before_a_vote),
	        T(a_motion_of_the_school_stays_as_it_is),
	        T(a_blocked_text_of_the_school_is_not_worded_anew),
	        T(a_vote_of_the_school_is_no_line_of_the_book),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
