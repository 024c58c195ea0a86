/* SPDX-License-Identifier: EUPL-1.2 */
/* oracle_council.c - what must be true of a council around its votes. */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/decide.h"
#include "sim/oracle.h"
#include "store/council.h"
#include "wire/command.h"

int oracle_secret(struct oracle *oracle, int author)
{
	CHECK(oracle->secret_count < SECRETS_MAX);
	oracle->secrets[oracle->secret_count].author = author;
	return oracle->secret_count++;
}

/* The number of the secret that stands there; `at` moves behind it. */
static int secret_at(const struct oracle *oracle, const char **at)
{
	char *end;
	long number = strtol(*at + strlen(SECRET_SIGN), &end, 10);

	*at = end;
	CHECK(number >= 0 && number < oracle->secret_count);
	return (int)number;
}

void oracle_secret_told(struct oracle *oracle, const char *words)
{
	const char *at = strstr(words, SECRET_SIGN);

	if (at != NULL)
		oracle->secrets[secret_at(oracle, &at)].told = true;
}

void oracle_frame(struct oracle *oracle, int seat, bool chair, const char *text, size_t count)
{
	const char *end = text + count, *at = text;
	bool held = seat >= 0 && (oracle->journal.members[seat].held >> OFFICE_CHAIR & 1) != 0;

	oracle->guarded++;
	while ((at = memmem(at, (size_t)(end - at), SECRET_SIGN, strlen(SECRET_SIGN))) != NULL) {
		int number = secret_at(oracle, &at);

		if (!oracle->secrets[number].told && !(chair && held) &&
		    (seat < 0 || oracle->secrets[number].author != seat))
			oracle_object(oracle, "seat %d read concern %d: %.60s", seat, number, text);
	}
}

static bool offers(const cJSON *may, const char *command)
{
	const cJSON *word;

	cJSON_ArrayForEach(word, may)
	{
		if (strcmp(word->valuestring, command) == 0)
			return true;
	}
	return false;
}

void oracle_me_is(struct oracle *oracle, int seat, const cJSON *me)
{
	const cJSON *may = cJSON_GetObjectItemCaseSensitive(me, "may");
	uint8_t heard[COMMAND_ASSEMBLY_COUNT];

	if (oracle->whole.phase == PHASE_SEALED)
		return; /* the seats have ended */
	core_may(&oracle->whole, ROLE_PUPIL, (unsigned)seat, heard);
	for (int kind = 0; kind < COMMAND_ASSEMBLY_COUNT; kind++) {
		const char *name = wire_command_name((enum command_kind)kind);

		if (name[0] != '\0' && offers(may, name) != (heard[kind] != 0))
			oracle_object(oracle, "the tablet of seat %d %s %s", seat,
			              heard[kind] != 0 ? "does not offer" : "offers", name);
	}
}

static int items_with(const struct assembly *state, int64_t slip)
{
	int count = 0;

	for (int i = 0; i < state->item_count; i++)
		count += state->items[i].slip == slip;
	return count;
}

static enum err see_slip(void *context, const struct slip_row *row)
{
	struct oracle *oracle = context;
	const struct assembly *state = &oracle->journal;
	bool live = state->phase != PHASE_SEALED;
	bool here = row->state == SLIP_ON_AGENDA && row->sitting == oracle->sitting;
	int items = items_with(state, row->id);

	oracle->kept++;
	if (live && items != (here ? 1 : 0))
		oracle_object(oracle, "slip %lld of state %d stands on %d items",
		              (long long)row->id, row->state, items);
	if (row->state == SLIP_ON_AGENDA && (!here || !live))
		oracle_object(oracle, "slip %lld is on the agenda of a sitting that is over",
		              (long long)row->id);
	return ERR_NONE;
}

/* One class, one sitting at a time. */
void oracle_slips(struct oracle *oracle)
{
	if (oracle->sitting == 0 || oracle->journal.seq == 0)
		return;
	CHECK(slip_each(fake_store(oracle->fake), oracle->journal.class_id,
	                (1u << SLIP_STATE_COUNT) - 1, 0, see_slip, oracle) == ERR_NONE);
}

static bool is_carried(const struct assembly *state, int64_t sitting, uint16_t number)
{
	for (int i = 0; i < state->entry_count; i++)
		if (state->entries[i].item == 0 && state->entries[i].sitting == sitting &&
		    state->entries[i].number == number)
			return true;
	return false;
}

void oracle_book(struct oracle *oracle)
{
	const struct assembly *state = &oracle->journal;
	int found = 0;

	if (state->phase == PHASE_PREPARING)
		return;
	for (int i = 0; i < oracle->open_count; i++)
		found += is_carried(state, oracle->open[i].sitting, oracle->open[i].number);
	if (found != (oracle->open_count < ENTRIES_CARRIED ? oracle->open_count : ENTRIES_CARRIED))
		oracle_object(oracle, "%d of %d open lines of the book came along", found,
		              oracle->open_count);
	oracle->carried += (unsigned)found;
}

static void remember_open(struct oracle *oracle)
{
	const struct assembly *state = &oracle->journal;

	oracle->open_count = 0;
	for (int i = 0; i < state->entry_count; i++) {
		const struct entry *entry = &state->entries[i];

		if (entry->state == ENTRY_DONE || entry->state == ENTRY_ABANDONED)
			continue;
		oracle->open[oracle->open_count].sitting = entry->sitting;
		oracle->open[oracle->open_count++].number = entry->number;
	}
}

void oracle_next_sitting(struct oracle *oracle)
{
	remember_open(oracle);
	oracle_minutes_over(oracle);
	oracle->sitting = 0;
	memset(&oracle->journal, 0, sizeof oracle->journal);
	memset(&oracle->whole, 0, sizeof oracle->whole);
	memset(oracle->roll, 0, sizeof oracle->roll);
	memset(oracle->papers, 0, sizeof oracle->papers);
	memset(oracle->hashes, 0, sizeof oracle->hashes);
}
