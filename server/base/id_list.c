/* SPDX-License-Identifier: EUPL-1.2 */
/* id_list.c - ids that are gathered before something is done with each of them. */
#include "base/id_list.h"

#include <stdlib.h>

#include "base/check.h"

enum err id_list_add(void *list, int64_t id)
{
	struct id_list *ids = list;

	if (ids->count == ids->room) {
		ids->room = ids->room == 0 ? 64 : ids->room * 2;
		ids->all = realloc(ids->all, ids->room * sizeof *ids->all);
		CHECK(ids->all != NULL);
	}
	ids->all[ids->count++] = id;
	return ERR_NONE;
}

void id_list_release(struct id_list *ids)
{
	free(ids->all);
	*ids = (struct id_list){NULL, 0, 0};
}
