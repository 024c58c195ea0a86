/* SPDX-License-Identifier: EUPL-1.2 */
/* words.c - made-up sentences of French and English words. */
#include "bench/words.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

/* The most frequent first. */
static const char *const first[] = {
        "la",           "le",         "les",     "de",      "à",       "et",
        "un",           "une",        "pour",    "the",     "classe",  "école",
        "on",           "dans",       "avec",    "sortie",  "conseil", "récré",
        "jeux",         "of",         "to",      "cour",    "livres",  "règle",
        "ballon",       "lac",        "forêt",   "cantine", "jardin",  "élèves",
        "vélo",         "musique",    "projet",  "propre",  "ranger",  "acheter",
        "chaque",       "vendredi",   "lundi",   "matin",   "bruit",   "poubelles",
        "tri",          "film",       "fête",    "théâtre", "œuvre",   "garden",
        "outing",       "playground", "library", "rule",    "lunch",   "clean",
        "delegate",     "trip",       "museum",  "animaux", "cheval",  "piscine",
        "bibliothèque",
};

uint64_t random_next(struct random *random) /* splitmix64, by S. Vigna; public domain */
{
	uint64_t z = random->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

uint64_t random_below(struct random *random, uint64_t bound)
{
	return random_next(random) % bound;
}

static void make_word(struct random *random, char out[16])
{
	static const char *const syllables[] = {"ba",  "cou", "di", "fré", "gan", "jo",
	                                        "lu",  "mi",  "no", "pé",  "qui", "ra",
	                                        "sol", "tè",  "vi", "cha"};
	int count = 2 + (int)random_below(random, 3);

	out[0] = '\0';
	for (int i = 0; i < count; i++)
		strcat(out, syllables[random_below(random, COUNT_OF(syllables))]);
	if (random_below(random, 4) == 0)
		strcat(out, "s");
}

void words_make(struct words_of_bench *words, struct random *random)
{
	double sum = 0;

	for (int i = 0; i < WORDS_COUNT; i++) {
		if (i < (int)COUNT_OF(first))
			snprintf(words->word[i], sizeof words->word[i], "%s", first[i]);
		else
			make_word(random, words->word[i]);
		sum += 1.0 / (i + 1);
		words->until[i] = sum;
	}
}

void words_word(const struct words_of_bench *words, uint64_t rank, char *out)
{
	strcpy(out, words->word[rank % WORDS_COUNT]);
}

static int pick(const struct words_of_bench *words, struct random *random)
{
	double at = (double)(random_next(random) >> 11) / 9007199254740992.0 *
	            words->until[WORDS_COUNT - 1];
	int low = 0, high = WORDS_COUNT - 1;

	while (low < high) {
		int middle = (low + high) / 2;

		if (words->until[middle] < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void words_sentence(const struct words_of_bench *words, struct random *random, int count, char *out,
                    size_t room)
{
	size_t used = 0;

	out[0] = '\0';
	for (int i = 0; i < count; i++) {
		const char *word = words->word[pick(words, random)];

		if (used + strlen(word) + 2 > room)
			return;
		used += (size_t)snprintf(out + used, room - used, used > 0 ? " %s" : "%s", word);
	}
}
