/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fold.h - inside the core: what apply.c's table may call.
 *
 * A fits_* function sees an event whose kind and phase are right and says
 * whether the rest is sane; an apply_* function relies on that.
 */
#ifndef CORE_FOLD_H
#define CORE_FOLD_H

#include <stdbool.h>

#include "hemicycle/events.h"

typedef bool fits_fn(const struct assembly *state, const struct event *event);
typedef void apply_fn(struct assembly *state, const struct event *event);

fits_fn fits_prepared, fits_opened, fits_sealed, fits_door_opened, fits_arrived, fits_left;
apply_fn apply_prepared, apply_opened, apply_sealed, apply_door_opened, apply_door_closed,
        apply_arrived, apply_left, apply_all_arrived;

fits_fn fits_item_added, fits_item_edited, fits_item_removed, fits_item_moved, fits_item_started,
        fits_on_floor, fits_item_amended, fits_debate_opened;
apply_fn apply_item_added, apply_item_edited, apply_item_removed, apply_item_moved,
        apply_item_started, apply_item_left, apply_debate_opened, apply_item_postponed,
        apply_item_recorded, apply_item_amended;

fits_fn fits_vote_opened, fits_signed, fits_vote_clock, fits_vote_closed, fits_vote_reopened,
        fits_vote_annulled, fits_paper_signed, fits_paper_unsigned;
apply_fn apply_vote_opened, apply_signed, apply_vote_clock, apply_vote_closed, apply_vote_reopened,
        apply_vote_annulled, apply_paper_signed, apply_paper_unsigned;

fits_fn fits_vote_counted, fits_vote_tallied;
apply_fn apply_vote_counted, apply_vote_tallied;

fits_fn fits_vote_decided, fits_vote_settled, fits_vote_shown, fits_vote_accepted,
        fits_workshop_shown;
apply_fn apply_vote_decided, apply_vote_settled, apply_vote_shown, apply_vote_accepted,
        apply_workshop_shown;

/* The council. */
fits_fn fits_council_set, fits_terms_carried, fits_book_carried, fits_gathered, fits_paused,
        fits_resumed, fits_stage_entered, fits_role_offered, fits_role_declined, fits_role_taken,
        fits_role_ended, fits_floor_asked, fits_floor_left, fits_floor_given, fits_floor_clock,
        fits_floor_ended, fits_ritual_said, fits_item_described, fits_item_posted, fits_item_clock,
        fits_item_projected, fits_item_closed, fits_item_excluded, fits_item_referred,
        fits_concern_checked, fits_amendment_proposed, fits_amendment_settled, fits_entry_added,
        fits_entry_assigned, fits_entry_reviewed, fits_entry_shown, fits_noted, fits_wishing,
        fits_wished, fits_agenda_ordered, fits_minutes_carried, fits_minutes_approved,
        fits_minutes_corrected;
apply_fn apply_council_set, apply_terms_carried, apply_book_carried, apply_gathered, apply_paused,
        apply_resumed, apply_stage_entered, apply_role_offered, apply_role_declined,
        apply_role_taken, apply_role_ended, apply_floor_asked, apply_floor_left, apply_floor_given,
        apply_floor_clock, apply_floor_ended, apply_ritual_said, apply_item_described,
        apply_item_posted, apply_item_clock, apply_item_projected, apply_item_closed,
        apply_item_excluded, apply_item_referred, apply_concern_checked, apply_amendment_proposed,
        apply_amendment_settled, apply_entry_added, apply_entry_assigned, apply_entry_reviewed,
        apply_entry_shown, apply_noted, apply_wishing, apply_wished, apply_agenda_ordered,
        apply_minutes_carried, apply_minutes_approved, apply_minutes_corrected;

/* The newest vote, which every event of a vote is about. */
static inline struct vote *vote_newest(struct assembly *state)
{
	return &state->votes[state->vote_count - 1];
}

/* What several events do besides their own. */
void leave_floor(struct assembly *state, enum item_state then, int64_t at_ms);
void arrive(struct assembly *state, unsigned seat, int64_t at_ms); /* who is not there */
void leave(struct assembly *state, unsigned seat, int64_t at_ms); /* the sitting */
void end_turn(struct assembly *state, int64_t at_ms); /* of the speaker, if there is one */
void drop_ask(struct assembly *state, unsigned seat);
void drop_all_asks(struct assembly *state);
void drop_wish(struct assembly *state, unsigned item);

/* Whether the vote could have this verdict: indexes, numbers and outcome are sane. */
bool verdict_sane(const struct assembly *state, const struct vote *vote,
                  const struct verdict *verdict);

#endif
