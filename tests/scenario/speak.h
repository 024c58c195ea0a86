/* SPDX-License-Identifier: EUPL-1.2 */
/* speak.h - the words of an act as a command. */
#ifndef TESTS_SCENARIO_SPEAK_H
#define TESTS_SCENARIO_SPEAK_H

#include "scenario/tell.h"

/*
 * Reads one act, cutting `line` in place; *out borrows from it. NULL, or the
 * word that is not understood.
 */
const char *speak(const struct teller *teller, char *line, struct scenario_act *out);

/* One field of item.add and item.edit. */
bool speak_motion(const struct teller *teller, struct scenario_act *act, const char *name,
                  char *value);

/* One field of a command about items beside their motion, concerns, amendments, the book. */
bool speak_items(const struct teller *teller, struct scenario_act *act, const char *name,
                 char *value);

/* One field of minutes.*: which sitting of the story, and what is said of it. */
bool speak_written(struct scenario_act *act, const char *name, const char *value);

/*
 * The marks of a ballot of the newest vote, or of vote `number`: `kind` is ticks,
 * ranks, marks or points, `value` a list; or the kind is blank.
 */
bool speak_marks(const struct teller *teller, unsigned number, const char *kind, char *value,
                 uint8_t marks[OPTIONS_MAX]);
/* One field of vote.count. */
bool speak_count(const struct teller *teller, struct command *command, const char *name,
                 char *value);

/* A pupil by name, or a number, which may be nobody's. */
bool speak_seat(const struct teller *teller, const char *value, uint16_t *out);
/* yes or no. */
bool speak_yes(const char *value, uint8_t *out);
/* A text, and the words behind it; "" is none. */
void speak_text(const char *value, const char **words, struct text_ref *out);
/* Index of `word` in words[]; -1 for none. */
int speak_word(const char *const words[], int count, const char *word);

#endif
