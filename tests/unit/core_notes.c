/* SPDX-License-Identifier: EUPL-1.2 */
/* core_notes.c - notes for the minutes, who reads them and the book, what all look at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "unit/core_kit.h"

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

static const struct view *look(enum audience audience)
{
	static const struct presence nobody;
	static struct view view;

	core_view(&room.state, &nobody, audience, room.now_ms, &view);
	return &view;
}

static void the_newest_note_of_somebody_on_an_item_stays(void **state)
{
	struct command give = room_command(COMMAND_ROLE_GIVE);
	struct motion motion = room_motion();

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	assert_int_equal(write_note(3, 1, "A"), REFUSAL_NOT_ALLOWED);
	give.office.seat = 3;
	give.office.office = OFFICE_OBSERVER;
	assert_int_equal(room_do(&room, &give), REFUSAL_NONE);
	assert_int_equal(write_note(3, 1, ""), REFUSAL_EMPTY_TEXT);
	assert_int_equal(write_note(3, 2, "A"), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(write_note(3, 1, "A"), REFUSAL_NONE);
	assert_int_equal(write_note(3, 0, "B"), REFUSAL_NONE);
	assert_int_equal(write_note(SEAT_NONE, 1, "C"), REFUSAL_NONE);
	assert_int_equal(write_note(3, 1, "D"), REFUSAL_NONE);
	assert_int_equal(room.state.note_count, 3);
	assert_int_equal(room.state.notes[0].office, OFFICE_OBSERVER);
	assert_int_equal(room.state.notes[0].author, 4);
	assert_int_equal(room.state.notes[2].office, OFFICE_NONE);
}

static void there_is_room_for_so_many_notes(void **state)
{
	struct motion motion = room_motion();
	struct command give = room_command(COMMAND_ROLE_GIVE);

	(void)state;
	for (int i = 0; i < ITEMS_MAX; i++)
		room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	give.office.office = OFFICE_SECRETARY;
	room_do(&room, &give);
	for (uint16_t item = 0; item <= ITEMS_MAX; item++)
		assert_int_equal(write_note(SEAT_NONE, item, "A"), REFUSAL_NONE);
	for (uint16_t item = 0; room.state.note_count < NOTES_MAX; item++)
		assert_int_equal(write_note(0, item, "A"), REFUSAL_NONE);
	assert_int_equal(write_note(0, ITEMS_MAX, "A"), REFUSAL_TOO_MANY);
	assert_int_equal(write_note(0, 0, "B"), REFUSAL_NONE); /* in place of one */
}

static void everybody_in_the_room_reads_the_book_and_few_the_notes(void **state)
{
	unsigned readers = 1u << AUDIENCE_TEACHER | 1u << AUDIENCE_CHAIR | 1u << AUDIENCE_OFFICER;
	struct motion motion = room_motion();

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	write_note(SEAT_NONE, 1, "A");
	review(2, ENTRY_DONE);
	for (enum audience who = AUDIENCE_VISITOR; who < AUDIENCE_COUNT; who++) {
		const struct view *view = look(who);

		assert_int_equal(view->entry_count, who == AUDIENCE_VISITOR ? 0 : 2);
		assert_int_equal(view->note_count, readers >> who & 1);
		assert_int_equal(view->has_look_back, 0);
		if (who == AUDIENCE_VISITOR)
			continue;
		assert_int_equal(view->entries[1].earlier, 1);
		assert_int_equal(view->entries[1].reviewed, 1);
		assert_int_equal(view->entries[1].who_count, 1);
		assert_memory_equal(&view->entries[1].who_names[0], &room.state.members[2].name,
		                    sizeof(struct text_ref));
	}
}

static void the_closing_looks_back_at_figures(void **state)
{
	struct command enter = room_command(COMMAND_STAGE_ENTER);
	struct motion motion = room_motion();
	const struct view *view;

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_decide(&room, 1, 5, 1);
	record(0, 0);
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	review(1, ENTRY_DONE);
	review(2, ENTRY_NOT_DONE);
	enter.stage.stage = STAGE_CLOSING;
	assert_int_equal(room_do(&room, &enter), REFUSAL_NONE);
	room.now_ms += 60000;
	view = look(AUDIENCE_PUPIL);
	assert_int_equal(view->has_look_back, 1);
	assert_int_equal(view->look_back.present, 6);
	assert_int_equal(view->look_back.items_done, 1);
	assert_int_equal(view->look_back.items_left, 1);
	assert_int_equal(view->look_back.votes, 1);
	assert_int_equal(view->look_back.ballots, 6);
	assert_int_equal(view->look_back.decided, 1);
	assert_int_equal(view->look_back.reviewed, 2);
	assert_int_equal(view->look_back.done, 1);
	assert_int_equal(view->look_back.open_ms, 60000);
	room_teacher(&room, COMMAND_SITTING_END);
	room.now_ms += 60000;
	assert_int_equal(look(AUDIENCE_PUPIL)->look_back.open_ms, 60000);
}

static void all_look_at_a_line_until_an_item_starts(void **state)
{
	struct command show = room_command(COMMAND_ENTRY_SHOW);
	struct motion motion = room_motion();

	(void)state;
	room_add_kind(&room, &motion, KIND_PROPOSAL);
	room_meet(&room);
	show.entry_show.entry = 3;
	assert_int_equal(room_do(&room, &show), REFUSAL_NO_SUCH_ENTRY);
	show.entry_show.entry = 2;
	assert_int_equal(room_do(&room, &show), REFUSAL_NONE);
	assert_int_equal(room.state.entry_shown, 2);
	assert_int_equal(room_do(&room, &show), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	room_item(&room, COMMAND_ITEM_START, 1);
	assert_int_equal(room.state.entry_shown, 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_book, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(the_newest_note_of_somebody_on_an_item_stays),
	        TEST(there_is_room_for_so_many_notes),
	        TEST(all_look_at_a_line_until_an_item_starts),
	        TEST(everybody_in_the_room_reads_the_book_and_few_the_notes),
	        TEST(the_closing_looks_back_at_figures),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
