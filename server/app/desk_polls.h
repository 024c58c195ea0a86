/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_polls.h - votes of a whole school: made, looked at, closed. */
#ifndef APP_DESK_POLLS_H
#define APP_DESK_POLLS_H

#include "app/desk_school.h"

enum refusal desk_poll_hear(struct screen *screen, int64_t re, const struct command *command);
enum err desk_poll_add(struct job *job, struct store *store);
enum err desk_poll_open(struct job *job, struct store *store);
/* Whether the one that the command names is over, for who may look at it; else job->refusal. */
enum err desk_poll_over(struct job *job, struct store *store);
enum err desk_poll_close(struct job *job, struct store *store);

#endif
