/* SPDX-License-Identifier: EUPL-1.2 */
/* op.c - one accepted command: decided on what is ahead, and all that it writes. */
#include <stdlib.h>
#include <string.h>

#include "app/inside.h"
#include "app/pipeline.h"
#include "base/check.h"
#include "core/apply.h"
#include "core/find.h"

struct op *op_make(struct room *room, struct screen *screen, int64_t re)
{
	struct op *op = calloc(1, sizeof *op);

	CHECK(op != NULL);
	op->room = room;
	op->rows_end = &op->rows;
	op->re = re;
	if (screen != NULL) {
		op->answers = true;
		op->screen = screen->id;
	}
	return op;
}

void op_free(struct op *op)
{
	if (op == NULL)
		return;
	while (op->rows != NULL) {
		struct row *row = op->rows;

		op->rows = row->next;
		free(row);
	}
	text_list_release(op->texts);
	free(op->events);
	explicit_bzero(&op->paper, sizeof op->paper);
	free(op);
}

struct row *op_row(struct op *op, enum row_kind kind, size_t text_bytes)
{
	struct row *row = calloc(1, sizeof *row + text_bytes);

	CHECK(row != NULL);
	row->kind = kind;
	*op->rows_end = row;
	op->rows_end = &row->next;
	op->rows_count++;
	return row;
}

/*
 * Who acted, for the journal. What a ballot brings about beside its signature
 * happens by itself: the journal does not tell who cast the last one.
 */
static int32_t actor_of(const struct command *command)
{
	enum role role = command->kind == COMMAND_VOTE_CAST ? ROLE_CLOCK : command->role;
	uint16_t seat = command->kind == COMMAND_VOTE_CAST ? SEAT_NONE : command->seat;

	return (int32_t)((uint32_t)role * 65536u + seat);
}

static void keep_key(struct room *room, const struct op *op)
{
	if (room->keys == NULL) {
		room->keys = calloc(1, sizeof *room->keys);
		CHECK(room->keys != NULL);
	}
	if (room->keys->vote != op->vote) {
		memset(room->keys, 0, sizeof *room->keys);
		room->keys->vote = op->vote;
	}
	room->keys->has[op->seat] = 1;
	memcpy(room->keys->key[op->seat], op->key, KEY_BYTES);
}

static struct urn_paper paper_of(const struct command *command)
{
	struct urn_paper paper = {.bytes = 1, .byte = {command->vote_cast.choice}};

	if (command->vote_cast.mark_count > 0) {
		paper.bytes = command->vote_cast.mark_count;
		memcpy(paper.byte, command->vote_cast.marks, paper.bytes);
	}
	return paper;
}

static void take_signature(struct op *op, const struct event *event, const struct command *command)
{
	CHECK(!op->signs && command->kind == COMMAND_VOTE_CAST);
	op->signs = true;
	op->vote = event->signed_.vote;
	op->seat = event->signed_.seat;
	op->told = event->signed_.choice;
	memcpy(op->told_marks, event->signed_.marks, sizeof op->told_marks);
	op->paper = paper_of(command);
	op->replaces =
	        op->told != 0; /* core lets a changed choice through only where it may change */
	op->signed_at = (uint16_t)op->event_count;
	op->signed_at_ms = event->at_ms;
	memcpy(op->key, command->vote_cast.key, KEY_BYTES);
	op->rows_count++;
	keep_key(op->room, op);
}

static bool is_secret(const struct assembly *state, uint16_t item)
{
	int index = item_index(state, item);

	return index == NOT_FOUND || state->items[index].motion.secrecy == SECRECY_SECRET;
}

/* What the urns must do before or after the commit of this event. */
static void note_urn(struct op *op, const struct event *event)
{
	if (event->kind == EVENT_VOTE_OPENED) {
		op->make_urn = event->vote_opened.vote;
		op->secret = is_secret(op->room->ahead, event->vote_opened.item);
	} else if (event->kind == EVENT_VOTE_COUNTED) {
		op->forget_urn = event->vote_counted.vote;
	} else if (event->kind == EVENT_VOTE_TALLIED) {
		op->forget_urn = event->vote_tallied.vote;
	} else if (event->kind == EVENT_VOTE_ANNULLED) {
		op->forget_urn = event->vote_annulled.vote;
	}
}

static void take_event(struct op *op, const struct event *event)
{
	struct event *events = realloc(op->events, (op->event_count + 1) * sizeof *events);

	CHECK(events != NULL);
	op->events = events;
	if (op->event_count == 0)
		op->first_seq = op->room->ahead->seq + 1;
	events[op->event_count++] = *event;
	op->rows_count++;
	note_urn(op, event);
	if (event->kind == EVENT_ITEM_REMOVED)
		op_slip_dropped(op, event);
}

static bool is_named(const struct op *op, const struct text_ref *ref)
{
	for (unsigned i = 0; i < op->event_count; i++)
		if (memmem(&op->events[i], sizeof op->events[i], ref, sizeof *ref) != NULL)
			return true;
	return false;
}

/* A text that no event names, as one typed for a candidate, is not kept. */
static void take_texts(struct op *op)
{
	struct app *app = op->room->app;
	struct text **end = &op->texts, **link = &app->fresh;

	while (*end != NULL)
		end = &(*end)->next;
	while (*link != NULL) {
		struct text *text = *link;

		if (!is_named(op, &text->ref)) {
			link = &text->next;
			continue;
		}
		*link = text->next;
		text->next = NULL;
		*end = text;
		end = &text->next;
		op->rows_count++;
		app->fresh_count--;
	}
}

static const struct text *find_text(const struct text *list, const struct text_ref *ref)
{
	while (list != NULL && memcmp(&list->ref, ref, sizeof *ref) != 0)
		list = list->next;
	return list;
}

/* Of the room's ops in this list. */
static const struct text *find_coming(const struct op *ops, const struct room *room,
                                      const struct text_ref *ref)
{
	const struct text *found = NULL;

	for (; ops != NULL && found == NULL; ops = ops->next)
		if (ops->room == room)
			found = find_text(ops->texts, ref);
	return found;
}

const char *room_text(const struct room *room, const struct text_ref *ref)
{
	const char *known = texts_find(&room->texts, ref);
	const struct text *coming;

	if (known != NULL || room->app == NULL) /* a room of an import is in no app */
		return known;
	coming = find_coming(room->app->batch.ops, room, ref);
	if (coming == NULL)
		coming = find_coming(room->app->waiting, room, ref);
	return coming == NULL ? NULL : coming->text;
}

const char *op_text(const struct op *op, const struct text_ref *ref)
{
	const struct text *own = find_text(op->texts, ref);
	const char *found = own != NULL ? own->text : room_text(op->room, ref);

	return found == NULL ? "" : found;
}

enum refusal op_decide(struct op *op, const struct command *command)
{
	struct room *room = op->room;
	struct app *app = room->app;
	enum phase phase = (enum phase)room_ahead(room)->phase;
	enum refusal refusal;

	if (app->fresh_count > 0 && room->texts.count + app->fresh_count > TEXTS_MAX)
		return REFUSAL_TOO_MANY;
	refusal = core_decide(room_ahead(room), command, &app->decision);
	if (refusal != REFUSAL_NONE)
		return refusal;
	op->actor = actor_of(command);
	if (app->decision.count > 0)
		room_fork(room);
	for (int i = 0; i < app->decision.count; i++) {
		const struct event *event = &app->decision.events[i];

		if (event->kind == EVENT_SIGNED)
			take_signature(op, event, command);
		else
			take_event(op, event);
		core_apply(room->ahead, event);
	}
	if (app->decision.count > 0)
		take_texts(op);
	if (room_ahead(room)->phase != phase || (op->event_count > 0 && op->first_seq == 1))
		op_index_sitting(op);
	op_index_agenda(op);
	op_index_book(op);
	op_index_polls(op);
	if (room_ahead(room)->phase == PHASE_SEALED && phase != PHASE_SEALED)
		op_index_sealed(op);
	return REFUSAL_NONE;
}
