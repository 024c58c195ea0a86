/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_words.c - the right to be forgotten, at the desk: words of sealed sittings are erased, and
 * whatever repeated them. Votes by show of hands; the server starts anew between the steps.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/erased.h"
#include "store/journal.h"
#include "unit/app_class_hands.h"

enum { CM1 = 1, CP = 2, COUNCIL = 3 };

#define WORDS "Zanzibarquimperlaise doit rester dehors"
#define MOTION                                                                                     \
	"{'title':'%s','picture':'','ballot':'choice','secrecy':'roll-call','base':'expressed',"   \
	"'threshold':'simple','quorum':'none','tie_rule':'rejected','changeable':false,"           \
	"'close_on_time':false,'close_on_all':false,'seconds':0,"                                  \
	"'options':[{'text':'Foot','picture':''},{'text':'Corde','picture':''}]}"

static void box_slip_on(struct desk_host *desk, const char *text)
{
	hands_ok(desk, "'slip.add','class':1,'pupil':1,'kind':'proposal','text':'%s'", text);
}

/* The class has chosen; a line of the book. */
static int64_t decide(struct desk_host *desk, int class_id, const char *title, const char *votes)
{
	char motion[1024];

	snprintf(motion, sizeof motion, MOTION, title);
	return hands_council(desk, class_id, motion, votes);
}

/* Of the newest WordsOk: the hash of the text of that kind in these words. */
static void hash_of(const struct desk_host *desk, const char *what, const char *words, char out[65])
{
	const char *told = desk_heard(desk, TEACHER, "'texts':[");
	char wanted[256];
	const char *at;

	assert_non_null(told);
	snprintf(wanted, sizeof wanted, "\",\"what\":\"%s\",\"words\":\"%s\"", what, words);
	at = strstr(told, wanted);
	if (at == NULL) {
		class_dump(desk, TEACHER);
		fail_msg("no %s says %s", what, words);
		return;
	}
	memcpy(out, at - 64, 64);
	out[64] = '\0';
}

static void open_words(struct desk_host *desk, int64_t sitting, int item)
{
	desk_forget(desk, TEACHER);
	hands_ok(desk, "'words.open','sitting':%lld,'item':%d", (long long)sitting, item);
}

static void ask(struct desk_host *desk, int64_t sitting, const char *hash, bool sure)
{
	desk_forget(desk, TEACHER);
	hands_ok(desk, "'words.erase','sitting':%lld,'text':'%s','everywhere':true,'sure':%s",
	         (long long)sitting, hash, sure ? "true" : "false");
}

static bool file_holds(const struct desk_host *desk, const char *name, const char *part)
{
	char path[256];
	char *data = NULL;
	size_t count = 0;
	bool found = false;
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", desk->dir, name);
	file = fopen(path, "rb");
	if (file == NULL)
		return false;
	fseek(file, 0, SEEK_END);
	count = (size_t)ftell(file);
	rewind(file);
	data = malloc(count + 1);
	assert_non_null(data);
	assert_int_equal(fread(data, 1, count, file), count);
	fclose(file);
	found = memmem(data, count, part, strlen(part)) != NULL;
	free(data);
	return found;
}

/* After a checkpoint, as the server does when it ends. */
static bool is_kept(struct desk_host *desk)
{
	hands_restart(desk);
	return file_holds(desk, "archive.db", "anzibarquimper") ||
	       file_holds(desk, "archive.db-wal", "anzibarquimper");
}

static void assert_gone(struct desk_host *desk, const char *command)
{
	desk_forget(desk, TEACHER);
	hands_ok(desk, "%s", command);
	if (desk_heard(desk, TEACHER, "Zanzibar") != NULL) {
		class_dump(desk, TEACHER);
		fail_msg("%s still tells it", command);
	}
}

static void words_leave_wherever_the_class_repeats_them(void **state)
{
	struct desk_host *desk = *state;
	char hash[65], command[128];
	int64_t first, second;

	box_class(desk);
	first = decide(desk, CM1, WORDS, "1,5,0");
	second = hands_prepare(desk, CM1); /* its line is carried here */
	hands_ok(desk, "'item.add','motion':" MOTION, "Autre chose");
	hands_open(desk);
	hands_no(desk, "not-sealed", "'words.open','sitting':%lld,'item':1", (long long)second);
	open_words(desk, first, 1);
	hash_of(desk, "title", WORDS, hash);
	hands_no(desk, "sitting-open", "'words.erase','sitting':%lld,'text':'%s','everywhere':true",
	         (long long)first, hash);
	hands_ok(desk, "'entry.review','entry':1,'state':'in-progress','word':'on a vu'");
	hands_decide(desk, 1, "1,5,0");
	hands_end(desk);
	hands_restart(desk);
	box_slip_on(desk, WORDS);
	assert_true(is_kept(desk));

	ask(desk, first, hash, false);
	ASSERT_HEARD(desk, TEACHER, "'done':false,'sittings':2");
	assert_true(is_kept(desk)); /* nobody was sure */
	ask(desk, first, hash, true);
	ASSERT_HEARD(desk, TEACHER, "'done':true,'sittings':2,'texts':2,'lines':1,'slips':1");
	assert_false(is_kept(desk));

	snprintf(command, sizeof command, "'archive.sitting','sitting':%lld", (long long)first);
	assert_gone(desk, command);
	ASSERT_HEARD(desk, TEACHER, "'title':'" ERASED_MARK);
	ASSERT_HEARD(desk, TEACHER, "'text':'Corde'"); /* what was chosen, and its figures */
	snprintf(command, sizeof command, "'archive.sitting','sitting':%lld", (long long)second);
	assert_gone(desk, command);
	ASSERT_HEARD(desk, TEACHER, "on a vu");
	snprintf(command, sizeof command, "'replay.show','sitting':%lld,'step':1,'count':8",
	         (long long)first);
	assert_gone(desk, command);
	assert_gone(desk, "'archive.list','class':1,'text':''");
	assert_gone(desk, "'book.list','class':1,'text':''");
	ASSERT_HEARD(desk, TEACHER, "'text':'" ERASED_MARK);
	assert_gone(desk, "'board','class':1,'year':2026");
	assert_gone(desk, "'box.open','class':1");
	ASSERT_HEARD(desk, TEACHER, "'slips':[]"); /* withdrawn */
	assert_gone(desk, "'search','class':1,'text':'dehors'");
	ASSERT_HEARD(desk, TEACHER, "'total':0");
	assert_gone(desk, "'search','class':1,'text':'corde'"); /* its other words are found */
	ASSERT_HEARD(desk, TEACHER, "'total':2");
	(void)hands_prepare(desk, CM1); /* there is nothing left to do */
	assert_false(hands_view(desk, ERASED_MARK));
	open_words(desk, first, 1);
	ASSERT_HEARD(desk, TEACHER, "'what':'title','words':'" ERASED_MARK);
	ask(desk, first, hash, true); /* again is fine */
	ASSERT_HEARD(desk, TEACHER, "'done':true,'sittings':0");
}

/* One alone keeps what others say; strangers, pupils and links say nothing. */
static void only_its_teacher_erases_and_only_what_is_asked(void **state)
{
	struct desk_host *desk = *state;
	int64_t first, second;
	char hash[65];

	box_class(desk);
	first = decide(desk, CM1, WORDS, "1,5,0");
	second = decide(desk, CP, WORDS, "0,1,0");
	open_words(desk, first, 1);
	hash_of(desk, "title", WORDS, hash);
	box_teacher(desk, SECOND, "stranger");
	desk_say(desk, SECOND, "{'id':5,'do':'words.open','sitting':%lld,'item':1}",
	         (long long)first);
	REFUSED(desk, SECOND, 5, "no-such-sitting");
	desk_say(desk, SECOND, "{'id':6,'do':'words.erase','sitting':%lld,'text':'%s','sure':true}",
	         (long long)first, hash);
	REFUSED(desk, SECOND, 6, "no-such-sitting");
	box_link(desk, READER, "reader", 1);
	desk_say(desk, READER, "{'id':7,'do':'words.erase','sitting':%lld,'text':'%s','sure':true}",
	         (long long)first, hash);
	REFUSED(desk, READER, 7, "not-allowed");
	hands_no(desk, "no-such-item", "'words.erase','sitting':%lld,'text':'%s','sure':true",
	         (long long)second, hash);
	hands_no(desk, "no-such-item", "'words.open','sitting':%lld,'item':9", (long long)first);
	ask(desk, first, hash, true);
	ASSERT_HEARD(desk, TEACHER, "'done':true,'sittings':1,'texts':1,'lines':1");
	hands_ok(desk, "'archive.sitting','sitting':%lld", (long long)second);
	ASSERT_HEARD(desk, TEACHER, WORDS); /* another class said so by itself */
}

/* Everywhere a motion went, in classes of the same teacher. */
static void what_was_sent_goes_too(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting;
	char hash[65];

	hands_school(desk);
	sitting = decide(desk, CM1, WORDS, "1,5,0");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	(void)hands_prepare(desk, COUNCIL);
	hands_open(desk);
	hands_decide(desk, 1, "1,2,0"); /* answered "… → Corde" */
	hands_end(desk);
	hands_restart(desk);
	open_words(desk, sitting, 1);
	hash_of(desk, "title", WORDS, hash);
	ask(desk, sitting, hash, true);
	ASSERT_HEARD(desk, TEACHER, "'held':[]");
	assert_false(is_kept(desk));
	assert_gone(desk, "'school.open','school':1");
	assert_gone(desk, "'box.open','class':3");
	assert_gone(desk, "'box.open','class':1");
}

/* The names of the pupils of a sitting, one by one. */
static void a_name_leaves_the_minutes(void **state)
{
	struct desk_host *desk = *state;
	char hash[65], title[65];
	int64_t sitting;

	box_class(desk);
	sitting = decide(desk, CM1, "Un potager pour Eva", "1,5,0");
	open_words(desk, sitting, 0);
	hash_of(desk, "name", "Eva", hash);
	ask(desk, sitting, hash, true);
	ASSERT_HEARD(desk, TEACHER, "'within':1"); /* the title is a text of its own */
	open_words(desk, sitting, 1);
	hash_of(desk, "title", "Un potager pour Eva", title);
	ask(desk, sitting, title, true);
	ASSERT_HEARD(desk, TEACHER, "'within':0");
	desk_forget(desk, TEACHER);
	hands_ok(desk, "'archive.sitting','sitting':%lld", (long long)sitting);
	assert_null(desk_heard(desk, TEACHER, "'Eva'"));
	ASSERT_HEARD(desk, TEACHER, "'name':'" ERASED_MARK);
	ASSERT_HEARD(desk, TEACHER, "'Dia'");
}

/* What is the pupil's between the sittings goes from the file and its log in the same step. */
static void what_a_pupil_wrote_goes_with_the_pupil(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_slip_on(desk, WORDS);
	assert_true(file_holds(desk, "archive.db-wal", "anzibarquimper"));
	hands_ok(desk, "'pupil.remove','pupil':1");
	assert_false(file_holds(desk, "archive.db-wal", "anzibarquimper"));
	assert_false(file_holds(desk, "archive.db", "anzibarquimper"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        TEST(words_leave_wherever_the_class_repeats_them),
	        TEST(only_its_teacher_erases_and_only_what_is_asked),
	        TEST(what_was_sent_goes_too),
	        TEST(a_name_leaves_the_minutes),
	        TEST(what_a_pupil_wrote_goes_with_the_pupil),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
