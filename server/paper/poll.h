/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll.h - what a whole school has decided in one vote (PollOk of docs/protocol.md).
 *
 * The one count is told as minutes tell that of a class. Of a class stands here how many voted,
 * never how: that is in no answer.
 */
#ifndef PAPER_POLL_H
#define PAPER_POLL_H

#include "paper/composing.h"
#include "paper/record.h"

enum { POLL_PAPERS_MAX = CLASSES_PER_SCHOOL_MAX * MEMBERS_MAX };

struct poll_part {
	const char *name;
	const char *state;
	bool voted;
	int voters;
	int present;
	int eligible;
	int minutes; /* their number; 0: not sealed */
};

struct poll {
	int64_t id;
	const char *school_name;
	const char *asked_by; /* "": nobody is known */
	int64_t made_at_ms;
	int64_t closed_at_ms;
	int part_count;
	struct poll_part parts[CLASSES_PER_SCHOOL_MAX];
	struct told told;
	int paper_count;
	struct record_paper *papers; /* of all classes, by value; owned */
};

compose_fn compose_poll;

/* What is wrong is in `source`, and then it must not be shown. poll_release() ends it. */
void poll_read(struct source *source, const struct cJSON *data, struct poll *out);
void poll_release(struct poll *poll);

#endif
