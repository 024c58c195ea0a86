/* SPDX-License-Identifier: EUPL-1.2 */
/* check.c - the last words of a bug. */
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

void check_failed(const char *condition, const char *file, int line)
{
	fprintf(stderr, "hemicycle: bug at %s:%d: %s is false\n", file, line, condition);
	fflush(stderr);
	abort();
}
