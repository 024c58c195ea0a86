/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * budgets.h - how much somebody may ask for: token buckets, and one set of
 * them for each address that screens come from.
 */
#ifndef APP_BUDGETS_H
#define APP_BUDGETS_H

#include <stdbool.h>
#include <stdint.h>

struct bucket {
	int64_t filled_at_ms;
	uint64_t micro; /* millionths of a token */
};

struct rate {
	uint32_t milli_per_s;
	uint32_t burst; /* tokens that may be saved up */
};

extern const struct rate rate_screen, rate_address, rate_room, rate_door, rate_guess;

void bucket_fill(struct bucket *bucket, const struct rate *rate, int64_t now_ms);
bool bucket_has(struct bucket *bucket, const struct rate *rate, int64_t now_ms);
bool bucket_take(struct bucket *bucket, const struct rate *rate, int64_t now_ms);
void bucket_give_back(struct bucket *bucket,
                      const struct rate *rate); /* what was taken for nothing */

/* What can be guessed. Each has its own budget: stale tokens do not lock the teacher out. */
enum guess { GUESS_PASSWORD, GUESS_CODE, GUESS_TOKEN, GUESS_COUNT };

struct address {
	struct address *next; /* of its chain */
	uint32_t screens;
	bool local; /* this machine, or a proxy on it: many people, so only guesses are counted */
	struct bucket messages;
	struct bucket guesses[GUESS_COUNT];
	char text[];
};

#define ADDRESS_CHAINS 1024

struct addresses {
	struct address *chains[ADDRESS_CHAINS];
	unsigned count;
};

/*
 * The entry of `text`, with one screen more. NULL when the address has too many
 * screens or the table is full of addresses that still matter.
 */
struct address *addresses_enter(struct addresses *addresses, const char *text, int64_t now_ms);
/* Forgets the addresses without a screen whose budgets are full again. */
void addresses_sweep(struct addresses *addresses, int64_t now_ms);
void addresses_release(struct addresses *addresses);

#endif
