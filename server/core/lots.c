/* SPDX-License-Identifier: EUPL-1.2 */
/* lots.c - draws that anybody can repeat. */
#include "core/lots.h"

#include <string.h>

#include "base/check.h"
#include "hemicycle/tally.h"

void lots_id(unsigned what, char out[LOT_ID_BYTES])
{
	unsigned number = what + 1;
	int digits = number >= 100 ? 3 : number >= 10 ? 2 : 1;

	CHECK(number < 1000);
	out[digits] = '\0';
	for (; digits > 0; number /= 10)
		out[--digits] = (char)('0' + number % 10);
}

void lots_order(const char *seed, uint8_t what[], unsigned count)
{
	struct tally_question question = {.method = TALLY_SORTITION, .candidate_count = count};
	struct tally_candidate candidates[MEMBERS_MAX] = {{0}};
	char ids[MEMBERS_MAX][LOT_ID_BYTES];
	uint8_t ordered[MEMBERS_MAX];
	struct tally_result result;

	if (count == 0)
		return;
	CHECK(count <= MEMBERS_MAX);
	for (unsigned i = 0; i < count; i++) {
		lots_id(what[i], ids[i]);
		candidates[i].id = ids[i];
	}
	tally_options_init(&question.options);
	question.options.seed = seed;
	question.candidates = candidates;
	CHECK(tally_count(&question, &result, NULL) == TALLY_FAULT_NONE);
	for (unsigned i = 0; i < count; i++)
		ordered[i] = what[result.order.who[i]];
	memcpy(what, ordered, count);
	tally_release(&result);
}

void lots_places(const char *seed, uint16_t tied, uint8_t place[OPTIONS_MAX])
{
	uint8_t options[OPTIONS_MAX];
	unsigned count = 0;

	memset(place, 0, OPTIONS_MAX);
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (tied >> i & 1)
			options[count++] = (uint8_t)i;
	}
	lots_order(seed, options, count);
	for (unsigned i = 0; i < count; i++)
		place[options[i]] = (uint8_t)(i + 1);
}

bool lots_seed(const struct vote *vote, const char typed[SEED_BYTES], char out[SEED_BYTES])
{
	char seed[2 * MEMBERS_MAX + SEED_BYTES];
	size_t length = 0, more = strnlen(typed, SEED_BYTES);

	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		unsigned throw =
		        vote->choice[seat]; /* the die's number, or one above it for none */

		if (throw == 0 || throw > DIE_FACES)
			continue;
		if (length > 0)
			seed[length++] = '-';
		seed[length++] = (char)('0' + throw);
	}
	if (length > 0 && more > 0)
		seed[length++] = '-';
	memcpy(seed + length, typed, more);
	length += more;
	if (length >= SEED_BYTES)
		return false;
	memset(out, 0, SEED_BYTES);
	memcpy(out, seed, length);
	return true;
}
