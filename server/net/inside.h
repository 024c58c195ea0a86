/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * inside.h - what the files of this layer share: the server as one struct.
 */
#ifndef NET_INSIDE_H
#define NET_INSIDE_H

#include <libwebsockets.h>
#include <uv.h>

#include "net/doorway.h"
#include "net/hosts.h"
#include "net/net.h"
#include "net/press.h"
#include "net/slots.h"
#include "net/worker.h"

#define MACHINE_BYTES        65
#define SUBPROTOCOL          "hemicycle.v1"
#define DESCRIPTORS_KEPT     8 /* never given to a socket: for keys, copies, pages from the disk */
#define DESCRIPTORS_RESERVED 12 /* the last that sockets get: only a teacher's screen may stay */

struct net {
	struct host host; /* first: the application holds a pointer to it */
	struct net_options options;
	struct doorway doorway;
	char machine[MACHINE_BYTES];
	struct app *app;
	struct lws_context *context;
	struct lws_vhost *vhost;
	int port;
	int descriptors; /* how many this process may have open */
	uv_loop_t loop;
	uv_timer_t wake, beat;
	uv_signal_t term, interrupt;
	int64_t wake_at_ms;
	int64_t start_wall_ms;
	uint64_t start_ns;
	unsigned beats; /* ticks of the wheel */
	bool stopping;
	struct slots slots;
	struct worker storage, sums, press;
	char press_program[PATH_MAX];
	atomic_bool hurry; /* it ends: documents under way are given up */
	struct hosts hosts;
};

/* Whether a connection with this descriptor uses up the reserve. */
static inline bool is_in_reserve(const struct net *net, int descriptor)
{
	return descriptor >= net->descriptors - DESCRIPTORS_KEPT - DESCRIPTORS_RESERVED;
}

static inline struct net *net_of(struct lws *wsi)
{
	return lws_context_user(lws_get_context(wsi));
}

/* host.c */
void host_init(struct net *net);
void host_woken(uv_timer_t *timer); /* the application's alarm rings */
void slot_close(struct net *net, struct slot *slot, enum close_code code);
void slot_kill(struct net *net, struct slot *slot); /* without a goodbye: it does not listen */
/* Writes one frame and releases the share; false when the socket is broken. */
bool slot_write(struct slot *slot, struct frame *frame);

/* socket.c: everything a WebSocket does */
int socket_callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                    size_t count);
struct socket { /* user data of a WebSocket connection */
	screen_id id; /* 0: it was not let in */
};
/*
 * One tick of the wheel, each second: pings a tenth of the screens, ends the silent ones, and
 * those in the reserve that turned out to be nobody's teacher.
 */
void socket_wheel(struct net *net);

/* http.c: pages, and who may become a WebSocket */
int http_callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                  size_t count);

#endif
