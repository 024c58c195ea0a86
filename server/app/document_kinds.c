/* SPDX-License-Identifier: EUPL-1.2 */
/* document_kinds.c - of what a document can be made, and as what it can be had. */
#include "app/document_kinds.h"

#include "base/check.h"

#define AS(format) (1u << FORMAT_##format)
#define READABLE   (AS(PDF) | AS(HTML) | AS(MARKDOWN) | AS(ODT))

enum {
	OF_SITTING = 1, /* else of a class */
	OF_ITEM = 2, /* of one election of it */
	OF_YEAR = 4,
	OF_SCHOOL = 8, /* in place of the class */
	OF_POLL = 16, /* in place of all these */
	WHOLE = 32, /* with every name, or not at all */
};

static const struct {
	unsigned formats;
	unsigned traits;
} kinds[DOCUMENT_KIND_COUNT] = {
        [DOCUMENT_MINUTES] = {READABLE | AS(CSV), OF_SITTING},
        [DOCUMENT_OFFICIAL] = {READABLE, OF_SITTING | OF_ITEM},
        [DOCUMENT_ROLL] = {READABLE, OF_SITTING | OF_ITEM},
        [DOCUMENT_BOOK] = {READABLE | AS(CSV), OF_YEAR},
        [DOCUMENT_POSTER] = {READABLE, 0},
        [DOCUMENT_FIGURES] = {READABLE | AS(CSV), OF_YEAR | OF_SCHOOL},
        [DOCUMENT_POLL] = {READABLE | AS(CSV), OF_POLL | WHOLE},
        [DOCUMENT_SITTING] = {AS(JSON), OF_SITTING | WHOLE},
        [DOCUMENT_CLASS] = {AS(ARCHIVE), WHOLE | OF_SCHOOL},
};

static const struct document_form forms[DOCUMENT_FORMAT_COUNT] = {
        [FORMAT_PDF] = {"application/pdf", ".pdf", false},
        [FORMAT_HTML] = {"text/html; charset=utf-8", ".html", true},
        [FORMAT_MARKDOWN] = {"text/markdown; charset=utf-8", ".md", false},
        [FORMAT_ODT] = {"application/vnd.oasis.opendocument.text", ".odt", false},
        [FORMAT_CSV] = {"text/csv; charset=utf-8", ".csv", false},
        [FORMAT_JSON] = {"application/json", ".json", false},
        [FORMAT_ARCHIVE] = {"application/gzip", ".hemicycle.jsonl.gz", false},
};

const struct document_form *document_form(enum document_format format)
{
	CHECK((size_t)format < COUNT_OF(forms));
	return &forms[format];
}

bool document_fits(const struct command *command)
{
	unsigned kind = command->paper.kind, traits = kinds[kind].traits;
	bool of_sitting = command->paper.sitting != 0, of_school = command->paper.school != 0;
	bool of_class = command->paper.class_id != 0, of_poll = command->paper.poll != 0;

	return (kinds[kind].formats >> command->paper.format & 1) != 0 &&
	       ((traits & OF_SITTING) != 0) == of_sitting && !(of_sitting && of_class) &&
	       ((traits & OF_SCHOOL) != 0 || !of_school) && !(of_school && of_class) &&
	       ((traits & OF_POLL) != 0) == of_poll && !(of_poll && of_class) &&
	       ((traits & OF_ITEM) != 0) == (command->paper.item != 0) &&
	       ((traits & OF_YEAR) != 0 || command->paper.year == 0) &&
	       ((traits & WHOLE) == 0 || command->paper.names == NAMES_FULL);
}
