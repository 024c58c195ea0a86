/* SPDX-License-Identifier: EUPL-1.2 */
/* core_council.c - settings that a sitting takes over, its stages, its clocks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/council.h"
#include "core/find.h"
#include "unit/core_kit.h"

static enum stage stage_now(void)
{
	assert_int_not_equal(room.state.stage, 0);
	return (enum stage)room.state.council.stages[room.state.stage - 1];
}

static enum refusal extend(uint8_t minutes)
{
	struct command command = room_command(COMMAND_ITEM_EXTEND);

	command.item_time.minutes = minutes;
	return room_do(&room, &command);
}

static void a_sitting_without_settings_has_neither_stages_nor_clocks(void **state)
{
	(void)state;
	room_release(&room);
	room_init(&room, 6);
	assert_int_equal(room.last.count, 1);
	kit_add_item();
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(kit_enter(STAGE_OPENING), REFUSAL_NO_SUCH_STAGE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(room.state.stage, 0);
	assert_int_equal(room.state.item_until_ms, 0);
}

static enum refusal prepared_with(const struct command *prepare)
{
	static struct assembly empty;
	static struct decision decision;
	struct command command = *prepare;

	command.prepare.member_count = 3;
	return core_decide(&empty, &command, &decision);
}

#define REFUSED(field, value)                                                                      \
	do {                                                                                       \
		struct command bad = room_council();                                               \
		bad.prepare.field = (value);                                                       \
		assert_int_equal(prepared_with(&bad), REFUSAL_BAD_FIELD);                          \
	} while (0)

static void settings_are_within_their_bounds(void **state)
{
	struct command own = room_council();

	(void)state;
	assert_int_equal(prepared_with(&own), REFUSAL_NONE);
	REFUSED(council.stage_count, STAGE_COUNT + 1);
	REFUSED(council.stage_count, STAGE_COUNT - 1); /* and one more behind them */
	REFUSED(council.stages[3], STAGE_COUNT);
	REFUSED(council.stages[3], STAGE_OPENING); /* twice */
	REFUSED(council.offices, 1u << OFFICE_OWN); /* which has no name */
	REFUSED(council.turn_seconds, TURN_SECONDS_MAX + 1);
	REFUSED(council.item_minutes, ITEM_MINUTES_MAX + 1);
	REFUSED(council.totals, 2);
	REFUSED(council.tags, 2);
	REFUSED(council.own_count, OWN_OFFICES_MAX + 1);
	REFUSED(council.own_count, 1); /* says itself neither by words nor by a picture */
	REFUSED(council.line_count, LINES_MAX + 1);
	REFUSED(council.line_count, 1);
	own.prepare.council.own_count = 1;
	own.prepare.council.offices |= 1u << OFFICE_OWN;
	own.prepare.council.own[0].name = room_text("watering");
	own.prepare.council.own[0].powers = OFFICE_OWN;
	own.prepare.council.line_count = LINES_MAX;
	for (unsigned i = 0; i < LINES_MAX; i++)
		own.prepare.council.lines[i].text = room_text("We begin");
	assert_int_equal(prepared_with(&own), REFUSAL_NONE);
	own.prepare.council.own[0].powers = OFFICE_OWN + 1;
	assert_int_equal(prepared_with(&own), REFUSAL_BAD_FIELD);
	own.prepare.council.own[0].powers = 0;
	own.prepare.council.own[0].picture.id[0] = '/';
	assert_int_equal(prepared_with(&own), REFUSAL_BAD_FIELD);
	own = room_council();
	own.prepare.entry_count = ENTRIES_CARRIED + 1;
	assert_int_equal(prepared_with(&own), REFUSAL_TOO_MANY);
}

static void what_nobody_has_is_no_event(void **state)
{
	struct command prepare = room_council();

	(void)state;
	assert_int_equal(room.last.count, 2); /* prepared, council-set */
	memset(prepare.prepare.members[1].waited, WAITED_MAX, OFFICE_COUNT);
	room_release(&room);
	room_init_council(&room, 6, &prepare);
	assert_int_equal(room.last.count, 2);
	prepare.prepare.members[4].waited[OFFICE_TELLER] = 1;
	room_release(&room);
	room_init_council(&room, 6, &prepare);
	assert_int_equal(room.last.count, 3);
	assert_int_equal(room.last.events[2].kind, EVENT_TERMS_CARRIED);
	assert_int_equal(room.last.events[2].terms.count, 1);
	assert_int_equal(office_waited(&room.state, 4, OFFICE_TELLER), 1);
	assert_int_equal(office_waited(&room.state, 4, OFFICE_CHAIR), WAITED_MAX);
	assert_int_equal(office_waited(&room.state, 1, OFFICE_TELLER), WAITED_MAX);
}

static void opening_enters_the_first_stage_in_the_same_decision(void **state)
{
	(void)state;
	kit_add_item();
	assert_int_equal(room.state.stage, 0);
	room_open_sitting(&room);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(stage_now(), STAGE_OPENING);
}

static void stages_are_entered_forward_and_back_when_the_class_has_them(void **state)
{
	struct command prepare = room_council();

	(void)state;
	prepare.prepare.council.stage_count = 3;
	memset(prepare.prepare.council.stages, 0, STAGE_COUNT);
	prepare.prepare.council.stages[0] = STAGE_NEWS;
	prepare.prepare.council.stages[1] = STAGE_PRAISE;
	prepare.prepare.council.stages[2] = STAGE_CLOSING;
	room_release(&room);
	room_init_council(&room, 6, &prepare);
	kit_add_item();
	assert_int_equal(kit_enter(STAGE_CLOSING), REFUSAL_WRONG_PHASE); /* it is not open yet */
	room_open_sitting(&room);
	assert_int_equal(stage_now(), STAGE_NEWS);
	assert_int_equal(kit_enter(STAGE_CLOSING), REFUSAL_NONE);
	assert_int_equal(stage_now(), STAGE_CLOSING);
	assert_int_equal(kit_enter(STAGE_CLOSING), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(kit_enter(STAGE_PRAISE), REFUSAL_NONE);
	assert_int_equal(kit_enter(STAGE_OPENING), REFUSAL_NO_SUCH_STAGE);
	assert_int_equal(kit_enter(STAGE_COUNT), REFUSAL_NO_SUCH_STAGE);
	/* Its stage is none of this class's: the item comes to the floor where one is. */
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(stage_now(), STAGE_PRAISE);
	assert_int_equal(kit_enter(STAGE_NEWS), REFUSAL_STILL_RUNNING);
}

static void an_item_enters_the_stage_of_its_kind_first(void **state)
{
	static const enum stage stages[KIND_COUNT] = {
	        [KIND_PROPOSAL] = STAGE_PROPOSALS, [KIND_CONCERN] = STAGE_CONCERNS,
	        [KIND_PRAISE] = STAGE_PRAISE,      [KIND_THANKS] = STAGE_PRAISE,
	        [KIND_REQUEST] = STAGE_PROPOSALS,  [KIND_REPORT] = STAGE_REPORTS,
	        [KIND_ELECTION] = STAGE_PROPOSALS, [KIND_MOOD] = STAGE_COUNT,
	};

	(void)state;
	for (unsigned kind = 0; kind < KIND_COUNT; kind++)
		assert_int_equal(stage_of_kind(kind), stages[kind]);
	assert_int_equal(stage_of_kind(KIND_COUNT), STAGE_COUNT);
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(room.last.events[0].kind, EVENT_STAGE_ENTERED);
	assert_int_equal(stage_now(), STAGE_PROPOSALS);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
}

static void the_time_of_an_item_adds_up_over_its_times_on_the_floor(void **state)
{
	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(extend(5), REFUSAL_WRONG_PHASE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, room.now_ms + 600000);
	room.now_ms += 7000;
	assert_int_equal(extend(0), REFUSAL_BAD_FIELD);
	assert_int_equal(extend(ITEM_MINUTES_MAX + 1), REFUSAL_BAD_FIELD);
	assert_int_equal(extend(5), REFUSAL_NONE); /* from its end */
	assert_int_equal(room.state.item_until_ms, room.now_ms - 7000 + 900000);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, 0);
	assert_int_equal(room.state.items[0].spent_ms, 7000);
	room.now_ms += 50000;
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	room.now_ms += 700000;
	assert_int_equal(extend(1), REFUSAL_NONE); /* it is over: from now */
	assert_int_equal(room.state.item_until_ms, room.now_ms + 60000);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_POSTPONE), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].spent_ms, 707000);
}

static void an_item_that_says_its_minutes_has_these(void **state)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	(void)state;
	command.item.motion = room_motion();
	command.item.minutes = 3;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, room.now_ms + 180000);
}

static void an_item_without_a_clock_is_given_one_from_now(void **state)
{
	(void)state;
	room_release(&room);
	room_init(&room, 6);
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, 0);
	room.now_ms += 9000;
	assert_int_equal(extend(2), REFUSAL_NONE);
	assert_int_equal(room.state.item_until_ms, room.now_ms + 120000);
}

static void a_clock_set_back_takes_nothing_away(void **state)
{
	(void)state;
	kit_add_item();
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(kit_give_floor(1), REFUSAL_NONE);
	room.now_ms -= 5000;
	assert_int_equal(room_teacher(&room, COMMAND_FLOOR_END), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_LEAVE), REFUSAL_NONE);
	assert_int_equal(room.state.members[1].spoken_ms, 0);
	assert_int_equal(room.state.items[0].spent_ms, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_timed, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_sitting_without_settings_has_neither_stages_nor_clocks),
	        RULE(settings_are_within_their_bounds),
	        RULE(what_nobody_has_is_no_event),
	        RULE(opening_enters_the_first_stage_in_the_same_decision),
	        RULE(stages_are_entered_forward_and_back_when_the_class_has_them),
	        RULE(an_item_enters_the_stage_of_its_kind_first),
	        RULE(the_time_of_an_item_adds_up_over_its_times_on_the_floor),
	        RULE(an_item_that_says_its_minutes_has_these),
	        RULE(an_item_without_a_clock_is_given_one_from_now),
	        RULE(a_clock_set_back_takes_nothing_away),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
