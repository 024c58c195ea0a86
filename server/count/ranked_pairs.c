/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_ranked_pairs(struct count *count)
{
	(void)count;
}
