/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * record_votes.c - the votes of minutes as they are read.
 */
#include <cjson/cJSON.h>

#include "paper/record.h"

static const char *const states[] = {"open", "closed", "counted", "shown", "annulled", NULL};
static const char *const closers[] = {"hand", "clock", "all", NULL};

static void read_choices(struct source *source, const cJSON *object, struct record_vote *out)
{
	const cJSON *list = source_list(source, object, "choices", MEMBERS_MAX);

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		out->choices[out->choice_count++] = (struct record_choice){
		        .seat = (int)source_int(source, each, "seat", 0, MEMBERS_MAX - 1),
		        .choice = (int)source_int(source, each, "choice", 0, CHOICES_MAX - 1)};
}

int record_read_papers(struct source *source, const cJSON *object, const char *name, bool seats,
                       int options, int most, struct record_paper *out)
{
	const cJSON *list = source_list(source, object, name, most);
	int count = 0;

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL;
	     each = each->next) {
		struct record_paper *paper = &out[count++];
		struct numbers marks;

		paper->who = (int)(seats ? source_int(source, each, "seat", 0, MEMBERS_MAX - 1)
		                         : source_int(source, each, "count", 1, most));
		source_numbers(source, each, "marks", UINT8_MAX, &marks);
		if (marks.count > options)
			source_refuse(source, "marks", "one for each option at most");
		for (int i = 0; i < marks.count && i < options; i++)
			paper->marks[paper->count++] = (uint8_t)marks.at[i];
	}
	return count;
}

static void read_rolls(struct source *source, const cJSON *object, struct record_vote *out)
{
	record_read_names(source, object, "roll", &out->roll);
	record_read_names(source, object, "on_paper", &out->on_paper);
	read_choices(source, object, out);
	out->hand_count =
	        source_amounts(source, object, "hand_votes", 0, CHOICES_MAX, out->hand_votes);
}

static void read_options(struct source *source, const cJSON *object, int options,
                         struct record_vote *out)
{
	int most = options > 0 ? options - 1 : 0;

	source_numbers(source, object, "accepted", most, &out->accepted);
	source_numbers(source, object, "refused", most, &out->refused);
	source_numbers(source, object, "order", OPTIONS_MAX, &out->order);
	if (out->order.count > options)
		out->order.count = options;
	out->paper_count = record_read_papers(source, object, "papers", false, options, MEMBERS_MAX,
	                                      out->papers);
	out->seat_mark_count = record_read_papers(source, object, "seat_marks", true, options,
	                                          MEMBERS_MAX, out->seat_marks);
}

/* Of a draw the winners are seats: who was named. */
static void read_drawn(const struct record *record, struct told *told)
{
	if (!told_is(told->verdict.outcome, "drawn"))
		return;
	for (int i = 0; i < told->verdict.winners.count; i++) {
		int seat = told->verdict.winners.at[i];

		if (record_member(record, seat) != NULL)
			told->drawn[told->drawn_count++] =
			        (struct told_person){seat, record_name(record, seat)};
	}
}

static void read_vote(struct source *source, const cJSON *object, const struct record *record,
                      struct record_vote *out)
{
	const struct record_item *item;

	out->number = (int)source_int(source, object, "number", 1, VOTES_MAX);
	out->item = (int)source_int(source, object, "item", 0, UINT16_MAX);
	out->state = source_code(source, object, "state", states);
	out->closed_by = source_code(source, object, "closed_by", closers);
	out->reopened = (int)source_int(source, object, "reopened", 0, UINT8_MAX);
	out->casting_choice = source_index(source, object, "casting_choice", OPTIONS_MAX);
	out->frozen = source_text(source, object, "frozen", 64);
	out->opened_at_ms = source_int(source, object, "opened_at_ms", 0, SOURCE_INTEGER_MAX);
	out->closed_at_ms = source_int(source, object, "closed_at_ms", 0, SOURCE_INTEGER_MAX);
	out->annulled_for = source_text(source, object, "annulled_for", TOLD_TEXT_MAX);
	out->fallback = source_flag(source, object, "fallback");
	out->amendment = (int)source_int(source, object, "amendment", 0, AMENDMENTS_MAX);
	out->title = source_text(source, object, "title", TOLD_TEXT_MAX);
	out->objection = source_text(source, object, "objection", TOLD_TEXT_MAX);
	item = record_item(record, out->item);
	if (item == NULL) {
		source_refuse(source, "votes.item", "one of the items");
		return;
	}
	out->told.motion = item->motion;
	told_as_voted(&out->told.motion, out->fallback, out->amendment > 0, out->title);
	read_rolls(source, object, out);
	read_options(source, object, out->told.motion.option_count, out);
	told_read_vote(source, object, &out->told);
	read_drawn(record, &out->told);
}

void record_read_votes(struct source *source, const cJSON *data, struct record *out)
{
	const cJSON *list = source_list(source, data, "votes", VOTES_MAX);

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL; each = each->next)
		read_vote(source, each, out, &out->votes[out->vote_count++]);
}
