/* SPDX-License-Identifier: EUPL-1.2 */
/* core_items.c - kinds of items, the gate of concerns, who reads them, what is taken out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "core/find.h"
#include "unit/core_kit.h"
#include "unit/core_spoil.h"

static struct command describe(uint16_t id, enum item_kind kind)
{
	struct command command = room_command(COMMAND_ITEM_DESCRIBE);

	command.item_about.id = id;
	command.item_about.kind = (uint8_t)kind;
	return command;
}

static enum refusal check(uint16_t id, bool upheld, bool tried, bool current)
{
	struct command command = room_command(COMMAND_CONCERN_CHECK);

	command.concern.id = id;
	command.concern.upheld = upheld;
	command.concern.tried = tried;
	command.concern.current = current;
	return room_do(&room, &command);
}

static enum refusal exclude(uint16_t id, const char *reason)
{
	struct command command = room_command(COMMAND_ITEM_EXCLUDE);

	command.item_exclude.id = id;
	if (reason[0] != '\0')
		command.item_exclude.reason = room_text(reason);
	return room_do(&room, &command);
}

static void a_plain_item_is_one_event_as_it_always_was(void **state)
{
	(void)state;
	assert_int_equal(kit_add_kind(KIND_PROPOSAL), REFUSAL_NONE);
	assert_int_equal(room.last.count, 1);
	assert_int_equal(kit_add_kind(KIND_REPORT), REFUSAL_NONE);
	assert_int_equal(room.last.count, 2);
	assert_int_equal(room.last.events[1].kind, EVENT_ITEM_DESCRIBED);
	assert_int_equal(kit_item(2)->kind, KIND_REPORT);
}

static void the_mood_is_never_added_or_described(void **state)
{
	struct command command = describe(1, KIND_MOOD);

	(void)state;
	assert_int_equal(kit_add_kind(KIND_MOOD), REFUSAL_BAD_FIELD);
	assert_int_equal(kit_add_kind(KIND_COUNT), REFUSAL_BAD_FIELD);
	kit_add_kind(KIND_PROPOSAL);
	assert_int_equal(room_do(&room, &command), REFUSAL_BAD_FIELD);
}

static void an_item_is_described_until_it_was_voted_on(void **state)
{
	struct command command = describe(1, KIND_REQUEST);
	struct motion motion = room_motion();

	(void)state;
	room_open_vote(&room, &motion);
	assert_int_equal(room_do(&room, &command), REFUSAL_ITEM_VOTED);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(room_do(&room, &command), REFUSAL_ITEM_VOTED);
	command.item_about.id = 9;
	assert_int_equal(room_do(&room, &command), REFUSAL_NO_SUCH_ITEM);
	kit_add_kind(KIND_PROPOSAL);
	command.item_about.id = 2;
	command.item_about.author = 7;
	assert_int_equal(room_do(&room, &command), REFUSAL_NO_SUCH_SEAT);
	command.item_about.author = 6;
	command.item_about.minutes = ITEM_MINUTES_MAX + 1;
	assert_int_equal(room_do(&room, &command), REFUSAL_BAD_FIELD);
	command.item_about.minutes = ITEM_MINUTES_MAX;
	command.item_about.names_somebody = 2;
	assert_int_equal(room_do(&room, &command), REFUSAL_BAD_FIELD);
	command.item_about.names_somebody = 1;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(kit_item(2)->author, 6);
	assert_int_equal(kit_item(2)->minutes, ITEM_MINUTES_MAX);
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	assert_int_equal(exclude(2, "later"), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &command), REFUSAL_WRONG_PHASE);
}

static void minutes_are_planned_before_the_floor_and_keep_the_rest(void **state)
{
	struct command command = room_command(COMMAND_ITEM_TIME);

	(void)state;
	kit_add_kind(KIND_CONCERN);
	kit_add_kind(KIND_PROPOSAL);
	command.item_time.id = 1;
	command.item_time.minutes = 15;
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(kit_item(1)->minutes, 15);
	assert_int_equal(kit_item(1)->kind, KIND_CONCERN);
	assert_int_equal(room_do(&room, &command), REFUSAL_NONE);
	assert_int_equal(room.last.count, 0);
	command.item_time.minutes = ITEM_MINUTES_MAX + 1;
	assert_int_equal(room_do(&room, &command), REFUSAL_BAD_FIELD);
	command.item_time.id = 3;
	assert_int_equal(room_do(&room, &command), REFUSAL_NO_SUCH_ITEM);
	command.item_time.id = 2;
	room_open_sitting(&room);
	room_item(&room, COMMAND_ITEM_START, 2);
	assert_int_equal(room_do(&room, &command), REFUSAL_WRONG_PHASE);
}

static void a_concern_comes_to_the_floor_only_through_the_gate(void **state)
{
	(void)state;
	kit_add_kind(KIND_CONCERN);
	kit_add_kind(KIND_PROPOSAL);
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NOT_ADMISSIBLE);
	assert_int_equal(check(2, true, true, true), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(check(7, true, true, true), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(check(1, true, false, true), REFUSAL_NONE);
	assert_int_equal(kit_item(1)->state, ITEM_POSTPONED);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NOT_ADMISSIBLE);
	assert_int_equal(check(1, true, true, true), REFUSAL_NONE);
	assert_int_equal(kit_item(1)->state, ITEM_PLANNED);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_NONE);
	assert_int_equal(check(1, true, true, true), REFUSAL_WRONG_PHASE);
}

static void a_concern_that_is_over_or_taken_back_is_dropped(void **state)
{
	(void)state;
	for (int i = 0; i < 3; i++)
		kit_add_kind(KIND_CONCERN);
	check(1, false, true, true);
	check(2, true, true, false);
	check(3, false, false, false);
	for (unsigned id = 1; id <= 3; id++)
		assert_int_equal(kit_item(id)->state, ITEM_DROPPED);
	assert_int_equal(check(1, true, true, true), REFUSAL_WRONG_PHASE);
}

static void another_kind_forgets_what_the_gate_was_told(void **state)
{
	struct command project = room_command(COMMAND_ITEM_PROJECT);
	struct command other = describe(1, KIND_REQUEST), back = describe(1, KIND_CONCERN);

	(void)state;
	kit_add_kind(KIND_CONCERN);
	check(1, true, true, true);
	project.item_project.id = 1;
	project.item_project.on = 1;
	assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &other), REFUSAL_NONE);
	assert_int_equal(room_do(&room, &project), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(room_do(&room, &back), REFUSAL_NONE);
	assert_int_equal(kit_item(1)->gate, 0);
	assert_int_equal(kit_item(1)->gate_asked, 0);
	assert_int_equal(kit_item(1)->projected, 0);
}

static void praise_is_not_voted_on_nor_is_who_is_named(void **state)
{
	struct command named = describe(3, KIND_CONCERN);

	(void)state;
	named.item_about.names_somebody = 1;
	kit_add_kind(KIND_PRAISE);
	kit_add_kind(KIND_THANKS);
	kit_add_kind(KIND_CONCERN);
	assert_int_equal(room_do(&room, &named), REFUSAL_NONE);
	check(3, true, true, true);
	room_open_sitting(&room);
	for (uint16_t id = 1; id <= 3; id++) {
		room_item(&room, COMMAND_ITEM_START, id);
		assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN),
		                 id == 3 ? REFUSAL_NAMES_SOMEBODY : REFUSAL_NO_VOTE);
		assert_int_equal(room_teacher(&room, COMMAND_ITEM_CLOSE), REFUSAL_NONE);
		assert_int_equal(kit_item(id)->state, ITEM_DONE);
		assert_int_equal(room.state.phase, PHASE_WELCOME);
	}
}

static void a_concern_is_voted_on_only_when_everybody_may_read_it(void **state)
{
	struct command project = room_command(COMMAND_ITEM_PROJECT);

	(void)state;
	kit_add_kind(KIND_CONCERN);
	check(1, true, true, true);
	room_open_sitting(&room);
	room_item(&room, COMMAND_ITEM_START, 1);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NOT_PROJECTED);
	assert_int_equal(room.state.vote_count, 0);
	project.item_project.id = 1;
	project.item_project.on = 1;
	assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	project.item_project.on = 0;
	assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
	assert_int_equal(room_teacher(&room, COMMAND_VOTE_OPEN), REFUSAL_NOT_PROJECTED);
}

static void the_teacher_takes_an_item_out_with_a_reason_for_all(void **state)
{
	(void)state;
	kit_add_kind(KIND_PROPOSAL);
	kit_add_kind(KIND_PROPOSAL);
	assert_int_equal(exclude(1, ""), REFUSAL_EMPTY_TEXT);
	assert_int_equal(exclude(4, "why"), REFUSAL_NO_SUCH_ITEM);
	assert_int_equal(exclude(1, "the law"), REFUSAL_NONE);
	assert_int_equal(exclude(1, "again"), REFUSAL_WRONG_PHASE);
	room_open_sitting(&room);
	assert_int_equal(room_item(&room, COMMAND_ITEM_START, 1), REFUSAL_WRONG_PHASE);
	room_item(&room, COMMAND_ITEM_START, 2);
	room_teacher(&room, COMMAND_VOTE_OPEN);
	assert_int_equal(exclude(2, "the law"), REFUSAL_STILL_RUNNING);
	room_teacher(&room, COMMAND_VOTE_ANNUL);
	assert_int_equal(exclude(2, "the law"), REFUSAL_NONE);
	assert_int_equal(room.state.phase, PHASE_WELCOME);
	assert_int_equal(kit_item(2)->state, ITEM_OUT_OF_FRAME);
}

static const struct view *look(enum audience audience)
{
	static const struct presence nobody;
	static struct view view;

	core_view(&room.state, &nobody, audience, room.now_ms, &view);
	return &view;
}

/* Whether any byte of the view is of that text. */
static bool tells(const struct view *view, const struct text_ref *text)
{
	return memmem(view, sizeof *view, text, sizeof *text) != NULL;
}

static void nobody_but_who_leads_reads_a_concern(void **state)
{
	struct motion motion = room_ballot(BALLOT_CHOICE, 3);
	struct command add = room_command(COMMAND_ITEM_ADD), project;
	unsigned leads = 1u << AUDIENCE_TEACHER | 1u << AUDIENCE_CHAIR;

	(void)state;
	add.item.motion = motion;
	add.item.kind = KIND_CONCERN;
	add.item.author = 2;
	assert_int_equal(room_do(&room, &add), REFUSAL_NONE);
	check(1, true, true, true);
	room_open_sitting(&room);
	room_item(&room, COMMAND_ITEM_START, 1);
	room_teacher(&room, COMMAND_VOTE_OPEN);
	for (uint16_t seat = 0; seat < 6; seat++)
		room_cast(&room, seat, 1);
	room_teacher(&room, COMMAND_VOTE_CLOSE);
	room_count(&room, (uint16_t[CHOICES_MAX]){0, 6});
	room_teacher(&room, COMMAND_VOTE_SHOW);
	project = room_command(COMMAND_ITEM_PROJECT);
	project.item_project.id = 1;
	project.item_project.on = 1;
	for (int round = 0; round < 2; round++) {
		for (enum audience who = AUDIENCE_PUPIL; who < AUDIENCE_COUNT; who++) {
			const struct view *view = look(who);
			bool reads = round == 1 || (leads >> who & 1);

			assert_int_equal(tells(view, &motion.title), reads);
			assert_int_equal(tells(view, &motion.options[1].text), reads);
			assert_int_equal(view->floor.hidden, !reads);
			assert_int_equal(view->items[0].hidden, !reads);
			assert_int_equal(view->floor.has_author, reads);
			assert_int_equal(view->floor.motion.option_count, 3);
		}
		assert_int_equal(room_do(&room, &project), REFUSAL_NONE);
	}
	assert_int_equal(room.last.count, 0); /* it was so already */
}

static void events_of_items_are_about_items_that_are(void **state)
{
	(void)state;
	kit_add_kind(KIND_CONCERN);
	room_take_back(&room, &event);
	SPOILT(event.item_about.id, 2);
	SPOILT(event.item_about.kind, KIND_COUNT);
	SPOILT(event.item_about.kind, KIND_MOOD);
	SPOILT(event.item_about.author, 7);
	SPOILT(event.item_about.minutes, ITEM_MINUTES_MAX + 1);
	SPOILT(event.item_about.names_somebody, 2);
	SPOILT(event.item_about.slip, -1);
	core_apply(&room.state, &event);
	room.log[room.log_count++] = event;
	check(1, true, true, true);
	room_take_back(&room, &event);
	SPOILT(event.concern.id, 2);
	SPOILT(event.concern.gate, GATE_ALL + 1);
	SPOILT(room.state.items[0].state, ITEM_DONE);
	SPOILT(room.state.items[0].kind, KIND_PRAISE);
	exclude(1, "why");
	room_take_back(&room, &event);
	SPOILT(event.item_excluded.id, 0);
	SPOILT(event.item_excluded.reason, (struct text_ref){{0}});
	SPOILT(room.state.items[0].state, ITEM_REFERRED);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_six, kit_end)
	const struct CMUnitTest tests[] = {
	        TEST(a_plain_item_is_one_event_as_it_always_was),
	        TEST(the_mood_is_never_added_or_described),
	        TEST(an_item_is_described_until_it_was_voted_on),
	        TEST(minutes_are_planned_before_the_floor_and_keep_the_rest),
	        TEST(a_concern_comes_to_the_floor_only_through_the_gate),
	        TEST(a_concern_that_is_over_or_taken_back_is_dropped),
	        TEST(another_kind_forgets_what_the_gate_was_told),
	        TEST(praise_is_not_voted_on_nor_is_who_is_named),
	        TEST(a_concern_is_voted_on_only_when_everybody_may_read_it),
	        TEST(the_teacher_takes_an_item_out_with_a_reason_for_all),
	        TEST(nobody_but_who_leads_reads_a_concern),
	        TEST(events_of_items_are_about_items_that_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
