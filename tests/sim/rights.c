/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rights.c - every command, by every kind of screen, in every phase, against a
 * table that was written by hand from docs/sitting.md and docs/protocol.md.
 *
 * What a screen may not do must be refused as not-allowed (hello-first for a
 * stranger) and must leave the journal as it was. What it may do is heard: it
 * is done, or refused for another reason.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "hemicycle/commands.h"
#include "sim/caller.h"
#include "store/journal.h"
#include "wire/command.h"

enum {
	SCREEN_STRANGER,
	SCREEN_VISITOR,
	SCREEN_PUPIL,
	SCREEN_TEACHER,
	SCREEN_WALL,
	SCREEN_READER,
	SCREEN_COUNT
};

/* S stranger, V visitor, P pupil, T teacher, W wall (projector), R reader. */
static const char letters[] = "SVPTWR";

static const struct cell {
	const char *command;
	const char *fields; /* %c: the class, %s: the sitting, %m: a motion, %64: a token */
	const char *who; /* may do it at all */
	/* phases in which the sitting hears it, in the letters of ways[]; NULL: any */
	const char *when;
} cells[] = {
        {"item.add", ",\"motion\":%m", "T", "pwidvcns"},
        {"item.edit", ",\"item\":2,\"motion\":%m", "T", "pwidvcns"},
        {"item.remove", ",\"item\":2", "T", "pwidvcns"},
        {"item.move", ",\"item\":2,\"to\":0", "T", "pwidvcns"},
        {"sitting.open", "", "T", "p"},
        {"sitting.end", "", "T", "w"},
        {"door.open", "", "T", "pwidvcns"},
        {"door.close", "", "T", "pwidvcns"},
        {"member.present", ",\"seat\":0,\"present\":true", "T", "pwidvcns"},
        {"members.all-present", "", "T", "pwidvcns"},
        {"item.start", ",\"item\":1", "T", "w"},
        {"item.leave", "", "T", "id"},
        {"debate.open", "", "T", "i"},
        {"item.postpone", "", "T", "ids"},
        {"item.record", "", "T", "s"},
        {"item.amend", ",\"title\":\"Deux jardins\",\"objection\":\"trop petit\"", "T", "s"},
        {"vote.open", "", "T", "id"},
        {"vote.cast", ",\"vote\":1,\"choice\":0,\"key\":\"00112233445566778899aabbccddeeff\"", "P",
         "v"},
        {"vote.extend", ",\"seconds\":5", "T", "v"},
        {"vote.untime", "", "T", "v"},
        {"vote.close", "", "T", "v"},
        {"vote.reopen", "", "T", "c"},
        {"paper.sign", ",\"seat\":0,\"on_paper\":true", "T", "vc"},
        {"paper.sign-all", "", "T", "vc"},
        {"vote.count", "", "T", "c"},
        {"vote.decide", ",\"choice\":0", "T", ""}, /* only while a tie waits */
        {"vote.show", "", "T", "n"},
        {"vote.accept", ",\"choice\":0,\"accepts\":true", "T", "s"},
        {"workshop.show", ",\"on\":true", "T", "s"},
        {"vote.annul", ",\"reason\":\"oubli\"", "T", "vcns"},
        {"home", "", "T", NULL},
        {"class.add", ",\"name\":\"CM2\",\"mode\":\"reading\"", "T", NULL},
        {"class.edit", ",\"class\":%c,\"name\":\"CE1\",\"mode\":\"images\"", "T", NULL},
        {"class.open", ",\"class\":%c", "T", NULL},
        {"list.read", ",\"data\":\"QW5h\"", "T", NULL},
        {"pupils.add", ",\"class\":%c,\"names\":[\"Zoé\"]", "T", NULL},
        {"pupil.edit", ",\"pupil\":1,\"name\":\"Ana\",\"picture\":\"fox\"", "T", NULL},
        {"sitting.add", ",\"class\":%c,\"title\":\"Autre\"", "T", NULL},
        {"seat.accept", ",\"seat\":0", "T", NULL},
        {"seat.accept-all", "", "T", NULL},
        {"seat.refuse", ",\"seat\":0", "T", NULL},
        {"link.add", ",\"kind\":\"reader\",\"target\":%c", "T", NULL},
        {"link.revoke", ",\"link\":999", "T", NULL},
        {"archive.list", ",\"class\":0,\"text\":\"\"", "TR", NULL},
        {"archive.sitting", ",\"sitting\":%s", "TR", NULL},
        {"password.change", ",\"old\":\"not this one\",\"new\":\"another one\"", "T", NULL},
        {"seat.leave", "", "VP", NULL},
        {"seat.take", ",\"seat\":127,\"token\":\"%64\"", "V", NULL},
        /* Those that end something come last. */
        {"pupil.remove", ",\"pupil\":999", "T", NULL},
        {"seat.free", ",\"seat\":1", "T", NULL},
        {"sitting.enter", ",\"sitting\":%s", "T", NULL},
        {"sitting.leave", "", "T", NULL},
        {"logout", "", "T", NULL},
};

/* The way to each phase, from the one before it. */
static const struct way {
	char letter; /* 0: only passed through */
	const char *phase;
	const char *act, *fields;
} ways[] = {
        {'p', "preparing", NULL, NULL},
        {'w', "welcome", "sitting.open", ""},
        {'i', "presented", "item.start", ",\"item\":1"},
        {'d', "debate", "debate.open", ""},
        {'v', "voting", "vote.open", ""},
        {'c', "closed", "vote.close", ""},
        {'n', "counted", "vote.count", ""},
        {'s', "shown", "vote.show", ""},
        {0, "welcome", "item.record", ""},
        {'e', "sealed", "sitting.end", ""},
};

#define MOTION(ballot, options)                                                                    \
	"{\"title\":\"Un jardin\",\"picture\":\"\",\"ballot\":\"" ballot                           \
	"\",\"secrecy\":\"roll-call\",\"base\":\"expressed\",\"threshold\":\"simple\","            \
	"\"quorum\":\"none\",\"tie_rule\":\"rejected\",\"changeable\":false,"                      \
	"\"close_on_time\":false,\"close_on_all\":false,\"seconds\":0,\"options\":[" options "]}"

static const char motion[] = MOTION("motion", "");

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

/* NULL: the plain motion, of which nobody says anything. */
static const struct story *story_of(const struct cell *cell)
{
	for (size_t i = 0; cell != NULL && i < COUNT_OF(stories); i++)
		if (strcmp(stories[i].command, cell->command) == 0)
			return &stories[i];
	return NULL;
}

struct hall {
	struct classroom council;
	struct caller stranger, visitor, reader;
	struct caller *screens[SCREEN_COUNT];
	unsigned checked, mismatches;
};

/* The fields with the numbers of this hall in them. */
static const char *fill(const struct hall *hall, const char *fields)
{
	static char out[2048];
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
		else if (strncmp(at, "%m", 2) == 0)
			used += (size_t)snprintf(to, room, "%s", motion);
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

static void open_reader(struct hall *hall)
{
	char fields[256];

	must(&hall->council.teacher, "link.add", fill(hall, ",\"kind\":\"reader\",\"target\":%c"));
	snprintf(fields, sizeof fields, ",\"token\":\"%s\"",
	         cJSON_GetObjectItemCaseSensitive(caller_ok(&hall->council.teacher), "token")
	                 ->valuestring);
	caller_open(&hall->reader, hall->council.fake);
	must(&hall->reader, "hello", fields);
}

static void cast(struct hall *hall, const char *ballot)
{
	char fields[128];

	snprintf(fields, sizeof fields,
	         ",\"vote\":1,\"key\":\"000102030405060708090a0b0c0d0e0f\",%s", ballot);
	must(&hall->council.pupils[0], "vote.cast", fields);
}

static void open_hall(struct hall *hall, size_t ways_count, const struct cell *cell)
{
	static const char *const names[] = {"ana", "ben"};
	struct caller *teacher = &hall->council.teacher;
	const struct story *story = story_of(cell);
	char fields[64], item[1024];

	classroom_open(&hall->council, 1, 2, names, NULL);
	snprintf(item, sizeof item, ",\"motion\":%s", story != NULL ? story->motion : motion);
	must(teacher, "item.add", item);
	must(teacher, "item.add", fill(hall, ",\"motion\":%m"));
	must(teacher, "members.all-present", "");
	must(teacher, "door.open", "");
	snprintf(fields, sizeof fields, ",\"door\":\"%s\"", caller_sees(teacher, "door_code"));
	caller_open(&hall->visitor, hall->council.fake);
	must(&hall->visitor, "hello", fields);
	open_reader(hall);
	for (size_t i = 1; i <= ways_count; i++) {
		must(teacher, ways[i].act, ways[i].fields);
		if (story != NULL && strcmp(ways[i].act, "vote.open") == 0)
			cast(hall, story->ballot);
		/* A result that waits for an answer cannot be recorded. */
		if (story != NULL && ways[i].letter == 's' && ways_count > i &&
		    strcmp(story->command, "vote.accept") == 0)
			must(teacher, "vote.accept", cell->fields);
	}
	CHECK(strcmp(caller_sees(teacher, "phase"), ways[ways_count].phase) == 0);
	hall->screens[SCREEN_STRANGER] = &hall->stranger;
	hall->screens[SCREEN_VISITOR] = &hall->visitor;
	hall->screens[SCREEN_PUPIL] = &hall->council.pupils[0];
	hall->screens[SCREEN_TEACHER] = teacher;
	hall->screens[SCREEN_WALL] = &hall->council.projector;
	hall->screens[SCREEN_READER] = &hall->reader;
}

static void close_hall(struct hall *hall)
{
	caller_close(&hall->stranger);
	caller_close(&hall->visitor);
	caller_close(&hall->reader);
	classroom_close(&hall->council);
}

static void head_of(const struct hall *hall, uint8_t out[HASH_BYTES])
{
	CHECK(journal_head(fake_store(hall->council.fake), hall->council.sitting, out) == ERR_NONE);
}

static void mismatch(struct hall *hall, const struct cell *cell, int screen, const struct way *way,
                     const char *wanted, const char *got)
{
	hall->mismatches++;
	fprintf(stderr, "%s by %c in %s: wanted %s, got '%s'\n", cell->command, letters[screen],
	        way->phase, wanted, got);
}

/* One that may not: refused as such, and nothing has changed. */
static void check_denied(struct hall *hall, const struct cell *cell, int screen,
                         const struct way *way)
{
	const char *wanted = screen == SCREEN_STRANGER ? "hello-first" : "not-allowed";
	uint8_t before[HASH_BYTES], after[HASH_BYTES];
	const char *got;

	if (screen == SCREEN_STRANGER)
		caller_open(&hall->stranger, hall->council.fake);
	head_of(hall, before);
	got = caller_ask(hall->screens[screen], cell->command, "%s", fill(hall, cell->fields));
	head_of(hall, after);
	hall->checked++;
	if (way->letter == 'e' && strchr("VP", letters[screen]) != NULL)
		wanted = got[0] != '\0' ? got
		                        : "any refusal"; /* their seats ended with the sitting */
	if (strcmp(got, wanted) != 0)
		mismatch(hall, cell, screen, way, wanted, got);
	if (memcmp(before, after, sizeof before) != 0)
		mismatch(hall, cell, screen, way, "no change", "a change");
	if (screen == SCREEN_STRANGER)
		caller_close(&hall->stranger);
}

/* One that may: heard in the phases of the table and refused in the others. */
static void check_allowed(struct hall *hall, const struct cell *cell, int screen,
                          const struct way *way)
{
	const char *got =
	        caller_ask(hall->screens[screen], cell->command, "%s", fill(hall, cell->fields));
	bool heard = cell->when == NULL || strchr(cell->when, way->letter) != NULL;

	hall->checked++;
	if (way->letter == 'e' && strchr("VP", letters[screen]) != NULL && got[0] != '\0')
		return;
	if (strcmp(got, "not-allowed") == 0 || strcmp(got, "hello-first") == 0 ||
	    strcmp(got, "bad-field") == 0 || strcmp(got, "malformed") == 0 ||
	    strcmp(got, "closed") == 0)
		mismatch(hall, cell, screen, way, "to be heard", got);
	else if (cell->when != NULL && heard != (got[0] == '\0'))
		mismatch(hall, cell, screen, way, heard ? "ok" : "a refusal", got);
}

static void check_phase(size_t way, unsigned *checked, unsigned *mismatches)
{
	static struct hall hall;

	hall.checked = hall.mismatches = 0;
	open_hall(&hall, way, NULL);
	for (size_t i = 0; i < COUNT_OF(cells); i++)
		for (int screen = 0; screen < SCREEN_COUNT; screen++) {
			fake_settle(hall.council.fake, 1000); /* budgets fill up */
			if (strchr(cells[i].who, letters[screen]) == NULL)
				check_denied(&hall, &cells[i], screen, &ways[way]);
		}
	close_hall(&hall);
	for (size_t i = 0; i < COUNT_OF(cells); i++)
		for (int screen = 0; screen < SCREEN_COUNT; screen++)
			if (strchr(cells[i].who, letters[screen]) != NULL) {
				open_hall(&hall, way, &cells[i]);
				check_allowed(&hall, &cells[i], screen, &ways[way]);
				close_hall(&hall);
			}
	*checked += hall.checked;
	*mismatches += hall.mismatches;
}

/* The table must know every command that can be sent, but hello and login, the strangers' own. */
static unsigned missing_commands(void)
{
	unsigned missing = 0;

	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		const char *name = wire_command_name((enum command_kind)kind);
		bool found = name[0] == '\0' || kind == COMMAND_HELLO || kind == COMMAND_LOGIN;

		for (size_t i = 0; i < COUNT_OF(cells) && !found; i++)
			found = strcmp(cells[i].command, name) == 0;
		if (!found)
			fprintf(stderr, "%s is not in the table\n", name);
		missing += !found;
	}
	return missing;
}

/* Control: a table that is wrong about one right and one duty must be found out. */
static bool wrong_table_is_found_out(void)
{
	static const struct cell wrong = {"item.add", ",\"motion\":%m", "P", "p"};
	static struct hall hall;

	printf("control: two mismatches must follow\n");
	hall.mismatches = 0;
	open_hall(&hall, 0, NULL);
	check_allowed(&hall, &wrong, SCREEN_PUPIL, &ways[0]);
	check_denied(&hall, &wrong, SCREEN_TEACHER, &ways[0]);
	close_hall(&hall);
	return hall.mismatches >= 2;
}

int main(void)
{
	unsigned checked = 0, mismatches = missing_commands();

	log_set_level(LOG_ERROR);
	for (size_t way = 0; way < COUNT_OF(ways); way++)
		if (ways[way].letter != 0)
			check_phase(way, &checked, &mismatches);
	printf("cells %u  mismatches %u\n", checked, mismatches);
	return mismatches == 0 && wrong_table_is_found_out() ? EXIT_SUCCESS : EXIT_FAILURE;
}
