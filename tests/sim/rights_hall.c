/* SPDX-License-Identifier: EUPL-1.2 */
/* rights_hall.c - a sitting in a given phase, with a screen of every kind. */
#include "sim/rights.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

#define MOTION(ballot, options)                                                                    \
	"{\"title\":\"Un jardin\",\"picture\":\"\",\"ballot\":\"" ballot                           \
	"\",\"secrecy\":\"roll-call\",\"base\":\"expressed\",\"threshold\":\"simple\","            \
	"\"quorum\":\"none\",\"tie_rule\":\"rejected\",\"changeable\":false,"                      \
	"\"close_on_time\":false,\"close_on_all\":false,\"seconds\":0,\"options\":[" options "]}"

static const char motion[] = MOTION("motion", "");

static const char form[] =
        "{\"template\":\"own\",\"stages\":[\"opening\",\"praise\",\"proposals\",\"closing\"],"
        "\"roles\":[\"chair\",\"secretary\",\"timekeeper\",\"floor-keeper\",\"decision-keeper\","
        "\"teller\",\"observer\"],\"turn_seconds\":0,\"item_minutes\":0,\"totals\":false,"
        "\"tags\":true,\"support\":false,\"box_open\":true,\"limits\":[3,3,3,3,3],"
        "\"election_day\":0,\"own\":[{\"name\":\"plantes\",\"picture\":\"\",\"powers\":null}],"
        "\"lines\":[],\"reports\":[]}";

/* What must be on the floor, and what the first pupil must say, for a command to be heard. */
static const struct story {
	const char *command, *motion, *ballot;
} stories[] = {
        {"item.amend", MOTION("consent", ""), "\"choice\":3"},
        {"vote.accept",
         MOTION("several", "{\"text\":\"\",\"picture\":\"\",\"candidate\":0,\"drafted\":true},"
                           "{\"text\":\"\",\"picture\":\"\",\"candidate\":1}"),
         "\"marks\":[1,0]"},
        {"workshop.show",
         MOTION("ranked",
                "{\"text\":\"lac\",\"picture\":\"\"},{\"text\":\"mer\",\"picture\":\"\"}"),
         "\"marks\":[2,1]"},
};

/* What somebody must have asked for just before. */
static const struct need {
	const char *command;
	bool teacher; /* or who acts itself */
	const char *act, *fields;
} needs[] = {
        {"role.answer", true, "role.offer", ",\"seat\":%a,\"role\":\"own-1\""},
        {"floor.next", true, "floor.put", ",\"seat\":0,\"asks\":true"},
        {"floor.extend", true, "floor.give", ",\"seat\":0"},
        {"amendment.settle", false, "amendment.propose", ",\"text\":\"Un potager\""},
        {"entry.assign", true, "entry.add", ",\"text\":\"arroser\""},
        {"entry.review", true, "entry.add", ",\"text\":\"arroser\""},
        {"entry.show", true, "entry.add", ",\"text\":\"arroser\""},
        {"wish.make", true, "wish.open", ",\"on\":true"},
        {"minutes.correct", true, "minutes.approve", ",\"sitting\":%e"},
};

/* NULL: the plain motion, of which nobody says anything. */
static const struct story *story_of(const struct cell *cell)
{
	for (size_t i = 0; cell != NULL && i < COUNT_OF(stories); i++)
		if (strcmp(stories[i].command, cell->command) == 0)
			return &stories[i];
	return NULL;
}

static unsigned seat_of(int screen)
{
	return screen > SCREEN_PUPIL && screen < SCREEN_TEACHER ? 1 : 0;
}

/* The fields with the numbers of this hall in them. */
static const char *fill(const struct hall *hall, const char *fields, int screen)
{
	static char out[4096];
	size_t used = 0;

	for (const char *at = fields; *at != '\0'; at++) {
		char *to = out + used;
		size_t room = sizeof out - used;

		if (strncmp(at, "%c", 2) == 0)
			used += (size_t)snprintf(to, room, "%lld",
			                         (long long)hall->council.class_id);
		else if (strncmp(at, "%s", 2) == 0)
			used += (size_t)snprintf(to, room, "%lld",
			                         (long long)hall->council.sitting);
		else if (strncmp(at, "%e", 2) == 0)
			used += (size_t)snprintf(to, room, "%lld",
			                         (long long)hall->council.sitting + 1);
		else if (strncmp(at, "%m", 2) == 0)
			used += (size_t)snprintf(to, room, "%s", motion);
		else if (strncmp(at, "%f", 2) == 0)
			used += (size_t)snprintf(to, room, "%s", form);
		else if (strncmp(at, "%a", 2) == 0)
			used += (size_t)snprintf(to, room, "%u", seat_of(screen));
		else if (strncmp(at, "%64", 3) == 0)
			used += (size_t)snprintf(to, room, "%064d", 7);
		else
			out[used++] = *at;
		at += *at != '%' ? 0 : at[1] == '6' ? 2 : 1;
	}
	out[used] = '\0';
	return out;
}

static void must(struct caller *caller, const char *command, const char *fields)
{
	const char *no = caller_ask(caller, command, "%s", fields);

	if (no[0] != '\0')
		fprintf(stderr, "%s on the way: %s\n", command, no);
	CHECK(no[0] == '\0');
}

static void say_hello(struct hall *hall, struct caller *caller, const cJSON *ok)
{
	char fields[256];

	snprintf(fields, sizeof fields, ",\"token\":\"%s\"",
	         cJSON_GetObjectItemCaseSensitive(ok, "token")->valuestring);
	caller_open(caller, hall->council.fake);
	must(caller, "hello", fields);
}

static void open_link(struct hall *hall, struct caller *caller, const char *fields)
{
	must(&hall->council.teacher, "link.add", fill(hall, fields, SCREEN_TEACHER));
	say_hello(hall, caller, caller_ok(&hall->council.teacher));
}

static void open_card(struct hall *hall)
{
	const cJSON *cards;

	must(&hall->council.teacher, "card.make",
	     fill(hall, ",\"class\":%c,\"pupil\":1", SCREEN_TEACHER));
	cards = cJSON_GetObjectItemCaseSensitive(caller_ok(&hall->council.teacher), "cards");
	say_hello(hall, &hall->card, cJSON_GetArrayItem(cards, 0));
}

static void open_screens(struct hall *hall)
{
	char fields[64];

	snprintf(fields, sizeof fields, ",\"door\":\"%s\"",
	         caller_sees(&hall->council.teacher, "door_code"));
	caller_open(&hall->visitor, hall->council.fake);
	must(&hall->visitor, "hello", fields);
	open_link(hall, &hall->reader, ",\"kind\":\"reader\",\"target\":%c");
	open_link(hall, &hall->booth, ",\"kind\":\"booth\",\"target\":%s");
	open_link(hall, &hall->box, ",\"kind\":\"box\",\"target\":%c");
	open_card(hall);
}

static void cast(struct hall *hall, const char *ballot)
{
	char fields[128];

	snprintf(fields, sizeof fields,
	         ",\"vote\":1,\"key\":\"000102030405060708090a0b0c0d0e0f\",%s", ballot);
	must(&hall->council.pupils[0], "vote.cast", fields);
}

static void walk(struct hall *hall, size_t way, const struct cell *cell)
{
	const struct story *story = story_of(cell);
	struct caller *teacher = &hall->council.teacher;

	for (size_t i = 1; i <= way; i++) {
		must(teacher, ways[i].act, ways[i].fields);
		if (story != NULL && strcmp(ways[i].act, "vote.open") == 0)
			cast(hall, story->ballot);
		/* A result that waits for an answer cannot be recorded. */
		if (story != NULL && ways[i].letter == 's' && way > i &&
		    strcmp(story->command, "vote.accept") == 0)
			must(teacher, "vote.accept", cell->fields);
	}
	CHECK(strcmp(caller_sees(teacher, "phase"), ways[way].phase) == 0);
}

/* Minutes that wait: of a sitting that was held before this one opens, and bears the next id. */
static void hold_another(struct hall *hall)
{
	struct caller *teacher = &hall->council.teacher;

	must(teacher, "sitting.add",
	     fill(hall, ",\"class\":%c,\"title\":\"Avant\"", SCREEN_TEACHER));
	must(teacher, "sitting.enter", fill(hall, ",\"sitting\":%e", SCREEN_TEACHER));
	must(teacher, "item.add", fill(hall, ",\"motion\":%m", SCREEN_TEACHER));
	must(teacher, "sitting.open", "");
	must(teacher, "sitting.end", "");
	must(teacher, "sitting.enter", fill(hall, ",\"sitting\":%s", SCREEN_TEACHER));
}

void hall_open(struct hall *hall, size_t way, const struct cell *cell)
{
	/* Five, for a secret vote. */
	static const char *const names[] = {"ana", "ben", "chloe", "dan", "eva"};
	struct caller *teacher = &hall->council.teacher;
	const struct story *story = story_of(cell);
	char item[1024];

	memset(hall, 0, sizeof *hall);
	classroom_open(&hall->council, 1, COUNT_OF(names), names, form);
	if (cell != NULL && strncmp(cell->command, "minutes.", strlen("minutes.")) == 0)
		hold_another(hall);
	snprintf(item, sizeof item, ",\"motion\":%s", story != NULL ? story->motion : motion);
	must(teacher, "item.add", item);
	must(teacher, "item.add", fill(hall, ",\"motion\":%m", SCREEN_TEACHER));
	must(teacher, "item.add",
	     fill(hall, ",\"motion\":%m,\"kind\":\"concern\"", SCREEN_TEACHER));
	must(teacher, "members.all-present", "");
	must(teacher, "door.open", "");
	open_screens(hall);
	walk(hall, way, cell);
}

void hall_close(struct hall *hall)
{
	caller_close(&hall->stranger);
	caller_close(&hall->visitor);
	caller_close(&hall->reader);
	caller_close(&hall->booth);
	caller_close(&hall->box);
	caller_close(&hall->card);
	classroom_close(&hall->council);
}

/* The second pupil is every officer in turn. */
static void give_role(struct hall *hall, int screen)
{
	static const char *const words[OFFICE_OWN] = {
	        "chair",           "secretary", "timekeeper", "floor-keeper",
	        "decision-keeper", "teller",    "observer",
	};
	char fields[64];

	for (int office = 0; office < OFFICE_OWN; office++) {
		bool holds = office == screen - SCREEN_OFFICER;

		snprintf(fields, sizeof fields, ",\"seat\":1,\"role\":\"%s\"", words[office]);
		must(&hall->council.teacher, holds ? "role.give" : "role.end", fields);
	}
}

struct caller *hall_screen(struct hall *hall, int screen, const struct way *way)
{
	switch (screen) {
	case SCREEN_STRANGER:
		if (hall->stranger.fake == NULL || hall->stranger.client.link < 0)
			caller_open(&hall->stranger, hall->council.fake);
		return &hall->stranger;
	case SCREEN_VISITOR:
		return &hall->visitor;
	case SCREEN_PUPIL:
		return &hall->council.pupils[0];
	case SCREEN_TEACHER:
		return &hall->council.teacher;
	case SCREEN_WALL:
		return &hall->council.projector;
	case SCREEN_READER:
		return &hall->reader;
	case SCREEN_BOOTH:
		return &hall->booth;
	case SCREEN_CARD:
		return &hall->card;
	case SCREEN_BOX:
		return &hall->box;
	default:
		if (way->letter != 'e')
			give_role(hall, screen);
		return &hall->council.pupils[1];
	}
}

static bool ends_something(const struct cell *cell)
{
	static const char *const commands[] = {
	        "seat.leave", "seat.take", "seat.free",   "sitting.leave",
	        "logout",     "card.sit",  "item.remove", "sitting.enter",
	};

	for (size_t i = 0; i < COUNT_OF(commands); i++)
		if (strcmp(commands[i], cell->command) == 0)
			return true;
	return false;
}

bool hall_serves(const struct hall *hall, const struct cell *cell, const struct way *way)
{
	const struct caller *teacher = &hall->council.teacher;
	const cJSON *paused = cJSON_GetObjectItemCaseSensitive(teacher->view, "paused");
	const cJSON *present = cJSON_GetObjectItemCaseSensitive(teacher->view, "present_count");

	return hall->council.fake != NULL && !hall->ended && story_of(cell) == NULL &&
	       strcmp(caller_sees(teacher, "phase"), way->phase) == 0 && !cJSON_IsTrue(paused) &&
	       cJSON_IsNumber(present) && present->valueint == (int)hall->council.count;
}

bool hall_prepare(struct hall *hall, const struct cell *cell, int screen)
{
	for (size_t i = 0; i < COUNT_OF(needs); i++) {
		struct caller *caller = &hall->council.teacher;

		if (strcmp(needs[i].command, cell->command) != 0)
			continue;
		if (!needs[i].teacher && screen != SCREEN_TEACHER)
			caller = &hall->council.pupils[seat_of(screen)];
		if (caller_ask(caller, needs[i].act, "%s",
		               fill(hall, needs[i].fields, screen))[0] != '\0')
			return false;
	}
	return true;
}

const char *hall_try(struct hall *hall, const struct cell *cell, int screen, struct caller *caller)
{
	hall->ended = hall->ended || ends_something(cell) || story_of(cell) != NULL;
	return caller_ask(caller, cell->command, "%s", fill(hall, cell->fields, screen));
}
