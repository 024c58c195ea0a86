/* SPDX-License-Identifier: EUPL-1.2 */
/* told.c - the words that a scenario has for choices and pupils. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/motion.h"
#include "scenario/told.h"

const struct told_item *teller_item(const struct teller *teller, unsigned number)
{
	unsigned vote = number == 0 ? teller->votes : number;
	unsigned id = vote <= VOTES_MAX ? teller->vote_items[vote] : 0;

	return id <= UINT8_MAX ? &teller->items[id] : &teller->items[0];
}

unsigned told_options(const struct teller *teller, unsigned number)
{
	unsigned vote = number == 0 ? teller->votes : number;

	return vote <= VOTES_MAX && teller->simple[vote]
	               ? 2
	               : teller_item(teller, number)->option_count;
}

const char *told_choice(const struct teller *teller, unsigned number, unsigned choice)
{
	static const char *const words[BALLOT_COUNT][CHOICES_MAX] = {
	        [BALLOT_MOTION] = {"for", "against", "abstain"},
	        [BALLOT_CONSENT] = {"consent", "reservation", "stand-aside", "objection", "blank"},
	        [BALLOT_FIST] = {"0", "1", "2", "3", "4", "5", "blank"},
	        [BALLOT_LOTS] = {"1", "2", "3", "4", "5", "6", "no-throw"},
	};
	const struct told_item *item = teller_item(teller, number);
	unsigned vote = number == 0 ? teller->votes : number;
	unsigned ballot = vote <= VOTES_MAX && teller->simple[vote] ? BALLOT_MOTION : item->ballot;

	if (choice > told_options(teller, number))
		return "?";
	if (motion_unnamed_options(ballot) > 0)
		return words[ballot][choice];
	return choice == item->option_count ? "blank" : item->options[choice];
}

int teller_choice(const struct teller *teller, unsigned number, const char *word)
{
	char *end;
	long value;

	for (unsigned choice = 0; choice <= told_options(teller, number); choice++) {
		if (strcmp(told_choice(teller, number, choice), word) == 0)
			return (int)choice;
	}
	value = strtol(word, &end, 10);
	return end != word && *end == '\0' && value >= 0 && value <= UINT8_MAX ? (int)value : -1;
}

int teller_seat(const struct teller *teller, const char *name)
{
	for (unsigned seat = 0; seat < teller->class->count; seat++) {
		if (strcmp(teller->class->names[seat], name) == 0)
			return (int)seat;
	}
	return -1;
}

/* The words of options are in the act; those of what came from elsewhere are numbers. */
static void learn_item(struct told_item *item, const struct motion *motion,
                       const struct scenario_act *act)
{
	unsigned unnamed = motion_unnamed_options(motion->ballot);

	memset(item, 0, sizeof *item);
	item->ballot = motion->ballot;
	item->points_max = motion->points_max;
	item->option_count = unnamed > 0 ? unnamed : motion->option_count;
	for (unsigned i = 0; i < motion->option_count; i++) {
		snprintf(item->options[i], sizeof item->options[i], "%u", i);
		if (act->options[i] != NULL)
			snprintf(item->options[i], sizeof item->options[i], "%s", act->options[i]);
	}
}

/* What comes without words of its own: for or against, or the five faces. */
static void learn_gathered(struct teller *teller, const struct event *event)
{
	static const char *const faces[] = {"great", "good", "fair", "low", "sad"};

	for (unsigned i = 0; i < event->gathered.count; i++) {
		unsigned id = event->gathered.first + i;
		struct told_item *item = &teller->items[id <= UINT8_MAX ? id : 0];

		memset(item, 0, sizeof *item);
		item->ballot = BALLOT_MOTION;
		item->option_count = 2;
		if (event->gathered.rows[i].kind != KIND_MOOD)
			continue;
		item->ballot = BALLOT_CHOICE;
		item->option_count = sizeof faces / sizeof faces[0];
		for (unsigned face = 0; face < item->option_count; face++)
			strcpy(item->options[face], faces[face]);
	}
}

void teller_learn(struct teller *teller, const struct scenario_act *act, const struct event *event)
{
	if ((event->kind == EVENT_ITEM_ADDED || event->kind == EVENT_ITEM_EDITED) &&
	    event->item.id <= UINT8_MAX)
		learn_item(&teller->items[event->item.id], &event->item.motion, act);
	if (event->kind == EVENT_GATHERED)
		learn_gathered(teller, event);
	if (event->kind == EVENT_VOTE_OPENED && event->vote_opened.vote <= VOTES_MAX) {
		teller->vote_items[event->vote_opened.vote] = event->vote_opened.item;
		teller->simple[event->vote_opened.vote] =
		        event->vote_opened.fallback || event->vote_opened.amendment;
		teller->votes = event->vote_opened.vote;
	}
}
