/* SPDX-License-Identifier: EUPL-1.2 */
/* order.c - who was put before whom, tie after tie. */
#include "core/order.h"

#include <string.h>

static bool before(const uint16_t favoured[OPTIONS_MAX], unsigned one, unsigned other)
{
	return (favoured[one] >> other & 1) != 0;
}

/* What follows: whoever comes before `via` comes before all that `via` comes before. */
static void close_over(uint16_t favoured[OPTIONS_MAX])
{
	for (unsigned via = 0; via < OPTIONS_MAX; via++) {
		for (unsigned i = 0; i < OPTIONS_MAX; i++) {
			if (before(favoured, i, via))
				favoured[i] |= favoured[via];
		}
	}
}

bool order_add(uint16_t favoured[OPTIONS_MAX], const uint8_t place[OPTIONS_MAX])
{
	uint16_t sum[OPTIONS_MAX];

	memcpy(sum, favoured, sizeof sum);
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		for (unsigned j = 0; j < OPTIONS_MAX; j++) {
			if (place[i] != 0 && place[j] != 0 && place[i] < place[j])
				sum[i] |= (uint16_t)(1u << j);
		}
	}
	close_over(sum);
	for (unsigned i = 0; i < OPTIONS_MAX; i++) {
		if (before(sum, i, i))
			return false;
	}
	memcpy(favoured, sum, sizeof sum);
	return true;
}

bool order_knows(const uint16_t favoured[OPTIONS_MAX], unsigned one, unsigned other)
{
	return before(favoured, one, other) || before(favoured, other, one);
}

unsigned order_above(const uint16_t favoured[OPTIONS_MAX], unsigned option)
{
	unsigned count = 0;

	for (unsigned i = 0; i < OPTIONS_MAX; i++)
		count += before(favoured, i, option);
	return count;
}

bool order_asked(const uint16_t favoured[OPTIONS_MAX], unsigned option)
{
	return favoured[option] != 0 || order_above(favoured, option) > 0;
}
