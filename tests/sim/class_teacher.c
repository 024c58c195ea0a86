/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_teacher.c - a teacher's screen: signs in, prepares what is missing, and
 * runs the sitting by looking at it.
 */
#include "sim/class_teacher.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"

enum { LOOK_MS = 300, LINKS = 2 }; /* of each sitting: a shared tablet, a wall */
enum step { /* of a class that is made */
	    STEP_CLASS,
	    STEP_PUPILS,
	    STEP_IDS,
	    STEP_COUNCIL,
	    STEP_COLLEAGUE,
	    STEP_SHARE,
	    STEP_CARDS,
	    STEP_COMPUTER,
	    STEP_READY
};
#define COLLEAGUE "une phrase longue"

static struct teacher_bot *teacher_of(struct bot *bot)
{
	return (struct teacher_bot *)(void *)bot;
}

static void add_pupils(struct teacher_bot *teacher)
{
	struct buffer names;

	buffer_init(&names, 4096);
	for (int i = 0; i < teacher->bot.class_->options.pupils; i++)
		buffer_printf(&names, "%s\"Pupil %02d\"", i == 0 ? "" : ",", i);
	ASK(teacher, "pupils.add", ",\"class\":%lld,\"names\":[%s]", (long long)teacher->class_id,
	    names.data);
	buffer_release(&names);
}

static void set_council(struct teacher_bot *teacher)
{
	ASK(teacher, "council.set",
	    ",\"class\":%lld,\"council\":{\"template\":\"own\",\"stages\":[\"opening\",\"news\","
	    "\"earlier\",\"praise\",\"concerns\",\"proposals\",\"reports\",\"closing\"],\"roles\":["
	    "\"chair\",\"secretary\",\"timekeeper\",\"floor-keeper\",\"decision-keeper\","
	    "\"teller\",\"observer\"],\"turn_seconds\":%u,\"item_minutes\":%u,\"totals\":true,"
	    "\"tags\":true,\"support\":true,\"box_open\":true,\"limits\":[3,3,3,3,3],"
	    "\"election_day\":%u,\"own\":[{\"name\":\"plantes\",\"picture\":\"\",\"powers\":null}],"
	    "\"lines\":[{\"stage\":\"opening\",\"text\":\"Bonjour\"}],\"reports\":[\"la caisse\"]}",
	    (long long)teacher->class_id, dice_below(dice_of(teacher), 2) * 20,
	    dice_below(dice_of(teacher), 2), dice_below(dice_of(teacher), 2));
}

/* Once, before the first sitting. */
static void prepare_class(struct teacher_bot *teacher)
{
	long long id = (long long)teacher->class_id;

	switch (teacher->step) {
	case STEP_CLASS:
		ASK(teacher, "home", "%s", "");
		break;
	case STEP_PUPILS:
		add_pupils(teacher);
		break;
	case STEP_IDS:
		ASK(teacher, "class.open", ",\"class\":%lld", id);
		break;
	case STEP_COUNCIL:
		set_council(teacher);
		break;
	case STEP_COLLEAGUE:
		ASK(teacher, "teacher.add", ",\"name\":\"collegue\",\"password\":\"%s\"",
		    COLLEAGUE);
		break;
	case STEP_SHARE:
		ASK(teacher, "class.share", ",\"class\":%lld,\"name\":\"collegue\",\"on\":true",
		    id);
		break;
	case STEP_CARDS:
		ASK(teacher, "card.make", ",\"class\":%lld,\"pupil\":0", id);
		break;
	default:
		ASK(teacher, "link.add", ",\"kind\":\"box\",\"target\":%lld", id);
		break;
	}
}

/* What is missing on the way to the council. */
static void prepare(struct teacher_bot *teacher)
{
	if (teacher->guest)
		teacher->sitting = teacher->bot.class_->teacher.sitting;
	else if (teacher->step < STEP_READY) {
		prepare_class(teacher);
		return;
	}
	if (teacher->sitting != 0 && !teacher->entered)
		ASK(teacher, "sitting.enter", ",\"sitting\":%lld", (long long)teacher->sitting);
	else if (!teacher->guest && teacher->sitting == 0 && !teacher->looked)
		ASK(teacher, "class.open", ",\"class\":%lld", (long long)teacher->class_id);
	else if (!teacher->guest && teacher->sitting == 0)
		ASK(teacher, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)teacher->class_id);
	else if (!teacher->guest)
		ASK(teacher, "link.add", ",\"kind\":\"%s\",\"target\":%lld",
		    teacher->links == 0 ? "booth" : "projector", (long long)teacher->sitting);
}

static void sign_in(struct teacher_bot *teacher)
{
	if (teacher->token[0] != '\0')
		ASK(teacher, "hello", ",\"token\":\"%s\"", teacher->token);
	else
		ASK(teacher, "login", ",\"name\":\"%s\",\"password\":\"%s\"",
		    teacher->guest ? "collegue" : "maitre",
		    teacher->guest ? COLLEAGUE : fake_password(teacher->bot.class_->fake));
}

static void teacher_opened(struct bot *bot)
{
	sign_in(teacher_of(bot));
}

static void teacher_act(struct bot *bot)
{
	struct teacher_bot *teacher = teacher_of(bot);

	bot_wait(bot, teacher->guest ? 6 * LOOK_MS : LOOK_MS);
	if (teacher->asked[0] != '\0')
		return;
	if (!teacher->signed_in)
		sign_in(teacher);
	else if (!teacher->entered || (!teacher->guest && teacher->links < LINKS))
		prepare(teacher);
	else if (bot->view != NULL)
		hold_council(teacher);
}

static void home_told(struct teacher_bot *teacher, const cJSON *ok)
{
	const cJSON *first = cJSON_GetArrayItem(json_of(ok, "classes"), 0);

	teacher->class_id = json_number(first, "id");
	if (teacher->class_id == 0)
		ASK(teacher, "class.add", ",\"name\":\"CM1\",\"mode\":\"%s\"", "reading");
	else
		teacher->step = json_number(first, "pupils") > 0 ? STEP_IDS : STEP_PUPILS;
}

/* Every fourth pupil comes by the card. */
static void cards_told(struct class_of_bots *class_, const cJSON *ok)
{
	for (int i = 0; i < class_->options.pupils - BOOTH_SEATS; i += 4)
		snprintf(class_->pupils[i].card, sizeof class_->pupils[i].card, "%s",
		         json_word(cJSON_GetArrayItem(json_of(ok, "cards"), i), "token"));
}

static void link_told(struct teacher_bot *teacher, const cJSON *ok)
{
	struct class_of_bots *class_ = teacher->bot.class_;
	const char *kind = json_word(ok, "kind");

	if (strcmp(kind, "box") == 0) {
		snprintf(class_->computer.token, sizeof class_->computer.token, "%s",
		         json_word(ok, "token"));
		class_->computer.bot.wanted = true;
		return;
	}
	snprintf(teacher->links == 0 ? class_->booth : class_->projector.token,
	         sizeof class_->booth, "%s", json_word(ok, "token"));
	if (++teacher->links < LINKS)
		return;
	class_->projector.bot.wanted = true;
	for (int i = 0; i < class_->options.pupils; i++)
		class_->pupils[i].bot.wanted = true;
}

/* One that waits, for the next deed. */
static void box_told(struct teacher_bot *teacher, const cJSON *ok)
{
	const cJSON *slip;

	teacher->slip = 0;
	cJSON_ArrayForEach(slip, json_of(ok, "slips"))
	{
		if (strcmp(json_word(slip, "state"), "waiting") == 0)
			teacher->slip = json_number(slip, "id");
	}
}

static void sitting_is(struct teacher_bot *teacher, int64_t sitting)
{
	struct oracle *oracle = &teacher->bot.class_->oracle;

	teacher->sitting = oracle->sitting = sitting;
	oracle_look(oracle);
}

static void sittings_told(struct teacher_bot *teacher, const cJSON *ok)
{
	const cJSON *line;

	teacher->looked = true;
	cJSON_ArrayForEach(line, json_of(ok, "sittings"))
	{
		if (strcmp(json_word(line, "phase"), "sealed") != 0)
			sitting_is(teacher, json_number(line, "id"));
	}
}

/* One step further, if that was what it was about. */
static void step_told(struct teacher_bot *teacher, const char *asked, const cJSON *ok)
{
	static const char *const steps[STEP_READY] = {"",
	                                              "pupils.add",
	                                              "class.open",
	                                              "council.set",
	                                              "teacher.add",
	                                              "class.share",
	                                              "card.make",
	                                              "link.add"};
	struct class_of_bots *class_ = teacher->bot.class_;

	if (teacher->guest || teacher->step >= STEP_READY ||
	    strcmp(asked, steps[teacher->step]) != 0)
		return;
	if (teacher->step == STEP_IDS)
		for (int i = 0; i < class_->options.pupils; i++)
			class_->ids[i] =
			        json_number(cJSON_GetArrayItem(json_of(ok, "pupils"), i), "id");
	if (teacher->step == STEP_SHARE)
		class_->colleague.bot.wanted = true;
	if (teacher->step == STEP_CARDS)
		cards_told(class_, ok);
	teacher->step++;
}

static void told_ok(struct teacher_bot *teacher, const char *asked, const cJSON *ok)
{
	struct class_of_bots *class_ = teacher->bot.class_;

	if (strcmp(asked, "class.open") == 0 && teacher->step == STEP_READY)
		sittings_told(teacher, ok);
	step_told(teacher, asked, ok);
	if (strcmp(asked, "login") == 0) {
		teacher->signed_in = true;
		snprintf(teacher->token, sizeof teacher->token, "%s", json_word(ok, "token"));
	} else if (strcmp(asked, "hello") == 0) {
		teacher->signed_in = true;
	} else if (strcmp(asked, "home") == 0) {
		home_told(teacher, ok);
	} else if (strcmp(asked, "class.add") == 0) {
		teacher->class_id = json_number(ok, "id");
		teacher->step = STEP_PUPILS;
	} else if (strcmp(asked, "sitting.add") == 0) {
		sitting_is(teacher, json_number(ok, "id"));
	} else if (strcmp(asked, "sitting.enter") == 0) {
		teacher->entered = true;
	} else if (strcmp(asked, "link.add") == 0) {
		link_told(teacher, ok);
	} else if (strcmp(asked, "minutes.write") == 0) {
		oracle_written(&class_->oracle, teacher->prose.sitting, teacher->prose.item,
		               json_number(ok, "edition"), teacher->prose.text);
	} else if (json_of(ok, "slips") != NULL) {
		box_told(teacher, ok);
	} else {
		oracle_command_answered(&class_->oracle, asked, teacher->asked_since);
	}
}

static void told_no(struct teacher_bot *teacher, const char *asked, const cJSON *message)
{
	const char *no = json_word(message, "no");
	static const char *const never[] = {"malformed",     "bad-field",   "unknown-command",
	                                    "not-allowed",   "hello-first", "unknown-token",
	                                    "wrong-password"};

	for (unsigned i = 0; i < sizeof never / sizeof never[0]; i++)
		if (strcmp(no, never[i]) == 0 && strcmp(asked, "vote.open") != 0)
			oracle_object(&teacher->bot.class_->oracle,
			              "the teacher's %s was refused: %s %s", asked, no,
			              json_word(message, "field"));
	if (strcmp(no, "name-taken") == 0)
		step_told(teacher, asked, NULL); /* the answer to the first was lost */
	if (strcmp(asked, "sitting.enter") == 0 && strcmp(no, "already-sealed") == 0 &&
	    teacher->sitting == teacher->bot.class_->teacher.sitting)
		teacher->bot.class_->over = true; /* the end was heard, and its answer lost */
	bot_wait(&teacher->bot, 10 * LOOK_MS);
}

static void teacher_told(struct bot *bot, const cJSON *message)
{
	struct teacher_bot *teacher = teacher_of(bot);
	char asked[WORD_BYTES];

	if (message == NULL) { /* the connection is lost */
		teacher->asked[0] = '\0';
		teacher->signed_in = teacher->entered = teacher->looked = false;
		return;
	}
	if (bot->view != NULL && cJSON_IsTrue(json_of(bot->view, "door_open")))
		snprintf(bot->class_->door, sizeof bot->class_->door, "%s",
		         json_word(bot->view, "door_code"));
	if (teacher->asked[0] == '\0' || json_number(message, "re") != teacher->asked_id)
		return;
	memcpy(asked, teacher->asked, sizeof asked);
	teacher->asked[0] = '\0';
	if (json_of(message, "ok") != NULL)
		told_ok(teacher, asked, json_of(message, "ok"));
	else
		told_no(teacher, asked, message);
}

void teacher_init(struct class_of_bots *class_, struct teacher_bot *teacher)
{
	struct bot *bot = &teacher->bot;

	bot_init(bot, class_);
	bot->opened = teacher_opened;
	bot->told = teacher_told;
	bot->act = teacher_act;
}
