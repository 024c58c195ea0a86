/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_carry.c - sittings that were prepared early, or are open at once, and the book of the class.
 * The server starts anew between the steps: what it says then is the journals, read again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "hemicycle/council.h"
#include "store/council.h"
#include "store/journal.h"
#include "unit/app_class.h"

enum { CLASS = 1, OTHER = 3 };

static void say_ok(struct desk_host *desk, const char *command)
{
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':90,%s}", command);
	ASSERT_HEARD(desk, TEACHER, "{'re':90,'ok'");
	desk_pass(desk, 100);
}

/* The server starts anew, and the teacher looks at that sitting. */
static void enter(struct desk_host *desk, int64_t sitting)
{
	desk_restart(desk, false);
	class_sign_in(desk);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':2,'do':'sitting.enter','sitting':%lld}", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, "{'re':2,'ok':{}}");
	ASSERT_HEARD(desk, TEACHER, "'screen':'teacher'");
}

static void open_it(struct desk_host *desk, int64_t sitting)
{
	enter(desk, sitting);
	say_ok(desk, "'do':'sitting.open'");
	enter(desk, sitting);
}

static void end_it(struct desk_host *desk, int64_t sitting)
{
	enter(desk, sitting);
	say_ok(desk, "'do':'sitting.end'");
}

/* A sitting with an item of its own. */
static int64_t prepare(struct desk_host *desk)
{
	int64_t sitting;
	char command[640];

	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':91,'do':'sitting.add','class':1,'title':'Conseil'}");
	sitting = desk_number(desk, TEACHER, "{'re':91,", "id");
	assert_true(sitting > 0);
	enter(desk, sitting);
	snprintf(command, sizeof command, "'do':'item.add','motion':%s", class_motion("secret"));
	say_ok(desk, command);
	return sitting;
}

struct book { /* what the store says of the line that is looked for */
	struct desk_host *desk;
	const char *text;
	int found;
	struct entry_row row;
	char word[64], who[64];
	int lives;
};

static enum err see_life(void *context, const struct life_row *row)
{
	(void)row;
	((struct book *)context)->lives++;
	return ERR_NONE;
}

static enum err see_line(void *context, const struct entry_row *row)
{
	struct book *book = context;

	if (strcmp(row->text, book->text) != 0)
		return ERR_NONE;
	book->found++;
	book->row = *row;
	snprintf(book->word, sizeof book->word, "%s", row->word);
	snprintf(book->who, sizeof book->who, "%s", row->who);
	return life_each(book->desk->store, row->sitting, row->number, see_life, book);
}

static struct book line(struct desk_host *desk, const char *text)
{
	struct book book = {.desk = desk, .text = text};

	assert_int_equal(entry_each(desk->store, CLASS, ENTRIES_NEWEST, 0, "", 99, see_line, &book),
	                 ERR_NONE);
	assert_int_equal(book.found, 1);
	return book;
}

static enum err see_event(void *context, const struct journal_entry *entry)
{
	*(int *)context += strcmp(entry->kind, "book-carried") == 0;
	return ERR_NONE;
}

/* How often the journal of a sitting says what came along. */
static int times_carried(struct desk_host *desk, int64_t sitting)
{
	int count = 0;

	assert_int_equal(journal_read(desk->store, sitting, see_event, &count), ERR_NONE);
	return count;
}

/* The first sitting has decided two things, one of them on trial for so many sittings. */
static int64_t decide_two(struct desk_host *desk, int64_t first, int trial)
{
	char command[96];

	open_it(desk, first);
	snprintf(command, sizeof command,
	         "'do':'entry.add','text':'Des graines','who':[0,2],'trial':%d", trial);
	say_ok(desk, command);
	say_ok(desk, "'do':'entry.add','text':'Ranger','who_else':'la classe'");
	return first;
}

static void a_sitting_prepared_early_opens_with_what_was_decided_since(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = class_prepare(desk), second = prepare(desk);

	decide_two(desk, first, 3);
	end_it(desk, first);
	enter(desk, second);
	assert_null(desk_heard(desk, TEACHER, "Des graines"));
	open_it(desk, second);
	ASSERT_HEARD(desk, TEACHER, "'phase':'welcome'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Des graines','who':['Ana','Chloé']");
	ASSERT_HEARD(desk, TEACHER, "'trial':2");
	ASSERT_HEARD(desk, TEACHER, "'text':'Ranger'");
	say_ok(desk, "'do':'entry.review','entry':2,'state':'done'");
	assert_int_equal(line(desk, "Ranger").row.state, ENTRY_DONE);
	assert_int_equal(line(desk, "Des graines").row.trial, 2);
}

static void what_another_sitting_said_is_never_taken_back(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = decide_two(desk, class_prepare(desk), 4), second, third;

	end_it(desk, first);
	second = prepare(desk);
	third = prepare(desk);
	open_it(desk, second);
	say_ok(desk, "'do':'entry.review','entry':1,'state':'in-progress','word':'Bientôt',"
	             "'due_day':20000");
	say_ok(desk, "'do':'entry.review','entry':2,'state':'done'");
	end_it(desk, second);
	open_it(desk, third);
	assert_int_equal(times_carried(desk, third), 2);
	ASSERT_HEARD(desk, TEACHER, "'word':'Bientôt'");
	ASSERT_HEARD(desk, TEACHER, "'trial':2");
	assert_null(desk_heard(desk, TEACHER, "'text':'Ranger'"));
	end_it(desk, third);
	assert_int_equal(line(desk, "Ranger").row.state, ENTRY_DONE);
	assert_int_equal(line(desk, "Des graines").row.state, ENTRY_IN_PROGRESS);
	assert_int_equal(line(desk, "Des graines").row.trial, 2);
	assert_int_equal(line(desk, "Des graines").row.due_day, 20000);
	assert_string_equal(line(desk, "Des graines").word, "Bientôt");
}

static void a_trial_counts_sittings_that_are_held(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = decide_two(desk, class_prepare(desk), 3), at[4];

	end_it(desk, first);
	for (int i = 0; i < 4; i++) {
		at[i] = prepare(desk);
		ASSERT_HEARD(desk, TEACHER, "'trial':2");
	}
	assert_int_equal(line(desk, "Des graines").row.trial, 3); /* none was held */
	open_it(desk, at[0]);
	ASSERT_HEARD(desk, TEACHER, "'trial':2");
	assert_null(desk_heard(desk, TEACHER, "'trial_entry':1"));
	end_it(desk, at[0]);
	open_it(desk, at[1]);
	ASSERT_HEARD(desk, TEACHER, "'trial':1");
	ASSERT_HEARD(desk, TEACHER, "{'id':2,'state':'planned'");
	ASSERT_HEARD(desk, TEACHER, "'trial_entry':1");
	end_it(desk, at[1]);
	open_it(desk, at[2]);
	ASSERT_HEARD(desk, TEACHER, "'trial_entry':1"); /* nobody voted: it is asked again */
	assert_null(desk_heard(desk, TEACHER, "{'id':3,'state'")); /* once */
	say_ok(desk, "'do':'item.start','item':2");
	say_ok(desk, "'do':'item.close'");
	say_ok(desk, "'do':'entry.review','entry':1,'state':'abandoned'");
	end_it(desk, at[2]);
	open_it(desk, at[3]);
	assert_null(desk_heard(desk, TEACHER, "Des graines"));
	ASSERT_HEARD(desk, TEACHER, "'text':'Ranger'");
}

static void the_item_of_a_trial_that_another_sitting_ended_is_dropped(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = decide_two(desk, class_prepare(desk), 2), second, third;

	end_it(desk, first);
	second = prepare(desk);
	third = prepare(desk);
	enter(desk, third);
	ASSERT_HEARD(desk, TEACHER, "{'id':1,'state':'planned'");
	ASSERT_HEARD(desk, TEACHER, "'trial_entry':1");
	open_it(desk, second);
	say_ok(desk, "'do':'entry.review','entry':1,'state':'abandoned'");
	end_it(desk, second);
	open_it(desk, third);
	ASSERT_HEARD(desk, TEACHER, "{'id':1,'state':'dropped'");
	assert_null(desk_heard(desk, TEACHER, "'trial_entry':1"));
	end_it(desk, third);
	assert_int_equal(line(desk, "Des graines").row.state, ENTRY_ABANDONED);
}

static void two_that_are_open_at_once_write_each_its_own(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = decide_two(desk, class_prepare(desk), 5), second, third;

	second = prepare(desk);
	third = prepare(desk);
	open_it(desk, second);
	open_it(desk, third);
	assert_int_equal(line(desk, "Des graines").row.trial, 3);
	say_ok(desk, "'do':'entry.review','entry':1,'state':'done','word':'Fait'");
	enter(desk, second);
	say_ok(desk, "'do':'entry.assign','entry':1,'who':[5],'due_day':20000");
	assert_int_equal(line(desk, "Des graines").row.state, ENTRY_DONE);
	assert_string_equal(line(desk, "Des graines").word, "Fait");
	assert_string_equal(line(desk, "Des graines").who, "6");
	say_ok(desk, "'do':'entry.review','entry':1,'state':'not-done'"); /* the last word */
	enter(desk, first);
	say_ok(desk, "'do':'entry.assign','entry':2,'who':[1]");
	end_it(desk, second);
	end_it(desk, third);
	end_it(desk, first);
	assert_int_equal(line(desk, "Des graines").row.state, ENTRY_NOT_DONE);
	assert_int_equal(line(desk, "Des graines").row.trial, 3);
	assert_int_equal(line(desk, "Des graines").lives, 2);
	assert_string_equal(line(desk, "Ranger").who, "2");
}

static void a_book_that_did_not_change_comes_once(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = decide_two(desk, class_prepare(desk), 3), second;

	end_it(desk, first);
	second = prepare(desk);
	open_it(desk, second);
	assert_int_equal(times_carried(desk, first), 0);
	assert_int_equal(times_carried(desk, second), 1);
	assert_int_equal(line(desk, "Des graines").row.trial, 2);
	assert_int_equal(line(desk, "Des graines").row.sitting, first);
}

/* Only one of a class opens or ends at a time, and who may not open makes nobody look. */
static void another_that_opens_meanwhile_is_asked_to_wait(void **state)
{
	struct desk_host *desk = *state;
	int64_t first = class_prepare(desk), second = prepare(desk);

	enter(desk, first);
	desk_come(desk, OTHER);
	desk_say(desk, OTHER, "{'id':1,'do':'login','name':'maitre','password':'%s'}",
	         desk->first_password);
	desk_say(desk, OTHER, "{'id':2,'do':'sitting.enter','sitting':%lld}", (long long)second);
	ASSERT_HEARD(desk, OTHER, "{'re':2,'ok':{}}");
	desk->held = true;
	desk_say(desk, TEACHER, "{'id':70,'do':'sitting.open'}");
	desk_say(desk, TEACHER, "{'id':71,'do':'sitting.open'}");
	desk_say(desk, OTHER, "{'id':70,'do':'sitting.open'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':71,'no':'busy'");
	ASSERT_HEARD(desk, OTHER, "{'re':70,'no':'busy'");
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, TEACHER, "{'re':70,'ok':{}}");
	desk_say(desk, OTHER, "{'id':72,'do':'sitting.open'}");
	ASSERT_HEARD(desk, OTHER, "{'re':72,'ok':{}}");
	desk_say(desk, OTHER, "{'id':73,'do':'sitting.open'}");
	ASSERT_HEARD(desk, OTHER, "{'re':73,'no':'wrong-phase'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        TEST(a_sitting_prepared_early_opens_with_what_was_decided_since),
	        TEST(what_another_sitting_said_is_never_taken_back),
	        TEST(a_trial_counts_sittings_that_are_held),
	        TEST(the_item_of_a_trial_that_another_sitting_ended_is_dropped),
	        TEST(two_that_are_open_at_once_write_each_its_own),
	        TEST(a_book_that_did_not_change_comes_once),
	        TEST(another_that_opens_meanwhile_is_asked_to_wait),
#undef TEST
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
