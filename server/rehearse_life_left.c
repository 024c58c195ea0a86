/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_life_left.c - a lived council: what a rehearsal that was broken off has left is ended
 * first, or its class would keep a council that nobody ends.
 */
#include <string.h>

#include "rehearse_life.h"

static bool is_left(const cJSON *sitting)
{
	const char *title = json_text(sitting, "title");

	return strcmp(json_text(sitting, "phase"), "sealed") != 0 &&
	       (strcmp(title, LIFE_FIRST_SITTING) == 0 ||
	        strncmp(title, LIFE_SECOND_SITTING, strlen(LIFE_SECOND_SITTING)) == 0);
}

/* What was decided there and not done is given up: this rehearsal decides the same again. */
bool life_give_up_lines(struct life *life)
{
	const cJSON *entry;

	cJSON_ArrayForEach(entry, json_at(life->class_->view, "entries"))
	{
		const char *state = json_text(entry, "state");

		if (cJSON_IsTrue(json_at(entry, "earlier")) &&
		    strcmp(json_text(entry, "text"), life_first_title) == 0 &&
		    strcmp(state, "done") != 0 && strcmp(state, "abandoned") != 0)
			return life_ask(life, &life->class_->teacher, PLAIN, "entry.review",
			                ",\"entry\":%d,\"state\":\"abandoned\"",
			                (int)json_int(entry, "number"));
	}
	return false;
}

static void left_told(struct life *life, const cJSON *ok)
{
	const cJSON *sitting;

	cJSON_ArrayForEach(sitting, json_at(ok, "sittings"))
	{
		if (is_left(sitting))
			life->class_->sitting = json_int(sitting, "id");
	}
	life->did[MEMO_LEFT] = life->class_->sitting == 0;
}

static bool end(struct life *life, struct line *teacher)
{
	const cJSON *view = life->class_->view;
	const char *phase = json_text(view, "phase");

	if (cJSON_IsTrue(json_at(view, "paused")))
		return life_ask(life, teacher, PLAIN, "sitting.resume", "%s", "");
	if (strcmp(phase, "preparing") == 0 && cJSON_GetArraySize(json_at(view, "items")) == 0)
		return life_add_first(life);
	if (strcmp(phase, "preparing") == 0)
		return life_ask(life, teacher, PLAIN, "sitting.open", "%s", "");
	if (strcmp(phase, "welcome") == 0)
		return life_ask(life, teacher, PLAIN, "sitting.end", "%s", "");
	if (strcmp(phase, "presented") == 0 || strcmp(phase, "debate") == 0)
		return life_ask(life, teacher, PLAIN, "item.leave", "%s", "");
	return life_ask(life, teacher, PLAIN, "vote.annul",
	                ",\"reason\":\"La répétition s’est interrompue\"");
}

static bool is_written_again(const cJSON *slip)
{
	const char *text = json_text(slip, "text"), *state = json_text(slip, "state");

	if (strcmp(state, "waiting") != 0 && strcmp(state, "accepted") != 0)
		return false;
	for (int i = 0; i < PLAN_COUNT; i++)
		if (strcmp(text, plan_slips[i].text) == 0)
			return true;
	return false;
}

/* Slips that waited come back from there, some with another text: they are written anew. */
bool goal_left_slips(struct life *life)
{
	struct line *teacher = &life->class_->teacher;
	const cJSON *slip;

	if (life->did[MEMO_LEFT_SLIPS])
		return false;
	if (life->box == NULL)
		return box_ask(life);
	cJSON_ArrayForEach(slip, json_at(life->box, "slips"))
	{
		if (is_written_again(slip))
			return life_ask(life, teacher, THEN(box_told), "slip.withdraw",
			                ",\"slip\":%lld", (long long)json_int(slip, "id"));
	}
	life_keep(&life->box, NULL);
	life->did[MEMO_LEFT_SLIPS] = true;
	return false;
}

bool goal_left(struct life *life)
{
	struct line *teacher = &life->class_->teacher;

	if (life->did[MEMO_LEFT])
		return false;
	if (life->class_->sitting == 0)
		return life_ask(life, teacher, THEN(left_told), "class.open", ",\"class\":%lld",
		                (long long)life->class_->class_id);
	if (goal_entered(life))
		return true;
	if (!life_sealed(life))
		return end(life, teacher);
	life->class_->sitting = 0; /* there may be another */
	return true;
}
