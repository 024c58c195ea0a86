/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * publish.c - showing a room to its screens.
 *
 * An audience gets a new frame only when what it would read, the clock aside,
 * differs from what it was shown: turnout does not reach the pupils' tablets.
 */
#include "app/publish.h"

#include <string.h>

#include "app/inside.h"
#include "app/seats.h"
#include "base/check.h"
#include "base/digest.h"
#include "core/find.h"
#include "core/papers.h"
#include "core/seats.h"

void room_touch(struct room *room, unsigned audiences)
{
	int64_t now_ms = app_now(room->app);
	int64_t at_ms = room->published_at_ms + PUBLISH_MS;

	for (unsigned i = 0; i < AUDIENCE_COUNT; i++) {
		if ((audiences >> i & 1) == 0)
			continue;
		frame_release(room->shown[i].frame);
		room->shown[i].frame = NULL;
	}
	room->dirty |= audiences;
	if (room->publish.place == 0)
		timers_set(&room->app->timers, &room->publish, at_ms > now_ms ? at_ms : now_ms);
}

/* The hash of a view without the digits of its clock. */
static void digest_without_clock(const struct buffer *printed, uint8_t out[32])
{
	static const char clock[] = "\"now_ms\":";
	const char *at = memmem(printed->data, printed->count, clock, sizeof clock - 1);
	const char *rest;
	struct digest digest;

	CHECK(at != NULL);
	rest = at + sizeof clock - 1;
	while (*rest >= '0' && *rest <= '9')
		rest++;
	digest_init(&digest);
	digest_add(&digest, printed->data, (size_t)(at - printed->data));
	digest_add(&digest, rest, printed->count - (size_t)(rest - printed->data));
	digest_end(&digest, out);
}

static struct frame *print(struct room *room, enum audience audience, uint8_t digest[32])
{
	struct app *app = room->app;
	struct presence presence;
	struct words words = texts_words(&room->texts);

	room_presence(room, &presence);
	core_view(room->now, &presence, audience, app_now(app), &app->view);
	buffer_clear(&app->out);
	view_print(&app->view, &words, &app->out);
	CHECK(!app->out.full);
	digest_without_clock(&app->out, digest);
	return frame_make(app->out.data, app->out.count);
}

/* Prints for `audience` unless what it was shown is still true; tells whether it is new. */
static bool refresh(struct room *room, enum audience audience)
{
	struct showing *shown = &room->shown[audience];
	int64_t now_ms = app_now(room->app);
	uint8_t digest[32];
	bool changed;

	if (shown->frame != NULL && now_ms - shown->printed_at_ms <= PUBLISH_MS)
		return false;
	frame_release(shown->frame);
	shown->frame = print(room, audience, digest);
	shown->printed_at_ms = now_ms;
	changed = memcmp(digest, shown->digest, sizeof digest) != 0;
	memcpy(shown->digest, digest, sizeof digest);
	return changed;
}

static void show_all(struct room *room, enum audience audience)
{
	struct host *host = room->app->host;
	struct frame *frame = room->shown[audience].frame;

	for (struct screen *screen = room->screens; screen != NULL; screen = screen->next)
		if (screen->audience == audience)
			host->send(host, screen->id, LANE_VIEW, frame_share(frame));
}

void room_publish(struct room *room)
{
	unsigned dirty = room->dirty;

	room->dirty = 0;
	room->published_at_ms = app_now(room->app);
	for (unsigned i = 0; i < AUDIENCE_COUNT; i++)
		if ((dirty >> i & 1) != 0 && room->here[i] > 0 && refresh(room, (enum audience)i))
			show_all(room, (enum audience)i);
	if (room->stirred)
		seats_show_me(room);
	room->stirred = false;
}

/* The newest vote whose roll the seat has signed, and what it said if that is no secret. */
static void fill_voted(const struct assembly *now, uint16_t seat, struct note_me *me)
{
	const struct vote *vote = NULL;
	const struct item *item;

	for (unsigned i = now->vote_count; vote == NULL && i-- > 0;) {
		if (!seats_have(&now->votes[i].signed_, seat))
			continue;
		vote = &now->votes[i];
		me->voted = (uint16_t)(i + 1);
	}
	if (vote == NULL)
		return;
	item = item_of_vote(now, vote);
	me->on_paper = seats_have(&vote->on_paper, seat);
	if (!ballot_is_marked(vote_ballot(item, vote))) {
		me->choice = vote->choice[seat];
	} else if (item->motion.secrecy == SECRECY_ROLL_CALL && !me->on_paper &&
	           vote->state != VOTE_ANNULLED) {
		me->mark_count = item->motion.option_count;
		seat_marks_read(now, vote, item->motion.option_count, seat, me->marks);
	}
}

/* What it holds, where it stands in the order of those who asked, what it may do. */
static void fill_seated(const struct assembly *now, uint16_t seat, struct note_me *me)
{
	struct seat_view view;

	core_me(now, seat, &view);
	me->offices = view.offices;
	me->offered = view.offered;
	me->asked = view.asked;
	me->speaking = view.speaking;
	me->tag = view.tag;
	me->place = view.place;
	me->turns = view.turns;
	me->spoken_ms = view.spoken_ms;
	me->wish_count = view.wish_count;
	memcpy(me->wishes, view.wishes, sizeof me->wishes);
	core_may(now, ROLE_PUPIL, seat, me->may);
	fill_voted(now, seat, me);
}

/* Whether the note in app->out is news for this screen. */
static bool is_news(struct screen *screen)
{
	const struct buffer *out = &screen->app->out;
	uint8_t hash[32];
	struct digest digest;

	digest_init(&digest);
	digest_add(&digest, out->data, out->count);
	digest_end(&digest, hash);
	if (screen->told && memcmp(hash, screen->me, sizeof hash) == 0)
		return false;
	screen->told = true;
	memcpy(screen->me, hash, sizeof hash);
	return true;
}

void screen_show_me(struct screen *screen)
{
	struct room *room = screen->room;
	struct buffer *out = &screen->app->out;
	struct note_me me = {.seat = screen->seat};
	const struct member *member;
	const char *name;

	if (room == NULL || screen->seat == SEAT_NONE)
		return;
	member = &room->now->members[screen->seat];
	name = texts_find(&room->texts, &member->name);
	me.name = name == NULL ? "" : name;
	me.picture = member->picture.id;
	me.seated = screen->role == ROLE_PUPIL;
	if (me.seated)
		fill_seated(room->now, screen->seat, &me);
	buffer_clear(out);
	note_me(&me, out);
	if (is_news(screen))
		screen_send(screen, out);
}

void screen_show(struct screen *screen)
{
	struct host *host = screen->app->host;
	struct room *room = screen->room;
	enum audience audience;

	if (room == NULL)
		return;
	audience = (enum audience)screen->audience;
	/* When it is news, the others of this audience must not miss it. */
	if (refresh(room, audience))
		show_all(room, audience);
	else
		host->send(host, screen->id, LANE_VIEW, frame_share(room->shown[audience].frame));
	screen_show_me(screen);
}
