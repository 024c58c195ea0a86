/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_line.c - one simulated screen's WebSocket, which comes back by itself. */
#include "rehearse_line.h"

#include <libwebsockets.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "base/check.h"
#include "hemicycle/limits.h"
#include "words.h"

enum { TICK_MS = 4, RETRY_FIRST_MS = 250, RETRY_LAST_MS = 2000, OUT_BYTES_MAX = 1 << 16 };
enum { CONNECT_MAX_MS = 5000, SILENCE_MAX_MS = 12000 };

struct lines {
	struct lines_options options;
	char origin[300];
	struct lws_context *context;
	uv_loop_t loop;
	uv_timer_t timer;
	void (*each)(void *context);
	void *each_context;
};

int64_t lines_now_ms(void)
{
	return (int64_t)(uv_hrtime() / 1000000);
}

static void line_lost(struct line *line)
{
	int64_t pause = RETRY_FIRST_MS;

	if (!line->trying)
		return;
	line->trying = false;
	line->wsi = NULL;
	line->up = false;
	buffer_clear(&line->in);
	line->out_count = 0;
	line->cut_pause_ms = 0;
	for (int i = 0; i < line->tries && pause < RETRY_LAST_MS; i++)
		pause *= 2;
	if (line->again_ms == 0)
		line->again_ms = lines_now_ms() + pause;
	line->tries++;
	line->kind->lost(line);
}

static void line_received(struct line *line, const char *bytes, size_t count, bool last)
{
	cJSON *message;

	line->sign_ms = lines_now_ms();
	buffer_add(&line->in, bytes, count);
	if (!last)
		return;
	message = cJSON_ParseWithLength(line->in.data, line->in.count);
	if (message != NULL)
		line->kind->heard(line, message);
	buffer_clear(&line->in);
	cJSON_Delete(message);
}

static int line_write(struct line *line, struct lws *wsi)
{
	struct buffer *out;

	if (line->out_count == 0)
		return 0;
	out = &line->out[line->out_first];
	line->out_first = (line->out_first + 1) % LINE_QUEUE_MAX;
	line->out_count--;
	if (lws_write(wsi, (unsigned char *)out->data + LWS_PRE, out->count - LWS_PRE,
	              LWS_WRITE_TEXT) < 0)
		return -1;
	if (line->out_count > 0)
		lws_callback_on_writable(wsi);
	else if (line->cut_pause_ms != 0)
		line_cut(line, line->cut_pause_ms);
	return 0;
}

static int on_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                    size_t count)
{
	struct line *line = lws_get_opaque_user_data(wsi);

	(void)user;
	if (line == NULL || (line->wsi != NULL && line->wsi != wsi))
		return 0; /* a connection that its line has already given up */
	switch (reason) {
	case LWS_CALLBACK_CLIENT_ESTABLISHED:
		line->wsi = wsi;
		line->up = true;
		line->tries = 0;
		line->kind->opened(line);
		return 0;
	case LWS_CALLBACK_CLIENT_RECEIVE:
		line_received(line, in, count,
		              lws_is_final_fragment(wsi) && lws_remaining_packet_payload(wsi) == 0);
		return line->trying ? 0 : -1;
	case LWS_CALLBACK_CLIENT_WRITEABLE:
		return line->up ? line_write(line, wsi) : 0;
	case LWS_CALLBACK_CLIENT_CONNECTION_ERROR:
	case LWS_CALLBACK_CLIENT_CLOSED:
	case LWS_CALLBACK_WSI_DESTROY: /* all that is said of some that never opened */
		line_lost(line);
		return 0;
	default:
		return 0;
	}
}

static const struct lws_protocols protocols[] = {
        {.name = "hemicycle.v1", .callback = on_event, .rx_buffer_size = 4096},
        {0},
};

static void on_tick(uv_timer_t *timer)
{
	struct lines *lines = timer->data;

	lines->each(lines->each_context);
}

struct lines *lines_open(const struct lines_options *options)
{
	struct lines *lines = calloc(1, sizeof *lines);
	struct lws_context_creation_info info = {0};
	static const lws_retry_bo_t never = {0};
	void *loops[1];

	CHECK(lines != NULL);
	lines->options = *options;
	snprintf(lines->origin, sizeof lines->origin, "%s:%d", options->host, options->port);
	CHECK(uv_loop_init(&lines->loop) == 0);
	loops[0] = &lines->loop;
	lws_set_log_level(0, NULL);
	info.port = CONTEXT_PORT_NO_LISTEN;
	info.protocols = protocols;
	info.foreign_loops = loops;
	info.retry_and_idle_policy = &never;
	info.options = LWS_SERVER_OPTION_LIBUV;
	if (options->tls)
		info.options |= LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
	lines->context = lws_create_context(&info);
	if (lines->context == NULL) {
		words_complain("rehearse", "%s", words_text(WORDS_REHEARSE_NO_UV));
		uv_loop_close(&lines->loop);
		free(lines);
		return NULL;
	}
	CHECK(uv_timer_init(&lines->loop, &lines->timer) == 0);
	lines->timer.data = lines;
	return lines;
}

void lines_run(struct lines *lines, void (*each)(void *context), void *context)
{
	lines->each = each;
	lines->each_context = context;
	CHECK(uv_timer_start(&lines->timer, on_tick, 0, TICK_MS) == 0);
	uv_run(&lines->loop, UV_RUN_DEFAULT);
}

void lines_stop(struct lines *lines)
{
	uv_stop(&lines->loop);
}

void lines_close(struct lines *lines)
{
	if (lines == NULL)
		return;
	uv_close((uv_handle_t *)&lines->timer, NULL);
	lws_context_destroy(lines->context);
	for (int i = 0; i < 100 && uv_loop_alive(&lines->loop); i++)
		uv_run(&lines->loop, UV_RUN_NOWAIT);
	lws_context_destroy(lines->context);
	uv_run(&lines->loop, UV_RUN_NOWAIT);
	uv_loop_close(&lines->loop);
	free(lines);
}

void line_init(struct line *line, struct lines *lines, const struct line_kind *kind)
{
	*line = (struct line){.kind = kind, .lines = lines, .due_ms = INT64_MAX};
	buffer_init(&line->in, FRAME_BYTES_MAX);
	for (int i = 0; i < LINE_QUEUE_MAX; i++)
		buffer_init(&line->out[i], OUT_BYTES_MAX);
}

void line_connect(struct line *line)
{
	struct lws_client_connect_info info = {0};

	struct lws *wsi;

	line->wanted = true;
	line->trying = true;
	line->sign_ms = lines_now_ms();
	line->again_ms = 0;
	info.context = line->lines->context;
	info.address = line->lines->options.host;
	info.port = line->lines->options.port;
	info.path = "/ws";
	info.host = line->lines->origin;
	info.origin = line->lines->origin;
	info.protocol = protocols[0].name;
	info.opaque_user_data = line;
	if (line->lines->options.tls)
		info.ssl_connection = LCCSCF_USE_SSL | LCCSCF_ALLOW_SELFSIGNED |
		                      LCCSCF_SKIP_SERVER_CERT_HOSTNAME_CHECK;
	wsi = lws_client_connect_via_info(&info);
	if (wsi == NULL)
		line_lost(line); /* unless the callback has already said so */
	else if (line->trying)
		line->wsi = wsi;
}

void line_cut(struct line *line, int64_t pause_ms)
{
	struct lws *wsi = line->wsi;

	if (!line->trying)
		return;
	line->again_ms = lines_now_ms() + pause_ms;
	line_lost(line);
	if (wsi == NULL)
		return;
	lws_set_opaque_user_data(wsi, NULL);
	lws_set_timeout(wsi, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC);
}

void line_cut_when_sent(struct line *line, int64_t pause_ms)
{
	if (line->out_count == 0)
		line_cut(line, pause_ms);
	else
		line->cut_pause_ms = pause_ms;
}

void line_release(struct line *line)
{
	line->wanted = false;
	if (line->wsi != NULL)
		lws_set_opaque_user_data(line->wsi, NULL);
	line->wsi = NULL;
	buffer_release(&line->in);
	for (int i = 0; i < LINE_QUEUE_MAX; i++)
		buffer_release(&line->out[i]);
}

void line_tick(struct line *line, int64_t now_ms)
{
	/* As the tablets do: no connection in time, or no beat, and it is given up. */
	if (line->trying && now_ms > line->sign_ms + (line->up ? SILENCE_MAX_MS : CONNECT_MAX_MS))
		line_cut(line, RETRY_FIRST_MS);
	if (line->wanted && !line->trying && now_ms >= line->again_ms)
		line_connect(line);
	if (line->up && now_ms >= line->due_ms) {
		line->due_ms = INT64_MAX;
		line->kind->due(line);
	}
}

int64_t line_ask(struct line *line, const char *name, const char *format, ...)
{
	char fields[8192];
	static const char room[LWS_PRE];
	struct buffer *out;
	va_list arguments;
	int count;

	va_start(arguments, format);
	count = vsnprintf(fields, sizeof fields, format, arguments);
	va_end(arguments);
	CHECK(count >= 0 && (size_t)count < sizeof fields);
	line->last_id++;
	if (!line->up || line->out_count == LINE_QUEUE_MAX)
		return line->last_id;
	out = &line->out[(line->out_first + line->out_count) % LINE_QUEUE_MAX];
	line->out_count++;
	buffer_clear(out);
	buffer_add(out, room, LWS_PRE);
	buffer_printf(out, "{\"id\":%lld,\"do\":\"%s\"%s}", (long long)line->last_id, name, fields);
	CHECK(!out->full);
	lws_callback_on_writable(line->wsi);
	return line->last_id;
}
