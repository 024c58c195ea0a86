/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told_tally.c - how a method came to its answer, as minutes tell it.
 */
#include "paper/told_tally.h"

#include <string.h>

#include <cjson/cJSON.h>

static const char *const actions[] = {"counted", "surplus", "excluded", "bought", NULL};

static void read_gauge(struct source *source, const cJSON *object, struct told_gauge *out)
{
	out->count = source_amounts(source, object, "counts", 0, GRADES_MAX, out->counts);
	out->median = (int)source_int(source, object, "median", 0, GRADES_MAX - 1);
	if (out->count != 3 && out->count != 5 && out->count != 7)
		source_refuse(source, "counts", "one number for each of 3, 5 or 7 grades");
	else if (out->median >= out->count)
		source_refuse(source, "median", "one of the grades");
}

static void read_round(struct source *source, const cJSON *object, int options,
                       struct told_round *out)
{
	out->action = source_code(source, object, "action", actions);
	out->candidate = source_index(source, object, "candidate", options);
	source_amounts(source, object, "tallies", -1, OPTIONS_MAX, out->tallies);
	out->exhausted = source_int(source, object, "exhausted", -1, SOURCE_INTEGER_MAX);
	source_numbers(source, object, "eliminated", options - 1, &out->eliminated);
	source_numbers(source, object, "elected", options - 1, &out->elected);
}

static void read_duels(struct source *source, const cJSON *object, int options,
                       struct told_tally *out)
{
	int64_t flat[OPTIONS_MAX * OPTIONS_MAX];
	int count = source_amounts(source, object, "pairwise", 0, options * options, flat);

	out->duels = count > 0;
	if (count != 0 && count != options * options) {
		source_refuse(source, "pairwise", "a number for each option and each option");
		out->duels = false;
	}
	for (int i = 0; out->duels && i < count; i++)
		out->pairwise[i / options][i % options] = flat[i];
}

static void read_lists(struct source *source, const cJSON *object, int options,
                       struct told_tally *out)
{
	const cJSON *gauges = source_list(source, object, "gauges", options);
	const cJSON *rounds = source_list(source, object, "rounds", TOLD_ROUNDS_MAX);

	for (const cJSON *each = gauges == NULL ? NULL : gauges->child; each != NULL;
	     each = each->next)
		read_gauge(source, each, &out->gauges[out->gauge_count++]);
	if (out->gauge_count != 0 && out->gauge_count != options)
		source_refuse(source, "gauges", "one for each option");
	for (int i = 1; i < out->gauge_count; i++)
		if (out->gauges[i].count != out->gauges[0].count)
			source_refuse(source, "counts", "of the same grades for each option");
	for (const cJSON *each = rounds == NULL ? NULL : rounds->child; each != NULL;
	     each = each->next)
		read_round(source, each, options, &out->rounds[out->round_count++]);
}

void told_read_tally(struct source *source, const cJSON *object, int options,
                     struct told_tally *out)
{
	int64_t places[OPTIONS_MAX];

	memset(out, 0, sizeof *out);
	out->method = source_code(source, object, "method", told_methods);
	source_numbers(source, object, "winners", options - 1, &out->winners);
	source_numbers(source, object, "tied", options - 1, &out->tied);
	out->scale = source_int(source, object, "scale", 1, SOURCE_INTEGER_MAX / 128);
	out->tally_count = source_amounts(source, object, "tallies", -1, options, out->tallies);
	out->place_count = source_amounts(source, object, "places", 0, options, places);
	read_duels(source, object, options, out);
	out->condorcet = source_index(source, object, "condorcet", options);
	read_lists(source, object, options, out);
	out->needed = source_int(source, object, "needed", -1, SOURCE_INTEGER_MAX);
	out->quota = source_int(source, object, "quota", -1, SOURCE_INTEGER_MAX);
	out->spent = source_int(source, object, "spent", -1, SOURCE_INTEGER_MAX);
	out->shares = (int)source_int(source, object, "shares", 0, options);
}
