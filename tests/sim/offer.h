/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * offer.h - what a ballot of one vote may say, written from docs/sitting.md
 * apart from the application.
 */
#ifndef SIM_OFFER_H
#define SIM_OFFER_H

#include <cjson/cJSON.h>
#include <stdbool.h>

#include "hemicycle/assembly.h"
#include "sim/dice.h"
#include "store/urn.h"

struct offer {
	int ballot; /* enum ballot */
	int options; /* of the motion, or of the choice */
	unsigned standing; /* bit i: option i may be marked */
	int picks, grades, points;
	int64_t budget, cost[OPTIONS_MAX];
};

/* As a screen shows it; as the disk has it. */
void offer_seen(const cJSON *motion, const cJSON *vote, struct offer *out);
void offer_kept(const struct motion *motion, const struct vote *vote, struct offer *out);

bool offer_is_marked(const struct offer *offer);
/* A ballot that may be cast, now and then blank. */
void offer_fill(const struct offer *offer, struct dice *dice, struct urn_paper *out);
/* Anything of the right length, or nearly. */
void offer_scribble(const struct offer *offer, struct dice *dice, struct urn_paper *out);
bool offer_fits(const struct offer *offer, const struct urn_paper *paper);

/*
 * What the paper voter of `seat` hands in: the same whenever it is asked, so that the
 * teller who types it and the oracle who checks it agree. False: it is spoiled.
 */
bool offer_by_hand(const struct offer *offer, int vote, int seat, struct urn_paper *out);

#endif
