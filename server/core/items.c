/* SPDX-License-Identifier: EUPL-1.2 */
/* items.c - what may be said of an item. */
#include "core/items.h"

#include "core/book.h"
#include "core/find.h"
#include "core/motion.h"

bool item_is_over(const struct item *item)
{
	return !item_waits(item) && item->state != ITEM_ON_FLOOR;
}

bool item_admissible(const struct item *item)
{
	return item->kind != KIND_CONCERN || item->gate == GATE_ALL;
}

bool item_frozen(const struct item *item)
{
	return item->posted.post == POST_POLL;
}

bool posted_sane(const struct posted *posted)
{
	return posted->post > POST_NONE && posted->post < POST_COUNT &&
	       posted->reply < REPLY_COUNT &&
	       (posted->post == POST_REPLY) == (posted->reply != REPLY_NONE) &&
	       !text_ref_empty(&posted->from);
}

bool kind_amendable(unsigned kind)
{
	return kind == KIND_PROPOSAL || kind == KIND_REQUEST || kind == KIND_REPORT;
}

enum refusal about_refusal(const struct assembly *state, unsigned kind, unsigned author,
                           unsigned minutes, unsigned names_somebody)
{
	if (kind >= KIND_COUNT || kind == KIND_MOOD || minutes > ITEM_MINUTES_MAX ||
	    names_somebody > 1)
		return REFUSAL_BAD_FIELD;
	return author <= state->member_count ? REFUSAL_NONE : REFUSAL_NO_SUCH_SEAT;
}

enum refusal gathered_refusal(const struct assembly *state, const struct gathered *row)
{
	const struct entry *entry = entry_of(state, row->trial_entry);
	enum refusal refusal = about_refusal(state, row->kind, row->author, 0, row->names_somebody);

	if (refusal != REFUSAL_NONE)
		return refusal;
	if (row->slip < 0)
		return REFUSAL_BAD_FIELD;
	if (row->trial_entry != 0 && (entry == NULL || entry->trial != 1))
		return REFUSAL_NO_SUCH_ENTRY;
	return text_ref_empty(&row->title) && row->kind != KIND_ELECTION ? REFUSAL_EMPTY_TEXT
	                                                                 : REFUSAL_NONE;
}
