/* SPDX-License-Identifier: EUPL-1.2 */
/* budgets.c - token buckets, and one set of them for each address. */
#include "app/budgets.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/limits.h"

const struct rate rate_screen = {SCREEN_MESSAGES_PER_S * 1000, SCREEN_MESSAGES_BURST};
const struct rate rate_address = {ADDRESS_MESSAGES_PER_S * 1000, ADDRESS_MESSAGES_BURST};
const struct rate rate_room = {ROOM_MESSAGES_PER_S * 1000, ROOM_MESSAGES_BURST};
const struct rate rate_door = {DOOR_MESSAGES_PER_S * 1000, DOOR_MESSAGES_BURST};
const struct rate rate_guess = {GUESSES_PER_MINUTE * 1000 / 60, GUESSES_PER_MINUTE};

/* Milliseconds times thousandths a second are millionths: nothing is lost by rounding. */
#define TOKEN 1000000u

void bucket_fill(struct bucket *bucket, const struct rate *rate, int64_t now_ms)
{
	bucket->micro = (uint64_t)rate->burst * TOKEN;
	bucket->filled_at_ms = now_ms;
}

bool bucket_has(struct bucket *bucket, const struct rate *rate, int64_t now_ms)
{
	uint64_t most = (uint64_t)rate->burst * TOKEN;
	int64_t enough = (int64_t)(most / rate->milli_per_s) + 1; /* fills it whatever it held */
	int64_t passed = now_ms - bucket->filled_at_ms;

	if (passed > 0) {
		bucket->micro += (uint64_t)(passed > enough ? enough : passed) * rate->milli_per_s;
		if (bucket->micro > most)
			bucket->micro = most;
		bucket->filled_at_ms = now_ms;
	}
	return bucket->micro >= TOKEN;
}

bool bucket_take(struct bucket *bucket, const struct rate *rate, int64_t now_ms)
{
	if (!bucket_has(bucket, rate, now_ms))
		return false;
	bucket->micro -= TOKEN;
	return true;
}

void bucket_give_back(struct bucket *bucket, const struct rate *rate)
{
	uint64_t most = (uint64_t)rate->burst * TOKEN;

	bucket->micro = bucket->micro + TOKEN < most ? bucket->micro + TOKEN : most;
}

static bool is_full(struct bucket *bucket, const struct rate *rate, int64_t now_ms)
{
	bucket_has(bucket, rate, now_ms);
	return bucket->micro == (uint64_t)rate->burst * TOKEN;
}

static bool is_fresh(struct address *address, int64_t now_ms)
{
	if (address->screens > 0 || !is_full(&address->messages, &rate_address, now_ms))
		return false;
	for (int i = 0; i < GUESS_COUNT; i++)
		if (!is_full(&address->guesses[i], &rate_guess, now_ms))
			return false;
	return true;
}

static unsigned chain_of(const char *text)
{
	uint32_t hash =
	        2166136261u; /* FNV-1a: an attacker gains nothing by long chains of so few */

	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return hash % ADDRESS_CHAINS;
}

static bool is_local(const char *text)
{
	static const char mapped[] = "::ffff:";

	if (strncmp(text, mapped, sizeof mapped - 1) == 0)
		text += sizeof mapped - 1;
	return strncmp(text, "127.", 4) == 0 || strcmp(text, "::1") == 0;
}

static struct address *make(const char *text, int64_t now_ms)
{
	size_t bytes = strlen(text) + 1;
	struct address *address = calloc(1, sizeof *address + bytes);

	CHECK(address != NULL);
	memcpy(address->text, text, bytes);
	address->local = is_local(text);
	bucket_fill(&address->messages, &rate_address, now_ms);
	for (int i = 0; i < GUESS_COUNT; i++)
		bucket_fill(&address->guesses[i], &rate_guess, now_ms);
	return address;
}

struct address *addresses_enter(struct addresses *addresses, const char *text, int64_t now_ms)
{
	struct address **chain = &addresses->chains[chain_of(text)];
	struct address *address = *chain;

	while (address != NULL && strcmp(address->text, text) != 0)
		address = address->next;
	if (address == NULL) {
		if (addresses->count >= ADDRESSES_MAX)
			addresses_sweep(addresses, now_ms);
		if (addresses->count >= ADDRESSES_MAX)
			return NULL;
		address = make(text, now_ms);
		address->next = *chain;
		*chain = address;
		addresses->count++;
	}
	if (address->screens >= ADDRESS_SCREENS_MAX && !address->local)
		return NULL;
	address->screens++;
	return address;
}

void addresses_sweep(struct addresses *addresses, int64_t now_ms)
{
	for (unsigned i = 0; i < ADDRESS_CHAINS; i++) {
		struct address **link = &addresses->chains[i];

		while (*link != NULL) {
			struct address *address = *link;

			if (!is_fresh(address, now_ms)) {
				link = &address->next;
				continue;
			}
			*link = address->next;
			free(address);
			addresses->count--;
		}
	}
}

void addresses_release(struct addresses *addresses)
{
	for (unsigned i = 0; i < ADDRESS_CHAINS; i++) {
		while (addresses->chains[i] != NULL) {
			struct address *address = addresses->chains[i];

			addresses->chains[i] = address->next;
			free(address);
		}
	}
	addresses->count = 0;
}
