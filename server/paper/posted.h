/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * posted.h - how a matter came from elsewhere in the school: sent by a class or its delegates,
 * a vote of the whole school, or the answer to what was sent.
 */
#ifndef PAPER_POSTED_H
#define PAPER_POSTED_H

#include "paper/source.h"
#include "paper/words.h"

struct posted_told {
	const char *post; /* "none" of the class's own */
	const char *reply;
	const char *from; /* the class or the school; "" once it was erased */
};

/* The members `post`, `reply` and `from`; what is wrong is in `source`. */
void posted_read(struct source *source, const struct cJSON *object, struct posted_told *out);
/* In a few words, those of core/post.ts; "" for the class's own. */
const char *posted_words(struct words *words, const struct posted_told *posted);

#endif
