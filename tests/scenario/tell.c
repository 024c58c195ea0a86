/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tell.c - what a scenario says of an event: a noun, then facts as name=value.
 */
#include "scenario/tell.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct line {
	char *text;
	size_t bytes;
};

__attribute__((format(printf, 2, 3))) static void add(struct line *line, const char *format, ...)
{
	size_t length = strlen(line->text);
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line->text + length, line->bytes - length, format, arguments);
	va_end(arguments);
}

static const struct told_item *item_of(const struct teller *teller, unsigned number)
{
	unsigned id = number <= VOTES_MAX ? teller->vote_items[number] : 0;

	return id <= UINT8_MAX ? &teller->items[id] : &teller->items[0];
}

static const char *choice_word(const struct told_item *item, unsigned choice)
{
	static const char *const motion[] = {"for", "against", "abstain"};

	if (item->motion)
		return choice < 3 ? motion[choice] : "?";
	if (choice == item->option_count)
		return "blank";
	return choice < item->option_count ? item->options[choice] : "?";
}

int teller_choice(const struct teller *teller, unsigned number, const char *word)
{
	const struct told_item *item = item_of(teller, number == 0 ? teller->votes : number);
	char *end;
	long value;

	for (unsigned choice = 0; choice <= item->option_count; choice++) {
		if (strcmp(choice_word(item, choice), word) == 0)
			return (int)choice;
	}
	value = strtol(word, &end, 10);
	return end != word && *end == '\0' && value >= 0 && value <= UINT8_MAX ? (int)value : -1;
}

static void learn_item(struct told_item *item, const struct scenario_act *act)
{
	memset(item, 0, sizeof *item);
	item->motion = act->command.item.motion.ballot == BALLOT_MOTION;
	item->secret = act->command.item.motion.secrecy == SECRECY_SECRET;
	item->option_count = item->motion ? 2 : act->command.item.motion.option_count;
	for (unsigned i = 0; i < OPTIONS_MAX && act->options[i] != NULL; i++)
		snprintf(item->options[i], sizeof item->options[i], "%s", act->options[i]);
}

void teller_learn(struct teller *teller, const struct scenario_act *act, const struct event *event)
{
	if ((event->kind == EVENT_ITEM_ADDED || event->kind == EVENT_ITEM_EDITED) &&
	    event->item.id <= UINT8_MAX)
		learn_item(&teller->items[event->item.id], act);
	if (event->kind == EVENT_VOTE_OPENED && event->vote_opened.vote <= VOTES_MAX) {
		teller->vote_items[event->vote_opened.vote] = event->vote_opened.item;
		teller->votes = event->vote_opened.vote;
	}
}

static void add_verdict(struct line *line, const struct told_item *item,
                        const struct verdict *verdict)
{
	static const char *const outcomes[OUTCOME_COUNT] = {
	        "none",        "adopted",      "rejected",  "chosen",
	        "second-vote", "casting-vote", "postponed", "no-quorum",
	};
	static const char *const reasons[REASON_COUNT] = {
	        "none",         "reached",   "not-reached",       "tie",
	        "casting-vote", "no-quorum", "nothing-expressed",
	};

	add(line, " verdict=%s reason=%s", outcomes[verdict->outcome], reasons[verdict->reason]);
	if (verdict->winner != CHOICE_NONE)
		add(line, " winner=%s", choice_word(item, verdict->winner));
	for (unsigned choice = 0, many = 0; choice < item->option_count; choice++) {
		if (verdict->tied >> choice & 1)
			add(line, "%s%s", many++ ? "," : " tied=", choice_word(item, choice));
	}
	add(line, " needed=%u base=%u expressed=%u present=%u eligible=%u", verdict->needed,
	    verdict->base, verdict->expressed, verdict->present, verdict->eligible);
	if (verdict->quorum_needed > 0)
		add(line, " quorum=%u", verdict->quorum_needed);
	if (verdict->unanimous)
		add(line, " unanimous=yes");
}

static void tell_counted(const struct teller *teller, const struct event *event, struct line *line)
{
	const struct told_item *item = item_of(teller, event->vote_counted.vote);
	unsigned voters = 0;

	add(line, "counted vote=%u", event->vote_counted.vote);
	for (unsigned choice = 0; choice <= item->option_count; choice++) {
		add(line, " %s=%u", choice_word(item, choice), event->vote_counted.votes[choice]);
		voters += event->vote_counted.votes[choice];
	}
	add(line, " voters=%u", voters);
	add_verdict(line, item, &event->vote_counted.verdict);
}

static void tell_signed(const struct teller *teller, const struct event *event, struct line *line)
{
	const struct told_item *item = item_of(teller, event->signed_.vote);

	add(line, "signed %s", teller->class->names[event->signed_.seat]);
	if (event->signed_.choice > 0)
		add(line, " choice=%s", choice_word(item, event->signed_.choice - 1u));
}

static void tell_opened(const struct event *event, struct line *line)
{
	int64_t closes_ms = event->vote_opened.closes_at_ms;

	add(line, "opened vote=%u item=%u round=%u", event->vote_opened.vote,
	    event->vote_opened.item, event->vote_opened.round);
	if (closes_ms > 0)
		add(line, " clock=%lld", (long long)(closes_ms - event->at_ms) / 1000);
}

static void tell_clock(const struct event *event, struct line *line)
{
	int64_t closes_ms = event->vote_clock.closes_at_ms;

	if (closes_ms == 0)
		add(line, "clock stopped");
	else
		add(line, "clock left=%lld", (long long)(closes_ms - event->at_ms) / 1000);
}

static void tell_vote(const struct teller *teller, const struct event *event, struct line *line)
{
	static const char *const by[] = {"hand", "clock", "all"};
	const struct told_item *item = item_of(teller, teller->votes);

	switch (event->kind) {
	case EVENT_VOTE_CLOSED:
		add(line, "closed vote=%u by=%s", event->vote_closed.vote,
		    by[event->vote_closed.by]);
		break;
	case EVENT_VOTE_REOPENED:
		add(line, "reopened vote=%u", event->vote_ref.vote);
		break;
	case EVENT_VOTE_DECIDED:
		add(line, "decided %s", choice_word(item, event->vote_decided.choice));
		add_verdict(line, item, &event->vote_decided.verdict);
		break;
	case EVENT_VOTE_SHOWN:
		add(line, "shown vote=%u", event->vote_ref.vote);
		break;
	default:
		add(line, "annulled vote=%u signed=%d", event->vote_annulled.vote,
		    __builtin_popcountll(event->vote_annulled.signed_.bits[0]) +
		            __builtin_popcountll(event->vote_annulled.signed_.bits[1]));
		break;
	}
}

void teller_tell(const struct teller *teller, const struct event *event, char *out, size_t bytes)
{
	static const char *const plain[EVENT_COUNT] = {
	        [EVENT_PREPARED] = "prepared",       [EVENT_OPENED] = "sitting-opened",
	        [EVENT_DOOR_OPENED] = "door-opened", [EVENT_DOOR_CLOSED] = "door-closed",
	        [EVENT_ALL_ARRIVED] = "all-arrived",
	};
	static const char *const of_item[EVENT_COUNT] = {
	        [EVENT_ITEM_ADDED] = "added",         [EVENT_ITEM_EDITED] = "edited",
	        [EVENT_ITEM_REMOVED] = "removed",     [EVENT_ITEM_STARTED] = "started",
	        [EVENT_ITEM_LEFT] = "left-floor",     [EVENT_DEBATE_OPENED] = "debated",
	        [EVENT_ITEM_POSTPONED] = "postponed", [EVENT_ITEM_RECORDED] = "recorded",
	};
	struct line line = {out, bytes};

	out[0] = '\0';
	if (plain[event->kind] != NULL)
		add(&line, "%s", plain[event->kind]);
	else if (of_item[event->kind] != NULL)
		add(&line, "%s item=%u", of_item[event->kind], event->item_ref.id);
	else if (event->kind == EVENT_ITEM_MOVED)
		add(&line, "moved item=%u to=%u", event->item_moved.id, event->item_moved.to);
	else if (event->kind == EVENT_ARRIVED || event->kind == EVENT_LEFT)
		add(&line, "%s %s", event->kind == EVENT_LEFT ? "left" : "arrived",
		    teller->class->names[event->seat.seat]);
	else if (event->kind == EVENT_VOTE_OPENED)
		tell_opened(event, &line);
	else if (event->kind == EVENT_SIGNED)
		tell_signed(teller, event, &line);
	else if (event->kind == EVENT_VOTE_CLOCK)
		tell_clock(event, &line);
	else if (event->kind == EVENT_VOTE_COUNTED)
		tell_counted(teller, event, &line);
	else if (event->kind == EVENT_SEALED)
		add(&line, "sealed number=%u", event->sealed.number);
	else
		tell_vote(teller, event, &line);
}
