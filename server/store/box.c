/* SPDX-License-Identifier: EUPL-1.2 */
/* box.c - the key pair of an open vote, in memory and in its file. */
#include "store/box.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "store/handle.h"
#include "store/key_file.h"
#include "store/query.h"

_Static_assert(crypto_box_SECRETKEYBYTES == KEY_FILE_BYTES, "a key file holds one secret key");

static void box_release(struct box *box)
{
	if (box == NULL)
		return;
	sodium_free(box->secret_key); /* wipes it first */
	free(box);
}

static struct box *box_new(int64_t assembly, uint16_t vote, bool secret)
{
	struct box *box = calloc(1, sizeof *box);

	CHECK(box != NULL);
	box->assembly = assembly;
	box->vote = vote;
	box->secret = secret;
	if (secret) {
		box->secret_key = sodium_malloc(crypto_box_SECRETKEYBYTES);
		CHECK(box->secret_key != NULL);
	}
	return box;
}

static void box_keep(struct store *store, struct box *box)
{
	box->next = store->boxes;
	store->boxes = box;
}

enum err box_make(struct store *store, int64_t assembly, uint16_t vote, bool secret,
                  struct box **out)
{
	enum err err = ERR_NONE;
	struct box *box = box_new(assembly, vote, secret);

	if (secret) {
		CHECK(crypto_box_keypair(box->public_key, box->secret_key) == 0);
		err = key_file_write(store, assembly, vote, box->secret_key);
	}
	if (err != ERR_NONE)
		goto out;

	box_keep(store, box);
	*out = box;
	box = NULL;
out:
	box_release(box);
	return err;
}

/* Reads the key of a vote that an earlier process made. */
static enum err load_key(struct store *store, struct box *box)
{
	uint8_t public_key[crypto_box_PUBLICKEYBYTES];
	enum err err = key_file_read(store, box->assembly, box->vote, box->secret_key);

	if (err != ERR_NONE)
		return err;
	if (crypto_scalarmult_base(public_key, box->secret_key) != 0 ||
	    memcmp(public_key, box->public_key, sizeof public_key) != 0)
		return ERR_CORRUPT;
	return ERR_NONE;
}

static enum err box_load(struct store *store, int64_t assembly, uint16_t vote, struct box **out)
{
	struct query query;
	struct box *box = NULL;
	bool row = false;

	query_init(&query, store, SQL_VOTE_GET);
	query_int(&query, assembly);
	query_int(&query, vote);
	enum err err = query_next(&query, &row);

	if (err == ERR_NONE && (!row || query_column(&query, 1) != 0))
		err = ERR_MISSING;
	if (err != ERR_NONE)
		goto out;
	box = box_new(assembly, vote, query_column(&query, 0) != 0);
	if (box->secret) {
		err = query_column_blob(&query, 2, box->public_key, sizeof box->public_key);
		if (err == ERR_NONE)
			err = load_key(store, box);
	}
	if (err != ERR_NONE)
		goto out;

	box_keep(store, box);
	*out = box;
	box = NULL;
out:
	query_end(&query);
	box_release(box);
	return err;
}

enum err box_find(struct store *store, int64_t assembly, uint16_t vote, struct box **out)
{
	for (struct box *box = store->boxes; box != NULL; box = box->next)
		if (box->assembly == assembly && box->vote == vote) {
			*out = box;
			return ERR_NONE;
		}
	return box_load(store, assembly, vote, out);
}

static void box_drop(struct store *store, int64_t assembly, uint16_t vote)
{
	for (struct box **link = &store->boxes; *link != NULL; link = &(*link)->next) {
		struct box *box = *link;

		if (box->assembly != assembly || box->vote != vote)
			continue;
		*link = box->next;
		box_release(box);
		return;
	}
}

enum err box_destroy(struct store *store, int64_t assembly, uint16_t vote)
{
	box_drop(store, assembly, vote);
	return key_file_destroy(store, assembly, vote);
}

void box_release_all(struct store *store)
{
	while (store->boxes != NULL) {
		struct box *box = store->boxes;

		store->boxes = box->next;
		box_release(box);
	}
}
