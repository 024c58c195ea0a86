/* SPDX-License-Identifier: EUPL-1.2 */
/* first.h - what app_open() does with the store, before the loop runs. */
#ifndef APP_FIRST_H
#define APP_FIRST_H

#include "base/err.h"

struct app;

/* A new directory begins to count at a place of its own (store/ids.h). */
MUST_CHECK enum err first_ids(struct app *app);
/* Loads the sittings in progress, and forgets urns that nothing needs any more. */
MUST_CHECK enum err first_rooms(struct app *app);
/* When there is no teacher: one named "maitre", with a password of twelve signs in three groups. */
MUST_CHECK enum err first_teacher(struct app *app, char password[32]);
/* The demonstration: a teacher, a class, and a prepared sitting in progress. */
MUST_CHECK enum err first_demo(struct app *app);

#endif
