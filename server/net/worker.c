/* SPDX-License-Identifier: EUPL-1.2 */
/* worker.c - a thread that does pieces of work in order. */
#include "net/worker.h"

#include <signal.h>

#include "base/check.h"

void worker_init(struct worker *worker, struct store *store, void (*ring)(void *context),
                 void *context)
{
	*worker = (struct worker){.store = store, .ring = ring, .context = context};
	worker->todo_end = &worker->todo;
	worker->finished_end = &worker->finished;
	CHECK(pthread_mutex_init(&worker->lock, NULL) == 0);
	CHECK(pthread_cond_init(&worker->given, NULL) == 0);
	CHECK(pthread_cond_init(&worker->idle, NULL) == 0);
}

static struct work *take_all(struct worker *worker)
{
	struct work *work;

	pthread_mutex_lock(&worker->lock);
	worker->busy = false;
	while (worker->todo == NULL && !worker->ending) {
		pthread_cond_signal(&worker->idle);
		pthread_cond_wait(&worker->given, &worker->lock);
	}
	work = worker->todo;
	worker->todo = NULL;
	worker->todo_end = &worker->todo;
	worker->busy = work != NULL;
	if (work == NULL)
		pthread_cond_signal(&worker->idle);
	pthread_mutex_unlock(&worker->lock);
	return work;
}

static void hand_back(struct worker *worker, struct work *work)
{
	bool first;

	work->next = NULL;
	pthread_mutex_lock(&worker->lock);
	first = worker->finished == NULL;
	*worker->finished_end = work;
	worker->finished_end = &work->next;
	pthread_mutex_unlock(&worker->lock);
	if (first)
		worker->ring(worker->context);
}

static void *work_on(void *argument)
{
	struct worker *worker = argument;
	struct work *work;

	while ((work = take_all(worker)) != NULL) {
		while (work != NULL) {
			struct work *next = work->next;

			work->run(work, worker->store);
			hand_back(worker, work);
			work = next;
		}
	}
	return NULL;
}

void worker_start(struct worker *worker)
{
	sigset_t all, before;

	/* Signals are the loop's; the worker starts with every one blocked. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	worker->busy = true;
	worker->running = true;
	CHECK(pthread_create(&worker->thread, NULL, work_on, worker) == 0);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void worker_give(struct worker *worker, struct work *work)
{
	work->next = NULL;
	worker->open++;
	pthread_mutex_lock(&worker->lock);
	*worker->todo_end = work;
	worker->todo_end = &work->next;
	pthread_cond_signal(&worker->given);
	pthread_mutex_unlock(&worker->lock);
}

void worker_collect(struct worker *worker)
{
	struct work *work;

	pthread_mutex_lock(&worker->lock);
	work = worker->finished;
	worker->finished = NULL;
	worker->finished_end = &worker->finished;
	pthread_mutex_unlock(&worker->lock);
	while (work != NULL) {
		struct work *next = work->next;

		worker->open--;
		work->done(work);
		work = next;
	}
}

void worker_wait(struct worker *worker)
{
	if (!worker->running)
		return;
	pthread_mutex_lock(&worker->lock);
	while (worker->todo != NULL || worker->busy)
		pthread_cond_wait(&worker->idle, &worker->lock);
	pthread_mutex_unlock(&worker->lock);
}

void worker_end(struct worker *worker)
{
	if (worker->running) {
		pthread_mutex_lock(&worker->lock);
		worker->ending = true;
		pthread_cond_signal(&worker->given);
		pthread_mutex_unlock(&worker->lock);
		pthread_join(worker->thread, NULL);
		worker->running = false;
	}
	pthread_cond_destroy(&worker->given);
	pthread_cond_destroy(&worker->idle);
	pthread_mutex_destroy(&worker->lock);
}
