/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_twin.c - until a secret vote is counted, nothing tells what was chosen.
 *
 * The same script is played twice from the same seed, and only the choices differ: every
 * byte that any screen was sent, the log and the size of each file must be the same.
 * Of plain ballots and of marked ones. Controls: a roll-call vote differs at once, and so does
 * a secret one when it is counted.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "unit/app_class.h"

enum { HEARD_BYTES_MAX = 8 << 20, LOG_BYTES = 1 << 16 };

struct play { /* what can be seen of one run */
	struct buffer heard;
	char log[LOG_BYTES];
	long sizes[4];
};

static bool marked; /* rankings, else choices */

/* A choice, or a ranking that stands for it; one is blank, one is short. */
static void cast(struct desk_host *desk, unsigned pupil, int re, int choice, int key)
{
	static const char *const rankings[] = {"[1,2,3]", "[0,0,1]", "[0,0,0]"};

	if (marked)
		class_mark(desk, pupil, re, rankings[choice], key);
	else
		class_cast(desk, pupil, re, choice, key);
}

static const int some[PUPILS] = {0, 1, 0, 2, 1, 0}, others[PUPILS] = {1, 1, 2, 0, 0, 2};

static void come_in(struct desk_host *desk, unsigned screen, const char *token)
{
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':70,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, screen, "{'re':70,'ok'");
}

static void look(const struct desk_host *desk, struct play *play)
{
	static const char *const names[] = {"archive.db", "archive.db-wal", "urns.db",
	                                    "urns.db-wal"};
	char path[128];

	for (unsigned i = 0; i < DESK_SCREENS; i++)
		for (unsigned j = 0; j < desk->screens[i].count; j++) {
			buffer_text(&play->heard, desk->screens[i].sent[j]);
			buffer_char(&play->heard, '\n');
		}
	for (int i = 0; i < 4; i++) {
		struct stat file = {.st_size = -1};

		snprintf(path, sizeof path, "%s/%s", desk->dir, names[i]);
		play->sizes[i] = stat(path, &file) == 0 ? (long)file.st_size : -1;
	}
}

/* The class votes, one hesitates, one tries again; the server starts anew in the middle. */
static void vote(struct desk_host *desk, const int choices[PUPILS], struct play *play)
{
	char token[80], wall[80];

	desk_string(desk, TEACHER, "{'re':1,", "token", token, sizeof token);
	desk_say(desk, TEACHER, "{'id':60,'do':'link.add','kind':'projector','target':1}");
	desk_string(desk, TEACHER, "{'re':60,", "token", wall, sizeof wall);
	come_in(desk, WALL, wall);
	for (unsigned i = 0; i < PUPILS / 2; i++)
		cast(desk, i, 71, choices[i], (int)i);
	desk_pass(desk, 500);
	look(desk, play);
	desk_restart(desk, false);
	come_in(desk, TEACHER, token);
	desk_say(desk, TEACHER, "{'id':72,'do':'sitting.enter','sitting':1}");
	come_in(desk, WALL, wall);
	for (unsigned i = 0; i < PUPILS; i++) {
		class_token(i, token);
		come_in(desk, PUPIL + i, token);
		cast(desk, i, 73, choices[i], (int)i);
		cast(desk, i, 74, choices[PUPILS - 1 - i], (int)i + 100);
		desk_pass(desk, 200);
	}
	desk_say(desk, TEACHER, "{'id':75,'do':'vote.close'}");
	desk_say(desk, TEACHER, "{'id':76,'do':'archive.sitting','sitting':1}");
	desk_pass(desk, 500);
}

static void play_it(const char *secrecy, bool counted, const int choices[PUPILS], struct play *play)
{
	struct desk_host *desk = calloc(1, sizeof *desk);
	FILE *log = tmpfile();
	int before = dup(STDERR_FILENO);

	assert_true(desk != NULL && log != NULL);
	memset(play, 0, sizeof *play);
	buffer_init(&play->heard, HEARD_BYTES_MAX);
	desk_start(desk, false);
	fflush(stderr);
	dup2(fileno(log), STDERR_FILENO);
	class_open_motion(desk,
	                  marked ? class_marked("ranked", secrecy, "") : class_motion(secrecy));
	vote(desk, choices, play);
	if (counted)
		desk_say(desk, TEACHER, "{'id':77,'do':'vote.count'}");
	desk_pass(desk, 500);
	fflush(stderr);
	dup2(before, STDERR_FILENO);
	close(before);
	look(desk, play);
	rewind(log);
	play->log[fread(play->log, 1, sizeof play->log - 1, log)] = '\0';
	fclose(log);
	desk_stop(desk);
	free(desk);
	assert_false(play->heard.full);
}

/* Whether the twins look the same to everybody. */
static bool same(const char *secrecy, bool counted)
{
	struct play *one = malloc(sizeof *one), *other = malloc(sizeof *other);
	bool same;

	assert_true(one != NULL && other != NULL);
	play_it(secrecy, counted, some, one);
	play_it(secrecy, counted, others, other);
	assert_true(one->heard.count > 10000);
	same = one->heard.count == other->heard.count &&
	       memcmp(one->heard.data, other->heard.data, one->heard.count) == 0 &&
	       strlen(one->log) == strlen(other->log) &&
	       memcmp(one->sizes, other->sizes, sizeof one->sizes) == 0;
	buffer_release(&one->heard);
	buffer_release(&other->heard);
	free(one);
	free(other);
	return same;
}

static void nothing_tells_what_was_chosen_before_the_count(void **state)
{
	(void)state;
	assert_true(same("secret", false));
}

static int rank(void **state)
{
	(void)state;
	marked = true;
	return 0;
}

static int choose(void **state)
{
	(void)state;
	marked = false;
	return 0;
}

static void control_the_count_tells(void **state)
{
	(void)state;
	assert_false(same("secret", true));
}

static void control_a_roll_call_tells_at_once(void **state)
{
	(void)state;
	assert_false(same("roll-call", false));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(nothing_tells_what_was_chosen_before_the_count),
	        cmocka_unit_test(control_the_count_tells),
	        cmocka_unit_test(control_a_roll_call_tells_at_once),
	        cmocka_unit_test_setup_teardown(nothing_tells_what_was_chosen_before_the_count,
	                                        rank, choose),
	        cmocka_unit_test_setup_teardown(control_the_count_tells, rank, choose),
	        cmocka_unit_test_setup_teardown(control_a_roll_call_tells_at_once, rank, choose),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
