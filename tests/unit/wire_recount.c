/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * wire_recount.c - a stranger with `hemicycle tally` finds what the assembly decided.
 *
 * Random sittings as in core_random.c: the documents of each counted vote are counted by the
 * tool, and its answers held against the verdict by the table of docs/export.md.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/find.h"
#include "core/recount.h"
#include "unit/core_dice.h"
#include "unit/core_dice_council.h"
#include "unit/core_dice_items.h"
#include "unit/core_room.h"
#include "wire/tally_recount.h"
#include "wire/vote_document.h"

#define STREAMS         120
#define STREAM_COMMANDS 600

static uint64_t seed = 20261122;
static struct dice dice;
static struct room room;
static unsigned outcomes_seen, ballots_seen;

static const char *word(const cJSON *object, const char *key)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, key);

	return cJSON_IsString(value) ? value->valuestring : "";
}

static bool is(const cJSON *object, const char *key, const char *wanted)
{
	return strcmp(word(object, key), wanted) == 0;
}

/* The ids of a list, without those of `but`. */
static void list(const cJSON *object, const char *key, const cJSON *but, char out[256])
{
	const cJSON *id, *other;

	out[0] = '\0';
	cJSON_ArrayForEach(id, cJSON_GetObjectItemCaseSensitive(object, key))
	{
		bool gone = false;

		cJSON_ArrayForEach(other, but) gone |=
		        strcmp(other->valuestring, id->valuestring) == 0;
		if (!gone)
			snprintf(out + strlen(out), 256 - strlen(out), "%s ", id->valuestring);
	}
}

static bool same_list(const cJSON *vote, const cJSON *answer, const char *key)
{
	const cJSON *refused = cJSON_GetObjectItemCaseSensitive(vote, "refused");
	char ours[256], theirs[256];

	list(vote, key, NULL, ours);
	list(answer, key, refused, theirs);
	return strcmp(ours, theirs) == 0;
}

static bool is_one_of(const cJSON *vote, const char *words)
{
	char padded[40];

	snprintf(padded, sizeof padded, " %s ", word(vote, "outcome"));
	return strstr(words, padded) != NULL;
}

/* A motion without candidates: the tie of for and against is rejected by the tool. */
static bool tied_motion(const cJSON *answer)
{
	const cJSON *tallies = cJSON_GetObjectItemCaseSensitive(answer, "tallies");
	const cJSON *yes = cJSON_GetObjectItemCaseSensitive(tallies, "yes");
	const cJSON *no = cJSON_GetObjectItemCaseSensitive(tallies, "no");

	return yes != NULL && no != NULL && yes->valueint == no->valueint && yes->valueint > 0;
}

static bool agrees(const cJSON *vote, const cJSON *answer, const cJSON *enough)
{
	if (cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(vote, "refused"), 0) != NULL)
		return is_one_of(vote, " chosen second-round rejected ") &&
		       same_list(vote, answer, "winners");
	if (is(answer, "status", "no_quorum"))
		return is_one_of(vote, " no-quorum ");
	if (is(answer, "status", "no_result"))
		return is_one_of(vote, " rejected ");
	if (is(answer, "status", "adopted") || is(answer, "status", "blocked"))
		return is(vote, "outcome", word(answer, "status"));
	if (is(answer, "status", "rejected"))
		return is_one_of(vote, tied_motion(answer)
		                               ? " rejected second-vote casting-vote postponed "
		                               : " rejected ");
	if (enough != NULL && !is(enough, "status", "adopted"))
		return is_one_of(vote, " rejected ");
	if (is(answer, "status", "tie"))
		return same_list(vote, answer, "tied") &&
		       is_one_of(vote, " rejected second-vote casting-vote postponed "
		                       "who-is-younger lot ");
	if (is(answer, "status", "second_round"))
		return is_one_of(vote, " second-round ") && same_list(vote, answer, "winners");
	return is(answer, "status", "decided") && same_list(vote, answer, "winners") &&
	       is_one_of(vote, cJSON_GetArraySize(cJSON_GetObjectItem(vote, "winners")) > 0
	                               ? " chosen drawn "
	                               : " rejected ");
}

static bool stands(const struct vote *vote, struct buffer *text)
{
	const cJSON *counts, *answers[VOTE_DOCUMENTS_MAX] = {NULL};
	cJSON *told;
	bool fine;

	buffer_clear(text);
	vote_export_print(&room.state, vote, text);
	told = cJSON_ParseWithLength(text->data, text->count);
	assert_non_null(told);
	counts = cJSON_GetObjectItemCaseSensitive(told, "counts");
	for (int i = 0; i < cJSON_GetArraySize(counts); i++) {
		const cJSON *count = cJSON_GetArrayItem(counts, i);

		answers[i] = cJSON_GetObjectItemCaseSensitive(count, "answer");
	}
	fine = answers[0] == NULL ? is_one_of(told, " rejected no-quorum ")
	                          : agrees(told, answers[0], answers[1]);
	cJSON_Delete(told);
	return fine;
}

/* The newest vote, if it is counted. */
static void check_vote(struct buffer *text)
{
	struct vote *vote = &room.state.votes[room.state.vote_count - 1];

	if (room.state.vote_count == 0 ||
	    (vote->state != VOTE_COUNTED && vote->state != VOTE_SHOWN))
		return;
	if (!stands(vote, text))
		print_error("seed %llu: %.*s\n", (unsigned long long)seed, (int)text->count,
		            text->data);
	assert_true(stands(vote, text));
	outcomes_seen |= 1u << vote->verdict.outcome;
	ballots_seen |= 1u << vote_ballot(item_of_vote(&room.state, vote), vote);
}

/* What the application's urn would do with the events of a decision. */
static void keep_urn(const struct command *command)
{
	for (int i = 0; i < room.last.count; i++) {
		const struct event *event = &room.last.events[i];

		if (event->kind == EVENT_SIGNED && event->signed_.choice == 0) {
			if (command->vote_cast.mark_count > 0)
				papers_add(&dice.papers, command->vote_cast.marks, 1);
			else
				dice.urn[command->vote_cast.choice]++;
		}
		if (event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_TALLIED ||
		    event->kind == EVENT_VOTE_ANNULLED)
			dice_empty_urn(&dice);
	}
}

/* Whether one of the last events counted, or went on counting. */
static bool counts(void)
{
	bool counts = false;

	for (int i = 0; i < room.last.count; i++)
		counts |= core_verdict(&room.last.events[i]) != NULL;
	return counts;
}

static void play_one(struct buffer *text)
{
	struct command command;

	dice_command(&dice, &room.state, &command);
	room.now_ms += dice_draw(&dice, 20000);
	if (room_do(&room, &command) != REFUSAL_NONE)
		return;
	keep_urn(&command);
	if (counts())
		check_vote(text);
}

static void begin(unsigned members)
{
	struct command prepare = room_council();

	dice_empty_urn(&dice);
	dice_book(&dice, members, &prepare);
	dice_settings(&dice, members, &prepare);
	room_init_council(&room, members, &prepare);
}

static void whatever_a_class_votes_the_tool_counts_the_same(void **state)
{
	struct buffer text;

	(void)state;
	buffer_init(&text, 1 << 24);
	for (int stream = 0; stream < STREAMS; stream++) {
		dice.state = seed + (uint64_t)stream * 7919;
		begin(1 + dice_draw(&dice, stream % 10 == 0 ? MEMBERS_MAX : 12));
		for (int i = 0; i < STREAM_COMMANDS && room.log_count < ROOM_LOG_MAX - 8; i++)
			play_one(&text);
		room_release(&room);
	}
	buffer_release(&text);
	/* Else the streams would prove nothing. */
	assert_int_equal(ballots_seen, (1u << BALLOT_COUNT) - 1);
	assert_int_equal(outcomes_seen, (1u << OUTCOME_COUNT) - 2);
}

/* Another verdict than the counted one does not pass. */
static void a_wrong_outcome_is_found(void **state)
{
	unsigned wrong = 0;
	struct buffer text;

	(void)state;
	buffer_init(&text, 1 << 24);
	for (int stream = 0; stream < 20; stream++) {
		dice.state = seed + (uint64_t)stream * 104729;
		begin(6);
		for (int i = 0; i < 300 && room.log_count < ROOM_LOG_MAX - 8; i++)
			play_one(&text);
		for (int i = 0; i < room.state.vote_count; i++) {
			struct vote *vote = &room.state.votes[i];

			if (vote->state != VOTE_SHOWN || vote->verdict.outcome != OUTCOME_ADOPTED)
				continue;
			vote->verdict.outcome = OUTCOME_REJECTED;
			assert_false(stands(vote, &text));
			wrong++;
		}
		room_release(&room);
	}
	buffer_release(&text);
	assert_true(wrong > 0);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(whatever_a_class_votes_the_tool_counts_the_same),
	        cmocka_unit_test(a_wrong_outcome_is_found),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
