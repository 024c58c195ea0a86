/* SPDX-License-Identifier: EUPL-1.2 */
/* erasing.h - inside store: one erasure while it goes on. */
#ifndef STORE_ERASING_H
#define STORE_ERASING_H

#include "base/erased.h"
#include "store/erase.h"
#include "store/handle.h"
#include "store/query.h"

struct erasing {
	struct store *store;
	const struct erasure *erasure;
	int64_t sitting; /* at hand */
	const char *words;
	struct erased_mark mark;
	struct erased *out;
};

/* ?1 the sitting or the class, ?2 the words, ?3 the mark. */
void erasing_bind(struct query *query, const struct erasing *erasing, enum statement how,
                  int64_t of);
/* As query_run(); counts the rows that it changed. */
MUST_CHECK enum err erasing_run(const struct erasing *erasing, struct query *query, int *changed);
/* erasing_bind(), or what binds more behind it. */
typedef void bind_fn(struct query *query, const struct erasing *erasing, enum statement how,
                     int64_t of);
/* Until it changes nothing more: each turn takes one place out of each row that has the words. */
MUST_CHECK enum err erasing_places(const struct erasing *erasing, bind_fn *bind, enum statement how,
                                   int64_t of, int *changed);

/* Of its sitting, all that repeats the words. */
MUST_CHECK enum err erase_sitting(const struct erasing *erasing);

/* The classes that it reaches go into *out; whether one of them is in a sitting. */
struct reach_holders { /* told of those that keep the words; each may be NULL */
	enum err (*each)(void *context, const char *name);
	void *context;
};
MUST_CHECK enum err reach_read(const struct erasing *erasing, const struct reach_holders *holders);
MUST_CHECK enum err reach_sits(const struct erasing *erasing);
MUST_CHECK enum err erase_reach(const struct erasing *erasing);

#endif
