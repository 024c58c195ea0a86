/* SPDX-License-Identifier: EUPL-1.2 */
/* minutes.c - minutes of earlier sittings, and who writes the prose of this one. */
#include "core/minutes.h"

#include "core/find.h"
#include "core/motion.h"
#include "core/rules.h"

bool earlier_minutes_sane(int64_t sitting, const struct earlier_minutes *line)
{
	return line->sitting > 0 && line->sitting != sitting && line->number > 0 &&
	       line->sealed_at_ms >= 0 && line->approved <= 1;
}

int approval_place(const struct assembly *state, int64_t sitting)
{
	for (unsigned i = 0; i < state->approval_count; i++)
		if (state->approvals[i].sitting == sitting)
			return (int)i;
	return NOT_FOUND;
}

bool minutes_writer(const struct assembly *state, unsigned seat)
{
	unsigned offices;

	if (seat >= state->member_count)
		return false;
	offices = state->phase == PHASE_SEALED ? state->members[seat].held
	                                       : state->members[seat].offices;
	for (unsigned office = 0; office < OFFICE_COUNT; office++)
		if ((offices >> office & 1) &&
		    (office_roles(&state->council, office) >> ROLE_SECRETARY & 1))
			return true;
	return false;
}

bool item_untold(const struct item *item)
{
	return item->kind == KIND_CONCERN && !item->projected;
}

enum refusal prose_refusal(const struct assembly *state, unsigned item)
{
	int index = item_index(state, item);

	if (state->phase == PHASE_PREPARING)
		return REFUSAL_WRONG_PHASE;
	if (item != 0 && (index == NOT_FOUND || item_untold(&state->items[index])))
		return REFUSAL_NO_SUCH_ITEM;
	return REFUSAL_NONE;
}
