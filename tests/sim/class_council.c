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

/* What the deeds are about may become known by them. */
static void tell_oracle(struct teacher_bot *teacher, const cJSON *view, const char *command,
                        const char *fields)
{
	const cJSON *item;
	int id = 0;

	if (strcmp(command, "item.project") != 0 && strcmp(command, "item.describe") != 0)
		return;
	sscanf(fields, ",\"item\":%d", &id);
	cJSON_ArrayForEach(item, json_of(view, "items"))
	{
		if ((int)json_number(item, "id") == id)
			oracle_secret_told(&teacher->bot.class_->oracle,
			                   json_word(json_of(item, "motion"), "title"));
	}
}

bool do_a_deed(struct teacher_bot *teacher, const cJSON *view)
{
	const char *command;
	struct buffer fields;
	bool found;

	if (!dice_chance(dice_of(teacher), 350))
		return false;
	buffer_init(&fields, 4096);
	found = deed_choose(&teacher->bot, json_of(view, "may"), NULL, &command, &fields);
	if (found) {
		tell_oracle(teacher, view, command, fields.data);
		ASK(teacher, command, "%s", fields.data);
	}
	buffer_release(&fields);
	return found;
}

/* What does not move the agenda, now and then. True: done. */
static bool dawdle(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	int seat = (int)dice_below(dice, (unsigned)teacher->bot.class_->options.pupils);

	if (cJSON_IsTrue(json_of(view, "paused")) && dice_chance(dice, 300))
		ASK(teacher, "sitting.resume", "%s", "");
	else if (count_of(view, "waiting") > 0 && dice_chance(dice, 700))
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

static const cJSON *next_item(const cJSON *view)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, json_of(view, "items"))
	{
		if (strcmp(json_word(item, "state"), "planned") == 0)
			return item;
	}
	return NULL;
}

/* The gate of a concern, the words of an election, then the floor. */
static void start(struct teacher_bot *teacher, const cJSON *item)
{
	struct dice *dice = dice_of(teacher);
	int id = (int)json_number(item, "id");

	if (strcmp(json_word(item, "kind"), "concern") == 0 &&
	    json_number(item, "gate") != GATE_ALL)
		ASK(teacher, "concern.check",
		    ",\"item\":%d,\"upheld\":%s,\"tried\":%s,\"current\":true", id,
		    dice_chance(dice, 850) ? "true" : "false",
		    dice_chance(dice, 850) ? "true" : "false");
	else if (json_word(json_of(item, "motion"), "title")[0] == '\0')
		reword_item(teacher, id);
	else
		ASK(teacher, "item.start", ",\"item\":%d", id);
}

static void act_welcome(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *item = next_item(view);
	int here = count_of(view, "here") + count_of(view, "lost");

	if (here < teacher->bot.class_->options.pupils - BOOTH_SEATS &&
	    dice_chance(dice_of(teacher), 800))
		return;
	if (item != NULL)
		start(teacher, item);
	else
		ASK(teacher, "sitting.end", "%s", "");
}

/* What is only talked about. */
static bool never_voted(const cJSON *view)
{
	const cJSON *floor = json_of(view, "floor");
	const char *kind = json_word(floor, "kind");

	return strcmp(kind, "praise") == 0 || strcmp(kind, "thanks") == 0 ||
	       cJSON_IsTrue(json_of(floor, "names_somebody"));
}

static void act_presented(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);

	if (never_voted(view) && dice_chance(dice, 300))
		ASK(teacher, "item.close", "%s", "");
	else if (dice_chance(dice, 50))
		ASK(teacher, "item.leave", "%s", "");
	else if (dice_chance(dice, 20))
		ASK(teacher, "item.postpone", "%s", "");
	else if (dice_chance(dice, 500))
		ASK(teacher, "debate.open", "%s", "");
	else
		ASK(teacher, "vote.open", "%s", "");
}

/* Another text, said to be so or asked of the class. True: done. */
static bool amend(struct teacher_bot *teacher, const cJSON *view)
{
	struct dice *dice = dice_of(teacher);
	const cJSON *amendment;

	cJSON_ArrayForEach(amendment, json_of(view, "amendments"))
	{
		int number = (int)json_number(amendment, "number");

		if (strcmp(json_word(amendment, "state"), "proposed") != 0)
			continue;
		if (dice_chance(dice, 500))
			ASK(teacher, "amendment.settle", ",\"amendment\":%d,\"state\":\"%s\"",
			    number, dice_chance(dice, 700) ? "adopted" : "withdrawn");
		else
			ASK(teacher, "vote.open", ",\"amendment\":%d", number);
		return true;
	}
	if (!dice_chance(dice, 150))
		return false;
	ASK(teacher, "amendment.propose", ",\"text\":\"Point %d\"", ++teacher->items);
	return true;
}

static void act_debate(struct teacher_bot *teacher, const cJSON *view)
{
	if (json_number(view, "present_count") < SECRET_VOTERS_MIN)
		ASK(teacher, "members.all-present", "%s", "");
	else if (never_voted(view))
		ASK(teacher, "item.close", "%s", "");
	else if (amend(teacher, view))
		return;
	else if (dice_chance(dice_of(teacher), 15))
		ASK(teacher, "item.postpone", "%s", "");
	else
		ASK(teacher, "vote.open", "%s", "");
}

/* Control: what the oracle is not told of, it must take for a leak. True: done. */
static bool tell_tales(struct teacher_bot *teacher, const cJSON *view)
{
	const cJSON *item;

	if (!teacher->bot.class_->options.tell_tales)
		return false;
	cJSON_ArrayForEach(item, json_of(view, "items"))
	{
		if (strcmp(json_word(item, "kind"), "concern") != 0 ||
		    cJSON_IsTrue(json_of(item, "projected")))
			continue;
		ASK(teacher, "item.project", ",\"item\":%d,\"on\":true",
		    (int)json_number(item, "id"));
		return true;
	}
	return false;
}

void hold_council(struct teacher_bot *teacher)
{
	const cJSON *view = teacher->bot.view;
	const char *phase = json_word(view, "phase");

	if (strcmp(phase, "sealed") == 0)
		teacher->bot.class_->over = true;
	else if (tell_tales(teacher, view) || dawdle(teacher, view) ||
	         look_into_box(teacher, view) || write_minutes(teacher, view) ||
	         do_a_deed(teacher, view))
		return;
	else if (strcmp(phase, "preparing") == 0)
		act_preparing(teacher, view);
	else if (strcmp(phase, "welcome") == 0)
		act_welcome(teacher, view);
	else if (strcmp(phase, "presented") == 0)
		act_presented(teacher, view);
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
