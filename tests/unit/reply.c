/* SPDX-License-Identifier: EUPL-1.2 */
/* reply.c - the head of an HTTP answer, and which file an address means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "net/pages.h"
#include "net/reply.h"

static void the_best_accepted_coding_is_chosen(void **state)
{
	(void)state;
	assert_int_equal(reply_coding("gzip, deflate, br", true, true), CODING_BROTLI);
	assert_int_equal(reply_coding("gzip, deflate, br", true, false), CODING_GZIP);
	assert_int_equal(reply_coding("gzip, deflate, br", false, false), CODING_PLAIN);
	assert_int_equal(reply_coding("GZIP", true, true), CODING_GZIP);
	assert_int_equal(reply_coding("br;q=1.0,gzip;q=0.8", true, true), CODING_BROTLI);
	assert_int_equal(reply_coding("br ; q=0 , gzip", true, true), CODING_GZIP);
	assert_int_equal(reply_coding("br;q=0.000", true, true), CODING_PLAIN);
	assert_int_equal(reply_coding("br;q=0.001", true, true), CODING_BROTLI);
}

static void what_only_looks_like_a_coding_is_not_one(void **state)
{
	(void)state;
	assert_int_equal(reply_coding("", true, true), CODING_PLAIN);
	assert_int_equal(reply_coding(",,, ,", true, true), CODING_PLAIN);
	assert_int_equal(reply_coding("brotli, xgzip, b r", true, true), CODING_PLAIN);
	assert_int_equal(reply_coding("identity", true, true), CODING_PLAIN);
}

static void a_head_ends_with_one_blank_line_and_fits(void **state)
{
	char host[263];
	struct reply_head head = {.status = 200,
	                          .type = "text/html; charset=utf-8",
	                          .encoding = "gzip",
	                          .tag = "0123456789abcdef0123456789abcdef-gzip",
	                          .cache = "public, max-age=31536000, immutable",
	                          .host = host,
	                          .body_bytes = SIZE_MAX,
	                          .keep = true};
	struct buffer out;

	(void)state;
	memset(host, 'a', sizeof host - 1); /* the longest that a Host header may be */
	host[sizeof host - 1] = '\0';
	buffer_init(&out, HEAD_BYTES_MAX);
	reply_print(&head, &out);
	assert_false(out.full);
	assert_ptr_equal(strstr(out.data, "\r\n\r\n"), out.data + out.count - 4);
	buffer_release(&out);
}

static const unsigned char body[] = "x";
#define ROW(at)                                                                                    \
	{                                                                                          \
		.path = at, .type = "text/html", .tag = "0", .plain = { body, 1 }                  \
	}
static const struct asset assets[] = {ROW("/assets/a.js"), ROW("/index.html"),
                                      ROW("/teacher.html")};

static bool finds(const char *path)
{
	struct page page;

	return pages_find(assets, COUNT_OF(assets), path, &page);
}

static void an_address_means_one_file(void **state)
{
	struct page page;

	(void)state;
	assert_true(finds("/"));
	assert_true(finds("/index.html"));
	assert_true(finds("/teacher"));
	assert_true(pages_find(assets, COUNT_OF(assets), "/teacher.html", &page));
	assert_string_equal(page.cache, "no-cache");
	assert_true(pages_find(assets, COUNT_OF(assets), "/assets/a.js", &page));
	assert_non_null(strstr(page.cache, "immutable"));
	assert_false(finds("/assets/a"));
	assert_false(finds("/Teacher"));
	assert_false(finds("/teacher/"));
	assert_false(finds("/assets/"));
	assert_false(finds("//"));
	assert_false(finds("index.html"));
	assert_false(finds("/assets/../index.html"));
	assert_false(finds(""));
}

static void a_page_that_stands_alone_says_what_may_run_in_it(void **state)
{
	static const char said[] =
	        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\" />";
	struct page page = {.type = "text/html; charset=utf-8",
	                    .plain = {(const unsigned char *)said, sizeof said - 1}};
	char policy[PAGE_POLICY_BYTES];

	(void)state;
	assert_true(pages_policy(&page, policy));
	assert_string_equal(policy, "default-src 'none'; frame-ancestors 'none'");
	page.plain.count -= 6; /* cut within the words */
	assert_false(pages_policy(&page, policy));
	page.plain.count = 0;
	assert_false(pages_policy(&page, policy));
	page.plain.count = sizeof said - 1;
	page.type = "text/javascript; charset=utf-8";
	assert_false(pages_policy(&page, policy));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(a_page_that_stands_alone_says_what_may_run_in_it),
	        cmocka_unit_test(the_best_accepted_coding_is_chosen),
	        cmocka_unit_test(what_only_looks_like_a_coding_is_not_one),
	        cmocka_unit_test(a_head_ends_with_one_blank_line_and_fits),
	        cmocka_unit_test(an_address_means_one_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
