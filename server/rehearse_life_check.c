/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_check.c - a lived council: who reads what, and what is kept of it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "rehearse_life.h"

static bool frame_has(const struct line *line, const char *text)
{
	return memmem(line->in.data, line->in.count, text, strlen(text)) != NULL;
}

static bool is_card_of(const struct life *life, const struct line *line, int author)
{
	return line == &life->cards[author].line;
}

/*
 * The words of a concern are for the teacher, the chair, and its author's card. Every byte of
 * every frame of all others is looked at: pupils, officers, wall, booth, reader.
 */
void life_check_frame(struct life *life, struct line *line, const cJSON *message)
{
	const char *screen = json_text(json_at(message, "view"), "screen");

	if (line == &life->class_->teacher)
		return;
	if (strcmp(screen, "chair") == 0) {
		life->chair_read |= frame_has(line, plan_slips[PLAN_CONCERN].text);
		return;
	}
	for (int i = PLAN_CONCERN; i <= PLAN_OLD_CONCERN; i++)
		if (!is_card_of(life, line, plan_slips[i].author) &&
		    frame_has(line, plan_slips[i].text))
			contradict(life->class_->rehearsal, WORDS(FOUND_CONCERN),
			           screen[0] == '\0' ? "ok" : screen);
}

/* Another's slip is told only when it may be supported, and never whose it is. */
static bool is_tellable(const cJSON *other)
{
	const char *kind = json_text(other, "kind");

	return (strcmp(kind, "proposal") == 0 || strcmp(kind, "request") == 0) &&
	       strcmp(json_text(other, "state"), "accepted") == 0 &&
	       json_int(other, "pupil") == 0 && json_text(other, "name")[0] == '\0' &&
	       json_text(other, "reason")[0] == '\0' && json_int(other, "made_at_ms") == 0;
}

void life_check_box(struct card *card, const cJSON *box)
{
	const cJSON *slip;
	bool fine = true;

	cJSON_ArrayForEach(slip, json_at(box, "slips")) fine =
	        fine && json_int(slip, "pupil") == json_int(box, "pupil");
	cJSON_ArrayForEach(slip, json_at(box, "others")) fine = fine && is_tellable(slip);
	for (int i = 0; i < PLAN_COUNT; i++)
		if (plan_slips[i].author != card->author && plan_slips[i].fate != FATE_ACCEPTED &&
		    frame_has(&card->line, plan_slips[i].text))
			fine = false;
	if (!fine)
		contradict(card->life->class_->rehearsal, "%s", words_text(WORDS_FOUND_SLIP));
}

/* What the pupils did, as the look back should say it. */
static bool look_back_differs(const struct life *life, const cJSON *told)
{
	const struct rehearsed_class *class_ = life->class_;
	int ballots = 0, turns = 0, speakers = 0, left = 0;
	const cJSON *item;

	for (int i = 1; i <= VOTES_MAX; i++)
		ballots += class_->urns[i].cast;
	for (int i = 0; i < MEMBERS_MAX; i++) {
		turns += life->floor.turns[i];
		speakers += life->floor.turns[i] > 0;
	}
	cJSON_ArrayForEach(item, json_at(life_view(life), "items"))
	{
		const char *state = json_text(item, "state");

		left += strcmp(state, "planned") == 0 || strcmp(state, "postponed") == 0;
	}
	return json_int(told, "present") != class_->pupil_count ||
	       json_int(told, "items_done") != 7 || json_int(told, "items_left") != left ||
	       json_int(told, "votes") != life->votes || json_int(told, "ballots") != ballots ||
	       json_int(told, "decided") != 4 || json_int(told, "reviewed") != 1 ||
	       json_int(told, "done") != 1 || json_int(told, "turns") != turns ||
	       json_int(told, "speakers") != speakers;
}

bool goal_look_back(struct life *life)
{
	const cJSON *told = json_at(life_view(life), "look_back");

	if (life->did[MEMO_LOOKED_BACK])
		return false;
	if (life_doubts(life, !cJSON_IsObject(told) || look_back_differs(life, told), "look_back"))
		return true;
	if (!life->chair_read)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "concern.check");
	life->did[MEMO_LOOKED_BACK] = true;
	return false;
}

bool goal_end(struct life *life)
{
	if (!life_phase_is(life, "welcome"))
		return true;
	life->class_->ending = true;
	life_keep(&life->box, NULL); /* it will be another one */
	return life_ask(life, life_chair(life), PLAIN, "sitting.end", "%s", "");
}

static bool member_had(const cJSON *minutes, const char *office)
{
	const cJSON *member, *role;

	cJSON_ArrayForEach(member, json_at(minutes, "members"))
	{
		cJSON_ArrayForEach(role, json_at(member, "roles"))
		{
			if (cJSON_IsString(role) && strcmp(role->valuestring, office) == 0)
				return true;
		}
	}
	return false;
}

static int rows_with(const cJSON *list, const char *field, const char *text)
{
	const cJSON *row;
	int count = 0;

	cJSON_ArrayForEach(row, list) count += strcmp(json_text(row, field), text) == 0;
	return count;
}

/* What the minutes must hold, by what it is. */
static const char *missing_in(const cJSON *minutes)
{
	const cJSON *items = json_at(minutes, "items"), *entries = json_at(minutes, "entries");

	for (int i = 0; i < LIFE_OFFICES; i++)
		if (!member_had(minutes, life_offices[i]))
			return life_offices[i];
	if (cJSON_GetArraySize(entries) < 5 || rows_with(entries, "text", life_first_title) != 1)
		return "entries";
	if (rows_with(json_at(minutes, "amendments"), "state", "adopted") != 1)
		return "amendments";
	if (rows_with(json_at(minutes, "votes"), "objection", LIFE_OBJECTION) != 1)
		return "objection";
	if (rows_with(items, "reason", LIFE_OUT_OF_FRAME) != 1)
		return "reason";
	if (rows_with(items, "state", "dropped") != 1 || rows_with(items, "state", "referred") != 1)
		return "items";
	return cJSON_IsObject(json_at(minutes, "look_back")) ? NULL : "look_back";
}

void life_check_minutes(struct life *life, const cJSON *minutes)
{
	const char *missing = missing_in(minutes);

	if (missing != NULL)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), missing);
}

/* The decision of the first sitting, done in the second; and those of the second, to be done. */
static void book_told(struct life *life, const cJSON *ok)
{
	const cJSON *entry, *first = NULL;
	int made = 0;

	cJSON_ArrayForEach(entry, json_at(ok, "entries"))
	{
		made += json_int(entry, "sitting") == life->class_->sitting;
		if (json_int(entry, "sitting") == life->first_sitting &&
		    strcmp(json_text(entry, "text"), life_first_title) == 0)
			first = entry;
	}
	if (made != 4 || strcmp(json_text(first, "state"), "done") != 0 ||
	    rows_with(json_at(first, "life"), "state", "done") != 1)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "book.list");
}

bool goal_book(struct life *life)
{
	return !life->did[MEMO_BOOK] &&
	       life_ask(life, &life->class_->teacher,
	                (struct wish){.memo = MEMO_BOOK, .then = book_told}, "book.list",
	                ",\"class\":%lld,\"text\":\"\"", (long long)life->class_->class_id);
}

static void reader_told(struct life *life, const cJSON *ok)
{
	struct rehearsed_class *class_ = life->class_;

	snprintf(class_->reader_token, sizeof class_->reader_token, "%s", json_text(ok, "token"));
	reader_start(class_);
}

/* Whoever has a link of the class reads the minutes; then the rehearsal is over. */
bool goal_reader(struct life *life)
{
	return life->class_->reader_token[0] != '\0' ||
	       life_ask(life, &life->class_->teacher, THEN(reader_told), "link.add",
	                ",\"kind\":\"reader\",\"target\":%lld", (long long)life->class_->class_id);
}
