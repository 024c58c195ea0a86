/* SPDX-License-Identifier: EUPL-1.2 */
/* import.c - the command that takes an archive into a data directory that nobody serves. */
#include "app/import.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/check.h"
#include "export.h"
#include "serve.h"
#include "store/people.h"
#include "store/store.h"
#include "words.h"

enum { CHUNK_BYTES = 1 << 16 };

static enum err read_file(void *context,
                          enum err (*take)(void *taking, const void *bytes, size_t count),
                          void *taking)
{
	static char chunk[CHUNK_BYTES];
	FILE *file = context;
	size_t count;
	enum err err = ERR_NONE;

	while (err == ERR_NONE && (count = fread(chunk, 1, sizeof chunk, file)) > 0)
		err = take(taking, chunk, count);
	if (err == ERR_NONE && ferror(file))
		err = ERR_IO;
	return err;
}

static const char *why(enum import_fault fault)
{
	static const enum words rows[IMPORT_FAULT_COUNT] = {
#define X(name, code) [IMPORT_##name] = WORDS_IMPORT_FAULT_##name,
	        IMPORT_FAULTS(X)
#undef X
	};

	return words_text(rows[fault]);
}

static int report(const char *path, enum err err, const struct import_result *result)
{
	if (err == ERR_INPUT) {
		words_complain("hemicycle", WORDS(IMPORT_REFUSED), path, result->line,
		               result->sitting, result->entry, why(result->fault));
		return 1;
	}
	if (err != ERR_NONE) {
		words_complain("hemicycle", WORDS(IMPORT_FAILED), path, words_err(err));
		return 1;
	}
	if (result->sittings == 0 && result->classes == 0 && result->pupils == 0 &&
	    result->schools == 0 && result->sent == 0 && result->polls == 0 && result->slips == 0)
		printf(WORDS(IMPORT_ALREADY), result->known);
	else
		printf(WORDS(IMPORT_DONE), result->schools, result->classes, result->pupils,
		       result->sittings, result->entries, result->votes, result->sent,
		       result->polls, result->slips, result->known);
	return 0;
}

static int import_file(struct store *store, const char *teacher, FILE *file, const char *path)
{
	struct import_options options = {.program = HEMICYCLE_VERSION};
	const struct import_source source = {.read = read_file, .context = file};
	struct import_result result = {0};
	char password[128];
	enum err err = teacher_find(store, teacher, &options.teacher, password, sizeof password);

	if (err == ERR_MISSING) {
		words_complain("hemicycle", WORDS(IMPORT_NOBODY), teacher);
		return 1;
	}
	if (err == ERR_NONE)
		err = import_take(store, &options, &source, &result);
	return report(path, err, &result);
}

int import_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA]};
	const char *teacher = options->values[OPTION_TEACHER];
	struct store *store = NULL;
	FILE *file = NULL;
	int status = 1;
	enum err err;

	if (options->word_count != 1 || teacher == NULL) {
		words_complain("hemicycle", "%s", words_text(WORDS_IMPORT_WANTS));
		return 2;
	}
	file = fopen(options->words[0], "rbe");
	if (file == NULL) {
		words_complain("hemicycle", WORDS(CONFIG_UNREADABLE), options->words[0]);
		return 1;
	}
	err = store_open(&places, &store);
	if (err != ERR_NONE)
		status = report_data(places.dir, err);
	else
		status = import_file(store, teacher, file, options->words[0]);
	store_close(store);
	fclose(file);
	return status;
}
