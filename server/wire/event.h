/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * event.h - events as the journal keeps them: a kind and a JSON body, by tables.
 *
 * event_read(event_print(e)) is e, byte by byte. A released event's table row is
 * never changed.
 */
#ifndef WIRE_EVENT_H
#define WIRE_EVENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/err.h"
#include "hemicycle/events.h"

const char *event_name(enum event_kind kind);
void event_print(const struct event *event,
                 struct buffer *out); /* the body, without kind and time */
/* ERR_CORRUPT when kind or body are not ours. The time is the caller's to set. */
MUST_CHECK enum err event_read(const char *kind, const char *body, size_t count, struct event *out);

/*
 * Asks `fits` about each text that the event speaks of, with the most bytes that one in its place
 * may have. False: it said so of one.
 */
bool event_texts_fit(const struct event *event,
                     bool (*fits)(const void *context, const struct text_ref *ref,
                                  size_t bytes_max),
                     const void *context);

#endif
