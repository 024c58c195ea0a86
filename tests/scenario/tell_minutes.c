/* SPDX-License-Identifier: EUPL-1.2 */
/* tell_minutes.c - what a scenario says of minutes: what a sitting is told, does and reads. */
#include "scenario/told.h"

/* Numbers of those that wait or are approved, in the order in which they came. */
static void add_earlier(struct words_of *line, const struct event *event, const char *name,
                        bool approved)
{
	const char *between = "";

	add(line, " %s=", name);
	for (unsigned i = 0; i < event->minutes_carried.count; i++) {
		if (event->minutes_carried.rows[i].approved != approved)
			continue;
		add(line, "%s%u", between, event->minutes_carried.rows[i].number);
		between = ",";
	}
}

void tell_earlier(const struct event *event, struct words_of *line)
{
	add(line, "earlier");
	add_earlier(line, event, "waiting", false);
	add_earlier(line, event, "approved", true);
}

void tell_approved(const struct event *event, struct words_of *line)
{
	add(line, "approved minutes=%u", event->approval.number);
}

void tell_corrected(const struct event *event, struct words_of *line)
{
	const struct correction *correction = &event->correction;

	add(line, "corrected minutes=%u item=%u", correction->number, correction->item);
	if (correction->author > 0)
		add(line, " author=%s", line->teller->class->names[correction->author - 1]);
}

int teller_minutes_lines(const struct scenario_minutes *minutes)
{
	return minutes->count + (minutes->approved_in > 0);
}

void teller_tell_minutes(const struct scenario_minutes *minutes, int index, char *out, size_t bytes)
{
	struct words_of line = {.text = out, .bytes = bytes};
	const struct scenario_line *text;

	out[0] = '\0';
	if (minutes->approved_in > 0 && index-- == 0) {
		add(&line, "approved-in %u unchanged=%s", minutes->approved_in,
		    minutes->unchanged ? "yes" : "no");
		return;
	}
	text = &minutes->texts[index];
	add(&line, "%s item=%u text=\"%s\"", text->corrected_in > 0 ? "correction" : "prose",
	    text->item, text->text);
	if (text->edition > 0)
		add(&line, " edition=%lld", (long long)text->edition);
	if (text->corrected_in > 0)
		add(&line, " in=%u", text->corrected_in);
}
