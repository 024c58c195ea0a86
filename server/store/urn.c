/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * urn.c - signing the roll, dropping ballots, opening the urn.
 *
 * Forgetting is in forget.c, the keys are in box.c.
 */
#include "store/urn.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "store/box.h"
#include "store/handle.h"
#include "store/paper.h"
#include "store/query.h"

static enum err vote_insert(struct store *store, const struct box *box)
{
	struct query query;

	query_init(&query, store, SQL_VOTE_MAKE);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	query_int(&query, box->secret);
	query_blob(&query, box->public_key, box->secret ? sizeof box->public_key : 0);
	return query_run(&query);
}

static enum err vote_stands(struct store *store, int64_t assembly, uint16_t vote, bool *out)
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_VOTE_GET);
	query_int(&query, assembly);
	query_int(&query, vote);
	err = query_next(&query, out);
	query_end(&query);
	return err;
}

enum err urn_make(struct store *store, int64_t assembly, uint16_t vote, bool secret)
{
	struct box *box = NULL;
	bool stands = false;

	CHECK(!store->in_transaction);
	enum err err = vote_stands(store, assembly, vote, &stands);
	if (err != ERR_NONE)
		return err;
	if (stands) {
		err = box_find(store, assembly, vote, &box);
		return err == ERR_NONE && box->secret != secret ? ERR_CONFLICT : err;
	}
	/* The key first: a vote without its key could take ballots that nobody can count. */
	err = box_make(store, assembly, vote, secret, &box);
	if (err != ERR_NONE)
		return err;
	err = vote_insert(store, box);
	if (err != ERR_NONE && box_destroy(store, assembly, vote) != ERR_NONE)
		return err; /* the file goes when the directory opens again */
	return err;
}

static enum err roll_find(struct store *store, const struct box *box, uint16_t seat, bool *signed_,
                          uint8_t key[URN_KEY_BYTES])
{
	struct query query;
	enum err err;

	query_init(&query, store, SQL_ROLL_KEY);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	query_int(&query, seat);
	err = query_next(&query, signed_);
	if (err == ERR_NONE && *signed_)
		err = query_column_blob(&query, 0, key, URN_KEY_BYTES);
	query_end(&query);
	return err;
}

static enum err roll_sign(struct store *store, const struct box *box, uint16_t seat,
                          const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper)
{
	struct query query;

	query_init(&query, store, SQL_ROLL_SIGN);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	query_int(&query, seat);
	query_blob(&query, key, URN_KEY_BYTES);
	query_blob(&query, paper->byte, box->secret ? 0 : paper->bytes);
	return query_run(&query);
}

static enum err roll_change(struct store *store, const struct box *box, uint16_t seat,
                            const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper)
{
	struct query query;

	query_init(&query, store, SQL_ROLL_CHANGE);
	query_blob(&query, key, URN_KEY_BYTES);
	query_blob(&query, paper->byte, paper->bytes);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	query_int(&query, seat);
	return query_change(&query);
}

static enum err ballot_drop(struct store *store, const struct box *box,
                            const struct urn_paper *paper)
{
	uint8_t sealed[PAPER_SEALED_BYTES];
	struct query query;

	paper_seal(paper, box, sealed);
	query_init(&query, store, SQL_URN_DROP);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	query_blob(&query, sealed, sizeof sealed);
	return query_run(&query);
}

enum err urn_sign(struct store *store, int64_t assembly, uint16_t vote, uint16_t seat,
                  const uint8_t key[URN_KEY_BYTES], const struct urn_paper *paper, bool replace,
                  enum urn_signing *out)
{
	uint8_t before[URN_KEY_BYTES];
	struct box *box;
	bool signed_ = false;

	CHECK(store->in_transaction || store->read_only);
	enum err err = box_find(store, assembly, vote, &box);
	if (err == ERR_NONE)
		err = roll_find(store, box, seat, &signed_, before);
	if (err != ERR_NONE)
		return err;
	if (signed_ && sodium_memcmp(before, key, sizeof before) == 0) {
		*out = URN_REPEATED;
		return ERR_NONE;
	}
	if (signed_ && (!replace || box->secret)) {
		*out = URN_ALREADY;
		return ERR_NONE;
	}
	if (signed_)
		err = roll_change(store, box, seat, key, paper);
	else
		err = roll_sign(store, box, seat, key, paper);
	if (err == ERR_NONE && box->secret)
		err = ballot_drop(store, box, paper);
	if (err == ERR_NONE)
		*out = URN_SIGNED;
	else if (store->spoiled == ERR_NONE)
		store->spoiled = err; /* both or neither */
	return err;
}

static enum err roll_paper(const struct query *query, struct urn_paper *out)
{
	size_t bytes;
	enum err err;

	*out = (struct urn_paper){0};
	err = query_column_bytes(query, 2, out->byte, sizeof out->byte, &bytes);
	if (err == ERR_NONE)
		out->bytes = (uint8_t)bytes;
	return err;
}

enum err urn_roll(struct store *store, int64_t assembly, uint16_t vote,
                  enum err (*each)(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                                   const struct urn_paper *paper),
                  void *context)
{
	struct urn_paper paper;
	struct query query;
	uint8_t key[URN_KEY_BYTES];
	bool row;
	enum err err;

	query_init(&query, store, SQL_ROLL_EACH);
	query_int(&query, assembly);
	query_int(&query, vote);
	while ((err = query_next(&query, &row)) == ERR_NONE && row) {
		err = query_column_blob(&query, 1, key, sizeof key);
		if (err == ERR_NONE)
			err = roll_paper(&query, &paper);
		if (err == ERR_NONE)
			err = each(context, (uint16_t)query_column(&query, 0), key, &paper);
		if (err != ERR_NONE)
			break;
	}
	query_end(&query);
	return err;
}

static enum err roll_count(struct store *store, const struct box *box, int64_t *out)
{
	struct query query;

	query_init(&query, store, SQL_ROLL_COUNT);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	return query_value(&query, out);
}

static enum err ballot_open(const struct query *query, const struct box *box, struct urn_row rows[],
                            size_t room, size_t *count)
{
	uint8_t sealed[PAPER_SEALED_BYTES];
	struct urn_paper paper;
	enum err err = query_column_blob(query, 0, sealed, sizeof sealed);

	if (err == ERR_NONE)
		err = paper_unseal(sealed, box, &paper);
	if (err == ERR_NONE)
		err = paper_sort_in(&paper, rows, room, count);
	sodium_memzero(&paper, sizeof paper);
	return err;
}

static enum err ballots_open(struct store *store, const struct box *box, struct urn_row rows[],
                             size_t room, size_t *count)
{
	int64_t voters = 0, ballots = 0;
	struct query query;
	bool row;
	enum err err = roll_count(store, box, &voters);

	if (err != ERR_NONE)
		return err;
	query_init(&query, store, SQL_URN_EACH);
	query_int(&query, box->assembly);
	query_int(&query, box->vote);
	while ((err = query_next(&query, &row)) == ERR_NONE && row) {
		err = ballot_open(&query, box, rows, room, count);
		if (err != ERR_NONE)
			break;
		ballots++;
	}
	query_end(&query);
	return err == ERR_NONE && ballots != voters ? ERR_CORRUPT : err;
}

enum err urn_open(struct store *store, int64_t assembly, uint16_t vote, struct urn_row rows[],
                  size_t room, size_t *count)
{
	struct box *box;
	size_t used = 0;
	enum err err = box_find(store, assembly, vote, &box);

	if (err == ERR_NONE && !box->secret)
		err = ERR_MISSING;
	if (err == ERR_NONE)
		err = ballots_open(store, box, rows, room, &used);
	if (err == ERR_NONE)
		*count = used;
	else
		sodium_memzero(rows, room * sizeof rows[0]);
	return err;
}

struct vote_ref {
	int64_t assembly;
	uint16_t vote;
	bool secret;
};

/* Reads them all first, because each() may change the table. */
static enum err vote_list(struct store *store, struct vote_ref **out, size_t *count)
{
	struct vote_ref *list = NULL;
	struct query query;
	size_t used = 0, room = 0;
	bool row;
	enum err err;

	query_init(&query, store, SQL_VOTE_EACH);
	while ((err = query_next(&query, &row)) == ERR_NONE && row) {
		if (used == room) {
			room = room * 2 + 16;
			list = reallocarray(list, room, sizeof *list);
			CHECK(list != NULL);
		}
		list[used++] = (struct vote_ref){query_column(&query, 0),
		                                 (uint16_t)query_column(&query, 1),
		                                 query_column(&query, 2) != 0};
	}
	query_end(&query);
	if (err != ERR_NONE) {
		free(list);
		return err;
	}
	*out = list;
	*count = used;
	return ERR_NONE;
}

enum err urn_each(struct store *store,
                  enum err (*each)(void *context, int64_t assembly, uint16_t vote, bool secret),
                  void *context)
{
	struct vote_ref *list = NULL;
	size_t count = 0;
	enum err err = vote_list(store, &list, &count);

	for (size_t i = 0; i < count && err == ERR_NONE; i++)
		err = each(context, list[i].assembly, list[i].vote, list[i].secret);
	free(list);
	return err;
}
