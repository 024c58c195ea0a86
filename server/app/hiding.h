/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hiding.h - what stands in the place of names in the copies that go outside.
 *
 * A class's names, those of today's list and of every sitting, are found in a text as whole words,
 * whatever case and accents: the whole name, its first word, and each further word of three letters
 * that begins with a capital. "Ana M." is then "A.", or "…". What a nickname or the story itself
 * tells stays: no rule finds that.
 */
#ifndef APP_HIDING_H
#define APP_HIDING_H

#include "base/err.h"
#include "hemicycle/parts.h"
#include "wire/redact.h"

struct store;
struct hidden_name;

struct hiding {
	enum shown_names shown;
	struct hidden_name **names; /* sorted by their folded words; owned */
	size_t count, room;
};

/* All names of a class. Storage thread. ERR_LIMIT above HIDDEN_NAMES_MAX; *out is then empty. */
MUST_CHECK enum err hiding_read(struct store *store, int64_t class_id, enum shown_names shown,
                                struct hiding *out);
void hiding_release(struct hiding *hiding); /* NULL is fine */

/* ERR_LIMIT: it is full. */
MUST_CHECK enum err hiding_add(struct hiding *hiding, const char *name);
/* What is shown of a text that people wrote. */
void hiding_print(const struct hiding *hiding, const char *text, struct buffer *out);
/* For what the tables print; borrows `hiding`. */
struct wire_redactor hiding_redactor(const struct hiding *hiding);

/*
 * Whether one who sees only what is shown would find `folded` in `text`: else a search would tell
 * the names that it may not show.
 */
bool hiding_finds(const struct hiding *hiding, const char *text, const char *folded);
/* Whether a word of a search (base/fold.h) is one of a name: who asks for it learns nothing. */
bool hiding_names(const struct hiding *hiding, const char *form);

#endif
