/* SPDX-License-Identifier: EUPL-1.2 */
/* app_figures.c - the figures of sealed sittings, and the board of decisions. */
#include <string.h>

#include "base/check.h"
#include "core/figures.h"
#include "store/figures.h"
#include "unit/app_box.h"
#include "wire/view.h"

static const int64_t day_ms = 24LL * 3600 * 1000;

static void say(struct desk_host *desk, int re, const char *what)
{
	desk_say(desk, TEACHER, "{'id':%d,'do':'%s'}", re, what);
}

/* Four for, two against, one line of the book, and the end. */
static void hold_a_council(struct desk_host *desk)
{
	class_open_vote(desk, "secret");
	for (unsigned i = 0; i < PUPILS; i++)
		class_cast(desk, i, 30, i < 4 ? 0 : 1, (int)i + 1);
	say(desk, 31, "vote.close");
	say(desk, 32, "vote.count");
	say(desk, 33, "vote.show");
	desk_say(desk, TEACHER, "{'id':34,'do':'item.record','who':[1],'due_day':1}");
	say(desk, 35, "sitting.end");
	ASSERT_HEARD(desk, TEACHER, "{'re':35,'ok':{}}");
}

static void a_sealed_sitting_has_its_figures(void **state)
{
	struct desk_host *desk = *state;

	hold_a_council(desk);
	desk_say(desk, TEACHER, "{'id':40,'do':'figures','class':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':40,'ok':{'class_id':1,'school':0,'class_name':'CM1','year':0,");
	ASSERT_HEARD(desk, TEACHER,
	             "'uncounted':0,'sittings':[{'class_id':1,'sitting':1,'number':1,");
	ASSERT_HEARD(desk, TEACHER,
	             "'members':6,'present':6,'turns':0,'spoke':[6,0,0,0],"
	             "'votes':1,'secret':1,'advisory':0,'ballots':[1,0,0,0,0,0,0,0,"
	             "0,0],'called':6,'cast':6,'adopted':1,'rejected':0,'chosen':0,"
	             "'open':0,'done':1,'left':0,'framed':0,'decided':1,"
	             "'reviewed':0}]");
	ASSERT_HEARD(desk, TEACHER, "'lines':[1,0,0,0,0]}]}}");
}

static void the_board_tells_what_is_open_and_who_does_it(void **state)
{
	struct desk_host *desk = *state;

	hold_a_council(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':2,'do':'board','class':0}");
	ASSERT_HEARD(desk, READER,
	             "'lines':[{'class_id':1,'class_name':'CM1','own':true,'sitting':1,'number':1,'"
	             "minutes':1,");
	ASSERT_HEARD(desk, READER,
	             "'text':'Un potager ?','who':'Ben','word':'','state':'todo',"
	             "'trial':0,'commission':false,'due_day':1}],'more':false}}");
}

static void a_year_tells_of_its_own_councils_only(void **state)
{
	struct desk_host *desk = *state;
	int64_t year;

	hold_a_council(desk);
	desk_say(desk, TEACHER, "{'id':40,'do':'figures','class':1}");
	year = 1970 + (desk->now_ms / day_ms - 212) * 400 / 146097;
	desk_say(desk, TEACHER, "{'id':41,'do':'figures','class':1,'year':%lld}", (long long)year);
	ASSERT_HEARD(desk, TEACHER, "{'re':41,'ok':{");
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':41,"), "\"sittings\":[{"));
	desk_say(desk, TEACHER, "{'id':42,'do':'figures','class':1,'year':%lld}",
	         (long long)year + 1);
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':42,"), "\"sittings\":[]"));
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':42,"), "\"months\":[]"));
	desk_say(desk, TEACHER, "{'id':43,'do':'board','class':1,'year':%lld}",
	         (long long)year + 1); /* what is open stays on every board */
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':43,"), "Un potager"));
	desk_say(desk, TEACHER, "{'id':44,'do':'archive.list','class':1,'text':'','year':%lld}",
	         (long long)year);
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':44,"), "Un potager"));
	desk_say(desk, TEACHER, "{'id':45,'do':'archive.list','class':1,'text':'','year':%lld}",
	         (long long)year + 1);
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':45,'ok':{'class_id':1,'class_name':'CM1','sittings':[],"
	             "'decisions':[],'years':[");
	desk_say(desk, TEACHER, "{'id':46,'do':'book.list','class':1,'text':'','year':%lld}",
	         (long long)year + 1);
	ASSERT_HEARD(desk, TEACHER, "{'re':46,'ok':{'class_id':1,'class_name':'CM1','entries':[],");
}

/* Its list of sittings ends, its years do not. */
static void a_class_tells_of_years_that_its_list_does_not_reach(void **state)
{
	struct desk_host *desk = *state;
	const int64_t year_ms = 365 * day_ms;
	struct sitting_row row = {
	        .class_id = 1, .title = "Conseil", .phase = PHASE_SEALED, .number = 1};
	const char *told;

	hold_a_council(desk);
	desk_say(desk, TEACHER, "{'id':40,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'delegates':false,'years':[2023]}}");
	for (int i = 0; i <= ARCHIVE_ROWS_MAX; i++) {
		row.id = 100 + i;
		row.prepared_at_ms = desk->now_ms - (i < ARCHIVE_ROWS_MAX ? day_ms : 7 * year_ms);
		row.opened_at_ms = row.sealed_at_ms = row.prepared_at_ms;
		assert_int_equal(sitting_put(desk->store, &row), ERR_NONE);
	}
	desk_say(desk, TEACHER, "{'id':41,'do':'class.open','class':1}");
	told = desk_heard(desk, TEACHER, "{'re':41,");
	assert_null(strstr(told, "\"id\":300,")); /* the control */
	assert_non_null(strstr(told, "\"years\":[2023,2016]}}"));
}

static void figures_of_an_older_meaning_are_counted_again(void **state)
{
	struct desk_host *desk = *state;

	hold_a_council(desk);
	desk_say(desk, TEACHER, "{'id':40,'do':'figures','class':1}");
	assert_int_equal(figures_put(desk->store, 1, FIGURES_VERSION - 1, "\"open_ms\":77"),
	                 ERR_NONE);
	desk_say(desk, TEACHER, "{'id':41,'do':'figures','class':1}");
	assert_null(strstr(desk_heard(desk, TEACHER, "{'re':41,"), "77"));
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':41,"), "\"cast\":6"));
}

static void nobody_reads_the_figures_of_another_class(void **state)
{
	struct desk_host *desk = *state;

	hold_a_council(desk);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':3,'do':'figures','class':1}");
	REFUSED(desk, SECOND, 3, "no-such-class");
	desk_say(desk, SECOND, "{'id':4,'do':'board','class':1}");
	REFUSED(desk, SECOND, 4, "no-such-class");
	desk_say(desk, PUPIL, "{'id':50,'do':'figures','class':0}");
	REFUSED(desk, PUPIL, 50, "not-allowed");
	desk_say(desk, TEACHER, "{'id':51,'do':'figures','class':1,'year':10000}");
	REFUSED(desk, TEACHER, 51, "bad-field");
}

/* A line of the book of a class, as a sitting of it would have written. */
static void write_line(struct desk_host *desk, int64_t class_id, int64_t sitting, const char *text,
                       const char *who)
{
	const struct entry_row entry = {.class_id = class_id,
	                                .sitting = sitting,
	                                .number = 1,
	                                .decided_at_ms = desk->now_ms,
	                                .text = text,
	                                .who_else = "",
	                                .from = "",
	                                .word = "Tom a dit oui",
	                                .who = who};

	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(entry_put(desk->store, &entry), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
}

static void a_school_sees_what_its_classes_decided_and_of_others_no_name(void **state)
{
	struct desk_host *desk = *state;
	const char *board;
	char code[16];

	hold_a_council(desk);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER, "{'id':50,'do':'school.add','name':'Jean Moulin'}");
	desk_say(desk, TEACHER, "{'id':51,'do':'school.code','school':1}");
	desk_string(desk, TEACHER, "{'re':51,'ok':", "code", code, sizeof code);
	desk_say(desk, TEACHER, "{'id':52,'do':'class.enrol','class':1,'code':'%s'}", code);
	desk_say(desk, SECOND, "{'id':53,'do':'class.add','name':'CE2','mode':'reading'}");
	desk_say(desk, SECOND, "{'id':54,'do':'pupils.add','class':2,'names':['Tom','Lou']}");
	desk_say(desk, SECOND, "{'id':55,'do':'board','class':0,'school':1}");
	REFUSED(desk, SECOND, 55, "no-such-school"); /* not yet */
	desk_say(desk, SECOND, "{'id':56,'do':'class.enrol','class':2,'code':'%s'}", code);
	desk_say(desk, SECOND, "{'id':60,'do':'sitting.add','class':2,'title':'Conseil'}");
	write_line(desk, 2, desk_number(desk, SECOND, "{'re':60,", "id"), "Tom garde le jardin",
	           "7");
	desk_say(desk, TEACHER, "{'id':57,'do':'board','class':0,'school':1}");
	board = desk_heard(desk, TEACHER, "{'re':57,");
	assert_non_null(strstr(board, "\"class_name\":\"Jean Moulin\""));
	assert_non_null(strstr(board, "\"own\":true,\"sitting\":1"));
	assert_non_null(strstr(board, "\"who\":\"Ben\""));
	assert_non_null(strstr(board, "\"class_name\":\"CE2\",\"own\":false,\"sitting\":2"));
	assert_non_null(strstr(
	        board, "\"text\":\"\xe2\x80\xa6 garde le jardin\",\"who\":\"\",\"word\":\"\""));
	assert_null(strstr(board, "Tom"));
	desk_say(desk, SECOND, "{'id':58,'do':'board','class':0,'school':1}");
	assert_non_null(strstr(desk_heard(desk, SECOND, "{'re':58,"), "Tom garde le jardin"));
	assert_null(strstr(desk_heard(desk, SECOND, "{'re':58,"), "Ben"));
	desk_say(desk, SECOND, "{'id':59,'do':'class.open','class':1}");
	REFUSED(desk, SECOND, 59, "no-such-class"); /* the control: it is nobody else's class */
}

static void a_school_adds_its_classes_up(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	hold_a_council(desk);
	desk_say(desk, TEACHER, "{'id':50,'do':'school.add','name':'Jean Moulin'}");
	desk_say(desk, TEACHER, "{'id':51,'do':'school.code','school':1}");
	desk_string(desk, TEACHER, "{'re':51,'ok':", "code", code, sizeof code);
	desk_say(desk, TEACHER, "{'id':52,'do':'class.enrol','class':1,'code':'%s'}", code);
	desk_say(desk, TEACHER, "{'id':53,'do':'class.add','name':'CE2','mode':'reading'}");
	desk_say(desk, TEACHER, "{'id':54,'do':'class.enrol','class':2,'code':'%s'}", code);
	desk_say(desk, TEACHER, "{'id':55,'do':'pupils.add','class':2,'names':['Tom','Lou']}");
	desk_say(desk, TEACHER, "{'id':56,'do':'sitting.add','class':2,'title':'Conseil'}");
	desk_say(desk, TEACHER, "{'id':57,'do':'sitting.leave'}");
	desk_say(desk, TEACHER, "{'id':58,'do':'figures','class':0,'school':1}");
	ASSERT_HEARD(desk, TEACHER,
	             "{'re':58,'ok':{'class_id':0,'school':1,'class_name':'Jean Moulin'");
	ASSERT_HEARD(desk, TEACHER, "'sittings':[{'class_id':1,'sitting':1,");
	ASSERT_HEARD(desk, TEACHER, "'lines':[1,0,0,0,0]}]}}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(a_sealed_sitting_has_its_figures, class_setup,
	                                        class_teardown),
	        cmocka_unit_test_setup_teardown(the_board_tells_what_is_open_and_who_does_it,
	                                        class_setup, class_teardown),
	        cmocka_unit_test_setup_teardown(a_year_tells_of_its_own_councils_only, class_setup,
	                                        class_teardown),
	        cmocka_unit_test_setup_teardown(a_class_tells_of_years_that_its_list_does_not_reach,
	                                        class_setup, class_teardown),
	        cmocka_unit_test_setup_teardown(figures_of_an_older_meaning_are_counted_again,
	                                        class_setup, class_teardown),
	        cmocka_unit_test_setup_teardown(nobody_reads_the_figures_of_another_class,
	                                        class_setup, class_teardown),
	        cmocka_unit_test_setup_teardown(
	                a_school_sees_what_its_classes_decided_and_of_others_no_name, class_setup,
	                class_teardown),
	        cmocka_unit_test_setup_teardown(a_school_adds_its_classes_up, class_setup,
	                                        class_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
