/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_life_floor.c - a lived council: who speaks, held against a model of its own.
 *
 * The least heard first, then who asked first: after each deed the room must
 * show the order and the speaker that the model expects.
 */
#include <string.h>

#include "rehearse_life.h"

enum { LONGER_S = 30 };
enum act { ASKS, NEXT, EXTENDS, GIVES_UP, LISTENS, WARNS, ENDS };

static const struct {
	enum act act;
	int pupil;
} steps[] = {
        {ASKS, 2}, {ASKS, 3}, {ASKS, 4}, {NEXT, 0},     {ASKS, 2},  {NEXT, 0},    {EXTENDS, 0},
        {ASKS, 5}, {NEXT, 0}, {ASKS, 6}, {GIVES_UP, 6}, {NEXT, 0},  {LISTENS, 0}, {ASKS, 3},
        {NEXT, 0}, {ASKS, 7}, {NEXT, 0}, {ENDS, 7},     {WARNS, 0}, {NEXT, 0},
};
enum { STEPS = sizeof steps / sizeof steps[0] };

/* Where in model->asks the next speaker stands. `wrong`: the control, first come first served. */
static int first_place(const struct floor_model *model, bool wrong)
{
	int best = 0;

	for (int i = 1; i < model->ask_count && !wrong; i++)
		if (model->turns[model->asks[i]] < model->turns[model->asks[best]])
			best = i;
	return best;
}

static void take_out(struct floor_model *model, int place)
{
	model->ask_count--;
	memmove(&model->asks[place], &model->asks[place + 1],
	        (size_t)(model->ask_count - place) * sizeof model->asks[0]);
}

static void leaves(struct floor_model *model, int seat)
{
	for (int i = model->ask_count - 1; i >= 0; i--)
		if (model->asks[i] == seat)
			take_out(model, i);
}

static void asks(struct floor_model *model, int seat)
{
	leaves(model, seat);
	model->asks[model->ask_count++] = seat;
}

static void gives(struct floor_model *model, bool wrong)
{
	int place = first_place(model, wrong);

	model->speaker = model->asks[place];
	model->turns[model->speaker]++;
	take_out(model, place);
}

static struct pupil *pupil_of(struct life *life, int index)
{
	return &life->class_->pupils[index];
}

/* The step under way has been done: the model follows. */
static void step_done(struct life *life, const cJSON *ok)
{
	struct floor_model *model = &life->floor;
	int seat = pupil_of(life, steps[model->step].pupil)->seat;

	(void)ok;
	switch (steps[model->step].act) {
	case ASKS:
		asks(model, seat);
		break;
	case GIVES_UP:
		leaves(model, seat);
		break;
	case NEXT:
		model->least_ms = 0;
		gives(model, life->class_->rehearsal->options.wrong_order);
		break;
	case ENDS:
		model->least_ms = 0;
		model->speaker = -1;
		break;
	case EXTENDS:
		model->least_ms = 1000 * (json_int(life->council, "turn_seconds") + LONGER_S);
		break;
	case LISTENS:
		model->ritual = "listen";
		break;
	case WARNS:
		model->ritual = "time-short";
		break;
	}
	model->sent = false;
	model->step++;
}

static int speaker_of(const cJSON *view)
{
	const cJSON *speaker = json_at(view, "speaker");

	return cJSON_IsObject(speaker) ? (int)json_int(speaker, "seat") : -1;
}

static bool clock_differs(const struct floor_model *model, const cJSON *view)
{
	const cJSON *speaker = json_at(view, "speaker");

	return json_int(speaker, "until_ms") - json_int(speaker, "since_ms") < model->least_ms;
}

static bool ritual_differs(const struct floor_model *model, const cJSON *view)
{
	return model->ritual != NULL &&
	       strcmp(json_text(json_at(view, "ritual"), "word"), model->ritual) != 0;
}

/* Those who wait must stand in the order in which they would speak. */
static bool order_differs(const struct life *life)
{
	bool wrong = life->class_->rehearsal->options.wrong_order;
	struct floor_model model = life->floor;
	const cJSON *ask, *view = life_view(life);

	if (cJSON_GetArraySize(json_at(view, "asks")) != model.ask_count)
		return true;
	cJSON_ArrayForEach(ask, json_at(view, "asks"))
	{
		int place = first_place(&model, wrong);

		if (json_int(ask, "seat") != model.asks[place])
			return true;
		take_out(&model, place);
	}
	return speaker_of(view) != model.speaker || clock_differs(&model, view) ||
	       ritual_differs(&model, view);
}

/* The answer was lost: a turn counts once, so the picture tells whether it was given. */
static bool was_given(const struct life *life)
{
	return life->floor.sent && steps[life->floor.step].act == NEXT &&
	       speaker_of(life_view(life)) >= 0 &&
	       speaker_of(life_view(life)) != life->floor.speaker;
}

static bool do_step(struct life *life)
{
	struct floor_model *model = &life->floor;
	struct line *line = &pupil_of(life, steps[model->step].pupil)->line;
	struct wish wish = THEN(step_done);

	model->sent = true;
	switch (steps[model->step].act) {
	case ASKS:
		return life_ask(life, line, wish, "floor.ask", "%s", "");
	case GIVES_UP:
		return life_ask(life, line, wish, "floor.leave", "%s", "");
	case ENDS:
		return life_ask(life, line, wish, "floor.end", "%s", "");
	case NEXT:
		return life_ask(life, life_officer(life, "floor-keeper"), wish, "floor.next", "%s",
		                "");
	case EXTENDS:
		return life_ask(life, life_officer(life, "timekeeper"), wish, "floor.extend",
		                ",\"seconds\":%d", LONGER_S);
	case LISTENS:
		return life_ask(life, life_officer(life, "floor-keeper"), wish, "ritual.say",
		                ",\"ritual\":\"%s\"", "listen");
	case WARNS:
		break;
	}
	return life_ask(life, life_officer(life, "timekeeper"), wish, "ritual.say",
	                ",\"ritual\":\"%s\"", "time-short");
}

bool life_floor(struct life *life)
{
	struct floor_model *model = &life->floor;

	if (model->step == STEPS)
		return false;
	if (was_given(life))
		step_done(life, NULL);
	else if (!model->sent && !model->given_up && model->step > 0) {
		if (life_doubts(life, order_differs(life), "floor.next"))
			return true;
		model->given_up = order_differs(life);
	}
	return model->step < STEPS && do_step(life);
}
