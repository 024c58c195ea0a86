/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.c - a scripted council, and the check of what is left of it.
 *
 * For each vote: its urn is made, its voters sign in batches of growing size
 * and two votes share some of them, an entry goes into the journal with each
 * batch; then it is counted, the tally is appended, and the urn forgotten.
 * Seat s of vote v chooses (s + v) modulo 3, with the key of choice_key(); every
 * other vote has marked ballots, whose first mark is the choice.
 */
#include "power/council.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "store/journal.h"
#include "store/urn.h"

#define ASSEMBLY   7
#define CHOICES    3
#define VOTES_MAX  8
#define VOTERS_MAX 32

enum kind { MAKE, SIGN, COUNT, FORGET };

static struct step {
	enum kind kind;
	uint16_t vote;
	uint16_t from, to; /* seats that sign together */
	uint32_t entry; /* the journal entry of the step; 0: none */
} script[COUNCIL_STEPS_MAX];

static void plan(struct council *council, struct step step)
{
	CHECK(council->steps < COUNCIL_STEPS_MAX);
	council->ledger[council->steps].begun = SIZE_MAX;
	council->ledger[council->steps].acked = SIZE_MAX;
	script[council->steps++] = step;
}

void council_init(struct council *council, int votes, int voters)
{
	uint32_t entry = 0;

	CHECK(votes <= VOTES_MAX && voters <= VOTERS_MAX);
	council->steps = 0;
	for (uint16_t vote = 1; vote <= votes; vote++) {
		int batch = 1;

		plan(council, (struct step){MAKE, vote, 0, 0, 0});
		for (int seat = 0; seat < voters; seat += batch, batch = batch % 4 + 1) {
			int to = seat + batch < voters ? seat + batch : voters;

			entry += seat % 3 == 0;
			plan(council, (struct step){SIGN, vote, (uint16_t)seat, (uint16_t)to,
			                            seat % 3 == 0 ? entry : 0});
		}
		/* The vote before this one stays open meanwhile, so that urns overlap. */
		if (vote % 2 == 0 || vote == votes)
			for (uint16_t done = vote - (vote % 2 == 0); done <= vote; done++) {
				plan(council, (struct step){COUNT, done, 0, 0, ++entry});
				plan(council, (struct step){FORGET, done, 0, 0, 0});
			}
	}
}

static bool is_secret(uint16_t vote)
{
	return vote % 4 != 3;
}

static uint8_t choice_of(uint16_t vote, uint16_t seat)
{
	return (uint8_t)((seat + vote) % CHOICES);
}

static struct urn_paper paper_of(uint16_t vote, uint8_t choice)
{
	if (vote % 2 != 0)
		return (struct urn_paper){.bytes = 1, .byte = {choice}};
	return (struct urn_paper){.bytes = 5, .byte = {choice, 0, 5, 0, 1}};
}

static enum err count_papers(struct store *store, uint16_t vote, uint16_t votes[CHOICES])
{
	struct urn_row rows[CHOICES];
	size_t count;
	enum err err = urn_open(store, ASSEMBLY, vote, rows, CHOICES, &count);

	memset(votes, 0, CHOICES * sizeof votes[0]);
	for (size_t i = 0; err == ERR_NONE && i < count; i++) {
		struct urn_paper want = paper_of(vote, rows[i].paper.byte[0]);

		if (want.byte[0] >= CHOICES || memcmp(&want, &rows[i].paper, sizeof want) != 0)
			return ERR_CORRUPT;
		votes[want.byte[0]] = rows[i].count;
	}
	return err;
}

static void choice_key(uint16_t vote, uint16_t seat, uint8_t out[URN_KEY_BYTES])
{
	memset(out, 0x77, URN_KEY_BYTES);
	out[0] = (uint8_t)vote;
	out[1] = (uint8_t)seat;
}

static enum err append_entry(struct store *store, uint32_t seq)
{
	char body[48];
	uint8_t salt[SALT_BYTES] = {(uint8_t)seq}, hash[HASH_BYTES];
	struct digest digest;
	struct journal_entry entry = {
	        .assembly = ASSEMBLY, .seq = seq, .at_ms = seq, .kind = "test", .body = body};

	entry.body_bytes = (size_t)snprintf(body, sizeof body, "{\"entry\":%u}", (unsigned)seq);
	digest_init(&digest);
	digest_add(&digest, salt, sizeof salt);
	digest_add(&digest, body, entry.body_bytes);
	digest_end(&digest, hash);
	enum err err = text_put(store, ASSEMBLY, hash, salt, body, entry.body_bytes);
	return err == ERR_NONE ? journal_append(store, &entry) : err;
}

static enum err sign_batch(struct store *store, const struct step *step)
{
	uint8_t key[URN_KEY_BYTES];
	enum urn_signing signing;
	enum err err = ERR_NONE;

	for (uint16_t seat = step->from; seat < step->to && err == ERR_NONE; seat++) {
		struct urn_paper paper = paper_of(step->vote, choice_of(step->vote, seat));

		choice_key(step->vote, seat, key);
		err = urn_sign(store, ASSEMBLY, step->vote, seat, key, &paper, false, &signing);
		CHECK(err != ERR_NONE || signing != URN_ALREADY);
	}
	return err;
}

enum err council_step(const struct council *council, int which, struct store *store)
{
	const struct step *step = &script[which];
	uint16_t votes[CHOICES];
	enum err err;

	CHECK(which < council->steps);
	if (step->kind == MAKE)
		return urn_make(store, ASSEMBLY, step->vote, is_secret(step->vote));
	if (step->kind == FORGET)
		return urn_forget(store, ASSEMBLY, step->vote);
	err = store_begin(store);
	if (err != ERR_NONE)
		return err;
	if (step->kind == SIGN)
		err = sign_batch(store, step);
	else if (is_secret(step->vote))
		err = count_papers(store, step->vote, votes);
	if (err == ERR_NONE && step->entry != 0)
		err = append_entry(store, step->entry);
	if (err == ERR_NONE)
		return store_commit(store);
	store_rollback(store);
	return err;
}

struct roll { /* of one vote, as it is found */
	bool signed_[VOTERS_MAX];
	uint16_t votes[CHOICES]; /* what those who signed chose */
	bool wrong;
	uint16_t vote;
};

static enum err look_at_signature(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                                  const struct urn_paper *paper)
{
	struct roll *roll = context;
	struct urn_paper cast = {0};
	uint8_t want[URN_KEY_BYTES];

	if (seat >= VOTERS_MAX)
		return ERR_CORRUPT;
	choice_key(roll->vote, seat, want);
	roll->signed_[seat] = true;
	roll->votes[choice_of(roll->vote, seat)]++;
	if (!is_secret(roll->vote))
		cast = paper_of(roll->vote, choice_of(roll->vote, seat));
	if (memcmp(key, want, sizeof want) != 0 || memcmp(paper, &cast, sizeof cast) != 0)
		roll->wrong = true;
	return ERR_NONE;
}

/* When the steps of one vote happened, seen from a point. */
struct fate {
	bool made, forgetting, forgotten;
	bool must[VOTERS_MAX], may[VOTERS_MAX];
};

static struct fate fate_of(const struct council *council, uint16_t vote, size_t point)
{
	struct fate fate = {0};

	for (int i = 0; i < council->steps; i++) {
		const struct step *step = &script[i];
		bool acked = council->ledger[i].acked <= point;
		bool begun = council->ledger[i].begun < point;

		if (step->vote != vote)
			continue;
		fate.made |= step->kind == MAKE && acked;
		fate.forgetting |= step->kind == FORGET && begun;
		fate.forgotten |= step->kind == FORGET && acked;
		for (int seat = step->from; step->kind == SIGN && seat < step->to; seat++) {
			fate.must[seat] = acked;
			fate.may[seat] = begun || acked;
		}
	}
	return fate;
}

static enum err count_vote(void *context, int64_t assembly, uint16_t vote, bool secret)
{
	bool *stands = context;

	(void)secret;
	if (assembly == ASSEMBLY && vote <= VOTES_MAX)
		stands[vote] = true;
	return ERR_NONE;
}

static void check_standing(struct store *store, uint16_t vote, const struct fate *fate,
                           struct council_faults *faults)
{
	struct roll roll = {.vote = vote};
	uint16_t votes[CHOICES] = {0};

	if (urn_roll(store, ASSEMBLY, vote, look_at_signature, &roll) != ERR_NONE || roll.wrong)
		faults->corrupt++;
	for (int seat = 0; seat < VOTERS_MAX; seat++) {
		faults->lost += fate->must[seat] && !roll.signed_[seat];
		faults->corrupt += roll.signed_[seat] && !fate->may[seat];
	}
	if (!is_secret(vote))
		return;
	if (count_papers(store, vote, votes) != ERR_NONE)
		faults->corrupt++;
	else if (memcmp(votes, roll.votes, sizeof votes) != 0)
		faults->mismatched++;
}

static void check_votes(const struct council *council, struct store *store, size_t point,
                        struct council_faults *faults)
{
	bool stands[VOTES_MAX + 1] = {false};

	if (urn_each(store, count_vote, stands) != ERR_NONE) {
		faults->corrupt++;
		return;
	}
	for (uint16_t vote = 1; vote <= VOTES_MAX; vote++) {
		struct fate fate = fate_of(council, vote, point);

		if (fate.forgotten && stands[vote])
			faults->remains++;
		else if (stands[vote])
			check_standing(store, vote, &fate, faults);
		else if (fate.made && !fate.forgetting)
			faults->lost++;
	}
}

void council_check(const struct council *council, struct store *store, size_t point,
                   struct council_faults *faults)
{
	uint32_t entries = 0, bad = 0, acked = 0;
	struct text_counts texts = {0, 0};

	check_votes(council, store, point, faults);
	for (int i = 0; i < council->steps; i++)
		if (council->ledger[i].acked <= point && script[i].entry > acked)
			acked = script[i].entry;
	if (journal_verify(store, ASSEMBLY, &entries, &bad) != ERR_NONE ||
	    text_verify(store, ASSEMBLY, &texts) != ERR_NONE)
		faults->corrupt++;
	else
		faults->lost += (entries < acked) + (texts.checked != entries);
}

bool council_key_remains(const struct council *council, const char *dir, size_t point)
{
	for (uint16_t vote = 1; vote <= VOTES_MAX; vote++) {
		char path[256];
		unsigned char key[32] = {0}, bits = 0;

		if (!fate_of(council, vote, point).forgotten)
			continue;
		snprintf(path, sizeof path, "%s/keys/%d-%u.key", dir, ASSEMBLY, (unsigned)vote);
		FILE *file = fopen(path, "rb");
		if (file == NULL)
			continue;
		size_t bytes = fread(key, 1, sizeof key, file);
		fclose(file);
		for (size_t i = 0; i < bytes; i++)
			bits |= key[i];
		if (bits != 0)
			return true;
	}
	return false;
}
