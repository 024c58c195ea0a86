/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * urns.c - the closing procedure, as far as it is the application's.
 *
 * Opening: the urn stands on disk before the event. Counting: the urn is read,
 * the event is committed, then the urn is forgotten. Whatever a crash leaves
 * between two steps is settled when the sitting is read again.
 */
#include "app/urns.h"

#include "app/record.h"
#include "base/log.h"
#include "core/find.h"
#include "store/urn.h"

enum { STRAYS_MAX = 64 }; /* urns that are looked at in one pass */

struct strays {
	int64_t id; /* of the sitting; 0: see kept */
	bool (*kept)(void *context, int64_t id);
	void *context;
	uint16_t standing; /* the vote whose urn should stand */
	bool stands;
	unsigned count;
	struct {
		int64_t id;
		uint16_t vote;
	} stray[STRAYS_MAX];
};

static enum err look(void *context, int64_t id, uint16_t vote, bool secret)
{
	struct strays *strays = context;

	(void)secret;
	if (strays->id != 0 ? id != strays->id : strays->kept(strays->context, id))
		return ERR_NONE;
	if (strays->id != 0 && vote == strays->standing)
		strays->stands = true;
	else if (strays->count < STRAYS_MAX)
		strays->stray[strays->count++] = (typeof(strays->stray[0])){id, vote};
	return ERR_NONE;
}

static enum err forget_all(struct store *store, struct strays *strays)
{
	enum err err;

	do {
		strays->count = 0;
		err = urn_each(store, look, strays);
		for (unsigned i = 0; i < strays->count && err == ERR_NONE; i++)
			err = urn_forget(store, strays->stray[i].id, strays->stray[i].vote);
	} while (err == ERR_NONE && strays->count == STRAYS_MAX);
	return err;
}

static bool is_secret(const struct assembly *state, uint16_t item)
{
	int index = item_index(state, item);

	return index == NOT_FOUND || state->items[index].motion.secrecy == SECRECY_SECRET;
}

enum err urns_settle(struct store *store, int64_t id, struct assembly *state)
{
	const struct vote *vote = vote_uncounted(state);
	struct strays strays = {.id = id};
	enum err err;

	if (vote != NULL)
		strays.standing = state->vote_count;
	err = forget_all(store, &strays);
	if (err != ERR_NONE || vote == NULL || strays.stands)
		return err;
	log_line(LOG_WARN, "sitting %lld: the urn of its vote is gone, an empty one is made",
	         (long long)id);
	return urn_make(store, id, strays.standing, is_secret(state, vote->item));
}

enum err urns_forget_strays(struct store *store, bool (*kept)(void *context, int64_t id),
                            void *context)
{
	struct strays strays = {.kept = kept, .context = context};

	return forget_all(store, &strays);
}
