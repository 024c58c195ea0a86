/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_minutes.c - what readers are told of votes of every kind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hemicycle/tally.h"
#include "unit/wire_kit.h"

static struct room room;

/* Every text is as long as it may be and must be escaped: only sizes matter. */
static const char *find(const void *context, const struct text_ref *wanted)
{
	(void)context;
	(void)wanted;
	return context != NULL ? context : "text";
}

static const struct words words = {.find = find};

static int set_up(void **state)
{
	(void)state;
	buffer_init(&out, FRAME_BYTES_MAX);
	room_init(&room, 6);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	buffer_release(&out);
	room_release(&room);
	return 0;
}

/* The teacher counts what the urn held, and shows it. */
static void count_and_show(const struct paper_row papers[], unsigned paper_count)
{
	struct command command = room_command(COMMAND_VOTE_COUNT);

	command.vote_count.paper_count = (uint16_t)paper_count;
	if (paper_count > 0)
		memcpy(command.vote_count.papers, papers, paper_count * sizeof papers[0]);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
}

static const uint8_t first[OPTIONS_MAX] = {1, 2, 3}, second[OPTIONS_MAX] = {0, 1, 0},
                     blank[OPTIONS_MAX];

static void a_secret_ranking_is_told_by_value_and_of_nobody(void **state)
{
	static const struct paper_row papers[] = {{1, {0}}, {1, {0, 1}}, {1, {1, 2, 3}}};
	struct motion motion = room_ballot(BALLOT_RANKED, 3);
	const cJSON *vote;
	cJSON *object;

	(void)state;
	room_open_vote(&room, &motion);
	assert_int_equal(room_mark(&room, 0, first), REFUSAL_NONE);
	assert_int_equal(room_mark(&room, 1, second), REFUSAL_NONE);
	assert_int_equal(room_mark(&room, 2, blank), REFUSAL_NONE);
	count_and_show(papers, 3);
	object = kit_minutes(&room, &words);
	vote = kit_at(object, "votes")->child;
	kit_is(vote, "papers",
	       "[{\"count\":1,\"marks\":[0]},{\"count\":1,\"marks\":[0,1]},"
	       "{\"count\":1,\"marks\":[1,2,3]}]");
	kit_is(vote, "seat_marks", "[]");
	kit_is(vote, "choices", "[]");
	kit_is(vote, "votes", "[]");
	kit_is(kit_at(vote, "tally"), "method", "\"irv\"");
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "roll")), 3);
	cJSON_Delete(object);
}

static void a_roll_call_ranking_tells_who_marked_what(void **state)
{
	struct motion motion = room_ballot(BALLOT_RANKED, 3);
	const cJSON *vote;
	cJSON *object;

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	assert_int_equal(room_mark(&room, 3, first), REFUSAL_NONE);
	assert_int_equal(room_mark(&room, 1, blank), REFUSAL_NONE);
	count_and_show(NULL, 0);
	object = kit_minutes(&room, &words);
	vote = kit_at(object, "votes")->child;
	kit_is(vote, "seat_marks", "[{\"seat\":1,\"marks\":[0]},{\"seat\":3,\"marks\":[1,2,3]}]");
	kit_is(vote, "papers", "[{\"count\":1,\"marks\":[0]},{\"count\":1,\"marks\":[1,2,3]}]");
	kit_is(vote, "choices", "[]");
	cJSON_Delete(object);
}

static void a_marked_vote_that_was_not_shown_or_annulled_tells_no_ballot(void **state)
{
	struct motion motion = room_ballot(BALLOT_POINTS, 3);
	struct command annul = room_command(COMMAND_VOTE_ANNUL);
	static const uint8_t points[OPTIONS_MAX] = {3, 1, 2};
	const cJSON *vote;
	cJSON *object;

	(void)state;
	annul.vote_annul.reason = room_text("too loud");
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	assert_int_equal(room_mark(&room, 3, points), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_COUNT), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	kit_is(object, "votes", "[]");
	cJSON_Delete(object);
	assert_int_equal(room_do(&room, &annul), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	vote = kit_at(object, "votes")->child;
	kit_is(vote, "papers", "[]");
	kit_is(vote, "seat_marks", "[]");
	kit_is(vote, "hand_votes", "[]");
	kit_is(vote, "tally", "null");
	kit_is(vote, "accepted", "[]");
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "roll")), 1);
	cJSON_Delete(object);
}

/* One tablet beside five papers: the difference would be its ballot. */
static void few_ballots_of_a_secret_vote_are_not_told_apart(void **state)
{
	struct command sign = room_command(COMMAND_PAPER_SIGN_ALL);
	struct command count = room_command(COMMAND_VOTE_COUNT);
	struct motion motion = room_motion();
	cJSON *object;

	(void)state;
	motion.secrecy = SECRECY_SECRET;
	room_open_vote(&room, &motion);
	assert_int_equal(room_cast(&room, 0, 0), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &sign), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	count.vote_count.votes[0] = 1;
	count.vote_count.hand_count = 3;
	count.vote_count.hand_votes[1] = 5;
	assert_int_equal(room_do(&room, &count), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	kit_is(kit_at(object, "votes")->child, "votes", "[1,5,0]");
	kit_is(kit_at(object, "votes")->child, "hand_votes", "[]");
	cJSON_Delete(object);
}

static void paper_voters_are_told_by_name_and_their_ballots_by_number(void **state)
{
	struct command sign = room_command(COMMAND_PAPER_SIGN_ALL);
	struct command count = room_command(COMMAND_VOTE_COUNT);
	struct motion motion = room_motion();
	const cJSON *vote;
	cJSON *object;

	(void)state;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	assert_int_equal(room_cast(&room, 0, 1), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &sign), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	count.vote_count.hand_count = 3;
	count.vote_count.hand_votes[0] = 3;
	count.vote_count.hand_votes[2] = 1;
	count.vote_count.spoiled = 1;
	assert_int_equal(room_do(&room, &count), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	vote = kit_at(object, "votes")->child;
	kit_is(vote, "votes", "[3,1,1]");
	kit_is(vote, "hand_votes", "[3,0,1]");
	kit_is(vote, "choices", "[{\"seat\":0,\"choice\":1}]");
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "on_paper")), 5);
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "roll")), 6);
	kit_is(kit_at(vote, "verdict"), "spoiled", "1");
	cJSON_Delete(object);
}

static cJSON *decision_of(const struct vote *vote)
{
	cJSON *object;

	buffer_clear(&out);
	buffer_char(&out, '{');
	decision_print(&room.state, vote, &words, &out);
	buffer_char(&out, '}');
	object = cJSON_ParseWithLength(out.data, out.count);
	assert_non_null(object);
	return object;
}

static void a_draw_is_found_by_the_names_of_the_drawn(void **state)
{
	struct motion motion = room_ballot(BALLOT_LOTS, 0);
	cJSON *object;

	(void)state;
	motion.seats = 2;
	motion.secrecy = SECRECY_ROLL_CALL;
	room_open_vote(&room, &motion);
	for (uint16_t seat = 0; seat < 5; seat++)
		assert_int_equal(room_cast(&room, seat, (uint8_t)(seat % DIE_FACES)), REFUSAL_NONE);
	count_and_show(NULL, 0);
	object = decision_of(room_vote(&room));
	kit_is(object, "ballot", "\"lots\"");
	kit_is(object, "outcome", "\"drawn\"");
	kit_is(object, "options", "[\"text\",\"text\"]");
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "winners")), 2);
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "votes")), 7);
	cJSON_Delete(object);
	object = kit_minutes(&room, &words);
	kit_is(kit_at(object, "votes")->child, "seed", "\"1-2-3-4-5\"");
	cJSON_Delete(object);
}

/* All that a sitting can hold: every vote a roll-call of the longest ballots that find room. */
static void the_longest_minutes_fit_one_frame(void **state)
{
	static char longest[REASON_BYTES_MAX + 1];
	struct words quoted = {.find = find, .context = longest};
	struct assembly *all = &room.state;

	(void)state;
	memset(longest, '"', OPTION_BYTES_MAX);
	all->member_count = MEMBERS_MAX;
	for (all->item_count = 0; all->item_count < ITEMS_MAX; all->item_count++) {
		struct item *item = &all->items[all->item_count];

		*item = (struct item){.id = (uint16_t)(all->item_count + 1), .vote_count = 1};
		item->motion = room_ballot(BALLOT_RANKED, OPTIONS_MAX);
		item->motion.secrecy = SECRECY_ROLL_CALL;
	}
	for (all->vote_count = 0; all->vote_count < VOTES_MAX; all->vote_count++) {
		struct vote *vote = &all->votes[all->vote_count];

		*vote = (struct vote){.item = 1,
		                      .state = VOTE_SHOWN,
		                      .standing = UINT16_MAX,
		                      .seats = 1,
		                      .casting_choice = CHOICE_NONE};
		memset(vote->seed, '6', sizeof vote->seed - 1);
		for (unsigned seat = 0; seat < MEMBERS_MAX; seat++)
			seats_add(&vote->signed_, seat);
		vote->present = vote->eligible = vote->signed_;
		if (all->papers_used + MEMBERS_MAX * (2 * OPTIONS_MAX + 1u) > PAPERS_BYTES_MAX) {
			all->items[1].motion = room_motion(); /* no room for more of them */
			vote->item = 2;
			continue;
		}
		vote->seat_marks_at = all->papers_used;
		all->papers_used += MEMBERS_MAX * OPTIONS_MAX;
		vote->papers_at = all->papers_used;
		vote->paper_count = MEMBERS_MAX;
		for (unsigned i = 0; i < MEMBERS_MAX; i++) {
			all->papers[all->papers_used++] = 1;
			for (unsigned j = 0; j < OPTIONS_MAX; j++)
				all->papers[all->papers_used++] =
				        (uint8_t)(1 + (i + j) % OPTIONS_MAX);
		}
	}
	all->amendment_count = AMENDMENTS_MAX;
	for (all->entry_count = 0; all->entry_count < BOOK_ENTRIES_MAX; all->entry_count++)
		all->entries[all->entry_count].sitting = all->id;
	all->note_count = NOTES_MAX;
	all->council.stage_count = STAGE_COUNT;
	all->council.own_count = OWN_OFFICES_MAX;
	cJSON_Delete(kit_minutes(&room, &quoted));
	print_message("%zu bytes of %u\n", out.count, FRAME_BYTES_MAX);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(a_secret_ranking_is_told_by_value_and_of_nobody),
	        RULE(a_roll_call_ranking_tells_who_marked_what),
	        RULE(a_marked_vote_that_was_not_shown_or_annulled_tells_no_ballot),
	        RULE(few_ballots_of_a_secret_vote_are_not_told_apart),
	        RULE(paper_voters_are_told_by_name_and_their_ballots_by_number),
	        RULE(a_draw_is_found_by_the_names_of_the_drawn),
	        RULE(the_longest_minutes_fit_one_frame),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
