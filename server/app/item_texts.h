/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * item_texts.h - all that people wrote of one item of a sealed sitting, by the journal: earlier
 * wordings too, and what no screen shows any more.
 */
#ifndef APP_ITEM_TEXTS_H
#define APP_ITEM_TEXTS_H

#include "app/record.h"
#include "base/arena.h"
#include "wire/answer_words.h"

struct item_texts {
	struct answer_text *all; /* in the arena; each words once */
	size_t count;
};

/*
 * Of item 0: the title, what is of no item or of one that was taken off the agenda, and the names
 * of the pupils. ERR_LIMIT: the arena is full.
 */
MUST_CHECK enum err item_texts_read(struct store *store, const struct record *record, unsigned item,
                                    struct arena *arena, struct item_texts *out);

#endif
