/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * order.h - who was put before whom, tie after tie.
 *
 * favoured[i] has bit j when option i comes before option j, because an answer
 * said so or because it follows from answers. Who was never compared stays so.
 */
#ifndef CORE_ORDER_H
#define CORE_ORDER_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

/*
 * Adds an answer: place[i] is the place + 1 of option i, equal places say
 * nothing of each other, 0 was not asked. False when it contradicts what was
 * answered before; then *favoured is untouched.
 */
bool order_add(uint16_t favoured[OPTIONS_MAX], const uint8_t place[OPTIONS_MAX]);

/* Whether the answers compare the two. */
bool order_knows(const uint16_t favoured[OPTIONS_MAX], unsigned one, unsigned other);

/* How many come before it: fewer than before whatever it comes before. */
unsigned order_above(const uint16_t favoured[OPTIONS_MAX], unsigned option);

/* Whether it was asked about at all. */
bool order_asked(const uint16_t favoured[OPTIONS_MAX], unsigned option);

#endif
