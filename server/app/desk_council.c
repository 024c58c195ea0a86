/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_council.c - how a class holds its council: looked at, and set. */
#include "app/council_form.h"
#include "app/desk.h"
#include "app/pictures.h"

static void print(struct job *job, const struct class_row *row, const struct council_form *form)
{
	struct answer_council answer = {
	        .class_id = row->id, .class_name = row->name, .form = *form};

	answer_council(job->re, &answer, &job->out);
}

enum err desk_council_open(struct job *job, struct store *store)
{
	char name[NAME_BYTES_MAX + 1];
	struct council_form form;
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, job->command->class_ref.id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = council_form_of(store, row.id, (enum pupil_mode)row.mode, &form);
	if (err == ERR_NONE)
		print(job, &row, &form);
	return err;
}

/* What the table of the message cannot say. */
static bool is_sane(const struct council_form *form)
{
	unsigned seen = 0;

	for (unsigned i = 0; i < form->stage_count; i++) {
		if (seen >> form->stages[i] & 1)
			return false;
		seen |= 1u << form->stages[i];
	}
	for (unsigned i = 0; i < form->own_count; i++)
		if (!picture_known(&form->own[i].picture))
			return false;
	return form->stage_count > 0;
}

enum err desk_council_set(struct job *job, struct store *store)
{
	struct council_form form = job->command->council.form;
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err =
	        desk_own_class(job, store, job->command->council.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	if (!is_sane(&form)) {
		job->refusal = REFUSAL_BAD_FIELD;
		return ERR_NONE;
	}
	err = council_form_keep(store, row.id, &form);
	if (err == ERR_NONE && !form.public_page)
		err = session_drop_scope(store, row.id, SCOPE_DECISIONS);
	if (err == ERR_NONE)
		print(job, &row, &form);
	return err;
}

void desk_council_was_set(struct job *job)
{
	if (!job->command->council.form.public_page)
		screens_dismiss_scope(job->app, job->command->council.class_id, SCOPE_DECISIONS);
}
