/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * serve.c - puts the parts together and serves until it is told to stop.
 *
 * The parts end in the opposite order: the sockets, then the application, then
 * the store, whose last checkpoint leaves plain files behind.
 */
#include "serve.h"

#include <stdio.h>
#include <unistd.h>

#include "app/app.h"
#include "base/log.h"
#include "net/net.h"
#include "store/store.h"
#include "welcome.h"
#include "words.h"

static int report_net(const struct options *options, enum err err)
{
	const char *listen = options->values[OPTION_LISTEN];

	switch (err) {
	case ERR_IN_USE:
		words_complain("hemicycle", WORDS(PORT_BUSY), options->port, options->host,
		               options->port + 1);
		break;
	case ERR_ACCESS:
		words_complain("hemicycle", WORDS(PORT_RIGHTS), options->port);
		break;
	case ERR_MISSING:
		words_complain("hemicycle", WORDS(LISTEN_FOREIGN), options->host);
		break;
	case ERR_INPUT:
		if (options->values[OPTION_TLS_CERT] != NULL)
			words_complain("hemicycle", WORDS(TLS_UNUSABLE),
			               options->values[OPTION_TLS_CERT],
			               options->values[OPTION_TLS_KEY]);
		else
			words_complain("hemicycle", WORDS(LISTEN_NAME), listen);
		break;
	default:
		words_complain("hemicycle", WORDS(LISTEN_FAILED), listen, words_err(err));
		break;
	}
	return 1;
}

static int report_start(enum err err)
{
	words_complain("hemicycle", "%s",
	               words_text(err == ERR_MISSING ? WORDS_START_NO_UV : WORDS_START_FEW_FILES));
	return 1;
}

struct announcement {
	const struct options *options;
	const struct net *net;
	char first_password[32];
};

static void announce(void *context)
{
	const struct announcement *announcement = context;
	const struct options *options = announcement->options;
	const char *password = announcement->first_password;
	const struct welcome welcome = {
	        .place = net_place(announcement->net),
	        .first_password = password,
	        .demo = options->values[OPTION_DEMO] != NULL,
	};
	char url[ADDRESS_URL_BYTES];

	if (options->values[OPTION_QUIET] == NULL)
		welcome_print(&welcome);
	else if (password[0] != '\0')
		words_complain("hemicycle", WORDS(FIRST_SIGN_IN), password);
	address_here(&welcome.place, url);
	printf("ready %s\n", url);
	fflush(stdout);
}

/* The store is open: the rest of the way up, and down again. */
static int serve_store(const struct options *options, struct store *store)
{
	const struct net_options places = {
	        .host = options->host,
	        .port = options->port,
	        .tls_cert = options->values[OPTION_TLS_CERT],
	        .tls_key = options->values[OPTION_TLS_KEY],
	        .static_dir = options->values[OPTION_STATIC],
	        .allow_hosts = options->allow_hosts,
	        .allow_host_count = options->allow_host_count,
	        .press = options->values[OPTION_PAPER_PROGRAM],
	        .assets = web_assets,
	        .asset_count = web_asset_count,
	};
	struct app_options parts = {.store = store,
	                            .version = HEMICYCLE_VERSION,
	                            .demo = options->values[OPTION_DEMO] != NULL};
	struct announcement announcement = {.options = options};
	struct net *net = NULL;
	struct app *app = NULL;
	enum err err = net_open(&places, store, &net);
	int status = 1;

	if (err != ERR_NONE)
		return report_start(err);
	err = net_listen(net);
	if (err != ERR_NONE) {
		report_net(options, err);
		goto out;
	}
	parts.host = net_host(net);
	err = app_open(&parts, announcement.first_password, &app);
	if (err != ERR_NONE) {
		report_data(options->values[OPTION_DATA], err);
		goto out;
	}
	announcement.net = net;
	net_run(net, app, announce, &announcement);
	status = 0;
out:
	net_close(net);
	app_close(app);
	return status;
}

int serve_main(const struct options *options)
{
	const struct store_options places = {.dir = options->values[OPTION_DATA]};
	struct store *store = NULL;
	enum err err;
	int status;

	if (options->values[OPTION_QUIET] != NULL)
		log_set_level(LOG_WARN);
	err = store_open(&places, &store);
	if (err != ERR_NONE)
		return report_data(places.dir, err);
	status = serve_store(options, store);
	store_close(store);
	return status;
}
