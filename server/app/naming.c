/* SPDX-License-Identifier: EUPL-1.2 */
/* naming.c - whether a text calls somebody of the class by name. */
#include "app/naming.h"

#include <stddef.h>
#include <string.h>

#include "base/check.h"
#include "base/fold.h"
#include "base/text.h"
#include "hemicycle/limits.h"

enum { FOLDED_BYTES = 4 * NOTE_BYTES_MAX + 1, WORD_BYTES_MIN = 2, FIRST_BYTES_MIN = 3 };

/* Bytes of a sign at `at` that is between words; 0: part of a word. */
static size_t mark_bytes(const char *at)
{
	unsigned char byte = (unsigned char)at[0];
	bool letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');

	if (byte == 0xc2 && at[1] != '\0') /* U+0080 to U+00BF: « and » */
		return 2;
	if (byte == 0xe2 &&
	    (unsigned char)at[1] == 0x80) /* U+2000 to U+203F: typographic ' and … */
		return 3;
	return letter || byte >= 0x80 ? 0 : 1;
}

/* Folded words, each with one blank before and behind. False: it does not fit. */
static bool words_of(const char *text, char out[FOLDED_BYTES + 2])
{
	char folded[FOLDED_BYTES];
	size_t count = 0;

	if (!text_fold(text, folded, sizeof folded))
		return false;
	fold_apart(folded);
	out[count++] = ' ';
	for (const char *at = folded; *at != '\0';) {
		size_t mark = mark_bytes(at);

		if (mark == 0)
			out[count++] = *at++;
		else if (out[count - 1] != ' ')
			out[count++] = ' ';
		at += mark;
	}
	if (out[count - 1] != ' ')
		out[count++] = ' ';
	out[count] = '\0';
	return true;
}

/* `name` is cut behind its first word. */
static bool cut_first(char *name)
{
	char *end = strchr(name + 1, ' ');

	if (end == NULL || end[1] == '\0' || end - name - 1 < FIRST_BYTES_MIN)
		return false;
	end[1] = '\0';
	return true;
}

bool naming_holds(const char *text, const char *name)
{
	char words[FOLDED_BYTES + 2], wanted[FOLDED_BYTES + 2];

	if (!words_of(text, words) || !words_of(name, wanted))
		return false;
	if (strlen(wanted) < WORD_BYTES_MIN + 2)
		return false;
	return strstr(words, wanted) != NULL ||
	       (cut_first(wanted) && strstr(words, wanted) != NULL);
}
