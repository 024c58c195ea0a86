/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * host.c - struct host for real.
 *
 * There is one place that sends: at once when nothing is queued and nothing is
 * half written, else through the slot's outbox and the writable callback.
 */
#include <stdio.h>
#include <time.h>

#include "base/check.h"
#include "net/inside.h"

_Static_assert(LWS_PRE <= FRAME_PAD, "libwebsockets writes its header in front of a frame");

static struct net *net_from(struct host *host)
{
	return (struct net *)(void *)host;
}

/* The wall clock at the start and from then on the monotonic one: it never jumps. */
static int64_t now_ms(struct host *host)
{
	struct net *net = net_from(host);

	return net->start_wall_ms + (int64_t)((uv_hrtime() - net->start_ns) / 1000000);
}

static void arm(struct net *net, int64_t at_ms)
{
	int64_t now = now_ms(&net->host);

	uv_update_time(&net->loop);
	uv_timer_start(&net->wake, host_woken, at_ms > now ? (uint64_t)(at_ms - now) : 0, 0);
}

static void wake_at(struct host *host, int64_t at_ms)
{
	struct net *net = net_from(host);

	if (at_ms == net->wake_at_ms)
		return;
	net->wake_at_ms = at_ms;
	if (at_ms == INT64_MAX)
		uv_timer_stop(&net->wake);
	else
		arm(net, at_ms);
}

void host_woken(uv_timer_t *timer)
{
	struct net *net = timer->data;

	if (net->stopping)
		return;
	if (now_ms(&net->host) < net->wake_at_ms) {
		arm(net, net->wake_at_ms); /* the loop counts whole milliseconds */
		return;
	}
	net->wake_at_ms = INT64_MAX;
	app_wake(net->app);
}

bool slot_write(struct slot *slot, struct frame *frame)
{
	int written = lws_write(slot->wsi, frame->bytes + FRAME_PAD, frame->count, LWS_WRITE_TEXT);

	frame_release(frame);
	return written >= 0;
}

void slot_kill(struct net *net, struct slot *slot)
{
	slot->closing = CLOSE_POLICY;
	slot_drop_unsent(slot);
	lws_set_timeout(slot->wsi, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC);
	lws_cancel_service(net->context); /* the library looks at its timers after an event only */
}

void slot_close(struct net *net, struct slot *slot, enum close_code code)
{
	if (slot->closing != 0)
		return;
	slot->closing = (uint16_t)code;
	frame_release(slot->view);
	slot->view = NULL;
	lws_set_timeout(slot->wsi, PENDING_TIMEOUT_USER_REASON_BASE, 5);
	lws_callback_on_writable(slot->wsi);
	lws_cancel_service(net->context);
}

static void send_frame(struct host *host, screen_id id, enum lane lane, struct frame *frame)
{
	struct net *net = net_from(host);
	struct slot *slot = slots_find(&net->slots, id);

	CHECK(frame->count <= FRAME_BYTES_MAX);
	if (slot == NULL || slot->closing != 0) {
		frame_release(frame);
		return;
	}
	if (!slot_has_unsent(slot) && !slot->ping_due && !lws_partial_buffered(slot->wsi)) {
		if (!slot_write(slot, frame))
			slot_kill(net, slot);
		return;
	}
	if (!slot_queue(slot, lane, frame)) {
		frame_release(frame);
		slot_kill(net, slot);
		return;
	}
	lws_callback_on_writable(slot->wsi);
}

static void close_screen(struct host *host, screen_id id, enum close_code code)
{
	struct net *net = net_from(host);
	struct slot *slot = slots_find(&net->slots, id);

	if (slot != NULL)
		slot_close(net, slot, code);
}

static void random_bytes(struct host *host, void *out, size_t bytes)
{
	(void)host;
	CHECK(uv_random(NULL, NULL, out, bytes, 0, NULL) == 0);
}

static void give_store(struct host *host, struct work *work)
{
	worker_give(&net_from(host)->storage, work);
}

static void give_compute(struct host *host, struct work *work)
{
	worker_give(&net_from(host)->sums, work);
}

static void run_press(struct work *work, struct store *store)
{
	struct printing *printing = (struct printing *)(void *)work;
	struct net *net = printing->context;

	(void)store;
	press_run(net->press_program, &net->hurry, printing);
}

static void give_press(struct host *host, struct printing *printing)
{
	printing->context = net_from(host);
	printing->work.run = run_press;
	worker_give(&net_from(host)->press, &printing->work);
}

/* The name by which the screen came; on the server's own machine, one that others reach. */
static void origin(struct host *host, screen_id id, char out[ORIGIN_BYTES])
{
	struct net *net = net_from(host);
	const struct address_place place = net_place(net);
	const struct slot *slot = slots_find(&net->slots, id);
	const char *name = slot == NULL ? NULL : hosts_name(&net->hosts, slot->host);
	char urls[OWN_URLS_MAX][ADDRESS_URL_BYTES];

	if (name != NULL) {
		snprintf(out, ORIGIN_BYTES, "%s://%s/", place.scheme, name);
		return;
	}
	address_list(&place, urls);
	snprintf(out, ORIGIN_BYTES, "%s/", urls[0]);
}

void host_init(struct net *net)
{
	struct timespec wall;

	clock_gettime(CLOCK_REALTIME, &wall);
	net->start_wall_ms = (int64_t)wall.tv_sec * 1000 + wall.tv_nsec / 1000000;
	net->start_ns = uv_hrtime();
	net->wake_at_ms = INT64_MAX;
	net->host = (struct host){.now_ms = now_ms,
	                          .wake_at = wake_at,
	                          .send = send_frame,
	                          .close = close_screen,
	                          .random = random_bytes,
	                          .store = give_store,
	                          .compute = give_compute,
	                          .print = give_press,
	                          .origin = origin};
}
