/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * replay.h - a sealed sitting, played once more for the wall.
 *
 * The journal is folded again; after each decision stands what the wall was shown then. What the
 * wall had from elsewhere than the journal is not there: the door's code, and the turnout, of which
 * the journal knows nothing until the count. A concern whose words were taken back stays hidden
 * from its beginning.
 */
#ifndef APP_REPLAY_H
#define APP_REPLAY_H

#include "app/record.h"
#include "hemicycle/events.h"
#include "hemicycle/views.h"
#include "wire/answer_replay.h"

struct replay_step {
	uint32_t seq; /* of the last event of a decision: the name of the step */
	int64_t at_ms;
	enum replay_what what;
	const struct view *view; /* of AUDIENCE_PROJECTOR */
	const char *printed; /* its fields, by view_print_fields() */
};

/*
 * Calls each() for the decision that event `from` belongs to, and for every later one after which
 * the wall showed something else than at the one before; *stop ends it. ERR_MISSING: there are not
 * so many events.
 */
MUST_CHECK enum err replay_walk(struct store *store, int64_t sitting, uint32_t from,
                                enum err (*each)(void *context, const struct replay_step *step,
                                                 bool *stop),
                                void *context);

/* What an event is about. */
enum replay_what replay_what_of(enum event_kind kind);

#endif
