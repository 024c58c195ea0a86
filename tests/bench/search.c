/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * search.c - how fast a search is with ten years of a hundred classes.
 *
 *   bench-search [--classes N] [--votes N] [--queries N] [--seed N] [--dir DIR]
 *
 * Fills a store with made-up rows whose words are as frequent as those of a language (Zipf), and
 * asks questions of several shapes in one class and in all of them. Prints percentiles. Fails when
 * a question finds nothing that it must find.
 */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "base/check.h"
#include "hemicycle/council.h"
#include "bench/words.h"
#include "store/finds.h"
#include "store/finds_match.h"

enum { DAY_MS = 24 * 3600 * 1000, BATCH = 2000, SITTINGS_OF_CLASS = 400, SHAPES = 8, PUPILS = 28 };

struct bench {
	struct store *store;
	int classes, votes, queries;
	int64_t *class_ids, *first_pupils; /* of each class, from 0 */
	struct random random;
	struct words_of_bench words;
	int64_t rows;
};

static double now_ms(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void begin_again(struct bench *bench)
{
	if (++bench->rows % BATCH == 0) {
		CHECK(store_commit(bench->store) == ERR_NONE);
		CHECK(store_begin(bench->store) == ERR_NONE);
	}
}

static void put(struct bench *bench, struct find_row row, int title_words, int words)
{
	char title[TITLE_BYTES_MAX + 1], more[NOTE_BYTES_MAX + 1];

	words_sentence(&bench->words, &bench->random, title_words, title, sizeof title);
	words_sentence(&bench->words, &bench->random, words, more, sizeof more);
	row.title = title;
	row.words = more;
	row.who = "";
	CHECK(find_put(bench->store, &row) == ERR_NONE);
	begin_again(bench);
}

static void put_line(struct bench *bench, int class_at, struct find_row row)
{
	char text[TITLE_BYTES_MAX + 1], who[32];
	struct entry_row entry = {.class_id = row.class_id,
	                          .sitting = row.sitting,
	                          .number = row.part,
	                          .decided_at_ms = row.at_ms,
	                          .state = (int)random_below(&bench->random, ENTRY_STATE_COUNT),
	                          .text = text,
	                          .who_else = "",
	                          .word = "",
	                          .from = "",
	                          .who = who};

	words_sentence(&bench->words, &bench->random, 8, text, sizeof text);
	snprintf(who, sizeof who, "%lld",
	         (long long)bench->first_pupils[class_at] +
	                 (long long)random_below(&bench->random, PUPILS));
	CHECK(entry_put(bench->store, &entry) == ERR_NONE);
	CHECK(find_put_line(bench->store, row.sitting, row.part) == ERR_NONE);
	begin_again(bench);
}

/* Sitting by sitting as the years go by, all classes in turn: as a school would fill it. */
static void fill_sitting(struct bench *bench, int class_at, int number)
{
	int per = bench->votes / SITTINGS_OF_CLASS;
	int64_t class_id = bench->class_ids[class_at];
	int64_t at_ms = DAY_MS * (17000LL + number * 9);
	struct sitting_row sitting = {.id = (int64_t)number * bench->classes + class_at,
	                              .class_id = class_id,
	                              .title = "",
	                              .number = number,
	                              .prepared_at_ms = at_ms,
	                              .sealed_at_ms = at_ms};
	struct find_row row = {.class_id = class_id, .sitting = sitting.id, .at_ms = at_ms};

	CHECK(sitting_put(bench->store, &sitting) == ERR_NONE);
	for (int i = 1; i <= per; i++) {
		row.kind = FIND_MOTION;
		row.part = row.item = i;
		row.status = FIND_OPEN + (int)random_below(&bench->random, FIND_POSTPONED);
		put(bench, row, 7, 12);
	}
	for (int i = 1; i <= per / 2; i++) {
		row.part = i;
		put_line(bench, class_at, row);
	}
	row.kind = FIND_MINUTES;
	row.part = row.item = 0;
	row.status = FIND_OPEN;
	put(bench, row, 4, 60);
}

static void fill(struct bench *bench)
{
	char name[NAME_BYTES_MAX + 1];
	int64_t teacher, id;

	bench->class_ids = calloc((size_t)bench->classes, sizeof *bench->class_ids);
	bench->first_pupils = calloc((size_t)bench->classes, sizeof *bench->first_pupils);
	CHECK(bench->class_ids != NULL && bench->first_pupils != NULL);
	CHECK(store_begin(bench->store) == ERR_NONE);
	CHECK(teacher_put(bench->store, "Anne", "x", &teacher) == ERR_NONE);
	for (int class_at = 0; class_at < bench->classes; class_at++) {
		snprintf(name, sizeof name, "Classe %d", class_at);
		CHECK(class_put(bench->store, teacher, name, 1, &bench->class_ids[class_at]) ==
		      ERR_NONE);
		for (int pupil = 0; pupil < PUPILS; pupil++) {
			words_word(&bench->words, random_below(&bench->random, 400) + 200, name);
			CHECK(pupil_put(bench->store, bench->class_ids[class_at], name, "cat",
			                &id) == ERR_NONE);
			if (pupil == 0)
				bench->first_pupils[class_at] = id;
		}
	}
	for (int number = 1; number <= SITTINGS_OF_CLASS; number++)
		for (int class_at = 0; class_at < bench->classes; class_at++)
			fill_sitting(bench, class_at, number);
	CHECK(store_commit(bench->store) == ERR_NONE);
}

static const char *const shapes[SHAPES] = {
        "one frequent word", "one rare word", "two words",        "three letters",
        "a phrase",          "word -word",    "word, year, kind", "only filters",
};

static void ask(struct bench *bench, int shape, struct find_query *query)
{
	char one[NAME_BYTES_MAX + 1], other[NAME_BYTES_MAX + 1], text[256];

	words_word(&bench->words, random_below(&bench->random, shape == 1 ? WORDS_COUNT : 60), one);
	words_word(&bench->words, random_below(&bench->random, 600), other);
	if (shape == 3)
		one[3] = '\0';
	snprintf(text, sizeof text,
	         shape == 4   ? "\"%s %s\""
	         : shape == 5 ? "%s -%s"
	         : shape == 2 ? "%s %s"
	                      : "%s",
	         one, other);
	if (shape == 7)
		text[0] = '\0';
	find_query_read(text, query);
	if (shape >= 6) {
		query->year = 2018 + (int)random_below(&bench->random, 6);
		query->kind = 1 + (int)random_below(&bench->random, FIND_LINE);
	}
}

struct answers {
	int rows;
};

static enum err count_row(void *context, const struct find_row *row)
{
	((struct answers *)context)->rows += row->id > 0;
	return ERR_NONE;
}

static int by_size(const void *one, const void *other)
{
	double a = *(const double *)one, b = *(const double *)other;

	return a < b ? -1 : a > b;
}

/* Everything the store does for one answer; names are looked up by the application. */
static void run_shape(struct bench *bench, int shape, bool all)
{
	double *took = calloc((size_t)bench->queries, sizeof *took);
	struct find_query *query = calloc(1, sizeof *query);
	struct answers answers = {0};
	int64_t found = 0;

	CHECK(took != NULL && query != NULL);
	for (int i = 0; i < bench->queries; i++) {
		struct buffer match;
		int total = 0;
		double start;

		ask(bench, shape, query);
		if (!all)
			query->classes[query->class_count++] = bench->class_ids[random_below(
			        &bench->random, (uint64_t)bench->classes)];
		start = now_ms();
		buffer_init(&match, 1 << 17);
		find_query_print(query, &match);
		CHECK(finds_each(bench->store, match.data, 0, FINDS_AT_ONCE, &total, count_row,
		                 &answers) == ERR_NONE);
		buffer_release(&match);
		took[i] = now_ms() - start;
		found += total;
	}
	qsort(took, (size_t)bench->queries, sizeof *took, by_size);
	printf("%-9s %-18s found %6.1f  p50 %7.2f  p95 %7.2f  p99 %7.2f ms\n",
	       all ? "all" : "one class", shapes[shape], (double)found / bench->queries,
	       took[bench->queries / 2], took[bench->queries * 95 / 100],
	       took[bench->queries * 99 / 100]);
	CHECK(answers.rows > 0 || shape == 4); /* a phrase of two words may be nowhere */
	free(took);
	free(query);
}

static void print_size(const char *dir)
{
	char path[256];
	struct stat info;

	snprintf(path, sizeof path, "%s/archive.db", dir);
	CHECK(stat(path, &info) == 0);
	printf("archive.db %.1f MB\n", (double)info.st_size / 1e6);
}

static void read_options(int count, char **arguments, struct bench *bench, const char **dir)
{
	static const struct option options[] = {
	        {"classes", required_argument, NULL, 'c'}, {"votes", required_argument, NULL, 'v'},
	        {"queries", required_argument, NULL, 'q'}, {"seed", required_argument, NULL, 's'},
	        {"dir", required_argument, NULL, 'd'},     {NULL, 0, NULL, 0},
	};
	int option;

	while ((option = getopt_long(count, arguments, "", options, NULL)) != -1) {
		if (option == 'c')
			bench->classes = atoi(optarg);
		else if (option == 'v')
			bench->votes = atoi(optarg);
		else if (option == 'q')
			bench->queries = atoi(optarg);
		else if (option == 's')
			bench->random.state = strtoull(optarg, NULL, 10);
		else if (option == 'd')
			*dir = optarg;
		else
			exit(2);
	}
	CHECK(bench->classes > 0 && bench->votes >= SITTINGS_OF_CLASS && bench->queries > 0);
}

int main(int count, char **arguments)
{
	static struct bench bench = {.classes = 100, .votes = 4000, .queries = 1000, .random = {1}};
	char made[] = "/tmp/bench-search-XXXXXX";
	const char *dir = NULL;
	struct store_options places = {.synchronous = "OFF"};
	double start;

	read_options(count, arguments, &bench, &dir);
	if (dir == NULL)
		dir = mkdtemp(made);
	CHECK(dir != NULL);
	places.dir = dir;
	words_make(&bench.words, &bench.random);
	CHECK(store_open(&places, &bench.store) == ERR_NONE);
	start = now_ms();
	fill(&bench);
	printf("%lld rows in %.1f s, %s\n", (long long)bench.rows, (now_ms() - start) / 1e3, dir);
	start = now_ms();
	CHECK(finds_tidy(bench.store) == ERR_NONE);
	printf("tidied in %.1f s\n", (now_ms() - start) / 1e3);
	for (int all = 0; all < 2; all++)
		for (int shape = 0; shape < SHAPES; shape++)
			run_shape(&bench, shape, all);
	store_close(bench.store);
	free(bench.class_ids);
	free(bench.first_pupils);
	print_size(dir);
	return 0;
}
