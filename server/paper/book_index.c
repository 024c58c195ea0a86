/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * book_index.c - the indexes of the decision book: subjects and people, with numbers of lines.
 *
 * A subject is a word of a decision that tells something: long enough, and not among the words
 * that a language says without meaning anything by them (paper.index.without). A class decides in
 * its own language, whatever that of the book: those of all languages are left out.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "hemicycle/limits.h"
#include "paper/book.h"

enum {
	WORD_BYTES = 64,
	FOLDED_BYTES = 3 * OPTION_BYTES_MAX + 1, /* folding takes letters of Korean apart */
	SUBJECT_LETTERS_MIN = 4,
	TERMS_MAX = 20000,
	REFERENCES_MAX = 64
};

struct term {
	char folded[FOLDED_BYTES];
	const char *shown;
	int line; /* from 1 */
};

struct terms {
	struct term *at;
	int count;
};

enum { LANGUAGES = 2 };
static const char *const languages[LANGUAGES] = {"fr", "en"};

static int by_term(const void *one, const void *other)
{
	const struct term *a = one, *b = other;
	int order = strcmp(a->folded, b->folded);

	return order != 0 ? order : a->line - b->line;
}

static void add_term(struct terms *terms, const char *shown, int line)
{
	struct term *term = &terms->at[terms->count];

	if (terms->count == TERMS_MAX || !text_fold(shown, term->folded, sizeof term->folded) ||
	    term->folded[0] == '\0')
		return;
	term->shown = shown;
	term->line = line;
	terms->count++;
}

static bool means_nothing(const char *const without[LANGUAGES], const char *folded)
{
	size_t bytes = strlen(folded);

	for (int i = 0; i < LANGUAGES; i++)
		for (const char *at = strstr(without[i], folded); at != NULL;
		     at = strstr(at + 1, folded))
			if ((at == without[i] || at[-1] == ' ') &&
			    (at[bytes] == ' ' || at[bytes] == '\0'))
				return true;
	return false;
}

static size_t letters_of(const char *text)
{
	size_t count = 0;

	for (; *text != '\0'; text++)
		count += ((unsigned char)*text & 0xc0) != 0x80;
	return count;
}

/* A subject begins small, also where it began a sentence: ASCII and the capitals of Latin-1. */
static void begin_small(char *word)
{
	unsigned char first = (unsigned char)word[0], second = (unsigned char)word[1];

	if (isupper(second)) /* an abbreviation */
		return;
	if (isupper(first))
		word[0] = (char)tolower(first);
	else if (first == 0xc3 && second >= 0x80 && second <= 0x9e && second != 0x97)
		word[1] = (char)(second + 0x20);
}

static void add_subjects(struct words *words, const char *const without[LANGUAGES],
                         struct terms *terms, const char *text, int line)
{
	size_t bytes;

	for (; (text = text_word(text, &bytes)) != NULL; text += bytes) {
		char word[WORD_BYTES], folded[FOLDED_BYTES];

		if (bytes >= WORD_BYTES)
			continue;
		memcpy(word, text, bytes);
		word[bytes] = '\0';
		if (letters_of(word) < SUBJECT_LETTERS_MIN ||
		    !text_fold(word, folded, sizeof folded) || means_nothing(without, folded))
			continue;
		begin_small(word);
		add_term(terms, words_keep(words, word, bytes), line);
	}
}

static void add_people(struct words *words, struct terms *terms, const char *who, int line)
{
	while (*who != '\0') {
		size_t bytes = strcspn(who, ",");

		if (bytes > 0)
			add_term(terms, words_keep(words, who, bytes), line);
		who += bytes + strspn(who + bytes, ", ");
	}
}

/* "arbre 7, 12": the term at `from` with all its lines; the place behind it. */
static int tell_term(struct words *words, const struct terms *terms, int from, const char **out)
{
	const char *numbers[REFERENCES_MAX];
	size_t count = 0;
	int at = from;

	for (; at < terms->count && strcmp(terms->at[at].folded, terms->at[from].folded) == 0; at++)
		if (count < REFERENCES_MAX &&
		    (at == from || terms->at[at].line != terms->at[at - 1].line))
			numbers[count++] = words_format(words, "%d", terms->at[at].line);
	*out = JOIN(words, "\u00a0", terms->at[from].shown,
	            words_join(words, ", ", numbers, count));
	return at;
}

static void first_letter(const struct term *term, char out[8])
{
	size_t bytes = 1;

	while (((unsigned char)term->folded[bytes] & 0xc0) == 0x80 && bytes < 4)
		bytes++;
	memcpy(out, term->folded, bytes);
	out[bytes] = '\0';
	out[0] = (char)toupper((unsigned char)out[0]);
}

/* A pair for each letter: the terms that begin with it. */
static void write_by_letter(struct book *book, const struct terms *terms)
{
	const char **told = calloc((size_t)terms->count + 1, sizeof *told);
	int at = 0;

	CHECK(told != NULL);
	doc_pairs(book->doc);
	while (at < terms->count) {
		char letter[8], next[8];
		size_t count = 0;

		first_letter(&terms->at[at], letter);
		do {
			at = tell_term(book->words, terms, at, &told[count++]);
			if (at < terms->count)
				first_letter(&terms->at[at], next);
		} while (at < terms->count && strcmp(letter, next) == 0);
		doc_pair(book->doc, letter, words_join(book->words, " · ", told, count));
	}
	free(told);
}

/* A pair for each person: the lines that are theirs. */
static void write_people(struct book *book, const struct terms *terms)
{
	int at = 0;

	doc_pairs(book->doc);
	while (at < terms->count) {
		const char *name = terms->at[at].shown;
		const char *told;

		at = tell_term(book->words, terms, at, &told);
		doc_pair(book->doc, name, told + strlen(name) + strlen("\u00a0"));
	}
}

static void find_terms(struct book *book, struct terms *subjects, struct terms *people)
{
	struct words *each[LANGUAGES];
	const char *without[LANGUAGES];

	for (int i = 0; i < LANGUAGES; i++) {
		each[i] = words_open(languages[i]);
		CHECK(each[i] != NULL);
		without[i] = SAY(each[i], "paper.index.without");
	}
	for (int i = 0; i < book->lines.count; i++) {
		const struct line *line = &book->lines.at[i];

		add_subjects(book->words, without, subjects, line->text, i + 1);
		add_people(book->words, people, line->who, i + 1);
	}
	for (int i = 0; i < LANGUAGES; i++)
		words_close(each[i]);
}

void book_write_indexes(struct book *book)
{
	struct words *words = book->words;
	struct terms subjects = {.count = 0}, people = {.count = 0};

	subjects.at = calloc(TERMS_MAX + 1, sizeof *subjects.at);
	people.at = calloc(TERMS_MAX + 1, sizeof *people.at);
	CHECK(subjects.at != NULL && people.at != NULL);
	find_terms(book, &subjects, &people);
	qsort(subjects.at, (size_t)subjects.count, sizeof *subjects.at, by_term);
	qsort(people.at, (size_t)people.count, sizeof *people.at, by_term);
	if (subjects.count > 0) {
		doc_heading(book->doc, 1, SAY(words, "paper.book.index"));
		doc_text(book->doc, DOC_SMALL, SAY(words, "paper.book.index.help"));
		write_by_letter(book, &subjects);
	}
	if (people.count > 0) {
		doc_heading(book->doc, 1, SAY(words, "paper.book.people"));
		write_people(book, &people);
	}
	free(subjects.at);
	free(people.at);
}
