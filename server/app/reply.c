/* SPDX-License-Identifier: EUPL-1.2 */
/* reply.c - what a sitting says to whoever has sent it a motion. */
#include "app/reply.h"

#include <string.h>

#include "app/part_text.h"
#include "base/buffer.h"
#include "base/check.h"
#include "base/erased.h"
#include "core/find.h"
#include "core/motion.h"
#include "core/rounds.h"
#include "hemicycle/limits.h"

enum reply reply_of_outcome(unsigned outcome)
{
	static const uint8_t replies[OUTCOME_COUNT] = {
	        [OUTCOME_ADOPTED] = REPLY_ADOPTED,     [OUTCOME_REJECTED] = REPLY_REJECTED,
	        [OUTCOME_CHOSEN] = REPLY_CHOSEN,       [OUTCOME_DRAWN] = REPLY_CHOSEN,
	        [OUTCOME_NO_QUORUM] = REPLY_NO_QUORUM, [OUTCOME_BLOCKED] = REPLY_BLOCKED,
	};

	return outcome >= OUTCOME_COUNT || replies[outcome] == 0 ? REPLY_POSTPONED
	                                                         : (enum reply)replies[outcome];
}

void answer_begin(const char *title, char out[TITLE_BYTES_MAX + 1])
{
	size_t bytes = strlen(title);

	CHECK(bytes <= TITLE_BYTES_MAX);
	memcpy(out, title, bytes + 1);
}

void answer_choose(const char *chosen, char out[TITLE_BYTES_MAX + 1])
{
	static const char arrow[] = " → ";
	size_t bytes = strlen(out);

	if (chosen[0] != '\0' && strlen(chosen) + strlen(arrow) <= TITLE_BYTES_MAX - bytes)
		stpcpy(stpcpy(out + bytes, arrow), chosen);
}

/* The newest vote on the item itself that everybody has seen; NULL: none. */
static const struct vote *shown_vote(const struct assembly *state, const struct item *item)
{
	for (unsigned i = state->vote_count; i-- > 0;) {
		const struct vote *vote = &state->votes[i];

		if (vote->item == item->id && vote->state == VOTE_SHOWN && vote->amendment == 0)
			return vote;
	}
	return NULL;
}

static enum reply reply_of(const struct item *item, const struct vote *vote)
{
	if (item->state == ITEM_REFERRED)
		return REPLY_REFERRED;
	if (item->state != ITEM_DONE)
		return REPLY_OUT_OF_FRAME;
	return vote == NULL ? REPLY_DONE : reply_of_outcome(vote->verdict.outcome);
}

static const char *find_word(const struct words *words, const struct text_ref *ref, bool *whole)
{
	const char *found = words->find(words->context, ref);

	*whole &= text_ref_empty(ref) || (found != NULL && !is_erased(found));
	return found == NULL ? "" : found;
}

/* The text as it was decided, and after it what was chosen, as far as there is room. */
static void tell_answer(const struct words *words, const struct item *item, const struct vote *vote,
                        struct told_reply *out)
{
	unsigned chosen = vote == NULL ? 0 : vote_winners(item, vote);

	answer_begin(find_word(words, &item->motion.title, &out->whole), out->answer);
	for (unsigned i = 0; i < item->motion.option_count; i++)
		if (chosen >> i & 1)
			answer_choose(find_word(words, &item->motion.options[i].text, &out->whole),
			              out->answer);
}

bool reply_is_due(const struct item *item)
{
	return item->posted.post == POST_MOTION && item->state != ITEM_PLANNED &&
	       item->state != ITEM_POSTPONED;
}

void reply_tell(const struct assembly *state, const struct words *words, const struct item *item,
                struct told_reply *out)
{
	const struct vote *vote = shown_vote(state, item);
	struct buffer votes;

	memset(out, 0, sizeof *out);
	out->reply = reply_of(item, vote);
	out->whole = true;
	if (item->kind != KIND_CONCERN || item->projected)
		tell_answer(words, item, vote, out);
	buffer_init(&votes, REPLY_VOTES_BYTES - 1);
	votes_print(vote == NULL ? NULL : vote->votes, vote_figures(item, vote), &votes);
	memcpy(out->votes, votes.data, votes.count);
	buffer_release(&votes);
}
