/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_dice.c - random commands, most of them plausible.
 *
 * Plausible means: heard in this phase, with a ballot of the vote that is open,
 * and now and then wrong on purpose. Ballots are of few kinds, so that ties are
 * common.
 */
#include "unit/core_dice.h"

#include <string.h>

#include "core/decide.h"
#include "core/find.h"
#include "core/seats.h"
#include "hemicycle/tally.h"
#include "unit/core_dice_council.h"
#include "unit/core_dice_items.h"
#include "unit/core_dice_minutes.h"
#include "unit/core_room.h"

uint32_t dice_draw(struct dice *dice, uint32_t below) /* xorshift64* */
{
	dice->state ^= dice->state >> 12;
	dice->state ^= dice->state << 25;
	dice->state ^= dice->state >> 27;
	return (uint32_t)((dice->state * UINT64_C(2685821657736338717)) >> 33) % below;
}

void dice_empty_urn(struct dice *dice)
{
	memset(dice->urn, 0, sizeof dice->urn);
	memset(&dice->papers, 0, sizeof dice->papers);
}

/* Plausible for its ballot, and now and then not. */
static void draw_method(struct dice *dice, struct motion *motion)
{
	static const uint8_t ranked[] = {TALLY_IRV,     TALLY_BORDA,        TALLY_COPELAND,
	                                 TALLY_SCHULZE, TALLY_RANKED_PAIRS, TALLY_MINIMAX,
	                                 TALLY_STV};
	static const uint8_t several[] = {TALLY_APPROVAL, TALLY_PLURALITY, TALLY_TWO_ROUND};

	if (motion->ballot == BALLOT_RANKED)
		motion->method = ranked[dice_draw(dice, sizeof ranked)];
	if (motion->ballot == BALLOT_SEVERAL)
		motion->method = several[dice_draw(dice, sizeof several)];
	if (motion->ballot == BALLOT_SEVERAL || motion->method == TALLY_STV ||
	    motion->ballot == BALLOT_LOTS)
		motion->seats = (uint8_t)(1 + dice_draw(dice, 3));
	if (motion->ballot == BALLOT_SEVERAL)
		motion->picks = (uint8_t)dice_draw(dice, 4);
	if (motion->ballot == BALLOT_BUDGET)
		motion->method = dice_draw(dice, 2) ? TALLY_EQUAL_SHARES : TALLY_BUDGET_GREEDY;
	if (dice_draw(dice, 30) == 0)
		motion->method = (uint8_t)dice_draw(dice, TALLY_METHOD_COUNT + 1);
}

static void draw_candidates(struct dice *dice, struct motion *motion)
{
	for (unsigned i = 0; i < motion->option_count && i < OPTIONS_MAX; i++) {
		motion->options[i].cost =
		        motion->ballot == BALLOT_BUDGET ? 1 + dice_draw(dice, 1000) : 0;
		if (motion->picks % 2 == 0)
			continue;
		motion->options[i].candidate = (uint8_t)(1 + i);
		motion->options[i].drafted = dice_draw(dice, 3) == 0;
	}
}

void dice_motion(struct dice *dice, struct motion *motion)
{
	enum ballot ballot = dice_draw(dice, BALLOT_COUNT);

	*motion =
	        room_ballot(ballot, 2 + dice_draw(dice, dice_draw(dice, 8) ? 4 : OPTIONS_MAX - 1));
	motion->secrecy = (uint8_t)(ballot == BALLOT_LOTS ? SECRECY_ROLL_CALL
	                                                  : dice_draw(dice, SECRECY_COUNT));
	if (ballot <= BALLOT_CHOICE) {
		motion->base = (uint8_t)dice_draw(dice, BASE_COUNT);
		motion->threshold =
		        (uint8_t)dice_draw(dice, THRESHOLD_COUNT + (dice_draw(dice, 20) == 0));
	}
	motion->quorum =
	        (uint8_t)(dice_draw(dice, 3) ? QUORUM_NONE : dice_draw(dice, QUORUM_COUNT));
	motion->tie_rule =
	        (uint8_t)dice_draw(dice, ballot_is_marked(ballot) ? TIE_COUNT : TIE_YOUNGEST);
	motion->fallback = ballot == BALLOT_CONSENT ? (uint8_t)dice_draw(dice, FALLBACK_COUNT) : 0;
	motion->changeable = (uint8_t)dice_draw(dice, 2);
	motion->close_on_time = (uint8_t)dice_draw(dice, 2);
	motion->close_on_all = (uint8_t)dice_draw(dice, 2);
	motion->seconds = (uint16_t)(dice_draw(dice, 3) * 30);
	draw_method(dice, motion);
	draw_candidates(dice, motion);
}

/* A ballot of the vote at hand, most of the time; of few kinds, so that ties are common. */
static void draw_marks(struct dice *dice, const struct assembly *state, uint8_t marks[OPTIONS_MAX])
{
	const struct item *item = item_on_floor(state);
	const struct vote *vote = vote_at_hand(state);
	const struct motion *motion = &item->motion;
	unsigned rank = 0, first = dice_draw(dice, 3);

	memset(marks, 0, OPTIONS_MAX);
	for (unsigned n = 0; n < motion->option_count; n++) {
		unsigned i = (n + first) % motion->option_count;

		if ((vote->standing >> i & 1) == 0)
			continue;
		if (motion->ballot == BALLOT_RANKED)
			marks[i] = (uint8_t)++rank;
		else if (motion->ballot == BALLOT_GRADES || motion->ballot == BALLOT_POINTS)
			marks[i] = (uint8_t)(1 + dice_draw(dice, 3));
		else if (rank++ == 0)
			marks[i] = 1;
	}
	if (dice_draw(dice, 20) == 0)
		marks[dice_draw(dice, OPTIONS_MAX)] = (uint8_t)dice_draw(dice, 4);
}

static bool marked_at_hand(const struct assembly *state)
{
	const struct vote *vote = vote_at_hand(state);

	return vote != NULL && ballot_is_marked(vote_ballot(item_on_floor(state), vote));
}

static void draw_ballot(struct dice *dice, const struct assembly *state, struct command *command)
{
	command->vote_cast.vote = (uint16_t)(state->vote_count + (dice_draw(dice, 20) == 0));
	command->vote_cast.choice =
	        (uint8_t)dice_draw(dice, dice_draw(dice, 10) ? 3 : CHOICES_MAX + 2);
	if (!marked_at_hand(state))
		return;
	draw_marks(dice, state, command->vote_cast.marks);
	command->vote_cast.choice = CHOICE_NONE;
	command->vote_cast.mark_count = item_on_floor(state)->motion.option_count;
}

/* What the tellers say: one paper for each signature on paper, most of the time. */
static void draw_tellers(struct dice *dice, const struct assembly *state, struct command *command)
{
	const struct vote *vote = vote_at_hand(state);
	unsigned papers = vote == NULL ? 0 : seats_count(&vote->on_paper);

	memcpy(command->vote_count.votes, dice->urn, sizeof dice->urn);
	memcpy(command->vote_count.papers, dice->papers.rows, sizeof dice->papers.rows);
	command->vote_count.paper_count = dice->papers.count;
	if (dice_draw(dice, 3) == 0)
		strcpy(command->vote_count.seed, "3-1");
	if (papers > 0 && dice_draw(dice, 4) == 0) {
		command->vote_count.spoiled = 1;
		papers--;
	}
	if (papers == 0 || dice_draw(dice, 20) == 0)
		return;
	if (marked_at_hand(state)) {
		command->vote_count.hand_paper_count = 1;
		command->vote_count.hand_papers[0].count = (uint8_t)papers;
		draw_marks(dice, state, command->vote_count.hand_papers[0].marks);
		return;
	}
	command->vote_count.hand_count =
	        (uint16_t)(vote_option_count(item_on_floor(state), vote) + 1);
	command->vote_count.hand_votes[dice_draw(dice, 3)] = (uint16_t)papers;
}

static void draw_answer(struct dice *dice, const struct assembly *state, struct command *command)
{
	const struct vote *vote = vote_at_hand(state);
	unsigned outcome = vote == NULL ? OUTCOME_NONE : vote->verdict.outcome;

	command->vote_decide.choice = (uint8_t)dice_draw(dice, CHOICES_MAX + 1);
	if (outcome == OUTCOME_LOT)
		strcpy(command->vote_decide.seed, dice_draw(dice, 2) ? "4-1-6" : "12");
	if (outcome != OUTCOME_WHO_IS_YOUNGER)
		return;
	for (unsigned i = OPTIONS_MAX; i-- > 0;) {
		if (vote->verdict.tied >> i & 1)
			command->vote_decide.order[command->vote_decide.order_count++] = (uint8_t)i;
	}
}

/* What leads on from a phase, so that many votes are counted. */
static const enum command_kind onward[PHASE_COUNT] = {
        [PHASE_PREPARING] = COMMAND_SITTING_OPEN, [PHASE_WELCOME] = COMMAND_ITEM_START,
        [PHASE_PRESENTED] = COMMAND_VOTE_OPEN,    [PHASE_DEBATE] = COMMAND_VOTE_OPEN,
        [PHASE_VOTING] = COMMAND_VOTE_CAST,       [PHASE_CLOSED] = COMMAND_VOTE_COUNT,
        [PHASE_COUNTED] = COMMAND_VOTE_SHOW,      [PHASE_SHOWN] = COMMAND_VOTE_OPEN,
        [PHASE_SEALED] = COMMAND_ITEM_ADD,
};

/* A kind that is heard in this phase, most of the time. */
static enum command_kind draw_kind(struct dice *dice, const struct assembly *state)
{
	enum command_kind kind = dice_draw(dice, COMMAND_ASSEMBLY_COUNT);

	for (int tries = 0; tries < 20; tries++) {
		if (core_phases(kind) & 1u << state->phase)
			break;
		kind = dice_draw(dice, COMMAND_ASSEMBLY_COUNT);
	}
	if (dice_draw(dice, 2))
		kind = onward[state->phase];
	if (state->paused && dice_draw(dice, 2))
		kind = COMMAND_SITTING_RESUME;
	if (kind == COMMAND_SITTING_PAUSE && dice_draw(dice, 10))
		kind = COMMAND_FLOOR_NEXT;
	/* A long story: sealing and annulling are rare, and items come before the opening. */
	if ((kind == COMMAND_SITTING_END || kind == COMMAND_VOTE_ANNUL) && dice_draw(dice, 8))
		kind = COMMAND_MEMBER_PRESENT;
	if (kind == COMMAND_SITTING_OPEN && state->item_count < 8)
		kind = COMMAND_ITEM_ADD;
	return kind;
}

static void draw_agenda_fields(struct dice *dice, const struct assembly *state,
                               struct command *command)
{
	switch (command->kind) {
	case COMMAND_ITEM_ADD:
	case COMMAND_ITEM_EDIT:
		command->item.id = (uint16_t)dice_draw(dice, state->next_item + 1u);
		dice_motion(dice, &command->item.motion);
		command->item.motion.advisory = dice_draw(dice, 10) == 0;
		command->item.motion.trial = (uint8_t)(dice_draw(dice, 10) ? 0 : 2);
		if (command->kind == COMMAND_ITEM_ADD && dice_draw(dice, 4) == 0)
			command->item.kind = (uint8_t)dice_draw(dice, KIND_COUNT);
		if (command->kind == COMMAND_ITEM_ADD && dice_draw(dice, 8) == 0)
			dice_post(dice, &command->item.posted);
		break;
	case COMMAND_ITEM_MOVE:
		command->item_move.id = (uint16_t)dice_draw(dice, state->next_item + 1u);
		command->item_move.to = (uint16_t)dice_draw(dice, state->item_count + 1u);
		break;
	case COMMAND_ITEM_REMOVE:
	case COMMAND_ITEM_START:
		command->item_ref.id = (uint16_t)dice_draw(dice, state->next_item + 1u);
		break;
	case COMMAND_ITEM_AMEND:
		command->item_amend.title =
		        room_text(dice_draw(dice, 2) ? "Better" : "Better still");
		break;
	case COMMAND_MEMBER_PRESENT:
		command->member_present.seat = (uint16_t)dice_draw(dice, state->member_count + 1u);
		command->member_present.present = dice_draw(dice, 4) != 0;
		break;
	case COMMAND_DOOR_OPEN:
		memcpy(command->door_open.code, "ABC234", CODE_BYTES);
		break;
	case COMMAND_SITTING_END:
		command->end.number = (uint16_t)dice_draw(dice, 3);
		break;
	default:
		dice_item_fields(dice, state, command);
		dice_council_fields(dice, state, command);
		dice_minutes_fields(dice, state, command);
		break;
	}
}

static void draw_fields(struct dice *dice, const struct assembly *state, struct command *command)
{
	switch (command->kind) {
	case COMMAND_VOTE_OPEN:
		command->vote_open.fallback = dice_draw(dice, 3) == 0;
		if (state->amendment_count > 0 && dice_draw(dice, 2))
			command->vote_open.amendment = state->amendment_count;
		break;
	case COMMAND_VOTE_CAST:
		draw_ballot(dice, state, command);
		break;
	case COMMAND_PAPER_SIGN:
		command->paper_sign.seat = (uint16_t)dice_draw(dice, state->member_count + 1u);
		command->paper_sign.on_paper = dice_draw(dice, 3) != 0;
		break;
	case COMMAND_VOTE_EXTEND:
		command->vote_extend.seconds = (uint16_t)dice_draw(dice, VOTE_SECONDS_MAX + 2);
		break;
	case COMMAND_VOTE_COUNT:
		draw_tellers(dice, state, command);
		break;
	case COMMAND_VOTE_DECIDE:
		draw_answer(dice, state, command);
		break;
	case COMMAND_VOTE_ACCEPT:
		command->vote_accept.choice = (uint8_t)dice_draw(dice, 5);
		command->vote_accept.accepts = (uint8_t)dice_draw(dice, 2);
		break;
	case COMMAND_WORKSHOP_SHOW:
		command->workshop.on = (uint8_t)dice_draw(dice, 2);
		break;
	case COMMAND_VOTE_ANNUL:
		command->vote_annul.reason = room_text("mistake");
		break;
	default:
		draw_agenda_fields(dice, state, command);
		break;
	}
}

void dice_command(struct dice *dice, const struct assembly *state, struct command *command)
{
	memset(command, 0, sizeof *command);
	command->kind = draw_kind(dice, state);
	dice_actor(dice, state, command);
	draw_fields(dice, state, command);
}
