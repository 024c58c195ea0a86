/* SPDX-License-Identifier: EUPL-1.2 */
/* council.c - the settings with which the sitting of a scenario is prepared. */
#include "scenario/council.h"

#include <stdlib.h>
#include <string.h>

#include "scenario/script.h"

const char *const council_stages[STAGE_COUNT] = {
        "opening", "news", "earlier", "praise", "concerns", "proposals", "reports", "closing",
};
const char *const council_offices[OFFICE_COUNT] = {
        "chair",    "secretary", "timekeeper", "floor-keeper", "decision-keeper", "teller",
        "observer", "own-1",     "own-2",      "own-3",        "own-4",
};
const char *const council_rituals[RITUAL_COUNT] = {
        "silence", "listen", "off-topic", "louder", "calm", "time-short", "time-up",
};
const char *const council_tags[TAG_COUNT] = {"none", "for", "against", "question", "idea"};

void council_usual(struct scenario_class *class)
{
	struct council *council = &class->council;

	memset(council, 0, sizeof *council);
	council->stage_count = STAGE_COUNT;
	for (unsigned i = 0; i < STAGE_COUNT; i++)
		council->stages[i] = (uint8_t)i;
	council->offices = (1u << OFFICE_OWN) - 1;
	council->tags = 1;
}

static bool read_stages(struct council *council, char *value)
{
	char *place = NULL;

	council->stage_count = 0;
	memset(council->stages, 0, sizeof council->stages);
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		int stage = speak_word(council_stages, STAGE_COUNT, word);

		if (stage < 0 || council->stage_count == STAGE_COUNT)
			return false;
		council->stages[council->stage_count++] = (uint8_t)stage;
	}
	return council->stage_count > 0;
}

static bool read_roles(struct council *council, char *value)
{
	char *place = NULL;

	council->offices &= (uint16_t) ~((1u << OFFICE_OWN) - 1);
	for (char *word = strtok_r(value, ",", &place); word != NULL;
	     word = strtok_r(NULL, ",", &place)) {
		int office = speak_word(council_offices, OFFICE_OWN, word);

		if (office < 0)
			return false;
		council->offices |= (uint16_t)(1u << office);
	}
	return true;
}

static bool read_own(struct scenario_class *class, char *value)
{
	struct council *council = &class->council;
	char *powers = strchr(value, ':');
	int office = -1;

	if (council->own_count == OWN_OFFICES_MAX || strlen(value) >= SCENARIO_WORD_BYTES)
		return false;
	if (powers != NULL) {
		*powers++ = '\0';
		office = speak_word(council_offices, OFFICE_OWN, powers);
		if (office < 0)
			return false;
	}
	strcpy(class->own[council->own_count], value);
	council->own[council->own_count].name = scenario_text(value);
	council->own[council->own_count].powers = (uint8_t)(office + 1);
	council->offices |= (uint16_t)(1u << (OFFICE_OWN + council->own_count++));
	return true;
}

static bool read_field(struct scenario_class *class, const char *name, char *value)
{
	struct council *council = &class->council;

	if (strcmp(name, "stages") == 0)
		return read_stages(council, value);
	if (strcmp(name, "roles") == 0)
		return read_roles(council, value);
	if (strcmp(name, "own") == 0)
		return read_own(class, value);
	if (strcmp(name, "tags") == 0)
		return speak_yes(value, &council->tags);
	if (strcmp(name, "totals") == 0)
		return speak_yes(value, &council->totals);
	if (strcmp(name, "turn_seconds") == 0)
		council->turn_seconds = (uint16_t)atoi(value);
	else if (strcmp(name, "item_minutes") == 0)
		council->item_minutes = (uint8_t)atoi(value);
	else
		return false;
	return true;
}

const char *council_read(char *line, struct scenario_class *class)
{
	char *words[SCRIPT_WORDS_MAX];
	int count = script_words(line, words);

	for (int i = 1; i < count; i++) {
		char *value = strchr(words[i], '=');

		if (value == NULL)
			return "a field reads name=value";
		*value++ = '\0';
		if (!read_field(class, words[i], value))
			return words[i];
	}
	return NULL;
}
