/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.h - minutes of earlier sittings in a sitting of today: told of, approved, corrected.
 *
 * Plain data inside struct assembly (hemicycle/assembly.h), and what commands about them carry.
 * docs/minutes.md explains all of it.
 */
#ifndef HEMICYCLE_MINUTES_H
#define HEMICYCLE_MINUTES_H

#include <stdint.h>

#include "hemicycle/limits.h"
#include "hemicycle/texts.h"

/* Minutes of an earlier sitting of the class, as a sitting is told of them when it opens. */
struct earlier_minutes {
	int64_t sitting;
	int64_t sealed_at_ms;
	uint16_t number;
	uint8_t approved; /* before this sitting, or in it */
	uint8_t unused[5];
	struct text_ref title;
};

/* What minutes of another sitting are, seen from this one. */
enum standing {
	STANDING_NONE, /* no sitting of this class */
	STANDING_RUNNING, /* not sealed yet */
	STANDING_WAITING, /* for the class to approve them */
	STANDING_APPROVED,
	STANDING_COUNT
};

struct approval { /* the class agrees with the minutes of an earlier sitting */
	int64_t sitting;
	int64_t at_ms;
	uint16_t number;
	uint16_t unused[3];
	struct text_ref head; /* of that sitting's chain */
	struct text_ref text; /* its prose in canonical form (docs/minutes.md) */
};

struct correction { /* of approved minutes, which stay as they are */
	int64_t sitting;
	int64_t at_ms;
	uint16_t number;
	uint16_t item; /* of that sitting; 0: of the whole */
	uint8_t author; /* seat + 1; 0: the teacher */
	uint8_t unused[3];
	struct text_ref text;
};

struct minutes_named { /* by minutes.approve and minutes.correct */
	int64_t sitting;
	uint16_t item; /* of minutes.correct; 0: of the whole sitting */
	struct text_ref words; /* of minutes.correct */
	/* The rest is filled by the application, from the store. */
	uint8_t standing; /* enum standing */
	uint8_t has_item; /* that sitting has such an item */
	uint16_t number;
	struct text_ref head; /* of its chain */
	struct text_ref text; /* of minutes.approve: its prose, canonical */
};

struct words_named { /* by words.open */
	int64_t sitting;
	uint16_t item; /* 0: what is of no item */
	uint16_t entry; /* 0, or a line that it decided: its item */
};

struct words_erased { /* by words.erase */
	int64_t sitting;
	struct text_ref text; /* of its journal */
	uint8_t everywhere; /* what the class has in the same words, too */
	uint8_t sure; /* 0: only tells what would go */
};

struct minutes_written { /* by minutes.write */
	int64_t sitting;
	uint16_t item; /* 0: of the whole sitting */
	int64_t edition; /* the one that was changed; 0: there was none */
	char text[PROSE_BYTES_MAX + 1]; /* lines; "" takes it back */
	/* By the application. */
	int64_t pupil; /* who writes; 0: the teacher */
	uint8_t checked; /* the sitting runs, and it may be */
};

#endif
