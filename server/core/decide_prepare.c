/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_prepare.c - a sitting begins with what its class has: pupils, settings, roles held, the
 * lines of the book that are still open. What a class does not have gives no event.
 */
#include "core/rules.h"

#include <string.h>

#include "core/council.h"
#include "core/motion.h"

enum refusal ready_prepare(const struct assembly *state)
{
	return state->seq == 0 ? REFUSAL_NONE : REFUSAL_WRONG_PHASE;
}

static enum refusal prepare_refusal(const struct command *command)
{
	if (command->prepare.member_count == 0)
		return REFUSAL_EMPTY_CLASS;
	if (command->prepare.member_count > MEMBERS_MAX)
		return REFUSAL_TOO_MANY;
	if (command->prepare.mode >= MODE_COUNT)
		return REFUSAL_BAD_FIELD;
	for (unsigned i = 0; i < command->prepare.member_count; i++) {
		if (!picture_valid(&command->prepare.members[i].picture))
			return REFUSAL_BAD_FIELD;
	}
	if (command->prepare.council.stage_count > 0 && !council_sane(&command->prepare.council))
		return REFUSAL_BAD_FIELD;
	return prepare_book_refusal(command);
}

static void prepare_class(const struct command *command, struct decision *out)
{
	struct event *event = decision_first(out, command, EVENT_PREPARED);

	event->prepared.id = command->prepare.id;
	event->prepared.class_id = command->prepare.class_id;
	event->prepared.mode = command->prepare.mode;
	event->prepared.member_count = command->prepare.member_count;
	event->prepared.title = command->prepare.title;
	event->prepared.class_name = command->prepare.class_name;
	event->prepared.previous = command->prepare.previous;
	for (unsigned i = 0; i < command->prepare.member_count; i++) {
		event->prepared.members[i].pupil = command->prepare.members[i].pupil;
		event->prepared.members[i].name = command->prepare.members[i].name;
		event->prepared.members[i].picture = command->prepare.members[i].picture;
	}
}

static bool has_held(const uint8_t waited[OFFICE_COUNT])
{
	for (unsigned office = 0; office < OFFICE_COUNT; office++)
		if (waited[office] != 0 && waited[office] != WAITED_MAX)
			return true;
	return false;
}

/* Only of who has held any office: the others have waited for ever. */
static void prepare_terms(const struct command *command, struct decision *out)
{
	struct event *event = NULL;

	for (unsigned seat = 0; seat < command->prepare.member_count; seat++) {
		const uint8_t *waited = command->prepare.members[seat].waited;
		struct term *term;

		if (!has_held(waited))
			continue;
		if (event == NULL)
			event = decision_next(out, command, EVENT_TERMS_CARRIED);
		term = &event->terms.rows[event->terms.count++];
		term->seat = (uint8_t)seat;
		memcpy(term->waited, waited, sizeof term->waited);
	}
}

enum refusal decide_prepare(const struct assembly *state, const struct command *command,
                            struct decision *out)
{
	enum refusal refusal = prepare_refusal(command);
	struct event *event;

	(void)state;
	if (refusal != REFUSAL_NONE)
		return refusal;

	prepare_class(command, out);
	if (command->prepare.council.stage_count > 0) {
		event = decision_next(out, command, EVENT_COUNCIL_SET);
		event->council = command->prepare.council;
	}
	prepare_terms(command, out);
	decision_book(out, command);
	return REFUSAL_NONE;
}
