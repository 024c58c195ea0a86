/* SPDX-License-Identifier: EUPL-1.2 */
/* script.c - a scenario file as a list of steps. */
#include "scenario/script.h"

#include <stdio.h>
#include <string.h>

#include "scenario/council.h"
#include "scenario/school.h"

#define BLANKS " \t\r\n"

int script_words(char *line, char *words[SCRIPT_WORDS_MAX])
{
	int count = 0;
	char *to = line;
	bool inside = false, quoted = false;

	for (const char *from = line; *from != '\0'; from++) {
		char sign = *from;

		if (!quoted && strchr(BLANKS, sign) != NULL) {
			if (inside)
				*to++ = '\0';
			inside = false;
			continue;
		}
		if (!inside && count == SCRIPT_WORDS_MAX)
			break;
		if (!inside)
			words[count++] = to;
		inside = true;
		if (sign == '"')
			quoted = !quoted;
		else
			*to++ = sign;
	}
	*to = '\0';
	return count;
}

static bool complain(const struct script *script, int line, const char *what)
{
	fprintf(stderr, "%s:%d: %s\n", script->path, line, what);
	return false;
}

/* "cm1:" before the pupils, in a story of a school. */
static bool read_name(struct scenario_school *school, struct scenario_class *class, char *word)
{
	size_t length = strlen(word) - 1;

	if (word[length] != ':' || class->name[0] != '\0')
		return false;
	word[length] = '\0';
	if (length == 0 || length >= sizeof class->name || school_class(school, word) >= 0)
		return false;
	strcpy(class->name, word);
	return true;
}

static bool read_class(struct script *script, const char *text)
{
	struct scenario_school *school = &script->school;
	struct scenario_class *class = &school->classes[school->count];
	char copy[SCRIPT_LINE_BYTES], *place = NULL;

	if (school->count == SCENARIO_CLASSES_MAX)
		return false;
	strcpy(copy, text);
	strtok_r(copy, BLANKS, &place);
	for (char *name; (name = strtok_r(NULL, BLANKS, &place)) != NULL;) {
		if (class->count == 0 && read_name(school, class, name))
			continue;
		if (class->count == MEMBERS_MAX || strlen(name) >= SCENARIO_WORD_BYTES)
			return false;
		if (class->count > 0 && strcmp(class->names[class->count - 1], name) >= 0)
			return false; /* seats are given by the alphabet */
		strcpy(class->names[class->count++], name);
	}
	council_usual(class);
	/* One class has no name, of several each has one. */
	return class->count > 0 && (school->count++ == 0 ||
	                            (class->name[0] != '\0' && school->classes[0].name[0] != '\0'));
}

static bool read_council(struct script *script, int line, const char *text)
{
	char copy[SCRIPT_LINE_BYTES];
	const char *fault;

	if (script->count > 0)
		return complain(script, line, "the settings come before the first act");
	strcpy(copy, text);
	fault = council_read(copy, &script->school.classes[script->school.count - 1]);
	return fault == NULL || complain(script, line, fault);
}

static bool read_want(struct step *step, const char *text)
{
	enum want_kind kind = text[0] == '>' ? WANT_EVENTS : WANT_REFUSAL;

	text += 1 + strspn(text + 1, BLANKS);
	if (step->kind == STEP_RESTART || step->kind == STEP_IN ||
	    (step->want != WANT_SUCCESS && step->want != kind))
		return false;
	if (kind == WANT_REFUSAL && step->want_count > 0)
		return false;
	step->want = kind;
	if (kind == WANT_EVENTS && strcmp(text, "nothing") == 0)
		return step->want_count == 0;
	if (step->want_count == SCENARIO_ANSWER_EVENTS)
		return false;
	strcpy(step->wants[step->want_count++], text);
	return true;
}

static bool read_in(struct script *script, struct step *step)
{
	int class = school_class(&script->school, step->text + 3);

	if (class < 0)
		return complain(script, step->line, "no class of the story is called so");
	step->kind = STEP_IN;
	step->class = (unsigned)class;
	script->count++;
	return true;
}

static bool read_step(struct script *script, int line, const char *text)
{
	struct step *step = &script->steps[script->count];

	if (script->count == SCRIPT_STEPS_MAX)
		return complain(script, line, "too many steps");
	step->line = line;
	strcpy(step->text, text);
	if (strcmp(text, "restart") == 0)
		step->kind = STEP_RESTART;
	else if (strcmp(text, "again") == 0 || strcmp(text, "meet") == 0)
		step->kind = STEP_AGAIN;
	else if (strncmp(text, "in ", 3) == 0)
		return read_in(script, step);
	else if (strncmp(text, "wait ", 5) == 0)
		step->kind = STEP_WAIT;
	else
		step->kind = STEP_ACT;
	script->count++;
	return true;
}

static bool read_line(struct script *script, int line, const char *text)
{
	if (text[0] == '\0' || text[0] == '#')
		return true;
	if (script->school.count == 0 || (script->count == 0 && strncmp(text, "class ", 6) == 0)) {
		if (strncmp(text, "class ", 6) != 0 || !read_class(script, text))
			return complain(script, line,
			                "a scenario begins with its class, by the alphabet, "
			                "or with several that have names");
		return true;
	}
	if (strncmp(text, "council ", 8) == 0)
		return read_council(script, line, text);
	if (text[0] != '>' && text[0] != '!')
		return read_step(script, line, text);
	if (script->count == 0 || !read_want(&script->steps[script->count - 1], text))
		return complain(script, line, "this cannot be expected here");
	return true;
}

bool script_read(struct script *script, const char *path)
{
	FILE *file = fopen(path, "re");
	char text[SCRIPT_LINE_BYTES];
	bool fine = file != NULL;

	memset(script, 0, sizeof *script);
	script->path = path;
	for (int line = 1; fine && fgets(text, sizeof text, file) != NULL; line++) {
		const char *start = text + strspn(text, BLANKS);
		size_t length = strlen(text);

		if (length == sizeof text - 1)
			fine = complain(script, line, "the line is too long");
		while (length > 0 && strchr(BLANKS, text[length - 1]) != NULL)
			text[--length] = '\0';
		fine = fine && read_line(script, line, start);
	}
	if (file == NULL)
		return complain(script, 0, "cannot be opened");
	fclose(file);
	if (fine && script->count == 0)
		return complain(script, 0, "nothing happens in this scenario");
	return fine;
}
