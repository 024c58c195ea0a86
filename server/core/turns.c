/* SPDX-License-Identifier: EUPL-1.2 */
/* turns.c - the order in which pupils are suggested for a role. */
#include "core/turns.h"

#include "core/council.h"

struct rank { /* the smaller comes first, by the first field that differs */
	unsigned recency; /* 0: never held it; 1 less each sitting */
	unsigned holds;
	unsigned before;
	unsigned place;
};

static struct rank rank_of(const struct assembly *state, unsigned seat, unsigned office)
{
	const struct member *member = &state->members[seat];
	unsigned count = state->member_count;
	unsigned asked = member->offices | member->offered; /* who was asked may say yes */
	struct rank rank = {.holds = (unsigned)__builtin_popcount(asked)};

	rank.recency = WAITED_MAX - office_waited(state, seat, office);
	if (member->held >> office & 1)
		rank.recency = WAITED_MAX; /* it had it today */
	for (unsigned other = 0; other < OFFICE_COUNT; other++)
		rank.before += office_waited(state, seat, other) < WAITED_MAX;
	rank.place = (seat + count - (unsigned)(state->id % count)) % count;
	return rank;
}

static bool comes_before(const struct rank *a, const struct rank *b)
{
	if (a->recency != b->recency)
		return a->recency < b->recency;
	if (a->holds != b->holds)
		return a->holds < b->holds;
	if (a->before != b->before)
		return a->before < b->before;
	return a->place < b->place;
}

unsigned turns_suggest(const struct assembly *state, unsigned office, uint16_t seats[TURNS_MAX])
{
	struct rank ranks[TURNS_MAX + 1];
	uint16_t best[TURNS_MAX + 1];
	unsigned count = 0;

	for (unsigned seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];
		struct rank rank;
		unsigned at = count;

		if (!member->present || ((member->offices | member->offered) >> office & 1) != 0)
			continue;
		rank = rank_of(state, seat, office);
		for (; at > 0 && comes_before(&rank, &ranks[at - 1]); at--) {
			ranks[at] = ranks[at - 1];
			best[at] = best[at - 1];
		}
		ranks[at] = rank;
		best[at] = (uint16_t)seat;
		if (count < TURNS_MAX)
			count++;
	}
	for (unsigned i = 0; i < count; i++)
		seats[i] = best[i];
	return count;
}
