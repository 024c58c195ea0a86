/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * net.c - the loop, its threads, and the library that serves the sockets.
 *
 * The loop is ours; libwebsockets runs in it as a guest. HTTP/2 is never
 * offered (SECURITY: its header parser has a published hole), no extension is.
 */
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/check.h"
#include "base/log.h"
#include "net/inside.h"
#include "net/listener.h"
#include "net/reply.h"

enum {
	HEADER_SECONDS = 5, /* a request must be whole after this long */
	IDLE_SECONDS = 15, /* a connection without a request is kept this long */
	GOODBYE_MS = 2000, /* how long the last screens may take to leave */
	DESCRIPTORS_MIN = 48,
	FIELDS = 8,
};

static const struct lws_protocols protocols[] = {
        {.name = "http",
         .callback = http_callback,
         .per_session_data_size = 64,
         .rx_buffer_size = 512},
        {.name = SUBPROTOCOL,
         .callback = socket_callback,
         .per_session_data_size = sizeof(struct socket),
         .rx_buffer_size = 512},
        {.name = NULL},
};

/* No timers per connection: one wheel looks at them all (socket_wheel). */
static const lws_retry_bo_t no_retry = {.secs_since_valid_ping = 0, .secs_since_valid_hangup = 0};

static void log_library(int level, const char *line)
{
	size_t count = strcspn(line, "\n");

	log_line(level == LLL_ERR ? LOG_WARN : LOG_DEBUG, "libwebsockets: %.*s", (int)count, line);
}

static void ring(void *context)
{
	struct net *net = context;

	lws_cancel_service(net->context);
}

/*
 * Sets the limit of open files to what we can use. The library then indexes its
 * table by descriptor; told a smaller number it would search the table instead.
 * http.c turns away who comes too near to the limit (DESCRIPTORS_KEPT).
 */
static int limit_descriptors(void)
{
	const rlim_t wanted = SCREENS_MAX + 512;
	struct rlimit limit;

	CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
	limit.rlim_cur = limit.rlim_max < wanted ? limit.rlim_max : wanted;
	if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
		CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
	return (int)limit.rlim_cur;
}

static void init_doorway(struct net *net)
{
	if (gethostname(net->machine, sizeof net->machine) != 0)
		net->machine[0] = '\0';
	net->machine[sizeof net->machine - 1] = '\0';
	for (char *c = net->machine; *c != '\0'; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	net->doorway = (struct doorway){.machine = net->machine,
	                                .allowed = net->options.allow_hosts,
	                                .allowed_count = net->options.allow_host_count};
}

static void init_loop(struct net *net)
{
	CHECK(uv_loop_init(&net->loop) == 0);
	uv_timer_init(&net->loop, &net->wake);
	uv_timer_init(&net->loop, &net->beat);
	uv_signal_init(&net->loop, &net->term);
	uv_signal_init(&net->loop, &net->interrupt);
	net->wake.data = net->beat.data = net->term.data = net->interrupt.data = net;
}

static enum err open_context(struct net *net)
{
	void *loops[] = {&net->loop};
	struct lws_context_creation_info info = {
	        .options = LWS_SERVER_OPTION_LIBUV | LWS_SERVER_OPTION_EXPLICIT_VHOSTS |
	                   LWS_SERVER_OPTION_VALIDATE_UTF8,
	        .foreign_loops = loops,
	        .timeout_secs = HEADER_SECONDS,
	        .max_http_header_pool = 64,
	        .user = net,
	        .gid = -1,
	        .uid = -1,
	};

	net->descriptors = limit_descriptors();
	if (net->descriptors < DESCRIPTORS_MIN)
		return ERR_LIMIT;
	if (net->options.tls_cert != NULL)
		info.options |= LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
	lws_set_log_level(0, NULL); /* what can fail here, serve tells in one line */
	net->context = lws_create_context(&info);
	lws_set_log_level(LLL_ERR | LLL_WARN, log_library);
	return net->context == NULL ? ERR_MISSING : ERR_NONE;
}

enum err net_open(const struct net_options *options, struct store *store, struct net **out)
{
	enum err err;
	struct net *net = calloc(1, sizeof *net);

	CHECK(net != NULL);
	CHECK(options->allow_host_count <= ALLOW_HOSTS_MAX);
	net->options = *options;
	init_doorway(net);
	host_init(net);
	init_loop(net);
	slots_init(&net->slots);
	worker_init(&net->storage, store, ring, net);
	worker_init(&net->sums, NULL, ring, net);
	worker_init(&net->press, NULL, ring, net);
	press_find(options->press, net->press_program);
	err = open_context(net);
	if (err != ERR_NONE)
		goto out;

	*out = net;
	net = NULL;
out:
	net_close(net);
	return err;
}

struct host *net_host(struct net *net)
{
	return &net->host;
}

struct address_place net_place(const struct net *net)
{
	return (struct address_place){.scheme = net->options.tls_cert != NULL ? "https" : "http",
	                              .host = net->options.host,
	                              .port = net->port};
}

/* The protective headers in the shape that the library wants, for its own few answers. */
static const struct lws_protocol_vhost_options *library_fields(void)
{
	static struct lws_protocol_vhost_options fields[FIELDS] = {
	        {.name = "content-security-policy:", .value = REPLY_POLICY_HEAD}};

	CHECK(reply_field_count < FIELDS);
	for (size_t i = 0; i < reply_field_count; i++) {
		fields[i + 1].name = reply_fields[i].name;
		fields[i + 1].value = reply_fields[i].value;
		fields[i].next = &fields[i + 1];
	}
	return fields;
}

static enum err open_vhost(struct net *net, const struct listener *listener)
{
	struct lws_context_creation_info info = {
	        .port = listener->port,
	        .iface = listener->any ? NULL : net->options.host,
	        .options = listener->six ? 0 : LWS_SERVER_OPTION_DISABLE_IPV6,
	        .protocols = protocols,
	        .headers = library_fields(),
	        .alpn = "http/1.1",
	        .retry_and_idle_policy = &no_retry,
	        .timeout_secs_ah_idle = HEADER_SECONDS,
	        .keepalive_timeout = IDLE_SECONDS,
	        .vhost_name = "hemicycle",
	};

	info.options |= LWS_SERVER_OPTION_FAIL_UPON_UNABLE_TO_BIND;
	if (net->options.tls_cert != NULL) {
		info.options |= LWS_SERVER_OPTION_DO_SSL_GLOBAL_INIT;
		info.ssl_cert_filepath = net->options.tls_cert;
		info.ssl_private_key_filepath = net->options.tls_key;
		info.ssl_options_set = SSL_OP_NO_SSLv3 | SSL_OP_NO_TLSv1 | SSL_OP_NO_TLSv1_1 |
		                       SSL_OP_NO_COMPRESSION;
	}
	net->vhost = lws_create_vhost(net->context, &info);
	if (net->vhost == NULL)
		return net->options.tls_cert != NULL ? ERR_INPUT : ERR_IN_USE;
	net->port = lws_get_vhost_listen_port(net->vhost);
	return ERR_NONE;
}

static void turn_wheel(uv_timer_t *timer)
{
	socket_wheel(timer->data);
}

static void on_signal(uv_signal_t *signal, int number)
{
	struct net *net = signal->data;

	(void)number;
	net->stopping = true;
	uv_stop(&net->loop);
}

enum err net_listen(struct net *net)
{
	struct listener listener;
	enum err err = listener_probe(net->options.host, net->options.port, &listener);

	return err == ERR_NONE ? open_vhost(net, &listener) : err;
}

static void give_up_waiting(uv_timer_t *timer)
{
	struct net *net = timer->data;

	for (uint32_t i = 0; i < net->slots.used; i++)
		if (net->slots.all[i].wsi != NULL)
			slot_kill(net, &net->slots.all[i]);
	uv_stop(&net->loop);
}

/* Closes every screen with 1001 and gives them a moment to take it. */
static void say_goodbye(struct net *net)
{
	for (uint32_t i = 0; i < net->slots.used; i++)
		if (net->slots.all[i].wsi != NULL)
			slot_close(net, &net->slots.all[i], CLOSE_GOING_AWAY);
	uv_timer_stop(&net->beat);
	uv_update_time(&net->loop);
	uv_timer_start(&net->beat, give_up_waiting, GOODBYE_MS, 0);
	while (net->slots.open > 0 && uv_is_active((uv_handle_t *)&net->beat))
		uv_run(&net->loop, UV_RUN_ONCE);
	uv_timer_stop(&net->beat);
}

/* Results may lead to more work: goes on until nothing is left. */
static void drain(struct net *net)
{
	atomic_store(&net->hurry, true);
	while (net->storage.open > 0 || net->sums.open > 0 || net->press.open > 0) {
		worker_wait(&net->storage);
		worker_collect(&net->storage);
		worker_wait(&net->sums);
		worker_collect(&net->sums);
		worker_wait(&net->press);
		worker_collect(&net->press);
	}
}

void net_run(struct net *net, struct app *app, void (*ready)(void *context), void *context)
{
	net->app = app;
	worker_start(&net->storage);
	worker_start(&net->sums);
	worker_start(&net->press);
	uv_update_time(&net->loop);
	uv_timer_start(&net->beat, turn_wheel, 1000, 1000);
	uv_signal_start(&net->term, on_signal, SIGTERM);
	uv_signal_start(&net->interrupt, on_signal, SIGINT);
	ready(context);
	uv_run(&net->loop, UV_RUN_DEFAULT);
	net->stopping = true;
	say_goodbye(net);
	drain(net);
}

static void close_handle(uv_handle_t *handle, void *context)
{
	(void)context;
	if (!uv_is_closing(handle))
		uv_close(handle, NULL);
}

/* The library ends in two calls with the loop running between them, for its handles close late. */
static void close_context(struct net *net)
{
	lws_context_destroy(net->context);
	uv_close((uv_handle_t *)&net->wake, NULL);
	uv_close((uv_handle_t *)&net->beat, NULL);
	uv_close((uv_handle_t *)&net->term, NULL);
	uv_close((uv_handle_t *)&net->interrupt, NULL);
	uv_run(&net->loop, UV_RUN_DEFAULT);
	lws_context_destroy(net->context);
}

void net_close(struct net *net)
{
	if (net == NULL)
		return;
	worker_end(&net->storage);
	worker_end(&net->sums);
	worker_end(&net->press);
	if (net->context != NULL)
		close_context(net);
	uv_walk(&net->loop, close_handle, NULL);
	uv_run(&net->loop, UV_RUN_DEFAULT);
	uv_loop_close(&net->loop);
	slots_release(&net->slots);
	hosts_release(&net->hosts);
	free(net);
}
