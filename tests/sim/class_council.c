/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_council.c - the council as its teacher runs it: the next act follows
 * from the newest view, and now and then from the dice.
 */
#include "sim/class_teacher.h"

#include <string.h>

#include "base/buffer.h"

static const char *yes_or_no(struct dice *dice)
{
	return dice_chance(dice, 500) ? "true" : "false";
}

static int count_of(const cJSON *view, const char *screen)
{
	const cJSON *member;
	int count = 0;

	cJSON_ArrayForEach(member, json_of(view, "members")) count +=
	        strcmp(json_word(member, "screen"), screen) == 0;
	return count;
}

static void free_seat(struct teacher_bot *teacher, int seat)
{
	teacher->bot.class_->pupils[seat].freed = true;
	ASK(teacher, "seat.free", ",\"seat\":%d", seat);
}

/* What does not move the agenda, now and then. True: done. */
static bool dawdle(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	int seat = (int)dice_below(dice, (unsigned)teacher->bot.class_->options.pupils);

	if (count_of(view, "waiting") > 0 && dice_chance(dice, 700))
		ASK(teacher, "seat.accept-all", "%s", "");
	else if (dice_chance(dice, 25))
		ASK(teacher, "member.present", ",\"seat\":%d,\"present\":%s", seat,
		    yes_or_no(dice));
	else if (dice_chance(dice, 15))
		ASK(teacher, "members.all-present", "%s", "");
	else if (dice_chance(dice, 8))
		free_seat(teacher, seat);
	else if (!cJSON_IsTrue(json_of(view, "door_open")))
		ASK(teacher, "door.open", "%s", "");
	else
		return false;
	return true;
}

static void act_preparing(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *items = json_of(view, "items");
	struct dice *dice = dice_of(teacher);
	int count = cJSON_GetArraySize(items);

	if (count < teacher->bot.class_->options.items)
		add_item(teacher);
	else if (dice_chance(dice, 200))
		ASK(teacher, "item.move", ",\"item\":%d,\"to\":0",
		    (int)json_number(cJSON_GetArrayItem(items, count - 1), "id"));
	else
		ASK(teacher, "sitting.open", "%s", "");
}

static int next_item(const cJSON *view)
{
	const cJSON *item;

	cJSON_ArrayForEach(
	        item, json_of(view, "items")) if (strcmp(json_word(item, "state"), "planned") ==
	                                          0) return (int)json_number(item, "id");
	return 0;
}

static void act_welcome(struct teacher_bot *teacher, const cJSON *view)
{
	int item = next_item(view);
	int here = count_of(view, "here") + count_of(view, "lost");

	if (here < teacher->bot.class_->options.pupils && dice_chance(dice_of(teacher), 800))
		return;
	if (item != 0)
		ASK(teacher, "item.start", ",\"item\":%d", item);
	else
		ASK(teacher, "sitting.end", "%s", "");
}

static void act_presented(struct teacher_bot *teacher)
{
	struct dice *dice = dice_of(teacher);

	if (dice_chance(dice, 50))
		ASK(teacher, "item.leave", "%s", "");
	else if (dice_chance(dice, 20))
		ASK(teacher, "item.postpone", "%s", "");
	else if (dice_chance(dice, 500))
		ASK(teacher, "debate.open", "%s", "");
	else
		ASK(teacher, "vote.open", "%s", "");
}

static void act_debate(struct teacher_bot *teacher, const cJSON *view)
{
	if (json_number(view, "present_count") < SECRET_VOTERS_MIN)
		ASK(teacher, "members.all-present", "%s", "");
	else if (dice_chance(dice_of(teacher), 15))
		ASK(teacher, "item.postpone", "%s", "");
	else
		ASK(teacher, "vote.open", "%s", "");
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

static void act_voting(struct teacher_bot *teacher, const cJSON *view)
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

static void act_closed(struct teacher_bot *teacher, const cJSON *view)
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

static void act_counted(struct teacher_bot *teacher, const cJSON *view)
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
	else if (cJSON_IsTrue(json_of(result, "comparable")) && dice_chance(dice, 300))
		ASK(teacher, "workshop.show", ",\"on\":%s", yes_or_no(dice));
	else if (strcmp(outcome, "blocked") == 0 && dice_chance(dice, 300))
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

static void act_shown(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *verdict = json_of(json_of(view, "result"), "verdict");
	const char *outcome = json_word(verdict, "outcome");

	if (dice_chance(dice_of(teacher), 10))
		annul(teacher);
	else if (follow(teacher, view))
		return;
	else if ((strcmp(outcome, "second-vote") == 0 || strcmp(outcome, "second-round") == 0) &&
	         json_number(json_of(view, "vote"), "round") < 4)
		ASK(teacher, "vote.open", "%s", "");
	else if (strcmp(outcome, "postponed") == 0 && dice_chance(dice_of(teacher), 500))
		ASK(teacher, "item.postpone", "%s", "");
	else
		ASK(teacher, "item.record", "%s", "");
}

void hold_council(struct teacher_bot *teacher)
{
	const cJSON *view = teacher->bot.view;
	const char *phase = json_word(view, "phase");

	if (strcmp(phase, "sealed") == 0)
		teacher->bot.class_->over = true;
	else if (dawdle(teacher, view))
		return;
	else if (strcmp(phase, "preparing") == 0)
		act_preparing(teacher, view);
	else if (strcmp(phase, "welcome") == 0)
		act_welcome(teacher, view);
	else if (strcmp(phase, "presented") == 0)
		act_presented(teacher);
	else if (strcmp(phase, "debate") == 0)
		act_debate(teacher, view);
	else if (strcmp(phase, "voting") == 0)
		act_voting(teacher, view);
	else if (strcmp(phase, "closed") == 0)
		act_closed(teacher, view);
	else if (strcmp(phase, "counted") == 0)
		act_counted(teacher, view);
	else if (strcmp(phase, "shown") == 0)
		act_shown(teacher, view);
}
