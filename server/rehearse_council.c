/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_council.c - what the teacher does next, from the newest view.
 *
 * There is no script: a lost connection or a restarted server needs no special case.
 */
#include <stdio.h>
#include <string.h>

#include "rehearse_class.h"

enum { READ_RESULT_MS = 1500, ROUNDS_MAX = 3, HASTY = 8 };

static const char *const MOTION_END =
        "\"base\":\"expressed\",\"threshold\":\"simple\",\"quorum\":\"half\","
        "\"tie_rule\":\"casting-vote\",\"changeable\":false,\"close_on_time\":false,"
        "\"close_on_all\":true,\"seconds\":0";

/* A secret motion, a choice of four, a roll-call, and again. */
static void add_item(struct rehearsed_class *class_, int index)
{
	switch (index % 3) {
	case 0:
		ASK(class_, "item.add",
		    ",\"motion\":{\"title\":\"Proposition %d\",\"picture\":\"bicycle\","
		    "\"ballot\":\"motion\",\"secrecy\":\"secret\",\"options\":[],%s}",
		    index + 1, MOTION_END);
		break;
	case 1:
		ASK(class_, "item.add",
		    ",\"motion\":{\"title\":\"Sortie %d\",\"picture\":\"\",\"ballot\":\"choice\","
		    "\"secrecy\":\"secret\",\"options\":[{\"text\":\"La forêt\",\"picture\":\"\"},"
		    "{\"text\":\"La ferme\",\"picture\":\"\"},{\"text\":\"Le "
		    "port\",\"picture\":\"\"},"
		    "{\"text\":\"Le musée\",\"picture\":\"\"}],%s}",
		    index + 1, MOTION_END);
		break;
	default:
		ASK(class_, "item.add",
		    ",\"motion\":{\"title\":\"À main levée %d\",\"picture\":\"\","
		    "\"ballot\":\"motion\",\"secrecy\":\"roll-call\",\"options\":[],%s}",
		    index + 1, MOTION_END);
		break;
	}
}

static int seated_pupils(const struct rehearsed_class *class_)
{
	int count = 0;

	for (int i = 0; i < class_->pupil_count; i++)
		count += class_->pupils[i].seated;
	return count;
}

static bool somebody_waits(const cJSON *view)
{
	const cJSON *member;

	cJSON_ArrayForEach(member,
	                   json_at(view, "members")) if (strcmp(json_text(member, "screen"),
	                                                        "waiting") == 0) return true;
	return false;
}

static int next_item(const cJSON *view)
{
	const cJSON *item;

	cJSON_ArrayForEach(
	        item, json_at(view, "items")) if (strcmp(json_text(item, "state"), "planned") ==
	                                          0) return (int)json_int(item, "id");
	return 0;
}

static void act_preparing(struct rehearsed_class *class_, const cJSON *view)
{
	struct rehearsal *rehearsal = class_->rehearsal;
	int items = cJSON_GetArraySize(json_at(view, "items"));

	if (!rehearsal->options.demo && items < rehearsal->options.votes)
		add_item(class_, items);
	else
		ASK(class_, "sitting.open", "%s", "");
}

static void act_welcome(struct rehearsed_class *class_, const cJSON *view)
{
	bool complete = seated_pupils(class_) == class_->pupil_count;
	int item = next_item(view);

	if (!complete && !cJSON_IsTrue(json_at(view, "door_open"))) {
		ASK(class_, "door.open", "%s", "");
	} else if (!complete) {
		snprintf(class_->door, sizeof class_->door, "%s", json_text(view, "door_code"));
		for (int i = 0; i < class_->pupil_count; i++)
			if (class_->pupils[i].class_ == NULL)
				pupil_start(&class_->pupils[i], class_, i);
		if (somebody_waits(view))
			ASK(class_, "seat.accept-all", "%s", "");
	} else if (item != 0) {
		ASK(class_, "item.start", ",\"item\":%d", item);
	} else {
		class_->ending = true;
		ASK(class_, "sitting.end", "%s", "");
	}
}

static void act_voting(struct rehearsed_class *class_, const cJSON *view)
{
	int number = (int)json_int(json_at(view, "vote"), "number");
	int voted = 0;

	for (int i = 0; i < class_->pupil_count; i++)
		voted += class_->pupils[i].vote == number &&
		         class_->pupils[i].paper >= PAPER_COUNTED;
	if (voted == class_->pupil_count)
		ASK(class_, "vote.close", "%s", "");
}

/* Mostly it waits for stragglers; now and then it counts while an answer is still out. */
static void act_closed(struct rehearsed_class *class_, const cJSON *view)
{
	struct rehearsal *rehearsal = class_->rehearsal;
	bool hasty = !rehearsal->options.fresh_key && rehearsal_random(rehearsal, HASTY) == 0;

	if (!ballots_settled(class_) && !hasty)
		return;
	class_->opened = (int)json_int(json_at(view, "vote"), "number");
	ASK(class_, "vote.count", "%s", "");
}

/* Asks for what a tie waits for: a casting vote, the younger, or a lot. False: there is none. */
static bool settle_tie(struct rehearsed_class *class_, const cJSON *verdict)
{
	const char *outcome = json_text(verdict, "outcome");
	char *tied;

	if (strcmp(outcome, "casting-vote") == 0) {
		ASK(class_, "vote.decide", ",\"choice\":%d",
		    cJSON_GetArrayItem(json_at(verdict, "tied"), 0)->valueint);
	} else if (strcmp(outcome, "who-is-younger") == 0) {
		tied = cJSON_PrintUnformatted(json_at(verdict, "tied"));
		ASK(class_, "vote.decide", ",\"order\":%s", tied);
		cJSON_free(tied);
	} else if (strcmp(outcome, "lot") == 0) {
		ASK(class_, "vote.decide", ",\"seed\":\"%u-%u-%u\"",
		    rehearsal_random(class_->rehearsal, DIE_FACES) + 1,
		    rehearsal_random(class_->rehearsal, DIE_FACES) + 1,
		    rehearsal_random(class_->rehearsal, DIE_FACES) + 1);
	} else {
		return false;
	}
	return true;
}

static void act_counted(struct rehearsed_class *class_, const cJSON *view)
{
	const cJSON *verdict = json_at(json_at(view, "result"), "verdict");
	int number = (int)json_int(json_at(view, "vote"), "number");

	if (!ballots_settled(class_))
		return;
	if (class_->checked != number) {
		class_->checked = number;
		class_->shown_pupils = 0;
		class_->shown_ms = 0;
		result_agrees(class_, view, WORDS_THE_TEACHER);
	}
	if (!settle_tie(class_, verdict))
		ASK(class_, "vote.show", "%s", "");
}

/* Whether another vote follows on the same item. */
static bool goes_on(const cJSON *view)
{
	const cJSON *vote = json_at(view, "vote");
	const char *outcome = json_text(json_at(json_at(view, "result"), "verdict"), "outcome");

	return (strcmp(outcome, "second-vote") == 0 || strcmp(outcome, "second-round") == 0) &&
	       json_int(vote, "round") < ROUNDS_MAX;
}

/* What may still be done about a result on show. False: nothing. */
static bool explore(struct rehearsed_class *class_, const cJSON *view)
{
	const cJSON *result = json_at(view, "result");
	const cJSON *waiting = cJSON_GetArrayItem(json_at(result, "waiting"), 0);
	int number = (int)json_int(json_at(view, "vote"), "number");

	if (cJSON_IsNumber(waiting)) {
		ASK(class_, "vote.accept", ",\"choice\":%d,\"accepts\":true", waiting->valueint);
	} else if (cJSON_IsTrue(json_at(result, "comparable")) && class_->explored != number) {
		class_->explored = number;
		class_->shown_ms = 0; /* it takes a while to read */
		ASK(class_, "workshop.show", ",\"on\":%s", "true");
	} else {
		return false;
	}
	return true;
}

static void act_shown(struct rehearsed_class *class_, const cJSON *view)
{
	const cJSON *vote = json_at(view, "vote");
	const char *outcome = json_text(json_at(json_at(view, "result"), "verdict"), "outcome");
	bool all = class_->shown_pupils >= class_->pupil_count &&
	           class_->projected == (int)json_int(vote, "number");

	if (class_->shown_ms == 0)
		class_->shown_ms = lines_now_ms();
	/* A class of flesh reads the result, and so does whoever watches the rehearsal. */
	if ((!all || !class_->rehearsal->options.fast) &&
	    lines_now_ms() < class_->shown_ms + READ_RESULT_MS)
		return;
	if (class_->projected != (int)json_int(vote, "number") && class_->projector.up)
		contradict(class_->rehearsal, WORDS(FOUND_NOT_SHOWN),
		           (int)json_int(vote, "number"));
	if (explore(class_, view))
		return;
	if (goes_on(view))
		ASK(class_, "vote.open", "%s", "");
	else if (strcmp(outcome, "blocked") == 0 &&
	         strcmp(json_text(json_at(json_at(view, "floor"), "motion"), "fallback"),
	                "majority") == 0)
		ASK(class_, "vote.open", ",\"fallback\":%s", "true");
	else if (strcmp(outcome, "postponed") == 0)
		ASK(class_, "item.postpone", "%s", "");
	else
		ASK(class_, "item.record", "%s", "");
}

void ask_reader(struct rehearsed_class *class_)
{
	ASK(class_, "link.add", ",\"kind\":\"reader\",\"target\":%lld",
	    (long long)class_->class_id);
}

void teacher_act(struct rehearsed_class *class_)
{
	const cJSON *view = class_->view;
	const char *phase = json_text(view, "phase");

	if (view == NULL || class_->asked_id != 0 || !class_->teacher.up ||
	    class_->progress != PROGRESS_COUNCIL || lines_now_ms() < class_->look_ms)
		return;
	if (strcmp(phase, "preparing") == 0)
		act_preparing(class_, view);
	else if (strcmp(phase, "welcome") == 0)
		act_welcome(class_, view);
	else if (strcmp(phase, "presented") == 0)
		ASK(class_, "debate.open", "%s", "");
	else if (strcmp(phase, "debate") == 0)
		ASK(class_, "vote.open", "%s", "");
	else if (strcmp(phase, "voting") == 0)
		act_voting(class_, view);
	else if (strcmp(phase, "closed") == 0)
		act_closed(class_, view);
	else if (strcmp(phase, "counted") == 0)
		act_counted(class_, view);
	else if (strcmp(phase, "shown") == 0)
		act_shown(class_, view);
	else if (strcmp(phase, "sealed") == 0)
		ask_reader(class_);
}
