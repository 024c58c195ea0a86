/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_copeland(struct count *count)
{
	(void)count;
}

void count_minimax(struct count *count)
{
	(void)count;
}
