/* SPDX-License-Identifier: EUPL-1.2 */
/* fold.c - the words of a text as a search compares them. */
#include "base/fold.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "base/check.h"
#include "base/text.h"

enum { RAW_BYTES = 60, FOLDED_BYTES = 4 * RAW_BYTES };

enum sign { SIGN_OTHER, SIGN_LETTER, SIGN_PICTURE, SIGN_APOSTROPHE };

static enum sign sign_of(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
		return SIGN_LETTER;
	case UTF8PROC_CATEGORY_SO:
		return SIGN_PICTURE;
	default:
		return point == '\'' || point == 0x2019 ? SIGN_APOSTROPHE : SIGN_OTHER;
	}
}

/* The sign at `at`: its point, and how many bytes it takes; 0 at the end. */
static size_t read_sign(const char *text, size_t at, utf8proc_int32_t *point)
{
	utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)text + at, -1, point);

	if (text[at] == '\0')
		return 0;
	if (step > 0)
		return (size_t)step;
	*point = ' '; /* no UTF-8: stands between words */
	return 1;
}

/* Letters that are no plain one with an accent; each form is no longer than the sign. */
static const struct {
	const char *sign, *form;
} apart[] = {
        {"\u0153", "oe"}, {"\u00e6", "ae"}, {"\u00f8", "o"},
        {"\u0142", "l"},  {"\u0111", "d"},  {"\u0131", "i"},
};

void fold_apart(char *text)
{
	char *to = text;

	for (const char *from = text; *from != '\0';) {
		size_t i = 0;

		while (i < COUNT_OF(apart) && strncmp(from, apart[i].sign, 2) != 0)
			i++;
		if (i == COUNT_OF(apart)) {
			*to++ = *from++;
		} else {
			memcpy(to, apart[i].form, strlen(apart[i].form));
			to += strlen(apart[i].form);
			from += 2;
		}
	}
	*to = '\0';
}

static bool ends(const char *word, size_t count, const char *ending)
{
	size_t bytes = strlen(ending);

	return count > bytes && memcmp(word + count - bytes, ending, bytes) == 0;
}

static bool is_vowel(char letter)
{
	return strchr("aeiou", letter) != NULL;
}

/* "cheval", "chevaux", "travail", "travaux", "tuyau": all but the ending. */
static size_t without_al(const char *word, size_t count)
{
	static const char *const endings[] = {"aux", "ail", "al", "au"};

	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t bytes = strlen(endings[i]);

		if (!ends(word, count, endings[i]) || count < bytes + 2)
			continue;
		return word[count - bytes - 1] == 'e' ? count : count - bytes + 1;
	}
	return count;
}

/* "classe", "classes" and "class", "boxes" and "box". */
static size_t without_e(const char *word, size_t count)
{
	static const char *const endings[] = {"sse", "she", "che", "xe", "ze"};

	for (size_t i = 0; i < COUNT_OF(endings); i++)
		if (count > 3 && ends(word, count, endings[i]))
			return count - 1;
	return count;
}

/* Takes the plural off a folded word; true when something was taken. */
static bool take_plural(char *word)
{
	size_t count = strlen(word);
	size_t rest = count;

	if (count < 3 || (unsigned char)word[count - 1] >= 0x80)
		return false;
	if (count > 3 && word[rest - 1] == 's' && word[rest - 2] != 's')
		rest--;
	rest = without_al(word, rest);
	if (rest > 3 && word[rest - 1] == 'x')
		rest--;
	rest = without_e(word, rest);
	word[rest] = '\0';
	/* "party" and "parties" meet "partie". */
	if (word[rest - 1] == 'y' && !is_vowel(word[rest - 2])) {
		CHECK(rest + 2 < FOLD_WORD_BYTES);
		memcpy(word + rest - 1, "ie", 3);
		return true;
	}
	return rest < count;
}

/* At most the first RAW_BYTES of the word, and no half sign. */
static void fold_word(const char *text, struct fold_word *word)
{
	char raw[RAW_BYTES + 1], folded[FOLDED_BYTES];
	size_t bytes = word->bytes;

	while (bytes > RAW_BYTES)
		do
			bytes--;
		while (((unsigned char)text[word->at + bytes] & 0xc0) == 0x80);
	memcpy(raw, text + word->at, bytes);
	raw[bytes] = '\0';
	word->form[0] = '\0';
	word->ended = false;
	if (!text_fold(raw, folded, sizeof folded))
		return;
	fold_apart(folded);
	bytes = strlen(folded);
	while (bytes > FOLD_WORD_BYTES - 3)
		do
			bytes--;
		while (((unsigned char)folded[bytes] & 0xc0) == 0x80);
	memcpy(word->form, folded, bytes);
	word->form[bytes] = '\0';
	word->ended = take_plural(word->form);
}

/* What stands before an apostrophe and is no word by itself: l', d', qu', jusqu'. */
static bool is_elided(const struct fold_word *word)
{
	size_t count = strlen(word->form);

	return count == 1 || strcmp(word->form, "qu") == 0 ||
	       (count > 4 && ends(word->form, count, "qu"));
}

/* Where the sign before `at` begins; `at` itself at the beginning. */
static size_t before(const char *text, size_t at)
{
	while (at > 0 && ((unsigned char)text[--at] & 0xc0) == 0x80)
		continue;
	return at;
}

/* The letters from `at` on, to the first sign that is none. */
static size_t letters(const char *text, size_t at)
{
	utf8proc_int32_t point;
	size_t step;

	while ((step = read_sign(text, at, &point)) > 0 && sign_of(point) == SIGN_LETTER)
		at += step;
	return at;
}

/* Whether letters and an apostrophe stand right before `at`. */
static bool follows_apostrophe(const char *text, size_t at)
{
	size_t apostrophe = before(text, at), letter = before(text, apostrophe);
	utf8proc_int32_t point;

	if (apostrophe == at || letter == apostrophe)
		return false;
	read_sign(text, apostrophe, &point);
	if (sign_of(point) != SIGN_APOSTROPHE)
		return false;
	read_sign(text, letter, &point);
	return sign_of(point) == SIGN_LETTER;
}

/* The word at *at, unless it is none by itself; *at moves behind it. */
static bool take_letters(const char *text, size_t *at, struct fold_word *out)
{
	utf8proc_int32_t point;
	size_t end = letters(text, *at), step = read_sign(text, end, &point);
	bool elides = step > 0 && sign_of(point) == SIGN_APOSTROPHE &&
	              letters(text, end + step) > end + step;

	out->at = *at;
	out->bytes = end - *at;
	*at = end;
	fold_word(text, out);
	if (out->form[0] == '\0' || (elides && is_elided(out)))
		return false;
	/* What is left of "teacher's" and "don't". */
	return strlen(out->form) > 1 || !follows_apostrophe(text, out->at);
}

bool fold_next(const char *text, size_t *at, struct fold_word *out)
{
	utf8proc_int32_t point;
	size_t step;

	while ((step = read_sign(text, *at, &point)) > 0) {
		enum sign sign = sign_of(point);

		if (sign == SIGN_LETTER && take_letters(text, at, out))
			return true;
		if (sign == SIGN_LETTER)
			continue;
		*at += step;
		if (sign == SIGN_PICTURE) {
			out->at = *at - step;
			out->bytes = step;
			out->ended = true;
			snprintf(out->form, sizeof out->form, "u%x", (unsigned)point);
			return true;
		}
	}
	return false;
}

void fold_words(const char *text, struct buffer *out)
{
	struct fold_word word;

	for (size_t at = 0; fold_next(text, &at, &word);) {
		if (out->count > 0)
			buffer_char(out, ' ');
		buffer_text(out, word.form);
	}
}
