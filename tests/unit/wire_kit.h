/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_kit.h - what was printed is read again, by a reader of JSON that is not ours. */
#ifndef TESTS_WIRE_KIT_H
#define TESTS_WIRE_KIT_H

#include <cjson/cJSON.h>

#include "base/buffer.h"
#include "unit/core_room.h"
#include "wire/view.h"

/* What the last thing printed is in. Between buffer_init() and buffer_release() of the test. */
extern struct buffer out;

/* What is in `out`: not too long, and the gate passes it. The caller's. */
cJSON *kit_parsed(void);
/* The minutes of the room, in `out` too. The caller's. */
cJSON *kit_minutes(const struct room *room, const struct words *words);

/* The member of that name, which must be there. */
const cJSON *kit_at(const cJSON *object, const char *name);
/* That member is written so, without blanks. */
void kit_is(const cJSON *object, const char *name, const char *json);

#endif
