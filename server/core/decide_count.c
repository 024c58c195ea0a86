/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_count.c - the urn is opened, the tellers say what they counted, and
 * together they are one tally.
 *
 * First everything is looked at; once the event is begun nothing can fail. A
 * plain vote without paper voters gives the event that it has always given.
 */
#include "core/rules.h"

#include <string.h>

#include "core/count_check.h"
#include "core/find.h"
#include "core/lots.h"
#include "core/papers.h"
#include "core/recount.h"
#include "core/seats.h"

/* The tally of a roll-call stands in the choices; that of a secret vote comes from the urn. */
static void tally(const struct assembly *state, const struct command *command,
                  uint16_t votes[CHOICES_MAX])
{
	const struct vote *vote = vote_at_hand(state);

	memset(votes, 0, CHOICES_MAX * sizeof votes[0]);
	if (item_on_floor(state)->motion.secrecy == SECRECY_SECRET) {
		memcpy(votes, command->vote_count.votes, CHOICES_MAX * sizeof votes[0]);
		return;
	}
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (vote->choice[seat] > 0)
			votes[vote->choice[seat] - 1]++;
	}
}

static void count_plain(const struct assembly *state, const struct command *command,
                        const uint16_t votes[CHOICES_MAX], struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	struct event *event = decision_first(out, command, EVENT_VOTE_COUNTED);

	event->vote_counted.vote = state->vote_count;
	event->vote_counted.signed_ = vote->signed_;
	event->vote_counted.present = vote->present;
	memcpy(event->vote_counted.choice, vote->choice, sizeof vote->choice);
	memcpy(event->vote_counted.votes, votes, sizeof event->vote_counted.votes);
	core_recount(state, event, &event->vote_counted.verdict);
}

static void take_choices(const struct assembly *state, const struct command *command,
                         const uint16_t votes[CHOICES_MAX], struct event *event)
{
	for (unsigned i = 0; i < CHOICES_MAX; i++) {
		uint16_t hand = command->vote_count.hand_votes[i];

		event->vote_tallied.hand_votes[i] = hand;
		event->vote_tallied.votes[i] = (uint16_t)(votes[i] + hand);
	}
	memcpy(event->vote_tallied.choice, vote_at_hand(state)->choice,
	       sizeof event->vote_tallied.choice);
}

static void take_seat_marks(const struct assembly *state, struct papers *papers,
                            struct event *event)
{
	const struct vote *vote = vote_at_hand(state);
	unsigned option_count = item_on_floor(state)->motion.option_count;

	for (unsigned seat = 0; seat < state->member_count; seat++) {
		struct seat_marks *row;

		if (!seats_have(&vote->signed_, seat) || seats_have(&vote->on_paper, seat))
			continue;
		row = &event->vote_tallied.seat_marks[event->vote_tallied.seat_marks_count++];
		row->seat = (uint8_t)seat;
		seat_marks_read(state, vote, option_count, seat, row->marks);
		papers_add(papers, row->marks, 1);
	}
}

static void take_rows(const struct paper_row rows[], unsigned count, struct papers *papers)
{
	for (unsigned i = 0; i < count; i++)
		papers_add(papers, rows[i].marks, rows[i].count);
}

static void take_papers(const struct assembly *state, const struct command *command,
                        struct event *event)
{
	struct papers papers = {0};

	if (item_on_floor(state)->motion.secrecy == SECRECY_SECRET)
		take_rows(command->vote_count.papers, command->vote_count.paper_count, &papers);
	else
		take_seat_marks(state, &papers, event);
	take_rows(command->vote_count.hand_papers, command->vote_count.hand_paper_count, &papers);
	event->vote_tallied.paper_count = papers.count;
	memcpy(event->vote_tallied.papers, papers.rows, sizeof event->vote_tallied.papers);
}

static void count_all(const struct assembly *state, const struct command *command,
                      const uint16_t votes[CHOICES_MAX], struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	enum ballot ballot = vote_ballot(item_on_floor(state), vote);
	struct event *event = decision_first(out, command, EVENT_VOTE_TALLIED);

	event->vote_tallied.vote = state->vote_count;
	event->vote_tallied.signed_ = vote->signed_;
	event->vote_tallied.present = vote->present;
	event->vote_tallied.on_paper = vote->on_paper;
	event->vote_tallied.spoiled = command->vote_count.spoiled;
	if (ballot_is_marked(ballot))
		take_papers(state, command, event);
	else
		take_choices(state, command, votes, event);
	if (ballot == BALLOT_LOTS)
		lots_seed(vote, command->vote_count.seed, event->vote_tallied.seed);
	core_recount(state, event, &event->vote_tallied.verdict);
}

enum refusal decide_vote_count(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	const struct vote *vote = vote_at_hand(state);
	uint16_t votes[CHOICES_MAX];
	enum refusal refusal;

	tally(state, command, votes);
	refusal = count_refusal(state, command, votes);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (vote_is_plain(item_on_floor(state), vote) && seats_count(&vote->on_paper) == 0)
		count_plain(state, command, votes, out);
	else
		count_all(state, command, votes, out);
	return REFUSAL_NONE;
}
