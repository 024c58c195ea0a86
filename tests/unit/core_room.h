/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_room.h - a class at hand for the tests of the core: one state, the
 * events that made it, and short words for commands.
 */
#ifndef TESTS_CORE_ROOM_H
#define TESTS_CORE_ROOM_H

#include "core/apply.h"
#include "core/decide.h"
#include "core/seats.h"
#include "core/view.h"

#define ROOM_LOG_MAX 4096

struct room {
	struct assembly state;
	struct decision last; /* of the last command that was not refused */
	int64_t now_ms;
	int log_count;
	struct event *log; /* ROOM_LOG_MAX; ours */
};

/* A prepared sitting of `members`, nobody present. End it with room_release(). */
void room_init(struct room *room, unsigned members);
void room_release(struct room *room);
/* The same with settings, and whatever else `prepare` says besides the class. */
void room_init_council(struct room *room, unsigned members, const struct command *prepare);
/* prepare with a council that has every stage and every role in their order; no clocks. */
struct command room_council(void);

/* Decides, and applies each event after asking whether it fits; a refusal must change nothing. */
enum refusal room_do(struct room *room, const struct command *command);

/* The command of the teacher with no fields. */
enum refusal room_teacher(struct room *room, enum command_kind kind);
/* The same of a pupil. */
enum refusal room_pupil(struct room *room, enum command_kind kind, uint16_t seat);
/* item.start, item.remove. */
enum refusal room_item(struct room *room, enum command_kind kind, uint16_t id);
enum refusal room_present(struct room *room, uint16_t seat, bool present);
/* A ballot of `seat` for the newest vote. */
enum refusal room_cast(struct room *room, uint16_t seat, uint8_t choice);
/* The same with a mark for each option. */
enum refusal room_mark(struct room *room, uint16_t seat, const uint8_t marks[OPTIONS_MAX]);
/* vote.count with what the urn would hold: `votes` up to the neutral choice. */
enum refusal room_count(struct room *room, const uint16_t votes[CHOICES_MAX]);
enum refusal room_add(struct room *room, const struct motion *motion);

/* Everybody is present, and the sitting that was being prepared is open. */
void room_open_sitting(struct room *room);
/* The same of one that may be open already. */
void room_meet(struct room *room);
/* One more item, of that kind; its id. */
uint16_t room_add_kind(struct room *room, const struct motion *motion, enum item_kind kind);
/* Item `id` is voted on, so many for and against, and everybody sees the result. */
void room_decide(struct room *room, uint16_t id, unsigned yes, unsigned no);

/* A command of the pupil on that seat; of the teacher with SEAT_NONE. Its fields are still zero. */
struct command room_by(enum command_kind kind, unsigned seat);
/* A command of the teacher, whose fields are still zero. */
struct command room_command(enum command_kind kind);

struct text_ref room_text(const char *text);
/* A secret motion, simple majority of the expressed, a tie rejects; no clock, closes by hand. */
struct motion room_motion(void);
/* The same as a choice among `options`. */
struct motion room_choice(unsigned options);

/* The same for any ballot: its usual method, one place, and scales of three where it has any. */
struct motion room_ballot(enum ballot ballot, unsigned options);

/* Everybody is present and `motion` is on the floor; its vote is open. */
void room_open_vote(struct room *room, const struct motion *motion);

/* The newest vote. */
const struct vote *room_vote(const struct room *room);

/* The last event that happened, into *out; the state is again as it was before. */
void room_take_back(struct room *room, struct event *out);

/* Folds the log again, and again as after a restart (signatures last): all bytes must agree. */
void room_check_replay(const struct room *room);

#endif
