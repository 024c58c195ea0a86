/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_school.c - the line of a school, after all classes: which, what they sent and voted.
 *
 * A school that is here keeps its name, its settings and its classes; who takes an archive of it in
 * must administer it. Whose class it is decides whether it comes into a school that is new.
 */
#include <string.h>

#include "app/export_school.h"
#include "app/import_inside.h"
#include "app/rooms.h"
#include "base/check.h"
#include "core/find.h"
#include "store/council.h"
#include "store/ids.h"
#include "store/school.h"

enum { ID, NAME, PUBLIC_PAGE, CLASSES, DELEGATES, SENT, POLLS, DIGEST, FIELDS };

struct school { /* the one at hand */
	int64_t id, delegates;
	char name[NAME_BYTES_MAX + 1];
	bool known; /* it was here */
};

enum err import_record(struct import *import, int64_t class_id, int64_t sitting, struct record *out)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	enum err err = sitting_get(import->store, sitting, &row, title, sizeof title);

	if (err == ERR_MISSING ||
	    (err == ERR_NONE && (row.class_id != class_id || row.phase != PHASE_SEALED)))
		return import_refuse(import, IMPORT_SCHOOL);
	return err == ERR_NONE ? record_read(import->store, sitting, out) : err;
}

static enum err make_school(struct import *import, const struct school *school, bool public_page)
{
	const struct school_row row = {
	        .id = school->id, .name = school->name, .public_page = public_page};
	enum err err = school_put_as(import->store, &row, import->options.teacher);

	import->result.schools++;
	return err == ERR_NONE ? ids_pass(import->store, ID_SCHOOL, school->id) : err;
}

static enum err settle_school(struct import *import, struct school *school, bool public_page)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row row;
	enum err err = school_get(import->store, school->id, import->options.teacher, &row, name,
	                          sizeof name);

	school->known = err == ERR_NONE;
	if (err == ERR_MISSING)
		return make_school(import, school, public_page);
	return err == ERR_NONE && !row.admin ? import_refuse(import, IMPORT_TAKEN) : err;
}

static bool is_fresh(const struct import *import, int64_t class_id)
{
	for (unsigned i = 0; i < import->promise_count; i++)
		if (import->promises[i].id == class_id)
			return import->promises[i].fresh;
	return false;
}

/* Into the school that is made here, or that it has come to. */
static enum err settle_class(struct import *import, const struct school *school, int64_t id)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool own = false;
	enum err err = class_get(import->store, id, &row, name, sizeof name);

	if (err == ERR_NONE)
		err = share_has(import->store, id, import->options.teacher, &own);
	if (err != ERR_NONE || row.school == school->id)
		return err;
	if (school->known && (row.school != 0 || !own || !is_fresh(import, id)))
		return ERR_NONE; /* it is elsewhere here, or has left */
	if (row.school != 0 || !own)
		return import_refuse(import, IMPORT_TAKEN);
	return class_set_school(import->store, id, school->id);
}

static enum err settle_delegates(struct import *import, const struct school *school)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	int64_t here;
	enum err err = school_council(import->store, school->id, &here);

	if (err != ERR_NONE || here != 0 || school->delegates == 0)
		return err;
	err = class_get(import->store, school->delegates, &row, name, sizeof name);
	if (err != ERR_NONE || row.school != school->id)
		return err;
	return class_set_delegates(import->store, school->id, school->delegates, 1);
}

static enum err take_classes(struct import *import, const struct school *school, const char *list)
{
	bool delegates = school->delegates == 0;
	int64_t before = 0, id;

	if (list == NULL || json_kind(list) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	if (json_count(list) > CLASSES_PER_SCHOOL_MAX)
		return import_refuse(import, IMPORT_LARGE);
	for (struct json_walk walk = json_walk(list); json_next(&walk); before = id) {
		enum err err;

		if (!import_int(walk.value, before + 1, WIRE_INTEGER_MAX, &id) ||
		    !import_has_class(import, id))
			return import_refuse(import, IMPORT_FORMAT);
		delegates |= id == school->delegates;
		err = settle_class(import, school, id);
		if (err != ERR_NONE)
			return err;
	}
	return delegates ? settle_delegates(import, school) : import_refuse(import, IMPORT_FORMAT);
}

static enum err
take_rows(struct import *import, const struct school *school, const char *list, int64_t promised,
          enum err (*take)(struct import *import, int64_t school, const char *value))
{
	if (list == NULL || json_kind(list) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	if ((int64_t)json_count(list) != promised)
		return import_refuse(import, IMPORT_CUT);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		enum err err = take(import, school->id, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

/* The same program tells the same: what was altered in the telling is found. */
static enum err tell_again(struct import *import, const struct school *school)
{
	struct export_school told = {.id = school->id};
	int64_t classes[EXPORT_CLASSES_MAX];
	enum err err;

	if (!import->same_program || school->known)
		return ERR_NONE;
	for (unsigned i = 0; i < import->promise_count; i++)
		classes[i] = import->promises[i].id;
	buffer_clear(&import->again);
	err = export_school_print(import->store, classes, import->promise_count, &told,
	                          &import->again);
	if (err == ERR_LIMIT || err == ERR_CORRUPT)
		return import_refuse(import, IMPORT_TOLD);
	if (err != ERR_NONE)
		return err;
	return import_told_again(import);
}

static enum err take(struct import *import, const char *const values[FIELDS],
                     const struct school_promise *promise)
{
	struct school school = {.id = promise->id};
	bool public_page = false;
	enum err err = import_check_digest(import, values[DIGEST]);
	int64_t id;

	if (err != ERR_NONE)
		return err;
	if (!import_int(values[ID], 1, WIRE_INTEGER_MAX, &id) || id != promise->id ||
	    !import_words(import, values[NAME], school.name, sizeof school.name) ||
	    school.name[0] == '\0' || !import_bool(values[PUBLIC_PAGE], &public_page) ||
	    !import_int(values[DELEGATES], 0, WIRE_INTEGER_MAX, &school.delegates))
		return import_refuse(import, IMPORT_FORMAT);
	err = settle_school(import, &school, public_page);
	if (err == ERR_NONE)
		err = take_classes(import, &school, values[CLASSES]);
	if (err == ERR_NONE)
		err = take_rows(import, &school, values[SENT], promise->sent, import_sent);
	if (err == ERR_NONE)
		err = take_rows(import, &school, values[POLLS], promise->polls, import_poll);
	return err == ERR_NONE ? tell_again(import, &school) : err;
}

enum err import_school(struct import *import, const char *line)
{
	static const char *const names[FIELDS] = {"id",        "name", "public_page", "classes",
	                                          "delegates", "sent", "polls",       "digest"};
	const char *values[FIELDS];
	enum err err = import_class_over(import);

	if (err != ERR_NONE)
		return err;
	if (import->promise != import->promise_count || import->school == import->school_count)
		return import_refuse(import, IMPORT_CUT);
	if (!import_members(line, names, values, FIELDS))
		return import_refuse(import, IMPORT_FORMAT);
	return take(import, values, &import->schools[import->school++]);
}
