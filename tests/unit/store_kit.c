/* SPDX-License-Identifier: EUPL-1.2 */
/* store_kit.c - a data directory for a test. */
#include "unit/store_kit.h"

#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int kit_setup(void **state)
{
	struct kit *kit = calloc(1, sizeof *kit);

	assert_non_null(kit);
	snprintf(kit->dir, sizeof kit->dir, P_tmpdir "/hemicycle-store-XXXXXX");
	assert_non_null(mkdtemp(kit->dir));
	snprintf(kit->data, sizeof kit->data, "%s/data", kit->dir);
	*state = kit;
	return 0;
}

int kit_open(void **state)
{
	kit_setup(state);
	struct kit *kit = *state;

	assert_int_equal(kit_try(kit, &kit->store), ERR_NONE);
	return 0;
}

static int remove_one(const char *path, const struct stat *stat, int type, struct FTW *ftw)
{
	(void)stat;
	(void)type;
	(void)ftw;
	return remove(path);
}

int kit_teardown(void **state)
{
	struct kit *kit = *state;

	store_close(kit->store);
	nftw(kit->dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	free(kit);
	return 0;
}

enum err kit_try(const struct kit *kit, struct store **out)
{
	struct store_options options = {.dir = kit->data};

	return store_open(&options, out);
}

void kit_reopen(struct kit *kit)
{
	store_close(kit->store);
	kit->store = NULL;
	assert_int_equal(kit_try(kit, &kit->store), ERR_NONE);
}

const char *kit_path(const struct kit *kit, const char *name)
{
	static char path[256];

	snprintf(path, sizeof path, "%s/%s", kit->dir, name);
	return path;
}

void kit_sql(const struct kit *kit, const char *name, const char *sql)
{
	sqlite3 *sqlite = NULL;
	char *message = NULL;

	assert_int_equal(sqlite3_open(kit_path(kit, name), &sqlite), SQLITE_OK);
	if (sqlite3_exec(sqlite, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
	sqlite3_close(sqlite);
}

bool kit_exists(const struct kit *kit, const char *name)
{
	return access(kit_path(kit, name), F_OK) == 0;
}

bool kit_holds(const struct kit *kit, const char *name, const void *bytes, size_t count)
{
	FILE *file = fopen(kit_path(kit, name), "rb");

	if (file == NULL)
		return false;
	fseek(file, 0, SEEK_END);
	size_t length = (size_t)ftell(file);
	char *data = malloc(length + 1);
	assert_non_null(data);
	rewind(file);
	assert_int_equal(fread(data, 1, length, file), length);
	fclose(file);
	bool found = memmem(data, length, bytes, count) != NULL;
	free(data);
	return found;
}

enum err kit_erase(struct store *store, int64_t sitting, const uint8_t hash[HASH_BYTES],
                   bool everywhere)
{
	struct erasure erasure = {
	        .sitting = sitting, .at_ms = KIT_ERASED_MS, .everywhere = everywhere};
	struct erased erased;

	memcpy(erasure.hash, hash, HASH_BYTES);
	return text_erase(store, &erasure, &erased);
}

enum err kit_append(struct store *store, int64_t assembly, uint32_t seq)
{
	char body[64];
	struct journal_entry entry = {
	        .assembly = assembly,
	        .seq = seq,
	        .at_ms = 1000 + seq,
	        .actor = 3 * 65536 + 0xffff,
	        .kind = "item.added",
	        .body = body,
	};

	entry.body_bytes = (size_t)snprintf(body, sizeof body, "{\"item\":%u}", (unsigned)seq);
	return journal_append(store, &entry);
}

void kit_key(uint16_t seat, int turn, uint8_t out[URN_KEY_BYTES])
{
	memset(out, 0x5a, URN_KEY_BYTES);
	out[0] = (uint8_t)seat;
	out[1] = (uint8_t)turn;
}

struct urn_paper kit_choice(uint8_t choice)
{
	return (struct urn_paper){.bytes = 1, .byte = {choice}};
}

enum urn_signing kit_sign_paper(struct store *store, uint16_t vote, uint16_t seat, int turn,
                                const struct urn_paper *paper, bool replace)
{
	uint8_t key[URN_KEY_BYTES];
	enum urn_signing signing = URN_ALREADY;

	kit_key(seat, turn, key);
	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(urn_sign(store, KIT_ASSEMBLY, vote, seat, key, paper, replace, &signing),
	                 ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	return signing;
}

enum urn_signing kit_sign(struct store *store, uint16_t vote, uint16_t seat, int turn,
                          uint8_t choice, bool replace)
{
	struct urn_paper paper = kit_choice(choice);

	return kit_sign_paper(store, vote, seat, turn, &paper, replace);
}

enum err kit_count(struct store *store, uint16_t vote, int choices, uint16_t votes[])
{
	struct urn_row rows[KIT_ROWS];
	size_t count;
	enum err err = urn_open(store, KIT_ASSEMBLY, vote, rows, KIT_ROWS, &count);

	if (err != ERR_NONE)
		return err;
	memset(votes, 0, (size_t)choices * sizeof votes[0]);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(rows[i].paper.bytes, 1);
		assert_in_range(rows[i].paper.byte[0], 0, choices - 1);
		votes[rows[i].paper.byte[0]] = rows[i].count;
	}
	return ERR_NONE;
}

enum err kit_see(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                 const struct urn_paper *paper)
{
	struct kit_roll *seen = context;

	assert_int_equal(key[0], seat);
	seen->seats[seen->count] = seat;
	seen->papers[seen->count++] = *paper;
	return ERR_NONE;
}
