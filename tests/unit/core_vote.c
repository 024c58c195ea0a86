/* SPDX-License-Identifier: EUPL-1.2 */
/* core_vote.c - one vote from its opening to its record; the stories are in tests/scenarios. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/freeze.h"
#include "unit/core_kit.h"

static void open_secret(void)
{
	struct motion motion = room_motion();

	room_open_vote(&room, &motion);
}

static void opening_takes_the_whole_class_as_the_roll(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	for (uint16_t seat = 0; seat < 5; seat++)
		room_present(&room, seat, true);
	room_teacher(&room, COMMAND_SITTING_OPEN);
	room_item(&room, COMMAND_ITEM_START, 1);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	assert_int_equal(seats_count(&room_vote(&room)->eligible), 6);
	assert_int_equal(seats_count(&room_vote(&room)->present), 5);
	assert_int_equal(seats_count(&room_vote(&room)->signed_), 0);
}

static struct text_ref frozen(const struct motion *motion, const struct event *opened)
{
	struct text_ref hash;

	freeze_vote(&room.state, motion, opened, &hash);
	return hash;
}

static bool same(const struct text_ref *one, struct text_ref other)
{
	return memcmp(one, &other, sizeof other) == 0;
}

static struct event opening(unsigned options)
{
	struct event opened = {.kind = EVENT_VOTE_OPENED};

	opened.vote_opened.vote = 1;
	opened.vote_opened.round = 1;
	opened.vote_opened.seats = 1;
	opened.vote_opened.standing = (uint16_t)((1u << options) - 1);
	opened.vote_opened.eligible.bits[0] = 7;
	return opened;
}

static void whatever_is_opened_changes_the_hash(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 3);
	struct event opened = opening(3), other = opened;
	struct text_ref first = frozen(&motion, &opened);

	(void)state;
	assert_true(same(&first, frozen(&motion, &opened)));
	other.vote_opened.vote = 2;
	assert_false(same(&first, frozen(&motion, &other)));
	other = opened;
	other.vote_opened.eligible.bits[0] = 15;
	assert_false(same(&first, frozen(&motion, &other)));
	other = opened;
	other.vote_opened.round = 2;
	assert_false(same(&first, frozen(&motion, &other)));
	other = opened;
	other.vote_opened.seats = 2;
	assert_false(same(&first, frozen(&motion, &other)));
	other = opened;
	other.vote_opened.standing = 3;
	assert_false(same(&first, frozen(&motion, &other)));
	other = opened;
	other.vote_opened.fallback = 1;
	assert_false(same(&first, frozen(&motion, &other)));
	room.state.id++;
	assert_false(same(&first, frozen(&motion, &opened)));
	room.state.id--;
}

/* Bytes that may change while it is open, or say nothing. */
static bool not_frozen(const struct motion *motion, size_t byte)
{
	size_t options = offsetof(struct motion, options);
	bool closing = byte >= offsetof(struct motion, close_on_time) &&
	               byte < offsetof(struct motion, method);
	bool places = byte == offsetof(struct motion, seats); /* those of the round are frozen */
	bool unused = byte >= offsetof(struct motion, unused) &&
	              byte < offsetof(struct motion, unused) + sizeof motion->unused;

	return closing || places || unused ||
	       byte >= options + motion->option_count * sizeof motion->options[0] ||
	       (byte >= options && (byte - options) % sizeof motion->options[0] ==
	                                   offsetof(struct vote_option, unused));
}

static void whatever_freezes_changes_the_hash(void **state)
{
	struct motion base = room_ballot(BALLOT_SEVERAL, 3), other;
	struct event opened = opening(3);
	struct text_ref first = frozen(&base, &opened);

	(void)state;
	for (size_t i = 0; i < sizeof base; i++) {
		if (i == offsetof(struct motion, ballot) ||
		    i == offsetof(struct motion, option_count))
			continue;
		other = base;
		((uint8_t *)&other)[i] ^= 1;
		assert_int_equal(same(&first, frozen(&other, &opened)), not_frozen(&base, i));
	}
	other = base;
	other.ballot = BALLOT_RANKED;
	assert_false(same(&first, frozen(&other, &opened)));
	other = base;
	other.option_count = 2;
	assert_false(same(&first, frozen(&other, &opened)));
}

/* The hash of a vote that an older program opened is still found in its minutes. */
static void a_plain_vote_has_the_hash_that_it_always_had(void **state)
{
	static const uint8_t motion_hash[4] = {0x96, 0xc7, 0x49, 0x76};
	static const uint8_t choice_hash[4] = {0x30, 0x4d, 0x11, 0x01};
	struct motion motion = room_motion(), choice = room_choice(3);
	struct event two = opening(2), three = opening(3);
	struct text_ref hash;

	(void)state;
	motion.option_count = 2;
	hash = frozen(&motion, &two);
	assert_memory_equal(hash.hash, motion_hash, sizeof motion_hash);
	hash = frozen(&choice, &three);
	assert_memory_equal(hash.hash, choice_hash, sizeof choice_hash);
}

static void a_secret_signature_bears_neither_choice_nor_time(void **state)
{
	static struct event first;

	(void)state;
	open_secret();
	assert_int_equal(room_cast(&room, 0, 0), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	first = room.last.events[0];
	assert_int_equal(first.at_ms, 0);
	room.now_ms += 5000;
	assert_int_equal(room_cast(&room, 1, 1), REFUSAL_NONE);
	first.signed_.seat = 1;
	assert_memory_equal(&first, &room.last.events[0], sizeof first);
}

static void only_seats_on_the_roll_cast_and_only_choices_that_exist(void **state)
{
	(void)state;
	open_secret();
	assert_int_equal(room_cast(&room, 6, 0), REFUSAL_NOT_ELIGIBLE);
	assert_int_equal(room_cast(&room, SEAT_NONE, 0), REFUSAL_NOT_ELIGIBLE);
	assert_int_equal(room_cast(&room, 0, 3), REFUSAL_BAD_CHOICE);
	assert_int_equal(room_cast(&room, 0, 2), REFUSAL_NONE);
	assert_int_equal(room_cast(&room, 0, 2), REFUSAL_ALREADY_VOTED);
}

static void attendance_moves_the_present_while_open_and_not_after(void **state)
{
	(void)state;
	open_secret();
	room_present(&room, 5, false);
	assert_int_equal(seats_count(&room_vote(&room)->present), 5);
	room_cast(&room, 4, 0);
	room_present(&room, 4, false);
	assert_int_equal(seats_count(&room_vote(&room)->present), 5);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_present(&room, 5, true);
	room_present(&room, 0, false);
	assert_int_equal(seats_count(&room_vote(&room)->present), 5);
	room_teacher(&room, COMMAND_VOTE_REOPEN);
	assert_true(seats_have(&room_vote(&room)->present, 5));
	assert_true(seats_have(&room_vote(&room)->present, 4));
	assert_false(seats_have(&room_vote(&room)->present, 0));
}

static void the_deadline_closes_only_when_it_is_due_and_asked_for(void **state)
{
	struct command deadline = {.kind = COMMAND_DEADLINE, .role = ROLE_CLOCK};
	struct motion motion = room_motion();

	(void)state;
	motion.seconds = 60;
	motion.close_on_time = 1;
	room_open_vote(&room, &motion);
	assert_int_equal(core_deadline_ms(&room.state), room.now_ms + 60000);
	room.now_ms += 59999;
	assert_int_equal(room_do(&room, &deadline), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	room.now_ms += 1;
	assert_int_equal(room_do(&room, &deadline), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_CLOSED);
	assert_int_equal(room_vote(&room)->closed_by, CLOSED_BY_CLOCK);
	assert_int_equal(core_deadline_ms(&room.state), INT64_MAX);
	room_teacher(&room, COMMAND_VOTE_REOPEN);
	assert_int_equal(core_deadline_ms(&room.state), INT64_MAX);
}

static void a_clock_that_does_not_close_is_no_deadline(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.seconds = 60;
	room_open_vote(&room, &motion);
	assert_true(room_vote(&room)->closes_at_ms > 0);
	assert_int_equal(core_deadline_ms(&room.state), INT64_MAX);
}

static void an_urn_that_does_not_match_the_roll_is_not_counted(void **state)
{
	(void)state;
	open_secret();
	room_cast(&room, 0, 0);
	room_cast(&room, 1, 1);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_count(&room, (uint16_t[CHOICES_MAX]){1}), REFUSAL_BAD_FIELD);
	assert_int_equal(room_count(&room, (uint16_t[CHOICES_MAX]){1, 0, 0, 1}), REFUSAL_BAD_FIELD);
	assert_int_equal(room_count(&room, (uint16_t[CHOICES_MAX]){1, 1}), REFUSAL_NONE);
	assert_int_equal(room.last.events[0].vote_counted.signed_.bits[0], 3);
}

static void an_archived_vote_is_read_without_its_urn(void **state)
{
	(void)state;
	open_secret();
	room_cast(&room, 3, 0);
	room_present(&room, 3, false);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_check_replay(&room); /* with the roll, before the count */
	room_count(&room, (uint16_t[CHOICES_MAX]){1});
	room_check_replay(&room); /* without */
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(room_vote(&room)->votes[0], 1); /* the annulled stays in the record */
}

static void an_uncounted_roll_call_forgets_its_choices_when_annulled(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	room_cast(&room, 1, 0);
	assert_int_equal(room_vote(&room)->choice[1], 1);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_ANNUL), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->choice[1], 0);
	assert_true(seats_have(&room_vote(&room)->signed_, 1));
	assert_int_equal(room.state.phase, PHASE_DEBATE);
}

static void a_sitting_holds_votes_max_votes(void **state)
{
	(void)state;
	open_secret();
	while (room.state.vote_count < VOTES_MAX) {
		assert_int_equal(room_teacher(&room, COMMAND_VOTE_ANNUL), REFUSAL_NONE);
		assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	}
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_ANNUL), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_TOO_MANY);
}

static void a_vote_reopens_at_most_255_times(void **state)
{
	(void)state;
	open_secret();
	for (int i = 0; i < UINT8_MAX; i++) {
		room_teacher(&room, COMMAND_VOTE_CLOSE);
		assert_int_equal(room_teacher(&room, COMMAND_VOTE_REOPEN), REFUSAL_NONE);
	}
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_REOPEN), REFUSAL_TOO_MANY);
}

static void a_ballot_repeated_after_the_count_is_told_that_it_counts(void **state)
{
	struct command again = {.kind = COMMAND_VOTE_CAST, .role = ROLE_PUPIL, .seat = 0};

	(void)state;
	open_secret();
	again.vote_cast.vote = 1;
	room_cast(&room, 0, 0);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_count(&room, (uint16_t[CHOICES_MAX]){1});
	assert_int_equal(room_do(&room, &again), REFUSAL_ALREADY_VOTED);
	again.seat = 1;
	assert_int_equal(room_do(&room, &again), REFUSAL_VOTE_CLOSED);
	again.seat = SEAT_NONE;
	assert_int_equal(room_do(&room, &again), REFUSAL_VOTE_CLOSED);
	again.seat = 0;
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(room_do(&room, &again), REFUSAL_VOTE_CLOSED);
}

static void a_refusal_leaves_the_answer_untouched(void **state)
{
	static struct decision before;

	(void)state;
	open_secret();
	before = room.last;
	assert_int_equal(room_cast(&room, 0, 9), REFUSAL_BAD_CHOICE);
	assert_memory_equal(&before, &room.last, sizeof before);
}

static void the_full_class_votes_by_roll_call(void **state)
{
	struct motion motion = room_choice(CHOICE_OPTIONS);

	(void)state;
	room_release(&room);
	room_init(&room, MEMBERS_MAX);
	motion.secrecy = SECRECY_ROLL_CALL;
	motion.close_on_all = 1;
	room_open_vote(&room, &motion);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++)
		assert_int_equal(room_cast(&room, seat, (uint8_t)(seat % CHOICES_MAX)),
		                 REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_CLOSED);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	assert_int_equal(room_vote(&room)->verdict.cast, MEMBERS_MAX);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(opening_takes_the_whole_class_as_the_roll),
	        RULE(whatever_is_opened_changes_the_hash),
	        RULE(whatever_freezes_changes_the_hash),
	        RULE(a_plain_vote_has_the_hash_that_it_always_had),
	        RULE(a_secret_signature_bears_neither_choice_nor_time),
	        RULE(only_seats_on_the_roll_cast_and_only_choices_that_exist),
	        RULE(attendance_moves_the_present_while_open_and_not_after),
	        RULE(the_deadline_closes_only_when_it_is_due_and_asked_for),
	        RULE(a_clock_that_does_not_close_is_no_deadline),
	        RULE(an_urn_that_does_not_match_the_roll_is_not_counted),
	        RULE(an_archived_vote_is_read_without_its_urn),
	        RULE(an_uncounted_roll_call_forgets_its_choices_when_annulled),
	        RULE(a_sitting_holds_votes_max_votes),
	        RULE(a_vote_reopens_at_most_255_times),
	        RULE(a_ballot_repeated_after_the_count_is_told_that_it_counts),
	        RULE(a_refusal_leaves_the_answer_untouched),
	        RULE(the_full_class_votes_by_roll_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
