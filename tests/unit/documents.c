/* SPDX-License-Identifier: EUPL-1.2 */
/* documents.c - what waits to be fetched stays within its ceilings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/documents.h"

static void ticket_make(uint32_t number, uint8_t out[TICKET_BYTES])
{
	memset(out, 0, TICKET_BYTES);
	memcpy(out, &number, sizeof number);
}

/* Keeps a document of so many bytes behind ticket `number`. */
static void keep(struct documents *documents, uint32_t number, int64_t session, size_t bytes,
                 int64_t now_ms)
{
	uint8_t ticket[TICKET_BYTES];
	char *zeros = calloc(1, bytes);
	struct buffer made;

	assert_non_null(zeros);
	buffer_init(&made, DOCUMENT_BYTES_MAX);
	buffer_add(&made, zeros, bytes);
	ticket_make(number, ticket);
	documents_keep(documents, ticket, session, FORMAT_PDF, &made, now_ms);
	assert_null(made.data);
	free(zeros);
}

static const struct document *find(const struct documents *documents, uint32_t number)
{
	uint8_t ticket[TICKET_BYTES];

	ticket_make(number, ticket);
	return documents_find(documents, ticket);
}

static void together_they_weigh_no_more_than_allowed(void **state)
{
	struct documents documents = {0};
	const size_t third = DOCUMENTS_BYTES_MAX / 3;

	(void)state;
	documents_init(&documents);
	for (uint32_t i = 0; i < 4; i++) {
		keep(&documents, i, i, third, 0);
		assert_true(documents.bytes <= DOCUMENTS_BYTES_MAX);
	}
	assert_null(find(&documents, 0)); /* the oldest has gone */
	assert_non_null(find(&documents, 1));
	assert_non_null(find(&documents, 3));
	assert_int_equal(documents.count, 3);
	keep(&documents, 9, 9, DOCUMENT_BYTES_MAX, 0);
	assert_non_null(find(&documents, 9));
	assert_true(documents.bytes <= DOCUMENTS_BYTES_MAX);
	documents_release(&documents);
	assert_int_equal(documents.bytes, 0);
}

static void there_are_no_more_than_allowed(void **state)
{
	struct documents documents = {0};

	(void)state;
	documents_init(&documents);
	for (uint32_t i = 0; i < DOCUMENTS_MAX + 20; i++)
		keep(&documents, i, i / 4, 10, i);
	assert_int_equal(documents.count, DOCUMENTS_MAX);
	assert_null(find(&documents, 19));
	assert_non_null(find(&documents, 20));
	documents_release(&documents);
}

static void those_of_a_session_are_forgotten_and_no_other(void **state)
{
	struct documents documents = {0};

	(void)state;
	documents_init(&documents);
	for (uint32_t i = 0; i < 12; i++)
		keep(&documents, i, i % 3, 10, 0);
	documents_forget(&documents, 2);
	for (uint32_t i = 0; i < 12; i++)
		assert_int_equal(find(&documents, i) != NULL, i % 3 != 2);
	keep(&documents, 20, 2, 10, 0); /* the end of the list is where it was */
	assert_non_null(find(&documents, 20));
	assert_int_equal(documents.count, 9);
	documents_release(&documents);
}

static void take(struct documents *documents, uint32_t number)
{
	unsigned char *bytes;
	int file;

	documents_take(documents, find(documents, number), &bytes, &file);
	assert_int_equal(file, -1);
	free(bytes);
}

/* As many files as there may be, and one more: the oldest is closed. */
static void few_wait_in_files(void **state)
{
	struct documents documents = {0};
	uint8_t ticket[TICKET_BYTES];
	int files[DOCUMENT_FILES_MAX + 1];
	unsigned char *bytes;
	int file;

	(void)state;
	documents_init(&documents);
	keep(&documents, 50, 1, 10, 0);
	for (uint32_t i = 0; i <= DOCUMENT_FILES_MAX; i++) {
		ticket_make(i, ticket);
		files[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
		assert_true(files[i] >= 0);
		documents_keep_file(&documents, ticket, i, FORMAT_ARCHIVE, files[i], 1u << 30, 0);
	}
	assert_null(find(&documents, 0));
	assert_int_equal(fcntl(files[0], F_GETFD), -1);
	assert_non_null(find(&documents, 50)); /* what is in memory has its own ceilings */
	assert_int_equal(documents.bytes, 10);
	documents_take(&documents, find(&documents, 1), &bytes, &file);
	assert_null(bytes);
	assert_int_equal(file, files[1]);
	close(file);
	documents_release(&documents);
	assert_int_equal(fcntl(files[DOCUMENT_FILES_MAX], F_GETFD), -1);
}

static void one_that_is_taken_is_gone(void **state)
{
	struct documents documents = {0};

	(void)state;
	documents_init(&documents);
	for (uint32_t i = 0; i < 3; i++)
		keep(&documents, i, 1, 10, 0);
	take(&documents, 2); /* the newest */
	take(&documents, 0);
	keep(&documents, 3, 1, 10, 0);
	assert_null(find(&documents, 0));
	assert_non_null(find(&documents, 1));
	assert_null(find(&documents, 2));
	assert_non_null(find(&documents, 3));
	assert_int_equal(documents.bytes, 20);
	documents_release(&documents);
}

static void each_ends_at_its_time(void **state)
{
	struct documents documents = {0};

	(void)state;
	documents_init(&documents);
	assert_true(documents_expire(&documents, 5) == INT64_MAX);
	keep(&documents, 1, 1, 10, 100);
	keep(&documents, 2, 1, 10, 300);
	assert_int_equal(documents_expire(&documents, 100 + DOCUMENT_MS - 1), 100 + DOCUMENT_MS);
	assert_int_equal(documents_expire(&documents, 100 + DOCUMENT_MS), 300 + DOCUMENT_MS);
	assert_null(find(&documents, 1));
	assert_true(documents_expire(&documents, 300 + DOCUMENT_MS) == INT64_MAX);
	assert_int_equal(documents.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(together_they_weigh_no_more_than_allowed),
	        cmocka_unit_test(there_are_no_more_than_allowed),
	        cmocka_unit_test(those_of_a_session_are_forgotten_and_no_other),
	        cmocka_unit_test(few_wait_in_files),
	        cmocka_unit_test(one_that_is_taken_is_gone),
	        cmocka_unit_test(each_ends_at_its_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
