/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * first_names.h - one name for each pupil, and no two alike.
 *
 * Whoever shares a first name gets the initial of the family name ("Lila B."),
 * as many letters more as it takes ("Lila Be.", "Lila Bl."), or a number when
 * that does not help ("Lila 2"). Case and accents make no difference.
 */
#ifndef APP_FIRST_NAMES_H
#define APP_FIRST_NAMES_H

#include <stddef.h>

#include "hemicycle/limits.h"

struct first_name {
	char name[NAME_BYTES_MAX + 1]; /* cleaned; changed in place */
	char family[NAME_BYTES_MAX + 1]; /* cleaned; "" for unknown */
};

/* Makes the names distinct, also from the `taken` ones, which stay as they are. */
void first_names_distinguish(struct first_name names[], size_t count, const char *const taken[],
                             size_t taken_count);

#endif
