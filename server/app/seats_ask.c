/* SPDX-License-Identifier: EUPL-1.2 */
/* seats_ask.c - a tablet asks for a seat: one request at a time, of the token it made. */
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "core/seats.h"

static const struct row *row_put(const struct op *op)
{
	const struct row *row = op->rows;

	while (row->kind != ROW_SESSION_PUT)
		row = row->next;
	return row;
}

/* A request that its tablet gave up for another; whoever came with its token meanwhile goes. */
static void give_up(struct room *room, struct session **waiting, const struct screen *screen)
{
	if (*waiting == NULL)
		return;
	if ((*waiting)->live != NULL && (*waiting)->live != screen) {
		seat_end(room, waiting, &(enum gone){GONE_ELSEWHERE});
		return;
	}
	session_let_go(&room->app->sessions, *waiting);
	*waiting = NULL;
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
		if (landed) /* the same tablet, which touched another picture before */
			give_up(room, &room->seats[i].waiting, screen);
	}
	if (!landed)
		return;
	if (seat->waiting != NULL)
		seat_end(room, &seat->waiting, &(enum gone){GONE_REFUSED});
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

	if (own != NULL && own != waiting && op->room->seats[own->row.seat].waiting == own) {
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
	if (!room_ahead(room)->door_open)
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
