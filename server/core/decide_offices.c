/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_offices.c - a role is offered, taken, given, and given back.
 *
 * The chair passes from one to the other in one decision, so that there is
 * never a moment with two.
 */
#include "core/rules.h"

#include "core/council.h"

static void add(struct decision *out, const struct command *command, enum event_kind kind,
                unsigned seat, unsigned office)
{
	struct event *event = decision_next(out, command, kind);

	event->office.seat = (uint16_t)seat;
	event->office.office = (uint8_t)office;
}

static bool has(uint16_t offices, unsigned office)
{
	return (offices >> office & 1) != 0;
}

static enum refusal office_refusal(const struct assembly *state, const struct command *command)
{
	if (command->office.seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (!office_used(&state->council, command->office.office))
		return REFUSAL_NO_SUCH_ROLE;
	return REFUSAL_NONE;
}

/* The same for a role that only somebody who is there can have: *out is who. */
static enum refusal present_refusal(const struct assembly *state, const struct command *command,
                                    const struct member **out)
{
	enum refusal refusal = office_refusal(state, command);

	if (refusal != REFUSAL_NONE)
		return refusal;
	*out = &state->members[command->office.seat];
	return (*out)->present ? REFUSAL_NONE : REFUSAL_NOT_PRESENT;
}

enum refusal decide_role_offer(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	const struct member *member;
	enum refusal refusal = present_refusal(state, command, &member);

	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_none(out);
	if (!has(member->offices | member->offered, command->office.office))
		add(out, command, EVENT_ROLE_OFFERED, command->office.seat, command->office.office);
	return REFUSAL_NONE;
}

/* Who held the chair before loses it. */
static void take(const struct assembly *state, const struct command *command, unsigned seat,
                 unsigned office, struct decision *out)
{
	unsigned holder = office == OFFICE_CHAIR ? chair_seat(state) : SEAT_NONE;

	if (holder != SEAT_NONE)
		add(out, command, EVENT_ROLE_ENDED, holder, office);
	add(out, command, EVENT_ROLE_TAKEN, seat, office);
}

enum refusal decide_role_answer(const struct assembly *state, const struct command *command,
                                struct decision *out)
{
	unsigned seat = command->seat;
	unsigned office = command->office_answer.office;

	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (!office_used(&state->council, office))
		return REFUSAL_NO_SUCH_ROLE;
	if (!has(state->members[seat].offered, office))
		return REFUSAL_NOT_OFFERED;
	if (command->office_answer.accepts > 1)
		return REFUSAL_BAD_FIELD;
	decision_none(out);
	if (command->office_answer.accepts)
		take(state, command, seat, office, out);
	else
		add(out, command, EVENT_ROLE_DECLINED, seat, office);
	return REFUSAL_NONE;
}

enum refusal decide_role_give(const struct assembly *state, const struct command *command,
                              struct decision *out)
{
	const struct member *member;
	enum refusal refusal = present_refusal(state, command, &member);

	if (refusal != REFUSAL_NONE)
		return refusal;
	decision_none(out);
	if (!has(member->offices, command->office.office))
		take(state, command, command->office.seat, command->office.office, out);
	return REFUSAL_NONE;
}

enum refusal decide_role_end(const struct assembly *state, const struct command *command,
                             struct decision *out)
{
	enum refusal refusal = office_refusal(state, command);
	const struct member *member;

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (command->role != ROLE_TEACHER && command->seat != command->office.seat)
		return REFUSAL_NOT_YOURS;
	member = &state->members[command->office.seat];
	decision_none(out);
	if (has(member->offices | member->offered, command->office.office))
		add(out, command, EVENT_ROLE_ENDED, command->office.seat, command->office.office);
	return REFUSAL_NONE;
}
