/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * import_texts.c - the words of a journal from elsewhere, held against what a person could have
 * typed there.
 *
 * Its hash says that a text is the one that was meant, not that it is one: what this server keeps
 * in a buffer of its own has a ceiling. Where words were erased a later sitting carries the mark
 * that stands for them, as a text like others.
 */
#include <string.h>

#include "app/import_inside.h"
#include "base/erased.h"
#include "base/text.h"
#include "wire/event.h"

static bool fits(const void *context, const struct text_ref *ref, size_t bytes_max)
{
	const char *text = texts_find(context, ref);

	return text == NULL || strlen(text) <= bytes_max;
}

/* What a class has approved is told in a form of its own, and held against its prose later. */
static bool is_plain(const void *context, const struct text_ref *ref, size_t bytes_max)
{
	const char *text = texts_find(context, ref);

	return text == NULL || bytes_max == PROSE_WRITTEN_MAX ||
	       text_is_plain(is_erased(text) ? text + sizeof ERASED_MARK - 1 : text);
}

enum err import_check_text(struct import *import, const struct slice *text)
{
	return text->bytes > PROSE_WRITTEN_MAX ? import_refuse(import, IMPORT_LARGE) : ERR_NONE;
}

enum err import_check_texts(struct import *import, const struct texts *texts)
{
	const struct event *event = &import->audit.event;

	if (!event_texts_fit(event, fits, texts))
		return import_refuse(import, IMPORT_LARGE);
	return event_texts_fit(event, is_plain, texts) ? ERR_NONE
	                                               : import_refuse(import, IMPORT_EVENT);
}
