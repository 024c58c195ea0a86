/* SPDX-License-Identifier: EUPL-1.2 */
/* view_minutes.c - the minutes of earlier sittings: which wait, and which were approved here. */
#include "core/view_parts.h"

#include "core/find.h"
#include "core/minutes.h"

void view_earlier_minutes(const struct assembly *state, enum audience audience, struct view *out)
{
	if (!audience_leads(audience) && audience != AUDIENCE_OFFICER &&
	    audience != AUDIENCE_PROJECTOR)
		return;
	out->minutes_count = state->minutes_count;
	for (unsigned i = 0; i < state->minutes_count; i++) {
		const struct earlier_minutes *line = &state->minutes[i];

		out->minutes[i] = (struct view_minutes){
		        .sitting = line->sitting,
		        .at_ms = line->sealed_at_ms,
		        .number = line->number,
		        .approved = line->approved,
		        .here = approval_place(state, line->sitting) != NOT_FOUND,
		        .title = line->title};
	}
}
