/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * types.h - the tables of the protocol, printed for people and other programs.
 */
#ifndef WIRE_TYPES_TYPES_H
#define WIRE_TYPES_TYPES_H

#include "base/buffer.h"
#include "wire/table.h"

void types_typescript(struct buffer *out); /* what static/src/core/protocol.ts says */
void types_fields(struct buffer *out); /* the fields of the commands as JSON */
void types_asyncapi(struct buffer *out); /* an AsyncAPI 3.0 document as JSON */
void types_rights(struct buffer *out); /* who may do what, when, as Markdown */

enum { TYPES_RECORDS_MAX = 128 };

/* All named records that messages are made of, each once, parts before wholes. Returns how many. */
size_t types_records(const struct wire_record *out[TYPES_RECORDS_MAX]);
/* All named enums, in the order of the glossary. */
extern const struct wire_names *const types_enums[];
extern const size_t types_enum_count;
/* The limits that clients need to know. */
struct types_limit {
	const char *name;
	int64_t value;
};
extern const struct types_limit types_limits[];
extern const size_t types_limit_count;

/* How a field of a command is called in the runtime lists. */
const char *types_word(enum wire_type type);
/* The rules of one field as a JSON object. */
void types_rule(const struct wire_field *field, struct buffer *out);
/* The bare element of a list, or NULL when its elements are objects. */
const struct wire_field *types_bare(const struct wire_field *field);
/* The longest text that a field takes, in bytes; 0 when it is no text. */
int64_t types_bytes_max(const struct wire_field *field);

#endif
