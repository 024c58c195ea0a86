/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * compose.h - from the JSON of an answer to a document: one composer a kind.
 *
 * A composer reads `data` as it stands in docs/protocol.md, trusts nothing in it, and
 * says everything in the words of the reader's language. It does not draw.
 */
#ifndef PAPER_COMPOSE_H
#define PAPER_COMPOSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "paper/doc.h"

struct cJSON;

enum paper_format { FORMAT_PDF, FORMAT_HTML, FORMAT_MD, FORMAT_ODT, FORMAT_CSV, FORMAT_COUNT };

struct compose_input {
	const char *lang; /* "fr" or "en" */
	const char *url; /* of the server, with a "/" at its end; or "" */
	int64_t at_ms;
	int64_t item; /* of official and roll; 0 if not given */
	int64_t year; /* of book; 0 if not given */
	enum paper_format format; /* a composer may leave out for csv what is no table */
	const struct cJSON *data;
};

/*
 * Makes the document of `input`; the caller ends *out with doc_close(). ERR_INPUT when the
 * data lacks what the kind needs, ERR_MISSING when `item` is not in it; then *why is one static
 * English line that says what to do, and *out is untouched.
 */
typedef enum err compose_fn(const struct compose_input *input, struct doc **out, const char **why);

struct composer {
	const char *kind; /* of the command line */
	bool csv; /* whether FORMAT_CSV makes sense of it */
	compose_fn *compose;
};

/* The composer named `kind`, or NULL. */
const struct composer *composer_find(const char *kind);
/* The kinds in the order of the table, for the line that explains the usage; NULL at the end. */
const char *composer_kind(size_t index);

#endif
