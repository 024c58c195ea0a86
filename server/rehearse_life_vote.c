/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_vote.c - a lived council: a vote, until all have read its result. */
#include <string.h>

#include "rehearse_life.h"

enum { READ_RESULT_MS = 2500, SEEN_BY_ALL_MS = 1200 };

/* What the council is to decide is decided; the rest is chance. */
void life_ballot(struct pupil *pupil, const cJSON *vote)
{
	const char *ballot = json_text(vote, "ballot");

	if (strcmp(ballot, "motion") == 0)
		pupil->choice = pupil->index % 6 == 0 ? 1 : pupil->index % 7 == 3 ? 2 : 0;
	else if (strcmp(ballot, "consent") == 0 && json_int(vote, "round") == 1)
		pupil->choice = pupil->index == 3 ? 3 : pupil->index % 2;
	else if (strcmp(ballot, "consent") == 0)
		pupil->choice = pupil->index % 3;
}

static bool await_ballots(struct life *life, int number)
{
	struct rehearsed_class *class_ = life->class_;

	for (int i = 0; i < class_->pupil_count; i++)
		if (class_->pupils[i].vote != number || class_->pupils[i].paper < PAPER_COUNTED)
			return true;
	return life_ask(life, life_chair(life), PLAIN, "vote.close", "%s", "");
}

static bool count_votes(struct life *life)
{
	if (!ballots_settled(life->class_))
		return true;
	return life_ask(life, life_officer(life, "teller"), PLAIN, "vote.count", "%s", "");
}

static bool show_votes(struct life *life, const cJSON *view, int number)
{
	struct rehearsed_class *class_ = life->class_;
	const cJSON *verdict = json_at(json_at(view, "result"), "verdict");

	if (verdict == NULL)
		return true; /* it comes with the next picture */
	if (class_->checked != number) {
		class_->checked = number;
		class_->shown_pupils = 0;
		life->votes++;
		life->read_ms = 0;
		result_agrees(class_, view, WORDS_THE_CHAIR);
	}
	if (strcmp(json_text(verdict, "outcome"), "lot") == 0)
		return life_ask(life, life_chair(life), PLAIN, "vote.decide", ",\"seed\":\"%s\"",
		                "3-1-4");
	return life_ask(life, life_chair(life), PLAIN, "vote.show", "%s", "");
}

/* True while somebody still reads. */
static bool is_read(struct life *life, int number)
{
	struct rehearsed_class *class_ = life->class_;
	bool all = class_->shown_pupils >= class_->pupil_count && class_->projected == number;
	int64_t now_ms = lines_now_ms();

	if (life->read_ms == 0)
		life->read_ms = now_ms;
	if (!class_->rehearsal->options.fast)
		return now_ms < life->read_ms + READ_RESULT_MS;
	return !all && now_ms < life->read_ms + SEEN_BY_ALL_MS;
}

bool life_vote(struct life *life)
{
	const cJSON *view = life_view(life);
	int number = (int)json_int(json_at(view, "vote"), "number");

	if (life_phase_is(life, "voting"))
		return await_ballots(life, number);
	if (life_phase_is(life, "closed"))
		return count_votes(life);
	if (life_phase_is(life, "counted"))
		return show_votes(life, view, number);
	return is_read(life, number);
}
