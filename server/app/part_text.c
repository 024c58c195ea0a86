/* SPDX-License-Identifier: EUPL-1.2 */
/* part_text.c - figures and papers of one class as text, and back. */
#include "app/part_text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/poll.h"

unsigned vote_figures(const struct item *item, const struct vote *vote)
{
	return vote == NULL || ballot_is_marked(vote_ballot(item, vote))
	               ? 0
	               : vote_option_count(item, vote) + 1u;
}

void votes_print(const uint16_t votes[], unsigned count, struct buffer *out)
{
	buffer_text(out, "");
	for (unsigned i = 0; i < count; i++) {
		if (i > 0)
			buffer_char(out, ',');
		buffer_int(out, votes[i]);
	}
	CHECK(!out->full);
}

void votes_read(const char *text, uint16_t votes[CHOICES_MAX])
{
	memset(votes, 0, CHOICES_MAX * sizeof votes[0]);
	for (unsigned i = 0; *text != '\0' && i < CHOICES_MAX; i++) {
		char *end;

		votes[i] = (uint16_t)strtol(text, &end, 10);
		text = *end == ',' ? end + 1 : end;
	}
}

void paper_text_print(const struct papers *papers, unsigned option_count, struct buffer *out)
{
	buffer_text(out, "");
	for (unsigned i = 0; i < papers->count; i++) {
		buffer_printf(out, i > 0 ? ";%u:" : "%u:", papers->rows[i].count);
		for (unsigned option = 0; option < option_count; option++)
			buffer_printf(out, option > 0 ? ",%u" : "%u",
			              papers->rows[i].marks[option]);
	}
	CHECK(!out->full);
}

/* A number up to `max` with `end` behind it, which is passed too. */
static bool read_number(const char **text, long max, char end, long *out)
{
	char *rest;

	if (!isdigit((unsigned char)**text))
		return false;
	*out = strtol(*text, &rest, 10);
	if (*out > max || *rest != end)
		return false;
	*text = rest + (end != '\0');
	return true;
}

static bool read_row(const char **text, unsigned option_count, struct paper_row *out)
{
	long number;

	if (!read_number(text, MEMBERS_MAX, ':', &number) || number == 0)
		return false;
	out->count = (uint16_t)number;
	for (unsigned i = 0; i < option_count; i++) {
		bool last = i + 1 == option_count;
		char end = ',';

		if (last)
			end = strchr(*text, ';') != NULL ? ';' : '\0';
		if (!read_number(text, UINT8_MAX, end, &number))
			return false;
		out->marks[i] = (uint8_t)number;
	}
	return true;
}

bool paper_text_read(const char *text, unsigned option_count, struct papers *out)
{
	const struct paper_row *before = NULL;
	unsigned sum = 0;

	memset(out, 0, sizeof *out);
	while (*text != '\0') {
		struct paper_row *row = &out->rows[out->count];

		if (out->count == MEMBERS_MAX || !read_row(&text, option_count, row))
			return false;
		if (before != NULL && memcmp(before->marks, row->marks, OPTIONS_MAX) >= 0)
			return false;
		before = row;
		sum += row->count;
		out->count++;
	}
	return sum <= MEMBERS_MAX;
}

static void print_texts(const struct assembly *state, const struct item *item,
                        const struct vote *vote, struct part_texts *texts)
{
	unsigned figures = vote_figures(item, vote), options = item->motion.option_count;
	struct papers papers = {0};

	if (vote != NULL && figures == 0)
		papers_read(state, vote, options, &papers);
	buffer_init(&texts->all, PART_TEXT_BYTES_MAX);
	texts->votes = 0;
	votes_print(vote == NULL ? NULL : vote->votes, figures, &texts->all);
	buffer_char(&texts->all, '\0');
	texts->hand_votes = texts->all.count;
	votes_print(vote == NULL ? NULL : vote->hand_votes, figures, &texts->all);
	buffer_char(&texts->all, '\0');
	texts->papers = texts->all.count;
	paper_text_print(&papers, options, &texts->all);
}

void part_of_vote(const struct assembly *state, const struct item *item, const struct vote *vote,
                  struct part_texts *texts, struct part_row *out)
{
	struct poll_figures figures = {0};

	print_texts(state, item, vote, texts);
	if (vote != NULL)
		poll_figures_of(vote, &figures);
	*out = (struct part_row){.state = vote == NULL ? PART_WAITING : PART_COUNTED,
	                         .sitting = vote == NULL ? 0 : state->id,
	                         .vote = vote == NULL ? 0 : (int)(vote - state->votes) + 1,
	                         .eligible = figures.eligible,
	                         .present = figures.present,
	                         .voters = figures.signed_,
	                         .spoiled = figures.spoiled,
	                         .votes = texts->all.data + texts->votes,
	                         .hand_votes = texts->all.data + texts->hand_votes,
	                         .papers = texts->all.data + texts->papers};
}

bool part_same_vote(const struct part_row *one, const struct part_row *other)
{
	return one->sitting == other->sitting && one->vote == other->vote &&
	       one->eligible == other->eligible && one->present == other->present &&
	       one->voters == other->voters && one->spoiled == other->spoiled &&
	       strcmp(one->votes, other->votes) == 0 &&
	       strcmp(one->hand_votes, other->hand_votes) == 0 &&
	       strcmp(one->papers, other->papers) == 0;
}
