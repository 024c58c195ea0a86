/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper.c - fuzzes the composers: any JSON as the input of any document.
 *
 * Input: a letter that names the kind, a newline, the data as JSON. What is refused says why; what
 * is composed is drawn in the formats that are text.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/buffer.h"
#include "base/check.h"
#include "paper/compose.h"
#include "paper/render.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static void draw(const struct doc *doc,
                 enum err (*render)(const struct doc *doc, struct buffer *out))
{
	struct buffer out;

	buffer_init(&out, RENDER_BYTES_MAX);
	CHECK(render(doc, &out) == ERR_NONE);
	buffer_release(&out);
}

static void compose(const char *kind, const cJSON *data, bool english)
{
	struct compose_input input = {.lang = english ? "en" : "fr",
	                              .url = "http://h/",
	                              .at_ms = 1796050000000,
	                              .item = 1,
	                              .data = data};
	const struct composer *composer = composer_find(kind);

	CHECK(composer != NULL);
	for (int csv = 0; csv <= composer->csv; csv++) {
		struct doc *doc = NULL;
		const char *why = NULL;
		enum err err;

		input.format = csv ? FORMAT_CSV : FORMAT_MD;
		err = composer->compose(&input, &doc, &why);
		CHECK((err == ERR_NONE) == (doc != NULL));
		CHECK(err == ERR_NONE || why != NULL);
		if (doc == NULL)
			return;
		if (doc_state(doc) == ERR_NONE && csv)
			draw(doc, csv_render);
		else if (doc_state(doc) == ERR_NONE) {
			draw(doc, markdown_render);
			draw(doc, html_render);
		}
		doc_close(doc);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	cJSON *data;
	size_t kinds = 0;

	while (composer_kind(kinds) != NULL)
		kinds++;
	if (count < 2 || bytes[1] != '\n')
		return 0;
	data = cJSON_ParseWithLength((const char *)bytes + 2, count - 2);
	if (cJSON_IsObject(data))
		compose(composer_kind((size_t)(bytes[0] | 0x20) % kinds), data, bytes[0] < 'a');
	cJSON_Delete(data);
	return 0;
}
