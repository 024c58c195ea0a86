/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_box.c - a lived council: what is written between two sittings, and who reads it. */
#include <stdio.h>
#include <string.h>

#include "rehearse_life.h"

enum { AGAIN_MS = 400, THANKFUL = 5 /* the author of more thanks than may wait */ };

const struct plan_slip plan_slips[PLAN_COUNT] = {
        [PLAN_BENCH] = {"proposal", "Mettre un banc sous le tilleul", 0, FATE_ACCEPTED, ""},
        [PLAN_TRADES] = {"proposal", "Changer de métier chaque lundi", 1, FATE_ACCEPTED, ""},
        [PLAN_PLANTS] = {"proposal", "Des plantes dans le couloir", 2, FATE_ACCEPTED, ""},
        [PLAN_FARM] = {"request", "Retourner à la ferme au printemps", 3, FATE_ACCEPTED, ""},
        [PLAN_BREAKS] = {"request", "Deux heures de récréation", 4, FATE_ACCEPTED, ""},
        [PLAN_PRAISE] = {"praise", "Bravo pour le goûter partagé", 5, FATE_ACCEPTED, ""},
        [PLAN_CONCERN] = {"concern", "On me prend ma zibeline à la cantine", 6, FATE_ACCEPTED, ""},
        [PLAN_OLD_CONCERN] = {"concern", "On me double au quinconce du rang", 7, FATE_ACCEPTED, ""},
        [PLAN_AGAIN] = {"proposal", "Un truc pour la cour", 3, FATE_AGAIN,
                        "Quel objet, et pour quoi faire ?"},
        [PLAN_ELSEWHERE] = {"request", "Mon gilet a disparu", 6, FATE_ELSEWHERE,
                            "Nous le cherchons ensemble demain matin"},
};

static const char thanks[] = "Merci pour les craies";

static struct card *card_of(struct line *line)
{
	return (struct card *)(void *)((char *)line - offsetof(struct card, line));
}

static void card_opened(struct line *line)
{
	struct card *card = card_of(line);

	card->hello_id = line_ask(line, "hello", ",\"token\":\"%s\"", card->token);
}

static void card_heard(struct line *line, const cJSON *message)
{
	struct card *card = card_of(line);
	const cJSON *ok = json_at(message, "ok");

	if (json_at(ok, "slips") != NULL) {
		life_check_box(card, ok);
		life_keep(&card->box, ok);
	}
	if (life_heard(card->life, line, message))
		return;
	if (card->hello_id != 0 && json_int(message, "re") == card->hello_id) {
		card->in = ok != NULL;
		if (ok == NULL)
			line_cut(line, AGAIN_MS);
	}
}

static void card_lost(struct line *line)
{
	struct card *card = card_of(line);

	life_lost(card->life, line);
	card->in = false;
	card->hello_id = 0;
	life_keep(&card->box, NULL); /* it looks again before it repeats anything */
	card->life->class_->rehearsal->figures.reconnections++;
}

static void card_due(struct line *line)
{
	(void)line;
}

static const struct line_kind card_kind = {
        .opened = card_opened, .heard = card_heard, .lost = card_lost, .due = card_due};

void card_start(struct card *card)
{
	line_init(&card->line, card->life->class_->rehearsal->lines, &card_kind);
	line_connect(&card->line);
}

/* Opens the box on a card whose newest picture was lost; false: it is there. */
static bool open_box(struct life *life, struct card *card)
{
	if (!card->in)
		return true;
	return card->box == NULL &&
	       life_ask(life, &card->line, PLAIN, "box.open", "%s", ",\"class\":0");
}

/* Among those that are not over; what a council before has put elsewhere is. */
static const cJSON *find_slip(const cJSON *box, enum plan plan)
{
	const cJSON *slip;

	cJSON_ArrayForEach(slip, json_at(box, "slips"))
	{
		const char *state = json_text(slip, "state");
		bool over =
		        strcmp(state, "treated") == 0 || strcmp(state, "withdrawn") == 0 ||
		        (strcmp(state, "elsewhere") == 0 && plan_slips[plan].fate == FATE_ACCEPTED);

		if (!over && strcmp(json_text(slip, "text"), plan_slips[plan].text) == 0)
			return slip;
	}
	return NULL;
}

static bool add_slip(struct life *life, struct card *card, struct wish wish, const char *kind,
                     const char *text)
{
	return life_ask(life, &card->line, wish, "slip.add",
	                ",\"class\":0,\"pupil\":0,\"kind\":\"%s\",\"text\":\"%s\"", kind, text);
}

bool goal_written(struct life *life)
{
	for (int i = 0; i < PLAN_COUNT; i++) {
		const struct plan_slip *plan = &plan_slips[i];
		struct card *card = &life->cards[plan->author];

		if (open_box(life, card))
			return true;
		if (find_slip(card->box, i) == NULL)
			return add_slip(life, card, PLAIN, plan->kind, plan->text);
	}
	return false;
}

/* As many thanks as may wait, one too many, and one taken back. */
bool goal_limit(struct life *life)
{
	struct card *card = &life->cards[THANKFUL];
	const cJSON *limit, *slip, *mine = NULL;
	int wait = 0;

	if (open_box(life, card))
		return true;
	limit = cJSON_GetArrayItem(json_at(card->box, "limits"), 3);
	cJSON_ArrayForEach(slip, json_at(card->box, "slips"))
	{
		const char *state = json_text(slip, "state");

		if (strcmp(json_text(slip, "kind"), "thanks") != 0 ||
		    (strcmp(state, "waiting") != 0 && strcmp(state, "accepted") != 0))
			continue;
		wait++;
		mine = slip;
	}
	if (life->did[MEMO_TAKEN_BACK] || (life->did[MEMO_OVER_LIMIT] && mine == NULL))
		return false;
	if (!life->did[MEMO_OVER_LIMIT] && cJSON_IsNumber(limit) && wait < limit->valueint)
		return add_slip(life, card, PLAIN, "thanks", thanks);
	if (!life->did[MEMO_OVER_LIMIT])
		return add_slip(life, card,
		                (struct wish){.memo = MEMO_OVER_LIMIT, .refusal = "too-many-slips"},
		                "thanks", thanks);
	return life_ask(life, &card->line, ONCE(MEMO_TAKEN_BACK), "slip.withdraw", ",\"slip\":%lld",
	                (long long)json_int(mine, "id"));
}

bool goal_not_yours(struct life *life)
{
	const cJSON *slip;

	if (open_box(life, &life->cards[1]))
		return true;
	slip = find_slip(life->cards[1].box, PLAN_TRADES);
	return !life->did[MEMO_NOT_YOURS] &&
	       life_ask(life, &life->cards[0].line,
	                (struct wish){.memo = MEMO_NOT_YOURS, .refusal = "no-such-slip"},
	                "slip.withdraw", ",\"slip\":%lld", (long long)json_int(slip, "id"));
}

void box_told(struct life *life, const cJSON *ok)
{
	life_keep(&life->box, ok);
}

bool box_ask(struct life *life)
{
	return life_ask(life, &life->class_->teacher, THEN(box_told), "box.open", ",\"class\":%lld",
	                (long long)life->class_->class_id);
}

static bool screen_slip(struct life *life, const cJSON *slip, const char *state, const char *reason)
{
	return life_ask(life, &life->class_->teacher, THEN(box_told), "slip.screen",
	                ",\"slip\":%lld,\"state\":\"%s\",\"names_somebody\":false,\"reason\":"
	                "\"%s\"",
	                (long long)json_int(slip, "id"), state, reason);
}

bool goal_screened(struct life *life)
{
	static const char *const states[] = {"accepted", "again", "elsewhere"};
	const cJSON *slip;

	if (life->did[MEMO_SCREENED])
		return false;
	if (life->box == NULL)
		return box_ask(life);
	for (int i = 0; i < PLAN_COUNT; i++) {
		const char *state = states[plan_slips[i].fate];

		slip = find_slip(life->box, i);
		life->slip_ids[i] = json_int(slip, "id");
		if (slip != NULL && strcmp(json_text(slip, "state"), state) != 0)
			return screen_slip(life, slip, state, plan_slips[i].reason);
	}
	cJSON_ArrayForEach(slip, json_at(life->box, "slips"))
	{
		if (strcmp(json_text(slip, "text"), thanks) == 0 &&
		    strcmp(json_text(slip, "state"), "waiting") == 0)
			return screen_slip(life, slip, "elsewhere", "Dis-le à voix haute");
	}
	for (int i = 0; i < LIFE_AUTHORS; i++)
		life_keep(&life->cards[i].box, NULL); /* they come back to see */
	life->did[MEMO_SCREENED] = true;
	return true;
}

/* Its author, and nobody else, reads why. */
bool goal_read(struct life *life)
{
	const struct plan_slip *plan = &plan_slips[PLAN_AGAIN];
	struct card *card = &life->cards[plan->author];
	const cJSON *slip;

	if (life->did[MEMO_READ_AGAIN])
		return false;
	if (open_box(life, card))
		return true;
	slip = find_slip(card->box, PLAN_AGAIN);
	if (strcmp(json_text(slip, "state"), "again") != 0 ||
	    strcmp(json_text(slip, "reason"), plan->reason) != 0)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "slip.screen");
	life->did[MEMO_READ_AGAIN] = true;
	return true;
}

bool goal_supported(struct life *life)
{
	struct card *card = &life->cards[1];
	const cJSON *other;

	if (open_box(life, card))
		return true;
	other = json_named(json_at(card->box, "others"), "text", plan_slips[PLAN_BENCH].text);
	if (other == NULL)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "box.open");
	return other != NULL && !cJSON_IsTrue(json_at(other, "supported")) &&
	       life_ask(life, &card->line, ONCE(MEMO_SUPPORTED), "slip.support",
	                ",\"slip\":%lld,\"on\":true", (long long)json_int(other, "id"));
}

static void look_after(struct life *life)
{
	const cJSON *farm = find_slip(life->box, PLAN_FARM);

	if (strcmp(json_text(farm, "state"), "accepted") != 0)
		contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "item.postpone");
	for (int i = PLAN_BENCH; i <= PLAN_BREAKS; i++)
		if (i != PLAN_FARM && find_slip(life->box, i) != NULL)
			contradict(life->class_->rehearsal, WORDS(FOUND_OTHERWISE), "sitting.end");
	life->did[MEMO_BOX_AFTER] = true;
}

/* After the sitting: what was put off waits again, what was spoken of is over. */
bool goal_box_after(struct life *life)
{
	struct line *teacher = &life->class_->teacher;
	const cJSON *farm;

	if (life->did[MEMO_TIDY])
		return false;
	if (life->box == NULL)
		return box_ask(life);
	if (!life->did[MEMO_BOX_AFTER])
		look_after(life);
	farm = find_slip(life->box, PLAN_FARM);
	return farm != NULL && life_ask(life, teacher, ONCE(MEMO_TIDY), "slip.withdraw",
	                                ",\"slip\":%lld", (long long)json_int(farm, "id"));
}
