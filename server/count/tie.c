/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tie.c - the rules that tell equal candidates apart, one after the other.
 *
 * Every rule gives each of the tied a key, the least the most favoured. The
 * next rule is asked only about those whom the rules before it leave equal.
 */
#include <string.h>

#include "base/check.h"
#include "count/inside.h"

struct key {
	uint32_t who;
	uint8_t bytes[SHA256_BYTES];
};

/* Made once: an elimination may have a tie in each of its rounds. Each has room for all. */
struct tie_room {
	struct key *keys, *spare;
	uint32_t *group, *parts;
};

static struct tie_room *room_of(struct count *count)
{
	struct tie_room *room = count->tie_room;

	if (room != NULL)
		return room;
	room = count_scratch(count, 1, sizeof *room);
	room->keys = count_scratch(count, count->n, sizeof *room->keys);
	room->spare = count_scratch(count, count->n, sizeof *room->spare);
	room->group = count_scratch(count, count->n, sizeof *room->group);
	room->parts = count_scratch(count, count->n, sizeof *room->parts);
	count->tie_room = room;
	return room;
}

static int by_key(const void *a, const void *b, const void *context)
{
	const struct key *left = a, *right = b;

	(void)context;
	return memcmp(left->bytes, right->bytes, sizeof left->bytes);
}

/* A number as bytes that compare as the number does. */
static void put_number(uint8_t bytes[], uint32_t number)
{
	for (int i = 0; i < 4; i++)
		bytes[i] = (uint8_t)(number >> (24 - 8 * i));
}

static void put_key(const struct count *count, const struct tally_tie_rule *rule, struct key *key)
{
	const struct tally_candidate *candidate = &count->question->candidates[key->who];
	uint32_t born = (uint32_t)candidate->birthdate;

	memset(key->bytes, 0, sizeof key->bytes);
	switch (rule->kind) {
	case TALLY_YOUNGEST:
		put_number(key->bytes, UINT32_MAX - born);
		return;
	case TALLY_OLDEST:
		put_number(key->bytes, born);
		return;
	case TALLY_ORDER:
		put_number(key->bytes, rule->place[key->who]);
		return;
	case TALLY_LOT:
		lot_draw(rule->seed, candidate->id, key->bytes);
		return;
	}
}

/* Whether the rule knows of each of them what it asks for. */
static bool rule_applies(const struct count *count, const struct tally_tie_rule *rule,
                         const uint32_t who[], uint32_t k)
{
	if (rule->kind != TALLY_YOUNGEST && rule->kind != TALLY_OLDEST)
		return true;
	for (uint32_t i = 0; i < k; i++)
		if (count->question->candidates[who[i]].birthdate == 0)
			return false;
	return true;
}

/* Sorts by one rule, `group` as in tie_order() from 0 on. Whether two were told apart. */
static bool apply(struct count *count, const struct tally_tie_rule *rule, uint32_t who[],
                  uint32_t group[], uint32_t k)
{
	struct tie_room *room = room_of(count);
	struct key *keys = room->keys;

	memset(group, 0, k * sizeof *group);
	if (k < 2 || !rule_applies(count, rule, who, k))
		return false;
	for (uint32_t i = 0; i < k; i++) {
		keys[i].who = who[i];
		put_key(count, rule, &keys[i]);
	}
	sort_items(keys, k, sizeof *keys, room->spare, by_key, NULL);
	for (uint32_t i = 0; i < k; i++) {
		who[i] = keys[i].who;
		if (i > 0)
			group[i] = group[i - 1] + (by_key(&keys[i - 1], &keys[i], NULL) != 0);
	}
	return group[k - 1] > 0;
}

static void note_break(struct count *count, uint32_t rule, const uint32_t who[], uint32_t k)
{
	struct tally_result *out = count->out;
	uint32_t used = out->tie_break_count;

	if ((used & (used - 1)) == 0) { /* room for the next power of two */
		struct tally_tie_break *more =
		        count_keep(count, used == 0 ? 1 : (size_t)used * 2, sizeof *more);

		if (used > 0)
			memcpy(more, out->tie_breaks, used * sizeof *more);
		out->tie_breaks = more;
	}
	out->tie_breaks[used].rule = rule;
	for (uint32_t i = 0; i < k; i++)
		list_add(count, &out->tie_breaks[used].among, who[i]);
	out->tie_break_count++;
}

/* How many from `from` on are of one group. */
static uint32_t equal_from(const uint32_t group[], uint32_t from, uint32_t k)
{
	uint32_t end = from + 1;

	while (end < k && group[end] == group[from])
		end++;
	return end - from;
}

/* One rule over each group that is still equal; the numbers of the groups rise anew. */
static void split_groups(struct count *count, uint32_t rule, uint32_t who[], uint32_t group[],
                         uint32_t k, bool note)
{
	uint32_t *parts = room_of(count)->parts;
	uint32_t size, next = 0;

	for (uint32_t from = 0; from < k; from += size) {
		size = equal_from(group, from, k);
		if (apply(count, &count->options->tie_rules[rule], who + from, parts + from,
		          size) &&
		    note)
			note_break(count, rule, who + from, size);
		for (uint32_t i = from; i < from + size; i++)
			parts[i] += next;
		next = parts[from + size - 1] + 1;
	}
	memcpy(group, parts, k * sizeof *group);
}

void tie_order(struct count *count, uint32_t who[], uint32_t group[], uint32_t k, bool note)
{
	if (k == 0)
		return;
	memset(group, 0, k * sizeof *group);
	for (uint32_t rule = 0; rule < count->options->tie_rule_count && group[k - 1] + 1 < k;
	     rule++)
		split_groups(count, rule, who, group, k, note);
}

/* From those equal for the last places, who[*from..*end), to those whom one more rule leaves so. */
static void narrow(struct count *count, uint32_t rule, uint32_t who[], uint32_t places,
                   uint32_t *from, uint32_t *end)
{
	uint32_t *group = room_of(count)->group;
	uint32_t k = *end - *from, first = 0, last = places - *from - 1; /* who just gets in */

	if (!apply(count, &count->options->tie_rules[rule], who + *from, group, k))
		return;
	note_break(count, rule, who + *from, k);
	while (group[first] != group[last])
		first++;
	*from += first;
	*end = *from + equal_from(group, first, k);
}

bool tie_favoured(struct count *count, uint32_t who[], uint32_t k, uint32_t places, uint32_t *sure,
                  uint32_t *disputed)
{
	*sure = 0;
	*disputed = k;
	for (uint32_t rule = 0; rule < count->options->tie_rule_count; rule++)
		if (*sure < places && places < *disputed)
			narrow(count, rule, who, places, sure, disputed);
	return *sure >= places || places >= *disputed;
}

bool tie_least(struct count *count, uint32_t who[], uint32_t k, uint32_t *out, uint32_t *disputed)
{
	uint32_t sure, end;

	CHECK(k > 0);
	if (tie_favoured(count, who, k, k - 1, &sure, &end)) {
		*out = who[k - 1];
		return true;
	}
	*disputed = end - sure;
	memmove(who, who + sure, *disputed * sizeof *who);
	return false;
}
