/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_class.c - the line of a class: its list, its settings, its idea box.
 *
 * A class that is here already keeps its name and its settings; who is new on its list comes, if it
 * is one of the teacher who takes the archive in.
 */
#include <stdlib.h>
#include <string.h>

#include "app/council_form.h"
#include "app/import_inside.h"
#include "base/arena.h"
#include "base/check.h"
#include "core/motion.h"
#include "hemicycle/limits.h"
#include "store/council.h"
#include "store/ids.h"
#include "wire/keep.h"
#include "wire/table.h"

enum { COUNCIL_ARENA_BYTES = 8 << 20 };

/* The class is made, or it is here. */
static enum err settle_class(struct import *import, int64_t id, const char *name, int mode)
{
	struct class_row row;
	char other[NAME_BYTES_MAX + 1];
	enum err err = class_get(import->store, id, &row, other, sizeof other);

	import->class_known = err == ERR_NONE;
	import->class_own = err == ERR_MISSING;
	import->here = err == ERR_NONE ? row.sittings : 0;
	import->class_went_on = import->class_known &&
	                        import->promises[import->promise - 1].sittings > row.sittings;
	if (err == ERR_NONE)
		return share_has(import->store, id, import->options.teacher, &import->class_own);
	if (err != ERR_MISSING)
		return err;
	err = class_put_as(import->store, id, import->options.teacher, name, mode);
	if (err == ERR_NONE)
		err = ids_pass(import->store, ID_CLASS, id);
	import->promises[import->promise - 1].fresh = true;
	import->result.classes++;
	return err;
}

static enum err take_council(struct import *import, int64_t id, const char *value)
{
	struct council_form form;
	struct arena arena;
	char *body;
	enum err err = ERR_NONE;

	if (value == NULL || import->class_known)
		return ERR_NONE;
	body = malloc(COUNCIL_FORM_BYTES);
	CHECK(body != NULL);
	arena_init(&arena, COUNCIL_ARENA_BYTES);
	if (!import_string(import, value, body, COUNCIL_FORM_BYTES) ||
	    council_form_read(&arena, body, &form) != ERR_NONE)
		err = import_refuse(import, IMPORT_FORMAT);
	if (err == ERR_NONE)
		err = council_put(import->store, id, body);
	arena_release(&arena);
	free(body);
	return err;
}

static enum err put_pupil(struct import *import, int64_t class_id, int64_t id, const char *name,
                          const char *picture)
{
	int64_t other;
	enum err err = pupil_class(import->store, id, &other);

	if (err == ERR_NONE)
		return import->class_known && other == class_id
		               ? ERR_NONE
		               : import_refuse(import, IMPORT_TAKEN);
	if (err != ERR_MISSING)
		return err;
	if (!import->class_own)
		return import_refuse(import, IMPORT_TAKEN);
	err = pupil_put_as(import->store, id, class_id, name, picture);
	if (err == ERR_NONE)
		err = ids_pass(import->store, ID_PUPIL, id);
	import->result.pupils++;
	return err;
}

static enum err take_pupil(struct import *import, int64_t class_id, const char *value)
{
	static const char *const names[] = {"id", "name", "picture"};
	const char *values[COUNT_OF(names)];
	char name[NAME_BYTES_MAX + 1], picture[PICTURE_BYTES];
	struct picture valid = {{0}};
	int64_t id;

	if (!import_members(value, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, WIRE_INTEGER_MAX, &id) ||
	    !import_words(import, values[1], name, sizeof name) || name[0] == '\0' ||
	    !import_string(import, values[2], picture, sizeof picture))
		return import_refuse(import, IMPORT_FORMAT);
	memcpy(&valid, picture, strlen(picture));
	if (!picture_valid(&valid))
		return import_refuse(import, IMPORT_FORMAT);
	return put_pupil(import, class_id, id, name, picture);
}

static enum err take_pupils(struct import *import, const struct promise *promise, const char *value)
{
	int64_t count = 0;

	if (value == NULL || json_kind(value) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	for (struct json_walk walk = json_walk(value); json_next(&walk); count++) {
		enum err err = take_pupil(import, promise->id, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return count == promise->pupils ? ERR_NONE : import_refuse(import, IMPORT_CUT);
}

enum err import_class(struct import *import, const char *line)
{
	static const char *const names[] = {"id", "name", "mode", "council", "pupils", "slips"};
	const char *values[COUNT_OF(names)];
	const struct promise *promise;
	char name[NAME_BYTES_MAX + 1];
	int64_t id = 0;
	int mode = 0;
	enum err err = import_class_over(import);

	if (err != ERR_NONE)
		return err;
	if (import->promise == import->promise_count)
		return import_refuse(import, IMPORT_CUT);
	promise = &import->promises[import->promise++];
	import->sitting_count = 0;
	import->class_known_sittings = import->class_new_sittings = 0;
	if (!import_members(line, names, values, COUNT_OF(names)) ||
	    !import_int(values[0], 1, WIRE_INTEGER_MAX, &id) || id != promise->id ||
	    !import_words(import, values[1], name, sizeof name) || name[0] == '\0' ||
	    !import_enum(import, values[2], &wire_modes, &mode))
		return import_refuse(import, IMPORT_FORMAT);
	err = settle_class(import, id, name, mode);
	if (err == ERR_NONE)
		err = take_council(import, id, values[3]);
	if (err == ERR_NONE)
		err = take_pupils(import, promise, values[4]);
	return err == ERR_NONE ? import_slips(import, id, values[5]) : err;
}
