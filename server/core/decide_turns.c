/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_turns.c - pupils ask for the floor, have it, and give it back.
 *
 * Each speaks for itself; who gives the floor speaks for the others. Clocks of a turn and of an
 * item show and warn, and end nothing.
 */
#include "core/rules.h"

#include "core/clock.h"
#include "core/council.h"
#include "core/queue.h"

/* Who may give the floor to others, and end their turns. */
static bool gives(const struct assembly *state, const struct command *command)
{
	unsigned roles = roles_of(state, command->role, command->seat);

	return (roles & core_roles(COMMAND_FLOOR_GIVE)) != 0;
}

static enum refusal present_refusal(const struct assembly *state, unsigned seat)
{
	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	return state->members[seat].present ? REFUSAL_NONE : REFUSAL_NOT_PRESENT;
}

static void add_ask(struct decision *out, const struct command *command, unsigned seat,
                    unsigned tag)
{
	struct event *event = decision_next(out, command, EVENT_FLOOR_ASKED);

	event->floor_asked.seat = (uint16_t)seat;
	event->floor_asked.tag = (uint8_t)tag;
}

enum refusal decide_floor_ask(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	unsigned tag = state->council.tags ? command->floor_ask.tag : TAG_NONE;
	const struct member *member;

	if (command->seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (command->floor_ask.tag >= TAG_COUNT)
		return REFUSAL_BAD_FIELD;
	member = &state->members[command->seat];
	decision_none(out);
	if (member->asked == 0 || member->tag != tag)
		add_ask(out, command, command->seat, tag);
	return REFUSAL_NONE;
}

static enum refusal leave_queue(const struct assembly *state, const struct command *command,
                                unsigned seat, struct decision *out)
{
	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (state->members[seat].asked == 0)
		return decision_none(out);
	decision_first(out, command, EVENT_FLOOR_LEFT)->seat.seat = (uint16_t)seat;
	return REFUSAL_NONE;
}

enum refusal decide_floor_leave(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	return leave_queue(state, command, command->seat, out);
}

/* For a pupil without a tablet, who says nothing of what for. */
enum refusal decide_floor_put(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	unsigned seat = command->floor_put.seat;
	enum refusal refusal;

	if (command->floor_put.asks > 1)
		return REFUSAL_BAD_FIELD;
	if (!command->floor_put.asks)
		return leave_queue(state, command, seat, out);
	refusal = present_refusal(state, seat);
	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_none(out);
	if (state->members[seat].asked == 0)
		add_ask(out, command, seat, TAG_NONE);
	return REFUSAL_NONE;
}

void decision_end_turn(struct decision *out, const struct assembly *state,
                       const struct command *command)
{
	if (state->speaker != 0)
		decision_next(out, command, EVENT_FLOOR_ENDED);
}

static enum refusal give(const struct assembly *state, const struct command *command, unsigned seat,
                         struct decision *out)
{
	unsigned seconds = state->council.turn_seconds;
	struct event *event;

	if (state->members[seat].turns == UINT16_MAX)
		return REFUSAL_TOO_MANY;
	decision_none(out);
	decision_end_turn(out, state, command);
	event = decision_next(out, command, EVENT_FLOOR_GIVEN);
	event->floor_given.seat = (uint16_t)seat;
	if (seconds > 0)
		event->floor_given.until_ms = clock_later(command->at_ms, seconds);
	return REFUSAL_NONE;
}

enum refusal decide_floor_give(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	unsigned seat = command->seat_ref.seat;
	enum refusal refusal = present_refusal(state, seat);

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (state->speaker == seat + 1)
		return REFUSAL_FLOOR_TAKEN;
	return give(state, command, seat, out);
}

enum refusal ready_floor_next(const struct assembly *state)
{
	uint16_t seats[MEMBERS_MAX];

	return queue_order(state, seats) > 0 ? REFUSAL_NONE : REFUSAL_NOT_ASKED;
}

enum refusal decide_floor_next(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	uint16_t seats[MEMBERS_MAX];

	queue_order(state, seats);
	return give(state, command, seats[0], out);
}

enum refusal ready_floor_extend(const struct assembly *state)
{
	return state->speaker != 0 ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

enum refusal decide_floor_extend(const struct assembly *state, const struct command *command,
                                 struct decision *out)
{
	unsigned seconds = command->vote_extend.seconds;
	struct event *event;

	if (seconds == 0 || seconds > TURN_SECONDS_MAX)
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_FLOOR_CLOCK);
	event->floor_given.seat = state->speaker - 1;
	event->floor_given.until_ms =
	        clock_extended(state->speaking_until_ms, command->at_ms, seconds);
	return REFUSAL_NONE;
}

enum refusal decide_floor_end(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	if (state->speaker == 0)
		return decision_none(out);
	if (!gives(state, command) && state->speaker != command->seat + 1)
		return REFUSAL_NOT_YOURS;
	decision_none(out);
	decision_end_turn(out, state, command);
	return REFUSAL_NONE;
}

/* A timekeeper who does nothing else speaks of the time alone. */
enum refusal decide_ritual_say(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	unsigned ritual = command->ritual.ritual;

	if (ritual >= RITUAL_COUNT)
		return REFUSAL_BAD_FIELD;
	if (ritual != RITUAL_TIME_SHORT && ritual != RITUAL_TIME_UP && !gives(state, command))
		return REFUSAL_NOT_ALLOWED;
	decision_first(out, command, EVENT_RITUAL_SAID)->ritual.ritual = (uint8_t)ritual;
	return REFUSAL_NONE;
}

enum refusal decide_item_extend(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	unsigned minutes = command->item_time.minutes;
	struct event *event;

	if (minutes == 0 || minutes > ITEM_MINUTES_MAX)
		return REFUSAL_BAD_FIELD;
	event = decision_first(out, command, EVENT_ITEM_CLOCK);
	event->item_clock.id = state->floor_item;
	event->item_clock.until_ms =
	        clock_extended(state->item_until_ms, command->at_ms, minutes * 60);
	return REFUSAL_NONE;
}
