/* SPDX-License-Identifier: EUPL-1.2 */
/* apply_minutes.c - minutes of earlier sittings: told of, approved, corrected. */
#include "core/fold.h"

#include "core/find.h"
#include "core/minutes.h"
#include "core/motion.h"

bool fits_minutes_carried(const struct assembly *state, const struct event *event)
{
	unsigned count = event->minutes_carried.count;

	if (count == 0 || count > MINUTES_CARRIED || state->minutes_count > 0)
		return false;
	for (unsigned i = 0; i < count; i++)
		if (!earlier_minutes_sane(state->id, &event->minutes_carried.rows[i]))
			return false;
	return true;
}

void apply_minutes_carried(struct assembly *state, const struct event *event)
{
	for (unsigned i = 0; i < event->minutes_carried.count; i++)
		state->minutes[i] = event->minutes_carried.rows[i];
	state->minutes_count = event->minutes_carried.count;
}

bool fits_minutes_approved(const struct assembly *state, const struct event *event)
{
	const struct approval *approval = &event->approval;

	return approval->sitting > 0 && approval->sitting != state->id && approval->number > 0 &&
	       !text_ref_empty(&approval->text) && state->approval_count < APPROVALS_MAX &&
	       approval_place(state, approval->sitting) == NOT_FOUND;
}

void apply_minutes_approved(struct assembly *state, const struct event *event)
{
	struct approval *approval = &state->approvals[state->approval_count++];

	approval->sitting = event->approval.sitting;
	approval->at_ms = event->at_ms;
	approval->number = event->approval.number;
	approval->head = event->approval.head;
	approval->text = event->approval.text;
	for (unsigned i = 0; i < state->minutes_count; i++)
		if (state->minutes[i].sitting == approval->sitting)
			state->minutes[i].approved = 1;
}

bool fits_minutes_corrected(const struct assembly *state, const struct event *event)
{
	const struct correction *correction = &event->correction;

	return correction->sitting > 0 && correction->sitting != state->id &&
	       correction->number > 0 && correction->author <= state->member_count &&
	       !text_ref_empty(&correction->text) && state->correction_count < CORRECTIONS_MAX;
}

void apply_minutes_corrected(struct assembly *state, const struct event *event)
{
	struct correction *correction = &state->corrections[state->correction_count++];

	correction->sitting = event->correction.sitting;
	correction->at_ms = event->at_ms;
	correction->number = event->correction.number;
	correction->item = event->correction.item;
	correction->author = event->correction.author;
	correction->text = event->correction.text;
}
