/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_look.c - what the newest pictures say. */
#include <string.h>

#include "base/check.h"
#include "rehearse_life.h"

void life_keep(cJSON **place, const cJSON *value)
{
	cJSON_Delete(*place);
	*place = value == NULL ? NULL : cJSON_Duplicate(value, true);
	CHECK(value == NULL || *place != NULL);
}

const cJSON *json_named(const cJSON *list, const char *field, const char *text)
{
	const cJSON *row;

	cJSON_ArrayForEach(row, list) if (strcmp(json_text(row, field), text) == 0) return row;
	return NULL;
}

const cJSON *life_view(const struct life *life)
{
	return life->chair_view != NULL ? life->chair_view : life->class_->view;
}

bool life_phase_is(const struct life *life, const char *phase)
{
	return strcmp(json_text(life_view(life), "phase"), phase) == 0;
}

struct pupil *life_pupil_at(const struct life *life, int seat)
{
	struct rehearsed_class *class_ = life->class_;

	for (int i = 0; i < class_->pupil_count; i++)
		if (class_->pupils[i].seated && class_->pupils[i].seat == seat)
			return &class_->pupils[i];
	return NULL;
}

/* The teacher's picture tells who has which role: it is there whoever leads. */
struct pupil *life_holder(const struct life *life, const char *office)
{
	const cJSON *officer;

	cJSON_ArrayForEach(officer, json_at(life->class_->view, "officers"))
	{
		if (strcmp(json_text(officer, "role"), office) == 0 &&
		    cJSON_IsTrue(json_at(officer, "accepted")))
			return life_pupil_at(life, (int)json_int(officer, "seat"));
	}
	return NULL;
}

struct line *life_chair(const struct life *life)
{
	struct pupil *chair = life_holder(life, "chair");

	return chair != NULL ? &chair->line : &life->class_->teacher;
}

struct line *life_officer(const struct life *life, const char *office)
{
	struct pupil *pupil = life_holder(life, office);

	return pupil != NULL ? &pupil->line : life_chair(life);
}

const cJSON *life_item(const struct life *life, int64_t id)
{
	const cJSON *item;

	cJSON_ArrayForEach(item, json_at(life_view(life), "items")) if (json_int(item, "id") ==
	                                                                id) return item;
	return NULL;
}

bool life_doubts(struct life *life, bool wrong, const char *what)
{
	int64_t now_ms = lines_now_ms();

	if (!wrong) {
		life->doubt_ms = 0;
		return false;
	}
	if (life->doubt_ms == 0)
		life->doubt_ms = now_ms;
	if (now_ms < life->doubt_ms + STALE_MS)
		return true;
	life->doubt_ms = 0;
	contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), what);
	return false;
}

bool life_sealed(const struct life *life)
{
	const cJSON *view = life->class_->view;
	int64_t sitting = life->class_->sitting;

	return sitting != 0 &&
	       (life->over == sitting || (json_int(view, "sitting") == sitting &&
	                                  strcmp(json_text(view, "phase"), "sealed") == 0));
}

bool life_in_stage(const struct life *life, const char *stage)
{
	const cJSON *view = life_view(life), *place = json_at(view, "stage");
	const cJSON *now = cJSON_IsNumber(place)
	                           ? cJSON_GetArrayItem(json_at(view, "stages"), place->valueint)
	                           : NULL;

	return now != NULL && cJSON_IsString(now) && strcmp(now->valuestring, stage) == 0;
}

const char *life_item_state(const struct life *life, int64_t id)
{
	return json_text(life_item(life, id), "state");
}

const char *life_card(const struct life *life, int index)
{
	return life != NULL && index < LIFE_AUTHORS ? life->cards[index].token : NULL;
}
