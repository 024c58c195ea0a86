/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse.c - options, the run, and the figures of a rehearsal. */
#include "rehearse.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/check.h"
#include "rehearse_life.h"
#include "words.h"

static int read_number(const char *text, int least, int most, int *out)
{
	char *end;
	long value = strtol(text, &end, 10);

	if (*text == '\0' || *end != '\0' || value < least || value > most) {
		words_complain("rehearse", WORDS(REHEARSE_NUMBER), text, least, most);
		return -1;
	}
	*out = (int)value;
	return 0;
}

static int read_url(const char *text, struct rehearse_options *options)
{
	static const char *const schemes[] = {"http://", "ws://", "https://", "wss://"};
	const char *rest = NULL;
	char *colon;

	for (unsigned i = 0; i < COUNT_OF(schemes) && rest == NULL; i++)
		if (strncmp(text, schemes[i], strlen(schemes[i])) == 0) {
			rest = text + strlen(schemes[i]);
			options->tls = i >= 2;
		}
	if (rest == NULL || *rest == '\0' || strlen(rest) >= sizeof options->host) {
		words_complain("rehearse", WORDS(REHEARSE_ADDRESS), text);
		return -1;
	}
	snprintf(options->host, sizeof options->host, "%s", rest);
	options->host[strcspn(options->host, "/")] = '\0';
	options->port = options->tls ? 443 : 80;
	colon = strrchr(options->host, ':');
	if (colon == NULL)
		return 0;
	*colon = '\0';
	return read_number(colon + 1, 1, 65535, &options->port);
}

/* X(NAME, "flag", its value or WORDS_NONE); WORDS_REHEARSE_NAME tells what it does. */
#define FLAGS(X)                                                                                   \
	X(URL, "url", WORDS_VALUE_URL)                                                             \
	X(COUNCIL, "council", WORDS_NONE)                                                          \
	X(DEMO, "demo", WORDS_NONE)                                                                \
	X(TEACHER, "teacher", WORDS_VALUE_NAME)                                                    \
	X(PASSWORD, "password", WORDS_VALUE_WORD)                                                  \
	X(PUPILS, "pupils", WORDS_VALUE_NUMBER)                                                    \
	X(VOTES, "votes", WORDS_VALUE_NUMBER)                                                      \
	X(ROOMS, "rooms", WORDS_VALUE_NUMBER)                                                      \
	X(FAST, "fast", WORDS_NONE)                                                                \
	X(DROPS, "drops", WORDS_VALUE_PERCENT)                                                     \
	X(SEED, "seed", WORDS_VALUE_NUMBER)                                                        \
	X(PATIENCE, "patience", WORDS_VALUE_SECONDS)                                               \
	X(WRONG_ORDER, "wrong-order", WORDS_NONE)                                                  \
	X(FRESH_KEY, "fresh-key", WORDS_NONE)                                                      \
	X(QUIET, "quiet", WORDS_NONE)

enum flag {
	FLAG_HELP = 256,
#define X(name, flag, value) FLAG_##name,
	FLAGS(X)
#undef X
};

static const struct option flags[] = {
        {"help", no_argument, NULL, FLAG_HELP},
#define X(name, flag, value)                                                                       \
	{flag, (value) == WORDS_NONE ? no_argument : required_argument, NULL, FLAG_##name},
        FLAGS(X)
#undef X
                {0},
};

static void print_usage(void)
{
	static const struct {
		const char *flag;
		enum words value, help;
	} rows[] = {
#define X(name, flag, value) {flag, value, WORDS_REHEARSE_##name},
	        FLAGS(X)
#undef X
	};

	puts(words_text(WORDS_REHEARSE_USAGE));
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		char text[40];

		snprintf(text, sizeof text, "--%s %s", rows[i].flag,
		         rows[i].value == WORDS_NONE ? "" : words_text(rows[i].value));
		words_line(stdout, 18, text, words_text(rows[i].help));
	}
}

static int read_flag(int flag, const char *value, struct rehearse_options *options)
{
	switch (flag) {
	case FLAG_URL:
		return read_url(value, options);
	case FLAG_COUNCIL:
		options->council = true;
		return 0;
	case FLAG_WRONG_ORDER:
		options->wrong_order = true;
		return 0;
	case FLAG_DEMO:
		options->demo = true;
		return 0;
	case FLAG_TEACHER:
		options->teacher = value;
		return 0;
	case FLAG_PASSWORD:
		options->password = value;
		return 0;
	case FLAG_PUPILS:
		return read_number(value, SECRET_VOTERS_MIN, MEMBERS_MAX, &options->pupils);
	case FLAG_VOTES:
		return read_number(value, 1, ITEMS_MAX, &options->votes);
	case FLAG_ROOMS:
		return read_number(value, 1, 400, &options->classes);
	case FLAG_FAST:
		options->fast = true;
		return 0;
	case FLAG_DROPS:
		return read_number(value, 0, 90, &options->drops_percent);
	case FLAG_SEED:
		options->seed = strtoull(value, NULL, 10);
		return 0;
	case FLAG_PATIENCE:
		return read_number(value, 1, 86400, &options->patience_s);
	case FLAG_FRESH_KEY:
		options->fresh_key = true;
		return 0;
	case FLAG_QUIET:
		options->quiet = true;
		return 0;
	default:
		return -1;
	}
}

/* Like read_options(), but of the flags only. */
static int read_flags(int argc, char **argv, struct rehearse_options *options)
{
	int flag, at = 1;

	optind = 1;
	opterr = 0;
	for (; (flag = getopt_long(argc, argv, "+:", flags, NULL)) != -1; at = optind) {
		if (flag == FLAG_HELP) {
			print_usage();
			return 0;
		}
		if (flag == ':' || flag == '?') {
			words_complain("rehearse",
			               flag == ':' ? WORDS(OPTION_VALUE_MISSING)
			                           : WORDS(REHEARSE_OPTION),
			               argv[at]);
			return 2;
		}
		if (read_flag(flag, optarg, options) < 0)
			return 2;
	}
	if (optind < argc) {
		words_complain("rehearse", WORDS(REHEARSE_OPTION), argv[optind]);
		return 2;
	}
	return -1;
}

/* -1 when the rehearsal can begin, else the status to end with. */
static int read_options(int argc, char **argv, struct rehearse_options *options)
{
	int status;

	*options = (struct rehearse_options){.host = "127.0.0.1",
	                                     .port = 8080,
	                                     .pupils = 28,
	                                     .votes = 3,
	                                     .classes = 1,
	                                     .drops_percent = 5};
	options->seed = (uint64_t)lines_now_ms();
	status = read_flags(argc, argv, options);
	if (status >= 0)
		return status;
	if (options->patience_s == 0)
		options->patience_s = options->council ? 1200 : 300;
	if (options->demo) {
		options->teacher = DEMO_TEACHER;
		options->password = DEMO_PASSWORD;
		options->classes = 1;
	} else if (options->teacher == NULL || options->password == NULL) {
		words_complain("rehearse", "%s", words_text(WORDS_REHEARSE_WHO));
		return 2;
	}
	return -1;
}

static void print_progress(struct rehearsal *rehearsal, int64_t now_ms)
{
	const struct figures *figures = &rehearsal->figures;
	bool terminal = isatty(STDOUT_FILENO) == 1;
	const struct rehearsed_class *first = &rehearsal->classes[0];

	if (rehearsal->options.quiet || now_ms < rehearsal->last_line_ms + (terminal ? 200 : 1000))
		return;
	rehearsal->last_line_ms = now_ms;
	printf("%s%3d s  %-10s ballots %lld  reconnections %lld  contradictions %lld%s",
	       terminal ? "\r" : "", (int)((now_ms - rehearsal->started_ms) / 1000),
	       json_text(first->view, "phase"), (long long)figures->ballots,
	       (long long)figures->reconnections, (long long)figures->contradictions,
	       terminal ? "  " : "\n");
	fflush(stdout);
}

static void tick_class(struct rehearsed_class *class_, int64_t now_ms)
{
	line_tick(&class_->teacher, now_ms);
	if (class_->projector.kind != NULL)
		line_tick(&class_->projector, now_ms);
	if (class_->reader.kind != NULL)
		line_tick(&class_->reader, now_ms);
	life_tick(class_->life, now_ms);
	for (int i = 0; i < class_->pupil_count; i++)
		if (class_->pupils[i].class_ != NULL)
			line_tick(&class_->pupils[i].line, now_ms);
}

static void every_tick(void *context)
{
	struct rehearsal *rehearsal = context;
	int64_t now_ms = lines_now_ms();
	bool voting = false;

	for (int i = 0; i < rehearsal->class_count; i++) {
		struct rehearsed_class *class_ = &rehearsal->classes[i];

		/* the first sign-in gives the session that all classes use */
		if (class_->teacher.kind == NULL && (i == 0 || rehearsal->teacher_token[0] != '\0'))
			(rehearsal->options.council ? life_start : teacher_start)(class_);
		if (class_->teacher.kind != NULL)
			tick_class(class_, now_ms);
		voting = voting || strcmp(json_text(class_->view, "phase"), "voting") == 0;
	}
	if (voting)
		rehearsal->figures.voting_ms += now_ms - rehearsal->last_tick_ms;
	rehearsal->last_tick_ms = now_ms;
	print_progress(rehearsal, now_ms);
	if (rehearsal->done == rehearsal->class_count)
		lines_stop(rehearsal->lines);
	else if (now_ms > rehearsal->started_ms + rehearsal->options.patience_s * 1000LL)
		give_up(rehearsal, WORDS(REHEARSE_LATE), rehearsal->options.patience_s);
}

static int by_size(const void *a, const void *b)
{
	uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;

	return (left > right) - (left < right);
}

static double wait_ms(const struct figures *figures, int percent)
{
	size_t place = figures->wait_count * (size_t)percent / 100;

	if (figures->wait_count == 0)
		return 0;
	return figures->waits_us[place < figures->wait_count ? place : figures->wait_count - 1] /
	       1000.0;
}

static void print_figures(const struct rehearsal *rehearsal)
{
	const struct figures *figures = &rehearsal->figures;
	double seconds = figures->voting_ms > 0 ? (double)figures->voting_ms / 1000.0 : 0.001;

	if (figures->wait_count > 0)
		qsort(figures->waits_us, figures->wait_count, sizeof *figures->waits_us, by_size);
	printf("\nclasses %d  pupils %d  ballots %lld  ballots a second %.0f (while a vote was "
	       "open)\n",
	       rehearsal->class_count, rehearsal->class_count * rehearsal->classes[0].pupil_count,
	       (long long)figures->ballots, (double)figures->ballots / seconds);
	printf("answer p50 %.1f ms  p95 %.1f ms  p99 %.1f ms\n", wait_ms(figures, 50),
	       wait_ms(figures, 95), wait_ms(figures, 99));
	printf("reconnections %lld  repeated %lld  too late %lld  seed %llu\n",
	       (long long)figures->reconnections, (long long)figures->repeats,
	       (long long)figures->late, (unsigned long long)rehearsal->options.seed);
	printf("contradictions %lld\n", (long long)figures->contradictions);
}

/* Where each class stood when the patience was over. */
static void print_standing(const struct rehearsal *rehearsal)
{
	for (int i = 0; i < rehearsal->class_count; i++) {
		const struct rehearsed_class *class_ = &rehearsal->classes[i];
		int up = 0, asked = 0, seated = 0, out = 0;

		for (int k = 0; k < class_->pupil_count; k++) {
			up += class_->pupils[k].line.up;
			asked += class_->pupils[k].asked;
			seated += class_->pupils[k].seated;
			out += class_->pupils[k].paper == PAPER_SENT;
		}
		fprintf(stderr, WORDS(REHEARSE_STANDING), i + 1, json_text(class_->view, "phase"),
		        words_text(class_->teacher.up ? WORDS_REHEARSE_UP : WORDS_REHEARSE_LOST),
		        class_->asked_id == 0 ? "" : class_->asked, up, asked, seated, out);
	}
}

static void rehearsal_release(struct rehearsal *rehearsal)
{
	for (int i = 0; i < rehearsal->class_count; i++) {
		struct rehearsed_class *class_ = &rehearsal->classes[i];

		line_release(&class_->teacher);
		line_release(&class_->projector);
		line_release(&class_->reader);
		for (int k = 0; k < rehearsal->options.pupils; k++)
			line_release(&class_->pupils[k].line);
		life_release(class_->life);
		cJSON_Delete(class_->view);
		free(class_->pupils);
	}
	lines_close(rehearsal->lines);
	free(rehearsal->classes);
	free(rehearsal->figures.waits_us);
}

static int hold_rehearsal(struct rehearsal *rehearsal)
{
	const struct rehearse_options *options = &rehearsal->options;
	struct lines_options where = {options->host, options->port, options->tls};

	rehearsal->random = options->seed;
	rehearsal->class_count = options->classes;
	rehearsal->classes = calloc((size_t)options->classes, sizeof *rehearsal->classes);
	CHECK(rehearsal->classes != NULL);
	for (int i = 0; i < options->classes; i++) {
		struct rehearsed_class *class_ = &rehearsal->classes[i];

		class_->rehearsal = rehearsal;
		class_->index = i;
		class_->pupil_count = options->pupils;
		class_->pupils = calloc((size_t)options->pupils, sizeof *class_->pupils);
		CHECK(class_->pupils != NULL);
	}
	rehearsal->lines = lines_open(&where);
	if (rehearsal->lines == NULL)
		return 1;
	rehearsal->started_ms = rehearsal->last_tick_ms = lines_now_ms();
	lines_run(rehearsal->lines, every_tick, rehearsal);
	print_figures(rehearsal);
	if (rehearsal->failure[0] != '\0') {
		print_standing(rehearsal);
		words_complain("rehearse", "%s", rehearsal->failure);
	}
	return rehearsal->failure[0] != '\0' || rehearsal->figures.contradictions > 0;
}

int rehearse_main(int argc, char **argv)
{
	struct rehearsal rehearsal = {0};
	int status = read_options(argc, argv, &rehearsal.options);

	if (status >= 0)
		return status;
	status = hold_rehearsal(&rehearsal);
	rehearsal_release(&rehearsal);
	return status;
}
