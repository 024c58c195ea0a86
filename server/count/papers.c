/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * papers.c - from ballots to papers.
 *
 * Each ballot is blank, void or valid. The marks of a valid one are brought
 * into one form, then the papers are sorted and equal ones are merged: from
 * here on nothing can tell in which order, or in which heaps, they came.
 */
#include "base/check.h"
#include "count/inside.h"

struct reading {
	struct count *count;
	struct tally_mark *marks; /* room for those of every ballot */
	struct tally_mark *spare; /* for sorting those of one */
	uint32_t *seen; /* the last ballot that named this candidate, from 1 */
	uint32_t ballot; /* this one, from 1 */
};

static int by_candidate(const void *a, const void *b, const void *context)
{
	const struct tally_mark *left = a, *right = b;

	(void)context;
	return (left->candidate > right->candidate) - (left->candidate < right->candidate);
}

static int by_value(const void *a, const void *b, const void *context)
{
	const struct tally_mark *left = a, *right = b;

	if (left->value != right->value)
		return left->value < right->value ? -1 : 1;
	return by_candidate(a, b, context);
}

/* Any fixed order will do. */
static int by_marks(const void *a, const void *b, const void *context)
{
	const struct paper *left = a, *right = b;

	if (left->mark_count != right->mark_count)
		return left->mark_count < right->mark_count ? -1 : 1;
	for (uint32_t i = 0; i < left->mark_count; i++) {
		int order = by_value(&left->marks[i], &right->marks[i], context);

		if (order != 0)
			return order;
	}
	return 0;
}

static bool on_scale(const struct count *count, int32_t value)
{
	const struct tally_options *options = count->options;

	switch (count->method->paper) {
	case PAPER_ANSWER:
		return value >= 0 && value < count->method->answers;
	case PAPER_SCORES:
		return value >= options->score_min && value <= options->score_max;
	case PAPER_GRADES:
		return value >= 0 && value < (int64_t)options->grade_count;
	default:
		return true;
	}
}

static uint32_t marks_max(const struct count *count)
{
	uint32_t asked = count->options->max_choices;

	switch (count->method->paper) {
	case PAPER_ANSWER:
		return 1;
	case PAPER_NAMES:
		if (asked == 0)
			asked = count->method->names;
		return asked > 0 && asked < count->n ? asked : count->n;
	default:
		return count->n;
	}
}

/* Whether the ballot fits the method: nobody unknown or twice, nothing off the scale. */
static bool fits(struct reading *reading, const struct tally_ballot *ballot)
{
	const struct count *count = reading->count;
	uint32_t people = count->method->paper == PAPER_ANSWER ? 1 : count->n;

	if (ballot->mark_count > marks_max(count))
		return false;
	for (uint32_t i = 0; i < ballot->mark_count; i++) {
		const struct tally_mark *mark = &ballot->marks[i];

		if (mark->candidate >= people || !on_scale(count, mark->value))
			return false;
		if (reading->seen[mark->candidate] == reading->ballot)
			return false;
		reading->seen[mark->candidate] = reading->ballot;
	}
	return true;
}

/* Ranks become 1, 2, 3 without a gap. Sorted marks. */
static void close_gaps(struct tally_mark marks[], uint32_t mark_count)
{
	int32_t rank = 0, last = 0;

	for (uint32_t i = 0; i < mark_count; i++) {
		if (i == 0 || marks[i].value != last)
			rank++;
		last = marks[i].value;
		marks[i].value = rank;
	}
}

/* How many stand alone on their rank before the first that do not. */
static uint32_t alone(const struct tally_mark marks[], uint32_t mark_count)
{
	for (uint32_t i = 0; i + 1 < mark_count; i++)
		if (marks[i].value == marks[i + 1].value)
			return i;
	return mark_count;
}

static struct paper read_paper(struct reading *reading, const struct tally_ballot *ballot)
{
	enum paper_kind kind = reading->count->method->paper;
	struct tally_mark *marks = reading->marks;
	struct paper paper = {ballot->count, ballot->mark_count, marks};
	bool ranks = kind == PAPER_RANKS || kind == PAPER_RANKS_CUT;

	for (uint32_t i = 0; i < ballot->mark_count; i++) {
		marks[i] = ballot->marks[i];
		if (kind == PAPER_NAMES)
			marks[i].value = 0;
	}
	sort_items(marks, ballot->mark_count, sizeof *marks, reading->spare,
	           ranks ? by_value : by_candidate, NULL);
	if (ranks)
		close_gaps(marks, ballot->mark_count);
	if (kind == PAPER_RANKS_CUT)
		paper.mark_count = alone(marks, ballot->mark_count);
	return paper;
}

static void read_ballot(struct reading *reading, const struct tally_ballot *ballot,
                        struct paper papers[])
{
	struct count *count = reading->count;
	struct tally_result *out = count->out;
	int64_t copies = (int64_t)ballot->count;
	struct paper paper;

	reading->ballot++;
	if (copies == 0)
		return;
	out->cast += copies;
	if (ballot->paper == TALLY_BLANK ||
	    (ballot->paper == TALLY_MARKED && ballot->mark_count == 0)) {
		out->blank += copies;
		return;
	}
	if (ballot->paper == TALLY_VOID || !fits(reading, ballot)) {
		out->void_ += copies;
		return;
	}
	paper = read_paper(reading, ballot);
	if (paper.mark_count == 0) { /* an equal rank at the very top */
		out->void_ += copies;
		return;
	}
	out->valid += copies;
	reading->marks += paper.mark_count;
	papers[count->paper_count++] = paper;
}

static size_t merge_equal(struct paper papers[], size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (kept > 0 && by_marks(&papers[kept - 1], &papers[i], NULL) == 0)
			papers[kept - 1].count += papers[i].count;
		else
			papers[kept++] = papers[i];
	}
	return kept;
}

/* Of the ballots that can fit; the others have no marks to keep. */
static size_t room_for_marks(const struct count *count)
{
	const struct tally_question *question = count->question;
	uint32_t most = marks_max(count);
	size_t room = 0;

	for (size_t i = 0; i < question->ballot_count; i++)
		if (question->ballots[i].paper == TALLY_MARKED &&
		    question->ballots[i].mark_count <= most)
			room += question->ballots[i].mark_count;
	return room;
}

void papers_sort(struct count *count)
{
	const struct tally_question *question = count->question;
	struct paper *papers = count_scratch(count, question->ballot_count, sizeof *papers);
	struct reading reading = {
	        .count = count,
	        .marks = count_scratch(count, room_for_marks(count), sizeof(struct tally_mark)),
	        .spare = count_scratch(count, marks_max(count), sizeof(struct tally_mark)),
	        .seen = count_scratch(count, (size_t)count->n + 1, sizeof(uint32_t)),
	};

	for (size_t i = 0; i < question->ballot_count; i++)
		read_ballot(&reading, &question->ballots[i], papers);
	sort_items(papers, count->paper_count, sizeof *papers,
	           count_scratch(count, count->paper_count, sizeof *papers), by_marks, NULL);
	count->paper_count = merge_equal(papers, count->paper_count);
	count->papers = papers;
}
