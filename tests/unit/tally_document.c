/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_document.c - what is read of a document, and where reading ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "wire/gate.h"
#include "wire/tally_read.h"
#include "wire/tally_recount.h"

enum { MUTATIONS = 20000, TEXT_ROOM = 4096 };

static struct tally_document document; /* of the last reads() */
static struct tally_complaint complaint;

/* On the heap without a byte to spare, so that reading one too many is seen. */
static bool read_bytes(const char *text, size_t bytes)
{
	char *copy = malloc(bytes > 0 ? bytes : 1);
	bool fine;

	assert_non_null(copy);
	memcpy(copy, text, bytes);
	tally_document_release(&document);
	document = (struct tally_document){.grades = NULL};
	fine = tally_document_read(copy, bytes, &document, &complaint);
	free(copy);
	return fine;
}

static void reads(const char *text)
{
	if (!read_bytes(text, strlen(text)))
		fail_msg("%s: %s", text, complaint.text);
}

static void complains(const char *text, const char *code)
{
	if (read_bytes(text, strlen(text)))
		fail_msg("%s is read", text);
	assert_string_equal(complaint.code, code);
	assert_true(text_is_utf8(complaint.text, strlen(complaint.text)));
}

/* A document of one method with these options. */
static const struct tally_options *options_of(const char *method, const char *options)
{
	static char text[TEXT_ROOM];

	snprintf(text, sizeof text, "{\"method\":\"%s\",\"options\":{%s}}", method, options);
	reads(text);
	return &document.question.options;
}

/* A document of one method with one ballot, about a, b and c. */
static const struct tally_ballot *ballot_of(const char *method, const char *ballot)
{
	static char text[TEXT_ROOM];

	snprintf(text, sizeof text,
	         "{\"method\":\"%s\",\"options\":{\"grades\":[\"good\",\"bad\"]},\"candidates\":"
	         "[{\"id\":\"a\",\"cost\":1},{\"id\":\"b\",\"cost\":1},{\"id\":\"c\",\"cost\":1}],"
	         "\"ballots\":[{\"ballot\":%s}]}",
	         method, ballot);
	reads(text);
	assert_int_equal(document.question.ballot_count, 1);
	return &document.question.ballots[0];
}

/* "a1 c3": the marks that a ballot must have. */
static void marks(const char *method, const char *ballot, const char *want)
{
	const struct tally_ballot *got = ballot_of(method, ballot);
	char text[100] = "";

	for (uint32_t i = 0; i < got->mark_count; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%c%d",
		         i > 0 ? " " : "", 'a' + (int)got->marks[i].candidate, got->marks[i].value);
	assert_int_equal(got->paper, TALLY_MARKED);
	assert_int_equal(got->count, 1);
	assert_string_equal(text, want);
}

static void paper(const char *method, const char *ballot, enum tally_paper want)
{
	if (ballot_of(method, ballot)->paper != want)
		fail_msg("%s: %s", method, ballot);
}

static void without_options_all_are_the_defaults(void **state)
{
	struct tally_options defaults;

	(void)state;
	tally_options_init(&defaults);
	for (int method = 0; method < TALLY_METHOD_COUNT; method++)
		assert_memory_equal(options_of(tally_method_word((enum tally_method)method), ""),
		                    &defaults, sizeof defaults);
}

static void an_option_of_another_method_changes_nothing(void **state)
{
	struct tally_options defaults;

	(void)state;
	tally_options_init(&defaults);
	assert_memory_equal(options_of("motion", "\"min\":1,\"draw\":3,\"budget\":5,\"round\":2,"
	                                         "\"utility\":\"cardinality\",\"seed\":\"x\","
	                                         "\"advance\":9,\"variant\":7,\"tie_break\":0"),
	                    &defaults, sizeof defaults);
	assert_memory_equal(options_of("sortition", "\"members\":1,\"quorum\":7,\"tie_break\":0"),
	                    &defaults, sizeof defaults);
}

static void every_option_goes_to_its_place(void **state)
{
	const struct tally_options *got;

	(void)state;
	got = options_of("motion", "\"seats\":2,\"members\":30,\"present\":28,\"of\":\"members\","
	                           "\"threshold\":\"three_quarters\",\"casting_vote\":\"no\"");
	assert_int_equal(got->seats, 2);
	assert_int_equal(got->members, 30);
	assert_int_equal(got->present, 28);
	assert_int_equal(got->of, TALLY_OF_MEMBERS);
	assert_int_equal(got->threshold, TALLY_THREE_QUARTERS);
	assert_int_equal(got->casting_vote, TALLY_NO);
	got = options_of("two_round", "\"round\":2,\"advance\":3,\"max_choices\":4");
	assert_int_equal(got->round, 2);
	assert_int_equal(got->advance, 3);
	assert_int_equal(got->max_choices, 4);
	assert_int_equal(options_of("two_round", "\"advance\":\"all\"")->advance, 0);
	got = options_of("score", "\"min\":-7,\"max\":-3,\"missing\":\"ignore\","
	                          "\"aggregate\":\"mean\"");
	assert_int_equal(got->score_min, -7);
	assert_int_equal(got->score_max, -3);
	assert_true(got->missing_ignored && got->mean);
	got = options_of("borda", "\"variant\":\"modified\",\"unranked\":\"zero\"");
	assert_true(got->modified && got->unranked_zero);
	assert_true(options_of("minimax", "\"strength\":\"margins\"")->margins);
	assert_int_equal(options_of("consent", "\"max_stand_aside\":0")->max_stand_aside, 0);
	got = options_of("fist_to_five", "\"block\":false,\"min_mean\":3.25,\"min_each\":2");
	assert_true(got->fist_passes);
	assert_int_equal(got->min_each, 2);
	assert_int_equal(got->mean_numerator * 4, got->mean_denominator * 13);
}

static void money_and_draws_go_to_their_places(void **state)
{
	const struct tally_options *got;

	(void)state;
	got = options_of("equal_shares", "\"budget\":\"12.34\",\"utility\":\"cardinality\","
	                                 "\"completion\":\"add1\",\"increment\":0.01");
	assert_int_equal(got->budget, 1234);
	assert_int_equal(got->increment, 1);
	assert_true(got->cardinality && got->add1 && !got->fill);
	got = options_of("equal_shares", "\"completion\":\"greedy\"");
	assert_true(!got->add1 && got->fill);
	got = options_of("equal_shares", "\"completion\":\"none\"");
	assert_true(!got->add1 && !got->fill);
	got = options_of("sortition", "\"seed\":\"s\\u00e9\",\"draw\":7,\"strata\":{\"by\":\"g\","
	                              "\"draw\":{\"x\":2,\"y\":0}}");
	assert_string_equal(got->seed, "sé");
	assert_int_equal(got->draw, 7);
	assert_int_equal(got->stratum_count, 2);
	assert_string_equal(got->strata[1].group, "y");
	assert_int_equal(got->strata[0].draw, 2);
}

static void a_quorum_is_read_as_it_is_asked(void **state)
{
	const struct tally_quorum *got;

	(void)state;
	got = &options_of("irv", "\"quorum\":{\"fraction\":\"2/3\",\"strict\":true}")->quorum;
	assert_true(got->asked && got->has_fraction && got->strict && !got->of_cast);
	assert_int_equal(got->numerator, 2);
	assert_int_equal(got->denominator, 3);
	got = &options_of("irv", "\"quorum\":{\"min\":12,\"count\":\"cast\"}")->quorum;
	assert_true(got->asked && !got->has_fraction && !got->strict && got->of_cast);
	assert_int_equal(got->least, 12);
	got = &options_of("irv", "\"quorum\":{\"fraction\":0.25}")->quorum;
	assert_int_equal(got->numerator * 4, got->denominator);
}

static void rules_for_ties_are_read_in_their_order(void **state)
{
	const struct tally_options *options = &document.question.options;

	(void)state;
	reads("{\"method\":\"irv\",\"options\":{\"tie_break\":[\"oldest\",{\"order\":[\"c\",\"z\","
	      "\"a\"]},{\"lot\":\"x\"},\"youngest\"]},\"candidates\":[{\"id\":\"a\"},{\"id\":\"b\"}"
	      ","
	      "{\"id\":\"c\",\"birthdate\":\"2013-02-11\"}]}");
	assert_int_equal(options->tie_rule_count, 4);
	assert_int_equal(options->tie_rules[0].kind, TALLY_OLDEST);
	assert_int_equal(options->tie_rules[1].kind, TALLY_ORDER);
	assert_int_equal(options->tie_rules[1].place[0], 1);
	assert_int_equal(options->tie_rules[1].place[1], TALLY_NOBODY);
	assert_int_equal(options->tie_rules[1].place[2], 0);
	assert_string_equal(options->tie_rules[2].seed, "x");
	assert_int_equal(options->tie_rules[3].kind, TALLY_YOUNGEST);
	assert_int_equal(document.question.candidates[0].birthdate, 0);
	assert_int_equal(document.question.candidates[2].birthdate, 20130211);
}

static void every_kind_of_ballot_becomes_marks(void **state)
{
	(void)state;
	marks("motion", "\"abstain\"", "a2");
	marks("consent", "\"objection\"", "a3");
	marks("fist_to_five", "4", "a4");
	marks("plurality", "\"b\"", "b0");
	marks("plurality", "[\"b\",\"a\"]", "b0 a0");
	marks("approval", "[\"c\",\"b\",\"a\"]", "c0 b0 a0");
	marks("equal_shares", "[\"c\"]", "c0");
	marks("irv", "[\"b\",[\"c\",\"a\"]]", "b1 c2 a2");
	marks("stv", "[[\"b\"],\"a\"]", "b1 a2");
	marks("score", "{\"c\":-4,\"a\":2147483647}", "c-4 a2147483647");
	marks("majority_judgment", "{\"b\":\"bad\",\"a\":\"good\"}", "b1 a0");
}

static void what_cannot_be_marks_is_void(void **state)
{
	(void)state;
	paper("motion", "[]", TALLY_VOID);
	paper("fist_to_five", "2147483648", TALLY_VOID);
	paper("plurality", "[\"a\",\"b\",\"c\",\"a\"]", TALLY_VOID);
	paper("irv", "[\"a\",[]]", TALLY_VOID);
	paper("score", "{\"a\":2147483648}", TALLY_VOID);
	paper("score", "{\"a\":1,\"b\":1,\"c\":1,\"a\":1}", TALLY_VOID);
	paper("irv", "null", TALLY_BLANK);
	paper("irv", "{ }", TALLY_BLANK);
	paper("motion", "null", TALLY_BLANK);
}

/* {"method":"plurality","candidates":[{"id":"0"},...]}; the caller frees it. */
static char *crowd(int people, const char *behind)
{
	size_t room = (size_t)people * 16 + 200;
	char *text = malloc(room);
	int at;

	assert_non_null(text);
	at = snprintf(text, room, "{\"method\":\"plurality\",\"candidates\":[");
	for (int i = 0; i < people; i++)
		at += snprintf(text + at, room - (size_t)at, "%s{\"id\":\"%d\"}", i > 0 ? "," : "",
		               i);
	snprintf(text + at, room - (size_t)at, "]%s}", behind);
	return text;
}

static void as_many_candidates_as_allowed_are_told_apart(void **state)
{
	char *text = crowd(TALLY_CANDIDATES_MAX, ",\"ballots\":[{\"ballot\":\"9999\"},{\"ballot\":"
	                                         "\"10000\"}]");

	(void)state;
	reads(text);
	assert_int_equal(document.question.candidate_count, TALLY_CANDIDATES_MAX);
	assert_int_equal(document.question.ballots[0].marks[0].candidate, 9999);
	assert_int_equal(document.question.ballots[1].paper, TALLY_VOID);
	free(text);
	text = crowd(TALLY_CANDIDATES_MAX + 1, "");
	complains(text, "too_many");
	free(text);
}

static void documents_may_be_deep_but_not_bottomless(void **state)
{
	char text[2 * GATE_DOCUMENT_DEPTH_MAX + 100] = "{\"method\":\"motion\",\"x\":";
	size_t from = strlen(text), depth = GATE_DOCUMENT_DEPTH_MAX - 1;

	(void)state;
	memset(text + from, '[', depth);
	memset(text + from + depth, ']', depth);
	strcpy(text + from + 2 * depth, "}");
	reads(text);
	memset(text + from, '[', depth + 1);
	memset(text + from + depth + 1, ']', depth + 1);
	strcpy(text + from + 2 * depth + 2, "}");
	complains(text, "bad_json");
}

static void a_long_complaint_is_cut_between_characters(void **state)
{
	char text[2000] = "{\"method\":\"";

	(void)state;
	for (int more = 0; more < 4; more++) {
		size_t at = strlen("{\"method\":\"") + (size_t)more;

		memset(text + at - (size_t)more, 'x', (size_t)more);
		for (int i = 0; i < 300; i++, at += 4)
			memcpy(text + at, "😀", 4);
		strcpy(text + at, "\"}");
		complains(text, "unknown_method");
		assert_true(strlen(complaint.text) > sizeof complaint.text - 6);
	}
}

static void a_complaint_leaves_the_document_alone(void **state)
{
	struct tally_document before, after;

	(void)state;
	memset(&before, 0x5a, sizeof before);
	after = before;
	assert_false(tally_document_read("{}", 2, &after, &complaint));
	assert_memory_equal(&before, &after, sizeof before);
}

static const char whole[] =
        "{\"method\":\"stv\",\"options\":{\"seats\":2,\"members\":99,\"present\":9e1,\"quorum\":{"
        "\"fraction\":\"1/3\"},\"tie_break\":[{\"lot\":\"x\\u00e9\"},{\"order\":[\"a\"]}]},"
        "\"candidates\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}],\"ballots\":[{\"count\":5,"
        "\"ballot\":[\"a\",[\"b\",\"c\"]]},{\"ballot\":[\"b\",\"c\"]},{\"ballot\":null,\"void\":"
        "false},{\"count\":3,\"ballot\":[\"c\",\"a\"]}]}";

static void every_beginning_of_a_document_is_refused(void **state)
{
	(void)state;
	reads(whole);
	for (size_t bytes = 0; bytes < sizeof whole - 1; bytes++)
		assert_false(read_bytes(whole, bytes));
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Whatever is read is answered by one JSON object; 2 has an error in it, 0 has none. */
static void whatever_comes_is_answered(void **state)
{
	static const char bits[] = "{}[]:,\"\\u0019-truefalsn .e\xc3\xa9 abc019";
	uint32_t seed = 20260301, counted = 0;
	struct buffer answer;
	size_t fault;

	(void)state;
	buffer_init(&answer, TALLY_ANSWER_BYTES_MAX);
	for (int round = 0; round < MUTATIONS; round++) {
		uint32_t first = seed;
		char text[sizeof whole];
		int status;

		memcpy(text, whole, sizeof whole);
		for (uint32_t n = next(&seed) % 3; n > 0; n--)
			text[next(&seed) % (sizeof whole - 1)] =
			        bits[next(&seed) % (sizeof bits - 1)];
		buffer_clear(&answer);
		status = tally_recount(text, sizeof whole - 1, &answer);
		counted += status == 0;
		if (!gate_passes_document(answer.data, answer.count, &fault) ||
		    (strncmp(answer.data, "{\"error\":{\"code\":\"", 18) == 0) != (status == 2))
			fail_msg("seed %u: %s: %d %s", first, text, status, answer.data);
	}
	assert_true(counted > MUTATIONS / 10 && counted < MUTATIONS / 10 * 9);
	buffer_release(&answer);
}

static void what_is_too_large_is_neither_read_nor_written(void **state)
{
	struct buffer answer;

	(void)state;
	buffer_init(&answer, 200);
	assert_int_equal(tally_recount("", TALLY_DOCUMENT_BYTES_MAX + 1, &answer), 2);
	assert_non_null(strstr(answer.data, "\"too_large\""));
	buffer_clear(&answer);
	assert_int_equal(tally_recount(whole, sizeof whole - 1, &answer), 2);
	assert_non_null(strstr(answer.data, "\"too_large\""));
	buffer_release(&answer);
}

static int forget(void **state)
{
	(void)state;
	tally_document_release(&document);
	document = (struct tally_document){.grades = NULL};
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(without_options_all_are_the_defaults),
	        cmocka_unit_test(an_option_of_another_method_changes_nothing),
	        cmocka_unit_test(every_option_goes_to_its_place),
	        cmocka_unit_test(money_and_draws_go_to_their_places),
	        cmocka_unit_test(a_quorum_is_read_as_it_is_asked),
	        cmocka_unit_test(rules_for_ties_are_read_in_their_order),
	        cmocka_unit_test(every_kind_of_ballot_becomes_marks),
	        cmocka_unit_test(what_cannot_be_marks_is_void),
	        cmocka_unit_test(as_many_candidates_as_allowed_are_told_apart),
	        cmocka_unit_test(documents_may_be_deep_but_not_bottomless),
	        cmocka_unit_test(a_long_complaint_is_cut_between_characters),
	        cmocka_unit_test(a_complaint_leaves_the_document_alone),
	        cmocka_unit_test(every_beginning_of_a_document_is_refused),
	        cmocka_unit_test(whatever_comes_is_answered),
	        cmocka_unit_test(what_is_too_large_is_neither_read_nor_written),
	};
	return cmocka_run_group_tests(tests, NULL, forget);
}
