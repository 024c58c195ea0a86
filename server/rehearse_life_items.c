/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_items.c - a lived council: what becomes of each item, led by the chair. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "rehearse_life.h"

enum { DAY_S = 24 * 3600, DUE_DAYS = 7 };

#define MOTION_END                                                                                 \
	"\"base\":\"expressed\",\"threshold\":\"simple\",\"quorum\":\"none\","                     \
	"\"changeable\":false,\"close_on_time\":false,\"close_on_all\":true,\"seconds\":0"

static const char grades_title[] = "Une couleur pour la porte de la classe";
static const char amended_bench[] = "Mettre deux bancs sous le tilleul";
static const char amended_trades[] = "Changer de métier un lundi sur deux";

static bool chair_asks(struct life *life, const char *name)
{
	return life_ask(life, life_chair(life), PLAIN, name, "%s", "");
}

static bool state_is(const struct life *life, int64_t id, const char *state)
{
	return strcmp(life_item_state(life, id), state) == 0;
}

/* Its place on the agenda, its id in life->item_ids; -1: it is not there. */
static int find_place(struct life *life, enum plan plan)
{
	const cJSON *items = json_at(life->class_->view, "items");
	int place = -1;

	for (int i = 0; i < cJSON_GetArraySize(items); i++) {
		const cJSON *item = cJSON_GetArrayItem(items, i);

		if (strcmp(json_text(json_at(item, "motion"), "title"), plan_slips[plan].text) !=
		            0 ||
		    strcmp(json_text(item, "kind"), plan_slips[plan].kind) != 0)
			continue;
		place = i;
		life->item_ids[plan] = json_int(item, "id");
	}
	return place;
}

/* The accepted slips came onto the agenda by themselves, the oldest first. */
static bool slips_missing(struct life *life)
{
	int places[PLAN_COUNT];
	bool missing = false;

	for (int i = 0; i < PLAN_COUNT; i++) {
		places[i] = plan_slips[i].fate == FATE_ACCEPTED ? find_place(life, i) : 0;
		missing |= places[i] < 0;
	}
	for (int i = 0; i < PLAN_COUNT; i++)
		for (int k = 0; k < PLAN_COUNT; k++)
			if (plan_slips[i].fate == FATE_ACCEPTED &&
			    plan_slips[k].fate == FATE_ACCEPTED &&
			    life->slip_ids[i] < life->slip_ids[k])
				missing |= places[i] >= places[k];
	return missing;
}

static bool decision_missing(struct life *life)
{
	const cJSON *entry =
	        json_named(json_at(life->class_->view, "entries"), "text", life_first_title);

	return !cJSON_IsTrue(json_at(entry, "earlier")) ||
	       strcmp(json_text(entry, "state"), "todo") != 0 ||
	       cJSON_GetArraySize(json_at(entry, "who")) != 2 || json_int(entry, "due_day") == 0;
}

static bool write_consent(struct life *life)
{
	return life_ask(life, &life->class_->teacher, PLAIN, "item.edit",
	                ",\"item\":%lld,\"motion\":{\"title\":\"%s\",\"picture\":\"\","
	                "\"ballot\":\"consent\",\"secrecy\":\"roll-call\",\"tie_rule\":"
	                "\"rejected\",\"options\":[],%s}",
	                (long long)life->item_ids[PLAN_TRADES], plan_slips[PLAN_TRADES].text,
	                MOTION_END);
}

static bool add_grades(struct life *life)
{
	return life_ask(life, &life->class_->teacher, PLAIN, "item.add",
	                ",\"kind\":\"proposal\",\"motion\":{\"title\":\"%s\",\"picture\":\"\","
	                "\"ballot\":\"grades\",\"secrecy\":\"secret\",\"tie_rule\":\"lot\","
	                "\"grade_count\":5,\"options\":[{\"text\":\"Bleu\",\"picture\":\"\"},"
	                "{\"text\":\"Jaune\",\"picture\":\"\"},{\"text\":\"Vert\",\"picture\":"
	                "\"\"}],%s}",
	                grades_title, MOTION_END);
}

bool goal_agenda(struct life *life)
{
	const cJSON *item;

	if (life->did[MEMO_AGENDA])
		return false;
	if (!life->did[MEMO_GATHERED] &&
	    life_doubts(life, slips_missing(life) || decision_missing(life), "sitting.add"))
		return true;
	life->did[MEMO_GATHERED] = true;
	item = life_item(life, life->item_ids[PLAN_TRADES]);
	if (strcmp(json_text(json_at(item, "motion"), "ballot"), "consent") != 0)
		return write_consent(life);
	cJSON_ArrayForEach(item, json_at(life->class_->view, "items"))
	{
		if (strcmp(json_text(json_at(item, "motion"), "title"), grades_title) == 0)
			life->grades_id = json_int(item, "id");
	}
	if (life->grades_id == 0)
		return add_grades(life);
	life->did[MEMO_AGENDA] = true;
	return false;
}

/* What became of the decision before, said by who keeps the book. */
bool goal_earlier(struct life *life)
{
	const cJSON *view = life_view(life);
	const cJSON *entry = json_named(json_at(view, "entries"), "text", life_first_title);
	struct line *keeper = life_officer(life, "decision-keeper");
	int number = (int)json_int(entry, "number");

	if (entry == NULL || cJSON_IsTrue(json_at(entry, "reviewed")))
		return false;
	if (!life_in_stage(life, "earlier"))
		return life_ask(life, life_chair(life), PLAIN, "stage.enter", ",\"stage\":\"%s\"",
		                "earlier");
	if (!life->did[MEMO_EARLIER_SHOWN])
		return life_ask(life, keeper, ONCE(MEMO_EARLIER_SHOWN), "entry.show",
		                ",\"entry\":%d", number);
	return life_ask(life, keeper, PLAIN, "entry.review",
	                ",\"entry\":%d,\"state\":\"done\",\"word\":\"Fait chaque soir\"", number);
}

/* One concern passes; the other is settled, and is not spoken of. */
bool goal_gate(struct life *life)
{
	int64_t concern = life->item_ids[PLAN_CONCERN], old = life->item_ids[PLAN_OLD_CONCERN];
	struct line *chair = life_chair(life);

	if (!life_phase_is(life, "welcome"))
		return false;
	if (json_int(life_item(life, concern), "gate") == 0 && !life->did[MEMO_GATE_TRIED])
		return life_ask(life, chair,
		                (struct wish){.memo = MEMO_GATE_TRIED, .refusal = "not-admissible"},
		                "item.start", ",\"item\":%lld", (long long)concern);
	if (state_is(life, concern, "planned") &&
	    !cJSON_IsTrue(json_at(life_item(life, concern), "gate_asked")))
		return life_ask(life, chair, PLAIN, "concern.check",
		                ",\"item\":%lld,\"upheld\":true,\"tried\":true,\"current\":true",
		                (long long)concern);
	return state_is(life, old, "planned") &&
	       life_ask(life, chair, PLAIN, "concern.check",
	                ",\"item\":%lld,\"upheld\":false,\"tried\":true,\"current\":true",
	                (long long)old);
}

static const cJSON *amendment_of(const struct life *life)
{
	return cJSON_GetArrayItem(json_at(life_view(life), "amendments"), 0);
}

static bool record(struct life *life)
{
	return life_ask(life, life_chair(life), PLAIN, "item.record",
	                ",\"who\":[2,3],\"due_day\":%d", (int)(time(NULL) / DAY_S) + DUE_DAYS);
}

static bool debate_bench(struct life *life)
{
	const cJSON *amendment = amendment_of(life);
	const char *state = json_text(amendment, "state");

	if (life_floor(life))
		return true;
	if (amendment == NULL)
		return life_ask(life, &life->class_->pupils[1].line, PLAIN, "amendment.propose",
		                ",\"text\":\"%s\"", amended_bench);
	if (strcmp(state, "proposed") == 0)
		return life_ask(life, life_chair(life), PLAIN, "vote.open", ",\"amendment\":%d",
		                (int)json_int(amendment, "number"));
	if (!life->did[MEMO_AMENDED_CHECKED] &&
	    life_doubts(
	            life,
	            strcmp(state, "adopted") != 0 ||
	                    strcmp(json_text(json_at(json_at(life_view(life), "floor"), "motion"),
	                                     "title"),
	                           amended_bench) != 0,
	            "amendment"))
		return true;
	life->did[MEMO_AMENDED_CHECKED] = true;
	return chair_asks(life, "vote.open");
}

static const char *outcome(const struct life *life)
{
	return json_text(json_at(json_at(life_view(life), "result"), "verdict"), "outcome");
}

/* The item on the floor and its result read: what the chair does next. */
static bool act_shown(struct life *life)
{
	if (json_int(json_at(life_view(life), "vote"), "amendment") != 0)
		return chair_asks(life, "debate.open");
	if (strcmp(outcome(life), "blocked") == 0)
		return life_ask(life, life_officer(life, "secretary"), PLAIN, "item.amend",
		                ",\"title\":\"%s\",\"objection\":\"%s\"", amended_trades,
		                LIFE_OBJECTION);
	return record(life);
}

static bool discuss(struct life *life, int64_t id)
{
	if (life_phase_is(life, "presented"))
		return chair_asks(life, "debate.open");
	if (life_phase_is(life, "debate") && id == life->item_ids[PLAN_BENCH])
		return debate_bench(life);
	if (life_phase_is(life, "debate"))
		return chair_asks(life, "vote.open");
	return life_vote(life) || act_shown(life);
}

static bool speak_and_close(struct life *life, int64_t id)
{
	(void)id;
	return chair_asks(life, "item.close");
}

static bool refer(struct life *life, int64_t id)
{
	(void)id;
	return life_ask(life, life_chair(life), PLAIN, "item.refer",
	                ",\"task\":\"Demander des boutures à la mairie\",\"who\":[4],"
	                "\"who_else\":\"les CM1\",\"due_day\":%d",
	                (int)(time(NULL) / DAY_S) + DUE_DAYS);
}

static bool put_off(struct life *life, int64_t id)
{
	(void)id;
	return chair_asks(life, "item.postpone");
}

/* True: something is done about it, or awaited; false: it is over. */
static bool treat(struct life *life, int64_t id, bool (*on_floor)(struct life *life, int64_t id))
{
	if (state_is(life, id, "on-floor"))
		return on_floor(life, id);
	return state_is(life, id, "planned") && life_phase_is(life, "welcome") &&
	       life_ask(life, life_chair(life), PLAIN, "item.start", ",\"item\":%lld",
	                (long long)id);
}

static bool exclude(struct life *life, int64_t id)
{
	return state_is(life, id, "planned") &&
	       life_ask(life, &life->class_->teacher, PLAIN, "item.exclude",
	                ",\"item\":%lld,\"reason\":\"%s\"", (long long)id, LIFE_OUT_OF_FRAME);
}

bool goal_items(struct life *life)
{
	const int64_t *ids = life->item_ids;

	return treat(life, ids[PLAN_PRAISE], speak_and_close) ||
	       treat(life, ids[PLAN_CONCERN], speak_and_close) ||
	       treat(life, ids[PLAN_BENCH], discuss) || treat(life, ids[PLAN_TRADES], discuss) ||
	       treat(life, life->grades_id, discuss) || treat(life, ids[PLAN_PLANTS], refer) ||
	       exclude(life, ids[PLAN_BREAKS]) || treat(life, ids[PLAN_FARM], put_off);
}

/* The decisions are read again, and everybody says how it was. */
static bool read_again(struct life *life)
{
	const cJSON *entry;

	cJSON_ArrayForEach(entry, json_at(life_view(life), "entries"))
	{
		int number = (int)json_int(entry, "number");

		if (cJSON_IsTrue(json_at(entry, "earlier")) || number <= life->aloud)
			continue;
		if (json_int(life_view(life), "entry_shown") == number) {
			life->aloud = number;
			continue;
		}
		return life_ask(life, life_officer(life, "decision-keeper"), PLAIN, "entry.show",
		                ",\"entry\":%d", number);
	}
	return false;
}

bool goal_closing(struct life *life)
{
	const cJSON *mood = json_named(json_at(life_view(life), "items"), "kind", "mood");

	if (mood == NULL && !life_in_stage(life, "closing"))
		return life_ask(life, life_chair(life), PLAIN, "stage.enter", ",\"stage\":\"%s\"",
		                "closing");
	if (mood == NULL)
		return read_again(life) || chair_asks(life, "mood.ask");
	return treat(life, json_int(mood, "id"), discuss);
}
