/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * parse.h - cJSON behind the gate, with its memory in an arena.
 */
#ifndef WIRE_PARSE_H
#define WIRE_PARSE_H

#include <stddef.h>

#include "base/arena.h"

struct cJSON;

/* Bytes that an arena must be able to give for a message of `count` bytes, whatever it holds. */
#define PARSE_ARENA_BYTES(count) ((count)*48 + 8192)

enum parse { PARSE_FINE, PARSE_MALFORMED, PARSE_NO_ROOM };

/* The object in `json`, borrowed from `arena`; never passed to cJSON_Delete(). */
enum parse wire_parse(struct arena *arena, const char *json, size_t count, struct cJSON **out);

#endif
