/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * typo.c - French spacing, as static/src/core/typo.ts has it for the screens.
 */
#include "paper/typo.h"

#include <ctype.h>
#include <string.h>

#define NBSP "\u00a0"

/* Bytes of the white space at `text`, no-break spaces included; 0 for none. */
static size_t blank_bytes(const char *text)
{
	static const char *const wide[] = {
	        "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
	        "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
	        "\u200a", "\u2028", "\u2029", "\u202f", "\u205f", "\u3000",
	};

	if (*text == ' ' || (*text >= '\t' && *text <= '\r'))
		return 1;
	for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
		if (strncmp(text, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

static const char *after_blanks(const char *text)
{
	for (size_t bytes = blank_bytes(text); bytes > 0; bytes = blank_bytes(text))
		text += bytes;
	return text;
}

static bool starts(const char *text, const char *with)
{
	return strncmp(text, with, strlen(with)) == 0;
}

/* Three digits and no more: the rest of a number in groups. */
static bool group_of_three(const char *text)
{
	for (int i = 0; i < 3; i++)
		if (!isdigit((unsigned char)text[i]))
			return false;
	return !isalnum((unsigned char)text[3]) && text[3] != '_';
}

/* What follows the blanks at `text` must not be parted from what stands before them. */
static bool binds(const char *text, const char *before, const char *next)
{
	if (*next != '\0' && strchr("?!:;", *next) != NULL)
		return true;
	if (starts(next, "»"))
		return true;
	return text > before && isdigit((unsigned char)text[-1]) && group_of_three(next);
}

void typo(const char *text, struct buffer *out)
{
	const char *from = text;

	while (*text != '\0') {
		const char *next = after_blanks(text);

		if (next > text && binds(text, from, next)) {
			buffer_text(out, NBSP);
			text = next;
		} else if (next > text) {
			size_t bytes = blank_bytes(text);

			buffer_add(out, text, bytes);
			text += bytes;
		} else if (starts(text, "«")) {
			next = after_blanks(text + strlen("«"));
			buffer_text(out, "«");
			if (next > text + strlen("«"))
				buffer_text(out, NBSP);
			text = next;
		} else {
			buffer_char(out, *text++);
		}
	}
}

static bool vowel(const char *text)
{
	static const char *const capitals[] = {"A", "E", "I", "O", "U", "À", "Â", "É",
	                                       "È", "Ê", "Ë", "Î", "Ï", "Ô", "Û"};

	for (size_t i = 0; i < sizeof capitals / sizeof capitals[0]; i++)
		if (starts(text, capitals[i]))
			return true;
	return false;
}

void elide(const char *text, struct buffer *out)
{
	bool first = true;

	while (*text != '\0') {
		size_t letters = *text == 'd' || *text == 'D'                       ? 1
		                 : (*text == 'q' || *text == 'Q') && text[1] == 'u' ? 2
		                                                                    : 0;
		size_t blank = blank_bytes(text);

		if (first && letters > 0 && starts(text + letters, "e ") &&
		    vowel(text + letters + 2)) {
			buffer_add(out, text, letters);
			buffer_text(out, "’");
			text += letters + 2;
			first = false;
			continue;
		}
		first = blank > 0;
		if (blank == 0)
			blank = 1;
		buffer_add(out, text, blank);
		text += blank;
	}
}
