/* SPDX-License-Identifier: EUPL-1.2 */
/* clean.c - a text as it may stand on paper. */
#include "paper/clean.h"

#include <string.h>
#include <strings.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD, SOFT_HYPHEN = 0xAD, MARKS_MAX = 2, URL_MAX = 2000 };

size_t clean_room(size_t count)
{
	return count * 3 + 1; /* one bad byte becomes the three of U+FFFD */
}

static bool is_mark(utf8proc_category_t category)
{
	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

/* Whether `point` is left out; *marks counts combining marks in a row. */
static bool is_dropped(utf8proc_int32_t point, int *marks)
{
	utf8proc_category_t category = utf8proc_category(point);

	*marks = is_mark(category) ? *marks + 1 : 0;
	if (*marks > MARKS_MAX)
		return true;
	switch (category) {
	case UTF8PROC_CATEGORY_CC:
		return point != '\n';
	case UTF8PROC_CATEGORY_CF:
		return point != SOFT_HYPHEN;
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CS:
		return true;
	default:
		return false;
	}
}

void clean_text(const char *text, size_t count, char *out)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;
	utf8proc_ssize_t rest = (utf8proc_ssize_t)count;
	int marks = 0;

	while (rest > 0) {
		utf8proc_int32_t point;
		utf8proc_ssize_t step = utf8proc_iterate(at, rest, &point);

		if (step <= 0) {
			point = REPLACEMENT;
			step = 1;
		}
		if (point == '\t')
			point = ' ';
		if (!is_dropped(point, &marks))
			out += utf8proc_encode_char(point, (utf8proc_uint8_t *)out);
		at += step;
		rest -= step;
	}
	*out = '\0';
}

bool clean_is_link(const char *url)
{
	size_t count = strnlen(url, URL_MAX + 1);

	if (count > URL_MAX)
		return false;
	if (strncasecmp(url, "http://", 7) != 0 && strncasecmp(url, "https://", 8) != 0)
		return false;
	for (size_t i = 0; i < count; i++)
		if (url[i] <= ' ' || url[i] > '~' || strchr("\"<>\\^`{|}", url[i]) != NULL)
			return false;
	return true;
}
