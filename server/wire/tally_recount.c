/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally_recount.c - from a document to the answer that is printed.
 *
 * What the count itself refuses becomes a sentence here: see tally_inside.h.
 */
#include "wire/tally_recount.h"

#include <stdio.h>

#include "wire/tally_inside.h"
#include "wire/tally_print.h"

/* What stands before and behind the place of the fault. */
static const struct {
	const char *before, *behind;
} sentences[TALLY_FAULT_COUNT] = {
        [TALLY_FAULT_NO_CANDIDATES] = {"", ": this method needs at least one"},
        [TALLY_FAULT_SAME_ID] = {"", ": two have the same id"},
        [TALLY_FAULT_TOO_MANY] = {"", ": more than can be counted"},
        [TALLY_FAULT_SEATS] = {"", " must be 1 or more"},
        [TALLY_FAULT_MISSING] = {"", " is missing"},
        [TALLY_FAULT_RANGE] = {"", " is out of range"},
        [TALLY_FAULT_BALLOTS_ABOVE] = {"more ballots are cast than ", " says"},
};

static int complain(struct buffer *out, const struct tally_complaint *complaint)
{
	tally_print_complaint(complaint, out);
	return 2;
}

static int complain_fault(struct buffer *out, enum tally_fault fault, const char *where)
{
	struct tally_complaint complaint = {.code = tally_fault_code(fault)};

	snprintf(complaint.text, sizeof complaint.text, "%s%s%s", sentences[fault].before, where,
	         sentences[fault].behind);
	return complain(out, &complaint);
}

static int complain_large(struct buffer *out, const char *what, size_t most)
{
	struct tally_complaint complaint = {.code = TALLY_TOO_LARGE};

	snprintf(complaint.text, sizeof complaint.text, "the %s has more than %zu bytes", what,
	         most);
	return complain(out, &complaint);
}

int tally_recount_too_large(struct buffer *out)
{
	return complain_large(out, "document", TALLY_DOCUMENT_BYTES_MAX);
}

static int count(const struct tally_document *document, struct buffer *out)
{
	struct tally_result result = {.memory = NULL};
	const char *where = "";
	enum tally_fault fault = tally_count(&document->question, &result, &where);
	size_t before = out->count;

	if (fault != TALLY_FAULT_NONE)
		return complain_fault(out, fault, where);
	tally_print(document, &result, out);
	tally_release(&result);
	if (!out->full)
		return 0;
	out->count = before;
	out->full = false;
	return complain_large(out, "answer", out->ceiling);
}

int tally_recount(const char *text, size_t bytes, struct buffer *out)
{
	struct tally_complaint complaint;
	struct tally_document document;
	int status;

	if (bytes > TALLY_DOCUMENT_BYTES_MAX)
		return tally_recount_too_large(out);
	if (!tally_document_read(text, bytes, &document, &complaint))
		return complain(out, &complaint);
	status = count(&document, out);
	tally_document_release(&document);
	return status;
}
