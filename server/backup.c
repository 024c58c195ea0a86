/* SPDX-License-Identifier: EUPL-1.2 */
/* backup.c - a copy of the archive, and the way back. */
#include <stdio.h>

#include "serve.h"
#include "store/store.h"
#include "words.h"

int report_data(const char *dir, enum err err)
{
	static const struct hint {
		bool given;
		enum words row;
	} hints[ERR_COUNT] = {
	        [ERR_ACCESS] = {true, WORDS_HINT_ACCESS},
	        [ERR_FOREIGN] = {true, WORDS_HINT_FOREIGN},
	        [ERR_NEWER] = {true, WORDS_HINT_NEWER},
	        [ERR_OLDER] = {true, WORDS_HINT_OLDER},
	        [ERR_IN_USE] = {true, WORDS_HINT_IN_USE},
	        [ERR_FULL] = {true, WORDS_HINT_FULL},
	        [ERR_CORRUPT] = {true, WORDS_HINT_CORRUPT},
	        [ERR_MISSING] = {true, WORDS_HINT_MISSING},
	};

	if (hints[err].given)
		words_complain("hemicycle", WORDS(DATA_CLOSED_SO), dir, words_err(err),
		               words_text(hints[err].row));
	else
		words_complain("hemicycle", WORDS(DATA_CLOSED), dir, words_err(err));
	return 1;
}

static int wants_file(const struct options *options, const char *command)
{
	if (options->word_count == 1)
		return 0;
	words_complain("hemicycle", WORDS(COMMAND_WANTS_FILE), command);
	return 2;
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
		words_complain("hemicycle", WORDS(BACKUP_FAILED), path,
		               err == ERR_IN_USE ? words_text(WORDS_BACKUP_EXISTS)
		                                 : words_err(err));
	else
		printf(WORDS(BACKUP_DONE), places.dir, path);
	return err != ERR_NONE;
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
		words_complain("hemicycle", WORDS(RESTORE_FAILED), path,
		               err == ERR_IN_USE ? words_text(WORDS_RESTORE_EMPTY)
		                                 : words_err(err));
	else
		printf(WORDS(RESTORE_DONE), dir, path);
	return err != ERR_NONE;
}
