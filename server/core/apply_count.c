/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_count.c - the count: everything that survives the urn.
 */
#include "core/fold.h"

#include <string.h>

#include "core/count_check.h"
#include "core/find.h"
#include "core/marks.h"
#include "core/papers.h"
#include "core/seats.h"

/* One choice for each signature of a roll-call and none elsewhere; none at all in a secret vote. */
static bool choices_sane(const struct item *item, const struct vote *vote,
                         const struct seats *tablets, const uint8_t choice[MEMBERS_MAX])
{
	bool named = item->motion.secrecy == SECRECY_ROLL_CALL &&
	             !ballot_is_marked(vote_ballot(item, vote));
	unsigned option_count = vote_option_count(item, vote);

	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		bool wanted = named && seats_have(tablets, seat);

		if ((choice[seat] != 0) != wanted)
			return false;
		if (wanted && !choice_fits(option_count, vote->standing, choice[seat] - 1u))
			return false;
	}
	return true;
}

static bool roll_sane(const struct vote *vote, const struct seats *roll,
                      const struct seats *present)
{
	return seats_within(&vote->signed_, roll) && seats_within(roll, present) &&
	       seats_within(present, &vote->eligible);
}

bool fits_vote_counted(const struct assembly *state, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);
	const struct seats *roll = &event->vote_counted.signed_;

	return event->vote_counted.vote == state->vote_count && vote_is_plain(item, vote) &&
	       seats_count(&vote->on_paper) == 0 &&
	       roll_sane(vote, roll, &event->vote_counted.present) &&
	       choices_sane(item, vote, roll, event->vote_counted.choice) &&
	       count_sum_votes(item, vote, event->vote_counted.votes) == (int)seats_count(roll) &&
	       verdict_sane(state, vote, &event->vote_counted.verdict);
}

void apply_vote_counted(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	vote->state = VOTE_COUNTED;
	vote->signed_ = event->vote_counted.signed_;
	vote->present = event->vote_counted.present;
	memcpy(vote->choice, event->vote_counted.choice, sizeof vote->choice);
	memcpy(vote->votes, event->vote_counted.votes, sizeof vote->votes);
	vote->verdict = event->vote_counted.verdict;
	state->phase = PHASE_COUNTED;
}

/* Each value once, in its place. */
static bool papers_sorted(const struct paper_row rows[], unsigned count)
{
	for (unsigned i = 1; i < count; i++) {
		if (memcmp(rows[i - 1].marks, rows[i].marks, OPTIONS_MAX) >= 0)
			return false;
	}
	return true;
}

/* One row for each tablet of a roll-call, by seat. */
static bool seat_marks_sane(const struct item *item, const struct vote *vote,
                            const struct seats *tablets, const struct event *event)
{
	const struct seat_marks *rows = event->vote_tallied.seat_marks;
	unsigned count = event->vote_tallied.seat_marks_count;

	if (item->motion.secrecy == SECRECY_SECRET)
		return count == 0;
	if (count != seats_count(tablets))
		return false;
	for (unsigned i = 0; i < count; i++) {
		if (!seats_have(tablets, rows[i].seat) ||
		    (i > 0 && rows[i - 1].seat >= rows[i].seat) ||
		    !marks_fit(&item->motion, vote->standing, rows[i].marks))
			return false;
	}
	return true;
}

/* What the tellers counted is a part of the whole, one ballot for each paper voter. */
static bool hands_sane(const struct item *item, const struct vote *vote, const struct event *event)
{
	const uint16_t *votes = event->vote_tallied.votes;
	const uint16_t *hands = event->vote_tallied.hand_votes;
	int sum;

	for (unsigned i = 0; i < CHOICES_MAX; i++) {
		if (hands[i] > votes[i])
			return false;
	}
	sum = count_sum_votes(item, vote, hands);
	return sum >= 0 &&
	       (unsigned)sum + event->vote_tallied.spoiled == seats_count(&vote->on_paper);
}

static bool ballots_sane(const struct assembly *state, const struct vote *vote,
                         const struct seats *tablets, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	const struct paper_row *rows = event->vote_tallied.papers;
	unsigned count = event->vote_tallied.paper_count;
	int all = (int)seats_count(&event->vote_tallied.signed_) - event->vote_tallied.spoiled;
	unsigned row = 1u + item->motion.option_count;

	if (!ballot_is_marked(vote_ballot(item, vote)))
		return count == 0 && event->vote_tallied.seat_marks_count == 0 &&
		       count_sum_votes(item, vote, event->vote_tallied.votes) == all &&
		       hands_sane(item, vote, event);
	return count_sum_votes(item, vote, event->vote_tallied.votes) == 0 &&
	       count_sum_votes(item, vote, event->vote_tallied.hand_votes) == 0 &&
	       count_sum_papers(item, vote, rows, count) == all && papers_sorted(rows, count) &&
	       seat_marks_sane(item, vote, tablets, event) &&
	       state->papers_used + count * row <= PAPERS_BYTES_MAX;
}

static bool seed_sane(enum ballot ballot, const char seed[SEED_BYTES])
{
	static const char none[SEED_BYTES];

	return ballot == BALLOT_LOTS ? seed_fits(seed) : memcmp(seed, none, SEED_BYTES) == 0;
}

bool fits_vote_tallied(const struct assembly *state, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);
	const struct seats *on_paper = &event->vote_tallied.on_paper;
	struct seats tablets = event->vote_tallied.signed_;

	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++)
		tablets.bits[i] &= ~on_paper->bits[i];
	return event->vote_tallied.vote == state->vote_count &&
	       (!vote_is_plain(item, vote) || seats_count(on_paper) > 0) &&
	       memcmp(on_paper, &vote->on_paper, sizeof *on_paper) == 0 &&
	       roll_sane(vote, &event->vote_tallied.signed_, &event->vote_tallied.present) &&
	       event->vote_tallied.spoiled <= seats_count(on_paper) &&
	       choices_sane(item, vote, &tablets, event->vote_tallied.choice) &&
	       ballots_sane(state, vote, &tablets, event) &&
	       seed_sane(vote_ballot(item, vote), event->vote_tallied.seed) &&
	       verdict_sane(state, vote, &event->vote_tallied.verdict);
}

static void keep_papers(struct assembly *state, struct vote *vote, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	unsigned option_count = item->motion.option_count;

	if (!ballot_is_marked(vote_ballot(item, vote)))
		return;
	for (unsigned i = 0; i < event->vote_tallied.seat_marks_count; i++)
		seat_marks_write(state, vote, option_count, event->vote_tallied.seat_marks[i].seat,
		                 event->vote_tallied.seat_marks[i].marks);
	papers_write(state, vote, option_count, event->vote_tallied.papers,
	             event->vote_tallied.paper_count);
}

void apply_vote_tallied(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	vote->state = VOTE_COUNTED;
	vote->signed_ = event->vote_tallied.signed_;
	vote->present = event->vote_tallied.present;
	vote->spoiled = event->vote_tallied.spoiled;
	memcpy(vote->choice, event->vote_tallied.choice, sizeof vote->choice);
	memcpy(vote->votes, event->vote_tallied.votes, sizeof vote->votes);
	memcpy(vote->hand_votes, event->vote_tallied.hand_votes, sizeof vote->hand_votes);
	memcpy(vote->seed, event->vote_tallied.seed, sizeof vote->seed);
	keep_papers(state, vote, event);
	vote->verdict = event->vote_tallied.verdict;
	state->phase = PHASE_COUNTED;
}
