/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fake_links.c - sockets that deliver when it pleases the dice.
 *
 * Within a socket the answers keep their order; a view waits in a slot of its
 * own and is replaced by a newer one, as in the real host.
 */
#include "sim/fake_inside.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

static screen_id id_of(const struct fake *fake, const struct link *link)
{
	return (screen_id)link->generation << 32 | (screen_id)(link - fake->links);
}

/* NULL when that socket is already forgotten. */
static struct link *find(struct fake *fake, screen_id screen)
{
	struct link *link = &fake->links[screen & 0xffffffffu];

	CHECK((screen & 0xffffffffu) < LINKS_MAX);
	return link->used && id_of(fake, link) == screen ? link : NULL;
}

static void drop_down(struct link *link)
{
	for (unsigned i = 0; i < link->down_count; i++)
		frame_release(link->down[i]);
	frame_release(link->view);
	link->down_count = 0;
	link->view = NULL;
}

static void drop_up(struct link *link, unsigned keep)
{
	while (link->up_count > keep)
		free(link->up[--link->up_count].text);
}

/* The client's end is gone. */
static void lose_client(struct link *link, bool tell)
{
	struct client *client = link->client;

	drop_down(link);
	link->client = NULL;
	if (client == NULL)
		return;
	client->link = -1;
	if (tell)
		client->lost(client);
}

bool fake_connect(struct fake *fake, struct client *client)
{
	struct link *link = NULL;

	for (unsigned i = 0; i < LINKS_MAX && link == NULL; i++)
		if (!fake->links[i].used)
			link = &fake->links[i];
	CHECK(link != NULL && client->link < 0);
	link->generation++;
	link->used = true;
	link->cut = false;
	if (!app_came(fake->app, id_of(fake, link), "192.0.2.1")) {
		link->used = false;
		return false;
	}
	link->client = client;
	client->link = (int)(link - fake->links);
	return true;
}

void fake_say(struct fake *fake, struct client *client, const char *text, size_t count)
{
	struct link *link = &fake->links[client->link];
	unsigned at = link->up_count;

	CHECK(client->link >= 0 && link->client == client);
	if (at == UP_MAX)
		return; /* a socket that full loses what comes */
	link->up[at].text = malloc(count + 1);
	CHECK(link->up[at].text != NULL);
	memcpy(link->up[at].text, text, count);
	link->up[at].text[count] = '\0';
	link->up[at].count = count;
	link->up_count++;
}

void fake_cut(struct fake *fake, struct client *client)
{
	struct link *link = &fake->links[client->link];

	CHECK(client->link >= 0 && link->client == client);
	fake->figures.cuts++;
	drop_up(link, dice_below(&fake->dice, link->up_count + 1));
	lose_client(link, false);
	link->cut = true;
}

void links_send(struct fake *fake, screen_id screen, enum lane lane, struct frame *frame)
{
	struct link *link = find(fake, screen);

	if (link == NULL || link->client == NULL || fake->dying) {
		frame_release(frame);
	} else if (lane == LANE_VIEW) {
		frame_release(link->view);
		link->view = frame;
	} else if (link->down_count < DOWN_MAX) {
		link->down[link->down_count++] = frame;
	} else {
		frame_release(frame);
		link->cut = true; /* the overflow closes it */
	}
}

void links_close(struct fake *fake, screen_id screen)
{
	struct link *link = find(fake, screen);

	if (link != NULL)
		link->cut = true;
}

/* The first link from a random one on for which `can` holds. */
static struct link *pick(struct fake *fake, bool in_order, bool (*can)(const struct link *link))
{
	unsigned from = in_order ? 0 : dice_below(&fake->dice, LINKS_MAX);

	for (unsigned i = 0; i < LINKS_MAX; i++) {
		struct link *link = &fake->links[(from + i) % LINKS_MAX];

		if (link->used && can(link))
			return link;
	}
	return NULL;
}

static bool can_up(const struct link *link)
{
	return link->up_count > 0;
}

bool links_up(struct fake *fake, bool in_order)
{
	struct link *link = pick(fake, in_order, can_up);
	char *text;
	size_t count;

	if (link == NULL)
		return false;
	text = link->up[0].text;
	count = link->up[0].count;
	link->up_count--;
	memmove(&link->up[0], &link->up[1], link->up_count * sizeof link->up[0]);
	if (count <= app_message_max(fake->app, id_of(fake, link)))
		app_heard(fake->app, id_of(fake, link), text, count);
	else
		link->cut = true;
	free(text);
	return true;
}

static bool can_down(const struct link *link)
{
	return link->client != NULL && (link->down_count > 0 || link->view != NULL);
}

bool links_down(struct fake *fake, bool in_order)
{
	struct link *link = pick(fake, in_order, can_down);
	struct frame *frame;

	if (link == NULL)
		return false;
	if (link->view == NULL ||
	    (link->down_count > 0 && (in_order || dice_chance(&fake->dice, 500)))) {
		frame = link->down[0];
		link->down_count--;
		memmove(&link->down[0], &link->down[1], link->down_count * sizeof link->down[0]);
	} else {
		frame = link->view;
		link->view = NULL;
	}
	link->client->heard(link->client, frame_text(frame), frame->count);
	frame_release(frame);
	return true;
}

static bool can_go(const struct link *link)
{
	return link->cut && (link->up_count == 0 || link->client != NULL) && link->down_count == 0;
}

bool links_gone(struct fake *fake)
{
	struct link *link = pick(fake, false, can_go);

	if (link == NULL)
		return false;
	drop_up(link, 0);
	lose_client(link, true);
	app_gone(fake->app, id_of(fake, link));
	link->used = false;
	link->cut = false;
	return true;
}

void links_lose_all(struct fake *fake)
{
	for (unsigned i = 0; i < LINKS_MAX; i++) {
		struct link *link = &fake->links[i];

		drop_up(link, 0);
		link->used = false;
		link->cut = false;
		lose_client(link, true);
	}
}
