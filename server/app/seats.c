/* SPDX-License-Identifier: EUPL-1.2 */
/* seats.c - who sits where: what the sessions of seats do once they are on the disk. */
#include "app/seats.h"

#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "base/check.h"
#include "core/seats.h"

void seat_show_me(struct room *room, uint16_t seat)
{
	struct session *session = room->seats[seat].seated;

	if (session != NULL && session->live != NULL && session->live->room == room)
		screen_show_me(session->live);
}

void seat_welcome(struct screen *screen, struct session *session)
{
	struct room *room = room_find(screen->app, session->row.sitting);
	struct screen *before = session->live;
	bool seated = session->row.role == ROLE_PUPIL;

	CHECK(room != NULL);
	if (before != NULL && before != screen)
		screen_dismiss(before, GONE_ELSEWHERE);
	screen_become(screen, session, (enum role)session->row.role, (uint16_t)session->row.seat);
	session->live = screen;
	room_enter(room, screen, seated ? AUDIENCE_PUPIL : AUDIENCE_VISITOR);
	room_touch(room, AUDIENCES_SEATS);
}

void seats_end(struct room *room)
{
	for (unsigned i = 0; i < room->now->member_count; i++) {
		struct seat *seat = &room->seats[i];
		struct screen *waits = seat->waiting == NULL ? NULL : seat->waiting->live;

		if (waits != NULL)
			screen_dismiss(waits, GONE_REFUSED);
		/* Who sat there still sees that it is over; the token opens nothing any more. */
		session_let_go(&room->app->sessions, seat->seated);
		session_let_go(&room->app->sessions, seat->waiting);
		*seat = (struct seat){0};
	}
}

/* The session in `place` is over; its screen is told, if there is one and there is a reason. */
static void end_session(struct room *room, struct session **place, const enum gone *why)
{
	struct session *session = *place;
	struct screen *live = session == NULL ? NULL : session->live;

	*place = NULL;
	if (live != NULL && why != NULL)
		screen_dismiss(live, *why);
	else if (live != NULL)
		screen_forget(live);
	session_let_go(&room->app->sessions, session);
}

static const struct row *row_put(const struct op *op)
{
	const struct row *row = op->rows;

	while (row->kind != ROW_SESSION_PUT)
		row = row->next;
	return row;
}

static void taken(struct op *op, bool landed)
{
	struct room *room = op->room;
	struct app *app = room->app;
	struct screen *screen = screen_find(app, op->screen);
	struct seat *seat = &room->seats[op->seat];

	seat->moving = false;
	for (unsigned i = 0; i < MEMBERS_MAX; i++) {
		if (!seats_have(&op->seats, i))
			continue;
		room->seats[i].moving = false;
		if (landed) { /* the same tablet, which touched another picture before */
			session_let_go(&app->sessions, room->seats[i].waiting);
			room->seats[i].waiting = NULL;
		}
	}
	if (!landed)
		return;
	if (seat->waiting != NULL)
		end_session(room, &seat->waiting, &(enum gone){GONE_REFUSED});
	seat->waiting = session_use(&app->sessions, &row_put(op)->session);
	seat->waiting->row = row_put(op)->session;
	room_touch(room, AUDIENCES_SEATS);
	if (screen == NULL || screen->room != room || screen->role != ROLE_VISITOR)
		return;
	seat_welcome(screen, seat->waiting);
	screen_show_me(screen);
}

/* Whether somebody else is there. */
static bool is_taken(const struct screen *screen, const struct seat *seat)
{
	const struct session *waiting = seat->waiting;

	if (seat->moving || (seat->seated != NULL && seat->seated->live != NULL))
		return true;
	return waiting != NULL && waiting != screen->session && waiting->live != NULL;
}

static void put_request(struct op *op, int64_t at_ms, const uint8_t hash[TOKEN_HASH_BYTES])
{
	struct row *row = op_row(op, ROW_SESSION_PUT, 0);

	row->session = (struct session_row){.role = ROLE_VISITOR,
					    .class_id = op->room->class_id,
					    .sitting = op->room->id,
					    .seat = op->seat,
					    .made_at_ms = at_ms,
					    .expires_at_ms = at_ms + SESSION_PUPIL_MS};
	memcpy(row->session.hash, hash, TOKEN_HASH_BYTES);
}

/* The tablet's own request for another seat, and a request whose tablet is gone. */
static void drop_requests(struct op *op, const struct session *own)
{
	const struct session *waiting = op->room->seats[op->seat].waiting;

	if (own != NULL && own != waiting) {
		op->room->seats[own->row.seat].moving = true;
		seats_add(&op->seats, (unsigned)own->row.seat);
		op_row(op, ROW_SESSION_DROP, 0)->session.id = own->row.id;
	}
	if (waiting != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = waiting->row.id;
}

static void ask(struct screen *screen, int64_t re, const struct command *command,
		const uint8_t hash[TOKEN_HASH_BYTES])
{
	struct op *op = op_make(screen->room, screen, re);
	bool own_token = screen->session != NULL &&
			 memcmp(screen->session->row.hash, hash, TOKEN_HASH_BYTES) == 0;

	op->after = taken;
	op->seat = command->seat_take.seat;
	/* A token of somebody else's refuses the op at its first row; one's own must go first. */
	if (!own_token)
		put_request(op, command->at_ms, hash);
	drop_requests(op, screen->session);
	if (own_token)
		put_request(op, command->at_ms, hash);
	op->room->seats[op->seat].moving = true;
	op_give(op);
}

enum refusal seat_take(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room = screen->room;
	struct session *known;
	struct seat *seat;
	uint8_t hash[TOKEN_HASH_BYTES];

	if (command->seat_take.seat >= room->now->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	seat = &room->seats[command->seat_take.seat];
	token_hash(&command->seat_take.token, hash);
	known = session_known(&screen->app->sessions, hash);
	if (known != NULL && known == seat->waiting && !seat->moving) {
		screen_ok(screen, re); /* asked before, and the answer was lost */
		seat_welcome(screen, known);
		screen_show_me(screen);
		return REFUSAL_NONE;
	}
	if (!room->ahead->door_open)
		return REFUSAL_DOOR_CLOSED;
	if (is_taken(screen, seat))
		return REFUSAL_SEAT_TAKEN;
	if (known != NULL && known != screen->session)
		return REFUSAL_NOT_ALLOWED;
	if (screen->session != NULL && room->seats[screen->session->row.seat].moving)
		return REFUSAL_BUSY;
	ask(screen, re, command, hash);
	return REFUSAL_NONE;
}

static void left(struct op *op, bool landed)
{
	struct room *room = op->room;
	struct seat *seat = &room->seats[op->seat];
	struct screen *live;

	seat->moving = false;
	if (!landed)
		return;
	if (seat->seated != NULL && seat->seated->row.id == op->rows->session.id) {
		end_session(room, &seat->seated, NULL);
	} else if (seat->waiting != NULL) {
		live = seat->waiting->live;
		if (live != NULL) { /* it stays at the door */
			screen_become(live, NULL, ROLE_VISITOR, SEAT_NONE);
			room_enter(room, live, AUDIENCE_VISITOR);
		}
		end_session(room, &seat->waiting, NULL);
	}
	room_touch(room, AUDIENCES_SEATS);
}

enum refusal seat_leave(struct screen *screen, int64_t re, const struct command *command)
{
	struct room *room = screen->room;
	struct seat *seat;
	struct op *op;

	(void)command;
	if (screen->session == NULL)
		return REFUSAL_NO_SUCH_SEAT;
	seat = &room->seats[screen->session->row.seat];
	if (screen->session != seat->seated && screen->session != seat->waiting)
		return REFUSAL_NO_SUCH_SEAT; /* the sitting is over */
	if (seat->moving)
		return REFUSAL_BUSY;
	seat->moving = true;
	op = op_make(room, screen, re);
	op->after = left;
	op->seat = (uint16_t)screen->session->row.seat;
	op_row(op, ROW_SESSION_DROP, 0)->session.id = screen->session->row.id;
	op_give(op);
	return REFUSAL_NONE;
}

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
		end_session(room, &seat->seated, &(enum gone){GONE_ELSEWHERE});
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

/* The rows and the event of one acceptance join `op`. */
static enum refusal accept(struct op *op, uint16_t index, int64_t at_ms)
{
	struct room *room = op->room;
	struct seat *seat = &room->seats[index];
	struct command *command = &room->app->command;
	enum refusal refusal = REFUSAL_NONE;
	struct row *row;

	if (!room->ahead->members[index].present) {
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
	if (room->seats[index].waiting == NULL || room->seats[index].moving)
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
		if (room->seats[i].waiting != NULL && !room->seats[i].moving)
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
	end_session(op->room, &seat->waiting, &why);
	if (seated)
		end_session(op->room, &seat->seated, &why);
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
