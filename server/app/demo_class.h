/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * demo_class.h - a made-up class with a council to hold, for trying things out.
 *
 * Data only: the application writes it into an empty store with `serve --demo`,
 * and `rehearse --demo` knows what it will find.
 */
#ifndef APP_DEMO_CLASS_H
#define APP_DEMO_CLASS_H

#include "hemicycle/assembly.h"
#include "hemicycle/counting.h"

#define DEMO_CLASS_NAME    "CM1-CM2 B"
#define DEMO_SITTING_TITLE "Conseil du vendredi"
#define DEMO_MODE          MODE_READING
#define DEMO_PUPILS        26
#define DEMO_MOTIONS       10

struct demo_pupil {
	const char *name;
	const char *picture;
};

struct demo_motion { /* like struct motion, with the texts in it */
	const char *title;
	const char *picture;
	enum ballot ballot;
	enum secrecy secrecy;
	enum base base;
	enum threshold threshold;
	enum quorum quorum;
	enum tie_rule tie_rule;
	bool changeable;
	bool close_on_time;
	bool close_on_all;
	uint16_t seconds;
	int method; /* enum tally_method; 0: the usual one */
	uint8_t seats; /* 0: one */
	uint8_t picks, grade_count;
	enum fallback fallback;
	uint32_t budget;
	int option_count; /* as in struct motion: 2 for BALLOT_MOTION, whose options are empty */
	struct demo_option {
		const char *text; /* NULL of a candidate */
		const char *picture;
		const char *statement; /* NULL: none */
		uint32_t cost;
		const char *candidate, *substitute; /* names of demo_pupils; NULL: nobody */
		bool drafted;
	} options[OPTIONS_MAX];
};

extern const struct demo_pupil demo_pupils[DEMO_PUPILS];
extern const struct demo_motion demo_motions[DEMO_MOTIONS];

#endif
