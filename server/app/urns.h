/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * urns.h - commands that need a look into the store before they can be decided:
 * the count of a vote, the book as a sitting opens, the number of its minutes.
 */
#ifndef APP_URNS_H
#define APP_URNS_H

#include "app/screens.h"

/*
 * Storage thread, or app_open(): forgets the urns of sitting `id` whose vote is not
 * open or closed in `state`, and makes the one that should stand and does not.
 */
MUST_CHECK enum err urns_settle(struct store *store, int64_t id, struct assembly *state);
/* Forgets every urn of a sitting that kept(context, id) does not want. */
MUST_CHECK enum err urns_forget_strays(struct store *store, bool (*kept)(void *context, int64_t id),
                                       void *context);

/*
 * What needs a look into the store, by `screen`: looked up when all that was accepted
 * before is on the disk, then decided and answered.
 */
bool lookup_is_for(enum command_kind kind);
enum refusal lookup_ask(struct screen *screen, int64_t re, const struct command *command);
/* Something of this room reached the disk, or failed to. */
void lookup_go(struct room *room);
void lookup_release(struct room *room); /* at the very end: none is under way */

#endif
