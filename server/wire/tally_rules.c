/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_rules.c - the options that are objects or lists: quorum, ties, strata, grades. */
#include <string.h>

#include "base/check.h"
#include "wire/tally_inside.h"

enum { DENOMINATOR_MAX = 1000000 };

/* "2/3", or a decimal from 0 to 1: 0.5, "1". */
static bool read_fraction(struct reading *reading, const char *value, struct tally_quorum *out)
{
	struct slice text;
	const char *stroke = NULL;

	if (json_kind(value) == JSON_STRING) {
		text = json_string(value, &reading->scratch);
		stroke = memchr(text.at, '/', text.bytes);
	}
	if (stroke == NULL) {
		out->denominator = DENOMINATOR_MAX;
		return tally_decimal(reading, value, 6, DENOMINATOR_MAX, &out->numerator);
	}
	return json_decimal((struct slice){text.at, (size_t)(stroke - text.at)}, 0, DENOMINATOR_MAX,
	                    &out->numerator) &&
	       json_decimal((struct slice){stroke + 1, (size_t)(text.at + text.bytes - stroke - 1)},
	                    0, DENOMINATOR_MAX, &out->denominator) &&
	       out->numerator >= 0 && out->denominator > 0 && out->numerator <= out->denominator;
}

static bool is_word(struct reading *reading, const char *value, const char *word)
{
	return json_kind(value) == JSON_STRING &&
	       slice_is(json_string(value, &reading->scratch), word);
}

enum { FRACTION, OF, STRICT, COUNTED, LEAST, QUORUM_KEYS };

static bool read_quorum_size(struct reading *reading, const char *const values[],
                             struct tally_quorum *out)
{
	out->has_fraction = tally_given(values[FRACTION]);
	if (out->has_fraction == tally_given(values[LEAST]))
		return tally_complain(reading,
		                      out->has_fraction ? TALLY_BAD_OPTION : TALLY_MISSING_OPTION,
		                      "options.quorum must have one of: fraction min");
	if (!out->has_fraction)
		return tally_integer(values[LEAST], 0, TALLY_BALLOTS_MAX, &out->least) ||
		       tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.quorum.min must be an integer of 0 or more");
	if (!read_fraction(reading, values[FRACTION], out))
		return tally_complain(
		        reading, TALLY_BAD_OPTION,
		        "options.quorum.fraction must be a part of the members, like \"1/2\"");
	if (tally_given(values[OF]) && !is_word(reading, values[OF], "members"))
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.quorum.of must be \"members\"");
	return true;
}

static bool read_strict(struct reading *reading, const char *value, struct tally_quorum *out)
{
	if (!tally_given(value))
		return true;
	out->strict = json_kind(value) == JSON_TRUE;
	return out->strict || json_kind(value) == JSON_FALSE ||
	       tally_complain(reading, TALLY_BAD_OPTION,
	                      "options.quorum.strict must be true or false");
}

static bool read_counted(struct reading *reading, const char *value, struct tally_quorum *out)
{
	if (!tally_given(value))
		return true;
	out->of_cast = is_word(reading, value, "cast");
	return out->of_cast || is_word(reading, value, "present") ||
	       tally_complain(reading, TALLY_BAD_OPTION,
	                      "options.quorum.count must be one of: present cast");
}

bool tally_read_quorum(struct reading *reading, const char *quorum)
{
	static const char *const names[QUORUM_KEYS] = {"fraction", "of", "strict", "count", "min"};
	struct tally_quorum *out = &reading->document->question.options.quorum;
	const char *values[QUORUM_KEYS];

	*out = (struct tally_quorum){.asked = true};
	return tally_members(reading, (struct tally_place){"options.quorum", TALLY_NO_INDEX},
	                     quorum, names, values, QUORUM_KEYS) &&
	       read_quorum_size(reading, values, out) &&
	       read_strict(reading, values[STRICT], out) &&
	       read_counted(reading, values[COUNTED], out);
}

/* Ids of nobody are passed over: a published order may name who has since withdrawn. */
static bool read_order(struct reading *reading, size_t index, const char *order,
                       struct tally_tie_rule *out)
{
	size_t candidates = reading->document->question.candidate_count;
	uint32_t *place = tally_keep(reading, candidates, sizeof *place);
	uint32_t next = 0;

	memset(place, 0xff, candidates * sizeof *place); /* TALLY_NOBODY each */
	*out = (struct tally_tie_rule){.kind = TALLY_ORDER, .place = place};
	if (json_kind(order) != JSON_LIST)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.tie_break[%zu].order must be a list of ids", index);
	for (struct json_walk walk = json_walk(order); json_next(&walk);) {
		uint32_t who;

		if (json_kind(walk.value) != JSON_STRING)
			return tally_complain(reading, TALLY_BAD_OPTION,
			                      "options.tie_break[%zu].order must be a list of ids",
			                      index);
		who = tally_ids_find(&reading->ids, json_string(walk.value, &reading->scratch));
		if (who == TALLY_ID_UNKNOWN)
			continue;
		if (place[who] != TALLY_NOBODY)
			return tally_complain(reading, TALLY_BAD_OPTION,
			                      "options.tie_break[%zu].order names \"%s\" twice",
			                      index, reading->ids.names[who]);
		place[who] = next++;
	}
	return true;
}

static bool read_lot(struct reading *reading, size_t index, const char *seed,
                     struct tally_tie_rule *out)
{
	if (json_kind(seed) != JSON_STRING)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.tie_break[%zu].lot must be a string", index);
	*out = (struct tally_tie_rule){.kind = TALLY_LOT, .seed = tally_keep_string(reading, seed)};
	return true;
}

static bool read_tie_rule(struct reading *reading, size_t index, const char *value,
                          struct tally_tie_rule *out)
{
	static const char *const names[] = {"order", "lot"};
	const char *values[] = {NULL, NULL};

	*out = (struct tally_tie_rule){.kind = TALLY_YOUNGEST};
	if (is_word(reading, value, "youngest"))
		return true;
	out->kind = TALLY_OLDEST;
	if (is_word(reading, value, "oldest"))
		return true;
	if (json_kind(value) == JSON_OBJECT &&
	    !tally_members(reading, (struct tally_place){"options.tie_break", index}, value, names,
	                   values, COUNT_OF(names)))
		return false;
	if (tally_given(values[0]) == tally_given(values[1]))
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.tie_break[%zu] must be one of: \"youngest\" "
		                      "\"oldest\" {\"order\":[ids]} {\"lot\":\"seed\"}",
		                      index);
	return tally_given(values[0]) ? read_order(reading, index, values[0], out)
	                              : read_lot(reading, index, values[1], out);
}

bool tally_read_tie_break(struct reading *reading, const char *rules)
{
	struct tally_options *options = &reading->document->question.options;
	struct tally_tie_rule *all;
	size_t count, index = 0;

	if (!tally_given(rules))
		return true;
	if (json_kind(rules) != JSON_LIST)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.tie_break must be a list");
	count = json_count(rules);
	all = tally_keep(reading, count, sizeof *all);
	for (struct json_walk walk = json_walk(rules); json_next(&walk); index++)
		if (!read_tie_rule(reading, index, walk.value, &all[index]))
			return false;
	options->tie_rules = all;
	options->tie_rule_count = (uint32_t)count;
	return true;
}

static bool read_draws(struct reading *reading, const char *draw)
{
	struct tally_options *options = &reading->document->question.options;
	size_t count = json_count(draw), index = 0;
	struct tally_stratum *all = tally_keep(reading, count, sizeof *all);
	struct tally_ids ids;

	tally_ids_init(&ids, reading->memory, (uint32_t)count);
	for (struct json_walk walk = json_walk(draw); json_next(&walk); index++) {
		int64_t number;
		uint32_t place;

		all[index].group = tally_keep_string(reading, walk.key);
		if (!tally_ids_add(&ids, all[index].group, &place))
			return tally_complain(reading, TALLY_BAD_DOCUMENT,
			                      "options.strata.draw.%s is given twice",
			                      all[index].group);
		if (!tally_integer(walk.value, 0, UINT32_MAX - 1, &number))
			return tally_complain(
			        reading, TALLY_BAD_OPTION,
			        "options.strata.draw.%s must be an integer of 0 or more",
			        all[index].group);
		all[index].draw = (uint32_t)number;
	}
	options->strata = all;
	options->stratum_count = (uint32_t)count;
	return true;
}

bool tally_read_strata(struct reading *reading, const char *strata)
{
	static const char *const names[] = {"by", "draw"};
	const char *values[COUNT_OF(names)];

	if (!tally_members(reading, (struct tally_place){"options.strata", TALLY_NO_INDEX}, strata,
	                   names, values, COUNT_OF(names)))
		return false;
	if (!tally_given(values[0]) || !tally_given(values[1]))
		return tally_complain(reading, TALLY_MISSING_OPTION, "options.strata.%s is missing",
		                      tally_given(values[0]) ? "draw" : "by");
	if (json_kind(values[0]) != JSON_STRING)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.strata.by must be the name of a candidate's key");
	if (json_kind(values[1]) != JSON_OBJECT)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.strata.draw must be an object like {\"x\":2}");
	reading->group_key = tally_keep_string(reading, values[0]);
	return read_draws(reading, values[1]);
}

bool tally_read_grades(struct reading *reading, const char *grades)
{
	struct tally_document *document = reading->document;
	size_t count;

	if (json_kind(grades) != JSON_LIST)
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "options.grades must be a list of labels, best first");
	count = json_count(grades);
	tally_ids_init(&reading->grades, reading->memory, (uint32_t)count);
	for (struct json_walk walk = json_walk(grades); json_next(&walk);) {
		uint32_t place;

		if (json_kind(walk.value) != JSON_STRING ||
		    !tally_ids_add(&reading->grades, tally_keep_string(reading, walk.value),
		                   &place))
			return tally_complain(reading, TALLY_BAD_OPTION,
			                      "options.grades must be labels that all differ");
	}
	document->question.options.grade_count = (uint32_t)count;
	document->grades = reading->grades.names;
	return true;
}
