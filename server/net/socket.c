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

enum { WHEEL_TICKS = 10, PING_BYTES = 1, TRIAL_MS = 2000 };
enum { CLOSE_NOT_TEXT = 1003 }; /* RFC 6455 section 7.4.1: a type of data we cannot accept */

static struct slot *slot_of(struct net *net, const struct socket *socket)
{
	return socket == NULL || socket->id == 0 ? NULL : slots_find(&net->slots, socket->id);
}

/* Ends the connection from inside its own callback. */
static int goodbye(struct lws *wsi, struct slot *slot, int code)
{
	if (slot != NULL) {
		slot->closing = (uint16_t)code;
		slot_drop_unsent(slot);
	}
	lws_close_reason(wsi, (enum lws_close_status)code, NULL, 0);
	return -1;
}

/*
 * A close that is asked for in the writable callback ends the connection at once
 * and the code never arrives; asked for in the timer's, it is a polite one.
 */
static void say_goodbye_soon(struct lws *wsi)
{
	lws_set_timer_usecs(wsi, 1);
}

static int came(struct net *net, struct lws *wsi, struct socket *socket)
{
	struct slot *slot = net->stopping ? NULL : slots_take(&net->slots, wsi);
	char address[64] = "", host[HOST_BYTES];

	socket->id = 0;
	if (slot == NULL) {
		lws_callback_on_writable(wsi); /* to say: try later */
		return 0;
	}
	socket->id = slots_id(&net->slots, slot);
	slot->came_ms = slot->heard_ms = net->host.now_ms(&net->host);
	slot->on_trial = is_in_reserve(net, lws_get_socket_fd(wsi));
	if (lws_hdr_copy(wsi, host, sizeof host, WSI_TOKEN_HOST) > 0)
		slot->host = hosts_number(&net->hosts, host);
	lws_get_peer_simple(wsi, address, sizeof address);
	if (!app_came(net->app, socket->id, address)) {
		slot->refused = true;
		slot_close(net, slot, CLOSE_TRY_LATER);
	}
	return 0;
}

static void gone(struct net *net, struct socket *socket)
{
	struct slot *slot = slot_of(net, socket);
	bool refused;

	if (slot == NULL)
		return;
	refused = slot->refused;
	slots_give_back(&net->slots, slot);
	if (!refused)
		app_gone(net->app, socket->id);
	socket->id = 0;
}

static int received(struct net *net, struct lws *wsi, struct slot *slot, const char *bytes,
                    size_t count)
{
	screen_id id = slots_id(&net->slots, slot);
	size_t ceiling = app_message_max(net->app, id);
	size_t rest = lws_remaining_packet_payload(wsi);
	bool first = slot->message_bytes == 0;
	bool last = lws_is_final_fragment(wsi) != 0;

	if (lws_frame_is_binary(wsi))
		return goodbye(wsi, slot, CLOSE_NOT_TEXT);
	if (rest > ceiling || slot->message_bytes + count > ceiling - rest)
		return goodbye(wsi, slot, CLOSE_TOO_LARGE);
	if (first || last)
		slot->heard_ms = net->host.now_ms(&net->host);
	if (first && last) {
		app_heard(net->app, id, count > 0 ? bytes : "", count);
		return 0;
	}
	slot_collect(slot, bytes, count, ceiling);
	if (!last)
		return 0;
	count = slot->message_bytes;
	slot->message_bytes = 0;
	app_heard(net->app, id, count > 0 ? slot->message : "", count);
	if (slot->message_room > MESSAGE_BYTES_MAX) {
		free(slot->message);
		slot->message = NULL;
		slot->message_room = 0;
	}
	return 0;
}

static int send_ping(struct slot *slot)
{
	unsigned char ping[LWS_PRE + PING_BYTES];

	slot->ping_due = false;
	ping[LWS_PRE] = '.'; /* the library keeps an empty pong to itself */
	return lws_write(slot->wsi, ping + LWS_PRE, PING_BYTES, LWS_WRITE_PING) < 0 ? -1 : 0;
}

static int writable(struct lws *wsi, struct slot *slot)
{
	struct frame *frame;

	if (slot == NULL) {
		say_goodbye_soon(wsi);
		return 0;
	}
	if (slot->ping_due && slot->closing == 0) {
		if (send_ping(slot) != 0)
			return -1;
	} else if ((frame = slot_next(slot)) != NULL) {
		if (!slot_write(slot, frame))
			return -1;
	}
	if (slot_has_unsent(slot) || (slot->ping_due && slot->closing == 0)) {
		lws_callback_on_writable(wsi);
		return 0;
	}
	if (slot->closing != 0)
		say_goodbye_soon(wsi);
	return 0;
}

int socket_callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                    size_t count)
{
	struct net *net = net_of(wsi);
	struct slot *slot;

	switch (reason) {
	case LWS_CALLBACK_ESTABLISHED:
		return came(net, wsi, user);
	case LWS_CALLBACK_RECEIVE:
		slot = slot_of(net, user);
		if (slot == NULL || slot->closing != 0)
			return 0;
		return received(net, wsi, slot, in, count);
	case LWS_CALLBACK_RECEIVE_PONG:
		slot = slot_of(net, user);
		if (slot != NULL)
			slot->heard_ms = net->host.now_ms(&net->host);
		return 0;
	case LWS_CALLBACK_TIMER:
		slot = slot_of(net, user);
		return goodbye(wsi, slot, slot == NULL ? CLOSE_TRY_LATER : slot->closing);
	case LWS_CALLBACK_SERVER_WRITEABLE:
		return writable(wsi, slot_of(net, user));
	case LWS_CALLBACK_CLOSED:
		gone(net, user);
		return 0;
	default:
		return 0;
	}
}

/* Only a teacher may send long messages: by that the layer knows one. */
static void judge(struct net *net, struct slot *slot, int64_t now)
{
	if (app_message_max(net->app, slots_id(&net->slots, slot)) > MESSAGE_BYTES_MAX)
		slot->on_trial = false;
	else if (now - slot->came_ms > TRIAL_MS)
		slot_close(net, slot, CLOSE_TRY_LATER);
}

static void ask_for_life(struct net *net, struct slot *slot, int64_t now)
{
	if (now - slot->heard_ms > SILENCE_MS) {
		slot_kill(net, slot);
		return;
	}
	slot->ping_due = true;
	lws_callback_on_writable(slot->wsi);
}

void socket_wheel(struct net *net)
{
	int64_t now = net->host.now_ms(&net->host);

	for (uint32_t i = 0; i < net->slots.used; i++) {
		struct slot *slot = &net->slots.all[i];

		if (slot->wsi == NULL || slot->closing != 0)
			continue;
		if (slot->on_trial)
			judge(net, slot, now);
		else if (i % WHEEL_TICKS == net->beats % WHEEL_TICKS)
			ask_for_life(net, slot, now);
	}
	net->beats++;
}
