/* SPDX-License-Identifier: EUPL-1.2 */
/* base.c - texts, buffers, arenas and digests keep their promises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/digest.h"
#include "base/hex.h"
#include "base/text.h"

static void cleaned(const char *in, enum text_fault fault, const char *want)
{
	char out[32];

	assert_int_equal(text_clean(in, strlen(in), out, sizeof out), fault);
	assert_string_equal(out, want);
}

static void a_text_is_composed_trimmed_and_folded_to_single_blanks(void **state)
{
	(void)state;
	cleaned("Ze\xcc\x81lie", TEXT_FINE, "Z\xc3\xa9lie");
	cleaned("  Jean \t\n  Paul ", TEXT_FINE, "Jean Paul");
	cleaned("", TEXT_EMPTY, "");
	cleaned(" \n ", TEXT_EMPTY, "");
}

static void controls_and_bidi_marks_are_dropped(void **state)
{
	(void)state;
	cleaned("A\xe2\x80\xae"
	        "B\x01"
	        "C\xe2\x80\x8b",
	        TEXT_FINE, "ABC");
}

static void at_most_two_combining_marks_stay(void **state)
{
	(void)state;
	cleaned("x\xcc\x80\xcc\x81\xcc\x82\xcc\x83", TEXT_FINE, "x\xcc\x80\xcc\x81");
}

static void bad_utf8_and_long_texts_are_refused(void **state)
{
	(void)state;
	cleaned("\xff", TEXT_BAD, "");
	cleaned("\xc3", TEXT_BAD, "");
	cleaned("\xed\xa0\x80", TEXT_BAD, "");
	cleaned("0123456789012345678901234567890", TEXT_FINE, "0123456789012345678901234567890");
	cleaned("01234567890123456789012345678901", TEXT_TOO_LONG, "");
	char nul[] = "a\0b", out[8];
	assert_int_equal(text_clean(nul, 3, out, sizeof out), TEXT_BAD);
}

static void folding_forgets_case_and_accents(void **state)
{
	char out[32];

	(void)state;
	assert_true(text_fold("V\xc3\x89lo \xc3\x80", out, sizeof out));
	assert_string_equal(out, "velo a");
	assert_false(text_fold("0123456789012345678901234567890123", out, sizeof out));
}

static void a_buffer_stops_at_its_ceiling(void **state)
{
	struct buffer buffer;

	(void)state;
	buffer_init(&buffer, 10);
	buffer_text(&buffer, "12345");
	buffer_int(&buffer, -1234);
	assert_string_equal(buffer.data, "12345-1234");
	assert_false(buffer.full);
	buffer_char(&buffer, 'x');
	assert_true(buffer.full);
	assert_int_equal(buffer.count, 10);
	buffer_clear(&buffer);
	buffer_int(&buffer, INT64_MIN);
	assert_true(buffer.full);
	buffer_release(&buffer);
	buffer_init(&buffer, 64);
	buffer_int(&buffer, INT64_MIN);
	buffer_printf(&buffer, " %s %d", "and", 5);
	buffer_hex(&buffer, "\x0f\xa0", 2);
	assert_string_equal(buffer.data, "-9223372036854775808 and 50fa0");
	buffer_release(&buffer);
	buffer_release(NULL);
}

static void an_arena_stops_at_its_ceiling_and_starts_anew(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena, 10000);
	assert_non_null(arena_take(&arena, 4000));
	assert_non_null(arena_take(&arena, 5000));
	assert_null(arena_take(&arena, 5000));
	assert_null(arena_take(&arena, SIZE_MAX));
	arena_clear(&arena);
	assert_string_equal(arena_copy(&arena, "abc", 3), "abc");
	arena_release(&arena);
	arena_release(NULL);
}

static void a_digest_is_blake2b_256(void **state)
{
	struct digest digest;
	uint8_t whole[DIGEST_BYTES], parts[DIGEST_BYTES];
	char text[2 * DIGEST_BYTES + 1];

	(void)state;
	digest_of("abc", 3, whole); /* checked with b2sum -l 256 */
	hex_print(whole, sizeof whole, text);
	assert_string_equal(text,
	                    "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
	digest_init(&digest);
	digest_add(&digest, "a", 1);
	digest_add(&digest, "bc", 2);
	digest_end(&digest, parts);
	assert_memory_equal(whole, parts, sizeof whole);
}

static void hexadecimal_is_lower_case_and_exact(void **state)
{
	uint8_t out[2] = {7, 7};

	(void)state;
	assert_true(hex_read("0fa0", 4, out, 2));
	assert_int_equal(out[0], 0x0f);
	assert_int_equal(out[1], 0xa0);
	assert_false(hex_read("0FA0", 4, out, 2));
	assert_false(hex_read("0fa", 3, out, 2));
	assert_false(hex_read("0fag", 4, out, 2));
}

/* A later Unicode has signs that this one does not know: they are no reason to refuse a text. */
static void a_plain_text_has_no_controls_formats_or_ends_of_lines(void **state)
{
	static const char *const plain[] = {"", "L\u2019\u00e9t\u00e9\u00a0!", "\U0001f6b2",
	                                    "\U0001fbff"};
	static const char *const others[] = {"a\nb",     "a\tb",     "a\x7f",     "a\u200b",
	                                     "a\u202eb", "a\u2028b", "\ue000123", "a\xff"};

	(void)state;
	for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
		assert_true(text_is_plain(plain[i]));
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		assert_false(text_is_plain(others[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_plain_text_has_no_controls_formats_or_ends_of_lines),
	        cmocka_unit_test(a_text_is_composed_trimmed_and_folded_to_single_blanks),
	        cmocka_unit_test(controls_and_bidi_marks_are_dropped),
	        cmocka_unit_test(at_most_two_combining_marks_stay),
	        cmocka_unit_test(bad_utf8_and_long_texts_are_refused),
	        cmocka_unit_test(folding_forgets_case_and_accents),
	        cmocka_unit_test(a_buffer_stops_at_its_ceiling),
	        cmocka_unit_test(an_arena_stops_at_its_ceiling_and_starts_anew),
	        cmocka_unit_test(a_digest_is_blake2b_256),
	        cmocka_unit_test(hexadecimal_is_lower_case_and_exact),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
