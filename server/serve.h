/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * serve.h - the commands of the program that open a data directory.
 *
 * Each prints what it has to say and returns the exit status: 0, or 1 with one
 * line on standard error.
 */
#ifndef SERVER_SERVE_H
#define SERVER_SERVE_H

#include "base/err.h"
#include "options.h"

int serve_main(const struct options *options);
int verify_main(const struct options *options); /* verify.c */
int reindex_main(const struct options *options); /* reindex.c */
int backup_main(const struct options *options); /* backup.c */
int restore_main(const struct options *options); /* backup.c */

/* One line about a data directory that could not be opened; returns 1. */
int report_data(const char *dir, enum err err);

#endif
