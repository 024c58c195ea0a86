/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk.h - the commands that are not an assembly's: sessions, class lists,
 * links, the archive.
 *
 * Most are a job: it runs on the storage thread, with a copy of its command,
 * sees nothing of the application, and prints its answer there.
 */
#ifndef APP_DESK_H
#define APP_DESK_H

#include "app/hiding.h"
#include "app/screens.h"
#include "base/arena.h"

struct job {
	struct work work;
	struct job *next; /* of those that wait for their turn */
	bool has_turn; /* see desk_turns.h */
	struct app *app; /* not to be touched by `serve` */
	const struct desk_rule *rule;
	screen_id screen;
	int64_t re;
	enum role role;
	int64_t session; /* id of the asker's; 0 for none */
	int64_t teacher; /* the asker; 0 for none */
	int64_t class_id; /* of the asker's link or card; 0 for none */
	int64_t pupil; /* whose card asks; 0 for none */
	enum shown_names names; /* that the asker may see */
	enum scope scope; /* the same, of the archive */
	struct hiding hiding; /* of `serve`, where those are not the full names */
	uint16_t seat; /* the asker's in that sitting; SEAT_NONE for none */
	int64_t room, room_class; /* the sitting that the asker is in, and its class; 0 for none */
	int64_t door; /* the sitting of `class_id` whose door is open; 0 for none */
	int64_t now_ms;
	struct token token; /* fresh, for whoever needs one */
	struct command *command; /* owned copy */
	struct arena arena;
	struct buffer out; /* the answer */
	enum refusal refusal;
	enum err err;
	int64_t made; /* what `serve` leaves for `after` */
	void *more; /* the same; ended by `after` */
};

struct desk_rule {
	unsigned roles; /* bits 1 << enum role; none: nobody */
	bool writes;
	bool narrow; /* also for a link that shows decisions only */
	bool scrubs; /* what it deletes is not left in the log of the store either */
	/* On the loop: answers by itself or gives a job, or refuses. NULL: the job of `serve`. */
	enum refusal (*hear)(struct screen *screen, int64_t re, const struct command *command);
	/* On the storage thread, in a transaction when it writes: job->refusal or job->out. */
	enum err (*serve)(struct job *job, struct store *store);
	/* On the loop, when all went well, after the answer; the screen may be gone. */
	void (*after)(struct job *job);
};

extern const struct desk_rule desk_rules[COMMAND_COUNT];

enum refusal desk_hear(struct screen *screen, int64_t re, const struct command *command);
/* Gives the job of `rule` to the storage thread. */
enum refusal desk_job(struct screen *screen, int64_t re, const struct command *command);

/* Ends a job that was never served, or is over. */
void desk_job_free(struct job *job);

/* What the storage thread does for a job: serves it, in a transaction when its rule writes. */
enum err desk_serve(struct job *job, struct store *store);

/* The same; `more` is the job's own then, ended with free(), unless it is refused. */
enum refusal desk_job_with(struct screen *screen, int64_t re, const struct command *command,
                           void *more);

/* serve functions; see docs/protocol.md for what each answers. */
enum err desk_home(struct job *job, struct store *store);
enum err desk_class_add(struct job *job, struct store *store);
enum err desk_class_edit(struct job *job, struct store *store);
enum err desk_class_open(struct job *job, struct store *store);
enum err desk_pupils_add(struct job *job, struct store *store);
enum err desk_pupil_edit(struct job *job, struct store *store);
enum err desk_pupil_remove(struct job *job, struct store *store);
enum err desk_card_make(struct job *job, struct store *store);
enum err desk_card_revoke(struct job *job, struct store *store);
void desk_cards_ended(struct job *job); /* of all three */
enum refusal desk_list_read(struct screen *screen, int64_t re, const struct command *command);
enum err desk_sitting_add(struct job *job, struct store *store);
void desk_sitting_added(struct job *job);
enum refusal desk_sitting_enter(struct screen *screen, int64_t re, const struct command *command);
enum err desk_sitting_shared(struct job *job, struct store *store);
void desk_sitting_entered(struct job *job);
enum refusal desk_sitting_leave(struct screen *screen, int64_t re, const struct command *command);
enum refusal desk_agenda_gather(struct screen *screen, int64_t re, const struct command *command);
enum err desk_agenda_read(struct job *job, struct store *store);
void desk_agenda_gathered(struct job *job);
enum err desk_link_add(struct job *job, struct store *store);
enum err desk_link_revoke(struct job *job, struct store *store);
void desk_link_revoked(struct job *job);
enum refusal desk_teacher_add(struct screen *screen, int64_t re, const struct command *command);
enum err desk_class_share(struct job *job, struct store *store);
void desk_class_shared(struct job *job);
enum err desk_council_open(struct job *job, struct store *store);
enum err desk_council_set(struct job *job, struct store *store);
void desk_council_was_set(struct job *job);
enum err desk_box_open(struct job *job, struct store *store);
enum err desk_slip_add(struct job *job, struct store *store);
enum err desk_slip_withdraw(struct job *job, struct store *store);
enum err desk_slip_support(struct job *job, struct store *store);
enum err desk_slip_screen(struct job *job, struct store *store);
enum err desk_book_list(struct job *job, struct store *store);
enum err desk_figures(struct job *job, struct store *store);
enum err desk_search(struct job *job, struct store *store);
enum err desk_board(struct job *job, struct store *store);
enum err desk_archive_list(struct job *job, struct store *store);
enum err desk_archive_sitting(struct job *job, struct store *store);
enum err desk_replay_list(struct job *job, struct store *store);
enum err desk_replay_show(struct job *job, struct store *store);
enum refusal desk_minutes_hear(struct screen *screen, int64_t re, const struct command *command);
enum err desk_minutes_open(struct job *job, struct store *store);
enum err desk_minutes_write(struct job *job, struct store *store);
enum err desk_logout(struct job *job, struct store *store);
void desk_logged_out(struct job *job);

/*
 * The class if it is the asker's (a teacher's own or shared, or the one of a link or card, which
 * may say 0 for it): else job->refusal is set and *found false. `name` has NAME_BYTES_MAX + 1
 * bytes.
 */
enum err desk_own_class(struct job *job, struct store *store, int64_t class_id,
                        struct class_row *row, char *name, bool *found);
/* The same for a sitting; `title` has TITLE_BYTES_MAX + 1 bytes. */
enum err desk_own_sitting(struct job *job, struct store *store, int64_t sitting,
                          struct sitting_row *row, char *title, bool *found);
/* Prints the ClassOk of a class that is the asker's. */
enum err desk_print_class(struct job *job, struct store *store, const struct class_row *row);
/* The same of a class that may not be: after a change of the list, or for looking at it. */
enum err desk_print_own_class(struct job *job, struct store *store, int64_t id);
/* Whether a session is a link, and of which kind. */
bool desk_is_link(const struct session_row *row, enum link_kind *kind);

#endif
