/* SPDX-License-Identifier: EUPL-1.2 */
/* core_view.c - each audience sees its part of the assembly, and nothing of the others'. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "unit/core_kit.h"

static struct presence presence;
static struct view view;

static int set_up(void **state)
{
	(void)state;
	memset(&presence, 0, sizeof presence);
	room_init(&room, 6);
	return 0;
}

static const struct view *look(enum audience audience)
{
	memset(&view, 0xa5, sizeof view);
	core_view(&room.state, &presence, audience, room.now_ms, &view);
	return &view;
}

static void a_visitor_sees_the_seats_only_while_the_door_is_open(void **state)
{
	(void)state;
	presence.screen[2] = SCREEN_HERE;
	assert_int_equal(look(AUDIENCE_VISITOR)->member_count, 0);
	room_teacher(&room, COMMAND_DOOR_OPEN);
	assert_int_equal(look(AUDIENCE_VISITOR)->member_count, 6);
	assert_int_equal(view.members[2].screen, SCREEN_HERE);
	assert_int_equal(view.item_count, 0);
	assert_int_equal(view.door_code[0], '\0');
	room_teacher(&room, COMMAND_DOOR_CLOSE);
	assert_int_equal(look(AUDIENCE_VISITOR)->member_count, 0);
}

static void the_door_code_is_for_the_wall_and_the_teacher(void **state)
{
	(void)state;
	room_teacher(&room, COMMAND_DOOR_OPEN);
	assert_string_equal(look(AUDIENCE_PROJECTOR)->door_code, "ABC234");
	assert_string_equal(look(AUDIENCE_TEACHER)->door_code, "ABC234");
	assert_int_equal(look(AUDIENCE_PUPIL)->door_code[0], '\0');
	room_teacher(&room, COMMAND_DOOR_CLOSE);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->door_code[0], '\0');
}

static void pupils_see_no_members_and_an_agenda_without_settings(void **state)
{
	struct motion motion = room_choice(3);

	(void)state;
	motion.threshold = THRESHOLD_UNANIMITY;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(look(AUDIENCE_PUPIL)->member_count, 0);
	assert_int_equal(view.item_count, 1);
	assert_memory_equal(&view.items[0].motion.title, &motion.title, sizeof motion.title);
	assert_int_equal(view.items[0].motion.threshold, 0);
	assert_int_equal(view.items[0].motion.option_count, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->items[0].motion.option_count, 3);
}

static void open_with_two_ballots(enum secrecy secrecy)
{
	struct motion motion = room_motion();

	motion.secrecy = (uint8_t)secrecy;
	room_open_vote(&room, &motion);
	assert_int_equal(room_cast(&room, 0, 0), REFUSAL_NONE);
	assert_int_equal(room_cast(&room, 1, 1), REFUSAL_NONE);
}

static void pupils_learn_no_turnout_before_the_showing(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.voters, 0);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->vote.voters, 2);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.voters, 0);
	room_count(&room, (uint16_t[CHOICES_MAX]){1, 1});
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.voters, 0);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.voters, 2);
}

static void a_ballot_changes_nothing_on_the_tablets(void **state)
{
	static struct view before;
	struct motion motion = room_motion();

	(void)state;
	room_open_vote(&room, &motion);
	before = *look(AUDIENCE_PUPIL);
	room_cast(&room, 3, 1);
	assert_memory_equal(&before, look(AUDIENCE_PUPIL), sizeof before);
}

static void the_result_is_the_teachers_when_counted_and_everybodys_when_shown(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	for (int audience = 0; audience < AUDIENCE_COUNT; audience++)
		assert_int_equal(look(audience)->has_result, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	for (int audience = 0; audience < AUDIENCE_COUNT; audience++)
		assert_int_equal(look(audience)->has_result, 0);
	room_count(&room, (uint16_t[CHOICES_MAX]){1, 1});
	assert_int_equal(look(AUDIENCE_PUPIL)->has_result, 0);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.needed, 0);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->has_result, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->has_result, 1);
	assert_int_equal(view.result.votes[0], 1);
	assert_int_equal(view.result.choice_count, 3);
	assert_int_equal(view.vote.needed, 2);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PUPIL)->has_result, 1);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->has_result, 1);
	assert_int_equal(look(AUDIENCE_VISITOR)->has_result, 0);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(look(AUDIENCE_TEACHER)->has_result, 0);
	assert_int_equal(view.vote.state, VOTE_ANNULLED);
}

static void nothing_is_decided(void)
{
	for (int audience = AUDIENCE_PUPIL; audience < AUDIENCE_COUNT; audience++) {
		assert_int_equal(look(audience)->items[0].outcome, OUTCOME_NONE);
		assert_int_equal(view.items[0].decision_count, 0);
	}
}

static void the_agenda_says_what_was_decided_once_it_was_shown(void **state)
{
	struct motion motion = room_choice(3);

	(void)state;
	motion.options[2].picture = (struct picture){"tree"};
	room_open_vote(&room, &motion);
	nothing_is_decided();
	assert_int_equal(room_cast(&room, 0, 2), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	nothing_is_decided();
	room_count(&room, (uint16_t[CHOICES_MAX]){[2] = 1});
	nothing_is_decided();
	room_teacher(&room, COMMAND_VOTE_SHOW);
	for (int round = 0; round < 2; round++) {
		for (int audience = AUDIENCE_PUPIL; audience < AUDIENCE_COUNT; audience++) {
			assert_int_equal(look(audience)->items[0].outcome, OUTCOME_CHOSEN);
			assert_int_equal(view.items[0].decision_count, 1);
			assert_memory_equal(&view.items[0].decisions[0].text,
			                    &motion.options[2].text, sizeof motion.options[2].text);
			assert_string_equal(view.items[0].decisions[0].picture.id, "tree");
		}
		room_teacher(&room, COMMAND_ITEM_RECORD); /* and so it stays */
	}
	assert_int_equal(look(AUDIENCE_VISITOR)->items[0].outcome, OUTCOME_NONE);
}

static void an_annulled_vote_has_decided_nothing(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_count(&room, (uint16_t[CHOICES_MAX]){2});
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_PUPIL)->items[0].outcome, OUTCOME_ADOPTED);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	nothing_is_decided();
}

static void a_secret_vote_never_says_on_the_wall_who_has_signed(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_SECRET);
	look(AUDIENCE_PROJECTOR);
	for (int i = 0; i < view.member_count; i++)
		assert_int_equal(view.members[i].signed_ + view.members[i].choice, 0);
	assert_int_equal(look(AUDIENCE_TEACHER)->members[1].signed_, 1);
	assert_int_equal(view.members[1].choice, 0);
}

static void a_roll_call_shows_its_choices_on_the_wall(void **state)
{
	(void)state;
	open_with_two_ballots(SECRECY_ROLL_CALL);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->members[1].choice, 2);
	assert_int_equal(view.members[1].signed_, 1);
	assert_int_equal(view.members[2].choice, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->members[1].choice, 2);
	room_present(&room, 1, false);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->member_count, 5);
}

static void needed_is_told_as_far_as_it_is_known(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.base = BASE_PRESENT;
	motion.threshold = THRESHOLD_TWO_THIRDS;
	motion.quorum = QUORUM_HALF;
	room_open_vote(&room, &motion);
	assert_int_equal(look(AUDIENCE_PUPIL)->vote.needed, 4);
	assert_int_equal(view.vote.quorum_needed, 3);
	assert_int_equal(view.vote.present, 6);
	room_present(&room, 5, false);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->vote.needed, 4);
	room_present(&room, 4, false);
	room_present(&room, 3, false);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->vote.needed, 2);
}

static void may_says_what_would_be_heard(void **state)
{
	(void)state;
	assert_int_equal(look(AUDIENCE_TEACHER)->may[COMMAND_SITTING_OPEN], 0); /* empty agenda */
	open_with_two_ballots(SECRECY_SECRET);
	assert_int_equal(look(AUDIENCE_TEACHER)->may[COMMAND_VOTE_CLOSE], 1);
	assert_int_equal(view.may[COMMAND_VOTE_CAST], 0);
	assert_int_equal(view.may[COMMAND_DEADLINE], 0);
	assert_int_equal(view.may[COMMAND_PREPARE], 0);
	assert_int_equal(look(AUDIENCE_PROJECTOR)->may[COMMAND_VOTE_CLOSE], 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_count(&room, (uint16_t[CHOICES_MAX]){1, 1});
	assert_int_equal(look(AUDIENCE_TEACHER)->may[COMMAND_VOTE_DECIDE], 0);
	assert_int_equal(view.may[COMMAND_VOTE_SHOW], 1);
	room_teacher(&room, COMMAND_VOTE_SHOW);
	assert_int_equal(look(AUDIENCE_TEACHER)->may[COMMAND_VOTE_OPEN], 0); /* no second vote */
	assert_int_equal(view.may[COMMAND_ITEM_RECORD], 1);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, kit_drop)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_visitor_sees_the_seats_only_while_the_door_is_open),
	        RULE(the_door_code_is_for_the_wall_and_the_teacher),
	        RULE(pupils_see_no_members_and_an_agenda_without_settings),
	        RULE(pupils_learn_no_turnout_before_the_showing),
	        RULE(a_ballot_changes_nothing_on_the_tablets),
	        RULE(the_result_is_the_teachers_when_counted_and_everybodys_when_shown),
	        RULE(the_agenda_says_what_was_decided_once_it_was_shown),
	        RULE(an_annulled_vote_has_decided_nothing),
	        RULE(a_secret_vote_never_says_on_the_wall_who_has_signed),
	        RULE(a_roll_call_shows_its_choices_on_the_wall),
	        RULE(needed_is_told_as_far_as_it_is_known),
	        RULE(may_says_what_would_be_heard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
