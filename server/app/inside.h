/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * inside.h - the application as its own files see it.
 */
#ifndef APP_INSIDE_H
#define APP_INSIDE_H

#include <sodium.h>
#include <stdatomic.h>

#include "app/app.h"
#include "app/documents.h"
#include "app/frame.h"
#include "app/pipeline.h"
#include "app/state.h"
#include "base/arena.h"
#include "core/decide.h"
#include "wire/command.h"

enum { SPARE_STATES = 16 };

struct app {
	struct host *host;
	const char *version;
	struct store *opening; /* only inside app_open(): works are done at once */
	bool fast_passwords;
	char stranger[crypto_pwhash_STRBYTES]; /* checked for unknown names, at the same cost */

	struct arena arena; /* of the message that is being read */
	struct buffer out; /* of the message that is being printed */
	struct command command;
	struct decision decision;
	struct view view;
	struct text *fresh; /* texts of the command that is being read */
	unsigned fresh_count;

	struct timers timers;
	struct timer beat, sweep;
	int64_t wake_at_ms;

	struct screen **screens; /* by the low half of their id */
	uint32_t screens_room;
	unsigned screen_count;
	struct addresses addresses;
	struct sessions sessions;
	struct room *rooms[ROOMS_MAX];
	unsigned room_count;
	struct assembly *spare[SPARE_STATES]; /* zeroed, for rooms to have ahead */
	unsigned spare_count;
	bool rooms_over; /* one of them may be closed */

	struct batch batch;
	bool batch_busy;
	int64_t complained_at_ms; /* of a failed commit, in the log */
	struct {
		int64_t session, at_ms; /* who sends an archive, and when the last part came */
		atomic_bool *give_way; /* of what is being taken in; NULL: nothing is */
	} importing;
	struct op *waiting, **waiting_end;
	unsigned waiting_count;
	unsigned jobs, logins, lists; /* under way */
	struct turns { /* see desk_turns.h */
		struct job *first, *last; /* that wait; owned */
		unsigned waiting;
		bool taken; /* one of theirs is with the store */
	} turns;
	struct making *making; /* documents on their way to the press and back */
	struct documents documents;

	struct app_figures figures;
};

int64_t app_now(struct app *app);
/* Every entry ends here: submits, fires what is due, asks to be woken. */
void app_settle(struct app *app);
/* To the storage thread; inside app_open() it is done before this returns. */
void app_store(struct app *app, struct work *work);
/* The reference of a text of the command at hand; it is kept if that is accepted. */
void app_intern(struct app *app, const char *text, size_t bytes, struct text_ref *out);
/* The same of a whole word; NULL or "": none, and *out stays as it is. */
void app_intern_word(struct app *app, const char *text, struct text_ref *out);
/* Reads what is sent or kept: its texts become texts of the command at hand. */
struct wire_reader app_reader(struct app *app);
void app_drop_fresh(struct app *app); /* the command at hand was refused */
void app_random_token(struct app *app, struct token *out);

#endif
