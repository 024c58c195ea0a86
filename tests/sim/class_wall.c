/* SPDX-License-Identifier: EUPL-1.2 */
/* class_wall.c - the wall, which looks on. */
#include <string.h>

#include "sim/class.h"

static void watcher_opened(struct bot *bot)
{
	bot_ask(bot, "hello", ",\"token\":\"%s\"", ((struct watcher_bot *)(void *)bot)->token);
}

static void watcher_told(struct bot *bot, const cJSON *message)
{
	const char *no = json_word(message, "no");

	if (no[0] != '\0' && strncmp(no, "storage-", 8) != 0 &&
	    bot->class_->oracle.journal.phase != PHASE_SEALED)
		oracle_object(&bot->class_->oracle, "the wall was refused: %s", no);
}

static void watcher_act(struct bot *bot)
{
	bot_wait(bot, 4000);
}

void watcher_init(struct class_of_bots *class_, struct watcher_bot *watcher)
{
	struct bot *bot = &watcher->bot;

	bot_init(bot, class_);
	bot->opened = watcher_opened;
	bot->told = watcher_told;
	bot->act = watcher_act;
}
