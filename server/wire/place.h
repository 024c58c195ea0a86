/* SPDX-License-Identifier: EUPL-1.2 */
/* place.h - numbers and pointers at an offset in a struct. */
#ifndef WIRE_PLACE_H
#define WIRE_PLACE_H

#include <stdint.h>
#include <string.h>

#include "base/check.h"

/* One and two bytes are unsigned, four and eight signed. */
static inline int64_t place_int(const uint8_t *place, uint32_t width)
{
	uint16_t two;
	int32_t four;
	int64_t eight;

	switch (width) {
	case 1:
		return *place;
	case 2:
		memcpy(&two, place, sizeof two);
		return two;
	case 4:
		memcpy(&four, place, sizeof four);
		return four;
	default:
		CHECK(width == 8);
		memcpy(&eight, place, sizeof eight);
		return eight;
	}
}

/* The caller has checked that `value` fits. */
static inline void place_int_set(uint8_t *place, uint32_t width, int64_t value)
{
	CHECK(width == 1 || width == 2 || width == 4 || width == 8);
	memcpy(place, &value, width); /* little-endian: the low bytes come first */
}

static inline const void *place_pointer(const uint8_t *place)
{
	const void *pointer;

	memcpy(&pointer, place, sizeof pointer);
	return pointer;
}

#endif
