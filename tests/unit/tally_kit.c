/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_kit.c - reads votes from text, prints answers as text. */
#include "tally_kit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

static const char *const answers[] = {"yes", "no", "abstain", NULL};
static const char *const consents[] = {"consent", "reservation", "stand_aside", "objection", NULL};

/* Reading. */

static char *keep_text(struct kit *kit, const char *text)
{
	size_t bytes = strlen(text) + 1;
	char *place = kit->text + kit->text_used;

	CHECK(bytes <= sizeof kit->text - kit->text_used);
	memcpy(place, text, bytes);
	kit->text_used += bytes;
	return place;
}

static void read_people(struct kit *kit, const char *people)
{
	char *rest = keep_text(kit, people);

	for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;) {
		struct tally_candidate *one = &kit->people[kit->question.candidate_count++];
		size_t length = strcspn(word, ":=@");
		char sign = word[length];

		CHECK(kit->question.candidate_count <= KIT_PEOPLE);
		*one = (struct tally_candidate){.id = word};
		word[length] = '\0';
		if (sign == ':')
			one->birthdate = atoi(word + length + 1);
		else if (sign == '=')
			one->cost = atoll(word + length + 1);
		else if (sign == '@')
			one->group = word + length + 1;
	}
}

uint32_t kit_who(const struct kit *kit, const char *id)
{
	for (uint32_t i = 0; i < kit->question.candidate_count; i++)
		if (strcmp(kit->people[i].id, id) == 0)
			return i;
	CHECK(strcmp(id, "?") == 0);
	return TALLY_NOBODY;
}

static int32_t word_among(const char *const words[], const char *word)
{
	int32_t i = 0;

	while (words[i] != NULL && strcmp(words[i], word) != 0)
		i++;
	return words[i] != NULL ? i : INT32_MAX; /* off every scale */
}

static void add_mark(struct kit *kit, struct tally_ballot *ballot, uint32_t who, int32_t value)
{
	CHECK(kit->mark_count < KIT_MARKS);
	kit->marks[kit->mark_count++] = (struct tally_mark){who, value};
	ballot->mark_count++;
}

/* One word of a ranked ballot: people on the same rank. */
static void add_equals(struct kit *kit, struct tally_ballot *ballot, char *word, int32_t rank)
{
	for (char *id; (id = strtok_r(word, "=", &word)) != NULL;)
		add_mark(kit, ballot, kit_who(kit, id), rank);
}

static void read_word(struct kit *kit, struct tally_ballot *ballot, char *word, int32_t rank)
{
	char *colon = strchr(word, ':');

	switch (kit->question.method) {
	case TALLY_MOTION:
		add_mark(kit, ballot, 0, word_among(answers, word));
		return;
	case TALLY_CONSENT:
		add_mark(kit, ballot, 0, word_among(consents, word));
		return;
	case TALLY_FIST_TO_FIVE:
		add_mark(kit, ballot, 0, atoi(word));
		return;
	case TALLY_SCORE:
	case TALLY_MAJORITY_JUDGMENT:
		CHECK(colon != NULL);
		*colon = '\0';
		add_mark(kit, ballot, kit_who(kit, word), atoi(colon + 1));
		return;
	default:
		add_equals(kit, ballot, word, rank);
	}
}

static void read_line(struct kit *kit, char *line)
{
	struct tally_ballot *ballot = &kit->ballots[kit->question.ballot_count];
	char *word = strtok_r(line, " ", &line);
	int32_t rank = 0;

	if (word == NULL)
		return;
	CHECK(kit->question.ballot_count++ < KIT_LINES);
	*ballot = (struct tally_ballot){.count = strtoull(word, NULL, 10),
	                                .marks = &kit->marks[kit->mark_count]};
	while ((word = strtok_r(line, " ", &line)) != NULL) {
		if (strcmp(word, "-") == 0)
			ballot->paper = TALLY_BLANK;
		else if (strcmp(word, "!") == 0)
			ballot->paper = TALLY_VOID;
		else
			read_word(kit, ballot, word, ++rank);
	}
}

void kit_ask(struct kit *kit, enum tally_method method, const char *people, const char *ballots)
{
	char *rest;

	memset(kit, 0, sizeof *kit);
	tally_options_init(&kit->options);
	kit->question = (struct tally_question){
	        .method = method, .candidates = kit->people, .ballots = kit->ballots};
	read_people(kit, people);
	rest = keep_text(kit, ballots);
	for (char *line; (line = strtok_r(rest, ";", &rest)) != NULL;)
		read_line(kit, line);
}

static void read_order(struct kit *kit, uint32_t place[], char *ids)
{
	uint32_t next = 0;

	for (int i = 0; i < KIT_PEOPLE; i++)
		place[i] = TALLY_NOBODY;
	for (char *id; (id = strtok_r(ids, " ", &ids)) != NULL;)
		place[kit_who(kit, id)] = next++;
}

void kit_tie(struct kit *kit, const char *rules)
{
	char *rest = keep_text(kit, rules);

	for (char *rule; (rule = strtok_r(rest, ";", &rest)) != NULL;) {
		uint32_t at = kit->options.tie_rule_count++;
		char *word = strtok_r(rule, " ", &rule);

		CHECK(at < KIT_RULES && word != NULL);
		if (strcmp(word, "youngest") == 0) {
			kit->rules[at].kind = TALLY_YOUNGEST;
		} else if (strcmp(word, "oldest") == 0) {
			kit->rules[at].kind = TALLY_OLDEST;
		} else if (strcmp(word, "order") == 0) {
			read_order(kit, kit->places[at], rule);
			kit->rules[at] =
			        (struct tally_tie_rule){TALLY_ORDER, kit->places[at], NULL};
		} else {
			CHECK(strcmp(word, "lot") == 0);
			kit->rules[at] = (struct tally_tie_rule){TALLY_LOT, NULL, rule};
		}
	}
	kit->options.tie_rules = kit->rules;
}

/* Printing. */

__attribute__((format(printf, 2, 3))) static void say(struct kit *kit, const char *format, ...)
{
	size_t used = strlen(kit->line);
	va_list arguments;
	int written;

	va_start(arguments, format);
	written = vsnprintf(kit->line + used, sizeof kit->line - used, format, arguments);
	va_end(arguments);
	CHECK(written >= 0 && (size_t)written < sizeof kit->line - used);
}

static void say_list(struct kit *kit, const struct tally_list *list)
{
	for (uint32_t i = 0; i < list->count; i++)
		say(kit, "%s%s", i > 0 ? " " : "", kit->people[list->who[i]].id);
}

const char *kit_list(struct kit *kit, const struct tally_list *list)
{
	kit->line[0] = '\0';
	say_list(kit, list);
	return kit->line;
}

static void say_set(struct kit *kit, const char *before, const struct tally_list *list,
                    const char *after)
{
	if (list->count == 0)
		return;
	say(kit, "%s", before);
	say_list(kit, list);
	say(kit, "%s", after);
}

const char *kit_answer(struct kit *kit)
{
	kit->line[0] = '\0';
	if (kit->fault != TALLY_FAULT_NONE) {
		say(kit, "fault %s %s", tally_fault_code(kit->fault), kit->where);
		return kit->line;
	}
	say(kit, "%s", tally_status_word(kit->result.status));
	say_set(kit, " ", &kit->result.winners, "");
	say_set(kit, " (", &kit->result.tied, ")");
	say_set(kit, " [", &kit->result.qualified, "]");
	return kit->line;
}

const char *kit_tallies(struct kit *kit)
{
	const struct tally_result *result = &kit->result;
	int digits = result->tally_scale == 1 ? 0 : result->tally_scale == 2 ? 1 : 5;

	kit->line[0] = '\0';
	for (uint32_t i = 0; i < result->tally_count; i++) {
		double tally = (double)result->tallies[i] / (double)result->tally_scale;

		if (tally_has_candidates(kit->question.method))
			say(kit, "%s%s=", i > 0 ? " " : "", kit->people[i].id);
		else
			say(kit, "%s", i > 0 ? " " : "");
		say(kit, "%.*f", digits, tally);
	}
	return kit->line;
}

const char *kit_ranking(struct kit *kit)
{
	const struct tally_ranking *ranking = &kit->result.ranking;

	kit->line[0] = '\0';
	for (uint32_t i = 0; i < ranking->count; i++) {
		if (i > 0)
			say(kit, "%s", ranking->group[i] == ranking->group[i - 1] ? " = " : " > ");
		say(kit, "%s", kit->people[ranking->who[i]].id);
	}
	return kit->line;
}

const char *kit_turnout(struct kit *kit)
{
	const struct tally_result *result = &kit->result;

	kit->line[0] = '\0';
	say(kit, "cast=%lld blank=%lld void=%lld valid=%lld", (long long)result->cast,
	    (long long)result->blank, (long long)result->void_, (long long)result->valid);
	return kit->line;
}

const char *kit_breaks(struct kit *kit)
{
	const struct tally_result *result = &kit->result;

	kit->line[0] = '\0';
	for (uint32_t i = 0; i < result->tie_break_count; i++) {
		say(kit, "%s%u ", i > 0 ? "; " : "", (unsigned)result->tie_breaks[i].rule);
		say_list(kit, &result->tie_breaks[i].among);
	}
	return kit->line;
}

/* Counting. */

static void count_once(struct kit *kit)
{
	tally_release(&kit->result);
	kit->question.options = kit->options;
	kit->fault = tally_count(&kit->question, &kit->result, &kit->where);
}

/* Everything that the kit can print, in one text for the test to free. */
static char *all_of(struct kit *kit)
{
	const char *(*const parts[])(struct kit *) = {kit_answer, kit_tallies, kit_ranking,
	                                              kit_turnout, kit_breaks};
	size_t room = COUNT_OF(parts) * sizeof kit->line, used = 0;
	char *all = malloc(room);

	CHECK(all != NULL);
	for (size_t i = 0; i < COUNT_OF(parts); i++)
		used += (size_t)snprintf(all + used, room - used, "%s\n", parts[i](kit));
	return all;
}

/* The lines backwards, each in two heaps. */
static void shuffle(struct kit *kit, struct tally_ballot heaps[])
{
	size_t lines = kit->question.ballot_count;

	for (size_t i = 0; i < lines; i++) {
		const struct tally_ballot *ballot = &kit->ballots[lines - 1 - i];

		heaps[i] = heaps[lines + i] = *ballot;
		heaps[i].count = ballot->count / 2;
		heaps[lines + i].count -= heaps[i].count;
	}
	kit->question.ballots = heaps;
	kit->question.ballot_count = 2 * lines;
}

void kit_count(struct kit *kit)
{
	struct tally_ballot heaps[2 * KIT_LINES];
	size_t lines = kit->question.ballot_count;
	char *first, *again;

	count_once(kit);
	first = all_of(kit);
	shuffle(kit, heaps);
	count_once(kit);
	again = all_of(kit);
	assert_string_equal(first, again);
	kit->question.ballots = kit->ballots;
	kit->question.ballot_count = lines;
	free(first);
	free(again);
}

void kit_release(struct kit *kit)
{
	tally_release(&kit->result);
}

void kit_expect(struct kit *kit, const char *answer)
{
	kit_count(kit);
	assert_string_equal(kit_answer(kit), answer);
}
