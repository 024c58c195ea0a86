/* SPDX-License-Identifier: EUPL-1.2 */
/* slips_store.c - how the idea box follows the journal, on the storage thread. */
#include <stdlib.h>
#include <string.h>

#include "app/council_form.h"
#include "app/pipeline.h"
#include "app/poll_count.h"
#include "base/check.h"
#include "base/day.h"

/* Somebody may have said something of it since it was read: then that stays. */
static bool follows(const struct slip_row *now, const struct slip_row *to)
{
	if (to->state == SLIP_ON_AGENDA)
		return now->state == SLIP_ACCEPTED || now->state == SLIP_ON_AGENDA;
	return now->state == SLIP_ON_AGENDA && now->sitting == to->sitting;
}

enum err slip_move(struct store *store, const struct slip_row *to)
{
	char *text = malloc(SLIP_STRINGS_BYTES);
	bool over = false; /* a vote of the school that is closed waits no more */
	struct slip_row row;
	enum err err;

	CHECK(text != NULL);
	err = slip_get(store, to->id, &row, text, SLIP_STRINGS_BYTES);
	if (err == ERR_NONE && row.post == POST_POLL && to->state == SLIP_ACCEPTED)
		err = poll_is_over(store, to->id, &over);
	if (err == ERR_NONE && follows(&row, to)) {
		row.state = over ? SLIP_WITHDRAWN : to->state;
		row.sitting = to->sitting;
		row.names_somebody = to->names_somebody;
		err = slip_set(store, &row);
		if (err == ERR_NONE && to->motion != NULL)
			err = slip_set_motion(store, to->id, to->motion);
	}
	free(text);
	return err == ERR_MISSING ? ERR_NONE : err; /* it went with its author */
}

/* A report that comes to every sitting anyway is not left over. */
static bool is_standing(const struct council_form *form, const struct slip_row *row)
{
	for (unsigned i = 0; row->kind == KIND_REPORT && i < form->report_count; i++)
		if (strcmp(form->reports[i], row->text) == 0)
			return true;
	return false;
}

enum err slip_leave(struct store *store, struct slip_row *row)
{
	struct council_form form;
	int64_t class_id;
	enum err err = council_form_of(store, row->class_id, MODE_READING, &form);

	if (err != ERR_NONE || is_standing(&form, row))
		return err;
	if (row->pupil != 0) { /* who has left the class meanwhile is nobody's author */
		err = pupil_class(store, row->pupil, &class_id);
		if (err == ERR_MISSING)
			row->pupil = 0;
		else if (err != ERR_NONE)
			return err;
	}
	return slip_put(store, row);
}

enum err election_held(struct store *store, const struct sitting_row *sitting)
{
	struct council_form form;
	enum err err = council_form_of(store, sitting->class_id, MODE_READING, &form);

	if (err != ERR_NONE || form.election_day == 0 ||
	    day_here(sitting->sealed_at_ms) < form.election_day)
		return err;
	form.election_day = 0;
	return council_form_keep(store, sitting->class_id, &form);
}
