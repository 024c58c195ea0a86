/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_teacher.c - a teacher's screen: signs in, prepares what is missing, and
 * runs the sitting by looking at it.
 */
#include "sim/class_teacher.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"

enum { LOOK_MS = 300 };

static struct teacher_bot *teacher_of(struct bot *bot)
{
	return (struct teacher_bot *)(void *)bot;
}

static void add_pupils(struct teacher_bot *teacher)
{
	struct buffer names;

	buffer_init(&names, 4096);
	for (int i = 0; i < teacher->bot.class_->options.pupils; i++)
		buffer_printf(&names, "%s\"Pupil %02d\"", i == 0 ? "" : ",", i);
	ASK(teacher, "pupils.add", ",\"class\":%lld,\"names\":[%s]", (long long)teacher->class_id,
	    names.data);
	buffer_release(&names);
}

/* What is missing on the way to the council. */
static void prepare(struct teacher_bot *teacher)
{
	if (teacher->class_id == 0)
		ASK(teacher, "home", "%s", "");
	else if (!teacher->has_pupils)
		add_pupils(teacher);
	else if (teacher->sitting == 0)
		ASK(teacher, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)teacher->class_id);
	else if (!teacher->entered)
		ASK(teacher, "sitting.enter", ",\"sitting\":%lld", (long long)teacher->sitting);
	else
		ASK(teacher, "link.add", ",\"kind\":\"projector\",\"target\":%lld",
		    (long long)teacher->sitting);
}

static void sign_in(struct teacher_bot *teacher)
{
	if (teacher->token[0] != '\0')
		ASK(teacher, "hello", ",\"token\":\"%s\"", teacher->token);
	else
		ASK(teacher, "login", ",\"name\":\"maitre\",\"password\":\"%s\"",
		    fake_password(teacher->bot.class_->fake));
}

static void teacher_opened(struct bot *bot)
{
	sign_in(teacher_of(bot));
}

static void teacher_act(struct bot *bot)
{
	struct teacher_bot *teacher = teacher_of(bot);

	bot_wait(bot, LOOK_MS);
	if (teacher->asked[0] != '\0')
		return;
	if (!teacher->signed_in)
		sign_in(teacher);
	else if (!teacher->entered || !bot->class_->projector.bot.wanted)
		prepare(teacher);
	else if (bot->view != NULL)
		hold_council(teacher);
}

static void home_told(struct teacher_bot *teacher, const cJSON *ok)
{
	const cJSON *first = cJSON_GetArrayItem(json_of(ok, "classes"), 0);

	teacher->class_id = json_number(first, "id");
	teacher->has_pupils = json_number(first, "pupils") > 0;
	if (teacher->class_id == 0)
		ASK(teacher, "class.add", ",\"name\":\"CM1\",\"mode\":\"%s\"", "reading");
}

static void told_ok(struct teacher_bot *teacher, const char *asked, const cJSON *ok)
{
	struct class_of_bots *class_ = teacher->bot.class_;

	if (strcmp(asked, "login") == 0) {
		teacher->signed_in = true;
		snprintf(teacher->token, sizeof teacher->token, "%s", json_word(ok, "token"));
	} else if (strcmp(asked, "hello") == 0) {
		teacher->signed_in = true;
	} else if (strcmp(asked, "home") == 0) {
		home_told(teacher, ok);
	} else if (strcmp(asked, "class.add") == 0) {
		teacher->class_id = json_number(ok, "id");
	} else if (strcmp(asked, "pupils.add") == 0) {
		teacher->has_pupils = true;
	} else if (strcmp(asked, "sitting.add") == 0) {
		teacher->sitting = class_->oracle.sitting = json_number(ok, "id");
		oracle_look(&class_->oracle);
	} else if (strcmp(asked, "sitting.enter") == 0) {
		teacher->entered = true;
	} else if (strcmp(asked, "link.add") == 0) {
		snprintf(class_->projector.token, sizeof class_->projector.token, "%s",
		         json_word(ok, "token"));
		class_->projector.bot.wanted = true;
		for (int i = 0; i < class_->options.pupils; i++)
			class_->pupils[i].bot.wanted = true;
	} else {
		oracle_command_answered(&class_->oracle, asked, teacher->asked_since);
	}
}

static void told_no(struct teacher_bot *teacher, const char *asked, const char *no)
{
	static const char *const never[] = {"malformed",     "bad-field",   "unknown-command",
	                                    "not-allowed",   "hello-first", "unknown-token",
	                                    "wrong-password"};

	for (unsigned i = 0; i < sizeof never / sizeof never[0]; i++)
		if (strcmp(no, never[i]) == 0)
			oracle_object(&teacher->bot.class_->oracle,
			              "the teacher's %s was refused: %s", asked, no);
	if (strcmp(asked, "sitting.enter") == 0 && strcmp(no, "already-sealed") == 0)
		teacher->bot.class_->over = true; /* the end was heard, and its answer lost */
	bot_wait(&teacher->bot, 10 * LOOK_MS);
}

static void teacher_told(struct bot *bot, const cJSON *message)
{
	struct teacher_bot *teacher = teacher_of(bot);
	char asked[WORD_BYTES];

	if (message == NULL) { /* the connection is lost */
		teacher->asked[0] = '\0';
		teacher->signed_in = teacher->entered = false;
		return;
	}
	if (bot->view != NULL && cJSON_IsTrue(json_of(bot->view, "door_open")))
		snprintf(bot->class_->door, sizeof bot->class_->door, "%s",
		         json_word(bot->view, "door_code"));
	if (teacher->asked[0] == '\0' || json_number(message, "re") != teacher->asked_id)
		return;
	memcpy(asked, teacher->asked, sizeof asked);
	teacher->asked[0] = '\0';
	if (json_of(message, "ok") != NULL)
		told_ok(teacher, asked, json_of(message, "ok"));
	else
		told_no(teacher, asked, json_word(message, "no"));
}

void teacher_init(struct class_of_bots *class_)
{
	struct bot *bot = &class_->teacher.bot;

	bot_init(bot, class_);
	bot->opened = teacher_opened;
	bot->told = teacher_told;
	bot->act = teacher_act;
	bot->wanted = true;
}
