/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_class.c - the archive of classes and schools: a line for each, and for each sitting.
 *
 * Line after line, so that a server can let other work come between two of them. What is
 * sealed does not change meanwhile.
 */
#include <stdlib.h>
#include <string.h>

#include "app/export.h"
#include "app/export_school.h"
#include "app/export_slips.h"
#include "base/check.h"
#include "base/digest.h"
#include "hemicycle/assembly.h"
#include "store/council.h"
#include "wire/print.h"
#include "wire/table.h"

enum { COUNCIL_BYTES = 1 << 16 };

struct plan { /* of one class */
	int64_t id;
	int pupils;
	unsigned left_out, count, done;
	int64_t *sittings; /* sealed ones, oldest first; owned */
};

/* What a school says may change while lines go out: it is told of the moment of its classes. */
struct school_plan {
	struct export_school told;
	struct buffer line;
};

struct export
{
	struct export_choice choice;
	struct plan *plans; /* owned */
	struct school_plan *schools; /* owned */
	unsigned plan, school, lines;
	bool class_told; /* of this plan; now its sittings follow */
	struct packer *packer;
	struct digest digest;
	struct buffer line;
};

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct plan *plan = context;

	if (row->phase != PHASE_SEALED) {
		plan->left_out++;
		return ERR_NONE;
	}
	if (plan->count == EXPORT_SITTINGS_MAX)
		return ERR_LIMIT;
	plan->sittings[plan->count++] = row->id;
	return ERR_NONE;
}

static void turn(struct plan *plan)
{
	for (unsigned i = 0; i < plan->count / 2; i++) {
		int64_t id = plan->sittings[i];

		plan->sittings[i] = plan->sittings[plan->count - 1 - i];
		plan->sittings[plan->count - 1 - i] = id;
	}
}

static enum err make_plan(struct store *store, int64_t class_id, struct plan *plan)
{
	struct class_row row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = class_get(store, class_id, &row, name, sizeof name);

	if (err != ERR_NONE)
		return err;
	plan->id = class_id;
	plan->pupils = row.pupils;
	plan->sittings = calloc(EXPORT_SITTINGS_MAX, sizeof *plan->sittings);
	CHECK(plan->sittings != NULL);
	err = sitting_each(store, class_id, 0, add_sitting, plan);
	turn(plan); /* they came newest first */
	return err;
}

/* The line is whole: it counts for the digest and goes out. */
static enum err put(struct export *export, struct buffer *line)
{
	enum err err;

	buffer_char(line, '\n');
	if (line->full)
		return ERR_LIMIT;
	digest_add(&export->digest, line->data, line->count);
	err = packer_add(export->packer, line->data, line->count);
	buffer_clear(line);
	export->lines++;
	return err;
}

static enum err put_line(struct export *export)
{
	return put(export, &export->line);
}

struct export_counts export_counts(const struct export *export)
{
	struct export_counts counts = {.schools = export->choice.school_count,
	                               .classes = export->choice.class_count};

	for (unsigned i = 0; i < export->choice.class_count; i++) {
		counts.sittings += export->plans[i].count;
		counts.left_out += export->plans[i].left_out;
	}
	for (unsigned i = 0; i < export->choice.school_count; i++)
		counts.left_out += export->schools[i].told.left_out;
	return counts;
}

/* An archive without schools is what readers of version 1 know. */
static void print_schools(struct export *export)
{
	struct buffer *line = &export->line;

	if (export->choice.school_count == 0)
		return;
	buffer_text(line, "],\"schools\":[");
	for (unsigned i = 0; i < export->choice.school_count; i++) {
		const struct export_school *told = &export->schools[i].told;

		buffer_printf(line, "%s{\"id\":%lld,\"sent\":%u,\"polls\":%u,\"left_out\":%u}",
		              i > 0 ? "," : "", (long long)told->id, told->sent, told->polls,
		              told->left_out);
	}
}

static enum err put_manifest(struct export *export)
{
	struct export_counts counts = export_counts(export);
	struct buffer *line = &export->line;
	char telling[EXPORT_TELLING_BYTES];
	int pupils = 0;

	export_telling(telling);
	buffer_printf(line,
	              "{\"format\":\"hemicycle-archive\",\"version\":%d,\"made_at_ms\":%lld,"
	              "\"program\":",
	              counts.schools > 0 ? EXPORT_VERSION_SCHOOL : EXPORT_VERSION,
	              (long long)export->choice.made_at_ms);
	wire_print_string(line, export->choice.program);
	buffer_printf(line, ",\"telling\":\"%s\",\"classes\":[", telling);
	for (unsigned i = 0; i < export->choice.class_count; i++) {
		const struct plan *plan = &export->plans[i];

		buffer_printf(line, "%s{\"id\":%lld,\"pupils\":%d,\"sittings\":%u,\"left_out\":%u}",
		              i > 0 ? "," : "", (long long)plan->id, plan->pupils, plan->count,
		              plan->left_out);
		pupils += plan->pupils;
	}
	print_schools(export);
	buffer_printf(line, "],\"counts\":{\"classes\":%u,\"pupils\":%d,\"sittings\":%u}}",
	              counts.classes, pupils, counts.sittings);
	return put_line(export);
}

static enum err plan_school(struct export *export, struct store *store, unsigned i)
{
	struct school_plan *plan = &export->schools[i];

	plan->told.id = export->choice.schools[i];
	buffer_init(&plan->line, EXPORT_LINE_BYTES_MAX);
	return export_school_print(store, export->choice.classes, export->choice.class_count,
	                           &plan->told, &plan->line);
}

enum err export_open(struct store *store, const struct export_choice *choice,
                     const struct sink *sink, struct export **out)
{
	struct export *export = calloc(1, sizeof *export);
	enum err err;

	CHECK(export != NULL && choice->class_count <= EXPORT_CLASSES_MAX &&
	      choice->school_count <= EXPORT_SCHOOLS_MAX);
	export->choice = *choice;
	export->plans = calloc(EXPORT_CLASSES_MAX, sizeof *export->plans);
	export->schools = calloc(EXPORT_SCHOOLS_MAX, sizeof *export->schools);
	CHECK(export->plans != NULL && export->schools != NULL);
	digest_init(&export->digest);
	buffer_init(&export->line, EXPORT_LINE_BYTES_MAX);
	err = packer_open(sink, &export->packer);
	for (unsigned i = 0; i < choice->class_count && err == ERR_NONE; i++)
		err = make_plan(store, choice->classes[i], &export->plans[i]);
	for (unsigned i = 0; i < choice->school_count && err == ERR_NONE; i++)
		err = plan_school(export, store, i);
	if (err == ERR_NONE)
		err = put_manifest(export);
	if (err != ERR_NONE)
		goto out;
	*out = export;
	export = NULL;
out:
	export_close(export);
	return err;
}

static enum err print_pupil(void *context, const struct pupil_row *row)
{
	struct export *export = context;
	struct buffer *line = &export->line;

	if (line->data[line->count - 1] != '[')
		buffer_char(line, ',');
	buffer_printf(line, "{\"id\":%lld,\"name\":", (long long)row->id);
	wire_print_string(line, row->name);
	buffer_text(line, ",\"picture\":");
	wire_print_string(line, row->picture);
	buffer_char(line, '}');
	return ERR_NONE;
}

/* The settings are kept as the text of a CouncilForm, and travel as it. */
static enum err print_council(struct store *store, int64_t class_id, struct buffer *line)
{
	char *body = malloc(COUNCIL_BYTES);
	enum err err;

	CHECK(body != NULL);
	err = council_get(store, class_id, body, COUNCIL_BYTES);
	if (err == ERR_NONE) {
		buffer_text(line, ",\"council\":");
		wire_print_string(line, body);
	}
	free(body);
	return err == ERR_MISSING ? ERR_NONE : err;
}

static enum err put_class(struct export *export, struct store *store, const struct plan *plan)
{
	struct buffer *line = &export->line;
	struct class_row row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = class_get(store, plan->id, &row, name, sizeof name);

	if (err != ERR_NONE)
		return err;
	if (row.mode < 0 || row.mode >= MODE_COUNT)
		return ERR_CORRUPT;
	buffer_printf(line, "{\"format\":\"hemicycle-class\",\"version\":%d,\"id\":%lld,\"name\":",
	              EXPORT_VERSION, (long long)plan->id);
	wire_print_string(line, name);
	buffer_printf(line, ",\"mode\":\"%s\"", wire_modes.names[row.mode]);
	err = print_council(store, plan->id, line);
	if (err != ERR_NONE)
		return err;
	buffer_text(line, ",\"pupils\":[");
	err = pupil_each(store, plan->id, print_pupil, export);
	buffer_char(line, ']');
	if (err == ERR_NONE)
		err = export_slips_print(store, plan->id, line);
	buffer_char(line, '}');
	return err == ERR_NONE ? put_line(export) : err;
}

static enum err put_end(struct export *export)
{
	struct digest all = export->digest;
	uint8_t digest[DIGEST_BYTES];
	enum err err;

	digest_end(&all, digest);
	buffer_printf(&export->line,
	              "{\"format\":\"hemicycle-end\",\"version\":%d,\"lines\":%u,\"digest\":\"",
	              EXPORT_VERSION, export->lines);
	buffer_hex(&export->line, digest, sizeof digest);
	buffer_text(&export->line, "\"}");
	err = put_line(export);
	return err == ERR_NONE ? packer_finish(export->packer) : err;
}

enum err export_step(struct export *export, struct store *store, bool *more)
{
	struct plan *plan = &export->plans[export->plan];
	enum err err;

	*more = true;
	if (export->plan == export->choice.class_count &&
	    export->school < export->choice.school_count)
		return put(export, &export->schools[export->school++].line);
	if (export->plan == export->choice.class_count) {
		*more = false;
		return put_end(export);
	}
	if (!export->class_told) {
		export->class_told = true;
		return put_class(export, store, plan);
	}
	if (plan->done == plan->count) {
		export->plan++;
		export->class_told = false;
		return ERR_NONE;
	}
	err = export_sitting_print(store, plan->sittings[plan->done++], &export->line);
	return err == ERR_NONE ? put_line(export) : err;
}

void export_close(struct export *export)
{
	if (export == NULL)
		return;
	for (unsigned i = 0; i < export->choice.class_count; i++)
		free(export->plans[i].sittings);
	for (unsigned i = 0; i < export->choice.school_count; i++)
		buffer_release(&export->schools[i].line);
	free(export->plans);
	free(export->schools);
	packer_close(export->packer);
	buffer_release(&export->line);
	free(export);
}

enum err export_class_write(struct store *store, const struct export_choice *choice,
                            const struct sink *sink, struct export_counts *counts)
{
	struct export *export = NULL;
	bool more = true;
	enum err err = export_open(store, choice, sink, &export);

	while (err == ERR_NONE && more)
		err = export_step(export, store, &more);
	if (err == ERR_NONE)
		*counts = export_counts(export);
	export_close(export);
	return err;
}
