/* SPDX-License-Identifier: EUPL-1.2 */
/* first.c - the sittings in progress are read, and there is a teacher who can sign in. */
#include "app/first.h"

#include "app/hello.h"
#include "app/inside.h"
#include "app/transaction.h"
#include "app/urns.h"
#include "base/log.h"
#include "store/ids.h"

enum err first_ids(struct app *app)
{
	uint32_t block;
	enum err err = store_begin(app->opening);

	if (err != ERR_NONE)
		return err;
	_Static_assert(sizeof block * 8 == ID_BLOCK_BITS, "every block can be drawn");
	app->host->random(app->host, &block, sizeof block);
	return transaction_end(app->opening, ids_begin(app->opening, block * ID_BLOCK));
}

struct progress { /* sittings that are not sealed, by the index */
	unsigned count;
	int64_t id[ROOMS_MAX];
};

static enum err add_sitting(void *context, const struct sitting_row *row)
{
	struct progress *progress = context;

	if (row->phase == PHASE_SEALED)
		return ERR_NONE;
	if (progress->count < ROOMS_MAX)
		progress->id[progress->count++] = row->id;
	else
		log_line(LOG_WARN, "sitting %lld stays closed: the server has no place left",
		         (long long)row->id);
	return ERR_NONE;
}

static bool is_in_progress(void *context, int64_t id)
{
	const struct progress *progress = context;

	/* When there are too many to know them all, nothing is a stray. */
	for (unsigned i = 0; i < progress->count; i++)
		if (progress->id[i] == id)
			return true;
	return progress->count == ROOMS_MAX;
}

/* A sitting whose record is damaged stays closed; the others are not its hostages. */
static void load(struct app *app, int64_t id)
{
	struct record record = {0};
	enum err err = record_read(app->opening, id, &record);

	if (err == ERR_NONE && record.state->id != id)
		err = ERR_CORRUPT;
	if (err == ERR_NONE)
		err = urns_settle(app->opening, id, record.state);
	if (err != ERR_NONE)
		log_line(LOG_ERROR, "sitting %lld stays closed: %s", (long long)id, err_name(err));
	else if (room_make(app, id, &record) == NULL)
		log_line(LOG_ERROR, "sitting %lld stays closed: too many", (long long)id);
	record_release(&record);
}

enum err first_rooms(struct app *app)
{
	struct progress progress = {0};
	enum err err = sitting_each(app->opening, 0, 0, add_sitting, &progress);

	if (err != ERR_NONE)
		return err;
	for (unsigned i = 0; i < progress.count; i++)
		load(app, progress.id[i]);
	return urns_forget_strays(app->opening, is_in_progress, &progress);
}

static void draw_password(struct app *app, char password[32])
{
	static const char signs[] = "abcdefghjkmnpqrstuvwxyz23456789"; /* none looks like another */
	unsigned count = 0;

	for (unsigned drawn = 0; drawn < 12;) {
		uint8_t byte;

		app->host->random(app->host, &byte, 1);
		if (byte >= 248) /* a multiple of 31: each sign is as likely */
			continue;
		if (drawn == 4 || drawn == 8)
			password[count++] = '-';
		password[count++] = signs[byte % 31];
		drawn++;
	}
	password[count] = '\0';
}

enum err first_teacher(struct app *app, char password[32])
{
	char hash[crypto_pwhash_STRBYTES];
	int64_t id;
	int count;
	enum err err = teacher_count(app->opening, &count);

	if (err != ERR_NONE || count > 0)
		return err;
	draw_password(app, password);
	err = password_hash(app->fast_passwords, password, hash);
	if (err == ERR_NONE)
		err = teacher_put(app->opening, "maitre", hash, &id);
	if (err != ERR_NONE)
		password[0] = '\0';
	return err;
}
