/* SPDX-License-Identifier: EUPL-1.2 */
/* app_guard.c - what somebody who means harm tries, and what it does to the others: nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "hemicycle/limits.h"
#include "unit/app_class.h"

enum { GHOST = 3, GUESSER = 4 };

static void at_the_door(struct desk_host *desk, unsigned screen, const char *code)
{
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','door':'%s'}", code);
	ASSERT_HEARD(desk, screen, "'role':'visitor'");
}

static void a_guess_costs_though_nobody_waits_for_its_answer(void **state)
{
	struct desk_host *desk = *state;

	for (int i = 0; i < GUESSES_PER_MINUTE; i++) {
		desk_come(desk, GUESSER);
		desk->held = true;
		desk_say(desk, GUESSER, "{'id':1,'do':'login','name':'maitre','password':'x'}");
		desk_go(desk, GUESSER);
		desk->held = false;
		desk_run(desk);
	}
	desk_come(desk, GUESSER);
	desk_say(desk, GUESSER, "{'id':1,'do':'login','name':'maitre','password':'x'}");
	ASSERT_HEARD(desk, GUESSER, "{'re':1,'no':'too-fast'");
}

static void a_right_password_costs_no_guess(void **state)
{
	struct desk_host *desk = *state;

	for (int i = 0; i < 2 * GUESSES_PER_MINUTE; i++) {
		desk_come(desk, TEACHER);
		desk_forget(desk, TEACHER);
		desk_say(desk, TEACHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
		         desk->first_password);
		ASSERT_HEARD(desk, TEACHER, "{'re':1,'ok':{'token'");
		desk_go(desk, TEACHER);
	}
}

/*
 * A tablet changes from seat 1 to 2; while that is written, a second screen comes with the token
 * of its first request. It must not keep a hand on seat 1, for which somebody else asks next.
 */
static void a_given_up_request_takes_nobody_elses_away(void **state)
{
	struct desk_host *desk = *state;
	char code[16], token[65];

	class_prepare(desk);
	class_open_door(desk, code);
	at_the_door(desk, PUPIL, code);
	class_take(desk, PUPIL, 2, 1);
	class_token(0, token);
	desk->held = true;
	desk_say(desk, PUPIL, "{'id':3,'do':'seat.take','seat':2,'token':'%064d'}", 7);
	desk_come(desk, GHOST);
	desk_say(desk, GHOST, "{'id':1,'do':'hello','token':'%s'}", token);
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, GHOST, "{'note':{'gone':'elsewhere'}}");
	at_the_door(desk, PUPIL + 1, code);
	class_take(desk, PUPIL + 1, 2, 1);
	desk_say(desk, GHOST, "{'id':3,'do':'seat.take','seat':3,'token':'%064d'}", 8);
	desk_say(desk, TEACHER, "{'id':30,'do':'seat.accept','seat':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':30,'ok':{}}");
	ASSERT_HEARD(desk, PUPIL + 1, "'state':'seated'");
}

static void a_crowd_at_the_door_silences_neither_the_teacher_nor_the_seats(void **state)
{
	struct desk_host *desk = *state;
	char code[16];
	unsigned crowd = ROOM_MESSAGES_BURST / (SCREEN_MESSAGES_BURST - 1) + 2;

	class_start_item(desk, "secret");
	desk_pass(desk, 10000);
	desk_string(desk, TEACHER, "'door_open':true", "door_code", code, sizeof code);
	for (unsigned i = 0; i < crowd; i++) {
		at_the_door(desk, 20 + i, code);
		for (int j = 1; j < SCREEN_MESSAGES_BURST; j++)
			desk_say(desk, 20 + i, "{'id':2,'do':'seat.leave'}");
	}
	ASSERT_HEARD(desk, 20 + crowd - 1, "'no':'too-fast'"); /* control: it is a flood */
	desk_say(desk, TEACHER, "{'id':30,'do':'vote.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':30,'ok':{}}");
	class_cast(desk, 0, 31, 0, 1);
	ASSERT_HEARD(desk, PUPIL, "{'re':31,'ok':{}}");
}

static void a_class_list_is_read_beside_the_loop_and_few_may_wait(void **state)
{
	struct desk_host *desk = *state;

	class_sign_in(desk);
	desk->held = true;
	for (int i = 0; i <= LISTS_WAITING_MAX; i++)
		desk_say(desk, TEACHER, "{'id':%d,'do':'list.read','data':'QW5hCkJlbgo='}", 50 + i);
	ASSERT_HEARD(desk, TEACHER, "{'re':54,'no':'busy'}");
	assert_null(desk_heard(desk, TEACHER, "'re':50"));
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, TEACHER, "{'re':50,'ok':{'format':'names'");
	ASSERT_HEARD(desk, TEACHER, "{'re':53,'ok':{'format':'names'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_guess_costs_though_nobody_waits_for_its_answer),
	        TEST(a_right_password_costs_no_guess),
	        TEST(a_given_up_request_takes_nobody_elses_away),
	        TEST(a_crowd_at_the_door_silences_neither_the_teacher_nor_the_seats),
	        TEST(a_class_list_is_read_beside_the_loop_and_few_may_wait),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
