/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_candidates.c - the people or things that a document puts to the vote. */
#include <string.h>

#include "base/check.h"
#include "wire/tally_inside.h"

enum { ID, BIRTHDATE, COST, GROUP, KEYS };

static bool two_digits(const char *at, int *out)
{
	if (at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9')
		return false;
	*out = (at[0] - '0') * 10 + (at[1] - '0');
	return true;
}

static int days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (leap && month == 2 ? 1 : 0);
}

/* "2013-02-11" is 20130211. */
static bool read_date(struct slice text, int32_t *out)
{
	int century, year, month, day;

	if (text.bytes != 10 || text.at[4] != '-' || text.at[7] != '-' ||
	    !two_digits(text.at, &century) || !two_digits(text.at + 2, &year) ||
	    !two_digits(text.at + 5, &month) || !two_digits(text.at + 8, &day))
		return false;
	year += 100 * century;
	if (month < 1 || month > 12 || day < 1 || day > days_of(year, month))
		return false;
	*out = year * 10000 + month * 100 + day;
	return true;
}

static bool read_birthdate(struct reading *reading, size_t index, const char *value,
                           struct tally_candidate *out)
{
	out->birthdate = 0;
	if (!tally_given(value))
		return true;
	if (json_kind(value) != JSON_STRING ||
	    !read_date(json_string(value, &reading->scratch), &out->birthdate))
		return tally_complain(
		        reading, TALLY_BAD_DOCUMENT,
		        "candidates[%zu].birthdate must be a date like \"2013-02-11\"", index);
	return true;
}

static bool read_cost(struct reading *reading, size_t index, const char *value,
                      struct tally_candidate *out)
{
	enum tally_method method = reading->document->question.method;

	out->cost = 0;
	if (method != TALLY_BUDGET_GREEDY && method != TALLY_EQUAL_SHARES)
		return true;
	if (!tally_given(value))
		return tally_complain(reading, TALLY_MISSING_OPTION,
		                      "candidates[%zu].cost is missing", index);
	if (!tally_decimal(reading, value, 2, TALLY_CENTS_MAX, &out->cost))
		return tally_complain(reading, TALLY_BAD_OPTION,
		                      "candidates[%zu].cost must be an amount of 0 or more, with "
		                      "at most two decimals",
		                      index);
	return true;
}

/* A group is what stands there: a string's text, a number as it is written. */
static bool read_group(struct reading *reading, size_t index, const char *value,
                       struct tally_candidate *out)
{
	out->group = NULL;
	if (!tally_given(value))
		return true;
	switch (json_kind(value)) {
	case JSON_STRING:
		out->group = tally_keep_string(reading, value);
		return true;
	case JSON_NUMBER:
		out->group = arena_copy(reading->memory, value, json_digits(value).bytes);
		CHECK(out->group != NULL);
		return true;
	default:
		return tally_complain(reading, TALLY_BAD_DOCUMENT,
		                      "candidates[%zu].%s must be a string or a number", index,
		                      reading->group_key);
	}
}

static bool read_id(struct reading *reading, size_t index, const char *value,
                    struct tally_candidate *out)
{
	uint32_t place;

	if (!tally_given(value) || json_kind(value) != JSON_STRING || value[1] == '"')
		return tally_complain(reading, TALLY_BAD_DOCUMENT,
		                      "candidates[%zu].id must be a string that is not empty",
		                      index);
	out->id = tally_keep_string(reading, value);
	if (!tally_ids_add(&reading->ids, out->id, &place))
		return tally_complain(reading, TALLY_SAME_CANDIDATE,
		                      "candidates[%zu] has the id \"%s\" of candidates[%u]", index,
		                      out->id, place);
	return true;
}

static bool read_candidate(struct reading *reading, size_t index, const char *value,
                           struct tally_candidate *out)
{
	const char *const names[KEYS] = {"id", "birthdate", "cost", reading->group_key};
	size_t count = reading->group_key == NULL ? GROUP : KEYS;
	const char *values[KEYS] = {NULL};

	if (!tally_members(reading, (struct tally_place){"candidates", index}, value, names, values,
	                   count))
		return false;
	for (size_t i = 0; i < GROUP && count == KEYS; i++)
		if (strcmp(names[i], reading->group_key) == 0)
			values[GROUP] = values[i]; /* two names of one key */
	return read_id(reading, index, values[ID], out) &&
	       read_birthdate(reading, index, values[BIRTHDATE], out) &&
	       read_cost(reading, index, values[COST], out) &&
	       read_group(reading, index, values[GROUP], out);
}

bool tally_read_candidates(struct reading *reading, const char *candidates)
{
	struct tally_question *question = &reading->document->question;
	struct tally_candidate *all;
	size_t count, index = 0;

	if (!tally_has_candidates(question->method) || !tally_given(candidates))
		return true;
	if (json_kind(candidates) != JSON_LIST)
		return tally_complain(reading, TALLY_BAD_DOCUMENT, "candidates must be a list");
	count = json_count(candidates);
	if (count > TALLY_CANDIDATES_MAX)
		return tally_complain(reading, tally_fault_code(TALLY_FAULT_TOO_MANY),
		                      "candidates must be %d at most", TALLY_CANDIDATES_MAX);
	all = tally_keep(reading, count, sizeof *all);
	tally_ids_init(&reading->ids, reading->memory, (uint32_t)count);
	for (struct json_walk walk = json_walk(candidates); json_next(&walk); index++)
		if (!read_candidate(reading, index, walk.value, &all[index]))
			return false;
	question->candidates = all;
	question->candidate_count = (uint32_t)count;
	return true;
}
