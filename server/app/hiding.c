/* SPDX-License-Identifier: EUPL-1.2 */
/* hiding.c - names as words: kept sorted, found in a text, and what stands in their place. */
#include "app/hiding.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/fold.h"
#include "base/text.h"
#include "hemicycle/limits.h"

enum {
	WORDS_MAX = 4, /* of one name that are looked for together */
	FOLDED_BYTES = 4 * NAME_BYTES_MAX + 1,
	FURTHER_SIGNS_MIN = 3, /* of a word behind the first: "Le Goff" is no "le" */
};

struct hidden_name {
	char initial[TEXT_SIGN_BYTES];
	bool dotted; /* written with a dot behind: "Ana M." */
	char folded[]; /* words with one blank between */
};

struct word {
	const char *at;
	size_t count;
};

/* The words from `text` on, at most WORDS_MAX. */
static int take_words(const char *text, struct word words[WORDS_MAX])
{
	int count = 0;

	while (count < WORDS_MAX && (text = text_word(text, &words[count].count)) != NULL) {
		words[count].at = text;
		text += words[count++].count;
	}
	return count;
}

/* The first `count` of them, folded, with `between`. False: longer than any name. */
static bool fold(const struct word words[], int count, const char *between, char out[FOLDED_BYTES])
{
	char raw[2 * NAME_BYTES_MAX + 1];
	size_t used = 0, gap = strlen(between);

	for (int i = 0; i < count; i++) {
		if (used + gap + words[i].count >= sizeof raw)
			return false;
		if (i > 0) {
			memcpy(raw + used, between, gap);
			used += gap;
		}
		memcpy(raw + used, words[i].at, words[i].count);
		used += words[i].count;
	}
	raw[used] = '\0';
	if (!text_fold(raw, out, FOLDED_BYTES))
		return false;
	fold_apart(out);
	return true;
}

static size_t place_of(const struct hiding *hiding, const char *folded, bool *found)
{
	size_t low = 0, high = hiding->count;

	*found = false;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(hiding->names[middle]->folded, folded);

		if (order == 0)
			*found = true;
		if (order >= 0)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static void grow(struct hiding *hiding)
{
	hiding->room = hiding->room == 0 ? 64 : 2 * hiding->room;
	hiding->names = realloc(hiding->names, hiding->room * sizeof(struct hidden_name *));
	CHECK(hiding->names != NULL);
}

/* One letter is no word of its own: "A." is left as it is. */
static bool is_one_sign(const char *folded)
{
	size_t count = 0;

	for (; *folded != '\0'; folded++)
		count += (*folded & 0xc0) != 0x80;
	return count < 2;
}

static enum err keep(struct hiding *hiding, const char *folded, const char *of, bool dotted)
{
	size_t bytes = strlen(folded) + 1;
	struct hidden_name *name;
	bool found;
	size_t at = place_of(hiding, folded, &found);

	if (found || is_one_sign(folded))
		return ERR_NONE;
	if (hiding->count >= HIDDEN_NAMES_MAX)
		return ERR_LIMIT;
	if (hiding->count == hiding->room)
		grow(hiding);
	name = calloc(1, sizeof *name + bytes);
	CHECK(name != NULL);
	text_initial(of, name->initial);
	name->dotted = dotted;
	memcpy(name->folded, folded, bytes);
	memmove(&hiding->names[at + 1], &hiding->names[at],
	        (hiding->count - at) * sizeof(struct hidden_name *));
	hiding->names[at] = name;
	hiding->count++;
	return ERR_NONE;
}

static size_t signs(const struct word *word)
{
	size_t count = 0;

	for (size_t i = 0; i < word->count; i++)
		count += (word->at[i] & 0xc0) != 0x80;
	return count;
}

/* What is no small letter, nor a number. */
static bool is_capital(const struct word *word)
{
	char sign[TEXT_SIGN_BYTES];

	text_initial(word->at, sign);
	return strncmp(sign, word->at, strlen(sign)) == 0 && !isdigit((unsigned char)*word->at);
}

/* The first word of a name, and of the others, however many, those that are no little ones. */
static bool counts_alone(const char *name, const struct word *word)
{
	size_t bytes;

	return word->at == text_word(name, &bytes) ||
	       (signs(word) >= FURTHER_SIGNS_MIN && is_capital(word));
}

enum err hiding_add(struct hiding *hiding, const char *name)
{
	char folded[FOLDED_BYTES];
	struct word words[WORDS_MAX], word;
	int count = take_words(name, words);
	bool dotted = *name != '\0' && name[strlen(name) - 1] == '.';
	enum err err = ERR_NONE;

	if (count == 0)
		return ERR_NONE;
	if (fold(words, count, " ", folded))
		err = keep(hiding, folded, words[0].at, dotted);
	if (err == ERR_NONE && fold(words, count, "", folded))
		err = keep(hiding, folded, words[0].at, dotted);
	for (const char *at = name; err == ERR_NONE; at = word.at + word.count) {
		word.at = text_word(at, &word.count);
		if (word.at == NULL)
			break;
		if (counts_alone(name, &word) && fold(&word, 1, "", folded))
			err = keep(hiding, folded, word.at, false);
	}
	return err;
}

void hiding_release(struct hiding *hiding)
{
	if (hiding == NULL)
		return;
	for (size_t i = 0; i < hiding->count; i++)
		free(hiding->names[i]);
	free(hiding->names);
	*hiding = (struct hiding){0};
}

/* The longest name that begins with the first of the words; *count becomes how many it has. */
static const struct hidden_name *find(const struct hiding *hiding, const struct word words[],
                                      int *count)
{
	char folded[FOLDED_BYTES];

	for (; *count > 0; (*count)--) {
		bool found;
		size_t at;

		if (!fold(words, *count, " ", folded))
			continue;
		at = place_of(hiding, folded, &found);
		if (found)
			return hiding->names[at];
	}
	return NULL;
}

static void put_person(enum shown_names shown, const char *initial, struct buffer *out)
{
	if (shown == NAMES_NONE)
		buffer_text(out, "…");
	else
		buffer_printf(out, "%s.", initial);
}

void hiding_print(const struct hiding *hiding, const char *text, struct buffer *out)
{
	struct word words[WORDS_MAX];
	const char *done = text;
	int count;

	while ((count = take_words(done, words)) > 0) {
		const struct hidden_name *name = find(hiding, words, &count);
		const char *rest = words[name == NULL ? 0 : count - 1].at +
		                   words[name == NULL ? 0 : count - 1].count;

		if (name == NULL) {
			buffer_add(out, done, (size_t)(rest - done));
		} else {
			buffer_add(out, done, (size_t)(words[0].at - done));
			put_person(hiding->shown, name->initial, out);
			if (*rest == '.' && (name->dotted || hiding->shown == NAMES_INITIALS))
				rest++; /* its own dot, or ours is enough */
		}
		done = rest;
	}
	buffer_text(out, done);
}

static void written(const void *context, const char *text, struct buffer *out)
{
	hiding_print(context, text, out);
}

static void person(const void *context, const char *name, struct buffer *out)
{
	const struct hiding *hiding = context;
	char initial[TEXT_SIGN_BYTES];

	if (hiding->shown == NAMES_NONE)
		return;
	text_initial(name, initial);
	buffer_printf(out, "%s.", initial);
}

struct wire_redactor hiding_redactor(const struct hiding *hiding)
{
	return (struct wire_redactor){
	        .shown = hiding->shown, .written = written, .person = person, .context = hiding};
}

bool hiding_finds(const struct hiding *hiding, const char *text, const char *folded)
{
	struct buffer shown;
	size_t room = 4 * strlen(text) + 64;
	char *seen = malloc(room);
	bool found = false;

	CHECK(seen != NULL);
	buffer_init(&shown, FRAME_BYTES_MAX);
	hiding_print(hiding, text, &shown);
	if (!shown.full && text_fold(shown.data, seen, room))
		found = strstr(seen, folded) != NULL;
	buffer_release(&shown);
	free(seen);
	return found;
}

bool hiding_names(const struct hiding *hiding, const char *form)
{
	for (size_t i = 0; i < hiding->count; i++) {
		struct fold_word word;

		for (size_t at = 0; fold_next(hiding->names[i]->folded, &at, &word);)
			if (strcmp(word.form, form) == 0)
				return true;
	}
	return false;
}
