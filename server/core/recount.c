/* SPDX-License-Identifier: EUPL-1.2 */
/* recount.c - the verdict of an event, once more from what the event carries. */
#include "core/recount.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/order.h"
#include "core/rounds.h"
#include "core/seats.h"
#include "core/tally.h"

const struct verdict *core_verdict(const struct event *event)
{
	switch (event->kind) {
	case EVENT_VOTE_COUNTED:
		return &event->vote_counted.verdict;
	case EVENT_VOTE_TALLIED:
		return &event->vote_tallied.verdict;
	case EVENT_VOTE_DECIDED:
		return &event->vote_decided.verdict;
	case EVENT_VOTE_SETTLED:
		return &event->vote_settled.verdict;
	case EVENT_VOTE_ACCEPTED:
		return &event->vote_accepted.verdict;
	default:
		return NULL;
	}
}

static void recount_counted(const struct assembly *state, const struct event *event,
                            struct vote *vote, struct verdict *out)
{
	vote->present = event->vote_counted.present;
	memcpy(vote->votes, event->vote_counted.votes, sizeof vote->votes);
	tally_verdict(state, vote, NULL, out);
}

static void recount_tallied(const struct assembly *state, const struct event *event,
                            struct vote *vote, struct verdict *out)
{
	struct papers papers = {.count = event->vote_tallied.paper_count};

	memcpy(papers.rows, event->vote_tallied.papers, papers.count * sizeof papers.rows[0]);
	vote->present = event->vote_tallied.present;
	vote->spoiled = event->vote_tallied.spoiled;
	memcpy(vote->votes, event->vote_tallied.votes, sizeof vote->votes);
	memcpy(vote->seed, event->vote_tallied.seed, sizeof vote->seed);
	tally_verdict(state, vote, &papers, out);
}

static void recount_settled(const struct assembly *state, const struct event *event,
                            struct vote *vote, struct verdict *out)
{
	const struct motion *motion = &item_of_vote(state, vote)->motion;
	struct papers papers;
	bool agrees = order_add(vote->favoured, event->vote_settled.order);

	CHECK(agrees);
	memcpy(vote->seed, event->vote_settled.seed, sizeof vote->seed);
	papers_read(state, vote, motion->option_count, &papers);
	tally_verdict(state, vote, &papers, out);
}

static void recount_decided(const struct assembly *state, const struct event *event,
                            const struct vote *vote, struct verdict *out)
{
	struct count_question question;

	*out = vote->verdict;
	vote_question(state, vote, &question);
	count_casting_vote(&question, event->vote_decided.choice, out);
}

void core_recount(const struct assembly *state, const struct event *event, struct verdict *out)
{
	struct vote vote = *vote_at_hand(state);

	switch (event->kind) {
	case EVENT_VOTE_COUNTED:
		recount_counted(state, event, &vote, out);
		break;
	case EVENT_VOTE_TALLIED:
		recount_tallied(state, event, &vote, out);
		break;
	case EVENT_VOTE_SETTLED:
		recount_settled(state, event, &vote, out);
		break;
	case EVENT_VOTE_DECIDED:
		recount_decided(state, event, &vote, out);
		break;
	default:
		CHECK(event->kind == EVENT_VOTE_ACCEPTED);
		*out = vote.verdict;
		if (!event->vote_accepted.accepts)
			verdict_refuse(state, &vote, event->vote_accepted.choice, out);
		break;
	}
}

static bool choices_add_up(const uint8_t choice[MEMBERS_MAX], const uint16_t votes[CHOICES_MAX],
                           const uint16_t hand_votes[CHOICES_MAX])
{
	uint16_t sums[CHOICES_MAX];

	memcpy(sums, hand_votes, sizeof sums);
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		if (choice[seat] != 0)
			sums[choice[seat] - 1]++;
	}
	return memcmp(sums, votes, sizeof sums) == 0;
}

/* Whether each seat's ballot is among the papers, and what is left over is the tellers'. */
static bool marks_add_up(const struct event *event)
{
	unsigned left[MEMBERS_MAX], sum = 0;

	for (unsigned row = 0; row < event->vote_tallied.paper_count; row++) {
		left[row] = event->vote_tallied.papers[row].count;
		sum += left[row];
	}
	for (unsigned i = 0; i < event->vote_tallied.seat_marks_count; i++) {
		const uint8_t *marks = event->vote_tallied.seat_marks[i].marks;
		unsigned row = 0;

		while (row < event->vote_tallied.paper_count &&
		       memcmp(event->vote_tallied.papers[row].marks, marks, OPTIONS_MAX) != 0)
			row++;
		if (row == event->vote_tallied.paper_count || left[row]-- == 0)
			return false;
	}
	return sum + event->vote_tallied.spoiled == seats_count(&event->vote_tallied.signed_);
}

bool core_roll_adds_up(const struct assembly *state, const struct event *event)
{
	static const uint16_t none[CHOICES_MAX];
	const struct vote *vote = vote_at_hand(state);
	const struct item *item = item_of_vote(state, vote);

	if (item->motion.secrecy == SECRECY_SECRET)
		return true;
	if (event->kind == EVENT_VOTE_COUNTED)
		return choices_add_up(event->vote_counted.choice, event->vote_counted.votes, none);
	if (ballot_is_marked(vote_ballot(item, vote)))
		return marks_add_up(event);
	return choices_add_up(event->vote_tallied.choice, event->vote_tallied.votes,
	                      event->vote_tallied.hand_votes);
}
