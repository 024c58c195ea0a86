/* SPDX-License-Identifier: EUPL-1.2 */
/* core_school.c - random classes that vote on one motion. */
#include "unit/core_school.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <string.h>

#include "core/marks.h"
#include "core/motion.h"
#include "core/papers.h"
#include "core/rounds.h"
#include "core/tally.h"

static bool taken(struct motion *motion)
{
	static const struct assembly nobody;

	motion_settle(&nobody, motion);
	return poll_possible(motion) && motion_refusal(&nobody, motion) == REFUSAL_NONE;
}

static void draw_motion(struct dice *dice, struct motion *out)
{
	do {
		dice_motion(dice, out);
		out->secrecy = SECRECY_ROLL_CALL;
		out->changeable = out->close_on_all = out->close_on_time = 0;
		out->tie_rule = dice_draw(dice, 2) ? TIE_REJECTED : TIE_POSTPONED;
	} while (!taken(out));
}

/* So many of the options, each at a random place. */
static void draw_order(struct dice *dice, unsigned count, uint8_t out[OPTIONS_MAX])
{
	for (unsigned i = 0; i < count; i++) {
		unsigned other = dice_draw(dice, i + 1);

		out[i] = out[other];
		out[other] = (uint8_t)i;
	}
}

static uint8_t draw_mark(struct dice *dice, const struct motion *motion, unsigned place)
{
	if (motion->ballot == BALLOT_RANKED)
		return (uint8_t)(place + 1);
	if (motion->ballot == BALLOT_GRADES)
		return (uint8_t)(1 + dice_draw(dice, motion->grade_count));
	if (motion->ballot == BALLOT_POINTS)
		return (uint8_t)(1 + dice_draw(dice, motion->points_max + 1u));
	return 1;
}

/* As many marks as fit, until it is enough. */
void school_draw_marks(struct dice *dice, const struct motion *motion, uint8_t out[OPTIONS_MAX])
{
	bool whole = motion->ballot == BALLOT_GRADES || motion->ballot == BALLOT_POINTS;
	unsigned count = motion->option_count, wanted = dice_draw(dice, count + 1);
	uint16_t standing = options_all(count);
	uint8_t order[OPTIONS_MAX];

	memset(out, 0, OPTIONS_MAX);
	draw_order(dice, dice_draw(dice, 3) ? count : 2, order);
	if (dice_draw(dice, 3) == 0)
		wanted = wanted > 2 ? 2 : wanted;
	for (unsigned i = 0; i < (whole && wanted > 0 ? count : wanted); i++) {
		unsigned option = whole || i >= 2 ? i : order[i];
		uint8_t before[OPTIONS_MAX];

		memcpy(before, out, sizeof before);
		if (out[option] != 0)
			break;
		out[option] = draw_mark(dice, motion, i);
		if (!whole && !marks_fit(motion, standing, out)) {
			memcpy(out, before, sizeof before);
			break;
		}
	}
	assert_true(marks_fit(motion, standing, out));
}

void school_draw(struct dice *dice, struct school *out)
{
	memset(out, 0, sizeof *out);
	draw_motion(dice, &out->motion);
	for (unsigned i = 0; i < SCHOOL_CLASSES; i++) {
		out->members[i] = 1 + dice_draw(dice, SCHOOL_PUPILS);
		for (unsigned seat = 0; seat < out->members[i]; seat++) {
			struct school_pupil *pupil = &out->pupils[i][seat];

			pupil->present = seat == 0 || dice_draw(dice, 5) != 0;
			pupil->votes = pupil->present && dice_draw(dice, 6) != 0;
			pupil->choice = (uint8_t)dice_draw(dice, out->motion.option_count + 1u);
			if (ballot_is_marked(out->motion.ballot))
				school_draw_marks(dice, &out->motion, pupil->marks);
		}
	}
}

/* Seats `from` and on of the room are that class. */
static void attend(struct room *room, const struct school *school, unsigned i, unsigned from)
{
	for (unsigned seat = 0; seat < school->members[i]; seat++)
		if (school->pupils[i][seat].present)
			assert_int_equal(room_present(room, (uint16_t)(from + seat), true),
			                 REFUSAL_NONE);
}

static void cast(struct room *room, const struct school *school, unsigned i, unsigned from)
{
	bool marked = ballot_is_marked(school->motion.ballot);

	for (unsigned seat = 0; seat < school->members[i]; seat++) {
		const struct school_pupil *pupil = &school->pupils[i][seat];
		uint16_t place = (uint16_t)(from + seat);

		if (pupil->votes)
			assert_int_equal(marked ? room_mark(room, place, pupil->marks)
			                        : room_cast(room, place, pupil->choice),
			                 REFUSAL_NONE);
	}
}

void school_hold(struct room *room, const struct school *school, unsigned first, unsigned last)
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

static void add_part(const struct room *room, const struct motion *motion, struct school_sum *out)
{
	struct poll_figures part;
	struct papers papers;

	poll_figures_of(room_vote(room), &part);
	poll_add(&out->figures, &part);
	if (!ballot_is_marked(motion->ballot))
		return;
	papers_read(&room->state, room_vote(room), motion->option_count, &papers);
	memcpy(out->rows + out->row_count, papers.rows, papers.count * sizeof papers.rows[0]);
	out->row_count += papers.count;
}

void school_add_up(const struct school *school, unsigned parts, struct school_sum *out)
{
	memset(out, 0, sizeof *out);
	for (unsigned i = 0; i < SCHOOL_CLASSES; i++) {
		struct room room;

		if ((parts >> i & 1) == 0)
			continue;
		school_hold(&room, school, i, i);
		add_part(&room, &school->motion, out);
		room_release(&room);
	}
	out->row_count = poll_merge(out->rows, out->row_count, out->spare);
	poll_box(&school->motion, &out->figures, out->rows, out->row_count, &out->box);
	box_verdict(&out->box, &out->verdict);
}
