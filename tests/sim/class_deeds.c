/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_deeds.c - what somebody does because the screen offers it.
 *
 * A table of commands and of fields that mostly make sense; the dice choose among
 * those that the screen says would be heard. A deed that comes too late is refused,
 * and that is no harm.
 */
#include <string.h>

#include "base/check.h"
#include "sim/class.h"

/*
 * In the fields: %s any seat, %y who may be ended, %r a role, %o one that was offered to me, %p a
 * planned item, %c a concern, %e a line of the book, %m an amendment that is proposed, %g a tag,
 * %u ritual words, %w a stage, %k a kind, %v what becomes of an amendment, %z of a line, %b true
 * or false, %t mostly true, %d a small number, %n a fresh one.
 */
static const struct deed {
	const char *command, *fields;
	unsigned weight;
	bool by_pupil; /* a teacher has a way of its own */
} deeds[] = {
        {"sitting.open", "", 20, true},
        {"sitting.pause", "", 4, false},
        {"sitting.resume", "", 200, false},
        {"stage.enter", ",\"stage\":\"%w\"", 6, false},
        {"door.close", "", 1, false},
        {"member.present", ",\"seat\":%s,\"present\":%t", 3, true},
        {"item.start", ",\"item\":%p", 20, true},
        {"item.move", ",\"item\":%p,\"to\":%d", 2, true},
        {"item.remove", ",\"item\":%p", 1, false},
        {"item.describe",
         ",\"item\":%p,\"kind\":\"%k\",\"author\":%s,\"minutes\":%d,\"names_somebody\":false", 5,
         false},
        {"item.time", ",\"item\":%p,\"minutes\":%d", 4, false},
        {"item.extend", ",\"minutes\":%d", 3, false},
        {"item.project", ",\"item\":%c,\"on\":%b", 6, false},
        {"item.close", "", 2, false},
        {"item.exclude", ",\"item\":%p,\"reason\":\"la loi\"", 4, false},
        {"item.refer", ",\"task\":\"mesurer %n\",\"who\":[%s]", 5, false},
        {"concern.check", ",\"item\":%c,\"upheld\":%t,\"tried\":%t,\"current\":%t", 10, false},
        {"role.offer", ",\"seat\":%s,\"role\":\"%r\"", 40, false},
        {"role.answer", ",\"role\":\"%o\",\"accepts\":%t", 400, false},
        {"role.give", ",\"seat\":%s,\"role\":\"%r\"", 8, false},
        {"role.end", ",\"seat\":%y,\"role\":\"%r\"", 3, false},
        {"floor.ask", ",\"tag\":\"%g\"", 30, false},
        {"floor.leave", "", 60, false},
        {"floor.put", ",\"seat\":%s,\"asks\":%b", 6, false},
        {"floor.give", ",\"seat\":%s", 6, false},
        {"floor.next", "", 20, false},
        {"floor.extend", ",\"seconds\":%d", 40, false},
        {"floor.end", "", 6, false},
        {"ritual.say", ",\"ritual\":\"%u\"", 4, false},
        {"amendment.propose", ",\"text\":\"Point amende %n\"", 20, false},
        {"amendment.settle", ",\"amendment\":%m,\"state\":\"%v\"", 40, false},
        {"vote.open", ",\"amendment\":%m", 20, false},
        {"debate.open", "", 15, true},
        {"vote.open", "", 10, true},
        {"vote.close", "", 2, true},
        {"vote.count", "", 10, true},
        {"vote.show", "", 20, true},
        {"item.record", "", 10, true},
        {"entry.add", ",\"text\":\"arroser %n\",\"who\":[%s],\"trial\":%d", 5, false},
        {"entry.assign", ",\"entry\":%e,\"who\":[%s],\"due_day\":20500", 4, false},
        {"entry.review", ",\"entry\":%e,\"state\":\"%z\",\"word\":\"mot %n\"", 5, false},
        {"entry.show", ",\"entry\":%e", 6, false},
        {"note.write", ",\"item\":0,\"text\":\"note %n\"", 3, false},
        {"minutes.approve", ",\"sitting\":%a", 6, false},
        {"minutes.correct", ",\"sitting\":%x,\"item\":0,\"text\":\"plutot %n\"", 3, false},
        {"mood.ask", "", 2, false},
        {"wish.open", ",\"on\":%t", 12, false},
        {"wish.make", ",\"items\":[%p]", 300, false},
        {"wish.apply", "", 20, false},
};

static bool has_word(const cJSON *list, const char *word)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, list)
	{
		if (cJSON_IsString(item) && strcmp(item->valuestring, word) == 0)
			return true;
	}
	return false;
}

/* The number of some element for which `field` holds one of `words`; 0: there is none. */
static int some(struct dice *dice, const cJSON *list, const char *number, const char *field,
                const char *word)
{
	const cJSON *item;
	int found = 0, seen = 0;

	cJSON_ArrayForEach(item, list)
	{
		if (field != NULL && strcmp(json_word(item, field), word) != 0)
			continue;
		if (dice_below(dice, (unsigned)++seen) == 0)
			found = (int)json_number(item, number);
	}
	return found;
}

/* A sitting whose minutes were approved, or still wait, now and then another; 0: none. */
static int some_minutes(struct dice *dice, const cJSON *list, bool approved)
{
	const cJSON *line;
	int found = 0, seen = 0;

	cJSON_ArrayForEach(line, list)
	{
		if (cJSON_IsTrue(json_of(line, "approved")) != approved && !dice_chance(dice, 100))
			continue;
		if (dice_below(dice, (unsigned)++seen) == 0)
			found = (int)json_number(line, "sitting");
	}
	return found;
}

static bool put_number(struct buffer *out, int number)
{
	buffer_printf(out, "%d", number);
	return number > 0;
}

static bool put_word(struct dice *dice, struct buffer *out, char sign)
{
	static const struct {
		char sign;
		unsigned count;
		const char *words[9];
	} lists[] = {
	        {'r',
	         8,
	         {"chair", "secretary", "timekeeper", "floor-keeper", "decision-keeper", "teller",
	          "observer", "own-1"}},
	        {'g', 5, {"none", "for", "against", "question", "idea"}},
	        {'u',
	         7,
	         {"silence", "listen", "off-topic", "louder", "calm", "time-short", "time-up"}},
	        {'w',
	         8,
	         {"opening", "news", "earlier", "praise", "concerns", "proposals", "reports",
	          "closing"}},
	        {'k', 6, {"proposal", "concern", "praise", "thanks", "request", "report"}},
	        {'v', 3, {"withdrawn", "adopted", "rejected"}},
	        {'z', 5, {"todo", "in-progress", "done", "not-done", "abandoned"}},
	        {'b', 2, {"true", "false"}},
	        {'t', 6, {"true", "true", "true", "true", "true", "false"}},
	};

	for (size_t i = 0; i < COUNT_OF(lists); i++)
		if (lists[i].sign == sign) {
			buffer_text(out, lists[i].words[dice_below(dice, lists[i].count)]);
			return true;
		}
	return false;
}

/* One field; false: there is nothing to put. */
static bool put(struct bot *bot, const cJSON *me, char sign, struct buffer *out)
{
	struct class_of_bots *class_ = bot->class_;
	const cJSON *items = json_of(bot->view, me == NULL ? "items" : "agenda");
	const cJSON *offered = cJSON_GetArrayItem(json_of(me, "offered"), 0);
	unsigned seat = dice_below(&class_->dice, (unsigned)class_->options.pupils);

	if (items == NULL)
		items = json_of(bot->view, "items"); /* of the chair and the other roles */
	switch (sign) {
	case 'y': /* one's own */
	case 's':
		if (sign == 'y' && me != NULL)
			seat = (unsigned)json_number(me, "seat");
		buffer_printf(out, "%u", seat);
		return true;
	case 'o':
		buffer_text(out, cJSON_IsString(offered) ? offered->valuestring : "");
		return cJSON_IsString(offered);
	case 'p':
		return put_number(out, some(&class_->dice, items, "id", "state", "planned"));
	case 'c':
		return put_number(out, some(&class_->dice, items, "id", "kind", "concern"));
	case 'e':
		return put_number(out, some(&class_->dice, json_of(bot->view, "entries"), "number",
		                            NULL, NULL));
	case 'm':
		return put_number(out, some(&class_->dice, json_of(bot->view, "amendments"),
		                            "number", "state", "proposed"));
	case 'a':
	case 'x':
		return put_number(out,
		                  some_minutes(&class_->dice, json_of(bot->view, "earlier_minutes"),
		                               sign == 'x'));
	case 'd':
		return put_number(out, 1 + (int)dice_below(&class_->dice, 3));
	case 'n':
		return put_number(out, (int)(++class_->teacher.items));
	default:
		return put_word(&class_->dice, out, sign);
	}
}

static bool fill(struct bot *bot, const cJSON *me, const char *fields, struct buffer *out)
{
	bool filled = true;

	buffer_text(out, "");
	for (const char *at = fields; *at != '\0'; at++) {
		if (*at != '%')
			buffer_char(out, *at);
		else
			filled = put(bot, me, *++at, out) && filled;
	}
	return filled;
}

bool deed_choose(struct bot *bot, const cJSON *may, const cJSON *me, const char **command,
                 struct buffer *fields)
{
	const struct deed *chosen = NULL;
	unsigned total = 0;

	for (size_t i = 0; i < COUNT_OF(deeds); i++) {
		if ((me == NULL && deeds[i].by_pupil) || !has_word(may, deeds[i].command))
			continue;
		total += deeds[i].weight;
		if (dice_below(&bot->class_->dice, total) < deeds[i].weight)
			chosen = &deeds[i];
	}
	if (chosen == NULL || !fill(bot, me, chosen->fields, fields))
		return false;
	*command = chosen->command;
	return true;
}

void words_of(struct class_of_bots *class_, const char *kind, int author, struct buffer *out)
{
	int number = ++class_->teacher.items;

	if (strcmp(kind, "concern") == 0)
		buffer_printf(out, SECRET_SIGN "%d~", oracle_secret(&class_->oracle, author));
	else
		buffer_printf(out, "Point %d", number);
}
