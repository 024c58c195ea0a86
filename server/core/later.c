/* SPDX-License-Identifier: EUPL-1.2 */
/* later.c - the rules of a council that are still to be written; each leaves as it comes. */
#include "core/fold.h"
#include "core/rules.h"

#define REFUSE(name)                                                                               \
	enum refusal decide_##name(const struct assembly *state, const struct command *command,    \
	                           struct decision *out)                                           \
	{                                                                                          \
		(void)state;                                                                       \
		(void)command;                                                                     \
		(void)out;                                                                         \
		return REFUSAL_WRONG_PHASE;                                                        \
	}
#define UNFIT(name)                                                                                \
	bool fits_##name(const struct assembly *state, const struct event *event)                  \
	{                                                                                          \
		(void)state;                                                                       \
		(void)event;                                                                       \
		return false;                                                                      \
	}                                                                                          \
	void apply_##name(struct assembly *state, const struct event *event)                       \
	{                                                                                          \
		(void)state;                                                                       \
		(void)event;                                                                       \
	}

REFUSE(gather)
REFUSE(item_describe)
REFUSE(item_time)
REFUSE(item_project)
REFUSE(item_close)
REFUSE(item_exclude)
REFUSE(item_refer)
REFUSE(concern_check)
REFUSE(amendment_propose)
REFUSE(amendment_settle)
REFUSE(entry_add)
REFUSE(entry_assign)
REFUSE(entry_review)
REFUSE(entry_show)
REFUSE(note_write)
REFUSE(mood_ask)

UNFIT(book_carried)
UNFIT(gathered)
UNFIT(item_described)
UNFIT(item_projected)
UNFIT(item_closed)
UNFIT(item_excluded)
UNFIT(item_referred)
UNFIT(concern_checked)
UNFIT(amendment_proposed)
UNFIT(amendment_settled)
UNFIT(entry_added)
UNFIT(entry_assigned)
UNFIT(entry_reviewed)
UNFIT(entry_shown)
UNFIT(noted)
