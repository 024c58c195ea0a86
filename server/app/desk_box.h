/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_box.h - the idea box of a class, as each who may look into it sees it. */
#ifndef APP_DESK_BOX_H
#define APP_DESK_BOX_H

#include "app/desk.h"
#include "hemicycle/between.h"
#include "store/council.h"

/* Whether the class may support a slip of this kind and state. */
bool slip_supportable(const struct slip_row *row);

/* Prints the BoxOk of a class that is the asker's. */
MUST_CHECK enum err desk_print_box(struct job *job, struct store *store,
                                   const struct class_row *row);

/* Minutes that the card's pupil may still write on. */
struct desk_unfinished {
	size_t count;
	struct answer_unfinished line[UNFINISHED_MAX];
};
/* *out is zero before. */
MUST_CHECK enum err desk_read_unfinished(struct job *job, struct store *store,
                                         struct desk_unfinished *out);

#endif
