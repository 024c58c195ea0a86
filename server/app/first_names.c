/* SPDX-License-Identifier: EUPL-1.2 */
/* first_names.c - one name for each pupil, and no two alike. */
#include "app/first_names.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"

enum { FOLD_BYTES = 4 * NAME_BYTES_MAX };

struct folded {
	char name[FOLD_BYTES]; /* as the list had it */
	char family[FOLD_BYTES];
	bool shared; /* somebody else has this first name */
};

struct crowd {
	struct first_name *names;
	struct folded *folded;
	size_t count;
	char (*used)[FOLD_BYTES]; /* folded names that are given away */
	size_t used_count;
};

static void fold(const char *text, char out[FOLD_BYTES])
{
	if (!text_fold(text, out, FOLD_BYTES))
		out[0] = '\0';
}

static bool is_used(const struct crowd *crowd, const char *folded)
{
	for (size_t i = 0; i < crowd->used_count; i++)
		if (strcmp(crowd->used[i], folded) == 0)
			return true;
	return false;
}

static void use(struct crowd *crowd, const char *name)
{
	fold(name, crowd->used[crowd->used_count++]);
}

static bool is_shared(const struct crowd *crowd, size_t i)
{
	for (size_t j = 0; j < crowd->count; j++)
		if (j != i && strcmp(crowd->folded[i].name, crowd->folded[j].name) == 0)
			return true;
	return is_used(crowd, crowd->folded[i].name);
}

/* Bytes of the sign at `at`. */
static size_t sign_bytes(const char *at)
{
	size_t count = 1;

	while (((unsigned char)at[count] & 0xc0) == 0x80)
		count++;
	return count;
}

/* The length of `name` cut, between two signs, to leave room for `suffix` bytes. */
static int cut(const char *name, size_t suffix)
{
	size_t count = strlen(name);

	if (count + suffix <= NAME_BYTES_MAX)
		return (int)count;
	count = NAME_BYTES_MAX - suffix;
	while (count > 0 && ((unsigned char)name[count] & 0xc0) == 0x80)
		count--;
	return (int)count;
}

/* How many letters tell pupil i's family name from those of the same first name; 0 if none do. */
static size_t letters_needed(const struct crowd *crowd, size_t i)
{
	const char *mine = crowd->folded[i].family;
	size_t needed = 1;

	for (size_t j = 0; j < crowd->count; j++) {
		const char *other = crowd->folded[j].family;
		size_t same = 0;

		if (j == i || strcmp(crowd->folded[i].name, crowd->folded[j].name) != 0)
			continue;
		while (mine[same] != '\0' && mine[same] == other[same])
			same++;
		if (mine[same] == '\0' && other[same] == '\0')
			return 0;
		same += mine[same] != '\0'; /* the first letter that differs, if there is one */
		needed = same > needed ? same : needed;
	}
	return needed;
}

/* "Lila Be.": the first letter as it was typed, the others folded. False if it is taken. */
static bool try_letters(struct crowd *crowd, size_t i, size_t letters)
{
	struct first_name *name = &crowd->names[i];
	const char *family = crowd->folded[i].family;
	char with[2 * NAME_BYTES_MAX], folded[FOLD_BYTES];
	size_t first = sign_bytes(name->family);
	size_t folded_first = sign_bytes(family);
	size_t rest = letters > folded_first ? letters - folded_first : 0;

	while (((unsigned char)family[folded_first + rest] & 0xc0) == 0x80)
		rest++;
	snprintf(with, sizeof with, "%.*s %.*s%.*s.", cut(name->name, first + rest + 2), name->name,
	         (int)first, name->family, (int)rest, family + folded_first);
	fold(with, folded);
	if (strlen(with) > NAME_BYTES_MAX || is_used(crowd, folded))
		return false;
	memcpy(name->name, with, strlen(with) + 1);
	return true;
}

static bool add_letters(struct crowd *crowd, size_t i)
{
	size_t length = strlen(crowd->folded[i].family);
	size_t letters = letters_needed(crowd, i);

	if (length == 0 || letters == 0)
		return false;
	for (; letters <= length; letters++)
		if (try_letters(crowd, i, letters))
			return true;
	return false;
}

/* "Lila 2"; the first of them needs no number. */
static void add_number(struct crowd *crowd, size_t i)
{
	char with[2 * NAME_BYTES_MAX], suffix[16] = "", folded[FOLD_BYTES];
	struct first_name *name = &crowd->names[i];
	int number = 1;

	for (size_t j = 0; j < i; j++)
		number += strcmp(crowd->folded[i].name, crowd->folded[j].name) == 0;
	for (;; number++) {
		int length = number > 1 ? snprintf(suffix, sizeof suffix, " %d", number) : 0;

		snprintf(with, sizeof with, "%.*s%s", cut(name->name, (size_t)length), name->name,
		         suffix);
		fold(with, folded);
		if (!is_used(crowd, folded))
			break;
	}
	memcpy(name->name, with, strlen(with) + 1);
}

static void distinguish(struct crowd *crowd)
{
	for (size_t i = 0; i < crowd->count; i++)
		crowd->folded[i].shared = is_shared(crowd, i);
	for (size_t i = 0; i < crowd->count; i++)
		if (!crowd->folded[i].shared)
			use(crowd, crowd->names[i].name);
	for (size_t i = 0; i < crowd->count; i++) {
		if (!crowd->folded[i].shared)
			continue;
		if (!add_letters(crowd, i))
			add_number(crowd, i);
		use(crowd, crowd->names[i].name);
	}
}

void first_names_distinguish(struct first_name names[], size_t count, const char *const taken[],
                             size_t taken_count)
{
	struct crowd crowd = {.names = names, .count = count};

	if (count == 0)
		return;
	crowd.folded = calloc(count, sizeof *crowd.folded);
	crowd.used = calloc(count + taken_count, sizeof *crowd.used);
	CHECK(crowd.folded != NULL && crowd.used != NULL);
	for (size_t i = 0; i < taken_count; i++)
		use(&crowd, taken[i]);
	for (size_t i = 0; i < count; i++) {
		fold(names[i].name, crowd.folded[i].name);
		fold(names[i].family, crowd.folded[i].family);
	}
	distinguish(&crowd);
	explicit_bzero(crowd.folded, count * sizeof *crowd.folded);
	free(crowd.folded);
	free(crowd.used);
}
