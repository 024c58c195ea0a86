/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speak.c - the words of an act as a command: actor, name on the wire, fields.
 */
#include "scenario/speak.h"

#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "core/motion.h"
#include "scenario/script.h"

struct text_ref scenario_text(const char *text)
{
	struct text_ref ref;

	digest_of(text, strlen(text), ref.hash);
	return ref;
}

static int word_index(const char *const words[], int count, const char *word)
{
	for (int i = 0; i < count; i++) {
		if (words[i] != NULL && strcmp(words[i], word) == 0)
			return i;
	}
	return -1;
}

/* The settings of a motion that are one of a few words. */
static bool speak_setting(struct motion *motion, const char *name, const char *value)
{
	static const char *const no_yes[] = {"no", "yes"};
	static const char *const secrecies[] = {"secret", "roll-call"};
	static const char *const bases[] = {"expressed", "present", "eligible"};
	static const char *const thresholds[] = {"simple", "absolute", "two-thirds",
	                                         "three-quarters", "unanimity"};
	static const char *const quorums[] = {"none", "half", "two-thirds", "three-quarters"};
	static const char *const ties[] = {"rejected", "second-vote", "casting-vote", "postponed"};
	const struct {
		const char *name;
		const char *const *words;
		int count;
		uint8_t *field;
	} settings[] = {
	        {"secrecy", secrecies, 2, &motion->secrecy},
	        {"base", bases, 3, &motion->base},
	        {"threshold", thresholds, 5, &motion->threshold},
	        {"quorum", quorums, 4, &motion->quorum},
	        {"tie_rule", ties, 4, &motion->tie_rule},
	        {"changeable", no_yes, 2, &motion->changeable},
	        {"close_on_time", no_yes, 2, &motion->close_on_time},
	        {"close_on_all", no_yes, 2, &motion->close_on_all},
	};

	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
		int index;

		if (strcmp(settings[i].name, name) != 0)
			continue;
		index = word_index(settings[i].words, settings[i].count, value);
		if (index >= 0)
			*settings[i].field = (uint8_t)index;
		return index >= 0;
	}
	return false;
}

static bool speak_options(struct scenario_act *act, char *value)
{
	struct motion *motion = &act->command.item.motion;
	char *place = NULL;

	motion->ballot = BALLOT_CHOICE;
	motion->method = motion_method(BALLOT_CHOICE);
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		if (motion->option_count == OPTIONS_MAX)
			return false;
		act->options[motion->option_count] = word;
		motion->options[motion->option_count++].text = scenario_text(word);
	}
	return true;
}

static bool speak_motion(struct scenario_act *act, const char *name, char *value)
{
	struct motion *motion = &act->command.item.motion;

	if (strcmp(name, "title") == 0) {
		act->title = value;
		if (value[0] != '\0')
			motion->title = scenario_text(value);
		return true;
	}
	if (strcmp(name, "options") == 0)
		return speak_options(act, value);
	if (strcmp(name, "picture") == 0) {
		strncpy(motion->picture.id, value, PICTURE_BYTES - 1);
		return true;
	}
	if (strcmp(name, "seconds") == 0) {
		motion->seconds = (uint16_t)atoi(value);
		return true;
	}
	return speak_setting(motion, name, value);
}

static int seat_of(const struct teller *teller, const char *name)
{
	for (unsigned seat = 0; seat < teller->class->count; seat++) {
		if (strcmp(teller->class->names[seat], name) == 0)
			return (int)seat;
	}
	return -1;
}

/* A choice by its word; the vote must have been named before. */
static bool speak_choice(const struct teller *teller, unsigned vote, const char *value,
                         uint8_t *out)
{
	int choice = teller_choice(teller, vote, value);

	*out = (uint8_t)choice;
	return choice >= 0;
}

static bool speak_ballot(const struct teller *teller, struct command *command, const char *name,
                         const char *value)
{
	if (strcmp(name, "vote") == 0) {
		command->vote_cast.vote = (uint16_t)atoi(value);
		return true;
	}
	return strcmp(name, "choice") == 0 &&
	       speak_choice(teller, command->vote_cast.vote, value, &command->vote_cast.choice);
}

static bool speak_presence(const struct teller *teller, struct command *command, const char *name,
                           const char *value)
{
	int seat = seat_of(teller, value);

	if (strcmp(name, "seat") == 0) {
		command->member_present.seat = (uint16_t)(seat >= 0 ? seat : atoi(value));
		return true;
	}
	command->member_present.present = strcmp(value, "yes") == 0;
	return strcmp(name, "present") == 0;
}

static bool speak_item(struct command *command, const char *name, const char *value)
{
	if (command->kind == COMMAND_ITEM_MOVE && strcmp(name, "to") == 0) {
		command->item_move.to = (uint16_t)atoi(value);
		return true;
	}
	command->item_ref.id = (uint16_t)atoi(value);
	return strcmp(name, "item") == 0;
}

static bool speak_field(const struct teller *teller, struct scenario_act *act, const char *name,
                        char *value)
{
	struct command *command = &act->command;

	switch (command->kind) {
	case COMMAND_ITEM_EDIT:
	case COMMAND_ITEM_ADD:
		if (strcmp(name, "item") != 0)
			return speak_motion(act, name, value);
		command->item.id = (uint16_t)atoi(value);
		return true;
	case COMMAND_ITEM_MOVE:
	case COMMAND_ITEM_REMOVE:
	case COMMAND_ITEM_START:
		return speak_item(command, name, value);
	case COMMAND_MEMBER_PRESENT:
		return speak_presence(teller, command, name, value);
	case COMMAND_VOTE_CAST:
		return speak_ballot(teller, command, name, value);
	case COMMAND_VOTE_EXTEND:
		command->vote_extend.seconds = (uint16_t)atoi(value);
		return strcmp(name, "seconds") == 0;
	case COMMAND_VOTE_DECIDE:
		return strcmp(name, "choice") == 0 &&
		       speak_choice(teller, 0, value, &command->vote_decide.choice);
	case COMMAND_VOTE_ANNUL:
		act->reason = value;
		if (value[0] != '\0')
			command->vote_annul.reason = scenario_text(value);
		return strcmp(name, "reason") == 0;
	default:
		return false;
	}
}

static bool speak_actor(const struct teller *teller, const char *name, struct command *out)
{
	int seat = seat_of(teller, name);

	out->role = seat >= 0 ? ROLE_PUPIL : ROLE_TEACHER;
	out->seat = (uint16_t)(seat >= 0 ? seat : (int)SEAT_NONE);
	return seat >= 0 || strcmp(name, "teacher") == 0;
}

const char *speak(const struct teller *teller, char *line, struct scenario_act *out)
{
	static const char *const names[COMMAND_ASSEMBLY_COUNT] = {
#define X(name, word, member) word,
	        ASSEMBLY_COMMANDS(X)
#undef X
	};
	char *words[SCRIPT_WORDS_MAX];
	int count = script_words(line, words);
	int kind;

	memset(out, 0, sizeof *out);
	if (count < 2)
		return "an act has an actor and a command";
	if (!speak_actor(teller, words[0], &out->command))
		return "nobody of that name is in the class";
	kind = word_index(names, COMMAND_ASSEMBLY_COUNT, words[1]);
	if (kind < 0 || words[1][0] == '\0')
		return "no such command";
	out->command.kind = kind;
	for (int i = 2; i < count; i++) {
		char *value = strchr(words[i], '=');

		if (value == NULL)
			return "a field reads name=value";
		*value++ = '\0';
		if (!speak_field(teller, out, words[i], value))
			return words[i];
	}
	return NULL;
}
