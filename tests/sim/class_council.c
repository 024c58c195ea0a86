/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_council.c - the council as its teacher runs it: the next act follows
 * from the newest view, and now and then from the dice.
 */
#include "sim/class_teacher.h"

#include <string.h>

static const char *one_of(struct dice *dice, const char *const words[], unsigned count)
{
	return words[dice_below(dice, count)];
}

static const char *yes_or_no(struct dice *dice)
{
	return dice_chance(dice, 500) ? "true" : "false";
}

static void add_item(struct teacher_bot *teacher)
{
	static const char *const bases[] = {"expressed", "present", "eligible"};
	static const char *const thresholds[] = {"simple", "simple", "absolute", "two-thirds",
	                                         "unanimity"};
	static const char *const quorums[] = {"none", "none", "half", "two-thirds"};
	static const char *const ties[] = {"rejected", "second-vote", "casting-vote", "postponed"};
	static const char *const options[] = {
	        "", "{\"text\":\"lac\",\"picture\":\"\"},{\"text\":\"mer\",\"picture\":\"\"}",
	        ("{\"text\":\"lac\",\"picture\":\"\"},{\"text\":\"mer\",\"picture\":\"\"},"
	         "{\"text\":\"bois\",\"picture\":\"camping\"}")};
	struct dice *dice = dice_of(teacher);
	bool roll_call = dice_chance(dice, 400), timed = dice_chance(dice, 300);
	unsigned kind = dice_below(dice, 3);

	ASK(teacher, "item.add",
	    ",\"motion\":{\"title\":\"Point %d\",\"picture\":\"bicycle\",\"ballot\":\"%s\","
	    "\"secrecy\":\"%s\",\"base\":\"%s\",\"threshold\":\"%s\",\"quorum\":\"%s\","
	    "\"tie_rule\":\"%s\",\"changeable\":%s,\"close_on_time\":%s,\"close_on_all\":%s,"
	    "\"seconds\":%d,\"options\":[%s]}",
	    ++teacher->items, kind == 0 ? "motion" : "choice", roll_call ? "roll-call" : "secret",
	    one_of(dice, bases, 3), one_of(dice, thresholds, 5), one_of(dice, quorums, 4),
	    one_of(dice, ties, 4), roll_call ? yes_or_no(dice) : "false", timed ? "true" : "false",
	    yes_or_no(dice), timed ? 5 : 0, options[kind]);
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

static void act_voting(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	const cJSON *vote = json_of(view, "vote");

	if (dice_chance(dice, 10))
		annul(teacher);
	else if (dice_chance(dice, 20))
		ASK(teacher, "vote.extend", ",\"seconds\":%d", 3);
	else if (dice_chance(dice, 10))
		ASK(teacher, "vote.untime", "%s", "");
	else if (json_number(vote, "voters") >= json_number(vote, "present") ||
	         dice_chance(dice, 40))
		ASK(teacher, "vote.close", "%s", "");
}

static void act_closed(struct teacher_bot *teacher)
{
	struct dice *dice = dice_of(teacher);

	if (dice_chance(dice, 100))
		ASK(teacher, "vote.reopen", "%s", "");
	else if (dice_chance(dice, 30))
		annul(teacher);
	else
		ASK(teacher, "vote.count", "%s", "");
}

static void act_counted(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *verdict = json_of(json_of(view, "result"), "verdict");
	const cJSON *tied = json_of(verdict, "tied");

	if (dice_chance(dice_of(teacher), 20))
		annul(teacher);
	else if (strcmp(json_word(verdict, "outcome"), "casting-vote") == 0)
		ASK(teacher, "vote.decide", ",\"choice\":%d",
		    cJSON_GetArrayItem(tied, 0)->valueint);
	else
		ASK(teacher, "vote.show", "%s", "");
}

static void act_shown(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *verdict = json_of(json_of(view, "result"), "verdict");
	const char *outcome = json_word(verdict, "outcome");

	if (dice_chance(dice_of(teacher), 10))
		annul(teacher);
	else if (strcmp(outcome, "second-vote") == 0 &&
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
		act_closed(teacher);
	else if (strcmp(phase, "counted") == 0)
		act_counted(teacher, view);
	else if (strcmp(phase, "shown") == 0)
		act_shown(teacher, view);
}
