/* SPDX-License-Identifier: EUPL-1.2 */
/* pictures.h - which pictures there are, and the next one for a pupil. */
#ifndef APP_PICTURES_H
#define APP_PICTURES_H

#include <stdbool.h>
#include <stddef.h>

#include "hemicycle/assembly.h"

size_t pictures_count(void);
const char *picture_id(size_t index); /* of index < pictures_count(), the pupils' first; static */
struct picture picture_named(const char *id); /* zero-padded; `id` has less than PICTURE_BYTES */

/* Whether the catalogue holds it; "" for no picture is known too. */
bool picture_known(const struct picture *picture);

/*
 * The first of the pupils' pictures that is not among `used`, or, when those are
 * all given away, of the others; "" when there is none at all.
 */
struct picture picture_free(const struct picture used[], size_t used_count);

#endif
