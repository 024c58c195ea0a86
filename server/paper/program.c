/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * program.c - hemicycle-paper: the JSON of an answer comes in, a document goes out.
 *
 * A program of its own, so that hostile texts meet shapers of text and writers of PDF
 * outside the server's memory, and the server stays small. It reads no file and opens no
 * socket; its caller sets the limits of time and memory.
 */
#include <cjson/cJSON.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/check.h"
#include "base/erased.h"
#include "paper/compose.h"
#include "paper/gone.h"
#include "paper/render.h"

enum { INPUT_BYTES_MAX = 32 << 20, EXIT_BAD = 2, EXIT_ROOM = 3 };

static const struct {
	const char *name;
	enum err (*render)(const struct doc *doc, struct buffer *out);
} formats[FORMAT_COUNT] = {
        [FORMAT_PDF] = {"pdf", pdf_render},    [FORMAT_HTML] = {"html", html_render},
        [FORMAT_MD] = {"md", markdown_render}, [FORMAT_ODT] = {"odt", odt_render},
        [FORMAT_CSV] = {"csv", csv_render},
};

static int say(int code, const char *text)
{
	fprintf(stderr, "hemicycle-paper: %s\n", text);
	return code;
}

static int usage(void)
{
	fputs("usage: hemicycle-paper KIND FORMAT < input.json > output\n  KIND:  ", stderr);
	for (size_t i = 0; composer_kind(i) != NULL; i++)
		fprintf(stderr, " %s", composer_kind(i));
	fputs("\n  FORMAT:", stderr);
	for (size_t i = 0; i < FORMAT_COUNT; i++)
		fprintf(stderr, " %s", formats[i].name);
	fputc('\n', stderr);
	return EXIT_BAD;
}

static enum err read_all(struct buffer *in)
{
	char part[65536];
	ssize_t count;

	while ((count = read(STDIN_FILENO, part, sizeof part)) != 0) {
		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return ERR_IO;
		buffer_add(in, part, (size_t)count);
		if (in->full)
			return ERR_LIMIT;
	}
	return ERR_NONE;
}

static enum err write_all(const struct buffer *out)
{
	for (size_t done = 0; done < out->count;) {
		ssize_t count = write(STDOUT_FILENO, out->data + done, out->count - done);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return errno == ENOSPC ? ERR_FULL : ERR_IO;
		done += (size_t)count;
	}
	return ERR_NONE;
}

/* The number called `name`, or 0. */
static int64_t number(const cJSON *object, const char *name)
{
	const cJSON *at = cJSON_GetObjectItemCaseSensitive(object, name);

	if (!cJSON_IsNumber(at) || !(at->valuedouble > 0 && at->valuedouble < 9e15))
		return 0;
	return (int64_t)at->valuedouble;
}

static const char *string(const cJSON *object, const char *name)
{
	const char *text = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));

	return text == NULL ? "" : text;
}

static int render(const struct doc *doc, enum paper_format format)
{
	struct buffer out;
	enum err err;

	buffer_init(&out, RENDER_BYTES_MAX);
	err = formats[format].render(doc, &out);
	if (err == ERR_NONE)
		err = write_all(&out);
	buffer_release(&out);
	if (err == ERR_LIMIT || err == ERR_FULL)
		return say(EXIT_ROOM, "the document is too long: ask for less at once");
	return err == ERR_NONE ? 0 : say(EXIT_ROOM, "the document could not be written");
}

static const char *language(const cJSON *json)
{
	return strcmp(string(json, "lang"), "en") == 0 ? "en" : "fr";
}

static int make(const struct composer *composer, enum paper_format format, const cJSON *json)
{
	const struct compose_input input = {
	        .lang = language(json),
	        .url = string(json, "url"),
	        .at_ms = number(json, "at_ms"),
	        .item = number(json, "item"),
	        .year = number(json, "year"),
	        .format = format,
	        .data = cJSON_GetObjectItemCaseSensitive(json, "data"),
	};
	const char *why = "the input lacks what this document needs";
	struct doc *doc = NULL;
	enum err err;
	int code;

	if (!cJSON_IsObject(input.data))
		return say(EXIT_BAD, "the input has no object called data");
	err = composer->compose(&input, &doc, &why);
	if (err != ERR_NONE)
		code = say(err == ERR_LIMIT ? EXIT_ROOM : EXIT_BAD, why);
	else
		code = render(doc, format);
	doc_close(doc);
	return code;
}

static int run(const struct composer *composer, enum paper_format format)
{
	struct buffer in;
	cJSON *json = NULL;
	enum err err;
	int code;

	buffer_init(&in, INPUT_BYTES_MAX);
	err = read_all(&in);
	if (err == ERR_NONE && in.count > 0)
		json = cJSON_ParseWithLength(in.data, in.count);
	if (err == ERR_LIMIT)
		code = say(EXIT_ROOM, "the input is larger than 32 MiB");
	else if (!cJSON_IsObject(json))
		code = say(EXIT_BAD, "the input is no JSON object");
	else {
		if (memmem(in.data, in.count, ERASED_MARK, sizeof ERASED_MARK - 1) != NULL)
			gone_tell(json, language(json));
		code = make(composer, format, json);
	}
	cJSON_Delete(json);
	buffer_release(&in);
	return code;
}

int main(int argc, char **argv)
{
	const struct composer *composer = argc == 3 ? composer_find(argv[1]) : NULL;
	size_t format = 0;

	while (argc == 3 && format < FORMAT_COUNT && strcmp(formats[format].name, argv[2]) != 0)
		format++;
	if (composer == NULL || format == FORMAT_COUNT)
		return usage();
	if (format == FORMAT_CSV && !composer->csv)
		return say(EXIT_BAD, "this document has no tables to give as csv");
	return run(composer, (enum paper_format)format);
}
