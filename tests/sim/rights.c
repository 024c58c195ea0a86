/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rights.c - every command, by every kind of screen and holder of a role, in every phase,
 * against a table that was written by hand (rights_table.c).
 *
 * What a screen may not do must be refused as not-allowed (hello-first for a
 * stranger) and must leave the journal as it was. What it may do is heard: it
 * is done, or refused for another reason.
 */
#include "sim/rights.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "hemicycle/commands.h"
#include "store/journal.h"
#include "wire/command.h"

static void head_of(const struct hall *hall, uint8_t out[HASH_BYTES])
{
	CHECK(journal_head(fake_store(hall->council.fake), hall->council.sitting, out) == ERR_NONE);
}

static void mismatch(struct hall *hall, const struct cell *cell, int screen, const struct way *way,
                     const char *wanted, const char *got)
{
	hall->mismatches++;
	fprintf(stderr, "%s by %c in %s: wanted %s, got '%s'\n", cell->command,
	        right_letters[screen], way->phase, wanted, got);
}

/* Seats end with the sitting, and so do the tablets that many vote on. */
static bool has_ended(int screen, const struct way *way)
{
	return way->letter == 'e' && strchr("VPhstfdloB", right_letters[screen]) != NULL;
}

/* One that may not: refused as such, and nothing has changed. */
static void check_denied(struct hall *hall, const struct cell *cell, int screen,
                         const struct way *way, struct caller *caller)
{
	const char *wanted = screen == SCREEN_STRANGER ? "hello-first" : "not-allowed";
	uint8_t before[HASH_BYTES], after[HASH_BYTES];
	const char *got;

	head_of(hall, before);
	got = hall_try(hall, cell, screen, caller);
	head_of(hall, after);
	hall->checked++;
	if (has_ended(screen, way))
		wanted = got[0] != '\0' ? got : "any refusal";
	if (strcmp(got, wanted) != 0)
		mismatch(hall, cell, screen, way, wanted, got);
	if (memcmp(before, after, sizeof before) != 0)
		mismatch(hall, cell, screen, way, "no change", "a change");
}

static bool is_heard(const struct cell *cell, const struct way *way)
{
	return cell->when == NULL || strchr(cell->when, way->letter) != NULL;
}

/* One that may: heard in the phases of the table and refused in the others. */
static void check_allowed(struct hall *hall, const struct cell *cell, int screen,
                          const struct way *way, struct caller *caller)
{
	const char *got = hall_try(hall, cell, screen, caller);
	bool heard = is_heard(cell, way);

	hall->checked++;
	if (has_ended(screen, way) && got[0] != '\0')
		return;
	if (strcmp(got, "not-allowed") == 0 || strcmp(got, "hello-first") == 0 ||
	    strcmp(got, "bad-field") == 0 || strcmp(got, "malformed") == 0 ||
	    strcmp(got, "closed") == 0)
		mismatch(hall, cell, screen, way, "to be heard", got);
	else if (cell->when != NULL && heard != (got[0] == '\0'))
		mismatch(hall, cell, screen, way, heard ? "ok" : "a refusal", got);
}

/* Rows that follow another of the same command say how a screen of its own kind puts it. */
static bool is_first(size_t i)
{
	return i == 0 || strcmp(cells[i].command, cells[i - 1].command) != 0;
}

/* All that is refused, by one screen after the other in the same sitting: nothing changes it. */
static void check_refusals(struct hall *hall, const struct way *way)
{
	for (int screen = 0; screen < SCREEN_KINDS; screen++) {
		struct caller *caller = hall_screen(hall, screen, way);

		for (size_t i = 0; i < cell_count; i++) {
			fake_settle(hall->council.fake, 1000); /* budgets fill up */
			if (screen == SCREEN_STRANGER)
				caller = hall_screen(hall, screen, way); /* it may be cut off */
			if (!cells_allow(&cells[i], screen) && is_first(i))
				check_denied(hall, &cells[i], screen, way, caller);
			else if (cell_allows(&cells[i], screen) && !is_heard(&cells[i], way))
				check_allowed(hall, &cells[i], screen, way, caller);
		}
	}
}

static void end(struct hall *hall, unsigned *checked, unsigned *mismatches)
{
	hall_close(hall);
	*checked += hall->checked;
	*mismatches += hall->mismatches;
	hall->council.fake = NULL;
}

/*
 * One that may and is heard, in the sitting as those before have left it. False: it did not go
 * well, and a sitting that nobody has touched must say whether that is right.
 */
static bool is_heard_again(struct hall *hall, const struct cell *cell, int screen,
                           const struct way *way)
{
	static const char *const doubtful[] = {"not-allowed", "hello-first", "bad-field",
	                                       "malformed", "closed"};
	struct caller *caller;
	const char *got;

	if (!hall_serves(hall, cell, way))
		return false;
	fake_settle(hall->council.fake, 1000); /* budgets fill up */
	caller = hall_screen(hall, screen, way);
	if (!hall_prepare(hall, cell, screen))
		return false;
	got = hall_try(hall, cell, screen, caller);
	for (size_t i = 0; cell->when == NULL && i < COUNT_OF(doubtful); i++)
		if (strcmp(got, doubtful[i]) == 0)
			return false;
	if (cell->when != NULL && got[0] != '\0')
		return false;
	hall->checked++;
	return true;
}

static void check_phase(size_t way, unsigned *checked, unsigned *mismatches)
{
	static struct hall hall;

	hall_open(&hall, way, NULL);
	check_refusals(&hall, &ways[way]);
	end(&hall, checked, mismatches);
	for (size_t i = 0; i < cell_count; i++)
		for (int screen = 0; screen < SCREEN_KINDS; screen++) {
			struct caller *caller;

			if (!cell_allows(&cells[i], screen) || !is_heard(&cells[i], &ways[way]) ||
			    is_heard_again(&hall, &cells[i], screen, &ways[way]))
				continue;
			if (hall.council.fake != NULL)
				end(&hall, checked, mismatches);
			hall_open(&hall, way, &cells[i]);
			caller = hall_screen(&hall, screen, &ways[way]);
			CHECK(hall_prepare(&hall, &cells[i], screen));
			check_allowed(&hall, &cells[i], screen, &ways[way], caller);
		}
	if (hall.council.fake != NULL)
		end(&hall, checked, mismatches);
}

/* The table must know every command that can be sent, but hello and login, the strangers' own. */
static unsigned missing_commands(void)
{
	unsigned missing = 0;

	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		const char *name = wire_command_name((enum command_kind)kind);
		bool found = name[0] == '\0' || kind == COMMAND_HELLO || kind == COMMAND_LOGIN;

		for (size_t i = 0; i < cell_count && !found; i++)
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
	hall_open(&hall, 0, NULL);
	check_allowed(&hall, &wrong, SCREEN_PUPIL, &ways[0],
	              hall_screen(&hall, SCREEN_PUPIL, &ways[0]));
	check_denied(&hall, &wrong, SCREEN_TEACHER, &ways[0],
	             hall_screen(&hall, SCREEN_TEACHER, &ways[0]));
	hall_close(&hall);
	return hall.mismatches >= 2;
}

int main(void)
{
	unsigned checked = 0, mismatches = missing_commands();

	log_set_level(LOG_ERROR);
	for (size_t way = 0; way < way_count; way++)
		if (ways[way].letter != 0)
			check_phase(way, &checked, &mismatches);
	printf("cells %u  mismatches %u\n", checked, mismatches);
	return mismatches == 0 && wrong_table_is_found_out() ? EXIT_SUCCESS : EXIT_FAILURE;
}
