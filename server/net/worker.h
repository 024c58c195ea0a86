/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * worker.h - a thread that does pieces of work in order.
 *
 * Work goes in on the loop's thread, is run on the worker's, and its done() is
 * called back on the loop's thread by worker_collect().
 */
#ifndef NET_WORKER_H
#define NET_WORKER_H

#include <pthread.h>
#include <stdbool.h>

#include "app/host.h"

struct worker {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t given, idle;
	struct work *todo, **todo_end; /* under the lock */
	struct work *finished, **finished_end; /* under the lock */
	unsigned open; /* given and not collected; the loop thread's */
	bool busy, ending, running;
	struct store *store; /* handed to run(); NULL for compute work */
	void (*ring)(void *context); /* called on the worker's thread when results wait */
	void *context;
};

void worker_init(struct worker *worker, struct store *store, void (*ring)(void *context),
                 void *context);
void worker_start(struct worker *worker);
void worker_give(struct worker *worker, struct work *work); /* before the start too */
void worker_collect(struct worker *worker); /* calls done() of all that is finished */
void worker_wait(struct worker *worker); /* until nothing is left to run */
void worker_end(struct worker *worker); /* runs what is left, joins; fine if never started */

#endif
