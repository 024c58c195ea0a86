/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide.c - the dispatcher: the checks that every command passes, made once.
 *
 * Role, then phase, then what the row asks of the state; only then the row's
 * own function sees the command.
 */
#include "core/decide.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/rules.h"

static enum refusal phase_refusal(const struct assembly *state, const struct rule *rule)
{
	unsigned phase = 1u << state->phase;

	if (rule->phases & phase)
		return REFUSAL_NONE;
	if (rule->other_phases & phase)
		return rule->other;
	return state->phase == PHASE_SEALED ? REFUSAL_ALREADY_SEALED : REFUSAL_WRONG_PHASE;
}

unsigned office_roles(const struct council *council, unsigned office)
{
	uint8_t powers;

	if (office < OFFICE_OWN)
		return 1u << (ROLE_CHAIR + office);
	powers = council->own[office - OFFICE_OWN].powers;
	return powers == 0 ? 0 : 1u << (ROLE_CHAIR + powers - 1);
}

unsigned roles_of(const struct assembly *state, enum role role, unsigned seat)
{
	unsigned roles = (unsigned)role < ROLE_CHAIR ? 1u << role : 0;

	if (role != ROLE_PUPIL || seat >= state->member_count)
		return roles;
	for (unsigned office = 0; office < OFFICE_COUNT; office++)
		if (state->members[seat].offices >> office & 1)
			roles |= office_roles(&state->council, office);
	return roles;
}

/* Role, phase, ready and here: whether the command would be heard at all. */
static enum refusal rule_heard(const struct assembly *state, enum command_kind kind, enum role role,
                               unsigned seat)
{
	const struct rule *rule = rule_of(kind);
	unsigned roles = roles_of(state, role, seat);
	enum refusal refusal;

	if (rule == NULL)
		return REFUSAL_UNKNOWN_COMMAND;
	if (!(rule->roles & roles))
		return REFUSAL_NOT_ALLOWED;
	if (state->seq == 0 && kind != COMMAND_PREPARE)
		return REFUSAL_WRONG_PHASE; /* nothing is before the first event */
	refusal = phase_refusal(state, rule);
	if (refusal == REFUSAL_NONE && state->paused && !rule->paused)
		return REFUSAL_PAUSED;
	if (refusal == REFUSAL_NONE && rule->ready != NULL)
		refusal = rule->ready(state);
	if (refusal == REFUSAL_NONE && rule->here && role == ROLE_PUPIL &&
	    seat < state->member_count && !state->members[seat].present)
		return REFUSAL_NOT_PRESENT;
	return refusal;
}

enum refusal core_decide(const struct assembly *state, const struct command *command,
                         struct decision *out)
{
	enum refusal refusal = rule_heard(state, command->kind, command->role, command->seat);
	const struct rule *rule = rule_of(command->kind);

	CHECK(command->at_ms >= 0 && command->at_ms <= TIME_MAX_MS);
	if (refusal == REFUSAL_NONE)
		return rule->decide(state, command, out);
	if (rule != NULL && rule->elsewhere != NULL && refusal == rule->other)
		return rule->elsewhere(state, command);
	return refusal;
}

bool core_ever(enum command_kind kind, enum role role)
{
	unsigned roles = (unsigned)role < ROLE_CHAIR ? 1u << role : 0;

	if (role == ROLE_PUPIL)
		roles |= ~0u << ROLE_CHAIR;
	return (core_roles(kind) & roles) != 0;
}

void core_may(const struct assembly *state, enum role role, unsigned seat,
              uint8_t may[COMMAND_ASSEMBLY_COUNT])
{
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++)
		may[kind] = rule_heard(state, (enum command_kind)kind, role, seat) == REFUSAL_NONE;
}

struct event *decision_next(struct decision *out, const struct command *command,
                            enum event_kind kind)
{
	struct event *event;

	CHECK(out->count < EVENTS_MAX);
	event = &out->events[out->count++];
	memset(event, 0, sizeof *event);
	event->kind = kind;
	event->at_ms = command->at_ms;
	return event;
}

struct event *decision_first(struct decision *out, const struct command *command,
                             enum event_kind kind)
{
	out->count = 0;
	return decision_next(out, command, kind);
}

enum refusal decision_none(struct decision *out)
{
	out->count = 0;
	return REFUSAL_NONE;
}

int64_t core_deadline_ms(const struct assembly *state)
{
	const struct vote *vote = vote_at_hand(state);

	if (state->phase != PHASE_VOTING || vote->closes_at_ms == 0 ||
	    !item_on_floor(state)->motion.close_on_time)
		return INT64_MAX;
	return vote->closes_at_ms;
}
