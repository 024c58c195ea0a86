/* SPDX-License-Identifier: EUPL-1.2 */
/* answer_replay.h - a past sitting, watched again: its steps, and what the wall showed at some. */
#ifndef WIRE_ANSWER_REPLAY_H
#define WIRE_ANSWER_REPLAY_H

#include "base/buffer.h"
#include "hemicycle/parts.h"

/* What a step is about, that which weighs most last. */
enum replay_what {
	REPLAY_OTHER,
	REPLAY_AGENDA, /* an item came, went or moved */
	REPLAY_PEOPLE, /* who is there */
	REPLAY_ROLE,
	REPLAY_FLOOR, /* who speaks */
	REPLAY_RITUAL,
	REPLAY_BOOK,
	REPLAY_TEXT, /* an amendment, another wording */
	REPLAY_ITEM, /* on the floor, or done */
	REPLAY_PAUSE, /* a break begins or ends */
	REPLAY_STAGE,
	REPLAY_CLOSED, /* a vote; it is not counted yet */
	REPLAY_OPENED, /* a vote */
	REPLAY_RESULT, /* is shown */
	REPLAY_BEGIN, /* of the sitting */
	REPLAY_END,
	REPLAY_WHAT_COUNT
};

struct answer_step {
	uint32_t step;
	uint8_t what; /* enum replay_what */
	uint16_t item, vote; /* on the floor then; 0 for none */
	int64_t at_ms;
};
struct answer_replay_list {
	int64_t sitting;
	const struct answer_step *steps; /* in their order */
	size_t step_count;
};
void answer_replay_list(int64_t id, const struct answer_replay_list *list, struct buffer *out);

struct answer_replay_frame {
	uint32_t step;
	int64_t at_ms;
	const char *view; /* printed before by view_print_fields() */
};
struct answer_replay {
	int64_t sitting;
	const struct answer_replay_frame *frames;
	size_t frame_count;
};
void answer_replay(int64_t id, const struct answer_replay *replay, struct buffer *out);

#endif
