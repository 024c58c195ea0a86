/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_options.c - one row an option: who uses it, what it may be, where it goes.
 *
 * An option that the method does not use is an unknown key like any other, and
 * null says no more than leaving it out.
 */
#include <stdio.h>
#include <string.h>

#include "wire/place.h"
#include "wire/tally_inside.h"

#define MANY (UINT32_MAX - 1) /* the ceiling of what needs none */

struct option;

typedef bool option_fn(struct reading *reading, const struct option *option, const char *value);

struct option {
	const char *key;
	uint32_t methods; /* who uses it, one bit each */
	option_fn *read;
	uint32_t offset, width; /* in struct tally_options */
	int64_t min, max;
	const char *words; /* those allowed, with a blank between; the first is value 0 */
	const char *code; /* of a complaint; NULL: bad_option */
};

static bool complain_option(struct reading *reading, const struct option *option, const char *what,
                            const char *more)
{
	return tally_complain(reading, option->code != NULL ? option->code : TALLY_BAD_OPTION,
	                      "options.%s must be %s%s", option->key, what, more);
}

static void set(struct reading *reading, const struct option *option, int64_t value)
{
	uint8_t *options = (uint8_t *)&reading->document->question.options;

	place_int_set(options + option->offset, option->width, value);
}

static bool read_integer(struct reading *reading, const struct option *option, const char *value)
{
	long long min = option->min, max = option->max;
	char what[80];
	int64_t number;

	if (tally_integer(value, option->min, option->max, &number)) {
		set(reading, option, number);
		return true;
	}
	if (max >= MANY)
		snprintf(what, sizeof what, "an integer of %lld or more", min);
	else
		snprintf(what, sizeof what, "an integer from %lld to %lld", min, max);
	return complain_option(reading, option, what, "");
}

/* The place of `word` in `words`; -1: it is not there. */
static int place_of(struct slice word, const char *words)
{
	int place = 0;

	for (;; words++, place++) {
		size_t bytes = strcspn(words, " ");

		if (bytes == word.bytes && memcmp(words, word.at, bytes) == 0)
			return place;
		words += bytes;
		if (*words == '\0')
			return -1;
	}
}

static int read_place(struct reading *reading, const struct option *option, const char *value)
{
	if (json_kind(value) != JSON_STRING)
		return -1;
	return place_of(json_string(value, &reading->scratch), option->words);
}

static bool read_word(struct reading *reading, const struct option *option, const char *value)
{
	int place = read_place(reading, option, value);

	if (place < 0)
		return complain_option(reading, option, "one of: ", option->words);
	if (option->width > 0) /* else there is but one word, and nothing to remember */
		set(reading, option, place);
	return true;
}

static bool read_advance(struct reading *reading, const struct option *option, const char *value)
{
	int64_t number = 0;

	if (read_place(reading, option, value) < 0 &&
	    !tally_integer(value, option->min, option->max, &number))
		return complain_option(reading, option, "\"all\" or an integer of 1 or more", "");
	set(reading, option, number);
	return true;
}

static bool read_completion(struct reading *reading, const struct option *option, const char *value)
{
	struct tally_options *options = &reading->document->question.options;
	int place = read_place(reading, option, value);

	if (place < 0)
		return complain_option(reading, option, "one of: ", option->words);
	options->add1 = (place & 1) != 0;
	options->fill = (place & 2) != 0;
	return true;
}

static bool read_block(struct reading *reading, const struct option *option, const char *value)
{
	enum json_kind kind = json_kind(value);

	if (kind != JSON_TRUE && kind != JSON_FALSE)
		return complain_option(reading, option, "true or false", "");
	reading->document->question.options.fist_passes = kind == JSON_FALSE;
	return true;
}

static bool read_cents(struct reading *reading, const struct option *option, const char *value)
{
	int64_t cents;

	if (!tally_decimal(reading, value, 2, option->max, &cents) || cents < option->min)
		return complain_option(reading, option,
		                       option->min > 0 ? "an amount above 0"
		                                       : "an amount of 0 or more",
		                       ", with at most two decimals");
	set(reading, option, cents);
	return true;
}

static bool read_mean(struct reading *reading, const struct option *option, const char *value)
{
	struct tally_options *options = &reading->document->question.options;

	if (!tally_decimal(reading, value, 6, option->max * 1000000, &options->mean_numerator))
		return complain_option(reading, option, "a number from 0 to 5",
		                       ", with at most six decimals");
	options->mean_denominator = 1000000;
	return true;
}

static bool read_seed(struct reading *reading, const struct option *option, const char *value)
{
	if (json_kind(value) != JSON_STRING || value[1] == '"')
		return complain_option(reading, option, "a string that is not empty", "");
	reading->document->question.options.seed = tally_keep_string(reading, value);
	return true;
}

static bool read_quorum(struct reading *reading, const struct option *option, const char *value)
{
	return json_kind(value) == JSON_OBJECT ? tally_read_quorum(reading, value)
	                                       : complain_option(reading, option, "an object", "");
}

static bool read_strata(struct reading *reading, const struct option *option, const char *value)
{
	return json_kind(value) == JSON_OBJECT ? tally_read_strata(reading, value)
	                                       : complain_option(reading, option, "an object", "");
}

static bool read_grades(struct reading *reading, const struct option *option, const char *value)
{
	(void)option;
	return tally_read_grades(reading, value);
}

/* The candidates are not known yet. */
static bool keep_tie_break(struct reading *reading, const struct option *option, const char *value)
{
	(void)option;
	reading->tie_break = value;
	return true;
}

#define ONE(method) (1u << TALLY_##method)
enum {
	EVERY = (1u << TALLY_METHOD_COUNT) - 1,
	NAMED = ONE(PLURALITY) | ONE(TWO_ROUND) | ONE(APPROVAL),
	BUDGETS = ONE(BUDGET_GREEDY) | ONE(EQUAL_SHARES),
	PAIRWISE = ONE(COPELAND) | ONE(SCHULZE) | ONE(RANKED_PAIRS) | ONE(MINIMAX),
	ANSWERS = ONE(MOTION) | ONE(CONSENT) | ONE(FIST_TO_FIVE),
	WITH_BALLOTS = EVERY & ~ONE(SORTITION),
	WITH_TIES = WITH_BALLOTS & ~ANSWERS,
};

#define AT(member)                                                                                 \
	.offset = offsetof(struct tally_options, member),                                          \
	.width = sizeof((struct tally_options *)0)->member
#define NOWHERE .width = 0 /* its function knows */
static const struct option rows[] = {
        {"seats", EVERY, read_integer, AT(seats), 1, MANY, .code = TALLY_BAD_SEATS},
        {"members", WITH_BALLOTS, read_integer, AT(members), 0, TALLY_BALLOTS_MAX},
        {"present", WITH_BALLOTS, read_integer, AT(present), 0, TALLY_BALLOTS_MAX},
        {"quorum", WITH_BALLOTS, read_quorum, NOWHERE},
        {"tie_break", WITH_TIES, keep_tie_break, NOWHERE},
        {"max_choices", NAMED | BUDGETS, read_integer, AT(max_choices), 1, MANY},
        {"of", ONE(MOTION), read_word, AT(of), .words = "expressed cast present members"},
        {"threshold", ONE(MOTION), read_word, AT(threshold),
         .words = "majority three_fifths two_thirds three_quarters unanimity"},
        {"casting_vote", ONE(MOTION), read_word, AT(casting_vote), .words = "yes no"},
        {"round", ONE(TWO_ROUND), read_integer, AT(round), 1, 2},
        {"advance", ONE(TWO_ROUND), read_advance, AT(advance), 1, MANY, .words = "all"},
        {"min", ONE(SCORE), read_integer, AT(score_min), -INT32_MAX, INT32_MAX},
        {"max", ONE(SCORE), read_integer, AT(score_max), -INT32_MAX, INT32_MAX},
        {"missing", ONE(SCORE), read_word, AT(missing_ignored), .words = "min ignore"},
        {"missing", ONE(MAJORITY_JUDGMENT), read_word, NOWHERE, .words = "worst"},
        {"aggregate", ONE(SCORE), read_word, AT(mean), .words = "sum mean"},
        {"variant", ONE(BORDA), read_word, AT(modified), .words = "standard modified"},
        {"unranked", ONE(BORDA), read_word, AT(unranked_zero), .words = "average zero"},
        {"strength", PAIRWISE, read_word, AT(margins), .words = "winning_votes margins"},
        {"grades", ONE(MAJORITY_JUDGMENT), read_grades, NOWHERE},
        {"max_stand_aside", ONE(CONSENT), read_integer, AT(max_stand_aside), 0, TALLY_BALLOTS_MAX},
        {"block", ONE(FIST_TO_FIVE), read_block, NOWHERE},
        {"min_mean", ONE(FIST_TO_FIVE), read_mean, NOWHERE, .max = 5},
        {"min_each", ONE(FIST_TO_FIVE), read_integer, AT(min_each), 0, 5},
        {"budget", BUDGETS, read_cents, AT(budget), 0, TALLY_CENTS_MAX},
        {"utility", ONE(EQUAL_SHARES), read_word, AT(cardinality), .words = "cost cardinality"},
        {"completion", ONE(EQUAL_SHARES), read_completion, .words = "none add1 greedy add1+greedy"},
        {"increment", ONE(EQUAL_SHARES), read_cents, AT(increment), 1, TALLY_CENTS_MAX},
        {"seed", ONE(SORTITION), read_seed, NOWHERE},
        {"draw", ONE(SORTITION), read_integer, AT(draw), 1, MANY},
        {"strata", ONE(SORTITION), read_strata, NOWHERE},
};
#undef AT
#undef NOWHERE

bool tally_read_options(struct reading *reading, const char *options)
{
	uint32_t method = 1u << reading->document->question.method;
	const struct option *used[COUNT_OF(rows)];
	const char *names[COUNT_OF(rows)], *values[COUNT_OF(rows)];
	size_t count = 0;

	if (!tally_given(options))
		return true;
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		if (rows[i].methods & method) {
			used[count] = &rows[i];
			names[count++] = rows[i].key;
		}
	if (!tally_members(reading, (struct tally_place){"options", TALLY_NO_INDEX}, options, names,
	                   values, count))
		return false;
	for (size_t i = 0; i < count; i++)
		if (tally_given(values[i]) && !used[i]->read(reading, used[i], values[i]))
			return false;
	return true;
}
