/* SPDX-License-Identifier: EUPL-1.2 */
/* door.h - what a door code looks like: CODE_BYTES - 1 visible ASCII signs and a NUL. */
#ifndef CORE_DOOR_H
#define CORE_DOOR_H

#include <stdbool.h>

#include "hemicycle/limits.h"

static inline bool door_code_valid(const char code[CODE_BYTES])
{
	for (int i = 0; i < CODE_BYTES - 1; i++) {
		if (code[i] <= ' ' || code[i] > '~')
			return false;
	}
	return code[CODE_BYTES - 1] == '\0';
}

#endif
