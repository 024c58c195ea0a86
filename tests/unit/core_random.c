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
#include "unit/core_room.h"

#define STREAMS         60
#define STREAM_COMMANDS 600

static uint64_t seed = 20261122;
static uint64_t dice;

static uint32_t draw(uint32_t below) /* xorshift64* */
{
	dice ^= dice >> 12;
	dice ^= dice << 25;
	dice ^= dice >> 27;
	return (uint32_t)((dice * UINT64_C(2685821657736338717)) >> 33) % below;
}

static struct room room;
static uint16_t urn[CHOICES_MAX];

#define MUST(condition)                                                                            \
	do {                                                                                       \
		if (!(condition))                                                                  \
			print_error("seed %llu, phase %d, vote %d\n", (unsigned long long)seed,    \
			            room.state.phase, room.state.vote_count);                      \
		assert_true(condition);                                                            \
	} while (0)

static void draw_motion(struct motion *motion)
{
	*motion = draw(2) ? room_motion() : room_choice(1 + draw(CHOICE_OPTIONS));
	motion->secrecy = (uint8_t)draw(SECRECY_COUNT);
	motion->base = (uint8_t)draw(BASE_COUNT);
	motion->threshold = (uint8_t)draw(THRESHOLD_COUNT + (draw(20) == 0));
	motion->quorum = (uint8_t)draw(QUORUM_COUNT);
	motion->tie_rule = (uint8_t)draw(TIE_COUNT);
	motion->changeable = (uint8_t)draw(2);
	motion->close_on_time = (uint8_t)draw(2);
	motion->close_on_all = (uint8_t)draw(2);
	motion->seconds = (uint16_t)(draw(3) * 30);
}

/* A kind that is heard in this phase, most of the time. */
static enum command_kind draw_kind(void)
{
	enum command_kind kind = draw(COMMAND_ASSEMBLY_COUNT);

	for (int tries = 0; tries < 20; tries++) {
		if (core_phases(kind) & 1u << room.state.phase)
			break;
		kind = draw(COMMAND_ASSEMBLY_COUNT);
	}
	if (room.state.phase == PHASE_VOTING && draw(2))
		kind = COMMAND_VOTE_CAST;
	/* A long story: sealing and annulling are rare. */
	if ((kind == COMMAND_SITTING_END || kind == COMMAND_VOTE_ANNUL) && draw(20))
		kind = COMMAND_MEMBER_PRESENT;
	return kind;
}

static void draw_fields(struct command *command)
{
	const struct assembly *state = &room.state;

	switch (command->kind) {
	case COMMAND_ITEM_ADD:
	case COMMAND_ITEM_EDIT:
		command->item.id = (uint16_t)draw(state->next_item + 1u);
		draw_motion(&command->item.motion);
		break;
	case COMMAND_ITEM_MOVE:
		command->item_move.id = (uint16_t)draw(state->next_item + 1u);
		command->item_move.to = (uint16_t)draw(state->item_count + 1u);
		break;
	case COMMAND_ITEM_REMOVE:
	case COMMAND_ITEM_START:
		command->item_ref.id = (uint16_t)draw(state->next_item + 1u);
		break;
	case COMMAND_MEMBER_PRESENT:
		command->member_present.seat = (uint16_t)draw(state->member_count + 1u);
		command->member_present.present = draw(4) != 0;
		break;
	case COMMAND_VOTE_CAST:
		command->vote_cast.vote = (uint16_t)(state->vote_count + (draw(20) == 0));
		command->vote_cast.choice = (uint8_t)draw(draw(10) ? 3 : CHOICES_MAX + 2);
		break;
	case COMMAND_VOTE_EXTEND:
		command->vote_extend.seconds = (uint16_t)draw(VOTE_SECONDS_MAX + 2);
		break;
	case COMMAND_VOTE_DECIDE:
		command->vote_decide.choice = (uint8_t)draw(CHOICES_MAX + 1);
		break;
	case COMMAND_VOTE_COUNT:
		memcpy(command->vote_count.votes, urn, sizeof urn);
		break;
	case COMMAND_VOTE_ANNUL:
		command->vote_annul.reason = room_text("mistake");
		break;
	case COMMAND_DOOR_OPEN:
		memcpy(command->door_open.code, "ABC234", CODE_BYTES);
		break;
	case COMMAND_SITTING_END:
		command->end.number = (uint16_t)draw(3);
		break;
	default:
		break;
	}
}

static void draw_command(struct command *command)
{
	memset(command, 0, sizeof *command);
	command->kind = draw_kind();
	command->role = ROLE_TEACHER;
	command->seat = SEAT_NONE;
	if (command->kind == COMMAND_VOTE_CAST) {
		command->role = ROLE_PUPIL;
		command->seat = (uint16_t)draw(room.state.member_count + 1u);
	} else if (command->kind == COMMAND_DEADLINE) {
		command->role = ROLE_CLOCK;
	}
	if (draw(30) == 0)
		command->role = draw(ROLE_COUNT);
	draw_fields(command);
}

/* What the application's urn would do with the events of a decision. */
static void keep_urn(const struct command *command)
{
	for (int i = 0; i < room.last.count; i++) {
		const struct event *event = &room.last.events[i];

		if (event->kind == EVENT_SIGNED && event->signed_.choice == 0)
			urn[command->vote_cast.choice]++;
		if (event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_ANNULLED)
			memset(urn, 0, sizeof urn);
	}
}

static void check_vote(const struct vote *vote)
{
	unsigned sum = 0;

	MUST(seats_within(&vote->signed_, &vote->eligible));
	MUST(seats_within(&vote->present, &vote->eligible));
	MUST(seats_within(&vote->signed_, &vote->present));
	MUST(item_index(&room.state, vote->item) != NOT_FOUND);
	for (int i = 0; i < CHOICES_MAX; i++)
		sum += vote->votes[i];
	if (vote->state == VOTE_COUNTED || vote->state == VOTE_SHOWN) {
		MUST(sum == seats_count(&vote->signed_));
		MUST(vote->verdict.cast == sum);
		MUST(vote->verdict.outcome != OUTCOME_NONE);
		MUST(vote->state == VOTE_COUNTED || vote->verdict.outcome != OUTCOME_CASTING_VOTE);
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
	if (before == PHASE_COUNTED)
		MUST(after == PHASE_COUNTED || after == PHASE_SHOWN || after == PHASE_DEBATE);
}

static void play_one(void)
{
	static struct assembly before;
	static struct view view;
	static const struct presence nobody;
	struct command command;
	enum refusal refusal;

	draw_command(&command);
	room.now_ms += draw(20000);
	before = room.state;
	core_view(&room.state, &nobody, AUDIENCE_TEACHER, room.now_ms, &view);
	refusal = room_do(&room, &command); /* which asks core_fits() of each event */
	if (refusal != REFUSAL_NONE) {
		MUST(memcmp(&before, &room.state, sizeof before) == 0);
		if (command.role == ROLE_TEACHER && view.may[command.kind])
			MUST(refusal != REFUSAL_WRONG_PHASE || command.kind == COMMAND_ITEM_START);
		return;
	}
	MUST(command.role != ROLE_TEACHER || view.may[command.kind]);
	keep_urn(&command);
	check_phases(before.phase, &room.last);
	check_state();
}

static void a_random_stream_of_commands_keeps_every_invariant(void **state)
{
	bool seen[PHASE_COUNT] = {false};

	(void)state;
	for (int stream = 0; stream < STREAMS; stream++) {
		dice = seed + (uint64_t)stream * 7919;
		memset(urn, 0, sizeof urn);
		room_init(&room, 1 + draw(stream % 10 == 0 ? MEMBERS_MAX : 12));
		for (int i = 0; i < STREAM_COMMANDS && room.log_count < ROOM_LOG_MAX - 8; i++) {
			play_one();
			seen[room.state.phase] = true;
		}
		room_check_replay(&room);
		room_release(&room);
	}
	for (int phase = 0; phase < PHASE_COUNT; phase++)
		assert_true(seen[phase]); /* else the streams would prove nothing */
}

/* An event of random bytes, or a true one of this sitting with a few bytes changed. */
static void draw_event(struct event *event)
{
	uint8_t *bytes = (uint8_t *)event;
	/* Most of an event lies in its first bytes; a class list fills the rest. */
	uint32_t reach = draw(4) ? 96 : sizeof *event;

	if (room.log_count > 0 && draw(3)) {
		*event = room.log[draw((uint32_t)room.log_count)];
		for (uint32_t i = draw(4); i > 0; i--)
			bytes[draw(reach)] = (uint8_t)draw(256);
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
		dice = seed + (uint64_t)stream * 104729;
		memset(urn, 0, sizeof urn);
		room_init(&room, 1 + draw(12));
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
		dice = seed + (uint64_t)stream * 15485863;
		room_init(&room, 1 + draw(12));
		for (int i = 0; i < 2000 && room.log_count < ROOM_LOG_MAX - 8; i++) {
			struct command command;

			draw_event(&event);
			if (core_fits(&room.state, &event)) {
				core_apply(&room.state, &event);
				room.log[room.log_count++] = event;
			}
			draw_command(&command);
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
