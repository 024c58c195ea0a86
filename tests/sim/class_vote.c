/* SPDX-License-Identifier: EUPL-1.2 */
/* class_vote.c - a vote as its teacher runs it, with the papers of those who have no tablet. */
#include <string.h>

#include "base/buffer.h"
#include "sim/class_teacher.h"

static const char *yes_or_no(struct dice *dice)
{
	return dice_chance(dice, 500) ? "true" : "false";
}

static void annul(struct teacher_bot *teacher)
{
	ASK(teacher, "vote.annul", ",\"reason\":\"%s\"", "on recommence");
}

/* Somebody votes on paper, or does not after all. */
static void sign_paper(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	int seat = (int)dice_below(dice, (unsigned)teacher->bot.class_->options.pupils);
	bool back = dice_chance(dice, 300);
	const cJSON *member;

	cJSON_ArrayForEach(member, json_of(view, "members"))
	{
		if (back && cJSON_IsTrue(json_of(member, "on_paper")))
			seat = (int)json_number(member, "seat");
	}
	ASK(teacher, "paper.sign", ",\"seat\":%d,\"on_paper\":%s", seat, back ? "false" : "true");
}

void act_voting(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	const cJSON *vote = json_of(view, "vote");

	if (dice_chance(dice, 10))
		annul(teacher);
	else if (dice_chance(dice, 60))
		sign_paper(teacher, view);
	else if (dice_chance(dice, 10))
		ASK(teacher, "paper.sign-all", "%s", "");
	else if (dice_chance(dice, 20))
		ASK(teacher, "vote.extend", ",\"seconds\":%d", 3);
	else if (dice_chance(dice, 10))
		ASK(teacher, "vote.untime", "%s", "");
	else if (json_number(vote, "voters") >= json_number(vote, "present") ||
	         dice_chance(dice, 40))
		ASK(teacher, "vote.close", "%s", "");
}

struct hands { /* what the paper voters handed in */
	unsigned votes[CHOICES_MAX], spoiled, papers;
	struct buffer rows; /* of marked ballots */
};

static void add_row(struct hands *hands, const struct urn_paper *paper)
{
	buffer_text(&hands->rows, hands->papers++ == 0 ? "{\"count\":1,\"marks\":["
	                                               : ",{\"count\":1,\"marks\":[");
	for (int i = 0; i < paper->bytes; i++)
		buffer_printf(&hands->rows, "%s%d", i == 0 ? "" : ",", paper->byte[i]);
	buffer_text(&hands->rows, "]}");
}

/* The papers of those who are marked so on the screen. */
static void open_box(const cJSON *view, const struct offer *offer, struct hands *out)
{
	int number = (int)json_number(json_of(view, "vote"), "number");
	const cJSON *member;

	cJSON_ArrayForEach(member, json_of(view, "members"))
	{
		struct urn_paper paper;

		if (!cJSON_IsTrue(json_of(member, "on_paper")))
			continue;
		if (!offer_by_hand(offer, number, (int)json_number(member, "seat"), &paper))
			out->spoiled++;
		else if (offer_is_marked(offer))
			add_row(out, &paper);
		else
			out->votes[paper.byte[0]]++;
	}
}

/* What the tellers type; nothing when nobody votes on paper. */
static void print_hands(const cJSON *view, struct buffer *out)
{
	const cJSON *vote = json_of(view, "vote");
	struct hands hands = {0};
	struct offer offer;

	offer_seen(json_of(json_of(view, "floor"), "motion"), vote, &offer);
	if (offer.ballot == BALLOT_LOTS &&
	    json_number(vote, "voters") == json_number(vote, "on_paper"))
		buffer_text(out, ",\"seed\":\"6-1-4\"");
	if (json_number(vote, "on_paper") == 0)
		return;
	buffer_init(&hands.rows, 16384);
	buffer_text(&hands.rows, "");
	open_box(view, &offer, &hands);
	if (hands.spoiled > 0)
		buffer_printf(out, ",\"spoiled\":%u", hands.spoiled);
	if (hands.papers > 0)
		buffer_printf(out, ",\"hand_papers\":[%s]", hands.rows.data);
	for (int i = 0; !offer_is_marked(&offer) && i <= offer.options; i++)
		buffer_printf(out, "%s%u%s", i == 0 ? ",\"hand_votes\":[" : ",", hands.votes[i],
		              i == offer.options ? "]" : "");
	buffer_release(&hands.rows);
}

static void count(struct teacher_bot *teacher, const cJSON *view)
{
	struct buffer fields;

	buffer_init(&fields, 8192);
	buffer_text(&fields, "");
	print_hands(view, &fields);
	ASK(teacher, "vote.count", "%s", fields.count > 0 ? fields.data : "");
	buffer_release(&fields);
}

void act_closed(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);

	if (dice_chance(dice, 100))
		ASK(teacher, "vote.reopen", "%s", "");
	else if (dice_chance(dice, 30))
		annul(teacher);
	else if (dice_chance(dice, 40))
		sign_paper(teacher, view);
	else
		count(teacher, view);
}

/* The answer to a tie; false when none waits. */
static bool settle(struct teacher_bot *teacher, const cJSON *verdict)
{
	const char *outcome = json_word(verdict, "outcome");
	struct dice *dice = dice_of(teacher);
	char *tied;

	if (strcmp(outcome, "casting-vote") == 0) {
		ASK(teacher, "vote.decide", ",\"choice\":%d",
		    cJSON_GetArrayItem(json_of(verdict, "tied"), 0)->valueint);
	} else if (strcmp(outcome, "who-is-younger") == 0) {
		tied = cJSON_PrintUnformatted(json_of(verdict, "tied"));
		ASK(teacher, "vote.decide", ",\"order\":%s", tied);
		cJSON_free(tied);
	} else if (strcmp(outcome, "lot") == 0) {
		ASK(teacher, "vote.decide", ",\"seed\":\"%u-%u\"", 1 + dice_below(dice, 6),
		    1 + dice_below(dice, 6));
	} else {
		return false;
	}
	return true;
}

void act_counted(struct teacher_bot *teacher, const cJSON *view)
{
	if (dice_chance(dice_of(teacher), 20))
		annul(teacher);
	else if (!settle(teacher, json_of(json_of(view, "result"), "verdict")))
		ASK(teacher, "vote.show", "%s", "");
}

/* What only some results ask for; false when this one does not. */
static bool follow(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *result = json_of(view, "result");
	const cJSON *waiting = cJSON_GetArrayItem(json_of(result, "waiting"), 0);
	const char *outcome = json_word(json_of(result, "verdict"), "outcome");
	struct dice *dice = dice_of(teacher);

	if (waiting != NULL)
		ASK(teacher, "vote.accept", ",\"choice\":%d,\"accepts\":%s", waiting->valueint,
		    dice_chance(dice, 700) ? "true" : "false");
	else if (cJSON_IsTrue(json_of(result, "comparable")) && dice_chance(dice, 500))
		ASK(teacher, "workshop.show", ",\"on\":%s", yes_or_no(dice));
	else if (strcmp(outcome, "blocked") == 0 && dice_chance(dice, 600))
		ASK(teacher, "item.amend", ",\"title\":\"Point %d bis\",\"objection\":\"non\"",
		    ++teacher->items);
	else if (strcmp(outcome, "blocked") == 0 && dice_chance(dice, 300) &&
	         strcmp(json_word(json_of(json_of(view, "floor"), "motion"), "fallback"),
	                "majority") == 0 &&
	         !cJSON_IsTrue(json_of(json_of(view, "vote"), "fallback")))
		ASK(teacher, "vote.open", ",\"fallback\":%s", "true");
	else
		return false;
	return true;
}

void act_shown(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *verdict = json_of(json_of(view, "result"), "verdict");
	const char *outcome = json_word(verdict, "outcome");

	if (dice_chance(dice_of(teacher), 10))
		annul(teacher);
	else if (json_number(json_of(view, "vote"), "amendment") != 0)
		ASK(teacher, "debate.open", "%s", "");
	else if (follow(teacher, view))
		return;
	else if ((strcmp(outcome, "second-vote") == 0 || strcmp(outcome, "second-round") == 0) &&
	         json_number(json_of(view, "vote"), "round") < 4)
		ASK(teacher, "vote.open", "%s", "");
	else if (strcmp(outcome, "postponed") == 0 && dice_chance(dice_of(teacher), 500))
		ASK(teacher, "item.postpone", "%s", "");
	else
		ASK(teacher, "item.record", ",\"who\":[%d]",
		    (int)dice_below(dice_of(teacher),
		                    (unsigned)teacher->bot.class_->options.pupils));
}
