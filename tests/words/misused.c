/* SPDX-License-Identifier: EUPL-1.2 */
/* misused.c - the compiler must refuse this in each language, and take it with none misused. */
#include <stdio.h>

#include "words.h"

#ifdef MISUSED_ENGLISH
static const char english[] = "%s";
#else
static const char english[] = "%d";
#endif
#ifdef MISUSED_FRENCH
static const char french[] = "%s";
#else
static const char french[] = "%d";
#endif

int main(void)
{
	printf(words_either(english, french), 1);
	return 0;
}
