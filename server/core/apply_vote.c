/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply_vote.c - a vote from its opening to its close, or to its annulment.
 *
 * Signatures may be folded when they fall, or all at once after the journal
 * (a restart reads them from the roll): both ways give the same bytes.
 */
#include "core/fold.h"

#include <string.h>

#include "core/clock.h"
#include "core/find.h"
#include "core/marks.h"
#include "core/papers.h"
#include "core/rounds.h"
#include "core/seats.h"

static bool amendment_sane(const struct assembly *state, const struct event *event)
{
	unsigned number = event->vote_opened.amendment;

	if (number == 0)
		return true;
	return number <= state->amendment_count && !event->vote_opened.fallback &&
	       state->phase != PHASE_SHOWN &&
	       state->amendments[number - 1].item == state->floor_item &&
	       state->amendments[number - 1].state == AMENDMENT_PROPOSED;
}

/* Opening again on a shown result is for what that result left open. */
static bool may_open(const struct assembly *state, const struct event *event)
{
	if (event->vote_opened.fallback > 1 ||
	    (event->vote_opened.fallback && !fallback_possible(state)))
		return false;
	return state->phase != PHASE_SHOWN || event->vote_opened.fallback ||
	       vote_at_hand(state)->verdict.outcome == OUTCOME_SECOND_VOTE ||
	       vote_at_hand(state)->verdict.outcome == OUTCOME_SECOND_ROUND;
}

static bool ballot_sane(const struct assembly *state, const struct event *event)
{
	const struct motion *motion = &item_on_floor(state)->motion;
	bool simple = event->vote_opened.fallback || event->vote_opened.amendment != 0;
	unsigned option_count = simple ? 2 : motion->option_count;
	uint32_t bytes = simple ? 0 : papers_bytes(state, motion);

	return event->vote_opened.seats <= OPTIONS_MAX &&
	       (event->vote_opened.standing & ~options_all(option_count)) == 0 &&
	       state->papers_used + bytes <= PAPERS_BYTES_MAX;
}

bool fits_vote_opened(const struct assembly *state, const struct event *event)
{
	struct seats members = {{0}};

	for (unsigned seat = 0; seat < state->member_count; seat++)
		seats_add(&members, seat);
	return amendment_sane(state, event) && may_open(state, event) &&
	       state->vote_count < VOTES_MAX && event->vote_opened.vote == state->vote_count + 1 &&
	       event->vote_opened.item == state->floor_item && event->vote_opened.round >= 1 &&
	       event->vote_opened.round <= event->vote_opened.vote &&
	       clock_sane(event->vote_opened.closes_at_ms) && ballot_sane(state, event) &&
	       seats_within(&event->vote_opened.eligible, &members);
}

/* Who is there now, of the electoral roll, and who signed. */
static void take_present(struct assembly *state, struct vote *vote)
{
	seats_present(state, &vote->present);
	for (unsigned i = 0; i < MEMBERS_MAX / 64; i++) {
		vote->present.bits[i] &= vote->eligible.bits[i];
		vote->present.bits[i] |= vote->signed_.bits[i];
	}
}

/* Entries of before do not say who stands, nor for how many places. */
static void open_ballot(const struct item *item, const struct event *event, struct vote *vote)
{
	vote->fallback = event->vote_opened.fallback;
	vote->amendment = event->vote_opened.amendment;
	vote->seats = event->vote_opened.seats;
	vote->standing = event->vote_opened.standing;
	if (vote->seats == 0)
		vote->seats = item->motion.seats;
	if (vote->standing == 0)
		vote->standing = options_all(vote_option_count(item, vote));
}

/* About an amendment, its text is asked and no papers are needed. */
static void open_amendment(struct assembly *state, const struct item *item, struct vote *vote,
                           unsigned amendment)
{
	if (amendment == 0) {
		vote->title = item->motion.title;
		papers_reserve(state, vote, &item->motion);
		return;
	}
	vote->title = state->amendments[amendment - 1].text;
	state->amendments[amendment - 1].vote = state->vote_count;
}

void apply_vote_opened(struct assembly *state, const struct event *event)
{
	struct item *item = &state->items[item_index(state, state->floor_item)];
	struct vote *vote = &state->votes[state->vote_count++];

	vote->item = item->id;
	vote->state = VOTE_OPEN;
	vote->round = event->vote_opened.round;
	vote->casting_choice = CHOICE_NONE;
	vote->frozen = event->vote_opened.frozen;
	vote->opened_at_ms = event->at_ms;
	vote->closes_at_ms = event->vote_opened.closes_at_ms;
	vote->eligible = event->vote_opened.eligible;
	vote->verdict.winner = CHOICE_NONE;
	open_ballot(item, event, vote);
	open_amendment(state, item, vote, event->vote_opened.amendment);
	take_present(state, vote);
	item->vote_count++;
	item->last_vote = event->vote_opened.vote;
	state->phase = PHASE_VOTING;
	state->workshop = 0;
}

static bool signature_sane(const struct item *item, const struct vote *vote,
                           const struct event *event)
{
	unsigned choice = event->signed_.choice;

	if (item->motion.secrecy == SECRECY_SECRET)
		return choice == 0 && marks_blank(event->signed_.marks);
	if (ballot_is_marked(vote_ballot(item, vote)))
		return choice == 1 &&
		       marks_fit(&item->motion, vote->standing, event->signed_.marks);
	return choice >= 1 && marks_blank(event->signed_.marks) &&
	       choice_fits(vote_option_count(item, vote), vote->standing, choice - 1);
}

bool fits_signed(const struct assembly *state, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);

	if (event->signed_.vote != state->vote_count ||
	    !seats_have(&vote->eligible, event->signed_.seat) ||
	    seats_have(&vote->on_paper, event->signed_.seat))
		return false;
	if (seats_have(&vote->signed_, event->signed_.seat) && !item->motion.changeable)
		return false;
	return signature_sane(item, vote, event);
}

void apply_signed(struct assembly *state, const struct event *event)
{
	const struct item *item = item_on_floor(state);
	struct vote *vote = vote_newest(state);

	seats_add(&vote->signed_, event->signed_.seat);
	seats_add(&vote->present, event->signed_.seat);
	if (item->motion.secrecy == SECRECY_SECRET)
		return;
	if (ballot_is_marked(vote_ballot(item, vote)))
		seat_marks_write(state, vote, item->motion.option_count, event->signed_.seat,
		                 event->signed_.marks);
	else
		vote->choice[event->signed_.seat] = event->signed_.choice;
}

bool fits_vote_clock(const struct assembly *state, const struct event *event)
{
	return event->vote_clock.vote == state->vote_count &&
	       clock_sane(event->vote_clock.closes_at_ms);
}

void apply_vote_clock(struct assembly *state, const struct event *event)
{
	vote_newest(state)->closes_at_ms = event->vote_clock.closes_at_ms;
}

bool fits_vote_closed(const struct assembly *state, const struct event *event)
{
	return event->vote_closed.vote == state->vote_count &&
	       event->vote_closed.by < CLOSED_BY_COUNT;
}

void apply_vote_closed(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	vote->state = VOTE_CLOSED;
	vote->closed_by = event->vote_closed.by;
	vote->closed_at_ms = event->at_ms;
	state->phase = PHASE_CLOSED;
}

bool fits_vote_reopened(const struct assembly *state, const struct event *event)
{
	return event->vote_ref.vote == state->vote_count &&
	       vote_at_hand(state)->reopened < UINT8_MAX;
}

void apply_vote_reopened(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	(void)event;
	vote->state = VOTE_OPEN;
	vote->closed_by = 0;
	vote->closed_at_ms = 0;
	vote->closes_at_ms = 0;
	vote->reopened++;
	take_present(state, vote);
	state->phase = PHASE_VOTING;
}

static bool counted(const struct vote *vote)
{
	return vote->verdict.outcome != OUTCOME_NONE;
}

bool fits_vote_annulled(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);
	const struct seats *roll = &event->vote_annulled.signed_;

	return event->vote_annulled.vote == state->vote_count &&
	       seats_within(&vote->signed_, roll) &&
	       seats_within(roll, counted(vote) ? &vote->signed_ : &vote->eligible);
}

/* An uncounted vote keeps who signed, and forgets what they said. */
void apply_vote_annulled(struct assembly *state, const struct event *event)
{
	struct vote *vote = vote_newest(state);

	if (!counted(vote)) {
		vote->signed_ = event->vote_annulled.signed_;
		for (unsigned i = 0; i < MEMBERS_MAX / 64; i++)
			vote->present.bits[i] |= vote->signed_.bits[i];
		memset(vote->choice, 0, sizeof vote->choice);
		if (!vote_is_simple(vote))
			papers_forget(state, vote, &item_on_floor(state)->motion);
	}
	vote->state = VOTE_ANNULLED;
	vote->annulled_for = event->vote_annulled.reason;
	state->phase = PHASE_DEBATE;
	state->workshop = 0;
}
