/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speak.c - the words of an act as a command: actor, name on the wire, fields.
 */
#include "scenario/council.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "scenario/school.h"
#include "scenario/script.h"

struct text_ref scenario_text(const char *text)
{
	struct text_ref ref;

	digest_of(text, strlen(text), ref.hash);
	return ref;
}

int speak_word(const char *const words[], int count, const char *word)
{
	for (int i = 0; i < count; i++) {
		if (words[i] != NULL && strcmp(words[i], word) == 0)
			return i;
	}
	return -1;
}

void speak_text(const char *value, const char **words, struct text_ref *out)
{
	*words = value;
	if (value[0] != '\0')
		*out = scenario_text(value);
}

bool speak_yes(const char *value, uint8_t *out)
{
	*out = strcmp(value, "yes") == 0;
	return *out || strcmp(value, "no") == 0;
}

/* A choice by its word; 0 is the newest vote. */
static bool speak_choice(const struct teller *teller, unsigned vote, const char *value,
                         uint8_t *out)
{
	int choice = teller_choice(teller, vote, value);

	*out = (uint8_t)choice;
	return choice >= 0;
}

/* The vote must be named before what is marked; a ballot says a choice or marks. */
static bool speak_ballot(const struct teller *teller, struct command *command, const char *name,
                         char *value)
{
	unsigned vote = command->vote_cast.vote;

	if (strcmp(name, "vote") == 0) {
		command->vote_cast.vote = (uint16_t)atoi(value);
		return true;
	}
	if (strcmp(name, "choice") == 0)
		return speak_choice(teller, vote, value, &command->vote_cast.choice);
	command->vote_cast.choice = CHOICE_NONE;
	command->vote_cast.mark_count = (uint8_t)teller_item(teller, vote)->option_count;
	return speak_marks(teller, vote, name, value, command->vote_cast.marks);
}

bool speak_seat(const struct teller *teller, const char *value, uint16_t *out)
{
	int seat = teller_seat(teller, value);

	*out = (uint16_t)(seat >= 0 ? seat : atoi(value));
	return true;
}

static bool speak_presence(const struct teller *teller, struct command *command, const char *name,
                           const char *value)
{
	if (strcmp(name, "seat") == 0)
		return speak_seat(teller, value, &command->member_present.seat);
	return strcmp(name, "present") == 0 && speak_yes(value, &command->member_present.present);
}

static bool speak_paper(const struct teller *teller, struct command *command, const char *name,
                        const char *value)
{
	if (strcmp(name, "seat") == 0)
		return speak_seat(teller, value, &command->paper_sign.seat);
	return strcmp(name, "on_paper") == 0 && speak_yes(value, &command->paper_sign.on_paper);
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

/* choice=lake, or order=ana,ben (the youngest first), or seed=4-1-6 */
static bool speak_decision(const struct teller *teller, struct command *command, const char *name,
                           char *value)
{
	char *place = NULL;

	if (strcmp(name, "choice") == 0)
		return speak_choice(teller, 0, value, &command->vote_decide.choice);
	if (strcmp(name, "seed") == 0) {
		strncpy(command->vote_decide.seed, value, SEED_BYTES - 1);
		return true;
	}
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		uint8_t *next = &command->vote_decide.order[command->vote_decide.order_count++];

		if (command->vote_decide.order_count > OPTIONS_MAX ||
		    !speak_choice(teller, 0, word, next))
			return false;
	}
	return strcmp(name, "order") == 0;
}

static bool speak_acceptance(const struct teller *teller, struct command *command, const char *name,
                             const char *value)
{
	if (strcmp(name, "choice") == 0)
		return speak_choice(teller, 0, value, &command->vote_accept.choice);
	return strcmp(name, "accepts") == 0 && speak_yes(value, &command->vote_accept.accepts);
}

static bool speak_reason(struct scenario_act *act, const char *name, const char *value)
{
	act->reason = value;
	if (value[0] != '\0')
		act->command.vote_annul.reason = scenario_text(value);
	return strcmp(name, "reason") == 0;
}

static bool speak_amendment(struct scenario_act *act, const char *name, const char *value)
{
	struct text_ref ref = {{0}};

	if (value[0] != '\0')
		ref = scenario_text(value);
	if (strcmp(name, "title") == 0) {
		act->title = value;
		act->command.item_amend.title = ref;
		return true;
	}
	act->objection = value;
	act->command.item_amend.objection = ref;
	return strcmp(name, "objection") == 0;
}

static bool speak_field(const struct teller *teller, struct scenario_act *act, const char *name,
                        char *value)
{
	struct command *command = &act->command;

	switch (command->kind) {
	case COMMAND_ITEM_EDIT:
	case COMMAND_ITEM_ADD:
		if (strcmp(name, "item") != 0)
			return speak_motion(teller, act, name, value) ||
			       speak_items(teller, act, name, value);
		command->item.id = (uint16_t)atoi(value);
		return true;
	case COMMAND_ITEM_MOVE:
	case COMMAND_ITEM_REMOVE:
	case COMMAND_ITEM_START:
		return speak_item(command, name, value);
	case COMMAND_ITEM_AMEND:
		return speak_amendment(act, name, value);
	case COMMAND_MEMBER_PRESENT:
		return speak_presence(teller, command, name, value);
	case COMMAND_PAPER_SIGN:
		return speak_paper(teller, command, name, value);
	case COMMAND_VOTE_OPEN:
		if (strcmp(name, "fallback") == 0)
			return speak_yes(value, &command->vote_open.fallback);
		command->vote_open.amendment = (uint16_t)atoi(value);
		return strcmp(name, "amendment") == 0;
	case COMMAND_VOTE_CAST:
		return speak_ballot(teller, command, name, value);
	case COMMAND_VOTE_COUNT:
		return speak_count(teller, command, name, value);
	case COMMAND_VOTE_EXTEND:
		command->vote_extend.seconds = (uint16_t)atoi(value);
		return strcmp(name, "seconds") == 0;
	case COMMAND_VOTE_DECIDE:
		return speak_decision(teller, command, name, value);
	case COMMAND_VOTE_ACCEPT:
		return speak_acceptance(teller, command, name, value);
	case COMMAND_WORKSHOP_SHOW:
		return strcmp(name, "on") == 0 && speak_yes(value, &command->workshop.on);
	case COMMAND_VOTE_ANNUL:
		return speak_reason(act, name, value);
	case COMMAND_MINUTES_OPEN:
	case COMMAND_MINUTES_WRITE:
	case COMMAND_MINUTES_APPROVE:
	case COMMAND_MINUTES_CORRECT:
		return speak_written(act, name, value);
	case COMMAND_MOTION_SEND:
	case COMMAND_SLIP_SCREEN:
		return speak_school(teller, act, name, value);
	default:
		return speak_items(teller, act, name, value) ||
		       speak_council(teller, command, name, value);
	}
}

static bool speak_actor(const struct teller *teller, const char *name, struct command *out)
{
	int seat = teller_seat(teller, name);

	out->role = seat >= 0 ? ROLE_PUPIL : ROLE_TEACHER;
	out->seat = (uint16_t)(seat >= 0 ? seat : (int)SEAT_NONE);
	return seat >= 0 || strcmp(name, "teacher") == 0;
}

/* What a message that does not say it means. */
static void speak_defaults(struct command *command)
{
	if (command->kind == COMMAND_ITEM_ADD || command->kind == COMMAND_ITEM_EDIT)
		command->item.motion.seats = 1;
	if (command->kind == COMMAND_VOTE_DECIDE)
		command->vote_decide.choice = CHOICE_NONE;
}

static const char *speak_fields(const struct teller *teller, char *const words[], int count,
                                struct scenario_act *out)
{
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

/* A command of the council, or one beside it that stories have a word for; -1 for none. */
static int speak_command(const char *word)
{
	static const char *const names[] = {
#define X(name, word, member) [COMMAND_##name] = word,
	        ASSEMBLY_COMMANDS(X)
#undef X
	                [COMMAND_MINUTES_OPEN] = "minutes.open",
	        [COMMAND_MINUTES_WRITE] = "minutes.write",
	        [COMMAND_MOTION_SEND] = "motion.send",
	        [COMMAND_SCHOOL_OPEN] = "school.open",
	        [COMMAND_SLIP_SCREEN] = "slip.screen",
	};

	return word[0] == '\0' ? -1 : speak_word(names, (int)COUNT_OF(names), word);
}

const char *speak(const struct teller *teller, char *line, struct scenario_act *out)
{
	char *words[SCRIPT_WORDS_MAX];
	int count = script_words(line, words);
	int kind;

	memset(out, 0, sizeof *out);
	if (count < 2)
		return "an act has an actor and a command";
	if (!speak_actor(teller, words[0], &out->command))
		return "nobody of that name is in the class";
	kind = speak_command(words[1]);
	if (kind < 0)
		return "no such command";
	out->command.kind = kind;
	speak_defaults(&out->command);
	return speak_fields(teller, words, count, out);
}
