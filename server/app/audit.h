/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * audit.h - a journal that nobody trusts yet, folded entry by entry.
 *
 * Every event must be readable, fit the state before it, and carry the verdict that its own
 * ballots give. For verify, which looks at what is here, and import, before anything is.
 */
#ifndef APP_AUDIT_H
#define APP_AUDIT_H

#include "hemicycle/events.h"
#include "store/journal.h"

enum audit_fault {
	AUDIT_FINE,
	AUDIT_UNREADABLE, /* no event of ours */
	AUDIT_ORDER, /* it could not happen there */
	AUDIT_CASTING, /* a casting vote for a choice that was not tied */
	AUDIT_ROLL, /* the figures are not what the names add up to */
	AUDIT_RECOUNT, /* another verdict */
	AUDIT_FAULTS
};

struct audit {
	struct assembly state; /* after the entries that were fine */
	struct event event; /* the newest of them */
	unsigned entries, votes; /* of those */
};

void audit_begin(struct audit *audit);
/* On a fault the audit stays as it was; its event is of no meaning then. */
MUST_CHECK enum audit_fault audit_entry(struct audit *audit, const struct journal_entry *entry);

#endif
