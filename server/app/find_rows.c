/* SPDX-License-Identifier: EUPL-1.2 */
/* find_rows.c - what of a sealed sitting a search goes through. */
#include "app/find_rows.h"

#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "core/motion.h"
#include "hemicycle/tally.h"
#include "wire/view.h"

enum { ROW_BYTES_MAX = 1 << 18 };

/* One text a line; one that stands there already only once. */
static void add(const struct find_rows *rows, const struct text_ref *ref, struct buffer *out)
{
	const char *text = text_ref_empty(ref) ? "" : rows->text(rows->of, ref);

	if (*text == '\0' || is_erased(text))
		return;
	if (out->count > 0)
		buffer_char(out, '\n');
	buffer_text(out, text);
}

static const struct vote *last_shown(const struct assembly *state, const struct item *item)
{
	const struct vote *last = NULL;

	for (unsigned i = 0; i < state->vote_count; i++) {
		const struct vote *vote = &state->votes[i];

		if (vote->item == item->id && vote->state == VOTE_SHOWN && vote->amendment == 0)
			last = vote;
	}
	return last;
}

static int status_of(const struct item *item, const struct vote *vote)
{
	if (item->state == ITEM_POSTPONED)
		return FIND_POSTPONED;
	if (vote == NULL)
		return FIND_OPEN;
	switch (vote->verdict.outcome) {
	case OUTCOME_ADOPTED:
		return FIND_ADOPTED;
	case OUTCOME_REJECTED:
	case OUTCOME_BLOCKED:
		return FIND_REJECTED;
	case OUTCOME_CHOSEN:
	case OUTCOME_DRAWN:
		return FIND_CHOSEN;
	case OUTCOME_POSTPONED:
		return FIND_POSTPONED;
	default:
		return FIND_OPEN;
	}
}

static void add_pupil(const struct assembly *state, unsigned seat, struct buffer *out)
{
	if (seat >= state->member_count)
		return;
	if (out->count > 0)
		buffer_char(out, ',');
	buffer_int(out, state->members[seat].pupil);
}

/* What the class has decided and a school may read: no concern, no poll, nobody's matter. */
static bool is_decided(const struct item *item, int status)
{
	return (status == FIND_ADOPTED || status == FIND_CHOSEN) && item->kind != KIND_CONCERN &&
	       !item->names_somebody && !item->motion.advisory;
}

/* Options by their words, candidates by who they are. */
static void add_options(const struct find_rows *rows, const struct motion *motion,
                        struct buffer *words, struct buffer *who)
{
	for (unsigned i = 0; i < motion->option_count; i++) {
		const struct vote_option *option = &motion->options[i];

		if (option->candidate == 0)
			add(rows, &option->text, words);
		else
			add_pupil(rows->state, option->candidate - 1u, who);
		if (option->substitute > 0)
			add_pupil(rows->state, option->substitute - 1u, who);
		add(rows, &option->statement, words);
	}
}

/* Earlier wordings, and those that were proposed. */
static void add_wordings(const struct find_rows *rows, const struct item *item,
                         struct buffer *words)
{
	const struct assembly *state = rows->state;
	const struct text_ref *title = &item->motion.title;

	for (unsigned i = 0; i < state->amendment_count; i++) {
		const struct amendment *amendment = &state->amendments[i];

		if (amendment->item != item->id)
			continue;
		if (memcmp(&amendment->text, title, sizeof *title) != 0)
			add(rows, &amendment->text, words);
		add(rows, &amendment->before, words);
	}
	for (unsigned i = 0; i < state->vote_count; i++)
		if (state->votes[i].item == item->id)
			add(rows, &state->votes[i].objection, words);
	add(rows, &item->reason, words);
}

static void put_item(const struct find_rows *rows, const struct item *item)
{
	const struct assembly *state = rows->state;
	const struct vote *vote = last_shown(state, item);
	struct find_row row = {.class_id = state->class_id,
	                       .sitting = state->id,
	                       .kind = vote == NULL ? FIND_ITEM : FIND_MOTION,
	                       .part = item->id,
	                       .item = item->id,
	                       .at_ms = vote == NULL ? state->sealed_at_ms : vote->closed_at_ms,
	                       .status = status_of(item, vote)};
	struct buffer words, who;

	row.decided = is_decided(item, row.status);
	buffer_init(&words, ROW_BYTES_MAX);
	buffer_init(&who, ROW_BYTES_MAX);
	buffer_text(&words, "");
	buffer_text(&who, "");
	add_options(rows, &item->motion, &words, &who);
	add_wordings(rows, item, &words);
	for (unsigned i = 0; vote != NULL && vote->verdict.outcome == OUTCOME_DRAWN &&
	                     i < vote->verdict.winner_count;
	     i++)
		add_pupil(state, vote->verdict.winners[i], &who);
	CHECK(!words.full && !who.full);
	row.title = text_ref_empty(&item->motion.title) ? ""
	                                                : rows->text(rows->of, &item->motion.title);
	row.words = words.count > 0 ? words.data : "";
	row.who = who.count > 0 ? who.data : "";
	rows->each(rows->context, &row);
	buffer_release(&words);
	buffer_release(&who);
}

static bool is_hidden(const struct assembly *state, unsigned id)
{
	int index = item_index(state, id);

	return index != NOT_FOUND && minutes_hide(&state->items[index]);
}

static void put_lines(const struct find_rows *rows)
{
	const struct assembly *state = rows->state;

	for (unsigned i = 0; i < state->entry_count; i++) {
		const struct entry *entry = &state->entries[i];
		struct find_row row = {.class_id = state->class_id,
		                       .sitting = state->id,
		                       .kind = FIND_LINE,
		                       .part = entry->number,
		                       .title = "",
		                       .words = "",
		                       .who = ""};

		if (entry->sitting == state->id && !minutes_hide_entry(state, entry))
			rows->each(rows->context, &row);
	}
}

static void put_minutes(const struct find_rows *rows, int part, int item, const char *title,
                        const char *words)
{
	struct find_row row = {.class_id = rows->state->class_id,
	                       .sitting = rows->state->id,
	                       .kind = FIND_MINUTES,
	                       .part = part,
	                       .item = item,
	                       .at_ms = rows->state->sealed_at_ms,
	                       .status = FIND_OPEN,
	                       .title = title,
	                       .words = words,
	                       .who = ""};

	rows->each(rows->context, &row);
}

/* A note says of which matter it is. */
static void put_note(const struct find_rows *rows, unsigned index)
{
	const struct assembly *state = rows->state;
	const struct note *note = &state->notes[index];
	int item = item_index(state, note->item);
	const struct text_ref *title =
	        item == NOT_FOUND ? &state->title : &state->items[item].motion.title;

	if (!is_hidden(state, note->item) && !is_erased(rows->text(rows->of, &note->text)))
		put_minutes(rows, (int)index + 1, note->item,
		            text_ref_empty(title) ? "" : rows->text(rows->of, title),
		            rows->text(rows->of, &note->text));
}

void find_rows(const struct find_rows *rows)
{
	const struct assembly *state = rows->state;

	CHECK(state->phase == PHASE_SEALED);
	for (unsigned i = 0; i < state->item_count; i++)
		if (!minutes_hide(&state->items[i]) && state->items[i].kind != KIND_MOOD)
			put_item(rows, &state->items[i]);
	put_lines(rows);
	put_minutes(rows, 0, 0, rows->text(rows->of, &state->title), "");
	for (unsigned i = 0; i < state->note_count; i++)
		put_note(rows, i);
}
