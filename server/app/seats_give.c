/* SPDX-License-Identifier: EUPL-1.2 */
/* seats_give.c - the teacher accepts who waits for a seat, refuses, or takes a seat back. */
#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "core/seats.h"

/* The waiting session becomes the seat's, and the one before ends. */
static void seat_given(struct room *room, uint16_t index, int64_t expires_at_ms)
{
	struct seat *seat = &room->seats[index];
	struct session *session = seat->waiting;
	struct screen *live;

	if (session == NULL)
		return;
	seat->waiting = NULL;
	if (seat->seated != NULL)
		seat_end(room, &seat->seated, &(enum gone){GONE_ELSEWHERE});
	seat->seated = session;
	session->row.role = ROLE_PUPIL;
	session->row.expires_at_ms = expires_at_ms;
	live = session->live;
	if (live == NULL)
		return;
	seat_welcome(live, session);
	screen_show(live);
}

static void accepted(struct op *op, bool landed)
{
	for (uint16_t i = 0; i < MEMBERS_MAX; i++) {
		if (!seats_have(&op->seats, i))
			continue;
		op->room->seats[i].moving = false;
		if (landed)
			seat_given(op->room, i, op->made_until_ms);
	}
	if (landed)
		room_touch(op->room, AUDIENCES_SEATS);
}

/* Whether somebody can be accepted there; a request that grew too old is gone. */
static bool is_waited_for(struct room *room, uint16_t index, int64_t now_ms)
{
	struct seat *seat = &room->seats[index];

	if (seat->waiting == NULL || seat->moving)
		return false;
	if (seat->waiting->row.expires_at_ms > now_ms)
		return true;
	seat_end(room, &seat->waiting, &(enum gone){GONE_REVOKED});
	room_touch(room, AUDIENCES_SEATS);
	return false;
}

/* The rows and the event of one acceptance join `op`. */
static enum refusal accept(struct op *op, uint16_t index, int64_t at_ms)
{
	struct room *room = op->room;
	struct seat *seat = &room->seats[index];
	struct command *command = &room->app->command;
	enum refusal refusal = REFUSAL_NONE;
	struct row *row;

	if (!room_ahead(room)->members[index].present) {
		*command = (struct command){.kind = COMMAND_MEMBER_PRESENT,
		                            .role = ROLE_TEACHER,
		                            .seat = SEAT_NONE,
		                            .at_ms = at_ms};
		command->member_present.seat = index;
		command->member_present.present = 1;
		refusal = op_decide(op, command);
	}
	if (refusal != REFUSAL_NONE)
		return refusal;
	seat->moving = true;
	seats_add(&op->seats, index);
	op->made_until_ms = at_ms + SESSION_PUPIL_MS;
	row = op_row(op, ROW_SESSION_ROLE, 0);
	row->session.id = seat->waiting->row.id;
	row->session.role = ROLE_PUPIL;
	row->session.expires_at_ms = op->made_until_ms;
	if (seat->seated != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = seat->seated->row.id;
	return REFUSAL_NONE;
}

enum refusal seat_accept(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room = screen->room;
	uint16_t index = command->seat_ref.seat;
	enum refusal refusal;
	struct op *op;

	if (index >= room->now->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (!is_waited_for(room, index, command->at_ms))
		return REFUSAL_NOBODY_WAITS;
	op = op_make(room, screen, re);
	op->after = accepted;
	refusal = accept(op, index, command->at_ms);
	if (refusal == REFUSAL_NONE)
		op_give(op);
	else
		op_free(op);
	return refusal;
}

enum refusal seat_accept_all(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room = screen->room;
	struct op *op = op_make(room, screen, re);
	int64_t at_ms = command->at_ms;
	enum refusal refusal = REFUSAL_NONE;

	op->after = accepted;
	for (uint16_t i = 0; i < room->now->member_count && refusal == REFUSAL_NONE; i++)
		if (is_waited_for(room, i, at_ms))
			refusal = accept(op, i, at_ms);
	if (refusal != REFUSAL_NONE && op->rows_count == 0) {
		op_free(op);
		return refusal;
	}
	op_give(op); /* what was accepted before a refusal stays accepted */
	return REFUSAL_NONE;
}

static void withdrawn(struct op *op, enum gone why, bool seated, bool landed)
{
	struct seat *seat = &op->room->seats[op->seat];

	seat->moving = false;
	if (!landed)
		return;
	seat_end(op->room, &seat->waiting, &why);
	if (seated)
		seat_end(op->room, &seat->seated, &why);
	room_touch(op->room, AUDIENCES_SEATS);
}

static void refused(struct op *op, bool landed)
{
	withdrawn(op, GONE_REFUSED, false, landed);
}

static void freed(struct op *op, bool landed)
{
	withdrawn(op, GONE_FREED, true, landed);
}

static enum refusal withdraw(struct screen *screen, int64_t re, uint16_t index, bool seated)
{
	struct room *room = screen->room;
	struct seat *seat = &room->seats[index];
	struct op *op;

	if (seat->moving)
		return REFUSAL_BUSY;
	op = op_make(room, screen, re);
	op->after = seated ? freed : refused;
	op->seat = index;
	seat->moving = true;
	if (seat->waiting != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = seat->waiting->row.id;
	if (seated && seat->seated != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = seat->seated->row.id;
	op_give(op);
	return REFUSAL_NONE;
}

enum refusal seat_refuse(struct screen *screen, int64_t re, const struct command *command)
{
	if (command->seat_ref.seat >= screen->room->now->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (screen->room->seats[command->seat_ref.seat].waiting == NULL)
		return REFUSAL_NOBODY_WAITS;
	return withdraw(screen, re, command->seat_ref.seat, false);
}

enum refusal seat_free(struct screen *screen, int64_t re, const struct command *command)
{
	if (command->seat_ref.seat >= screen->room->now->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	return withdraw(screen, re, command->seat_ref.seat, true);
}
