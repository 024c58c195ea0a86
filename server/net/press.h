/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * press.h - hemicycle-paper, the program that makes documents, and how it is run.
 *
 * It is a program of its own so that the server needs no library that draws,
 * and so that texts of others are set in type outside the server's process.
 */
#ifndef NET_PRESS_H
#define NET_PRESS_H

#include <limits.h>
#include <stdatomic.h>

#include "app/host.h"

#define PRESS_NAME "hemicycle-paper"

/* Where it is: `wanted`, or beside this program when that is NULL. */
void press_find(const char *wanted, char out[PATH_MAX]);

/*
 * Makes one document; printing->how tells how it went, and what went wrong is logged. Waits,
 * at most PRINTING_MS, or until `stop` is true.
 */
void press_run(const char *program, const atomic_bool *stop, struct printing *printing);

#endif
