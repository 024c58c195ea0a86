/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * apply.c - the fold: which event may come in which phase, and what it changes.
 *
 * core_fits() must stand any bytes, for a journal may be damaged; after it,
 * core_apply() only writes where it may. Applying reads nothing but state and
 * event, so the same events always give the same bytes.
 */
#include "core/apply.h"

#include <stddef.h>

#include "base/check.h"
#include "core/find.h"
#include "core/fold.h"

#define PREPARING (1u << PHASE_PREPARING)
#define WELCOME   (1u << PHASE_WELCOME)
#define PRESENTED (1u << PHASE_PRESENTED)
#define DEBATE    (1u << PHASE_DEBATE)
#define VOTING    (1u << PHASE_VOTING)
#define CLOSED    (1u << PHASE_CLOSED)
#define COUNTED   (1u << PHASE_COUNTED)
#define SHOWN     (1u << PHASE_SHOWN)
#define LIVE      ((1u << PHASE_SEALED) - 1)
#define OPEN      (LIVE & ~PREPARING)
#define TALK      (WELCOME | PRESENTED | DEBATE | SHOWN)
#define FLOOR     (OPEN & ~WELCOME)

static const struct fold {
	unsigned phases; /* 1 << enum phase */
	apply_fn *apply;
	fits_fn *fits; /* NULL: the phase is enough */
} folds[EVENT_COUNT] = {
        [EVENT_PREPARED] = {PREPARING, apply_prepared, fits_prepared},
        [EVENT_ITEM_ADDED] = {LIVE, apply_item_added, fits_item_added},
        [EVENT_ITEM_EDITED] = {LIVE, apply_item_edited, fits_item_edited},
        [EVENT_ITEM_REMOVED] = {LIVE, apply_item_removed, fits_item_removed},
        [EVENT_ITEM_MOVED] = {LIVE, apply_item_moved, fits_item_moved},
        [EVENT_OPENED] = {PREPARING, apply_opened, fits_opened},
        [EVENT_DOOR_OPENED] = {LIVE, apply_door_opened, fits_door_opened},
        [EVENT_DOOR_CLOSED] = {LIVE, apply_door_closed, NULL},
        [EVENT_ARRIVED] = {LIVE, apply_arrived, fits_arrived},
        [EVENT_LEFT] = {LIVE, apply_left, fits_left},
        [EVENT_ALL_ARRIVED] = {LIVE, apply_all_arrived, NULL},
        [EVENT_ITEM_STARTED] = {WELCOME, apply_item_started, fits_item_started},
        [EVENT_ITEM_LEFT] = {PRESENTED | DEBATE, apply_item_left, fits_on_floor},
        [EVENT_DEBATE_OPENED] = {PRESENTED | SHOWN, apply_debate_opened, fits_debate_opened},
        [EVENT_ITEM_POSTPONED] = {PRESENTED | DEBATE | SHOWN, apply_item_postponed, fits_on_floor},
        [EVENT_ITEM_RECORDED] = {SHOWN, apply_item_recorded, fits_on_floor},
        [EVENT_ITEM_AMENDED] = {SHOWN, apply_item_amended, fits_item_amended},
        [EVENT_VOTE_OPENED] = {PRESENTED | DEBATE | SHOWN, apply_vote_opened, fits_vote_opened},
        /* Also when closed: after a restart the roll is read after the journal. */
        [EVENT_SIGNED] = {VOTING | CLOSED, apply_signed, fits_signed},
        [EVENT_PAPER_SIGNED] = {VOTING | CLOSED, apply_paper_signed, fits_paper_signed},
        [EVENT_PAPER_UNSIGNED] = {VOTING | CLOSED, apply_paper_unsigned, fits_paper_unsigned},
        [EVENT_VOTE_CLOCK] = {VOTING, apply_vote_clock, fits_vote_clock},
        [EVENT_VOTE_CLOSED] = {VOTING, apply_vote_closed, fits_vote_closed},
        [EVENT_VOTE_REOPENED] = {CLOSED, apply_vote_reopened, fits_vote_reopened},
        [EVENT_VOTE_COUNTED] = {CLOSED, apply_vote_counted, fits_vote_counted},
        [EVENT_VOTE_TALLIED] = {CLOSED, apply_vote_tallied, fits_vote_tallied},
        [EVENT_VOTE_DECIDED] = {COUNTED, apply_vote_decided, fits_vote_decided},
        [EVENT_VOTE_SETTLED] = {COUNTED, apply_vote_settled, fits_vote_settled},
        [EVENT_VOTE_SHOWN] = {COUNTED, apply_vote_shown, fits_vote_shown},
        [EVENT_VOTE_ACCEPTED] = {SHOWN, apply_vote_accepted, fits_vote_accepted},
        [EVENT_WORKSHOP_SHOWN] = {SHOWN, apply_workshop_shown, fits_workshop_shown},
        [EVENT_VOTE_ANNULLED] = {VOTING | CLOSED | COUNTED | SHOWN, apply_vote_annulled,
                                 fits_vote_annulled},
        [EVENT_COUNCIL_SET] = {PREPARING, apply_council_set, fits_council_set},
        [EVENT_TERMS_CARRIED] = {PREPARING, apply_terms_carried, fits_terms_carried},
        [EVENT_BOOK_CARRIED] = {PREPARING, apply_book_carried, fits_book_carried},
        [EVENT_GATHERED] = {PREPARING | WELCOME, apply_gathered, fits_gathered},
        [EVENT_PAUSED] = {TALK, apply_paused, fits_paused},
        [EVENT_RESUMED] = {TALK, apply_resumed, fits_resumed},
        [EVENT_STAGE_ENTERED] = {WELCOME, apply_stage_entered, fits_stage_entered},
        [EVENT_ROLE_OFFERED] = {LIVE, apply_role_offered, fits_role_offered},
        [EVENT_ROLE_DECLINED] = {LIVE, apply_role_declined, fits_role_declined},
        [EVENT_ROLE_TAKEN] = {LIVE, apply_role_taken, fits_role_taken},
        [EVENT_ROLE_ENDED] = {LIVE, apply_role_ended, fits_role_ended},
        [EVENT_FLOOR_ASKED] = {TALK, apply_floor_asked, fits_floor_asked},
        [EVENT_FLOOR_LEFT] = {OPEN, apply_floor_left, fits_floor_left},
        [EVENT_FLOOR_GIVEN] = {TALK, apply_floor_given, fits_floor_given},
        [EVENT_FLOOR_CLOCK] = {TALK, apply_floor_clock, fits_floor_clock},
        [EVENT_FLOOR_ENDED] = {OPEN, apply_floor_ended, fits_floor_ended},
        [EVENT_RITUAL_SAID] = {OPEN, apply_ritual_said, fits_ritual_said},
        [EVENT_ITEM_DESCRIBED] = {LIVE, apply_item_described, fits_item_described},
        [EVENT_ITEM_POSTED] = {LIVE, apply_item_posted, fits_item_posted},
        [EVENT_ITEM_CLOCK] = {FLOOR, apply_item_clock, fits_item_clock},
        [EVENT_ITEM_PROJECTED] = {LIVE, apply_item_projected, fits_item_projected},
        [EVENT_ITEM_CLOSED] = {PRESENTED | DEBATE, apply_item_closed, fits_item_closed},
        [EVENT_ITEM_EXCLUDED] = {PREPARING | TALK, apply_item_excluded, fits_item_excluded},
        [EVENT_ITEM_REFERRED] = {PRESENTED | DEBATE | SHOWN, apply_item_referred,
                                 fits_item_referred},
        [EVENT_CONCERN_CHECKED] = {PREPARING | WELCOME, apply_concern_checked,
                                   fits_concern_checked},
        [EVENT_AMENDMENT_PROPOSED] = {PRESENTED | DEBATE, apply_amendment_proposed,
                                      fits_amendment_proposed},
        [EVENT_AMENDMENT_SETTLED] = {PRESENTED | DEBATE, apply_amendment_settled,
                                     fits_amendment_settled},
        [EVENT_ENTRY_ADDED] = {TALK, apply_entry_added, fits_entry_added},
        [EVENT_ENTRY_ASSIGNED] = {TALK, apply_entry_assigned, fits_entry_assigned},
        [EVENT_ENTRY_REVIEWED] = {TALK, apply_entry_reviewed, fits_entry_reviewed},
        [EVENT_ENTRY_SHOWN] = {WELCOME, apply_entry_shown, fits_entry_shown},
        [EVENT_MINUTES_CARRIED] = {PREPARING, apply_minutes_carried, fits_minutes_carried},
        [EVENT_MINUTES_APPROVED] = {OPEN, apply_minutes_approved, fits_minutes_approved},
        [EVENT_MINUTES_CORRECTED] = {OPEN, apply_minutes_corrected, fits_minutes_corrected},
        [EVENT_NOTED] = {OPEN, apply_noted, fits_noted},
        [EVENT_WISHING] = {PREPARING | WELCOME, apply_wishing, fits_wishing},
        [EVENT_WISHED] = {PREPARING | WELCOME, apply_wished, fits_wished},
        [EVENT_AGENDA_ORDERED] = {PREPARING | WELCOME, apply_agenda_ordered, fits_agenda_ordered},
        [EVENT_SEALED] = {WELCOME, apply_sealed, fits_sealed},
};

bool core_fits(const struct assembly *state, const struct event *event)
{
	unsigned kind = (unsigned)event->kind;

	if (kind >= EVENT_COUNT || event->at_ms < 0 || event->at_ms > TIME_MAX_MS)
		return false;
	if ((state->seq == 0) != (kind == EVENT_PREPARED) || state->seq == UINT32_MAX)
		return false;
	if (!(folds[kind].phases & 1u << state->phase))
		return false;
	return folds[kind].fits == NULL || folds[kind].fits(state, event);
}

void core_apply(struct assembly *state, const struct event *event)
{
	CHECK(core_fits(state, event));
	folds[event->kind].apply(state, event);
	if (event->kind != EVENT_SIGNED) /* which is no entry of the journal */
		state->seq++;
}
