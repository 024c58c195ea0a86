/* SPDX-License-Identifier: EUPL-1.2 */
/* backup.c - a copy of the archive, and the way back. */
#include <stdio.h>

#include "serve.h"
#include "store/store.h"

int report_data(const char *dir, enum err err)
{
	static const char *const hints[ERR_COUNT] = {
	        [ERR_ACCESS] = "give this user the right to write there, or name another --data",
	        [ERR_FOREIGN] = "it holds something else; name another --data",
	        [ERR_NEWER] = "use that version, or a backup from before",
	        [ERR_IN_USE] = "a hemicycle serves it already; stop that one first",
	        [ERR_FULL] = "make room on the disk",
	        [ERR_CORRUPT] = "run hemicycle verify, or restore a backup into an empty directory",
	        [ERR_MISSING] = "there is no data yet; hemicycle serve makes it",
	};

	fprintf(stderr, "hemicycle: cannot open the data directory %s: %s%s%s\n", dir,
	        err_name(err), hints[err] == NULL ? "" : "; ",
	        hints[err] == NULL ? "" : hints[err]);
	return 1;
}

static int wants_file(const struct options *options, const char *command)
{
	if (options->word_count == 1)
		return 0;
	fprintf(stderr, "hemicycle: %s wants one FILE\n", command);
	return 2;
}

static int report_copy(const char *what, const char *path, const char *why)
{
	fprintf(stderr, "hemicycle: %s %s: %s\n", what, path, why);
	return 1;
}

int backup_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA],
	                                     .read_only = true};
	struct store *store = NULL;
	const char *path;
	enum err err;

	if (wants_file(options, "backup") != 0)
		return 2;
	path = options->words[0];
	err = store_open(&places, &store);
	if (err != ERR_NONE)
		return report_data(places.dir, err);
	err = store_backup(store, path);
	store_close(store);
	if (err != ERR_NONE)
		return report_copy("no backup in", path,
		                   err == ERR_IN_USE ? "this file exists; name a new one"
		                                     : err_name(err));
	printf("backup of %s written to %s\n", places.dir, path);
	return 0;
}

int restore_main(const struct options *options)
{
	const char *dir = options->values[OPTION_DATA];
	const char *path;
	enum err err;

	if (wants_file(options, "restore") != 0)
		return 2;
	path = options->words[0];
	err = store_restore(path, dir);
	if (err != ERR_NONE)
		return report_copy("not restored from", path,
		                   err == ERR_IN_USE ? "--data must name an empty directory"
		                                     : err_name(err));
	printf("%s restored from %s\n", dir, path);
	return 0;
}
