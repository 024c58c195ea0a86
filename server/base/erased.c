/* SPDX-License-Identifier: EUPL-1.2 */
/* erased.c - the mark that stands where words were erased. */
#include "base/erased.h"

#include <stdio.h>
#include <string.h>

struct erased_mark erased_mark(int64_t at_ms)
{
	struct erased_mark mark;

	snprintf(mark.text, sizeof mark.text, "%s%lld", ERASED_MARK, (long long)at_ms);
	return mark;
}

bool is_erased(const char *text)
{
	return strncmp(text, ERASED_MARK, sizeof ERASED_MARK - 1) == 0;
}
