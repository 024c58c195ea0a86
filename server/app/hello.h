/* SPDX-License-Identifier: EUPL-1.2 */
/* hello.h - who is there: a token, a door code, or a name and a password. */
#ifndef APP_HELLO_H
#define APP_HELLO_H

#include "app/screens.h"

enum refusal hello_hear(struct screen *screen, int64_t re, const struct command *command);
enum refusal login_hear(struct screen *screen, int64_t re, const struct command *command);
enum refusal password_hear(struct screen *screen, int64_t re, const struct command *command);

/* A guess costs; when too many were made, that is the answer instead of `refusal`. */
enum refusal hello_guessed(struct screen *screen, enum guess guess, enum refusal refusal);
/* A hash to check for names that nobody has, so that they cost the same time. */
void login_make_stranger(struct app *app);
/* The argon2id string of `password`. Slow: compute work, or app_open(). */
enum err password_hash(bool fast, const char *password, char out[128]);

#endif
