/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shares_due.c - bounds of what each supporter of a project has to pay.
 *
 * The due d is the least for which all the min(d, purse) together pay the cost.
 * It grows as purses shrink: full purses bound it from above when counted at
 * their least, from below when counted at their most.
 */
#include "base/check.h"
#include "count/shares.h"

/* A number of cents in parts, rounded down. */
static wide parts_down(const struct shares *shares, wide cents)
{
	return shares->shift >= 0 ? cents << shares->shift : cents >> -shares->shift;
}

static wide parts_up(const struct shares *shares, wide cents)
{
	wide down = parts_down(shares, cents);

	return shares->shift < 0 && down << -shares->shift != cents ? down + 1 : down;
}

void due_start(const struct shares *shares, struct project *project)
{
	project->with_money = project->supporter_count;
	project->price_low = parts_down(shares, (wide)project->cost * shares->ballots);
	project->price_high = parts_up(shares, (wide)project->cost * shares->ballots);
	project->due_low = (int64_t)(project->price_low / project->votes);
	project->due_high = INT64_MAX;
	project->round = 0;
	project->payers = 0;
	project->place = NOT_BOUGHT;
}

struct crowd { /* the supporters of a project who still have money */
	uint32_t kinds;
	uint64_t people;
	wide money; /* all of it, at most */
	int64_t poorest; /* has at least that */
};

/* Forgets the supporters who have nothing left, and puts the others' most into the stakes. */
static struct crowd gather(struct shares *shares, struct project *project)
{
	struct crowd crowd = {.poorest = INT64_MAX};
	uint32_t *supporters = project->supporters;

	for (uint32_t i = 0; i < project->with_money;) {
		uint32_t kind = supporters[i];
		const struct purse *purse = &shares->purses[kind];

		if (purse->high == 0) {
			supporters[i] = supporters[--project->with_money];
			supporters[project->with_money] = kind;
			continue;
		}
		shares->stakes[i] = (struct stake){purse->high, purse->people};
		crowd.people += purse->people;
		crowd.money += (wide)purse->high * purse->people;
		if (purse->low < crowd.poorest)
			crowd.poorest = purse->low;
		i++;
	}
	crowd.kinds = project->with_money;
	return crowd;
}

/*
 * The least due at which the stakes pay the price, from one that is not above
 * it. Whoever has less pays everything, and the others share the rest: so the
 * due rises until nobody else has less.
 */
static int64_t settle(struct stake stakes[], uint32_t kinds, uint64_t people, wide price,
                      int64_t due, bool up)
{
	for (;;) {
		uint32_t kept = 0;
		int64_t next;

		for (uint32_t i = 0; i < kinds; i++) {
			struct stake stake = stakes[i];

			if (stake.money < due) {
				price -= (wide)stake.money * stake.people;
				people -= stake.people;
			} else {
				stakes[kept++] = stake;
			}
		}
		CHECK(people > 0);
		next = (int64_t)((price + (up ? people - 1 : 0)) / people);
		if (next <= due)
			return due;
		due = next;
		kinds = kept;
	}
}

bool due_from_below(struct shares *shares, struct project *project)
{
	struct crowd crowd;

	project->due_high = INT64_MAX;
	project->payers = 0;
	if (project->cost == 0) { /* nobody has to have anything */
		project->payers = project->votes;
		project->due_high = 0;
		return true;
	}
	crowd = gather(shares, project);
	if (crowd.money < project->price_low || crowd.people == 0)
		return false;
	if ((wide)crowd.poorest * crowd.people >= project->price_high) {
		project->payers = crowd.people;
		project->due_low = (int64_t)(project->price_low / crowd.people);
		project->due_high =
		        (int64_t)((project->price_high + crowd.people - 1) / crowd.people);
		return true;
	}
	project->due_low = settle(shares->stakes, crowd.kinds, crowd.people, project->price_low,
	                          project->due_low, false);
	return true;
}

bool due_from_above(struct shares *shares, struct project *project)
{
	uint64_t people = 0;
	wide money = 0;

	if (project->payers > 0)
		return true;
	for (uint32_t i = 0; i < project->with_money; i++) {
		const struct purse *purse = &shares->purses[project->supporters[i]];

		shares->stakes[i] = (struct stake){purse->low, purse->people};
		people += purse->people;
		money += (wide)purse->low * purse->people;
	}
	if (money < project->price_high)
		return false;
	project->due_high = settle(shares->stakes, project->with_money, people, project->price_high,
	                           project->due_low, true);
	return true;
}
