/* SPDX-License-Identifier: EUPL-1.2 */
/* compose.c - the composers by name. */
#include "paper/compose.h"

#include <string.h>

#include "paper/book.h"
#include "paper/figures.h"
#include "paper/minutes.h"
#include "paper/official.h"
#include "paper/poll.h"

/* A row a kind; each stands in a file of its own. */
static const struct composer composers[] = {
        {"minutes", true, compose_minutes}, {"official", false, compose_official},
        {"roll", false, compose_roll},      {"book", true, compose_book},
        {"poster", false, compose_poster},  {"figures", true, compose_figures},
        {"poll", true, compose_poll},       {NULL, false, NULL},
};

const struct composer *composer_find(const char *kind)
{
	for (const struct composer *at = composers; at->kind != NULL; at++)
		if (strcmp(at->kind, kind) == 0)
			return at;
	return NULL;
}

const char *composer_kind(size_t index)
{
	for (size_t i = 0; composers[i].kind != NULL; i++)
		if (i == index)
			return composers[i].kind;
	return NULL;
}
