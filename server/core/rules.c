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

static const struct rule rules[COMMAND_ASSEMBLY_COUNT] = {
        [COMMAND_PREPARE] = {TEACHER, PREPARING, .decide = decide_prepare, .ready = ready_prepare},
        [COMMAND_ITEM_ADD] = {TEACHER, LIVE, .decide = decide_item_add, .ready = ready_item_add},
        [COMMAND_ITEM_EDIT] = {TEACHER, LIVE, .decide = decide_item_edit},
        [COMMAND_ITEM_REMOVE] = {TEACHER, LIVE, .decide = decide_item_remove},
        [COMMAND_ITEM_MOVE] = {TEACHER, LIVE, .decide = decide_item_move},
        [COMMAND_SITTING_OPEN] = {TEACHER, PREPARING, .decide = decide_sitting_open,
                                  .ready = ready_sitting_open},
        [COMMAND_SITTING_END] = {TEACHER, WELCOME, .decide = decide_sitting_end,
                                 .other_phases = FLOOR, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_DOOR_OPEN] = {TEACHER, LIVE, .decide = decide_door_open},
        [COMMAND_DOOR_CLOSE] = {TEACHER, LIVE, .decide = decide_door_close},
        [COMMAND_MEMBER_PRESENT] = {TEACHER, LIVE, .decide = decide_member_present},
        [COMMAND_MEMBERS_ALL_PRESENT] = {TEACHER, LIVE, .decide = decide_members_all_present},
        [COMMAND_ITEM_START] = {TEACHER, WELCOME, .decide = decide_item_start,
                                .other_phases = FLOOR, .other = REFUSAL_STILL_RUNNING},
        [COMMAND_ITEM_LEAVE] = {TEACHER, PRESENTED | DEBATE, .decide = decide_item_leave},
        [COMMAND_DEBATE_OPEN] = {TEACHER, PRESENTED, .decide = decide_debate_open},
        [COMMAND_ITEM_POSTPONE] = {TEACHER, PRESENTED | DEBATE | SHOWN,
                                   .decide = decide_item_postpone},
        [COMMAND_ITEM_RECORD] = {TEACHER, SHOWN, .decide = decide_item_record,
                                 .ready = ready_item_record, .other_phases = UNSHOWN,
                                 .other = REFUSAL_NOT_SHOWN},
        [COMMAND_ITEM_AMEND] = {TEACHER, SHOWN, .decide = decide_item_amend,
                                .ready = ready_item_amend},
        [COMMAND_VOTE_OPEN] = {TEACHER, PRESENTED | DEBATE | SHOWN, .decide = decide_vote_open,
                               .ready = ready_vote_open},
        [COMMAND_VOTE_CAST] = {PUPIL, VOTING, .decide = decide_vote_cast,
                               .other_phases = LIVE | SEALED, .other = REFUSAL_VOTE_CLOSED,
                               .elsewhere = elsewhere_vote_cast},
        [COMMAND_VOTE_EXTEND] = {TEACHER, VOTING, .decide = decide_vote_extend},
        [COMMAND_VOTE_UNTIME] = {TEACHER, VOTING, .decide = decide_vote_untime},
        [COMMAND_VOTE_CLOSE] = {TEACHER, VOTING, .decide = decide_vote_close},
        [COMMAND_VOTE_REOPEN] = {TEACHER, CLOSED, .decide = decide_vote_reopen,
                                 .ready = ready_vote_reopen},
        [COMMAND_PAPER_SIGN] = {TEACHER, VOTING | CLOSED, .decide = decide_paper_sign},
        [COMMAND_PAPER_SIGN_ALL] = {TEACHER, VOTING | CLOSED, .decide = decide_paper_sign_all},
        [COMMAND_VOTE_COUNT] = {TEACHER, CLOSED, .decide = decide_vote_count},
        [COMMAND_VOTE_DECIDE] = {TEACHER, COUNTED, .decide = decide_vote_decide,
                                 .ready = ready_vote_decide},
        [COMMAND_VOTE_SHOW] = {TEACHER, COUNTED, .decide = decide_vote_show,
                               .ready = ready_vote_show},
        [COMMAND_VOTE_ACCEPT] = {TEACHER, SHOWN, .decide = decide_vote_accept,
                                 .ready = ready_vote_accept},
        [COMMAND_WORKSHOP_SHOW] = {TEACHER, SHOWN, .decide = decide_workshop_show,
                                   .ready = ready_workshop_show},
        [COMMAND_VOTE_ANNUL] = {TEACHER, VOTING | CLOSED | COUNTED | SHOWN,
                                .decide = decide_vote_annul},
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
