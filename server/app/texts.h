/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * texts.h - the personal texts of one sitting, found by their reference.
 *
 * A reference is the hash of a random salt and the text (hemicycle/assembly.h).
 * The table owns its texts and only ever grows, up to TEXTS_MAX.
 */
#ifndef APP_TEXTS_H
#define APP_TEXTS_H

#include <stddef.h>

#include "hemicycle/assembly.h"
#include "wire/view.h"

#define TEXT_SALT_BYTES 16

struct text {
	struct text *next; /* of a list, while the text waits to be stored */
	struct text_ref ref;
	uint8_t salt[TEXT_SALT_BYTES];
	size_t bytes;
	char text[]; /* with a NUL */
};

struct texts {
	struct text **slots; /* open addressing; a power of two */
	unsigned count, room;
};

/* A text under a new reference. The caller owns it. */
struct text *text_make(const uint8_t salt[TEXT_SALT_BYTES], const char *text, size_t bytes);
/* A text whose reference is known. */
struct text *text_known(const uint8_t hash[32], const char *text, size_t bytes);
/* The mark of one that was erased. */
struct text *text_gone(const uint8_t hash[32], int64_t at_ms);
void text_list_release(struct text *list);

/* Takes the text; a second one of the same reference is dropped. */
void texts_keep(struct texts *texts, struct text *text);
/* NULL: not there. */
const char *texts_find(const struct texts *texts, const struct text_ref *ref);
/* All in these words are marks from now on; whether there were any. */
bool texts_forget(struct texts *texts, const char *words, int64_t at_ms);
/* Whether one of them says just this, or was erased and may have said it. */
bool texts_may_hold(const struct texts *texts, const char *text);
struct words texts_words(const struct texts *texts); /* borrows the table */
void texts_release(struct texts *texts);

#endif
