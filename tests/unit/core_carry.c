/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_carry.c - a sitting that was prepared early opens with the book as it is by then.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

/* Line `number` of sitting 5: always of the same words. */
static struct entry a_line(uint16_t number, unsigned trial)
{
	struct entry entry = {.sitting = 5, .number = number, .decided_at_ms = 1000};

	entry.trial = (uint8_t)trial;
	entry.text = room_text((const char[]){'l', (char)('0' + number), 0});
	seats_add(&entry.who, 2);
	return entry;
}

static void bring(struct command *open, uint16_t number, unsigned trial)
{
	open->open.has_book = 1;
	open->open.entries[open->open.entry_count++] = a_line(number, trial);
}

static void gather(uint8_t trial_entry)
{
	struct command command = room_command(COMMAND_GATHER);

	command.gather.count = 1;
	command.gather.rows[0].trial_entry = trial_entry;
	command.gather.rows[0].title = room_text("l");
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
}

/* Line 1 for good, line 2 at the end of its trial, line 3 before that; item 1 about line 2. */
static int set_up(void **state)
{
	struct command prepare = room_council();

	(void)state;
	prepare.prepare.entries[0] = a_line(1, 0);
	prepare.prepare.entries[1] = a_line(2, 1);
	prepare.prepare.entries[2] = a_line(3, 2);
	prepare.prepare.entry_count = 3;
	room_init_council(&room, 6, &prepare);
	gather(2);
	return 0;
}

static void expect_kinds(const enum event_kind *kinds, int count)
{
	assert_int_equal(room.last.count, count);
	for (int i = 0; i < count; i++)
		assert_int_equal(room.last.events[i].kind, kinds[i]);
}

static void a_book_that_is_the_same_comes_once(void **state)
{
	static const enum event_kind kinds[] = {EVENT_OPENED, EVENT_STAGE_ENTERED};
	struct command open = room_command(COMMAND_SITTING_OPEN);

	(void)state;
	bring(&open, 1, 0);
	bring(&open, 2, 1);
	bring(&open, 3, 2);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	expect_kinds(kinds, 2);
	assert_int_equal(room.state.entry_count, 3);
}

static void a_book_that_nobody_looked_up_stays(void **state)
{
	(void)state;
	assert_int_equal(room_teacher(&room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 3);
}

/* Line 1 is done, line 4 is new: the item of the trial stays with its line. */
static void items_go_with_their_lines(void **state)
{
	static const enum event_kind kinds[] = {EVENT_BOOK_CARRIED, EVENT_OPENED,
	                                        EVENT_STAGE_ENTERED};
	struct command open = room_command(COMMAND_SITTING_OPEN);

	(void)state;
	bring(&open, 2, 1);
	bring(&open, 3, 2);
	bring(&open, 4, 0);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	expect_kinds(kinds, 3);
	assert_int_equal(room.state.entry_count, 3);
	assert_int_equal(room.state.entries[0].number, 2);
	assert_int_equal(room.state.entries[2].number, 4);
	assert_int_equal(room.state.item_count, 1);
	assert_int_equal(room.state.items[0].trial_entry, 1);
	assert_int_equal(room.state.items[0].state, ITEM_PLANNED);
}

static void the_item_of_a_line_that_is_over_is_dropped(void **state)
{
	struct command open = room_command(COMMAND_SITTING_OPEN);

	(void)state;
	bring(&open, 1, 0);
	bring(&open, 3, 2);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].trial_entry, 0);
	assert_int_equal(room.state.items[0].state, ITEM_DROPPED);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_WRONG_PHASE);
}

static void a_trial_that_ends_by_now_has_its_item(void **state)
{
	static const enum event_kind kinds[] = {EVENT_BOOK_CARRIED, EVENT_GATHERED, EVENT_OPENED,
	                                        EVENT_STAGE_ENTERED};
	struct command open = room_command(COMMAND_SITTING_OPEN);

	(void)state;
	bring(&open, 3, 1);
	bring(&open, 2, 1);
	bring(&open, 6, 1);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	expect_kinds(kinds, 4);
	assert_int_equal(room.state.item_count, 3); /* line 2 has its item already */
	assert_int_equal(room.state.items[0].trial_entry, 2);
	assert_int_equal(room.state.items[1].trial_entry, 1);
	assert_int_equal(room.state.items[2].trial_entry, 3);
	assert_int_equal(room.state.items[1].kind, KIND_PROPOSAL);
	assert_memory_equal(&room.state.items[1].motion.title, &open.open.entries[0].text,
	                    sizeof(struct text_ref));
}

static void an_item_that_was_removed_stays_away(void **state)
{
	struct command open = room_command(COMMAND_SITTING_OPEN);
	struct motion motion = room_motion();

	(void)state;
	assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	assert_int_equal(room_item(&room, COMMAND_ITEM_REMOVE, 1), REFUSAL_NONE);
	bring(&open, 2, 1);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	assert_int_equal(room.state.item_count, 1);
	assert_int_equal(room.state.entry_count, 1);
}

static void a_full_agenda_opens_all_the_same(void **state)
{
	struct command open = room_command(COMMAND_SITTING_OPEN);
	struct motion motion = room_motion();

	(void)state;
	while (room.state.item_count < ITEMS_MAX - 1)
		assert_int_equal(room_add(&room, &motion), REFUSAL_NONE);
	bring(&open, 3, 1);
	bring(&open, 6, 1);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	assert_int_equal(room.state.item_count, ITEMS_MAX);
	assert_int_equal(room.state.items[ITEMS_MAX - 1].trial_entry, 1);
}

static void a_book_may_be_done_with(void **state)
{
	struct command open = room_command(COMMAND_SITTING_OPEN);

	(void)state;
	open.open.has_book = 1;
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
	assert_int_equal(room.last.events[0].kind, EVENT_BOOK_CARRIED);
	assert_int_equal(room.state.entry_count, 0);
	assert_int_equal(room.state.phase, PHASE_WELCOME);
}

static void whatever_changed_of_a_line_is_news(void **state)
{
	static const size_t said[] = {
	        offsetof(struct entry, state),    offsetof(struct entry, commission),
	        offsetof(struct entry, due_day),  offsetof(struct entry, text),
	        offsetof(struct entry, who_else), offsetof(struct entry, word),
	        offsetof(struct entry, who),      offsetof(struct entry, decided_at_ms),
	};

	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
		struct command open = room_command(COMMAND_SITTING_OPEN);

		bring(&open, 1, 0);
		bring(&open, 2, 1);
		bring(&open, 3, 2);
		((uint8_t *)&open.open.entries[0])[said[i]] ^= 1;
		assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
		assert_int_equal(room.last.events[0].kind, EVENT_BOOK_CARRIED);
		kit_end(state);
		set_up(state);
	}
}

static void lines_that_come_at_the_opening_are_whole(void **state)
{
	struct command open = room_command(COMMAND_SITTING_OPEN);
	struct command wrong;

	(void)state;
	bring(&open, 1, 0);
	wrong = open;
	wrong.open.entries[0].sitting = 7; /* this one */
	assert_int_equal(room_do(&room, &wrong), REFUSAL_BAD_FIELD);
	wrong = open;
	wrong.open.entries[0].item = 1;
	assert_int_equal(room_do(&room, &wrong), REFUSAL_BAD_FIELD);
	wrong = open;
	wrong.open.entries[0].reviewed = 1;
	assert_int_equal(room_do(&room, &wrong), REFUSAL_BAD_FIELD);
	wrong = open;
	seats_add(&wrong.open.entries[0].who, 6);
	assert_int_equal(room_do(&room, &wrong), REFUSAL_BAD_FIELD);
	wrong.open.entry_count = ENTRIES_CARRIED + 1;
	assert_int_equal(room_do(&room, &wrong), REFUSAL_TOO_MANY);
	assert_int_equal(room.state.phase, PHASE_PREPARING);
	assert_int_equal(room_do(&room, &open), REFUSAL_NONE);
}

static void the_book_comes_again_only_before_anything_was_said_of_it(void **state)
{
	struct entry *first = &room.state.entries[0];

	(void)state;
	event = (struct event){.kind = EVENT_BOOK_CARRIED, .at_ms = room.now_ms};
	event.book.count = 1;
	event.book.rows[0] = a_line(9, 0);
	assert_true(core_fits(&room.state, &event));
	SPOILT(event.book.count, ENTRIES_CARRIED + 1);
	SPOILT(event.book.rows[0].sitting, 7);
	SPOILT(event.book.rows[0].state, ENTRY_STATE_COUNT);
	SPOILT(first->reviewed, 1);
	SPOILT(first->sitting, 7);
	SPOILT(first->item, 1);
	event.book.count = 0;
	assert_true(core_fits(&room.state, &event));
	SPOILT(room.state.entry_count, 0);
	SPOILT(room.state.phase, PHASE_WELCOME);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(a_book_that_is_the_same_comes_once),
	        TEST(a_book_that_nobody_looked_up_stays),
	        TEST(items_go_with_their_lines),
	        TEST(the_item_of_a_line_that_is_over_is_dropped),
	        TEST(a_trial_that_ends_by_now_has_its_item),
	        TEST(an_item_that_was_removed_stays_away),
	        TEST(a_full_agenda_opens_all_the_same),
	        TEST(a_book_may_be_done_with),
	        TEST(whatever_changed_of_a_line_is_news),
	        TEST(lines_that_come_at_the_opening_are_whole),
	        TEST(the_book_comes_again_only_before_anything_was_said_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
