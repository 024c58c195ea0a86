/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * figures_read.c - the figures of a class as they are read, and their sum.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/check.h"
#include "paper/amount.h"
#include "paper/figures.h"
#include "paper/told.h"

static const char *const numbers[FIGURES_NUMBERS] = {
        "open_ms",  "spoken_ms", "members", "present", "turns",    "votes",  "secret",
        "advisory", "called",    "cast",    "adopted", "rejected", "chosen", "open",
        "done",     "left",      "framed",  "decided", "reviewed"};
const char *const figures_kinds[FIGURES_KINDS] = {"proposal", "concern", "praise",   "thanks",
                                                  "request",  "report",  "election", "mood"};
const char *const figures_ballots[FIGURES_BALLOTS] = {"motion", "choice",  "consent", "fist",
                                                      "lots",   "several", "ranked",  "grades",
                                                      "points", "budget"};
const char *const figures_spoke[FIGURES_SPOKE] = {"never", "once", "few", "often"};

/* One sitting counts thousands at most: the sum of all stays far from the end of an integer. */
#define FIGURE_MAX ((int64_t)1 << 40)

static void read_amounts(struct source *source, const cJSON *object, const char *name, int most,
                         int64_t *out)
{
	int count = source_amounts(source, object, name, 0, most, out);

	for (int i = 0; i < count; i++)
		if (out[i] > FIGURE_MAX) {
			source_refuse(source, name, "a list of whole numbers within their bounds");
			out[i] = 0;
		}
}

static void read_sitting(struct source *source, const cJSON *object, struct figures_line *out)
{
	out->number = (int)source_int(source, object, "number", 0, UINT16_MAX);
	out->at_ms = source_int(source, object, "at_ms", 0, SOURCE_INTEGER_MAX);
	for (int i = 0; i < FIGURES_NUMBERS; i++)
		out->numbers[i] = source_int(source, object, numbers[i], 0, FIGURE_MAX);
	read_amounts(source, object, "spent_ms", FIGURES_KINDS, out->spent_ms);
	read_amounts(source, object, "spoke", FIGURES_SPOKE, out->spoke);
	read_amounts(source, object, "ballots", FIGURES_BALLOTS, out->ballots);
}

static void read_month(struct source *source, const cJSON *object, struct figures_month *out)
{
	const char *month = source_text(source, object, "month", 16);
	int bytes = 0;

	if (sscanf(month, "%4d-%2d%n", &out->year, &out->month, &bytes) != 2 ||
	    month[bytes] != '\0' || out->month < 1 || out->month > 12 || out->year < 0) {
		source_refuse(source, "month", "a year and a month, as 2026-11");
		out->month = 1;
	}
	out->month--;
	read_amounts(source, object, "lines", FIGURES_STATES, out->lines);
}

static void add_up(const struct figures_line *line, struct figures_line *sum)
{
	for (int i = 0; i < FIGURES_NUMBERS; i++)
		sum->numbers[i] += line->numbers[i];
	for (int i = 0; i < FIGURES_KINDS; i++)
		sum->spent_ms[i] += line->spent_ms[i];
	for (int i = 0; i < FIGURES_SPOKE; i++)
		sum->spoke[i] += line->spoke[i];
	for (int i = 0; i < FIGURES_BALLOTS; i++)
		sum->ballots[i] += line->ballots[i];
}

/* A sitting is a line of its own, or of a school one more of its month: they come in order. */
static struct figures_line *line_for(struct figures *figures, const struct figures_line *sitting)
{
	struct figures_line *line = &figures->lines[figures->line_count];

	if (figures->of_school && figures->line_count > 0 &&
	    date_month_number(line[-1].at_ms) == date_month_number(sitting->at_ms))
		return line - 1;
	figures->line_count++;
	line->at_ms = sitting->at_ms;
	line->number = figures->of_school ? 0 : sitting->number;
	return line;
}

static void add_line(struct figures *figures, const struct figures_line *sitting)
{
	struct figures_line *line = line_for(figures, sitting);

	if (figures->of_school)
		line->number++;
	add_up(sitting, line);
	add_up(sitting, &figures->sum);
	figures->sitting_count++;
}

void figures_read(struct source *source, const cJSON *data, struct figures *out)
{
	const cJSON *sittings = source_list(source, data, "sittings", FIGURES_SITTINGS_MAX);
	const cJSON *months = source_list(source, data, "months", FIGURES_MONTHS_MAX);

	memset(out, 0, sizeof *out);
	out->of_school = source_int(source, data, "school", 0, SOURCE_INTEGER_MAX) != 0;
	out->class_name = source_text(source, data, "class_name", TOLD_TEXT_MAX);
	out->year = source_int(source, data, "year", 0, 9999);
	out->uncounted = (int)source_int(source, data, "uncounted", 0, UINT16_MAX);
	out->lines = calloc(FIGURES_SITTINGS_MAX, sizeof *out->lines);
	CHECK(out->lines != NULL);
	if (sittings == NULL)
		source_refuse(source, "sittings", "a list: the input is a FiguresOk");
	for (const cJSON *each = sittings == NULL ? NULL : sittings->child; each != NULL;
	     each = each->next) {
		struct figures_line sitting;

		read_sitting(source, each, &sitting);
		add_line(out, &sitting);
	}
	for (const cJSON *each = months == NULL ? NULL : months->child; each != NULL;
	     each = each->next)
		read_month(source, each, &out->months[out->month_count++]);
}

void figures_release(struct figures *figures)
{
	free(figures->lines);
}
