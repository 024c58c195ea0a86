/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_telling.c - by which words this program tells a sitting.
 *
 * Minutes gain fields over the years. An archive says which it has, so that one from another
 * year is not held against what is told now.
 */
#include <string.h>

#include "app/export.h"
#include "app/state.h"
#include "base/digest.h"
#include "base/hex.h"
#include "hemicycle/limits.h"
#include "wire/view.h"
#include "wire/vote_document.h"

static const char *nothing(const void *context, const struct text_ref *ref)
{
	(void)context;
	(void)ref;
	return NULL;
}

/* One of each thing that a list may hold, with nothing in it. */
static void fill(struct assembly *state)
{
	state->id = state->class_id = 1;
	state->phase = PHASE_SEALED;
	state->member_count = state->item_count = state->vote_count = 1;
	state->entry_count = state->note_count = state->amendment_count = 1;
	state->items[0].id = 1;
	state->items[0].motion.option_count = 2;
	state->amendments[0].item = state->entries[0].number = state->notes[0].item = 1;
	state->votes[0].item = 1;
	state->votes[0].state = VOTE_SHOWN;
	state->votes[0].casting_choice = state->votes[0].verdict.winner = CHOICE_NONE;
	state->votes[0].verdict.outcome = OUTCOME_REJECTED;
}

void export_telling(char out[EXPORT_TELLING_BYTES])
{
	static const uint8_t head[DIGEST_BYTES];
	static const char *const eight[8] = {"", "", "", "", "", "", "", ""};
	struct words words = {.find = nothing};
	struct assembly *state = state_make();
	uint8_t digest[DIGEST_BYTES];
	struct buffer told;

	buffer_init(&told, FRAME_BYTES_MAX);
	fill(state);
	minutes_print(state, &words, head, eight, NULL, &told);
	vote_export_print(state, &state->votes[0], &told);
	digest_of(told.data, told.count, digest);
	hex_print(digest, (EXPORT_TELLING_BYTES - 1) / 2, out);
	buffer_release(&told);
	state_free(state);
}
