/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words.h - the sentences of one language, for documents.
 *
 * The catalogues are those of the screens (static/i18n), embedded by the build: a paper says a
 * thing as the page says it. Every text that is given out lives until words_close(); when there
 * is no room left it is "", and words_full() tells so at the end.
 */
#ifndef PAPER_WORDS_H
#define PAPER_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All that one document's sentences may take. */
#define WORDS_BYTES_MAX ((size_t)96 << 20)

struct words;

/* A value for the arguments of a sentence: a text, or else a number. */
struct word_value {
	const char *name;
	const char *text;
	double number;
};

/* clang-format off */
#define W_TEXT(name_, text_)     {.name = (name_), .text = (text_)}
#define W_NUMBER(name_, number_) {.name = (name_), .number = (double)(number_)}
#define SAY(words, key, ...) \
	words_say((words), (key), \
	          (const struct word_value[]){__VA_ARGS__ __VA_OPT__(,) {.name = NULL}})
/* clang-format on */

struct words *words_open(const char *language); /* "fr", "en"; NULL for another */
void words_close(struct words *words); /* NULL is fine */
bool words_full(const struct words *words);
bool words_french(const struct words *words);
const char *words_language(const struct words *words);

bool words_know(const struct words *words, const char *key);
/* The sentence of `key`; `values` ends with a row without name. An unknown key says itself. */
const char *words_say(struct words *words, const char *key, const struct word_value *values);
const char *words_code(struct words *words, const char *prefix, const char *code);

/* Texts of one's own, kept as long. */
const char *words_keep(struct words *words, const char *text, size_t count);
__attribute__((format(printf, 2, 3))) const char *words_format(struct words *words,
                                                               const char *format, ...);
/* Those that are not "" of `texts`, with `between` in the gaps. */
const char *words_join(struct words *words, const char *between, const char *const *texts,
                       size_t count);
#define JOIN(words, between, ...)                                                                  \
	words_join((words), (between), (const char *const[]){__VA_ARGS__},                         \
	           sizeof((const char *const[]){__VA_ARGS__}) / sizeof(char *))

/* Calls `each` with every key and its sentence as the catalogue has it: for tests. */
void words_each(const struct words *words,
                void (*each)(void *context, const char *key, const char *sentence), void *context);

/* What the build embeds. */
struct word_file {
	const char *language;
	const char *name;
	const char *json;
};
extern const struct word_file word_files[];
extern const int word_files_count;

#endif
