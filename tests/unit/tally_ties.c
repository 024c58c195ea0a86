/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_ties.c - what tie rules settle and what they leave open; and, over
 * random people and rules, that every question put to them has one answer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "count/inside.h"
#include "tally_kit.h"

static struct kit kit;

/* Everybody has one vote: only the rules can tell them apart. */
static void ask(const char *people, uint32_t seats, const char *rules)
{
	kit_ask(&kit, TALLY_APPROVAL, people, "");
	kit.ballots[0] = (struct tally_ballot){.count = 1, .marks = kit.marks};
	for (uint32_t i = 0; i < kit.question.candidate_count; i++)
		kit.marks[i].candidate = i;
	kit.ballots[0].mark_count = kit.question.candidate_count;
	kit.question.ballot_count = 1;
	kit.options.seats = seats;
	kit_tie(&kit, rules);
}

static void expect(const char *people, uint32_t seats, const char *rules, const char *answer)
{
	ask(people, seats, rules);
	kit_expect(&kit, answer);
	kit_release(&kit);
}

static void without_a_rule_a_tie_stays(void **state)
{
	(void)state;
	expect("a b c", 1, "", "tie (a b c)");
	expect("a b c", 2, "", "tie (a b c)");
	expect("a b c", 3, "", "decided a b c");
}

static void the_youngest_or_the_oldest_is_favoured(void **state)
{
	const char *people = "a:20130211 b:20121201 c:20130730";

	(void)state;
	expect(people, 1, "youngest", "decided c");
	expect(people, 2, "youngest", "decided c a");
	expect(people, 1, "oldest", "decided b");
	expect(people, 2, "oldest", "decided b a");
}

static void equal_dates_stay_tied(void **state)
{
	const char *people = "a:20130211 b:20130211 c:20120730";

	(void)state;
	expect(people, 1, "youngest", "tie (a b)");
	expect(people, 2, "youngest", "decided a b");
	expect(people, 2, "oldest", "tie c (a b)");
	expect(people, 1, "youngest; order b", "decided b");
}

static void a_date_that_is_missing_silences_the_rule(void **state)
{
	(void)state;
	expect("a:20130211 b c:20120730", 1, "youngest", "tie (a b c)");
	expect("a:20130211 b c:20120730", 1, "youngest; order c", "decided c");
	/* Not when the one without a date is out of the tie. */
	expect("a:20130211 b c:20120730", 2, "order b; youngest", "decided b a");
}

static void who_is_not_in_the_order_stands_behind_it(void **state)
{
	(void)state;
	expect("a b c d", 1, "order c a", "decided c");
	expect("a b c d", 2, "order c a", "decided c a");
	expect("a b c d", 3, "order c a", "tie c a (b d)");
	expect("a b c d", 3, "order c a; order d b", "decided c a d");
}

/* The orders are those of: printf 'public seed\nana' | sha256sum, and so on. */
static void a_lot_follows_the_hash_of_seed_and_id(void **state)
{
	(void)state;
	expect("ana ben eva zoé", 3, "lot public seed", "decided eva ben ana");
	expect("ana ben eva zoé", 3, "lot été", "decided ben eva ana");
}

static void the_next_rule_is_asked_about_those_still_equal(void **state)
{
	(void)state;
	/* a and b are the youngest; among them b is first, though d leads the order. */
	expect("a:20130101 b:20130101 c:20120101 d:20120101", 1, "youngest; order d b a c",
	       "decided b");
	expect("a:20130101 b:20130101 c:20120101 d:20120101", 3, "youngest; order d b a c",
	       "decided a b d");
}

static void only_the_rules_that_settled_something_are_listed(void **state)
{
	(void)state;
	ask("a:20130101 b:20130101 c:20120101", 1, "oldest; youngest; lot x");
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_breaks(&kit), "0 c a b");
	kit_release(&kit);
	ask("a:20130101 b:20130101 c:20130101", 1, "youngest; order c b a; lot x");
	kit_expect(&kit, "decided c");
	assert_string_equal(kit_breaks(&kit), "1 c b a");
	kit_release(&kit);
	ask("a:20130101 b:20130101 c:20120101", 1, "youngest; order b");
	kit_expect(&kit, "decided b");
	assert_string_equal(kit_breaks(&kit), "0 a b c; 1 b a");
	kit_release(&kit);
	ask("a b", 2, "order b a");
	kit_expect(&kit, "decided a b"); /* no tie, no rule */
	assert_string_equal(kit_breaks(&kit), "");
	kit_release(&kit);
}

/* Ties of people whom the votes tell apart from the others. */
static void rules_do_not_touch_what_the_votes_decide(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_PLURALITY, "a b c d", "9 a; 4 b; 4 c; 1 d");
	kit_tie(&kit, "order d c b a");
	kit_expect(&kit, "decided a");
	kit.options.seats = 2;
	kit_expect(&kit, "decided a c");
	kit.options.seats = 4;
	kit_expect(&kit, "decided a b c d");
	kit_release(&kit);
}

/* Straight to the functions. */

static struct tally_result result;
static struct arena memory;

static struct count inside(void)
{
	struct count count = {.method = method_of(TALLY_APPROVAL),
	                      .question = &kit.question,
	                      .options = &kit.options,
	                      .n = kit.question.candidate_count,
	                      .memory = &memory,
	                      .out = &result};

	arena_init(&memory, COUNT_BYTES_MAX);
	arena_init(&count.scratch, COUNT_BYTES_MAX);
	memset(&result, 0, sizeof result);
	return count;
}

static void outside(struct count *count)
{
	arena_release(&count->scratch);
	arena_release(&memory);
}

static void the_least_favoured_is_eliminated(void **state)
{
	struct count count;
	uint32_t who[] = {0, 1, 2, 3}, out, disputed;

	(void)state;
	ask("a b c d", 1, "order b d a c");
	count = inside();
	assert_true(tie_least(&count, who, 4, &out, &disputed));
	assert_int_equal(out, kit_who(&kit, "c"));
	outside(&count);

	ask("a b c d", 1, "order b d");
	count = inside();
	assert_false(tie_least(&count, who, 4, &out, &disputed));
	assert_int_equal(disputed, 2); /* of a and c, one has to go */
	assert_int_equal(who[0] + who[1], kit_who(&kit, "a") + kit_who(&kit, "c"));
	assert_true(tie_least(&count, who, 1, &out, &disputed));
	outside(&count);
}

#define MOST 8

static void random_people(unsigned *seed)
{
	const char *const rules[] = {"youngest",
	                             "oldest",
	                             "order a c e g",
	                             "order h a b",
	                             "lot x",
	                             "youngest; order c b a; lot y",
	                             "order b; order d; youngest",
	                             ""};

	ask("a b c d e f g h", 1, rules[rand_r(seed) % 8]);
	for (int i = 0; i < MOST; i++)
		kit.people[i].birthdate = 20120000 + rand_r(seed) % 3;
}

/* Whether no rule puts `b` before `a`, and which comes first at all: below 0, 0, above 0. */
static int compare_slowly(uint32_t a, uint32_t b)
{
	for (uint32_t i = 0; i < kit.options.tie_rule_count; i++) {
		const struct tally_tie_rule *rule = &kit.rules[i];
		int64_t x = kit.people[a].birthdate, y = kit.people[b].birthdate;
		uint8_t left[SHA256_BYTES], right[SHA256_BYTES];

		if (rule->kind == TALLY_LOT) {
			lot_draw(rule->seed, kit.people[a].id, left);
			lot_draw(rule->seed, kit.people[b].id, right);
			return memcmp(left, right, sizeof left);
		}
		if (rule->kind == TALLY_ORDER) {
			x = rule->place[a];
			y = rule->place[b];
		}
		if (x != y)
			return (x < y) == (rule->kind != TALLY_YOUNGEST) ? -1 : 1;
	}
	return 0;
}

static bool order_is_right(struct count *count, uint32_t k, uint32_t group[])
{
	uint32_t order[MOST];

	for (uint32_t i = 0; i < k; i++)
		order[i] = MOST - 1 - i;
	tie_order(count, order, group, k, false);
	for (uint32_t i = 0; i + 1 < k; i++) {
		int slow = compare_slowly(order[i], order[i + 1]);

		if (slow > 0 || (slow == 0) != (group[i] == group[i + 1]))
			return false;
	}
	return true;
}

static bool favour_is_right(struct count *count, uint32_t k, const uint32_t group[],
                            uint32_t places)
{
	bool open = places > 0 && places < k && group[places - 1] == group[places];
	uint32_t who[MOST], sure, disputed;

	for (uint32_t i = 0; i < k; i++)
		who[i] = MOST - 1 - i;
	if (tie_favoured(count, who, k, places, &sure, &disputed) == open)
		return false;
	for (uint32_t i = 0; i < places && !open; i++)
		for (uint32_t j = places; j < k; j++)
			if (compare_slowly(who[i], who[j]) >= 0)
				return false;
	for (uint32_t i = 0; i < k && open; i++)
		if ((compare_slowly(who[i], who[sure]) == 0) != (i >= sure && i < disputed))
			return false;
	return true;
}

static void every_question_to_the_rules_has_one_answer(void **state)
{
	const unsigned first = 7;
	unsigned seed = first;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		uint32_t k = 1 + (uint32_t)rand_r(&seed) % MOST;
		uint32_t places = (uint32_t)rand_r(&seed) % (k + 1);
		uint32_t group[MOST];
		struct count count;

		random_people(&seed);
		count = inside();
		if (!order_is_right(&count, k, group) || !favour_is_right(&count, k, group, places))
			fail_msg("seed %u, round %d", first, round);
		outside(&count);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(without_a_rule_a_tie_stays),
	        cmocka_unit_test(the_youngest_or_the_oldest_is_favoured),
	        cmocka_unit_test(equal_dates_stay_tied),
	        cmocka_unit_test(a_date_that_is_missing_silences_the_rule),
	        cmocka_unit_test(who_is_not_in_the_order_stands_behind_it),
	        cmocka_unit_test(a_lot_follows_the_hash_of_seed_and_id),
	        cmocka_unit_test(the_next_rule_is_asked_about_those_still_equal),
	        cmocka_unit_test(only_the_rules_that_settled_something_are_listed),
	        cmocka_unit_test(rules_do_not_touch_what_the_votes_decide),
	        cmocka_unit_test(the_least_favoured_is_eliminated),
	        cmocka_unit_test(every_question_to_the_rules_has_one_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
