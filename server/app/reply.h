/* SPDX-License-Identifier: EUPL-1.2 */
/* reply.h - what a sitting says to whoever has sent it a motion: read from its record. */
#ifndef APP_REPLY_H
#define APP_REPLY_H

#include "hemicycle/council.h"
#include "wire/view.h"

enum { REPLY_VOTES_BYTES = 128 };

struct told_reply {
	enum reply reply;
	bool whole; /* every word of it is still there */
	char answer[TITLE_BYTES_MAX + 1]; /* "" of a concern that was not projected */
	char votes[REPLY_VOTES_BYTES]; /* figures that were shown: "12,3,1"; "" for none */
};
/* Whether the sitting, which is sealed, has answered with this item. */
bool reply_is_due(const struct item *item);
void reply_tell(const struct assembly *state, const struct words *words, const struct item *item,
                struct told_reply *out);

/* What a verdict says to whoever asked. */
enum reply reply_of_outcome(unsigned outcome);
/*
 * The text that was decided on, and then one after the other what was chosen ("": a picture alone),
 * as far as there is room.
 */
void answer_begin(const char *title, char out[TITLE_BYTES_MAX + 1]);
void answer_choose(const char *chosen, char out[TITLE_BYTES_MAX + 1]);

#endif
