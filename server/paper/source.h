/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * source.h - reading the input of a document, of which nothing is believed.
 *
 * A member that is missing is its usual value; one that is there is of its kind and within its
 * bounds, or the whole input is refused. The first fault is kept with its place, and readers go
 * on with usual values: who reads asks once, at the end.
 */
#ifndef PAPER_SOURCE_H
#define PAPER_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cJSON;

#define SOURCE_INTEGER_MAX ((int64_t)1 << 53)

struct source {
	char fault[160]; /* "" while all is well */
};

/* A few numbers in their order. */
struct numbers {
	int count;
	int16_t at[128];
};

bool source_fine(const struct source *source);
void source_refuse(struct source *source, const char *name, const char *should);

int64_t source_int(struct source *source, const struct cJSON *object, const char *name, int64_t min,
                   int64_t max); /* missing: 0, or the nearest within the bounds */
int source_index(struct source *source, const struct cJSON *object, const char *name,
                 int count); /* 0 to count - 1; -1 for null and missing */
bool source_flag(struct source *source, const struct cJSON *object, const char *name);
/* Borrowed from the input; "" if missing. */
const char *source_text(struct source *source, const struct cJSON *object, const char *name,
                        size_t bytes_max);
/* One of `codes`, which ends with NULL; the first if missing. */
const char *source_code(struct source *source, const struct cJSON *object, const char *name,
                        const char *const *codes);
/* NULL if missing or null: it is empty then. */
const struct cJSON *source_list(struct source *source, const struct cJSON *object, const char *name,
                                int count_max);
const struct cJSON *source_object(struct source *source, const struct cJSON *object,
                                  const char *name);
void source_numbers(struct source *source, const struct cJSON *object, const char *name, int max,
                    struct numbers *out);
/* Whole numbers of any size from `min` on; the count. */
int source_amounts(struct source *source, const struct cJSON *object, const char *name, int64_t min,
                   int count_max, int64_t *out);
/* The text that stands itself in a list. */
const char *source_element(struct source *source, const struct cJSON *element, const char *name,
                           size_t bytes_max);

bool numbers_have(const struct numbers *numbers, int number);

#endif
