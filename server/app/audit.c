/* SPDX-License-Identifier: EUPL-1.2 */
/* audit.c - a journal that nobody trusts yet, folded entry by entry. */
#include "app/audit.h"

#include <string.h>

#include "core/apply.h"
#include "core/find.h"
#include "core/recount.h"
#include "wire/event.h"

static bool is_count(const struct event *event)
{
	return event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_TALLIED;
}

/* The verdict of `event`, which fits, once more from what it carries. */
static enum audit_fault recount(const struct assembly *state, const struct event *event)
{
	struct verdict verdict;

	if (is_count(event) && !core_roll_adds_up(state, event))
		return AUDIT_ROLL;
	core_recount(state, event, &verdict);
	return memcmp(&verdict, core_verdict(event), sizeof verdict) == 0 ? AUDIT_FINE
	                                                                  : AUDIT_RECOUNT;
}

/* A casting vote for a choice that was not tied: it does not fit, and this is why. */
static bool casting_astray(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = vote_at_hand(state);

	return event->kind == EVENT_VOTE_DECIDED && vote != NULL &&
	       vote->verdict.outcome == OUTCOME_CASTING_VOTE &&
	       (vote->verdict.tied >> event->vote_decided.choice & 1) == 0;
}

static enum audit_fault check(const struct assembly *state, const struct event *event)
{
	if (casting_astray(state, event))
		return AUDIT_CASTING;
	if (!core_fits(state, event))
		return AUDIT_ORDER;
	return core_verdict(event) == NULL ? AUDIT_FINE : recount(state, event);
}

void audit_begin(struct audit *audit)
{
	memset(audit, 0, sizeof *audit);
}

enum audit_fault audit_entry(struct audit *audit, const struct journal_entry *entry)
{
	enum audit_fault fault;

	if (event_read(entry->kind, entry->body, entry->body_bytes, &audit->event) != ERR_NONE)
		return AUDIT_UNREADABLE;
	audit->event.at_ms = entry->at_ms;
	fault = check(&audit->state, &audit->event);
	if (fault != AUDIT_FINE)
		return fault;
	core_apply(&audit->state, &audit->event);
	audit->entries++;
	audit->votes += is_count(&audit->event);
	return AUDIT_FINE;
}
