/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_agenda.c - the items, on the agenda and on the floor, and what was decided on each.
 */
#include "core/view_parts.h"

#include "core/find.h"
#include "core/rounds.h"

static void view_item(const struct item *item, struct view_item *out)
{
	out->id = item->id;
	out->state = item->state;
	out->locked = item->vote_count > 0;
	out->motion = item->motion;
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

/*
 * What everybody has seen decided: votes that are not shown, or annulled, say
 * nothing. Of an election in rounds, what all of them have decided.
 */
static void view_decision(const struct assembly *state, const struct item *item,
                          struct view_item *out)
{
	int first = 0;

	for (int i = 0; i < state->vote_count; i++) {
		if (state->votes[i].item != item->id || state->votes[i].state != VOTE_SHOWN)
			continue;
		out->outcome = state->votes[i].verdict.outcome;
		if (state->votes[i].round == 1)
			first = i;
	}
	for (int i = first; i < state->vote_count; i++) {
		if (state->votes[i].item == item->id && state->votes[i].state == VOTE_SHOWN &&
		    out->decision_count < DECISIONS_MAX)
			add_decisions(state, item, &state->votes[i], out);
	}
}

/* The teacher has every setting; for the others the agenda is titles and pictures. */
void view_agenda(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct item *floor = item_on_floor(state);

	if (floor != NULL) {
		out->has_floor = 1;
		view_item(floor, &out->floor);
	}
	out->item_count = state->item_count;
	for (int i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		view_decision(state, item, &out->items[i]);
		if (audience == AUDIENCE_TEACHER) {
			view_item(item, &out->items[i]);
			continue;
		}
		out->items[i].id = item->id;
		out->items[i].state = item->state;
		out->items[i].motion.title = item->motion.title;
		out->items[i].motion.picture = item->motion.picture;
	}
}
