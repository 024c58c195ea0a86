/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_ballots.c - what was put into the box, as marks.
 *
 * No ballot is an error. What cannot be expressed in marks is void here; what can
 * but breaks a rule (a repeated candidate, a score off the scale) is left to
 * tally_count(), which finds it void.
 */
#include <string.h>

#include "base/check.h"
#include "wire/tally_inside.h"

struct marks { /* of one ballot, until it is known whether it has any */
	struct tally_mark *all;
	uint32_t count, room;
};

/* False: the ballot is void. */
typedef bool read_fn(struct reading *reading, const char *value, struct marks *out);

static bool add(struct marks *marks, uint32_t candidate, int64_t value)
{
	if (candidate == TALLY_NOBODY || marks->count == marks->room)
		return false; /* more marks than candidates: somebody is repeated */
	marks->all[marks->count++] = (struct tally_mark){candidate, (int32_t)value};
	return true;
}

static bool add_named(struct reading *reading, const char *id, int64_t value, struct marks *out)
{
	if (json_kind(id) != JSON_STRING)
		return false;
	return add(out, tally_ids_find(&reading->ids, json_string(id, &reading->scratch)), value);
}

const struct tally_words *tally_answers(enum tally_method method)
{
	static const char *const motion[] = {
	        [TALLY_YES] = "yes", [TALLY_NO] = "no", [TALLY_ABSTAIN] = "abstain"};
	static const char *const consent[] = {[TALLY_CONSENT_GIVEN] = "consent",
	                                      [TALLY_RESERVATION] = "reservation",
	                                      [TALLY_STAND_ASIDE] = "stand_aside",
	                                      [TALLY_OBJECTION] = "objection"};
	static const char *const fingers[] = {"0", "1", "2", "3", "4", "5"};
	static const struct tally_words answers[TALLY_METHOD_COUNT] = {
	        [TALLY_MOTION] = {motion, COUNT_OF(motion)},
	        [TALLY_CONSENT] = {consent, COUNT_OF(consent)},
	        [TALLY_FIST_TO_FIVE] = {fingers, COUNT_OF(fingers)},
	};

	return answers[method].count > 0 ? &answers[method] : NULL;
}

static bool read_answer(struct reading *reading, const char *value, struct marks *out)
{
	const struct tally_words *answers = tally_answers(reading->document->question.method);
	struct slice said;

	if (json_kind(value) != JSON_STRING)
		return false;
	said = json_string(value, &reading->scratch);
	for (uint32_t i = 0; i < answers->count; i++)
		if (slice_is(said, answers->words[i]))
			return add(out, 0, i);
	return false;
}

static bool read_fingers(struct reading *reading, const char *value, struct marks *out)
{
	int64_t fingers;

	(void)reading;
	return tally_integer(value, 0, 5, &fingers) && add(out, 0, fingers);
}

static bool read_names(struct reading *reading, const char *value, struct marks *out)
{
	if (json_kind(value) != JSON_LIST)
		return false;
	for (struct json_walk walk = json_walk(value); json_next(&walk);)
		if (!add_named(reading, walk.value, 0, out))
			return false;
	return true;
}

static bool read_choice(struct reading *reading, const char *value, struct marks *out)
{
	if (json_kind(value) == JSON_STRING)
		return add_named(reading, value, 0, out);
	return read_names(reading, value, out);
}

static bool read_ranking(struct reading *reading, const char *value, struct marks *out)
{
	int64_t rank = 1;

	if (json_kind(value) != JSON_LIST)
		return false;
	for (struct json_walk walk = json_walk(value); json_next(&walk); rank++) {
		uint32_t before = out->count;

		if (json_kind(walk.value) == JSON_STRING) {
			if (!add_named(reading, walk.value, rank, out))
				return false;
			continue;
		}
		if (json_kind(walk.value) != JSON_LIST)
			return false;
		for (struct json_walk equal = json_walk(walk.value); json_next(&equal);)
			if (!add_named(reading, equal.value, rank, out))
				return false;
		if (out->count == before) /* a rank of nobody */
			return false;
	}
	return true;
}

static bool read_scores(struct reading *reading, const char *value, struct marks *out)
{
	if (json_kind(value) != JSON_OBJECT)
		return false;
	for (struct json_walk walk = json_walk(value); json_next(&walk);) {
		int64_t score;

		if (!tally_integer(walk.value, -INT32_MAX, INT32_MAX, &score) ||
		    !add_named(reading, walk.key, score, out))
			return false;
	}
	return true;
}

static bool read_judgments(struct reading *reading, const char *value, struct marks *out)
{
	if (json_kind(value) != JSON_OBJECT)
		return false;
	for (struct json_walk walk = json_walk(value); json_next(&walk);) {
		uint32_t grade;

		if (json_kind(walk.value) != JSON_STRING)
			return false;
		grade = tally_ids_find(&reading->grades,
		                       json_string(walk.value, &reading->scratch));
		if (grade == TALLY_ID_UNKNOWN || !add_named(reading, walk.key, grade, out))
			return false;
	}
	return true;
}

static read_fn *const readers[TALLY_METHOD_COUNT] = {
        [TALLY_MOTION] = read_answer,
        [TALLY_PLURALITY] = read_choice,
        [TALLY_TWO_ROUND] = read_choice,
        [TALLY_APPROVAL] = read_names,
        [TALLY_SCORE] = read_scores,
        [TALLY_BORDA] = read_ranking,
        [TALLY_IRV] = read_ranking,
        [TALLY_COPELAND] = read_ranking,
        [TALLY_SCHULZE] = read_ranking,
        [TALLY_RANKED_PAIRS] = read_ranking,
        [TALLY_MINIMAX] = read_ranking,
        [TALLY_STV] = read_ranking,
        [TALLY_MAJORITY_JUDGMENT] = read_judgments,
        [TALLY_CONSENT] = read_answer,
        [TALLY_FIST_TO_FIVE] = read_fingers,
        [TALLY_BUDGET_GREEDY] = read_names,
        [TALLY_EQUAL_SHARES] = read_names,
};

/* null, and where candidates are named also an empty list or object. */
static bool is_blank(enum tally_method method, const char *value)
{
	struct json_walk walk;

	if (!tally_given(value))
		return true;
	if (!tally_has_candidates(method) ||
	    (json_kind(value) != JSON_LIST && json_kind(value) != JSON_OBJECT))
		return false;
	walk = json_walk(value);
	return !json_next(&walk);
}

static void read_paper(struct reading *reading, const char *value, bool declared_void,
                       struct marks *marks, struct tally_ballot *out)
{
	enum tally_method method = reading->document->question.method;
	struct tally_mark *kept;

	out->marks = NULL;
	out->mark_count = 0;
	out->paper = TALLY_VOID;
	if (declared_void)
		return;
	marks->count = 0;
	if (is_blank(method, value)) {
		out->paper = TALLY_BLANK;
	} else if (readers[method](reading, value, marks)) {
		kept = tally_keep(reading, marks->count, sizeof *kept);
		memcpy(kept, marks->all, marks->count * sizeof *kept);
		out->paper = TALLY_MARKED;
		out->marks = kept;
		out->mark_count = marks->count;
	}
}

static bool read_line(struct reading *reading, size_t index, const char *value, struct marks *marks,
                      struct tally_ballot *out)
{
	enum { COUNT, BALLOT, VOID, KEYS };
	static const char *const names[KEYS] = {"count", "ballot", "void"};
	const char *values[KEYS];
	int64_t count = 1;
	bool declared_void;

	if (!tally_members(reading, (struct tally_place){"ballots", index}, value, names, values,
	                   KEYS))
		return false;
	if (values[COUNT] != NULL && !tally_integer(values[COUNT], 0, TALLY_BALLOTS_MAX, &count))
		return tally_complain(reading, TALLY_BAD_COUNT,
		                      "ballots[%zu].count must be an integer from 0 to %lld", index,
		                      TALLY_BALLOTS_MAX);
	declared_void = tally_given(values[VOID]) && json_kind(values[VOID]) == JSON_TRUE;
	if (tally_given(values[VOID]) && !declared_void && json_kind(values[VOID]) != JSON_FALSE)
		return tally_complain(reading, TALLY_BAD_DOCUMENT,
		                      "ballots[%zu].void must be true or false", index);
	out->count = (uint64_t)count;
	read_paper(reading, values[BALLOT], declared_void, marks, out);
	return true;
}

bool tally_read_ballots(struct reading *reading, const char *ballots)
{
	struct tally_question *question = &reading->document->question;
	struct marks marks = {.room = question->candidate_count};
	struct tally_ballot *all;
	size_t count, index = 0;

	if (readers[question->method] == NULL || !tally_given(ballots))
		return true;
	if (json_kind(ballots) != JSON_LIST)
		return tally_complain(reading, TALLY_BAD_DOCUMENT, "ballots must be a list");
	if (!tally_has_candidates(question->method))
		marks.room = 1; /* the answer */
	marks.all = tally_keep(reading, marks.room, sizeof *marks.all);
	count = json_count(ballots);
	all = tally_keep(reading, count, sizeof *all);
	for (struct json_walk walk = json_walk(ballots); json_next(&walk); index++)
		if (!read_line(reading, index, walk.value, &marks, &all[index]))
			return false;
	question->ballots = all;
	question->ballot_count = count;
	return true;
}
