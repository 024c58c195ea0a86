/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_simple.c - the methods that add up: motions, votes for names, scores,
 * ranks, consent, fingers; and the draw.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tally_kit.h"

static struct kit kit;

static void a_simple_majority_is_more_than_half_of_the_expressed(void **state)
{
	(void)state;
	kit_ask(&kit, TALLY_MOTION, "", "6 yes; 5 no; 9 abstain; 3 -; 2 !");
	kit_expect(&kit, "adopted");
	assert_string_equal(kit_tallies(&kit), "6 5 9");
	assert_string_equal(kit_turnout(&kit), "cast=25 blank=3 void=2 valid=20");
	assert_int_equal(kit.result.base, 11);
	assert_int_equal(kit.result.needed, 6);
	kit_release(&kit);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_simple_majority_is_more_than_half_of_the_expressed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
