/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export.c - the command that writes an archive of schools and classes, or one sitting, to a file.
 *
 * It reads beside a running server, in one transaction: what it tells is of one moment.
 */
#include "export.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/export.h"
#include "base/check.h"
#include "base/id_list.h"
#include "serve.h"
#include "store/school.h"
#include "store/store.h"
#include "words.h"

struct output {
	int descriptor;
	uint64_t bytes;
};

static enum err write_all(void *context, const void *bytes, size_t count)
{
	struct output *output = context;
	const char *at = bytes;

	output->bytes += count;
	while (count > 0) {
		ssize_t done = write(output->descriptor, at, count);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return errno == ENOSPC || errno == EDQUOT ? ERR_FULL : ERR_IO;
		at += done;
		count -= (size_t)done;
	}
	return ERR_NONE;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct wanted { /* ids; all of them 0: the whole server */
	int64_t school, class_id, sitting;
};

static enum err choose(struct store *store, const struct wanted *wanted, struct id_list *classes,
                       struct id_list *schools)
{
	enum err err;

	if (wanted->class_id != 0)
		return id_list_add(classes, wanted->class_id);
	if (wanted->school != 0) {
		err = school_classes(store, wanted->school, id_list_add, classes);
		return err == ERR_NONE ? id_list_add(schools, wanted->school) : err;
	}
	err = class_ids(store, id_list_add, classes);
	return err == ERR_NONE ? school_ids(store, id_list_add, schools) : err;
}

static enum err export_classes(struct store *store, const struct wanted *wanted,
                               struct output *output)
{
	struct id_list classes = {NULL, 0, 0}, schools = {NULL, 0, 0};
	struct export_choice choice = {.made_at_ms = now_ms(), .program = HEMICYCLE_VERSION};
	struct sink sink = {.take = write_all, .context = output};
	struct export_counts counts;
	enum err err = choose(store, wanted, &classes, &schools);

	if (err == ERR_NONE &&
	    (classes.count > EXPORT_CLASSES_MAX || schools.count > EXPORT_SCHOOLS_MAX))
		err = ERR_LIMIT;
	choice.classes = classes.all;
	choice.class_count = (unsigned)classes.count;
	choice.schools = schools.all;
	choice.school_count = (unsigned)schools.count;
	if (err == ERR_NONE)
		err = export_class_write(store, &choice, &sink, &counts);
	if (err == ERR_NONE)
		printf(WORDS(EXPORT_DONE), counts.schools, counts.classes, counts.sittings,
		       counts.left_out, output->bytes);
	id_list_release(&classes);
	id_list_release(&schools);
	return err;
}

static enum err export_sitting(struct store *store, int64_t sitting, struct output *output)
{
	struct buffer document;
	enum err err;

	buffer_init(&document, EXPORT_LINE_BYTES_MAX);
	err = export_sitting_print(store, sitting, &document);
	buffer_char(&document, '\n');
	if (err == ERR_NONE)
		err = write_all(output, document.data, document.count);
	if (err == ERR_NONE)
		printf(WORDS(EXPORT_SITTING_DONE), sitting, output->bytes);
	buffer_release(&document);
	return err;
}

/* The id that an option names; 0: it is not given. False: it is none. */
static bool id_of(const struct options *options, enum option option, int64_t *id)
{
	const char *text = options->values[option];
	char *end;

	*id = 0;
	if (text == NULL)
		return true;
	errno = 0;
	*id = strtoll(text, &end, 10);
	return errno == 0 && end != text && *end == '\0' && *id > 0;
}

static enum err write_file(struct store *store, const struct wanted *wanted, const char *path)
{
	struct output output = {.descriptor =
	                                open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
	enum err err;

	if (output.descriptor < 0)
		return errno == EEXIST ? ERR_IN_USE : errno == ENOSPC ? ERR_FULL : ERR_ACCESS;
	err = store_begin(store);
	if (err == ERR_NONE) {
		err = wanted->sitting != 0 ? export_sitting(store, wanted->sitting, &output)
		                           : export_classes(store, wanted, &output);
		store_rollback(store);
	}
	if (err == ERR_NONE && fsync(output.descriptor) != 0)
		err = ERR_IO;
	close(output.descriptor);
	if (err != ERR_NONE)
		unlink(path); /* half an archive is none */
	return err;
}

int export_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA],
	                                     .read_only = true};
	struct store *store = NULL;
	struct wanted wanted;
	const char *path;
	enum err err;

	if (options->word_count != 1 || !id_of(options, OPTION_SCHOOL, &wanted.school) ||
	    !id_of(options, OPTION_CLASS, &wanted.class_id) ||
	    !id_of(options, OPTION_SITTING, &wanted.sitting) ||
	    (wanted.school != 0) + (wanted.class_id != 0) + (wanted.sitting != 0) > 1) {
		words_complain("hemicycle", "%s", words_text(WORDS_EXPORT_WANTS));
		return 2;
	}
	path = options->words[0];
	err = store_open(&places, &store);
	if (err != ERR_NONE)
		return report_data(places.dir, err);
	err = write_file(store, &wanted, path);
	store_close(store);
	if (err == ERR_NONE)
		return 0;
	words_complain("hemicycle", WORDS(EXPORT_FAILED), path,
	               err == ERR_IN_USE    ? words_text(WORDS_BACKUP_EXISTS)
	               : err == ERR_MISSING ? words_text(WORDS_EXPORT_MISSING)
	                                    : words_err(err));
	return 1;
}
