/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_poll.c - the tallies of several classes, added, give what one class of all their voters
 * would have given. Random motions, sizes and ballots; control: a part that is left out.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>
#include <time.h>

#include "core/poll.h"
#include "core/seats.h"
#include "unit/core_dice.h"
#include "unit/core_room.h"

enum { CLASSES = 3, TRIALS = 120, MEMBERS = 36 };

struct school { /* how everybody is and votes, by class; 0: away */
	struct motion motion;
	unsigned members[CLASSES];
	uint8_t choice[CLASSES][MEMBERS]; /* + 1; 0: does not vote */
	bool present[CLASSES][MEMBERS];
};

static void draw_motion(struct dice *dice, struct motion *out)
{
	*out = dice_draw(dice, 2) ? room_motion() : room_choice(2 + dice_draw(dice, 3));
	out->secrecy = SECRECY_ROLL_CALL;
	out->base = (uint8_t)dice_draw(dice, BASE_COUNT);
	out->threshold = (uint8_t)dice_draw(dice, THRESHOLD_COUNT);
	out->quorum = (uint8_t)dice_draw(dice, QUORUM_COUNT);
	out->tie_rule = dice_draw(dice, 2) ? TIE_REJECTED : TIE_POSTPONED;
	if (out->ballot == BALLOT_MOTION)
		out->option_count = 2; /* as a settled motion has it */
}

static void draw_school(struct dice *dice, struct school *out)
{
	memset(out, 0, sizeof *out);
	draw_motion(dice, &out->motion);
	for (unsigned i = 0; i < CLASSES; i++) {
		out->members[i] = 1 + dice_draw(dice, MEMBERS);
		for (unsigned seat = 0; seat < out->members[i]; seat++) {
			out->present[i][seat] = seat == 0 || dice_draw(dice, 5) != 0;
			if (out->present[i][seat] && dice_draw(dice, 6) != 0)
				out->choice[i][seat] =
				        (uint8_t)(1 +
				                  dice_draw(dice, out->motion.option_count + 1u));
		}
	}
}

/* Seats `from` and on of the room are that class. */
static void attend(struct room *room, const struct school *school, unsigned i, unsigned from)
{
	for (unsigned seat = 0; seat < school->members[i]; seat++)
		if (school->present[i][seat])
			assert_int_equal(room_present(room, (uint16_t)(from + seat), true),
			                 REFUSAL_NONE);
}

static void cast(struct room *room, const struct school *school, unsigned i, unsigned from)
{
	for (unsigned seat = 0; seat < school->members[i]; seat++)
		if (school->choice[i][seat] != 0)
			assert_int_equal(room_cast(room, (uint16_t)(from + seat),
			                           (uint8_t)(school->choice[i][seat] - 1)),
			                 REFUSAL_NONE);
}

/* Holds the vote of the classes `first` to `last` in one room. */
static void hold(struct room *room, const struct school *school, unsigned first, unsigned last)
{
	static const uint16_t none[CHOICES_MAX];
	unsigned members = 0, from = 0;

	for (unsigned i = first; i <= last; i++)
		members += school->members[i];
	room_init(room, members);
	assert_int_equal(room_add(room, &school->motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	for (unsigned i = first; i <= last; from += school->members[i++])
		attend(room, school, i, from);
	assert_int_equal(room_item(room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	from = 0;
	for (unsigned i = first; i <= last; from += school->members[i++])
		cast(room, school, i, from);
	assert_int_equal(room_teacher(room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_count(room, none), REFUSAL_NONE);
}

/* The verdict of the sum of those parts whose bit is set. */
static void add_up(const struct school *school, unsigned parts, struct verdict *out)
{
	struct poll_figures sum = {0};

	for (unsigned i = 0; i < CLASSES; i++) {
		struct poll_figures part;
		struct room room;

		if ((parts >> i & 1) == 0)
			continue;
		hold(&room, school, i, i);
		poll_figures_of(room_vote(&room), &part);
		poll_add(&sum, &part);
		room_release(&room);
	}
	poll_verdict(&school->motion, &sum, out);
}

static void the_sum_is_what_one_class_of_all_would_have_decided(void **state)
{
	struct dice dice = {.state = (uint64_t)time(NULL) ^ 0x5eed};
	uint64_t seed = dice.state;
	unsigned told_apart = 0;

	(void)state;
	for (int trial = 0; trial < TRIALS; trial++) {
		struct verdict sum, without;
		struct school school;
		struct room all;

		draw_school(&dice, &school);
		hold(&all, &school, 0, CLASSES - 1);
		add_up(&school, 7, &sum);
		if (memcmp(&sum, &room_vote(&all)->verdict, sizeof sum) != 0)
			fail_msg("seed %llu, trial %d", (unsigned long long)seed, trial);
		add_up(&school, 3, &without);
		told_apart += memcmp(&without, &sum, sizeof sum) != 0;
		room_release(&all);
	}
	assert_true(told_apart > TRIALS * 9 / 10); /* control: a lost part is found out */
}

static void only_what_can_be_added_is_voted_on_by_all(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	assert_true(poll_possible(&motion));
	motion.tie_rule = TIE_POSTPONED;
	assert_true(poll_possible(&motion));
	motion.tie_rule = TIE_SECOND_VOTE;
	assert_false(poll_possible(&motion));
	motion.tie_rule = TIE_CASTING_VOTE;
	assert_false(poll_possible(&motion));
	motion = room_choice(3);
	assert_true(poll_possible(&motion));
	motion.options[1].candidate = 1;
	assert_false(poll_possible(&motion));
	for (unsigned ballot = BALLOT_CONSENT; ballot < BALLOT_COUNT; ballot++) {
		motion = room_ballot((enum ballot)ballot, 3);
		motion.tie_rule = TIE_REJECTED;
		assert_false(poll_possible(&motion));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_sum_is_what_one_class_of_all_would_have_decided),
	        cmocka_unit_test(only_what_can_be_added_is_voted_on_by_all),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
