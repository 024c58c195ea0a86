/* SPDX-License-Identifier: EUPL-1.2 */
/* app_paper.c - documents to take home: who gets which, of what, and for how long. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/check.h"
#include "base/hex.h"
#include "hemicycle/limits.h"
#include "unit/app_box.h"

#define MINUTES(lang, sitting)                                                                     \
	"'do':'paper.make','kind':'minutes','format':'pdf','lang':'" lang "','sitting':" sitting
#define SITTING(sitting)                                                                           \
	"'do':'paper.make','kind':'sitting','format':'json','lang':'fr','sitting':" sitting
#define ARCHIVE(class_)                                                                            \
	"'do':'paper.make','kind':'class','format':'archive','lang':'fr','class':" class_
#define BOOK(class_) "'do':'paper.make','kind':'book','format':'csv','lang':'fr','class':" class_

/* Class 1 with a sealed sitting 1 and one in preparation, 2; and class 2 of nobody here. */
static void two_sittings(struct desk_host *desk)
{
	class_prepare(desk);
	desk_say(desk, TEACHER, "{'id':900,'do':'sitting.open'}");
	desk_say(desk, TEACHER, "{'id':901,'do':'sitting.end'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':901,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':902,'do':'sitting.add','class':1,'title':'Deux'}");
	desk_say(desk, TEACHER, "{'id':903,'do':'class.add','name':'B','mode':'images'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':903,'ok':{'id':2}}");
}

/* The ticket in the answer `re`. */
static void ticket_of(struct desk_host *desk, unsigned screen, int re, uint8_t out[TICKET_BYTES])
{
	char part[32], text[2 * TICKET_BYTES + 8];

	snprintf(part, sizeof part, "{'re':%d,'ok':", re);
	ASSERT_HEARD(desk, screen, part);
	desk_string(desk, screen, part, "ticket", text, sizeof text);
	assert_true(hex_read(text, strlen(text), out, TICKET_BYTES));
}

static bool waits(struct desk_host *desk, const uint8_t ticket[TICKET_BYTES])
{
	struct app_document document;

	return app_document(desk->app, ticket, false, &document);
}

/* The part, single quotes for double ones, is in what the press read last. */
static void assert_pressed(const struct desk_host *desk, const char *part)
{
	char wanted[256];

	snprintf(wanted, sizeof wanted, "%s", part);
	for (char *c = wanted; *c != '\0'; c++)
		if (*c == '\'')
			*c = '"';
	if (desk->pressed == NULL || strstr(desk->pressed, wanted) == NULL)
		fail_msg("%s is not in %s", wanted, desk->pressed);
}

static void a_ticket_fetches_a_document_once(void **state)
{
	struct desk_host *desk = *state;
	struct app_document document;
	uint8_t ticket[TICKET_BYTES];

	two_sittings(desk);
	desk_say(desk, TEACHER, "{'id':10," MINUTES("fr", "1") "}");
	ASSERT_HEARD(desk, TEACHER, "'name':'minutes-1.pdf','bytes':16,'type':'application/pdf'}}");
	ticket_of(desk, TEACHER, 10, ticket);
	for (int i = 0; i < 3; i++) { /* looking does not use it up */
		assert_true(app_document(desk->app, ticket, false, &document));
		assert_null(document.bytes);
	}
	assert_true(app_document(desk->app, ticket, true, &document));
	assert_int_equal(document.count, 16);
	assert_memory_equal(document.bytes, "<minutes as pdf>", 16);
	assert_string_equal(document.ending, ".pdf");
	assert_false(document.markup);
	free(document.bytes);
	assert_false(app_document(desk->app, ticket, true, &document));
	ticket[0] ^= 1;
	assert_false(app_document(desk->app, ticket, true, &document));
}

static void the_press_reads_what_the_asker_would_have_been_answered(void **state)
{
	struct desk_host *desk = *state;
	const char *told;

	two_sittings(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'archive.sitting','sitting':1}");
	told = desk_heard(desk, TEACHER, "{'re':10,'ok':");
	assert_non_null(told);
	desk_say(desk, TEACHER, "{'id':11," MINUTES("en", "1") "}");
	assert_pressed(desk, "{'data':{'id':1,'class_id':1,'number':1,");
	assert_memory_equal(desk->pressed + 8, told + 14, strlen(told) - 15);
	assert_pressed(desk, "},'lang':'en','url':'http://school.example:8080/','at_ms':17");
	desk_say(desk, TEACHER, "{'id':12,'do':'book.list','class':1,'text':''}");
	desk_say(desk, TEACHER, "{'id':13," BOOK("1") ",'year':2026}");
	assert_pressed(desk, "{'data':{'class_id':1,'class_name':'CM1','entries':[],'years':[2023],"
	                     "'today':1967");
	assert_pressed(desk, "'more':false},'lang':'fr',");
	assert_pressed(desk, ",'year':2026}");
	desk_say(desk, TEACHER,
	         "{'id':14,'do':'paper.make','kind':'roll','format':'html',"
	         "'lang':'fr','sitting':1,'item':3}");
	assert_pressed(desk, ",'item':3}");
}

static void what_is_asked_for_fits_its_kind(void **state)
{
	static const char *const wrong[] = {
	        "'kind':'minutes','format':'pdf'",
	        "'kind':'minutes','format':'pdf','class':1",
	        "'kind':'minutes','format':'pdf','class':1,'sitting':1",
	        "'kind':'minutes','format':'pdf','sitting':1,'item':1",
	        "'kind':'minutes','format':'pdf','sitting':1,'year':2026",
	        "'kind':'official','format':'pdf','sitting':1",
	        "'kind':'roll','format':'csv','sitting':1,'item':1",
	        "'kind':'book','format':'pdf','class':1,'sitting':1",
	        "'kind':'book','format':'pdf','class':1,'year':1999",
	        "'kind':'poster','format':'csv','class':1",
	        "'kind':'poster','format':'pdf','class':1,'year':2026",
	        "'kind':'novel','format':'pdf','class':1",
	        "'kind':'book','format':'exe','class':1",
	        "'kind':'minutes','format':'json','sitting':1",
	        "'kind':'sitting','format':'pdf','sitting':1",
	        "'kind':'class','format':'json','class':1",
	        "'kind':'book','format':'pdf','school':1",
	        "'kind':'figures','format':'pdf','school':1,'class':1",
	        "'kind':'minutes','format':'pdf','school':1,'sitting':1",
	};
	struct desk_host *desk = *state;
	char part[64];

	two_sittings(desk);
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		desk_pass(desk, 1000);
		desk_say(desk, TEACHER, "{'id':%zu,'do':'paper.make','lang':'fr',%s}", 100 + i,
		         wrong[i]);
		snprintf(part, sizeof part, "{'re':%zu,'no':'bad-field'", 100 + i);
		ASSERT_HEARD(desk, TEACHER, part);
	}
	desk_say(desk, TEACHER,
	         "{'id':90,'do':'paper.make','kind':'book','format':'pdf','lang':'fr'}");
	REFUSED(desk, TEACHER, 90, "no-such-class");
	assert_null(desk->pressed);
}

static void a_link_gets_its_class_and_what_is_over(void **state)
{
	struct desk_host *desk = *state;

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':10," MINUTES("fr", "1") "}");
	GRANTED(desk, READER, 10);
	desk_say(desk, READER, "{'id':11," MINUTES("fr", "2") "}");
	REFUSED(desk, READER, 11, "no-such-sitting");
	desk_say(desk, READER, "{'id':12," BOOK("0") "}");
	GRANTED(desk, READER, 12);
	desk_say(desk, READER, "{'id':13," BOOK("2") "}");
	REFUSED(desk, READER, 13, "no-such-class");
	desk_say(desk, TEACHER, "{'id':14," MINUTES("fr", "2") "}");
	GRANTED(desk, TEACHER, 14);
	desk_say(desk, TEACHER, "{'id':15," MINUTES("fr", "77") "}");
	REFUSED(desk, TEACHER, 15, "no-such-sitting");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':16," MINUTES("fr", "1") "}");
	REFUSED(desk, SECOND, 16, "no-such-sitting");
}

/* Comes on `screen` with a link of class 1 that shows pupils and the archive like this. */
static void shared(struct desk_host *desk, unsigned screen, const char *names, const char *kind)
{
	char token[80];

	desk_say(desk, TEACHER, "{'id':950,'do':'link.add','kind':'%s','target':1%s}", kind, names);
	desk_string(desk, TEACHER, "{'re':950,'ok':", "token", token, sizeof token);
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, screen, "{'re':1,'ok':{'role':'reader'");
}

static void a_link_without_names_takes_none_home(void **state)
{
	struct desk_host *desk = *state;

	two_sittings(desk);
	shared(desk, READER, ",'names':'full'", "reader");
	desk_say(desk, READER, "{'id':10," MINUTES("fr", "1") "}");
	GRANTED(desk, READER, 10);
	assert_pressed(desk, "'Ana'"); /* the control */
	desk_go(desk, READER);
	shared(desk, READER, ",'names':'none'", "reader");
	desk_say(desk, READER, "{'id':11," MINUTES("fr", "1") "}");
	GRANTED(desk, READER, 11);
	assert_null(strstr(desk->pressed, "Ana"));
	assert_null(strstr(desk->pressed, "Ben"));
	desk_go(desk, READER);
	shared(desk, READER, ",'names':'initials'", "reader");
	desk_say(desk, READER, "{'id':12," MINUTES("fr", "1") "}");
	assert_pressed(desk, "'A.'");
	assert_null(strstr(desk->pressed, "Ana"));
}

static void a_teacher_gets_all_that_is_sealed_of_a_sitting(void **state)
{
	struct desk_host *desk = *state;
	struct app_document document;
	uint8_t ticket[TICKET_BYTES];

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, TEACHER, "{'id':10," SITTING("1") "}");
	ASSERT_HEARD(desk, TEACHER, "'name':'sitting-1.json'");
	ticket_of(desk, TEACHER, 10, ticket);
	assert_true(app_document(desk->app, ticket, true, &document));
	assert_non_null(document.bytes);
	assert_memory_equal(document.bytes, "{\"format\":\"hemicycle-sitting\"", 29);
	free(document.bytes);
	assert_null(desk->pressed); /* the press has no part in it */
	desk_say(desk, TEACHER, "{'id':11," SITTING("2") "}");
	REFUSED(desk, TEACHER, 11, "wrong-phase");
	desk_say(desk, TEACHER, "{'id':12," SITTING("77") "}");
	REFUSED(desk, TEACHER, 12, "no-such-sitting");
	desk_say(desk, READER, "{'id':13," SITTING("1") "}");
	REFUSED(desk, READER, 13, "not-allowed");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':14," SITTING("1") "}");
	REFUSED(desk, SECOND, 14, "no-such-sitting");
}

static void a_teacher_gets_the_archive_of_a_class_in_a_file(void **state)
{
	struct desk_host *desk = *state;
	struct app_document document;
	uint8_t ticket[TICKET_BYTES], begin[2];

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, TEACHER, "{'id':10," ARCHIVE("1") "}");
	ASSERT_HEARD(desk, TEACHER, "'name':'class-1.hemicycle.jsonl.gz'");
	ticket_of(desk, TEACHER, 10, ticket);
	assert_true(app_document(desk->app, ticket, false, &document));
	assert_int_equal(document.file, -1); /* only looked at */
	assert_true(app_document(desk->app, ticket, true, &document));
	assert_null(document.bytes);
	assert_int_equal(read(document.file, begin, 2), 2);
	assert_int_equal(begin[0], 0x1f); /* RFC 1952 section 2.3.1 */
	assert_int_equal(begin[1], 0x8b);
	assert_int_equal(lseek(document.file, 0, SEEK_END), document.count);
	close(document.file);
	desk_say(desk, READER, "{'id':11," ARCHIVE("0") "}");
	REFUSED(desk, READER, 11, "not-allowed");
	desk_say(desk, TEACHER, "{'id':12," ARCHIVE("77") "}");
	REFUSED(desk, TEACHER, 12, "no-such-class");
	desk->held = true; /* whoever leaves while it is packed leaves no file behind */
	desk_say(desk, TEACHER, "{'id':13," ARCHIVE("1") "}");
	desk_run_one(desk);
	desk_run_one(desk);
	desk_go(desk, TEACHER);
	desk->held = false;
	desk_run(desk);
}

#define SCHOOL(school)                                                                             \
	"'do':'paper.make','kind':'class','format':'archive','lang':'fr','school':" school

/* Administering a school opens no class, and an archive holds whole classes. */
static void a_school_is_packed_for_who_has_all_its_classes(void **state)
{
	struct desk_host *desk = *state;
	struct app_document document;
	uint8_t ticket[TICKET_BYTES];
	char code[16];

	two_sittings(desk);
	desk_say(desk, TEACHER, "{'id':20,'do':'school.add','name':'Jean Moulin'}");
	desk_say(desk, TEACHER, "{'id':21,'do':'school.code','school':1}");
	desk_string(desk, TEACHER, "{'re':21,", "code", code, sizeof code);
	desk_say(desk, TEACHER, "{'id':22,'do':'class.enrol','class':1,'code':'%s'}", code);
	desk_say(desk, TEACHER, "{'id':23," SCHOOL("1") "}");
	ASSERT_HEARD(desk, TEACHER, "'name':'school-1.hemicycle.jsonl.gz'");
	ticket_of(desk, TEACHER, 23, ticket);
	assert_true(app_document(desk->app, ticket, true, &document));
	assert_true(lseek(document.file, 0, SEEK_END) > 0);
	close(document.file);
	desk_say(desk, TEACHER, "{'id':24," SCHOOL("77") "}");
	REFUSED(desk, TEACHER, 24, "no-such-school");
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, SECOND, "{'id':25," SCHOOL("1") "}");
	REFUSED(desk, SECOND, 25, "no-such-school");
	desk_say(desk, SECOND, "{'id':26,'do':'class.add','name':'CE2','mode':'images'}");
	desk_say(desk, SECOND, "{'id':27,'do':'class.enrol','class':3,'code':'%s'}", code);
	GRANTED(desk, SECOND, 27);
	desk_say(desk, SECOND, "{'id':28," SCHOOL("1") "}"); /* of the school, no administrator */
	REFUSED(desk, SECOND, 28, "not-allowed");
	desk_say(desk, TEACHER, "{'id':29," SCHOOL("1") "}"); /* it has a class of somebody else */
	REFUSED(desk, TEACHER, 29, "not-allowed");
}

static void pupils_and_walls_get_nothing(void **state)
{
	struct desk_host *desk = *state;

	class_prepare(desk);
	class_seat_all(desk);
	box_card(desk, 1, NULL);
	box_link(desk, WALL, "projector", 1);
	box_link(desk, COMPUTER, "box", 1);
	desk_say(desk, PUPIL, "{'id':10," MINUTES("fr", "1") "}");
	REFUSED(desk, PUPIL, 10, "not-allowed");
	desk_say(desk, CARD + 1, "{'id':10," BOOK("0") "}");
	REFUSED(desk, CARD + 1, 10, "not-allowed");
	desk_say(desk, WALL, "{'id':10," MINUTES("fr", "1") "}");
	REFUSED(desk, WALL, 10, "not-allowed");
	desk_say(desk, COMPUTER, "{'id':10," BOOK("0") "}");
	REFUSED(desk, COMPUTER, 10, "not-allowed");
	assert_null(desk->pressed);
}

static void every_failure_of_the_press_has_its_word(void **state)
{
	static const struct {
		enum printed how;
		const char *word;
	} cases[] = {{PRINTED_NO_PRESS, "no-paper"},
	             {PRINTED_REFUSED, "bad-field"},
	             {PRINTED_TOO_LARGE, "too-large"},
	             {PRINTED_FAILED, "paper-failed"}};
	struct desk_host *desk = *state;
	char part[64];

	two_sittings(desk);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		desk->printed = cases[i].how;
		desk_say(desk, TEACHER, "{'id':%zu," MINUTES("fr", "1") "}", 20 + i);
		snprintf(part, sizeof part, "{'re':%zu,'no':'%s'", 20 + i, cases[i].word);
		ASSERT_HEARD(desk, TEACHER, part);
	}
}

static void a_document_waits_a_minute(void **state)
{
	struct desk_host *desk = *state;
	uint8_t first[TICKET_BYTES], second[TICKET_BYTES];

	two_sittings(desk);
	desk_say(desk, TEACHER, "{'id':10," MINUTES("fr", "1") "}");
	ticket_of(desk, TEACHER, 10, first);
	desk_pass(desk, DOCUMENT_MS / 2);
	desk_say(desk, TEACHER, "{'id':11," MINUTES("fr", "1") "}");
	ticket_of(desk, TEACHER, 11, second);
	desk_pass(desk, DOCUMENT_MS / 2 - 1);
	assert_true(waits(desk, first));
	desk_pass(desk, 1);
	assert_false(waits(desk, first));
	assert_true(waits(desk, second));
	desk_pass(desk, DOCUMENT_MS / 2);
	assert_false(waits(desk, second));
}

static void of_too_many_the_oldest_of_the_session_goes(void **state)
{
	struct desk_host *desk = *state;
	uint8_t tickets[DOCUMENTS_SESSION_MAX + 1][TICKET_BYTES], readers[TICKET_BYTES];

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':9," MINUTES("fr", "1") "}");
	ticket_of(desk, READER, 9, readers);
	for (int i = 0; i <= DOCUMENTS_SESSION_MAX; i++) {
		desk_pass(desk, 500);
		desk_say(desk, TEACHER, "{'id':%d," MINUTES("fr", "1") "}", 100 + i);
		ticket_of(desk, TEACHER, 100 + i, tickets[i]);
	}
	assert_false(waits(desk, tickets[0]));
	for (int i = 1; i <= DOCUMENTS_SESSION_MAX; i++)
		assert_true(waits(desk, tickets[i]));
	assert_true(waits(desk, readers));
}

static void few_wait_for_the_press_and_a_teacher_finds_a_place(void **state)
{
	struct desk_host *desk = *state;

	two_sittings(desk);
	for (unsigned i = 0; i < 4; i++)
		box_link(desk, 50 + i, "reader", 1);
	desk->held = true;
	for (unsigned i = 0; i < 8; i++)
		desk_say(desk, 50 + i / 2, "{'id':%u," MINUTES("fr", "1") "}", 10 + i);
	for (unsigned i = 0; i < 8; i++)
		desk_run_one(desk); /* as far as the press, where they wait */
	REFUSED(desk, 53, 17, "busy"); /* the last two are above what links may have */
	REFUSED(desk, 53, 16, "busy");
	desk_say(desk, TEACHER, "{'id':30," MINUTES("fr", "1") "}");
	desk_say(desk, TEACHER, "{'id':31," MINUTES("fr", "1") "}");
	desk_run_one(desk);
	desk_run_one(desk);
	desk_say(desk, TEACHER, "{'id':32," MINUTES("fr", "1") "}");
	REFUSED(desk, TEACHER, 32, "busy");
	desk->held = false;
	desk_run(desk);
	GRANTED(desk, TEACHER, 30);
	GRANTED(desk, TEACHER, 31);
	GRANTED(desk, 50, 10);
	GRANTED(desk, 52, 15);
}

static void a_session_that_ends_takes_its_documents_along(void **state)
{
	struct desk_host *desk = *state;
	uint8_t ticket[TICKET_BYTES];

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':10," MINUTES("fr", "1") "}");
	ticket_of(desk, READER, 10, ticket);
	desk->held = true;
	desk_say(desk, READER, "{'id':11," MINUTES("fr", "1") "}");
	desk_run_one(desk);
	desk_say(desk, TEACHER, "{'id':12,'do':'link.revoke','link':%lld}",
	         (long long)desk_number(desk, TEACHER, "'kind':'reader','token'", "id"));
	desk->held = false;
	desk_run(desk);
	ASSERT_HEARD(desk, READER, "{'note':{'gone':'revoked'}}");
	assert_false(waits(desk, ticket));
	assert_null(desk_heard(desk, READER, "{'re':11,"));
}

static void whoever_leaves_while_it_is_made_breaks_nothing(void **state)
{
	struct desk_host *desk = *state;

	two_sittings(desk);
	box_link(desk, READER, "reader", 1);
	desk->held = true;
	desk_say(desk, READER, "{'id':10," MINUTES("fr", "1") "}");
	desk_say(desk, READER, "{'id':11," MINUTES("fr", "1") "}");
	desk_run_one(desk); /* one is at the press, one on its way to it */
	desk_go(desk, READER);
	desk->held = false;
	desk_run(desk);
	desk_say(desk, TEACHER, "{'id':12," MINUTES("fr", "1") "}");
	GRANTED(desk, TEACHER, 12);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_ticket_fetches_a_document_once),
	        TEST(the_press_reads_what_the_asker_would_have_been_answered),
	        TEST(what_is_asked_for_fits_its_kind),
	        TEST(a_link_gets_its_class_and_what_is_over),
	        TEST(a_link_without_names_takes_none_home),
	        TEST(a_teacher_gets_all_that_is_sealed_of_a_sitting),
	        TEST(a_teacher_gets_the_archive_of_a_class_in_a_file),
	        TEST(a_school_is_packed_for_who_has_all_its_classes),
	        TEST(pupils_and_walls_get_nothing),
	        TEST(every_failure_of_the_press_has_its_word),
	        TEST(a_document_waits_a_minute),
	        TEST(of_too_many_the_oldest_of_the_session_goes),
	        TEST(few_wait_for_the_press_and_a_teacher_finds_a_place),
	        TEST(a_session_that_ends_takes_its_documents_along),
	        TEST(whoever_leaves_while_it_is_made_breaks_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
