/* SPDX-License-Identifier: EUPL-1.2 */
/* charset.c - a text file of unknown encoding, as UTF-8, by iconv. */
#include "app/charset.h"

#include <iconv.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "base/text.h"

enum {
	UTF8_PER_BYTE = 3, /* no sign of Windows-1252 needs more */
	CONTROLS_PART = 64, /* a text has at most one control in so many bytes, */
	CONTROLS_SPARE = 2, /* and these besides: an end-of-file sign of the old days */
};

static const struct mark { /* byte order marks */
	const char *bytes;
	size_t count;
	const char *charset;
} marks[] = {
        {"\xef\xbb\xbf", 3, "UTF-8"},
        {"\xff\xfe", 2, "UTF-16LE"},
        {"\xfe\xff", 2, "UTF-16BE"},
};

static bool starts_with(const char *bytes, size_t count, const struct mark *mark)
{
	return count >= mark->count && memcmp(bytes, mark->bytes, mark->count) == 0;
}

/*
 * False when `bytes` are not of `charset`, or the system cannot tell now: most charsets are files
 * of its own, which a crowd of tablets may leave no descriptor to open.
 */
static bool convert(const char *charset, const char *bytes, size_t count, char *out, size_t room,
                    size_t *out_count)
{
	char *in = (char *)(uintptr_t)bytes; /* iconv reads only */
	char *to = out;
	iconv_t cd = iconv_open("UTF-8", charset);
	size_t done;

	if (cd == (iconv_t)-1) {
		log_line(LOG_ERROR, "this system does not read %s", charset);
		return false;
	}
	done = iconv(cd, &in, &count, &to, &room);
	iconv_close(cd);
	*out_count = (size_t)(to - out);
	return done != (size_t)-1 && count == 0;
}

static bool looks_like_text(const char *text, size_t count)
{
	size_t controls = 0;

	for (size_t i = 0; i < count; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c == '\0')
			return false;
		controls += c < ' ' && (c < '\t' || c > '\r');
	}
	return count > 0 && controls <= count / CONTROLS_PART + CONTROLS_SPARE;
}

static bool to_utf8(const char *bytes, size_t count, char *out, size_t room, size_t *out_count)
{
	for (size_t i = 0; i < COUNT_OF(marks); i++)
		if (starts_with(bytes, count, &marks[i]))
			return convert(marks[i].charset, bytes + marks[i].count,
			               count - marks[i].count, out, room, out_count);
	if (text_is_utf8(bytes, count)) {
		memcpy(out, bytes, count);
		*out_count = count;
		return true;
	}
	return convert("WINDOWS-1252", bytes, count, out, room, out_count) ||
	       convert("ISO-8859-1", bytes, count, out, room, out_count);
}

enum err charset_to_utf8(const char *bytes, size_t count, char **out, size_t *out_count)
{
	size_t room = count * UTF8_PER_BYTE;
	char *text;
	enum err err = ERR_INPUT;

	CHECK(count <= PTRDIFF_MAX / UTF8_PER_BYTE - 1);
	text = malloc(room + 1);
	CHECK(text != NULL);
	if (count > 0 && to_utf8(bytes, count, text, room, &count) &&
	    looks_like_text(text, count)) {
		text[count] = '\0';
		*out = text;
		*out_count = count;
		text = NULL;
		err = ERR_NONE;
	}
	free(text);
	return err;
}
