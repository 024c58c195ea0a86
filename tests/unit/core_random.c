/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_random.c - whatever is asked, in whatever order, the sitting stays sane.
 *
 * Long streams of random commands, half of them chosen to be plausible, and
 * then events of random bytes. The seed is in every failure; give another as
 * the first argument.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/find.h"
#include "core/papers.h"
#include "core/recount.h"
#include "hemicycle/tally.h"
#include "unit/core_dice.h"
#include "unit/core_dice_council.h"
#include "unit/core_dice_items.h"
#include "unit/core_dice_minutes.h"
#include "unit/core_room.h"

#define STREAMS         200
#define STREAM_COMMANDS 600

static uint64_t seed = 20261122;
static struct dice dice;
static struct room room;
static unsigned outcomes_seen; /* 1 << enum outcome */
static bool events_seen[EVENT_COUNT];

static uint32_t draw(uint32_t below)
{
	return dice_draw(&dice, below);
}

#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			print_error("seed %llu, phase %d, vote %d\n", (unsigned long long)seed,    \
			            room.state.phase, room.state.vote_count);                      \
		assert_true(condition);                                                            \
	} while (0)

/* Every other class has a council, and lines of the book from before. */
static void begin(unsigned members)
{
	struct command prepare = room_council();

	dice_empty_urn(&dice);
	if (draw(2)) {
		room_init(&room, members);
		return;
	}
	dice_book(&dice, members, &prepare);
	dice_settings(&dice, members, &prepare);
	room_init_council(&room, members, &prepare);
}

/* What the application's urn would do with the events of a decision. */
static void keep_urn(const struct command *command)
{
	for (int i = 0; i < room.last.count; i++) {
		const struct event *event = &room.last.events[i];

		events_seen[event->kind] = true;
		if (event->kind == EVENT_SIGNED && event->signed_.choice == 0) {
			if (command->vote_cast.mark_count > 0)
				papers_add(&dice.papers, command->vote_cast.marks, 1);
			else
				dice.urn[command->vote_cast.choice]++;
		}
		if (event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_TALLIED ||
		    event->kind == EVENT_VOTE_ANNULLED)
			dice_empty_urn(&dice);
	}
}

static void check_vote(const struct vote *vote)
{
	unsigned sum = vote->spoiled;
	struct papers papers;

	MUST(seats_within(&vote->on_paper, &vote->signed_));
	MUST(seats_within(&vote->signed_, &vote->eligible));
	MUST(seats_within(&vote->present, &vote->eligible));
	MUST(seats_within(&vote->signed_, &vote->present));
	MUST(item_index(&room.state, vote->item) != NOT_FOUND);
	for (int i = 0; i < CHOICES_MAX; i++)
		sum += vote->votes[i];
	papers_read(&room.state, vote, item_of_vote(&room.state, vote)->motion.option_count,
	            &papers);
	for (int i = 0; i < papers.count; i++)
		sum += papers.rows[i].count;
	if (vote->state == VOTE_COUNTED || vote->state == VOTE_SHOWN) {
		MUST(sum == seats_count(&vote->signed_));
		MUST(vote->verdict.cast == sum);
		MUST(vote->verdict.outcome != OUTCOME_NONE);
		MUST(vote->state == VOTE_COUNTED ||
		     (vote->verdict.outcome != OUTCOME_CASTING_VOTE &&
		      vote->verdict.outcome != OUTCOME_LOT));
	} else if (vote->state != VOTE_ANNULLED) {
		MUST(sum == 0 && vote->verdict.outcome == OUTCOME_NONE);
	}
}

static void check_state(void)
{
	const struct assembly *state = &room.state;
	int on_floor = 0;

	MUST(state->phase < PHASE_COUNT);
	MUST(state->item_count <= ITEMS_MAX && state->vote_count <= VOTES_MAX);
	for (int i = 0; i < state->item_count; i++)
		on_floor += state->items[i].state == ITEM_ON_FLOOR;
	MUST(on_floor == (state->phase >= PHASE_PRESENTED && state->phase <= PHASE_SHOWN));
	MUST((state->floor_item != 0) == (on_floor == 1));
	for (int i = 0; i < state->vote_count; i++) {
		check_vote(&state->votes[i]);
		/* All but the newest are over. */
		MUST(i == state->vote_count - 1 || state->votes[i].state >= VOTE_SHOWN);
	}
	MUST(council_holds(state));
	MUST(book_holds(state));
	MUST(core_deadline_ms(state) == INT64_MAX || state->phase == PHASE_VOTING);
}

/* The phases that each event may lead from and to, told once more by hand. */
static void check_phases(enum phase before, const struct decision *decision)
{
	enum phase after = room.state.phase;

	if (decision->count == 0)
		MUST(before == after);
	if (before == PHASE_SEALED)
		MUST(decision->count == 0);
	if (before == PHASE_VOTING)
		MUST(after == PHASE_VOTING || after == PHASE_CLOSED || after == PHASE_DEBATE);
	if (before == PHASE_CLOSED)
		MUST(after == PHASE_CLOSED || after == PHASE_VOTING || after == PHASE_COUNTED ||
		     after == PHASE_DEBATE);
	if (before == PHASE_SHOWN)
		MUST(after == PHASE_SHOWN || after == PHASE_WELCOME || after == PHASE_VOTING ||
		     after == PHASE_DEBATE);
	if (before == PHASE_COUNTED)
		MUST(after == PHASE_COUNTED || after == PHASE_SHOWN || after == PHASE_DEBATE);
}

/* Every verdict is what the recorded ballots give, on the state before the event. */
static void check_verdicts(const struct assembly *before)
{
	for (int i = 0; i < room.last.count; i++) {
		const struct event *event = &room.last.events[i];
		struct verdict again;

		if (core_verdict(event) == NULL)
			continue;
		core_recount(before, event, &again);
		MUST(memcmp(&again, core_verdict(event), sizeof again) == 0);
		if (event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_TALLIED)
			MUST(core_roll_adds_up(before, event));
		outcomes_seen |= 1u << again.outcome;
	}
}

/* Whether the item that it names may be over. */
static bool names_item(enum command_kind kind)
{
	return kind == COMMAND_ITEM_START || kind == COMMAND_ITEM_DESCRIBE ||
	       kind == COMMAND_ITEM_TIME || kind == COMMAND_ITEM_EXCLUDE ||
	       kind == COMMAND_CONCERN_CHECK;
}

static void play_one(void)
{
	static struct assembly before;
	static struct view view;
	static const struct presence nobody;
	struct command command;
	enum refusal refusal;

	dice_command(&dice, &room.state, &command);
	room.now_ms += draw(20000);
	before = room.state;
	core_view(&room.state, &nobody, AUDIENCE_TEACHER, room.now_ms, &view);
	refusal = room_do(&room, &command); /* which asks core_fits() of each event */
	if (refusal != REFUSAL_NONE) {
		MUST(memcmp(&before, &room.state, sizeof before) == 0);
		if (command.role == ROLE_TEACHER && view.may[command.kind])
			MUST(refusal != REFUSAL_WRONG_PHASE || names_item(command.kind));
		return;
	}
	MUST(command.role != ROLE_TEACHER || view.may[command.kind]);
	check_verdicts(&before);
	keep_urn(&command);
	check_phases(before.phase, &room.last);
	check_state();
	MUST(minutes_hold(&before, &room.state));
}

/* Else the streams would prove nothing of them. */
static void check_seen(void)
{
	static const enum event_kind wanted[] = {
	        EVENT_GATHERED,
	        EVENT_ITEM_DESCRIBED,
	        EVENT_ITEM_PROJECTED,
	        EVENT_ITEM_POSTED,
	        EVENT_ITEM_CLOSED,
	        EVENT_ITEM_EXCLUDED,
	        EVENT_ITEM_REFERRED,
	        EVENT_CONCERN_CHECKED,
	        EVENT_AMENDMENT_SETTLED,
	        EVENT_AMENDMENT_PROPOSED,
	        EVENT_ENTRY_ADDED,
	        EVENT_ENTRY_ASSIGNED,
	        EVENT_ENTRY_REVIEWED,
	        EVENT_ENTRY_SHOWN,
	        EVENT_NOTED,

	        EVENT_STAGE_ENTERED,
	        EVENT_ROLE_OFFERED,
	        EVENT_ROLE_DECLINED,
	        EVENT_ROLE_TAKEN,
	        EVENT_ROLE_ENDED,
	        EVENT_FLOOR_ASKED,
	        EVENT_FLOOR_LEFT,
	        EVENT_FLOOR_GIVEN,
	        EVENT_FLOOR_CLOCK,
	        EVENT_FLOOR_ENDED,
	        EVENT_RITUAL_SAID,
	        EVENT_ITEM_CLOCK,
	        EVENT_PAUSED,
	        EVENT_RESUMED,
	        EVENT_WISHING,
	        EVENT_WISHED,
	        EVENT_AGENDA_ORDERED,
	        EVENT_MINUTES_CARRIED,
	        EVENT_MINUTES_APPROVED,
	        EVENT_MINUTES_CORRECTED,
	};

	for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
		if (!events_seen[wanted[i]])
			print_error("seed %llu, event %d\n", (unsigned long long)seed, wanted[i]);
		assert_true(events_seen[wanted[i]]);
	}
}

static void a_random_stream_of_commands_keeps_every_invariant(void **state)
{
	bool seen[PHASE_COUNT] = {false};

	(void)state;
	for (int stream = 0; stream < STREAMS; stream++) {
		dice.state = seed + (uint64_t)stream * 7919;
		begin(1 + draw(stream % 10 == 0 ? MEMBERS_MAX : 12));
		for (int i = 0; i < STREAM_COMMANDS && room.log_count < ROOM_LOG_MAX - 8; i++) {
			play_one();
			seen[room.state.phase] = true;
		}
		room_check_replay(&room);
		room_release(&room);
	}
	for (int phase = 0; phase < PHASE_COUNT; phase++)
		assert_true(seen[phase]); /* else the streams would prove nothing */
	assert_int_equal(outcomes_seen, (1u << OUTCOME_COUNT) - 2);
	check_seen();
}

/* An event of random bytes, or a true one of this sitting with a few bytes changed. */
static void draw_event(struct event *event)
{
	uint8_t *bytes = (uint8_t *)event;
	/* Most of an event lies in its first bytes; a class list fills the rest. */
	uint32_t reach = draw(4) ? 96 : sizeof *event;

	if (room.log_count > 0 && draw(3)) {
		*event = room.log[draw((uint32_t)room.log_count)];
		if (core_verdict(event) != NULL && draw(2)) {
			bytes += (const uint8_t *)core_verdict(event) - bytes;
			reach = sizeof(struct verdict);
		}
		for (uint32_t i = draw(4); i > 0; i--)
			bytes[draw(reach)] = (uint8_t)draw(draw(2) ? 256 : 16);
	} else {
		memset(event, 0, sizeof *event);
		for (uint32_t i = 0; i < reach; i++)
			bytes[i] = (uint8_t)draw(draw(2) ? 4 : 256);
		event->kind = draw(EVENT_COUNT + 2);
		event->at_ms = draw(2) ? 5 : event->at_ms;
	}
}

static void an_event_of_any_bytes_fits_or_is_refused_and_never_harms(void **state)
{
	static struct assembly damaged;
	static struct event event;
	static struct view view;
	static const struct presence nobody;
	int fitted = 0, refused = 0;

	(void)state;
	for (int stream = 0; stream < 20; stream++) {
		dice.state = seed + (uint64_t)stream * 104729;
		begin(1 + draw(12));
		for (int i = 0; i < 200 && room.log_count < ROOM_LOG_MAX - 8; i++) {
			play_one();
			damaged = room.state;
			for (int j = 0; j < 30; j++) {
				draw_event(&event);
				if (!core_fits(&damaged, &event)) {
					refused++;
					continue;
				}
				core_apply(&damaged, &event);
				core_view(&damaged, &nobody, draw(AUDIENCE_COUNT), 0, &view);
				fitted++;
			}
		}
		room_release(&room);
	}
	assert_true(fitted > 1000 && refused > 1000);
}

/* After a damaged journal was folded as far as it fits, commands still find a sane state. */
static void commands_on_a_state_of_strange_events_do_no_harm(void **state)
{
	static struct event event;

	(void)state;
	for (int stream = 0; stream < 20; stream++) {
		dice.state = seed + (uint64_t)stream * 15485863;
		begin(1 + draw(12));
		for (int i = 0; i < 2000 && room.log_count < ROOM_LOG_MAX - 8; i++) {
			struct command command;

			draw_event(&event);
			if (core_fits(&room.state, &event)) {
				core_apply(&room.state, &event);
				room.log[room.log_count++] = event;
			}
			dice_command(&dice, &room.state, &command);
			memset(command.vote_count.votes, 0, 4);
			room_do(&room, &command);
		}
		room_release(&room);
	}
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_random_stream_of_commands_keeps_every_invariant),
	        cmocka_unit_test(an_event_of_any_bytes_fits_or_is_refused_and_never_harms),
	        cmocka_unit_test(commands_on_a_state_of_strange_events_do_no_harm),
	};

	if (argc > 1)
		seed = strtoull(argv[1], NULL, 10);
	print_message("seed %llu\n", (unsigned long long)seed);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
