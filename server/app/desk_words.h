/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_words.h - words of sealed sittings are erased at the desk. */
#ifndef APP_DESK_WORDS_H
#define APP_DESK_WORDS_H

#include "app/desk.h"

enum err desk_words_open(struct job *job, struct store *store);
enum refusal desk_words_hear(struct screen *screen, int64_t re, const struct command *command);
enum err desk_words_erase(struct job *job, struct store *store);
void desk_words_erased(struct job *job);

#endif
