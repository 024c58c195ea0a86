/* SPDX-License-Identifier: EUPL-1.2 */
/* schema.h - records as JSON Schemas. */
#ifndef WIRE_TYPES_SCHEMA_H
#define WIRE_TYPES_SCHEMA_H

#include "base/buffer.h"
#include "wire/table.h"

enum schema_direction { SCHEMA_SENT, SCHEMA_RECEIVED }; /* by the client */

/* A reference to a named record, or the object itself. */
void schema_record(const struct wire_record *record, enum schema_direction direction,
                   struct buffer *out);
void schema_object(const struct wire_record *record, enum schema_direction direction,
                   struct buffer *out);
void schema_enum(const struct wire_names *names, struct buffer *out);
/* The members of "properties" and of "required", each begun with `before` if there are any. */
void schema_properties(const struct wire_record *record, enum schema_direction direction,
                       const char *before, struct buffer *out);
void schema_required(const struct wire_record *record, const char *before, struct buffer *out);

#endif
