/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * told.c - a vote as minutes tell it: the motion and the verdict.
 */
#include "paper/told.h"

#include <string.h>

#include <cjson/cJSON.h>

#include "paper/told_tally.h"

static const char *const ballots[] = {"motion", "choice", "consent", "fist",   "lots", "several",
                                      "ranked", "grades", "points",  "budget", NULL};
static const char *const secrecies[] = {"secret", "roll-call", NULL};
static const char *const bases[] = {"expressed", "present", "eligible", NULL};
static const char *const thresholds[] = {"simple",         "absolute",  "two-thirds",
                                         "three-quarters", "unanimity", NULL};
static const char *const quorums[] = {"none", "half", "two-thirds", "three-quarters", NULL};
static const char *const tie_rules[] = {
        "rejected", "second-vote", "casting-vote", "postponed", "youngest", "lot", NULL};
static const char *const fallbacks[] = {"rejected", "majority", "postponed", NULL};
static const char *const outcomes[] = {
        "none",           "adopted",   "rejected",  "chosen",  "second-vote",
        "casting-vote",   "postponed", "no-quorum", "blocked", "second-round",
        "who-is-younger", "lot",       "drawn",     NULL};
static const char *const reasons[] = {"none",         "reached",   "not-reached",       "tie",
                                      "casting-vote", "no-quorum", "nothing-expressed", "method",
                                      "tie-settled",  "objection", "refused",           NULL};

const char *const told_methods[] = {"motion",
                                    "plurality",
                                    "two_round",
                                    "approval",
                                    "score",
                                    "borda",
                                    "irv",
                                    "copeland",
                                    "schulze",
                                    "ranked_pairs",
                                    "minimax",
                                    "stv",
                                    "consent",
                                    "majority_judgment",
                                    "fist_to_five",
                                    "equal_shares",
                                    "budget_greedy",
                                    "sortition",
                                    NULL};

bool told_is(const char *code, const char *other)
{
	return strcmp(code, other) == 0;
}

bool told_marked(const char *ballot)
{
	static const char *const marked[] = {"several", "ranked", "grades", "points", "budget"};

	for (size_t i = 0; i < sizeof marked / sizeof marked[0]; i++)
		if (told_is(marked[i], ballot))
			return true;
	return false;
}

bool told_election(const struct told_motion *motion)
{
	for (int i = 0; i < motion->option_count; i++)
		if (motion->options[i].candidate != TOLD_NOBODY)
			return true;
	return false;
}

int64_t told_votes(const struct told *told, int choice)
{
	return choice >= 0 && choice < told->vote_count ? told->votes[choice] : 0;
}

static void read_option(struct source *source, const cJSON *object, struct told_option *out)
{
	out->text = source_text(source, object, "text", TOLD_TEXT_MAX);
	out->substitute_name = source_text(source, object, "substitute_name", TOLD_TEXT_MAX);
	out->cost = source_int(source, object, "cost", 0, BUDGET_MAX);
	out->candidate = source_index(source, object, "candidate", MEMBERS_MAX);
	out->drafted = source_flag(source, object, "drafted");
}

static bool options_fit(const struct told_motion *motion)
{
	if (told_is(motion->ballot, "choice"))
		return motion->option_count > 0 && motion->option_count <= CHOICE_OPTIONS;
	return !told_marked(motion->ballot) || motion->option_count > 0;
}

void told_read_motion(struct source *source, const cJSON *object, struct told_motion *out)
{
	const cJSON *options = source_list(source, object, "options", OPTIONS_MAX);

	*out = (struct told_motion){.title = source_text(source, object, "title", TOLD_TEXT_MAX)};
	out->ballot = source_code(source, object, "ballot", ballots);
	out->secrecy = source_code(source, object, "secrecy", secrecies);
	out->base = source_code(source, object, "base", bases);
	out->threshold = source_code(source, object, "threshold", thresholds);
	out->quorum = source_code(source, object, "quorum", quorums);
	out->tie_rule = source_code(source, object, "tie_rule", tie_rules);
	out->method = source_code(source, object, "method", told_methods);
	out->fallback = source_code(source, object, "fallback", fallbacks);
	out->changeable = source_flag(source, object, "changeable");
	out->close_on_time = source_flag(source, object, "close_on_time");
	out->official = source_flag(source, object, "official");
	out->advisory = source_flag(source, object, "advisory");
	out->seats = (int)source_int(source, object, "seats", 0, MEMBERS_MAX);
	out->picks = (int)source_int(source, object, "picks", 0, OPTIONS_MAX);
	out->grade_count = (int)source_int(source, object, "grade_count", 0, GRADES_MAX);
	out->points_max = (int)source_int(source, object, "points_max", 0, POINTS_MAX);
	out->trial = (int)source_int(source, object, "trial", 0, UINT8_MAX);
	out->budget = source_int(source, object, "budget", 0, BUDGET_MAX);
	for (const cJSON *each = options == NULL ? NULL : options->child; each != NULL;
	     each = each->next)
		read_option(source, each, &out->options[out->option_count++]);
	if (!options_fit(out))
		source_refuse(source, "options", "as many as such a ballot has");
	if (out->grade_count != 0 && out->grade_count != 3 && out->grade_count != 5 &&
	    out->grade_count != 7)
		source_refuse(source, "grade_count", "0, 3, 5 or 7");
}

void told_as_voted(struct told_motion *motion, bool fallback, bool amendment, const char *title)
{
	if (!fallback && !amendment)
		return;
	if (amendment) {
		motion->title = title[0] != '\0' ? title : motion->title;
		motion->advisory = false;
		motion->trial = 0;
	}
	motion->ballot = motion->method = "motion";
	motion->threshold = "simple";
	motion->base = "expressed";
	motion->tie_rule = "rejected";
	motion->option_count = 0;
}

/* Choices and options of this ballot; of lots, seats. */
static int names_max(const struct told_motion *motion)
{
	if (told_is(motion->ballot, "lots"))
		return MEMBERS_MAX;
	return told_marked(motion->ballot) ? motion->option_count : CHOICES_MAX;
}

static void read_verdict(struct source *source, const cJSON *object, int names,
                         struct told_verdict *out)
{
	*out = (struct told_verdict){.outcome = source_code(source, object, "outcome", outcomes)};
	out->reason = source_code(source, object, "reason", reasons);
	out->winner = source_index(source, object, "winner", names);
	out->unanimous = source_flag(source, object, "unanimous");
	out->needed = (int)source_int(source, object, "needed", 0, UINT16_MAX);
	out->base = (int)source_int(source, object, "base", 0, UINT16_MAX);
	out->cast = (int)source_int(source, object, "cast", 0, UINT16_MAX);
	out->expressed = (int)source_int(source, object, "expressed", 0, UINT16_MAX);
	out->present = (int)source_int(source, object, "present", 0, UINT16_MAX);
	out->eligible = (int)source_int(source, object, "eligible", 0, UINT16_MAX);
	out->quorum_needed = (int)source_int(source, object, "quorum_needed", 0, UINT16_MAX);
	out->spoiled = (int)source_int(source, object, "spoiled", 0, UINT16_MAX);
	out->seats_left = (int)source_int(source, object, "seats_left", 0, UINT8_MAX);
	source_numbers(source, object, "tied", names - 1, &out->tied);
	source_numbers(source, object, "winners", names - 1, &out->winners);
	if (out->cast < out->expressed + out->spoiled)
		source_refuse(source, "cast", "what is expressed, spoiled and blank together");
}

void told_read_vote(struct source *source, const cJSON *vote, struct told *out)
{
	const cJSON *tally = source_object(source, vote, "tally");
	int options = out->motion.option_count;

	read_verdict(source, source_object(source, vote, "verdict"), names_max(&out->motion),
	             &out->verdict);
	out->vote_count = source_amounts(source, vote, "votes", 0, CHOICES_MAX, out->votes);
	out->has_tally = tally != NULL && told_marked(out->motion.ballot) && options > 0;
	if (out->has_tally)
		told_read_tally(source, tally, options, &out->tally);
	out->seed = source_text(source, vote, "seed", SEED_BYTES);
	source_numbers(source, vote, "standing", options > 0 ? options - 1 : OPTIONS_MAX - 1,
	               &out->standing);
	if (options == 0)
		out->standing.count = 0;
	out->round = (int)source_int(source, vote, "round", 0, UINT8_MAX);
	out->seats = (int)source_int(source, vote, "seats", 0, MEMBERS_MAX);
	out->drawn_count = 0;
}
