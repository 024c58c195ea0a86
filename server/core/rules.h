/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rules.h - inside the core: the rows of the law and what a row may call.
 */
#ifndef CORE_RULES_H
#define CORE_RULES_H

#include "core/decide.h"

/*
 * What a rule decides once role and phase are right. Writes *out only when it
 * answers REFUSAL_NONE, with the decision_* functions below.
 */
typedef enum refusal decide_fn(const struct assembly *state, const struct command *command,
                               struct decision *out);

/* The word for a command in the wrong phase, when it depends on what the command says. */
typedef enum refusal elsewhere_fn(const struct assembly *state, const struct command *command);

/* What must be true of the state alone, whatever the command says; may[] asks it too. */
typedef enum refusal ready_fn(const struct assembly *state);

struct rule {
	unsigned roles; /* 1 << enum role */
	unsigned phases; /* 1 << enum phase: where the command is heard */
	decide_fn *decide;
	ready_fn *ready; /* NULL: always */
	unsigned other_phases; /* where it is refused with a word of its own ... */
	enum refusal other; /* ... this one; elsewhere already-sealed or wrong-phase */
	elsewhere_fn *elsewhere; /* replaces `other` once the command is known; NULL: it stays */
	bool paused; /* heard while the sitting is interrupted too */
	bool here; /* of a pupil's own commands: only who is present gives it */
};

/* NULL for a kind that is no command of an assembly. */
const struct rule *rule_of(enum command_kind kind);

/* All that somebody is: of a pupil also the roles of the offices that `seat` holds. */
unsigned roles_of(const struct assembly *state, enum role role, unsigned seat);
/* The powers of an office: a class may give its own the commands of another. */
unsigned office_roles(const struct council *council, unsigned office);

/* The event that a decision begins with, or goes on with: zero but for kind and time. */
struct event *decision_first(struct decision *out, const struct command *command,
                             enum event_kind kind);
struct event *decision_next(struct decision *out, const struct command *command,
                            enum event_kind kind);
/* Already so: no event. Answers REFUSAL_NONE. */
enum refusal decision_none(struct decision *out);
/* Adds the end of the turn, if somebody has the floor. */
void decision_end_turn(struct decision *out, const struct assembly *state,
                       const struct command *command);
/* Adds the way to that stage, if the council has it and is elsewhere. */
void decision_stage(struct decision *out, const struct assembly *state,
                    const struct command *command, enum stage stage);
/* Adds the close of the vote at hand. */
void decision_close(struct decision *out, const struct assembly *state,
                    const struct command *command, enum closed_by by);

/* Whether the vote at hand closes by itself and `seat` is the last that it waits for. */
bool ballot_is_last(const struct assembly *state, unsigned seat);
/* Whether it closes by itself and waits for nobody but `those`. */
bool ballot_waits_only_for(const struct assembly *state, const struct seats *those);

/* The next line of the book, as the command says it: text, who, and until when. */
struct entry *decision_entry(struct decision *out, const struct assembly *state,
                             const struct command *command);
/* What PREPARE carries here of the book: whether it may, and adds it if there is anything. */
enum refusal prepare_book_refusal(const struct command *command);
void decision_book(struct decision *out, const struct command *command);
/* The same as the sitting opens, where the book is another by now; and items for its trials. */
enum refusal open_book_refusal(const struct assembly *state, const struct command *command);
void decision_book_again(struct decision *out, const struct assembly *state,
                         const struct command *command);

/* Minutes of earlier sittings that an opening carries: whether it may, and adds them. */
enum refusal open_minutes_refusal(const struct assembly *state, const struct command *command);
void decision_minutes(struct decision *out, const struct command *command);

/* One a row. */
decide_fn decide_prepare, decide_sitting_open, decide_sitting_end, decide_door_open,
        decide_door_close, decide_member_present, decide_members_all_present;
decide_fn decide_item_add, decide_item_edit, decide_item_remove, decide_item_move;
decide_fn decide_item_start, decide_item_leave, decide_debate_open, decide_item_postpone,
        decide_item_record, decide_item_amend;
decide_fn decide_vote_open, decide_vote_extend, decide_vote_untime, decide_vote_close,
        decide_vote_reopen, decide_vote_annul, decide_deadline, decide_vote_cast;
decide_fn decide_paper_sign, decide_paper_sign_all;
/* The council: docs/council.md. */
decide_fn decide_gather, decide_sitting_pause, decide_sitting_resume, decide_stage_enter,
        decide_role_offer, decide_role_answer, decide_role_give, decide_role_end, decide_floor_ask,
        decide_floor_leave, decide_floor_put, decide_floor_give, decide_floor_next,
        decide_floor_extend, decide_floor_end, decide_ritual_say, decide_item_describe,
        decide_item_time, decide_item_extend, decide_item_project, decide_item_close,
        decide_item_exclude, decide_item_refer, decide_concern_check, decide_amendment_propose,
        decide_amendment_settle, decide_entry_add, decide_entry_assign, decide_entry_review,
        decide_entry_show, decide_note_write, decide_mood_ask, decide_wish_open, decide_wish_make,
        decide_wish_apply, decide_minutes_approve, decide_minutes_correct;
decide_fn decide_vote_count, decide_vote_decide, decide_vote_show, decide_vote_accept,
        decide_workshop_show;

elsewhere_fn elsewhere_vote_cast;

ready_fn ready_item_postpone, ready_item_refer, ready_amendment_propose, ready_entry_add,
        ready_mood_ask;
ready_fn ready_debate_open, ready_prepare, ready_sitting_open, ready_item_add, ready_item_record,
        ready_item_amend, ready_vote_open, ready_vote_reopen, ready_vote_decide, ready_vote_show,
        ready_vote_accept, ready_workshop_show, ready_floor_next, ready_floor_extend,
        ready_wish_make, ready_minutes_approve, ready_minutes_correct;

#endif
