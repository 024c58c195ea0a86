/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * print.c - the command that makes a document of a data directory, also while it is served.
 *
 * For scripts, and for the archive on paper: as the teacher of the class reads, with all names
 * or with as many as --names leaves.
 */
#include "print.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/document_kinds.h"
#include "app/paper_input.h"
#include "base/check.h"
#include "base/log.h"
#include "net/press.h"
#include "serve.h"
#include "store/people.h"
#include "store/store.h"
#include "wire/table.h"
#include "words.h"

enum { INPUT_BYTES_MAX = FRAME_BYTES_MAX + 4096, LIST_BYTES = 128 };

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The index of `word`; -1 when it is none of them. */
static int find(const struct wire_names *names, const char *word)
{
	for (size_t i = 0; i < names->count; i++)
		if (strcmp(names->names[i], word) == 0)
			return (int)i;
	return -1;
}

static const char *list(const struct wire_names *names, char out[LIST_BYTES])
{
	int at = 0;

	for (size_t i = 0; i < names->count; i++)
		at += snprintf(out + at, (size_t)(LIST_BYTES - at), i == 0 ? "%s" : " %s",
		               names->names[i]);
	CHECK(at < LIST_BYTES);
	return out;
}

/* The number that an option gives; 0: it is not given. False: it is none, and that was said. */
static bool read_number(const struct options *options, enum option option, const char *flag,
                        int64_t most, int64_t *out)
{
	const char *text = options->values[option];
	char *end;

	*out = 0;
	if (text == NULL)
		return true;
	errno = 0;
	*out = strtoll(text, &end, 10);
	if (errno == 0 && end != text && *end == '\0' && *out > 0 && *out <= most)
		return true;
	words_complain("hemicycle", WORDS(PRINT_NUMBER), flag, text);
	return false;
}

static bool read_language(const struct options *options, struct command *command)
{
	const char *text = options->values[OPTION_LANG];
	int language =
	        text == NULL ? words_wanted() == LANGUAGE_FRENCH ? WRITTEN_FRENCH : WRITTEN_ENGLISH
	                     : find(&wire_languages, text);

	if (language < 0)
		words_complain("hemicycle", WORDS(PRINT_LANGUAGE), text);
	command->paper.language = (uint8_t)language;
	return language >= 0;
}

static bool read_names(const struct options *options, struct command *command)
{
	const char *text = options->values[OPTION_NAMES];
	int names = text == NULL ? NAMES_FULL : find(&wire_shown_names, text);

	if (names < 0)
		words_complain("hemicycle", WORDS(PRINT_NAMES), text);
	command->paper.names = (uint8_t)names;
	return names >= 0;
}

static bool read_wanted(const struct options *options, struct command *command)
{
	char kinds[LIST_BYTES], formats[LIST_BYTES];
	int64_t item = 0, year = 0;
	int kind = -1, format = -1;

	if (options->word_count == 3) {
		kind = find(&wire_document_kinds, options->words[0]);
		format = find(&wire_document_formats, options->words[1]);
	}
	if (kind < 0 || format < 0) {
		words_complain("hemicycle", WORDS(PRINT_WANTS), list(&wire_document_kinds, kinds),
		               list(&wire_document_formats, formats));
		return false;
	}
	command->kind = COMMAND_PAPER_MAKE;
	command->paper.kind = (uint8_t)kind;
	command->paper.format = (uint8_t)format;
	if (!read_number(options, OPTION_CLASS, "class", INT64_MAX, &command->paper.class_id) ||
	    !read_number(options, OPTION_SCHOOL, "school", INT64_MAX, &command->paper.school) ||
	    !read_number(options, OPTION_SITTING, "sitting", INT64_MAX, &command->paper.sitting) ||
	    !read_number(options, OPTION_POLL, "poll", INT64_MAX, &command->paper.poll) ||
	    !read_number(options, OPTION_ITEM, "item", UINT16_MAX, &item) ||
	    !read_number(options, OPTION_YEAR, "year", DOCUMENT_YEAR_MAX, &year) ||
	    !read_language(options, command) || !read_names(options, command))
		return false;
	command->paper.item = (uint16_t)item;
	command->paper.year = (uint16_t)year;
	/* What programs read, export gives. */
	if (document_fits(command) && command->paper.kind < DOCUMENT_SITTING &&
	    (command->paper.class_id != 0) + (command->paper.school != 0) +
	                    (command->paper.sitting != 0) + (command->paper.poll != 0) ==
	            1)
		return true;
	words_complain("hemicycle", "%s", words_text(WORDS_PRINT_FITS));
	return false;
}

/* NULL when the document is there; else why not. */
static const char *press(const struct options *options, struct printing *printing)
{
	static const enum words rows[] = {
	        [PRINTED_NO_PRESS] = WORDS_PRINT_NO_PRESS,
	        [PRINTED_REFUSED] = WORDS_PRINT_NOT_THERE,
	        [PRINTED_TOO_LARGE] = WORDS_PRINT_LARGE,
	        [PRINTED_FAILED] = WORDS_PRINT_BROKEN,
	};
	char program[PATH_MAX];

	press_find(options->values[OPTION_PAPER_PROGRAM], program);
	press_run(program, NULL, printing);
	return printing->how == PRINTED_FINE ? NULL : words_text(rows[printing->how]);
}

static enum err write_file(const char *path, const struct buffer *document)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	enum err err = ERR_NONE;

	if (file < 0)
		return errno == EEXIST ? ERR_IN_USE : errno == ENOSPC ? ERR_FULL : ERR_ACCESS;
	for (size_t at = 0; at < document->count && err == ERR_NONE;) {
		ssize_t done = write(file, document->data + at, document->count - at);

		if (done > 0)
			at += (size_t)done;
		else if (done < 0 && errno != EINTR)
			err = errno == ENOSPC || errno == EDQUOT ? ERR_FULL : ERR_IO;
	}
	if (err == ERR_NONE && fsync(file) != 0)
		err = ERR_IO;
	close(file);
	if (err != ERR_NONE)
		unlink(path);
	return err;
}

/* What is not sealed has its votes in the urns, which only the server reads. */
static bool is_unsealed(struct store *store, int64_t sitting)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;

	return sitting != 0 && sitting_get(store, sitting, &row, title, sizeof title) == ERR_NONE &&
	       row.phase != PHASE_SEALED;
}

/* NULL when the file is written; else why not. */
static const char *make(const struct options *options, struct store *store,
                        const struct command *command, struct printing *printing)
{
	const char *path = options->words[2];
	const char *why;
	enum refusal refusal;
	enum err err;

	if (is_unsealed(store, command->paper.sitting))
		return words_text(WORDS_PRINT_UNSEALED);
	err = paper_input(store, command, now_ms(), &printing->input, &refusal);
	if (err != ERR_NONE)
		return words_err(err);
	if (refusal != REFUSAL_NONE)
		return words_text(refusal == REFUSAL_TOO_LARGE        ? WORDS_PRINT_LARGE
		                  : refusal == REFUSAL_NO_SUCH_CLASS  ? WORDS_PRINT_NO_CLASS
		                  : refusal == REFUSAL_NO_SUCH_SCHOOL ? WORDS_PRINT_NO_SCHOOL
		                  : refusal == REFUSAL_NO_SUCH_POLL   ? WORDS_PRINT_NO_POLL
		                  : refusal == REFUSAL_POLL_RUNNING   ? WORDS_PRINT_POLL_RUNNING
		                                                      : WORDS_PRINT_NO_SITTING);
	why = press(options, printing);
	if (why != NULL)
		return why;
	err = write_file(path, &printing->output);
	if (err == ERR_NONE)
		printf(WORDS(PRINT_DONE), printing->kind, printing->format, printing->output.count);
	return err == ERR_NONE     ? NULL
	       : err == ERR_IN_USE ? words_text(WORDS_BACKUP_EXISTS)
	                           : words_err(err);
}

int print_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA],
	                                     .read_only = true};
	struct command *command = calloc(1, sizeof *command);
	struct printing printing = {.kind = options->words[0], .format = options->words[1]};
	struct store *store = NULL;
	const char *why;
	int status = 2;
	enum err err;

	CHECK(command != NULL);
	buffer_init(&printing.input, INPUT_BYTES_MAX);
	buffer_init(&printing.output, DOCUMENT_BYTES_MAX);
	if (!read_wanted(options, command))
		goto out;
	status = 1;
	log_set_level(LOG_ERROR); /* what the press complains of is told in our words */
	err = store_open(&places, &store);
	if (err != ERR_NONE) {
		report_data(places.dir, err);
		goto out;
	}
	why = make(options, store, command, &printing);
	if (why != NULL)
		words_complain("hemicycle", WORDS(PRINT_FAILED), options->words[2], why);
	else
		status = 0;
out:
	store_close(store);
	buffer_release(&printing.input);
	buffer_release(&printing.output);
	free(command);
	return status;
}
