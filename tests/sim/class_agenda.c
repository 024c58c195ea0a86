/* SPDX-License-Identifier: EUPL-1.2 */
/* class_agenda.c - items of every kind, with settings that go together. */
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "sim/class_teacher.h"

static const char *one_of(struct dice *dice, const char *const words[], unsigned count)
{
	return words[dice_below(dice, count)];
}

enum { MARKED = BALLOT_SEVERAL };

static const struct kind {
	const char *ballot;
	const char *methods[7];
	unsigned method_count;
} kinds[BALLOT_COUNT] = {
        {"motion", {"motion"}, 1},
        {"choice", {"plurality"}, 1},
        {"consent", {"consent"}, 1},
        {"fist", {"fist_to_five"}, 1},
        {"lots", {"sortition"}, 1},
        {"several", {"approval", "plurality", "two_round"}, 3},
        {"ranked", {"irv", "borda", "copeland", "schulze", "ranked_pairs", "minimax", "stv"}, 7},
        {"grades", {"majority_judgment"}, 1},
        {"points", {"score"}, 1},
        {"budget", {"equal_shares", "budget_greedy"}, 2},
};

static const char *yes_or_no(struct dice *dice)
{
	return dice_chance(dice, 500) ? "true" : "false";
}

/* Pupils stand in an election, some of them without having been asked. */
static void print_candidate(struct teacher_bot *teacher, int seat, int stand_in, struct buffer *out)
{
	buffer_printf(out, "{\"text\":\"\",\"picture\":\"\",\"candidate\":%d,\"drafted\":%s", seat,
	              dice_chance(dice_of(teacher), 600) ? "true" : "false");
	if (stand_in >= 0)
		buffer_printf(out, ",\"substitute\":%d", stand_in);
	buffer_char(out, '}');
}

static void print_options(struct teacher_bot *teacher, int ballot, bool election, int options,
                          struct buffer *out)
{
	struct dice *dice = dice_of(teacher);
	int pupils = teacher->bot.class_->options.pupils;
	bool substitutes = election && 2 * options <= pupils && dice_chance(dice, 800);

	buffer_text(out, ",\"options\":[");
	for (int i = 0; i < options; i++) {
		buffer_text(out, i == 0 ? "" : ",");
		if (election)
			print_candidate(teacher, i, substitutes ? options + i : -1, out);
		else
			buffer_printf(out,
			              "{\"text\":\"option %d\",\"picture\":\"\",\"cost\":%u,"
			              "\"statement\":\"%s\"}",
			              i,
			              ballot == BALLOT_BUDGET ? 100 * (1 + dice_below(dice, 9)) : 0,
			              dice_chance(dice, 300) ? "voir le plan" : "");
	}
	buffer_char(out, ']');
}

/* What only this ballot has; the number of its options. */
static int print_own(struct teacher_bot *teacher, int ballot, const char *method, bool *election,
                     struct buffer *out)
{
	struct dice *dice = dice_of(teacher);
	int options = 2 + (int)dice_below(dice, 4), pupils = teacher->bot.class_->options.pupils;
	bool places = strcmp(method, "stv") == 0 || ballot == BALLOT_SEVERAL;

	*election = ballot == BALLOT_SEVERAL && options <= pupils && dice_chance(dice, 800);
	if (places)
		buffer_printf(out, ",\"seats\":%u", 1 + dice_below(dice, (unsigned)options - 1));
	if (ballot == BALLOT_SEVERAL)
		buffer_printf(out, ",\"picks\":%u",
		              (strcmp(method, "approval") != 0) +
		                      dice_below(dice, (unsigned)options));
	if (ballot == BALLOT_LOTS)
		buffer_printf(out, ",\"seats\":%u", 1 + dice_below(dice, 3));
	if (ballot == BALLOT_GRADES)
		buffer_printf(out, ",\"grade_count\":%u", 3 + 2 * dice_below(dice, 3));
	if (ballot == BALLOT_POINTS)
		buffer_printf(out, ",\"points_max\":%u", 1 + dice_below(dice, POINTS_MAX));
	if (ballot == BALLOT_BUDGET)
		buffer_printf(out, ",\"budget\":%u", 900 + 100 * dice_below(dice, 12));
	if (ballot == BALLOT_CONSENT)
		buffer_printf(out, ",\"fallback\":\"%s\"",
		              dice_chance(dice, 600) ? "majority" : "rejected");
	return ballot == BALLOT_CHOICE || ballot >= MARKED ? options : 0;
}

static void print_settings(struct teacher_bot *teacher, int ballot, struct buffer *out)
{
	static const char *const bases[] = {"expressed", "present", "eligible"};
	static const char *const thresholds[] = {"simple", "simple", "absolute", "two-thirds",
	                                         "unanimity"};
	static const char *const quorums[] = {"none", "none", "half", "two-thirds"};
	static const char *const ties[] = {"casting-vote", "second-vote", "casting-vote",
	                                   "postponed",    "youngest",    "lot"};
	struct dice *dice = dice_of(teacher);
	bool plain = ballot == BALLOT_MOTION || ballot == BALLOT_CHOICE;
	bool roll_call = ballot == BALLOT_LOTS || dice_chance(dice, 400);
	bool timed = dice_chance(dice, 300);
	bool camps = plain && teacher->bot.class_->options.seed % 2 == 0; /* class_pupil.c */

	buffer_printf(out,
	              "\"picture\":\"bicycle\",\"ballot\":\"%s\","
	              "\"secrecy\":\"%s\",\"base\":\"%s\",\"threshold\":\"%s\",\"quorum\":\"%s\","
	              "\"tie_rule\":\"%s\",\"changeable\":%s,\"close_on_time\":%s,"
	              "\"close_on_all\":%s,\"seconds\":%d",
	              kinds[ballot].ballot, roll_call ? "roll-call" : "secret",
	              plain ? one_of(dice, bases, 3) : "expressed",
	              plain ? one_of(dice, thresholds, camps ? 2 : 5) : "simple",
	              one_of(dice, quorums, camps ? 2 : 4),
	              camps ? "casting-vote" : one_of(dice, ties, ballot >= MARKED ? 6 : 4),
	              roll_call ? yes_or_no(dice) : "false", timed ? "true" : "false",
	              yes_or_no(dice), timed ? 5 : 0);
}

/* A motion of any kind, but for its title. */
static void print_motion(struct teacher_bot *teacher, struct buffer *out)
{
	struct dice *dice = dice_of(teacher);
	int ballot = (int)dice_below(dice, dice_chance(dice, 300) ? 2 : BALLOT_COUNT);
	const char *method;
	bool election, poll = dice_chance(dice, 100);
	int options;

	if (dice_chance(dice, 250))
		ballot = BALLOT_SEVERAL;
	method = one_of(dice, kinds[ballot].methods, kinds[ballot].method_count);
	print_settings(teacher, ballot, out);
	buffer_printf(out, ",\"method\":\"%s\",\"advisory\":%s,\"trial\":%u", method,
	              poll ? "true" : "false",
	              !poll && dice_chance(dice, 400) ? 1 + dice_below(dice, 2) : 0);
	options = print_own(teacher, ballot, method, &election, out);
	print_options(teacher, ballot, election, options, out);
	CHECK(!out->full);
}

void add_item(struct teacher_bot *teacher)
{
	static const char *const sorts[] = {"proposal", "proposal", "proposal", "request",
	                                    "concern",  "praise",   "report"};
	struct dice *dice = dice_of(teacher);
	const char *kind = one_of(dice, sorts, 7);
	struct buffer motion, words;

	buffer_init(&motion, 8192);
	buffer_init(&words, 128);
	print_motion(teacher, &motion);
	words_of(teacher->bot.class_, kind, -1, &words);
	ASK(teacher, "item.add", ",\"motion\":{\"title\":\"%s\",%s},\"kind\":\"%s\",\"minutes\":%u",
	    words.data, motion.data, kind, dice_below(dice, 3));
	buffer_release(&words);
	buffer_release(&motion);
}

void reword_item(struct teacher_bot *teacher, int item)
{
	struct buffer motion;

	buffer_init(&motion, 8192);
	print_motion(teacher, &motion);
	ASK(teacher, "item.edit", ",\"item\":%d,\"motion\":{\"title\":\"Point %d\",%s}", item,
	    ++teacher->bot.class_->teacher.items, motion.data);
	buffer_release(&motion);
}
