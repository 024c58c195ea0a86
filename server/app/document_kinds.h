/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * document_kinds.h - of what a document can be made, and as what it can be had.
 */
#ifndef APP_DOCUMENT_KINDS_H
#define APP_DOCUMENT_KINDS_H

#include <stdbool.h>

#include "hemicycle/commands.h"

struct document_form { /* a format, as HTTP and files tell it */
	const char *type; /* for Content-Type */
	const char *ending; /* of a file's name: ".pdf" */
	bool markup; /* a page by itself */
};

const struct document_form *document_form(enum document_format format);

/*
 * Whether a paper.make asks for what its kind needs, and for nothing else. A class that is not
 * named passes: it is the one of a link, or nobody's.
 */
bool document_fits(const struct command *command);

#endif
