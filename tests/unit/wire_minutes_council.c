/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_minutes_council.c - what readers are told of a council around its votes, and what never. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "unit/wire_kit.h"

#define SECRET "Somebody takes my ball"

static struct room room;

/* Every word that a test says; the secret ones are told apart from all others. */
static const char *const said[] = {SECRET,         SECRET " 2",        SECRET " 3",  SECRET " 4",
                                   "The lake",     "The town decides", "On Fridays", "At noon",
                                   "Ask the town", "A new word"};

static const char *find(const void *context, const struct text_ref *wanted)
{
	(void)context;
	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
		struct text_ref ref = room_text(said[i]);

		if (memcmp(&ref, wanted, sizeof ref) == 0)
			return said[i];
	}
	return NULL;
}

static const struct words words = {.find = find};

static int set_up(void **state)
{
	struct command council = room_council();

	(void)state;
	buffer_init(&out, FRAME_BYTES_MAX);
	room_init_council(&room, 6, &council);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	buffer_release(&out);
	room_release(&room);
	return 0;
}

static bool printed(const char *text)
{
	buffer_char(&out, '\0');
	return strstr(out.data, text) != NULL;
}

static void open_sitting(void)
{
	struct motion motion = room_motion();

	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
}

static struct item *add_item(enum item_kind kind, const char *title)
{
	struct item *item = &room.state.items[room.state.item_count++];

	*item = (struct item){.id = room.state.item_count, .kind = (uint8_t)kind};
	item->motion = room_motion();
	item->motion.title = room_text(title);
	return item;
}

static struct entry *add_entry(int64_t sitting, const char *text)
{
	struct entry *entry = &room.state.entries[room.state.entry_count++];

	*entry = (struct entry){.sitting = sitting, .text = room_text(text)};
	return entry;
}

/* A concern that holds its words wherever they can be. */
static struct item *add_loud_concern(void)
{
	struct item *item = add_item(KIND_CONCERN, SECRET);
	struct vote *vote = &room.state.votes[room.state.vote_count++];
	struct amendment *amendment = &room.state.amendments[room.state.amendment_count++];

	item->author = 3;
	item->vote_count = 1;
	item->motion = room_ballot(BALLOT_CHOICE, 2);
	item->motion.title = room_text(SECRET);
	memcpy(item->motion.picture.id, "soccer-ball", sizeof "soccer-ball");
	item->motion.options[0].text = room_text(SECRET " 2");
	item->motion.options[1].statement = room_text(SECRET " 3");
	*vote = (struct vote){.item = item->id, .state = VOTE_SHOWN, .casting_choice = CHOICE_NONE};
	vote->title = room_text(SECRET);
	vote->objection = room_text(SECRET " 4");
	*amendment = (struct amendment){.item = item->id, .text = room_text(SECRET " 2")};
	amendment->before = room_text(SECRET);
	add_entry(room.state.id, SECRET)->item = item->id;
	return item;
}

static void the_words_of_a_concern_that_was_not_projected_are_nowhere(void **state)
{
	const cJSON *item;
	cJSON *object;

	(void)state;
	add_loud_concern();
	object = kit_minutes(&room, &words);
	item = kit_at(object, "items")->child;
	kit_is(item, "kind", "\"concern\"");
	kit_is(item, "hidden", "true");
	kit_is(item, "author", "null");
	kit_is(kit_at(item, "motion"), "title", "\"\"");
	kit_is(kit_at(item, "motion"), "picture", "\"\"");
	kit_is(kit_at(object, "votes")->child, "votes", "[0,0,0]");
	assert_false(printed(SECRET));
	cJSON_Delete(object);
}

/* The control of the rule above: what it looks for would be found. */
static void a_projected_concern_is_told_with_its_words(void **state)
{
	cJSON *object;

	(void)state;
	add_loud_concern()->projected = 1;
	object = kit_minutes(&room, &words);
	kit_is(kit_at(object, "items")->child, "hidden", "false");
	kit_is(kit_at(object, "items")->child, "author", "2");
	assert_true(printed(SECRET "\""));
	assert_true(printed(SECRET " 2"));
	assert_true(printed(SECRET " 3"));
	assert_true(printed(SECRET " 4"));
	cJSON_Delete(object);
}

static void a_role_that_was_given_back_was_held(void **state)
{
	struct command give = room_command(COMMAND_ROLE_GIVE);
	struct command end = room_command(COMMAND_ROLE_END);
	cJSON *object;

	(void)state;
	open_sitting();
	assert_int_equal(room_teacher(&room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	give.office.seat = end.office.seat = 1;
	give.office.office = end.office.office = OFFICE_SECRETARY;
	assert_int_equal(room_do(&room, &give), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &end), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	kit_is(cJSON_GetArrayItem(kit_at(object, "members"), 0), "roles", "[]");
	kit_is(cJSON_GetArrayItem(kit_at(object, "members"), 1), "roles", "[\"secretary\"]");
	cJSON_Delete(object);
}

static void an_item_tells_its_author_its_time_and_why_it_is_out_of_frame(void **state)
{
	struct item *item = add_item(KIND_REQUEST, "The lake");
	const cJSON *told;
	cJSON *object;

	(void)state;
	item->state = ITEM_OUT_OF_FRAME;
	item->reason = room_text("The town decides");
	item->author = 5;
	item->minutes = 10;
	item->spent_ms = 61000;
	object = kit_minutes(&room, &words);
	told = kit_at(object, "items")->child;
	kit_is(told, "kind", "\"request\"");
	kit_is(told, "state", "\"out-of-frame\"");
	kit_is(told, "reason", "\"The town decides\"");
	kit_is(told, "author", "4");
	kit_is(told, "minutes", "10");
	kit_is(told, "spent_ms", "61000");
	cJSON_Delete(object);
}

static void an_amendment_keeps_the_text_that_it_replaced(void **state)
{
	struct amendment *amendment = &room.state.amendments[room.state.amendment_count++];
	const cJSON *told;
	cJSON *object;

	(void)state;
	*amendment = (struct amendment){.item = add_item(KIND_PROPOSAL, "On Fridays")->id,
	                                .author = 1,
	                                .state = AMENDMENT_ADOPTED};
	amendment->text = room_text("On Fridays");
	amendment->before = room_text("At noon");
	object = kit_minutes(&room, &words);
	told = kit_at(object, "amendments")->child;
	kit_is(told, "number", "1");
	kit_is(told, "author", "0");
	kit_is(told, "state", "\"adopted\"");
	kit_is(told, "text", "\"On Fridays\"");
	kit_is(told, "before", "\"At noon\"");
	cJSON_Delete(object);
}

static void of_the_book_what_was_added_or_spoken_of_is_told(void **state)
{
	struct entry *reviewed;
	const cJSON *told;
	cJSON *object;

	(void)state;
	add_entry(room.state.id + 1, "At noon"); /* carried here, and nobody came to it */
	reviewed = add_entry(room.state.id + 1, "The lake");
	reviewed->reviewed = 1;
	reviewed->state = ENTRY_DONE;
	reviewed->word = room_text("A new word");
	seats_add(&add_entry(room.state.id, "Ask the town")->who, 0);
	object = kit_minutes(&room, &words);
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "entries")), 2);
	told = kit_at(object, "entries")->child;
	kit_is(told, "number", "2");
	kit_is(told, "earlier", "true");
	kit_is(told, "state", "\"done\"");
	kit_is(told, "word", "\"A new word\"");
	kit_is(told->next, "number", "3");
	kit_is(told->next, "earlier", "false");
	assert_int_equal(cJSON_GetArraySize(kit_at(told->next, "who")), 1);
	cJSON_Delete(object);
}

static void notes_stand_with_whoever_wrote_them(void **state)
{
	cJSON *object;

	(void)state;
	room.state.notes[room.state.note_count++] = (struct note){.item = 0,
	                                                          .author = 2,
	                                                          .office = OFFICE_SECRETARY,
	                                                          .text = room_text("A new word")};
	object = kit_minutes(&room, &words);
	kit_is(object, "notes", "[{\"item\":0,\"author\":1,\"role\":1,\"text\":\"A new word\"}]");
	cJSON_Delete(object);
}

static void figures_are_told_when_the_sitting_is_over(void **state)
{
	cJSON *object;

	(void)state;
	open_sitting();
	assert_int_equal(room_present(&room, 2, true), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	kit_is(object, "look_back", "null");
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "stages")), STAGE_COUNT);
	cJSON_Delete(object);
	room.now_ms += 60000;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_END), REFUSAL_NONE);
	object = kit_minutes(&room, &words);
	kit_is(kit_at(object, "look_back"), "present", "1");
	assert_true(kit_at(kit_at(object, "look_back"), "open_ms")->valuedouble > 0);
	cJSON_Delete(object);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        RULE(the_words_of_a_concern_that_was_not_projected_are_nowhere),
	        RULE(a_projected_concern_is_told_with_its_words),
	        RULE(a_role_that_was_given_back_was_held),
	        RULE(an_item_tells_its_author_its_time_and_why_it_is_out_of_frame),
	        RULE(an_amendment_keeps_the_text_that_it_replaced),
	        RULE(of_the_book_what_was_added_or_spoken_of_is_told),
	        RULE(notes_stand_with_whoever_wrote_them),
	        RULE(figures_are_told_when_the_sitting_is_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
