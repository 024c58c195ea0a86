/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_budget_greedy(struct count *count)
{
	(void)count;
}
