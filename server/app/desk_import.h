/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_import.h - an archive that a teacher sends in parts, and its taking in.
 *
 * One at a time on a server: somebody else hears `busy` until it is taken in, or until
 * nothing has come for a while. Years of councils take the storage thread for seconds: it gives
 * way to a vote, changes nothing then, and what was sent stays.
 */
#ifndef APP_DESK_IMPORT_H
#define APP_DESK_IMPORT_H

#include "app/desk.h"

enum refusal import_part_hear(struct screen *screen, int64_t re, const struct command *command);
enum refusal import_run_hear(struct screen *screen, int64_t re, const struct command *command);
/* A vote was opened, or goes on: what is being taken in ends soon, without a change. */
void import_give_way(struct app *app);

#endif
