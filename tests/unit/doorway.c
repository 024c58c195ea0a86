/* SPDX-License-Identifier: EUPL-1.2 */
/* doorway.c - under which names the server may be addressed, and from where. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "net/doorway.h"

static const char *const allowed[] = {"Council.Example"};
static const struct doorway doorway = {
        .machine = "classroom", .allowed = allowed, .allowed_count = COUNT_OF(allowed)};

static void our_names_are_known(void **state)
{
	static const char *const fine[] = {
	        "localhost",       "localhost:8080",  "LOCALHOST",       "127.0.0.1:1",
	        "[::1]",           "[::1]:8080",      "192.168.1.7:80",  "classroom",
	        "classroom.local", "Classroom.local", "council.example", "COUNCIL.EXAMPLE.:443",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(fine); i++)
		if (!doorway_knows(&doorway, fine[i], "192.168.1.7"))
			fail_msg("%s is ours", fine[i]);
}

static void other_names_are_not(void **state)
{
	static const char *const bad[] = {
	        "",
	        ":80",
	        "evil.example",
	        "localhost.evil.example",
	        "evil.example.localhost",
	        "192.168.1.8",
	        "192.168.1.70",
	        "classroom.evil",
	        "classroom.local.evil",
	        "class",
	        "localhost:",
	        "localhost:80a",
	        "localhost:123456",
	        "localhost:80:80",
	        "localhost ",
	        "user@localhost",
	        "localhost/",
	        "[::1",
	        "[localhost]",
	        "::1",
	        ".",
	        "local\xc3\xa9",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(bad); i++)
		if (doorway_knows(&doorway, bad[i], "192.168.1.7"))
			fail_msg("%s is not ours", bad[i]);
}

static void an_unknown_own_address_or_name_opens_nothing(void **state)
{
	static const struct doorway bare = {.machine = ""};

	(void)state;
	assert_false(doorway_knows(&bare, "", ""));
	assert_false(doorway_knows(&bare, ".local", ""));
	assert_false(doorway_knows(&bare, "x", ""));
	assert_true(doorway_knows(&bare, "localhost", ""));
}

static void a_name_that_is_too_long_is_malformed(void **state)
{
	char host[2 * HOST_BYTES], name[HOST_BYTES];

	(void)state;
	memset(host, 'a', sizeof host);
	host[HOST_BYTES - 1] = '\0';
	assert_true(doorway_name(host, name));
	assert_int_equal(strlen(name), HOST_BYTES - 1);
	host[HOST_BYTES - 1] = 'a';
	host[HOST_BYTES] = '\0';
	assert_false(doorway_name(host, name));
}

static void only_our_own_pages_are_the_same_origin(void **state)
{
	(void)state;
	assert_true(doorway_same_origin("http://localhost:8080", "localhost:8080"));
	assert_true(doorway_same_origin("https://LOCALHOST:8080", "localhost:8080"));
	assert_false(doorway_same_origin("http://localhost", "localhost:8080"));
	assert_false(doorway_same_origin("http://localhost:8080/", "localhost:8080"));
	assert_false(doorway_same_origin("http://localhost:80801", "localhost:8080"));
	assert_false(doorway_same_origin("null", "localhost:8080"));
	assert_false(doorway_same_origin("", "localhost:8080"));
	assert_false(doorway_same_origin("localhost:8080", "localhost:8080"));
	assert_false(doorway_same_origin("ws://localhost:8080", "localhost:8080"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(our_names_are_known),
	        cmocka_unit_test(other_names_are_not),
	        cmocka_unit_test(an_unknown_own_address_or_name_opens_nothing),
	        cmocka_unit_test(a_name_that_is_too_long_is_malformed),
	        cmocka_unit_test(only_our_own_pages_are_the_same_origin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
