/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * oracle.h - what must be true, whatever happens.
 *
 * It reads the disk itself, folds the journal apart from the application, and
 * knows from the pupils what they put on their ballots. After each change of
 * the disk it looks again:
 *
 *   the journal only ever grows, and always folds;
 *   nothing that was answered with ok is missing, crash or no crash;
 *   the roll holds nobody who did not cast, and each seat once;
 *   as many have signed as ballots were dropped;
 *   a tally is exactly what those on the roll had put on their ballots, and what
 *   the paper voters handed in;
 *   its winners are those whom the counting library names;
 *   the words of a concern reach nobody but teachers, the chair and its author;
 *   a tablet offers what the core would hear;
 *   a slip waits, was accepted, stands on one agenda, or is over;
 *   an open line of the book comes to the next sitting;
 *   what the class has approved, and each correction of it, stays as it was.
 */
#ifndef SIM_ORACLE_H
#define SIM_ORACLE_H

#include <stdbool.h>

#include "base/digest.h"
#include "hemicycle/events.h"
#include "hemicycle/views.h"
#include "sim/fake_host.h"
#include "store/urn.h"

struct cJSON;

enum {
	JOURNAL_MAX = 4096,
	PAPERS_MAX = 8,
	SAID_BYTES = 256,
	SECRETS_MAX = 512,
	PAST_MAX = 4,
	PROSE_PROMISED_MAX = 512,
	PROSE_SAID_BYTES = 32
};

/* Words of a concern: this, its number, and a tilde. */
#define SECRET_SIGN "~secret "

struct paper { /* one ballot, as its pupil knows it */
	uint8_t key[KEY_BYTES];
	struct urn_paper said; /* a choice, or marks */
	bool sent;
	bool answered; /* with ok */
};

struct oracle_past { /* a sitting that is over, as it was last seen */
	int64_t sitting;
	uint8_t head[DIGEST_BYTES];
	bool approved;
	uint8_t prose[DIGEST_BYTES];
	unsigned corrections;
	uint8_t corrected[DIGEST_BYTES];
};

struct oracle_prose { /* the newest text on an item that was answered with ok */
	int64_t sitting, edition;
	int item;
	char text[PROSE_SAID_BYTES];
	bool gone; /* with its item, which was taken off the agenda */
};

struct oracle {
	struct fake *fake;
	int64_t sitting; /* 0: none to look at yet */
	struct assembly journal; /* the fold of the journal alone */
	struct assembly whole; /* with the roll of the uncounted vote */
	uint8_t hashes[JOURNAL_MAX + 1][32];
	uint8_t kinds[JOURNAL_MAX + 1];
	struct {
		bool there;
		uint8_t key[KEY_BYTES];
	} roll[MEMBERS_MAX];
	/* Of each seat, the newest first; several only where a vote may be changed. */
	struct paper papers[VOTES_MAX + 1][MEMBERS_MAX][PAPERS_MAX];
	struct { /* concerns, by number */
		int author; /* seat, or -1 */
		bool told; /* projected, or made an item of another kind: ever */
	} secrets[SECRETS_MAX];
	int secret_count;
	struct { /* open lines of the sitting before */
		int64_t sitting;
		uint16_t number;
	} open[BOOK_ENTRIES_MAX];
	int open_count;
	struct oracle_past past[PAST_MAX];
	int past_count;
	struct oracle_prose prose[PROSE_PROMISED_MAX];
	int prose_count;
	bool happened[EVENT_COUNT]; /* in any sitting */
	unsigned ballots, counts, recounts, hands; /* checked */
	unsigned guarded, kept, carried; /* frames, slips and lines of the book, looked at */
	unsigned found; /* rows of the search, looked at */
	unsigned written, approved, corrected; /* texts, approvals and corrections, looked at */
	char violation[SAID_BYTES]; /* the first one; "" while all is well */
};

/* Says what is wrong, unless something was wrong before. */
__attribute__((format(printf, 2, 3))) void oracle_object(struct oracle *oracle, const char *format,
                                                         ...);

void oracle_look(struct oracle *oracle); /* at the disk */

/* The motion of a vote; the newest paper that was answered, or -1: it, or a newer one, is in. */
const struct motion *oracle_motion(const struct assembly *state, const struct vote *vote);
int oracle_newest_answered(const struct paper papers[PAPERS_MAX]);
/* oracle_count.c: whether what is about to be folded counts what was cast, and rightly. */
void oracle_see_event(struct oracle *oracle, const struct event *event);

/* A pupil is about to send a paper for the first time. */
void oracle_cast(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES],
                 const struct urn_paper *said);
/* ... and has been told that it is in. */
void oracle_cast_answered(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES]);
/* ... or that it came too late: then it must not be in. */
void oracle_cast_late(struct oracle *oracle, int vote, int seat);
/* ... or that the seat has voted already: then it must be in, by another key or counted. */
void oracle_cast_already(struct oracle *oracle, int vote, int seat, const uint8_t key[KEY_BYTES]);
/* The teacher's command, sent when the journal had `since` entries, was answered with ok. */
void oracle_command_answered(struct oracle *oracle, const char *command, uint32_t since);

/* What a view may never tell, at any moment. */
void oracle_view_may(struct oracle *oracle, const struct cJSON *view);
/* When all is quiet: the view is the one that the disk tells. */
void oracle_view_is(struct oracle *oracle, enum audience audience, const struct cJSON *view);
/* When all is quiet: no urn stands but that of a vote to be counted. */
void oracle_urns(struct oracle *oracle);

/*
 * oracle_council.c. A concern is about to be written, by that seat or -1: its number. Whoever reads
 * its words after `told` may.
 */
int oracle_secret(struct oracle *oracle, int author);
void oracle_secret_told(struct oracle *oracle, const char *words);
/* A frame for a seat, or -1: for who is no pupil and no teacher. */
void oracle_frame(struct oracle *oracle, int seat, bool chair, const char *text, size_t count);
/* When all is quiet: what the tablet of a seat offers. */
void oracle_me_is(struct oracle *oracle, int seat, const struct cJSON *me);
void oracle_slips(struct oracle *oracle); /* at any time */
void oracle_book(struct oracle *oracle); /* once the sitting is open */
/* oracle_finds.c. When all is quiet: no concern that was not told is found by a search. */
void oracle_finds(struct oracle *oracle);
/* A control: puts one there behind the application's back. False: there is none yet. */
bool oracle_slip_concern(struct oracle *oracle);
/* oracle_minutes.c. A text of the minutes was answered with its edition. */
void oracle_written(struct oracle *oracle, int64_t sitting, int item, int64_t edition,
                    const char *text);
int64_t oracle_edition(const struct oracle *oracle, int64_t sitting, int item); /* 0: none */
void oracle_minutes_over(struct oracle *oracle); /* the sitting at hand is one of those before */
/* When all is quiet: minutes of sittings that are over. */
void oracle_minutes(struct oracle *oracle);
/* A control: writes approved minutes anew behind the application's back. False: there are none. */
bool oracle_rewrite_minutes(struct oracle *oracle);
/* The sitting is over: looks at the next one from its first entry. */
void oracle_next_sitting(struct oracle *oracle);

#endif
