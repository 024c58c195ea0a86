/* SPDX-License-Identifier: EUPL-1.2 */
/* core_room.c - a class at hand for the tests of the core. */
#include "unit/core_room.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/digest.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/papers.h"

struct text_ref room_text(const char *text)
{
	struct text_ref ref;

	digest_of(text, strlen(text), ref.hash);
	return ref;
}

struct command room_council(void)
{
	struct command command = room_command(COMMAND_PREPARE);
	struct council *council = &command.prepare.council;

	council->stage_count = STAGE_COUNT;
	for (unsigned i = 0; i < STAGE_COUNT; i++)
		council->stages[i] = (uint8_t)i;
	council->offices = (1u << OFFICE_OWN) - 1;
	return command;
}

void room_init(struct room *room, unsigned members)
{
	struct command command = room_command(COMMAND_PREPARE);

	room_init_council(room, members, &command);
}

void room_init_council(struct room *room, unsigned members, const struct command *prepare)
{
	struct command command = *prepare;

	memset(room, 0, sizeof *room);
	room->now_ms = 1000000;
	room->log = calloc(ROOM_LOG_MAX, sizeof room->log[0]);
	assert_non_null(room->log);
	command.prepare.id = 7;
	command.prepare.class_id = 3;
	command.prepare.member_count = (uint16_t)members;
	command.prepare.title = room_text("Conseil");
	for (unsigned i = 0; i < members; i++)
		command.prepare.members[i].pupil = 100 + i;
	for (unsigned i = 0; i < members; i++)
		command.prepare.members[i].name =
		        room_text((const char[]){'n', (char)('0' + i), 0});
	assert_int_equal(room_do(room, &command), REFUSAL_NONE);
}

void room_release(struct room *room)
{
	free(room->log);
	room->log = NULL;
}

static void keep(struct room *room, const struct event *event)
{
	assert_true(core_fits(&room->state, event));
	core_apply(&room->state, event);
	assert_true(room->log_count < ROOM_LOG_MAX);
	room->log[room->log_count++] = *event;
}

enum refusal room_do(struct room *room, const struct command *command)
{
	struct command dated = *command;
	enum refusal refusal;

	dated.at_ms = room->now_ms;
	refusal = core_decide(&room->state, &dated, &room->last);
	if (refusal != REFUSAL_NONE)
		return refusal;
	for (int i = 0; i < room->last.count; i++)
		keep(room, &room->last.events[i]);
	return REFUSAL_NONE;
}

struct command room_command(enum command_kind kind)
{
	struct command command;

	memset(&command, 0, sizeof command);
	command.kind = kind;
	command.role = ROLE_TEACHER;
	command.seat = SEAT_NONE;
	return command;
}

enum refusal room_teacher(struct room *room, enum command_kind kind)
{
	struct command command = room_command(kind);

	if (kind == COMMAND_SITTING_END)
		command.end.number = 1;
	if (kind == COMMAND_VOTE_ANNUL)
		command.vote_annul.reason = room_text("mistake");
	if (kind == COMMAND_DOOR_OPEN)
		memcpy(command.door_open.code, "ABC234", CODE_BYTES);
	if (kind == COMMAND_VOTE_EXTEND)
		command.vote_extend.seconds = 60;
	return room_do(room, &command);
}

enum refusal room_pupil(struct room *room, enum command_kind kind, uint16_t seat)
{
	struct command command = room_command(kind);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	return room_do(room, &command);
}

enum refusal room_item(struct room *room, enum command_kind kind, uint16_t id)
{
	struct command command = room_command(kind);

	command.item_ref.id = id;
	return room_do(room, &command);
}

enum refusal room_present(struct room *room, uint16_t seat, bool present)
{
	struct command command = room_command(COMMAND_MEMBER_PRESENT);

	command.member_present.seat = seat;
	command.member_present.present = present;
	return room_do(room, &command);
}

enum refusal room_cast(struct room *room, uint16_t seat, uint8_t choice)
{
	struct command command = room_command(COMMAND_VOTE_CAST);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.vote_cast.vote = room->state.vote_count;
	command.vote_cast.choice = choice;
	return room_do(room, &command);
}

enum refusal room_mark(struct room *room, uint16_t seat, const uint8_t marks[OPTIONS_MAX])
{
	struct command command = room_command(COMMAND_VOTE_CAST);
	const struct item *item = item_on_floor(&room->state);

	command.role = ROLE_PUPIL;
	command.seat = seat;
	command.vote_cast.vote = room->state.vote_count;
	command.vote_cast.choice = CHOICE_NONE;
	command.vote_cast.mark_count = item->motion.option_count;
	memcpy(command.vote_cast.marks, marks, OPTIONS_MAX);
	return room_do(room, &command);
}

enum refusal room_count(struct room *room, const uint16_t votes[CHOICES_MAX])
{
	struct command command = room_command(COMMAND_VOTE_COUNT);

	memcpy(command.vote_count.votes, votes, sizeof command.vote_count.votes);
	return room_do(room, &command);
}

enum refusal room_add(struct room *room, const struct motion *motion)
{
	struct command command = room_command(COMMAND_ITEM_ADD);

	command.item.motion = *motion;
	return room_do(room, &command);
}

struct motion room_motion(void)
{
	struct motion motion;

	memset(&motion, 0, sizeof motion);
	motion.title = room_text("Shall we?");
	motion.seats = 1;
	return motion;
}

struct motion room_choice(unsigned options)
{
	return room_ballot(BALLOT_CHOICE, options);
}

struct motion room_ballot(enum ballot ballot, unsigned options)
{
	struct motion motion = room_motion();

	motion.ballot = (uint8_t)ballot;
	motion.method = motion_method(ballot);
	motion.option_count = (uint8_t)options;
	motion.grade_count = ballot == BALLOT_GRADES ? 3 : 0;
	motion.points_max = ballot == BALLOT_POINTS ? 2 : 0;
	motion.budget = ballot == BALLOT_BUDGET ? 1000 : 0;
	if (ballot == BALLOT_LOTS)
		motion.secrecy = SECRECY_ROLL_CALL;
	for (unsigned i = 0; i < options; i++) {
		motion.options[i].text = room_text((const char[]){(char)('a' + i), '\0'});
		motion.options[i].cost = ballot == BALLOT_BUDGET ? 400 : 0;
	}
	return motion;
}

void room_open_vote(struct room *room, const struct motion *motion)
{
	assert_int_equal(room_add(room, motion), REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	if (room->state.phase == PHASE_PREPARING)
		assert_int_equal(room_teacher(room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
	assert_int_equal(room_item(room, COMMAND_ITEM_START, (uint16_t)(room->state.next_item - 1)),
	                 REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
}

const struct vote *room_vote(const struct room *room)
{
	assert_true(room->state.vote_count > 0);
	return &room->state.votes[room->state.vote_count - 1];
}

static void fold(struct assembly *state, const struct event *event)
{
	assert_true(core_fits(state, event));
	core_apply(state, event);
}

/*
 * The journal alone, then the roll of the vote at hand, as a restart reads it:
 * by seat, and with the last choice of each.
 */
static void fold_as_restarted(const struct room *room, struct assembly *state)
{
	const struct vote *vote;
	const struct item *item = item_on_floor(&room->state);

	for (int i = 0; i < room->log_count; i++) {
		if (room->log[i].kind != EVENT_SIGNED)
			fold(state, &room->log[i]);
	}
	if (state->phase != PHASE_VOTING && state->phase != PHASE_CLOSED)
		return;
	vote = room_vote(room);
	for (uint16_t seat = 0; seat < MEMBERS_MAX; seat++) {
		struct event event = {.kind = EVENT_SIGNED};

		if (!seats_have(&vote->signed_, seat) || seats_have(&vote->on_paper, seat))
			continue;
		event.signed_.vote = state->vote_count;
		event.signed_.seat = seat;
		event.signed_.choice = vote->choice[seat];
		if (item->motion.secrecy == SECRECY_ROLL_CALL &&
		    ballot_is_marked(vote_ballot(item, vote))) {
			event.signed_.choice = 1;
			seat_marks_read(&room->state, vote, item->motion.option_count, seat,
			                event.signed_.marks);
		}
		fold(state, &event);
	}
}

void room_take_back(struct room *room, struct event *out)
{
	int count = --room->log_count;

	*out = room->log[count];
	memset(&room->state, 0, sizeof room->state);
	for (int i = 0; i < count; i++)
		core_apply(&room->state, &room->log[i]);
}

void room_check_replay(const struct room *room)
{
	struct assembly *again = calloc(1, sizeof *again);

	assert_non_null(again);
	for (int i = 0; i < room->log_count; i++)
		fold(again, &room->log[i]);
	assert_memory_equal(again, &room->state, sizeof *again);

	memset(again, 0, sizeof *again);
	fold_as_restarted(room, again);
	assert_memory_equal(again, &room->state, sizeof *again);
	free(again);
}

void room_open_sitting(struct room *room)
{
	assert_int_equal(room_teacher(room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_SITTING_OPEN), REFUSAL_NONE);
}

void room_meet(struct room *room)
{
	if (room->state.phase == PHASE_PREPARING)
		room_open_sitting(room);
	else
		assert_int_equal(room_teacher(room, COMMAND_MEMBERS_ALL_PRESENT), REFUSAL_NONE);
}

uint16_t room_add_kind(struct room *room, const struct motion *motion, enum item_kind kind)
{
	struct command add = room_command(COMMAND_ITEM_ADD);

	add.item.motion = *motion;
	add.item.kind = (uint8_t)kind;
	assert_int_equal(room_do(room, &add), REFUSAL_NONE);
	return (uint16_t)(room->state.next_item - 1);
}

void room_decide(struct room *room, uint16_t id, unsigned yes, unsigned no)
{
	room_meet(room);
	assert_int_equal(room_item(room, COMMAND_ITEM_START, id), REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_VOTE_OPEN), REFUSAL_NONE);
	for (uint16_t seat = 0; seat < yes + no; seat++)
		assert_int_equal(room_cast(room, seat, seat >= yes), REFUSAL_NONE);
	if (room->state.phase == PHASE_VOTING)
		assert_int_equal(room_teacher(room, COMMAND_VOTE_CLOSE), REFUSAL_NONE);
	assert_int_equal(room_count(room, (uint16_t[CHOICES_MAX]){(uint16_t)yes, (uint16_t)no}),
	                 REFUSAL_NONE);
	assert_int_equal(room_teacher(room, COMMAND_VOTE_SHOW), REFUSAL_NONE);
}

struct command room_by(enum command_kind kind, unsigned seat)
{
	struct command command = room_command(kind);

	if (seat != SEAT_NONE) {
		command.role = ROLE_PUPIL;
		command.seat = (uint16_t)seat;
	}
	return command;
}
