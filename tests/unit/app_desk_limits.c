/* SPDX-License-Identifier: EUPL-1.2 */
/* app_desk_limits.c - the desk of a class that is as large as a class can be. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hemicycle/commands.h"
#include "store/council.h"
#include "unit/app_box.h"

static unsigned count_of(const char *message, const char *part)
{
	unsigned count = 0;

	assert_non_null(message);
	for (const char *at = message; (at = strstr(at, part)) != NULL; at++)
		count++;
	return count;
}

/* Fills the box of class 1 but for `left` slips, each as long as it can be when printed. */
static void fill_box(struct desk_host *desk, int left)
{
	char text[SLIP_BYTES_MAX + 1], reason[REASON_BYTES_MAX + 1];
	struct slip_row row = {.class_id = 1,
	                       .pupil = 1,
	                       .kind = KIND_REQUEST,
	                       .state = SLIP_AGAIN,
	                       .text = text,
	                       .reason = reason,
	                       .motion = ""};

	memset(text, '"', sizeof text - 1);
	memset(reason, '"', sizeof reason - 1);
	text[sizeof text - 1] = reason[sizeof reason - 1] = '\0';
	assert_int_equal(store_begin(desk->store), ERR_NONE);
	for (int i = 0; i < SLIPS_PER_CLASS_MAX - left; i++)
		assert_int_equal(slip_put(desk->store, &row), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
}

static void a_full_box_takes_nothing_more_and_is_still_read(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_card(desk, 1, NULL);
	fill_box(desk, 1);
	box_write(desk, 1, 2, "proposal", "a");
	GRANTED(desk, CARD + 1, 2);
	box_write(desk, 1, 3, "proposal", "b");
	REFUSED(desk, CARD + 1, 3, "too-many");
	desk_say(desk, TEACHER,
	         "{'id':10,'do':'slip.add','class':1,'pupil':0,'kind':'praise','text':'x'}");
	REFUSED(desk, TEACHER, 10, "too-many");
	desk_say(desk, TEACHER, "{'id':11,'do':'box.open','class':1}");
	assert_int_equal(count_of(desk_heard(desk, TEACHER, "{'re':11,'ok':"), "\"reason\""),
	                 SLIPS_PER_CLASS_MAX);
	box_screen(desk, 12, 1, "elsewhere", "x");
	box_write(desk, 1, 4, "proposal", "b");
	GRANTED(desk, CARD + 1, 4);
}

static void a_whole_class_of_128_gets_cards_and_writes(void **state)
{
	struct desk_host *desk = *state;
	char names[16 * MEMBERS_MAX] = "";

	class_sign_in(desk);
	desk_say(desk, TEACHER, "{'id':2,'do':'class.add','name':'Tous','mode':'reading'}");
	for (int i = 0; i < MEMBERS_MAX; i++)
		sprintf(names + strlen(names), "%s'P%d'", i == 0 ? "" : ",", i);
	desk_say(desk, TEACHER, "{'id':3,'do':'pupils.add','class':1,'names':[%s]}", names);
	desk_say(desk, TEACHER, "{'id':4,'do':'card.make','class':1,'pupil':0}");
	desk_say(desk, TEACHER, "{'id':5,'do':'card.make','class':1,'pupil':0}");
	assert_int_equal(count_of(desk_heard(desk, TEACHER, "{'re':5,'ok':"), "\"token\""),
	                 MEMBERS_MAX);
	desk_say(desk, TEACHER, "{'id':6,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'cards':128");
	box_link(desk, COMPUTER, "box", 1);
	desk_say(desk, COMPUTER,
	         "{'id':2,'do':'slip.add','class':0,'pupil':128,'kind':'praise','text':'Bravo'}");
	assert_int_equal(count_of(desk_heard(desk, COMPUTER, "{'re':2,'ok':"), "\"picture\""),
	                 MEMBERS_MAX + 1);
}

/* One line more than an answer has. */
static void long_book(struct desk_host *desk)
{
	struct sitting_row sitting = {.id = 1, .class_id = 1, .title = ""};
	char text[24];
	struct entry_row row = {.class_id = 1,
	                        .sitting = 1,
	                        .text = text,
	                        .who_else = "",
	                        .word = "",
	                        .from = "",
	                        .who = ""};

	box_class(desk);
	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(sitting_put(desk->store, &sitting), ERR_NONE);
	for (int i = 1; i <= BOOK_ROWS_MAX + 1; i++) {
		snprintf(text, sizeof text, "line %d.", i);
		row.number = i;
		row.decided_at_ms = i;
		assert_int_equal(entry_put(desk->store, &row), ERR_NONE);
	}
	assert_int_equal(store_commit(desk->store), ERR_NONE);
}

static void a_long_book_shows_its_newest_lines(void **state)
{
	struct desk_host *desk = *state;

	long_book(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'book.list','class':1,'text':''}");
	assert_int_equal(count_of(desk_heard(desk, TEACHER, "{'re':10,'ok':"), "\"life\""),
	                 BOOK_ROWS_MAX);
	ASSERT_HEARD(desk, TEACHER, "'text':'line 501.'");
	assert_null(desk_heard(desk, TEACHER, "'text':'line 1.'"));
	ASSERT_HEARD(desk, TEACHER, "'more':true}}");
	desk_say(desk, TEACHER, "{'id':11,'do':'book.list','class':1,'text':'line 1.'}");
	ASSERT_HEARD(desk, TEACHER, "'text':'line 1.'");
	ASSERT_HEARD(desk, TEACHER, "'more':false}}");
}

static void a_document_has_every_line_of_a_long_book(void **state)
{
	static const char *const kinds[] = {"book", "poster"};
	struct desk_host *desk = *state;

	long_book(desk);
	for (int i = 0; i < 2; i++) {
		desk_say(desk, TEACHER,
		         "{'id':1%d,'do':'paper.make','kind':'%s','format':'pdf','lang':'fr','"
		         "class':1}",
		         i, kinds[i]);
		assert_non_null(desk->pressed);
		assert_int_equal(count_of(desk->pressed, "\"life\""), BOOK_ROWS_MAX + 1);
		assert_non_null(strstr(desk->pressed, "\"more\":false"));
	}
}

/* The newest of all are cut at a screenful, those of one school year are not. */
static void votes_of_one_year_are_all_told(void **state)
{
	struct desk_host *desk = *state;
	struct sitting_row sitting = {
	        .id = 1, .class_id = 1, .title = "", .phase = PHASE_SEALED, .sealed_at_ms = 1};
	struct decision_row row = {.sitting = 1,
	                           .number = 1,
	                           .item = 1,
	                           .at_ms = 1,
	                           .title = "",
	                           .folded = "",
	                           .body = ""};

	box_class(desk);
	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(sitting_put(desk->store, &sitting), ERR_NONE);
	for (row.vote = 1; row.vote <= ARCHIVE_ROWS_MAX + 1; row.vote++)
		assert_int_equal(decision_put(desk->store, &row), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
	desk_say(desk, TEACHER, "{'id':10,'do':'archive.list','class':1,'text':''}");
	assert_int_equal(count_of(desk_heard(desk, TEACHER, "{'re':10,'ok':"), "\"vote\""),
	                 ARCHIVE_ROWS_MAX);
	ASSERT_HEARD(desk, TEACHER, "'more':true}}");
	desk_say(desk, TEACHER, "{'id':11,'do':'archive.list','class':1,'text':'','year':1969}");
	assert_int_equal(count_of(desk_heard(desk, TEACHER, "{'re':11,'ok':"), "\"vote\""),
	                 ARCHIVE_ROWS_MAX + 1);
	ASSERT_HEARD(desk, TEACHER, "'more':false}}");
}

static void who_has_as_many_classes_as_there_may_be_is_given_no_other(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_teacher(desk, SECOND, "Zadie");
	for (int i = 0; i < CLASSES_PER_TEACHER_MAX; i++) {
		desk_pass(desk, 1000);
		desk_say(desk, SECOND, "{'id':2,'do':'class.add','name':'C','mode':'images'}");
		GRANTED(desk, SECOND, 2);
		desk_forget(desk, SECOND);
	}
	desk_say(desk, TEACHER, "{'id':10,'do':'class.share','class':1,'name':'Zadie','on':true}");
	REFUSED(desk, TEACHER, 10, "too-many");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

/* A class that votes, and its teacher, wait for one of them at the most. */
static void readers_wait_for_one_another_and_nobody_waits_for_them(void **state)
{
	struct desk_host *desk = *state;
	char answer[32];

	box_class(desk);
	box_link(desk, READER, "reader", 1);
	desk->held = true;
	for (int re = 50; re < 60; re++)
		desk_say(desk, READER, "{'id':%d,'do':'book.list','class':0,'text':''}", re);
	desk_say(desk, TEACHER, "{'id':90,'do':'home'}");
	desk_run_one(desk);
	desk_run_one(desk);
	GRANTED(desk, READER, 50);
	GRANTED(desk, TEACHER, 90);
	assert_null(desk_heard(desk, READER, "{'re':51,"));
	desk_run(desk);
	for (int re = 51; re < 60; re++) {
		snprintf(answer, sizeof answer, "{'re':%d,'ok':", re);
		ASSERT_HEARD(desk, READER, answer);
	}
	for (int re = 60; re < 64; re++)
		desk_say(desk, READER, "{'id':%d,'do':'book.list','class':0,'text':''}", re);
	desk_go(desk, READER); /* what still waits is asked for nobody */
	desk_run_one(desk);
	assert_null(desk->stored);
}

static void more_readers_than_can_wait_are_told_so(void **state)
{
	struct desk_host *desk = *state;
	int re = 100;

	box_class(desk);
	box_link(desk, READER, "reader", 1);
	desk->held = true;
	for (int left = 1 + TURNS_WAITING_MAX; left > 0; left--, re++) {
		if (re % SCREEN_MESSAGES_BURST == 0)
			desk_pass(desk, 1000 * SCREEN_MESSAGES_BURST / SCREEN_MESSAGES_PER_S);
		desk_say(desk, READER, "{'id':%d,'do':'book.list','class':0,'text':''}", re);
	}
	desk_forget(desk, READER);
	desk_say(desk, READER, "{'id':9,'do':'book.list','class':0,'text':''}");
	REFUSED(desk, READER, 9, "busy");
	desk_say(desk, TEACHER, "{'id':90,'do':'home'}");
	desk_run_one(desk);
	desk_run_one(desk);
	GRANTED(desk, TEACHER, 90);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_full_box_takes_nothing_more_and_is_still_read),
	        TEST(a_whole_class_of_128_gets_cards_and_writes),
	        TEST(a_long_book_shows_its_newest_lines),
	        TEST(a_document_has_every_line_of_a_long_book),
	        TEST(votes_of_one_year_are_all_told),
	        TEST(who_has_as_many_classes_as_there_may_be_is_given_no_other),
	        TEST(readers_wait_for_one_another_and_nobody_waits_for_them),
	        TEST(more_readers_than_can_wait_are_told_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
