/* SPDX-License-Identifier: EUPL-1.2 */
/* json.c - walking through a document that the gate has let pass. */
#include "wire/json.h"

#include <string.h>

#include "base/check.h"
#include "wire/scan.h"

static const char *behind_blanks(const char *at)
{
	while (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r')
		at++;
	return at;
}

enum json_kind json_kind(const char *value)
{
	switch (*value) {
	case '{':
		return JSON_OBJECT;
	case '[':
		return JSON_LIST;
	case '"':
		return JSON_STRING;
	case 't':
		return JSON_TRUE;
	case 'f':
		return JSON_FALSE;
	case 'n':
		return JSON_NULL;
	default:
		return JSON_NUMBER;
	}
}

/* The quote that ends it has an even number of backslashes before it. */
static const char *string_end(const char *string)
{
	const char *at = string + 1;

	for (;; at++) {
		size_t backslashes = 0;

		at = rawmemchr(at, '"');
		while (at[-1 - (ptrdiff_t)backslashes] == '\\')
			backslashes++;
		if (backslashes % 2 == 0)
			return at + 1;
	}
}

/* Brackets are known to match: only how many are open counts. */
static const char *container_end(const char *at)
{
	size_t open = 0;

	for (;;) {
		switch (*at) {
		case '"':
			at = string_end(at);
			continue;
		case '{':
		case '[':
			open++;
			break;
		case '}':
		case ']':
			if (--open == 0)
				return at + 1;
			break;
		default:
			break;
		}
		at++;
	}
}

/* A number, true, false or null: inside the document's object something always follows. */
static const char *word_end(const char *at)
{
	while (*at > ' ' && *at != ',' && *at != ']' && *at != '}')
		at++;
	return at;
}

const char *json_end(const char *value)
{
	switch (json_kind(value)) {
	case JSON_LIST:
	case JSON_OBJECT:
		return container_end(value);
	case JSON_STRING:
		return string_end(value);
	default:
		return word_end(value);
	}
}

struct json_walk json_walk(const char *container)
{
	CHECK(*container == '{' || *container == '[');
	return (struct json_walk){.next = container + 1, .object = *container == '{'};
}

bool json_next(struct json_walk *walk)
{
	const char *at = walk->next != NULL ? walk->next : json_end(walk->value);

	at = behind_blanks(at);
	if (*at == ',')
		at = behind_blanks(at + 1);
	if (*at == ']' || *at == '}') {
		walk->next = at; /* asked again, it says the same */
		return false;
	}
	if (walk->object) {
		walk->key = at;
		at = behind_blanks(string_end(at));
		at = behind_blanks(at + 1); /* the colon */
	}
	walk->value = at;
	walk->next = NULL;
	return true;
}

size_t json_count(const char *container)
{
	size_t count = 0;

	for (struct json_walk walk = json_walk(container); json_next(&walk);)
		count++;
	return count;
}

static void add_point(struct buffer *buffer, uint32_t point)
{
	if (point < 0x80) {
		buffer_char(buffer, (char)point);
		return;
	}
	if (point < 0x800) {
		buffer_char(buffer, (char)(0xc0 | point >> 6));
	} else if (point < 0x10000) {
		buffer_char(buffer, (char)(0xe0 | point >> 12));
		buffer_char(buffer, (char)(0x80 | (point >> 6 & 0x3f)));
	} else {
		buffer_char(buffer, (char)(0xf0 | point >> 18));
		buffer_char(buffer, (char)(0x80 | (point >> 12 & 0x3f)));
		buffer_char(buffer, (char)(0x80 | (point >> 6 & 0x3f)));
	}
	buffer_char(buffer, (char)(0x80 | (point & 0x3f)));
}

struct slice json_string(const char *string, struct buffer *scratch)
{
	struct scan scan = {.at = string + 1, .end = string_end(string) - 1};
	size_t bytes = (size_t)(scan.end - scan.at);

	if (memchr(scan.at, '\\', bytes) == NULL)
		return (struct slice){scan.at, bytes};
	buffer_clear(scratch);
	while (scan.at < scan.end) {
		uint32_t point = 0;

		CHECK(scan_point(&scan, &point));
		add_point(scratch, point);
	}
	CHECK(!scratch->full);
	return (struct slice){scratch->data, scratch->count};
}

bool slice_is(struct slice slice, const char *text)
{
	return strlen(text) == slice.bytes && memcmp(text, slice.at, slice.bytes) == 0;
}

struct slice json_digits(const char *number)
{
	return (struct slice){number, (size_t)(word_end(number) - number)};
}

enum { EXPONENT_MAX = 1000000, DIGITS_MAX = 18 };

struct decimal { /* digits * 10^exponent */
	uint64_t digits;
	int64_t exponent;
	int zeros; /* read but not yet in `digits` */
	bool lost; /* more digits than any value allowed has */
};

/* Zeros wait until another digit follows: those at the end only move the point. */
static void take_digit(struct decimal *decimal, char c, bool fraction)
{
	int digit = c - '0';

	decimal->exponent -= fraction ? 1 : 0;
	if (decimal->digits == 0 && digit == 0)
		return;
	if (digit == 0) {
		decimal->zeros++;
		return;
	}
	for (; decimal->zeros >= 0 && !decimal->lost; decimal->zeros--) {
		decimal->lost = decimal->digits >= 100000000000000000ULL;
		decimal->digits *= 10;
	}
	decimal->zeros = 0;
	decimal->digits += (uint64_t)digit;
}

static bool take_digits(struct scan *scan, struct decimal *decimal, bool fraction)
{
	const char *first = scan->at;

	for (; scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9'; scan->at++)
		take_digit(decimal, *scan->at, fraction);
	return scan->at > first;
}

static bool take_exponent(struct scan *scan, struct decimal *decimal)
{
	bool negative;
	int64_t exponent = 0;

	if (!scan_sign(scan, 'e') && !scan_sign(scan, 'E'))
		return true;
	negative = scan_sign(scan, '-');
	if (!negative)
		scan_sign(scan, '+');
	if (scan->at == scan->end)
		return false;
	for (; scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9'; scan->at++)
		if (exponent < EXPONENT_MAX)
			exponent = exponent * 10 + (*scan->at - '0');
	decimal->exponent += negative ? -exponent : exponent;
	return true;
}

bool json_decimal(struct slice digits, int decimals, int64_t max, int64_t *out)
{
	struct scan scan = {.at = digits.at, .end = digits.at + digits.bytes};
	struct decimal decimal = {0};
	bool negative = scan_sign(&scan, '-');

	if (!take_digits(&scan, &decimal, false))
		return false;
	if (scan_sign(&scan, '.') && !take_digits(&scan, &decimal, true))
		return false;
	if (!take_exponent(&scan, &decimal) || scan.at != scan.end || decimal.lost)
		return false;
	decimal.exponent += decimals + decimal.zeros;
	if (decimal.digits == 0)
		decimal.exponent = 0;
	if (decimal.exponent < 0 || decimal.exponent > DIGITS_MAX)
		return false;
	for (; decimal.exponent > 0; decimal.exponent--) {
		if (decimal.digits > (uint64_t)max / 10)
			return false;
		decimal.digits *= 10;
	}
	if (decimal.digits > (uint64_t)max)
		return false;
	*out = negative ? -(int64_t)decimal.digits : (int64_t)decimal.digits;
	return true;
}
