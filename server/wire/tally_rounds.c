/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_rounds.c - the steps of a count and the ties that a rule settled, as JSON. */
#include "wire/print.h"
#include "wire/tally_print.h"

/* How the steps of a method are told; `action` NULL: they have no names. */
static const char *action_word(enum tally_method method, enum tally_action action)
{
	static const char *const words[] = {
	        [TALLY_COUNTED] = "first_preferences",
	        [TALLY_SURPLUS] = "transfer_surplus",
	        [TALLY_EXCLUDED] = "exclude",
	        [TALLY_BOUGHT] = "buy",
	};

	return method == TALLY_IRV ? NULL : words[action];
}

static void print_tallies(const struct tally_sheet *sheet, const struct tally_round *round)
{
	bool first = true;

	if (round->tallies == NULL)
		return;
	buffer_text(sheet->out, ",\"tallies\":{");
	for (uint32_t i = 0; i < sheet->document->question.candidate_count; i++) {
		if (round->tallies[i] == TALLY_OUT_OF_PLAY)
			continue;
		if (!first)
			buffer_char(sheet->out, ',');
		first = false;
		tally_print_id(sheet, i);
		buffer_char(sheet->out, ':');
		tally_print_units(sheet->out, round->tallies[i], sheet->result->tally_scale);
	}
	buffer_char(sheet->out, '}');
}

static void print_round(const struct tally_sheet *sheet, const struct tally_round *round)
{
	enum tally_method method = sheet->document->question.method;
	const char *word = action_word(method, round->action);

	if (word == NULL) {
		buffer_text(sheet->out, "{\"exhausted\":");
		tally_print_units(sheet->out, round->exhausted, sheet->result->tally_scale);
	} else {
		buffer_text(sheet->out, "{\"action\":");
		wire_print_string(sheet->out, word);
	}
	if (round->candidate != TALLY_NOBODY) {
		buffer_text(sheet->out, ",\"candidate\":");
		tally_print_id(sheet, round->candidate);
	}
	print_tallies(sheet, round);
	if (method == TALLY_STV) {
		buffer_text(sheet->out, ",\"exhausted\":");
		tally_print_units(sheet->out, round->exhausted, sheet->result->tally_scale);
		buffer_text(sheet->out, ",\"elected\":");
		tally_print_list(sheet, &round->elected);
	}
	if (method == TALLY_IRV || method == TALLY_STV) {
		buffer_text(sheet->out, ",\"eliminated\":");
		tally_print_list(sheet, &round->eliminated);
	}
	buffer_char(sheet->out, '}');
}

void tally_print_rounds(const struct tally_sheet *sheet)
{
	enum tally_method method = sheet->document->question.method;

	if (method != TALLY_IRV && method != TALLY_STV && method != TALLY_EQUAL_SHARES)
		return;
	buffer_text(sheet->out, ",\"rounds\":[");
	for (uint32_t i = 0; i < sheet->result->round_count; i++) {
		if (i > 0)
			buffer_char(sheet->out, ',');
		print_round(sheet, &sheet->result->rounds[i]);
	}
	buffer_char(sheet->out, ']');
}

static const char *rule_word(enum tally_tie_kind kind)
{
	static const char *const words[] = {
	        [TALLY_YOUNGEST] = "youngest",
	        [TALLY_OLDEST] = "oldest",
	        [TALLY_ORDER] = "order",
	        [TALLY_LOT] = "lot",
	};

	return words[kind];
}

void tally_print_tie_breaks(const struct tally_sheet *sheet)
{
	const struct tally_options *options = &sheet->document->question.options;

	if (sheet->result->tie_break_count == 0)
		return;
	buffer_text(sheet->out, ",\"tie_breaks\":[");
	for (uint32_t i = 0; i < sheet->result->tie_break_count; i++) {
		const struct tally_tie_break *settled = &sheet->result->tie_breaks[i];

		buffer_text(sheet->out, i == 0 ? "{\"rule\":" : ",{\"rule\":");
		wire_print_string(sheet->out, rule_word(options->tie_rules[settled->rule].kind));
		buffer_text(sheet->out, ",\"favoured_first\":");
		tally_print_list(sheet, &settled->among);
		buffer_char(sheet->out, '}');
	}
	buffer_char(sheet->out, ']');
}
