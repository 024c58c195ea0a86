/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_plurality(struct count *count)
{
	(void)count;
}

void count_two_round(struct count *count)
{
	(void)count;
}

void count_approval(struct count *count)
{
	(void)count;
}
