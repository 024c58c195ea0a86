/* SPDX-License-Identifier: EUPL-1.2 */
/* sample.c - writes one of the documents of unit/paper_kit.h: sample DOCUMENT FORMAT > file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paper/render.h"
#include "unit/paper_kit.h"

static struct doc *open_named(const char *name)
{
	if (strcmp(name, "poster") == 0)
		return kit_poster();
	if (strcmp(name, "hostile") == 0)
		return kit_hostile();
	if (strcmp(name, "empty") == 0)
		return kit_empty();
	if (strcmp(name, "sample") == 0)
		return kit_sample();
	return kit_long((size_t)atol(name));
}

static enum err render(const struct doc *doc, const char *format, struct buffer *out)
{
	if (strcmp(format, "pdf") == 0)
		return pdf_render(doc, out);
	if (strcmp(format, "html") == 0)
		return html_render(doc, out);
	if (strcmp(format, "md") == 0)
		return markdown_render(doc, out);
	return strcmp(format, "odt") == 0 ? odt_render(doc, out) : csv_render(doc, out);
}

int main(int argc, char **argv)
{
	struct buffer out;
	struct doc *doc;
	bool written;

	if (argc != 3)
		return 2;
	doc = open_named(argv[1]);
	buffer_init(&out, RENDER_BYTES_MAX);
	if (render(doc, argv[2], &out) != ERR_NONE)
		return 3;
	written = fwrite(out.data, 1, out.count, stdout) == out.count;
	buffer_release(&out);
	doc_close(doc);
	return written ? 0 : 1;
}
