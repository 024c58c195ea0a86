/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_longest.c - a council in which all is as long as it can be, in scripts that grow where they
 * are folded or written as JSON: it is sealed, found, told and read on a link without names.
 *
 * That every message is UTF-8 and fits, app_host.c looks at.
 */
#include "unit/app_class_hands.h"

#include <stdio.h>
#include <string.h>

#include "hemicycle/limits.h"

enum { STANDING = 2 * OPTIONS_MAX, ROOM = 2 * PROSE_BYTES_MAX + 1 };

struct sign {
	const char *json;
	size_t bytes; /* of its UTF-8 */
};

static const struct sign signs[] = {
        {"\uac01", 3}, /* three letters, once it is folded */
        {"\u0390", 2}, {"\ufb03", 3}, {"\ufdfa", 3}, {"\U0001f600", 4}, {"\\\"", 1},
};

/* Exactly `bytes`, beginning with `tag`. */
static const char *longest(const struct sign *sign, size_t bytes, const char *tag, char out[ROOM])
{
	size_t count = strlen(tag);
	char *at = stpcpy(out, tag);

	for (; count + sign->bytes <= bytes; count += sign->bytes)
		at = stpcpy(at, sign->json);
	for (; count < bytes; count++)
		at = stpcpy(at, "x");
	return out;
}

static void add_class(struct desk_host *desk, const struct sign *sign)
{
	static char names[STANDING * ROOM / 8];
	char name[ROOM];
	size_t used = 0;

	class_sign_in(desk);
	hands_ok(desk, "'class.add','name':'%s','mode':'reading'",
	         longest(sign, NAME_BYTES_MAX, "", name));
	for (int i = 0; i < STANDING; i++) {
		const char tag[] = {(char)('A' + i / 26), (char)('a' + i % 26), '\0'};

		used += (size_t)snprintf(names + used, sizeof names - used, "%s'%s'",
		                         i == 0 ? "" : ",",
		                         longest(sign, NAME_BYTES_MAX, tag, name));
	}
	desk_say(desk, TEACHER, "{'id':701,'do':'pupils.add','class':1,'names':[%s]}", names);
	ASSERT_HEARD(desk, TEACHER, "{'re':701,'ok'");
}

static void add_election(struct desk_host *desk, const char *title)
{
	char options[OPTIONS_MAX * 64] = "";

	for (int i = 0; i < OPTIONS_MAX; i++)
		snprintf(options + strlen(options), 64,
		         "%s{'text':'','picture':'','candidate':%d,'substitute':%d}",
		         i == 0 ? "" : ",", i, OPTIONS_MAX + i);
	hands_ok(desk,
	         "'item.add','kind':'election','motion':{'title':'%s','picture':'','ballot':"
	         "'ranked','secrecy':'roll-call','base':'expressed','threshold':'simple',"
	         "'quorum':'none','tie_rule':'rejected','changeable':false,'close_on_time':false,"
	         "'close_on_all':false,'seconds':0,'options':[%s]}",
	         title, options);
}

static void hold(struct desk_host *desk, const struct sign *sign)
{
	char text[ROOM];

	add_class(desk, sign);
	hands_ok(desk, "'sitting.add','class':1,'title':'%s'",
	         longest(sign, TITLE_BYTES_MAX, "", text));
	hands_ok(desk, "'sitting.enter','sitting':1");
	add_election(desk, longest(sign, TITLE_BYTES_MAX, "", text));
	hands_open(desk);
	hands_mark(desk, 1, "{'count':32,'marks':[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]}");
	hands_record(desk);
	hands_ok(desk, "'stage.enter','stage':'earlier'");
	hands_ok(desk, "'entry.add','text':'%s'", longest(sign, TITLE_BYTES_MAX, "", text));
	hands_ok(desk, "'entry.review','entry':1,'state':'in-progress','word':'%s'",
	         longest(sign, REASON_BYTES_MAX, "", text));
	hands_ok(desk, "'note.write','item':1,'text':'%s'",
	         longest(sign, NOTE_BYTES_MAX, "", text));
	desk_say(desk, TEACHER,
	         "{'id':702,'do':'minutes.write','sitting':1,'item':1,'edition':0,'text':'%s'}",
	         longest(sign, PROSE_BYTES_MAX, "", text));
	ASSERT_HEARD(desk, TEACHER, "{'re':702,'ok'");
	hands_end(desk);
}

/* Says it on the screen, which is answered. */
static const char *ask(struct desk_host *desk, unsigned screen, const char *command,
                       const char *text)
{
	char more[ROOM + 16] = "";

	if (text != NULL)
		snprintf(more, sizeof more, ",'text':'%s'", text);
	desk_forget(desk, screen);
	desk_say(desk, screen, "{'id':703,'do':%s%s}", command, more);
	ASSERT_HEARD(desk, screen, "{'re':703,'ok'");
	desk_pass(desk, 200);
	return desk_heard(desk, screen, "{'re':703,'ok'");
}

static void read_it(struct desk_host *desk, unsigned screen, const struct sign *sign)
{
	char text[ROOM];

	ask(desk, screen, "'archive.sitting','sitting':1", NULL);
	ask(desk, screen, "'book.list','class':0", longest(sign, SEARCH_BYTES_MAX, "", text));
	ask(desk, screen, "'search','class':0", longest(sign, SEARCH_BYTES_MAX, "", text));
	ask(desk, screen, "'board','class':0", NULL);
	ask(desk, screen, "'replay.list','sitting':1", NULL);
	ask(desk, screen, "'replay.show','sitting':1,'step':1,'count':8", NULL);
}

static void a_council_of_the_longest_words_is_found_and_told(void **state)
{
	struct desk_host *desk = *state;

	for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
		char text[ROOM];

		hold(desk, &signs[i]);
		longest(&signs[i], SEARCH_BYTES_MAX / 2, "", text);
		if (strstr(ask(desk, TEACHER, "'archive.list','class':1", text), "\"vote\":1") ==
		    NULL)
			fail_msg("nothing found of %s", signs[i].json);
		hands_ok(desk, "'link.add','kind':'reader','target':1,'names':'initials'");
		desk_string(desk, TEACHER, "'token'", "token", text, 80);
		desk_come(desk, READER);
		desk_say(desk, READER, "{'id':1,'do':'hello','token':'%s'}", text);
		read_it(desk, READER, &signs[i]);
		desk_stop(desk);
		desk_start(desk, false);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test_setup_teardown(a_council_of_the_longest_words_is_found_and_told,
	                                        class_setup, class_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
