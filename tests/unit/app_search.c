/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_search.c - what a search tells of councils that were held: who finds what, never what was
 * hidden, and the same when it is made again from the journals.
 */
#include "unit/app_box.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "app/finds_make.h"
#include "base/check.h"

static void say_ok(struct desk_host *desk, const char *command)
{
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':90,%s}", command);
	ASSERT_HEARD(desk, TEACHER, "{'re':90,'ok'");
	desk_pass(desk, 100);
}

static void add_item(struct desk_host *desk, const char *kind, const char *title)
{
	char command[1024];

	snprintf(command, sizeof command,
	         "'do':'item.add','kind':'%s','motion':{'title':'%s','ballot':'choice','options':"
	         "[{'text':'À pied','picture':''},{'text':'En car','picture':''}],"
	         "'secrecy':'roll-call','base':'expressed','threshold':'simple','quorum':'none',"
	         "'tie_rule':'rejected','changeable':false,'seconds':0,'close_on_time':false,"
	         "'close_on_all':false,'picture':''}",
	         kind, title);
	say_ok(desk, command);
}

static int64_t begin(struct desk_host *desk)
{
	int64_t sitting;

	desk_say(desk, TEACHER,
	         "{'id':91,'do':'sitting.add','class':1,'title':'Conseil de printemps'}");
	sitting = desk_number(desk, TEACHER, "{'re':91,", "id");
	desk_say(desk, TEACHER, "{'id':92,'do':'sitting.enter','sitting':%lld}",
	         (long long)sitting);
	return sitting;
}

/*
 * Class 1 has held a council: a voyage that was voted on, praise, two concerns of which one was
 * projected, lines of the book, notes.
 */
static int64_t hold(struct desk_host *desk)
{
	int64_t sitting;

	box_class(desk);
	sitting = begin(desk);
	add_item(desk, "proposal", "Un voyage à l’Île d’Œssant");
	add_item(desk, "praise", "Bravo aux jardiniers");
	add_item(desk, "concern", "Des coups dans les escaliers");
	add_item(desk, "concern", "Le bruit du réfectoire");
	say_ok(desk, "'do':'members.all-present'");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'item.start','item':1");
	say_ok(desk, "'do':'vote.open'");
	say_ok(desk, "'do':'paper.sign-all'");
	say_ok(desk, "'do':'vote.close'");
	say_ok(desk, "'do':'vote.count','hand_votes':[4,2,0]");
	say_ok(desk, "'do':'vote.show'");
	say_ok(desk, "'do':'item.record','who':[2],'who_else':'la mairie'");
	say_ok(desk, "'do':'entry.add','text':'Des coups, plus jamais','item':0");
	say_ok(desk, "'do':'entry.add','text':'Planter des tulipes','who':[0,1]");
	say_ok(desk, "'do':'note.write','item':2,'text':'Les élèves ont applaudi.'");
	say_ok(desk, "'do':'note.write','item':3,'text':'On a parlé de gifles.'");
	say_ok(desk, "'do':'item.project','item':4,'on':true");
	say_ok(desk, "'do':'sitting.end'");
	desk_forget(desk, TEACHER);
	return sitting;
}

static const char *ask(struct desk_host *desk, unsigned screen, const char *fields)
{
	const char *heard;

	desk_forget(desk, screen);
	desk_say(desk, screen, "{'id':50,'do':'search',%s}", fields);
	heard = desk_heard(desk, screen, "{'re':50,");
	assert_non_null(heard);
	return heard;
}

static int64_t total(struct desk_host *desk, unsigned screen, const char *fields)
{
	ask(desk, screen, fields);
	return desk_number(desk, screen, "{'re':50,", "total");
}

static void a_motion_is_found_by_its_words_and_says_what_became_of_it(void **state)
{
	struct desk_host *desk = *state;
	long long sitting = hold(desk);
	char want[512];

	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'l’ile oessant','kind':'motion'"),
	                 1);
	snprintf(want, sizeof want,
	         "'hits':[{'class_id':1,'class_name':'CM1','own':true,'sitting':%lld,'number':1,'"
	         "item':1,"
	         "'line':0,'kind':'motion','status':'chosen',",
	         sitting);
	ASSERT_HEARD(desk, TEACHER, want);
	ASSERT_HEARD(desk, TEACHER,
	             "'title':[{'text':'Un voyage à l’','hit':false},{'text':'Île d’Œssant','hit':"
	             "true}],'excerpt':[],'who':''}]");
	ask(desk, TEACHER, "'class':1,'text':'pieds'");
	ASSERT_HEARD(desk, TEACHER,
	             "'excerpt':[{'text':'À ','hit':false},{'text':'pied','hit':true}]");
}

static void each_kind_is_found_by_itself(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'jardinière'"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'jardinier','kind':'item'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'jardinier','kind':'motion'"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe','kind':'decision'"), 1);
	ASSERT_HEARD(desk, TEACHER, "'status':'todo'");
	ASSERT_HEARD(desk, TEACHER, "'who':'Ana, Ben'");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'printemps','kind':'minutes'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'applaudi'"), 1);
	ASSERT_HEARD(desk, TEACHER, "'title':[{'text':'Bravo aux jardiniers','hit':false}]");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'','status':'chosen'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'mairie'"), 1);
}

static void names_are_those_of_the_list_and_not_in_the_index(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'BEN tulipes'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'chloé'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'','person':3"), 1);
	ASSERT_HEARD(desk, TEACHER,
	             "'people':[{'id':1,'name':'Ana'},{'id':2,'name':'Ben'},"
	             "{'id':3,'name':'Chloé'}]");
	desk_say(desk, TEACHER,
	         "{'id':10,'do':'pupil.edit','pupil':2,'name':'Zorro','picture':''}");
	desk_say(desk, TEACHER, "{'id':11,'do':'pupil.remove','pupil':3}");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'ben'"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'chloe'"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'','person':3"), 0);
}

static void what_was_not_projected_is_never_found(void **state)
{
	static const char *const hidden[] = {"coups dans", "escalier", "gifle"};
	struct desk_host *desk = *state;
	char fields[128];

	hold(desk);
	for (size_t i = 0; i < COUNT_OF(hidden); i++) {
		snprintf(fields, sizeof fields, "'class':1,'text':'%s'", hidden[i]);
		assert_int_equal(total(desk, TEACHER, fields), 0);
	}
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'réfectoire'"), 1);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'coups'"), 1); /* other words */
	/* A line by hand is in words for everybody: book, board and search tell the same. */
	ASSERT_HEARD(desk, TEACHER, "'kind':'decision'");
	desk_say(desk, TEACHER, "{'id':51,'do':'book.list','class':1,'text':'coups'}");
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':51,"), "plus jamais"));
	desk_say(desk, TEACHER, "{'id':52,'do':'board','class':1}");
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':52,"), "plus jamais"));
}

static void everybody_finds_what_is_theirs(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	box_teacher(desk, SECOND, "Zadie");
	box_card(desk, 1, NULL);
	box_card(desk, 7, NULL);
	box_link(desk, READER, "reader", 1);
	assert_int_equal(total(desk, TEACHER, "'class':0,'text':'tulipes'"), 1);
	assert_int_equal(total(desk, READER, "'class':0,'text':'voyage','kind':'motion'"), 1);
	assert_int_equal(total(desk, SECOND, "'class':0,'text':''"), 0);
	ask(desk, SECOND, "'class':1,'text':'voyage'");
	REFUSED(desk, SECOND, 50, "no-such-class");
	ask(desk, READER, "'class':2,'text':'voyage'");
	REFUSED(desk, READER, 50, "no-such-class");
	assert_int_equal(total(desk, CARD + 7, "'class':0,'text':'voyage'"), 0);
	/* A card reads the book, no minutes. */
	assert_int_equal(total(desk, CARD + 1, "'class':0,'text':'voyage'"), 1);
	ASSERT_HEARD(desk, CARD + 1, "'kind':'decision'");
	assert_int_equal(total(desk, CARD + 1, "'class':0,'text':'jardinier'"), 0);
	assert_int_equal(total(desk, CARD + 1, "'class':0,'text':'voyage','kind':'motion'"), 0);
	desk_say(desk, TEACHER, "{'id':60,'do':'class.share','class':1,'name':'Zadie','on':true}");
	assert_int_equal(total(desk, SECOND, "'class':0,'text':'tulipes'"), 1);
}

static void a_line_is_found_as_it_is_now(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	begin(desk);
	say_ok(desk, "'do':'sitting.open'");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe','status':'done'"), 0);
	say_ok(desk, "'do':'entry.review','entry':3,'state':'done','word':'Elles sont roses'");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe rose','status':'done'"), 1);
	say_ok(desk, "'do':'entry.assign','entry':3,'who':[4]");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'','person':1"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'','person':5"), 1);
	/* What is being said is not over: nothing of it is found yet. */
	say_ok(desk, "'do':'entry.add','text':'Un hamac'");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'hamac'"), 0);
	say_ok(desk, "'do':'sitting.end'");
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'hamac'"), 1);
}

static void strange_questions_find_nothing_and_do_no_harm(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'AND OR NOT NEAR(* ^'"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'\\\"'"),
	                 total(desk, TEACHER, "'class':1,'text':''"));
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe','from':1000"), 1);
	ASSERT_HEARD(desk, TEACHER, "'hits':[],'total':1,'from':1000,'more':false");
	ask(desk, TEACHER, "'class':1,'text':'tulipe','from':1001");
	ASSERT_HEARD(desk, TEACHER, "{'re':50,'no':'bad-field','field':'from'");
	ask(desk, TEACHER, "'class':1,'text':'tulipe','kind':'slip'");
	ASSERT_HEARD(desk, TEACHER, "{'re':50,'no':'bad-field','field':'kind'");
}

/* Class 3 of Zadie is in school 1, with classes 1 and 2 of TEACHER. */
static void make_school(struct desk_host *desk)
{
	char code[16];

	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER, "{'id':70,'do':'school.add','name':'Jean Moulin'}");
	desk_say(desk, TEACHER, "{'id':71,'do':'school.code','school':1}");
	desk_string(desk, TEACHER, "{'re':71,'ok':", "code", code, sizeof code);
	desk_say(desk, TEACHER, "{'id':72,'do':'class.enrol','class':1,'code':'%s'}", code);
	GRANTED(desk, TEACHER, 72);
	desk_say(desk, SECOND, "{'id':73,'do':'class.add','name':'CE2','mode':'reading'}");
	desk_say(desk, SECOND, "{'id':74,'do':'class.enrol','class':3,'code':'%s'}", code);
	GRANTED(desk, SECOND, 74);
}

static void say_line(struct desk_host *desk, int64_t sitting, const char *text, const char *word)
{
	const struct entry_row entry = {.class_id = 1,
	                                .sitting = sitting,
	                                .number = 2,
	                                .decided_at_ms = desk->now_ms,
	                                .text = text,
	                                .who_else = "la mairie",
	                                .word = word,
	                                .from = "",
	                                .who = "3"};

	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(entry_put(desk->store, &entry), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
}

static void a_school_finds_what_its_classes_have_decided(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	make_school(desk);
	/* The own class whole: matters, minutes, who does it. */
	assert_int_equal(total(desk, TEACHER, "'class':0,'school':1,'text':'jardinier'"), 1);
	ASSERT_HEARD(desk, TEACHER, "'class_id':1,'class_name':'CM1','own':true");
	assert_int_equal(total(desk, TEACHER, "'class':0,'school':1,'text':'applaudi'"), 1);
	/* Of the others what was chosen and the lines of the book, by their titles. */
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':''"), 4);
	assert_int_equal(
	        total(desk, SECOND, "'class':0,'school':1,'text':'voyage','kind':'motion'"), 1);
	ASSERT_HEARD(desk, SECOND, "'class_id':1,'class_name':'CM1','own':false");
	ASSERT_HEARD(desk, SECOND, "'status':'chosen'");
	assert_int_equal(
	        total(desk, SECOND, "'class':0,'school':1,'text':'tulipe','kind':'decision'"), 1);
	ASSERT_HEARD(desk, SECOND, "'excerpt':[],'who':''");
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'pieds'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'jardinier'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'applaudi'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'réfectoire'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'mairie'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'','kind':'minutes'"), 0);
	assert_int_equal(total(desk, SECOND, "'class':0,'text':''"), 0); /* none of it is hers */
}

static void a_school_finds_no_name_of_another_class(void **state)
{
	static const char *const asked[] = {"chloé", "chlo", "chloés", "\\\"arrose chloé\\\"",
	                                    "zut"};
	struct desk_host *desk = *state;
	char fields[128];

	say_line(desk, hold(desk), "Arroser chez Chloé", "zut, dit Ben");
	make_school(desk);
	for (size_t i = 0; i < COUNT_OF(asked); i++) {
		snprintf(fields, sizeof fields, "'class':0,'school':1,'text':'%s'", asked[i]);
		assert_int_equal(total(desk, SECOND, fields), 0);
		if (i < 2) /* the control: whose class it is finds her */
			assert_true(total(desk, TEACHER, fields) > 0);
	}
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'arroser'"), 1);
	ASSERT_HEARD(desk, SECOND, "chez \xe2\x80\xa6");
	assert_null(strstr(desk_heard(desk, SECOND, "{'re':50,"), "Chlo"));
	/* Leaving her out tells nothing either, nor asking what she does. */
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'arroser -chloé'"), 1);
	assert_int_equal(total(desk, SECOND, "'class':0,'school':1,'text':'','person':3"), 0);
	assert_int_equal(total(desk, TEACHER, "'class':0,'school':1,'text':'','person':3"), 2);
	ask(desk, SECOND, "'class':0,'school':1,'text':''");
	ASSERT_HEARD(desk, SECOND, "'people':[]");
}

static void a_school_is_searched_by_its_teachers_only(void **state)
{
	struct desk_host *desk = *state;

	hold(desk);
	box_link(desk, READER, "reader", 1);
	box_card(desk, 1, NULL);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER, "{'id':70,'do':'school.add','name':'Jean Moulin'}");
	ask(desk, SECOND, "'class':0,'school':1,'text':''");
	REFUSED(desk, SECOND, 50, "no-such-school");
	ask(desk, READER, "'class':0,'school':1,'text':''");
	REFUSED(desk, READER, 50, "no-such-school");
	ask(desk, CARD + 1, "'class':0,'school':1,'text':''");
	REFUSED(desk, CARD + 1, 50, "no-such-school");
	/* Who administers it and has no class in it finds nothing yet. */
	assert_int_equal(total(desk, TEACHER, "'class':0,'school':1,'text':''"), 0);
}

/* Rows, and what the index of words makes of them, as text. */
static void dump(struct desk_host *desk, char *out, size_t room)
{
	static const char sql[] =
	        "SELECT group_concat(line, char(10)) FROM (SELECT sitting || '|' || kind || '|' ||"
	        " part || '|' || class || '|' || item || '|' || at_ms || '|' || year || '|' ||"
	        " status || '|' || title || '|' || words || '|' || heads || '|' || folded || '|' ||"
	        " marks AS line FROM finds ORDER BY sitting, kind, part)";
	char path[128];
	sqlite3 *sqlite = NULL;
	sqlite3_stmt *statement = NULL;

	snprintf(path, sizeof path, "%s/archive.db", desk->dir);
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	/* 1: also against the rows that it says it was made from. */
	assert_int_equal(
	        sqlite3_exec(sqlite,
	                     "INSERT INTO found (found, rank) VALUES ('integrity-check', 1)", NULL,
	                     NULL, NULL),
	        SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(sqlite, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	snprintf(out, room, "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
	assert_int_equal(sqlite3_close(sqlite), SQLITE_OK);
}

static void made_again_from_the_journals_it_is_the_same(void **state)
{
	static char before[1 << 16], after[1 << 16];
	struct desk_host *desk = *state;
	struct finds_made made;

	hold(desk);
	begin(desk);
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'entry.review','entry':3,'state':'done','word':'Elles sont roses'");
	say_ok(desk, "'do':'entry.add','text':'Un hamac','who':[5]");
	say_ok(desk, "'do':'sitting.end'");
	desk_say(desk, TEACHER, "{'id':11,'do':'pupil.remove','pupil':1}");
	dump(desk, before, sizeof before);
	assert_non_null(strstr(before, "hamac"));

	assert_int_equal(finds_doubt(desk->store), ERR_NONE);
	assert_int_equal(finds_make(desk->store, &made), ERR_NONE);
	assert_int_equal(made.sittings, 2);
	assert_int_equal(made.damaged, 0);
	dump(desk, after, sizeof after);
	assert_string_equal(after, before);
	assert_int_equal(finds_make(desk->store, &made), ERR_NONE);
	assert_int_equal(made.sittings, 0);
}

static void a_server_that_starts_makes_what_is_missing(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = hold(desk);

	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(finds_drop(desk->store, sitting), ERR_NONE);
	assert_int_equal(finds_doubt(desk->store), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe'"), 0);
	desk_restart(desk, false);
	class_sign_in(desk);
	assert_int_equal(total(desk, TEACHER, "'class':1,'text':'tulipe'"), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_motion_is_found_by_its_words_and_says_what_became_of_it),
	        TEST(each_kind_is_found_by_itself),
	        TEST(names_are_those_of_the_list_and_not_in_the_index),
	        TEST(what_was_not_projected_is_never_found),
	        TEST(everybody_finds_what_is_theirs),
	        TEST(a_line_is_found_as_it_is_now),
	        TEST(strange_questions_find_nothing_and_do_no_harm),
	        TEST(a_school_finds_what_its_classes_have_decided),
	        TEST(a_school_finds_no_name_of_another_class),
	        TEST(a_school_is_searched_by_its_teachers_only),
	        TEST(made_again_from_the_journals_it_is_the_same),
	        TEST(a_server_that_starts_makes_what_is_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
