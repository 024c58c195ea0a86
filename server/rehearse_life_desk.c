/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_desk.c - a lived council: the class, its habits, its cards, and a first sitting. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "base/check.h"
#include "rehearse_life.h"

enum { DAY_S = 24 * 3600, DUE_DAYS = 14, TURN_SECONDS = 60 };

const char *const life_offices[LIFE_OFFICES] = {"chair",        "secretary",       "timekeeper",
                                                "floor-keeper", "decision-keeper", "teller"};

static struct line *teacher_of(struct life *life)
{
	return &life->class_->teacher;
}

static long long class_id(const struct life *life)
{
	return (long long)life->class_->class_id;
}

static void home_told(struct life *life, const cJSON *ok)
{
	const cJSON *first = cJSON_GetArrayItem(json_at(ok, "classes"), 0);

	if (first == NULL)
		give_up(life->class_->rehearsal, "%s", words_text(WORDS_REHEARSE_NO_DEMO));
	else
		life->class_->class_id = json_int(first, "id");
}

static void class_made(struct life *life, const cJSON *ok)
{
	life->class_->class_id = json_int(ok, "id");
}

bool goal_class(struct life *life)
{
	if (life->class_->class_id != 0)
		return false;
	if (life->class_->rehearsal->options.demo)
		return life_ask(life, teacher_of(life), THEN(home_told), "home", "%s", "");
	return life_ask(life, teacher_of(life), THEN(class_made), "class.add",
	                ",\"name\":\"Conseil %d\",\"mode\":\"reading\"", life->class_->index + 1);
}

static void class_told(struct life *life, const cJSON *ok)
{
	int pupils = cJSON_GetArraySize(json_at(ok, "pupils"));

	life_keep(&life->pupils, json_at(ok, "pupils"));
	if (pupils == 0)
		return;
	if (life->class_->pupil_count > pupils)
		life->class_->pupil_count = pupils;
	if (life->class_->pupil_count < LIFE_AUTHORS)
		give_up(life->class_->rehearsal, WORDS(LIFE_FEW), LIFE_AUTHORS);
}

static bool add_pupils(struct life *life)
{
	struct buffer names;

	buffer_init(&names, 1 << 14);
	for (int i = 0; i < life->class_->pupil_count; i++)
		buffer_printf(&names, "%s\"Élève %d\"", i == 0 ? "" : ",", i + 1);
	life_ask(life, teacher_of(life), THEN(class_told), "pupils.add",
	         ",\"class\":%lld,\"names\":[%s]", class_id(life), names.data);
	buffer_release(&names);
	return true;
}

bool goal_pupils(struct life *life)
{
	if (life->pupils == NULL)
		return life_ask(life, teacher_of(life), THEN(class_told), "class.open",
		                ",\"class\":%lld", class_id(life));
	return cJSON_GetArraySize(life->pupils) == 0 && add_pupils(life);
}

static void council_told(struct life *life, const cJSON *ok)
{
	life_keep(&life->council, json_at(ok, "council"));
}

/* What the council has not yet of `wanted` joins `list`, before its last one when `inside`. */
static bool add_missing(cJSON *list, const char *const *wanted, int count, bool inside)
{
	bool changed = false;

	for (int i = 0; i < count; i++) {
		const cJSON *row;
		bool has = false;

		cJSON_ArrayForEach(row, list) has =
		        has || (cJSON_IsString(row) && strcmp(row->valuestring, wanted[i]) == 0);
		if (has)
			continue;
		changed = true;
		cJSON_InsertItemInArray(list, inside && i + 1 < count ? i : 99,
		                        cJSON_CreateString(wanted[i]));
	}
	return changed;
}

static bool raise_number(cJSON *place, int least)
{
	if (place == NULL || place->valueint >= least)
		return false;
	cJSON_SetIntValue(place, least);
	return true;
}

static bool turn_on(cJSON *council, const char *name)
{
	if (cJSON_IsTrue(json_at(council, name)))
		return false;
	cJSON_ReplaceItemInObjectCaseSensitive(council, name, cJSON_CreateTrue());
	return true;
}

/* The habits that this council needs; a class that has them keeps its own as they are. */
static bool fit_habits(cJSON *council)
{
	static const char *const stages[] = {"opening",  "earlier",   "praise",
	                                     "concerns", "proposals", "closing"};
	cJSON *limits = cJSON_GetObjectItemCaseSensitive(council, "limits");
	bool changed =
	        add_missing(cJSON_GetObjectItemCaseSensitive(council, "stages"), stages, 6, true);

	changed |= add_missing(cJSON_GetObjectItemCaseSensitive(council, "roles"), life_offices,
	                       LIFE_OFFICES, false);
	changed |= raise_number(cJSON_GetObjectItemCaseSensitive(council, "turn_seconds"),
	                        TURN_SECONDS);
	for (int i = 0; i < cJSON_GetArraySize(limits); i++)
		changed |= raise_number(cJSON_GetArrayItem(limits, i), 2);
	changed |= turn_on(council, "support");
	changed |= turn_on(council, "box_open");
	return changed;
}

bool goal_council(struct life *life)
{
	char *text;

	if (life->did[MEMO_COUNCIL_SET])
		return false;
	if (life->council == NULL)
		return life_ask(life, teacher_of(life), THEN(council_told), "council.open",
		                ",\"class\":%lld", class_id(life));
	fit_habits(life->council);
	text = cJSON_PrintUnformatted(life->council);
	CHECK(text != NULL);
	life_ask(life, teacher_of(life), ONCE(MEMO_COUNCIL_SET), "council.set",
	         ",\"class\":%lld,\"council\":%s", class_id(life), text);
	cJSON_free(text);
	return true;
}

static void cards_told(struct life *life, const cJSON *ok)
{
	for (int i = 0; i < LIFE_AUTHORS; i++) {
		int64_t pupil = json_int(cJSON_GetArrayItem(life->pupils, i), "id");
		struct card *card = &life->cards[i];
		const cJSON *row;

		cJSON_ArrayForEach(row, json_at(ok, "cards"))
		{
			if (json_int(row, "pupil") != pupil || card->line.kind != NULL)
				continue;
			card->life = life;
			card->author = i;
			snprintf(card->token, sizeof card->token, "%s", json_text(row, "token"));
			card_start(card);
		}
	}
}

bool goal_cards(struct life *life)
{
	return life->cards[0].line.kind == NULL &&
	       life_ask(life, teacher_of(life), THEN(cards_told), "card.make",
	                ",\"class\":%lld,\"pupil\":0", class_id(life));
}

static void sitting_made(struct life *life, const cJSON *ok)
{
	life->class_->sitting = json_int(ok, "id");
}

bool goal_first(struct life *life)
{
	return life->class_->sitting == 0 &&
	       life_ask(life, teacher_of(life), THEN(sitting_made), "sitting.add",
	                ",\"class\":%lld,\"title\":\"" LIFE_FIRST_SITTING "\"", class_id(life));
}

static void entered(struct life *life, const cJSON *ok)
{
	(void)ok;
	life->entered = life->class_->sitting;
}

bool goal_entered(struct life *life)
{
	int64_t sitting = life->class_->sitting;

	if (life_sealed(life))
		return false;
	if (life->entered != sitting)
		return life_ask(life, teacher_of(life), THEN(entered), "sitting.enter",
		                ",\"sitting\":%lld", (long long)sitting);
	return json_int(life->class_->view, "sitting") != sitting;
}

const char life_first_title[] = "Nettoyer le tableau à tour de rôle";

bool life_add_first(struct life *life)
{
	return life_ask(life, teacher_of(life), PLAIN, "item.add",
	                ",\"motion\":{\"title\":\"%s\",\"picture\":\"broom\","
	                "\"ballot\":\"motion\",\"secrecy\":\"roll-call\",\"base\":"
	                "\"expressed\",\"threshold\":\"simple\",\"quorum\":\"none\","
	                "\"tie_rule\":\"rejected\",\"changeable\":false,"
	                "\"close_on_time\":false,\"close_on_all\":false,\"seconds\":0,"
	                "\"options\":[]}",
	                life_first_title);
}

static bool prepare_first(struct life *life, const cJSON *view, const cJSON *items)
{
	struct line *teacher = teacher_of(life);
	const cJSON *last = cJSON_GetArrayItem(items, cJSON_GetArraySize(items) - 1);

	if (strcmp(json_text(json_at(last, "motion"), "title"), life_first_title) != 0)
		return life_add_first(life);
	if (json_int(view, "present_count") < json_int(view, "class_size"))
		return life_ask(life, teacher, PLAIN, "members.all-present", "%s", "");
	return life_ask(life, teacher, PLAIN, "sitting.open", "%s", "");
}

/* Two against, one abstains, all the others are for it. */
static bool count_hands(struct life *life, const cJSON *view)
{
	const cJSON *vote = json_at(view, "vote");
	int hands = (int)json_int(vote, "on_paper");

	if (hands < json_int(view, "present_count"))
		return life_ask(life, teacher_of(life), PLAIN, "paper.sign-all", "%s", "");
	if (strcmp(json_text(view, "phase"), "voting") == 0)
		return life_ask(life, teacher_of(life), PLAIN, "vote.close", "%s", "");
	return life_ask(life, teacher_of(life), PLAIN, "vote.count", ",\"hand_votes\":[%d,2,1]",
	                hands - 3);
}

static bool show_hands(struct life *life, const cJSON *view)
{
	const cJSON *votes = json_at(json_at(view, "result"), "votes");
	const cJSON *against = cJSON_GetArrayItem(votes, 1);
	bool wrong = !cJSON_IsNumber(against) || against->valueint != 2 ||
	             cJSON_GetArrayItem(votes, 0)->valueint != json_int(view, "present_count") - 3;

	return life_doubts(life, wrong, "vote.count") ||
	       life_ask(life, teacher_of(life), PLAIN, "vote.show", "%s", "");
}

static int due_day(void)
{
	return (int)(time(NULL) / DAY_S) + DUE_DAYS;
}

/* Who does what until when: the next sitting will ask what became of it. */
bool goal_sealed(struct life *life)
{
	const cJSON *view = life->class_->view, *items = json_at(view, "items");
	const cJSON *last = cJSON_GetArrayItem(items, cJSON_GetArraySize(items) - 1);
	const char *phase = json_text(view, "phase");
	struct line *teacher = teacher_of(life);

	if (life_sealed(life)) {
		life->first_sitting = life->class_->sitting;
		life->class_->sitting = 0;
		return false;
	}
	if (strcmp(phase, "preparing") == 0)
		return prepare_first(life, view, items);
	if (strcmp(phase, "welcome") == 0 && life_give_up_lines(life))
		return true;
	if (strcmp(phase, "welcome") == 0 && strcmp(json_text(last, "state"), "planned") == 0)
		return life_ask(life, teacher, PLAIN, "item.start", ",\"item\":%d",
		                (int)json_int(last, "id"));
	if (strcmp(phase, "welcome") == 0)
		return life_ask(life, teacher, PLAIN, "sitting.end", "%s", "");
	if (strcmp(phase, "presented") == 0 || strcmp(phase, "debate") == 0)
		return life_ask(life, teacher, PLAIN, "vote.open", "%s", "");
	if (strcmp(phase, "voting") == 0 || strcmp(phase, "closed") == 0)
		return count_hands(life, view);
	if (strcmp(phase, "counted") == 0)
		return show_hands(life, view);
	return life_ask(life, teacher, PLAIN, "item.record", ",\"who\":[0,1],\"due_day\":%d",
	                due_day());
}
