/* SPDX-License-Identifier: EUPL-1.2 */
/* app_desk_cards.c - cards of pupils, and the links of a class and of a sitting. */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/limits.h"
#include "unit/app_box.h"

static void a_new_card_ends_the_one_before(void **state)
{
	struct desk_host *desk = *state;
	char old[80], token[80];

	box_class(desk);
	box_card(desk, 1, old);
	box_card(desk, 2, NULL);
	desk_say(desk, TEACHER, "{'id':10,'do':'card.make','class':1,'pupil':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{'cards':[{'pupil':1,'name':'Ana','picture':");
	desk_string(desk, TEACHER, "{'re':10,'ok':", "token", token, sizeof token);
	assert_string_not_equal(old, token);
	ASSERT_HEARD(desk, CARD + 1, "{'note':{'gone':'revoked'}}");
	assert_null(desk_heard(desk, CARD + 2, "gone"));
	desk_say(desk, CARD + 1, "{'id':2,'do':'hello','token':'%s'}", old);
	REFUSED(desk, CARD + 1, 2, "unknown-token");
	desk_say(desk, CARD + 1, "{'id':3,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, CARD + 1, "{'re':3,'ok':{'role':'card'");
}

static void everybody_gets_a_card_of_the_own(void **state)
{
	struct desk_host *desk = *state;
	const char *cards, *at;
	char tokens[6][65];
	unsigned count = 0;

	box_class(desk);
	desk_say(desk, TEACHER, "{'id':10,'do':'card.make','class':1,'pupil':0}");
	cards = desk_heard(desk, TEACHER, "{'re':10,'ok':{'cards':[");
	assert_non_null(cards);
	for (at = cards; (at = strstr(at, "\"token\":\"")) != NULL; at++) {
		assert_true(count < 6);
		snprintf(tokens[count++], sizeof tokens[0], "%s", at + strlen("\"token\":\""));
	}
	assert_int_equal(count, 6);
	for (unsigned i = 0; i < 6; i++) {
		desk_come(desk, CARD + i);
		desk_say(desk, CARD + i, "{'id':1,'do':'hello','token':'%s'}", tokens[i]);
		desk_say(desk, CARD + i, "{'id':2,'do':'box.open','class':0}");
		for (unsigned j = 0; j < i; j++)
			assert_string_not_equal(tokens[i], tokens[j]);
	}
	ASSERT_HEARD(desk, CARD + 0, "'pupil':1,'name':'Ana'");
	ASSERT_HEARD(desk, CARD + 5, "'pupil':6,'name':'Fred'");
	desk_say(desk, TEACHER, "{'id':11,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'cards':6");
	desk_say(desk, TEACHER, "{'id':12,'do':'class.open','class':2}");
	ASSERT_HEARD(desk, TEACHER, "'cards':0");
	desk_say(desk, TEACHER, "{'id':13,'do':'card.make','class':1,'pupil':0}");
	for (unsigned i = 0; i < 6; i++)
		ASSERT_HEARD(desk, CARD + i, "{'note':{'gone':'revoked'}}");
	desk_say(desk, TEACHER, "{'id':14,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'cards':6");
}

static void cards_are_refused_to_whom_they_do_not_belong(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_teacher(desk, SECOND, "Zadie");
	desk_say(desk, TEACHER, "{'id':10,'do':'card.make','class':1,'pupil':7}");
	REFUSED(desk, TEACHER, 10, "no-such-pupil");
	desk_say(desk, TEACHER, "{'id':11,'do':'class.add','name':'Vide','mode':'reading'}");
	desk_say(desk, TEACHER, "{'id':12,'do':'card.make','class':3,'pupil':0}");
	REFUSED(desk, TEACHER, 12, "empty-class");
	desk_say(desk, SECOND, "{'id':2,'do':'card.make','class':1,'pupil':0}");
	REFUSED(desk, SECOND, 2, "no-such-class");
	desk_say(desk, SECOND, "{'id':3,'do':'card.revoke','pupil':1}");
	REFUSED(desk, SECOND, 3, "no-such-pupil");
	box_card(desk, 1, NULL);
	desk_say(desk, CARD + 1, "{'id':2,'do':'card.make','class':1,'pupil':1}");
	REFUSED(desk, CARD + 1, 2, "not-allowed");
}

static void a_card_ends_when_it_is_revoked(void **state)
{
	struct desk_host *desk = *state;
	char token[80];

	box_class(desk);
	box_card(desk, 1, token);
	box_card(desk, 2, NULL);
	desk_say(desk, TEACHER, "{'id':10,'do':'card.revoke','pupil':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':10,'ok':{'id':1");
	ASSERT_HEARD(desk, TEACHER, "'cards':1");
	ASSERT_HEARD(desk, CARD + 1, "{'note':{'gone':'revoked'}}");
	desk_say(desk, CARD + 1, "{'id':2,'do':'hello','token':'%s'}", token);
	REFUSED(desk, CARD + 1, 2, "unknown-token");
	desk_say(desk, CARD + 2, "{'id':2,'do':'box.open','class':0}");
	GRANTED(desk, CARD + 2, 2);
}

static void a_card_ends_after_its_year(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_card(desk, 1, NULL);
	desk->now_ms += CARD_MS - 1;
	desk_say(desk, CARD + 1, "{'id':2,'do':'box.open','class':0}");
	GRANTED(desk, CARD + 1, 2);
	desk->now_ms += 1;
	desk_say(desk, CARD + 1, "{'id':3,'do':'box.open','class':0}");
	REFUSED(desk, CARD + 1, 3, "unknown-token");
}

static void a_pupil_who_leaves_the_list_takes_slips_and_card_along(void **state)
{
	struct desk_host *desk = *state;
	char token[80];

	box_class(desk);
	box_card(desk, 1, token);
	box_write(desk, 1, 2, "proposal", "Un banc");
	GRANTED(desk, CARD + 1, 2);
	desk_say(desk, TEACHER, "{'id':10,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "'slips_waiting':1");
	desk_say(desk, TEACHER, "{'id':11,'do':'pupil.remove','pupil':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':11,'ok':{'id':1");
	ASSERT_HEARD(desk, TEACHER, "'slips_waiting':0,'entries_open':0,'cards':0");
	ASSERT_HEARD(desk, CARD + 1, "{'note':{'gone':'revoked'}}");
	desk_say(desk, CARD + 1, "{'id':3,'do':'hello','token':'%s'}", token);
	REFUSED(desk, CARD + 1, 3, "unknown-token");
	desk_say(desk, TEACHER, "{'id':12,'do':'box.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':12,'ok':");
	assert_null(strstr(desk_heard(desk, TEACHER, "{'re':12,'ok':"), "Un banc"));
}

static void a_card_is_told_of_the_open_door(void **state)
{
	struct desk_host *desk = *state;
	char code[16];

	class_prepare(desk);
	desk_say(desk, TEACHER, "{'id':30,'do':'class.add','name':'CP','mode':'images'}");
	desk_say(desk, TEACHER, "{'id':31,'do':'pupils.add','class':2,'names':['Tom']}");
	box_card(desk, 1, NULL);
	box_card(desk, 7, NULL);
	desk_say(desk, CARD + 1, "{'id':2,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "'sitting':0,'pupils':[]");
	class_open_door(desk, code);
	desk_say(desk, CARD + 1, "{'id':3,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 1, "'sitting':1,'pupils':[]");
	desk_say(desk, CARD + 7, "{'id':2,'do':'box.open','class':0}");
	ASSERT_HEARD(desk, CARD + 7, "'sitting':0,'pupils':[]");
}

static void links_are_of_four_kinds_and_end_alike(void **state)
{
	static const struct {
		const char *kind, *hello;
		int target;
	} kinds[] = {{"projector", "'role':'projector'", 1},
	             {"reader", "'role':'reader'", 1},
	             {"box", "'role':'box'", 1},
	             {"booth", "'role':'booth'", 1}};
	struct desk_host *desk = *state;

	class_prepare(desk);
	box_teacher(desk, SECOND, "Zadie");
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		unsigned screen = 40 + (unsigned)i;
		char part[64];
		int64_t id;

		box_link(desk, screen, kinds[i].kind, kinds[i].target);
		ASSERT_HEARD(desk, screen, kinds[i].hello);
		id = desk_number(desk, TEACHER, "{'re':950,'ok':", "id");
		desk_say(desk, TEACHER, "{'id':30,'do':'class.open','class':1}");
		snprintf(part, sizeof part, "{'id':%lld,'kind':'%s','target':1", (long long)id,
		         kinds[i].kind);
		ASSERT_HEARD(desk, TEACHER, part);
		desk_say(desk, SECOND, "{'id':2,'do':'link.revoke','link':%lld}", (long long)id);
		REFUSED(desk, SECOND, 2, "no-such-link");
		desk_say(desk, SECOND, "{'id':3,'do':'link.add','kind':'%s','target':1}",
		         kinds[i].kind);
		ASSERT_HEARD(desk, SECOND,
		             i % 3 == 0 ? "{'re':3,'no':'no-such-sitting'"
		                        : "{'re':3,'no':'no-such-class'");
		desk_say(desk, TEACHER, "{'id':31,'do':'link.revoke','link':%lld}", (long long)id);
		ASSERT_HEARD(desk, screen, "{'note':{'gone':'revoked'}}");
		desk_forget(desk, SECOND);
	}
	desk_say(desk, TEACHER, "{'id':32,'do':'class.open','class':1}");
	ASSERT_HEARD(desk, TEACHER, "{'re':32,'ok':");
	assert_non_null(strstr(desk_heard(desk, TEACHER, "{'re':32,'ok':"), "\"links\":[]"));
}

static void a_card_is_no_link(void **state)
{
	struct desk_host *desk = *state;

	box_class(desk);
	box_card(desk, 1, NULL);
	for (int id = 1; id < 9; id++) {
		desk_say(desk, TEACHER, "{'id':30,'do':'link.revoke','link':%d}", id);
		REFUSED(desk, TEACHER, 30, "no-such-link");
	}
	desk_say(desk, CARD + 1, "{'id':2,'do':'box.open','class':0}");
	GRANTED(desk, CARD + 1, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_new_card_ends_the_one_before),
	        TEST(everybody_gets_a_card_of_the_own),
	        TEST(cards_are_refused_to_whom_they_do_not_belong),
	        TEST(a_card_ends_when_it_is_revoked),
	        TEST(a_card_ends_after_its_year),
	        TEST(a_pupil_who_leaves_the_list_takes_slips_and_card_along),
	        TEST(a_card_is_told_of_the_open_door),
	        TEST(links_are_of_four_kinds_and_end_alike),
	        TEST(a_card_is_no_link),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
