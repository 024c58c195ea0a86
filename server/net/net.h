/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * net.h - sockets, threads and the real clock: struct host, for real.
 *
 * One service thread runs a libuv loop with libwebsockets inside. One storage
 * thread owns the struct store, one worker does slow sums; a queue leads to
 * each, results come back by lws_cancel_service(). docs/operations.md tells
 * what the outside sees.
 */
#ifndef NET_NET_H
#define NET_NET_H

#include "app/app.h"
#include "net/address.h"
#include "net/asset.h"

#define ALLOW_HOSTS_MAX 16

struct net;

struct net_options {
	const char *host; /* an IPv4 or IPv6 address without brackets */
	int port; /* 0: any free one */
	const char *tls_cert; /* both or none; PEM files */
	const char *tls_key;
	const char *static_dir; /* pages come from this directory; NULL: from `assets` */
	const char *const *allow_hosts; /* names beside our own that a Host header may have */
	size_t allow_host_count; /* up to ALLOW_HOSTS_MAX */
	const char *press; /* the program that makes documents; NULL: beside our own */
	const struct asset *assets;
	size_t asset_count;
};

/*
 * Makes the loop, the queues and the host; nothing listens yet and no thread
 * runs, but work can already be handed over. `options` and `store` are borrowed
 * and must outlive it. The caller owns *out. ERR_MISSING: libwebsockets'
 * event-loop plugin for libuv is not installed. ERR_LIMIT: too few descriptors.
 */
MUST_CHECK enum err net_open(const struct net_options *options, struct store *store,
                             struct net **out);
struct host *net_host(struct net *net);

/*
 * Listens; who connects waits until net_run(). ERR_IN_USE: the port is busy.
 * ERR_MISSING: this machine has no such address. ERR_ACCESS: the port needs more rights.
 * ERR_INPUT: no address, or the certificate or its key cannot be used.
 */
MUST_CHECK enum err net_listen(struct net *net);
/* Where it listens, with the port that it got; borrows the options' strings. */
struct address_place net_place(const struct net *net);

/*
 * Serves `app`, which is borrowed until net_close(), until SIGTERM or SIGINT: then says
 * goodbye to every screen and lets the queues run empty. `ready` is called once it answers.
 */
void net_run(struct net *net, struct app *app, void (*ready)(void *context), void *context);
void net_close(struct net *net); /* NULL is fine; the last calls of app_gone() may come from here */

#endif
