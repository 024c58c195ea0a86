/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * json.h - walking through a document that the gate has let pass.
 *
 * A value is the place of its first byte: nothing is built, nothing copied, and
 * numbers keep every digit that somebody wrote, which the doubles of cJSON do
 * not. The text need not end with a NUL.
 */
#ifndef WIRE_JSON_H
#define WIRE_JSON_H

#include "base/buffer.h"

enum json_kind {
	JSON_NULL,
	JSON_FALSE,
	JSON_TRUE,
	JSON_NUMBER,
	JSON_STRING,
	JSON_LIST,
	JSON_OBJECT
};

struct slice { /* bytes without an end mark */
	const char *at;
	size_t bytes;
};

enum json_kind json_kind(const char *value);
const char *json_end(const char *value); /* the byte behind it */

/*
 * for (struct json_walk walk = json_walk(list); json_next(&walk);)
 * gives the items of a list, or the members of an object, in their order.
 */
struct json_walk {
	const char *key; /* a string; NULL in a list */
	const char *value;
	const char *next; /* behind the value; who knows it already may set it; NULL: not known */
	bool object;
};

struct json_walk json_walk(const char *container);
bool json_next(struct json_walk *walk);
size_t json_count(const char *container);

/*
 * What a string says: a part of the text itself, or of `scratch`, which is
 * cleared first, when there are escapes. Good until `scratch` changes.
 */
struct slice json_string(const char *string, struct buffer *scratch);
bool slice_is(struct slice slice, const char *text);

/*
 * The digits of a number, or inside a string, as so many units of 10^-decimals:
 * "12.5" with two decimals is 1250. False when it is not such a number, has more
 * decimals that are not zero, or does not lie within -max..max (at most 10^18).
 */
bool json_decimal(struct slice digits, int decimals, int64_t max, int64_t *out);
struct slice json_digits(const char *number);

#endif
