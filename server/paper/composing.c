/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * composing.c - what all composers hold while they write.
 */
#include "paper/composing.h"

#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "paper/typo.h"

enum { TIED_SIGNS_MAX = 7 };

void composing_begin(const struct compose_input *input, struct composing *out)
{
	*out = (struct composing){.input = input, .words = words_open(input->lang)};
	if (out->words == NULL)
		out->words = words_open("fr");
	CHECK(out->words != NULL);
}

void composing_open(struct composing *composing, struct doc_head *head)
{
	head->lang = words_language(composing->words);
	head->continued = SAY(composing->words, "paper.continued");
	head->at_ms = composing->input->at_ms;
	composing->doc = doc_open(head);
	CHECK(composing->doc != NULL);
}

enum err composing_end(struct composing *composing, enum err err, struct doc **out,
                       const char **why)
{
	static char line[sizeof composing->source.fault];

	if (!source_fine(&composing->source)) {
		memcpy(line, composing->source.fault, sizeof line);
		*why = line;
		err = err == ERR_NONE ? ERR_INPUT : err;
	} else if (err == ERR_NONE && words_full(composing->words)) {
		*why = "the document is too long to be written";
		err = ERR_LIMIT;
	}
	if (err == ERR_NONE) {
		CHECK(composing->doc != NULL);
		*out = composing->doc;
		composing->doc = NULL;
	}
	doc_close(composing->doc);
	words_close(composing->words);
	return err;
}

const char *spaced(struct words *words, const char *text)
{
	struct buffer out;
	const char *kept;

	buffer_init(&out, DOC_TEXT_MAX);
	typo(text, &out);
	kept = out.count > 0 && !out.full ? words_keep(words, out.data, out.count) : text;
	buffer_release(&out);
	return kept;
}

const char *titled(struct words *words, const char *text)
{
	const char *tied = spaced(words, text);
	const char *last = strrchr(tied, ' ');
	size_t signs = 0;

	if (last == NULL || last[1] == '\0')
		return tied;
	for (const char *at = last + 1; *at != '\0'; at++)
		signs += ((unsigned char)*at & 0xc0) != 0x80;
	if (signs > TIED_SIGNS_MAX)
		return tied;
	return JOIN(words, "\u00a0", words_keep(words, tied, (size_t)(last - tied)), last + 1);
}
