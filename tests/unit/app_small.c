/* SPDX-License-Identifier: EUPL-1.2 */
/* app_small.c - budgets, timers, sessions and texts of the application. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/budgets.h"
#include "app/sessions.h"
#include "app/texts.h"
#include "app/timers.h"

static void a_burst_is_heard_and_then_only_the_rate(void **state)
{
	struct bucket bucket;
	unsigned heard = 0;

	(void)state;
	bucket_fill(&bucket, &rate_screen, 1000);
	for (int i = 0; i < 100; i++)
		heard += bucket_take(&bucket, &rate_screen, 1000);
	assert_int_equal(heard, SCREEN_MESSAGES_BURST);
	for (int64_t now = 1001; now <= 3000; now++)
		heard += bucket_take(&bucket, &rate_screen, now);
	assert_int_equal(heard, SCREEN_MESSAGES_BURST + 2 * SCREEN_MESSAGES_PER_S);
}

static void a_slow_budget_fills_however_often_it_is_asked(void **state)
{
	struct bucket bucket;
	unsigned taken = 0;

	(void)state;
	bucket_fill(&bucket, &rate_guess, 0);
	for (int64_t now = 0; now <= 60000; now++)
		taken += bucket_take(&bucket, &rate_guess, now);
	assert_int_equal(taken,
	                 2 * GUESSES_PER_MINUTE - 1); /* 333 thousandths a second, not 333.3 */
}

static void a_long_sleep_fills_a_budget_once(void **state)
{
	struct bucket bucket;
	unsigned taken = 0;

	(void)state;
	bucket_fill(&bucket, &rate_room, 0);
	while (bucket_take(&bucket, &rate_room, 0))
		taken++;
	assert_int_equal(taken, ROOM_MESSAGES_BURST);
	assert_true(bucket_has(&bucket, &rate_room, INT64_MAX / 2));
	taken = 0;
	while (bucket_take(&bucket, &rate_room, INT64_MAX / 2))
		taken++;
	assert_int_equal(taken, ROOM_MESSAGES_BURST);
}

static void an_address_has_so_many_screens_and_keeps_its_guesses(void **state)
{
	static struct addresses addresses;
	struct address *address = NULL;

	(void)state;
	for (unsigned i = 0; i < ADDRESS_SCREENS_MAX; i++)
		address = addresses_enter(&addresses, "192.0.2.1", 0);
	assert_non_null(address);
	assert_null(addresses_enter(&addresses, "192.0.2.1", 0));
	assert_non_null(addresses_enter(&addresses, "192.0.2.2", 0));
	while (bucket_take(&address->guesses[GUESS_CODE], &rate_guess, 0))
		continue;
	address->screens = 0;
	addresses_sweep(&addresses, 1000);
	assert_int_equal(addresses.count, 2);
	assert_ptr_equal(addresses_enter(&addresses, "192.0.2.1", 1000), address);
	assert_false(bucket_has(&address->guesses[GUESS_CODE], &rate_guess, 1000));
	address->screens = 0;
	addresses_sweep(&addresses, 120000);
	assert_int_equal(addresses.count, 1);
	addresses_release(&addresses);
}

static void a_proxy_on_this_machine_is_not_one_visitor(void **state)
{
	static const char *const local[] = {"127.0.0.1", "::1", "::ffff:127.0.0.1"};
	static struct addresses addresses;

	(void)state;
	for (unsigned i = 0; i < 3; i++)
		for (unsigned j = 0; j <= ADDRESS_SCREENS_MAX; j++)
			assert_non_null(addresses_enter(&addresses, local[i], 0));
	assert_false(addresses_enter(&addresses, "::ffff:192.0.2.1", 0)->local);
	addresses_release(&addresses);
}

static void the_table_of_addresses_has_an_end(void **state)
{
	static struct addresses addresses;
	char text[32];

	(void)state;
	for (unsigned i = 0; i < ADDRESSES_MAX; i++) {
		snprintf(text, sizeof text, "a%u", i);
		assert_non_null(addresses_enter(&addresses, text, 0));
	}
	assert_null(addresses_enter(&addresses, "one more", 0));
	addresses_release(&addresses);
}

static void timers_come_in_the_order_of_time(void **state)
{
	struct timers timers = {0};
	struct timer timer[200] = {{0}};
	unsigned seed = 7;
	int64_t before = 0;

	(void)state;
	for (int round = 0; round < 3; round++) /* set anew, earlier or later */
		for (unsigned i = 0; i < 200; i++) {
			seed = seed * 1664525u + 1013904223u;
			timers_set(&timers, &timer[i], seed >> 16);
		}
	for (unsigned i = 0; i < 200; i += 3)
		timers_clear(&timers, &timer[i]);
	assert_null(timers_due(&timers, timers_next_ms(&timers) - 1));
	for (unsigned count = 0; count < 133; count++) {
		struct timer *due = timers_due(&timers, INT64_MAX - 1);

		assert_non_null(due);
		assert_true(due->at_ms >= before);
		assert_int_equal(due->place, 0);
		before = due->at_ms;
	}
	assert_int_equal(timers_next_ms(&timers), INT64_MAX);
	timers_set(&timers, &timer[0], 5);
	timers_set(&timers, &timer[0], INT64_MAX);
	assert_int_equal(timers.count, 0);
	timers_release(&timers);
}

static void a_session_lives_as_long_as_it_is_used(void **state)
{
	static struct sessions sessions;
	struct session_row row = {.id = 3, .hash = {1, 2, 3}};
	struct session *session = session_use(&sessions, &row);

	(void)state;
	assert_ptr_equal(session_use(&sessions, &row), session);
	session_let_go(&sessions, session);
	assert_ptr_equal(session_known(&sessions, row.hash), session);
	session_let_go(&sessions, session);
	assert_null(session_known(&sessions, row.hash));
	session_let_go(&sessions, NULL);
}

static void a_text_is_found_by_its_reference_only(void **state)
{
	struct texts texts = {0};
	struct text_ref refs[500];
	uint8_t salt[TEXT_SALT_BYTES] = {0};
	char word[16];

	(void)state;
	assert_null(texts_find(&texts, &(struct text_ref){{0}}));
	for (unsigned i = 0; i < 500; i++) {
		struct text *text;

		salt[0] = (uint8_t)i;
		snprintf(word, sizeof word, "word %u", i);
		text = text_make(salt, word, strlen(word));
		refs[i] = text->ref;
		texts_keep(&texts, text);
	}
	for (unsigned i = 0; i < 500; i++) {
		snprintf(word, sizeof word, "word %u", i);
		assert_string_equal(texts_find(&texts, &refs[i]), word);
	}
	assert_null(texts_find(&texts, &(struct text_ref){{9}}));
	texts_keep(&texts, text_known(refs[0].hash, "another", 7));
	assert_string_equal(texts_find(&texts, &refs[0]), "word 0");
	assert_int_equal(texts.count, 500);
	texts_release(&texts);
}

static void equal_texts_do_not_look_equal(void **state)
{
	struct text *one, *two;

	(void)state;
	one = text_make((const uint8_t[TEXT_SALT_BYTES]){1}, "Ana", 3);
	two = text_make((const uint8_t[TEXT_SALT_BYTES]){2}, "Ana", 3);
	assert_memory_not_equal(&one->ref, &two->ref, sizeof one->ref);
	free(one);
	free(two);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_burst_is_heard_and_then_only_the_rate),
	        cmocka_unit_test(a_slow_budget_fills_however_often_it_is_asked),
	        cmocka_unit_test(a_long_sleep_fills_a_budget_once),
	        cmocka_unit_test(an_address_has_so_many_screens_and_keeps_its_guesses),
	        cmocka_unit_test(a_proxy_on_this_machine_is_not_one_visitor),
	        cmocka_unit_test(the_table_of_addresses_has_an_end),
	        cmocka_unit_test(timers_come_in_the_order_of_time),
	        cmocka_unit_test(a_session_lives_as_long_as_it_is_used),
	        cmocka_unit_test(a_text_is_found_by_its_reference_only),
	        cmocka_unit_test(equal_texts_do_not_look_equal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
