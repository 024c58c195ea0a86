/* SPDX-License-Identifier: EUPL-1.2 */
/* item_texts.c - all that people wrote of one item of a sealed sitting. */
#include "app/item_texts.h"

#include <stdlib.h>
#include <string.h>

#include "app/beside.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "store/council.h"
#include "store/erase.h"
#include "store/minutes.h"
#include "wire/event.h"

struct gathering {
	struct store *store;
	const struct record *record;
	struct arena *arena;
	unsigned item; /* asked for */
	struct event *event; /* at hand */
	struct item_texts *out;
};

static enum err add_words(struct gathering *gathering, int64_t sitting, const struct text_ref *ref,
                          enum text_what what, const char *words)
{
	struct item_texts *out = gathering->out;

	for (size_t i = 0; i < out->count; i++)
		if (strcmp(out->all[i].words, words) == 0)
			return ERR_NONE;
	if (out->count == TEXTS_MAX)
		return ERR_NONE;
	words = arena_copy(gathering->arena, words, strlen(words));
	if (words == NULL)
		return ERR_LIMIT;
	out->all[out->count++] = (struct answer_text){.sitting = sitting,
	                                              .ref = *ref,
	                                              .what = what,
	                                              .erased = is_erased(words),
	                                              .words = words};
	return ERR_NONE;
}

/* What was taken off the agenda is of the whole sitting. */
static bool is_asked(const struct gathering *gathering, unsigned item)
{
	if (item_index(gathering->record->state, item) == NOT_FOUND)
		item = 0;
	return item == gathering->item;
}

static enum err add(struct gathering *gathering, unsigned item, const struct text_ref *ref,
                    enum text_what what)
{
	const char *words = texts_find(&gathering->record->texts, ref);

	if (words == NULL || !is_asked(gathering, item))
		return ERR_NONE;
	return add_words(gathering, gathering->record->state->id, ref, what, words);
}

static enum err add_prepared(struct gathering *gathering)
{
	const struct event *event = gathering->event;
	enum err err = add(gathering, 0, &event->prepared.title, TEXT_TITLE);

	for (unsigned i = 0; i < event->prepared.member_count && err == ERR_NONE; i++)
		err = add(gathering, 0, &event->prepared.members[i].name, TEXT_NAME);
	return err;
}

/* A candidate's words are a pupil's name, which is of the whole sitting. */
static enum err add_motion(struct gathering *gathering, unsigned item, const struct motion *motion)
{
	enum err err = add(gathering, item, &motion->title, TEXT_TITLE);

	for (unsigned i = 0; i < motion->option_count && err == ERR_NONE; i++) {
		const struct vote_option *option = &motion->options[i];

		if (option->candidate == 0)
			err = add(gathering, item, &option->text, TEXT_OPTION);
		if (err == ERR_NONE)
			err = add(gathering, item, &option->statement, TEXT_STATEMENT);
	}
	return err;
}

static enum err add_gathered(struct gathering *gathering)
{
	const struct event *event = gathering->event;
	enum err err = ERR_NONE;

	for (unsigned i = 0; i < event->gathered.count && err == ERR_NONE; i++)
		err = add(gathering, event->gathered.first + i, &event->gathered.rows[i].title,
		          TEXT_TITLE);
	return err;
}

/* 0 of a line that was carried here, or that nobody tied to an item. */
static unsigned item_of_entry(const struct gathering *gathering, unsigned entry)
{
	const struct assembly *state = gathering->record->state;

	return entry >= 1 && entry <= state->entry_count ? state->entries[entry - 1].item : 0;
}

static enum err add_entry(struct gathering *gathering, const struct entry *entry)
{
	enum err err = add(gathering, entry->item, &entry->text, TEXT_LINE);

	return err == ERR_NONE ? add(gathering, entry->item, &entry->who_else, TEXT_WHO) : err;
}

static enum err add_changed(struct gathering *gathering)
{
	const struct event *event = gathering->event;
	enum err err =
	        add(gathering, event->item_amended.item, &event->item_amended.title, TEXT_TITLE);

	return err == ERR_NONE ? add(gathering, event->item_amended.item,
	                             &event->item_amended.objection, TEXT_REASON)
	                       : err;
}

static unsigned item_of_annulled(const struct gathering *gathering)
{
	const struct assembly *state = gathering->record->state;
	unsigned vote = gathering->event->vote_annulled.vote;

	return vote >= 1 && vote <= state->vote_count ? state->votes[vote - 1].item : 0;
}

static enum err add_event(struct gathering *gathering)
{
	const struct event *event = gathering->event;

	switch (event->kind) {
	case EVENT_PREPARED:
		return add_prepared(gathering);
	case EVENT_ITEM_ADDED:
	case EVENT_ITEM_EDITED:
		return add_motion(gathering, event->item.id, &event->item.motion);
	case EVENT_GATHERED:
		return add_gathered(gathering);
	case EVENT_ITEM_AMENDED:
		return add_changed(gathering);
	case EVENT_VOTE_ANNULLED:
		return add(gathering, item_of_annulled(gathering), &event->vote_annulled.reason,
		           TEXT_REASON);
	case EVENT_ITEM_EXCLUDED:
		return add(gathering, event->item_excluded.id, &event->item_excluded.reason,
		           TEXT_REASON);
	case EVENT_AMENDMENT_PROPOSED:
		return add(gathering, event->amendment.item, &event->amendment.text,
		           TEXT_AMENDMENT);
	case EVENT_ENTRY_ADDED:
		return add_entry(gathering, &event->entry);
	case EVENT_ENTRY_ASSIGNED:
		return add(gathering, item_of_entry(gathering, event->entry_assigned.entry),
		           &event->entry_assigned.who_else, TEXT_WHO);
	case EVENT_ENTRY_REVIEWED:
		return add(gathering, item_of_entry(gathering, event->entry_reviewed.entry),
		           &event->entry_reviewed.word, TEXT_WORD);
	case EVENT_NOTED:
		return add(gathering, event->note.item, &event->note.text, TEXT_NOTE);
	default:
		return ERR_NONE;
	}
}

static enum err visit(void *context, const struct journal_entry *entry)
{
	struct gathering *gathering = context;
	enum err err = event_read(entry->kind, entry->body, entry->body_bytes, gathering->event);

	return err == ERR_NONE ? add_event(gathering) : err;
}

/* A word of a later sitting on a line that this item made. */
static enum err add_life(void *context, const struct life_row *row)
{
	struct gathering *gathering = context;
	struct text_ref ref;
	enum err err;

	if (row->word[0] == '\0')
		return ERR_NONE;
	err = text_named(gathering->store, row->in_sitting, row->word, ref.hash);
	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_NONE : err;
	return add_words(gathering, row->in_sitting, &ref, TEXT_WORD, row->word);
}

static enum err add_lives(struct gathering *gathering)
{
	const struct assembly *state = gathering->record->state;
	enum err err = ERR_NONE;

	for (unsigned i = 0; i < state->entry_count && err == ERR_NONE; i++)
		if (state->entries[i].sitting == state->id &&
		    is_asked(gathering, state->entries[i].item))
			err = life_each(gathering->store, state->id, state->entries[i].number,
			                add_life, gathering);
	return err;
}

static enum err add_correction(void *context, const struct correction_row *row)
{
	struct gathering *gathering = context;
	struct text_ref ref;

	if ((unsigned)row->item != gathering->item)
		return ERR_NONE;
	memcpy(ref.hash, row->text, sizeof ref.hash);
	return add_words(gathering, row->in_sitting, &ref, TEXT_CORRECTION, row->words);
}

/* Prose of the class; before it approves, whoever writes it takes it back. */
static enum err add_prose(struct gathering *gathering)
{
	int64_t sitting = gathering->record->state->id;
	struct approval_row approval;
	struct minutes_beside beside;
	struct text_ref ref;
	enum err err = approval_get(gathering->store, sitting, &approval);

	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_NONE : err;
	err = beside_read(gathering->store, sitting, gathering->arena, &beside);
	memcpy(ref.hash, approval.text, sizeof ref.hash);
	for (size_t i = 0; err == ERR_NONE && i < beside.prose_count; i++)
		if (beside.prose[i].item == gathering->item)
			err = add_words(gathering, approval.in_sitting, &ref, TEXT_PROSE,
			                beside.prose[i].text);
	return err;
}

enum err item_texts_read(struct store *store, const struct record *record, unsigned item,
                         struct arena *arena, struct item_texts *out)
{
	struct gathering gathering = {store, record, arena, item, NULL, out};
	enum err err;

	*out = (struct item_texts){.all = arena_take(arena, TEXTS_MAX * sizeof *out->all)};
	if (out->all == NULL)
		return ERR_LIMIT;
	gathering.event = calloc(1, sizeof *gathering.event);
	CHECK(gathering.event != NULL);
	err = journal_read(store, record->state->id, visit, &gathering);
	free(gathering.event);
	if (err == ERR_NONE)
		err = add_lives(&gathering);
	if (err == ERR_NONE)
		err = add_prose(&gathering);
	return err == ERR_NONE
	               ? correction_each(store, record->state->id, add_correction, &gathering)
	               : err;
}
