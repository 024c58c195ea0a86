/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * texts.h - what everything in an assembly is made of: texts, pictures, sets of seats.
 */
#ifndef HEMICYCLE_TEXTS_H
#define HEMICYCLE_TEXTS_H

#include <stdint.h>

#include "hemicycle/limits.h"

/*
 * A text that is kept beside the journal so that it can be erased: BLAKE2b-256
 * of a random 16-byte salt followed by the text. All zero: no text.
 */
struct text_ref {
	uint8_t hash[32];
};

struct picture {
	char id[PICTURE_BYTES]; /* name of a pictogram, [a-z0-9-]; "" for none; zero-padded */
};

/* A set of seats. */
struct seats {
	uint64_t bits[MEMBERS_MAX / 64];
};
#define SEAT_NONE 0xffffu

#endif
