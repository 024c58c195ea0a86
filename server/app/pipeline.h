/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * pipeline.h - decide, commit, apply, answer, publish.
 *
 * An accepted command is an op: its events, its signature on the roll, its
 * texts and rows. The ops that wait when the storage thread becomes free join
 * one transaction. Only then are they applied and answered.
 */
#ifndef APP_PIPELINE_H
#define APP_PIPELINE_H

#include "app/screens.h"
#include "hemicycle/between.h"
#include "hemicycle/events.h"
#include "store/council.h"
#include "store/finds.h"
#include "store/journal.h"
#include "store/polls.h"
#include "store/sent.h"
#include "store/minutes.h"
#include "store/urn.h"

enum row_kind {
	ROW_SITTING,
	ROW_DECISION,
	ROW_SESSION_PUT, /* a token that is known already refuses its op: see seats.c */
	ROW_SESSION_ROLE,
	ROW_SESSION_DROP,
	ROW_ENTRY, /* a new line of the book */
	ROW_ENTRY_WHO, /* of any line: what this sitting says of it, and nothing else */
	ROW_ENTRY_STATE,
	ROW_ENTRY_TRIAL,
	ROW_LIFE, /* one review of a line */
	ROW_TERM,
	ROW_SLIP_MOVED, /* onto this agenda, or what became of it there; see op_slips.c */
	ROW_SLIP_LEFT, /* an item that was not reached waits in the idea box */
	ROW_FIND, /* what a search finds of a sealed sitting */
	ROW_FOUND, /* all of that was written */
	ROW_APPROVAL, /* minutes of an earlier sitting, approved or corrected in this one */
	ROW_CORRECTION,
	ROW_PROSE_GONE, /* what was written on an item that is taken off the agenda */
	ROW_ELECTED, /* the election that was due was held */
	ROW_DELEGATE, /* a pupil was elected */
	ROW_POLL_PART, /* what the class has voted for the whole school, or has annulled */
	ROW_POLL_END, /* it is recorded, or there will be none */
	ROW_REPLY, /* what became of a motion that another class has sent */
};

struct row { /* one change of a table, beside the journal */
	struct row *next;
	enum row_kind kind;
	union {
		struct sitting_row sitting;
		struct decision_row decision;
		struct session_row session;
		struct entry_row entry;
		struct life_row life;
		struct term_row term;
		struct slip_row slip;
		struct find_row find;
		struct sent_row sent;
		struct approval_row approval;
		struct correction_row correction;
		struct prose_row prose;
		struct part_row part;
	};
	char text[]; /* what the row's strings point to */
};

struct op {
	struct op *next;
	struct room *room;
	screen_id screen;
	int64_t re; /* the request that waits for an answer */
	int64_t made; /* the answer's id, 0 for none */
	bool answers; /* somebody waits */
	bool refused; /* by the store: its token is known already */
	bool signs;
	bool replaces; /* a changeable roll-call */
	bool secret; /* the urn to be made */
	struct urn_paper paper; /* the ballot as cast: a choice, or a mark for each option */
	uint8_t told, told_marks[OPTIONS_MAX]; /* as the event SIGNED tells it */
	uint8_t key[KEY_BYTES];
	uint16_t vote, seat; /* of the signature; or the seat that is given */
	uint16_t signed_at; /* how many of the events come before the signature */
	uint16_t make_urn, forget_urn; /* votes; 0 for none */
	uint32_t first_seq;
	int32_t actor;
	unsigned rows_count; /* all that will be written */
	unsigned event_count;
	int64_t signed_at_ms;
	struct event *events; /* owned; all but SIGNED */
	struct text *texts; /* owned */
	struct row *rows, **rows_end; /* owned */
	struct seats seats; /* whose sessions it moves */
	int64_t made_until_ms; /* when those sessions expire */
	void (*after)(struct op *op,
	              bool landed); /* optional; after the answer, or after it failed */
};

struct batch { /* one group commit */
	struct work work;
	struct op *ops;
	enum err err;
};

/* `screen` waits for the answer; NULL: nobody does. */
struct op *op_make(struct room *room, struct screen *screen, int64_t re);
void op_free(struct op *op); /* NULL is fine */
/*
 * Decides on what is ahead; when accepted its events join the op and `ahead`
 * moves on, and the op must then be given.
 */
enum refusal op_decide(struct op *op, const struct command *command);
/* One row more, zeroed; the op owns it. */
struct row *op_row(struct op *op, enum row_kind kind, size_t text_bytes);
/* Hands it over: it is stored, applied and answered, or it is answered storage-failed. */
void op_give(struct op *op);
/* Submits a batch if ops wait and the storage thread is free. */
void pipeline_submit(struct app *app);
void pipeline_release(struct app *app);

/* op_store.c: what the storage thread does with a batch. */
enum err batch_store(struct op *ops, struct store *store);
enum err row_store(struct row *row, struct store *store); /* one that is about no session */
/* op_seal.c: the rows that a sealed sitting leaves in the archive's index. */
void op_index_sitting(struct op *op);
void op_index_sealed(struct op *op);
void op_index_record(struct op *op); /* of them, those that another server makes again */
/* op_school.c: what the school of the class is told of. */
void op_index_elected(struct op *op);
void op_index_replies(struct op *op);
void op_index_polls(struct op *op);
void op_index_polls_sealed(struct op *op);
bool item_polled(const struct assembly *state, const struct item *item);
/* op_book.c: what the events of the op change in the book; who held a role. */
void op_index_book(struct op *op);
void op_index_event(struct op *op, const struct event *event); /* one that is applied already */
void op_index_terms(struct op *op);
/* op_finds.c: what a search finds of a sealed sitting. */
void op_index_finds(struct op *op);
/* op_minutes.c: minutes that the event approves or corrects. */
void op_index_minutes(struct op *op, const struct event *event);
/* op_slips.c: slips that come onto the agenda or leave it; what became of them at the end. */
void op_index_agenda(struct op *op);
void op_slip_dropped(struct op *op, const struct event *event); /* before ITEM_REMOVED is applied */
void op_index_slips(struct op *op);
enum slip_state slip_after(const struct assembly *state, const struct item *item);
/* slips_store.c: those rows on the storage thread. */
enum err slip_move(struct store *store, const struct slip_row *to);
enum err slip_leave(struct store *store, struct slip_row *row);
enum err election_held(struct store *store, const struct sitting_row *sitting);

/* A text of the sitting, also one that is still on its way to the disk; NULL: none. */
const char *room_text(const struct room *room, const struct text_ref *ref);
/* The same, or one that came with this very command; "" for none. */
const char *op_text(const struct op *op, const struct text_ref *ref);

enum refusal refusal_of(enum err err); /* storage-full or storage-failed */

#endif
