/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scenario_minutes.h - inside the driver of scenarios through the application: the sittings of a
 * story under the ids that the store gave them, and what their minutes tell.
 */
#ifndef SIM_SCENARIO_MINUTES_H
#define SIM_SCENARIO_MINUTES_H

#include <cjson/cJSON.h>

#include "scenario/scenario.h"

struct sittings_told { /* the first of the story is number 1 */
	unsigned count;
	int64_t ids[SCENARIO_SITTINGS_MAX];
};

void sittings_told_add(struct sittings_told *told, int64_t sitting);

/* The act with the sitting that it names as the store calls it. */
struct scenario_act act_named(const struct sittings_told *told, const struct scenario_act *act);

/* What an answer of minutes.open says beside the journal. */
void minutes_told(const struct sittings_told *told, const cJSON *minutes,
                  struct scenario_minutes *out);

#endif
