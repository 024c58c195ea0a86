/* SPDX-License-Identifier: EUPL-1.2 */
/* oracle.c - what must be true of the disk, whatever happens. */
#include "sim/oracle.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/apply.h"
#include "core/seats.h"
#include "store/journal.h"
#include "store/urn.h"
#include "wire/event.h"

void oracle_object(struct oracle *oracle, const char *format, ...)
{
	va_list args;

	if (oracle->violation[0] != '\0')
		return;
	va_start(args, format);
	vsnprintf(oracle->violation, sizeof oracle->violation, format, args);
	va_end(args);
}

const struct motion *oracle_motion(const struct assembly *state, const struct vote *vote)
{
	for (int i = 0; i < state->item_count; i++)
		if (state->items[i].id == vote->item)
			return &state->items[i].motion;
	return NULL;
}

/* The paper with `key`, or NULL. */
static struct paper *paper_of(struct oracle *oracle, int vote, int seat,
                              const uint8_t key[KEY_BYTES])
{
	struct paper *papers = oracle->papers[vote][seat];

	for (int i = 0; i < PAPERS_MAX; i++)
		if (papers[i].sent && memcmp(papers[i].key, key, KEY_BYTES) == 0)
			return &papers[i];
	return NULL;
}

/* An entry that was there before must be the same; a new one must fold. */
static enum err see_entry(void *context, const struct journal_entry *entry)
{
	static struct event event;
	struct oracle *oracle = context;

	if (entry->seq <= oracle->journal.seq) {
		if (memcmp(oracle->hashes[entry->seq], entry->hash, sizeof entry->hash) != 0)
			oracle_object(oracle, "entry %u of the journal has changed", entry->seq);
		return ERR_NONE;
	}
	if (entry->seq > JOURNAL_MAX)
		return ERR_LIMIT;
	if (event_read(entry->kind, entry->body, entry->body_bytes, &event) != ERR_NONE)
		return ERR_CORRUPT;
	event.at_ms = entry->at_ms;
	if (!core_fits(&oracle->journal, &event))
		return ERR_CORRUPT;
	oracle_see_event(oracle, &event);
	core_apply(&oracle->journal, &event);
	memcpy(oracle->hashes[entry->seq], entry->hash, sizeof entry->hash);
	oracle->kinds[entry->seq] = (uint8_t)event.kind;
	oracle->happened[event.kind] = true;
	return ERR_NONE;
}

static void look_at_journal(struct oracle *oracle)
{
	uint8_t head[HASH_BYTES];
	enum err err = journal_read(fake_store(oracle->fake), oracle->sitting, see_entry, oracle);

	if (err != ERR_NONE)
		oracle_object(oracle, "the journal does not fold after entry %u: %s",
		              oracle->journal.seq, err_name(err));
	err = journal_head(fake_store(oracle->fake), oracle->sitting, head);
	if (err != ERR_NONE || memcmp(head, oracle->hashes[oracle->journal.seq], sizeof head) != 0)
		oracle_object(oracle, "the journal ends before entry %u, which was seen",
		              oracle->journal.seq);
}

static enum err see_signature(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                              const struct urn_paper *said)
{
	struct oracle *oracle = context;
	int number = oracle->whole.vote_count;
	const struct paper *paper = paper_of(oracle, number, seat, key);
	struct event event = {.kind = EVENT_SIGNED};

	event.signed_.vote = (uint16_t)number;
	event.signed_.seat = seat;
	if (said->bytes == 1)
		event.signed_.choice = (uint8_t)(said->byte[0] + 1);
	else if (said->bytes > 1)
		event.signed_.choice = 1;
	if (said->bytes > 1)
		memcpy(event.signed_.marks, said->byte, sizeof event.signed_.marks);
	if (paper == NULL || (said->bytes != 0 && memcmp(said, &paper->said, sizeof *said) != 0))
		oracle_object(oracle, "vote %d: seat %d never cast what is on the roll", number,
		              seat);
	else if (oracle->roll[seat].there ||
	         seats_have(&oracle->whole.votes[number - 1].on_paper, seat) ||
	         !core_fits(&oracle->whole, &event))
		oracle_object(oracle, "vote %d: seat %d cannot be on the roll", number, seat);
	else
		core_apply(&oracle->whole, &event);
	oracle->roll[seat].there = true;
	memcpy(oracle->roll[seat].key, key, KEY_BYTES);
	return ERR_NONE;
}

static const struct vote *uncounted(const struct assembly *state)
{
	const struct vote *vote;

	if (state->vote_count == 0)
		return NULL;
	vote = &state->votes[state->vote_count - 1];
	return vote->state == VOTE_OPEN || vote->state == VOTE_CLOSED ? vote : NULL;
}

/* Opens the whole urn and compares it with what those on the roll said. */
static void look_into_urn(struct oracle *oracle)
{
	int number = oracle->whole.vote_count;
	struct urn_row rows[MEMBERS_MAX];
	unsigned left = 0;
	size_t count = 0;
	enum err err = urn_open(fake_store(oracle->fake), oracle->sitting, (uint16_t)number, rows,
	                        MEMBERS_MAX, &count);

	if (err != ERR_NONE) {
		oracle_object(oracle, "vote %d: the urn does not open: %s", number, err_name(err));
		return;
	}
	for (int seat = 0; seat < MEMBERS_MAX; seat++)
		left += oracle->roll[seat].there;
	for (size_t i = 0; i < count; i++) {
		unsigned cast = 0;

		for (int seat = 0; seat < MEMBERS_MAX; seat++)
			cast += oracle->roll[seat].there &&
			        memcmp(&oracle->papers[number][seat][0].said, &rows[i].paper,
			               sizeof rows[i].paper) == 0;
		left -= cast;
		if (cast != rows[i].count)
			oracle_object(oracle, "vote %d: the urn holds %d of a paper cast by %u",
			              number, rows[i].count, cast);
	}
	if (left != 0)
		oracle_object(oracle, "vote %d: %u papers are not in the urn", number, left);
}

static void look_at_roll(struct oracle *oracle)
{
	const struct vote *vote = uncounted(&oracle->journal);
	const struct motion *motion;
	int number = oracle->journal.vote_count;

	oracle->whole = oracle->journal;
	memset(oracle->roll, 0, sizeof oracle->roll);
	if (vote == NULL)
		return;
	if (urn_roll(fake_store(oracle->fake), oracle->sitting, (uint16_t)number, see_signature,
	             oracle) != ERR_NONE)
		oracle_object(oracle, "vote %d: the roll cannot be read", number);
	for (int seat = 0; seat < MEMBERS_MAX; seat++) {
		const struct paper *papers = oracle->papers[number][seat];

		int oldest = oracle_newest_answered(papers);

		if (oldest < 0)
			continue;
		if (!oracle->roll[seat].there)
			oracle_object(oracle, "vote %d: the answered ballot of seat %d is lost",
			              number, seat);
		else if (paper_of(oracle, number, seat, oracle->roll[seat].key) > &papers[oldest])
			oracle_object(oracle, "vote %d: the answered change of seat %d is lost",
			              number, seat);
	}
	motion = oracle_motion(&oracle->journal, vote);
	if (motion->secrecy == SECRECY_SECRET && dice_chance(fake_dice(oracle->fake), 100))
		look_into_urn(oracle);
}

void oracle_look(struct oracle *oracle)
{
	if (oracle->sitting == 0)
		return;
	look_at_journal(oracle);
	if (oracle->violation[0] == '\0')
		look_at_roll(oracle);
}

void oracle_cast(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES],
                 const struct urn_paper *said)
{
	struct paper *papers = oracle->papers[vote][seat];

	if (papers[0].sent && memcmp(papers[0].key, key, KEY_BYTES) == 0)
		return;
	memmove(&papers[1], &papers[0], (PAPERS_MAX - 1) * sizeof papers[0]);
	papers[0] = (struct paper){.said = *said, .sent = true};
	memcpy(papers[0].key, key, KEY_BYTES);
}

static bool is_in(const struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES])
{
	if (vote == oracle->whole.vote_count && uncounted(&oracle->whole) != NULL)
		return oracle->roll[seat].there &&
		       memcmp(oracle->roll[seat].key, key, KEY_BYTES) == 0;
	return seats_have(&oracle->whole.votes[vote - 1].signed_, (unsigned)seat);
}

void oracle_cast_answered(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES])
{
	struct paper *paper = paper_of(oracle, vote, seat, key);

	bool found = is_in(oracle, vote, seat, key);

	if (paper == NULL || paper->answered)
		return;
	paper->answered = true;
	if (vote == oracle->whole.vote_count && uncounted(&oracle->whole) != NULL) {
		const struct paper *in = paper_of(oracle, vote, seat, oracle->roll[seat].key);

		found = oracle->roll[seat].there && in != NULL &&
		        in <= paper; /* it, or a newer one */
	}
	if (!found)
		oracle_object(oracle, "vote %d: seat %d was answered, and nothing is on the disk",
		              vote, seat);
}

void oracle_cast_late(struct oracle *oracle, int vote, int seat)
{
	const struct paper *paper = &oracle->papers[vote][seat][0];

	if (oracle->journal.votes[vote - 1].reopened > 0)
		return; /* a repetition may have come in time after all */
	if (vote == oracle->whole.vote_count && uncounted(&oracle->whole) != NULL &&
	    is_in(oracle, vote, seat, paper->key))
		oracle_object(oracle,
		              "vote %d: seat %d was told that it is too late, and is on the roll",
		              vote, seat);
}

void oracle_cast_already(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES])
{
	bool open = vote == oracle->whole.vote_count && uncounted(&oracle->whole) != NULL;

	/* While it is open the other ballot may have been on its way, and not have arrived. */
	if (open && is_in(oracle, vote, seat, key))
		oracle_object(oracle, "vote %d: seat %d repeated its key and was refused", vote,
		              seat);
	else if (!open && !is_in(oracle, vote, seat, key))
		oracle_object(oracle, "vote %d: seat %d has not voted already", vote, seat);
}

static const struct {
	const char *command;
	enum event_kind kind;
} leaves[] = {
        /* what an accepted command leaves in the journal, always */
        {"item.add", EVENT_ITEM_ADDED},       {"sitting.open", EVENT_OPENED},
        {"sitting.end", EVENT_SEALED},        {"door.open", EVENT_DOOR_OPENED},
        {"item.start", EVENT_ITEM_STARTED},   {"item.leave", EVENT_ITEM_LEFT},
        {"debate.open", EVENT_DEBATE_OPENED}, {"item.postpone", EVENT_ITEM_POSTPONED},
        {"item.record", EVENT_ITEM_RECORDED}, {"vote.open", EVENT_VOTE_OPENED},
        {"vote.close", EVENT_VOTE_CLOSED},    {"vote.reopen", EVENT_VOTE_REOPENED},
        {"vote.show", EVENT_VOTE_SHOWN},      {"vote.annul", EVENT_VOTE_ANNULLED},
        {"item.amend", EVENT_ITEM_AMENDED},   {"vote.accept", EVENT_VOTE_ACCEPTED},
        {"vote.count", EVENT_VOTE_COUNTED},   {"vote.decide", EVENT_VOTE_DECIDED},
};

/* A count and a casting vote have another event where there is more to keep. */
static bool left_by(uint8_t kind, enum event_kind wanted)
{
	return kind == wanted || (wanted == EVENT_VOTE_COUNTED && kind == EVENT_VOTE_TALLIED) ||
	       (wanted == EVENT_VOTE_DECIDED && kind == EVENT_VOTE_SETTLED);
}

void oracle_command_answered(struct oracle *oracle, const char *command, uint32_t since)
{
	for (unsigned i = 0; i < sizeof leaves / sizeof leaves[0]; i++) {
		bool found = strcmp(leaves[i].command, command) != 0;

		for (uint32_t seq = since + 1; seq <= oracle->journal.seq && !found; seq++)
			found = left_by(oracle->kinds[seq], leaves[i].kind);
		if (!found)
			oracle_object(oracle, "%s was answered, and the journal does not hold it",
			              command);
	}
}
