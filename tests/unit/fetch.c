/* SPDX-License-Identifier: EUPL-1.2 */
/* fetch.c - addresses of documents, and the names under which screens came. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "net/fetch.h"
#include "net/hosts.h"

#define TICKET "00112233445566778899aabbccddeeff"

static void an_address_is_a_ticket_and_a_plain_name(void **state)
{
	static const uint8_t ticket[] = {0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77,
	                                 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff};
	struct fetch fetch;

	(void)state;
	assert_true(fetch_read("/paper/" TICKET "/compte-rendu_12.v2.pdf", &fetch));
	assert_memory_equal(fetch.ticket, ticket, sizeof ticket);
	assert_string_equal(fetch.name, "compte-rendu_12.v2.pdf");
}

static void anything_else_is_no_address(void **state)
{
	static const char *const bad[] = {
	        "/paper/",
	        "/paper/" TICKET,
	        "/paper/" TICKET "/",
	        "/paper/" TICKET "/.pdf",
	        "/paper/" TICKET "/..",
	        "/paper/" TICKET "/../a.pdf",
	        "/paper/" TICKET "/a/b.pdf",
	        "/paper/" TICKET "//a.pdf",
	        "/paper/" TICKET "/a\\b.pdf",
	        "/paper/" TICKET "/a b.pdf",
	        "/paper/" TICKET "/a\".pdf",
	        "/paper/" TICKET "/a\r\nset-cookie: b.pdf",
	        "/paper/" TICKET "/\xc3\xa9.pdf",
	        "/paper/" TICKET "0/a.pdf",
	        "/paper/0"
	        "0112233445566778899aabbccddeef/a.pdf",
	        "/paper/00112233445566778899AABBCCDDEEFF/a.pdf",
	        "/paper/zz112233445566778899aabbccddeeff/a.pdf",
	};
	char path[256];
	struct fetch fetch;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(bad); i++)
		if (fetch_read(bad[i], &fetch))
			fail_msg("%s", bad[i]);
	snprintf(path, sizeof path, "/paper/" TICKET "/%0*d", 121, 0);
	assert_false(fetch_read(path, &fetch));
	path[strlen(path) - 1] = '\0';
	assert_true(fetch_read(path, &fetch));
}

static void a_name_ends_in_what_it_is(void **state)
{
	(void)state;
	assert_true(fetch_ends("a.pdf", ".pdf"));
	assert_false(fetch_ends(".pdf", ".pdf"));
	assert_false(fetch_ends("a.html", ".pdf"));
	assert_false(fetch_ends("a.pdf.exe", ".pdf"));
}

static void each_host_is_kept_once_and_those_of_the_machine_to_itself_not(void **state)
{
	struct hosts hosts = {0};
	char host[32];

	(void)state;
	assert_int_equal(hosts_number(&hosts, "localhost:8080"), 0);
	assert_int_equal(hosts_number(&hosts, "127.0.0.1"), 0);
	assert_int_equal(hosts_number(&hosts, "[::1]:80"), 0);
	assert_int_equal(hosts_number(&hosts, "a b"), 0);
	assert_null(hosts_name(&hosts, 0));
	assert_int_equal(hosts_number(&hosts, "council.local:8080"), 1);
	assert_int_equal(hosts_number(&hosts, "[fe80::1]:8080"), 2);
	assert_int_equal(hosts_number(&hosts, "Council.Local:8080"), 1);
	assert_string_equal(hosts_name(&hosts, 1), "council.local:8080");
	for (int i = 2; i < HOSTS_MAX + 5; i++) {
		snprintf(host, sizeof host, "council.local:%d", i);
		assert_int_equal(hosts_number(&hosts, host), i < HOSTS_MAX ? i + 1 : 0);
	}
	hosts_release(&hosts);
	assert_int_equal(hosts.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(an_address_is_a_ticket_and_a_plain_name),
	        cmocka_unit_test(anything_else_is_no_address),
	        cmocka_unit_test(a_name_ends_in_what_it_is),
	        cmocka_unit_test(each_host_is_kept_once_and_those_of_the_machine_to_itself_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
