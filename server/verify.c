/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * verify.c - recomputes everything that a data directory claims.
 *
 * For each sitting: the hash chain, the texts, every event against the rules of
 * the fold, and each vote's verdict from its recorded tally. It ends at the
 * first place that is wrong and says where.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/apply.h"
#include "core/seats.h"
#include "serve.h"
#include "store/journal.h"
#include "store/people.h"
#include "wire/event.h"

struct ids {
	int64_t *ids;
	size_t count, room;
};

struct verifier {
	struct store *store;
	struct assembly state;
	struct event event;
	const char *fault; /* what is wrong, once something is */
	uint32_t seq;      /* where */
	uint64_t sittings, entries, texts, votes;
};

static enum err remember(void *context, const struct sitting_row *row)
{
	struct ids *ids = context;

	if (ids->count == ids->room) {
		ids->room = ids->room == 0 ? 64 : ids->room * 2;
		ids->ids = realloc(ids->ids, ids->room * sizeof *ids->ids);
		CHECK(ids->ids != NULL);
	}
	ids->ids[ids->count++] = row->id;
	return ERR_NONE;
}

static int seat_count(const struct seats *seats)
{
	int count = 0;

	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++)
		count += seats_have(seats, seat) ? 1 : 0;
	return count;
}

static const struct item *item_of(const struct assembly *state, uint16_t id)
{
	for (unsigned i = 0; i < state->item_count; i++)
		if (state->items[i].id == id)
			return &state->items[i];
	return NULL;
}

static struct count_question question_of(const struct motion *motion, const struct seats *eligible,
					 const struct seats *present)
{
	return (struct count_question){.ballot = motion->ballot,
				       .option_count = motion->option_count,
				       .base = motion->base,
				       .threshold = motion->threshold,
				       .quorum = motion->quorum,
				       .tie_rule = motion->tie_rule,
				       .eligible = seat_count(eligible),
				       .present = seat_count(present)};
}

/* Whether the tally of a roll-call is what the recorded choices add up to. */
static bool choices_add_up(const struct event *event, int choices)
{
	uint16_t sums[CHOICES_MAX] = {0};

	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		unsigned choice = event->vote_counted.choice[seat];

		if (choice > (unsigned)choices)
			return false;
		if ((choice != 0) != seats_have(&event->vote_counted.signed_, seat))
			return false;
		if (choice != 0)
			sums[choice - 1]++;
	}
	return memcmp(sums, event->vote_counted.votes, sizeof sums) == 0;
}

/* Recounts the vote that `event` says was counted; NULL: it is right. */
static const char *recount(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = &state->votes[event->vote_counted.vote - 1];
	const struct item *item = item_of(state, vote->item);
	struct count_question question;
	struct verdict verdict = {0};
	int ballots = 0;

	if (item == NULL)
		return "a vote without its item";
	question = question_of(&item->motion, &vote->eligible, &event->vote_counted.present);
	for (int i = 0; i < CHOICES_MAX; i++)
		ballots += event->vote_counted.votes[i];
	if (ballots != seat_count(&event->vote_counted.signed_))
		return "the ballots are not as many as the signatures";
	if (item->motion.secrecy == SECRECY_ROLL_CALL &&
	    !choices_add_up(event, question.option_count + 1))
		return "the choices of a roll-call do not add up to its tally";
	count_vote(&question, event->vote_counted.votes, &verdict);
	if (memcmp(&verdict, &event->vote_counted.verdict, sizeof verdict) != 0)
		return "a recount gives another verdict";
	return NULL;
}

/* The same after a casting vote. */
static const char *recount_casting(const struct assembly *state, const struct event *event)
{
	const struct vote *vote = &state->votes[event->vote_decided.vote - 1];
	const struct item *item = item_of(state, vote->item);
	struct count_question question;
	struct verdict verdict = vote->verdict;

	if (item == NULL)
		return "a vote without its item";
	if ((verdict.tied >> event->vote_decided.choice & 1) == 0)
		return "a casting vote for a choice that was not tied";
	question = question_of(&item->motion, &vote->eligible, &vote->present);
	count_casting_vote(&question, event->vote_decided.choice, &verdict);
	if (memcmp(&verdict, &event->vote_decided.verdict, sizeof verdict) != 0)
		return "a recount gives another verdict";
	return NULL;
}

static const char *check_event(struct verifier *verifier)
{
	const struct event *event = &verifier->event;

	if (!core_fits(&verifier->state, event))
		return "an event that cannot follow those before it";
	if (event->kind == EVENT_VOTE_COUNTED) {
		verifier->votes++;
		return recount(&verifier->state, event);
	}
	if (event->kind == EVENT_VOTE_DECIDED)
		return recount_casting(&verifier->state, event);
	return NULL;
}

static enum err check_entry(void *context, const struct journal_entry *entry)
{
	struct verifier *verifier = context;

	verifier->seq = entry->seq;
	if (event_read(entry->kind, entry->body, entry->body_bytes, &verifier->event) != ERR_NONE) {
		verifier->fault = "an event that cannot be read";
		return ERR_CORRUPT;
	}
	verifier->event.at_ms = entry->at_ms;
	verifier->fault = check_event(verifier);
	if (verifier->fault != NULL)
		return ERR_CORRUPT;
	core_apply(&verifier->state, &verifier->event);
	return ERR_NONE;
}

static enum err verify_sitting(struct verifier *verifier, int64_t sitting)
{
	uint32_t entries = 0, texts = 0, bad = 0;
	enum err err = journal_verify(verifier->store, sitting, &entries, &bad);

	verifier->seq = bad;
	verifier->fault = err == ERR_CORRUPT ? "the chain is broken" : NULL;
	if (err != ERR_NONE)
		return err;
	memset(&verifier->state, 0, sizeof verifier->state);
	err = journal_read(verifier->store, sitting, check_entry, verifier);
	if (err != ERR_NONE)
		return err;
	err = text_verify(verifier->store, sitting, &texts);
	if (err == ERR_CORRUPT) {
		verifier->seq = 0;
		verifier->fault = "a text does not match its hash";
	}
	verifier->sittings++;
	verifier->entries += entries;
	verifier->texts += texts;
	return err;
}

static int report_fault(const struct verifier *verifier, int64_t sitting, enum err err)
{
	fprintf(stderr, "hemicycle: sitting %" PRId64 ", entry %" PRIu32 ": %s\n", sitting,
		verifier->seq, verifier->fault == NULL ? err_name(err) : verifier->fault);
	return 1;
}

static int verify_all(struct verifier *verifier, const struct ids *ids)
{
	for (size_t i = 0; i < ids->count; i++) {
		enum err err = verify_sitting(verifier, ids->ids[i]);

		if (err != ERR_NONE)
			return report_fault(verifier, ids->ids[i], err);
	}
	printf("fine: %" PRIu64 " sittings, %" PRIu64 " entries, %" PRIu64 " texts, %" PRIu64
	       " votes recounted\n",
	       verifier->sittings, verifier->entries, verifier->texts, verifier->votes);
	return 0;
}

int verify_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA],
					     .read_only = true};
	struct verifier *verifier = calloc(1, sizeof *verifier);
	struct ids ids = {0};
	enum err err;
	int status;

	CHECK(verifier != NULL);
	err = store_open(&places, &verifier->store);
	if (err == ERR_NONE)
		err = sitting_each(verifier->store, 0, remember, &ids);
	status = err == ERR_NONE ? verify_all(verifier, &ids) : report_data(places.dir, err);
	store_close(verifier->store);
	free(ids.ids);
	free(verifier);
	return status;
}
