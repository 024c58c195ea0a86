/* SPDX-License-Identifier: EUPL-1.2 */
/* fake_host.c - the outside of the application, made of a seed. */
#include "sim/fake_host.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "sim/fake_inside.h"
#include "sim/faults.h"
#include "store/store.h"

#define DAWN_MS 1750000000000 /* any day will do */

static struct fake *fake_of(struct host *host)
{
	return (struct fake *)(void *)host;
}

static void push(struct queue *queue, struct work *work)
{
	work->next = NULL;
	if (queue->first == NULL)
		queue->first = work;
	else
		queue->last->next = work;
	queue->last = work;
}

static struct work *pop(struct queue *queue)
{
	struct work *work = queue->first;

	if (work != NULL)
		queue->first = work->next;
	return work;
}

static int64_t host_now_ms(struct host *host)
{
	return fake_of(host)->now_ms;
}

static void host_wake_at(struct host *host, int64_t at_ms)
{
	fake_of(host)->wake_ms = at_ms;
}

static void host_send(struct host *host, screen_id screen, enum lane lane, struct frame *frame)
{
	links_send(fake_of(host), screen, lane, frame);
}

static void host_close(struct host *host, screen_id screen, enum close_code code)
{
	(void)code;
	links_close(fake_of(host), screen);
}

static void host_random(struct host *host, void *out, size_t bytes)
{
	dice_fill(&fake_of(host)->dice, out, bytes);
}

static void host_store(struct host *host, struct work *work)
{
	push(&fake_of(host)->store_work, work);
}

static void host_compute(struct host *host, struct work *work)
{
	push(&fake_of(host)->compute_work, work);
}

/* A press that stands still for nobody: each document is one line. */
static void press_run(struct work *work, struct store *store)
{
	struct printing *printing = (struct printing *)(void *)work;

	(void)store;
	buffer_printf(&printing->output, "%s %s\n", printing->kind, printing->format);
	printing->how = PRINTED_FINE;
}

static void host_print(struct host *host, struct printing *printing)
{
	printing->work.run = press_run;
	push(&fake_of(host)->compute_work, &printing->work);
}

static void host_origin(struct host *host, screen_id screen, char out[ORIGIN_BYTES])
{
	(void)host;
	(void)screen;
	memcpy(out, "http://sim/", sizeof "http://sim/");
}

static const struct host calls = {
        .now_ms = host_now_ms,
        .wake_at = host_wake_at,
        .send = host_send,
        .close = host_close,
        .random = host_random,
        .store = host_store,
        .compute = host_compute,
        .print = host_print,
        .origin = host_origin,
};

/* The disk as it is now is what the crash will leave. */
static void take_snapshot(struct fake *fake)
{
	tree_make(fake->snapshot);
	tree_copy(fake->dir, fake->snapshot);
}

/* Called before and after each change of the disk: is this the last one? */
static void maybe_the_last_step(void *context)
{
	struct fake *fake = context;

	if (fake->crashes && !fake->dying && fake->snapshot[0] == '\0' &&
	    dice_chance(&fake->dice, fake->options.crash_permille))
		take_snapshot(fake);
}

static void open_app(struct fake *fake)
{
	struct store_options store = {.dir = fake->dir, .synchronous = "OFF"};
	struct app_options app = {.host = &fake->host,
	                          .version = "sim",
	                          .demo = fake->options.demo,
	                          .fast_passwords = true,
	                          .small_ids = true};
	char password[32];

	fake->wake_ms = INT64_MAX;
	CHECK(store_open(&store, &fake->store) == ERR_NONE);
	app.store = fake->store;
	CHECK(app_open(&app, password, &fake->app) == ERR_NONE);
	if (password[0] != '\0')
		memcpy(fake->password, password, sizeof password);
}

struct fake *fake_open(const struct fake_options *options)
{
	struct fake *fake = calloc(1, sizeof *fake);

	CHECK(fake != NULL);
	fake->host = calls;
	fake->options = *options;
	fake->dice.state = options->seed;
	fake->now_ms = DAWN_MS;
	tree_make(fake->dir);
	faults = (struct faults){.step = maybe_the_last_step, .context = fake};
	open_app(fake);
	return fake;
}

static bool tell_done(struct fake *fake)
{
	struct work *work = pop(&fake->done_work);

	if (work != NULL)
		work->done(work);
	return work != NULL;
}

static bool run_compute(struct fake *fake)
{
	struct work *work = pop(&fake->compute_work);

	if (work == NULL)
		return false;
	work->run(work, NULL);
	push(&fake->done_work, work);
	return true;
}

static void arm_failure(struct dice *dice)
{
	if (dice_chance(dice, 300))
		faults.next_archive_fails = true;
	else
		faults.next_commit = dice_chance(dice, 500) ? ERR_IO : ERR_FULL;
}

static bool run_store(struct fake *fake)
{
	struct work *work = pop(&fake->store_work);

	if (work == NULL)
		return false;
	if (fake->failures && !fake->dying && dice_chance(&fake->dice, fake->options.fail_permille))
		arm_failure(&fake->dice);
	work->run(work, fake->store);
	faults.next_commit = ERR_NONE;
	faults.next_archive_fails = false;
	push(&fake->done_work, work);
	if (fake->watch.stored != NULL && !fake->dying && fake->snapshot[0] == '\0')
		fake->watch.stored(fake->watch.context);
	return true;
}

/* The application goes on unheard until it is done, on a disk that nobody keeps, and ends. */
static void bury(struct fake *fake)
{
	fake->dying = true;
	links_lose_all(fake);
	while (run_store(fake) || run_compute(fake) || tell_done(fake))
		continue;
	app_close(fake->app);
	store_close(fake->store);
	fake->app = NULL;
	fake->store = NULL;
	fake->dying = false;
}

void fake_crash(struct fake *fake)
{
	fake->figures.crashes++;
	do { /* the opening can be the moment of the next crash */
		if (fake->snapshot[0] == '\0')
			take_snapshot(fake);
		bury(fake);
		tree_remove(fake->dir);
		memcpy(fake->dir, fake->snapshot, sizeof fake->dir);
		fake->snapshot[0] = '\0';
		open_app(fake);
	} while (fake->snapshot[0] != '\0');
	if (fake->watch.reopened != NULL)
		fake->watch.reopened(fake->watch.context);
}

void fake_close(struct fake *fake)
{
	if (fake == NULL)
		return;
	fake->watch = (struct fake_watch){0};
	bury(fake);
	tree_remove(fake->dir);
	if (fake->snapshot[0] != '\0')
		tree_remove(fake->snapshot);
	faults = (struct faults){0};
	free(fake);
}

static bool wake(struct fake *fake)
{
	if (fake->wake_ms > fake->now_ms)
		return false;
	fake->wake_ms = INT64_MAX;
	app_wake(fake->app);
	return true;
}

enum happening { UP, DOWN, GONE, STORE, COMPUTE, DONE, WAKE, HAPPENING_COUNT };

static bool happens(struct fake *fake, enum happening happening)
{
	switch (happening) {
	case UP:
		return links_up(fake, false);
	case DOWN:
		return links_down(fake, false);
	case GONE:
		return links_gone(fake);
	case STORE:
		return run_store(fake);
	case COMPUTE:
		return run_compute(fake);
	case DONE:
		return tell_done(fake);
	case WAKE:
		return wake(fake);
	default:
		return false;
	}
}

bool fake_step(struct fake *fake)
{
	unsigned from = dice_below(&fake->dice, HAPPENING_COUNT);
	bool happened = false;

	for (unsigned i = 0; i < HAPPENING_COUNT && !happened; i++)
		happened = happens(fake, (from + i) % HAPPENING_COUNT);
	fake->figures.events += happened;
	if (fake->snapshot[0] != '\0')
		fake_crash(fake);
	return happened;
}

void fake_settle(struct fake *fake, int64_t quiet_ms)
{
	int64_t until_ms = fake->now_ms + quiet_ms;

	for (;;) {
		while (links_gone(fake) || links_up(fake, true) || run_compute(fake) ||
		       run_store(fake) || tell_done(fake) || wake(fake) || links_down(fake, true)) {
			fake->figures.events++;
			if (fake->snapshot[0] != '\0')
				fake_crash(fake);
		}
		if (fake->wake_ms > until_ms)
			break;
		fake->now_ms = fake->wake_ms;
	}
	fake->now_ms = until_ms;
}

void fake_watch(struct fake *fake, const struct fake_watch *watch)
{
	fake->watch = *watch;
}

void fake_arm(struct fake *fake, bool failures, bool crashes)
{
	fake->failures = failures;
	fake->crashes = crashes;
}

struct app *fake_app(struct fake *fake)
{
	return fake->app;
}

struct store *fake_store(struct fake *fake)
{
	return fake->store;
}

struct dice *fake_dice(struct fake *fake)
{
	return &fake->dice;
}

const char *fake_password(const struct fake *fake)
{
	return fake->password;
}

int64_t fake_now_ms(const struct fake *fake)
{
	return fake->now_ms;
}

void fake_advance(struct fake *fake, int64_t ms)
{
	fake->now_ms += ms;
}

void fake_figures(const struct fake *fake, struct fake_figures *out)
{
	*out = fake->figures;
}
