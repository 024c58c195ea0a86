/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * verify.c - recomputes everything that a data directory claims.
 *
 * For each sitting: the hash chain, the texts, every event against the rules of
 * the fold, and each vote's verdict from its recorded tally or papers. It ends at
 * the first place that is wrong and says where.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/audit.h"
#include "app/audit_minutes.h"
#include "app/audit_polls.h"
#include "base/check.h"
#include "serve.h"
#include "store/journal.h"
#include "store/minutes.h"
#include "store/people.h"
#include "words.h"

struct sitting { /* what the index says; held against the journal */
	int64_t id, class_id;
	int phase, number;
	uint8_t head[HASH_BYTES];
};

struct sittings {
	struct sitting *all;
	size_t count, room;
};

struct verifier {
	struct store *store;
	struct sittings sittings;
	struct audit audit; /* of the sitting at hand */
	const char *fault; /* what is wrong, once something is */
	uint32_t seq; /* where */
	uint64_t entries, texts, erased, votes; /* of all sittings */
	int approvals, corrections; /* the same */
};

static enum err remember(void *context, const struct sitting_row *row)
{
	struct sittings *sittings = context;

	if (sittings->count == sittings->room) {
		sittings->room = sittings->room == 0 ? 64 : sittings->room * 2;
		sittings->all = realloc(sittings->all, sittings->room * sizeof *sittings->all);
		CHECK(sittings->all != NULL);
	}
	sittings->all[sittings->count++] = (struct sitting){.id = row->id,
	                                                    .class_id = row->class_id,
	                                                    .phase = row->phase,
	                                                    .number = row->number};
	return ERR_NONE;
}

static enum err check_entry(void *context, const struct journal_entry *entry)
{
	static const enum words faults[AUDIT_FAULTS] = {
	        [AUDIT_UNREADABLE] = WORDS_FAULT_UNREADABLE, [AUDIT_CASTING] = WORDS_FAULT_CASTING,
	        [AUDIT_ORDER] = WORDS_FAULT_ORDER,           [AUDIT_ROLL] = WORDS_FAULT_ROLL_CALL,
	        [AUDIT_RECOUNT] = WORDS_FAULT_RECOUNT,
	};
	struct verifier *verifier = context;
	enum audit_fault fault = audit_entry(&verifier->audit, entry);

	verifier->seq = entry->seq;
	if (fault == AUDIT_FINE)
		return ERR_NONE;
	verifier->fault = words_text(faults[fault]);
	return ERR_CORRUPT;
}

/* Whether the sitting goes on from one of its class, as it claims, or from nothing. */
static bool follows(const struct verifier *verifier, const struct assembly *state)
{
	static const struct text_ref nothing;

	if (memcmp(&state->previous, &nothing, sizeof nothing) == 0)
		return true;
	for (size_t i = 0; i < verifier->sittings.count; i++) {
		const struct sitting *other = &verifier->sittings.all[i];

		if (other->class_id == state->class_id && other->id != state->id &&
		    memcmp(other->head, state->previous.hash, HASH_BYTES) == 0)
			return true;
	}
	return false;
}

/* What the index and the other sittings say must be what the journal adds up to. */
static const char *check_whole(const struct verifier *verifier, const struct sitting *sitting)
{
	const struct assembly *state = &verifier->audit.state;

	if (state->id != sitting->id || state->class_id != sitting->class_id)
		return words_text(WORDS_FAULT_OTHER);
	if (sitting->phase == PHASE_SEALED &&
	    (state->phase != PHASE_SEALED || state->number != sitting->number))
		return words_text(WORDS_FAULT_CUT);
	if (!follows(verifier, state))
		return words_text(WORDS_FAULT_PREVIOUS);
	return NULL;
}

/* What it approved and corrected of minutes of before. */
static enum err check_minutes(struct verifier *verifier)
{
	static const enum words faults[MINUTES_FAULTS] = {
	        [MINUTES_HEAD] = WORDS_FAULT_APPROVED_HEAD,
	        [MINUTES_INDEX] = WORDS_FAULT_APPROVED_INDEX,
	        [MINUTES_PROSE] = WORDS_FAULT_APPROVED_PROSE,
	};
	const struct assembly *state = &verifier->audit.state;
	enum minutes_fault fault;
	enum err err = minutes_audit(verifier->store, state, &fault);

	verifier->approvals += state->approval_count;
	verifier->corrections += state->correction_count;
	if (err != ERR_NONE || fault == MINUTES_FINE)
		return err;
	verifier->seq = 0;
	verifier->fault = words_text(faults[fault]);
	return ERR_CORRUPT;
}

/* No row says that somebody approved or corrected what no journal knows of. */
static enum err check_indexes(struct verifier *verifier)
{
	int approvals = 0, corrections = 0;
	enum err err = approval_count(verifier->store, &approvals);

	if (err == ERR_NONE)
		err = correction_count(verifier->store, &corrections);
	if (err != ERR_NONE ||
	    (approvals == verifier->approvals && corrections == verifier->corrections))
		return err;
	verifier->seq = 0;
	verifier->fault = words_text(WORDS_FAULT_APPROVED_INDEX);
	return ERR_CORRUPT;
}

/* What a school has added up for this class. */
static enum err check_part(void *context, const struct part_row *row)
{
	struct verifier *verifier = context;

	if (part_audit(&verifier->audit.state, row))
		return ERR_NONE;
	verifier->seq = 0;
	verifier->fault = words_text(WORDS_FAULT_POLL);
	return ERR_CORRUPT;
}

/* Each vote of a whole school, from its parts, which have been held against their journals. */
static enum err check_polls(struct verifier *verifier)
{
	int64_t poll = 0;
	bool fits = true;
	enum err err;

	while ((err = poll_next(verifier->store, &poll)) == ERR_NONE) {
		err = poll_audit(verifier->store, poll, &fits);
		if (err != ERR_NONE || !fits)
			break;
	}
	verifier->seq = 0;
	if (!fits || err == ERR_CORRUPT) {
		verifier->fault = words_text(WORDS_FAULT_POLL_TALLY);
		return ERR_CORRUPT;
	}
	return err == ERR_MISSING ? ERR_NONE : err;
}

static enum err verify_sitting(struct verifier *verifier, const struct sitting *sitting)
{
	uint32_t entries = 0, bad = 0;
	struct text_counts texts = {0, 0};
	enum err err = journal_verify(verifier->store, sitting->id, &entries, &bad);

	verifier->seq = bad;
	verifier->fault = err == ERR_CORRUPT ? words_text(WORDS_FAULT_CHAIN) : NULL;
	if (err != ERR_NONE)
		return err;
	audit_begin(&verifier->audit);
	err = journal_read(verifier->store, sitting->id, check_entry, verifier);
	if (err != ERR_NONE)
		return err;
	verifier->fault = check_whole(verifier, sitting);
	if (verifier->fault != NULL)
		return ERR_CORRUPT;
	err = part_of_sitting(verifier->store, sitting->id, check_part, verifier);
	if (err != ERR_NONE)
		return err;
	err = text_verify(verifier->store, sitting->id, &texts);
	if (err == ERR_CORRUPT) {
		verifier->seq = 0;
		verifier->fault = words_text(WORDS_FAULT_TEXT);
	}
	if (err == ERR_NONE)
		err = check_minutes(verifier);
	verifier->entries += entries;
	verifier->votes += verifier->audit.votes;
	verifier->texts += texts.checked;
	verifier->erased += texts.erased;
	return err;
}

static int report_fault(const struct verifier *verifier, int64_t sitting, enum err err)
{
	words_complain("hemicycle", WORDS(VERIFY_FAULT), sitting, verifier->seq,
	               verifier->fault == NULL ? words_err(err) : verifier->fault);
	return 1;
}

/* One line that changes while it goes on, for a person at a terminal. */
static void tell_progress(const struct verifier *verifier, size_t done)
{
	static time_t told;
	bool whole = done == verifier->sittings.count;

	if (!isatty(STDERR_FILENO) || (!whole && time(NULL) == told))
		return;
	told = time(NULL);
	fprintf(stderr, WORDS(VERIFY_PROGRESS), done, verifier->sittings.count);
	fputs(whole ? "\n" : "\r", stderr);
}

static int verify_all(struct verifier *verifier)
{
	enum err err;

	for (size_t i = 0; i < verifier->sittings.count; i++) {
		const struct sitting *sitting = &verifier->sittings.all[i];

		err = verify_sitting(verifier, sitting);
		if (err != ERR_NONE)
			return report_fault(verifier, sitting->id, err);
		tell_progress(verifier, i + 1);
	}
	err = check_indexes(verifier);
	if (err == ERR_NONE)
		err = check_polls(verifier);
	if (err != ERR_NONE)
		return report_fault(verifier, 0, err);
	printf(WORDS(VERIFY_FINE), verifier->sittings.count, verifier->entries, verifier->texts,
	       verifier->votes);
	if (verifier->erased > 0)
		printf(WORDS(VERIFY_ERASED), verifier->erased);
	return 0;
}

static enum err list_sittings(struct verifier *verifier)
{
	enum err err = sitting_each(verifier->store, 0, 0, remember, &verifier->sittings);

	for (size_t i = 0; err == ERR_NONE && i < verifier->sittings.count; i++)
		err = journal_head(verifier->store, verifier->sittings.all[i].id,
		                   verifier->sittings.all[i].head);
	return err;
}

int verify_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA],
	                                     .read_only = true};
	struct verifier *verifier = calloc(1, sizeof *verifier);
	enum err err;
	int status;

	CHECK(verifier != NULL);
	err = store_open(&places, &verifier->store);
	if (err == ERR_NONE)
		err = list_sittings(verifier);
	status = err == ERR_NONE ? verify_all(verifier) : report_data(places.dir, err);
	store_close(verifier->store);
	free(verifier->sittings.all);
	free(verifier);
	return status;
}
