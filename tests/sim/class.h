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

#include "sim/fake_host.h"
#include "sim/offer.h"
#include "sim/oracle.h"

enum { PUPILS_MAX = 30, CASTS_MAX = 4, WORD_BYTES = 32 };

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
	bool signed_in, has_pupils, entered;
	int items; /* made so far */
};

enum paper_state { PAPER_NONE, PAPER_PLANNED, PAPER_SENT, PAPER_IN, PAPER_LATE };

struct pupil_bot {
	struct bot bot;
	int seat;
	char token[2 * TOKEN_BYTES + 1];
	bool asked; /* the token may be known to the server */
	bool seated;
	bool freed; /* the teacher may have taken the seat away, now or earlier */
	int64_t hello_id, take_id, probe_id, wild_id;
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

struct watcher_bot {
	struct bot bot;
	char token[2 * TOKEN_BYTES + 1];
};

struct class_options {
	uint64_t seed;
	int pupils, items;
	bool fresh_keys; /* control: repeats ballots with another key */
};

struct class_of_bots {
	struct class_options options;
	struct fake *fake;
	struct oracle oracle;
	struct dice dice;
	struct teacher_bot teacher;
	struct watcher_bot projector;
	struct pupil_bot pupils[PUPILS_MAX];
	char door[CODE_BYTES]; /* as the teacher's screen shows it */
	bool over; /* the sitting is sealed */
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

/* Bots. */
void bot_init(struct bot *bot, struct class_of_bots *class_);
void bot_forget_view(struct bot *bot);
void bot_wait(struct bot *bot, unsigned most_ms); /* due within that time */
/* Sends {"id":n,"do":name,fields}; `fields` begins with a comma or is "". The id. */
__attribute__((format(printf, 3, 4))) int64_t bot_ask(struct bot *bot, const char *name,
                                                      const char *fields, ...);
void teacher_init(struct class_of_bots *class_);
void pupil_init(struct class_of_bots *class_, int seat);
void watcher_init(struct class_of_bots *class_);

/* JSON. */
const cJSON *json_of(const cJSON *object, const char *name); /* NULL: not there */
const char *json_word(const cJSON *object, const char *name); /* "": not there */
int64_t json_number(const cJSON *object, const char *name); /* 0: not there */

#endif
