/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rooms.h - the sittings that are in progress, each with its screens.
 *
 * A room's state `now`, as committed, is what screens are shown. While anything
 * is on its way to the disk, a copy `ahead` holds that too, and is what decisions
 * see. When a commit fails the copy is thrown away and the room is unsure: it hears
 * nothing until it has been read again from the store.
 */
#ifndef APP_ROOMS_H
#define APP_ROOMS_H

#include "app/budgets.h"
#include "app/host.h"
#include "app/record.h"
#include "app/sessions.h"
#include "app/timers.h"
#include "core/view.h"
#include "hemicycle/refusals.h"

struct lookup;

struct seat { /* what is known of a seat's tablet; each session counts as one use */
	struct session *seated;
	struct session *waiting;
	bool moving; /* a change of its sessions is on its way to the disk */
};

struct showing { /* what an audience was shown last */
	uint8_t digest[32]; /* of the message without its clock */
	struct frame *frame; /* still true for whoever comes now; NULL when not */
	int64_t printed_at_ms;
};

struct room {
	struct app *app;
	int64_t id, class_id;
	int64_t teacher; /* who made the class */
	int64_t shared[TEACHERS_PER_CLASS_MAX]; /* others who came in and share it; 0: free */
	struct assembly *now;
	struct assembly *ahead; /* NULL while nothing is on its way */
	struct texts texts;
	struct keys *keys;
	struct seat *seats; /* MEMBERS_MAX of them */
	struct screen *screens;
	struct lookup *lookup; /* a command that waits for a look into the store */
	unsigned here[AUDIENCE_COUNT]; /* screens of each audience */
	unsigned pending; /* accepted commands that are not on the disk yet */
	unsigned dirty; /* audiences to be shown something new, as bits */
	bool stirred; /* seats may have something new to be told of themselves */
	bool unsure; /* a commit failed; it is being read again */
	int64_t approving; /* minutes that it is about to approve: nobody writes in them; 0: none */
	bool turning; /* its opening or its end is on its way: one at a time in a class */
	char old_code[CODE_BYTES]; /* of the door before: who types it did not guess */
	struct bucket budget, door; /* of those inside, and of those who have no seat */
	struct timer publish;
	struct timer deadline; /* of the open vote; of an unsure room: when to read again */
	int64_t published_at_ms;
	struct showing shown[AUDIENCE_COUNT];
};

#define AUDIENCES_ALL ((1u << AUDIENCE_COUNT) - 1)
/* Who is told the moving turnout: who leads, and the booth, where who has voted is left out. */
#define AUDIENCES_GROWN                                                                            \
	((1u << AUDIENCE_TEACHER) | (1u << AUDIENCE_PROJECTOR) | (1u << AUDIENCE_CHAIR) |          \
	 (1u << AUDIENCE_OFFICER) | (1u << AUDIENCE_BOOTH))
/* Who is told which tablets are there. */
#define AUDIENCES_SEATS                                                                            \
	((1u << AUDIENCE_TEACHER) | (1u << AUDIENCE_VISITOR) | (1u << AUDIENCE_CHAIR) |            \
	 (1u << AUDIENCE_OFFICER))

/* Makes a room of a record and takes what the record owns. NULL: no place left. */
struct room *room_make(struct app *app, int64_t id, struct record *record);
void room_close(struct room *room); /* no screen is inside; NULL is fine */
struct room *room_find(struct app *app, int64_t id);
/* NULL: not theirs, or not known to be: the store knows who shares the class. */
struct room *room_of_teacher(struct app *app, int64_t id, int64_t teacher);
void room_share(struct room *room, int64_t teacher); /* the store says that it is theirs too */
/* A share of the class has ended: that teacher's screens leave its rooms. */
void rooms_unshare(struct app *app, int64_t class_id, int64_t teacher);
/* The sitting of the class whose door is open, the newest of several; 0: none. */
int64_t room_with_door(const struct app *app, int64_t class_id);
/* The room whose last door code is `code` (NULL: none); *open tells about its door. */
struct room *room_by_code(struct app *app, const char *code, bool *open);
bool room_had_code(const struct app *app, const char *code); /* a door had it before the last */
/* Closes the rooms that are over and that nobody looks at any more. */
void rooms_tidy(struct app *app);

void room_enter(struct room *room, struct screen *screen, enum audience audience);
void room_leave(struct screen *screen); /* fine when in none */

/* A commit failed: forget what was ahead, read the room again. */
void room_doubt(struct room *room);
void room_reread(struct room *room);
/* The state that decisions see. */
static inline const struct assembly *room_ahead(const struct room *room)
{
	return room->ahead != NULL ? room->ahead : room->now;
}
void room_fork(struct room *room); /* something will be on its way: `ahead` stands from here on */
void room_join(struct room *room); /* if nothing is on its way any more, `now` is all there is */
void room_wind(struct room *room); /* sets the timer of its deadline */

/* Fills `presence` from the seats. */
void room_presence(const struct room *room, struct presence *presence);

#endif
