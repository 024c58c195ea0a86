/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * run.c - a scenario is played as it stands, and again with restarts.
 *
 * A restart must never change a story: what was answered before it is still so
 * after it, whatever line it falls on.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scenario/school.h"
#include "scenario/script.h"

#define NEVER  (-1)
#define ALWAYS (-2)

struct run {
	const struct scenario_driver *driver;
	const struct script *script;
	int restart_at; /* index of a step, NEVER or ALWAYS */
	unsigned at; /* the class at hand */
	struct teller tellers[SCENARIO_CLASSES_MAX]; /* of the sitting at hand of each */
	struct scenario_act act;
	struct scenario_answer answer;
};

static const char *refusal_code(enum refusal refusal)
{
	static const char *const codes[REFUSAL_COUNT] = {
#define X(name, code, meaning) code,
	        REFUSALS(X)
#undef X
	};

	return refusal < REFUSAL_COUNT ? codes[refusal] : "?";
}

static bool fail(const struct run *run, const struct step *step, const char *wanted,
                 const char *got)
{
	fprintf(stderr, "%s:%d: %s\n  wanted: %s\n  got:    %s\n", run->script->path, step->line,
	        step->text, wanted, got);
	if (run->restart_at >= 0)
		fprintf(stderr, "  with a restart before line %d\n",
		        run->script->steps[run->restart_at].line);
	if (run->restart_at == ALWAYS)
		fprintf(stderr, "  with a restart before each line\n");
	return false;
}

/* Whether the told line begins with the wanted noun and has each of the wanted facts. */
static bool line_holds(const char *wanted, const char *told)
{
	char want_copy[SCRIPT_LINE_BYTES], told_copy[SCRIPT_LINE_BYTES];
	char *wants[SCRIPT_WORDS_MAX], *facts[SCRIPT_WORDS_MAX];
	int want_count, fact_count, at = 0;

	strcpy(want_copy, wanted);
	strcpy(told_copy, told);
	want_count = script_words(want_copy, wants);
	fact_count = script_words(told_copy, facts);
	for (int i = 0; i < want_count; i++) {
		if (i == 0 && strcmp(wants[0], facts[0]) != 0)
			return false;
		for (at = 0; at < fact_count && strcmp(wants[i], facts[at]) != 0;)
			at++;
		if (at == fact_count)
			return false;
	}
	return want_count > 0;
}

/* Events, then what minutes told, then what was sent. */
static int answer_lines(const struct scenario_answer *answer)
{
	return answer->count + teller_minutes_lines(&answer->minutes) + answer->sent_count;
}

static void tell_line(const struct run *run, int index, char *out, size_t bytes)
{
	const struct scenario_answer *answer = &run->answer;
	int minutes = teller_minutes_lines(&answer->minutes);

	if (index < answer->count)
		teller_tell(&run->tellers[run->at], &answer->events[index], out, bytes);
	else if (index < answer->count + minutes)
		teller_tell_minutes(&answer->minutes, index - answer->count, out, bytes);
	else
		tell_sent(&answer->sent[index - answer->count - minutes], out, bytes);
}

static bool check_lines(struct run *run, const struct step *step)
{
	char told[SCRIPT_LINE_BYTES];
	int count = answer_lines(&run->answer);

	for (int i = 0; i < count; i++) {
		tell_line(run, i, told, sizeof told);
		if (step->want != WANT_EVENTS)
			continue;
		if (i >= step->want_count)
			return fail(run, step, "no more events", told);
		if (!line_holds(step->wants[i], told))
			return fail(run, step, step->wants[i], told);
	}
	if (step->want == WANT_EVENTS && count < step->want_count)
		return fail(run, step, step->wants[count], "nothing");
	return true;
}

static bool check_answer(struct run *run, const struct step *step)
{
	const char *code = refusal_code(run->answer.refusal);

	if (step->want == WANT_REFUSAL)
		return strcmp(step->wants[0], code) == 0 ? true
		                                         : fail(run, step, step->wants[0], code);
	if (run->answer.refusal != REFUSAL_NONE)
		return fail(run, step, "no refusal", code);
	for (int i = 0; i < run->answer.count; i++)
		teller_learn(&run->tellers[run->at], &run->act, &run->answer.events[i]);
	return check_lines(run, step);
}

/* A key that no other line has. */
static void make_key(const struct step *step, struct command *command)
{
	if (command->kind == COMMAND_VOTE_CAST)
		snprintf((char *)command->vote_cast.key, KEY_BYTES, "line %d", step->line);
}

/* Of how a sitting begins, a story tells only what comes from those before it. */
static void keep_what_came(struct scenario_answer *answer)
{
	int kept = 0;

	for (int i = 0; i < answer->count; i++)
		if (answer->events[i].kind == EVENT_BOOK_CARRIED ||
		    answer->events[i].kind == EVENT_GATHERED ||
		    answer->events[i].kind == EVENT_ITEM_POSTED)
			answer->events[kept++] = answer->events[i];
	answer->count = kept;
}

/* Of the sitting at hand nothing is known yet. */
static void forget(struct run *run)
{
	struct teller *teller = &run->tellers[run->at];

	memset(teller, 0, sizeof *teller);
	teller->school = &run->script->school;
	teller->class = &run->script->school.classes[run->at];
}

static bool meet_again(struct run *run, const struct step *step)
{
	memset(&run->act, 0, sizeof run->act);
	forget(run);
	run->driver->again(run->driver->context, &run->script->school.classes[run->at],
	                   &run->answer);
	for (int i = 0; i < run->answer.count; i++)
		teller_learn(&run->tellers[run->at], &run->act, &run->answer.events[i]);
	keep_what_came(&run->answer);
	return check_answer(run, step);
}

static bool play_step(struct run *run, const struct step *step)
{
	char copy[SCRIPT_LINE_BYTES];
	const char *fault;

	run->answer.refusal = REFUSAL_NONE;
	run->answer.count = 0;
	run->answer.sent_count = 0;
	memset(&run->answer.minutes, 0, sizeof run->answer.minutes);
	switch (step->kind) {
	case STEP_RESTART:
		run->driver->restart(run->driver->context);
		return true;
	case STEP_IN:
		run->at = step->class;
		run->driver->enter(run->driver->context, run->at);
		return true;
	case STEP_AGAIN:
		return meet_again(run, step);
	case STEP_WAIT:
		run->driver->wait(run->driver->context, atoi(step->text + 5) * INT64_C(1000),
		                  &run->answer);
		return check_answer(run, step);
	default:
		strcpy(copy, step->text);
		fault = speak(&run->tellers[run->at], copy, &run->act);
		if (fault != NULL)
			return fail(run, step, "an act", fault);
		make_key(step, &run->act.command);
		run->driver->act(run->driver->context, &run->act, &run->answer);
		return check_answer(run, step);
	}
}

static bool is_of_school(const struct script *script)
{
	return script->school.classes[0].name[0] != '\0';
}

static bool play(struct run *run, int restart_at)
{
	const struct scenario_school *school = &run->script->school;

	run->restart_at = restart_at;
	for (run->at = school->count; run->at-- > 0;)
		forget(run);
	run->at = 0;
	if (is_of_school(run->script))
		run->driver->begin_school(run->driver->context, school);
	else
		run->driver->begin(run->driver->context, &school->classes[0]);
	for (int i = 0; i < run->script->count; i++) {
		if (restart_at == i || restart_at == ALWAYS)
			run->driver->restart(run->driver->context);
		if (!play_step(run, &run->script->steps[i]))
			return false;
	}
	return true;
}

enum ending { FAILED, FINE, LEFT_OUT };

static enum ending run_file(const struct scenario_driver *driver, const char *path)
{
	struct script *script = calloc(1, sizeof *script);
	struct run *run = calloc(1, sizeof *run);
	bool fine = script != NULL && run != NULL && script_read(script, path);
	bool left = fine && is_of_school(script) && driver->begin_school == NULL;

	if (fine && !left) {
		run->driver = driver;
		run->script = script;
		fine = play(run, NEVER);
		for (int i = 0; fine && i < script->count; i += driver->stride)
			fine = play(run, i);
		fine = fine && play(run, ALWAYS);
	}
	free(run);
	free(script);
	return left ? LEFT_OUT : fine ? FINE : FAILED;
}

bool scenario_run(const struct scenario_driver *driver, const char *path)
{
	enum ending ending = run_file(driver, path);

	if (ending == LEFT_OUT)
		fprintf(stderr, "%s: of a school, for the whole application\n", path);
	return ending == FINE;
}

static int is_scenario(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return dot != NULL && strcmp(dot, ".scn") == 0;
}

int scenario_run_folder(const struct scenario_driver *driver, const char *folder)
{
	struct dirent **entries = NULL;
	int count = scandir(folder, &entries, is_scenario, alphasort);
	int failed = 0;

	for (int i = 0; i < count; i++) {
		static const char *const words[] = {"FAILED", "fine", "not of one class:"};
		char path[4096];
		enum ending ending;

		snprintf(path, sizeof path, "%s/%s", folder, entries[i]->d_name);
		ending = run_file(driver, path);
		printf("%-6s %s\n", words[ending], entries[i]->d_name);
		failed += ending == FAILED;
		free(entries[i]);
	}
	free(entries);
	if (count <= 0)
		fprintf(stderr, "%s: no scenarios here\n", folder);
	return count > 0 && failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
