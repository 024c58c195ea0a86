/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * record.h - one sitting, read again from what the store holds of it.
 *
 * The journal is folded, then the roll of an uncounted vote. Used on the storage
 * thread: nothing here knows the application.
 */
#ifndef APP_RECORD_H
#define APP_RECORD_H

#include "app/texts.h"
#include "hemicycle/assembly.h"
#include "store/people.h"

/* The idempotency keys of the vote that is open or closed and not yet counted. */
struct keys {
	uint16_t vote;
	uint8_t has[MEMBERS_MAX];
	uint8_t key[MEMBERS_MAX][KEY_BYTES];
};

struct record {
	struct assembly *state; /* of state_make(); owned, as is all that follows */
	struct texts texts;
	struct keys *keys; /* NULL when no vote waits for its count */
	struct session_row *sessions; /* of its seats: asked for and given */
	size_t session_count;
	int64_t teacher;
};

/*
 * Reads sitting `id`. An empty journal gives a state with seq 0. ERR_CORRUPT when
 * the journal or the roll contradict themselves; *out is then untouched.
 */
MUST_CHECK enum err record_read(struct store *store, int64_t id, struct record *out);
void record_release(struct record *record); /* NULL is fine */

/* The vote of `state` that is open or closed and not yet counted; NULL for none. */
struct vote *vote_uncounted(struct assembly *state);

#endif
