/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sortition.c - a draw that anybody can repeat: printf 'seed\nid' | sha256sum,
 * for everybody, and the first lines of the sorted list are chosen.
 */
#include <string.h>

#include "count/inside.h"

struct lot {
	uint8_t hash[SHA256_BYTES];
	uint32_t who;
};

void lot_draw(const char *seed, const char *id, uint8_t out[SHA256_BYTES])
{
	struct sha256 sha256;

	sha256_init(&sha256);
	sha256_add(&sha256, seed, strlen(seed));
	sha256_add(&sha256, "\n", 1);
	sha256_add(&sha256, id, strlen(id));
	sha256_end(&sha256, out);
}

static int by_hash(const void *a, const void *b, const void *context)
{
	const struct lot *left = a, *right = b;

	(void)context;
	return memcmp(left->hash, right->hash, sizeof left->hash);
}

static void order_all(struct count *count)
{
	struct lot *lots = count_scratch(count, count->n, sizeof *lots);

	for (uint32_t i = 0; i < count->n; i++) {
		lots[i].who = i;
		lot_draw(count->options->seed, count->question->candidates[i].id, lots[i].hash);
	}
	sort_items(lots, count->n, sizeof *lots, count_scratch(count, count->n, sizeof *lots),
	           by_hash, NULL);
	for (uint32_t i = 0; i < count->n; i++)
		list_add(count, &count->out->order, lots[i].who);
}

/* How many may still be drawn of the candidate's stratum; NULL: in none. */
static uint32_t *left_of(const struct count *count, uint32_t left[], uint32_t who)
{
	const struct tally_options *options = count->options;
	const char *group = count->question->candidates[who].group;

	for (uint32_t i = 0; group != NULL && i < options->stratum_count; i++)
		if (strcmp(options->strata[i].group, group) == 0)
			return &left[i];
	return NULL;
}

static void draw_strata(struct count *count)
{
	const struct tally_options *options = count->options;
	uint32_t *left = count_scratch(count, options->stratum_count, sizeof *left);
	struct tally_result *out = count->out;

	for (uint32_t i = 0; i < options->stratum_count; i++)
		left[i] = options->strata[i].draw;
	for (uint32_t i = 0; i < count->n; i++) {
		uint32_t *mine = left_of(count, left, out->order.who[i]);

		if (mine != NULL && *mine > 0) {
			(*mine)--;
			list_add(count, &out->winners, out->order.who[i]);
		}
	}
}

void count_sortition(struct count *count)
{
	struct tally_result *out = count->out;

	order_all(count);
	out->status = TALLY_DECIDED;
	if (count->options->strata != NULL) {
		draw_strata(count);
		return;
	}
	for (uint32_t i = 0; i < count->n && i < count->options->draw; i++)
		list_add(count, &out->winners, out->order.who[i]);
}
