/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_paper.c - a document to take home: asked for, made by the press, kept behind a ticket. */
#include "app/desk_paper.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/desk_polls.h"
#include "app/document_kinds.h"
#include "app/export.h"
#include "app/inside.h"
#include "app/making.h"
#include "app/paper_input.h"
#include "app/poll_count.h"
#include "base/check.h"
#include "store/school.h"
#include "wire/print.h"

enum { AROUND_BYTES = 2048 };

enum refusal paper_hear(struct screen *screen, int64_t re, const struct command *command)
{
	enum refusal refusal = REFUSAL_BAD_FIELD;

	if (command->paper.kind >= DOCUMENT_POLL && screen->role != ROLE_TEACHER)
		return REFUSAL_NOT_ALLOWED;
	if (document_fits(command))
		refusal = making_check(screen->app, screen->session->row.id,
		                       screen->role == ROLE_READER);
	return refusal != REFUSAL_NONE ? refusal : desk_job(screen, re, command);
}

/* Turns the command into the question that the document answers. */
static void ask_instead(struct command *command)
{
	const struct command wanted = *command;

	memset(command, 0, sizeof *command);
	if (wanted.paper.sitting != 0) {
		command->kind = COMMAND_ARCHIVE_SITTING;
		command->sitting_ref.id = wanted.paper.sitting;
	} else if (wanted.paper.kind == DOCUMENT_POLL) {
		command->kind = COMMAND_POLL_OPEN;
		command->poll_ref.id = wanted.paper.poll;
	} else if (wanted.paper.kind == DOCUMENT_FIGURES) {
		command->kind = COMMAND_FIGURES;
		command->figures.class_id = wanted.paper.class_id;
		command->figures.school = wanted.paper.school;
		command->figures.year = wanted.paper.year;
	} else {
		command->kind = COMMAND_BOOK_LIST;
		command->archive.class_id = wanted.paper.class_id;
		command->archive.whole = 1;
		if (wanted.paper.kind == DOCUMENT_BOOK)
			command->archive.year = wanted.paper.year;
		else
			command->archive.open = 1; /* a poster shows what is open, of any year */
	}
}

/* The input begins with the answer, taken out of its message. */
static void begin_input(struct job *job, struct buffer *input)
{
	static const char before[] = "{\"re\":0,\"ok\":";
	const size_t length = sizeof before - 1;

	CHECK(job->out.count > length + 1 && memcmp(job->out.data, before, length) == 0);
	buffer_text(input, "{\"data\":");
	buffer_add(input, job->out.data + length, job->out.count - length - 1);
	buffer_clear(&job->out);
}

/* And ends with what goes for all documents: how to say it, to whom to refer, when. */
static void end_input(const struct command *command, const char *url, int64_t now_ms,
                      struct buffer *input)
{
	buffer_text(input, ",\"lang\":");
	wire_print_string(input, wire_languages.names[command->paper.language]);
	buffer_text(input, ",\"url\":");
	wire_print_string(input, url);
	buffer_text(input, ",\"at_ms\":");
	buffer_int(input, now_ms);
	if (command->paper.item != 0)
		buffer_printf(input, ",\"item\":%u", command->paper.item);
	if (command->paper.year != 0)
		buffer_printf(input, ",\"year\":%u", command->paper.year);
	buffer_char(input, '}');
}

/* The class of what is asked for, when that is the asker's; else job->refusal is set. */
static enum err find_class(struct job *job, struct store *store, int64_t *class_id)
{
	char name[NAME_BYTES_MAX + 1], title[TITLE_BYTES_MAX + 1];
	struct sitting_row sitting;
	struct class_row class_;
	bool found;
	enum err err;

	if (job->command->paper.sitting != 0) {
		err = desk_own_sitting(job, store, job->command->paper.sitting, &sitting, title,
		                       &found);
		*class_id = found ? sitting.class_id : 0;
	} else {
		err = desk_own_class(job, store, job->command->paper.class_id, &class_, name,
		                     &found);
		*class_id = found ? class_.id : 0;
	}
	return err;
}

/* The asker wants to show no more than `names`; what the asker may see is never widened. */
static enum err narrow(struct job *job, struct store *store, enum shown_names names)
{
	if (names <= job->names || job->command->paper.school != 0)
		return ERR_NONE; /* of a school there are sums alone */
	job->names = names;
	if (job->hiding.shown != NAMES_FULL)
		job->hiding.shown = names;
	return job->role == ROLE_TEACHER ? find_class(job, store, &job->class_id) : ERR_NONE;
}

/* Prints what the asker is told, by a job within the job. */
static enum err write_input(struct job *job, struct store *store, struct buffer *input)
{
	const struct desk_rule *rule = job->rule;
	const struct command wanted = *job->command;
	int64_t re = job->re;
	enum err err = narrow(job, store, (enum shown_names)wanted.paper.names);

	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	ask_instead(job->command);
	job->rule = &desk_rules[job->command->kind];
	job->re = 0;
	CHECK((job->rule->roles >> job->role & 1) != 0);
	if (wanted.paper.kind == DOCUMENT_POLL)
		err = desk_poll_over(job, store);
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		err = desk_serve(job, store);
	*job->command = wanted;
	job->rule = rule;
	job->re = re;
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE && job->out.full)
		job->refusal = REFUSAL_TOO_LARGE;
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		begin_input(job, input);
	return err;
}

static struct making *make(const struct job *job)
{
	const struct command *command = job->command;
	struct making *making = calloc(1, sizeof *making);
	int64_t id = command->paper.sitting != 0  ? command->paper.sitting
	             : command->paper.poll != 0   ? command->paper.poll
	             : command->paper.school != 0 ? command->paper.school
	                                          : command->paper.class_id;

	CHECK(making != NULL);
	making->file = -1;
	buffer_init(&making->printing.input, FRAME_BYTES_MAX + AROUND_BYTES);
	buffer_init(&making->printing.output, DOCUMENT_BYTES_MAX);
	making->printing.kind = wire_document_kinds.names[command->paper.kind];
	making->printing.format = wire_document_formats.names[command->paper.format];
	making->screen = job->screen;
	making->re = job->re;
	making->session = job->session;
	making->by_reader = job->role == ROLE_READER;
	making->format = (enum document_format)command->paper.format;
	snprintf(making->name, sizeof making->name, "%s-%lld%s",
	         command->paper.kind == DOCUMENT_CLASS && command->paper.school != 0
	                 ? "school"
	                 : making->printing.kind,
	         (long long)id, document_form(making->format)->ending);
	return making;
}

/* What needs no press: it is for programs to read. */
static enum err write_sitting(struct job *job, struct store *store, struct buffer *out)
{
	int64_t sitting = job->command->paper.sitting;
	char title[TITLE_BYTES_MAX + 1];
	struct sitting_row row;
	bool found;
	enum err err = desk_own_sitting(job, store, sitting, &row, title, &found);

	if (err != ERR_NONE || !found)
		return err;
	err = export_sitting_print(store, sitting, out);
	if (err != ERR_MISSING && err != ERR_LIMIT)
		return err;
	job->refusal = err == ERR_LIMIT ? REFUSAL_TOO_LARGE : REFUSAL_WRONG_PHASE; /* not sealed */
	return ERR_NONE;
}

enum err paper_serve(struct job *job, struct store *store)
{
	struct making *making = make(job);
	enum err err;

	if (job->command->paper.kind == DOCUMENT_CLASS)
		err = pack_begin(job, store, making);
	else if (job->command->paper.kind == DOCUMENT_SITTING)
		err = write_sitting(job, store, &making->printing.output);
	else
		err = write_input(job, store, &making->printing.input);
	if (err == ERR_NONE && job->refusal == REFUSAL_NONE)
		job->more = making;
	else
		making_free(making);
	return err;
}

static void printed(struct work *work)
{
	static const enum refusal refusals[] = {
	        [PRINTED_FINE] = REFUSAL_NONE,           [PRINTED_NO_PRESS] = REFUSAL_NO_PAPER,
	        [PRINTED_REFUSED] = REFUSAL_BAD_FIELD,   [PRINTED_TOO_LARGE] = REFUSAL_TOO_LARGE,
	        [PRINTED_FAILED] = REFUSAL_PAPER_FAILED,
	};
	struct making *making = (struct making *)(void *)work;
	struct app *app = making->app;

	making_answer(making, refusals[making->printing.how]);
	app_settle(app);
}

void paper_served(struct job *job)
{
	struct app *app = job->app;
	struct making *making = job->more;
	enum refusal refusal = making_check(app, job->session, making->by_reader);
	char url[ORIGIN_BYTES];

	job->more = NULL;
	making_enter(app, making);
	if (refusal != REFUSAL_NONE || making->printing.output.count > 0) {
		making_answer(making, refusal);
		return;
	}
	if (making->export != NULL) {
		pack_go_on(making);
		return;
	}
	app->host->origin(app->host, job->screen, url);
	end_input(job->command, url, job->now_ms, &making->printing.input);
	CHECK(!making->printing.input.full);
	making->printing.work.done = printed;
	app->host->print(app->host, &making->printing);
}

bool app_document(struct app *app, const uint8_t ticket[TICKET_BYTES], bool take,
                  struct app_document *out)
{
	const struct document_form *form;
	const struct document *document;

	documents_expire(&app->documents, app_now(app));
	document = documents_find(&app->documents, ticket);
	if (document == NULL)
		return false;
	form = document_form(document->format);
	*out = (struct app_document){.type = form->type,
	                             .ending = form->ending,
	                             .markup = form->markup,
	                             .count = document->count,
	                             .file = -1};
	if (take)
		documents_take(&app->documents, document, &out->bytes, &out->file);
	return true;
}

static enum err first_admin(void *context, const struct teacher *teacher)
{
	struct job *job = context;

	if (job->teacher == 0)
		job->teacher = teacher->id;
	return ERR_NONE;
}

/* The teacher as whom the data directory is read: who made the class, or administers the school. */
static enum err find_teacher(struct job *job, struct store *store)
{
	int64_t class_id = job->command->paper.class_id, school = job->command->paper.school;
	char title[TITLE_BYTES_MAX + 1], name[NAME_BYTES_MAX + 1];
	struct sitting_row sitting;
	struct class_row row;
	struct poll_row poll;
	enum err err = ERR_NONE;

	if (job->command->paper.poll != 0) {
		err = poll_read(store, job->command->paper.poll, &job->arena, &poll);
		school = err == ERR_NONE ? poll.school : 0;
	}
	if (err != ERR_NONE)
		return err;
	if (school != 0)
		return school_admin_each(store, school, first_admin, job);
	if (job->command->paper.sitting != 0) {
		err = sitting_get(store, job->command->paper.sitting, &sitting, title,
		                  sizeof title);
		class_id = err == ERR_NONE ? sitting.class_id : 0;
	}
	if (err == ERR_NONE)
		err = class_get(store, class_id, &row, name, sizeof name);
	if (err == ERR_NONE)
		job->teacher = row.teacher;
	return err;
}

enum err paper_input(struct store *store, const struct command *command, int64_t now_ms,
                     struct buffer *out, enum refusal *refusal)
{
	struct command copy = *command;
	struct job job = {.role = ROLE_TEACHER, .command = &copy, .now_ms = now_ms};
	enum err err;

	arena_init(&job.arena, 16u << 20);
	buffer_init(&job.out, FRAME_BYTES_MAX);
	err = find_teacher(&job, store);
	if (err == ERR_NONE)
		err = write_input(&job, store, out);
	if (err == ERR_MISSING) {
		err = ERR_NONE;
		job.refusal = copy.paper.sitting != 0 ? REFUSAL_NO_SUCH_SITTING
		              : copy.paper.poll != 0  ? REFUSAL_NO_SUCH_POLL
		                                      : REFUSAL_NO_SUCH_CLASS;
	}
	if (err == ERR_NONE && job.refusal == REFUSAL_NONE) {
		end_input(&copy, "", now_ms, out);
		CHECK(!out->full);
	}
	*refusal = job.refusal;
	arena_release(&job.arena);
	buffer_release(&job.out);
	return err;
}
