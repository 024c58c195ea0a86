/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_turns.c - whoever asks by a link or a card waits for a turn. */
#include "app/desk_turns.h"

#include "app/inside.h"
#include "app/making.h"

static bool needs_turn(enum role role)
{
	return role == ROLE_READER || role == ROLE_CARD || role == ROLE_BOX;
}

bool turn_has_room(const struct app *app, enum role role)
{
	return !needs_turn(role) || app->turns.waiting < TURNS_WAITING_MAX;
}

static void give(struct app *app, struct job *job)
{
	app->turns.taken = true;
	job->has_turn = true;
	app_store(app, &job->work);
}

static void append(struct turns *turns, struct job *job)
{
	if (turns->first == NULL)
		turns->first = job;
	else
		turns->last->next = job;
	turns->last = job;
	turns->waiting++;
}

static struct job *take_first(struct turns *turns)
{
	struct job *job = turns->first;

	if (job == NULL)
		return NULL;
	turns->first = job->next;
	turns->waiting--;
	return job;
}

void turn_take(struct app *app, struct job *job)
{
	if (!needs_turn(job->role))
		app_store(app, &job->work);
	else if (app->turns.taken)
		append(&app->turns, job);
	else
		give(app, job);
}

void turn_over(struct app *app)
{
	struct job *job;

	app->turns.taken = false;
	while (!app->turns.taken && (job = take_first(&app->turns)) != NULL) {
		if (making_screen(app, job->screen, job->session) != NULL)
			give(app, job);
		else
			desk_job_free(job);
	}
}

void turns_release(struct app *app)
{
	struct job *job;

	while ((job = take_first(&app->turns)) != NULL)
		desk_job_free(job);
}
