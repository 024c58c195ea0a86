/* SPDX-License-Identifier: EUPL-1.2 */
/* pictures.c - which pictures there are, and the next one for a pupil. */
#include "app/pictures.h"

#include <string.h>

#include "base/check.h"
#include "hemicycle/pictures.h"

static const char *const ids[] = {
#define X(id) id,
        PICTURES(X)
#undef X
};
#define X(id) _Static_assert(sizeof(id) <= PICTURE_BYTES, "the name of a picture fits");
PICTURES(X)
#undef X
_Static_assert(COUNT_OF(ids) >= MEMBERS_MAX, "a full class has a picture each");

size_t pictures_count(void)
{
	return COUNT_OF(ids);
}

const char *picture_id(size_t index)
{
	CHECK(index < COUNT_OF(ids));
	return ids[index];
}

struct picture picture_named(const char *id)
{
	struct picture picture = {""};
	size_t count = strlen(id);

	CHECK(count < sizeof picture.id);
	memcpy(picture.id, id, count);
	return picture;
}

bool picture_known(const struct picture *picture)
{
	if (memchr(picture->id, '\0', sizeof picture->id) == NULL)
		return false;
	if (picture->id[0] == '\0')
		return true;
	for (size_t i = 0; i < COUNT_OF(ids); i++)
		if (strcmp(picture->id, ids[i]) == 0)
			return true;
	return false;
}

struct picture picture_free(const struct picture used[], size_t used_count)
{
	for (size_t i = 0; i < COUNT_OF(ids); i++) {
		struct picture picture = picture_named(ids[i]);
		bool taken = false;

		for (size_t j = 0; j < used_count && !taken; j++)
			taken = memcmp(&used[j], &picture, sizeof picture) == 0;
		if (!taken)
			return picture;
	}
	return picture_named("");
}
