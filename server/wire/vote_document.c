/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vote_document.c - a counted vote as documents that `hemicycle tally` counts again.
 *
 * Options are named by their numbers, from 1, and pupils by theirs: the words and the names
 * stand beside, and can be erased without touching a count.
 */
#include "wire/vote_document.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/seats.h"
#include "wire/table.h"
#include "wire/tally_recount.h"
#include "wire/vote_document_inside.h"

static const char *const fractions[QUORUM_COUNT] = {
        [QUORUM_HALF] = "1/2", [QUORUM_TWO_THIRDS] = "2/3", [QUORUM_THREE_QUARTERS] = "3/4"};

void vote_document_begin(const struct count_question *question, enum tally_method method,
                         struct buffer *out)
{
	buffer_printf(out, "{\"method\":\"%s\",\"options\":{\"members\":%d,\"present\":%d",
	              tally_method_word(method), question->eligible, question->present);
	if (question->quorum != QUORUM_NONE)
		buffer_printf(out, ",\"quorum\":{\"fraction\":\"%s\"}",
		              fractions[question->quorum]);
}

void vote_document_ids(unsigned options, struct buffer *out)
{
	bool first = true;

	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if ((options >> i & 1) == 0)
			continue;
		buffer_printf(out, first ? "\"%u\"" : ",\"%u\"", i + 1);
		first = false;
	}
}

void vote_document_ballots(unsigned count, const char *ballot, struct buffer *out)
{
	if (count > 0)
		buffer_printf(out, "{\"count\":%u,\"ballot\":%s},", count, ballot);
}

/* A row that counts nothing ends every list: none needs to know whether it is the last. */
void vote_document_end(unsigned spoiled, struct buffer *out)
{
	buffer_printf(out, "{\"count\":%u,\"void\":true}]}", spoiled);
}

static void print_candidates(unsigned options, struct buffer *out)
{
	buffer_text(out, "},\"candidates\":[");
	for (unsigned i = 0; i < OPTIONS_MAX; i++)
		if (options >> i & 1)
			buffer_printf(out, "%s{\"id\":\"%u\"}",
			              (options & ((1u << i) - 1)) != 0 ? "," : "", i + 1);
	buffer_text(out, "],\"ballots\":[");
}

static void print_motion(const struct box *box, const unsigned votes[3], struct buffer *out)
{
	const struct count_question *question = &box->question;
	static const char *const bases[BASE_COUNT] = {
	        [BASE_EXPRESSED] = "expressed",
	        [BASE_PRESENT] = "present",
	        [BASE_ELIGIBLE] = "members",
	};
	static const char *const thresholds[THRESHOLD_COUNT] = {
	        [THRESHOLD_SIMPLE] = "majority",
	        [THRESHOLD_ABSOLUTE] = "majority",
	        [THRESHOLD_TWO_THIRDS] = "two_thirds",
	        [THRESHOLD_THREE_QUARTERS] = "three_quarters",
	        [THRESHOLD_UNANIMITY] = "unanimity",
	};
	bool simple = question->threshold == THRESHOLD_SIMPLE;

	vote_document_begin(question, TALLY_MOTION, out);
	buffer_printf(out, ",\"of\":\"%s\",\"threshold\":\"%s\"",
	              bases[simple ? BASE_EXPRESSED : question->base],
	              thresholds[question->threshold]);
	if (question->ballot == BALLOT_MOTION && box->casting_choice != CHOICE_NONE)
		buffer_printf(out, ",\"casting_vote\":\"%s\"",
		              box->casting_choice == 0 ? "yes" : "no");
	buffer_text(out, "},\"ballots\":[");
	vote_document_ballots(votes[0], "\"yes\"", out);
	vote_document_ballots(votes[1], "\"no\"", out);
	vote_document_ballots(votes[2], "\"abstain\"", out);
	vote_document_end(box->spoiled, out);
}

/* Who of the options has most votes. */
static void print_choice(const struct box *box, struct buffer *out)
{
	unsigned count = (unsigned)box->question.option_count;
	char id[16];

	vote_document_begin(&box->question, TALLY_PLURALITY, out);
	if (box->casting_choice != CHOICE_NONE)
		buffer_printf(out, ",\"tie_break\":[{\"order\":[\"%u\"]}]",
		              box->casting_choice + 1u);
	print_candidates(box->standing & ((1u << count) - 1), out);
	for (unsigned i = 0; i < count; i++) {
		snprintf(id, sizeof id, "\"%u\"", i + 1);
		vote_document_ballots(box->votes[i], id, out);
	}
	vote_document_ballots(box->votes[count], "null", out);
	vote_document_end(box->spoiled, out);
}

/* Whether the votes of the best are enough: for it, or for another, or for none. */
static void print_enough(const struct box *box, struct buffer *out)
{
	unsigned count = (unsigned)box->question.option_count, sum = 0, best = 0;

	for (unsigned i = 0; i < count; i++) {
		sum += box->votes[i];
		best = box->votes[i] > best ? box->votes[i] : best;
	}
	print_motion(box, (unsigned[3]){best, sum - best, box->votes[count]}, out);
}

static bool print_plain(const struct box *box, unsigned which, struct buffer *out)
{
	const struct count_question *question = &box->question;
	const uint16_t *votes = box->votes;

	if (question->ballot == BALLOT_MOTION && which == 0)
		print_motion(box, (unsigned[3]){votes[0], votes[1], votes[2]}, out);
	else if (question->ballot != BALLOT_MOTION && which == 0)
		print_choice(box, out);
	else if (question->ballot != BALLOT_MOTION && question->threshold != THRESHOLD_SIMPLE)
		print_enough(box, out);
	else
		return false;
	return true;
}

static void print_answers(const struct box *box, struct buffer *out)
{
	static const char *const words[TALLY_CONSENT_COUNT] = {"\"consent\"", "\"reservation\"",
	                                                       "\"stand_aside\"", "\"objection\""};
	unsigned count = box->motion->option_count;
	char fingers[16];

	vote_document_begin(&box->question, (enum tally_method)box->motion->method, out);
	buffer_text(out, "},\"ballots\":[");
	for (unsigned i = 0; i < count; i++) {
		snprintf(fingers, sizeof fingers, "%u", i);
		vote_document_ballots(box->votes[i],
		                      box->motion->ballot == BALLOT_CONSENT ? words[i] : fingers,
		                      out);
	}
	vote_document_ballots(box->votes[count], "null", out);
	vote_document_end(box->spoiled, out);
}

/* What is drawn needs no ballots: those who were there when it closed, and the seed. */
static bool print_lots(const struct box *box, const struct verdict *verdict, struct buffer *out)
{
	bool first = true;

	if (verdict->outcome != OUTCOME_DRAWN)
		return false;
	buffer_printf(out,
	              "{\"method\":\"sortition\",\"options\":{\"seed\":\"%s\",\"draw\":%u},"
	              "\"candidates\":[",
	              box->seed, box->motion->seats);
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		if (!seats_have(box->present, seat))
			continue;
		buffer_printf(out, first ? "{\"id\":\"%u\"}" : ",{\"id\":\"%u\"}", seat + 1);
		first = false;
	}
	buffer_text(out, "]}");
	return true;
}

bool box_document_print(const struct box *box, const struct verdict *verdict, unsigned which,
                        struct buffer *out)
{
	enum ballot ballot = box->question.ballot;

	if (ballot <= BALLOT_CHOICE)
		return print_plain(box, which, out);
	if (which > 0)
		return false;
	if (ballot == BALLOT_LOTS)
		return print_lots(box, verdict, out);
	if (ballot_is_marked(ballot))
		vote_document_marks(box, out);
	else
		print_answers(box, out);
	return true;
}

/* The winners as they are in the answers: options, or of lots the numbers of pupils. */
static void print_winners(enum ballot ballot, const struct verdict *verdict, unsigned refused,
                          struct buffer *out)
{
	buffer_text(out, ",\"winners\":[");
	for (unsigned i = 0; i < verdict->winner_count; i++)
		buffer_printf(out, i > 0 ? ",\"%u\"" : "\"%u\"", verdict->winners[i] + 1u);
	if (verdict->winner_count == 0 && ballot == BALLOT_CHOICE && verdict->winner != CHOICE_NONE)
		buffer_printf(out, "\"%u\"", verdict->winner + 1u);
	buffer_text(out, "],\"tied\":[");
	vote_document_ids(ballot == BALLOT_MOTION ? 0 : verdict->tied, out);
	buffer_text(out, "],\"refused\":[");
	vote_document_ids(refused, out);
	buffer_char(out, ']');
}

static void print_counts(const struct box *box, const struct verdict *verdict, struct buffer *out)
{
	struct buffer document, answer;

	buffer_init(&document, TALLY_DOCUMENT_BYTES_MAX);
	buffer_init(&answer, TALLY_ANSWER_BYTES_MAX);
	for (unsigned i = 0; i < VOTE_DOCUMENTS_MAX; i++) {
		buffer_clear(&document);
		buffer_clear(&answer);
		if (!box_document_print(box, verdict, i, &document))
			break;
		tally_recount(document.data, document.count, &answer);
		buffer_text(out, i > 0 ? ",{\"document\":" : "{\"document\":");
		buffer_add(out, document.data, document.count);
		buffer_text(out, ",\"answer\":");
		buffer_add(out, answer.data, answer.count);
		buffer_char(out, '}');
	}
	buffer_release(&document);
	buffer_release(&answer);
}

void box_export_print(const struct box *box, const struct verdict *verdict, unsigned refused,
                      struct buffer *out)
{
	buffer_printf(out,
	              "\"ballot\":\"%s\",\"secrecy\":\"%s\",\"outcome\":\"%s\",\"reason\":\"%s\"",
	              wire_ballots.names[box->question.ballot],
	              wire_secrecies.names[box->motion->secrecy],
	              wire_outcomes.names[verdict->outcome], wire_reasons.names[verdict->reason]);
	print_winners(box->question.ballot, verdict, refused, out);
	buffer_text(out, ",\"counts\":[");
	print_counts(box, verdict, out);
	buffer_char(out, ']');
}

void vote_export_print(const struct assembly *state, const struct vote *vote, struct buffer *out)
{
	struct papers papers;
	struct box box;

	CHECK(vote->state == VOTE_COUNTED || vote->state == VOTE_SHOWN);
	papers_read(state, vote, item_of_vote(state, vote)->motion.option_count, &papers);
	box_of_vote(state, vote, &papers, &box);
	buffer_printf(out, "{\"vote\":%u,\"item\":%u,\"round\":%u,",
	              (unsigned)(vote - state->votes) + 1, vote->item, vote->round);
	box_export_print(&box, &vote->verdict, vote->refused, out);
	buffer_char(out, '}');
}
