/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * speak_marks.c - marked ballots, and what tellers counted of them and of raised hands.
 */
#include <stdlib.h>
#include <string.h>

#include "scenario/speak.h"

/* One option of a list, with its mark behind a colon where the kind asks for one. */
static bool speak_mark(const struct teller *teller, unsigned number, const char *kind, char *word,
                       int rank, uint8_t marks[OPTIONS_MAX])
{
	char *colon = strchr(word, ':');
	int mark = 1, option;

	if (strcmp(kind, "ranks") == 0)
		mark = rank;
	if (strcmp(kind, "marks") == 0 || strcmp(kind, "points") == 0) {
		if (colon == NULL)
			return false;
		*colon = '\0';
		mark = atoi(colon + 1) + (strcmp(kind, "points") == 0);
	}
	option = teller_choice(teller, number, word);
	if (option < 0 || option >= OPTIONS_MAX)
		return false;
	marks[option] = (uint8_t)mark;
	return true;
}

bool speak_marks(const struct teller *teller, unsigned number, const char *kind, char *value,
                 uint8_t marks[OPTIONS_MAX])
{
	static const char *const kinds[] = {"blank", "ticks", "ranks", "marks", "points"};
	char *place = NULL;
	int rank = 1;

	if (speak_word(kinds, 5, kind) < 0)
		return false;
	if (strcmp(kind, "blank") == 0)
		return true;
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place), rank++) {
		if (!speak_mark(teller, number, kind, word, rank, marks))
			return false;
	}
	return true;
}

/* hands=for:3,against:1 */
static bool speak_hands(const struct teller *teller, struct command *command, char *value)
{
	char *place = NULL;

	command->vote_count.hand_count = (uint16_t)(teller_item(teller, 0)->option_count + 1);
	if (teller->simple[teller->votes])
		command->vote_count.hand_count = 3;
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		char *colon = strchr(word, ':');
		int choice;

		if (colon == NULL)
			return false;
		*colon = '\0';
		choice = teller_choice(teller, 0, word);
		if (choice < 0 || choice >= CHOICES_MAX)
			return false;
		command->vote_count.hand_votes[choice] = (uint16_t)atoi(colon + 1);
	}
	return true;
}

/* paper="2 ticks ana,ben", or paper="1 blank": one pile of equal papers. */
static bool speak_pile(const struct teller *teller, struct command *command, char *value)
{
	struct paper_row *row =
	        &command->vote_count.hand_papers[command->vote_count.hand_paper_count++];
	char *kind = strchr(value, ' '), *list;

	if (kind == NULL)
		return false;
	*kind++ = '\0';
	list = strchr(kind, ' ');
	if (list != NULL)
		*list++ = '\0';
	row->count = (uint8_t)atoi(value);
	return speak_marks(teller, 0, kind, list == NULL ? kind + strlen(kind) : list, row->marks);
}

bool speak_count(const struct teller *teller, struct command *command, const char *name,
                 char *value)
{
	if (strcmp(name, "hands") == 0)
		return speak_hands(teller, command, value);
	if (strcmp(name, "paper") == 0)
		return speak_pile(teller, command, value);
	if (strcmp(name, "spoiled") == 0) {
		command->vote_count.spoiled = (uint16_t)atoi(value);
		return true;
	}
	strncpy(command->vote_count.seed, value, SEED_BYTES - 1);
	return strcmp(name, "seed") == 0;
}
