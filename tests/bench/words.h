/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words.h - made-up sentences of French and English words, as frequent as those of a language.
 *
 * The word of rank n comes with a weight of 1 / n (Zipf). The first are words of councils, the
 * rest is made of syllables.
 */
#ifndef BENCH_WORDS_H
#define BENCH_WORDS_H

#include <stddef.h>
#include <stdint.h>

#define WORDS_COUNT 8000

struct random {
	uint64_t state;
};
uint64_t random_next(struct random *random);
uint64_t random_below(struct random *random, uint64_t bound);

struct words_of_bench {
	char word[WORDS_COUNT][16];
	double until[WORDS_COUNT]; /* sums of weights */
};

void words_make(struct words_of_bench *words, struct random *random);
/* The word of that rank, from 0, into at least 16 bytes. */
void words_word(const struct words_of_bench *words, uint64_t rank, char *out);
/* So many words, as far as there is room. */
void words_sentence(const struct words_of_bench *words, struct random *random, int count, char *out,
                    size_t room);

#endif
