/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * prepare.h - a sitting to be prepared: what the class list, its settings, the roles of before,
 * the book and the idea box say of it.
 */
#ifndef APP_PREPARE_H
#define APP_PREPARE_H

#include "app/carry.h"
#include "app/desk.h"
#include "app/waiting.h"

struct prepared_member {
	int64_t pupil;
	char name[NAME_BYTES_MAX + 1];
	struct picture picture;
	uint8_t waited[OFFICE_COUNT];
};

struct prepared {
	int64_t id; /* reserved */
	int64_t class_id, teacher;
	int64_t at_ms; /* when it was prepared; 0: now */
	uint8_t mode;
	uint16_t count;
	char class_name[NAME_BYTES_MAX + 1];
	struct text_ref previous; /* head of the class's chain */
	struct prepared_member members[MEMBERS_MAX];
	struct carried book;
	struct waiting waiting;
};

/* Storage thread, in a transaction: reserves an id. *out is zero before, and stays in its place. */
MUST_CHECK enum err prepared_read(struct store *store, const struct class_row *row,
                                  struct prepared *out);
/*
 * Loop: makes the room and gives its first op, which answers `screen` (NULL: nobody) with the id;
 * then puts on the agenda what waits.
 */
enum refusal prepared_give(struct app *app, const struct prepared *prepared, const char *title,
                           struct screen *screen, int64_t re);

#endif
