/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_teacher.c - a teacher who runs the sitting by looking at the screen.
 *
 * There is no script: the next act follows from the newest view, so that a lost
 * connection or a restarted server needs no special case.
 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "rehearse_class.h"

enum {
	LOOK_MS = 40,
	CHANGE_MS = 200,
	AGAIN_MS = 300,
	READ_RESULT_MS = 1500,
	ROUNDS_MAX = 3,
	HASTY = 8
};

static struct rehearsed_class *class_of(struct line *line)
{
	return (struct rehearsed_class *)(void *)((char *)line -
	                                          offsetof(struct rehearsed_class, teacher));
}

#define ASK(class_, name, ...)                                                                     \
	do {                                                                                       \
		snprintf((class_)->asked, sizeof(class_)->asked, "%s", (name));                    \
		(class_)->asked_id = line_ask(&(class_)->teacher, (name), __VA_ARGS__);            \
	} while (0)

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
	if (strcmp(json_text(verdict, "outcome"), "casting-vote") == 0)
		ASK(class_, "vote.decide", ",\"choice\":%d",
		    cJSON_GetArrayItem(json_at(verdict, "tied"), 0)->valueint);
	else
		ASK(class_, "vote.show", "%s", "");
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
	if (strcmp(outcome, "second-vote") == 0 && json_int(vote, "round") < ROUNDS_MAX)
		ASK(class_, "vote.open", "%s", "");
	else if (strcmp(outcome, "postponed") == 0)
		ASK(class_, "item.postpone", "%s", "");
	else
		ASK(class_, "item.record", "%s", "");
}

void teacher_act(struct rehearsed_class *class_)
{
	const cJSON *view = class_->view;
	const char *phase = json_text(view, "phase");

	if (view == NULL || class_->asked_id != 0 || !class_->teacher.up ||
	    class_->stage != STAGE_COUNCIL || lines_now_ms() < class_->look_ms)
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
		ASK(class_, "link.add", ",\"kind\":\"reader\",\"target\":%lld",
		    (long long)class_->class_id);
}

static void ask_pupils(struct rehearsed_class *class_)
{
	struct buffer names;

	buffer_init(&names, 1 << 14);
	for (int i = 0; i < class_->pupil_count; i++)
		buffer_printf(&names, "%s\"Élève %d\"", i == 0 ? "" : ",", i + 1);
	ASK(class_, "pupils.add", ",\"class\":%lld,\"names\":[%s]", (long long)class_->class_id,
	    names.data);
	buffer_release(&names);
}

static void enter_sitting(struct rehearsed_class *class_)
{
	ASK(class_, "sitting.enter", ",\"sitting\":%lld", (long long)class_->sitting);
}

static void home_told(struct rehearsed_class *class_, const cJSON *ok)
{
	const cJSON *first = cJSON_GetArrayItem(json_at(ok, "classes"), 0);

	if (!class_->rehearsal->options.demo) {
		ASK(class_, "class.add", ",\"name\":\"Répétition %d\",\"mode\":\"reading\"",
		    class_->index + 1);
	} else if (first == NULL) {
		give_up(class_->rehearsal, "%s", words_text(WORDS_REHEARSE_NO_DEMO));
	} else {
		class_->class_id = json_int(first, "id");
		ASK(class_, "class.open", ",\"class\":%lld", (long long)class_->class_id);
	}
}

/* The demonstration class: its sitting in progress, or a new one. */
static void class_told(struct rehearsed_class *class_, const cJSON *ok)
{
	const cJSON *sitting;
	int pupils = cJSON_GetArraySize(json_at(ok, "pupils"));

	if (class_->pupil_count > pupils)
		class_->pupil_count = pupils;
	cJSON_ArrayForEach(sitting, json_at(ok, "sittings")) if (strcmp(json_text(sitting, "phase"),
	                                                                "sealed") != 0)
	        class_->sitting = json_int(sitting, "id");
	if (class_->sitting != 0)
		enter_sitting(class_);
	else
		ASK(class_, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)class_->class_id);
}

static void sitting_entered(struct rehearsed_class *class_)
{
	if (class_->projector_token[0] == '\0')
		ASK(class_, "link.add", ",\"kind\":\"projector\",\"target\":%lld",
		    (long long)class_->sitting);
	else
		class_->stage = STAGE_COUNCIL;
}

static void link_made(struct rehearsed_class *class_, const cJSON *ok)
{
	if (strcmp(json_text(ok, "kind"), "reader") == 0) {
		snprintf(class_->reader_token, sizeof class_->reader_token, "%s",
		         json_text(ok, "token"));
		class_->stage = STAGE_MINUTES;
		reader_start(class_);
		return;
	}
	snprintf(class_->projector_token, sizeof class_->projector_token, "%s",
	         json_text(ok, "token"));
	class_->stage = STAGE_COUNCIL;
	watchers_start(class_);
}

/* What follows from each answer on the way to the council. */
static void teacher_told(struct rehearsed_class *class_, const char *asked, const cJSON *ok)
{
	if (strcmp(asked, "login") == 0) {
		snprintf(class_->rehearsal->teacher_token, sizeof class_->rehearsal->teacher_token,
		         "%s", json_text(ok, "token"));
		ASK(class_, "home", "%s", "");
	} else if (strcmp(asked, "hello") == 0) {
		if (class_->sitting != 0)
			enter_sitting(class_);
		else
			ASK(class_, "home", "%s", "");
	} else if (strcmp(asked, "home") == 0) {
		home_told(class_, ok);
	} else if (strcmp(asked, "class.add") == 0) {
		class_->class_id = json_int(ok, "id");
		ask_pupils(class_);
	} else if (strcmp(asked, "pupils.add") == 0) {
		ASK(class_, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)class_->class_id);
	} else if (strcmp(asked, "class.open") == 0) {
		class_told(class_, ok);
	} else if (strcmp(asked, "sitting.add") == 0) {
		class_->sitting = json_int(ok, "id");
		enter_sitting(class_);
	} else if (strcmp(asked, "sitting.enter") == 0) {
		sitting_entered(class_);
	} else if (strcmp(asked, "link.add") == 0) {
		link_made(class_, ok);
	}
}

static void teacher_refused(struct rehearsed_class *class_, const char *asked, const char *no)
{
	if (strcmp(asked, "login") == 0 && strcmp(no, "busy") != 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_SIGN_IN), no);
	else if (strcmp(asked, "hello") == 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_FORGOTTEN), no);
	else if (class_->stage != STAGE_COUNCIL && strcmp(no, "too-fast") != 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_REFUSED), asked, no);
	class_->teacher.due_ms = lines_now_ms() + AGAIN_MS; /* the view will tell what to do */
}

static void teacher_opened(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);
	const struct rehearse_options *options = &class_->rehearsal->options;

	if (class_->rehearsal->teacher_token[0] != '\0')
		ASK(class_, "hello", ",\"token\":\"%s\"", class_->rehearsal->teacher_token);
	else
		ASK(class_, "login", ",\"name\":\"%s\",\"password\":\"%s\"", options->teacher,
		    options->password);
}

static void teacher_heard(struct line *line, const cJSON *message)
{
	struct rehearsed_class *class_ = class_of(line);
	const cJSON *view = json_at(message, "view");

	if (view != NULL) {
		cJSON_Delete(class_->view);
		class_->view = cJSON_Duplicate(view, true);
		class_->look_ms = 0;
		CHECK(class_->view != NULL);
	} else if (cJSON_IsNumber(json_at(message, "re")) &&
	           json_int(message, "re") == class_->asked_id) {
		class_->asked_id = 0;
		class_->look_ms = lines_now_ms() + CHANGE_MS;
		if (json_at(message, "ok") != NULL)
			teacher_told(class_, class_->asked, json_at(message, "ok"));
		else
			teacher_refused(class_, class_->asked, json_text(message, "no"));
	}
	if (class_->teacher.due_ms == INT64_MAX)
		class_->teacher.due_ms =
		        lines_now_ms() + (class_->rehearsal->options.fast ? 0 : LOOK_MS);
}

static void teacher_lost(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);

	class_->asked_id = 0;
	class_->rehearsal->figures.reconnections++;
}

static void teacher_due(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);

	teacher_act(class_);
	line->due_ms = lines_now_ms() + LOOK_MS;
}

static const struct line_kind teacher_kind = {
        .opened = teacher_opened, .heard = teacher_heard, .lost = teacher_lost, .due = teacher_due};

void teacher_start(struct rehearsed_class *class_)
{
	line_init(&class_->teacher, class_->rehearsal->lines, &teacher_kind);
	line_connect(&class_->teacher);
}
