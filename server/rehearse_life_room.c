/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_room.c - a lived council: the second sitting, who is there, and the roles. */
#include <stdio.h>
#include <string.h>

#include "rehearse_life.h"

static struct line *teacher_of(struct life *life)
{
	return &life->class_->teacher;
}

static void sitting_title(const struct life *life, char title[40])
{
	snprintf(title, 40, LIFE_SECOND_SITTING "%u)",
	         (unsigned)(life->class_->rehearsal->options.seed % 10000));
}

static void sitting_looked_for(struct life *life, const cJSON *ok)
{
	const cJSON *sitting;
	char title[40];

	sitting_title(life, title);
	cJSON_ArrayForEach(sitting, json_at(ok, "sittings"))
	{
		if (strcmp(json_text(sitting, "title"), title) == 0 &&
		    strcmp(json_text(sitting, "phase"), "sealed") != 0)
			life->class_->sitting = json_int(sitting, "id");
	}
	life->looked = true;
}

static void sitting_made(struct life *life, const cJSON *ok)
{
	life->class_->sitting = json_int(ok, "id");
}

/* Looked for first: a second one would find the box empty. */
bool goal_second(struct life *life)
{
	char title[40];

	if (life->class_->sitting != 0)
		return false;
	if (!life->looked)
		return life_ask(life, teacher_of(life), THEN(sitting_looked_for), "class.open",
		                ",\"class\":%lld", (long long)life->class_->class_id);
	life->looked = false;
	sitting_title(life, title);
	return life_ask(life, teacher_of(life), THEN(sitting_made), "sitting.add",
	                ",\"class\":%lld,\"title\":\"%s\"", (long long)life->class_->class_id,
	                title);
}

static void wall_told(struct life *life, const cJSON *ok)
{
	struct rehearsed_class *class_ = life->class_;
	const struct rehearse_options *options = &class_->rehearsal->options;

	snprintf(class_->projector_token, sizeof class_->projector_token, "%s",
	         json_text(ok, "token"));
	watchers_start(class_);
	if (!options->quiet)
		printf("\n%s http%s://%s:%d/projector.html#t=%s\n", words_text(WORDS_LIFE_WALL),
		       options->tls ? "s" : "", options->host, options->port,
		       class_->projector_token);
}

bool goal_wall(struct life *life)
{
	long long sitting = (long long)life->class_->sitting;

	if (life->class_->projector_token[0] == '\0')
		return life_ask(life, teacher_of(life), THEN(wall_told), "link.add",
		                ",\"kind\":\"projector\",\"target\":%lld", sitting);
	return life->booth_token[0] == '\0' &&
	       life_ask(life, teacher_of(life), THEN(booth_told), "link.add",
	                ",\"kind\":\"booth\",\"target\":%lld", sitting);
}

/* Pupils with a card come in by themselves; the others touch their picture and are let in. */
static bool let_in(struct life *life, const cJSON *view)
{
	struct rehearsed_class *class_ = life->class_;
	const cJSON *member;

	if (!cJSON_IsTrue(json_at(view, "door_open")))
		return life_ask(life, teacher_of(life), PLAIN, "door.open", "%s", "");
	snprintf(class_->door, sizeof class_->door, "%s", json_text(view, "door_code"));
	for (int i = 0; i < class_->pupil_count; i++)
		if (class_->pupils[i].class_ == NULL)
			pupil_start(&class_->pupils[i], class_, i);
	cJSON_ArrayForEach(member, json_at(view, "members"))
	{
		if (strcmp(json_text(member, "screen"), "waiting") == 0)
			return life_ask(life, teacher_of(life), PLAIN, "seat.accept-all", "%s", "");
	}
	return true;
}

bool goal_seated(struct life *life)
{
	struct rehearsed_class *class_ = life->class_;
	const cJSON *view = class_->view, *member;

	for (int i = 0; i < class_->pupil_count; i++)
		if (!class_->pupils[i].seated)
			return let_in(life, view);
	cJSON_ArrayForEach(member, json_at(view, "members"))
	{
		int seat = (int)json_int(member, "seat");

		if (life_pupil_at(life, seat) != NULL && !cJSON_IsTrue(json_at(member, "present")))
			return life_ask(life, teacher_of(life), PLAIN, "member.present",
			                ",\"seat\":%d,\"present\":true", seat);
	}
	return false;
}

/* The sitting is interrupted once, in the middle; everybody comes back, and roles begin anew. */
bool goal_pause(struct life *life)
{
	if (cJSON_IsTrue(json_at(life->class_->view, "paused"))) {
		life->did[MEMO_PAUSED] = true;
		return life_ask(life, teacher_of(life), PLAIN, "sitting.resume", "%s", "");
	}
	if (life->did[MEMO_PAUSED] || !life_phase_is(life, "welcome") ||
	    strcmp(life_item_state(life, life->item_ids[PLAN_BENCH]), "done") != 0)
		return false;
	return life_ask(life, life_chair(life), ONCE(MEMO_PAUSED), "sitting.pause", "%s", "");
}

static bool is_free(const struct life *life, int seat)
{
	const cJSON *member;

	if (seat == life->declined || life_pupil_at(life, seat) == NULL)
		return false;
	cJSON_ArrayForEach(member, json_at(life->class_->view, "members"))
	{
		if (json_int(member, "seat") == seat)
			return cJSON_GetArraySize(json_at(member, "roles")) == 0 &&
			       cJSON_GetArraySize(json_at(member, "offered")) == 0;
	}
	return false;
}

/* Who is suggested and has no role yet; else anybody without one. */
static int candidate(const struct life *life, const char *office)
{
	const cJSON *suggestions = json_at(life->class_->view, "suggestions"), *who;

	cJSON_ArrayForEach(who, json_at(json_named(suggestions, "role", office), "who"))
	{
		if (is_free(life, (int)json_int(who, "seat")))
			return (int)json_int(who, "seat");
	}
	for (int i = 0; i < life->class_->pupil_count; i++)
		if (is_free(life, life->class_->pupils[i].seat))
			return life->class_->pupils[i].seat;
	return 0;
}

static const cJSON *officer_of(const struct life *life, const char *office)
{
	return json_named(json_at(life->class_->view, "officers"), "role", office);
}

static bool answer_offer(struct life *life, const char *office, int seat)
{
	struct pupil *pupil = life_pupil_at(life, seat);
	bool declines = strcmp(office, "timekeeper") == 0 && !life->did[MEMO_DECLINED];

	if (pupil == NULL)
		return true;
	if (declines)
		life->declined = seat;
	return life_ask(life, &pupil->line, ONCE(declines ? MEMO_DECLINED : MEMO_NONE),
	                "role.answer", ",\"role\":\"%s\",\"accepts\":%s", office,
	                declines ? "false" : "true");
}

bool goal_offices(struct life *life)
{
	for (int i = 0; i < LIFE_OFFICES; i++) {
		const char *office = life_offices[i];
		const cJSON *officer = officer_of(life, office);

		if (officer == NULL)
			return life_ask(life, teacher_of(life), PLAIN, "role.offer",
			                ",\"seat\":%d,\"role\":\"%s\"", candidate(life, office),
			                office);
		if (!cJSON_IsTrue(json_at(officer, "accepted")))
			return answer_offer(life, office, (int)json_int(officer, "seat"));
	}
	return false;
}

/* A pupil without any role cannot lead the others. */
bool goal_probe(struct life *life)
{
	for (int i = 0; i < life->class_->pupil_count && !life->did[MEMO_PROBED]; i++) {
		struct pupil *pupil = &life->class_->pupils[i];

		if (is_free(life, pupil->seat) || pupil->seat == life->declined)
			return life_ask(
			        life, &pupil->line,
			        (struct wish){.memo = MEMO_PROBED, .refusal = "not-allowed"},
			        "stage.enter", ",\"stage\":\"%s\"", "closing");
	}
	return false;
}

bool goal_opened(struct life *life)
{
	return life_phase_is(life, "preparing") &&
	       life_ask(life, life_chair(life), PLAIN, "sitting.open", "%s", "");
}

/* The teacher takes the chair back once; then it is offered again, as any role. */
bool goal_chair_back(struct life *life)
{
	struct pupil *chair = life_holder(life, "chair");

	return !life->did[MEMO_CHAIR_BACK] && chair != NULL &&
	       life_ask(life, teacher_of(life), ONCE(MEMO_CHAIR_BACK), "role.end",
	                ",\"seat\":%d,\"role\":\"chair\"", chair->seat);
}
