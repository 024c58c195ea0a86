/* SPDX-License-Identifier: EUPL-1.2 */
/* shelf.c - the minutes of a story's sittings, kept as the application keeps them. */
#include "scenario/shelf.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/minutes.h"
#include "core/rules.h"

/* The one that the story calls by `number`; of the sitting at hand its prose; NULL: none. */
static const struct shelved *find(const struct shelf *shelf, int64_t number)
{
	bool known = number > 0 && number <= (int64_t)shelf->count + 1;

	CHECK(shelf->count < SCENARIO_SITTINGS_MAX);
	return known ? &shelf->sittings[number - 1] : NULL;
}

static bool is_sealed(const struct shelf *shelf, int64_t number)
{
	return number > 0 && number <= (int64_t)shelf->count;
}

void shelf_seal(struct shelf *shelf, const struct assembly *state)
{
	struct shelved *shelved = &shelf->sittings[shelf->count++];
	char line[SCENARIO_WORD_BYTES];

	snprintf(line, sizeof line, "head of %lld after %u", (long long)state->id, state->seq);
	shelved->state = *state;
	shelved->head = scenario_text(line);
	CHECK(shelf->count < SCENARIO_SITTINGS_MAX);
}

static bool is_told_of(const struct assembly *now, int64_t number)
{
	for (unsigned i = 0; i < now->minutes_count; i++)
		if (now->minutes[i].sitting == number)
			return true;
	return false;
}

static enum refusal reading_refusal(const struct shelf *shelf, const struct assembly *now,
                                    const struct command *command)
{
	unsigned readers = 1u << ROLE_CHAIR | 1u << ROLE_SECRETARY | 1u << ROLE_DECISION_KEEPER;
	int64_t number = command->sitting_ref.id;

	if (command->role == ROLE_TEACHER)
		return find(shelf, number) != NULL ? REFUSAL_NONE : REFUSAL_NO_SUCH_SITTING;
	if ((roles_of(now, ROLE_PUPIL, command->seat) & readers) == 0 ||
	    (number == now->id && !minutes_writer(now, command->seat)))
		return REFUSAL_NOT_ALLOWED;
	return number == now->id || is_told_of(now, number) ? REFUSAL_NONE
	                                                    : REFUSAL_NO_SUCH_SITTING;
}

static void drop(struct scenario_minutes *minutes, int index)
{
	struct scenario_line *line = &minutes->texts[index];

	memmove(line, line + 1, (size_t)(--minutes->count - index) * sizeof *line);
}

/* On a concern that is shown to nobody, or no more. */
static bool stays_in_the_room(const struct assembly *state, unsigned item)
{
	int index = item_index(state, item);

	return index != NOT_FOUND && item_untold(&state->items[index]);
}

void shelf_read(const struct shelf *shelf, const struct assembly *now,
                const struct command *command, struct scenario_answer *out)
{
	const struct assembly *state = now;

	out->refusal = reading_refusal(shelf, now, command);
	if (out->refusal != REFUSAL_NONE)
		return;
	out->minutes = find(shelf, command->sitting_ref.id)->minutes;
	if (is_sealed(shelf, command->sitting_ref.id))
		state = &find(shelf, command->sitting_ref.id)->state;
	for (int i = out->minutes.count; i-- > 0;)
		if (stays_in_the_room(state, out->minutes.texts[i].item))
			drop(&out->minutes, i);
}

static enum refusal writing_refusal(const struct shelf *shelf, const struct assembly *now,
                                    const struct command *command)
{
	const struct shelved *shelved = find(shelf, command->minutes_write.sitting);
	bool sealed = is_sealed(shelf, command->minutes_write.sitting);
	enum refusal refusal;

	if (command->role == ROLE_PUPIL && now->phase == PHASE_SEALED)
		return REFUSAL_ALREADY_SEALED;
	if (command->role == ROLE_PUPIL && !minutes_writer(now, command->seat))
		return REFUSAL_NOT_ALLOWED;
	if (shelved == NULL || (sealed && command->role == ROLE_PUPIL))
		return REFUSAL_NO_SUCH_SITTING;
	refusal = prose_refusal(sealed ? &shelved->state : now, command->minutes_write.item);
	if (refusal == REFUSAL_NONE && shelved->minutes.approved_in > 0)
		refusal = REFUSAL_APPROVED;
	return refusal;
}

/* Makes room for a text at `index`. */
static struct scenario_line *insert(struct scenario_minutes *minutes, int index)
{
	struct scenario_line *line = &minutes->texts[index];

	CHECK(minutes->count < SCENARIO_ANSWER_EVENTS);
	memmove(line + 1, line, (size_t)(minutes->count++ - index) * sizeof *line);
	memset(line, 0, sizeof *line);
	return line;
}

enum refusal shelf_write(struct shelf *shelf, const struct assembly *now,
                         const struct command *command)
{
	enum refusal refusal = writing_refusal(shelf, now, command);
	struct scenario_minutes *minutes;
	struct scenario_line *line;
	int index = 0;
	bool there;

	if (refusal != REFUSAL_NONE)
		return refusal;
	minutes = &shelf->sittings[command->minutes_write.sitting - 1].minutes;
	while (index < minutes->count && minutes->texts[index].item < command->minutes_write.item)
		index++;
	there = index < minutes->count && minutes->texts[index].item == command->minutes_write.item;
	if ((there ? minutes->texts[index].edition : 0) != command->minutes_write.edition)
		return REFUSAL_CHANGED_MEANWHILE;
	if (command->minutes_write.text[0] == '\0') {
		if (there)
			drop(minutes, index);
		return REFUSAL_NONE;
	}
	line = there ? &minutes->texts[index] : insert(minutes, index);
	line->item = command->minutes_write.item;
	line->edition = command->minutes_write.edition + 1;
	strcpy(line->text, command->minutes_write.text);
	return REFUSAL_NONE;
}

/* Those that wait for the class, the newest first; then the newest that were approved. */
static void fill_open(const struct shelf *shelf, struct command *command)
{
	for (unsigned approved = 0; approved <= 1; approved++) {
		for (unsigned i = shelf->count; i-- > 0;) {
			const struct shelved *shelved = &shelf->sittings[i];

			if ((shelved->minutes.approved_in > 0) != approved)
				continue;
			command->open.minutes[command->open.minutes_count++] =
			        (struct earlier_minutes){.sitting = shelved->state.id,
			                                 .sealed_at_ms =
			                                         shelved->state.sealed_at_ms,
			                                 .number = shelved->state.number,
			                                 .approved = (uint8_t)approved,
			                                 .title = shelved->state.title};
		}
	}
}

/* The prose as one text, as an approval seals it. */
static struct text_ref canonical(const struct scenario_minutes *minutes)
{
	char text[SCENARIO_ANSWER_EVENTS * (SCENARIO_TEXT_BYTES + 8)] = "prose";
	size_t used = strlen(text);

	for (int i = 0; i < minutes->count; i++)
		if (minutes->texts[i].corrected_in == 0)
			used += (size_t)snprintf(text + used, sizeof text - used, "|%u:%s",
			                         minutes->texts[i].item, minutes->texts[i].text);
	return scenario_text(text);
}

static void fill_named(const struct shelf *shelf, struct command *command)
{
	const struct shelved *shelved = find(shelf, command->minutes.sitting);

	if (shelved == NULL)
		return; /* STANDING_NONE */
	command->minutes.standing = STANDING_RUNNING;
	if (!is_sealed(shelf, command->minutes.sitting))
		return;
	command->minutes.standing =
	        shelved->minutes.approved_in > 0 ? STANDING_APPROVED : STANDING_WAITING;
	command->minutes.number = shelved->state.number;
	command->minutes.has_item =
	        item_index(&shelved->state, command->minutes.item) != NOT_FOUND &&
	        !stays_in_the_room(&shelved->state, command->minutes.item);
	command->minutes.head = shelved->head;
	command->minutes.text = canonical(&shelved->minutes);
}

void shelf_fill(const struct shelf *shelf, struct command *command)
{
	if (command->kind == COMMAND_SITTING_OPEN)
		fill_open(shelf, command);
	else if (command->kind == COMMAND_MINUTES_APPROVE ||
	         command->kind == COMMAND_MINUTES_CORRECT)
		fill_named(shelf, command);
}

static void follow_approval(struct shelf *shelf, const struct approval *approval)
{
	struct shelved *shelved = &shelf->sittings[approval->sitting - 1];
	struct text_ref prose = canonical(&shelved->minutes);

	CHECK(memcmp(&approval->text, &prose, sizeof prose) == 0);
	shelved->minutes.approved_in = shelf->count + 1;
	shelved->minutes.unchanged =
	        memcmp(&approval->head, &shelved->head, sizeof shelved->head) == 0;
	for (int i = 0; i < shelved->minutes.count; i++)
		shelved->minutes.texts[i].edition = 0;
}

void shelf_follow(struct shelf *shelf, const struct scenario_act *act, const struct event *event)
{
	struct scenario_minutes *minutes;
	struct scenario_line *line;

	if (event->kind == EVENT_MINUTES_APPROVED)
		follow_approval(shelf, &event->approval);
	if (event->kind != EVENT_MINUTES_CORRECTED)
		return;
	minutes = &shelf->sittings[event->correction.sitting - 1].minutes;
	line = insert(minutes, minutes->count);
	line->item = event->correction.item;
	line->corrected_in = shelf->count + 1;
	snprintf(line->text, sizeof line->text, "%s", act->text);
}
