/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * login.c - names and passwords.
 *
 * Three steps: the store looks, a worker computes argon2id (64 MiB, two passes),
 * the store writes. An unknown name is computed against a hash that nobody's
 * password has, so that it costs the same time. One at a time; few may wait.
 */
#include <stdlib.h>
#include <string.h>

#include "app/hello.h"
#include "app/inside.h"
#include "app/transaction.h"
#include "base/check.h"
#include "base/log.h"

enum { OPERATIONS = 2, MEMORY_BYTES = 64 << 20 };

/* Of random bytes that were thrown away, with the parameters above. */
static const char stranger[] = "$argon2id$v=19$m=65536,t=2,p=1$CdMwouY13SZNGkkmd4t8nQ$"
                               "4kzygzmWnpQTlXfMfXJfilKV8pCOEaXCKYLluyhd+K8";

struct login {
	struct work work;
	struct app *app;
	screen_id screen;
	int64_t re;
	int64_t at_ms;
	int64_t teacher; /* 0: nobody of that name */
	int64_t session; /* of a change: the one that stays */
	bool changes; /* a change of password, else a sign-in */
	bool right;
	char name[NAME_BYTES_MAX + 1];
	char password[PASSWORD_BYTES_MAX + 1];
	char next[PASSWORD_BYTES_MAX + 1];
	char hash[crypto_pwhash_STRBYTES];
	char next_hash[crypto_pwhash_STRBYTES];
	struct token token;
	struct session_row row;
	enum err err;
};

enum err password_hash(bool fast, const char *password, char out[128])
{
	unsigned long long operations = fast ? crypto_pwhash_OPSLIMIT_MIN : OPERATIONS;
	size_t memory = fast ? crypto_pwhash_MEMLIMIT_MIN : MEMORY_BYTES;

	_Static_assert(crypto_pwhash_STRBYTES == 128, "the caller's buffers fit");
	return crypto_pwhash_str(out, password, strlen(password), operations, memory) == 0
	               ? ERR_NONE
	               : ERR_LIMIT;
}

void login_make_stranger(struct app *app)
{
	char nobody[33];
	uint8_t bytes[16];

	if (!app->fast_passwords) {
		memcpy(app->stranger, stranger, sizeof stranger);
		return;
	}
	randombytes_buf(bytes, sizeof bytes);
	sodium_bin2hex(nobody, sizeof nobody, bytes, sizeof bytes);
	CHECK(password_hash(true, nobody, app->stranger) == ERR_NONE);
}

static void find_run(struct work *work, struct store *store)
{
	struct login *login = (struct login *)work;

	login->err = ERR_NONE;
	if (login->changes)
		login->err = teacher_name(store, login->teacher, login->name, sizeof login->name);
	if (login->err == ERR_NONE)
		login->err = teacher_find(store, login->name, &login->teacher, login->hash,
		                          sizeof login->hash);
}

static void compute_run(struct work *work, struct store *store)
{
	struct login *login = (struct login *)work;

	(void)store;
	login->right = crypto_pwhash_str_verify(login->hash, login->password,
	                                        strlen(login->password)) == 0 &&
	               login->teacher != 0;
	if (login->right && login->changes)
		login->err =
		        password_hash(login->app->fast_passwords, login->next, login->next_hash);
}

struct others { /* sessions of a teacher that end with the old password */
	const struct login *login;
	struct store *store;
	unsigned count;
	int64_t id[64];
};

static enum err add_other(void *context, const struct session_row *row)
{
	struct others *others = context;

	if (row->role == ROLE_TEACHER && row->teacher == others->login->teacher &&
	    row->id != others->login->session && others->count < COUNT_OF(others->id))
		others->id[others->count++] = row->id;
	return ERR_NONE;
}

static enum err drop_others(const struct login *login, struct store *store)
{
	struct others others = {.login = login};
	enum err err;

	do {
		others.count = 0;
		err = session_each(store, 0, 0, add_other, &others);
		for (unsigned i = 0; i < others.count && err == ERR_NONE; i++)
			err = session_drop(store, others.id[i]);
	} while (err == ERR_NONE && others.count == COUNT_OF(others.id));
	return err;
}

static enum err write_all(struct login *login, struct store *store)
{
	enum err err;

	if (!login->changes)
		return session_put(store, &login->row);
	err = teacher_set_password(store, login->teacher, login->next_hash);
	return err == ERR_NONE ? drop_others(login, store) : err;
}

static void write_run(struct work *work, struct store *store)
{
	struct login *login = (struct login *)work;

	login->err = store_begin(store);
	if (login->err != ERR_NONE)
		return;
	login->err = transaction_end(store, write_all(login, store));
}

static void signed_in(struct login *login, struct screen *screen)
{
	struct app *app = login->app;
	struct session *session = session_use(&app->sessions, &login->row);

	screen_become(screen, session, ROLE_TEACHER, SEAT_NONE);
	session_let_go(&app->sessions, session);
	buffer_clear(&app->out);
	answer_login(login->re, &login->token, login->name, &app->out);
	screen_send(screen, &app->out);
}

/* Those who came in by the old password are shown out. */
static void dismiss_others(const struct login *login)
{
	struct app *app = login->app;

	for (uint32_t i = 0; i < app->screens_room; i++) {
		struct screen *screen = app->screens[i];

		if (screen != NULL && screen->role == ROLE_TEACHER && screen->session != NULL &&
		    screen->session->row.teacher == login->teacher &&
		    screen->session->row.id != login->session)
			screen_dismiss(screen, GONE_REVOKED);
	}
}

static void login_end(struct login *login, enum refusal refusal)
{
	struct app *app = login->app;
	struct screen *screen = screen_find(app, login->screen);

	app->logins--;
	if (refusal == REFUSAL_NONE && login->changes)
		dismiss_others(login);
	if (screen != NULL) {
		if (refusal != REFUSAL_NONE)
			screen_no(screen, login->re, refusal, NULL);
		else if (login->changes)
			screen_ok(screen, login->re);
		else
			signed_in(login, screen);
		if (screen->role == ROLE_NONE)
			timers_set(&app->timers, &screen->hello, app_now(app) + HELLO_MS);
		screen_resume(screen);
	}
	sodium_memzero(login, sizeof *login);
	free(login);
	app_settle(app);
}

static void login_failed(struct login *login)
{
	log_line(LOG_ERROR, "a sign-in failed: %s", err_name(login->err));
	login_end(login, refusal_of(login->err));
}

static void write_done(struct work *work)
{
	struct login *login = (struct login *)work;

	if (login->err != ERR_NONE)
		login_failed(login);
	else
		login_end(login, REFUSAL_NONE);
}

static void compute_done(struct work *work)
{
	struct login *login = (struct login *)work;
	struct app *app = login->app;
	struct screen *screen = screen_find(app, login->screen);

	if (login->err != ERR_NONE) {
		login_failed(login);
		return;
	}
	if (!login->right) {
		login_end(login, REFUSAL_WRONG_PASSWORD);
		return;
	}
	if (screen != NULL)
		bucket_give_back(&screen->address->guesses[GUESS_PASSWORD], &rate_guess);
	login->row = (struct session_row){.role = ROLE_TEACHER,
	                                  .teacher = login->teacher,
	                                  .seat = SEAT_NONE,
	                                  .made_at_ms = login->at_ms,
	                                  .expires_at_ms = login->at_ms + SESSION_TEACHER_MS};
	app_random_token(app, &login->token);
	token_hash(&login->token, login->row.hash);
	login->work.run = write_run;
	login->work.done = write_done;
	app_store(app, &login->work);
}

static void find_done(struct work *work)
{
	struct login *login = (struct login *)work;
	struct app *app = login->app;

	if (login->err != ERR_NONE && login->err != ERR_MISSING) {
		login_failed(login);
		return;
	}
	if (login->err == ERR_MISSING) {
		login->teacher = 0;
		memcpy(login->hash, app->stranger, sizeof login->hash);
	}
	login->err = ERR_NONE;
	login->work.run = compute_run;
	login->work.done = compute_done;
	app->host->compute(app->host, &login->work);
}

static enum refusal begin(struct screen *screen, int64_t re, struct login **out)
{
	struct app *app = screen->app;
	struct login *login;
	enum refusal refusal;

	if (app->logins > LOGINS_WAITING_MAX)
		return REFUSAL_BUSY;
	/* Paid before the answer: whoever leaves without it has used the worker all the same. */
	refusal = hello_guessed(screen, GUESS_PASSWORD, REFUSAL_NONE);
	if (refusal != REFUSAL_NONE)
		return refusal;
	login = calloc(1, sizeof *login);
	CHECK(login != NULL);
	login->work.run = find_run;
	login->work.done = find_done;
	login->app = app;
	login->screen = screen->id;
	login->re = re;
	login->at_ms = app_now(app);
	app->logins++;
	screen->asked = true;
	timers_clear(&app->timers, &screen->hello);
	*out = login;
	return REFUSAL_NONE;
}

enum refusal login_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct login *login;
	enum refusal refusal = begin(screen, re, &login);

	if (refusal != REFUSAL_NONE)
		return refusal;
	memcpy(login->name, command->login.name, sizeof login->name);
	memcpy(login->password, command->login.password, sizeof login->password);
	app_store(screen->app, &login->work);
	return REFUSAL_NONE;
}

enum refusal password_hear(struct screen *screen, int64_t re, const struct command *command)
{
	struct login *login;
	enum refusal refusal;

	if (strlen(command->password.new_) < PASSWORD_BYTES_MIN)
		return REFUSAL_WEAK_PASSWORD;
	refusal = begin(screen, re, &login);
	if (refusal != REFUSAL_NONE)
		return refusal;
	login->changes = true;
	login->teacher = screen->session->row.teacher;
	login->session = screen->session->row.id;
	memcpy(login->password, command->password.old, sizeof login->password);
	memcpy(login->next, command->password.new_, sizeof login->next);
	app_store(screen->app, &login->work);
	return REFUSAL_NONE;
}
