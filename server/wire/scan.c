/* SPDX-License-Identifier: EUPL-1.2 */
/* scan.c - the signs of a JSON text, one after the other. */
#include "wire/scan.h"

#include <string.h>

void scan_blanks(struct scan *scan)
{
	while (scan->at < scan->end &&
	       (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\n' || *scan->at == '\r'))
		scan->at++;
}

bool scan_sign(struct scan *scan, char c)
{
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
	return true;
}

bool scan_digits(struct scan *scan)
{
	const char *first = scan->at;

	while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9')
		scan->at++;
	return scan->at > first;
}

bool scan_word(struct scan *scan, const char *text)
{
	size_t count = strlen(text);

	if ((size_t)(scan->end - scan->at) < count || memcmp(scan->at, text, count) != 0)
		return false;
	scan->at += count;
	return true;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* The four digits behind \u. */
static bool code_unit(struct scan *scan, uint32_t *out)
{
	uint32_t unit = 0;

	if (scan->end - scan->at < 4)
		return false;
	for (int i = 0; i < 4; i++) {
		int digit = hex_digit(*scan->at++);

		if (digit < 0)
			return false;
		unit = unit << 4 | (uint32_t)digit;
	}
	*out = unit;
	return true;
}

/* A \u escape: never NUL, surrogates only as a pair in order. */
static bool unicode_escape(struct scan *scan, uint32_t *out)
{
	uint32_t high, low;

	if (!code_unit(scan, &high) || high == 0 || (high >= 0xdc00 && high <= 0xdfff))
		return false;
	*out = high;
	if (high < 0xd800 || high > 0xdbff)
		return true;
	if (!scan_sign(scan, '\\') || !scan_sign(scan, 'u') || !code_unit(scan, &low))
		return false;
	if (low < 0xdc00 || low > 0xdfff)
		return false;
	*out = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
	return true;
}

static bool escape(struct scan *scan, uint32_t *out)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *found;

	if (scan->at == scan->end)
		return false;
	if (*scan->at == 'u') {
		scan->at++;
		return unicode_escape(scan, out);
	}
	found = memchr(from, *scan->at, sizeof from - 1);
	if (found == NULL)
		return false;
	scan->at++;
	*out = (unsigned char)to[found - from];
	return true;
}

/* One code point of UTF-8 that text_is_utf8() has already accepted. */
static uint32_t utf8_point(struct scan *scan)
{
	uint32_t first = (unsigned char)*scan->at++;
	int more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
	uint32_t point = more == 0 ? first : first & (0x3fu >> more);

	while (more-- > 0)
		point = point << 6 | ((unsigned char)*scan->at++ & 0x3fu);
	return point;
}

bool scan_point(struct scan *scan, uint32_t *out)
{
	if ((unsigned char)*scan->at < 0x20)
		return false;
	if (*scan->at != '\\') {
		*out = utf8_point(scan);
		return true;
	}
	scan->at++;
	return escape(scan, out);
}
