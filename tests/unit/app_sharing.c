/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_sharing.c - what who has only a link is told: with names, with initials, without names.
 *
 * Every answer to every question is searched for every name. Control: in the copy with names the
 * same search finds them all. Two councils that differ in names only look the same without them.
 */
#include "unit/app_told.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/hiding.h"
#include "base/text.h"
#include "store/called.h"
#include "store/school.h"

enum { FULL = 30, INITIALS = 31, NONE = 32, PUBLIC = 33, ROOM = 1 << 18 };

/* Everything that a reader can ask for. */
static void ask_all(struct desk_host *desk, unsigned screen)
{
	desk_say(desk, screen, "{'id':10,'do':'archive.list','class':0,'text':''}");
	ASSERT_HEARD(desk, screen, "{'re':10,'ok'");
	desk_say(desk, screen, "{'id':11,'do':'archive.sitting','sitting':1}");
	desk_say(desk, screen, "{'id':12,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, screen, "{'re':12,'ok'");
	desk_say(desk, screen, "{'id':13,'do':'search','class':0,'text':''}");
}

/* How often the answers to `screen` hold the name, whatever case and accents. */
static int count_name(const struct desk_host *desk, unsigned screen, const char *name)
{
	char *said = malloc(ROOM), wanted[80];
	int count = 0;

	assert_non_null(said);
	assert_true(text_fold(name, wanted, sizeof wanted));
	for (unsigned i = 0; i < desk->screens[screen].count; i++) {
		assert_true(text_fold(desk->screens[screen].sent[i], said, ROOM));
		for (const char *at = said; (at = strstr(at, wanted)) != NULL; at++)
			count++;
	}
	free(said);
	return count;
}

static void play(struct desk_host *desk, const char *const names[PUPILS])
{
	told_prepare(desk, names);
	told_hold(desk, names);
	told_link(desk, FULL, "reader", "");
	told_link(desk, INITIALS, "reader", ",'names':'initials'");
	told_link(desk, NONE, "reader", ",'names':'none','days':3");
	told_link(desk, PUBLIC, "public", "");
	for (unsigned screen = FULL; screen <= PUBLIC; screen++)
		ask_all(desk, screen);
}

static void no_answer_holds_a_name_that_the_link_does_not_show(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	for (unsigned i = 0; i < PUPILS; i++) {
		assert_true(count_name(desk, FULL, told_names[i]) > 0); /* the control */
		assert_int_equal(count_name(desk, INITIALS, told_names[i]), 0);
		assert_int_equal(count_name(desk, NONE, told_names[i]), 0);
		assert_int_equal(count_name(desk, PUBLIC, told_names[i]), 0);
	}
}

static void initials_stand_for_names_and_dots_for_nobody(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	ASSERT_HEARD(desk, FULL, "'names':'full','scope':'whole'");
	ASSERT_HEARD(desk, FULL, "'who':'Bastien, Chloé, la mère de Émile'");
	ASSERT_HEARD(desk, INITIALS, "'names':'initials','scope':'whole'");
	ASSERT_HEARD(desk, INITIALS, "'who':'B., C., la mère de É.'");
	ASSERT_HEARD(desk, INITIALS, "'title':'Le conseil de A.'");
	ASSERT_HEARD(desk, INITIALS, "'text':'D. arrose le potager.'");
	ASSERT_HEARD(desk, INITIALS, "'roll':['A.','B.'");
	ASSERT_HEARD(desk, INITIALS, "'substitute':3,'substitute_name':'D.'");
	ASSERT_HEARD(desk, NONE, "'names':'none','scope':'whole'");
	ASSERT_HEARD(desk, NONE, "'who':'…, …, la mère de …'");
	ASSERT_HEARD(desk, NONE, "'title':'Bravo à … et … !'");
	ASSERT_HEARD(desk, NONE, "'statement':'Moi, …, je range.'");
	ASSERT_HEARD(desk, NONE, "'roll':['','',");
	ASSERT_HEARD(desk, NONE, "'choices':[],");
	ASSERT_HEARD(desk, INITIALS, "'choices':[{'seat':0,'choice':0}");
	ASSERT_HEARD(desk, NONE, "'candidate':0,'substitute':0,'substitute_name':''");
	ASSERT_HEARD(desk, NONE, "{'text':'','picture':'',");
}

/* Where a class is a list of numbers, the months of its figures are still months. */
static void a_pupil_called_a_number_hides_no_month(void **state)
{
	static const char *const names[PUPILS] = {"11", "2023", "12", "13", "14", "15"};
	struct desk_host *desk = *state;

	play(desk, names);
	for (unsigned screen = INITIALS; screen <= NONE; screen++) {
		desk_say(desk, screen, "{'id':14,'do':'figures','class':0}");
		ASSERT_HEARD(desk, screen, "'month':'2023-11'");
	}
}

/* The seal tells two councils apart, and says nothing of anybody. */
static void cut(char *message, const char *from, const char *to)
{
	char *at = strstr(message, from), *end;

	if (at == NULL)
		return;
	end = strstr(at + strlen(from), to);
	assert_non_null(end);
	memmove(at, end, strlen(end) + 1);
}

static char *answers(const char *const names[PUPILS], unsigned screen)
{
	struct desk_host *desk = calloc(1, sizeof *desk);
	char *all = calloc(1, ROOM);

	assert_true(desk != NULL && all != NULL);
	desk_start(desk, false);
	play(desk, names);
	for (unsigned i = 0; i < desk->screens[screen].count; i++) {
		assert_true(strlen(all) + strlen(desk->screens[screen].sent[i]) < ROOM);
		strcat(all, desk->screens[screen].sent[i]);
	}
	desk_stop(desk);
	free(desk);
	cut(all, "\"head\":", "]");
	for (char *at = all; (at = strstr(at, "\"frozen\":\"")) != NULL; at++)
		cut(at, "\"frozen\":", ",");
	return all;
}

static bool are_twins(unsigned screen)
{
	char *one = answers(told_names, screen), *other = answers(told_other_names, screen);
	bool same = strcmp(one, other) == 0;

	assert_true(strlen(one) > 400);
	free(one);
	free(other);
	return same;
}

static void councils_that_differ_in_names_are_the_same_without_them(void **state)
{
	(void)state;
	assert_true(are_twins(NONE));
	assert_true(are_twins(PUBLIC));
	assert_false(are_twins(INITIALS)); /* the controls */
	assert_false(are_twins(FULL));
}

static void a_search_finds_no_name_that_is_not_shown(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	for (unsigned screen = FULL; screen <= PUBLIC; screen++) {
		desk_forget(desk, screen);
		desk_say(desk, screen, "{'id':20,'do':'book.list','class':0,'text':'bast'}");
		desk_say(desk, screen, "{'id':21,'do':'archive.list','class':0,'text':'anai'}");
		desk_say(desk, screen, "{'id':22,'do':'book.list','class':0,'text':'RANGER'}");
		desk_say(desk, screen, "{'id':23,'do':'search','class':0,'text':'bastien'}");
		desk_say(desk, screen, "{'id':24,'do':'search','class':0,'text':'basti'}");
		desk_say(desk, screen, "{'id':25,'do':'search','class':0,'text':'','person':2}");
		desk_say(desk, screen,
		         "{'id':26,'do':'search','class':0,'text':'ballon -bastiens'}");
		desk_say(desk, screen, "{'id':27,'do':'search','class':0,'text':'ballon'}");
	}
	ASSERT_HEARD(desk, FULL, "{'re':20,'ok':{'class_id':1,'class_name':'CM1','entries':[{");
	ASSERT_HEARD(desk, FULL, "'decisions':[{");
	for (int re = 23; re <= 25; re++) {
		char answer[48];

		snprintf(answer, sizeof answer, "{'re':%d,'ok':{'hits':[", re);
		assert_true(desk_number(desk, FULL, answer, "total") > 0);
		assert_int_equal(desk_number(desk, INITIALS, answer, "total"), 0);
		assert_int_equal(desk_number(desk, NONE, answer, "total"), 0);
	}
	assert_true(desk_number(desk, FULL, "{'re':26,", "total") <
	            desk_number(desk, FULL, "{'re':27,", "total"));
	assert_true(desk_number(desk, NONE, "{'re':27,", "total") > 0);
	assert_int_equal(desk_number(desk, NONE, "{'re':26,", "total"),
	                 desk_number(desk, NONE, "{'re':27,", "total"));
	ASSERT_HEARD(desk, PUBLIC, "{'re':27,'no':'not-allowed'");
	for (unsigned screen = INITIALS; screen <= PUBLIC; screen++) {
		ASSERT_HEARD(desk, screen, "'entries':[],'years':[");
		ASSERT_HEARD(desk, screen, "'decisions':[],'years':[");
		ASSERT_HEARD(desk, screen, "'text':'Ranger les ballons avec ");
	}
}

/* Else it could be spelt out letter by letter. */
static void what_was_said_of_a_line_is_not_found_where_it_is_not_told(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	for (unsigned screen = FULL; screen <= PUBLIC; screen++) {
		desk_forget(desk, screen);
		desk_say(desk, screen, "{'id':28,'do':'book.list','class':0,'text':'a dit'}");
		if (screen != PUBLIC)
			ASSERT_HEARD(desk, screen, "'text':'Où aller avec ");
	}
	ASSERT_HEARD(desk, PUBLIC, "'entries':[],'years':[");
}

static void a_public_page_tells_what_was_decided_and_no_more(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	ASSERT_HEARD(desk, PUBLIC, "'role':'reader'");
	ASSERT_HEARD(desk, PUBLIC, "'names':'none','scope':'decisions'");
	ASSERT_HEARD(desk, PUBLIC, "'sittings':[],'decisions':[{");
	ASSERT_HEARD(desk, PUBLIC, "{'re':11,'no':'not-allowed'");
	ASSERT_HEARD(desk, PUBLIC, "'outcome':'adopted'");
	ASSERT_HEARD(desk, PUBLIC, "'state':'in-progress'");
	ASSERT_HEARD(desk, PUBLIC, "'life':[]");
	assert_null(desk_heard(desk, PUBLIC, "roll"));
	desk_say(desk, PUBLIC, "{'id':30,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, PUBLIC, "{'re':30,'no':'not-allowed'");
	told_say(desk, "'do':'school.add','name':'Jean Moulin'");
	assert_int_equal(class_set_school(desk->store, 1, 1), ERR_NONE);
	assert_int_equal(school_edit(desk->store, 1, "Jean Moulin", 0), ERR_NONE);
	desk_say(desk, PUBLIC, "{'id':33,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, PUBLIC, "{'re':33,'no':'not-allowed'"); /* so says the school */
	assert_int_equal(school_edit(desk->store, 1, "Jean Moulin", 1), ERR_NONE);
	desk_say(desk, PUBLIC, "{'id':34,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, PUBLIC, "{'re':34,'ok'");
	told_say(desk, "'do':'sitting.add','class':1,'title':'Suite'");
	told_say(desk, "'do':'sitting.enter','sitting':2");
	told_say(desk, "'do':'sitting.leave'");
	told_set(desk, false);
	ASSERT_HEARD(desk, PUBLIC, "{'note':{'gone':'revoked'}}");
	desk_say(desk, TEACHER, "{'id':31,'do':'link.add','kind':'public','target':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':31,'no':'not-allowed'");
	desk_say(desk, FULL, "{'id':32,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, FULL, "{'re':32,'ok'"); /* other links are not concerned */
}

static void a_link_lasts_as_long_as_it_was_given_for(void **state)
{
	struct desk_host *desk = *state;
	const int64_t day = 24LL * 3600 * 1000;

	told_class(desk, told_names);
	told_link(desk, NONE, "reader", ",'names':'none','days':3");
	desk_pass(desk, 3 * day - 60000);
	desk_forget(desk, NONE);
	desk_say(desk, NONE, "{'id':2,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, NONE, "{'re':2,'ok'");
	desk_pass(desk, 120000);
	ASSERT_HEARD(desk, NONE, "{'note':{'gone':'revoked'}}");
	desk_say(desk, TEACHER, "{'id':40,'do':'link.add','kind':'reader','target':1,'days':366}");
	ASSERT_HEARD(desk, TEACHER, "{'re':40,'no':'bad-field','field':'days'");
	desk_say(desk, TEACHER, "{'id':41,'do':'link.add','kind':'box','target':1,'names':'none'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':41,'no':'bad-field'");
	desk_say(desk, TEACHER, "{'id':42,'do':'link.add','kind':'public','target':1,'days':2}");
	ASSERT_HEARD(desk, TEACHER, "{'re':42,'no':'bad-field'");
}

static void who_is_off_the_list_since_is_not_named_either(void **state)
{
	struct desk_host *desk = *state;

	told_prepare(desk, told_names);
	told_hold(desk, told_names);
	told_say(desk, "'do':'pupil.remove','pupil':1");
	told_say(desk, "'do':'pupil.edit','pupil':2,'name':'Basile','picture':''");
	told_link(desk, NONE, "reader", ",'names':'none'");
	ask_all(desk, NONE);
	for (unsigned i = 0; i < PUPILS; i++)
		assert_int_equal(count_name(desk, NONE, told_names[i]), 0);
	assert_int_equal(count_name(desk, NONE, "Basile"), 0);
}

/* The line of the book that names Bastien, as the link shows it now. */
static void assert_line(struct desk_host *desk, const char *wanted)
{
	char said[96];

	snprintf(said, sizeof said, "'text':'%s'", wanted);
	desk_forget(desk, NONE);
	desk_say(desk, NONE, "{'id':50,'do':'book.list','class':0,'text':''}");
	ASSERT_HEARD(desk, NONE, said);
}

static void a_name_is_hidden_as_soon_as_somebody_has_it(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	assert_line(desk, "Ranger les ballons avec …");
	told_say(desk, "'do':'pupil.edit','pupil':3,'name':'Ballons','picture':''");
	assert_line(desk, "Ranger les … avec …");
	told_say(desk, "'do':'pupil.edit','pupil':3,'name':'Chloé','picture':''");
	assert_line(desk, "Ranger les ballons avec …"); /* in no council that was its name */
	told_say(desk, "'do':'pupils.add','class':1,'names':['Ranger']");
	assert_line(desk, "… les ballons avec …");
	told_say(desk, "'do':'sitting.add','class':1,'title':'Suite'");
	told_say(desk, "'do':'pupil.remove','pupil':7");
	assert_line(desk, "… les ballons avec …");
	told_say(desk, "'do':'pupil.remove','pupil':2");
	assert_line(desk, "… les ballons avec …");
}

/* Control: what is kept of the councils is what decides, and can be made again. */
static void names_of_councils_are_looked_up_once(void **state)
{
	struct desk_host *desk = *state;

	play(desk, told_names);
	assert_line(desk, "Ranger les ballons avec …");
	assert_int_equal(called_put(desk->store, 1, "Ballons"), ERR_NONE);
	assert_line(desk, "Ranger les … avec …");
	assert_int_equal(store_begin(desk->store), ERR_NONE);
	assert_int_equal(called_doubt(desk->store), ERR_NONE);
	assert_int_equal(store_commit(desk->store), ERR_NONE);
	told_say(desk, "'do':'pupil.remove','pupil':2");
	assert_line(desk, "Ranger les ballons avec …");
}

static const char *shown(const struct hiding *hiding, const char *text, struct buffer *out)
{
	buffer_clear(out);
	hiding_print(hiding, text, out);
	return out->data;
}

static void names_are_found_as_whole_words(void **state)
{
	static const char *const names[] = {
	        "Ana M.",       "Marie-Lou",   "Bo",        "Éva",
	        "Lila Dupont",  "T",           "Jean Paul", "Ana",
	        "Yann Le Goff", "\u0141ukasz", "Laetitia",  "In\u00e9s Maria da Silva Sousa"};
	static const struct {
		const char *text, *initials, *none;
	} cases[] = {
	        {"Ana a dit.", "A. a dit.", "… a dit."},
	        {"Merci ANA M. pour tout", "Merci A. pour tout", "Merci … pour tout"},
	        {"C’est à Ana.", "C’est à A.", "C’est à …."},
	        {"L’analyse des bananes", "L’analyse des bananes", "L’analyse des bananes"},
	        {"d’eva, d'Éva", "d’É., d'É.", "d’…, d'…"},
	        {"Marie-Lou, marie lou et Marielou", "M., M. et M.", "…, … et …"},
	        {"Lou et Bo", "L. et B.", "… et …"},
	        {"Mme Dupont, Lila", "Mme D., L.", "Mme …, …"},
	        {"Le T de table", "Le T de table", "Le T de table"},
	        {"(Jean Paul)Paul", "(J.)P.", "(…)…"},
	        {"le goff, le loup", "le G., le loup", "le …, le loup"},
	        {"Lukasz et \u0141UKASZ", "\u0141. et \u0141.", "… et …"},
	        {"L\u00e6titia court", "L. court", "… court"},
	        {"Sousa et da, Maria", "S. et da, M.", "… et da, …"},
	        {"In\u00e9s Maria da Silva Sousa", "I. S.", "… …"},
	        {"", "", ""},
	};
	struct hiding hiding = {.shown = NAMES_NONE};
	struct buffer out;

	(void)state;
	buffer_init(&out, 1024);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		assert_int_equal(hiding_add(&hiding, names[i]), ERR_NONE);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		hiding.shown = NAMES_INITIALS;
		assert_string_equal(shown(&hiding, cases[i].text, &out), cases[i].initials);
		hiding.shown = NAMES_NONE;
		assert_string_equal(shown(&hiding, cases[i].text, &out), cases[i].none);
	}
	hiding_release(&hiding);
	buffer_release(&out);
}

static void more_names_than_can_be_hidden_are_refused(void **state)
{
	struct hiding hiding = {.shown = NAMES_NONE};
	char name[16];

	(void)state;
	for (int i = 0; i < HIDDEN_NAMES_MAX; i++) {
		snprintf(name, sizeof name, "N%d", i);
		assert_int_equal(hiding_add(&hiding, name), ERR_NONE);
	}
	assert_int_equal(hiding_add(&hiding, "N1"), ERR_NONE); /* it is known */
	assert_int_equal(hiding_add(&hiding, "Ana"), ERR_LIMIT);
	hiding_release(&hiding);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(no_answer_holds_a_name_that_the_link_does_not_show),
	        TEST(initials_stand_for_names_and_dots_for_nobody),
	        TEST(a_pupil_called_a_number_hides_no_month),
	        cmocka_unit_test(councils_that_differ_in_names_are_the_same_without_them),
	        TEST(a_search_finds_no_name_that_is_not_shown),
	        TEST(what_was_said_of_a_line_is_not_found_where_it_is_not_told),
	        TEST(a_public_page_tells_what_was_decided_and_no_more),
	        TEST(a_link_lasts_as_long_as_it_was_given_for),
	        TEST(who_is_off_the_list_since_is_not_named_either),
	        TEST(a_name_is_hidden_as_soon_as_somebody_has_it),
	        TEST(names_of_councils_are_looked_up_once),
	        cmocka_unit_test(names_are_found_as_whole_words),
	        cmocka_unit_test(more_names_than_can_be_hidden_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
