/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view.c - the picture of an assembly for one audience.
 *
 * Default deny: the view starts as zero, and each part is filled only for
 * those who may see it. Nobody, the teacher included, is given a split of a
 * secret vote before it is counted, and only the teacher before it is shown.
 */
#include "core/view.h"

#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/rules.h"
#include "core/seats.h"

/* The newest vote of the item on the floor, an annulled one included; NULL for none. */
static const struct vote *vote_on_floor(const struct assembly *state)
{
	const struct item *item = item_on_floor(state);

	if (item == NULL || item->last_vote == 0)
		return NULL;
	return &state->votes[item->last_vote - 1];
}

/* The newest vote on the item whose result was shown; NULL for none. */
static const struct vote *vote_shown_on(const struct assembly *state, const struct item *item)
{
	for (int i = state->vote_count - 1; i >= 0; i--)
		if (state->votes[i].item == item->id && state->votes[i].state == VOTE_SHOWN)
			return &state->votes[i];
	return NULL;
}

static bool result_visible(const struct vote *vote, enum audience audience)
{
	return vote->state == VOTE_SHOWN ||
	       (vote->state == VOTE_COUNTED && audience == AUDIENCE_TEACHER);
}

/* Votes needed as far as they are known: the expressed are not before the count. */
static uint16_t needed_so_far(const struct count_question *question)
{
	if (question->threshold == THRESHOLD_SIMPLE || question->base == BASE_EXPRESSED)
		return 0;
	return (uint16_t)count_needed(question->threshold, question->base == BASE_PRESENT
	                                                           ? question->present
	                                                           : question->eligible);
}

static void view_vote(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct vote *vote = vote_on_floor(state);
	struct count_question question;

	if (vote == NULL)
		return;
	vote_question(state, vote, &question);
	out->has_vote = 1;
	out->vote.number = (uint16_t)(vote - state->votes + 1);
	out->vote.item = vote->item;
	out->vote.state = vote->state;
	out->vote.round = vote->round;
	out->vote.closed_by = vote->closed_by;
	out->vote.reopened = vote->reopened;
	out->vote.frozen = vote->frozen;
	out->vote.closes_at_ms = vote->closes_at_ms;
	out->vote.eligible = (uint16_t)question.eligible;
	out->vote.present = (uint16_t)question.present;
	if (audience != AUDIENCE_PUPIL || vote->state == VOTE_SHOWN)
		out->vote.voters = (uint16_t)seats_count(&vote->signed_);
	out->vote.needed =
	        result_visible(vote, audience) ? vote->verdict.needed : needed_so_far(&question);
	out->vote.quorum_needed = (uint16_t)count_quorum_needed(question.quorum, question.eligible);
}

static void view_result(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct vote *vote = vote_on_floor(state);

	if (vote == NULL || !result_visible(vote, audience))
		return;
	out->has_result = 1;
	memcpy(out->result.votes, vote->votes, sizeof out->result.votes);
	out->result.choice_count = (uint8_t)(item_on_floor(state)->motion.option_count + 1);
	out->result.casting_choice = vote->casting_choice;
	out->result.verdict = vote->verdict;
}

static void view_item(const struct item *item, struct view_item *out)
{
	out->id = item->id;
	out->state = item->state;
	out->locked = item->vote_count > 0;
	out->motion = item->motion;
}

/* What everybody has seen decided: votes that are not shown, or annulled, say nothing. */
static void view_decision(const struct assembly *state, const struct item *item,
                          struct view_item *out)
{
	const struct vote *vote = vote_shown_on(state, item);

	if (vote == NULL)
		return;
	out->outcome = vote->verdict.outcome;
	if (vote->verdict.outcome != OUTCOME_CHOSEN ||
	    vote->verdict.winner >= item->motion.option_count)
		return;
	out->decisions[0].text = item->motion.options[vote->verdict.winner].text;
	out->decisions[0].picture = item->motion.options[vote->verdict.winner].picture;
	out->decision_count = 1;
}

/* The teacher has every setting; for the others the agenda is titles and pictures. */
static void view_agenda(const struct assembly *state, enum audience audience, struct view *out)
{
	const struct item *floor = item_on_floor(state);

	if (floor != NULL) {
		out->has_floor = 1;
		view_item(floor, &out->floor);
	}
	out->item_count = state->item_count;
	for (int i = 0; i < state->item_count; i++) {
		const struct item *item = &state->items[i];

		view_decision(state, item, &out->items[i]);
		if (audience == AUDIENCE_TEACHER) {
			view_item(item, &out->items[i]);
			continue;
		}
		out->items[i].id = item->id;
		out->items[i].state = item->state;
		out->items[i].motion.title = item->motion.title;
		out->items[i].motion.picture = item->motion.picture;
	}
}

static bool member_visible(const struct assembly *state, unsigned seat, enum audience audience)
{
	switch (audience) {
	case AUDIENCE_VISITOR:
		return state->door_open;
	case AUDIENCE_TEACHER:
		return true;
	case AUDIENCE_PROJECTOR:
		return state->members[seat].present;
	default:
		return false;
	}
}

/*
 * What the room may know of a member and the vote. On the wall a secret vote
 * shows how many have signed, never which seat.
 */
static void view_signature(const struct vote *vote, const struct motion *motion, unsigned seat,
                           enum audience audience, struct view_member *out)
{
	bool roll_call = motion->secrecy == SECRECY_ROLL_CALL;

	if (vote->state == VOTE_ANNULLED || audience == AUDIENCE_VISITOR)
		return;
	if (roll_call || audience == AUDIENCE_TEACHER)
		out->signed_ = seats_have(&vote->signed_, seat);
	if (roll_call)
		out->choice = vote->choice[seat];
}

static void view_members(const struct assembly *state, const struct presence *presence,
                         enum audience audience, struct view *out)
{
	const struct item *floor = item_on_floor(state);
	const struct vote *vote = vote_on_floor(state);

	for (unsigned seat = 0; seat < state->member_count; seat++) {
		const struct member *member = &state->members[seat];
		struct view_member *shown;

		if (!member_visible(state, seat, audience))
			continue;
		shown = &out->members[out->member_count++];
		shown->seat = (uint16_t)seat;
		shown->name = member->name;
		shown->picture = member->picture;
		if (audience != AUDIENCE_VISITOR)
			shown->present = member->present;
		if (audience != AUDIENCE_PROJECTOR)
			shown->screen = presence->screen[seat];
		if (vote != NULL)
			view_signature(vote, &floor->motion, seat, audience, shown);
	}
}

static void view_sitting(const struct assembly *state, enum audience audience, struct view *out)
{
	out->sitting = state->id;
	out->class_id = state->class_id;
	out->phase = state->phase;
	out->mode = state->mode;
	out->number = state->number;
	out->title = state->title;
	out->class_name = state->class_name;
	out->class_size = state->member_count;
	out->present_count = (uint16_t)seats_present_count(state);
	if (audience != AUDIENCE_PUPIL)
		out->door_open = state->door_open;
	if (state->door_open && (audience == AUDIENCE_TEACHER || audience == AUDIENCE_PROJECTOR))
		memcpy(out->door_code, state->door_code, CODE_BYTES);
}

void core_view(const struct assembly *state, const struct presence *presence,
               enum audience audience, int64_t now_ms, struct view *out)
{
	CHECK(audience < AUDIENCE_COUNT);
	memset(out, 0, sizeof *out);
	out->audience = audience;
	out->now_ms = now_ms;
	view_sitting(state, audience, out);
	view_members(state, presence, audience, out);
	if (audience == AUDIENCE_VISITOR)
		return;
	view_agenda(state, audience, out);
	view_vote(state, audience, out);
	view_result(state, audience, out);
	for (int kind = 0; audience == AUDIENCE_TEACHER && kind < COMMAND_ASSEMBLY_COUNT; kind++)
		out->may[kind] = rule_heard(state, kind, ROLE_TEACHER) == REFUSAL_NONE;
}
