/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council_form.h - the settings of a class: those that it has made, or else the usual ones.
 */
#ifndef APP_COUNCIL_FORM_H
#define APP_COUNCIL_FORM_H

#include "base/err.h"
#include "hemicycle/commands.h"

struct store;

/* Of 24 lines, and everything else, escaped; with the NUL. */
enum { COUNCIL_FORM_BYTES = 1 << 15 };

/* What a class has that never set anything: the template of its mode. */
void council_default(enum pupil_mode mode, struct council_form *out);

/* Storage thread. Damaged settings are logged, and the usual ones. */
MUST_CHECK enum err council_form_of(struct store *store, int64_t class_id, enum pupil_mode mode,
                                    struct council_form *out);
/* The class's own roles of *form become those that it names. */
MUST_CHECK enum err council_form_keep(struct store *store, int64_t class_id,
                                      struct council_form *form);

#endif
