/* SPDX-License-Identifier: EUPL-1.2 */
/* class_pupil.c - a child with a tablet and a bad Wi-Fi. */
#include "sim/class.h"

#include <stdio.h>
#include <string.h>

#include "base/hex.h"

static struct pupil_bot *pupil_of(struct bot *bot)
{
	return (struct pupil_bot *)(void *)bot;
}

static struct oracle *oracle_of(struct pupil_bot *pupil)
{
	return &pupil->bot.class_->oracle;
}

static void new_token(struct pupil_bot *pupil)
{
	uint8_t token[TOKEN_BYTES];

	dice_fill(&pupil->bot.class_->dice, token, sizeof token);
	hex_print(token, sizeof token, pupil->token);
	pupil->asked = false;
	pupil->seated = false;
}

static void pupil_opened(struct bot *bot)
{
	struct pupil_bot *pupil = pupil_of(bot);

	if (pupil->booth)
		pupil->hello_id = bot_ask(bot, "hello", ",\"token\":\"%s\"", bot->class_->booth);
	else if (pupil->asked)
		pupil->hello_id = bot_ask(bot, "hello", ",\"token\":\"%s\"", pupil->token);
	else if (pupil->card[0] != '\0')
		pupil->hello_id = bot_ask(bot, "hello", ",\"token\":\"%s\"", pupil->card);
	else if (bot->class_->door[0] != '\0')
		pupil->hello_id = bot_ask(bot, "hello", ",\"door\":\"%s\"", bot->class_->door);
}

static int64_t ask_cast(struct pupil_bot *pupil, const struct urn_paper *said,
                        const uint8_t key[KEY_BYTES])
{
	char digits[2 * KEY_BYTES + 1], marks[4 * OPTIONS_MAX + 1] = "", voter[24] = "";
	size_t used = 0;

	if (pupil->booth)
		snprintf(voter, sizeof voter, ",\"voter\":%d", pupil->seat);

	hex_print(key, KEY_BYTES, digits);
	for (int i = 0; i < said->bytes; i++)
		used += (size_t)snprintf(marks + used, sizeof marks - used, "%s%d",
		                         i == 0 ? "" : ",", said->byte[i]);
	if (offer_is_marked(&pupil->offer))
		return bot_ask(&pupil->bot, "vote.cast",
		               ",\"vote\":%d,\"marks\":[%s],\"key\":\"%s\"%s", pupil->vote, marks,
		               digits, voter);
	return bot_ask(&pupil->bot, "vote.cast", ",\"vote\":%d,\"choice\":%s,\"key\":\"%s\"%s",
	               pupil->vote, marks, digits, voter);
}

/* Something that the ballot does not allow; a tablet would not send it. */
static void send_wild(struct pupil_bot *pupil)
{
	struct dice *dice = &pupil->bot.class_->dice;
	struct urn_paper said;
	uint8_t key[KEY_BYTES];

	offer_scribble(&pupil->offer, dice, &said);
	dice_fill(dice, key, sizeof key);
	if (!offer_fits(&pupil->offer, &said))
		pupil->wild_id = ask_cast(pupil, &said, key);
}

static void send_paper(struct pupil_bot *pupil)
{
	unsigned at = pupil->cast_count++ % CASTS_MAX;

	if (pupil->paper == PAPER_SENT && pupil->bot.class_->options.fresh_keys)
		dice_fill(&pupil->bot.class_->dice, pupil->key, sizeof pupil->key);
	pupil->paper = PAPER_SENT;
	oracle_cast(oracle_of(pupil), pupil->vote, pupil->seat, pupil->key, &pupil->said);
	memcpy(pupil->casts[at].key, pupil->key, sizeof pupil->key);
	pupil->casts[at].id = ask_cast(pupil, &pupil->said, pupil->key);
}

/* In some classes two camps of one size stand against each other: ties do not wait for luck. */
static void take_side(const struct pupil_bot *pupil, struct urn_paper *said)
{
	struct urn_paper side = {.bytes = said->bytes};
	int ballot = pupil->offer.ballot, camp = pupil->seat & 1;

	if (pupil->bot.class_->options.seed % 2 != 0)
		return;
	if (ballot == BALLOT_MOTION || ballot == BALLOT_CHOICE)
		side.byte[0] = (uint8_t)camp;
	else if (ballot == BALLOT_SEVERAL)
		side.byte[camp] = 1;
	else
		return;
	if (offer_fits(&pupil->offer, &side))
		*said = side;
}

/* A new paper, for a vote that has just opened or to change one's mind. */
static void plan_paper(struct pupil_bot *pupil)
{
	struct dice *dice = &pupil->bot.class_->dice;

	dice_fill(dice, pupil->key, sizeof pupil->key);
	offer_fill(&pupil->offer, dice, &pupil->said);
	take_side(pupil, &pupil->said);
	pupil->paper = PAPER_PLANNED;
	memset(pupil->casts, 0, sizeof pupil->casts);
	bot_wait(&pupil->bot, 3000);
}

/* What the tablet offers, by role or not. */
static void do_something(struct pupil_bot *pupil)
{
	struct buffer fields;
	const char *command;

	buffer_init(&fields, 4096);
	if (deed_choose(&pupil->bot, json_of(pupil->me, "may"), pupil->me, &command, &fields))
		pupil->deed_id = bot_ask(&pupil->bot, command, "%s", fields.data);
	buffer_release(&fields);
}

/* Between home and the seat: a slip now and then. */
static void act_with_card(struct pupil_bot *pupil)
{
	if (dice_chance(&pupil->bot.class_->dice, 300))
		slip_write(&pupil->bot, pupil->seat, 0);
	else if (pupil->take_id == 0)
		pupil->take_id =
		        bot_ask(&pupil->bot, "card.sit", ",\"token\":\"%s\"", pupil->token);
}

static unsigned deeds_permille(const struct pupil_bot *pupil)
{
	bool asked = cJSON_GetArraySize(json_of(pupil->me, "roles")) > 0 ||
	             cJSON_GetArraySize(json_of(pupil->me, "offered")) > 0 ||
	             cJSON_IsTrue(json_of(pupil->bot.view, "wishing"));

	return asked ? 400 : 80;
}

static void pupil_act(struct bot *bot)
{
	struct pupil_bot *pupil = pupil_of(bot);
	struct dice *dice = &bot->class_->dice;

	bot_wait(bot, 1500);
	if (pupil->hello_id == 0 && !pupil->asked && !pupil->carded && bot->view == NULL)
		pupil_opened(bot);
	else if (pupil->carded && !pupil->asked)
		act_with_card(pupil);
	else if (!pupil->asked && pupil->take_id == 0 &&
	         strcmp(json_word(bot->view, "screen"), "visitor") == 0)
		pupil->take_id = bot_ask(bot, "seat.take", ",\"seat\":%d,\"token\":\"%s\"",
		                         pupil->seat, pupil->token);
	else if (pupil->seated && pupil->paper == PAPER_PLANNED && pupil->wild_id == 0 &&
	         dice_chance(dice, 100))
		send_wild(pupil);
	else if (pupil->seated && (pupil->paper == PAPER_PLANNED || pupil->paper == PAPER_SENT))
		send_paper(pupil);
	else if (pupil->seated && pupil->probe_id == 0 && !pupil->booth && dice_chance(dice, 20))
		pupil->probe_id = bot_ask(bot, "vote.close", "%s", "");
	else if (pupil->seated && pupil->me != NULL && pupil->deed_id == 0 &&
	         dice_chance(dice, deeds_permille(pupil)))
		do_something(pupil);
	if (pupil->paper == PAPER_SENT && dice_chance(dice, 100))
		send_paper(pupil); /* an impatient finger */
}

/* At the shared tablet: whether who votes there is present and has not signed. */
static bool may_sign(const struct pupil_bot *pupil)
{
	const cJSON *member;

	if (!pupil->booth)
		return true;
	cJSON_ArrayForEach(member, json_of(pupil->bot.view, "members"))
	{
		if ((int)json_number(member, "seat") == pupil->seat)
			return cJSON_IsTrue(json_of(member, "present")) &&
			       !cJSON_IsTrue(json_of(member, "signed"));
	}
	return false;
}

static void saw(struct pupil_bot *pupil)
{
	const cJSON *view = pupil->bot.view;
	const cJSON *motion = json_of(json_of(view, "floor"), "motion");
	const cJSON *vote = json_of(view, "vote");
	int number = (int)json_number(vote, "number");

	if (strcmp(json_word(view, "phase"), "voting") != 0)
		return;
	if (number > pupil->vote && may_sign(pupil)) {
		pupil->vote = number;
		offer_seen(motion, vote, &pupil->offer);
		pupil->paper = PAPER_NONE;
		/* What projects cost is not told of a concern that only some may read. */
		if (pupil->offer.ballot != BALLOT_BUDGET ||
		    !cJSON_IsTrue(json_of(json_of(view, "floor"), "hidden")))
			plan_paper(pupil);
	} else if (number == pupil->vote && pupil->paper == PAPER_LATE) {
		pupil->paper = PAPER_SENT; /* it was opened again: the same paper once more */
	} else if (number == pupil->vote && pupil->paper == PAPER_IN &&
	           cJSON_IsTrue(json_of(motion, "changeable")) &&
	           dice_chance(&pupil->bot.class_->dice, 100)) {
		plan_paper(pupil);
	}
}

/* The teacher took it away, or the sitting is over. */
static bool seat_is_lost(struct pupil_bot *pupil)
{
	return pupil->freed || oracle_of(pupil)->journal.phase == PHASE_SEALED;
}

static void paper_answered(struct pupil_bot *pupil, const uint8_t key[KEY_BYTES], const char *no)
{
	struct oracle *oracle = oracle_of(pupil);

	if (no[0] == '\0') {
		oracle_cast_answered(oracle, pupil->vote, pupil->seat, key);
		pupil->bot.class_->in_booth += pupil->booth;
		pupil->paper = PAPER_IN;
	} else if (strcmp(no, "on-paper") == 0 ||
	           (pupil->booth && strcmp(no, "not-eligible") == 0)) {
		pupil->paper = PAPER_LATE;
	} else if (strcmp(no, "vote-closed") == 0) {
		if (pupil->paper == PAPER_SENT)
			oracle_cast_late(oracle, pupil->vote, pupil->seat);
		pupil->paper = PAPER_LATE;
	} else if (strcmp(no, "already-voted") == 0) {
		oracle_cast_already(oracle, pupil->vote, pupil->seat, key);
		pupil->bot.class_->already++;
		pupil->paper = PAPER_IN;
	} else if (seat_is_lost(pupil) &&
	           (strcmp(no, "not-allowed") == 0 || strcmp(no, "hello-first") == 0)) {
		return; /* the seat was taken away while the ballot was under way */
	} else if (strcmp(no, "too-fast") != 0 && strncmp(no, "storage-", 8) != 0) {
		oracle_object(oracle, "vote %d: seat %d was refused: %s", pupil->vote, pupil->seat,
		              no);
	}
}

static void wild_answered(struct pupil_bot *pupil, const char *no)
{
	pupil->wild_id = 0;
	if (no[0] == '\0')
		oracle_object(oracle_of(pupil), "vote %d: seat %d cast what is no ballot",
		              pupil->vote, pupil->seat);
	pupil->bot.class_->wild += strcmp(no, "bad-choice") == 0;
}

static void deed_answered(struct pupil_bot *pupil, const char *no)
{
	pupil->bot.class_->deeds += no[0] == '\0';
	if (strcmp(no, "malformed") == 0 || strcmp(no, "unknown-command") == 0)
		oracle_object(oracle_of(pupil), "a deed of seat %d was refused: %s", pupil->seat,
		              no);
}

/* The key of the ballot that was request `re`; NULL: it was another request. */
static const uint8_t *key_of(const struct pupil_bot *pupil, int64_t re)
{
	for (int i = 0; i < CASTS_MAX; i++)
		if (re != 0 && pupil->casts[i].id == re)
			return pupil->casts[i].key;
	return NULL;
}

static void answered(struct pupil_bot *pupil, int64_t re, const char *no)
{
	const uint8_t *key = key_of(pupil, re);

	if (key != NULL) {
		paper_answered(pupil, key, no);
	} else if (re == pupil->wild_id) {
		wild_answered(pupil, no);
	} else if (re == pupil->take_id) {
		pupil->take_id = 0;
		pupil->asked = no[0] == '\0';
		if (pupil->carded && pupil->asked) {
			pupil->bot.class_->by_card++;
			pupil_opened(&pupil->bot); /* from the card to the seat */
		}
	} else if (re == pupil->deed_id) {
		pupil->deed_id = 0;
		deed_answered(pupil, no);
	} else if (re == pupil->hello_id) {
		pupil->hello_id = 0;
		pupil->seated = pupil->seated || (pupil->booth && no[0] == '\0');
		pupil->carded = no[0] == '\0' && !pupil->asked && pupil->card[0] != '\0';
		if (strcmp(no, "unknown-token") == 0) {
			if (pupil->seated && !seat_is_lost(pupil))
				oracle_object(oracle_of(pupil), "seat %d was forgotten",
				              pupil->seat);
			new_token(pupil);
		}
	} else if (re == pupil->probe_id) {
		pupil->probe_id = 0;
		if (strcmp(no, "not-allowed") != 0 && strcmp(no, "too-fast") != 0 &&
		    strncmp(no, "storage-", 8) != 0 &&
		    !(seat_is_lost(pupil) && strcmp(no, "hello-first") == 0) &&
		    (oracle_of(pupil)->journal.members[pupil->seat].held >> OFFICE_CHAIR & 1) == 0)
			oracle_object(oracle_of(pupil), "a pupil may close a vote: '%s'", no);
	}
}

static void forget_me(struct pupil_bot *pupil)
{
	cJSON_Delete(pupil->me);
	pupil->me = NULL;
}

/* Back to the door: what was on the screen is no longer told. */
static void lose_seat(struct pupil_bot *pupil)
{
	new_token(pupil);
	forget_me(pupil);
	bot_forget_view(&pupil->bot);
}

void pupil_leave(struct pupil_bot *pupil)
{
	lose_seat(pupil);
	pupil->freed = false;
	pupil->vote = 0;
	pupil->paper = PAPER_NONE;
	pupil->bot.wanted = false;
}

static void me_told(struct pupil_bot *pupil, const cJSON *me)
{
	forget_me(pupil);
	pupil->me = cJSON_Duplicate(me, true);
	if (strcmp(json_word(me, "state"), "seated") == 0)
		pupil->seated = true;
}

static bool shows_ballots(const cJSON *view)
{
	const char *screen = json_word(view, "screen");

	return strcmp(screen, "pupil") == 0 || strcmp(screen, "chair") == 0 ||
	       strcmp(screen, "officer") == 0 || strcmp(screen, "booth") == 0;
}

static void pupil_told(struct bot *bot, const cJSON *message)
{
	struct pupil_bot *pupil = pupil_of(bot);
	const cJSON *note = json_of(message, "note");

	if (message == NULL) { /* the connection is lost */
		pupil->asked = pupil->asked || pupil->take_id != 0;
		pupil->hello_id = pupil->take_id = pupil->probe_id = pupil->wild_id = 0;
		pupil->deed_id = 0;
		pupil->carded = false;
		forget_me(pupil);
		memset(pupil->casts, 0, sizeof pupil->casts);
		return;
	}
	if (cJSON_IsNumber(json_of(message, "re")))
		answered(pupil, json_number(message, "re"), json_word(message, "no"));
	else if (json_of(note, "me") != NULL)
		me_told(pupil, json_of(note, "me"));
	else if (json_of(note, "gone") != NULL)
		lose_seat(pupil);
	if (shows_ballots(bot->view))
		saw(pupil);
}

void pupil_init(struct class_of_bots *class_, int seat)
{
	struct pupil_bot *pupil = &class_->pupils[seat];

	bot_init(&pupil->bot, class_);
	pupil->bot.opened = pupil_opened;
	pupil->bot.told = pupil_told;
	pupil->bot.act = pupil_act;
	pupil->seat = seat;
	pupil->booth = seat >= class_->options.pupils - BOOTH_SEATS;
	new_token(pupil);
}
