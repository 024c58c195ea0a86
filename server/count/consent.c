/* SPDX-License-Identifier: EUPL-1.2 */
#include "count/inside.h"

void count_consent(struct count *count)
{
	(void)count;
}

void count_fist(struct count *count)
{
	(void)count;
}
