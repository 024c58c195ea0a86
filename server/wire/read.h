/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * read.h - JSON into C structs, by their rows.
 */
#ifndef WIRE_READ_H
#define WIRE_READ_H

#include "hemicycle/refusals.h"
#include "wire/command.h"
#include "wire/table.h"

struct wire_reading {
	struct wire_reader *reader; /* NULL: a journal's body, where texts are references */
	const char *field; /* the field at fault, after a refusal */
};

/* Reads `object` into `place`, which is all zero. Every field must be there, and no other. */
enum refusal wire_read(struct wire_reading *reading, const struct wire_record *record,
                       const struct cJSON *object, void *place);

/* A refusal that names its field. */
enum refusal wire_fault(struct wire_reading *reading, const char *field, enum refusal refusal);

#endif
