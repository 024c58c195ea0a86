/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_sittings.h - a sitting to be prepared: what the class list says of it. */
#ifndef APP_DESK_SITTINGS_H
#define APP_DESK_SITTINGS_H

#include "app/desk.h"

struct prepared_member {
	int64_t pupil;
	char name[NAME_BYTES_MAX + 1];
	struct picture picture;
};

struct prepared {
	int64_t id; /* reserved */
	int64_t class_id, teacher;
	uint8_t mode;
	uint16_t count;
	char class_name[NAME_BYTES_MAX + 1];
	struct text_ref previous; /* head of the class's chain */
	struct prepared_member members[MEMBERS_MAX];
};

/* Storage thread, in a transaction: reserves an id. *out is zero before. */
MUST_CHECK enum err prepared_read(struct store *store, const struct class_row *row,
                                  struct prepared *out);
/* Loop: makes the room and gives its first op; `screen` (NULL: nobody) is answered with the id. */
enum refusal prepared_give(struct app *app, const struct prepared *prepared, const char *title,
                           struct screen *screen, int64_t re);

#endif
