/* SPDX-License-Identifier: EUPL-1.2 */
/* class_box.c - slips: by the computer of the class, by cards, by dictation; and who reads them. */
#include <stdio.h>
#include <string.h>

#include "sim/class_teacher.h"

static const char *a_kind(struct dice *dice)
{
	static const char *const kinds[] = {"proposal", "concern", "concern",
	                                    "praise",   "thanks",  "request"};

	return kinds[dice_below(dice, 6)];
}

int64_t slip_write(struct bot *bot, int seat, int64_t class_id)
{
	struct class_of_bots *class_ = bot->class_;
	const char *kind = a_kind(&class_->dice);
	struct buffer words;
	int64_t id;

	if (++class_->slips > SLIPS_MAX)
		return 0;
	buffer_init(&words, 128);
	words_of(class_, kind, seat, &words);
	id = bot_ask(bot, "slip.add",
	             ",\"class\":%lld,\"pupil\":%lld,\"kind\":\"%s\",\"text\":\"%s\"",
	             (long long)class_id, (long long)class_->ids[seat], kind, words.data);
	buffer_release(&words);
	return id;
}

/* What is waiting in the box comes to an agenda, or goes back. True: something was done. */
bool look_into_box(struct teacher_bot *teacher, const cJSON *view)
{
	static const char *const states[] = {"accepted", "accepted", "accepted",
	                                     "accepted", "again",    "elsewhere"};
	struct dice *dice = dice_of(teacher);
	const char *phase = json_word(view, "phase");
	bool between = strcmp(phase, "preparing") == 0 || strcmp(phase, "welcome") == 0;

	if (teacher->slip != 0 && dice_chance(dice, 300)) {
		ASK(teacher, "slip.screen",
		    ",\"slip\":%lld,\"state\":\"%s\",\"names_somebody\":%s,\"reason\":\"vu\"",
		    (long long)teacher->slip, states[dice_below(dice, 6)],
		    dice_chance(dice, 200) ? "true" : "false");
	} else if (dice_chance(dice, 25)) {
		ASK(teacher, "box.open", ",\"class\":%lld",
		    (long long)json_number(view, "class_id"));
	} else if (teacher->slip != 0 && dice_chance(dice, 10)) {
		ASK(teacher, "slip.withdraw", ",\"slip\":%lld", (long long)teacher->slip);
	} else if (between && dice_chance(dice, 60)) {
		ASK(teacher, "agenda.gather", "%s", "");
	} else {
		return false;
	}
	return true;
}

static void computer_opened(struct bot *bot)
{
	bot_ask(bot, "hello", ",\"token\":\"%s\"", bot->class_->computer.token);
}

static void computer_told(struct bot *bot, const cJSON *message)
{
	const char *no = json_word(message, "no");

	if (strcmp(no, "malformed") == 0 || strcmp(no, "bad-field") == 0 ||
	    strcmp(no, "unknown-token") == 0)
		oracle_object(&bot->class_->oracle, "the computer was refused: %s", no);
}

static void computer_act(struct bot *bot)
{
	struct class_of_bots *class_ = bot->class_;

	bot_wait(bot, 4000);
	slip_write(bot, (int)dice_below(&class_->dice, (unsigned)class_->options.pupils), 0);
}

void computer_init(struct class_of_bots *class_)
{
	struct bot *bot = &class_->computer.bot;

	bot_init(bot, class_);
	bot->opened = computer_opened;
	bot->told = computer_told;
	bot->act = computer_act;
}
