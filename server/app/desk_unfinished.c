/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_unfinished.c - minutes that a pupil wrote and that still wait for the class. */
#include "app/desk_box.h"
#include "app/desk_people.h"
#include "app/record.h"
#include "core/minutes.h"
#include "store/minutes.h"

struct unfinished {
	struct job *job;
	struct desk_unfinished *out;
	bool certain[UNFINISHED_MAX]; /* held the office itself, not one with its commands */
};

static enum err add_line(void *context, const struct sealed_row *row)
{
	struct unfinished *unfinished = context;
	struct desk_unfinished *out = unfinished->out;

	if (out->count == UNFINISHED_MAX)
		return ERR_NONE;
	unfinished->certain[out->count] = row->secretary != 0;
	out->line[out->count++] =
	        (struct answer_unfinished){.sitting = row->sitting,
	                                   .number = row->number,
	                                   .title = desk_keep(unfinished->job, row->title),
	                                   .at_ms = row->sealed_at_ms};
	return ERR_NONE;
}

/* An office that the class has named itself writes when the settings of that sitting say so. */
static enum err wrote(struct store *store, int64_t sitting, int64_t pupil, bool *out)
{
	struct record record;
	enum err err = record_read(store, sitting, &record);

	if (err != ERR_NONE)
		return err;
	*out = false;
	for (unsigned seat = 0; seat < record.state->member_count; seat++)
		if (record.state->members[seat].pupil == pupil)
			*out = minutes_writer(record.state, seat);
	record_release(&record);
	return ERR_NONE;
}

enum err desk_read_unfinished(struct job *job, struct store *store, struct desk_unfinished *out)
{
	struct unfinished unfinished = {.job = job, .out = out};
	size_t kept = 0;
	enum err err = sealed_of_pupil(store, job->pupil, UNFINISHED_MAX, add_line, &unfinished);

	for (size_t i = 0; err == ERR_NONE && i < out->count; i++) {
		bool writes = unfinished.certain[i];

		if (!writes)
			err = wrote(store, out->line[i].sitting, job->pupil, &writes);
		if (writes)
			out->line[kept++] = out->line[i];
	}
	out->count = kept;
	return err;
}
