/* SPDX-License-Identifier: EUPL-1.2 */
/* gate.c - the strict door in front of cJSON: one pass, no memory but the stack. */
#include "wire/gate.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "hemicycle/limits.h"

#define INTEGER_MAX ((uint64_t)1 << 53)

struct scan {
	const char *at;
	const char *end;
	int depth;
};

struct key { /* between its quotes, still escaped */
	const char *at;
	const char *end;
};

static bool value(struct scan *scan);

static void blanks(struct scan *scan)
{
	while (scan->at < scan->end &&
	       (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\n' || *scan->at == '\r'))
		scan->at++;
}

static bool sign(struct scan *scan, char c)
{
	if (scan->at == scan->end || *scan->at != c)
		return false;
	scan->at++;
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
	if (!sign(scan, '\\') || !sign(scan, 'u') || !code_unit(scan, &low))
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

/* The next code point inside a string; false at a fault. */
static bool string_point(struct scan *scan, uint32_t *out)
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

static bool string(struct scan *scan, struct key *out)
{
	uint32_t point;

	if (!sign(scan, '"'))
		return false;
	out->at = scan->at;
	while (scan->at < scan->end && *scan->at != '"')
		if (!string_point(scan, &point))
			return false;
	out->end = scan->at;
	return sign(scan, '"');
}

static bool same_key(const struct key *a, const struct key *b)
{
	struct scan left = {.at = a->at, .end = a->end}, right = {.at = b->at, .end = b->end};

	while (left.at < left.end && right.at < right.end) {
		uint32_t one = 0, other = 0;

		if (!string_point(&left, &one) || !string_point(&right, &other) || one != other)
			return false;
	}
	return left.at == left.end && right.at == right.end;
}

static bool number(struct scan *scan)
{
	bool negative = sign(scan, '-');
	const char *first = scan->at;
	uint64_t sum = 0;

	while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9') {
		sum = sum * 10 + (uint64_t)(*scan->at++ - '0');
		if (sum > INTEGER_MAX)
			return false;
	}
	if (scan->at == first || (*first == '0' && (scan->at - first > 1 || negative)))
		return false;
	return scan->at == scan->end || (*scan->at != '.' && *scan->at != 'e' && *scan->at != 'E');
}

static bool word(struct scan *scan, const char *text)
{
	size_t count = strlen(text);

	if ((size_t)(scan->end - scan->at) < count || memcmp(scan->at, text, count) != 0)
		return false;
	scan->at += count;
	return true;
}

static bool member(struct scan *scan, struct key keys[], int count)
{
	if (count == JSON_KEYS_MAX || !string(scan, &keys[count]))
		return false;
	for (int i = 0; i < count; i++)
		if (same_key(&keys[i], &keys[count]))
			return false;
	blanks(scan);
	return sign(scan, ':') && value(scan);
}

static bool object(struct scan *scan)
{
	struct key keys[JSON_KEYS_MAX];
	int count = 0;

	blanks(scan);
	if (sign(scan, '}'))
		return true;
	do {
		blanks(scan);
		if (!member(scan, keys, count++))
			return false;
	} while (sign(scan, ','));
	return sign(scan, '}');
}

static bool array(struct scan *scan)
{
	blanks(scan);
	if (sign(scan, ']'))
		return true;
	do {
		if (!value(scan))
			return false;
	} while (sign(scan, ','));
	return sign(scan, ']');
}

/* A value with the blanks around it. The depth is bounded, and so is the recursion. */
static bool value(struct scan *scan)
{
	struct key text;
	bool fine;

	blanks(scan);
	if (scan->at == scan->end)
		return false;
	switch (*scan->at) {
	case '{':
	case '[':
		if (scan->depth == JSON_DEPTH_MAX)
			return false;
		scan->depth++;
		fine = *scan->at++ == '{' ? object(scan) : array(scan);
		scan->depth--;
		break;
	case '"':
		fine = string(scan, &text);
		break;
	case 't':
		fine = word(scan, "true");
		break;
	case 'f':
		fine = word(scan, "false");
		break;
	case 'n':
		fine = word(scan, "null");
		break;
	default:
		fine = number(scan);
	}
	blanks(scan);
	return fine;
}

bool gate_passes(const char *json, size_t count)
{
	struct scan scan = {.at = json, .end = json + count};

	if (count == 0 || !text_is_utf8(json, count))
		return false;
	blanks(&scan);
	if (scan.at == scan.end || *scan.at != '{')
		return false;
	return value(&scan) && scan.at == scan.end;
}
