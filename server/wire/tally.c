/* SPDX-License-Identifier: EUPL-1.2 */
/* tally.c - the rows of a count's explanation, for the result and for the workshop. */
#include "wire/table.h"

#define ROUND_AT(member) WIRE_AT(struct view_round, member)
#define LEAST(value)     .min = (value), .max = WIRE_INTEGER_MAX

static const struct wire_field wide_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(int64_t), LEAST(-1)},
};
static const struct wire_record wide = {WIRE_FIELDS(wide_fields)};

static const struct wire_field round_fields[] = {
        {"action", WIRE_ENUM, ROUND_AT(action), .names = &wire_tally_actions},
        {"candidate", WIRE_CHOICE, ROUND_AT(candidate), .max = OPTIONS_MAX - 1,
         .comment = "whose surplus goes on, who is excluded, what is bought"},
        {"tallies", WIRE_LIST, ROUND_AT(tallies), .max = OPTIONS_MAX, .record = &wide,
         .stride = sizeof(int64_t), .comment = "after the step; -1: out of play; zeros at the end"},
        {"exhausted", WIRE_INT, ROUND_AT(exhausted), LEAST(-1)},
        {"eliminated", WIRE_SET, ROUND_AT(eliminated), .max = OPTIONS_MAX},
        {"elected", WIRE_SET, ROUND_AT(elected), .max = OPTIONS_MAX},
};
static const struct wire_record round_ = {"TallyRound", WIRE_FIELDS(round_fields)};

#define GAUGE_AT(member) WIRE_AT(struct view_gauge, member)
static const struct wire_field gauge_fields[] = {
        {"median", WIRE_INT, GAUGE_AT(median), .max = GRADES_MAX - 1,
         .comment = "the majority grade, 0 is the best"},
        {"above", WIRE_INT, GAUGE_AT(above), .max = MEMBERS_MAX},
        {"below", WIRE_INT, GAUGE_AT(below), .max = MEMBERS_MAX},
        {"counts", WIRE_LIST, GAUGE_AT(counts), .max = GRADES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), WIRE_COUNTED(struct view_gauge, grade_count),
         .comment = "ballots with each grade, the best first"},
};
static const struct wire_record gauge = {"Gauge", WIRE_FIELDS(gauge_fields)};

#define AT(member) WIRE_AT(struct view_tally, member)

static size_t tally_count_of(const struct wire_printer *printer, const void *record)
{
	const struct view_tally *tally = record;

	(void)printer;
	return tally->has_tallies ? tally->option_count : 0;
}

static size_t pair_count(const struct wire_printer *printer, const void *record)
{
	const struct view_tally *tally = record;

	(void)printer;
	return tally->has_pairwise ? (size_t)tally->option_count * tally->option_count : 0;
}

static const struct wire_field tally_fields[] = {
        {"method", WIRE_ENUM, AT(method), .names = &wire_methods},
        {"status", WIRE_ENUM, AT(status), .names = &wire_tally_statuses},
        {"winners", WIRE_LIST, AT(winners), .max = OPTIONS_MAX, .record = &wire_byte, .stride = 1,
         WIRE_COUNTED(struct view_tally, winner_count)},
        {"tied", WIRE_SET, AT(tied), .max = OPTIONS_MAX},
        {"scale", WIRE_INT, AT(scale), LEAST(1), .comment = "tallies are in 1 / scale"},
        {"tallies", WIRE_LIST, AT(tallies), .max = OPTIONS_MAX, .record = &wide,
         .stride = sizeof(int64_t), .count = tally_count_of},
        {"places", WIRE_LIST, AT(places), .max = OPTIONS_MAX, .record = &wire_byte, .stride = 1,
         WIRE_COUNTED(struct view_tally, option_count),
         .comment = "from 1, equal when equal; 0: the method ranks nobody"},
        {"pairwise", WIRE_LIST, AT(pairwise), .max = INT64_C(1) * OPTIONS_MAX * OPTIONS_MAX,
         .record = &wire_number, .stride = sizeof(uint16_t), .count = pair_count,
         .comment = "[a * options + b]: ballots that prefer a to b; empty without"},
        {"condorcet", WIRE_CHOICE, AT(condorcet), .max = OPTIONS_MAX - 1,
         .comment = "who wins every duel"},
        {"gauges", WIRE_LIST, AT(gauges), .max = OPTIONS_MAX, .record = &gauge,
         .stride = sizeof(struct view_gauge), WIRE_COUNTED(struct view_tally, gauge_count)},
        {"needed", WIRE_INT, AT(needed), LEAST(-1), .comment = "-1: the method has none"},
        {"quota", WIRE_INT, AT(quota), LEAST(-1), .comment = "stv: votes; else -1"},
        {"spent", WIRE_INT, AT(spent), LEAST(-1), .comment = "budgets: cents; else -1"},
        {"shares", WIRE_INT, AT(shares_count), .max = OPTIONS_MAX,
         .comment = "equal_shares: so many winners before the greedy step"},
        {"rounds", WIRE_LIST, AT(rounds), .max = INT64_C(2) * OPTIONS_MAX, .record = &round_,
         .stride = sizeof(struct view_round), WIRE_COUNTED(struct view_tally, round_count)},
};
const struct wire_record wire_tally = {"Tally", "How a method came to its answer.",
                                       WIRE_FIELDS(tally_fields)};
