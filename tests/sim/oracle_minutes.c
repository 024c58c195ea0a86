/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * oracle_minutes.c - what must be true of the minutes of sittings that are over.
 *
 * Their chain never grows nor changes. Each edition of prose was promised to one writer. Once the
 * class has approved, the words are those that stood there, and nobody's any more; corrections
 * come after each other, and none goes.
 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "core/minutes.h"
#include "core/find.h"
#include "sim/oracle.h"
#include "store/minutes.h"

enum { CANONICAL_MAX = 1 << 17 };

/* The sitting that was looked at is over. */
void oracle_minutes_over(struct oracle *oracle)
{
	struct oracle_past *past = &oracle->past[oracle->past_count];

	if (oracle->journal.phase != PHASE_SEALED)
		return;
	CHECK(oracle->past_count++ < PAST_MAX);
	memset(past, 0, sizeof *past);
	past->sitting = oracle->sitting;
	memcpy(past->head, oracle->hashes[oracle->journal.seq], sizeof past->head);
}

static const struct oracle_prose *find_prose(const struct oracle *oracle, int64_t sitting, int item)
{
	for (int i = 0; i < oracle->prose_count; i++)
		if (oracle->prose[i].sitting == sitting && oracle->prose[i].item == item)
			return &oracle->prose[i];
	return NULL;
}

int64_t oracle_edition(const struct oracle *oracle, int64_t sitting, int item)
{
	const struct oracle_prose *prose = find_prose(oracle, sitting, item);

	return prose == NULL ? 0 : prose->edition;
}

void oracle_written(struct oracle *oracle, int64_t sitting, int item, int64_t edition,
                    const char *text)
{
	const struct oracle_prose *before = find_prose(oracle, sitting, item);
	int place = before == NULL ? oracle->prose_count++ : (int)(before - oracle->prose);
	struct oracle_prose *prose = &oracle->prose[place];

	CHECK(oracle->prose_count <= PROSE_PROMISED_MAX);
	oracle->written++;
	if (before != NULL && edition <= before->edition)
		oracle_object(oracle, "edition %lld of sitting %lld, item %d was given twice",
		              (long long)edition, (long long)sitting, item);
	*prose = (struct oracle_prose){.sitting = sitting, .edition = edition, .item = item};
	snprintf(prose->text, sizeof prose->text, "%s", text);
}

struct reading {
	struct oracle *oracle;
	char canonical[CANONICAL_MAX]; /* what the class has approved; "" before */
	struct digest digest;
	unsigned rows, kept;
};

static enum err see_prose(void *context, const struct prose_row *row)
{
	struct reading *reading = context;
	const struct oracle_prose *prose = find_prose(reading->oracle, row->sitting, row->item);

	reading->rows++;
	digest_add_int(&reading->digest, row->item);
	digest_add(&reading->digest, row->text, strlen(row->text) + 1);
	if (prose != NULL &&
	    (row->edition < prose->edition ||
	     (row->edition == prose->edition && strcmp(row->text, prose->text) != 0)))
		oracle_object(reading->oracle, "sitting %lld, item %d: what was written is lost",
		              (long long)row->sitting, row->item);
	if (reading->canonical[0] != '\0' && strstr(reading->canonical, row->text) == NULL)
		oracle_object(reading->oracle, "sitting %lld, item %d: nobody approved \"%s\"",
		              (long long)row->sitting, row->item, row->text);
	return ERR_NONE;
}

/* Those that were there before come first, and are as they were. */
static enum err see_correction(void *context, const struct correction_row *row)
{
	struct reading *reading = context;

	if (reading->rows++ < reading->kept) {
		digest_add_int(&reading->digest, row->in_sitting);
		digest_add_int(&reading->digest, row->place);
		digest_add(&reading->digest, row->words, strlen(row->words) + 1);
	}
	return ERR_NONE;
}

static void digest_corrections(struct reading *reading, int64_t sitting, unsigned kept,
                               uint8_t out[DIGEST_BYTES])
{
	reading->rows = 0;
	reading->kept = kept;
	digest_init(&reading->digest);
	CHECK(correction_each(fake_store(reading->oracle->fake), sitting, see_correction,
	                      reading) == ERR_NONE);
	digest_end(&reading->digest, out);
}

static void look_at_corrections(struct reading *reading, struct oracle_past *past)
{
	uint8_t digest[DIGEST_BYTES];

	digest_corrections(reading, past->sitting, past->corrections, digest);
	if (reading->rows < past->corrections ||
	    (past->corrections > 0 && memcmp(digest, past->corrected, sizeof digest) != 0))
		oracle_object(reading->oracle, "a correction of sitting %lld has changed",
		              (long long)past->sitting);
	past->corrections = reading->rows;
	digest_corrections(reading, past->sitting, past->corrections, past->corrected);
	reading->oracle->corrected += past->corrections;
}

/* Whether the class has approved them, by the index; the journal at hand must say so too. */
static bool read_approval(struct reading *reading, struct oracle_past *past)
{
	struct oracle *oracle = reading->oracle;
	struct store *store = fake_store(oracle->fake);
	bool here = approval_place(&oracle->journal, past->sitting) != NOT_FOUND;
	struct approval_row row;
	enum err err = approval_get(store, past->sitting, &row);

	CHECK(err == ERR_NONE || err == ERR_MISSING);
	if ((err == ERR_NONE) != (here || past->approved))
		oracle_object(oracle, "sitting %lld is %sapproved in the index only",
		              (long long)past->sitting, err == ERR_NONE ? "" : "not ");
	if (err != ERR_NONE)
		return false;
	if (memcmp(row.head, past->head, sizeof row.head) != 0)
		oracle_object(oracle, "another sitting %lld was approved",
		              (long long)past->sitting);
	CHECK(text_get(store, row.in_sitting, row.text, reading->canonical,
	               sizeof reading->canonical) == ERR_NONE);
	return true;
}

static unsigned count_of(const char *text, const char *word)
{
	unsigned count = 0;

	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		count++;
	return count;
}

static void look_at_past(struct oracle *oracle, struct oracle_past *past)
{
	static struct reading reading;
	uint8_t head[HASH_BYTES], digest[DIGEST_BYTES];
	bool approved;

	memset(&reading, 0, sizeof reading);
	reading.oracle = oracle;
	CHECK(journal_head(fake_store(oracle->fake), past->sitting, head) == ERR_NONE);
	if (memcmp(head, past->head, sizeof head) != 0)
		oracle_object(oracle, "sitting %lld went on after its seal",
		              (long long)past->sitting);
	approved = read_approval(&reading, past);
	digest_init(&reading.digest);
	CHECK(prose_each(fake_store(oracle->fake), past->sitting, see_prose, &reading) == ERR_NONE);
	digest_end(&reading.digest, digest);
	if (approved && count_of(reading.canonical, "\"item\":") != reading.rows)
		oracle_object(oracle, "sitting %lld: %u texts stand where others were approved",
		              (long long)past->sitting, reading.rows);
	if (past->approved && memcmp(digest, past->prose, sizeof digest) != 0)
		oracle_object(oracle, "sitting %lld: approved words have changed",
		              (long long)past->sitting);
	past->approved = approved;
	memcpy(past->prose, digest, sizeof digest);
	oracle->approved += approved;
	look_at_corrections(&reading, past);
}

/*
 * Nobody takes a text back: what was answered with ok is there, or a newer one, until its item is
 * taken off the agenda, and then it is gone.
 */
static void look_at_promises(struct oracle *oracle)
{
	for (int i = 0; i < oracle->prose_count; i++) {
		struct oracle_prose *prose = &oracle->prose[i];
		int64_t edition = 0;

		if (prose->sitting == oracle->sitting && prose->item != 0 &&
		    item_index(&oracle->journal, (unsigned)prose->item) == NOT_FOUND)
			prose->gone = true;

		CHECK(prose_edition(fake_store(oracle->fake), prose->sitting, prose->item,
		                    &edition) == ERR_NONE);
		if (prose->gone && edition > 0)
			oracle_object(oracle,
			              "sitting %lld: \"%s\" stands on item %d, which is gone",
			              (long long)prose->sitting, prose->text, prose->item);
		if (!prose->gone && edition < prose->edition)
			oracle_object(oracle, "sitting %lld, item %d: \"%s\" is lost",
			              (long long)prose->sitting, prose->item, prose->text);
	}
}

void oracle_minutes(struct oracle *oracle)
{
	look_at_promises(oracle);
	for (int i = 0; i < oracle->past_count; i++)
		look_at_past(oracle, &oracle->past[i]);
}

bool oracle_rewrite_minutes(struct oracle *oracle)
{
	struct prose_row row = {.edition = 99, .text = "Rien de tout cela"};
	struct store *store = fake_store(oracle->fake);

	for (int i = 0; i < oracle->past_count; i++) {
		if (!oracle->past[i].approved)
			continue;
		row.sitting = oracle->past[i].sitting;
		CHECK(store_begin(store) == ERR_NONE);
		CHECK(prose_put(store, &row) == ERR_NONE);
		CHECK(store_commit(store) == ERR_NONE);
		return true;
	}
	return false;
}
