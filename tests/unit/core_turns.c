/* SPDX-License-Identifier: EUPL-1.2 */
/* core_turns.c - who asks for the floor, in what order, who has it and for how long. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/queue.h"
#include "unit/core_kit.h"

static int set_up(void **state)
{
	struct command prepare = room_council();
	struct motion motion = room_motion();

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	prepare.prepare.council.turn_seconds = 60;
	prepare.prepare.council.tags = 1;
	prepare.prepare.council.totals = 1;
	room_init_council(&room, 6, &prepare);
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	return 0;
}

static enum refusal ask(uint16_t seat, uint8_t tag)
{
	struct command command = room_command(COMMAND_FLOOR_ASK);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.floor_ask.tag = tag;
	return room_do(&room, &command);
}

static enum refusal put(uint16_t seat, uint8_t asks)
{
	struct command command = room_command(COMMAND_FLOOR_PUT);

	command.floor_put.seat = seat;
	command.floor_put.asks = asks;
	return room_do(&room, &command);
}

static enum refusal next(void)
{
	return room_teacher(&room, COMMAND_FLOOR_NEXT);
}

static enum refusal extend(uint16_t seconds)
{
	struct command command = room_command(COMMAND_FLOOR_EXTEND);

	command.vote_extend.seconds = seconds;
	return room_do(&room, &command);
}

static enum refusal say(enum role role, uint16_t seat, uint8_t ritual)
{
	struct command command = room_command(COMMAND_RITUAL_SAY);

	command.role = role;
	command.seat = seat;
	command.ritual.ritual = ritual;
	return room_do(&room, &command);
}

static void hold(uint16_t seat, enum office office)
{
	struct command command = room_command(COMMAND_ROLE_GIVE);

	command.office.seat = seat;
	command.office.office = (uint8_t)office;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

static void queue_is(const char *wanted)
{
	uint16_t seats[MEMBERS_MAX];
	char got[MEMBERS_MAX + 1] = "";
	unsigned count = queue_order(&room.state, seats);

	for (unsigned i = 0; i < count; i++) {
		got[i] = (char)('0' + seats[i]);
		assert_int_equal(queue_place(&room.state, seats[i]), i + 1);
	}
	assert_string_equal(got, wanted);
}

static void who_asks_first_speaks_first(void **state)
{
	(void)state;
	assert_int_equal(next(), REFUSAL_NOT_ASKED);
	ask(3, TAG_NONE);
	ask(1, TAG_QUESTION);
	put(4, 1);
	queue_is("314");
	ask(3, TAG_FOR); /* says what for, and keeps the place */
	queue_is("314");
	assert_int_equal(room.state.members[3].tag, TAG_FOR);
	ask(3, TAG_FOR);
	assert_int_equal(room.last.count, 0);
	put(3, 1); /* who stands there already keeps what it said */
	assert_int_equal(room.last.count, 0);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_LEAVE, 1), REFUSAL_NONE);
	queue_is("34");
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_LEAVE, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	ask(1, TAG_NONE);
	put(3, 0);
	queue_is("41");
	assert_int_equal(queue_place(&room.state, 3), 0);
	assert_int_equal(queue_place(&room.state, SEAT_NONE), 0);
}

static void who_has_spoken_least_comes_before_who_asked_first(void **state)
{
	(void)state;
	kit_give_floor(1);
	kit_give_floor(2);
	kit_give_floor(1);
	ask(1, TAG_NONE);
	ask(2, TAG_NONE);
	ask(3, TAG_NONE);
	ask(4, TAG_NONE);
	queue_is("3421");
	assert_int_equal(next(), REFUSAL_NONE);
	assert_int_equal(room.state.speaker, 3 + 1);
	queue_is("421");
	ask(3, TAG_NONE); /* who has the floor may ask again */
	queue_is("4231");
}

static void what_is_asked_must_exist_and_be_there(void **state)
{
	struct command prepare = room_council();

	(void)state;
	assert_int_equal(ask(6, TAG_NONE), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(ask(5, TAG_NONE), REFUSAL_NOT_PRESENT);
	assert_int_equal(ask(1, TAG_COUNT), REFUSAL_BAD_FIELD);
	assert_int_equal(put(6, 1), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(put(6, 0), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(put(5, 1), REFUSAL_NOT_PRESENT);
	assert_int_equal(put(5, 0), REFUSAL_NONE);
	assert_int_equal(put(1, 2), REFUSAL_BAD_FIELD);
	assert_int_equal(kit_give_floor(6), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(kit_give_floor(5), REFUSAL_NOT_PRESENT);
	assert_int_equal(kit_give_floor(1), REFUSAL_NONE);
	assert_int_equal(kit_give_floor(1), REFUSAL_FLOOR_TAKEN);
	/* A class that does not say what for. */
	room_release(&room);
	room_init_council(&room, 6, &prepare);
	assert_int_equal(ask(1, TAG_FOR), REFUSAL_WRONG_PHASE); /* not open */
	struct motion motion = room_motion();
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(ask(1, TAG_FOR), REFUSAL_NONE);
	assert_int_equal(room.state.members[1].tag, TAG_NONE);
	assert_int_equal(kit_give_floor(1), REFUSAL_NONE);
	assert_int_equal(room.state.speaking_until_ms, 0); /* nor has a clock */
}

static void a_turn_counts_when_given_and_its_time_when_it_ends(void **state)
{
	(void)state;
	ask(2, TAG_IDEA);
	assert_int_equal(next(), REFUSAL_NONE);
	assert_int_equal(room.state.members[2].turns, 1);
	assert_int_equal(room.state.speaking_tag, TAG_IDEA);
	assert_int_equal(room.state.speaking_until_ms, room.now_ms + 60000);
	room.now_ms += 5000;
	ask(2, TAG_FOR);
	assert_int_equal(room.state.speaking_tag, TAG_IDEA);
	assert_int_equal(kit_give_floor(3), REFUSAL_NONE); /* the turn before ends with it */
	assert_int_equal(room.last.count, 2);
	assert_int_equal(room.last.events[0].kind, EVENT_FLOOR_ENDED);
	assert_int_equal(room.state.members[2].spoken_ms, 5000);
	room.now_ms += 2000;
	assert_int_equal(next(), REFUSAL_NONE);
	assert_int_equal(room.state.members[2].turns, 2);
	room.now_ms += 1000;
	assert_int_equal(room_teacher(&room, COMMAND_FLOOR_END), REFUSAL_NONE);
	assert_int_equal(room.state.members[2].spoken_ms, 6000);
	assert_int_equal(room.state.members[3].spoken_ms, 2000);
	assert_int_equal(room.state.speaker, 0);
	assert_int_equal(room_teacher(&room, COMMAND_FLOOR_END), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
}

static void more_time_is_added_from_the_end_or_from_now(void **state)
{
	(void)state;
	assert_int_equal(extend(30), REFUSAL_WRONG_PHASE); /* nobody speaks */
	kit_give_floor(2);
	assert_int_equal(extend(0), REFUSAL_BAD_FIELD);
	assert_int_equal(extend(TURN_SECONDS_MAX + 1), REFUSAL_BAD_FIELD);
	assert_int_equal(extend(30), REFUSAL_NONE);
	assert_int_equal(room.state.speaking_until_ms, room.now_ms + 90000);
	room.now_ms += 100000;
	assert_int_equal(extend(TURN_SECONDS_MAX), REFUSAL_NONE);
	assert_int_equal(room.state.speaking_until_ms, room.now_ms + TURN_SECONDS_MAX * 1000);
	assert_int_equal(room.state.speaker, 2 + 1); /* a clock takes nothing away */
}

static void a_pupil_ends_only_the_own_turn(void **state)
{
	(void)state;
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_END, 1), REFUSAL_NONE);
	kit_give_floor(2);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_END, 1), REFUSAL_NOT_YOURS);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_END, 2), REFUSAL_NONE);
	kit_give_floor(2);
	hold(1, OFFICE_TIMEKEEPER);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_END, 1), REFUSAL_NOT_YOURS);
	hold(1, OFFICE_FLOOR_KEEPER);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_END, 1), REFUSAL_NONE);
	assert_int_equal(room.state.speaker, 0);
}

static void departure_and_sealing_end_the_turn(void **state)
{
	(void)state;
	kit_give_floor(2);
	ask(3, TAG_FOR);
	ask(4, TAG_NONE);
	room.now_ms += 3000;
	assert_int_equal(room_present(&room, 2, false), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(room.state.speaker, 0);
	assert_int_equal(room.state.members[2].spoken_ms, 3000);
	assert_int_equal(room_present(&room, 3, false), REFUSAL_NONE);
	queue_is("4");
	assert_int_equal(room.state.members[3].tag, TAG_NONE);
	kit_give_floor(1);
	room.now_ms += 1000;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_NONE);
	assert_int_equal(room.state.members[1].spoken_ms, 1000);
	queue_is("");
}

static void a_vote_that_opens_ends_the_turn_and_keeps_the_queue(void **state)
{
	(void)state;
	room_item(&room, COMMAND_ITEM_START, 1);
	ask(3, TAG_NONE);
	kit_give_floor(2);
	room.now_ms += 3000;
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(room.last.events[0].kind, EVENT_FLOOR_ENDED);
	assert_int_equal(room.state.members[2].spoken_ms, 3000);
	queue_is("3");
	assert_int_equal(ask(4, TAG_NONE), REFUSAL_WRONG_PHASE);
	assert_int_equal(kit_give_floor(4), REFUSAL_WRONG_PHASE);
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_LEAVE, 3), REFUSAL_NONE);
	assert_int_equal(say(ROLE_TEACHER, SEAT_NONE, RITUAL_SILENCE), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_teacher(&room, COMMAND_VOTE_COUNT);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_RECORD), REFUSAL_NONE);
}

static void the_queue_is_emptied_with_each_item_and_stage(void **state)
{
	struct command enter = room_command(COMMAND_STAGE_ENTER);

	(void)state;
	ask(1, TAG_NONE);
	enter.stage.stage = STAGE_PROPOSALS;
	assert_int_equal(room_do(&room, &enter), REFUSAL_NONE);
	queue_is("");
	ask(1, TAG_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	queue_is("");
	ask(2, TAG_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_DEBATE_OPEN), REFUSAL_NONE);
	queue_is("2");
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	queue_is("");
	ask(2, TAG_NONE); /* places begin at 1 again */
	assert_int_equal(room.state.members[2].asked, 1);
}

static void the_whole_class_may_ask_and_speak_as_often_as_can_be_counted(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	room_release(&room);
	room_init(&room, MEMBERS_MAX);
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++)
		assert_int_equal(ask(seat, TAG_NONE), REFUSAL_NONE);
	assert_int_equal(queue_place(&room.state, MEMBERS_MAX - 1), MEMBERS_MAX);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++)
		assert_int_equal(next(), REFUSAL_NONE);
	assert_int_equal(room.state.speaker, MEMBERS_MAX);
	room_check_replay(&room);
	room.state.members[3].turns = UINT16_MAX;
	assert_int_equal(kit_give_floor(3), REFUSAL_TOO_MANY);
	room.state.members[3].turns = 1;
}

static void ritual_words_are_kept_with_their_time(void **state)
{
	(void)state;
	assert_int_equal(say(ROLE_TEACHER, SEAT_NONE, RITUAL_COUNT), REFUSAL_BAD_FIELD);
	assert_int_equal(say(ROLE_TEACHER, SEAT_NONE, RITUAL_LISTEN), REFUSAL_NONE);
	assert_int_equal(room.state.ritual, RITUAL_LISTEN + 1);
	assert_int_equal(room.state.ritual_at_ms, room.now_ms);
	assert_int_equal(say(ROLE_PUPIL, 1, RITUAL_CALM), REFUSAL_NOT_ALLOWED);
	hold(1, OFFICE_TIMEKEEPER);
	for (uint8_t ritual = 0; ritual < RITUAL_COUNT; ritual++)
		assert_int_equal(say(ROLE_PUPIL, 1, ritual),
		                 ritual >= RITUAL_TIME_SHORT ? REFUSAL_NONE : REFUSAL_NOT_ALLOWED);
	hold(2, OFFICE_FLOOR_KEEPER);
	for (uint8_t ritual = 0; ritual < RITUAL_COUNT; ritual++)
		assert_int_equal(say(ROLE_PUPIL, 2, ritual), REFUSAL_NONE);
}

static void a_seat_is_told_its_place_its_turns_and_its_time(void **state)
{
	struct seat_view me;

	(void)state;
	kit_give_floor(2);
	room.now_ms += 3000;
	ask(3, TAG_FOR);
	ask(2, TAG_IDEA);
	core_me(&room.state, 2, &me);
	assert_true(me.speaking && me.asked);
	assert_int_equal(me.tag, TAG_IDEA);
	assert_int_equal(me.place, 2);
	assert_int_equal(me.turns, 1);
	assert_int_equal(me.spoken_ms, 0); /* its turn is not over */
	next();
	core_me(&room.state, 2, &me);
	assert_int_equal(me.spoken_ms, 3000);
	assert_false(me.speaking);
	room.state.council.totals = 0;
	core_me(&room.state, 2, &me);
	assert_int_equal(me.turns | me.spoken_ms, 0);
	room.state.council.totals = 1;
	core_me(&room.state, SEAT_NONE, &me);
	assert_int_equal(me.place | me.asked, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(who_asks_first_speaks_first),
	        RULE(who_has_spoken_least_comes_before_who_asked_first),
	        RULE(what_is_asked_must_exist_and_be_there),
	        RULE(a_turn_counts_when_given_and_its_time_when_it_ends),
	        RULE(more_time_is_added_from_the_end_or_from_now),
	        RULE(a_pupil_ends_only_the_own_turn),
	        RULE(departure_and_sealing_end_the_turn),
	        RULE(a_vote_that_opens_ends_the_turn_and_keeps_the_queue),
	        RULE(the_queue_is_emptied_with_each_item_and_stage),
	        RULE(the_whole_class_may_ask_and_speak_as_often_as_can_be_counted),
	        RULE(ritual_words_are_kept_with_their_time),
	        RULE(a_seat_is_told_its_place_its_turns_and_its_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
