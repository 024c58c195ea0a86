/* SPDX-License-Identifier: EUPL-1.2 */
/* seats_card.c - a card takes its pupil's seat where the door is open: nobody need accept it. */
#include <string.h>

#include "app/inside.h"
#include "app/publish.h"
#include "app/seats.h"
#include "core/find.h"

static const struct row *row_put(const struct op *op)
{
	const struct row *row = op->rows;

	while (row->kind != ROW_SESSION_PUT)
		row = row->next;
	return row;
}

static void sat(struct op *op, bool landed)
{
	struct room *room = op->room;
	struct seat *seat = &room->seats[op->seat];

	seat->moving = false;
	if (!landed)
		return;
	seat_end(room, &seat->waiting, &(enum gone){GONE_REFUSED});
	seat_end(room, &seat->seated, &(enum gone){GONE_ELSEWHERE});
	seat->seated = session_use(&room->app->sessions, &row_put(op)->session);
	room_touch(room, AUDIENCES_SEATS);
}

static void drop(struct op *op, const struct session *session)
{
	if (session != NULL)
		op_row(op, ROW_SESSION_DROP, 0)->session.id = session->row.id;
}

/* The pupil is there; the event and the rows join `op`. */
static enum refusal seat_down(struct op *op, int64_t at_ms, const uint8_t hash[TOKEN_HASH_BYTES])
{
	struct room *room = op->room;
	struct command *command = &room->app->command;
	enum refusal refusal = REFUSAL_NONE;
	struct row *row = op_row(op, ROW_SESSION_PUT, 0);

	row->session = (struct session_row){.role = ROLE_PUPIL,
	                                    .class_id = room->class_id,
	                                    .sitting = room->id,
	                                    .seat = op->seat,
	                                    .made_at_ms = at_ms,
	                                    .expires_at_ms = at_ms + SESSION_PUPIL_MS};
	memcpy(row->session.hash, hash, TOKEN_HASH_BYTES);
	drop(op, room->seats[op->seat].seated);
	drop(op, room->seats[op->seat].waiting);
	if (!room_ahead(room)->members[op->seat].present) {
		*command = (struct command){.kind = COMMAND_MEMBER_PRESENT,
		                            .role = ROLE_TEACHER,
		                            .seat = SEAT_NONE,
		                            .at_ms = at_ms};
		command->member_present.seat = op->seat;
		command->member_present.present = 1;
		refusal = op_decide(op, command);
	}
	return refusal;
}

static void answer_again(struct screen *screen, int64_t re, const struct room *room)
{
	struct buffer *out = &screen->app->out;

	buffer_clear(out);
	answer_id(re, room->id, out);
	screen_send(screen, out);
}

/* Whether this seat can be taken now; `hash` is of the token that the tablet made. */
static enum refusal check(struct screen *screen, const struct room *room, int seat,
                          const struct session *known)
{
	if (seat < 0)
		return REFUSAL_NO_SUCH_SEAT; /* on the list since the sitting was prepared */
	if (room->unsure)
		return REFUSAL_STORAGE_FAILED;
	if (room->seats[seat].moving || screen->app->waiting_count >= WAITING_MAX)
		return REFUSAL_BUSY;
	return known != NULL ? REFUSAL_NOT_ALLOWED : REFUSAL_NONE;
}

enum refusal card_sit(struct screen *screen, int64_t re, const struct command *command)
{
	struct app *app = screen->app;
	struct room *room = room_find(app, room_with_door(app, screen->session->row.class_id));
	uint8_t hash[TOKEN_HASH_BYTES];
	const struct session *known;
	enum refusal refusal;
	struct op *op;
	int seat;

	if (room == NULL || !room_ahead(room)->door_open)
		return REFUSAL_NO_SITTING;
	seat = seat_of_pupil(room->now, screen->session->row.pupil);
	token_hash(&command->card_sit.token, hash);
	known = session_known(&app->sessions, hash);
	if (known != NULL && seat >= 0 && known == room->seats[seat].seated) {
		answer_again(screen, re, room); /* the answer was lost */
		return REFUSAL_NONE;
	}
	refusal = check(screen, room, seat, known);
	if (refusal != REFUSAL_NONE)
		return refusal;
	op = op_make(room, screen, re);
	op->after = sat;
	op->made = room->id;
	op->seat = (uint16_t)seat;
	refusal = seat_down(op, command->at_ms, hash);
	if (refusal == REFUSAL_NONE) {
		room->seats[seat].moving = true;
		op_give(op);
	} else {
		op_free(op);
	}
	return refusal;
}
