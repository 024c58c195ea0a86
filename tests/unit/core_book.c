/* SPDX-License-Identifier: EUPL-1.2 */
/* core_book.c - what was decided is written down, comes back, and is reviewed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static const struct entry *line(unsigned number)
{
	assert_in_range(number, 1, room.state.entry_count);
	return &room.state.entries[number - 1];
}

static enum refusal record(unsigned seats, int32_t due_day)
{
	struct command command = room_command(COMMAND_ITEM_RECORD);

	for (unsigned seat = 0; seat < seats; seat++)
		seats_add(&command.entry.who, seat);
	command.entry.due_day = due_day;
	return room_do(&room, &command);
}

static enum refusal review(uint16_t entry, enum entry_state then)
{
	struct command command = room_command(COMMAND_ENTRY_REVIEW);

	command.entry_review.entry = entry;
	command.entry_review.state = (uint8_t)then;
	command.entry_review.word = room_text("It rained");
	return room_do(&room, &command);
}

static void what_was_adopted_is_a_line_of_the_book(void **state)
{
	struct motion motion = room_motion();

	(void)state;
	motion.trial = 3;
	room_decide(&room, room_add_kind(&room, &motion, KIND_PROPOSAL), 4, 2);
	assert_int_equal(record(9, 20000), REFUSAL_BAD_FIELD);
	assert_int_equal(record(7, 20000), REFUSAL_NO_SUCH_SEAT);
	assert_int_equal(record(2, -1), REFUSAL_BAD_FIELD);
	assert_int_equal(record(2, DAY_MAX + 1), REFUSAL_BAD_FIELD);
	assert_int_equal(record(2, DAY_MAX), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 3);
	assert_int_equal(line(3)->item, 1);
	assert_int_equal(line(3)->sitting, 7);
	assert_int_equal(line(3)->trial, 3);
	assert_int_equal(line(3)->due_day, DAY_MAX);
	assert_int_equal(line(3)->state, ENTRY_TO_DO);
	assert_int_equal(seats_count(&line(3)->who), 2);
	assert_memory_equal(&line(3)->text, &motion.title, sizeof motion.title);
}

static void nothing_is_written_of_what_decides_nothing(void **state)
{
	struct motion motion = room_motion(), poll = motion;

	(void)state;
	poll.advisory = 1;
	room_decide(&room, room_add_kind(&room, &motion, KIND_PROPOSAL), 2, 4);
	record(0, 0);
	room_decide(&room, room_add_kind(&room, &poll, KIND_PROPOSAL), 6, 0);
	record(0, 0);
	room_decide(&room, room_add_kind(&room, &motion, KIND_ELECTION), 6, 0);
	record(0, 0);
	assert_int_equal(room.state.entry_count, 2);
}

static void a_concern_is_written_only_when_everybody_read_it(void **state)
{
	struct motion motion = room_motion();
	struct command check = room_command(COMMAND_CONCERN_CHECK);
	struct command project = room_command(COMMAND_ITEM_PROJECT);

	(void)state;
	check.concern.upheld = check.concern.tried = check.concern.current = 1;
	for (unsigned i = 0; i < 2; i++) {
		uint16_t id = room_add_kind(&room, &motion, KIND_CONCERN);

		check.concern.id = project.item_project.id = id;
		assert_int_equal(room_do(&room, &check), REFUSAL_NONE);
		project.item_project.on = 1;
		assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
		room_decide(&room, id, 6, 0);
		project.item_project.on = i == 1; /* the first is hidden again */
		assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
		record(0, 0);
		assert_int_equal(room.state.entry_count, 2 + i);
	}
}

static void a_line_by_hand_takes_the_place_of_the_usual_one(void **state)
{
	struct motion motion = room_motion();
	struct command add = room_command(COMMAND_ENTRY_ADD);

	(void)state;
	room_decide(&room, room_add_kind(&room, &motion, KIND_PROPOSAL), 6, 0);
	assert_int_equal(room_do(&room, &add), REFUSAL_EMPTY_TEXT);
	add.entry.text = room_text("We all agree");
	add.entry.item = 2;
	assert_int_equal(room_do(&room, &add), REFUSAL_NO_SUCH_ITEM);
	add.entry.item = 1;
	add.entry.trial = 2;
	seats_add(&add.entry.who, 6);
	assert_int_equal(room_do(&room, &add), REFUSAL_NO_SUCH_SEAT);
	memset(&add.entry.who, 0, sizeof add.entry.who);
	assert_int_equal(room_do(&room, &add), REFUSAL_NONE);
	assert_int_equal(line(3)->trial, 2);
	assert_int_equal(record(0, 0), REFUSAL_NONE);
	assert_int_equal(room.state.entry_count, 3);
}

static void the_book_of_a_sitting_has_an_end(void **state)
{
	struct motion motion = room_motion();
	struct command add = room_command(COMMAND_ENTRY_ADD);
	struct command refer = room_command(COMMAND_ITEM_REFER);

	(void)state;
	add.entry.text = refer.entry.text = room_text("Again");
	room_decide(&room, room_add_kind(&room, &motion, KIND_PROPOSAL), 6, 0);
	while (room.state.entry_count < BOOK_ENTRIES_MAX)
		assert_int_equal(room_do(&room, &add), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &add), REFUSAL_TOO_MANY);
	assert_int_equal(room_do(&room, &refer), REFUSAL_TOO_MANY);
	assert_int_equal(record(0, 0), REFUSAL_TOO_MANY);
	assert_int_equal(room_teacher(&room, COMMAND_ITEM_POSTPONE), REFUSAL_NONE);
}

static void a_matter_is_handed_to_some_pupils(void **state)
{
	struct motion motion = room_motion();
	struct command refer = room_command(COMMAND_ITEM_REFER);

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	room_item(&room, COMMAND_ITEM_START, 1);
	assert_int_equal(room_do(&room, &refer), REFUSAL_EMPTY_TEXT);
	refer.entry.text = room_text("Find out what it costs");
	refer.entry.due_day = 20500;
	seats_add(&refer.entry.who, 1);
	assert_int_equal(room_do(&room, &refer), REFUSAL_NONE);
	assert_int_equal(room.state.items[0].state, ITEM_REFERRED);
	assert_int_equal(room.state.phase, PHASE_WELCOME);
	assert_int_equal(line(3)->commission, 1);
	assert_int_equal(line(3)->due_day, 20500);
	assert_true(seats_have(&line(3)->who, 1));
}

static void who_does_it_and_what_became_of_it_is_said_of_any_line(void **state)
{
	struct command assign = room_command(COMMAND_ENTRY_ASSIGN);
	struct command late = room_command(COMMAND_ENTRY_REVIEW);
	struct motion motion = room_motion();

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	assign.entry.due_day = 300;
	assert_int_equal(room_do(&room, &assign), REFUSAL_NO_SUCH_ENTRY);
	assign.entry.entry = 3;
	assert_int_equal(room_do(&room, &assign), REFUSAL_NO_SUCH_ENTRY);
	assign.entry.entry = 1;
	assign.entry.who_else = room_text("the whole class");
	assert_int_equal(room_do(&room, &assign), REFUSAL_NONE);
	assert_int_equal(seats_count(&line(1)->who), 0);
	assert_int_equal(review(3, ENTRY_DONE), REFUSAL_NO_SUCH_ENTRY);
	assert_int_equal(review(1, ENTRY_STATE_COUNT), REFUSAL_BAD_FIELD);
	assert_int_equal(review(1, ENTRY_NOT_DONE), REFUSAL_NONE);
	assert_int_equal(line(1)->reviewed, 1);
	assert_int_equal(line(1)->due_day, 300); /* nobody said another */
	late.entry_review.entry = 1;
	late.entry_review.has_due = 1;
	late.entry_review.due_day = DAY_MAX + 1;
	assert_int_equal(room_do(&room, &late), REFUSAL_BAD_FIELD);
	late.entry_review.due_day = 0;
	late.entry_review.state = ENTRY_IN_PROGRESS;
	assert_int_equal(room_do(&room, &late), REFUSAL_NONE);
	assert_int_equal(line(1)->due_day, 0);
	assert_int_equal(line(1)->state, ENTRY_IN_PROGRESS);
}

/* The agenda holds the line whose trial is over. */
static uint16_t gather_trial(void)
{
	struct command gather = room_command(COMMAND_GATHER);

	gather.gather.count = 1;
	gather.gather.rows[0].trial_entry = 1;
	gather.gather.rows[0].title = room_text("Earlier");
	assert_int_equal(room_do(&room, &gather), REFUSAL_NO_SUCH_ENTRY); /* for good already */
	gather.gather.rows[0].trial_entry = 2;
	assert_int_equal(room_do(&room, &gather), REFUSAL_NONE);
	return (uint16_t)(room.state.next_item - 1);
}

static void a_trial_that_is_adopted_stands_in_a_line_of_its_own(void **state)
{
	(void)state;
	room_decide(&room, gather_trial(), 6, 0);
	assert_int_equal(record(1, 0), REFUSAL_NONE);
	assert_int_equal(room.last.count, 3);
	assert_int_equal(line(2)->state, ENTRY_DONE);
	assert_int_equal(line(3)->state, ENTRY_TO_DO);
	assert_int_equal(line(3)->trial, 0);
}

static void a_trial_that_is_rejected_is_given_up(void **state)
{
	(void)state;
	room_decide(&room, gather_trial(), 2, 4);
	assert_int_equal(record(0, 0), REFUSAL_NONE);
	assert_int_equal(line(2)->state, ENTRY_ABANDONED);
	assert_int_equal(room.state.entry_count, 2);
}

static void a_line_that_is_over_is_not_ended_twice(void **state)
{
	uint16_t id = gather_trial();

	(void)state;
	room_meet(&room);
	review(2, ENTRY_ABANDONED);
	room_decide(&room, id, 2, 4);
	assert_int_equal(record(0, 0), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
}

static enum refusal write_note(unsigned seat, uint16_t item, const char *text)
{
	struct command note = room_command(COMMAND_NOTE_WRITE);

	if (seat != SEAT_NONE) {
		note.role = ROLE_PUPIL;
		note.seat = (uint16_t)seat;
	}
	note.note.item = item;
	if (text[0] != '\0')
		note.note.text = room_text(text);
	return room_do(&room, &note);
}

static void lines_that_come_along_are_whole(void **state)
{
	struct command prepare = room_council();
	static struct assembly fresh;
	static struct decision decision;

	(void)state;
	prepare.prepare.id = 8;
	prepare.prepare.member_count = 3;
	kit_bring(&prepare, 0);
	assert_int_equal(core_decide(&fresh, &prepare, &decision), REFUSAL_NONE);
	prepare.prepare.entries[0].sitting = 8;
	assert_int_equal(core_decide(&fresh, &prepare, &decision), REFUSAL_BAD_FIELD);
	prepare.prepare.entries[0].sitting = 5;
	seats_add(&prepare.prepare.entries[0].who, 3);
	assert_int_equal(core_decide(&fresh, &prepare, &decision), REFUSAL_BAD_FIELD);
	memset(&prepare.prepare.entries[0].who, 0, sizeof prepare.prepare.entries[0].who);
	prepare.prepare.entries[0].item = 1;
	assert_int_equal(core_decide(&fresh, &prepare, &decision), REFUSAL_BAD_FIELD);
	prepare.prepare.entry_count = ENTRIES_CARRIED + 1;
	assert_int_equal(core_decide(&fresh, &prepare, &decision), REFUSAL_TOO_MANY);
}

static void events_of_the_book_are_sane(void **state)
{
	(void)state;
	room_take_back(&room, &event);
	SPOILT(event.book.count, 0);
	SPOILT(event.book.count, ENTRIES_CARRIED + 1);
	SPOILT(event.book.rows[0].state, ENTRY_STATE_COUNT);
	SPOILT(event.book.rows[0].number, 0);
	SPOILT(event.book.rows[0].commission, 2);
	SPOILT(event.book.rows[0].due_day, -1);
	SPOILT(event.book.rows[1].who.bits[0], 1 << 6);
	SPOILT(event.book.rows[1].who.bits[1], 1);
	SPOILT(event.book.rows[1].text, (struct text_ref){{0}});
	SPOILT(event.book.rows[1].decided_at_ms, -1);
	core_apply(&room.state, &event);
	room.log[room.log_count++] = event;
	gather_trial();
	room_decide(&room, 1, 6, 0);
	record(1, 0);
	room_take_back(&room, &event);
	SPOILT(event.entry_reviewed.entry, 0);
	SPOILT(event.entry_reviewed.entry, 4);
	SPOILT(event.entry_reviewed.state, ENTRY_STATE_COUNT);
	SPOILT(event.entry_reviewed.due_day, DAY_MAX + 1);
	room_take_back(&room, &event);
	SPOILT(event.entry.number, 2);
	SPOILT(event.entry.sitting, 8);
	SPOILT(event.entry.item, 2);
	SPOILT(room.state.entry_count, BOOK_ENTRIES_MAX);
	write_note(SEAT_NONE, 1, "A");
	room_take_back(&room, &event);
	SPOILT(event.note.item, 2);
	SPOILT(event.note.author, 7);
	SPOILT(event.note.office, OFFICE_COUNT);
	SPOILT(event.note.text, (struct text_ref){{0}});
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_book, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(what_was_adopted_is_a_line_of_the_book),
	        TEST(nothing_is_written_of_what_decides_nothing),
	        TEST(a_concern_is_written_only_when_everybody_read_it),
	        TEST(a_line_by_hand_takes_the_place_of_the_usual_one),
	        TEST(the_book_of_a_sitting_has_an_end),
	        TEST(a_matter_is_handed_to_some_pupils),
	        TEST(who_does_it_and_what_became_of_it_is_said_of_any_line),
	        TEST(a_trial_that_is_adopted_stands_in_a_line_of_its_own),
	        TEST(a_trial_that_is_rejected_is_given_up),
	        TEST(a_line_that_is_over_is_not_ended_twice),
	        TEST(lines_that_come_along_are_whole),
	        TEST(events_of_the_book_are_sane),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
