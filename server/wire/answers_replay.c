/* SPDX-License-Identifier: EUPL-1.2 */
/* answers_replay.c - the fields of answers about a past sitting that is watched again. */
#include "wire/answer_replay.h"
#include "wire/table.h"

/* clang-format off */
#define AT(base, member) WIRE_AT(struct base, member)
#define LIST(word, base, member, counted, element, rows) \
	{word, WIRE_LIST, .offset = offsetof(struct base, member), .max = INT32_MAX, \
	 .indirect = true, .record = &(rows), .stride = sizeof(struct element), \
	 WIRE_COUNTED(struct base, counted)}
/* clang-format on */

static const struct wire_field step_fields[] = {
        {"step", WIRE_INT, AT(answer_step, step), .max = INT32_MAX},
        {"at_ms", WIRE_INT, AT(answer_step, at_ms), .max = WIRE_INTEGER_MAX},
        {"what", WIRE_ENUM, AT(answer_step, what), .names = &wire_replay_whats},
        {"item", WIRE_INT, AT(answer_step, item), .max = UINT16_MAX,
         .comment = "on the floor; 0: none"},
        {"vote", WIRE_INT, AT(answer_step, vote), .max = VOTES_MAX,
         .comment = "on it, the newest; 0: none"},
};
static const struct wire_record step = {"ReplayStep", WIRE_FIELDS(step_fields)};

static const struct wire_field list_fields[] = {
        {"sitting", WIRE_INT, AT(answer_replay_list, sitting), .max = WIRE_INTEGER_MAX},
        LIST("steps", answer_replay_list, steps, step_count, answer_step, step),
};
const struct wire_record wire_replay_list_ok = {"ReplayListOk", WIRE_FIELDS(list_fields)};

static const struct wire_field frame_fields[] = {
        {"step", WIRE_INT, AT(answer_replay_frame, step), .max = INT32_MAX},
        {"at_ms", WIRE_INT, AT(answer_replay_frame, at_ms), .max = WIRE_INTEGER_MAX},
        {"view", WIRE_SPLICE, AT(answer_replay_frame, view), .record = &wire_projector},
};
static const struct wire_record frame = {
        "ReplayFrame", "What the wall showed, without the door and the running turnout.",
        WIRE_FIELDS(frame_fields)};

static const struct wire_field replay_fields[] = {
        {"sitting", WIRE_INT, AT(answer_replay, sitting), .max = WIRE_INTEGER_MAX},
        LIST("frames", answer_replay, frames, frame_count, answer_replay_frame, frame),
};
const struct wire_record wire_replay_ok = {"ReplayOk", WIRE_FIELDS(replay_fields)};
