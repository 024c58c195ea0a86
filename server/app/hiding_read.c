/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hiding_read.c - the names that a class has had: of its list, and of each of its sittings.
 *
 * The list is read each time. Those of the sittings are kept (store/called.h): only a sitting that
 * nobody has looked at yet is read from its journal. Where nothing can be kept, it is read each
 * time.
 */
#include <limits.h>
#include <stdlib.h>

#include "app/hiding.h"
#include "app/transaction.h"
#include "base/check.h"
#include "store/called.h"
#include "store/journal.h"
#include "store/people.h"
#include "wire/event.h"

enum { SITTINGS_AT_ONCE = 64 };

struct learning {
	struct store *store;
	int64_t class_id;
	struct hiding *hiding; /* into which, where nothing can be kept; else NULL */
	struct event *event; /* of the sitting at hand */
	size_t count;
	int64_t sittings[SITTINGS_AT_ONCE];
};

static enum err add_pupil(void *context, const struct pupil_row *row)
{
	return hiding_add(context, row->name);
}

static enum err add_called(void *context, const char *name)
{
	return hiding_add(context, name);
}

/* A sitting has the list of the class as its first entry, and keeps it. */
static enum err read_prepared(void *context, const struct journal_entry *entry)
{
	struct learning *learning = context;

	return event_read(entry->kind, entry->body, entry->body_bytes, learning->event);
}

static enum err learn_member(const struct learning *learning, int64_t sitting,
                             const struct text_ref *ref)
{
	char name[NAME_BYTES_MAX + 1];
	enum err err = text_get(learning->store, sitting, ref->hash, name, sizeof name);

	if (err == ERR_MISSING) /* erased: it stands nowhere any more */
		return ERR_NONE;
	if (err != ERR_NONE)
		return err;
	return learning->hiding != NULL ? hiding_add(learning->hiding, name)
	                                : called_put(learning->store, learning->class_id, name);
}

static enum err learn_sitting(struct learning *learning, int64_t sitting)
{
	const struct event *event = learning->event;
	enum err err = journal_entry_read(learning->store, sitting, 1, read_prepared, learning);

	if (err == ERR_NONE && event->kind != EVENT_PREPARED)
		err = ERR_CORRUPT;
	for (unsigned i = 0; err == ERR_NONE && i < event->prepared.member_count; i++)
		err = learn_member(learning, sitting, &event->prepared.members[i].name);
	if (err == ERR_NONE && learning->hiding == NULL)
		err = called_done(learning->store, sitting);
	return err;
}

static enum err learn_now(void *context, int64_t sitting)
{
	return learn_sitting(context, sitting);
}

static enum err add_missing(void *context, int64_t sitting)
{
	struct learning *learning = context;

	learning->sittings[learning->count++] = sitting;
	return ERR_NONE;
}

static enum err find_missing(struct learning *learning)
{
	learning->count = 0;
	return called_missing(learning->store, learning->class_id, SITTINGS_AT_ONCE, add_missing,
	                      learning);
}

/* Before the answer: whoever came to the newest sitting is not named in it. */
static enum err learn(struct learning *learning)
{
	bool own = !store_in_transaction(learning->store);
	enum err err = own ? store_begin(learning->store) : ERR_NONE;

	if (err != ERR_NONE)
		return err;
	while (err == ERR_NONE && learning->count > 0) {
		for (size_t i = 0; i < learning->count && err == ERR_NONE; i++)
			err = learn_sitting(learning, learning->sittings[i]);
		if (err == ERR_NONE)
			err = find_missing(learning);
	}
	return own ? transaction_end(learning->store, err) : err;
}

static enum err learn_missing(struct store *store, int64_t class_id, struct hiding *hiding)
{
	bool keeps = !store_is_read_only(store);
	struct learning learning = {
	        .store = store, .class_id = class_id, .hiding = keeps ? NULL : hiding};
	enum err err = find_missing(&learning);

	if (err != ERR_NONE || learning.count == 0)
		return err;
	learning.event = calloc(1, sizeof *learning.event);
	CHECK(learning.event != NULL);
	err = keeps ? learn(&learning)
	            : called_missing(store, class_id, INT_MAX, learn_now, &learning);
	free(learning.event);
	return err;
}

enum err hiding_read(struct store *store, int64_t class_id, enum shown_names shown,
                     struct hiding *out)
{
	struct hiding hiding = {.shown = shown};
	enum err err = learn_missing(store, class_id, &hiding);

	if (err == ERR_NONE)
		err = pupil_each(store, class_id, add_pupil, &hiding);
	if (err == ERR_NONE)
		err = called_each(store, class_id, add_called, &hiding);
	if (err != ERR_NONE) {
		hiding_release(&hiding);
		return err;
	}
	*out = hiding;
	return ERR_NONE;
}
