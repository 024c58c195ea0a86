/* SPDX-License-Identifier: EUPL-1.2 */
/* state.c - memory for assemblies, page by page. */
#include "app/state.h"

#include <stddef.h>
#include <string.h>
#include <sys/mman.h>

#include "base/check.h"

struct assembly *state_make(void)
{
	void *pages = mmap(NULL, sizeof(struct assembly), PROT_READ | PROT_WRITE,
	                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	CHECK(pages != MAP_FAILED);
	return pages;
}

void state_free(struct assembly *state)
{
	if (state != NULL)
		CHECK(munmap(state, sizeof *state) == 0);
}

#define HEAD_BYTES offsetof(struct assembly, members)

void state_copy(const struct assembly *from, struct assembly *to)
{
	memcpy(to, from, HEAD_BYTES);
	memcpy(to->members, from->members, from->member_count * sizeof from->members[0]);
	memcpy(to->items, from->items, from->item_count * sizeof from->items[0]);
	memcpy(to->votes, from->votes, from->vote_count * sizeof from->votes[0]);
	memcpy(to->papers, from->papers, from->papers_used);
}

void state_clear(struct assembly *state)
{
	memset(state->members, 0, state->member_count * sizeof state->members[0]);
	memset(state->items, 0, state->item_count * sizeof state->items[0]);
	memset(state->votes, 0, state->vote_count * sizeof state->votes[0]);
	memset(state->papers, 0, state->papers_used);
	memset(state, 0, HEAD_BYTES);
}

bool state_equals(const struct assembly *one, const struct assembly *other)
{
	return memcmp(one, other, HEAD_BYTES) == 0 &&
	       memcmp(one->members, other->members, one->member_count * sizeof one->members[0]) ==
	               0 &&
	       memcmp(one->items, other->items, one->item_count * sizeof one->items[0]) == 0 &&
	       memcmp(one->votes, other->votes, one->vote_count * sizeof one->votes[0]) == 0 &&
	       memcmp(one->papers, other->papers, one->papers_used) == 0;
}
