/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tell.c - what a scenario says of an event: a noun, then facts as name=value.
 */
#include "scenario/tell.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/seats.h"
#include "scenario/council.h"
#include "scenario/school.h"

void add(struct words_of *line, const char *format, ...)
{
	size_t length = strlen(line->text);
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line->text + length, line->bytes - length, format, arguments);
	va_end(arguments);
}

static void add_options(struct words_of *line, const char *name, unsigned set)
{
	for (unsigned option = 0, many = 0; option < OPTIONS_MAX; option++) {
		if ((set >> option & 1) == 0)
			continue;
		if (many++ == 0)
			add(line, " %s=", name);
		else
			add(line, ",");
		add(line, "%s", told_choice(line->teller, line->vote, option));
	}
}

static void add_marks(struct words_of *line, const uint8_t marks[OPTIONS_MAX])
{
	const char *between = " marks=";

	for (unsigned option = 0; option < OPTIONS_MAX; option++) {
		if (marks[option] == 0)
			continue;
		add(line, "%s%s:%u", between, told_choice(line->teller, line->vote, option),
		    marks[option]);
		between = ",";
	}
}

void add_seats(struct words_of *line, const char *name, const struct seats *seats)
{
	const char *between = "";

	add(line, " %s=", name);
	for (unsigned seat = 0; seat < line->teller->class->count; seat++) {
		if (!seats_have(seats, seat))
			continue;
		add(line, "%s%s", between, line->teller->class->names[seat]);
		between = ",";
	}
}

static void add_winners(struct words_of *line, const struct verdict *verdict)
{
	for (unsigned i = 0; i < verdict->winner_count; i++) {
		unsigned winner = verdict->winners[i];

		add(line, "%s%s", i == 0 ? " winners=" : ",",
		    verdict->outcome == OUTCOME_DRAWN
		            ? line->teller->class->names[winner]
		            : told_choice(line->teller, line->vote, winner));
	}
}

static void add_people(struct words_of *line, const struct verdict *verdict)
{
	add(line, " needed=%u base=%u cast=%u expressed=%u present=%u eligible=%u", verdict->needed,
	    verdict->base, verdict->cast, verdict->expressed, verdict->present, verdict->eligible);
	if (verdict->quorum_needed > 0)
		add(line, " quorum=%u", verdict->quorum_needed);
	if (verdict->spoiled > 0)
		add(line, " spoiled=%u", verdict->spoiled);
	if (verdict->unanimous)
		add(line, " unanimous=yes");
}

static void add_verdict(struct words_of *line, const struct verdict *verdict)
{
	static const char *const outcomes[OUTCOME_COUNT] = {
	        "none",           "adopted",   "rejected",  "chosen",  "second-vote",
	        "casting-vote",   "postponed", "no-quorum", "blocked", "second-round",
	        "who-is-younger", "lot",       "drawn",
	};
	static const char *const reasons[REASON_COUNT] = {
	        "none",         "reached",   "not-reached",       "tie",
	        "casting-vote", "no-quorum", "nothing-expressed", "method",
	        "tie-settled",  "objection", "refused",
	};

	add(line, " verdict=%s reason=%s", outcomes[verdict->outcome], reasons[verdict->reason]);
	if (verdict->winner != CHOICE_NONE)
		add(line, " winner=%s", told_choice(line->teller, line->vote, verdict->winner));
	add_winners(line, verdict);
	add(line, " seats_left=%u", verdict->seats_left);
	add_options(line, "tied", verdict->tied);
	add_people(line, verdict);
}

static void add_votes(struct words_of *line, const char *prefix, const uint16_t votes[CHOICES_MAX])
{
	for (unsigned choice = 0; choice <= told_options(line->teller, line->vote); choice++)
		add(line, " %s%s=%u", prefix, told_choice(line->teller, line->vote, choice),
		    votes[choice]);
}

static void tell_counted(const struct event *event, struct words_of *line)
{
	line->vote = event->vote_counted.vote;
	add(line, "counted vote=%u", event->vote_counted.vote);
	add_votes(line, "", event->vote_counted.votes);
	add(line, " voters=%u", seats_count(&event->vote_counted.signed_));
	add_verdict(line, &event->vote_counted.verdict);
}

static void tell_tallied(const struct event *event, struct words_of *line)
{
	line->vote = event->vote_tallied.vote;
	add(line, "tallied vote=%u", event->vote_tallied.vote);
	if (!ballot_is_marked(teller_item(line->teller, line->vote)->ballot)) {
		add_votes(line, "", event->vote_tallied.votes);
		if (seats_count(&event->vote_tallied.on_paper) > 0)
			add_votes(line, "hands-", event->vote_tallied.hand_votes);
	}
	add(line, " voters=%u papers=%u names=%u", seats_count(&event->vote_tallied.signed_),
	    event->vote_tallied.paper_count, event->vote_tallied.seat_marks_count);
	if (event->vote_tallied.seed[0] != '\0')
		add(line, " seed=%s", event->vote_tallied.seed);
	add_verdict(line, &event->vote_tallied.verdict);
}

static void tell_settled(const struct event *event, struct words_of *line)
{
	unsigned placed = 0;

	line->vote = event->vote_settled.vote;
	add(line, "settled vote=%u", event->vote_settled.vote);
	for (unsigned place = 1; place <= OPTIONS_MAX; place++) {
		for (unsigned i = 0; i < OPTIONS_MAX; i++) {
			if (event->vote_settled.order[i] == place)
				add(line, "%s%s", placed++ == 0 ? " order=" : ",",
				    told_choice(line->teller, line->vote, i));
		}
	}
	if (event->vote_settled.seed[0] != '\0')
		add(line, " seed=%s", event->vote_settled.seed);
	if (event->vote_settled.casting_choice != CHOICE_NONE)
		add(line, " choice=%s",
		    told_choice(line->teller, line->vote, event->vote_settled.casting_choice));
	add_verdict(line, &event->vote_settled.verdict);
}

static void tell_accepted(const struct event *event, struct words_of *line)
{
	line->vote = event->vote_accepted.vote;
	add(line, "%s %s", event->vote_accepted.accepts ? "accepted" : "declined",
	    told_choice(line->teller, line->vote, event->vote_accepted.choice));
	add_verdict(line, &event->vote_accepted.verdict);
}

static void tell_signed(const struct event *event, struct words_of *line)
{
	line->vote = event->signed_.vote;
	add(line, "signed %s", line->teller->class->names[event->signed_.seat]);
	if (event->signed_.choice == 0)
		return;
	if (ballot_is_marked(teller_item(line->teller, line->vote)->ballot))
		add_marks(line, event->signed_.marks);
	else
		add(line, " choice=%s",
		    told_choice(line->teller, line->vote, event->signed_.choice - 1u));
}

static void tell_opened(const struct event *event, struct words_of *line)
{
	int64_t closes_ms = event->vote_opened.closes_at_ms;

	line->vote = event->vote_opened.vote;
	add(line, "opened vote=%u item=%u round=%u seats=%u", event->vote_opened.vote,
	    event->vote_opened.item, event->vote_opened.round, event->vote_opened.seats);
	add_options(line, "standing", event->vote_opened.standing);
	if (event->vote_opened.fallback)
		add(line, " fallback=yes");
	if (event->vote_opened.amendment)
		add(line, " amendment=%u", event->vote_opened.amendment);
	if (closes_ms > 0)
		add(line, " clock=%lld", (long long)(closes_ms - event->at_ms) / 1000);
}

static void tell_clock(const struct event *event, struct words_of *line)
{
	int64_t closes_ms = event->vote_clock.closes_at_ms;

	if (closes_ms == 0)
		add(line, "clock stopped");
	else
		add(line, "clock left=%lld", (long long)(closes_ms - event->at_ms) / 1000);
}

static void tell_closed(const struct event *event, struct words_of *line)
{
	static const char *const by[] = {"hand", "clock", "all"};

	add(line, "closed vote=%u by=%s", event->vote_closed.vote, by[event->vote_closed.by]);
}

static void tell_decided(const struct event *event, struct words_of *line)
{
	line->vote = event->vote_decided.vote;
	add(line, "decided %s", told_choice(line->teller, line->vote, event->vote_decided.choice));
	add_verdict(line, &event->vote_decided.verdict);
}

static void tell_attendance(const struct event *event, struct words_of *line)
{
	add(line, "%s %s", event->kind == EVENT_LEFT ? "left" : "arrived",
	    line->teller->class->names[event->seat.seat]);
}

static void tell_annulled(const struct event *event, struct words_of *line)
{
	add(line, "annulled vote=%u signed=%u", event->vote_annulled.vote,
	    seats_count(&event->vote_annulled.signed_));
}

static void tell_paper_signed(const struct event *event, struct words_of *line)
{
	add(line, "paper-signed");
	add_seats(line, "seats", &event->paper_signed.seats);
}

static void tell_paper_unsigned(const struct event *event, struct words_of *line)
{
	add(line, "paper-unsigned %s", line->teller->class->names[event->paper_unsigned.seat]);
}

static void tell_moved(const struct event *event, struct words_of *line)
{
	add(line, "moved item=%u to=%u", event->item_moved.id, event->item_moved.to);
}

static void tell_amended(const struct event *event, struct words_of *line)
{
	add(line, "amended item=%u vote=%u", event->item_amended.item, event->item_amended.vote);
}

static void tell_workshop(const struct event *event, struct words_of *line)
{
	add(line, "workshop on=%s", event->workshop.on ? "yes" : "no");
}

static void tell_sealed(const struct event *event, struct words_of *line)
{
	add(line, "sealed number=%u", event->sealed.number);
}

static const struct telling {
	const char *noun; /* alone, or with `field` */
	const char *field; /* "item" or "vote": the number that such an event bears */
	void (*tell)(const struct event *event, struct words_of *line); /* says all by itself */
} tellings[EVENT_COUNT] = {
        [EVENT_PREPARED] = {"prepared", NULL, NULL},
        [EVENT_OPENED] = {"sitting-opened", NULL, NULL},
        [EVENT_DOOR_OPENED] = {"door-opened", NULL, NULL},
        [EVENT_DOOR_CLOSED] = {"door-closed", NULL, NULL},
        [EVENT_ALL_ARRIVED] = {"all-arrived", NULL, NULL},
        [EVENT_ITEM_ADDED] = {"added", "item", NULL},
        [EVENT_ITEM_EDITED] = {"edited", "item", NULL},
        [EVENT_ITEM_REMOVED] = {"removed", "item", NULL},
        [EVENT_ITEM_STARTED] = {"started", "item", NULL},
        [EVENT_ITEM_LEFT] = {"left-floor", "item", NULL},
        [EVENT_DEBATE_OPENED] = {"debated", "item", NULL},
        [EVENT_ITEM_POSTPONED] = {"postponed", "item", NULL},
        [EVENT_ITEM_RECORDED] = {"recorded", "item", NULL},
        [EVENT_VOTE_REOPENED] = {"reopened", "vote", NULL},
        [EVENT_VOTE_SHOWN] = {"shown", "vote", NULL},
        [EVENT_COUNCIL_SET] = {"council-set", NULL, NULL},
        [EVENT_TERMS_CARRIED] = {"terms-carried", NULL, NULL},
        [EVENT_PAUSED] = {"paused", NULL, NULL},
        [EVENT_RESUMED] = {"resumed", NULL, NULL},
        [EVENT_STAGE_ENTERED] = {NULL, NULL, tell_stage},
        [EVENT_ROLE_OFFERED] = {NULL, NULL, tell_office},
        [EVENT_ROLE_DECLINED] = {NULL, NULL, tell_office},
        [EVENT_ROLE_TAKEN] = {NULL, NULL, tell_office},
        [EVENT_ROLE_ENDED] = {NULL, NULL, tell_office},
        [EVENT_FLOOR_ASKED] = {NULL, NULL, tell_asked},
        [EVENT_FLOOR_LEFT] = {NULL, NULL, tell_left_queue},
        [EVENT_FLOOR_GIVEN] = {NULL, NULL, tell_floor},
        [EVENT_FLOOR_CLOCK] = {NULL, NULL, tell_floor_clock},
        [EVENT_FLOOR_ENDED] = {"turn-ended", NULL, NULL},
        [EVENT_RITUAL_SAID] = {NULL, NULL, tell_ritual},
        [EVENT_ITEM_CLOCK] = {NULL, NULL, tell_item_clock},
        [EVENT_WISHING] = {NULL, NULL, tell_wishing},
        [EVENT_WISHED] = {NULL, NULL, tell_wished},
        [EVENT_AGENDA_ORDERED] = {NULL, NULL, tell_ordered},
        [EVENT_ARRIVED] = {NULL, NULL, tell_attendance},
        [EVENT_LEFT] = {NULL, NULL, tell_attendance},
        [EVENT_ITEM_MOVED] = {NULL, NULL, tell_moved},
        [EVENT_ITEM_AMENDED] = {NULL, NULL, tell_amended},
        [EVENT_VOTE_OPENED] = {NULL, NULL, tell_opened},
        [EVENT_SIGNED] = {NULL, NULL, tell_signed},
        [EVENT_PAPER_SIGNED] = {NULL, NULL, tell_paper_signed},
        [EVENT_PAPER_UNSIGNED] = {NULL, NULL, tell_paper_unsigned},
        [EVENT_VOTE_CLOCK] = {NULL, NULL, tell_clock},
        [EVENT_VOTE_CLOSED] = {NULL, NULL, tell_closed},
        [EVENT_VOTE_COUNTED] = {NULL, NULL, tell_counted},
        [EVENT_VOTE_TALLIED] = {NULL, NULL, tell_tallied},
        [EVENT_VOTE_DECIDED] = {NULL, NULL, tell_decided},
        [EVENT_VOTE_SETTLED] = {NULL, NULL, tell_settled},
        [EVENT_VOTE_ACCEPTED] = {NULL, NULL, tell_accepted},
        [EVENT_WORKSHOP_SHOWN] = {NULL, NULL, tell_workshop},
        [EVENT_VOTE_ANNULLED] = {NULL, NULL, tell_annulled},
        [EVENT_BOOK_CARRIED] = {NULL, NULL, tell_book},
        [EVENT_GATHERED] = {NULL, NULL, tell_gathered},
        [EVENT_ITEM_DESCRIBED] = {NULL, NULL, tell_described},
        [EVENT_ITEM_PROJECTED] = {NULL, NULL, tell_projected},
        [EVENT_ITEM_POSTED] = {NULL, NULL, tell_posted},
        [EVENT_ITEM_CLOSED] = {"done", "item", NULL},
        [EVENT_ITEM_EXCLUDED] = {"out-of-frame", "item", NULL},
        [EVENT_ITEM_REFERRED] = {"referred", "item", NULL},
        [EVENT_CONCERN_CHECKED] = {NULL, NULL, tell_checked},
        [EVENT_AMENDMENT_PROPOSED] = {NULL, NULL, tell_amendment},
        [EVENT_AMENDMENT_SETTLED] = {NULL, NULL, tell_amendment_settled},
        [EVENT_ENTRY_ADDED] = {NULL, NULL, tell_entry},
        [EVENT_ENTRY_ASSIGNED] = {NULL, NULL, tell_assigned},
        [EVENT_ENTRY_REVIEWED] = {NULL, NULL, tell_reviewed},
        [EVENT_ENTRY_SHOWN] = {NULL, NULL, tell_entry_shown},
        [EVENT_NOTED] = {NULL, NULL, tell_note},
        [EVENT_MINUTES_CARRIED] = {NULL, NULL, tell_earlier},
        [EVENT_MINUTES_APPROVED] = {NULL, NULL, tell_approved},
        [EVENT_MINUTES_CORRECTED] = {NULL, NULL, tell_corrected},
        [EVENT_SEALED] = {NULL, NULL, tell_sealed},
};

void teller_tell(const struct teller *teller, const struct event *event, char *out, size_t bytes)
{
	const struct telling *telling = &tellings[event->kind];
	struct words_of line = {teller, teller->votes, out, bytes};

	out[0] = '\0';
	if (telling->tell != NULL)
		telling->tell(event, &line);
	else if (telling->field == NULL)
		add(&line, "%s", telling->noun);
	else /* an item's id and a vote's number stand in the same place */
		add(&line, "%s %s=%u", telling->noun, telling->field, event->item_ref.id);
}
