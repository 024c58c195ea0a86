/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * shares_exact.c - the same money in fractions of any length.
 *
 * Whoever was once too poor has nothing left. Everybody else still has the
 * share of the start less the dues of what they supported and was bought. So
 * the money of any crowd is a few whole numbers times a few long ones: the
 * share and the dues, all over one common denominator.
 */
#include <gmp.h>

#include "base/check.h"
#include "count/shares.h"

_Static_assert(sizeof(unsigned long) == sizeof(uint64_t), "numbers of people fit GMP's own");

struct exact_project {
	mpz_t due; /* over scale * payers */
	uint64_t payers;
	uint32_t round; /* in which this was worked out */
	bool paid; /* the supporters can pay; else there is no due */
};

struct exact {
	struct shares *shares;
	mpz_t scale; /* the common denominator of all that follows, in cents */
	mpz_t share;
	mpz_t *bought; /* what each paid for it who could, by order of purchase */
	struct exact_project *projects; /* by candidate */
	uint64_t *spent_by; /* by order of purchase: how many of a crowd have paid it */
	uint32_t *unsure; /* papers */
	mpz_t left, right, purse;
};

struct exact *exact_open(struct shares *shares)
{
	struct count *count = shares->count;
	struct exact *exact = count_scratch(count, 1, sizeof *exact);

	exact->shares = shares;
	exact->bought = count_scratch(count, count->n, sizeof *exact->bought);
	exact->projects = count_scratch(count, count->n, sizeof *exact->projects);
	exact->spent_by = count_scratch(count, count->n, sizeof *exact->spent_by);
	exact->unsure = count_scratch(count, count->paper_count, sizeof *exact->unsure);
	mpz_inits(exact->scale, exact->share, exact->left, exact->right, exact->purse, NULL);
	for (uint32_t i = 0; i < count->n; i++)
		mpz_inits(exact->bought[i], exact->projects[i].due, NULL);
	return exact;
}

void exact_close(struct exact *exact)
{
	if (exact == NULL)
		return;
	for (uint32_t i = 0; i < exact->shares->count->n; i++)
		mpz_clears(exact->bought[i], exact->projects[i].due, NULL);
	mpz_clears(exact->scale, exact->share, exact->left, exact->right, exact->purse, NULL);
}

static void set_wide(mpz_t out, wide number)
{
	mpz_set_ui(out, (uint64_t)(number >> 64));
	mpz_mul_2exp(out, out, 64);
	mpz_add_ui(out, out, (uint64_t)number);
}

void exact_start(struct exact *exact)
{
	const struct shares *shares = exact->shares;

	CHECK(shares->from == shares->to);
	set_wide(exact->scale, shares->ballots);
	set_wide(exact->share, shares->from);
	for (uint32_t i = 0; i < shares->count->n; i++)
		exact->projects[i].round = 0;
}

/* What people with this ballot still have, if they could pay all their dues. */
static void purse_of(const struct exact *exact, uint32_t kind, mpz_t out)
{
	const struct paper *paper = &exact->shares->count->papers[kind];

	mpz_set(out, exact->share);
	for (uint32_t k = 0; k < paper->mark_count; k++) {
		uint32_t place = exact->shares->projects[paper->marks[k].candidate].place;

		if (place != NOT_BOUGHT)
			mpz_sub(out, out, exact->bought[place]);
	}
}

static void note_spending(struct exact *exact, uint32_t kind)
{
	const struct paper *paper = &exact->shares->count->papers[kind];

	for (uint32_t k = 0; k < paper->mark_count; k++) {
		uint32_t place = exact->shares->projects[paper->marks[k].candidate].place;

		if (place != NOT_BOUGHT)
			exact->spent_by[place] += paper->count;
	}
}

/* Takes from `out` all the money of `people`, whose spending was noted; forgets the notes. */
static void subtract_purses(struct exact *exact, uint64_t people, mpz_t out)
{
	mpz_submul_ui(out, exact->share, people);
	for (uint32_t place = 0; place < exact->shares->bought_count; place++) {
		mpz_addmul_ui(out, exact->bought[place], exact->spent_by[place]);
		exact->spent_by[place] = 0;
	}
}

/* The unsure pay the due if they can: whoever has less pays everything, until nobody has less. */
static void settle_unsure(struct exact *exact, struct exact_project *own, uint32_t unsure)
{
	uint32_t before;

	do {
		uint32_t kept = 0;

		before = unsure;
		for (uint32_t i = 0; i < before; i++) {
			uint32_t kind = exact->unsure[i];
			uint64_t people = exact->shares->count->papers[kind].count;

			purse_of(exact, kind, exact->purse);
			mpz_mul_ui(exact->left, exact->purse, own->payers);
			if (mpz_cmp(exact->left, own->due) < 0) {
				mpz_submul_ui(own->due, exact->purse, people);
				own->payers -= people;
			} else {
				exact->unsure[kept++] = kind;
			}
		}
		unsure = kept;
	} while (unsure < before);
}

/* Everybody sure to be poorer than the due pays everything, everybody sure to be richer the due. */
static void settle_exactly(struct exact *exact, const struct project *project,
                           struct exact_project *own)
{
	const struct shares *shares = exact->shares;
	uint64_t poor = 0;
	uint32_t unsure = 0;

	own->payers = 0;
	for (uint32_t i = 0; i < project->with_money; i++) {
		uint32_t kind = project->supporters[i];
		const struct purse *purse = &shares->purses[kind];

		CHECK(purse->high > 0); /* due_from_below() forgot the others in this round */
		if (purse->high < project->due_low) {
			poor += purse->people;
			note_spending(exact, kind);
			continue;
		}
		own->payers += purse->people;
		if (purse->low < project->due_high)
			exact->unsure[unsure++] = kind;
	}
	subtract_purses(exact, poor, own->due);
	settle_unsure(exact, own, unsure);
}

/* The bounds in parts of a due over scale * payers. */
static void set_bounds(struct exact *exact, const mpz_t due, uint64_t payers,
                       struct project *project)
{
	int shift = exact->shares->shift;

	set_wide(exact->right, exact->shares->ballots);
	mpz_mul(exact->left, due, exact->right);
	mpz_mul_ui(exact->right, exact->scale, payers);
	if (shift >= 0)
		mpz_mul_2exp(exact->left, exact->left, (unsigned long)shift);
	else
		mpz_mul_2exp(exact->right, exact->right, (unsigned long)-shift);
	mpz_fdiv_q(exact->left, exact->left, exact->right);
	CHECK(mpz_sgn(exact->left) >= 0 && mpz_fits_slong_p(exact->left));
	project->due_low = mpz_get_si(exact->left);
	project->due_high = project->due_low + 1;
}

bool exact_due(struct exact *exact, uint32_t candidate)
{
	struct project *project = &exact->shares->projects[candidate];
	struct exact_project *own = &exact->projects[candidate];

	if (own->round == exact->shares->round)
		return own->paid;
	own->round = exact->shares->round;
	mpz_mul_ui(own->due, exact->scale, (uint64_t)project->cost);
	own->payers = project->payers;
	if (project->payers == 0)
		settle_exactly(exact, project, own);
	own->paid = own->payers > 0;
	if (own->paid)
		set_bounds(exact, own->due, own->payers, project);
	return own->paid;
}

int exact_compare(const struct exact *exact, uint32_t left, uint32_t right)
{
	const struct exact_project *a = &exact->projects[left], *b = &exact->projects[right];
	const struct project *projects = exact->shares->projects;
	mpz_t x, y;
	int order;

	mpz_inits(x, y, NULL);
	mpz_mul_ui(x, a->due, b->payers);
	mpz_mul_ui(x, x, (uint64_t)projects[right].utility);
	mpz_mul_ui(y, b->due, a->payers);
	mpz_mul_ui(y, y, (uint64_t)projects[left].utility);
	order = mpz_cmp(x, y);
	mpz_clears(x, y, NULL);
	return order;
}

void exact_buy(struct exact *exact, uint32_t candidate)
{
	struct exact_project *own = &exact->projects[candidate];
	uint32_t bought = exact->shares->bought_count;
	uint64_t common = mpz_gcd_ui(NULL, own->due, own->payers), factor;

	CHECK(common > 0);
	factor = own->payers / common; /* the denominator grows by that much */
	mpz_divexact_ui(exact->bought[bought], own->due, common);
	mpz_mul_ui(exact->scale, exact->scale, factor);
	mpz_mul_ui(exact->share, exact->share, factor);
	for (uint32_t i = 0; i < bought; i++)
		mpz_mul_ui(exact->bought[i], exact->bought[i], factor);
}

bool exact_spends_all(const struct exact *exact, uint32_t paper)
{
	mpz_t purse;
	bool all;

	mpz_init(purse);
	purse_of(exact, paper, purse);
	all = mpz_sgn(purse) <= 0;
	mpz_clear(purse);
	return all;
}
