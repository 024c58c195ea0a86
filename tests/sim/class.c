/* SPDX-License-Identifier: EUPL-1.2 */
/* class.c - a class of bots: what they have in common. */
#include "sim/class.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/buffer.h"

enum { GROWN_UPS = 4 }; /* two teachers, the wall, the computer of the class */

const cJSON *json_of(const cJSON *object, const char *name)
{
	return cJSON_GetObjectItemCaseSensitive(object, name);
}

const char *json_word(const cJSON *object, const char *name)
{
	const cJSON *value = json_of(object, name);

	return cJSON_IsString(value) ? value->valuestring : "";
}

int64_t json_number(const cJSON *object, const char *name)
{
	const cJSON *value = json_of(object, name);

	return cJSON_IsNumber(value) ? (int64_t)value->valuedouble : 0;
}

static struct bot *bot_of(struct client *client)
{
	return (struct bot *)(void *)client;
}

void bot_wait(struct bot *bot, unsigned most_ms)
{
	bot->due_ms = fake_now_ms(bot->class_->fake) + 1 + dice_below(&bot->class_->dice, most_ms);
}

void bot_forget_view(struct bot *bot)
{
	cJSON_Delete(bot->view);
	bot->view = NULL;
}

static bool is_pupil(const struct bot *bot)
{
	const struct pupil_bot *pupils = bot->class_->pupils;

	return (const void *)bot >= (const void *)pupils &&
	       (const void *)bot < (const void *)(pupils + PUPILS_MAX);
}

/* Whatever is sent to whom is no teacher. */
static void guard(struct bot *bot, const cJSON *view, const char *text, size_t count)
{
	struct class_of_bots *class_ = bot->class_;
	bool chair = strcmp(json_word(view, "screen"), "chair") == 0;
	int seat = -1;

	if (bot == &class_->teacher.bot || bot == &class_->colleague.bot)
		return;
	if (is_pupil(bot) && !((struct pupil_bot *)(void *)bot)->booth)
		seat = ((struct pupil_bot *)(void *)bot)->seat;
	oracle_frame(&class_->oracle, seat, chair, text, count);
}

static void bot_heard(struct client *client, const char *text, size_t count)
{
	struct bot *bot = bot_of(client);
	cJSON *message = cJSON_ParseWithLength(text, count);
	cJSON *view;

	if (message == NULL) {
		oracle_object(&bot->class_->oracle, "not JSON: %.*s", (int)count, text);
		return;
	}
	view = cJSON_DetachItemFromObjectCaseSensitive(message, "view");
	guard(bot, view, text, count);
	if (view != NULL) {
		oracle_view_may(&bot->class_->oracle, view);
		bot_forget_view(bot);
		bot->view = view;
	}
	bot->told(bot, message);
	cJSON_Delete(message);
}

/* Answers that are under way are lost with the connection: told with NULL. */
static void bot_lost(struct client *client)
{
	struct bot *bot = bot_of(client);

	bot_forget_view(bot);
	bot->told(bot, NULL);
	bot_wait(bot, 2000);
}

void bot_init(struct bot *bot, struct class_of_bots *class_)
{
	bot->client = (struct client){.link = -1, .heard = bot_heard, .lost = bot_lost};
	bot->class_ = class_;
	bot->next_id = 1;
}

int64_t bot_ask(struct bot *bot, const char *name, const char *fields, ...)
{
	struct buffer message;
	char tail[8192];
	va_list args;
	int64_t id = bot->next_id++;

	va_start(args, fields);
	vsnprintf(tail, sizeof tail, fields, args);
	va_end(args);
	buffer_init(&message, 16384);
	buffer_printf(&message, "{\"id\":%lld,\"do\":\"%s\"%s}", (long long)id, name, tail);
	fake_say(bot->class_->fake, &bot->client, message.data, message.count);
	buffer_release(&message);
	return id;
}

static void bot_act(struct bot *bot)
{
	if (bot->client.link >= 0) {
		bot->act(bot);
	} else if (fake_connect(bot->class_->fake, &bot->client)) {
		bot_wait(bot, 200);
		bot->opened(bot);
	} else {
		bot_wait(bot, 1000);
	}
}

static struct bot *bot_at(struct class_of_bots *class_, unsigned index)
{
	struct bot *const others[GROWN_UPS] = {&class_->teacher.bot, &class_->colleague.bot,
	                                       &class_->projector.bot, &class_->computer.bot};

	return index < GROWN_UPS ? others[index] : &class_->pupils[index - GROWN_UPS].bot;
}

bool class_act(struct class_of_bots *class_)
{
	unsigned count = (unsigned)class_->options.pupils + GROWN_UPS;
	unsigned from = dice_below(&class_->dice, count);

	for (unsigned i = 0; i < count; i++) {
		struct bot *bot = bot_at(class_, (from + i) % count);

		if (!bot->wanted || bot->due_ms > fake_now_ms(class_->fake))
			continue;
		if (bot->client.link >= 0 && dice_chance(&class_->dice, 15)) {
			fake_cut(class_->fake, &bot->client);
			bot_lost(&bot->client);
		} else {
			bot_act(bot);
		}
		return true;
	}
	return false;
}

static void compare(struct bot *bot, enum audience audience)
{
	static const char *const screens[AUDIENCE_COUNT] = {
	        "visitor", "pupil", "teacher", "projector", "chair", "officer", "booth"};
	const char *phase = json_word(bot->view, "phase");

	if (bot->view == NULL || strcmp(json_word(bot->view, "screen"), screens[audience]) != 0)
		return;
	/* While a vote is open tablets are not told of each ballot. */
	if (audience == AUDIENCE_TEACHER || audience == AUDIENCE_PROJECTOR ||
	    strcmp(phase, "voting") != 0)
		oracle_view_is(&bot->class_->oracle, audience, bot->view);
}

static void compare_pupil(struct pupil_bot *pupil)
{
	if (!pupil->seated)
		return; /* a view may come after the word that the seat is lost */
	compare(&pupil->bot, AUDIENCE_PUPIL);
	compare(&pupil->bot, AUDIENCE_CHAIR);
	compare(&pupil->bot, AUDIENCE_OFFICER);
	compare(&pupil->bot, AUDIENCE_BOOTH);
	if (pupil->me != NULL && pupil->seated && pupil->bot.client.link >= 0)
		oracle_me_is(&pupil->bot.class_->oracle, pupil->seat, pupil->me);
}

void class_compare(struct class_of_bots *class_)
{
	oracle_look(&class_->oracle);
	if (class_->oracle.sitting == 0 || !class_->teacher.entered)
		return;
	compare(&class_->teacher.bot, AUDIENCE_TEACHER);
	if (class_->colleague.entered)
		compare(&class_->colleague.bot, AUDIENCE_TEACHER);
	compare(&class_->projector.bot, AUDIENCE_PROJECTOR);
	for (int i = 0; i < class_->options.pupils; i++)
		compare_pupil(&class_->pupils[i]);
	oracle_urns(&class_->oracle);
	oracle_slips(&class_->oracle);
	oracle_book(&class_->oracle);
	oracle_finds(&class_->oracle);
	oracle_minutes(&class_->oracle);
}

void class_init(struct class_of_bots *class_, struct fake *fake,
                const struct class_options *options)
{
	class_->options = *options;
	class_->fake = fake;
	class_->dice.state = ~options->seed;
	class_->oracle.fake = fake;
	class_->colleague.guest = true;
	teacher_init(class_, &class_->teacher);
	teacher_init(class_, &class_->colleague);
	class_->teacher.bot.wanted = true;
	watcher_init(class_, &class_->projector);
	computer_init(class_);
	for (int i = 0; i < options->pupils; i++)
		pupil_init(class_, i);
}

static void leave(struct bot *bot)
{
	if (bot->client.link >= 0) {
		fake_cut(bot->class_->fake, &bot->client);
		bot_lost(&bot->client);
	}
}

void class_meet_again(struct class_of_bots *class_)
{
	struct teacher_bot *teachers[] = {&class_->teacher, &class_->colleague};

	oracle_book(&class_->oracle);
	for (unsigned i = 0; i < (unsigned)class_->options.pupils + GROWN_UPS; i++)
		leave(bot_at(class_, i));
	for (int i = 0; i < class_->options.pupils; i++)
		pupil_leave(&class_->pupils[i]);
	for (size_t i = 0; i < COUNT_OF(teachers); i++) {
		teachers[i]->sitting = 0;
		teachers[i]->links = 0;
		teachers[i]->looked = false;
		teachers[i]->slip = 0;
	}
	class_->projector.bot.wanted = false;
	class_->door[0] = '\0';
	class_->over = false;
	class_->slips = 0;
	oracle_next_sitting(&class_->oracle);
}

void class_release(struct class_of_bots *class_)
{
	for (int i = 0; i < class_->options.pupils; i++)
		cJSON_Delete(class_->pupils[i].me);

	for (unsigned i = 0; i < (unsigned)class_->options.pupils + GROWN_UPS; i++)
		bot_forget_view(bot_at(class_, i));
}
