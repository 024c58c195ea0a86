/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lookup.c - commands that are decided after a look into the store.
 *
 * The look waits until the room has nothing on its way to the disk, and counts
 * only if the journal has not moved meanwhile; else it is taken again.
 */
#include <stdlib.h>
#include <string.h>

#include "app/carry.h"
#include "app/inside.h"
#include "app/past.h"
#include "app/urns.h"
#include "base/check.h"
#include "base/log.h"
#include "core/find.h"
#include "store/urn.h"

struct lookup {
	struct work work;
	struct room *room;
	int64_t id;
	int64_t class_id;
	int64_t re;
	screen_id screen;
	struct command command; /* as it was said */
	struct text *texts; /* of that command; owned until it is decided */
	unsigned text_count;
	bool looking; /* the storage thread has it */
	bool secret;
	uint16_t vote;
	unsigned options;
	bool marked;
	uint32_t seq;
	struct urn_row rows[MEMBERS_MAX];
	size_t row_count;
	int number;
	struct carried *book; /* owned; of an opening only */
	struct past past; /* of an opening too */
	struct named named; /* minutes of another sitting, of what approves or corrects them */
	enum err err;
};

/* Whether each paper has the form of a ballot of this vote: what it may say is the core's. */
static bool papers_fit(const struct lookup *lookup)
{
	for (size_t i = 0; i < lookup->row_count; i++) {
		const struct urn_paper *paper = &lookup->rows[i].paper;

		if (lookup->rows[i].count > MEMBERS_MAX)
			return false;
		if (lookup->marked ? paper->bytes != lookup->options
		                   : paper->bytes != 1 || paper->byte[0] > lookup->options)
			return false;
	}
	return true;
}

static enum err read_class(struct lookup *lookup, struct store *store)
{
	enum err err = carried_read(store, lookup->class_id, lookup->book);

	return err == ERR_NONE ? past_read(store, lookup->class_id, &lookup->past) : err;
}

static enum err read_minutes(struct lookup *lookup, struct store *store)
{
	bool corrects = lookup->command.kind == COMMAND_MINUTES_CORRECT;

	buffer_release(&lookup->named.prose); /* of a look that was in vain */
	lookup->named = (struct named){0};
	return named_read(store, lookup->class_id, lookup->command.minutes.sitting,
	                  corrects ? lookup->command.minutes.item : 0, &lookup->named);
}

static enum err look(struct lookup *lookup, struct store *store)
{
	switch (lookup->command.kind) {
	case COMMAND_SITTING_END:
		return sitting_last_number(store, lookup->class_id, &lookup->number);
	case COMMAND_SITTING_OPEN:
		return read_class(lookup, store);
	case COMMAND_MINUTES_APPROVE:
	case COMMAND_MINUTES_CORRECT:
		return read_minutes(lookup, store);
	default:
		break;
	}
	if (!lookup->secret)
		return ERR_NONE;
	return urn_open(store, lookup->id, lookup->vote, lookup->rows, MEMBERS_MAX,
	                &lookup->row_count);
}

static void lookup_run(struct work *work, struct store *store)
{
	struct lookup *lookup = (struct lookup *)work;

	lookup->err = look(lookup, store);
	if (lookup->err == ERR_NONE && !papers_fit(lookup))
		lookup->err = ERR_CORRUPT;
}

static void answer(struct lookup *lookup, enum refusal refusal)
{
	struct screen *screen = screen_find(lookup->room->app, lookup->screen);

	if (screen != NULL)
		screen_no(screen, lookup->re, refusal, NULL);
}

static void turn_over(struct room *room)
{
	room->turning = false;
	room->approving = 0;
}

static void lookup_free(struct lookup *lookup)
{
	explicit_bzero(lookup->rows, sizeof lookup->rows);
	buffer_release(&lookup->named.prose);
	text_list_release(lookup->texts);
	free(lookup->book);
	free(lookup);
}

static void lookup_end(struct lookup *lookup)
{
	lookup->room->lookup = NULL;
	lookup->room->app->rooms_over = true;
	lookup_free(lookup);
}

static void turned(struct op *op, bool landed)
{
	(void)landed;
	turn_over(op->room);
}

/* What the urn held, as the command carries it. */
static void fill_count(const struct lookup *lookup, struct command *command)
{
	memset(command->vote_count.votes, 0, sizeof command->vote_count.votes);
	command->vote_count.paper_count = 0;
	for (size_t i = 0; i < lookup->row_count; i++) {
		const struct urn_row *row = &lookup->rows[i];
		struct paper_row *to = &command->vote_count.papers[command->vote_count.paper_count];

		if (!lookup->marked) {
			command->vote_count.votes[row->paper.byte[0]] = row->count;
			continue;
		}
		to->count = (uint16_t)row->count;
		memcpy(to->marks, row->paper.byte, sizeof to->marks);
		command->vote_count.paper_count++;
	}
}

/* The book as it is, for the seats of this sitting. */
static void fill_book(const struct lookup *lookup, struct command *command)
{
	const struct assembly *state = room_ahead(lookup->room);
	int64_t pupils[MEMBERS_MAX];

	for (unsigned i = 0; i < state->member_count; i++)
		pupils[i] = state->members[i].pupil;
	command->open.has_book = 1;
	command->open.minutes_count = lookup->past.count;
	past_fill(lookup->room->app, &lookup->past, command->open.minutes);
	command->open.entry_count = lookup->book->count;
	carried_fill(lookup->room, lookup->book, pupils, state->member_count,
	             command->open.entries);
}

static void fill(const struct lookup *lookup, struct command *command)
{
	if (command->kind == COMMAND_SITTING_END)
		command->end.number = (uint16_t)(lookup->number + 1);
	else if (command->kind == COMMAND_SITTING_OPEN)
		fill_book(lookup, command);
	else if (command->kind != COMMAND_VOTE_COUNT)
		named_fill(lookup->room->app, &lookup->named, command);
	else
		fill_count(lookup, command);
}

/* Its texts are those of the command at hand again. */
static void say_again(struct lookup *lookup)
{
	struct app *app = lookup->room->app;

	CHECK(app->fresh == NULL && app->fresh_count == 0);
	app->fresh = lookup->texts;
	app->fresh_count = lookup->text_count;
	lookup->texts = NULL;
	lookup->text_count = 0;
}

static void decide(struct lookup *lookup)
{
	struct room *room = lookup->room;
	struct command *command = &room->app->command;
	struct screen *screen = screen_find(room->app, lookup->screen);
	struct op *op = op_make(room, screen, lookup->re);
	enum refusal refusal;

	*command = lookup->command;
	command->at_ms = app_now(room->app);
	say_again(lookup);
	fill(lookup, command);
	if (room->turning)
		op->after = turned;
	refusal = op_decide(op, command);
	app_drop_fresh(room->app);
	if (refusal == REFUSAL_NONE) {
		op_give(op);
		return;
	}
	op_free(op);
	turn_over(room);
	answer(lookup, refusal);
}

static void lookup_done(struct work *work)
{
	struct lookup *lookup = (struct lookup *)work;
	struct room *room = lookup->room;
	struct app *app = room->app;

	lookup->looking = false;
	if (lookup->err != ERR_NONE) {
		log_line(LOG_ERROR, "sitting %lld: the store cannot answer: %s",
		         (long long)room->id, err_name(lookup->err));
		turn_over(room);
		answer(lookup, refusal_of(lookup->err));
		lookup_end(lookup);
	} else if (room->pending > 0 || room->unsure || room_ahead(room)->seq != lookup->seq) {
		lookup_go(room);
	} else {
		decide(lookup);
		lookup_end(lookup);
	}
	app_settle(app);
}

/* What to look for, in the state as it is now. */
static void aim(struct lookup *lookup)
{
	const struct assembly *state = room_ahead(lookup->room);
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);

	lookup->seq = state->seq;
	lookup->vote = state->vote_count;
	lookup->secret = false;
	lookup->row_count = 0;
	if (lookup->command.kind != COMMAND_VOTE_COUNT || state->phase != PHASE_CLOSED)
		return;
	CHECK(item != NULL && vote != NULL);
	lookup->secret = item->motion.secrecy == SECRECY_SECRET;
	lookup->options = vote_option_count(item, vote);
	lookup->marked = ballot_is_marked(vote_ballot(item, vote));
}

void lookup_go(struct room *room)
{
	struct lookup *lookup = room->lookup;

	if (lookup == NULL || lookup->looking || room->pending > 0)
		return;
	if (room->unsure) { /* what was ahead is lost, and this with it */
		turn_over(room);
		answer(lookup, REFUSAL_STORAGE_FAILED);
		lookup_end(lookup);
		return;
	}
	aim(lookup);
	lookup->looking = true;
	app_store(room->app, &lookup->work);
}

void lookup_release(struct room *room)
{
	if (room->lookup != NULL)
		lookup_free(room->lookup);
	room->lookup = NULL;
}

/*
 * Two sittings of one class must not end with the same number, nor both be the next of a trial, nor
 * approve the same minutes.
 */
static bool class_is_turning(const struct app *app, int64_t class_id)
{
	for (unsigned i = 0; i < app->room_count; i++)
		if (app->rooms[i]->class_id == class_id && app->rooms[i]->turning)
			return true;
	return false;
}

bool lookup_is_for(enum command_kind kind)
{
	return kind == COMMAND_VOTE_COUNT || kind == COMMAND_SITTING_OPEN ||
	       kind == COMMAND_SITTING_END || kind == COMMAND_MINUTES_APPROVE ||
	       kind == COMMAND_MINUTES_CORRECT;
}

enum refusal lookup_ask(struct screen *screen, int64_t re, const struct command *command)
{
	enum command_kind kind = command->kind;
	bool turns = kind == COMMAND_SITTING_OPEN || kind == COMMAND_SITTING_END ||
	             kind == COMMAND_MINUTES_APPROVE;
	struct room *room = screen->room;
	struct app *app = room->app;
	uint8_t may[COMMAND_ASSEMBLY_COUNT];
	struct lookup *lookup;

	/* Nobody makes the store look, or the teacher wait, who would be refused anyway. */
	core_may(room_ahead(room), command->role, command->seat, may);
	if (!may[kind]) {
		enum refusal refusal = core_decide(room_ahead(room), command, &app->decision);

		CHECK(refusal != REFUSAL_NONE);
		return refusal;
	}
	if (room->lookup != NULL || (turns && class_is_turning(app, room->class_id)))
		return REFUSAL_BUSY;
	lookup = calloc(1, sizeof *lookup);
	CHECK(lookup != NULL);
	lookup->work.run = lookup_run;
	lookup->work.done = lookup_done;
	lookup->room = room;
	lookup->id = room->id;
	lookup->class_id = room->class_id;
	lookup->screen = screen->id;
	lookup->re = re;
	lookup->command = *command;
	if (kind == COMMAND_SITTING_OPEN) {
		lookup->book = calloc(1, sizeof *lookup->book);
		CHECK(lookup->book != NULL);
	}
	lookup->texts = app->fresh;
	lookup->text_count = app->fresh_count;
	app->fresh = NULL;
	app->fresh_count = 0;
	room->lookup = lookup;
	room->turning = turns;
	room->approving = kind == COMMAND_MINUTES_APPROVE ? command->minutes.sitting : 0;
	lookup_go(room);
	return REFUSAL_NONE;
}
