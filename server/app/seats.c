/* SPDX-License-Identifier: EUPL-1.2 */
/* seats.c - who sits where: what the sessions of seats do once they are on the disk. */
#include "app/seats.h"

#include "app/inside.h"
#include "app/publish.h"
#include "base/check.h"

void seat_show_me(struct room *room, uint16_t seat)
{
	struct session *session = room->seats[seat].seated;

	if (session != NULL && session->live != NULL && session->live->room == room)
		screen_show_me(session->live);
}

void seats_move(struct room *room)
{
	for (unsigned i = 0; i < room->now->member_count; i++) {
		struct session *session = room->seats[i].seated;
		struct screen *live = session == NULL ? NULL : session->live;

		if (live == NULL || live->room != room || live->role != ROLE_PUPIL ||
		    live->audience == core_audience_of(room->now, i))
			continue;
		room_enter(room, live, core_audience_of(room->now, i));
		screen_show(live);
	}
}

void seats_show_me(struct room *room)
{
	for (unsigned i = 0; i < room->now->member_count; i++)
		seat_show_me(room, (uint16_t)i);
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
	room_enter(room, screen,
	           seated ? core_audience_of(room->now, screen->seat) : AUDIENCE_VISITOR);
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

void seat_end(struct room *room, struct session **place, const enum gone *why)
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

static void left(struct op *op, bool landed)
{
	struct room *room = op->room;
	struct seat *seat = &room->seats[op->seat];
	struct screen *live;

	seat->moving = false;
	if (!landed)
		return;
	if (seat->seated != NULL && seat->seated->row.id == op->rows->session.id) {
		seat_end(room, &seat->seated, NULL);
	} else if (seat->waiting != NULL) {
		live = seat->waiting->live;
		if (live != NULL) { /* it stays at the door */
			screen_become(live, NULL, ROLE_VISITOR, SEAT_NONE);
			room_enter(room, live, AUDIENCE_VISITOR);
		}
		seat_end(room, &seat->waiting, NULL);
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
