/* SPDX-License-Identifier: EUPL-1.2 */
/* json.c - a document is walked through where it lies, and its numbers keep every digit. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "wire/gate.h"
#include "wire/json.h"

#define MOST 1000000000000000000LL

static struct slice slice_of(const char *text)
{
	return (struct slice){text, strlen(text)};
}

static void reads(const char *text, int decimals, int64_t want)
{
	int64_t got = 77;

	if (!json_decimal(slice_of(text), decimals, MOST, &got))
		fail_msg("%s is not read", text);
	if (got != want)
		fail_msg("%s with %d decimals is read as %" PRId64, text, decimals, got);
}

static void refuses(const char *text, int decimals, int64_t max)
{
	int64_t got = 77;

	if (json_decimal(slice_of(text), decimals, max, &got))
		fail_msg("%s with %d decimals is read as %" PRId64, text, decimals, got);
	assert_int_equal(got, 77);
}

static void numbers_are_read_digit_by_digit(void **state)
{
	(void)state;
	reads("0", 0, 0);
	reads("-0", 0, 0);
	reads("0.000", 0, 0);
	reads("0e99999999999999999999", 0, 0);
	reads("7", 0, 7);
	reads("-7", 0, -7);
	reads("7.0", 0, 7);
	reads("700e-2", 0, 7);
	reads("0.07e2", 0, 7);
	reads("0.07E+2", 0, 7);
	reads("12.5", 2, 1250);
	reads("12.50", 2, 1250);
	reads("12", 2, 1200);
	reads("0.01", 2, 1);
	reads("1e-2", 2, 1);
	reads("100000000000000000000e-20", 0, 1);
	reads("0.00000000000000000000000000000000000001e38", 0, 1);
	reads("999999999999999999", 0, 999999999999999999);
	reads("1000000000000000000", 0, MOST);
	reads("-1e18", 0, -MOST);
	reads("9007199254740993", 0, 9007199254740993); /* no double */
	reads("90071992547409.93", 2, 9007199254740993);
}

static void what_would_have_to_be_rounded_is_refused(void **state)
{
	(void)state;
	refuses("0.5", 0, MOST);
	refuses("12.505", 2, MOST);
	refuses("1e-3", 2, MOST);
	refuses("1e-999999999999999", 6, MOST);
	refuses("0.00000000000000000000000000000000000001", 6, MOST);
	refuses("1.00000000000000000000000000000000000001", 6, MOST);
}

static void what_is_too_large_is_refused(void **state)
{
	(void)state;
	refuses("1000000000000000001", 0, MOST);
	refuses("1000000000000000000", 1, MOST);
	refuses("2e18", 0, MOST);
	refuses("1e19", 0, MOST);
	refuses("18446744073709551617", 0, MOST); /* 2^64 + 1 */
	refuses("340282366920938463463374607431768211457", 0, MOST);
	refuses("1e9223372036854775807", 0, MOST);
	refuses("1e18446744073709551616", 0, MOST);
	refuses("6", 0, 5);
	refuses("-6", 0, 5);
	refuses("0.06", 2, 5);
}

static void what_is_no_number_is_refused(void **state)
{
	static const char *const texts[] = {"",      "-",   ".",  ".5",  "5.",  "+5", " 5",  "5 ",
	                                    "5a",    "0x",  "1e", "1e+", "1e-", "e5", "--5", "1.e5",
	                                    "1 000", "1,5", "∞",  "NaN", "1/2", "१"};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++)
		refuses(texts[i], 2, MOST);
}

/* Every way to write the same number reads the same. */
static void the_way_of_writing_does_not_matter(void **state)
{
	(void)state;
	for (int64_t cents = 0; cents <= 100000; cents += 37) {
		char text[64];

		snprintf(text, sizeof text, "%" PRId64 ".%02d", cents / 100, (int)(cents % 100));
		reads(text, 2, cents);
		snprintf(text, sizeof text, "%" PRId64 "e-2", cents);
		reads(text, 2, cents);
		snprintf(text, sizeof text, "%" PRId64 "000.0000e-5", cents);
		reads(text, 2, cents);
		snprintf(text, sizeof text, "0.0000%09" PRId64 "0E11", cents);
		reads(text, 2, cents);
	}
}

/* On the heap without a byte to spare, so that reading one too many is seen. */
static char *heap(const char *text)
{
	size_t bytes = strlen(text), fault;
	char *copy = malloc(bytes);

	assert_non_null(copy);
	memcpy(copy, text, bytes);
	assert_true(gate_passes_document(copy, bytes, &fault));
	return copy;
}

/* The structure as it is walked, without blanks: "{a:[1,{}]}". */
static void retell(const char *value, struct buffer *out, struct buffer *scratch)
{
	enum json_kind kind = json_kind(value);
	bool first = true;

	if (kind != JSON_LIST && kind != JSON_OBJECT) {
		buffer_add(out, value, (size_t)(json_end(value) - value));
		return;
	}
	buffer_char(out, kind == JSON_LIST ? '[' : '{');
	for (struct json_walk walk = json_walk(value); json_next(&walk);) {
		struct slice key = {"", 0};

		if (!first)
			buffer_char(out, ',');
		first = false;
		if (kind == JSON_OBJECT) {
			key = json_string(walk.key, scratch);
			buffer_add(out, key.at, key.bytes);
			buffer_char(out, ':');
		} else {
			assert_null(walk.key);
		}
		retell(walk.value, out, scratch);
	}
	buffer_char(out, kind == JSON_LIST ? ']' : '}');
}

static void walks(const char *text, const char *want)
{
	char *copy = heap(text);
	struct buffer out, scratch;

	buffer_init(&out, 4096);
	buffer_init(&scratch, 4096);
	retell(copy, &out, &scratch);
	assert_string_equal(out.data, want);
	assert_ptr_equal(json_end(copy), copy + strlen(text));
	buffer_release(&out);
	buffer_release(&scratch);
	free(copy);
}

static void every_structure_is_walked(void **state)
{
	(void)state;
	walks("{}", "{}");
	walks("{\"a\":[]}", "{a:[]}");
	walks("{\"a\":1,\"b\":[2,3],\"c\":{\"d\":null}}", "{a:1,b:[2,3],c:{d:null}}");
	walks("{ \"a\" : [ 1 , [ ] , { } , \"x\" , true , false ] }",
	      "{a:[1,[],{},\"x\",true,false]}");
	walks("{\"a\" :-1.5e3 }", "{a:-1.5e3}");
	walks("{\"a\":\"]}\",\"b\":\"\\\"\",\"c\":\"\\\\\",\"d\":\"\\\\\\\"]\"}",
	      "{a:\"]}\",b:\"\\\"\",c:\"\\\\\",d:\"\\\\\\\"]\"}");
	walks("{\"\\u0061\\n\\ud83d\\ude00\\u00e9\\u20ac\":\"\"}", "{a\n😀é€:\"\"}");
	walks("{\"\":{\"\":[[[]]]}}", "{:{:[[[]]]}}");
}

static void a_walk_that_is_over_stays_so(void **state)
{
	char *copy = heap("{\"a\":[1]}");
	struct json_walk walk = json_walk(copy);

	(void)state;
	assert_true(json_next(&walk));
	assert_int_equal(json_count(walk.value), 1);
	assert_false(json_next(&walk));
	assert_false(json_next(&walk));
	free(copy);
}

/* UTF-16 of a code point, as JSON escapes it. */
static void escape(uint32_t point, char out[16])
{
	if (point < 0x10000) {
		snprintf(out, 16, "\\u%04x", point);
		return;
	}
	snprintf(out, 16, "\\u%04x\\u%04X", 0xd800 + ((point - 0x10000) >> 10),
	         0xdc00 + ((point - 0x10000) & 0x3ff));
}

static void an_escaped_sign_is_the_sign(void **state)
{
	static const struct {
		uint32_t point;
		const char *text;
	} signs[] = {{0x1, "\x01"},
	             {0x7f, "\x7f"},
	             {0x80, "\xc2\x80"},
	             {0x7ff, "\xdf\xbf"},
	             {0x800, "\xe0\xa0\x80"},
	             {0xd7ff, "\xed\x9f\xbf"},
	             {0xe000, "\xee\x80\x80"},
	             {0xffff, "\xef\xbf\xbf"},
	             {0x10000, "\xf0\x90\x80\x80"},
	             {0x10ffff, "\xf4\x8f\xbf\xbf"}};
	struct buffer scratch;

	(void)state;
	buffer_init(&scratch, 64);
	for (size_t i = 0; i < COUNT_OF(signs); i++) {
		char escaped[16], text[40];
		char *copy;
		struct slice said;

		escape(signs[i].point, escaped);
		snprintf(text, sizeof text, "{\"%s\":0}", escaped);
		copy = heap(text);
		said = json_string(copy + 1, &scratch);
		if (!slice_is(said, signs[i].text))
			fail_msg("%s", text);
		free(copy);
	}
	buffer_release(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(numbers_are_read_digit_by_digit),
	        cmocka_unit_test(what_would_have_to_be_rounded_is_refused),
	        cmocka_unit_test(what_is_too_large_is_refused),
	        cmocka_unit_test(what_is_no_number_is_refused),
	        cmocka_unit_test(the_way_of_writing_does_not_matter),
	        cmocka_unit_test(every_structure_is_walked),
	        cmocka_unit_test(a_walk_that_is_over_stays_so),
	        cmocka_unit_test(an_escaped_sign_is_the_sign),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
