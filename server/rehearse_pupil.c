/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_pupil.c - a child with a tablet and a bad Wi-Fi.
 *
 * It takes a seat, votes after a human while, repeats what was not answered with
 * the same key, and notes its choice only when the server says it has it.
 */
#include <stdio.h>
#include <string.h>
#include <uv.h>

#include "base/check.h"
#include "rehearse_life.h"

enum {
	THINK_FIRST_MS = 300,
	THINK_MORE_MS = 2500,
	DARK_MS = 900,
	AGAIN_MS = 400,
	ANSWER_MS = 8000,
	BOOTH_MS = 1500,
	PROBES = 3
};

static struct pupil *pupil_of(struct line *line)
{
	return (struct pupil *)(void *)((char *)line - offsetof(struct pupil, line));
}

static struct rehearsal *rehearsal_of(const struct pupil *pupil)
{
	return pupil->class_->rehearsal;
}

static int64_t now_us(void)
{
	return (int64_t)(uv_hrtime() / 1000);
}

static void pupil_opened(struct line *line)
{
	struct pupil *pupil = pupil_of(line);

	if (pupil->asked)
		pupil->hello_id = line_ask(line, "hello", ",\"token\":\"%s\"", pupil->token);
	else if (pupil->card != NULL)
		pupil->hello_id = line_ask(line, "hello", ",\"token\":\"%s\"", pupil->card);
	else
		pupil->hello_id = line_ask(line, "hello", ",\"door\":\"%s\"", pupil->class_->door);
}

static void pupil_cast(struct pupil *pupil)
{
	struct rehearsal *rehearsal = rehearsal_of(pupil);
	char ballot[BALLOT_BYTES];

	if (pupil->paper == PAPER_PLANNED) {
		pupil->paper = PAPER_SENT;
		pupil->first_sent_us = now_us();
	} else {
		pupil->repeated = true;
		rehearsal->figures.repeats++;
		if (rehearsal->options.fresh_key)
			rehearsal_random_hex(rehearsal, pupil->key, KEY_BYTES);
	}
	ballot_print(pupil, ballot);
	if (pupil->class_->life != NULL && life_booth(pupil, ballot)) {
		pupil->line.due_ms = lines_now_ms() + BOOTH_MS;
		return;
	}
	pupil->cast_id = line_ask(&pupil->line, "vote.cast", ",\"vote\":%d%s,\"key\":\"%s\"",
	                          pupil->vote, ballot, pupil->key);
	if ((int)rehearsal_random(rehearsal, 100) < rehearsal->options.drops_percent)
		line_cut_when_sent(&pupil->line, 1 + rehearsal_random(rehearsal, DARK_MS));
	else if (rehearsal->options.fast)
		pupil->line.due_ms = lines_now_ms() + ANSWER_MS;
}

/* Whoever has a card needs no leave; the others wait for the teacher's. */
static void take_seat(struct pupil *pupil)
{
	if (pupil->card != NULL)
		pupil->take_id =
		        line_ask(&pupil->line, "card.sit", ",\"token\":\"%s\"", pupil->token);
	else
		pupil->take_id =
		        line_ask(&pupil->line, "seat.take", ",\"seat\":%d,\"token\":\"%s\"",
		                 pupil->seat, pupil->token);
}

static void pupil_due(struct line *line)
{
	struct pupil *pupil = pupil_of(line);

	if (!pupil->seated && pupil->take_id == 0 && pupil->hello_id == 0)
		take_seat(pupil);
	else if (pupil->paper == PAPER_PLANNED || pupil->paper == PAPER_SENT)
		pupil_cast(pupil);
}

/* A vote is open: the choice is made now, the ballot goes out after a while. */
static void plan_ballot(struct pupil *pupil, const cJSON *motion, const cJSON *vote)
{
	struct rehearsal *rehearsal = rehearsal_of(pupil);
	int64_t wait = 0;

	pupil->vote = (int)json_int(vote, "number");
	ballot_fill(pupil, motion, vote);
	if (pupil->class_->life != NULL)
		life_ballot(pupil, vote);
	pupil->paper = PAPER_PLANNED;
	pupil->repeated = false;
	rehearsal_random_hex(rehearsal, pupil->key, KEY_BYTES);
	if (!rehearsal->options.fast)
		wait = THINK_FIRST_MS + rehearsal_random(rehearsal, THINK_MORE_MS);
	pupil->line.due_ms = lines_now_ms() + wait;
	if (wait == 0)
		pupil_due(&pupil->line);
}

static void take_some_seat(struct pupil *pupil, const cJSON *view)
{
	const cJSON *members = json_at(view, "members");
	const cJSON *member;
	int count = cJSON_GetArraySize(members), skip = pupil->index % (count > 0 ? count : 1);

	if (pupil->asked || pupil->take_id != 0 || count == 0)
		return;
	pupil->seat = -1;
	for (int i = 0; i < count && pupil->seat < 0; i++) {
		member = cJSON_GetArrayItem(members, (skip + i) % count);
		if (strcmp(json_text(member, "screen"), "none") == 0)
			pupil->seat = (int)json_int(member, "seat");
	}
	if (pupil->seat >= 0)
		take_seat(pupil);
}

static void pupil_saw(struct pupil *pupil, const cJSON *view)
{
	struct rehearsed_class *class_ = pupil->class_;
	const cJSON *vote = json_at(view, "vote");
	const cJSON *motion = json_at(json_at(view, "floor"), "motion");
	int number = (int)json_int(vote, "number");
	bool officer;

	if (strcmp(json_text(view, "screen"), "visitor") == 0) {
		take_some_seat(pupil, view);
		return;
	}
	if (strcmp(json_text(view, "screen"), "chair") != 0)
		check_nothing_leaks(class_, view, WORDS_THE_PUPIL);
	officer = class_->life != NULL && life_saw(class_->life, pupil, view);
	if ((!officer && json_at(view, "members") != NULL) || json_at(view, "door_code") != NULL)
		contradict(rehearsal_of(pupil), "%s", words_text(WORDS_FOUND_OTHERS));
	if (strcmp(json_text(view, "phase"), "voting") == 0 && number != pupil->vote)
		plan_ballot(pupil, motion, vote);
	if (strcmp(json_text(view, "phase"), "shown") == 0 && pupil->paper != PAPER_SENT &&
	    number == class_->checked && pupil->vote == number) {
		result_agrees(class_, view, WORDS_THE_PUPIL);
		class_->shown_pupils++;
	}
}

/* What must not be possible: another key, a grown-up's command, somebody else's seat. */
static void try_forbidden(struct pupil *pupil)
{
	char key[2 * KEY_BYTES + 1], ballot[BALLOT_BYTES];

	ballot_print(pupil, ballot);
	switch (pupil->probes) {
	case 0:
		rehearsal_random_hex(rehearsal_of(pupil), key, KEY_BYTES);
		pupil->probe_id =
		        line_ask(&pupil->line, "vote.cast", ",\"vote\":%d%s,\"key\":\"%s\"",
		                 pupil->vote, ballot, key);
		break;
	case 1:
		pupil->probe_id = line_ask(&pupil->line, "vote.close", "%s", "");
		break;
	case 2:
		pupil->probe_id = line_ask(&pupil->line, "vote.cast",
		                           ",\"vote\":%d%s,\"key\":\"%s\",\"seat\":%d", pupil->vote,
		                           ballot, pupil->key, pupil->seat + 1);
		break;
	default:
		break;
	}
}

static void probe_answered(struct pupil *pupil, const char *no)
{
	static const char *const wanted[PROBES][3] = {
	        {"already-voted", "vote-closed", "vote-closed"},
	        {"not-allowed", "not-allowed", "not-allowed"},
	        {"bad-field", "bad-field", "bad-field"},
	};
	const char *const *want = wanted[pupil->probes];

	pupil->probe_id = 0;
	if (strcmp(no, "too-fast") == 0)
		return;
	if (strcmp(no, want[0]) != 0 && strcmp(no, want[1]) != 0)
		contradict(rehearsal_of(pupil), WORDS(FOUND_ALLOWED), pupil->probes + 1, no,
		           want[0]);
	pupil->probes++;
	if (pupil->probes < PROBES)
		try_forbidden(pupil);
}

/* Once the vote is counted its keys are gone: a seat that has signed hears already-voted. */
static bool counted_meanwhile(const struct pupil *pupil, const char *no)
{
	return strcmp(no, "already-voted") == 0 && pupil->repeated &&
	       pupil->class_->opened == pupil->vote;
}

void ballot_answered(struct pupil *pupil, const char *no)
{
	struct rehearsal *rehearsal = rehearsal_of(pupil);

	pupil->cast_id = 0;
	if (no[0] == '\0' || counted_meanwhile(pupil, no)) {
		if (pupil->paper == PAPER_SENT) {
			pupil->paper = PAPER_COUNTED;
			ballot_note(pupil);
			rehearsal->figures.ballots++;
			note_wait(&rehearsal->figures, now_us() - pupil->first_sent_us);
		}
		pupil->line.due_ms = INT64_MAX;
		if (pupil->forger && pupil->probes < PROBES)
			try_forbidden(pupil);
	} else if (strcmp(no, "vote-closed") == 0) {
		pupil->paper = PAPER_LATE;
		rehearsal->figures.late++;
	} else if (strcmp(no, "too-fast") == 0 || strncmp(no, "storage-", 8) == 0) {
		pupil->line.due_ms = lines_now_ms() + AGAIN_MS;
	} else {
		contradict(rehearsal, WORDS(FOUND_BALLOT), no);
		pupil->paper = PAPER_LATE;
	}
}

static void pupil_answered(struct pupil *pupil, int64_t re, const char *no)
{
	if (re == pupil->cast_id) {
		ballot_answered(pupil, no);
	} else if (re == pupil->probe_id) {
		probe_answered(pupil, no);
	} else if (re == pupil->take_id) {
		pupil->take_id = 0;
		if (no[0] == '\0') {
			pupil->asked = true;
			if (pupil->card != NULL)
				pupil_opened(&pupil->line); /* with its own token now */
		} else {
			pupil->line.due_ms = lines_now_ms() + AGAIN_MS;
		}
	} else if (re == pupil->hello_id) {
		pupil->hello_id = 0;
		if (strcmp(no, "unknown-token") == 0 && pupil->class_->ending)
			pupil->line.wanted = false; /* the sitting is over, and its seats with it */
		else if (strcmp(no, "unknown-token") == 0 && pupil->seated)
			contradict(rehearsal_of(pupil), "%s", words_text(WORDS_FOUND_TOKEN));
		if (strcmp(no, "unknown-token") == 0 && !pupil->seated)
			pupil->asked = false; /* it was not heard after all */
		if (no[0] != '\0')
			line_cut(&pupil->line, AGAIN_MS);
		else if (pupil->paper == PAPER_SENT)
			pupil_cast(pupil);
		else if (pupil->card != NULL && !pupil->asked)
			take_seat(pupil);
	}
}

static void pupil_heard(struct line *line, const cJSON *message)
{
	struct pupil *pupil = pupil_of(line);
	const cJSON *view = json_at(message, "view");
	const cJSON *me = json_at(json_at(message, "note"), "me");

	if (pupil->class_->life != NULL && life_heard(pupil->class_->life, line, message))
		return;
	if (cJSON_IsNumber(json_at(message, "re")))
		pupil_answered(pupil, json_int(message, "re"), json_text(message, "no"));
	else if (view != NULL)
		pupil_saw(pupil, view);
	else if (json_at(json_at(message, "note"), "gone") != NULL)
		line->wanted = false; /* the sitting is over */
	else if (me != NULL && strcmp(json_text(me, "state"), "seated") == 0) {
		pupil->seated = true;
		pupil->seat = (int)json_int(me, "seat");
	}
}

static void pupil_lost(struct line *line)
{
	struct pupil *pupil = pupil_of(line);

	rehearsal_of(pupil)->figures.reconnections++;
	if (pupil->class_->life != NULL)
		life_lost(pupil->class_->life, line);
	if (pupil->take_id != 0)
		pupil->asked = true; /* it may have been heard: the token will tell */
	pupil->hello_id = pupil->take_id = pupil->cast_id = pupil->probe_id = 0;
}

static const struct line_kind pupil_kind = {
        .opened = pupil_opened, .heard = pupil_heard, .lost = pupil_lost, .due = pupil_due};

void pupil_start(struct pupil *pupil, struct rehearsed_class *class_, int index)
{
	*pupil = (struct pupil){.class_ = class_, .index = index, .seat = -1};
	pupil->forger = index == 0 && class_->life == NULL;
	pupil->card = life_card(class_->life, index);
	rehearsal_random_hex(class_->rehearsal, pupil->token, TOKEN_BYTES);
	line_init(&pupil->line, class_->rehearsal->lines, &pupil_kind);
	line_connect(&pupil->line);
}
