/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_agenda.c - the items, on the agenda and on the floor, and what was decided on each.
 */
#include "core/view_parts.h"

#include <string.h>

#include "core/find.h"
#include "core/rounds.h"

bool item_hidden(const struct item *item, enum audience audience)
{
	return item->kind == KIND_CONCERN && !item->projected && !audience_leads(audience);
}

/* What everybody may know of an item, be it a concern: that it is there, and what became of it. */
static void view_about(const struct assembly *state, const struct item *item,
                       enum audience audience, struct view_item *out)
{
	out->id = item->id;
	out->state = item->state;
	out->kind = item->kind;
	out->minutes = item->minutes;
	out->projected = item->projected;
	out->trial_entry = item->trial_entry;
	out->reason = item->reason;
	out->posted = item->posted;
	out->hidden = item_hidden(item, audience);
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		for (unsigned i = 0; i < WISHES_MAX; i++)
			out->wishes += state->members[seat].wishes[i] == item->id;
	}
	if (item->author == 0 || out->hidden)
		return;
	out->has_author = 1;
	out->author = item->author - 1u;
	out->author_name = state->members[item->author - 1].name;
}

/* The words of a concern and who is in it are for those who lead, until it is projected. */
static void hide_words(struct view_item *out)
{
	memset(&out->motion.title, 0, sizeof out->motion.title);
	memset(&out->motion.picture, 0, sizeof out->motion.picture);
	memset(out->motion.options, 0, sizeof out->motion.options);
	memset(out->decisions, 0, sizeof out->decisions);
	out->names_somebody = 0;
}

static void view_item(const struct item *item, enum audience audience, struct view_item *out)
{
	out->locked = item->vote_count > 0;
	out->motion = item->motion;
	out->names_somebody = item->names_somebody;
	out->spent_ms = item->spent_ms;
	if (!audience_leads(audience))
		return;
	out->gate = item->gate;
	out->gate_asked = item->gate_asked;
}

static void say_option(const struct item *item, unsigned option, struct view_said *out)
{
	out->text = item->motion.options[option].text;
	out->picture = item->motion.options[option].picture;
}

/* Whom one vote has elected or drawn, after those whom the rounds before it have. */
static void add_decisions(const struct assembly *state, const struct item *item,
                          const struct vote *vote, struct view_item *out)
{
	const struct verdict *verdict = &vote->verdict;
	enum ballot ballot = vote_ballot(item, vote);

	if (ballot == BALLOT_CHOICE && vote_winners(item, vote) != 0)
		say_option(item, verdict->winner, &out->decisions[out->decision_count++]);
	for (unsigned i = 0; i < verdict->winner_count && out->decision_count < DECISIONS_MAX;
	     i++) {
		struct view_said *said = &out->decisions[out->decision_count++];
		unsigned winner = verdict->winners[i];

		if (ballot != BALLOT_LOTS) {
			say_option(item, winner, said);
			continue;
		}
		said->text = state->members[winner].name;
		said->picture = state->members[winner].picture;
	}
}

/* Whether it was about the item itself, and everybody has seen what it said. */
static bool decides(const struct vote *vote, const struct item *item)
{
	return vote->item == item->id && vote->state == VOTE_SHOWN && vote->amendment == 0;
}

/*
 * What everybody has seen decided: votes that are not shown, or annulled, say
 * nothing. Of an election in rounds, what all of them have decided.
 */
static void view_decision(const struct assembly *state, const struct item *item,
                          struct view_item *out)
{
	int first = 0;

	for (int i = 0; i < state->vote_count; i++) {
		if (!decides(&state->votes[i], item))
			continue;
		out->outcome = state->votes[i].verdict.outcome;
		if (state->votes[i].round == 1)
			first = i;
	}
	for (int i = first; i < state->vote_count; i++) {
		if (decides(&state->votes[i], item) && out->decision_count < DECISIONS_MAX)
			add_decisions(state, item, &state->votes[i], out);
	}
}

/* Who runs the sitting or serves it has every setting; the others titles and pictures. */
static void view_point(const struct assembly *state, const struct item *item,
                       enum audience audience, struct view_item *out)
{
	view_about(state, item, audience, out);
	view_decision(state, item, out);
	if (audience_leads(audience) || audience == AUDIENCE_OFFICER) {
		view_item(item, audience, out);
	} else {
		out->motion.title = item->motion.title;
		out->motion.picture = item->motion.picture;
	}
	if (out->hidden)
		hide_words(out);
}

static void view_floor(const struct assembly *state, const struct item *item,
                       enum audience audience, struct view_item *out)
{
	view_about(state, item, audience, out);
	view_item(item, audience, out);
	if (out->hidden)
		hide_words(out);
}

void view_agenda(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct item *floor = item_on_floor(state);

	if (floor != NULL) {
		out->has_floor = 1;
		view_floor(state, floor, audience, &out->floor);
	}
	out->item_count = state->item_count;
	for (int i = 0; i < state->item_count; i++)
		view_point(state, &state->items[i], audience, &out->items[i]);
}
