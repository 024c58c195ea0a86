/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * caller.h - a screen that asks and waits for the answer, on a good network;
 * and a whole class of such screens around one sitting.
 */
#ifndef SIM_CALLER_H
#define SIM_CALLER_H

#include <cjson/cJSON.h>

#include "hemicycle/limits.h"
#include "sim/fake_host.h"

struct caller {
	struct client client; /* first */
	struct fake *fake;
	int64_t asked;
	cJSON *answer; /* of the last question; NULL: none came */
	cJSON *view; /* the newest; NULL: none yet */
	bool gone; /* a note said so */
};

void caller_open(struct caller *caller, struct fake *fake); /* connects */
void caller_close(
        struct caller *caller); /* cuts the connection, forgets everything; may be opened again */
/*
 * Asks and waits until all is quiet. The refusal's code, "" for ok; borrowed until
 * the next question. `fields` begins with a comma or is "".
 */
__attribute__((format(printf, 3, 4))) const char *
caller_ask(struct caller *caller, const char *name, const char *fields, ...);
const cJSON *caller_ok(const struct caller *caller); /* the last answer's ok */
int64_t caller_ok_number(const struct caller *caller, const char *name);
const char *caller_sees(const struct caller *caller,
                        const char *name); /* a text of the view; "" for none */

struct classroom { /* of the first teacher */
	struct fake *fake;
	bool beside; /* another one, in whose store it is */
	struct caller teacher, projector;
	unsigned count;
	struct caller pupils[MEMBERS_MAX]; /* in the order of the names given */
	char tokens[MEMBERS_MAX][2 * TOKEN_BYTES + 1];
	uint16_t seats[MEMBERS_MAX]; /* of each of them */
	char teacher_token[2 * TOKEN_BYTES + 1], projector_token[2 * TOKEN_BYTES + 1];
	int64_t class_id, sitting;
};

/*
 * A class of `count` pupils with these names and, when it is not NULL, `council_form` as the JSON
 * of its settings; its sitting prepared, everybody
 * seated at a screen, then sent away: nobody is present, the door is closed.
 */
void classroom_open(struct classroom *council, uint64_t seed, unsigned count,
                    const char *const names[], const char *council_form);
/*
 * The same class under this name, in the store of `fake`, with a screen of its own for the teacher.
 * It has no sitting yet; classroom_close() of the one whose store it is ends that.
 */
void classroom_join(struct classroom *council, struct fake *fake, const char *name, unsigned count,
                    const char *const names[], const char *council_form);
/* The next sitting of the class, which is told when it is prepared; then as classroom_open(). */
void classroom_meet_again(struct classroom *council);
void classroom_sit(struct classroom *council, const char *const names[]);
void classroom_come_back(struct classroom *council); /* all screens, after a crash */
void classroom_close(struct classroom *council);

#endif
