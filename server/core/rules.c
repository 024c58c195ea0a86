/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rules.c - the law of the sitting in one table.
 *
 * Who may do what, in which phases, and where it is decided. docs/sitting.md
 * explains each row; the rights matrix of the documentation is printed from here.
 */
#include "core/rules.h"

#include "base/check.h"

#define TEACHER (1u << ROLE_TEACHER)
#define PUPIL   (1u << ROLE_PUPIL)
#define CLOCK   (1u << ROLE_CLOCK)
#define BOOTH   (1u << ROLE_BOOTH)

/* Roles of children. */
#define CHAIR       (1u << ROLE_CHAIR)
#define SECRETARY   (1u << ROLE_SECRETARY)
#define TIMEKEEPER  (1u << ROLE_TIMEKEEPER)
#define FLOORKEEPER (1u << ROLE_FLOOR_KEEPER)
#define BOOKKEEPER  (1u << ROLE_DECISION_KEEPER)
#define TELLER      (1u << ROLE_TELLER)
#define OBSERVER    (1u << ROLE_OBSERVER)
#define LEADS       (TEACHER | CHAIR) /* who runs the sitting */
#define GIVES       (LEADS | FLOORKEEPER) /* the floor */
#define COUNTS      (LEADS | TELLER)
#define WRITES      (LEADS | SECRETARY | BOOKKEEPER) /* the book */

#define PREPARING (1u << PHASE_PREPARING)
#define WELCOME   (1u << PHASE_WELCOME)
#define PRESENTED (1u << PHASE_PRESENTED)
#define DEBATE    (1u << PHASE_DEBATE)
#define VOTING    (1u << PHASE_VOTING)
#define CLOSED    (1u << PHASE_CLOSED)
#define COUNTED   (1u << PHASE_COUNTED)
#define SHOWN     (1u << PHASE_SHOWN)
#define SEALED    (1u << PHASE_SEALED)

#define UNSHOWN (PRESENTED | DEBATE | VOTING | CLOSED | COUNTED)
#define FLOOR   (UNSHOWN | SHOWN) /* an item is on the floor */
#define LIVE    (PREPARING | WELCOME | FLOOR)
#define OPEN    (WELCOME | FLOOR)
#define TALK    (WELCOME | PRESENTED | DEBATE | SHOWN) /* no vote is under way */
#define UNTALK  (VOTING | CLOSED | COUNTED)

static const struct rule rules[COMMAND_ASSEMBLY_COUNT] = {
        [COMMAND_PREPARE] = {TEACHER, PREPARING, .decide = decide_prepare, .ready = ready_prepare},
        [COMMAND_ITEM_ADD] = {TEACHER, LIVE, .decide = decide_item_add, .ready = ready_item_add,
                              .paused = true},
        [COMMAND_ITEM_EDIT] = {TEACHER, LIVE, .decide = decide_item_edit, .paused = true},
        [COMMAND_ITEM_REMOVE] = {TEACHER, LIVE, .decide = decide_item_remove, .paused = true},
        [COMMAND_ITEM_MOVE] = {LEADS, LIVE, .decide = decide_item_move, .paused = true},
        [COMMAND_SITTING_OPEN] = {LEADS, PREPARING, .decide = decide_sitting_open,
                                  .ready = ready_sitting_open},
        [COMMAND_SITTING_END] = {LEADS, WELCOME, .decide = decide_sitting_end,
                                 .other_phases = FLOOR, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_DOOR_OPEN] = {TEACHER, LIVE, .decide = decide_door_open, .paused = true},
        [COMMAND_DOOR_CLOSE] = {TEACHER, LIVE, .decide = decide_door_close, .paused = true},
        [COMMAND_MEMBER_PRESENT] = {LEADS | SECRETARY, LIVE, .decide = decide_member_present,
                                    .paused = true},
        [COMMAND_MEMBERS_ALL_PRESENT] = {LEADS | SECRETARY, LIVE,
                                         .decide = decide_members_all_present, .paused = true},
        [COMMAND_ITEM_START] = {LEADS, WELCOME, .decide = decide_item_start, .other_phases = FLOOR,
                                .other = REFUSAL_STILL_RUNNING},
        [COMMAND_ITEM_LEAVE] = {LEADS, PRESENTED | DEBATE, .decide = decide_item_leave},
        [COMMAND_DEBATE_OPEN] = {LEADS, PRESENTED | SHOWN, .decide = decide_debate_open,
                                 .ready = ready_debate_open},
        [COMMAND_ITEM_POSTPONE] = {LEADS, PRESENTED | DEBATE | SHOWN,
                                   .decide = decide_item_postpone, .ready = ready_item_postpone},
        [COMMAND_ITEM_RECORD] = {LEADS, SHOWN, .decide = decide_item_record,
                                 .ready = ready_item_record, .other_phases = UNSHOWN,
                                 .other = REFUSAL_NOT_SHOWN},
        [COMMAND_ITEM_AMEND] = {LEADS | SECRETARY, SHOWN, .decide = decide_item_amend,
                                .ready = ready_item_amend},
        [COMMAND_VOTE_OPEN] = {LEADS, PRESENTED | DEBATE | SHOWN, .decide = decide_vote_open,
                               .ready = ready_vote_open},
        [COMMAND_VOTE_CAST] = {PUPIL | BOOTH, VOTING, .decide = decide_vote_cast,
                               .other_phases = LIVE | SEALED, .other = REFUSAL_VOTE_CLOSED,
                               .elsewhere = elsewhere_vote_cast},
        [COMMAND_VOTE_EXTEND] = {LEADS, VOTING, .decide = decide_vote_extend},
        [COMMAND_VOTE_UNTIME] = {LEADS, VOTING, .decide = decide_vote_untime},
        [COMMAND_VOTE_CLOSE] = {LEADS, VOTING, .decide = decide_vote_close},
        [COMMAND_VOTE_REOPEN] = {LEADS, CLOSED, .decide = decide_vote_reopen,
                                 .ready = ready_vote_reopen},
        [COMMAND_PAPER_SIGN] = {COUNTS, VOTING | CLOSED, .decide = decide_paper_sign},
        [COMMAND_PAPER_SIGN_ALL] = {COUNTS, VOTING | CLOSED, .decide = decide_paper_sign_all},
        [COMMAND_VOTE_COUNT] = {COUNTS, CLOSED, .decide = decide_vote_count},
        [COMMAND_VOTE_DECIDE] = {LEADS, COUNTED, .decide = decide_vote_decide,
                                 .ready = ready_vote_decide},
        [COMMAND_VOTE_SHOW] = {LEADS, COUNTED, .decide = decide_vote_show,
                               .ready = ready_vote_show},
        [COMMAND_VOTE_ACCEPT] = {LEADS, SHOWN, .decide = decide_vote_accept,
                                 .ready = ready_vote_accept},
        [COMMAND_WORKSHOP_SHOW] = {LEADS, SHOWN, .decide = decide_workshop_show,
                                   .ready = ready_workshop_show},
        [COMMAND_VOTE_ANNUL] = {TEACHER, VOTING | CLOSED | COUNTED | SHOWN,
                                .decide = decide_vote_annul},
        [COMMAND_GATHER] = {LEADS, PREPARING | WELCOME, .decide = decide_gather, .paused = true},
        [COMMAND_SITTING_PAUSE] = {LEADS, TALK, .decide = decide_sitting_pause,
                                   .other_phases = UNTALK, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_SITTING_RESUME] = {LEADS, TALK, .decide = decide_sitting_resume, .paused = true},
        [COMMAND_STAGE_ENTER] = {LEADS, WELCOME, .decide = decide_stage_enter,
                                 .other_phases = FLOOR, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_ROLE_OFFER] = {TEACHER, LIVE, .decide = decide_role_offer, .paused = true},
        [COMMAND_ROLE_ANSWER] = {PUPIL, LIVE, .decide = decide_role_answer, .paused = true},
        [COMMAND_ROLE_GIVE] = {TEACHER, LIVE, .decide = decide_role_give, .paused = true},
        [COMMAND_ROLE_END] = {TEACHER | PUPIL, LIVE, .decide = decide_role_end, .paused = true},
        [COMMAND_FLOOR_ASK] = {PUPIL, TALK, .decide = decide_floor_ask, .here = true},
        [COMMAND_FLOOR_LEAVE] = {PUPIL, OPEN, .decide = decide_floor_leave},
        [COMMAND_FLOOR_PUT] = {GIVES, TALK, .decide = decide_floor_put},
        [COMMAND_FLOOR_GIVE] = {GIVES, TALK, .decide = decide_floor_give},
        [COMMAND_FLOOR_NEXT] = {GIVES, TALK, .decide = decide_floor_next,
                                .ready = ready_floor_next},
        [COMMAND_FLOOR_EXTEND] = {GIVES | TIMEKEEPER, TALK, .decide = decide_floor_extend,
                                  .ready = ready_floor_extend},
        [COMMAND_FLOOR_END] = {GIVES | PUPIL, OPEN, .decide = decide_floor_end},
        [COMMAND_RITUAL_SAY] = {GIVES | TIMEKEEPER, OPEN, .decide = decide_ritual_say},
        [COMMAND_ITEM_DESCRIBE] = {TEACHER, LIVE, .decide = decide_item_describe, .paused = true},
        [COMMAND_ITEM_TIME] = {LEADS | TIMEKEEPER, LIVE, .decide = decide_item_time,
                               .paused = true},
        [COMMAND_ITEM_EXTEND] = {LEADS | TIMEKEEPER, FLOOR, .decide = decide_item_extend},
        [COMMAND_ITEM_PROJECT] = {TEACHER, LIVE, .decide = decide_item_project},
        [COMMAND_ITEM_CLOSE] = {LEADS, PRESENTED | DEBATE, .decide = decide_item_close},
        [COMMAND_ITEM_EXCLUDE] = {TEACHER, PREPARING | TALK, .decide = decide_item_exclude,
                                  .other_phases = UNTALK, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_ITEM_REFER] = {LEADS, PRESENTED | DEBATE | SHOWN, .decide = decide_item_refer,
                                .ready = ready_item_refer},
        [COMMAND_CONCERN_CHECK] = {LEADS, PREPARING | WELCOME, .decide = decide_concern_check},
        [COMMAND_AMENDMENT_PROPOSE] = {LEADS | PUPIL, PRESENTED | DEBATE,
                                       .decide = decide_amendment_propose,
                                       .ready = ready_amendment_propose},
        [COMMAND_AMENDMENT_SETTLE] = {LEADS | PUPIL, PRESENTED | DEBATE,
                                      .decide = decide_amendment_settle},
        [COMMAND_ENTRY_ADD] = {WRITES, TALK, .decide = decide_entry_add, .ready = ready_entry_add},
        [COMMAND_ENTRY_ASSIGN] = {WRITES, TALK, .decide = decide_entry_assign},
        [COMMAND_ENTRY_REVIEW] = {LEADS | BOOKKEEPER, TALK, .decide = decide_entry_review},
        [COMMAND_ENTRY_SHOW] = {WRITES, WELCOME, .decide = decide_entry_show},
        [COMMAND_NOTE_WRITE] = {TEACHER | SECRETARY | OBSERVER, OPEN, .decide = decide_note_write,
                                .paused = true},
        [COMMAND_MINUTES_APPROVE] = {LEADS, OPEN, .decide = decide_minutes_approve,
                                     .ready = ready_minutes_approve},
        [COMMAND_MINUTES_CORRECT] = {TEACHER | SECRETARY, OPEN, .decide = decide_minutes_correct,
                                     .ready = ready_minutes_correct, .paused = true},
        [COMMAND_MOOD_ASK] = {LEADS, WELCOME, .decide = decide_mood_ask, .ready = ready_mood_ask},
        [COMMAND_WISH_OPEN] = {LEADS, PREPARING | WELCOME, .decide = decide_wish_open},
        [COMMAND_WISH_MAKE] = {PUPIL, PREPARING | WELCOME, .decide = decide_wish_make,
                               .ready = ready_wish_make, .here = true},
        [COMMAND_WISH_APPLY] = {LEADS, PREPARING | WELCOME, .decide = decide_wish_apply},
        [COMMAND_DEADLINE] = {CLOCK, VOTING, .decide = decide_deadline},
};

const struct rule *rule_of(enum command_kind kind)
{
	return (unsigned)kind < COUNT_OF(rules) ? &rules[kind] : NULL;
}

unsigned core_roles(enum command_kind kind)
{
	const struct rule *rule = rule_of(kind);

	return rule == NULL ? 0 : rule->roles;
}

unsigned core_phases(enum command_kind kind)
{
	const struct rule *rule = rule_of(kind);

	return rule == NULL ? 0 : rule->phases;
}
