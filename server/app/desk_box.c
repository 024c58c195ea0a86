/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_box.c - the idea box of a class, as each who may look into it sees it.
 *
 * A card sees its own slips and, where the class wants it, the words of others that were accepted;
 * the computer of the class sees who may write, and no slip; a teacher sees what is not over.
 */
#include "app/desk_box.h"

#include "app/council_form.h"
#include "app/desk_people.h"
#include "base/check.h"

struct slips {
	size_t count;
	struct answer_slip *line; /* SLIPS_PER_CLASS_MAX of the arena */
};

struct box {
	struct job *job;
	struct council_form form;
	struct desk_pupils pupils;
	struct slips slips, others;
	struct desk_unfinished minutes;
};

bool slip_supportable(const struct slip_row *row)
{
	return row->state == SLIP_ACCEPTED &&
	       (row->kind == KIND_PROPOSAL || row->kind == KIND_REQUEST);
}

static struct answer_slip *one_more(struct slips *slips)
{
	return slips->count < SLIPS_PER_CLASS_MAX ? &slips->line[slips->count++] : NULL;
}

/* What everybody may know who may know the slip at all. */
static struct answer_slip words_of(struct job *job, const struct slip_row *row)
{
	return (struct answer_slip){.id = row->id,
	                            .name = "",
	                            .picture = "",
	                            .kind = (uint8_t)row->kind,
	                            .state = (uint8_t)row->state,
	                            .supports = row->supports,
	                            .supported = (uint8_t)row->supported,
	                            .text = desk_keep(job, row->text),
	                            .reason = "",
	                            .from = ""};
}

/* For its author and for teachers. */
static void add_whole(struct box *box, const struct slip_row *row)
{
	const struct answer_pupil *author = desk_find_pupil(&box->pupils, row->pupil);
	struct answer_slip *line = one_more(&box->slips);

	if (line == NULL)
		return;
	*line = words_of(box->job, row);
	line->pupil = row->pupil;
	if (author != NULL) {
		line->name = author->name;
		line->picture = author->picture;
	}
	line->source = (uint8_t)row->source;
	line->names_somebody = (uint8_t)row->names_somebody;
	line->made_at_ms = row->made_at_ms;
	line->sitting = row->sitting;
	line->reason = desk_keep(box->job, row->reason);
	line->from = desk_keep(box->job, row->from);
}

/* Neither who wrote it, nor where and when: that would tell who. */
static void add_words(struct box *box, const struct slip_row *row)
{
	struct answer_slip *line = one_more(&box->others);

	if (line != NULL)
		*line = words_of(box->job, row);
}

static enum err add_slip(void *context, const struct slip_row *row)
{
	struct box *box = context;

	if (box->job->role == ROLE_TEACHER || row->pupil == box->job->pupil)
		add_whole(box, row);
	else if (box->form.support && slip_supportable(row))
		add_words(box, row);
	return ERR_NONE;
}

static enum err read_slips(struct box *box, struct store *store, int64_t class_id)
{
	struct job *job = box->job;
	size_t bytes = SLIPS_PER_CLASS_MAX * sizeof(struct answer_slip);

	if (job->role != ROLE_TEACHER && job->role != ROLE_CARD)
		return ERR_NONE;
	CHECK(job->role == ROLE_TEACHER || job->pupil != 0);
	box->slips.line = arena_take(&job->arena, bytes);
	box->others.line = arena_take(&job->arena, bytes);
	CHECK(box->slips.line != NULL && box->others.line != NULL);
	return slip_each(store, class_id, job->role == ROLE_TEACHER ? SLIPS_OPEN : SLIPS_ALL,
	                 job->pupil, add_slip, box);
}

static void print(const struct box *box, const struct class_row *row)
{
	struct job *job = box->job;
	const struct answer_pupil *own = desk_find_pupil(&box->pupils, job->pupil);
	struct answer_box answer = {.class_id = row->id,
	                            .class_name = row->name,
	                            .mode = (uint8_t)row->mode,
	                            .open = box->form.box_open,
	                            .support = box->form.support,
	                            .pupil = job->pupil,
	                            .name = own == NULL ? "" : own->name,
	                            .picture = own == NULL ? "" : own->picture,
	                            .slips = box->slips.line,
	                            .slip_count = box->slips.count,
	                            .others = box->others.line,
	                            .other_count = box->others.count,
	                            .minutes = box->minutes.line,
	                            .minutes_count = box->minutes.count};

	_Static_assert(sizeof answer.limits == sizeof box->form.limits, "one for each kind");
	for (size_t i = 0; i < COUNT_OF(answer.limits); i++)
		answer.limits[i] = box->form.limits[i];
	if (job->role == ROLE_CARD)
		answer.sitting = job->door;
	if (job->role == ROLE_BOX) {
		answer.pupils = box->pupils.line;
		answer.pupil_count = box->pupils.count;
	}
	answer_box(job->re, &answer, &job->out);
}

enum err desk_print_box(struct job *job, struct store *store, const struct class_row *row)
{
	struct box box = {.job = job};
	enum err err = council_form_of(store, row->id, (enum pupil_mode)row->mode, &box.form);

	if (err == ERR_NONE)
		err = desk_read_pupils(job, store, row->id, &box.pupils);
	if (err == ERR_NONE)
		err = read_slips(&box, store, row->id);
	if (err == ERR_NONE && job->role == ROLE_CARD)
		err = desk_read_unfinished(job, store, &box.minutes);
	if (err == ERR_NONE)
		print(&box, row);
	return err;
}

enum err desk_box_open(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, job->command->class_ref.id, &row, name, &found);

	return err == ERR_NONE && found ? desk_print_box(job, store, &row) : err;
}
