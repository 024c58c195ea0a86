/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.c - fuzzes the reading, counting and printing of a document.
 *
 * Whatever comes is answered by one JSON object, an error and status 2 or none
 * and status 0; and the answer does not change when the ballots lie the other
 * way round and each heap of them in two.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "wire/gate.h"
#include "wire/tally_print.h"
#include "wire/tally_recount.h"

enum { ANSWER_BYTES_MAX = 1 << 24 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

/* The same box of ballots, from its bottom, with every heap in two. */
static struct tally_ballot *turned(const struct tally_question *question)
{
	size_t count = question->ballot_count;
	struct tally_ballot *out = calloc(2 * count + 1, sizeof *out);

	CHECK(out != NULL);
	for (size_t i = 0; i < count; i++) {
		const struct tally_ballot *ballot = &question->ballots[count - 1 - i];

		out[i] = out[count + i] = *ballot;
		out[i].count = ballot->count / 3;
		out[count + i].count = ballot->count - out[i].count;
	}
	return out;
}

static void check_order(const uint8_t *bytes, size_t count, const struct buffer *want)
{
	struct tally_document document;
	struct tally_complaint complaint;
	struct tally_ballot *ballots;
	struct tally_result result;
	struct buffer answer;

	CHECK(tally_document_read((const char *)bytes, count, &document, &complaint));
	ballots = turned(&document.question);
	document.question.ballots = ballots;
	document.question.ballot_count *= 2;
	CHECK(tally_count(&document.question, &result, NULL) == TALLY_FAULT_NONE);
	buffer_init(&answer, ANSWER_BYTES_MAX);
	tally_print(&document, &result, &answer);
	CHECK(answer.count == want->count && memcmp(answer.data, want->data, want->count) == 0);
	buffer_release(&answer);
	tally_release(&result);
	free(ballots);
	tally_document_release(&document);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	struct buffer answer;
	size_t fault;
	int status;

	buffer_init(&answer, ANSWER_BYTES_MAX);
	status = tally_recount((const char *)bytes, count, &answer);
	CHECK(status == 0 || status == 2);
	CHECK(gate_passes_document(answer.data, answer.count, &fault));
	CHECK((strncmp(answer.data, "{\"error\":", 9) == 0) == (status == 2));
	if (status == 0)
		check_order(bytes, count, &answer);
	buffer_release(&answer);
	return 0;
}
