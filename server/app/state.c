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

/* X(array, count): what stands behind the head, and how much of it holds anything. */
#define PARTS(X)                                                                                   \
	X(members, member_count)                                                                   \
	X(items, item_count)                                                                       \
	X(votes, vote_count)                                                                       \
	X(amendments, amendment_count)                                                             \
	X(entries, entry_count)                                                                    \
	X(notes, note_count)                                                                       \
	X(papers, papers_used)

void state_copy(const struct assembly *from, struct assembly *to)
{
	memcpy(to, from, HEAD_BYTES);
#define X(part, part_count) memcpy(to->part, from->part, from->part_count * sizeof from->part[0]);
	PARTS(X)
#undef X
}

void state_clear(struct assembly *state)
{
#define X(part, part_count) memset(state->part, 0, state->part_count * sizeof state->part[0]);
	PARTS(X)
#undef X
	memset(state, 0, HEAD_BYTES);
}

bool state_equals(const struct assembly *one, const struct assembly *other)
{
	if (memcmp(one, other, HEAD_BYTES) != 0)
		return false;
#define X(part, part_count)                                                                        \
	if (memcmp(one->part, other->part, one->part_count * sizeof one->part[0]) != 0)            \
		return false;
	PARTS(X)
#undef X
	return true;
}
