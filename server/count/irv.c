/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_irv(struct count *count)
{
	(void)count;
}
