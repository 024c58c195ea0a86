/* SPDX-License-Identifier: EUPL-1.2 */
/* speak_council.c - the fields of commands about stages, roles, the floor and wishes. */
#include "scenario/council.h"

#include <stdlib.h>
#include <string.h>

static bool speak_named(const char *const words[], int count, const char *value, uint8_t *out)
{
	int index = speak_word(words, count, value);

	*out = (uint8_t)index;
	return index >= 0;
}

static bool speak_office(const struct teller *teller, struct command *command, const char *name,
                         const char *value)
{
	if (strcmp(name, "seat") == 0)
		return speak_seat(teller, value, &command->office.seat);
	return strcmp(name, "role") == 0 &&
	       speak_named(council_offices, OFFICE_COUNT, value, &command->office.office);
}

static bool speak_answer(struct command *command, const char *name, const char *value)
{
	if (strcmp(name, "accepts") == 0)
		return speak_yes(value, &command->office_answer.accepts);
	return strcmp(name, "role") == 0 &&
	       speak_named(council_offices, OFFICE_COUNT, value, &command->office_answer.office);
}

static bool speak_put(const struct teller *teller, struct command *command, const char *name,
                      const char *value)
{
	if (strcmp(name, "seat") == 0)
		return speak_seat(teller, value, &command->floor_put.seat);
	return strcmp(name, "asks") == 0 && speak_yes(value, &command->floor_put.asks);
}

/* items=3,1 */
static bool speak_wish(struct command *command, const char *name, char *value)
{
	char *place = NULL;

	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		if (command->wish.count == WISHES_MAX)
			return false;
		command->wish.items[command->wish.count++] = (uint16_t)atoi(word);
	}
	return strcmp(name, "items") == 0;
}

bool speak_council(const struct teller *teller, struct command *command, const char *name,
                   char *value)
{
	switch (command->kind) {
	case COMMAND_STAGE_ENTER:
		return strcmp(name, "stage") == 0 &&
		       speak_named(council_stages, STAGE_COUNT, value, &command->stage.stage);
	case COMMAND_ROLE_OFFER:
	case COMMAND_ROLE_GIVE:
	case COMMAND_ROLE_END:
		return speak_office(teller, command, name, value);
	case COMMAND_ROLE_ANSWER:
		return speak_answer(command, name, value);
	case COMMAND_FLOOR_ASK:
		return strcmp(name, "tag") == 0 &&
		       speak_named(council_tags, TAG_COUNT, value, &command->floor_ask.tag);
	case COMMAND_FLOOR_PUT:
		return speak_put(teller, command, name, value);
	case COMMAND_FLOOR_GIVE:
		return strcmp(name, "seat") == 0 &&
		       speak_seat(teller, value, &command->seat_ref.seat);
	case COMMAND_FLOOR_EXTEND:
		command->vote_extend.seconds = (uint16_t)atoi(value);
		return strcmp(name, "seconds") == 0;
	case COMMAND_RITUAL_SAY:
		return strcmp(name, "ritual") == 0 &&
		       speak_named(council_rituals, RITUAL_COUNT, value, &command->ritual.ritual);
	case COMMAND_ITEM_EXTEND:
		command->item_time.minutes = (uint8_t)atoi(value);
		return strcmp(name, "minutes") == 0;
	case COMMAND_WISH_OPEN:
		return strcmp(name, "on") == 0 && speak_yes(value, &command->workshop.on);
	case COMMAND_WISH_MAKE:
		return speak_wish(command, name, value);
	default:
		return false;
	}
}
