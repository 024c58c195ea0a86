/* SPDX-License-Identifier: EUPL-1.2 */
/* audit_polls.c - each part against the journal, and the one tally against the parts. */
#include "app/audit_polls.h"

#include <string.h>

#include "app/part_text.h"
#include "app/poll_count.h"
#include "app/texts.h"
#include "base/erased.h"
#include "core/find.h"
#include "wire/keep.h"

bool part_audit(const struct assembly *state, const struct part_row *row)
{
	const struct vote *vote;
	const struct item *item;
	struct part_texts texts;
	struct part_row part;
	bool fits;

	if (row->vote < 1 || row->vote > state->vote_count)
		return false;
	vote = &state->votes[row->vote - 1];
	item = item_of_vote(state, vote);
	if (item->posted.post != POST_POLL)
		return false;
	part_of_vote(state, item, vote, &texts, &part);
	fits = part_same_vote(row, &part);
	buffer_release(&texts.all);
	return fits;
}

static bool same_words(const struct texts *texts, const struct text_ref *ref, const char *words)
{
	const char *found = texts_find(texts, ref);

	return found == NULL || is_erased(found) || strcmp(found, words) == 0;
}

/* All but the words, which stand under other references in each class. */
static void wordless(const struct motion *motion, struct motion *out)
{
	*out = *motion;
	memset(&out->title, 0, sizeof out->title);
	for (unsigned i = 0; i < OPTIONS_MAX; i++)
		memset(&out->options[i].text, 0, sizeof out->options[i].text);
}

bool part_is_of(const struct assembly *state, const struct texts *texts, const struct part_row *row,
                const struct poll_result *poll)
{
	const struct motion *motion = &item_of_vote(state, &state->votes[row->vote - 1])->motion;
	struct motion here, all;

	wordless(motion, &here);
	wordless(&poll->motion, &all);
	if (memcmp(&here, &all, sizeof here) != 0)
		return false;
	if (poll->erased)
		return true;
	if (!same_words(texts, &motion->title, poll->title))
		return false;
	for (unsigned i = 0; i < motion->option_count; i++)
		if (!same_words(texts, &motion->options[i].text, poll->options[i]))
			return false;
	return true;
}

/* Polls that closed before verdicts were kept have none to compare. */
static bool told(const struct poll_row *row, const struct verdict *verdict)
{
	struct buffer counted;
	bool fits;

	buffer_init(&counted, POLL_VERDICT_BYTES);
	verdict_print(verdict, &counted);
	fits = row->state != POLL_CLOSED || row->verdict[0] == '\0' ||
	       strcmp(row->verdict, counted.data) == 0;
	buffer_release(&counted);
	return fits;
}

enum err poll_audit(struct store *store, int64_t poll, bool *fits)
{
	struct poll_result result;
	struct poll_row row;
	struct arena arena;
	enum err err;

	arena_init(&arena, POLL_ARENA_BYTES);
	err = poll_read(store, poll, &arena, &row);
	if (err == ERR_NONE)
		err = poll_count(store, &row, &arena, &result);
	if (err == ERR_NONE)
		*fits = told(&row, &result.verdict);
	arena_release(&arena);
	return err;
}
