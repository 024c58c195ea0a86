/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_class.h - a rehearsal: its classes, its screens, and what they know.
 *
 * Each class has a teacher, a projector, a reader and pupils. A pupil notes its
 * choice when the server has answered; the tally must be the sum of these notes.
 */
#ifndef REHEARSE_CLASS_H
#define REHEARSE_CLASS_H

#include "hemicycle/limits.h"
#include "rehearse_line.h"
#include "words.h"

struct rehearsal;
struct rehearsed_class;
struct life;

struct rehearse_options {
	char host[256];
	int port;
	bool tls;
	bool demo;
	bool fast; /* no human delays */
	bool council; /* a whole council is lived, not only its votes */
	/* controls of the tests, which must be found: repeats with another key, ... */
	bool fresh_key;
	bool wrong_order; /* ... expects who asked first to speak first, however often heard */
	bool quiet;
	const char *teacher, *password;
	int pupils, votes, classes, drops_percent, patience_s;
	uint64_t seed;
};

struct figures {
	int64_t ballots, reconnections, repeats, late, contradictions;
	int64_t voting_ms; /* time in which at least one vote was open */
	uint32_t *waits_us; /* from the first sending of each ballot to its answer */
	size_t wait_count, wait_room;
};

enum paper { PAPER_NONE, PAPER_PLANNED, PAPER_SENT, PAPER_COUNTED, PAPER_LATE };

struct pupil {
	struct line line;
	struct rehearsed_class *class_;
	int index;
	int seat; /* -1 until one is taken */
	bool asked; /* the server heard seat.take */
	bool seated;
	bool forger; /* tries what is forbidden, too */
	int probes; /* forbidden things tried */
	int vote; /* of the ballot below; 0 for none */
	int choice;
	int mark_count; /* 0: the choice is the ballot */
	int marks[OPTIONS_MAX];
	enum paper paper;
	bool repeated; /* the ballot was sent more than once */
	int64_t first_sent_us;
	int64_t hello_id, take_id, cast_id, probe_id;
	const char *card; /* the token of the card with which it sits down; NULL: none */
	char token[2 * TOKEN_BYTES + 1];
	char key[2 * KEY_BYTES + 1];
};

struct urn_note { /* what the pupils were told is in an urn */
	int cast;
	int votes[CHOICES_MAX];
	int marks[OPTIONS_MAX]; /* sums over all marked ballots */
};

enum progress { PROGRESS_LOGIN, PROGRESS_COUNCIL, PROGRESS_MINUTES, PROGRESS_DONE };

struct rehearsed_class {
	struct rehearsal *rehearsal;
	int index;
	enum progress progress;
	struct line teacher, projector, reader;
	int64_t asked_id; /* of the teacher's request under way; 0 for none */
	char asked[24]; /* its name */
	int64_t class_id, sitting;
	char projector_token[2 * TOKEN_BYTES + 1], reader_token[2 * TOKEN_BYTES + 1];
	char door[CODE_BYTES];
	cJSON *view; /* the teacher's newest; owned */
	int opened; /* newest vote whose count was asked for */
	int checked; /* newest vote whose result the teacher compared */
	int projected; /* newest vote whose result the projector compared */
	int explored; /* newest vote whose ballots were compared by other methods */
	int shown_pupils; /* pupils who compared the newest shown vote */
	int64_t shown_ms;
	bool ending; /* its end was asked for: seats and wall may be told that it is over */
	int64_t look_ms; /* the picture of what was just done is awaited until then */
	struct urn_note urns[VOTES_MAX + 1];
	int results[VOTES_MAX + 1]
	           [CHOICES_MAX]; /* what the teacher was shown; [v][0] < 0: nothing yet */
	int pupil_count;
	struct pupil *pupils;
	struct life *life; /* of a lived council; else NULL */
};

struct rehearsal {
	struct rehearse_options options;
	struct lines *lines;
	struct figures figures;
	uint64_t random;
	char teacher_token[2 * TOKEN_BYTES + 1];
	char failure[200]; /* why it cannot go on; "" while it can */
	int64_t started_ms, last_tick_ms, last_line_ms;
	int done; /* classes that are through */
	int class_count;
	struct rehearsed_class *classes;
};

uint32_t rehearsal_random(struct rehearsal *rehearsal, uint32_t below);
void rehearsal_random_hex(struct rehearsal *rehearsal, char *out,
                          int bytes); /* 2 * bytes digits and a NUL */
__attribute__((format(printf, 2, 3))) void contradict(struct rehearsal *rehearsal,
                                                      const char *format, ...);
__attribute__((format(printf, 2, 3))) void give_up(struct rehearsal *rehearsal, const char *format,
                                                   ...);
void note_wait(struct figures *figures, int64_t us);

/* A member by name; 0, "" or NULL when it is not there. */
int64_t json_int(const cJSON *object, const char *name);
const char *json_text(const cJSON *object, const char *name);
const cJSON *json_at(const cJSON *object, const char *name);

/* The teacher asks; the answer is told to the one who waits for it by name. */
#define ASK(class_, name, ...)                                                                     \
	do {                                                                                       \
		snprintf((class_)->asked, sizeof(class_)->asked, "%s", (name));                    \
		(class_)->asked_id = line_ask(&(class_)->teacher, (name), __VA_ARGS__);            \
	} while (0)

void teacher_start(struct rehearsed_class *class_);
void teacher_act(struct rehearsed_class *class_); /* looks at the view and does the next thing */
void ask_reader(struct rehearsed_class *class_); /* a link to the sealed minutes */
void pupil_start(struct pupil *pupil, struct rehearsed_class *class_, int index);
void watchers_start(struct rehearsed_class *class_); /* the projector */
void reader_start(struct rehearsed_class *class_);

/* Compares a result that the screen of `who` was shown with what the pupils know; true: equal. */
bool result_agrees(struct rehearsed_class *class_, const cJSON *view, enum words who);
/* A screen that may not know a split must not be told one. */
void check_nothing_leaks(struct rehearsed_class *class_, const cJSON *view, enum words who);
enum { BALLOT_BYTES = 96 };
/* A ballot for the vote on the pupil's screen; as fields of vote.cast; into the class's notes. */
void ballot_fill(struct pupil *pupil, const cJSON *motion, const cJSON *vote);
void ballot_print(const struct pupil *pupil, char out[BALLOT_BYTES]);
void ballot_note(const struct pupil *pupil);
void ballot_answered(struct pupil *pupil, const char *no); /* what the server said of it */

bool ballots_settled(const struct rehearsed_class *class_); /* no pupil waits for an answer */

#endif
