/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_turns.h - whoever asks by a link or a card waits for a turn.
 *
 * One question of theirs at a time is with the store: a class that votes, and its teacher, wait for
 * one at the most, however many are asked. Who has gone meanwhile is not answered.
 */
#ifndef APP_DESK_TURNS_H
#define APP_DESK_TURNS_H

#include "app/desk.h"

/* Whether one more of that role may be asked; everybody else's need no turn. */
bool turn_has_room(const struct app *app, enum role role);
/* Gives the job to the store, now or when it is its turn. */
void turn_take(struct app *app, struct job *job);
/* That of the job which had one: the next gets it. */
void turn_over(struct app *app);
void turns_release(struct app *app);

#endif
