/* SPDX-License-Identifier: EUPL-1.2 */
/* fake_inside.h - what fake_host.c and fake_links.c share. */
#ifndef SIM_FAKE_INSIDE_H
#define SIM_FAKE_INSIDE_H

#include "app/frame.h"
#include "app/host.h"
#include "hemicycle/limits.h"
#include "sim/fake_host.h"
#include "sim/tree.h"

enum { LINKS_MAX = 64, UP_MAX = 64, DOWN_MAX = OUTBOX_MAX };

struct queue { /* of work */
	struct work *first, *last;
};

struct link { /* one socket */
	bool used; /* the application knows it */
	bool cut; /* its client is gone, or the application closed it: app_gone() is due */
	uint32_t generation;
	struct client *client; /* NULL once it is gone */
	unsigned up_count; /* messages under way to the application */
	struct {
		char *text;
		size_t count;
	} up[UP_MAX];
	unsigned down_count; /* answers under way to the client, in order */
	struct frame *down[DOWN_MAX];
	struct frame *view; /* the newest one, in its slot */
};

struct fake {
	struct host host; /* first: the application's pointer is ours */
	struct fake_options options;
	struct fake_watch watch;
	struct fake_figures figures;
	struct dice dice;
	struct store *store;
	struct app *app;
	char dir[TREE_PATH_BYTES];
	/* "": none; else the disk at the moment of the crash that is due */
	char snapshot[TREE_PATH_BYTES];
	char password[32];
	int64_t now_ms;
	int64_t wake_ms;
	bool failures, crashes; /* armed */
	bool dying; /* the last work is drained: nothing reaches anybody any more */
	struct queue store_work, compute_work; /* given, not run */
	struct queue done_work; /* run, not told */
	struct link links[LINKS_MAX];
};

void links_send(struct fake *fake, screen_id screen, enum lane lane, struct frame *frame);
void links_close(struct fake *fake, screen_id screen);
/* One delivery, or one app_gone(), on a link of the dice (`in_order`: the first). False: none. */
bool links_up(struct fake *fake, bool in_order);
bool links_down(struct fake *fake, bool in_order);
bool links_gone(struct fake *fake);
void links_lose_all(struct fake *fake); /* the crash */

#endif
