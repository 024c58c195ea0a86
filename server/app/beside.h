/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * beside.h - what stands beside the journal of a sitting, read from the store for its minutes.
 *
 * Used on the storage thread: nothing here knows the application.
 */
#ifndef APP_BESIDE_H
#define APP_BESIDE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "hemicycle/limits.h"
#include "store/store.h"
#include "wire/view.h"

enum { CANONICAL_BYTES = PROSE_WRITTEN_MAX + 1 };

/*
 * Prose, approval and corrections of `sitting`; all that *out points to is in the arena. Once
 * approved, the prose is the text that the class approved, whatever the rows say; none when it was
 * erased. ERR_CORRUPT: that text is no prose. ERR_LIMIT: the arena is full.
 */
MUST_CHECK enum err beside_read(struct store *store, int64_t sitting, struct arena *arena,
                                struct minutes_beside *out);

/* The same of the rows of prose alone: what a sitting has of its own, whatever followed. */
MUST_CHECK enum err beside_rows(struct store *store, int64_t sitting, struct arena *arena,
                                struct minutes_beside *out);

/* The prose that the rows hold, in the form in which a class approves it. */
MUST_CHECK enum err prose_canonical(struct store *store, int64_t sitting, struct buffer *out);

#endif
