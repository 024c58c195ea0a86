/* SPDX-License-Identifier: EUPL-1.2 */
/* record.c - one sitting, read again from what the store holds of it. */
#include "app/record.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/check.h"
#include "core/apply.h"
#include "core/find.h"
#include "store/journal.h"
#include "store/urn.h"
#include "wire/event.h"

/* One event at a time is kept here; a damaged journal may make anything of it. */
struct reading {
	struct record *record;
	struct event event;
};

static enum err fold(struct reading *reading)
{
	if (!core_fits(reading->record->state, &reading->event))
		return ERR_CORRUPT;
	core_apply(reading->record->state, &reading->event);
	return ERR_NONE;
}

static enum err read_entry(void *context, const struct journal_entry *entry)
{
	struct reading *reading = context;
	enum err err = event_read(entry->kind, entry->body, entry->body_bytes, &reading->event);

	if (err != ERR_NONE)
		return err;
	reading->event.at_ms = entry->at_ms;
	err = fold(reading);
	if (err == ERR_NONE && reading->record->state->seq != entry->seq)
		err = ERR_CORRUPT;
	return err;
}

/* What the roll of the uncounted vote says beside a seat: nothing, a choice, or its marks. */
static enum err read_paper(const struct assembly *state, const struct urn_paper *paper,
                           struct event *event)
{
	const struct vote *vote = &state->votes[state->vote_count - 1];
	int index = item_index(state, vote->item);

	CHECK(index != NOT_FOUND);
	event->signed_.choice = 0;
	memset(event->signed_.marks, 0, sizeof event->signed_.marks);
	if (paper->bytes == 0)
		return ERR_NONE;
	if (ballot_is_marked(vote_ballot(&state->items[index], vote))) {
		if (paper->bytes != vote_option_count(&state->items[index], vote))
			return ERR_CORRUPT;
		event->signed_.choice = 1;
		memcpy(event->signed_.marks, paper->byte, paper->bytes);
		return ERR_NONE;
	}
	if (paper->bytes != 1 || paper->byte[0] >= CHOICES_MAX)
		return ERR_CORRUPT;
	event->signed_.choice = (uint8_t)(paper->byte[0] + 1);
	return ERR_NONE;
}

static enum err read_signature(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                               const struct urn_paper *paper)
{
	struct reading *reading = context;
	struct keys *keys = reading->record->keys;
	enum err err;

	if (seat >= MEMBERS_MAX)
		return ERR_CORRUPT;
	keys->has[seat] = 1;
	memcpy(keys->key[seat], key, KEY_BYTES);
	reading->event.kind = EVENT_SIGNED;
	reading->event.at_ms = 0; /* the roll knows no time */
	reading->event.signed_.vote = keys->vote;
	reading->event.signed_.seat = seat;
	err = read_paper(reading->record->state, paper, &reading->event);
	return err == ERR_NONE ? fold(reading) : err;
}

static enum err read_text(void *context, const struct text_row *row)
{
	struct texts *texts = &((struct reading *)context)->record->texts;

	if (row->erased)
		texts_keep(texts, text_gone(row->hash, row->erased_at_ms));
	else if (row->bytes > 0)
		texts_keep(texts, text_known(row->hash, row->text, row->bytes));
	return ERR_NONE;
}

static enum err read_session(void *context, const struct session_row *row)
{
	struct record *record = ((struct reading *)context)->record;

	if (row->role != ROLE_PUPIL && row->role != ROLE_VISITOR)
		return ERR_NONE;
	if (row->seat < 0 || row->seat >= record->state->member_count)
		return ERR_NONE;
	if (record->session_count >= (size_t)2 * MEMBERS_MAX)
		return ERR_NONE;
	record->sessions[record->session_count++] = *row;
	return ERR_NONE;
}

struct vote *vote_uncounted(struct assembly *state)
{
	struct vote *vote;

	if (state->vote_count == 0)
		return NULL;
	vote = &state->votes[state->vote_count - 1];
	return vote->state == VOTE_OPEN || vote->state == VOTE_CLOSED ? vote : NULL;
}

static enum err read_roll(struct store *store, int64_t id, struct reading *reading)
{
	struct record *record = reading->record;

	if (vote_uncounted(record->state) == NULL)
		return ERR_NONE;
	record->keys = calloc(1, sizeof *record->keys);
	CHECK(record->keys != NULL);
	record->keys->vote = record->state->vote_count;
	return urn_roll(store, id, record->keys->vote, read_signature, reading);
}

static enum err read_all(struct store *store, int64_t id, struct reading *reading)
{
	struct record *record = reading->record;
	struct class_row class_row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = journal_read(store, id, read_entry, reading);

	if (err == ERR_NONE)
		err = read_roll(store, id, reading);
	if (err == ERR_NONE)
		err = text_each(store, id, read_text, reading);
	if (err == ERR_NONE)
		err = session_each(store, id, 0, read_session, reading);
	if (err == ERR_NONE && record->state->seq > 0) {
		err = class_get(store, record->state->class_id, &class_row, name, sizeof name);
		if (err == ERR_NONE)
			record->teacher = class_row.teacher;
	}
	return err;
}

enum err record_read(struct store *store, int64_t id, struct record *out)
{
	struct record record = {0};
	struct reading *reading = calloc(1, sizeof *reading);
	enum err err;

	record.state = state_make();
	record.sessions = calloc((size_t)2 * MEMBERS_MAX, sizeof *record.sessions);
	CHECK(reading != NULL && record.sessions != NULL);
	reading->record = &record;
	err = read_all(store, id, reading);
	free(reading);
	if (err != ERR_NONE) {
		record_release(&record);
		return err;
	}
	*out = record;
	return ERR_NONE;
}

void record_release(struct record *record)
{
	if (record == NULL)
		return;
	state_free(record->state);
	texts_release(&record->texts);
	free(record->keys);
	free(record->sessions);
	*record = (struct record){0};
}
