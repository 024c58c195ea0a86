/* SPDX-License-Identifier: EUPL-1.2 */
/* id_list.h - ids that are gathered before something is done with each of them. */
#ifndef BASE_ID_LIST_H
#define BASE_ID_LIST_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct id_list { /* {NULL, 0, 0} is none */
	int64_t *all; /* owned; id_list_release() */
	size_t count, room;
};

/* One more. `list` is a struct id_list, for whoever tells ids one by one; it never fails. */
MUST_CHECK enum err id_list_add(void *list, int64_t id);
void id_list_release(struct id_list *ids);

#endif
