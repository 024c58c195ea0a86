/* SPDX-License-Identifier: EUPL-1.2 */
/* replay.c - folds a journal once more, and shows the wall after each decision. */
#include "app/replay.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/check.h"
#include "core/apply.h"
#include "core/find.h"
#include "core/view.h"
#include "store/journal.h"
#include "wire/event.h"

struct replay {
	struct record record; /* as it ended, with its texts */
	struct assembly *state; /* as it is folded */
	struct event event;
	struct view view;
	struct buffer printed, before; /* fields of the wall: now, and at the last step */
	uint32_t from;
	int64_t at_ms; /* of the decision at hand */
	int32_t actor;
	enum replay_what what; /* what it is about */
	bool begun, stop;
	enum err (*each)(void *context, const struct replay_step *step, bool *stop);
	void *context;
};

/* Whether the words of an item stayed in the room in the end. */
static bool stayed_hidden(const struct assembly *final, const struct item *item)
{
	return item->kind == KIND_CONCERN && !item->projected && final->phase == PHASE_SEALED;
}

/* A text of the sitting, but for the words of a concern that stayed hidden, wherever they stand. */
static const char *find(const void *context, const struct text_ref *ref)
{
	const struct replay *replay = context;
	const struct assembly *final = replay->record.state;

	for (unsigned i = 0; i < final->item_count; i++)
		if (stayed_hidden(final, &final->items[i]) &&
		    memcmp(ref, &final->items[i].motion.title, sizeof *ref) == 0)
			return "";
	return texts_find(&replay->record.texts, ref);
}

struct about { /* what an item is at this step */
	uint8_t kind, projected;
};

/* In the end it was a concern that nobody saw; of one that is gone, as far as is known here. */
static bool is_hidden_in_the_end(const struct assembly *final, const struct item *item)
{
	int index = item_index(final, item->id);

	return index == NOT_FOUND ? item->kind == KIND_CONCERN
	                          : stayed_hidden(final, &final->items[index]);
}

/* Concerns that were shown and taken back, or were no concerns at first, were never shown. */
static void hide_concerns(struct replay *replay, struct about before[ITEMS_MAX])
{
	for (unsigned i = 0; i < replay->state->item_count; i++) {
		struct item *item = &replay->state->items[i];

		before[i] = (struct about){item->kind, item->projected};
		if (!is_hidden_in_the_end(replay->record.state, item))
			continue;
		item->kind = KIND_CONCERN;
		item->projected = 0;
	}
}

static void restore_concerns(struct replay *replay, const struct about before[ITEMS_MAX])
{
	for (unsigned i = 0; i < replay->state->item_count; i++) {
		replay->state->items[i].kind = before[i].kind;
		replay->state->items[i].projected = before[i].projected;
	}
}

static void look(struct replay *replay)
{
	static const struct presence nobody;
	const struct words words = {.find = find, .context = replay};
	struct view *view = &replay->view;
	struct about before[ITEMS_MAX] = {0};

	hide_concerns(replay, before);
	core_view(replay->state, &nobody, AUDIENCE_PROJECTOR, replay->at_ms, view);
	restore_concerns(replay, before);
	view->door_open = 0;
	memset(view->door_code, 0, sizeof view->door_code);
	if (view->has_vote && (view->vote.state == VOTE_OPEN || view->vote.state == VOTE_CLOSED))
		view->vote.voters = view->vote.on_paper = 0;
	buffer_clear(&replay->printed);
	view_print_fields(view, &words, &replay->printed);
	CHECK(!replay->printed.full);
}

/* Behind the clock, with which each view begins. */
static const char *behind_clock(const struct buffer *printed)
{
	static const char clock[] = "\"now_ms\":";
	const char *at = strstr(printed->data, clock);

	CHECK(at != NULL);
	at += sizeof clock - 1;
	return at + strspn(at, "0123456789");
}

/* A decision is whole: the wall is looked at, and told if it shows something new. */
static enum err end_decision(struct replay *replay)
{
	struct replay_step step = {.seq = replay->state->seq,
	                           .at_ms = replay->at_ms,
	                           .what = replay->what,
	                           .view = &replay->view};
	bool first = !replay->begun;
	struct buffer swap;

	replay->what = REPLAY_OTHER;
	if (step.seq < replay->from)
		return ERR_NONE;
	look(replay);
	if (!first && strcmp(behind_clock(&replay->printed), behind_clock(&replay->before)) == 0)
		return ERR_NONE;
	replay->begun = true;
	swap = replay->before;
	replay->before = replay->printed;
	replay->printed = swap;
	step.printed = replay->before.data;
	return replay->each(replay->context, &step, &replay->stop);
}

static enum err take_entry(struct replay *replay, const struct journal_entry *entry)
{
	enum err err = event_read(entry->kind, entry->body, entry->body_bytes, &replay->event);

	if (err != ERR_NONE)
		return err;
	replay->event.at_ms = entry->at_ms;
	if (!core_fits(replay->state, &replay->event))
		return ERR_CORRUPT;
	core_apply(replay->state, &replay->event);
	replay->at_ms = entry->at_ms;
	replay->actor = entry->actor;
	if (replay_what_of(replay->event.kind) > replay->what)
		replay->what = replay_what_of(replay->event.kind);
	return ERR_NONE;
}

/* Events of one decision have one time and one actor. ERR_LIMIT stops the reading. */
static enum err read_entry(void *context, const struct journal_entry *entry)
{
	struct replay *replay = context;
	bool next = replay->state->seq > 0 &&
	            (entry->at_ms != replay->at_ms || entry->actor != replay->actor);
	enum err err = next ? end_decision(replay) : ERR_NONE;

	if (err == ERR_NONE && replay->stop)
		return ERR_LIMIT;
	return err == ERR_NONE ? take_entry(replay, entry) : err;
}

static enum err walk(struct replay *replay, struct store *store, int64_t sitting)
{
	enum err err = record_read(store, sitting, &replay->record);

	if (err != ERR_NONE)
		return err;
	err = journal_read(store, sitting, read_entry, replay);
	if (err == ERR_LIMIT && replay->stop)
		return ERR_NONE;
	if (err == ERR_NONE)
		err = end_decision(replay);
	if (err == ERR_NONE && !replay->begun)
		err = ERR_MISSING;
	return err;
}

enum err replay_walk(struct store *store, int64_t sitting, uint32_t from,
                     enum err (*each)(void *context, const struct replay_step *step, bool *stop),
                     void *context)
{
	struct replay *replay = calloc(1, sizeof *replay);
	enum err err;

	CHECK(replay != NULL);
	replay->state = state_make();
	replay->from = from;
	replay->each = each;
	replay->context = context;
	buffer_init(&replay->printed, FRAME_BYTES_MAX);
	buffer_init(&replay->before, FRAME_BYTES_MAX);
	err = walk(replay, store, sitting);
	record_release(&replay->record);
	state_free(replay->state);
	buffer_release(&replay->printed);
	buffer_release(&replay->before);
	free(replay);
	return err;
}
