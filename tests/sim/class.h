/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class.h - a class of bots that holds a council through a fake host.
 *
 * The teacher has no script: the next act follows from the newest view. Pupils
 * repeat an unanswered ballot with the same key. Each tells the oracle what it
 * was promised.
 */
#ifndef SIM_CLASS_H
#define SIM_CLASS_H

#include <cjson/cJSON.h>

#include "base/buffer.h"
#include "sim/fake_host.h"
#include "sim/offer.h"
#include "sim/oracle.h"

enum { PUPILS_MAX = 30, CASTS_MAX = 4, WORD_BYTES = 32, BOOTH_SEATS = 2, SLIPS_MAX = 5 };

struct class_of_bots;

struct bot {
	struct client client; /* first */
	struct class_of_bots *class_;
	void (*opened)(struct bot *bot); /* says hello */
	void (*told)(struct bot *bot, const cJSON *message);
	void (*act)(struct bot *bot); /* due_ms has come, and it is connected */
	bool wanted; /* it connects when it is not */
	int64_t due_ms;
	int64_t next_id;
	cJSON *view; /* newest; NULL: none since it connected */
};

struct teacher_bot {
	struct bot bot;
	char token[2 * TOKEN_BYTES + 1];
	char asked[WORD_BYTES]; /* "" when nothing is under way */
	int64_t asked_id;
	uint32_t asked_since; /* entries of the journal when it was asked */
	int64_t class_id, sitting;
	bool signed_in, entered;
	bool guest; /* the class is shared with it, and prepared by the other */
	int step; /* of what is prepared once, before the first sitting */
	int links; /* of this sitting */
	bool looked; /* whether there is one already, made by a request without an answer */
	int items; /* made so far */
	int64_t slip; /* one that waits to be read; 0: none known */
	struct { /* of minutes, on their way */
		int64_t sitting;
		int item;
		char text[WORD_BYTES];
	} prose;
};

enum paper_state { PAPER_NONE, PAPER_PLANNED, PAPER_SENT, PAPER_IN, PAPER_LATE };

struct pupil_bot {
	struct bot bot;
	int seat;
	char token[2 * TOKEN_BYTES + 1];
	char card[2 * TOKEN_BYTES + 1]; /* "": it comes through the door */
	bool booth; /* it has no tablet, and votes on the one that others use too */
	bool carded; /* says who it is by its card, and has no seat yet */
	cJSON *me; /* the newest note; NULL: none since it connected */
	bool asked; /* the token may be known to the server */
	bool seated;
	bool freed; /* the teacher may have taken the seat away, now or earlier */
	int64_t hello_id, take_id, probe_id, wild_id, deed_id;
	int vote; /* the newest it has a paper for */
	struct offer offer; /* of that vote */
	enum paper_state paper;
	uint8_t key[KEY_BYTES];
	struct urn_paper said;
	struct { /* the last repetitions on this connection */
		int64_t id;
		uint8_t key[KEY_BYTES];
	} casts[CASTS_MAX];
	unsigned cast_count;
};

struct watcher_bot { /* the wall, or the computer of the class */
	struct bot bot;
	char token[2 * TOKEN_BYTES + 1];
};

struct class_options {
	uint64_t seed;
	int pupils, items, sittings;
	bool fresh_keys; /* control: repeats ballots with another key */
	bool tell_tales; /* control: a concern's words are put where all may read them */
};

struct class_of_bots {
	struct class_options options;
	struct fake *fake;
	struct oracle oracle;
	struct dice dice;
	struct teacher_bot teacher, colleague;
	struct watcher_bot projector, computer;
	struct pupil_bot pupils[PUPILS_MAX];
	int64_t ids[PUPILS_MAX]; /* of the pupils, on the class list */
	char booth[2 * TOKEN_BYTES + 1];
	char door[CODE_BYTES]; /* as the teacher's screen shows it */
	bool over; /* the sitting is sealed */
	int sittings; /* that are over */
	int slips; /* written since */
	unsigned by_card,
	        in_booth; /* pupils who sat down by their card; ballots of shared tablets */
	unsigned deeds; /* of pupils, that were done */
	unsigned already; /* ballots that were refused as already-voted */
	unsigned wild; /* papers that were no ballots, and refused */
};

void class_init(struct class_of_bots *class_, struct fake *fake,
                const struct class_options *options);
void class_release(struct class_of_bots *class_);
/* One bot that is due acts, connects, or is cut off. False: nobody is due. */
bool class_act(struct class_of_bots *class_);
/* Everybody is connected, shown the newest view, and compared with the disk. */
void class_compare(struct class_of_bots *class_);

/* Everybody goes to the next sitting; what was open in the one before must come along. */
void class_meet_again(struct class_of_bots *class_);

/* Bots. */
void bot_init(struct bot *bot, struct class_of_bots *class_);
void bot_forget_view(struct bot *bot);
void bot_wait(struct bot *bot, unsigned most_ms); /* due within that time */
/* Sends {"id":n,"do":name,fields}; `fields` begins with a comma or is "". The id. */
__attribute__((format(printf, 3, 4))) int64_t bot_ask(struct bot *bot, const char *name,
                                                      const char *fields, ...);
void teacher_init(struct class_of_bots *class_, struct teacher_bot *teacher);
void pupil_init(struct class_of_bots *class_, int seat);
void pupil_leave(struct pupil_bot *pupil); /* forgets the sitting */
void watcher_init(struct class_of_bots *class_, struct watcher_bot *watcher); /* class_wall.c */
void computer_init(struct class_of_bots *class_);
/* class_box.c: a slip of that seat; its request, 0 for
 * enough of them. `class_id` is 0 of a card and the computer. */
int64_t slip_write(struct bot *bot, int seat, int64_t class_id);

/*
 * class_deeds.c: one of the commands in `may`, with fields that mostly make sense. False:
 * none came to mind. `me` is NULL of a teacher.
 */
bool deed_choose(struct bot *bot, const cJSON *may, const cJSON *me, const char **command,
                 struct buffer *fields);
/* A new slip or item of that kind; of a concern the words hold what the oracle looks for. */
void words_of(struct class_of_bots *class_, const char *kind, int author, struct buffer *out);

/* JSON. */
const cJSON *json_of(const cJSON *object, const char *name); /* NULL: not there */
const char *json_word(const cJSON *object, const char *name); /* "": not there */
int64_t json_number(const cJSON *object, const char *name); /* 0: not there */

#endif
