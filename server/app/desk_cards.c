/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_cards.c - the cards of pupils: made for printing, ended, and gone with their pupil. */
#include <sodium.h>
#include <stdlib.h>

#include "app/desk_people.h"
#include "app/inside.h"
#include "app/sessions.h"
#include "base/check.h"
#include "base/digest.h"

struct cards { /* sessions that end */
	int64_t pupil; /* 0: of everybody */
	size_t count;
	int64_t id[MEMBERS_MAX]; /* a pupil has one at most */
};

static enum err add_card(void *context, const struct session_row *row)
{
	struct cards *cards = context;

	if (row->role == ROLE_CARD && (cards->pupil == 0 || row->pupil == cards->pupil) &&
	    cards->count < MEMBERS_MAX)
		cards->id[cards->count++] = row->id;
	return ERR_NONE;
}

/* Ends the cards of one pupil, or of a class; job->more remembers which, for their screens. */
static enum err drop_cards(struct job *job, struct store *store, int64_t class_id, int64_t pupil)
{
	struct cards *cards = calloc(1, sizeof *cards);
	enum err err;

	CHECK(cards != NULL);
	cards->pupil = pupil;
	job->more = cards;
	err = session_each(store, 0, class_id, add_card, cards);
	for (size_t i = 0; i < cards->count && err == ERR_NONE; i++)
		err = session_drop(store, cards->id[i]);
	return err;
}

void desk_cards_ended(struct job *job)
{
	const struct cards *cards = job->more;

	for (size_t i = 0; i < cards->count; i++)
		screens_dismiss(job->app, cards->id[i], NULL, GONE_REVOKED);
}

/* As many tokens as pupils from one draw; none tells of another, nor of what was drawn. */
static void token_of(const struct job *job, int64_t pupil, struct token *out)
{
	struct digest digest;

	_Static_assert(sizeof out->byte == DIGEST_BYTES, "a digest is a token");
	digest_init(&digest);
	digest_add(&digest, job->token.byte, sizeof job->token.byte);
	digest_add_int(&digest, pupil);
	digest_end(&digest, out->byte);
}

static enum err put_card(struct job *job, struct store *store, int64_t class_id,
                         const struct answer_pupil *pupil, struct answer_card *out)
{
	struct session_row row = {.role = ROLE_CARD,
	                          .class_id = class_id,
	                          .pupil = pupil->id,
	                          .seat = SEAT_NONE,
	                          .made_at_ms = job->now_ms,
	                          .expires_at_ms = job->now_ms + CARD_MS};

	*out = (struct answer_card){
	        .pupil = pupil->id, .name = pupil->name, .picture = pupil->picture};
	token_of(job, pupil->id, &out->token);
	token_hash(&out->token, row.hash);
	return session_put(store, &row);
}

static enum err put_cards(struct job *job, struct store *store, int64_t class_id,
                          const struct desk_pupils *pupils)
{
	struct answer_card cards[MEMBERS_MAX];
	size_t count = 0;
	enum err err = ERR_NONE;

	for (size_t i = 0; i < pupils->count && err == ERR_NONE; i++) {
		const struct answer_pupil *pupil = &pupils->line[i];

		if (job->command->card.pupil == 0 || job->command->card.pupil == pupil->id)
			err = put_card(job, store, class_id, pupil, &cards[count++]);
	}
	if (err == ERR_NONE)
		answer_cards(job->re, cards, count, &job->out);
	sodium_memzero(cards, sizeof cards);
	return err;
}

enum err desk_card_make(struct job *job, struct store *store)
{
	int64_t pupil = job->command->card.pupil;
	struct desk_pupils pupils = {0};
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, job->command->card.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = desk_read_pupils(job, store, row.id, &pupils);
	if (err != ERR_NONE)
		return err;
	if (pupils.count == 0)
		job->refusal = REFUSAL_EMPTY_CLASS;
	else if (pupil != 0 && desk_find_pupil(&pupils, pupil) == NULL)
		job->refusal = REFUSAL_NO_SUCH_PUPIL;
	if (job->refusal != REFUSAL_NONE)
		return ERR_NONE;
	err = drop_cards(job, store, row.id, pupil);
	return err == ERR_NONE ? put_cards(job, store, row.id, &pupils) : err;
}

/* The card goes, and with `removes` the pupil itself and all that is the pupil's. */
static enum err end_pupil(struct job *job, struct store *store, bool removes)
{
	int64_t pupil = job->command->pupil_ref.id, class_id;
	bool found;
	enum err err = desk_own_pupil(job, store, pupil, &class_id, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = drop_cards(job, store, class_id, pupil);
	if (err == ERR_NONE && removes)
		err = pupil_remove(store, pupil);
	return err == ERR_NONE ? desk_print_own_class(job, store, class_id) : err;
}

enum err desk_card_revoke(struct job *job, struct store *store)
{
	return end_pupil(job, store, false);
}

enum err desk_pupil_remove(struct job *job, struct store *store)
{
	return end_pupil(job, store, true);
}
