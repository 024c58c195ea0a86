/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_schulze(struct count *count)
{
	(void)count;
}
