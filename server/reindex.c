/* SPDX-License-Identifier: EUPL-1.2 */
/* reindex.c - what is searched, and which names are hidden, is made again from the journals. */
#include <stdio.h>

#include "app/finds_make.h"
#include "app/transaction.h"
#include "serve.h"
#include "store/called.h"
#include "store/store.h"
#include "words.h"

static enum err doubt(struct store *store)
{
	enum err err = store_begin(store);

	if (err != ERR_NONE)
		return err;
	err = finds_doubt(store);
	return transaction_end(store, err == ERR_NONE ? called_doubt(store) : err);
}

int reindex_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA]};
	struct finds_made made = {0, 0};
	struct store *store = NULL;
	enum err err = store_open(&places, &store);

	if (err == ERR_NONE)
		err = doubt(store);
	if (err == ERR_NONE)
		err = finds_make(store, &made);
	store_close(store);
	if (err != ERR_NONE)
		return report_data(places.dir, err);
	printf(WORDS(REINDEX_DONE), places.dir, made.sittings, made.damaged);
	return made.damaged > 0;
}
