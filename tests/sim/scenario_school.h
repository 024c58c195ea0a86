/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scenario_school.h - inside the driver of scenarios through the application: the classes of a
 * story, the school that they are of, and what one has sent to another.
 */
#ifndef SIM_SCENARIO_SCHOOL_H
#define SIM_SCENARIO_SCHOOL_H

#include "sim/caller.h"
#include "sim/scenario_minutes.h"

struct played_class { /* a class */
	struct classroom council;
	struct sittings_told told;
	uint32_t seq; /* journal entries told so far */
};

struct played { /* all of a story, in one store */
	unsigned count;
	struct played_class all[SCENARIO_CLASSES_MAX];
	struct played_class *at; /* the class at hand */
	int64_t school; /* 0: they are of none */
};

void played_close(struct played *played);
/* One class more, with its settings as JSON; the only one has met, one of several has not. */
void played_add(struct played *played, const struct scenario_class *class,
                const char *council_form);
/* They become a school; the class called delegates is the delegates' council. */
void played_found_school(struct played *played, const struct scenario_school *school);

/* The act with sittings, classes and slips as the store calls them. */
struct scenario_act played_name(struct played *played, const struct scenario_act *act);

/* What an answer of school.open says of motions from class to class. */
void sent_told(const cJSON *school, struct scenario_answer *out);

#endif
