/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk.c - who may give which command at the desk, and the jobs that serve them.
 *
 * What is not in the table is refused. The table knows roles only; that a class or
 * a sitting is the asker's own is checked by each job, in the store.
 */
#include "app/desk.h"

#include <stdlib.h>

#include "app/desk_import.h"
#include "app/desk_paper.h"
#include "app/desk_polls.h"
#include "app/desk_school.h"
#include "app/desk_turns.h"
#include "app/desk_words.h"
#include "app/hello.h"
#include "app/inside.h"
#include "app/public_page.h"
#include "app/seats.h"
#include "app/transaction.h"
#include "base/check.h"
#include "base/log.h"
#include "store/council.h"
#include "store/erase.h"
#include "wire/command.h"

#define NOBODY    (1u << ROLE_NONE)
#define VISITOR   (1u << ROLE_VISITOR)
#define PUPIL     (1u << ROLE_PUPIL)
#define TEACHER   (1u << ROLE_TEACHER)
#define PROJECTOR (1u << ROLE_PROJECTOR)
#define READER    (1u << ROLE_READER)
#define BOOTH     (1u << ROLE_BOOTH)
#define CARD      (1u << ROLE_CARD)
#define BOX       (1u << ROLE_BOX)
#define ANYBODY   (NOBODY | VISITOR | PUPIL | TEACHER | PROJECTOR | READER | BOOTH | CARD | BOX)

const struct desk_rule desk_rules[COMMAND_COUNT] = {
        [COMMAND_HELLO] = {ANYBODY, .narrow = true, .hear = hello_hear},
        [COMMAND_LOGIN] = {ANYBODY, .narrow = true, .hear = login_hear},
        [COMMAND_LOGOUT] = {TEACHER, true, .serve = desk_logout, .after = desk_logged_out},
        [COMMAND_HOME] = {TEACHER, false, .serve = desk_home},
        [COMMAND_PASSWORD_CHANGE] = {TEACHER, .hear = password_hear},
        [COMMAND_CLASS_ADD] = {TEACHER, true, .serve = desk_class_add},
        [COMMAND_CLASS_EDIT] = {TEACHER, true, .serve = desk_class_edit},
        [COMMAND_CLASS_OPEN] = {TEACHER, false, .serve = desk_class_open},
        [COMMAND_LIST_READ] = {TEACHER, .hear = desk_list_read},
        [COMMAND_PUPILS_ADD] = {TEACHER, true, .serve = desk_pupils_add},
        [COMMAND_PUPIL_EDIT] = {TEACHER, true, .serve = desk_pupil_edit},
        [COMMAND_PUPIL_REMOVE] = {TEACHER, true, .scrubs = true, .serve = desk_pupil_remove,
                                  .after = desk_cards_ended},
        [COMMAND_SITTING_ADD] = {TEACHER, true, .serve = desk_sitting_add,
                                 .after = desk_sitting_added},
        [COMMAND_SITTING_ENTER] = {TEACHER, .hear = desk_sitting_enter,
                                   .serve = desk_sitting_shared, .after = desk_sitting_entered},
        [COMMAND_SITTING_LEAVE] = {TEACHER, .hear = desk_sitting_leave},
        [COMMAND_AGENDA_GATHER] = {TEACHER | PUPIL, .hear = desk_agenda_gather,
                                   .serve = desk_agenda_read, .after = desk_agenda_gathered},
        [COMMAND_CARD_SIT] = {CARD, .hear = card_sit},
        [COMMAND_TEACHER_ADD] = {TEACHER, .hear = desk_teacher_add},
        [COMMAND_CLASS_SHARE] = {TEACHER, true, .serve = desk_class_share,
                                 .after = desk_class_shared},
        [COMMAND_COUNCIL_OPEN] = {TEACHER, false, .serve = desk_council_open},
        [COMMAND_COUNCIL_SET] = {TEACHER, true, .serve = desk_council_set,
                                 .after = desk_council_was_set},
        [COMMAND_BOX_OPEN] = {TEACHER | CARD | BOX, false, .serve = desk_box_open},
        [COMMAND_SLIP_ADD] = {TEACHER | CARD | BOX, true, .serve = desk_slip_add},
        [COMMAND_SLIP_WITHDRAW] = {TEACHER | CARD, true, .serve = desk_slip_withdraw},
        [COMMAND_SLIP_SUPPORT] = {CARD, true, .serve = desk_slip_support},
        [COMMAND_SLIP_SCREEN] = {TEACHER, true, .serve = desk_slip_screen},
        [COMMAND_CARD_MAKE] = {TEACHER, true, .serve = desk_card_make, .after = desk_cards_ended},
        [COMMAND_CARD_REVOKE] = {TEACHER, true, .serve = desk_card_revoke,
                                 .after = desk_cards_ended},
        [COMMAND_BOOK_LIST] = {TEACHER | READER | CARD, .narrow = true, .serve = desk_book_list},
        [COMMAND_FIGURES] = {TEACHER | READER, true, .serve = desk_figures},
        [COMMAND_SEARCH] = {TEACHER | READER | CARD, false, .serve = desk_search},
        [COMMAND_BOARD] = {TEACHER | READER | CARD, false, .serve = desk_board},
        [COMMAND_PAPER_MAKE] = {TEACHER | READER, .hear = paper_hear, .serve = paper_serve,
                                .after = paper_served},
        [COMMAND_IMPORT_PART] = {TEACHER, .hear = import_part_hear},
        [COMMAND_IMPORT_RUN] = {TEACHER, .hear = import_run_hear},
        [COMMAND_SCHOOL_ADD] = {TEACHER, true, .serve = desk_school_add},
        [COMMAND_SCHOOL_OPEN] = {TEACHER, false, .serve = desk_school_open},
        [COMMAND_SCHOOL_EDIT] = {TEACHER, true, .serve = desk_school_edit},
        [COMMAND_SCHOOL_CODE] = {TEACHER, true, .serve = desk_school_code},
        [COMMAND_SCHOOL_ADMIN] = {TEACHER, true, .serve = desk_school_admin},
        [COMMAND_SCHOOL_COUNCIL] = {TEACHER, true, .serve = desk_school_council},
        [COMMAND_SCHOOL_ELECTED] = {TEACHER, false, .serve = desk_school_elected},
        [COMMAND_MOTION_SEND] = {TEACHER, true, .serve = desk_motion_send},
        [COMMAND_POLL_ADD] = {TEACHER, true, .hear = desk_poll_hear, .serve = desk_poll_add},
        [COMMAND_POLL_OPEN] = {TEACHER, false, .serve = desk_poll_open},
        [COMMAND_POLL_CLOSE] = {TEACHER, true, .serve = desk_poll_close},
        [COMMAND_CLASS_ENROL] = {TEACHER, true, .hear = desk_enrol_hear, .serve = desk_class_enrol,
                                 .after = desk_class_enrolled},
        [COMMAND_CLASS_LEAVE_SCHOOL] = {TEACHER, true, .serve = desk_class_leave},
        [COMMAND_MINUTES_OPEN] = {TEACHER | PUPIL | CARD, false, .serve = desk_minutes_open},
        [COMMAND_MINUTES_WRITE] = {TEACHER | PUPIL | CARD, true, .hear = desk_minutes_hear,
                                   .serve = desk_minutes_write},
        [COMMAND_WORDS_OPEN] = {TEACHER, false, .serve = desk_words_open},
        [COMMAND_WORDS_ERASE] = {TEACHER, .hear = desk_words_hear, .serve = desk_words_erase,
                                 .after = desk_words_erased},
        [COMMAND_SEAT_TAKE] = {VISITOR, .hear = seat_take},
        [COMMAND_SEAT_LEAVE] = {VISITOR | PUPIL, .hear = seat_leave},
        [COMMAND_SEAT_ACCEPT] = {TEACHER, .hear = seat_accept},
        [COMMAND_SEAT_ACCEPT_ALL] = {TEACHER, .hear = seat_accept_all},
        [COMMAND_SEAT_REFUSE] = {TEACHER, .hear = seat_refuse},
        [COMMAND_SEAT_FREE] = {TEACHER, .hear = seat_free},
        [COMMAND_LINK_ADD] = {TEACHER, true, .serve = desk_link_add},
        [COMMAND_LINK_REVOKE] = {TEACHER, true, .serve = desk_link_revoke,
                                 .after = desk_link_revoked},
        [COMMAND_ARCHIVE_LIST] = {TEACHER | READER, .narrow = true, .serve = desk_archive_list},
        [COMMAND_ARCHIVE_SITTING] = {TEACHER | READER, false, .serve = desk_archive_sitting},
        [COMMAND_REPLAY_LIST] = {TEACHER | READER, false, .serve = desk_replay_list},
        [COMMAND_REPLAY_SHOW] = {TEACHER | READER, false, .serve = desk_replay_show},
};

/* Commands about seats need a room that is sure of itself and not over. */
static enum refusal check_room(const struct screen *screen, enum command_kind kind)
{
	if (kind < COMMAND_SEAT_TAKE || kind > COMMAND_SEAT_FREE)
		return REFUSAL_NONE;
	if (screen->room == NULL)
		return REFUSAL_NO_SUCH_SITTING;
	if (screen->room->unsure)
		return REFUSAL_STORAGE_FAILED;
	if (room_ahead(screen->room)->phase == PHASE_SEALED)
		return REFUSAL_ALREADY_SEALED;
	return screen->app->waiting_count >= WAITING_MAX ? REFUSAL_BUSY : REFUSAL_NONE;
}

/* A link that shows decisions only is not heard in what tells more. */
static bool is_wide_enough(const struct screen *screen, enum command_kind kind)
{
	return desk_rules[kind].narrow || screen->session == NULL ||
	       screen->session->row.scope == SCOPE_WHOLE;
}

enum refusal desk_hear(struct screen *screen, int64_t re, const struct command *command)
{
	const struct desk_rule *rule = &desk_rules[command->kind];
	enum refusal refusal;

	if ((rule->roles >> screen->role & 1) == 0 || !is_wide_enough(screen, command->kind))
		return REFUSAL_NOT_ALLOWED;
	refusal = check_room(screen, command->kind);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (rule->hear != NULL)
		return rule->hear(screen, re, command);
	return desk_job(screen, re, command);
}

/* Whatever the job has printed, the table of its answer finds the names in it. */
static void hide_names(struct job *job)
{
	struct wire_redactor redactor = hiding_redactor(&job->hiding);
	struct buffer hidden;

	if (job->out.count == 0 || job->out.full)
		return;
	buffer_init(&hidden, FRAME_BYTES_MAX);
	answer_redact(&redactor, job->command->kind, &job->out, &hidden);
	buffer_release(&job->out);
	job->out = hidden;
}

/* A public page that its school forbids since is told nothing any more. */
static enum err check_scope(struct job *job, struct store *store)
{
	bool wanted = true;
	enum err err = ERR_NONE;

	if (job->scope == SCOPE_DECISIONS)
		err = public_page_wanted(store, job->class_id, &wanted);
	if (err == ERR_NONE && !wanted)
		job->refusal = REFUSAL_NOT_ALLOWED;
	return err;
}

/* Without the names, if the asker's link shows none. A job within a job has them hidden once. */
static enum err serve_hiding(struct job *job, struct store *store)
{
	enum err err = check_scope(job, store);

	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	if (job->names == NAMES_FULL)
		return job->rule->serve(job, store);
	if (job->hiding.shown != NAMES_FULL) {
		err = job->rule->serve(job, store);
		if (err == ERR_NONE)
			hide_names(job);
		return err;
	}
	err = hiding_read(store, job->class_id, job->names, &job->hiding);
	if (err == ERR_NONE)
		err = job->rule->serve(job, store);
	if (err == ERR_NONE)
		hide_names(job);
	hiding_release(&job->hiding);
	return err;
}

enum err desk_serve(struct job *job, struct store *store)
{
	enum err err;

	if (!job->rule->writes)
		return serve_hiding(job, store);
	err = store_begin(store);
	if (err != ERR_NONE)
		return err;
	err = serve_hiding(job, store);
	if (err == ERR_NONE && job->refusal != REFUSAL_NONE) {
		store_rollback(store);
		return ERR_NONE;
	}
	err = transaction_end(store, err);
	if (err == ERR_NONE && job->rule->scrubs)
		store_scrub(store);
	return err;
}

static void job_run(struct work *work, struct store *store)
{
	struct job *job = (struct job *)work;

	job->err = desk_serve(job, store);
}

void desk_job_free(struct job *job)
{
	job->app->jobs--;
	sodium_memzero(&job->token, sizeof job->token);
	arena_release(&job->arena);
	buffer_release(&job->out);
	free(job->command);
	free(job->more);
	free(job);
}

static void answer(struct job *job, struct screen *screen)
{
	if (job->err != ERR_NONE)
		screen_no(screen, job->re, refusal_of(job->err), NULL);
	else if (job->refusal != REFUSAL_NONE)
		screen_no(screen, job->re, job->refusal, NULL);
	else if (job->out.full)
		screen_no(screen, job->re, REFUSAL_TOO_LARGE, NULL);
	else if (job->out.count > 0)
		screen_send(screen, &job->out);
}

static void job_done(struct work *work)
{
	struct job *job = (struct job *)work;
	struct app *app = job->app;
	struct screen *screen = screen_find(app, job->screen);

	if (job->err != ERR_NONE)
		log_line(LOG_ERROR, "%s failed: %s", wire_command_name(job->command->kind),
		         err_name(job->err));
	if (screen != NULL)
		answer(job, screen);
	if (job->err == ERR_NONE && job->refusal == REFUSAL_NONE && job->rule->after != NULL)
		job->rule->after(job);
	if (job->has_turn)
		turn_over(app);
	desk_job_free(job);
	app_settle(app);
}

enum refusal desk_job(struct screen *screen, int64_t re, const struct command *command)
{
	return desk_job_with(screen, re, command, NULL);
}

enum refusal desk_job_with(struct screen *screen, int64_t re, const struct command *command,
                           void *more)
{
	struct app *app = screen->app;
	struct job *job;

	if (app->jobs >= JOBS_MAX || !turn_has_room(app, (enum role)screen->role))
		return REFUSAL_BUSY;
	job = calloc(1, sizeof *job);
	CHECK(job != NULL);
	job->command = malloc(sizeof *job->command);
	CHECK(job->command != NULL);
	*job->command = *command;
	job->work.run = job_run;
	job->work.done = job_done;
	job->app = app;
	job->more = more;
	job->rule = &desk_rules[command->kind];
	job->screen = screen->id;
	job->re = re;
	job->role = (enum role)screen->role;
	job->seat = SEAT_NONE;
	job->now_ms = command->at_ms;
	if (screen->session != NULL) {
		job->session = screen->session->row.id;
		job->teacher = screen->session->row.teacher;
		job->class_id = screen->session->row.class_id;
		job->pupil = screen->session->row.pupil;
		job->names = (enum shown_names)screen->session->row.names;
		job->scope = (enum scope)screen->session->row.scope;
	}
	if (screen->room != NULL) {
		job->room = screen->room->id;
		job->room_class = screen->room->class_id;
		job->seat = screen->seat;
	}
	job->door = room_with_door(app, job->class_id);
	app_random_token(app, &job->token);
	arena_init(&job->arena, 16u << 20);
	buffer_init(&job->out, FRAME_BYTES_MAX);
	app->jobs++;
	turn_take(app, job);
	return REFUSAL_NONE;
}

enum err desk_own_class(struct job *job, struct store *store, int64_t class_id,
                        struct class_row *row, char *name, bool *found)
{
	bool own = false;
	enum err err;

	*found = false;
	if (class_id == 0 && job->role != ROLE_TEACHER)
		class_id = job->class_id;
	err = class_get(store, class_id, row, name, NAME_BYTES_MAX + 1);
	if (err == ERR_NONE && job->role == ROLE_TEACHER)
		err = share_has(store, class_id, job->teacher, &own);
	else if (err == ERR_NONE)
		own = class_id == job->class_id;
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (own)
		row->name = name;
	else
		job->refusal = REFUSAL_NO_SUCH_CLASS;
	*found = own;
	return ERR_NONE;
}

enum err desk_own_sitting(struct job *job, struct store *store, int64_t sitting,
                          struct sitting_row *row, char *title, bool *found)
{
	struct class_row class_row;
	char name[NAME_BYTES_MAX + 1];
	enum err err = sitting_get(store, sitting, row, title, TITLE_BYTES_MAX + 1);

	*found = false;
	if (err == ERR_NONE) {
		row->title = title;
		err = desk_own_class(job, store, row->class_id, &class_row, name, found);
	}
	if (err != ERR_NONE && err != ERR_MISSING)
		return err;
	if (!*found)
		job->refusal = REFUSAL_NO_SUCH_SITTING;
	return ERR_NONE;
}
