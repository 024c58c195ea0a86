/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_rounds.c - the rounds of a count in one line, and ranked votes at random. */
#include "tally_rounds.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"

#define PEOPLE_MAX 6
#define LINES_MAX  24

static char text[KIT_TEXT];

__attribute__((format(printf, 1, 2))) static void say(const char *format, ...)
{
	size_t used = strlen(text);
	va_list arguments;
	int written;

	va_start(arguments, format);
	written = vsnprintf(text + used, sizeof text - used, format, arguments);
	va_end(arguments);
	CHECK(written >= 0 && (size_t)written < sizeof text - used);
}

/* Without zeros at the end of its decimals. */
static void say_units(int64_t units, int64_t scale)
{
	say("%lld", (long long)(units / scale));
	if (units % scale == 0)
		return;
	say(".");
	for (units %= scale; units > 0; units %= scale) {
		scale /= 10;
		say("%d", (int)(units / scale));
	}
}

static void say_list(const struct kit *kit, char sign, const struct tally_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		say(" %c%s", sign, kit->people[list->who[i]].id);
}

static void say_name(const struct kit *kit, const struct tally_round *round)
{
	if (round->action != TALLY_COUNTED)
		say("%s %s:", round->action == TALLY_SURPLUS ? "surplus" : "exclude",
		    kit->people[round->candidate].id);
	else if (kit->question.method == TALLY_STV)
		say("first");
	else
		say("round");
}

const char *rounds_of(const struct kit *kit)
{
	text[0] = '\0';
	for (uint32_t i = 0; i < kit->result.round_count; i++) {
		const struct tally_round *round = &kit->result.rounds[i];

		say("%s", i > 0 ? "; " : "");
		say_name(kit, round);
		for (uint32_t j = 0; j < kit->question.candidate_count; j++)
			if (round->tallies[j] > 0) {
				say(" %s=", kit->people[j].id);
				say_units(round->tallies[j], kit->result.tally_scale);
			}
		if (round->exhausted > 0) {
			say(" x=");
			say_units(round->exhausted, kit->result.tally_scale);
		}
		say_list(kit, '+', &round->elected);
		say_list(kit, '-', &round->eliminated);
	}
	return text;
}

uint32_t dice_draw(uint64_t *dice, uint32_t below) /* xorshift64* */
{
	CHECK(below > 0);
	*dice ^= *dice >> 12;
	*dice ^= *dice << 25;
	*dice ^= *dice >> 27;
	return (uint32_t)((*dice * UINT64_C(2685821657736338717)) >> 33) % below;
}

static void shuffle(char people[], uint32_t n, uint64_t *dice)
{
	for (uint32_t i = n; i-- > 1;) {
		uint32_t other = dice_draw(dice, i + 1);
		char kept = people[i];

		people[i] = people[other];
		people[other] = kept;
	}
}

void kit_random(struct kit *kit, enum tally_method method, uint64_t *dice)
{
	char people[PEOPLE_MAX] = "abcdef", names[2 * PEOPLE_MAX + 1] = "";
	uint32_t n = 1 + dice_draw(dice, PEOPLE_MAX), lines = 1 + dice_draw(dice, LINES_MAX);

	for (uint32_t i = 0; i < n; i++)
		memcpy(names + strlen(names), (char[]){people[i], ' ', '\0'}, 3);
	text[0] = '\0';
	for (uint32_t i = 0; i < lines; i++) {
		uint32_t ranked = 1 + dice_draw(dice, n);

		shuffle(people, n, dice);
		say("%u", 1 + dice_draw(dice, 4));
		for (uint32_t j = 0; j < ranked; j++)
			say("%c%c", j > 0 && dice_draw(dice, 8) == 0 ? '=' : ' ', people[j]);
		say(";");
	}
	kit_ask(kit, method, names, text);
	if (dice_draw(dice, 2) == 0)
		return;
	shuffle(people, n, dice);
	text[0] = '\0';
	say("order");
	for (uint32_t i = 0; i < n; i++)
		say(" %c", people[i]);
	kit_tie(kit, text);
}
