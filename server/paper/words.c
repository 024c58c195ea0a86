/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words.c - the sentences of one language, for documents.
 */
#include "paper/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/check.h"
#include "paper/sentence.h"
#include "paper/typo.h"

enum { SENTENCES_MAX = 1024, KEY_BYTES_MAX = 96, SENTENCE_BYTES_MAX = 1 << 20 };

struct row {
	const char *key;
	const char *sentence;
};

struct words {
	const char *language;
	struct arena arena;
	struct buffer work; /* the sentence that is being made */
	struct buffer spaced;
	struct row rows[SENTENCES_MAX];
	size_t count;
	bool french;
	bool full;
};

static int by_key(const void *one, const void *other)
{
	return strcmp(((const struct row *)one)->key, ((const struct row *)other)->key);
}

const char *words_keep(struct words *words, const char *text, size_t count)
{
	const char *kept = arena_copy(&words->arena, text, count);

	if (kept == NULL)
		words->full = true;
	return kept != NULL ? kept : "";
}

static const char *keep_work(struct words *words, const struct buffer *work)
{
	if (work->full)
		words->full = true;
	return work->count > 0 && !work->full ? words_keep(words, work->data, work->count) : "";
}

/* French sentences get their no-break spaces once, as the build of the screens gives them. */
static void add_row(struct words *words, const char *key, const char *sentence)
{
	struct row *row = &words->rows[words->count++];

	CHECK(words->count <= SENTENCES_MAX);
	buffer_clear(&words->work);
	if (words->french)
		typo(sentence, &words->work);
	else
		buffer_text(&words->work, sentence);
	row->key = words_keep(words, key, strlen(key));
	row->sentence = keep_work(words, &words->work);
}

static void add_file(struct words *words, const struct word_file *file)
{
	cJSON *json = cJSON_Parse(file->json);
	const cJSON *each;

	CHECK(cJSON_IsObject(json));
	cJSON_ArrayForEach(each, json)
	{
		CHECK(cJSON_IsString(each));
		add_row(words, each->string, each->valuestring);
	}
	cJSON_Delete(json);
}

struct words *words_open(const char *language)
{
	struct words *words = calloc(1, sizeof *words);

	CHECK(words != NULL);
	words->french = strcmp(language, "fr") == 0;
	arena_init(&words->arena, WORDS_BYTES_MAX);
	buffer_init(&words->work, SENTENCE_BYTES_MAX);
	buffer_init(&words->spaced, SENTENCE_BYTES_MAX);
	for (int i = 0; i < word_files_count; i++)
		if (strcmp(word_files[i].language, language) == 0) {
			words->language = word_files[i].language;
			add_file(words, &word_files[i]);
		}
	if (words->count == 0) {
		words_close(words);
		return NULL;
	}
	qsort(words->rows, words->count, sizeof words->rows[0], by_key);
	for (size_t i = 1; i < words->count; i++)
		CHECK(by_key(&words->rows[i - 1], &words->rows[i]) != 0);
	return words;
}

void words_close(struct words *words)
{
	if (words == NULL)
		return;
	buffer_release(&words->work);
	buffer_release(&words->spaced);
	arena_release(&words->arena);
	free(words);
}

bool words_full(const struct words *words)
{
	return words->full;
}

bool words_french(const struct words *words)
{
	return words->french;
}

const char *words_language(const struct words *words)
{
	return words->language;
}

static const struct row *row_of(const struct words *words, const char *key)
{
	struct row wanted = {.key = key};

	return bsearch(&wanted, words->rows, words->count, sizeof words->rows[0], by_key);
}

bool words_know(const struct words *words, const char *key)
{
	return row_of(words, key) != NULL;
}

const char *words_say(struct words *words, const char *key, const struct word_value *values)
{
	const struct row *row = row_of(words, key);

	if (row == NULL)
		return words_keep(words, key, strlen(key));
	buffer_clear(&words->work);
	CHECK(sentence_fill(row->sentence, words->french, values, &words->work));
	if (!words->french || words->work.count == 0)
		return keep_work(words, &words->work);
	buffer_clear(&words->spaced);
	elide(words->work.data, &words->spaced);
	return keep_work(words, &words->spaced);
}

const char *words_code(struct words *words, const char *prefix, const char *code)
{
	char key[KEY_BYTES_MAX];
	int bytes = snprintf(key, sizeof key, "%s%s", prefix, code);

	CHECK(bytes > 0 && (size_t)bytes < sizeof key);
	return SAY(words, key);
}

const char *words_format(struct words *words, const char *format, ...)
{
	va_list arguments;
	char text[512];
	int bytes;

	va_start(arguments, format);
	bytes = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	CHECK(bytes >= 0 && (size_t)bytes < sizeof text);
	return words_keep(words, text, (size_t)bytes);
}

const char *words_join(struct words *words, const char *between, const char *const *texts,
                       size_t count)
{
	buffer_clear(&words->work);
	for (size_t i = 0; i < count; i++) {
		if (texts[i] == NULL || texts[i][0] == '\0')
			continue;
		if (words->work.count > 0)
			buffer_text(&words->work, between);
		buffer_text(&words->work, texts[i]);
	}
	return keep_work(words, &words->work);
}

void words_each(const struct words *words,
                void (*each)(void *context, const char *key, const char *sentence), void *context)
{
	for (size_t i = 0; i < words->count; i++)
		each(context, words->rows[i].key, words->rows[i].sentence);
}
