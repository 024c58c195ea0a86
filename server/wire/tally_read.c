/* SPDX-License-Identifier: EUPL-1.2 */
/* tally_read.c - a document that somebody wants counted, part by part. */
#include "wire/tally_read.h"

#include <string.h>

#include "base/text.h"
#include "wire/gate.h"
#include "wire/tally_inside.h"

/* Line and column of an offset, both from 1; columns are characters. */
static bool complain_json(struct reading *reading, const char *text, size_t bytes, size_t fault)
{
	size_t line = 1, column = 1;

	if (!text_is_utf8(text, bytes))
		return tally_complain(reading, TALLY_BAD_JSON, "the document is not UTF-8");
	for (size_t i = 0; i < fault; i++) {
		column += (text[i] & 0xc0) != 0x80;
		if (text[i] == '\n') {
			line++;
			column = 1;
		}
	}
	return tally_complain(reading, TALLY_BAD_JSON,
	                      "line %zu, column %zu: this is not one whole JSON object", line,
	                      column);
}

static bool read_method(struct reading *reading, const char *value)
{
	enum tally_method method;
	const char *word;

	if (!tally_given(value) || json_kind(value) != JSON_STRING)
		return tally_complain(reading, TALLY_UNKNOWN_METHOD,
		                      "method must be the name of a method");
	word = tally_keep_string(reading, value);
	method = tally_method_find(word);
	if (method == TALLY_METHOD_COUNT)
		return tally_complain(reading, TALLY_UNKNOWN_METHOD, "no method is called \"%s\"",
		                      word);
	reading->document->question.method = method;
	return true;
}

enum { METHOD, OPTIONS, CANDIDATES, BALLOTS, PARTS };

static bool read_parts(struct reading *reading, const char *text)
{
	static const char *const names[PARTS] = {"method", "options", "candidates", "ballots"};
	const char *parts[PARTS];

	return tally_members(reading, (struct tally_place){"", TALLY_NO_INDEX}, text, names, parts,
	                     PARTS) &&
	       read_method(reading, parts[METHOD]) && tally_read_options(reading, parts[OPTIONS]) &&
	       tally_read_candidates(reading, parts[CANDIDATES]) &&
	       tally_read_tie_break(reading, reading->tie_break) &&
	       tally_read_ballots(reading, parts[BALLOTS]);
}

bool tally_document_read(const char *text, size_t bytes, struct tally_document *out,
                         struct tally_complaint *complaint)
{
	struct tally_document document = {.grades = NULL};
	struct reading reading = {
	        .document = &document, .complaint = complaint, .memory = &document.memory};
	size_t fault;
	bool fine;

	arena_init(&document.memory, TALLY_MEMORY_BYTES_MAX);
	buffer_init(&reading.scratch, bytes + 1);
	tally_options_init(&document.question.options);
	if (!gate_passes_document(text, bytes, &fault))
		fine = complain_json(&reading, text, bytes, fault);
	else
		fine = read_parts(&reading, text + strspn(text, " \t\n\r"));
	buffer_release(&reading.scratch);
	if (fine)
		*out = document;
	else
		tally_document_release(&document);
	return fine;
}

void tally_document_release(struct tally_document *document)
{
	if (document != NULL)
		arena_release(&document->memory);
}
