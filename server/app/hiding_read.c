/* SPDX-License-Identifier: EUPL-1.2 */
/* hiding_read.c - the names that a class has had: of its list, and of each of its sittings. */
#include <stdlib.h>

#include "app/hiding.h"
#include "base/check.h"
#include "store/journal.h"
#include "store/people.h"
#include "wire/event.h"

struct reading {
	struct store *store;
	struct hiding *hiding;
	struct event *event; /* of the sitting at hand */
};

static enum err add_pupil(void *context, const struct pupil_row *row)
{
	return hiding_add(((struct reading *)context)->hiding, row->name);
}

/* A sitting has the list of the class as its first entry, and keeps it. */
static enum err read_prepared(void *context, const struct journal_entry *entry)
{
	struct reading *reading = context;

	return event_read(entry->kind, entry->body, entry->body_bytes, reading->event);
}

static enum err add_member(struct reading *reading, int64_t sitting, const struct text_ref *ref)
{
	char name[NAME_BYTES_MAX + 1];
	enum err err = text_get(reading->store, sitting, ref->hash, name, sizeof name);

	if (err == ERR_MISSING) /* erased: it stands nowhere any more */
		return ERR_NONE;
	return err == ERR_NONE ? hiding_add(reading->hiding, name) : err;
}

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct reading *reading = context;
	const struct event *event = reading->event;
	enum err err = journal_entry_read(reading->store, row->id, 1, read_prepared, reading);

	if (err == ERR_NONE && event->kind != EVENT_PREPARED)
		err = ERR_CORRUPT;
	for (unsigned i = 0; err == ERR_NONE && i < event->prepared.member_count; i++)
		err = add_member(reading, row->id, &event->prepared.members[i].name);
	return err;
}

enum err hiding_read(struct store *store, int64_t class_id, enum shown_names shown,
                     struct hiding *out)
{
	struct hiding hiding = {.shown = shown};
	struct reading reading = {.store = store, .hiding = &hiding};
	enum err err;

	reading.event = calloc(1, sizeof *reading.event);
	CHECK(reading.event != NULL);
	err = pupil_each(store, class_id, add_pupil, &reading);
	if (err == ERR_NONE)
		err = sitting_each(store, class_id, 0, add_sitting, &reading);
	free(reading.event);
	if (err != ERR_NONE) {
		hiding_release(&hiding);
		return err;
	}
	*out = hiding;
	return ERR_NONE;
}
