/* SPDX-License-Identifier: EUPL-1.2 */
/* store_class.h - a class in the store, for the tests of what classes keep. */
#ifndef STORE_CLASS_H
#define STORE_CLASS_H

#include "unit/store_kit.h"

/* Teacher 1 with class 1 of the pupils 1 Zoe, 2 Ana, 3 Bilal, and class 2 of pupil 4. */
int class_open(void **state);
/* Sitting `id` of class 1, sealed with minutes number `number`; 0: not sealed. */
void class_sitting(struct store *store, int64_t id, int number);

struct seen { /* what an each() told, as one line of text */
	char all[512];
};
void seen_add(struct seen *seen, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
