/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_majority_judgment(struct count *count)
{
	(void)count;
}
