/* SPDX-License-Identifier: EUPL-1.2 */
/* oracle_finds.c - what a search may never find: words of a concern that nobody was shown. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "sim/oracle.h"
#include "store/finds.h"
#include "store/finds_match.h"

static void see_words(struct oracle *oracle, const struct find_row *row, const char *at)
{
	while ((at = strstr(at, SECRET_SIGN)) != NULL) {
		char *end;
		long number = strtol(at + strlen(SECRET_SIGN), &end, 10);

		at = end;
		CHECK(number >= 0 && number < oracle->secret_count);
		if (!oracle->secrets[number].told)
			oracle_object(oracle, "a search finds concern %ld in sitting %lld", number,
			              (long long)row->sitting);
	}
}

static enum err see_row(void *context, const struct find_row *row)
{
	struct oracle *oracle = context;

	oracle->found++;
	see_words(oracle, row, row->title);
	see_words(oracle, row, row->words);
	return ERR_NONE;
}

static void look_for(struct oracle *oracle, const char *text)
{
	static struct find_query query;
	struct buffer match;
	int total;

	buffer_init(&match, 1 << 16);
	find_query_read(text, &query);
	find_query_print(&query, &match);
	CHECK(!match.full);
	CHECK(finds_each(fake_store(oracle->fake), match.data, 0, FINDS_MAX, &total, see_row,
	                 oracle) == ERR_NONE);
	buffer_release(&match);
}

void oracle_finds(struct oracle *oracle)
{
	look_for(oracle, ""); /* all rows */
	look_for(oracle, SECRET_SIGN);
}

bool oracle_slip_concern(struct oracle *oracle)
{
	char words[64];
	struct find_row row = {.class_id = oracle->journal.class_id,
	                       .sitting = oracle->sitting,
	                       .kind = FIND_MOTION,
	                       .part = 9999,
	                       .title = "",
	                       .words = words,
	                       .who = ""};
	struct store *store = fake_store(oracle->fake);
	int number = 0;

	while (number < oracle->secret_count && oracle->secrets[number].told)
		number++;
	if (number == oracle->secret_count || oracle->sitting == 0 || oracle->journal.seq == 0)
		return false;
	snprintf(words, sizeof words, "Dit %s%d~ hier", SECRET_SIGN, number);
	CHECK(store_begin(store) == ERR_NONE);
	CHECK(find_put(store, &row) == ERR_NONE);
	CHECK(store_commit(store) == ERR_NONE);
	return true;
}
