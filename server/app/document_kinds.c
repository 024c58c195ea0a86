/* SPDX-License-Identifier: EUPL-1.2 */
/* document_kinds.c - of what a document can be made, and as what it can be had. */
#include "app/document_kinds.h"

#include "base/check.h"

#define AS(format) (1u << FORMAT_##format)
#define READABLE   (AS(PDF) | AS(HTML) | AS(MARKDOWN) | AS(ODT))

static const struct {
	unsigned formats;
	bool of_sitting; /* else of a class */
	bool of_item; /* of one election of it */
	bool of_year;
	bool whole; /* with every name, or not at all */
} kinds[DOCUMENT_KIND_COUNT] = {
        [DOCUMENT_MINUTES] = {READABLE | AS(CSV), true, false, false},
        [DOCUMENT_OFFICIAL] = {READABLE, true, true, false},
        [DOCUMENT_ROLL] = {READABLE, true, true, false},
        [DOCUMENT_BOOK] = {READABLE | AS(CSV), false, false, true},
        [DOCUMENT_POSTER] = {READABLE, false, false, false},
        [DOCUMENT_FIGURES] = {READABLE | AS(CSV), false, false, true},
        [DOCUMENT_SITTING] = {AS(JSON), true, false, false, true},
        [DOCUMENT_CLASS] = {AS(ARCHIVE), false, false, false, true},
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
	unsigned kind = command->paper.kind;

	return (kinds[kind].formats >> command->paper.format & 1) != 0 &&
	       kinds[kind].of_sitting == (command->paper.sitting != 0) &&
	       !(kinds[kind].of_sitting && command->paper.class_id != 0) &&
	       kinds[kind].of_item == (command->paper.item != 0) &&
	       (kinds[kind].of_year || command->paper.year == 0) &&
	       !(kinds[kind].whole && command->paper.names != NAMES_FULL);
}
