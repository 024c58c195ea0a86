/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * socket.c - everything a WebSocket does.
 *
 * Messages are put together here, up to the ceiling that the application sets
 * for this screen. What libwebsockets 4.1 does not tell (whether a frame was
 * masked) is not looked at.
 */
#include <stdlib.h>

#include "net/inside.h"

enum { WHEEL_TICKS = 10, PING_BYTES = 1 };
enum { CLOSE_NOT_TEXT = 1003 }; /* RFC 6455 section 7.4.1: a type of data we cannot accept */

static struct screen *screen_of(struct net *net, const struct socket *socket)
{
	return socket == NULL || socket->id == 0 ? NULL : screens_find(&net->screens, socket->id);
}

/* Ends the connection from inside its own callback. */
static int goodbye(struct lws *wsi, struct screen *screen, int code)
{
	if (screen != NULL) {
		screen->closing = (uint16_t)code;
		screen_drop_unsent(screen);
	}
	lws_close_reason(wsi, (enum lws_close_status)code, NULL, 0);
	return -1;
}

static int came(struct net *net, struct lws *wsi, struct socket *socket)
{
	struct screen *screen = net->stopping ? NULL : screens_take(&net->screens, wsi);
	char address[64] = "";

	socket->id = 0;
	if (screen == NULL) {
		lws_callback_on_writable(wsi); /* to say: try later */
		return 0;
	}
	socket->id = screens_id(&net->screens, screen);
	screen->heard_ms = net->host.now_ms(&net->host);
	lws_get_peer_simple(wsi, address, sizeof address);
	if (!app_came(net->app, socket->id, address)) {
		screen->refused = true;
		screen_close(net, screen, CLOSE_TRY_LATER);
	}
	return 0;
}

static void gone(struct net *net, struct socket *socket)
{
	struct screen *screen = screen_of(net, socket);
	bool refused;

	if (screen == NULL)
		return;
	refused = screen->refused;
	screens_give_back(&net->screens, screen);
	if (!refused)
		app_gone(net->app, socket->id);
	socket->id = 0;
}

static int received(struct net *net, struct lws *wsi, struct screen *screen, const char *bytes,
		    size_t count)
{
	screen_id id = screens_id(&net->screens, screen);
	size_t ceiling = app_message_max(net->app, id);
	size_t rest = lws_remaining_packet_payload(wsi);
	bool first = screen->message_bytes == 0;
	bool last = lws_is_final_fragment(wsi) != 0;

	if (lws_frame_is_binary(wsi))
		return goodbye(wsi, screen, CLOSE_NOT_TEXT);
	if (rest > ceiling || screen->message_bytes + count > ceiling - rest)
		return goodbye(wsi, screen, CLOSE_TOO_LARGE);
	if (first || last)
		screen->heard_ms = net->host.now_ms(&net->host);
	if (first && last) {
		app_heard(net->app, id, count > 0 ? bytes : "", count);
		return 0;
	}
	screen_collect(screen, bytes, count, ceiling);
	if (!last)
		return 0;
	count = screen->message_bytes;
	screen->message_bytes = 0;
	app_heard(net->app, id, count > 0 ? screen->message : "", count);
	if (screen->message_room > MESSAGE_BYTES_MAX) {
		free(screen->message);
		screen->message = NULL;
		screen->message_room = 0;
	}
	return 0;
}

static int send_ping(struct screen *screen)
{
	unsigned char ping[LWS_PRE + PING_BYTES];

	screen->ping_due = false;
	ping[LWS_PRE] = '.'; /* the library keeps an empty pong to itself */
	return lws_write(screen->wsi, ping + LWS_PRE, PING_BYTES, LWS_WRITE_PING) < 0 ? -1 : 0;
}

static int writable(struct lws *wsi, struct screen *screen)
{
	struct frame *frame;

	if (screen == NULL)
		return goodbye(wsi, NULL, CLOSE_TRY_LATER);
	if (screen->ping_due && screen->closing == 0) {
		if (send_ping(screen) != 0)
			return -1;
	} else if ((frame = screen_next(screen)) != NULL) {
		if (!screen_write(screen, frame))
			return -1;
	}
	if (screen_has_unsent(screen) || (screen->ping_due && screen->closing == 0)) {
		lws_callback_on_writable(wsi);
		return 0;
	}
	if (screen->closing != 0)
		return goodbye(wsi, screen, screen->closing);
	return 0;
}

int socket_callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
		    size_t count)
{
	struct net *net = net_of(wsi);
	struct screen *screen;

	switch (reason) {
	case LWS_CALLBACK_ESTABLISHED:
		return came(net, wsi, user);
	case LWS_CALLBACK_RECEIVE:
		screen = screen_of(net, user);
		if (screen == NULL || screen->closing != 0)
			return 0;
		return received(net, wsi, screen, in, count);
	case LWS_CALLBACK_RECEIVE_PONG:
		screen = screen_of(net, user);
		if (screen != NULL)
			screen->heard_ms = net->host.now_ms(&net->host);
		return 0;
	case LWS_CALLBACK_SERVER_WRITEABLE:
		return writable(wsi, screen_of(net, user));
	case LWS_CALLBACK_CLOSED:
		gone(net, user);
		return 0;
	default:
		return 0;
	}
}

void socket_wheel(struct net *net)
{
	int64_t now = net->host.now_ms(&net->host);

	for (uint32_t i = net->beats % WHEEL_TICKS; i < net->screens.used; i += WHEEL_TICKS) {
		struct screen *screen = &net->screens.slots[i];

		if (screen->wsi == NULL || screen->closing != 0)
			continue;
		if (now - screen->heard_ms > SILENCE_MS) {
			screen_kill(net, screen);
			continue;
		}
		screen->ping_due = true;
		lws_callback_on_writable(screen->wsi);
	}
	net->beats++;
}
