/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide.h - the rules of an assembly.
 *
 * core_decide() is pure: it reads the state and one command and answers with
 * events, or with a refusal. It changes nothing. Who may do what and when is
 * one table, rules[], which also prints the rights matrix.
 */
#ifndef CORE_DECIDE_H
#define CORE_DECIDE_H

#include "hemicycle/commands.h"
#include "hemicycle/events.h"
#include "hemicycle/refusals.h"

struct decision {
	int count;
	struct event events[EVENTS_MAX]; /* only the first `count` are meaningful */
};

/*
 * Decides `command` on `state`. On REFUSAL_NONE, *out holds 0 to EVENTS_MAX
 * events (0: already so, nothing to do); on any other answer *out is untouched.
 * VOTE_CAST of a secret vote gives SIGNED with choice 0 and no marks: the caller drops
 * what command->vote_cast says into the urn in the same transaction.
 */
enum refusal core_decide(const struct assembly *state, const struct command *command,
                         struct decision *out);

/* Who may give `kind`, as bits 1 << enum role; and in which phases, bits 1 << enum phase. */
unsigned core_roles(enum command_kind kind);
unsigned core_phases(enum command_kind kind);

/*
 * Whether a session of that role could ever give `kind`: of a pupil, with whatever office. The
 * roles of offices are no sessions.
 */
bool core_ever(enum command_kind kind, enum role role);

/* 1 for each command that the core would hear now from `role`; of a pupil, from `seat`. */
void core_may(const struct assembly *state, enum role role, unsigned seat,
              uint8_t may[COMMAND_ASSEMBLY_COUNT]);

/* When the clock must give COMMAND_DEADLINE, in ms; INT64_MAX for never. */
int64_t core_deadline_ms(const struct assembly *state);

#endif
