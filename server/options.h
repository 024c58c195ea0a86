/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * options.h - the one table of options.
 *
 * Each can be given as a flag, as a variable of the environment or as a line
 * "name = value" of the file that --config names; the first of these that is
 * there counts. --help and the manual page are held against this table by a test.
 */
#ifndef SERVER_OPTIONS_H
#define SERVER_OPTIONS_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"
#include "net/net.h"

/* X(NAME, "flag", "VALUE" or NULL for a switch, "VARIABLE", default, "commands", "what it does") */
#define OPTIONS(X)                                                                                 \
	X(DATA, "data", "DIR", "HEMICYCLE_DATA", "data", "serve verify backup restore",            \
	  "the data directory")                                                                    \
	X(LISTEN, "listen", "HOST:PORT", "HEMICYCLE_LISTEN", "0.0.0.0:8080", "serve",              \
	  "the address to listen at; port 0 takes a free one")                                     \
	X(TLS_CERT, "tls-cert", "FILE", "HEMICYCLE_TLS_CERT", NULL, "serve",                       \
	  "certificate chain (PEM); serves https")                                                 \
	X(TLS_KEY, "tls-key", "FILE", "HEMICYCLE_TLS_KEY", NULL, "serve",                          \
	  "the certificate's secret key (PEM)")                                                    \
	X(ALLOW_HOST, "allow-host", "NAME", "HEMICYCLE_ALLOW_HOST", NULL, "serve",                 \
	  "a further name of this server (repeatable; commas between)")                            \
	X(STATIC, "static", "DIR", "HEMICYCLE_STATIC", NULL, "serve",                              \
	  "serve the pages from DIR instead of the embedded ones")                                 \
	X(DEMO, "demo", NULL, "HEMICYCLE_DEMO", NULL, "serve", "prepare the demonstration class")  \
	X(QUIET, "quiet", NULL, "HEMICYCLE_QUIET", NULL, "serve",                                  \
	  "no welcome, and only warnings in the log")                                              \
	X(CONFIG, "config", "FILE", "HEMICYCLE_CONFIG", NULL, "serve verify backup restore",       \
	  "read options from FILE")

enum option {
#define X(name, ...) OPTION_##name,
	OPTIONS(X)
#undef X
	        OPTION_COUNT
};

#define WORDS_MAX 4 /* arguments that are no options */

struct options {
	const char *values[OPTION_COUNT]; /* NULL: not given; a switch that is on: "yes" */
	const char *allow_hosts[ALLOW_HOSTS_MAX];
	size_t allow_host_count;
	const char *words[WORDS_MAX];
	size_t word_count;
	char host[64]; /* of OPTION_LISTEN, without brackets */
	int port;
	char *kept[OPTION_COUNT + 1]; /* owned */
};

/*
 * Reads the arguments after the command's name, the environment and the file.
 * False when something is wrong; then the complaint is on standard error.
 * The caller ends *out with options_release() in either case.
 */
bool options_read(const char *command, int count, char **arguments, struct options *out);
void options_release(struct options *options);
void options_print(FILE *file); /* the options as --help shows them */

#endif
