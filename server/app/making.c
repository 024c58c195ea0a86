/* SPDX-License-Identifier: EUPL-1.2 */
/* making.c - one document on its way, from the question to the ticket. */
#include "app/making.h"

#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/document_kinds.h"
#include "app/export.h"
#include "app/inside.h"
#include "base/check.h"

enum refusal making_check(const struct app *app, int64_t session, bool by_reader)
{
	unsigned all = 0, of_readers = 0, of_session = 0;

	for (const struct making *at = app->making; at != NULL; at = at->next) {
		all++;
		of_readers += at->by_reader;
		of_session += at->session == session;
	}
	if (all >= PRINTINGS_MAX || of_session >= PRINTINGS_SESSION_MAX ||
	    (by_reader && of_readers >= PRINTINGS_READERS_MAX))
		return REFUSAL_BUSY;
	return REFUSAL_NONE;
}

struct screen *making_screen(struct app *app, screen_id id, int64_t session)
{
	struct screen *screen = screen_find(app, id);

	return screen != NULL && screen->session != NULL && screen->session->row.id == session
	               ? screen
	               : NULL;
}

void making_enter(struct app *app, struct making *making)
{
	making->app = app;
	making->next = app->making;
	app->making = making;
}

static void forget_old(struct timer *timer)
{
	struct app *app = (void *)((char *)timer - offsetof(struct app, documents.timer));

	timers_set(&app->timers, timer, documents_expire(&app->documents, app_now(app)));
}

/* Keeps the document and tells its ticket. */
static void keep(struct making *making, struct screen *screen)
{
	struct app *app = making->app;
	bool in_file = making->file >= 0;
	struct answer_paper answer = {
	        .name = making->name,
	        .bytes = (int64_t)(in_file ? making->file_bytes : making->printing.output.count),
	        .type = document_form(making->format)->type};

	app->host->random(app->host, answer.ticket, sizeof answer.ticket);
	if (in_file)
		CHECK(lseek(making->file, 0, SEEK_SET) == 0); /* it is read from its beginning */
	if (in_file)
		documents_keep_file(&app->documents, answer.ticket, making->session, making->format,
		                    making->file, making->file_bytes, app_now(app));
	else
		documents_keep(&app->documents, answer.ticket, making->session, making->format,
		               &making->printing.output, app_now(app));
	making->file = -1; /* handed over */
	app->documents.timer.fire = forget_old;
	forget_old(&app->documents.timer);
	buffer_clear(&app->out);
	answer_paper(making->re, &answer, &app->out);
	screen_send(screen, &app->out);
}

void making_answer(struct making *making, enum refusal refusal)
{
	struct making **at = &making->app->making;
	struct screen *screen = making_screen(making->app, making->screen, making->session);

	while (*at != making)
		at = &(*at)->next;
	*at = making->next;
	if (screen != NULL && refusal == REFUSAL_NONE)
		keep(making, screen);
	else if (screen != NULL)
		screen_no(screen, making->re, refusal, NULL);
	making_free(making);
}

void making_free(struct making *making)
{
	export_close(making->export);
	if (making->file >= 0)
		close(making->file);
	buffer_release(&making->printing.input);
	buffer_release(&making->printing.output);
	free(making);
}
