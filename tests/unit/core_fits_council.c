/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_fits_council.c - a damaged journal is noticed: the events of stages, roles, the floor,
 * wishes and pauses, each field spoilt one at a time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static int set_up(void **state)
{
	struct command prepare = room_council();

	(void)state;
	prepare.prepare.council.turn_seconds = 60;
	prepare.prepare.council.own_count = 1;
	prepare.prepare.council.own[0].name = room_text("plants");
	prepare.prepare.council.line_count = 1;
	prepare.prepare.council.lines[0].text = room_text("We begin");
	prepare.prepare.council.offices &= (uint16_t) ~(1u << OFFICE_TELLER);
	prepare.prepare.members[1].waited[OFFICE_CHAIR] = 1;
	prepare.prepare.members[3].waited[OFFICE_CHAIR] = 2;
	room_init_council(&room, 6, &prepare);
	return 0;
}

static void open_sitting(void)
{
	struct motion motion = room_motion();

	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
}

static void role(enum command_kind kind, uint16_t seat, enum office office)
{
	struct command command = room_command(kind);

	command.office.seat = seat;
	command.office.office = (uint8_t)office;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

static void settings_and_terms_are_within_bounds(void **state)
{
	(void)state;
	kit_take_back();
	assert_int_equal(event.kind, EVENT_TERMS_CARRIED);
	SPOILT(event.terms.count, 0);
	SPOILT(event.terms.count, MEMBERS_MAX + 1);
	SPOILT(event.terms.rows[1].seat, 6);
	SPOILT(event.terms.rows[1].seat, 1);
	SPOILT(event.terms.rows[0].seat, 3);
	kit_take_back();
	assert_int_equal(event.kind, EVENT_COUNCIL_SET);
	SPOILT(event.council.stage_count, 0);
	SPOILT(event.council.stage_count, STAGE_COUNT + 1);
	SPOILT(event.council.stages[2], STAGE_OPENING);
	SPOILT(event.council.stages[2], 200);
	SPOILT(event.council.offices, 0xffff);
	SPOILT(event.council.turn_seconds, TURN_SECONDS_MAX + 1);
	SPOILT(event.council.item_minutes, ITEM_MINUTES_MAX + 1);
	SPOILT(event.council.tags, 2);
	SPOILT(event.council.totals, 9);
	SPOILT(event.council.own_count, OWN_OFFICES_MAX + 1);
	SPOILT(event.council.own_count, 0);
	SPOILT(event.council.own[0].powers, OFFICE_OWN + 1);
	SPOILT(event.council.own[0].picture.id[1], 'a');
	SPOILT(event.council.own[1].powers, 1);
	SPOILT(event.council.line_count, LINES_MAX + 1);
	SPOILT(event.council.line_count, 0);
	SPOILT(event.council.lines[0].stage, STAGE_COUNT);
	SPOILT(event.council.lines[5].stage, 1);
	SPOILT(room.state.council.stage_count, 1); /* once only */
}

static void a_stage_is_one_of_the_council(void **state)
{
	(void)state;
	open_sitting();
	kit_take_back();
	assert_int_equal(event.kind, EVENT_STAGE_ENTERED);
	SPOILT(event.stage.place, STAGE_COUNT);
	SPOILT(room.state.council.stage_count, 0);
	SPOILT(room.state.phase, PHASE_DEBATE);
}

static void a_role_event_names_who_could_have_it(void **state)
{
	(void)state;
	open_sitting();
	role(COMMAND_ROLE_OFFER, 2, OFFICE_CHAIR);
	kit_take_back();
	SPOILT(event.office.seat, 6);
	SPOILT(event.office.seat, SEAT_NONE);
	SPOILT(event.office.seat, 5); /* who is not there */
	SPOILT(event.office.office, OFFICE_TELLER); /* not of this class */
	SPOILT(event.office.office, OFFICE_COUNT);
	SPOILT(event.office.office, UINT8_MAX);
	SPOILT(room.state.members[2].offices, 1u << OFFICE_CHAIR);
	SPOILT(room.state.members[2].offered, 1u << OFFICE_CHAIR);
	SPOILT(event.kind, EVENT_ROLE_DECLINED);
	SPOILT(event.kind, EVENT_ROLE_ENDED);
	event.kind = EVENT_ROLE_TAKEN;
	SPOILT(event.office.seat, 6);
	SPOILT(event.office.seat, 5);
	SPOILT(event.office.office, OFFICE_TELLER);
	SPOILT(room.state.members[2].offices, 1u << OFFICE_CHAIR);
	SPOILT(room.state.members[4].offices, 1u << OFFICE_CHAIR); /* two chairs */
	core_apply(&room.state, &event);
	event.kind = EVENT_ROLE_ENDED;
	SPOILT(event.office.seat, 6);
	SPOILT(event.office.seat, 1);
	SPOILT(event.office.office, OFFICE_SECRETARY);
}

static void who_speaks_is_there_and_alone(void **state)
{
	struct command ask = room_command(COMMAND_FLOOR_PUT);

	(void)state;
	open_sitting();
	ask.floor_put.seat = 2;
	ask.floor_put.asks = 1;
	assert_int_equal(room_do(&room, &ask), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.floor_asked.seat, 6);
	SPOILT(event.floor_asked.seat, 5);
	SPOILT(event.floor_asked.tag, TAG_COUNT);
	core_apply(&room.state, &event);
	room.log[room.log_count++] = event;
	assert_int_equal(room_teacher(&room, COMMAND_FLOOR_NEXT), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.floor_given.seat, 6);
	SPOILT(event.floor_given.seat, SEAT_NONE);
	SPOILT(event.floor_given.seat, 5);
	SPOILT(event.floor_given.until_ms, -1);
	SPOILT(event.floor_given.until_ms, TIME_MAX_MS + 1);
	SPOILT(room.state.speaker, 1);
	SPOILT(room.state.members[2].turns, UINT16_MAX);
	SPOILT(event.kind, EVENT_FLOOR_CLOCK);
	SPOILT(event.kind, EVENT_FLOOR_ENDED);
	core_apply(&room.state, &event);
	event.kind = EVENT_FLOOR_CLOCK;
	SPOILT(event.floor_given.seat, 1);
	SPOILT(event.floor_given.until_ms, -1);
	event.kind = EVENT_FLOOR_ENDED;
	SPOILT(room.state.speaker, 0);
	event.kind = EVENT_FLOOR_LEFT; /* it does not ask any more */
	assert_false(core_fits(&room.state, &event));
	event.kind = EVENT_RITUAL_SAID;
	event.ritual.ritual = RITUAL_TIME_UP;
	SPOILT(event.ritual.ritual, RITUAL_COUNT);
}

static void a_pause_is_one_and_a_clock_is_of_the_floor(void **state)
{
	struct command extend = room_command(COMMAND_ITEM_EXTEND);

	(void)state;
	open_sitting();
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	extend.item_time.minutes = 1;
	assert_int_equal(room_do(&room, &extend), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.item_clock.id, 2);
	SPOILT(event.item_clock.until_ms, -1);
	SPOILT(event.item_clock.until_ms, TIME_MAX_MS + 1);
	SPOILT(room.state.paused, 1);
	event.kind = EVENT_PAUSED;
	SPOILT(room.state.paused, 1);
	SPOILT(room.state.phase, PHASE_VOTING);
	SPOILT(event.kind, EVENT_RESUMED);
	core_apply(&room.state, &event);
	event.kind = EVENT_RESUMED;
	memset(&event.resumed, 0, sizeof event.resumed);
	SPOILT(room.state.paused, 0);
	SPOILT(event.resumed.here.bits[1], 1ull << 63); /* nobody's seat */
}

static void wishes_and_orders_name_items_once(void **state)
{
	struct command wish = room_command(COMMAND_WISH_OPEN);

	(void)state;
	open_sitting();
	wish.workshop.on = 1;
	assert_int_equal(room_do(&room, &wish), REFUSAL_NONE);
	kit_take_back();
	SPOILT(event.on.on, 2);
	core_apply(&room.state, &event);
	memset(&event, 0, sizeof event);
	event.kind = EVENT_WISHED;
	event.wished.count = 2;
	event.wished.items[0] = 2;
	event.wished.items[1] = 1;
	SPOILT(event.wished.seat, 6);
	SPOILT(event.wished.count, WISHES_MAX + 1);
	SPOILT(event.wished.count, WISHES_MAX); /* the third is no item */
	SPOILT(event.wished.items[1], 2);
	SPOILT(event.wished.items[1], 7);
	memset(&event, 0, sizeof event);
	event.kind = EVENT_AGENDA_ORDERED;
	event.ordered.count = 2;
	event.ordered.items[0] = 2;
	event.ordered.items[1] = 1;
	SPOILT(event.ordered.count, 1);
	SPOILT(event.ordered.count, ITEMS_MAX + 1);
	SPOILT(event.ordered.items[1], 2);
	SPOILT(event.ordered.items[1], 3);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(settings_and_terms_are_within_bounds),
	        RULE(a_stage_is_one_of_the_council),
	        RULE(a_role_event_names_who_could_have_it),
	        RULE(who_speaks_is_there_and_alone),
	        RULE(a_pause_is_one_and_a_clock_is_of_the_floor),
	        RULE(wishes_and_orders_name_items_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
