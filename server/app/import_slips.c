/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_slips.c - what waits in the idea box of a class: written there, or sent from elsewhere in
 * its school.
 *
 * A slip that is here stays as it is here, unless its class went on elsewhere; one that was here
 * and is gone stays away.
 */
#include <stdlib.h>
#include <string.h>

#include "app/import_inside.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "hemicycle/between.h"
#include "hemicycle/limits.h"
#include "store/ids.h"
#include "wire/keep.h"

enum {
	MOTION_BYTES = SLIP_STRINGS_BYTES -
	               (SLIP_BYTES_MAX + REASON_BYTES_MAX + NAME_BYTES_MAX + 3), /* what is left */
	MOTION_ARENA_BYTES = 8 << 20
};

enum {
	ID,
	KIND,
	STATE,
	SOURCE,
	PUPIL,
	MADE_AT,
	NAMES_SOMEBODY,
	SUPPORTS,
	REASON,
	TEXT,
	MOTION,
	REPLY,
	FROM,
	FIELDS
};

struct coming { /* the slip at hand */
	struct import *import;
	struct slip_row row;
	char text[SLIP_BYTES_MAX + 1], reason[REASON_BYTES_MAX + 1], from[NAME_BYTES_MAX + 1];
	char motion[MOTION_BYTES];
	char here[SLIP_STRINGS_BYTES]; /* the strings of the one that is here */
};

static void pass_over(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	(void)context;
	(void)text;
	(void)bytes;
	(void)out;
}

/* Its words are looked at again when it comes onto an agenda. */
static bool is_motion(const char *json)
{
	struct arena arena;
	struct wire_reader reader = {.arena = &arena, .intern = pass_over};
	struct motion motion;
	enum err err;

	if (json[0] == '\0')
		return true;
	arena_init(&arena, MOTION_ARENA_BYTES);
	err = motion_read(&reader, json, &motion);
	arena_release(&arena);
	return err == ERR_NONE;
}

static bool read_words(struct coming *coming, const char *const values[FIELDS])
{
	struct import *import = coming->import;

	return import_words(import, values[TEXT], coming->text, sizeof coming->text) &&
	       coming->text[0] != '\0' &&
	       import_string(import, values[MOTION], coming->motion, sizeof coming->motion) &&
	       is_motion(coming->motion);
}

/* How it came, when it is not the class's own. */
static bool read_post(struct coming *coming, const char *const values[FIELDS])
{
	struct import *import = coming->import;
	struct slip_row *row = &coming->row;

	if (row->post == POST_NONE && values[REPLY] != NULL)
		row->post = POST_REPLY;
	if (row->post == POST_REPLY &&
	    (!import_enum(import, values[REPLY], &wire_replies, &row->reply) ||
	     row->reply == REPLY_NONE))
		return false;
	if (row->post == POST_NONE)
		return row->source != SOURCE_SENT;
	return row->source == SOURCE_SENT && row->pupil == 0 &&
	       import_words(import, values[FROM], coming->from, sizeof coming->from);
}

static bool read_slip(struct coming *coming, const char *value)
{
	static const char *const names[FIELDS] = {
	        "id",       "kind",   "state", "source", "pupil", "made_at_ms", "names_somebody",
	        "supports", "reason", "text",  "motion", "reply", "from"};
	struct import *import = coming->import;
	struct slip_row *row = &coming->row;
	const char *values[FIELDS];
	bool names_somebody = false;
	int64_t supports = 0;

	if (!import_members(value, names, values, FIELDS) ||
	    !import_int(values[ID], 1, WIRE_INTEGER_MAX, &row->id) ||
	    !import_enum(import, values[KIND], &wire_item_kinds, &row->kind) ||
	    row->kind == KIND_MOOD ||
	    !import_enum(import, values[STATE], &wire_slip_states, &row->state) ||
	    (SLIPS_SCREENED >> row->state & 1) == 0 ||
	    !import_enum(import, values[SOURCE], &wire_slip_sources, &row->source) ||
	    !import_int(values[PUPIL], 0, WIRE_INTEGER_MAX, &row->pupil) ||
	    !import_int(values[MADE_AT], 0, TIME_MAX_MS, &row->made_at_ms) ||
	    !import_bool(values[NAMES_SOMEBODY], &names_somebody) ||
	    !import_int(values[SUPPORTS], 0, MEMBERS_MAX, &supports) ||
	    !import_words(import, values[REASON], coming->reason, sizeof coming->reason) ||
	    !read_post(coming, values))
		return false;
	row->names_somebody = names_somebody;
	row->supports = (int)supports;
	row->reason = coming->reason;
	row->from = coming->from;
	if (row->post == POST_POLL) /* in the words of the school */
		return true;
	row->text = coming->text;
	row->motion = coming->motion;
	return read_words(coming, values);
}

/* The author is on the list of the class. */
static enum err check_author(struct coming *coming)
{
	int64_t class_id = 0;
	enum err err;

	if (coming->row.pupil == 0)
		return ERR_NONE;
	err = pupil_class(coming->import->store, coming->row.pupil, &class_id);
	if (err == ERR_MISSING || (err == ERR_NONE && class_id != coming->row.class_id))
		return import_refuse(coming->import, IMPORT_FORMAT);
	return err;
}

static enum err put(struct coming *coming)
{
	struct import *import = coming->import;
	const struct slip_row *row = &coming->row;
	bool own = false;
	int count = 0;
	enum err err = share_has(import->store, row->class_id, import->options.teacher, &own);

	if (err == ERR_NONE && !own)
		err = import_refuse(import, IMPORT_TAKEN);
	if (err == ERR_NONE)
		err = slip_count(import->store, row->class_id, 0, 0, SLIPS_OPEN, &count);
	if (err == ERR_NONE && count >= SLIPS_PER_CLASS_MAX)
		err = import_refuse(import, IMPORT_LARGE);
	if (err == ERR_NONE)
		err = slip_put_as(import->store, row);
	if (err == ERR_NONE)
		err = ids_pass(import->store, ID_SLIP, row->id);
	import->result.slips++;
	return err;
}

static bool is_same(const struct slip_row *one, const struct slip_row *other)
{
	return one->class_id == other->class_id && one->pupil == other->pupil &&
	       one->kind == other->kind && one->made_at_ms == other->made_at_ms &&
	       one->post == other->post;
}

/* Words that were erased here stay erased, whatever stands there. */
static bool goes_on(const struct import *import, const struct slip_row *here)
{
	return import->class_went_on && here->post != POST_MOTION && here->post != POST_POLL &&
	       (SLIPS_SCREENED >> here->state & 1) != 0 && !is_erased(here->reason) &&
	       strstr(here->motion, ERASED_MARK) == NULL;
}

static enum err go_on(struct coming *coming, const struct slip_row *here)
{
	struct store *store = coming->import->store;
	enum err err;

	if (!is_same(here, &coming->row))
		return import_refuse(coming->import, IMPORT_TAKEN);
	if (!goes_on(coming->import, here))
		return ERR_NONE;
	err = slip_set(store, &coming->row);
	return err == ERR_NONE ? slip_set_motion(store, here->id, coming->row.motion) : err;
}

/* *fresh: it was put. */
static enum err settle(struct coming *coming, bool *fresh)
{
	struct import *import = coming->import;
	const struct slip_row *row = &coming->row;
	struct slip_row here;
	bool gone = false;
	enum err err = slip_get(import->store, row->id, &here, coming->here, sizeof coming->here);

	*fresh = false;
	if (err == ERR_NONE)
		return go_on(coming, &here);
	if (err == ERR_MISSING)
		err = slip_is_gone(import->store, row->id, &gone);
	if (err != ERR_NONE || gone)
		return err;
	*fresh = true;
	return put(coming);
}

static struct coming *coming_make(struct import *import, const struct slip_row *row)
{
	struct coming *coming = calloc(1, sizeof *coming);

	CHECK(coming != NULL);
	coming->import = import;
	coming->row = *row;
	return coming;
}

static enum err take_one(struct import *import, int64_t class_id, const char *value)
{
	struct coming *coming = coming_make(import, &(struct slip_row){.class_id = class_id});
	enum err err = import_look_up(import);
	bool fresh;

	if (err == ERR_NONE && !read_slip(coming, value))
		err = import_refuse(import, IMPORT_FORMAT);
	if (err == ERR_NONE)
		err = check_author(coming);
	if (err == ERR_NONE)
		err = settle(coming, &fresh);
	if (err == ERR_NONE)
		err = id_list_add(&import->slips, coming->row.id);
	free(coming);
	return err;
}

enum err import_slips(struct import *import, int64_t class_id, const char *list)
{
	id_list_release(&import->slips);
	if (list == NULL) /* there is none, or it is older than this */
		return ERR_NONE;
	if (json_kind(list) != JSON_LIST)
		return import_refuse(import, IMPORT_FORMAT);
	if (json_count(list) > SLIPS_PER_CLASS_MAX)
		return import_refuse(import, IMPORT_LARGE);
	for (struct json_walk walk = json_walk(list); json_next(&walk);) {
		enum err err = take_one(import, class_id, walk.value);

		if (err != ERR_NONE)
			return err;
	}
	return ERR_NONE;
}

/* The slip says what was sent, unless one of both was erased. */
static bool says(const struct slip_row *row, const char *text)
{
	return strcmp(row->text, text) == 0 || is_erased(row->text) || is_erased(text);
}

enum err import_posted_slip(struct import *import, const char *value, struct slip_row *row)
{
	struct coming *coming = coming_make(import, row);
	const char *text = row->text;
	bool fresh = false;
	enum err err = ERR_NONE;

	if (!read_slip(coming, value) || !says(&coming->row, text))
		err = import_refuse(import, IMPORT_FORMAT);
	if (err == ERR_NONE)
		err = settle(coming, &fresh);
	if (err == ERR_NONE)
		row->id = fresh ? coming->row.id : 0;
	free(coming);
	return err;
}

static bool came_again(const struct import *import, int64_t slip)
{
	for (size_t i = 0; i < import->slips.count; i++)
		if (import->slips.all[i] == slip)
			return true;
	return false;
}

static enum err follow(struct import *import, const struct item *item, char *strings)
{
	const struct assembly *state = &import->audit.state;
	enum slip_state after = slip_after(state, item);
	struct slip_row row;
	enum err err;

	if (item->slip == 0 || after == SLIP_ACCEPTED || came_again(import, item->slip))
		return ERR_NONE;
	err = slip_get(import->store, item->slip, &row, strings, SLIP_STRINGS_BYTES);
	if (err != ERR_NONE)
		return err == ERR_MISSING ? ERR_NONE : err;
	if (row.class_id != state->class_id || (SLIPS_SCREENED >> row.state & 1) == 0)
		return ERR_NONE;
	row.state = (int)after;
	row.sitting = state->id;
	return slip_set(import->store, &row);
}

enum err import_follow_slips(struct import *import)
{
	const struct assembly *state = &import->audit.state;
	char *strings;
	enum err err = ERR_NONE;

	if (!import->class_known || !import->class_own)
		return ERR_NONE;
	strings = malloc(SLIP_STRINGS_BYTES);
	CHECK(strings != NULL);
	for (unsigned i = 0; i < state->item_count && err == ERR_NONE; i++)
		err = follow(import, &state->items[i], strings);
	free(strings);
	return err;
}
