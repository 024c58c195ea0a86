/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * wire_poll.c - a stranger with `hemicycle tally` and the ballots of all classes finds what the
 * school decided.
 *
 * The documents are written here, ballot by ballot as they were cast, class after class; the
 * poll has only the sorted papers of its parts. The documents that the program itself writes of
 * the poll must say the same. Control: a ballot that is left out is noticed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hemicycle/tally.h"
#include "unit/core_school.h"
#include "wire/tally_recount.h"
#include "wire/vote_document.h"

enum { TRIALS = 200 };

static void write_list(const struct motion *motion, const uint8_t marks[], struct buffer *out)
{
	const char *comma = "";

	buffer_char(out, '[');
	for (unsigned rank = 1; rank <= OPTIONS_MAX; rank++) {
		for (unsigned i = 0; i < motion->option_count; i++) {
			if (marks[i] != rank)
				continue;
			buffer_printf(out, "%s\"%u\"", comma, i + 1);
			comma = ",";
		}
	}
	buffer_char(out, ']');
}

static void write_values(const struct motion *motion, const uint8_t marks[], struct buffer *out)
{
	bool grades = motion->ballot == BALLOT_GRADES;

	for (unsigned i = 0; i < motion->option_count; i++)
		buffer_printf(out, grades ? "%s\"%u\":\"g%d\"" : "%s\"%u\":%d", i > 0 ? "," : "{",
		              i + 1, grades ? marks[i] : marks[i] - 1);
	buffer_char(out, '}');
}

static void write_fingers(unsigned fingers, struct buffer *out)
{
	if (fingers > 5)
		buffer_text(out, "null");
	else
		buffer_printf(out, "%u", fingers);
}

static void write_ballot(const struct motion *motion, const struct school_pupil *pupil,
                         struct buffer *out)
{
	static const uint8_t none[OPTIONS_MAX];
	bool blank = memcmp(pupil->marks, none, sizeof none) == 0;

	buffer_text(out, "{\"ballot\":");
	if (!ballot_is_marked(motion->ballot))
		write_fingers(pupil->choice, out);
	else if (blank)
		buffer_text(out, "null");
	else if (motion->ballot == BALLOT_GRADES || motion->ballot == BALLOT_POINTS)
		write_values(motion, pupil->marks, out);
	else
		write_list(motion, pupil->marks, out);
	buffer_char(out, '}');
}

static void write_options(const struct school *school, unsigned members, unsigned present,
                          struct buffer *out)
{
	static const char *const quorums[] = {"", "1/2", "2/3", "3/4"};
	const struct motion *motion = &school->motion;

	buffer_printf(out,
	              "{\"method\":\"%s\",\"options\":{\"members\":%u,\"present\":%u,\"seats\":%u",
	              tally_method_word((enum tally_method)motion->method), members, present,
	              motion->seats);
	if (motion->quorum != QUORUM_NONE)
		buffer_printf(out, ",\"quorum\":{\"fraction\":\"%s\"}", quorums[motion->quorum]);
	if (motion->picks > 0)
		buffer_printf(out, ",\"max_choices\":%u", motion->picks);
	if (motion->ballot == BALLOT_POINTS)
		buffer_printf(out, ",\"max\":%u", motion->points_max);
	if (motion->ballot == BALLOT_BUDGET)
		buffer_printf(out, ",\"budget\":\"%u.%02u\"", motion->budget / 100,
		              motion->budget % 100);
	for (unsigned i = 0; i < motion->grade_count; i++)
		buffer_printf(out, "%s\"g%u\"", i > 0 ? "," : ",\"grades\":[", i + 1);
	buffer_text(out, motion->grade_count > 0 ? "]},\"candidates\":[" : "},\"candidates\":[");
	for (unsigned i = 0; i < motion->option_count; i++)
		buffer_printf(out, "%s{\"id\":\"%u\",\"cost\":\"%u.%02u\"}", i > 0 ? "," : "",
		              i + 1, motion->options[i].cost / 100, motion->options[i].cost % 100);
	buffer_text(out, "],\"ballots\":[");
}

/* All ballots but the first `without`. */
static void write_document(const struct school *school, unsigned without, struct buffer *out)
{
	unsigned members = 0, present = 0;

	for (unsigned i = 0; i < SCHOOL_CLASSES; i++) {
		members += school->members[i];
		for (unsigned seat = 0; seat < school->members[i]; seat++)
			present += school->pupils[i][seat].present;
	}
	buffer_clear(out);
	write_options(school, members, present, out);
	for (unsigned i = 0; i < SCHOOL_CLASSES; i++) {
		for (unsigned seat = 0; seat < school->members[i]; seat++) {
			if (!school->pupils[i][seat].votes || (without > 0 && without-- > 0))
				continue;
			write_ballot(&school->motion, &school->pupils[i][seat], out);
			buffer_char(out, ',');
		}
	}
	buffer_text(out, "{\"count\":0,\"ballot\":null}]}");
	assert_false(out->full);
}

static cJSON *count(const struct buffer *document)
{
	struct buffer answer;
	cJSON *told;

	buffer_init(&answer, 1 << 22);
	if (tally_recount(document->data, document->count, &answer) != 0)
		fail_msg("%.*s", (int)answer.count, answer.data);
	told = cJSON_ParseWithLength(answer.data, answer.count);
	assert_non_null(told);
	buffer_release(&answer);
	return told;
}

/* The set of options that a list of ids names. */
static unsigned set_of(const cJSON *answer, const char *key)
{
	const cJSON *id;
	unsigned set = 0;

	cJSON_ArrayForEach(id, cJSON_GetObjectItemCaseSensitive(answer, key))
	{
		set |= 1u << (atoi(id->valuestring) - 1);
	}
	return set;
}

static unsigned winners_of(const struct verdict *verdict)
{
	unsigned set = 0;

	for (unsigned i = 0; i < verdict->winner_count; i++)
		set |= 1u << verdict->winners[i];
	return set;
}

/* What `hemicycle tally` says, as docs/export.md reads it. */
static bool agrees(const struct verdict *verdict, const cJSON *answer)
{
	const char *status = cJSON_GetObjectItemCaseSensitive(answer, "status")->valuestring;
	const cJSON *turnout = cJSON_GetObjectItemCaseSensitive(answer, "turnout");
	int cast = cJSON_GetObjectItemCaseSensitive(turnout, "cast")->valueint;
	unsigned outcome = verdict->outcome;

	if (cast != verdict->cast)
		return false;
	if (strcmp(status, "no_quorum") == 0)
		return outcome == OUTCOME_NO_QUORUM;
	if (strcmp(status, "no_result") == 0)
		return outcome == OUTCOME_REJECTED;
	if (strcmp(status, "tie") == 0)
		return (outcome == OUTCOME_REJECTED || outcome == OUTCOME_POSTPONED) &&
		       set_of(answer, "tied") == verdict->tied;
	if (strcmp(status, "decided") == 0)
		return outcome == (set_of(answer, "winners") != 0 ? OUTCOME_CHOSEN
		                                                  : OUTCOME_REJECTED) &&
		       set_of(answer, "winners") == winners_of(verdict);
	if (strcmp(status, "blocked") == 0)
		return outcome == OUTCOME_BLOCKED;
	return outcome == (strcmp(status, "adopted") == 0 ? OUTCOME_ADOPTED : OUTCOME_REJECTED);
}

/* Plain ballots are in core_poll.c: their thresholds need two documents. */
static void draw(struct dice *dice, struct school *out)
{
	do {
		school_draw(dice, out);
	} while (out->motion.ballot <= BALLOT_CHOICE);
}

static void the_tool_finds_what_the_school_decided(void **state)
{
	static struct school_sum sum;
	struct dice dice = {.state = (uint64_t)time(NULL) ^ 0x7011};
	unsigned long long seed = dice.state;
	unsigned missed = 0, ballots = 0;
	struct buffer document;

	(void)state;
	buffer_init(&document, 1 << 22);
	for (int trial = 0; trial < TRIALS; trial++) {
		struct school school;
		cJSON *answer, *own;

		draw(&dice, &school);
		school_add_up(&school, 7, &sum);
		write_document(&school, 0, &document);
		answer = count(&document);
		if (!agrees(&sum.verdict, answer))
			fail_msg("seed %llu, trial %d: %.*s", seed, trial, (int)document.count,
			         document.data);
		buffer_clear(&document);
		assert_true(box_document_print(&sum.box, &sum.verdict, 0, &document));
		own = count(&document);
		assert_true(agrees(&sum.verdict, own));
		cJSON_Delete(own);
		cJSON_Delete(answer);
		write_document(&school, 1, &document);
		answer = count(&document);
		missed += sum.verdict.cast > 0 && !agrees(&sum.verdict, answer);
		ballots |= 1u << school.motion.ballot;
		cJSON_Delete(answer);
	}
	assert_true(missed > TRIALS * 9 / 10);
	assert_int_equal(ballots, 1u << BALLOT_FIST | 1u << BALLOT_SEVERAL | 1u << BALLOT_RANKED |
	                                  1u << BALLOT_GRADES | 1u << BALLOT_POINTS |
	                                  1u << BALLOT_BUDGET);
	buffer_release(&document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_tool_finds_what_the_school_decided),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
