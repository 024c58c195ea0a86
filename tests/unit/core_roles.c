/* SPDX-License-Identifier: EUPL-1.2 */
/* core_roles.c - roles are offered, taken and given back, and whose turn it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/council.h"
#include "core/turns.h"
#include "unit/core_kit.h"

#define BIT(office) (1u << (office))

static int set_up(void **state)
{
	struct command prepare = room_council();

	(void)state;
	prepare.prepare.council.own_count = 1;
	prepare.prepare.council.own[0].name = room_text("plants");
	prepare.prepare.council.own[0].powers = OFFICE_TIMEKEEPER + 1;
	prepare.prepare.council.offices |= BIT(OFFICE_OWN);
	prepare.prepare.council.offices &= (uint16_t)~BIT(OFFICE_OBSERVER);
	room_init_council(&room, 6, &prepare);
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 5, false), REFUSAL_NONE);
	return 0;
}

static struct member *member(unsigned seat)
{
	return &room.state.members[seat];
}

static enum refusal role(enum command_kind kind, uint16_t seat, unsigned office)
{
	struct command command = room_command(kind);

	command.office.seat = seat;
	command.office.office = (uint8_t)office;
	return room_do(&room, &command);
}

static enum refusal answer(uint16_t seat, unsigned office, uint8_t accepts)
{
	struct command command = room_command(COMMAND_ROLE_ANSWER);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.office_answer.office = (uint8_t)office;
	command.office_answer.accepts = accepts;
	return room_do(&room, &command);
}

static enum refusal give_back(uint16_t seat, uint16_t whose, unsigned office)
{
	struct command command = room_command(COMMAND_ROLE_END);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.office.seat = whose;
	command.office.office = (uint8_t)office;
	return room_do(&room, &command);
}

static void add_item(void)
{
	struct motion motion = room_motion();

	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
}

static void a_role_is_offered_and_answered(void **state)
{
	(void)state;
	assert_int_equal(answer(2, OFFICE_TELLER, 1), REFUSAL_NOT_OFFERED);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 2, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(member(2)->offered, BIT(OFFICE_TELLER));
	assert_int_equal(member(2)->offices, 0);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 2, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(answer(2, OFFICE_TELLER, 2), REFUSAL_BAD_FIELD);
	assert_int_equal(answer(2, OFFICE_TELLER, 0), REFUSAL_NONE);
	assert_int_equal(member(2)->offered, 0);
	assert_int_equal(member(2)->held, 0);
	assert_int_equal(answer(2, OFFICE_TELLER, 1), REFUSAL_NOT_OFFERED);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 2, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(answer(2, OFFICE_TELLER, 1), REFUSAL_NONE);
	assert_int_equal(member(2)->offices, BIT(OFFICE_TELLER));
	assert_int_equal(member(2)->held, BIT(OFFICE_TELLER));
	assert_int_equal(role(COMMAND_ROLE_OFFER, 2, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0); /* it has it */
}

static void only_roles_of_this_class_and_pupils_who_are_there(void **state)
{
	static const enum command_kind kinds[] = {COMMAND_ROLE_OFFER, COMMAND_ROLE_GIVE,
	                                          COMMAND_ROLE_END};

	(void)state;
	for (unsigned i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		assert_int_equal(role(kinds[i], 6, OFFICE_CHAIR), REFUSAL_NO_SUCH_SEAT);
		assert_int_equal(role(kinds[i], SEAT_NONE, OFFICE_CHAIR), REFUSAL_NO_SUCH_SEAT);
		assert_int_equal(role(kinds[i], 1, OFFICE_OBSERVER), REFUSAL_NO_SUCH_ROLE);
		assert_int_equal(role(kinds[i], 1, OFFICE_OWN + 1), REFUSAL_NO_SUCH_ROLE);
		assert_int_equal(role(kinds[i], 1, OFFICE_COUNT), REFUSAL_NO_SUCH_ROLE);
		assert_int_equal(role(kinds[i], 1, UINT8_MAX), REFUSAL_NO_SUCH_ROLE);
	}
	assert_int_equal(role(COMMAND_ROLE_OFFER, 5, OFFICE_CHAIR), REFUSAL_NOT_PRESENT);
	assert_int_equal(role(COMMAND_ROLE_GIVE, 5, OFFICE_CHAIR), REFUSAL_NOT_PRESENT);
	assert_int_equal(role(COMMAND_ROLE_END, 5, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(answer(1, OFFICE_OBSERVER, 1), REFUSAL_NO_SUCH_ROLE);
	assert_int_equal(answer(SEAT_NONE, OFFICE_CHAIR, 1), REFUSAL_NO_SUCH_SEAT);
}

static void the_chair_passes_in_one_decision(void **state)
{
	(void)state;
	assert_int_equal(role(COMMAND_ROLE_GIVE, 1, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(role(COMMAND_ROLE_GIVE, 1, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 2, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(chair_seat(&room.state), 1);
	assert_int_equal(answer(2, OFFICE_CHAIR, 1), REFUSAL_NONE);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(room.last.events[0].kind, EVENT_ROLE_ENDED);
	assert_int_equal(chair_seat(&room.state), 2);
	assert_int_equal(member(1)->offices, 0);
	assert_int_equal(member(1)->held, BIT(OFFICE_CHAIR));
	/* Given aloud to somebody, it is offered to nobody any more. */
	assert_int_equal(role(COMMAND_ROLE_OFFER, 3, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 1, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(role(COMMAND_ROLE_OFFER, 1, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(role(COMMAND_ROLE_GIVE, 4, OFFICE_CHAIR), REFUSAL_NONE);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(chair_seat(&room.state), 4);
	assert_int_equal(answer(3, OFFICE_CHAIR, 1), REFUSAL_NOT_OFFERED);
	assert_int_equal(member(1)->offered, BIT(OFFICE_TELLER));
}

static void other_roles_have_any_number_and_a_pupil_several(void **state)
{
	(void)state;
	for (uint16_t seat = 0; seat < 5; seat++)
		assert_int_equal(role(COMMAND_ROLE_GIVE, seat, OFFICE_TELLER), REFUSAL_NONE);
	for (unsigned office = 0; office < OFFICE_OBSERVER; office++)
		assert_int_equal(role(COMMAND_ROLE_GIVE, 0, office), REFUSAL_NONE);
	assert_int_equal(role(COMMAND_ROLE_GIVE, 0, OFFICE_OWN), REFUSAL_NONE);
	assert_int_equal(__builtin_popcount(member(0)->offices), OFFICE_OBSERVER + 1);
	assert_int_equal(member(4)->offices, BIT(OFFICE_TELLER));
}

static void a_pupil_gives_back_the_own_role_and_no_other(void **state)
{
	(void)state;
	role(COMMAND_ROLE_GIVE, 1, OFFICE_TELLER);
	role(COMMAND_ROLE_OFFER, 1, OFFICE_CHAIR);
	assert_int_equal(give_back(2, 1, OFFICE_TELLER), REFUSAL_NOT_YOURS);
	assert_int_equal(give_back(1, 1, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(member(1)->offices, 0);
	assert_int_equal(role(COMMAND_ROLE_END, 1, OFFICE_CHAIR), REFUSAL_NONE); /* an offer */
	assert_int_equal(member(1)->offered, 0);
	assert_int_equal(give_back(1, 1, OFFICE_TELLER), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
}

static void who_leaves_gives_everything_back(void **state)
{
	(void)state;
	role(COMMAND_ROLE_GIVE, 1, OFFICE_CHAIR);
	role(COMMAND_ROLE_GIVE, 1, OFFICE_SECRETARY);
	role(COMMAND_ROLE_OFFER, 1, OFFICE_TELLER);
	assert_int_equal(room_present(&room, 1, false), REFUSAL_NONE);
	assert_int_equal(member(1)->offices | member(1)->offered, 0);
	assert_int_equal(member(1)->held, BIT(OFFICE_CHAIR) | BIT(OFFICE_SECRETARY));
	assert_int_equal(room_present(&room, 1, true), REFUSAL_NONE);
	assert_int_equal(member(1)->offices, 0);
}

static bool may(uint16_t seat, enum command_kind kind)
{
	uint8_t may[COMMAND_ASSEMBLY_COUNT];

	core_may(&room.state, ROLE_PUPIL, seat, may);
	return may[kind];
}

static void a_role_brings_its_commands_and_takes_them_away(void **state)
{
	(void)state;
	add_item();
	assert_false(may(1, COMMAND_SITTING_OPEN));
	assert_int_equal(room_pupil(&room, COMMAND_SITTING_OPEN, 1), REFUSAL_NOT_ALLOWED);
	role(COMMAND_ROLE_GIVE, 1, OFFICE_CHAIR);
	assert_true(may(1, COMMAND_SITTING_OPEN));
	assert_int_equal(room_pupil(&room, COMMAND_SITTING_OPEN, 1), REFUSAL_NONE);
	assert_false(may(1, COMMAND_DOOR_OPEN) || may(1, COMMAND_ROLE_OFFER) ||
	             may(1, COMMAND_ITEM_EXCLUDE));
	role(COMMAND_ROLE_GIVE, 2, OFFICE_SECRETARY);
	assert_true(may(2, COMMAND_MEMBERS_ALL_PRESENT) && !may(2, COMMAND_STAGE_ENTER));
	assert_true(may(2, COMMAND_NOTE_WRITE) && !may(3, COMMAND_NOTE_WRITE));
	role(COMMAND_ROLE_END, 1, OFFICE_CHAIR);
	assert_int_equal(room_pupil(&room, COMMAND_SITTING_END, 1), REFUSAL_NOT_ALLOWED);
}

static void who_is_away_is_offered_nothing_that_would_be_refused(void **state)
{
	struct command wishing = room_command(COMMAND_WISH_OPEN);

	(void)state;
	wishing.workshop.on = 1;
	add_item();
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &wishing), REFUSAL_NONE);
	assert_true(may(1, COMMAND_FLOOR_ASK) && may(1, COMMAND_WISH_MAKE));
	assert_int_equal(room_present(&room, 1, false), REFUSAL_NONE);
	assert_false(may(1, COMMAND_FLOOR_ASK) || may(1, COMMAND_WISH_MAKE));
	assert_true(may(1, COMMAND_FLOOR_LEAVE));
	assert_int_equal(room_pupil(&room, COMMAND_FLOOR_ASK, 1), REFUSAL_NOT_PRESENT);
	assert_int_equal(room_pupil(&room, COMMAND_WISH_MAKE, 1), REFUSAL_NOT_PRESENT);
	assert_true(may(2, COMMAND_FLOOR_ASK) && may(2, COMMAND_WISH_MAKE));
	assert_int_equal(room_present(&room, 1, true), REFUSAL_NONE);
	assert_true(may(1, COMMAND_FLOOR_ASK) && may(1, COMMAND_WISH_MAKE));
}

/* A role that a class names itself has the commands of one other, or of none. */
static void an_own_role_has_the_powers_that_its_class_gave_it(void **state)
{
	(void)state;
	add_item();
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_false(may(1, COMMAND_ITEM_EXTEND));
	role(COMMAND_ROLE_GIVE, 1, OFFICE_OWN);
	assert_true(may(1, COMMAND_ITEM_EXTEND));
	assert_false(may(1, COMMAND_FLOOR_GIVE));
	assert_int_equal(core_audience_of(&room.state, 1), AUDIENCE_OFFICER);
}

static void a_seat_looks_at_the_view_of_what_it_holds(void **state)
{
	(void)state;
	assert_int_equal(core_audience_of(&room.state, 1), AUDIENCE_PUPIL);
	role(COMMAND_ROLE_OFFER, 1, OFFICE_CHAIR);
	assert_int_equal(core_audience_of(&room.state, 1), AUDIENCE_PUPIL);
	role(COMMAND_ROLE_GIVE, 1, OFFICE_TELLER);
	assert_int_equal(core_audience_of(&room.state, 1), AUDIENCE_OFFICER);
	answer(1, OFFICE_CHAIR, 1);
	assert_int_equal(core_audience_of(&room.state, 1), AUDIENCE_CHAIR);
	assert_int_equal(core_audience_of(&room.state, SEAT_NONE), AUDIENCE_PUPIL);
}

static void suggested(unsigned office, const char *wanted)
{
	uint16_t seats[TURNS_MAX];
	char got[TURNS_MAX + 1] = "";
	unsigned count = turns_suggest(&room.state, office, seats);

	for (unsigned i = 0; i < count; i++)
		got[i] = (char)('0' + seats[i]);
	assert_string_equal(got, wanted);
}

/* The sitting is number 7, of six pupils: among equals the second begins. */
static void suggestions_are_by_seat_among_equals_and_only_of_who_is_there(void **state)
{
	(void)state;
	suggested(OFFICE_CHAIR, "123");
	assert_int_equal(room_present(&room, 1, false), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 2, false), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "340");
	assert_int_equal(room_present(&room, 0, false), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "34");
	assert_int_equal(room_present(&room, 5, true), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "345");
}

static const struct command *long_ago(void)
{
	static struct command prepare;

	prepare = room_council();
	prepare.prepare.members[0].waited[OFFICE_CHAIR] = 2;
	prepare.prepare.members[1].waited[OFFICE_CHAIR] = 9;
	prepare.prepare.members[2].waited[OFFICE_CHAIR] = 5;
	prepare.prepare.members[3].waited[OFFICE_CHAIR] = 1;
	prepare.prepare.members[4].waited[OFFICE_CHAIR] = WAITED_MAX;
	prepare.prepare.members[4].waited[OFFICE_TELLER] = 3;
	prepare.prepare.members[5].waited[OFFICE_TELLER] = 3;
	prepare.prepare.members[5].waited[OFFICE_SECRETARY] = 1;
	return &prepare;
}

static void who_has_waited_longest_comes_first(void **state)
{
	(void)state;
	room_release(&room);
	room_init_council(&room, 6, long_ago());
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "451"); /* two never, the second with more roles before */
	role(COMMAND_ROLE_OFFER, 4, OFFICE_TELLER);
	suggested(OFFICE_CHAIR, "541"); /* who may hold fewer today */
	role(COMMAND_ROLE_END, 4, OFFICE_TELLER);
	suggested(OFFICE_CHAIR, "451");
	role(COMMAND_ROLE_GIVE, 4, OFFICE_TELLER);
	suggested(OFFICE_CHAIR, "541"); /* who holds fewer today */
	role(COMMAND_ROLE_GIVE, 5, OFFICE_CHAIR);
	suggested(OFFICE_CHAIR, "412"); /* who has it is not asked */
	role(COMMAND_ROLE_OFFER, 1, OFFICE_CHAIR);
	suggested(OFFICE_CHAIR, "420"); /* nor who is asked already */
	role(COMMAND_ROLE_GIVE, 3, OFFICE_CHAIR);
	assert_int_equal(room_present(&room, 4, false), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "120"); /* who had it today comes last */
	assert_int_equal(room_present(&room, 1, false), REFUSAL_NONE);
	assert_int_equal(room_present(&room, 2, false), REFUSAL_NONE);
	suggested(OFFICE_CHAIR, "05");
}

static void the_teacher_sees_suggestions_for_each_used_role(void **state)
{
	static const struct presence nobody;
	static struct view view;

	(void)state;
	core_view(&room.state, &nobody, AUDIENCE_TEACHER, 0, &view);
	assert_int_equal(view.suggestion_count, OFFICE_OBSERVER + 1);
	assert_int_equal(view.suggestions[OFFICE_OBSERVER].office, OFFICE_OWN);
	assert_int_equal(view.suggestions[0].count, 3);
	assert_int_equal(view.suggestions[0].who[0].seat, 1);
	core_view(&room.state, &nobody, AUDIENCE_CHAIR, 0, &view);
	assert_int_equal(view.suggestion_count, 0);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_role_is_offered_and_answered),
	        RULE(only_roles_of_this_class_and_pupils_who_are_there),
	        RULE(the_chair_passes_in_one_decision),
	        RULE(other_roles_have_any_number_and_a_pupil_several),
	        RULE(a_pupil_gives_back_the_own_role_and_no_other),
	        RULE(who_leaves_gives_everything_back),
	        RULE(a_role_brings_its_commands_and_takes_them_away),
	        RULE(who_is_away_is_offered_nothing_that_would_be_refused),
	        RULE(an_own_role_has_the_powers_that_its_class_gave_it),
	        RULE(a_seat_looks_at_the_view_of_what_it_holds),
	        RULE(suggestions_are_by_seat_among_equals_and_only_of_who_is_there),
	        RULE(who_has_waited_longest_comes_first),
	        RULE(the_teacher_sees_suggestions_for_each_used_role),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
