/* SPDX-License-Identifier: EUPL-1.2 */
/* tell_school.c - what a scenario says of matters that came from elsewhere, and of those sent. */
#include "scenario/school.h"

void tell_posted(const struct event *event, struct words_of *line)
{
	static const char *const posts[POST_COUNT] = {"none", "motion", "poll", "reply"};
	static const char *const replies[REPLY_COUNT] = {
	        "none",    "adopted",   "rejected", "chosen",   "no-quorum",
	        "blocked", "postponed", "done",     "referred", "out-of-frame"};
	const struct posted *posted = &event->item_posted.posted;

	add(line, "posted item=%u post=%s", event->item_posted.id, posts[posted->post]);
	if (posted->reply != REPLY_NONE)
		add(line, " reply=%s", replies[posted->reply]);
}

void tell_sent(const struct scenario_sent *sent, char *out, size_t bytes)
{
	struct words_of line = {.text = out, .bytes = bytes};

	out[0] = '\0';
	add(&line, "sent from=%s to=%s title=\"%s\" state=%s reply=%s reason=\"%s\"", sent->from,
	    sent->to, sent->title, sent->state, sent->reply, sent->reason);
	add(&line, " minutes=%u answer=\"%s\" votes=%s", sent->minutes, sent->answer, sent->votes);
}
