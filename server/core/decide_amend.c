/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_amend.c - somebody wants the text on the floor to read otherwise.
 *
 * Its author may take the wish back, the author of the item may say yes or no; who
 * leads says what was said aloud. Where they do not agree, the class is asked.
 */
#include "core/rules.h"

#include "core/find.h"
#include "core/items.h"
#include "core/motion.h"

#define LEADS  (1u << ROLE_TEACHER | 1u << ROLE_CHAIR)
#define WRITES (LEADS | 1u << ROLE_SECRETARY)

enum refusal ready_amendment_propose(const struct assembly *state)
{
	if (!kind_amendable(item_on_floor(state)->kind))
		return REFUSAL_NO_VOTE;
	if (item_frozen(item_on_floor(state)))
		return REFUSAL_FROZEN;
	return state->amendment_count < AMENDMENTS_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY;
}

/* Whose it is: a pupil's own, unless somebody who may write for others says whose. */
static enum refusal author_of(const struct assembly *state, const struct command *command,
                              uint8_t *out)
{
	unsigned named = command->amendment.author;
	bool seated = command->seat < state->member_count;
	unsigned own = seated ? command->seat + 1u : 0;

	if (named > state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (named != 0 && named != own && !(roles_of(state, command->role, command->seat) & WRITES))
		return REFUSAL_NOT_YOURS;
	*out = (uint8_t)(named != 0 ? named : own);
	return REFUSAL_NONE;
}

enum refusal decide_amendment_propose(const struct assembly *state, const struct command *command,
                                      struct decision *out)
{
	uint8_t author = 0;
	enum refusal refusal = author_of(state, command, &author);
	struct event *event;

	if (text_ref_empty(&command->amendment.text))
		return REFUSAL_EMPTY_TEXT;
	if (refusal != REFUSAL_NONE)
		return refusal;
	event = decision_first(out, command, EVENT_AMENDMENT_PROPOSED);
	event->amendment.number = (uint16_t)(state->amendment_count + 1);
	event->amendment.item = state->floor_item;
	event->amendment.author = author;
	event->amendment.text = command->amendment.text;
	return REFUSAL_NONE;
}

static bool is_theirs(const struct assembly *state, const struct command *command,
                      const struct amendment *amendment)
{
	unsigned author = command->amendment_settle.state == AMENDMENT_WITHDRAWN
	                          ? amendment->author
	                          : item_on_floor(state)->author;

	if (roles_of(state, command->role, command->seat) & LEADS)
		return true;
	return author != 0 && author == command->seat + 1u;
}

enum refusal decide_amendment_settle(const struct assembly *state, const struct command *command,
                                     struct decision *out)
{
	unsigned number = command->amendment_settle.amendment;
	unsigned then = command->amendment_settle.state;
	struct event *event;

	if (number == 0 || number > state->amendment_count ||
	    state->amendments[number - 1].item != state->floor_item)
		return REFUSAL_NO_SUCH_AMENDMENT;
	if (then == AMENDMENT_PROPOSED || then >= AMENDMENT_STATE_COUNT)
		return REFUSAL_BAD_FIELD;
	if (!is_theirs(state, command, &state->amendments[number - 1]))
		return REFUSAL_NOT_YOURS;
	if (state->amendments[number - 1].state != AMENDMENT_PROPOSED)
		return REFUSAL_SETTLED;
	event = decision_first(out, command, EVENT_AMENDMENT_SETTLED);
	event->amendment_settled.number = (uint16_t)number;
	event->amendment_settled.state = (uint8_t)then;
	return REFUSAL_NONE;
}
