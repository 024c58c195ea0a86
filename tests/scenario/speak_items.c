/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speak_items.c - the fields of commands about items beside their motion: what an item
 * is, the gate of a concern, amendments, the book of decisions, notes.
 */
#include <stdlib.h>
#include <string.h>

#include "core/seats.h"
#include "scenario/speak.h"

static const char *const kinds[KIND_COUNT] = {"proposal", "concern", "praise",   "thanks",
                                              "request",  "report",  "election", "mood"};
static const char *const entry_states[ENTRY_STATE_COUNT] = {"todo", "in-progress", "done",
                                                            "not-done", "abandoned"};
static const char *const amendment_states[AMENDMENT_STATE_COUNT] = {"proposed", "adopted",
                                                                    "rejected", "withdrawn"};

static bool one_of(const char *const words[], int count, const char *value, uint8_t *out)
{
	int index = speak_word(words, count, value);

	*out = (uint8_t)index;
	return index >= 0;
}

/* A pupil as seat + 1. */
static bool speak_author(const struct teller *teller, const char *value, uint8_t *out)
{
	*out = (uint8_t)(teller_seat(teller, value) + 1);
	return *out > 0;
}

static bool speak_number(const char *value, uint16_t *out)
{
	*out = (uint16_t)atoi(value);
	return true;
}

static bool speak_minutes(const char *value, uint8_t *out)
{
	*out = (uint8_t)atoi(value);
	return true;
}

/* item.add says it in other places than item.describe. */
static bool speak_about(const struct teller *teller, struct command *command, const char *name,
                        const char *value)
{
	bool add = command->kind == COMMAND_ITEM_ADD;

	if (strcmp(name, "item") == 0 && !add)
		return speak_number(value, &command->item_about.id);
	if (strcmp(name, "kind") == 0)
		return one_of(kinds, KIND_COUNT, value,
		              add ? &command->item.kind : &command->item_about.kind);
	if (strcmp(name, "author") == 0)
		return speak_author(teller, value,
		                    add ? &command->item.author : &command->item_about.author);
	if (strcmp(name, "minutes") == 0)
		return speak_minutes(value,
		                     add ? &command->item.minutes : &command->item_about.minutes);
	return strcmp(name, "names_somebody") == 0 &&
	       speak_yes(value,
	                 add ? &command->item.names_somebody : &command->item_about.names_somebody);
}

static bool speak_concern(struct command *command, const char *name, const char *value)
{
	if (strcmp(name, "item") == 0)
		return speak_number(value, &command->concern.id);
	if (strcmp(name, "upheld") == 0)
		return speak_yes(value, &command->concern.upheld);
	if (strcmp(name, "tried") == 0)
		return speak_yes(value, &command->concern.tried);
	return strcmp(name, "current") == 0 && speak_yes(value, &command->concern.current);
}

static bool speak_exclusion(struct scenario_act *act, const char *name, const char *value)
{
	if (strcmp(name, "item") == 0)
		return speak_number(value, &act->command.item_exclude.id);
	speak_text(value, &act->reason, &act->command.item_exclude.reason);
	return strcmp(name, "reason") == 0;
}

static bool speak_proposed(const struct teller *teller, struct scenario_act *act, const char *name,
                           const char *value)
{
	if (strcmp(name, "author") == 0)
		return speak_author(teller, value, &act->command.amendment.author);
	speak_text(value, &act->text, &act->command.amendment.text);
	return strcmp(name, "text") == 0;
}

static bool speak_settled(struct command *command, const char *name, const char *value)
{
	if (strcmp(name, "amendment") == 0)
		return speak_number(value, &command->amendment_settle.amendment);
	return strcmp(name, "state") == 0 && one_of(amendment_states, AMENDMENT_STATE_COUNT, value,
	                                            &command->amendment_settle.state);
}

/* who=ana,ben */
static bool speak_who(const struct teller *teller, char *value, struct seats *out)
{
	char *place = NULL;

	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		int seat = teller_seat(teller, word);

		if (seat < 0)
			return false;
		seats_add(out, (unsigned)seat);
	}
	return true;
}

static bool speak_entry(const struct teller *teller, struct scenario_act *act, const char *name,
                        char *value)
{
	struct command *command = &act->command;

	if (strcmp(name, "entry") == 0)
		return speak_number(value, &command->entry.entry);
	if (strcmp(name, "item") == 0)
		return speak_number(value, &command->entry.item);
	if (strcmp(name, "who") == 0)
		return speak_who(teller, value, &command->entry.who);
	if (strcmp(name, "due_day") == 0)
		command->entry.due_day = atoi(value);
	else if (strcmp(name, "trial") == 0)
		command->entry.trial = (uint8_t)atoi(value);
	else if (strcmp(name, "who_else") == 0)
		speak_text(value, &act->who_else, &command->entry.who_else);
	else if (strcmp(name, "text") == 0 || strcmp(name, "task") == 0)
		speak_text(value, &act->text, &command->entry.text);
	else
		return false;
	return true;
}

static bool speak_review(struct scenario_act *act, const char *name, const char *value)
{
	struct command *command = &act->command;

	if (strcmp(name, "entry") == 0)
		return speak_number(value, &command->entry_review.entry);
	if (strcmp(name, "state") == 0)
		return one_of(entry_states, ENTRY_STATE_COUNT, value, &command->entry_review.state);
	if (strcmp(name, "due_day") == 0) {
		command->entry_review.has_due = 1;
		command->entry_review.due_day = atoi(value);
		return true;
	}
	speak_text(value, &act->word, &command->entry_review.word);
	return strcmp(name, "word") == 0;
}

static bool speak_note(struct scenario_act *act, const char *name, const char *value)
{
	if (strcmp(name, "item") == 0)
		return speak_number(value, &act->command.note.item);
	speak_text(value, &act->text, &act->command.note.text);
	return strcmp(name, "text") == 0;
}

static bool speak_item(struct command *command, const char *name, const char *value)
{
	bool project = command->kind == COMMAND_ITEM_PROJECT;

	if (strcmp(name, "item") == 0)
		return speak_number(value,
		                    project ? &command->item_project.id : &command->item_time.id);
	if (project)
		return strcmp(name, "on") == 0 && speak_yes(value, &command->item_project.on);
	return strcmp(name, "minutes") == 0 && speak_minutes(value, &command->item_time.minutes);
}

bool speak_items(const struct teller *teller, struct scenario_act *act, const char *name,
                 char *value)
{
	struct command *command = &act->command;

	switch (command->kind) {
	case COMMAND_ITEM_ADD:
	case COMMAND_ITEM_DESCRIBE:
		return speak_about(teller, command, name, value);
	case COMMAND_ITEM_TIME:
	case COMMAND_ITEM_PROJECT:
		return speak_item(command, name, value);
	case COMMAND_ITEM_EXCLUDE:
		return speak_exclusion(act, name, value);
	case COMMAND_CONCERN_CHECK:
		return speak_concern(command, name, value);
	case COMMAND_AMENDMENT_PROPOSE:
		return speak_proposed(teller, act, name, value);
	case COMMAND_AMENDMENT_SETTLE:
		return speak_settled(command, name, value);
	case COMMAND_ITEM_RECORD:
	case COMMAND_ITEM_REFER:
	case COMMAND_ENTRY_ADD:
	case COMMAND_ENTRY_ASSIGN:
		return speak_entry(teller, act, name, value);
	case COMMAND_ENTRY_REVIEW:
		return speak_review(act, name, value);
	case COMMAND_ENTRY_SHOW:
		return strcmp(name, "entry") == 0 &&
		       speak_number(value, &command->entry_show.entry);
	case COMMAND_NOTE_WRITE:
		return speak_note(act, name, value);
	default:
		return false;
	}
}
