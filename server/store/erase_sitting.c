/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * erase_sitting.c - words of one sitting leave its texts and every row that repeats them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "store/erasing.h"
#include "store/finds.h"

enum err erasing_places(const struct erasing *erasing, bind_fn *bind, enum statement how,
                        int64_t of, int *changed)
{
	int before;
	enum err err = ERR_NONE;

	do {
		struct query query;

		before = *changed;
		bind(&query, erasing, how, of);
		err = erasing_run(erasing, &query, changed);
	} while (err == ERR_NONE && *changed > before);
	return err;
}

static void bind_two(struct query *query, const struct erasing *erasing, enum statement how)
{
	query_init(query, erasing->store, how);
	query_int(query, erasing->sitting);
	query_text(query, erasing->words);
}

/* Who erased them and when, then the texts, then the rows that hold the same. */
static enum err erase_rows(const struct erasing *erasing)
{
	static const enum statement rows[] = {SQL_ERASE_SITTING, SQL_ERASE_DECISION,
	                                      SQL_ERASE_LIVES, SQL_ERASE_ENTRY_FROM};
	struct erased *out = erasing->out;
	struct query query;
	int others = 0;
	enum err err;

	query_init(&query, erasing->store, SQL_ERASURE_PUT);
	query_int(&query, erasing->sitting);
	query_text(&query, erasing->words);
	query_int(&query, erasing->erasure->at_ms);
	query_int(&query, erasing->erasure->teacher);
	err = query_run(&query);
	if (err != ERR_NONE)
		return err;
	bind_two(&query, erasing, SQL_ERASE_TEXTS);
	err = erasing_run(erasing, &query, &out->texts);
	if (err == ERR_NONE) {
		bind_two(&query, erasing, SQL_ERASE_CALLED);
		err = query_run(&query);
	}
	for (size_t i = 0; i < COUNT_OF(rows) && err == ERR_NONE; i++) {
		erasing_bind(&query, erasing, rows[i], erasing->sitting);
		err = erasing_run(erasing, &query, &others);
	}
	if (err != ERR_NONE)
		return err;
	erasing_bind(&query, erasing, SQL_ERASE_SENT, erasing->sitting);
	return erasing_run(erasing, &query, &out->sent);
}

/*
 * What decisions are found by, and the documents. The former is one line of texts with blanks
 * between: each is doubled, so that of two neighbours both are found, and no part of a word.
 */
static enum err erase_documents(const struct erasing *erasing)
{
	size_t room = 4 * strlen(erasing->words) + 64;
	char *folded = malloc(room);
	struct query query;
	int places = 0;
	enum err err = ERR_NONE;

	CHECK(folded != NULL);
	if (text_fold(erasing->words, folded, room) && folded[0] != '\0') {
		query_init(&query, erasing->store, SQL_ERASE_FOLDED);
		query_int(&query, erasing->sitting);
		query_text(&query, folded);
		err = query_run(&query);
	}
	free(folded);
	return err == ERR_NONE ? erasing_places(erasing, erasing_bind, SQL_ERASE_BODY,
	                                        erasing->sitting, &places)
	                       : err;
}

/* What was changed is told to what a search goes through, by sitting and number or item. */
static enum err follow(const struct erasing *erasing, struct query *query, int *count,
                       enum err (*tell)(struct store *store, int64_t sitting, int part))
{
	bool there;
	enum err err;

	while ((err = query_next(query, &there)) == ERR_NONE && there) {
		++*count;
		err = tell(erasing->store, query_column(query, 0), (int)query_column(query, 1));
		if (err != ERR_NONE)
			break;
	}
	query_end(query);
	return err;
}

static enum err erase_lines(const struct erasing *erasing)
{
	static const enum statement steps[] = {SQL_ERASE_ENTRY_WORD, SQL_ERASE_ENTRY_TEXT,
	                                       SQL_ERASE_ENTRY_WHO};
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(steps) && err == ERR_NONE; i++) {
		struct query query;

		erasing_bind(&query, erasing, steps[i], erasing->sitting);
		err = follow(erasing, &query, &erasing->out->lines, find_follow);
	}
	return err;
}

static enum err follow_corrections(struct store *store, int64_t sitting, int part)
{
	(void)part;
	return find_follow_corrections(store, sitting);
}

/* Prose that waits, and prose of which this was the approval. While the text is there. */
static enum err erase_prose(const struct erasing *erasing)
{
	static const enum statement steps[] = {SQL_ERASE_PROSE, SQL_ERASE_APPROVED};
	int count = 0;
	enum err err = ERR_NONE;

	for (size_t i = 0; i < COUNT_OF(steps) && err == ERR_NONE; i++) {
		struct query query;

		bind_two(&query, erasing, steps[i]);
		err = follow(erasing, &query, &count, find_follow_prose);
	}
	return err;
}

/* Corrections that were made here; once the text is gone. */
static enum err follow_corrected(const struct erasing *erasing)
{
	struct query query;
	int count = 0;

	query_init(&query, erasing->store, SQL_ERASE_CORRECTED);
	query_int(&query, erasing->sitting);
	return follow(erasing, &query, &count, follow_corrections);
}

/* The rows that hold the words go; the sitting is searched again when its others are put. */
static enum err erase_finds(const struct erasing *erasing)
{
	struct query query;
	enum err err = finds_erase(erasing->store, erasing->sitting, erasing->words);

	if (err != ERR_NONE)
		return err;
	query_init(&query, erasing->store, SQL_ERASE_SEARCHED);
	query_int(&query, erasing->sitting);
	return query_run(&query);
}

enum err erase_sitting(const struct erasing *erasing)
{
	enum err err = erase_lines(erasing); /* reviews still say whose words they are */

	erasing->out->sittings++;
	if (err == ERR_NONE)
		err = erase_prose(erasing);
	if (err == ERR_NONE)
		err = erase_rows(erasing);
	if (err == ERR_NONE)
		err = erase_documents(erasing);
	if (err == ERR_NONE)
		err = follow_corrected(erasing);
	return err == ERR_NONE ? erase_finds(erasing) : err;
}
