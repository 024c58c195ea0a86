/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_ballot.c - a valid ballot of any kind, as a child might fill it. */
#include <stdio.h>
#include <string.h>

#include "rehearse_class.h"

enum { BLANK_PERCENT = 8 };

/* What is on the ballot of this round. */
struct offer {
	struct rehearsal *rehearsal;
	const cJSON *motion;
	int standing[OPTIONS_MAX]; /* options, in an order of one's own */
	int count;
};

static int dice(const struct offer *offer, int sides)
{
	return (int)rehearsal_random(offer->rehearsal, (uint32_t)sides);
}

static void read_offer(struct rehearsal *rehearsal, const cJSON *motion, const cJSON *vote,
                       struct offer *out)
{
	const cJSON *option;

	*out = (struct offer){.rehearsal = rehearsal, .motion = motion};
	cJSON_ArrayForEach(option, json_at(vote, "standing"))
	{
		if (out->count < OPTIONS_MAX && option->valueint < OPTIONS_MAX)
			out->standing[out->count++] = option->valueint;
	}
	for (int i = out->count - 1; i > 0; i--) {
		int other = dice(out, i + 1), kept = out->standing[i];

		out->standing[i] = out->standing[other];
		out->standing[other] = kept;
	}
}

static void fill_several(const struct offer *offer, int marks[OPTIONS_MAX])
{
	int picks = (int)json_int(offer->motion, "picks");
	int ticks = 1 + dice(offer, picks > 0 && picks < offer->count ? picks : offer->count);

	for (int i = 0; i < ticks; i++)
		marks[offer->standing[i]] = 1;
}

static void fill_ranked(const struct offer *offer, int marks[OPTIONS_MAX])
{
	int ranked = 1 + dice(offer, offer->count);

	for (int i = 0; i < ranked; i++)
		marks[offer->standing[i]] = i + 1;
}

static void fill_grades(const struct offer *offer, int marks[OPTIONS_MAX])
{
	for (int i = 0; i < offer->count; i++)
		marks[offer->standing[i]] =
		        1 + dice(offer, (int)json_int(offer->motion, "grade_count"));
}

static void fill_points(const struct offer *offer, int marks[OPTIONS_MAX])
{
	for (int i = 0; i < offer->count; i++)
		marks[offer->standing[i]] =
		        1 + dice(offer, (int)json_int(offer->motion, "points_max") + 1);
}

static void fill_budget(const struct offer *offer, int marks[OPTIONS_MAX])
{
	const cJSON *options = json_at(offer->motion, "options");
	int64_t left = json_int(offer->motion, "budget");

	for (int i = 0; i < offer->count; i++) {
		int option = offer->standing[i];
		int64_t cost = json_int(cJSON_GetArrayItem(options, option), "cost");

		if (cost > left)
			continue;
		left -= cost;
		marks[option] = 1;
	}
}

static const struct {
	const char *ballot;
	int choices; /* of a ballot whose options have no words; 0: marked */
	void (*fill)(const struct offer *offer, int marks[OPTIONS_MAX]);
} kinds[] = {
        {"motion", 3, NULL},           {"consent", 5, NULL},         {"fist", 7, NULL},
        {"lots", DIE_FACES + 1, NULL}, {"several", 0, fill_several}, {"ranked", 0, fill_ranked},
        {"grades", 0, fill_grades},    {"points", 0, fill_points},   {"budget", 0, fill_budget},
};

void ballot_fill(struct pupil *pupil, const cJSON *motion, const cJSON *vote)
{
	struct offer offer;

	read_offer(pupil->class_->rehearsal, motion, vote, &offer);
	memset(pupil->marks, 0, sizeof pupil->marks);
	pupil->mark_count = 0;
	pupil->choice = 0;
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (strcmp(kinds[i].ballot, json_text(vote, "ballot")) != 0)
			continue;
		if (kinds[i].choices > 0) {
			pupil->choice = dice(&offer, kinds[i].choices);
			return;
		}
		pupil->mark_count = cJSON_GetArraySize(json_at(motion, "options"));
		if (offer.count > 0 && dice(&offer, 100) >= BLANK_PERCENT)
			kinds[i].fill(&offer, pupil->marks);
		return;
	}
	/* One of the options that stand, or the blank. */
	pupil->choice = dice(&offer, offer.count + 1);
	pupil->choice = pupil->choice < offer.count
	                        ? offer.standing[pupil->choice]
	                        : cJSON_GetArraySize(json_at(motion, "options"));
}

void ballot_print(const struct pupil *pupil, char out[BALLOT_BYTES])
{
	int used;

	if (pupil->mark_count == 0) {
		snprintf(out, BALLOT_BYTES, ",\"choice\":%d", pupil->choice);
		return;
	}
	used = snprintf(out, BALLOT_BYTES, ",\"marks\":[");
	for (int i = 0; i < pupil->mark_count && i < OPTIONS_MAX; i++)
		used += snprintf(out + used, BALLOT_BYTES - (size_t)used, "%s%d", i == 0 ? "" : ",",
		                 pupil->marks[i]);
	snprintf(out + used, BALLOT_BYTES - (size_t)used, "]");
}

void ballot_note(const struct pupil *pupil)
{
	struct urn_note *note = &pupil->class_->urns[pupil->vote];

	note->cast++;
	if (pupil->mark_count == 0)
		note->votes[pupil->choice]++;
	for (int i = 0; i < pupil->mark_count && i < OPTIONS_MAX; i++)
		note->marks[i] += pupil->marks[i];
}
