/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * decide_attendance.c - who is there.
 *
 * Attendance goes on while a vote is open: when the last whom the vote waits
 * for goes home, a vote that closes when all have voted closes.
 */
#include "core/rules.h"

#include "core/find.h"
#include "core/seats.h"

enum refusal decide_member_present(const struct assembly *state, const struct command *command,
                                   struct decision *out)
{
	unsigned seat = command->member_present.seat;
	bool present = command->member_present.present;
	bool closes;

	if (seat >= state->member_count)
		return REFUSAL_NO_SUCH_SEAT;
	if (command->member_present.present > 1)
		return REFUSAL_BAD_FIELD;
	if (state->members[seat].present == present)
		return decision_none(out);

	closes = !present && state->phase == PHASE_VOTING &&
	         seats_count(&vote_at_hand(state)->signed_) > 0 && ballot_is_last(state, seat);
	decision_first(out, command, present ? EVENT_ARRIVED : EVENT_LEFT)->seat.seat =
	        (uint16_t)seat;
	if (closes)
		decision_close(out, state, command, CLOSED_BY_ALL);
	return REFUSAL_NONE;
}

enum refusal decide_members_all_present(const struct assembly *state, const struct command *command,
                                        struct decision *out)
{
	if (seats_present_count(state) == state->member_count)
		return decision_none(out);
	decision_first(out, command, EVENT_ALL_ARRIVED);
	return REFUSAL_NONE;
}
