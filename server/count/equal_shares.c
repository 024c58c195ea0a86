/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * equal_shares.c - the method of equal shares and what completes it.
 *
 * add1 counts again with more and more for everybody, until what is left of
 * the real budget buys nothing or the outcome would cost more than that. Far
 * most of those outcomes are equal, so one run tries many steps at once, and
 * fewer as soon as they are not surely equal.
 */
#include <string.h>

#include "base/check.h"
#include "count/shares.h"

#define PATIENCE_MAX 64
#define LONG_STRIDE  8

struct outcome {
	bool *funded; /* by candidate */
	int64_t spent; /* cents */
	wide budget; /* the virtual one that led here, cents */
};

/* How many steps of add1 to try at once. */
struct stride {
	wide steps;
	uint32_t wait; /* so many single steps before two are tried */
	uint32_t patience; /* the next such wait */
};

static void add_supporters(struct count *count, struct shares *shares)
{
	struct project *projects = shares->projects;

	for (size_t i = 0; i < count->paper_count; i++)
		for (uint32_t k = 0; k < count->papers[i].mark_count; k++)
			projects[count->papers[i].marks[k].candidate].supporter_count++;
	for (uint32_t i = 0; i < count->n; i++) {
		projects[i].supporters = count_scratch(count, projects[i].supporter_count,
		                                       sizeof *projects[i].supporters);
		projects[i].supporter_count = 0;
	}
	for (size_t i = 0; i < count->paper_count; i++)
		for (uint32_t k = 0; k < count->papers[i].mark_count; k++) {
			struct project *project = &projects[count->papers[i].marks[k].candidate];

			project->supporters[project->supporter_count++] = (uint32_t)i;
		}
}

static void open_shares(struct count *count, struct shares *out)
{
	CHECK(count->out->valid > 0 && count->paper_count < UINT32_MAX);
	*out = (struct shares){
	        .count = count,
	        .ballots = (wide)count->out->valid,
	        .projects = count_scratch(count, count->n, sizeof *out->projects),
	        .purses = count_scratch(count, count->paper_count, sizeof *out->purses),
	        .heap = count_scratch(count, count->n, sizeof *out->heap),
	        .tied = count_scratch(count, count->n, sizeof *out->tied),
	        .groups = count_scratch(count, count->n, sizeof *out->groups),
	        .bought = count_scratch(count, count->n, sizeof *out->bought),
	        .stakes = count_scratch(count, count->paper_count, sizeof *out->stakes),
	};
	for (uint32_t i = 0; i < count->n; i++) {
		struct project *project = &out->projects[i];

		project->cost = count->question->candidates[i].cost;
		project->votes = (uint64_t)count->out->tallies[i];
		project->utility =
		        count->options->cardinality || project->cost == 0 ? 1 : project->cost;
	}
	add_supporters(count, out);
}

/* With one virtual budget the bounds may be blurred, but fractions never are. */
static enum run_end run_once(struct shares *shares, struct exact *exact, wide budget)
{
	uint32_t noted = shares->count->out->tie_break_count;
	enum run_end end = shares_run(shares, budget, budget, NULL);

	if (end != RUN_BLURRED)
		return end;
	shares->count->out->tie_break_count = noted; /* it all begins anew */
	return shares_run(shares, budget, budget, exact);
}

static void keep_outcome(const struct shares *shares, struct outcome *out)
{
	memset(out->funded, 0, shares->count->n * sizeof *out->funded);
	for (uint32_t i = 0; i < shares->bought_count; i++)
		out->funded[shares->bought[i]] = true;
	out->spent = shares->spent;
	out->budget = shares->to;
}

/* Whether a project that has votes and was not bought would still fit in the real budget. */
static bool money_is_idle(const struct shares *shares, const struct outcome *outcome)
{
	int64_t left = shares->count->options->budget - outcome->spent;

	for (uint32_t i = 0; i < shares->count->n; i++) {
		const struct project *project = &shares->projects[i];

		if (project->votes > 0 && !outcome->funded[i] && project->cost <= left)
			return true;
	}
	return false;
}

static void lengthen(struct stride *stride)
{
	if (stride->wait > 0) {
		stride->wait--;
		return;
	}
	if (stride->steps >= LONG_STRIDE)
		stride->patience = 1;
	stride->steps *= 2;
}

static void shorten(struct stride *stride)
{
	stride->steps /= 2;
	if (stride->steps > 1)
		return;
	stride->wait = stride->patience;
	if (stride->patience < PATIENCE_MAX)
		stride->patience *= 2;
}

/* The next outcomes, the same one for a whole stride. */
static enum run_end run_stride(struct shares *shares, struct exact *exact, wide step, wide at,
                               struct stride *stride)
{
	enum run_end end;

	while (stride->steps > 1) {
		end = shares_run(shares, at + step, at + step * stride->steps, NULL);
		if (end != RUN_BLURRED) {
			lengthen(stride);
			return end;
		}
		shorten(stride);
	}
	lengthen(stride);
	return run_once(shares, exact, at + step);
}

/* A virtual budget that lets everybody pay alone for all that has votes. */
static wide budget_for_all(const struct shares *shares)
{
	wide sum = 0;

	for (uint32_t i = 0; i < shares->count->n; i++)
		if (shares->projects[i].votes > 0)
			sum += (wide)shares->projects[i].cost;
	return sum * shares->ballots;
}

/* Every voter gets one step more, as long as that is of use. */
static void add_one_by_one(struct shares *shares, struct exact *exact, struct outcome *outcome)
{
	wide step = (wide)shares->count->options->increment * shares->ballots;
	wide most = budget_for_all(shares);
	struct stride stride = {.steps = 1, .patience = 1};

	while (money_is_idle(shares, outcome)) {
		wide left;

		CHECK(outcome->budget < most);
		left = (most - outcome->budget + step - 1) / step;
		if (stride.steps > left)
			stride.steps = left;
		if (run_stride(shares, exact, step, outcome->budget, &stride) == RUN_OVER)
			return;
		keep_outcome(shares, outcome);
	}
}

static void write_outcome(struct shares *shares)
{
	struct tally_result *out = shares->count->out;

	out->rounds = count_keep(shares->count, shares->bought_count, sizeof *out->rounds);
	out->round_count = shares->bought_count;
	for (uint32_t i = 0; i < shares->bought_count; i++) {
		out->rounds[i].action = TALLY_BOUGHT;
		out->rounds[i].candidate = shares->bought[i];
		list_add(shares->count, &out->equal_shares, shares->bought[i]);
		list_add(shares->count, &out->winners, shares->bought[i]);
	}
	out->spent = shares->spent;
}

void count_equal_shares(struct count *count)
{
	struct outcome outcome = {.funded = count_scratch(count, count->n, sizeof(bool))};
	struct shares shares;
	struct exact *exact;
	enum run_end end;

	names_count(count);
	open_shares(count, &shares);
	exact = exact_open(&shares);
	end = run_once(&shares, exact, (wide)count->options->budget);
	CHECK(end == RUN_COMPLETE);
	keep_outcome(&shares, &outcome);
	if (count->options->add1)
		add_one_by_one(&shares, exact, &outcome);

	shares.note_ties = true; /* the outcome that counts once more, with all that led to it */
	end = run_once(&shares, exact, outcome.budget);
	CHECK(end == RUN_COMPLETE && shares.spent == outcome.spent);
	exact_close(exact);
	write_outcome(&shares);
	if (count->options->fill)
		greedy_fill(count, outcome.funded);
	count->out->status = TALLY_DECIDED;
}
