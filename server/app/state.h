/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * state.h - memory for assemblies.
 *
 * An assembly is sized for the largest; a class fills a small part of it. Each
 * lies in pages of its own, of which only those that an event has touched exist.
 */
#ifndef APP_STATE_H
#define APP_STATE_H

#include <stdbool.h>

#include "hemicycle/assembly.h"

struct assembly *state_make(void); /* all zero; never NULL */
void state_free(struct assembly *state); /* NULL is fine */
/* Makes *to, which is all zero, equal to *from without touching what is empty there. */
void state_copy(const struct assembly *from, struct assembly *to);
/* Makes it all zero again, touching only what was filled. */
void state_clear(struct assembly *state);
bool state_equals(const struct assembly *one, const struct assembly *other);

#endif
