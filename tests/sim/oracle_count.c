/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * oracle_count.c - a count is right: every ballot that was cast, no other, and
 * the winners that follow from them.
 *
 * The counting library is asked by its public header, with a question that is
 * made here from the settings of the motion.
 */
#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "core/seats.h"
#include "hemicycle/tally.h"
#include "sim/offer.h"
#include "sim/oracle.h"

int oracle_newest_answered(const struct paper papers[PAPERS_MAX])
{
	for (int i = 0; i < PAPERS_MAX; i++)
		if (papers[i].answered)
			return i;
	return -1;
}

/* Whether it is what the seat may have been heard to say. */
static bool may_have_said(const struct paper papers[PAPERS_MAX], const struct urn_paper *said)
{
	int oldest = oracle_newest_answered(papers);

	for (int i = 0; i < PAPERS_MAX && (oldest < 0 || i <= oldest); i++)
		if (papers[i].sent && memcmp(&papers[i].said, said, sizeof *said) == 0)
			return true;
	return false;
}

struct ballots { /* what must have been counted */
	int number;
	const struct vote *vote;
	const struct motion *motion;
	struct offer offer;
	int count;
	struct urn_paper papers[MEMBERS_MAX];
	unsigned votes[CHOICES_MAX], hands[CHOICES_MAX], spoiled;
};

static void add_ballot(struct ballots *ballots, const struct urn_paper *paper)
{
	ballots->papers[ballots->count++] = *paper;
	if (!offer_is_marked(&ballots->offer) && paper->byte[0] < CHOICES_MAX)
		ballots->votes[paper->byte[0]]++;
}

/* The ballot of a tablet: of a secret vote as its pupil knows it, else as the journal has it. */
static void add_tablet(struct oracle *oracle, struct ballots *ballots, int seat,
                       const struct urn_paper *told)
{
	const struct paper *papers = oracle->papers[ballots->number][seat];
	const struct urn_paper *paper = told == NULL ? &papers[0].said : told;

	if (!may_have_said(papers, paper))
		oracle_object(oracle, "vote %d: seat %d never said what is counted",
		              ballots->number, seat);
	if (!offer_fits(&ballots->offer, paper))
		oracle_object(oracle, "vote %d: what seat %d said is no ballot", ballots->number,
		              seat);
	add_ballot(ballots, paper);
	oracle->ballots++;
}

static void add_hand(struct oracle *oracle, struct ballots *ballots, int seat)
{
	struct urn_paper paper;

	oracle->hands++;
	if (!offer_by_hand(&ballots->offer, ballots->number, seat, &paper)) {
		ballots->spoiled++;
		return;
	}
	add_ballot(ballots, &paper);
	if (!offer_is_marked(&ballots->offer))
		ballots->hands[paper.byte[0]]++;
}

static void begin(struct oracle *oracle, int number, struct ballots *out)
{
	memset(out, 0, sizeof *out);
	out->number = number;
	out->vote = &oracle->journal.votes[number - 1];
	out->motion = oracle_motion(&oracle->journal, out->vote);
	offer_kept(out->motion, out->vote, &out->offer);
	oracle->counts++;
}

static void check_votes(struct oracle *oracle, const struct ballots *ballots,
                        const uint16_t votes[CHOICES_MAX])
{
	for (int choice = 0; choice < CHOICES_MAX; choice++)
		if (ballots->votes[choice] != votes[choice])
			oracle_object(oracle, "vote %d: choice %d has %u votes, %d are counted",
			              ballots->number, choice, ballots->votes[choice],
			              votes[choice]);
}

/* Who is not on the roll was never told to be. */
static void check_absent(struct oracle *oracle, const struct ballots *ballots, int seat)
{
	if (oracle_newest_answered(oracle->papers[ballots->number][seat]) >= 0)
		oracle_object(oracle, "vote %d: the answered ballot of seat %d is lost",
		              ballots->number, seat);
}

static void check_counted(struct oracle *oracle, const struct event *event)
{
	struct ballots ballots;

	begin(oracle, event->vote_counted.vote, &ballots);
	for (int seat = 0; seat < MEMBERS_MAX; seat++) {
		int choice = event->vote_counted.choice[seat] - 1;
		struct urn_paper said = {.bytes = 1, .byte = {(uint8_t)choice}};

		if (!seats_have(&event->vote_counted.signed_, (unsigned)seat))
			check_absent(oracle, &ballots, seat);
		else
			add_tablet(oracle, &ballots, seat, choice < 0 ? NULL : &said);
	}
	check_votes(oracle, &ballots, event->vote_counted.votes);
}

/* What a roll-call says of a seat; NULL: a secret vote. */
static const struct urn_paper *told_by(const struct ballots *ballots, const struct event *event,
                                       int seat, struct urn_paper *room)
{
	memset(room, 0, sizeof *room);
	if (ballots->motion->secrecy == SECRECY_SECRET)
		return NULL;
	room->bytes = (uint8_t)(offer_is_marked(&ballots->offer) ? ballots->offer.options : 1);
	room->byte[0] = (uint8_t)(event->vote_tallied.choice[seat] - 1);
	for (int i = 0;
	     offer_is_marked(&ballots->offer) && i < event->vote_tallied.seat_marks_count; i++)
		if (event->vote_tallied.seat_marks[i].seat == seat)
			memcpy(room->byte, event->vote_tallied.seat_marks[i].marks, OPTIONS_MAX);
	return room;
}

static void check_papers(struct oracle *oracle, const struct ballots *ballots,
                         const struct event *event)
{
	int left = ballots->count;

	for (int i = 0; i < event->vote_tallied.paper_count; i++) {
		const struct paper_row *row = &event->vote_tallied.papers[i];
		int cast = 0;

		for (int j = 0; j < ballots->count; j++)
			cast += memcmp(ballots->papers[j].byte, row->marks, OPTIONS_MAX) == 0;
		left -= cast;
		if (cast != row->count)
			oracle_object(oracle, "vote %d: %d of a paper are counted, %d were cast",
			              ballots->number, row->count, cast);
	}
	if (left != 0)
		oracle_object(oracle, "vote %d: %d papers are not counted", ballots->number, left);
}

/* Whether `a` is drawn before `b`: SHA-256 of seed, line feed, number. */
static int by_lot(const char *seed, int a, int b)
{
	uint8_t hash[2][crypto_hash_sha256_BYTES];
	int numbers[2] = {a + 1, b + 1};

	for (int i = 0; i < 2; i++) {
		char text[SEED_BYTES + 16];
		int bytes = snprintf(text, sizeof text, "%s\n%d", seed, numbers[i]);

		crypto_hash_sha256(hash[i], (const uint8_t *)text, (size_t)bytes);
	}
	return memcmp(hash[0], hash[1], sizeof hash[0]);
}

static void check_draw(struct oracle *oracle, const struct ballots *ballots,
                       const struct event *event)
{
	const struct verdict *verdict = &event->vote_tallied.verdict;
	char seed[SEED_BYTES + 8] = "";
	size_t used = 0;

	for (int seat = 0; seat < MEMBERS_MAX; seat++)
		if (event->vote_tallied.choice[seat] != 0 &&
		    event->vote_tallied.choice[seat] <= DIE_FACES)
			used += (size_t)snprintf(seed + used, sizeof seed - used, "%s%d",
			                         used == 0 ? "" : "-",
			                         event->vote_tallied.choice[seat]);
	if (strncmp(seed, event->vote_tallied.seed, used) != 0)
		oracle_object(oracle, "vote %d: the seed is not what was thrown", ballots->number);
	for (int i = 0; verdict->outcome == OUTCOME_DRAWN && i < MEMBERS_MAX; i++) {
		int before = 0;
		bool drawn = false;

		if (!seats_have(&event->vote_tallied.present, (unsigned)i))
			continue;
		for (int j = 0; j < MEMBERS_MAX; j++)
			before += seats_have(&event->vote_tallied.present, (unsigned)j) &&
			          by_lot(event->vote_tallied.seed, j, i) < 0;
		for (int j = 0; j < verdict->winner_count; j++)
			drawn = drawn || verdict->winners[j] == i;
		if (drawn != (before < ballots->motion->seats))
			oracle_object(oracle, "vote %d: seat %d is %sdrawn", ballots->number, i,
			              drawn ? "" : "not ");
	}
}

struct asking { /* a question for the library, and what it points to */
	struct tally_question question;
	struct tally_candidate candidates[OPTIONS_MAX];
	char ids[OPTIONS_MAX][4];
	int option[OPTIONS_MAX]; /* of each candidate */
	struct tally_ballot ballots[MEMBERS_MAX];
	struct tally_mark marks[MEMBERS_MAX][OPTIONS_MAX];
};

static void ask_ballots(const struct ballots *ballots, struct asking *asking)
{
	int away = ballots->offer.ballot == BALLOT_GRADES || ballots->offer.ballot == BALLOT_POINTS;

	for (int i = 0; i < ballots->count; i++) {
		struct tally_ballot *ballot = &asking->ballots[i];

		*ballot = (struct tally_ballot){.count = 1, .marks = asking->marks[i]};
		for (uint32_t j = 0; j < asking->question.candidate_count; j++) {
			int mark = ballots->papers[i].byte[asking->option[j]];

			if (mark != 0)
				asking->marks[i][ballot->mark_count++] =
				        (struct tally_mark){j, mark - away};
		}
		ballot->paper = ballot->mark_count > 0 ? TALLY_MARKED : TALLY_BLANK;
	}
	asking->question.ballots = asking->ballots;
	asking->question.ballot_count = (size_t)ballots->count;
}

static void ask(const struct ballots *ballots, struct asking *asking)
{
	const struct motion *motion = ballots->motion;
	struct tally_options *options = &asking->question.options;

	memset(asking, 0, sizeof *asking);
	asking->question.method = motion->method;
	tally_options_init(options);
	options->seats = ballots->vote->seats;
	options->max_choices = motion->picks;
	options->round = ballots->vote->round > 1 ? 2 : 1;
	options->score_max = motion->points_max;
	options->grade_count = motion->grade_count;
	options->budget = motion->budget;
	for (int i = 0; i < motion->option_count; i++) {
		uint32_t n = asking->question.candidate_count;

		if ((ballots->vote->standing >> i & 1) == 0)
			continue;
		snprintf(asking->ids[n], sizeof asking->ids[n], "%d", i);
		asking->option[n] = i;
		asking->candidates[n] = (struct tally_candidate){.id = asking->ids[n],
		                                                 .cost = motion->options[i].cost};
		asking->question.candidate_count++;
	}
	asking->question.candidates = asking->candidates;
	ask_ballots(ballots, asking);
}

/* The winners of the library, as the verdict names them. */
static bool names_same(const struct asking *asking, const struct tally_result *result,
                       const struct verdict *verdict)
{
	if (verdict->winner_count != result->winners.count)
		return false;
	for (uint32_t i = 0; i < result->winners.count; i++)
		if (verdict->winners[i] != asking->option[result->winners.who[i]])
			return false;
	return true;
}

static bool agrees(const struct ballots *ballots, const struct asking *asking,
                   const struct tally_result *result, const struct verdict *verdict)
{
	static const uint8_t of_tie[TIE_COUNT] = {OUTCOME_REJECTED,       OUTCOME_SECOND_VOTE,
	                                          OUTCOME_CASTING_VOTE,   OUTCOME_POSTPONED,
	                                          OUTCOME_WHO_IS_YOUNGER, OUTCOME_LOT};

	switch (result->status) {
	case TALLY_DECIDED:
		return verdict->outcome == OUTCOME_CHOSEN && names_same(asking, result, verdict);
	case TALLY_SECOND_ROUND:
		return verdict->outcome == OUTCOME_SECOND_ROUND &&
		       names_same(asking, result, verdict);
	case TALLY_TIE:
		return verdict->outcome == of_tie[ballots->motion->tie_rule];
	default:
		return verdict->outcome == OUTCOME_REJECTED;
	}
}

static void check_winners(struct oracle *oracle, const struct ballots *ballots,
                          const struct verdict *verdict)
{
	static struct asking asking;
	struct tally_result result = {0};

	if (verdict->outcome == OUTCOME_NO_QUORUM || verdict->reason == REASON_NOTHING_EXPRESSED)
		return;
	ask(ballots, &asking);
	CHECK(tally_count(&asking.question, &result, NULL) == TALLY_FAULT_NONE);
	if (!agrees(ballots, &asking, &result, verdict))
		oracle_object(oracle, "vote %d: method %s says %s, the verdict is outcome %d",
		              ballots->number, tally_method_word(asking.question.method),
		              tally_status_word(result.status), verdict->outcome);
	tally_release(&result);
	oracle->recounts++;
}

static void check_tallied(struct oracle *oracle, const struct event *event)
{
	struct ballots ballots;
	struct urn_paper room;

	begin(oracle, event->vote_tallied.vote, &ballots);
	for (int seat = 0; seat < MEMBERS_MAX; seat++) {
		if (seats_have(&event->vote_tallied.on_paper, (unsigned)seat))
			add_hand(oracle, &ballots, seat);
		else if (!seats_have(&event->vote_tallied.signed_, (unsigned)seat))
			check_absent(oracle, &ballots, seat);
		else
			add_tablet(oracle, &ballots, seat, told_by(&ballots, event, seat, &room));
	}
	if (ballots.spoiled != event->vote_tallied.spoiled)
		oracle_object(oracle, "vote %d: %d are spoiled, %u were", ballots.number,
		              event->vote_tallied.spoiled, ballots.spoiled);
	check_votes(oracle, &ballots, event->vote_tallied.votes);
	for (int choice = 0; choice < CHOICES_MAX; choice++)
		if (ballots.hands[choice] != event->vote_tallied.hand_votes[choice])
			oracle_object(oracle, "vote %d: the hands for choice %d are wrong",
			              ballots.number, choice);
	if (ballots.offer.ballot == BALLOT_LOTS)
		check_draw(oracle, &ballots, event);
	if (!offer_is_marked(&ballots.offer))
		return;
	check_papers(oracle, &ballots, event);
	check_winners(oracle, &ballots, &event->vote_tallied.verdict);
}

void oracle_see_event(struct oracle *oracle, const struct event *event)
{
	if (event->kind == EVENT_VOTE_COUNTED)
		check_counted(oracle, event);
	else if (event->kind == EVENT_VOTE_TALLIED)
		check_tallied(oracle, event);
}
