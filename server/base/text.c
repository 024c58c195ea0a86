/* SPDX-License-Identifier: EUPL-1.2 */
/* text.c - what a text from outside must be before anybody shows it. */
#include "base/text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/check.h"

enum { MARKS_MAX = 2, CLEAN_BYTES_MAX = 1 << 16 };

bool text_is_utf8(const char *bytes, size_t count)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)bytes;
	utf8proc_ssize_t rest = (utf8proc_ssize_t)count;

	while (rest > 0) {
		utf8proc_int32_t point;
		utf8proc_ssize_t step = utf8proc_iterate(at, rest, &point);

		if (step <= 0)
			return false;
		at += step;
		rest -= step;
	}
	return true;
}

static bool is_blank(utf8proc_int32_t point)
{
	utf8proc_category_t category = utf8proc_category(point);

	return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
	       category == UTF8PROC_CATEGORY_ZP || point == '\t' || point == '\n' || point == '\r';
}

static bool is_dropped(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_CC: /* controls */
	case UTF8PROC_CATEGORY_CF: /* formats: bidi controls, zero-width joiners */
	case UTF8PROC_CATEGORY_CO: /* private use */
	case UTF8PROC_CATEGORY_CN: /* not assigned */
	case UTF8PROC_CATEGORY_CS:
		return true;
	default:
		return false;
	}
}

static bool is_mark(utf8proc_int32_t point)
{
	utf8proc_category_t category = utf8proc_category(point);

	return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
	       category == UTF8PROC_CATEGORY_MC;
}

struct cleaner {
	char *out;
	size_t room;
	size_t count;
	int marks;
	int breaks; /* ends of lines that are owed before the next sign */
	bool lines; /* they stay */
	bool blank; /* a blank is owed before the next sign */
	bool over;
};

static void put(struct cleaner *cleaner, utf8proc_int32_t point)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t count = utf8proc_encode_char(point, bytes);

	if (cleaner->count + (size_t)count >= cleaner->room) {
		cleaner->over = true;
		return;
	}
	memcpy(cleaner->out + cleaner->count, bytes, (size_t)count);
	cleaner->count += (size_t)count;
}

static bool ends_line(utf8proc_int32_t point)
{
	utf8proc_category_t category = utf8proc_category(point);

	return category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
	       point == '\n';
}

/* What is owed: one blank, or the ends of lines that make at most one empty line. */
static void put_gap(struct cleaner *cleaner)
{
	if (cleaner->breaks > 0) {
		put(cleaner, '\n');
		if (cleaner->breaks > 1)
			put(cleaner, '\n');
	} else if (cleaner->blank) {
		put(cleaner, ' ');
	}
	cleaner->breaks = 0;
	cleaner->blank = false;
}

static void take(struct cleaner *cleaner, utf8proc_int32_t point)
{
	if (is_blank(point)) {
		cleaner->blank = cleaner->count > 0;
		if (cleaner->lines && cleaner->count > 0 && ends_line(point) && cleaner->breaks < 2)
			cleaner->breaks++;
		return;
	}
	if (is_dropped(point))
		return;
	cleaner->marks = is_mark(point) ? cleaner->marks + 1 : 0;
	if (cleaner->marks > MARKS_MAX)
		return;
	put_gap(cleaner);
	put(cleaner, point);
}

static enum text_fault clean(const char *bytes, size_t count, char *out, size_t room, bool lines)
{
	struct cleaner cleaner = {.out = out, .room = room, .lines = lines};
	utf8proc_uint8_t *composed = NULL;
	utf8proc_ssize_t length;

	CHECK(room > 0);
	out[0] = '\0';
	if (count > CLEAN_BYTES_MAX)
		return TEXT_TOO_LONG;
	if (memchr(bytes, '\0', count) != NULL || !text_is_utf8(bytes, count))
		return TEXT_BAD;
	length = utf8proc_map((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)count, &composed,
	                      UTF8PROC_COMPOSE | UTF8PROC_STABLE);
	CHECK(length >= 0);
	for (utf8proc_ssize_t at = 0; at < length;) {
		utf8proc_int32_t point;

		at += utf8proc_iterate(composed + at, length - at, &point);
		take(&cleaner, point);
	}
	free(composed);
	if (cleaner.over) {
		out[0] = '\0';
		return TEXT_TOO_LONG;
	}
	out[cleaner.count] = '\0';
	return cleaner.count == 0 ? TEXT_EMPTY : TEXT_FINE;
}

enum text_fault text_clean(const char *bytes, size_t count, char *out, size_t room)
{
	return clean(bytes, count, out, room, false);
}

enum text_fault text_clean_lines(const char *bytes, size_t count, char *out, size_t room)
{
	return clean(bytes, count, out, room, true);
}

bool text_is_plain(const char *text)
{
	const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text;

	while (*at != '\0') {
		utf8proc_int32_t point;
		utf8proc_ssize_t step = utf8proc_iterate(at, -1, &point);
		bool unknown = utf8proc_category(point) == UTF8PROC_CATEGORY_CN;

		if (step <= 0 || ends_line(point) || (is_dropped(point) && !unknown))
			return false;
		at += step;
	}
	return true;
}

bool text_fold(const char *text, char *out, size_t room)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t length =
	        utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded,
	                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
	                             UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
	bool fits = length >= 0 && (size_t)length < room;

	if (fits) {
		memcpy(out, folded, (size_t)length);
		out[length] = '\0';
	}
	free(folded);
	return fits;
}

static bool is_of_word(utf8proc_int32_t point)
{
	utf8proc_category_t category = utf8proc_category(point);

	return is_mark(point) ||
	       (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/* Bytes of the sign at `at`, 0 at the end; what is no UTF-8 counts as a sign of one byte. */
static size_t sign_at(const char *at, bool *of_word)
{
	utf8proc_int32_t point;
	utf8proc_ssize_t step;

	if (*at == '\0')
		return 0;
	step = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &point);
	*of_word = step > 0 && is_of_word(point);
	return step > 0 ? (size_t)step : 1;
}

const char *text_word(const char *text, size_t *count)
{
	bool of_word = false;
	size_t bytes;

	while ((bytes = sign_at(text, &of_word)) > 0 && !of_word)
		text += bytes;
	if (bytes == 0)
		return NULL;
	for (*count = 0; (bytes = sign_at(text + *count, &of_word)) > 0 && of_word;)
		*count += bytes;
	return text;
}

void text_initial(const char *text, char out[TEXT_SIGN_BYTES])
{
	utf8proc_int32_t point;
	utf8proc_ssize_t step = 0;

	if (*text != '\0' && utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &point) > 0)
		step = utf8proc_encode_char(utf8proc_toupper(point), (utf8proc_uint8_t *)out);
	out[step] = '\0';
}
