/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fake_host.h - the outside of the application, made of a seed.
 *
 * A clock that only moves when told, sockets that deliver when it pleases the
 * dice and may be cut at any moment, a real store whose work runs when it
 * pleases the dice too, and crashes: the application is thrown away between any
 * two calls, also in the middle of a commit, and opened again on what the disk
 * held at that instant.
 */
#ifndef SIM_FAKE_HOST_H
#define SIM_FAKE_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "app/app.h"
#include "sim/dice.h"

struct fake;

struct client { /* whoever holds the other end of a socket; a member of what it wakes */
	int link; /* -1: not connected */
	void (*heard)(struct client *client, const char *text, size_t count);
	void (*lost)(struct client *client); /* by a cut, by the application, or by a crash */
};

struct fake_options {
	uint64_t seed;
	bool demo;
	unsigned crash_permille; /* of the steps in the store, while crashes are armed */
	unsigned fail_permille; /* of the pieces of work for the store, while failures are armed */
};

struct fake_watch { /* tells the invariants when to look; members may be NULL */
	void (*stored)(void *context); /* a piece of work for the store has run */
	void (*reopened)(void *context); /* after a crash */
	void *context;
};

struct fake *fake_open(const struct fake_options *options);
void fake_close(struct fake *fake); /* NULL is fine */
void fake_watch(struct fake *fake, const struct fake_watch *watch);

struct app *fake_app(struct fake *fake);
struct store *fake_store(struct fake *fake);
struct dice *fake_dice(struct fake *fake);
const char *fake_password(const struct fake *fake); /* the first teacher's */
int64_t fake_now_ms(const struct fake *fake);
void fake_advance(struct fake *fake, int64_t ms);

/* False: refused; try again later. */
bool fake_connect(struct fake *fake, struct client *client);
void fake_say(struct fake *fake, struct client *client, const char *text, size_t count);
/* The cable is pulled: what is under way may be lost. client->lost() is not called. */
void fake_cut(struct fake *fake, struct client *client);

/* While armed, work for the store may fail and any step may be the last. */
void fake_arm(struct fake *fake, bool failures, bool crashes);
/* One thing happens, whichever the dice choose. False: nothing can happen until time goes on. */
bool fake_step(struct fake *fake);
/* Everything happens in order, until nothing is left to do for `quiet_ms`. */
void fake_settle(struct fake *fake, int64_t quiet_ms);
/* The application is gone at once and opened again; every socket is lost. */
void fake_crash(struct fake *fake);

struct fake_figures {
	uint64_t events;
	unsigned crashes, cuts;
};
void fake_figures(const struct fake *fake, struct fake_figures *out);

#endif
