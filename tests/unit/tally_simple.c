/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_simple.c - votes on one proposal: motions, consent, fingers; and the
 * draw, which takes no votes at all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tally_kit.h"

static struct kit kit;

/* A motion against a part of a base of 30 members, of whom 24 are present. */
static void motion(enum tally_base of, enum tally_threshold threshold, const char *ballots,
                   const char *answer, int base, int needed)
{
	kit_ask(&kit, TALLY_MOTION, "", ballots);
	kit.options.of = of;
	kit.options.threshold = threshold;
	kit.options.members = 30;
	kit.options.present = 24;
	kit_expect(&kit, answer);
	assert_int_equal(kit.result.base, base);
	assert_int_equal(kit.result.needed, needed);
	assert_false(kit.result.has_winners);
	kit_release(&kit);
}

static void a_simple_majority_is_more_than_half_of_the_expressed(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MOTION, "", "6 yes; 5 no; 9 abstain; 3 -; 2 !");
	kit_expect(&kit, "adopted");
	assert_string_equal(kit_tallies(&kit), "6 5 9");
	assert_string_equal(kit_turnout(&kit), "cast=25 blank=3 void=2 valid=20");
	assert_int_equal(kit.result.base, 11);
	assert_int_equal(kit.result.needed, 6);
	assert_false(kit.result.casting_vote_used);
	kit_release(&kit);
	motion(TALLY_OF_EXPRESSED, TALLY_MAJORITY, "5 yes; 6 no", "rejected", 11, 6);
	motion(TALLY_OF_EXPRESSED, TALLY_MAJORITY, "1 yes; 20 abstain", "adopted", 1, 1);
}

static void a_majority_of_the_cast_counts_abstentions_blank_and_void(void **state)
{
	const char *box = "10 yes; 5 no; 2 abstain; 2 -; 1 !";

	(void)state;
	motion(TALLY_OF_CAST, TALLY_MAJORITY, box, "rejected", 20, 11);
	motion(TALLY_OF_CAST, TALLY_MAJORITY, "11 yes; 5 no; 2 abstain; 1 -; 1 !", "adopted", 20,
	       11);
	motion(TALLY_OF_CAST, TALLY_MAJORITY, "10 yes; 9 !", "adopted", 19, 10);
}

static void a_majority_of_those_present_or_of_the_members_needs_no_ballot(void **state)
{
	(void)state;
	motion(TALLY_OF_PRESENT, TALLY_MAJORITY, "12 yes", "rejected", 24, 13);
	motion(TALLY_OF_PRESENT, TALLY_MAJORITY, "13 yes; 11 no", "adopted", 24, 13);
	motion(TALLY_OF_MEMBERS, TALLY_MAJORITY, "15 yes; 2 no", "rejected", 30, 16);
	motion(TALLY_OF_MEMBERS, TALLY_MAJORITY, "16 yes; 8 no", "adopted", 30, 16);
}

static void a_part_is_reached_when_it_is_met(void **state)
{
	(void)state;
	motion(TALLY_OF_EXPRESSED, TALLY_THREE_FIFTHS, "12 yes; 8 no", "adopted", 20, 12);
	motion(TALLY_OF_EXPRESSED, TALLY_THREE_FIFTHS, "12 yes; 9 no", "rejected", 21, 13);
	motion(TALLY_OF_EXPRESSED, TALLY_TWO_THIRDS, "14 yes; 7 no", "adopted", 21, 14);
	motion(TALLY_OF_EXPRESSED, TALLY_TWO_THIRDS, "14 yes; 8 no", "rejected", 22, 15);
	motion(TALLY_OF_EXPRESSED, TALLY_THREE_QUARTERS, "15 yes; 5 no", "adopted", 20, 15);
	motion(TALLY_OF_EXPRESSED, TALLY_THREE_QUARTERS, "15 yes; 6 no", "rejected", 21, 16);
	motion(TALLY_OF_MEMBERS, TALLY_TWO_THIRDS, "20 yes; 4 no", "adopted", 30, 20);
}

static void abstentions_do_not_prevent_unanimity_of_the_expressed(void **state)
{
	(void)state;
	motion(TALLY_OF_EXPRESSED, TALLY_UNANIMITY, "3 yes; 20 abstain", "adopted", 3, 3);
	motion(TALLY_OF_EXPRESSED, TALLY_UNANIMITY, "23 yes; 1 no", "rejected", 24, 24);
	motion(TALLY_OF_CAST, TALLY_UNANIMITY, "23 yes; 1 abstain", "rejected", 24, 24);
	motion(TALLY_OF_CAST, TALLY_UNANIMITY, "23 yes; 1 -", "rejected", 24, 24);
	motion(TALLY_OF_PRESENT, TALLY_UNANIMITY, "23 yes", "rejected", 24, 24);
}

static void nothing_is_adopted_without_a_yes(void **state)
{
	(void)state;
	motion(TALLY_OF_EXPRESSED, TALLY_MAJORITY, "", "rejected", 0, 1);
	motion(TALLY_OF_EXPRESSED, TALLY_UNANIMITY, "", "rejected", 0, 1);
	motion(TALLY_OF_EXPRESSED, TALLY_TWO_THIRDS, "9 -", "rejected", 0, 1);
	motion(TALLY_OF_CAST, TALLY_UNANIMITY, "", "rejected", 0, 1);
	motion(TALLY_OF_EXPRESSED, TALLY_UNANIMITY, "9 abstain", "rejected", 0, 1);
}

static void chair(int casting_vote, enum tally_base of, enum tally_threshold threshold,
                  const char *ballots, const char *answer, bool used)
{
	kit_ask(&kit, TALLY_MOTION, "", ballots);
	kit.options.casting_vote = (int8_t)casting_vote;
	kit.options.of = of;
	kit.options.threshold = threshold;
	kit_expect(&kit, answer);
	assert_int_equal(kit.result.casting_vote_used, used);
	kit_release(&kit);
}

static void the_chair_decides_only_a_tie_of_a_simple_majority(void **state)
{
	const enum tally_base all = TALLY_OF_EXPRESSED;
	const enum tally_threshold half = TALLY_MAJORITY;

	(void)state;
	chair(-1, all, half, "5 yes; 5 no", "rejected", false);
	chair(TALLY_YES, all, half, "5 yes; 5 no; 1 abstain", "adopted", true);
	chair(TALLY_NO, all, half, "5 yes; 5 no", "rejected", true);
	chair(TALLY_YES, all, half, "5 yes; 6 no", "rejected", false);
	chair(TALLY_NO, all, half, "6 yes; 5 no", "adopted", false);
	chair(TALLY_YES, all, half, "4 abstain; 1 -", "rejected", false);
	chair(TALLY_YES, TALLY_OF_CAST, half, "5 yes; 5 no", "rejected", false);
	chair(TALLY_YES, all, TALLY_TWO_THIRDS, "5 yes; 5 no", "rejected", false);
	chair(TALLY_YES, all, TALLY_UNANIMITY, "5 yes; 5 no", "rejected", false);
}

static void consent(int64_t max_stand_aside, const char *ballots, const char *answer)
{
	kit_ask(&kit, TALLY_CONSENT, "", ballots);
	kit.options.max_stand_aside = max_stand_aside;
	kit_expect(&kit, answer);
	kit_release(&kit);
}

static void one_objection_blocks(void **state)
{
	(void)state;
	consent(TALLY_UNKNOWN, "20 consent; 2 reservation; 1 objection", "blocked");
	consent(TALLY_UNKNOWN, "1 objection", "blocked");
	consent(TALLY_UNKNOWN, "20 consent; 2 reservation; 3 -; 1 !", "adopted");
}

static void more_stand_asides_than_allowed_block(void **state)
{
	(void)state;
	consent(2, "20 consent; 2 stand_aside", "adopted");
	consent(2, "20 consent; 3 stand_aside", "blocked");
	consent(0, "20 consent; 1 stand_aside", "blocked");
	consent(TALLY_UNKNOWN, "1 consent; 20 stand_aside", "adopted");
}

static void consent_needs_somebody_who_consents(void **state)
{
	(void)state;
	consent(TALLY_UNKNOWN, "1 reservation", "adopted");
	consent(TALLY_UNKNOWN, "4 stand_aside", "rejected");
	consent(TALLY_UNKNOWN, "4 -; 1 !", "rejected");
	consent(TALLY_UNKNOWN, "", "rejected");
	kit_ask(&kit, TALLY_CONSENT, "",
	        "4 consent; 3 reservation; 2 stand_aside; 1 objection; 1 never");
	kit_expect(&kit, "blocked");
	assert_string_equal(kit_tallies(&kit), "4 3 2 1");
	assert_string_equal(kit_turnout(&kit), "cast=11 blank=0 void=1 valid=10");
	kit_release(&kit);
}

static void a_fist_blocks_unless_it_may_not(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "1 0; 30 5");
	kit_expect(&kit, "blocked");
	kit.options.fist_passes = true;
	kit_expect(&kit, "adopted");
	assert_string_equal(kit_tallies(&kit), "1 0 0 0 0 30");
	kit_release(&kit);
}

static void the_mean_of_the_fingers_is_compared_as_a_fraction(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "3 2; 9 3; 10 4; 4 5; 2 6; 1 -1");
	kit_expect(&kit, "adopted");
	assert_string_equal(kit_turnout(&kit), "cast=29 blank=0 void=3 valid=26");
	assert_int_equal(kit.result.mean_count, 1);
	assert_int_equal(kit.result.mean_numerators[0], 93);
	assert_int_equal(kit.result.mean_denominators[0], 26);
	kit.options.mean_numerator = 93; /* exactly the mean */
	kit.options.mean_denominator = 26;
	kit_expect(&kit, "adopted");
	kit.options.mean_numerator = 930000001;
	kit.options.mean_denominator = 260000000;
	kit_expect(&kit, "rejected");
	kit_release(&kit);
}

static void each_hand_may_be_asked_for_a_least(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "1 2; 30 5");
	kit.options.min_each = 2;
	kit_expect(&kit, "adopted");
	kit.options.min_each = 3;
	kit_expect(&kit, "rejected");
	kit_release(&kit);
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "1 0; 30 5");
	kit.options.fist_passes = true;
	kit.options.min_each = 1;
	kit_expect(&kit, "rejected");
	kit_release(&kit);
}

static void without_a_hand_there_is_no_mean(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_FIST_TO_FIVE, "", "3 -; 1 !");
	kit.options.mean_numerator = 0;
	kit_expect(&kit, "rejected");
	assert_int_equal(kit.result.mean_denominators[0], 0);
	kit_release(&kit);
}

/* The order is that of: for id in alice bruno ...; printf 'demo\n%s' $id | sha256sum */
static void a_draw_follows_the_hash_of_seed_and_id(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_SORTITION, "alice bruno chen dalia emil", "");
	kit.options.seed = "demo";
	kit.options.draw = 2;
	kit_expect(&kit, "decided emil alice");
	assert_string_equal(kit_list(&kit, &kit.result.order), "emil alice dalia bruno chen");
	assert_false(kit.result.has_turnout);
	kit.options.draw = 9;
	kit_expect(&kit, "decided emil alice dalia bruno chen");
	kit_release(&kit);
}

static void a_draw_by_strata_takes_the_first_of_each_group(void **state)
{
	const struct tally_stratum strata[] = {{"y", 2}, {"x", 1}, {"z", 3}};

	(void)state;
	kit_ask(&kit, TALLY_SORTITION, "alice@x bruno@y chen@y dalia@y emil@x fanny gus@w", "");
	kit.options.seed = "demo";
	kit.options.strata = strata;
	kit.options.stratum_count = 3;
	kit_expect(&kit, "decided emil dalia bruno");
	kit_release(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_simple_majority_is_more_than_half_of_the_expressed),
	        cmocka_unit_test(a_majority_of_the_cast_counts_abstentions_blank_and_void),
	        cmocka_unit_test(a_majority_of_those_present_or_of_the_members_needs_no_ballot),
	        cmocka_unit_test(a_part_is_reached_when_it_is_met),
	        cmocka_unit_test(abstentions_do_not_prevent_unanimity_of_the_expressed),
	        cmocka_unit_test(nothing_is_adopted_without_a_yes),
	        cmocka_unit_test(the_chair_decides_only_a_tie_of_a_simple_majority),
	        cmocka_unit_test(one_objection_blocks),
	        cmocka_unit_test(more_stand_asides_than_allowed_block),
	        cmocka_unit_test(consent_needs_somebody_who_consents),
	        cmocka_unit_test(a_fist_blocks_unless_it_may_not),
	        cmocka_unit_test(the_mean_of_the_fingers_is_compared_as_a_fraction),
	        cmocka_unit_test(each_hand_may_be_asked_for_a_least),
	        cmocka_unit_test(without_a_hand_there_is_no_mean),
	        cmocka_unit_test(a_draw_follows_the_hash_of_seed_and_id),
	        cmocka_unit_test(a_draw_by_strata_takes_the_first_of_each_group),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
