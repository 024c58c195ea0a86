/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_life.h - a whole council, lived: its box, its roles, its floor, its book.
 *
 * There is no script. A chapter is a list of goals; each looks at the newest
 * pictures and, when it is not reached, does one deed by one socket. A lost
 * answer or a restarted server only means that the goals are looked at again.
 */
#ifndef REHEARSE_LIFE_H
#define REHEARSE_LIFE_H

#include "rehearse_class.h"

enum {
	LIFE_AUTHORS = 8, /* pupils who write slips; the class has at least as many */
	LIFE_OFFICES = 6,
	STALE_MS = 2500 /* for so long a picture may be older than what was done */
};

/* What was done once and need not be done again. */
enum memo {
	MEMO_NONE,
	MEMO_COUNCIL_SET,
	MEMO_OVER_LIMIT,
	MEMO_TAKEN_BACK, /* a slip by its author */
	MEMO_NOT_YOURS,
	MEMO_SUPPORTED,
	MEMO_READ_AGAIN,
	MEMO_SCREENED,
	MEMO_GATHERED,
	MEMO_AGENDA,
	MEMO_DECLINED,
	MEMO_PROBED,
	MEMO_EARLIER_SHOWN,
	MEMO_CHAIR_BACK,
	MEMO_GATE_TRIED,
	MEMO_AMENDED_CHECKED,
	MEMO_PAUSED,
	MEMO_LOOKED_BACK,
	MEMO_BOX_AFTER,
	MEMO_TIDY,
	MEMO_BOOK,
	MEMO_LEFT,
	MEMO_LEFT_SLIPS,
	MEMO_COUNT
};

enum fate { FATE_ACCEPTED, FATE_AGAIN, FATE_ELSEWHERE };

/* What is written into the box, and what becomes of it. */
enum plan {
	PLAN_BENCH, /* amended, voted in secret */
	PLAN_TRADES, /* by consent, after an objection */
	PLAN_PLANTS, /* given to a commission */
	PLAN_FARM, /* postponed: in the box again afterwards */
	PLAN_BREAKS, /* out of frame */
	PLAN_PRAISE,
	PLAN_CONCERN, /* passes the gate; its words stay in the room */
	PLAN_OLD_CONCERN, /* does not pass */
	PLAN_AGAIN,
	PLAN_ELSEWHERE,
	PLAN_COUNT
};

struct plan_slip {
	const char *kind, *text;
	int author;
	enum fate fate;
	const char *reason;
};

extern const struct plan_slip plan_slips[PLAN_COUNT];
#define LIFE_OUT_OF_FRAME "Les horaires sont fixés par la loi"
#define LIFE_OBJECTION    "Une semaine, c’est trop court"

extern const char life_first_title[];
#define LIFE_FIRST_SITTING  "Petit conseil"
#define LIFE_SECOND_SITTING "Conseil (répétition " /* and a number */
extern const char *const life_offices[LIFE_OFFICES];

struct life;

struct card { /* a pupil at home, with the paper card */
	struct line line;
	struct life *life;
	int author;
	bool in; /* hello was answered */
	int64_t hello_id;
	char token[2 * TOKEN_BYTES + 1];
	cJSON *box; /* the newest; owned */
};

struct wish { /* what is expected of a deed */
	enum memo memo;
	const char *refusal; /* it must be refused so; NULL: it must be done */
	void (*then)(struct life *life, const cJSON *ok);
};

struct deed {
	struct line *line; /* NULL: none under way */
	int64_t id;
	struct wish wish;
	char name[24];
};

struct floor_model { /* who asked and spoke, as the pupils did it */
	int asks[MEMBERS_MAX]; /* seats, first asked first */
	int ask_count;
	int turns[MEMBERS_MAX];
	int speaker; /* -1: nobody */
	int step;
	const char *ritual; /* word that was said last; NULL: none */
	int64_t least_ms; /* that the turn lasts at least, as it was made longer; 0: as usual */
	bool given_up; /* it was contradicted once, and nothing can be held against it any more */
	bool sent; /* the step was asked for; nobody knows yet whether it was heard */
};

struct life {
	struct rehearsed_class *class_;
	int chapter;
	struct deed deed;
	int64_t look_ms; /* nothing is done until then */
	int64_t doubt_ms; /* since when something looks wrong; 0: it does not */
	int refused; /* the same deed in a row */
	int64_t hello_id;
	bool signed_in; /* the teacher */
	bool chair_read; /* the words of a concern, as it should */
	bool looked; /* whether the second sitting is there already */
	int64_t entered; /* sitting that the teacher sees */
	int64_t over; /* sitting that was found sealed when the teacher came back to it */
	int64_t first_sitting;
	cJSON *council, *pupils, *box; /* newest answers to the teacher; owned */
	cJSON *chair_view; /* owned; what the chair sees */
	struct line *chair_line; /* whose it is */
	struct line booth;
	bool booth_in; /* it has seen a picture */
	struct pupil *in_booth; /* whose ballot is on its way there */
	int64_t booth_id; /* of that ballot */
	char booth_token[2 * TOKEN_BYTES + 1];
	int64_t slip_ids[PLAN_COUNT], item_ids[PLAN_COUNT];
	int64_t grades_id;
	int declined; /* seat of who did not want a role; -1 */
	int aloud; /* number of the line of the book that was read again last */
	int votes; /* that were counted */
	int64_t read_ms; /* since when the room reads a result; 0: it does not */
	struct floor_model floor;
	struct card cards[LIFE_AUTHORS];
	bool did[MEMO_COUNT];
};

typedef bool goal(struct life *life); /* true: it acts or waits; false: it is reached */

/* Asks by `line` unless it is down; always true, so that a goal can return it. */
__attribute__((format(printf, 5, 6))) bool life_ask(struct life *life, struct line *line,
                                                    struct wish wish, const char *name,
                                                    const char *format, ...);
#define PLAIN          ((struct wish){0})
#define ONCE(name)     ((struct wish){.memo = (name)})
#define THEN(function) ((struct wish){.then = (function)})

/* A frame of any screen of this class; true when it was the answer to a deed. */
bool life_heard(struct life *life, struct line *line, const cJSON *message);
void life_lost(struct life *life, struct line *line);
/* A seated pupil's view: kept when it is the chair's. True: others may be named in it. */
bool life_saw(struct life *life, struct pupil *pupil, const cJSON *view);
void life_ballot(struct pupil *pupil, const cJSON *vote); /* in place of a random one */
/* The ballot of the one who has no tablet goes by the booth. False: this one has. */
bool life_booth(struct pupil *pupil, const char *ballot);
void life_check_frame(struct life *life, struct line *line, const cJSON *message);
void life_check_minutes(struct life *life, const cJSON *minutes);

const cJSON *life_view(const struct life *life); /* of who leads, else of the teacher */
bool life_sealed(const struct life *life); /* the sitting that the teacher is in */
bool life_in_stage(const struct life *life, const char *stage);
const char *life_item_state(const struct life *life, int64_t id);
bool life_phase_is(const struct life *life, const char *phase);
struct pupil *life_holder(const struct life *life, const char *office); /* NULL: nobody */
struct line *life_chair(const struct life *life); /* else the teacher */
struct line *life_officer(const struct life *life, const char *office); /* else the chair */
struct pupil *life_pupil_at(const struct life *life, int seat);
const cJSON *life_item(const struct life *life, int64_t id);
const cJSON *json_named(const cJSON *list, const char *field, const char *text);
void life_keep(cJSON **place, const cJSON *value); /* a copy of its own */
/* True while a picture may still be too old to tell; later what is wrong is a contradiction. */
bool life_doubts(struct life *life, bool wrong, const char *what);

bool life_vote(struct life *life); /* a vote under way, until everybody has read its result */
bool life_floor(struct life *life); /* the debate on the bench */
void booth_told(struct life *life, const cJSON *ok); /* its link was made */
void box_told(struct life *life, const cJSON *ok); /* the box as the teacher sees it */
bool box_ask(struct life *life); /* for it: life->box once it was answered */
void life_start(struct rehearsed_class *class_);
void life_tick(struct life *life, int64_t now_ms);
void life_release(struct life *life); /* NULL is fine */
const char *life_card(const struct life *life, int index); /* NULL: none */
void card_start(struct card *card);
void life_check_box(struct card *card, const cJSON *box);

/* The motion of the first sitting comes onto the agenda of the one that is prepared. */
bool life_add_first(struct life *life);
/* Lines that a rehearsal before has left in the book; false: there are none. */
bool life_give_up_lines(struct life *life);

goal goal_class, goal_left, goal_left_slips, goal_pupils, goal_council, goal_cards; /* the desk */
goal goal_first, goal_sealed; /* the first sitting */
goal goal_written, goal_limit, goal_not_yours, goal_screened, goal_read, goal_supported;
goal goal_second, goal_entered, goal_agenda, goal_wall, goal_seated, goal_offices, goal_probe;
goal goal_opened, goal_earlier, goal_chair_back, goal_gate, goal_pause, goal_items;
goal goal_closing, goal_look_back, goal_end; /* the second */
goal goal_box_after, goal_book, goal_reader;

#endif
