/* SPDX-License-Identifier: EUPL-1.2 */
/* council.c - what the settings of a council say, and whether they make sense. */
#include "core/council.h"

#include <string.h>

#include "core/find.h"
#include "core/motion.h"

static bool stages_sane(const struct council *council)
{
	unsigned seen = 0;

	if (council->stage_count == 0 || council->stage_count > STAGE_COUNT)
		return false;
	for (unsigned i = 0; i < STAGE_COUNT; i++) {
		unsigned stage = council->stages[i];

		if (i >= council->stage_count) {
			if (stage != 0)
				return false;
			continue;
		}
		if (stage >= STAGE_COUNT || (seen >> stage & 1) != 0)
			return false;
		seen |= 1u << stage;
	}
	return true;
}

static bool own_sane(const struct own_office *own, bool used)
{
	static const struct own_office none;

	if (!used)
		return memcmp(own, &none, sizeof none) == 0;
	return own->powers <= OFFICE_OWN && picture_valid(&own->picture) &&
	       (!text_ref_empty(&own->name) || own->picture.id[0] != '\0');
}

static bool line_sane(const struct line *line, bool used)
{
	return used ? line->stage < STAGE_COUNT && !text_ref_empty(&line->text)
	            : line->stage == 0 && text_ref_empty(&line->text);
}

bool council_sane(const struct council *council)
{
	if (!stages_sane(council) || council->own_count > OWN_OFFICES_MAX ||
	    council->line_count > LINES_MAX || council->tags > 1 || council->totals > 1 ||
	    council->offices >> (OFFICE_OWN + council->own_count) != 0 ||
	    council->turn_seconds > TURN_SECONDS_MAX || council->item_minutes > ITEM_MINUTES_MAX)
		return false;
	for (unsigned i = 0; i < OWN_OFFICES_MAX; i++)
		if (!own_sane(&council->own[i], i < council->own_count))
			return false;
	for (unsigned i = 0; i < LINES_MAX; i++)
		if (!line_sane(&council->lines[i], i < council->line_count))
			return false;
	return true;
}

int stage_place(const struct council *council, unsigned stage)
{
	for (int i = 0; i < council->stage_count; i++)
		if (council->stages[i] == stage)
			return i;
	return NOT_FOUND;
}

enum stage stage_of_kind(unsigned kind)
{
	static const enum stage stages[KIND_COUNT] = {
	        [KIND_PROPOSAL] = STAGE_PROPOSALS, [KIND_CONCERN] = STAGE_CONCERNS,
	        [KIND_PRAISE] = STAGE_PRAISE,      [KIND_THANKS] = STAGE_PRAISE,
	        [KIND_REQUEST] = STAGE_PROPOSALS,  [KIND_REPORT] = STAGE_REPORTS,
	        [KIND_ELECTION] = STAGE_PROPOSALS, [KIND_MOOD] = STAGE_COUNT,
	};

	return kind < KIND_COUNT ? stages[kind] : STAGE_COUNT;
}

bool office_used(const struct council *council, unsigned office)
{
	return office < OFFICE_COUNT && (council->offices >> office & 1) != 0;
}

unsigned chair_seat(const struct assembly *state)
{
	for (unsigned seat = 0; seat < state->member_count; seat++)
		if (state->members[seat].offices >> OFFICE_CHAIR & 1)
			return seat;
	return SEAT_NONE;
}

unsigned office_waited(const struct assembly *state, unsigned seat, unsigned office)
{
	unsigned waited = state->members[seat].waited[office];

	return waited == 0 ? WAITED_MAX : waited;
}
