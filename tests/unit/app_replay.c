/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_replay.c - a past sitting, watched again: what the wall was sent while it went on is what
 * the replay shows, and nothing else.
 *
 * Left out of the comparison is what a replay has not: the clock, the door, and of a vote that is
 * not counted who has voted. Control: without leaving that out, the two differ.
 */
#include "unit/app_told.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/replay.h"

enum { READER = 30, NONE = 31, FRAMES_MAX = 512 };

struct frames { /* fields of views, without what a replay leaves out; owned */
	char *text[FRAMES_MAX];
	int64_t at_ms[FRAMES_MAX];
	int step[FRAMES_MAX];
	unsigned count;
};

static void frames_free(struct frames *frames)
{
	for (unsigned i = 0; i < frames->count; i++)
		free(frames->text[i]);
	frames->count = 0;
}

/* Every value behind `name`, up to the comma or the brace, becomes `value`. */
static void put_value(char *text, const char *name, const char *value)
{
	size_t name_bytes = strlen(name), bytes = strlen(value);

	for (char *at = text; (at = strstr(at, name)) != NULL;) {
		size_t old = strcspn(at + name_bytes, ",}");

		at += name_bytes;
		assert_true(old >= bytes); /* it only ever gets shorter */
		memmove(at + bytes, at + old, strlen(at + old) + 1);
		memcpy(at, value, bytes);
	}
}

static void take_frame(struct frames *frames, const char *fields, size_t count, bool masked)
{
	char *text = strndup(fields, count);

	assert_true(text != NULL && frames->count < FRAMES_MAX);
	if (masked) {
		put_value(text, "\"door_open\":", "");
		put_value(text, "\"door_code\":", "");
		if (strstr(text, "\"phase\":\"voting\"") != NULL ||
		    strstr(text, "\"phase\":\"closed\"") != NULL) {
			put_value(text, "\"voters\":", "0");
			put_value(text, "\"on_paper\":", "0");
			put_value(text, "\"choice\":", "");
		}
	}
	put_value(text, "\"now_ms\":", "");
	frames->text[frames->count++] = text;
}

/* Behind the object that begins at `at`. */
static const char *behind(const char *at)
{
	int depth = 0;
	bool quoted = false;

	do {
		if (*at == '"' && at[-1] != '\\')
			quoted = !quoted;
		else if (!quoted)
			depth += (*at == '{') - (*at == '}');
		at++;
	} while (depth > 0);
	return at;
}

static void take_wall(const struct desk_host *desk, struct frames *frames, bool masked)
{
	static const char head[] = "{\"view\":{";

	for (unsigned i = 0; i < desk->screens[WALL].count; i++) {
		const char *sent = desk->screens[WALL].sent[i];

		if (strncmp(sent, head, sizeof head - 1) == 0)
			take_frame(frames, sent + sizeof head - 1,
			           strlen(sent) - (sizeof head - 1) - 2, masked);
	}
}

/* The frames of one answer; the last step that it has. */
static int64_t take_answer(const char *answer, struct frames *frames)
{
	const char *at = answer;

	while ((at = strstr(at, "{\"step\":")) != NULL) {
		const char *end = behind(at), *fields = strstr(at, "\"screen\":");

		frames->step[frames->count] = atoi(at + 8);
		frames->at_ms[frames->count] = strtoll(strstr(at, "at_ms\":") + 7, NULL, 10);
		take_frame(frames, fields, (size_t)(end - 1 - fields), true);
		at = end;
	}
	assert_true(frames->count > 0);
	return frames->step[frames->count - 1];
}

/* Asks for eight at a time, as whoever plays it fast. */
static void take_replay(struct desk_host *desk, unsigned screen, struct frames *frames)
{
	char wanted[40], *list;
	int64_t step, last = 0;

	desk_say(desk, screen, "{'id':50,'do':'replay.list','sitting':1}");
	list = strdup(desk_heard(desk, screen, "{'re':50,'ok':"));
	assert_non_null(list);
	for (char *at = list; (at = strstr(at, "{\"step\":")) != NULL; at++) {
		step = strtoll(at + 8, NULL, 10);
		if (step <= last)
			continue;
		desk_say(desk, screen,
		         "{'id':%lld,'do':'replay.show','sitting':1,'step':%lld,'count':8}",
		         1000 + (long long)step, (long long)step);
		snprintf(wanted, sizeof wanted, "{'re':%lld,'ok'", 1000 + (long long)step);
		ASSERT_HEARD(desk, screen, wanted);
		last = take_answer(desk_heard(desk, screen, wanted), frames);
	}
	free(list);
}

static bool has(const struct frames *frames, const char *text)
{
	for (unsigned i = 0; i < frames->count; i++)
		if (strcmp(frames->text[i], text) == 0)
			return true;
	return false;
}

static unsigned count_missing(const struct frames *of, const struct frames *in, int64_t from_ms)
{
	unsigned missing = 0;

	for (unsigned i = 0; i < of->count; i++) {
		if (of->at_ms[i] < from_ms || has(in, of->text[i]))
			continue;
		if (missing++ == 0)
			print_message("missing: %s\n", of->text[i]);
	}
	return missing;
}

/* The whole council, with the wall watching. */
static struct desk_host *watched(void **state, int64_t *from_ms)
{
	struct desk_host *desk = *state;

	told_prepare(desk, told_names);
	*from_ms = desk->now_ms;
	told_hold(desk, told_names);
	return desk;
}

static void a_replay_shows_what_the_wall_was_shown_and_nothing_else(void **state)
{
	static struct frames wall, bare, again;
	int64_t from_ms;
	struct desk_host *desk = watched(state, &from_ms);

	take_wall(desk, &wall, true);
	take_wall(desk, &bare, false);
	take_replay(desk, TEACHER, &again);
	assert_true(wall.count > 35 && again.count > 35);
	assert_int_equal(count_missing(&wall, &again, 0), 0);
	assert_int_equal(count_missing(&again, &wall, from_ms), 0);
	assert_true(count_missing(&bare, &again, 0) > 5); /* the control: turnout, and the door */
	frames_free(&wall);
	frames_free(&bare);
	frames_free(&again);
}

static void no_step_tells_a_ballot_who_came_first_or_a_hidden_concern(void **state)
{
	static struct frames again;
	int64_t from_ms;
	struct desk_host *desk = watched(state, &from_ms);
	unsigned votes = 0;

	told_link(desk, READER, "reader", "");
	take_replay(desk, READER, &again);
	for (unsigned i = 0; i < again.count; i++) {
		const char *text = again.text[i];
		bool secret = strstr(text, "\"secrecy\":\"secret\"") != NULL;
		bool running = strstr(text, "\"phase\":\"voting\"") != NULL;

		votes += running;
		assert_null(strstr(text, "pousse tout le monde"));
		assert_null(strstr(text, "\"signed\""));
		if (running)
			assert_null(strstr(text, "\"result\":{"));
		if (running || secret)
			assert_null(strstr(text, "\"choice\":1"));
	}
	assert_true(votes >= 3 && votes <= 6); /* when it opens, and not with each ballot */
	frames_free(&again);
}

static void a_concern_that_was_taken_back_was_never_shown(void **state)
{
	static struct frames again;
	int64_t from_ms;
	struct desk_host *desk = *state;

	told_prepare(desk, told_names);
	from_ms = desk->now_ms;
	told_say(desk, "'do':'item.project','item':4,'on':true");
	ASSERT_HEARD(desk, WALL, "pousse tout le monde");
	told_say(desk, "'do':'item.project','item':4,'on':false");
	told_hold(desk, told_names);
	take_replay(desk, TEACHER, &again);
	for (unsigned i = 0; i < again.count; i++)
		assert_null(strstr(again.text[i], "pousse tout le monde"));
	assert_true(from_ms > 0 && again.count > 35);
	frames_free(&again);
}

static void word(struct desk_host *desk, const char *how, const char *title)
{
	told_say(desk,
	         "%s,'motion':{'title':'%s','picture':'','ballot':'motion','secrecy':'secret',"
	         "'base':'expressed','threshold':'simple','quorum':'none','tie_rule':'rejected',"
	         "'changeable':false,'close_on_time':false,'close_on_all':false,'seconds':0,"
	         "'options':[]}",
	         how, title);
}

static void make_concern(struct desk_host *desk, int item)
{
	told_say(desk,
	         "'do':'item.describe','item':%d,'kind':'concern','author':null,'minutes':0,"
	         "'names_somebody':true",
	         item);
}

/* One that began as a proposal in other words, and one that was taken off the agenda. */
static void a_concern_is_hidden_from_its_first_words_to_its_last(void **state)
{
	static struct frames again;
	struct desk_host *desk = *state;

	told_prepare(desk, told_names);
	word(desk, "'do':'item.add'", "On triche toujours");
	ASSERT_HEARD(desk, WALL, "On triche");
	word(desk, "'do':'item.edit','item':7", "Les jeux");
	make_concern(desk, 7);
	word(desk, "'do':'item.add','kind':'concern'", "On triche encore");
	told_say(desk, "'do':'item.project','item':8,'on':true");
	ASSERT_HEARD(desk, WALL, "On triche encore");
	told_say(desk, "'do':'item.project','item':8,'on':false");
	told_say(desk, "'do':'item.remove','item':8");
	told_hold(desk, told_names);
	take_replay(desk, TEACHER, &again);
	for (unsigned i = 0; i < again.count; i++)
		assert_null(strstr(again.text[i], "On triche"));
	assert_true(again.count > 35);
	frames_free(&again);
}

static void a_replay_hides_the_names_that_the_link_hides(void **state)
{
	int64_t from_ms;
	struct desk_host *desk = watched(state, &from_ms);
	static struct frames again;

	told_link(desk, NONE, "reader", ",'names':'none'");
	take_replay(desk, NONE, &again);
	assert_true(again.count > 35);
	for (unsigned i = 0; i < again.count; i++)
		for (unsigned j = 0; j < PUPILS; j++)
			assert_null(strstr(again.text[i], told_names[j]));
	frames_free(&again);
}

static void only_who_may_read_it_watches_a_sealed_sitting(void **state)
{
	struct desk_host *desk = *state;

	told_prepare(desk, told_names);
	told_link(desk, READER, "reader", "");
	desk_say(desk, TEACHER, "{'id':60,'do':'replay.list','sitting':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':60,'no':'wrong-phase'");
	desk_say(desk, READER, "{'id':61,'do':'replay.show','sitting':1,'step':1}");
	ASSERT_HEARD(desk, READER, "{'re':61,'no':'no-such-sitting'");
	told_hold(desk, told_names);
	told_link(desk, NONE, "public", "");
	desk_say(desk, NONE, "{'id':62,'do':'replay.list','sitting':1}");
	ASSERT_HEARD(desk, NONE, "{'re':62,'no':'not-allowed'");
	desk_say(desk, READER, "{'id':63,'do':'replay.list','sitting':2}");
	ASSERT_HEARD(desk, READER, "{'re':63,'no':'no-such-sitting'");
	desk_say(desk, READER, "{'id':64,'do':'replay.show','sitting':1,'step':99999}");
	ASSERT_HEARD(desk, READER, "{'re':64,'no':'bad-field'");
	desk_say(desk, READER, "{'id':65,'do':'replay.show','sitting':1,'step':1,'count':9}");
	ASSERT_HEARD(desk, READER, "{'re':65,'no':'bad-field','field':'count'");
	desk_say(desk, READER, "{'id':66,'do':'replay.list','sitting':1}");
	ASSERT_HEARD(desk, READER, "'what':'begin'");
	ASSERT_HEARD(desk, READER, "'what':'opened','item':1,'vote':1");
	ASSERT_HEARD(desk, READER, "'what':'end'");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_replay_shows_what_the_wall_was_shown_and_nothing_else),
	        TEST(no_step_tells_a_ballot_who_came_first_or_a_hidden_concern),
	        TEST(a_concern_that_was_taken_back_was_never_shown),
	        TEST(a_concern_is_hidden_from_its_first_words_to_its_last),
	        TEST(a_replay_hides_the_names_that_the_link_hides),
	        TEST(only_who_may_read_it_watches_a_sealed_sitting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
