/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_minutes.h - the minutes of a sitting, printed by the jobs of the desk. */
#ifndef APP_DESK_MINUTES_H
#define APP_DESK_MINUTES_H

#include "app/desk.h"

/* Answers with the MinutesOk of a sitting that the asker may read. */
MUST_CHECK enum err desk_print_minutes(struct job *job, struct store *store, int64_t sitting);

#endif
