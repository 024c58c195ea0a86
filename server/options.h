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
#include "words.h"

/* Whatever opens a data directory. */
#define OPTIONS_GENERAL "serve verify reindex backup restore export import print"

/*
 * X(NAME, "flag", its value or WORDS_NONE, "VARIABLE", default, "commands");
 * the row WORDS_OPTION_NAME tells what it does.
 */
#define OPTIONS(X)                                                                                 \
	X(DATA, "data", WORDS_VALUE_DIR, "HEMICYCLE_DATA", "data", OPTIONS_GENERAL)                \
	X(LISTEN, "listen", WORDS_VALUE_HOST_PORT, "HEMICYCLE_LISTEN", "0.0.0.0:8080", "serve")    \
	X(TLS_CERT, "tls-cert", WORDS_VALUE_FILE, "HEMICYCLE_TLS_CERT", NULL, "serve")             \
	X(TLS_KEY, "tls-key", WORDS_VALUE_FILE, "HEMICYCLE_TLS_KEY", NULL, "serve")                \
	X(ALLOW_HOST, "allow-host", WORDS_VALUE_NAME, "HEMICYCLE_ALLOW_HOST", NULL, "serve")       \
	X(STATIC, "static", WORDS_VALUE_DIR, "HEMICYCLE_STATIC", NULL, "serve")                    \
	X(PAPER_PROGRAM, "paper-program", WORDS_VALUE_FILE, "HEMICYCLE_PAPER_PROGRAM", NULL,       \
	  "serve print")                                                                           \
	X(DEMO, "demo", WORDS_NONE, "HEMICYCLE_DEMO", NULL, "serve")                               \
	X(CLASS, "class", WORDS_VALUE_ID, "HEMICYCLE_CLASS", NULL, "export print")                 \
	X(SCHOOL, "school", WORDS_VALUE_ID, "HEMICYCLE_SCHOOL", NULL, "export print")              \
	X(SITTING, "sitting", WORDS_VALUE_ID, "HEMICYCLE_SITTING", NULL, "export print")           \
	X(POLL, "poll", WORDS_VALUE_ID, "HEMICYCLE_POLL", NULL, "print")                           \
	X(ITEM, "item", WORDS_VALUE_NUMBER, "HEMICYCLE_ITEM", NULL, "print")                       \
	X(YEAR, "year", WORDS_VALUE_NUMBER, "HEMICYCLE_YEAR", NULL, "print")                       \
	X(LANG, "lang", WORDS_VALUE_WORD, "HEMICYCLE_LANG", NULL, "print")                         \
	X(NAMES, "names", WORDS_VALUE_WORD, "HEMICYCLE_NAMES", NULL, "print")                      \
	X(TEACHER, "teacher", WORDS_VALUE_NAME, "HEMICYCLE_TEACHER", NULL, "import")               \
	X(QUIET, "quiet", WORDS_NONE, "HEMICYCLE_QUIET", NULL, "serve")                            \
	X(CONFIG, "config", WORDS_VALUE_FILE, "HEMICYCLE_CONFIG", NULL, OPTIONS_GENERAL)

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
