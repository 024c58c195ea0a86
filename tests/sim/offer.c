/* SPDX-License-Identifier: EUPL-1.2 */
/* offer.c - what a ballot of one vote may say. */
#include "sim/offer.h"

#include <string.h>

#include "base/check.h"

static const char *const ballots[BALLOT_COUNT] = {"motion", "choice",  "consent", "fist",
                                                  "lots",   "several", "ranked",  "grades",
                                                  "points", "budget"};

static int number(const cJSON *object, const char *name)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(object, name);

	return cJSON_IsNumber(value) ? value->valueint : 0;
}

/* Choices of the ballots without words, the neutral one left out. */
static int unnamed(int ballot)
{
	static const int counts[BALLOT_COUNT] = {2, 0, 4, 6, 6};

	return counts[ballot];
}

void offer_seen(const cJSON *motion, const cJSON *vote, struct offer *out)
{
	const cJSON *ballot = cJSON_GetObjectItemCaseSensitive(vote, "ballot");
	const cJSON *item;
	int i = 0;

	*out = (struct offer){.picks = number(motion, "picks"),
	                      .grades = number(motion, "grade_count"),
	                      .points = number(motion, "points_max"),
	                      .budget = number(motion, "budget")};
	while (out->ballot < BALLOT_COUNT && strcmp(ballots[out->ballot], ballot->valuestring) != 0)
		out->ballot++;
	CHECK(out->ballot < BALLOT_COUNT);
	cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(motion, "options"))
	        out->cost[i++] = number(item, "cost");
	out->options = unnamed(out->ballot) > 0 ? unnamed(out->ballot) : i;
	cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(vote, "standing"))
	        out->standing |= 1u << item->valueint;
}

void offer_kept(const struct motion *motion, const struct vote *vote, struct offer *out)
{
	*out = (struct offer){.ballot = vote->fallback || vote->amendment != 0 ? BALLOT_MOTION
	                                                                       : motion->ballot,
	                      .standing = vote->standing,
	                      .picks = motion->picks,
	                      .grades = motion->grade_count,
	                      .points = motion->points_max,
	                      .budget = motion->budget};
	for (int i = 0; i < motion->option_count; i++)
		out->cost[i] = motion->options[i].cost;
	out->options = unnamed(out->ballot) > 0 ? unnamed(out->ballot) : motion->option_count;
}

bool offer_is_marked(const struct offer *offer)
{
	return offer->ballot >= BALLOT_SEVERAL;
}

/* The options that stand, in any order. */
static int shuffled(const struct offer *offer, struct dice *dice, int out[OPTIONS_MAX])
{
	int count = 0;

	for (int i = 0; i < offer->options; i++)
		if ((offer->standing >> i & 1) != 0)
			out[count++] = i;
	for (int i = count - 1; i > 0; i--) {
		int other = (int)dice_below(dice, (unsigned)i + 1), kept = out[i];

		out[i] = out[other];
		out[other] = kept;
	}
	return count;
}

static void fill_marks(const struct offer *offer, struct dice *dice, struct urn_paper *out)
{
	int order[OPTIONS_MAX], count = shuffled(offer, dice, order);
	int some = 1 + (int)dice_below(dice, (unsigned)count);
	int64_t left = offer->budget;

	for (int i = 0; i < count; i++) {
		uint8_t *mark = &out->byte[order[i]];

		if (offer->ballot == BALLOT_GRADES)
			*mark = (uint8_t)(1 + dice_below(dice, (unsigned)offer->grades));
		else if (offer->ballot == BALLOT_POINTS)
			*mark = (uint8_t)(1 + dice_below(dice, (unsigned)offer->points + 1));
		else if (i >= some ||
		         (offer->ballot == BALLOT_SEVERAL && offer->picks > 0 && i >= offer->picks))
			break;
		else if (offer->ballot != BALLOT_BUDGET)
			*mark = offer->ballot == BALLOT_RANKED ? (uint8_t)(i + 1) : 1;
		else if (offer->cost[order[i]] <= left)
			left -= offer->cost[order[i]], *mark = 1;
	}
}

void offer_fill(const struct offer *offer, struct dice *dice, struct urn_paper *out)
{
	int order[OPTIONS_MAX], count;

	memset(out, 0, sizeof *out);
	if (offer_is_marked(offer)) {
		out->bytes = (uint8_t)offer->options;
		if (!dice_chance(dice, 80))
			fill_marks(offer, dice, out);
		return;
	}
	out->bytes = 1;
	out->byte[0] = (uint8_t)offer->options; /* the neutral choice */
	count = offer->ballot == BALLOT_CHOICE ? shuffled(offer, dice, order) : offer->options;
	if (count == 0 || dice_chance(dice, 100))
		return;
	out->byte[0] = (uint8_t)dice_below(dice, (unsigned)count);
	if (offer->ballot == BALLOT_CHOICE)
		out->byte[0] = (uint8_t)order[out->byte[0]];
}

void offer_scribble(const struct offer *offer, struct dice *dice, struct urn_paper *out)
{
	offer_fill(offer, dice, out);
	if (!offer_is_marked(offer)) {
		out->byte[0] = (uint8_t)dice_below(dice, CHOICES_MAX);
		return;
	}
	if (dice_chance(dice, 200))
		out->bytes = (uint8_t)(2 + dice_below(dice, OPTIONS_MAX - 1));
	for (unsigned i = 0, many = 1 + dice_below(dice, 3); i < many; i++)
		out->byte[dice_below(dice, out->bytes)] = (uint8_t)dice_below(dice, 13);
	memset(out->byte + out->bytes, 0, sizeof out->byte - out->bytes);
}

/* What all marks of a ballot must be together. */
static bool marks_fit(const struct offer *offer, const uint8_t marks[OPTIONS_MAX])
{
	int marked = 0, standing = 0, ranks[OPTIONS_MAX + 1] = {0};
	int64_t cost = 0;

	for (int i = 0; i < offer->options; i++) {
		bool stands = (offer->standing >> i & 1) != 0;

		if (marks[i] != 0 && !stands)
			return false;
		standing += stands;
		marked += marks[i] != 0;
		cost += marks[i] != 0 ? offer->cost[i] : 0;
		if (marks[i] <= OPTIONS_MAX)
			ranks[marks[i]]++;
	}
	if (marked == 0)
		return true;
	for (int i = 0; i < offer->options; i++) {
		if (offer->ballot == BALLOT_GRADES && marks[i] > offer->grades)
			return false;
		if (offer->ballot == BALLOT_POINTS && marks[i] > offer->points + 1)
			return false;
		if ((offer->ballot == BALLOT_SEVERAL || offer->ballot == BALLOT_BUDGET) &&
		    marks[i] > 1)
			return false;
		if (offer->ballot == BALLOT_RANKED && i < marked && ranks[i + 1] != 1)
			return false;
	}
	if (offer->ballot == BALLOT_SEVERAL)
		return offer->picks == 0 || marked <= offer->picks;
	if (offer->ballot == BALLOT_BUDGET)
		return cost <= offer->budget;
	return offer->ballot == BALLOT_RANKED || marked == standing; /* all or none */
}

bool offer_fits(const struct offer *offer, const struct urn_paper *paper)
{
	if (offer_is_marked(offer))
		return paper->bytes == offer->options && marks_fit(offer, paper->byte);
	if (paper->bytes != 1 || paper->byte[0] > offer->options)
		return false;
	return paper->byte[0] == offer->options || offer->ballot != BALLOT_CHOICE ||
	       (offer->standing >> paper->byte[0] & 1) != 0;
}

bool offer_by_hand(const struct offer *offer, int vote, int seat, struct urn_paper *out)
{
	struct dice dice = {.state = (uint64_t)vote * 1000003 + (uint64_t)seat * 7919 + 1};

	offer_fill(offer, &dice, out);
	return !dice_chance(&dice, 150);
}
