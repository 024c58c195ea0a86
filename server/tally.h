/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.h - the command that counts an archived vote again.
 *
 * It opens no data directory and asks nobody: standard input, standard output,
 * and the rules of docs/tally.md.
 */
#ifndef SERVER_TALLY_H
#define SERVER_TALLY_H

#include "options.h"

/* 0: counted; 2: the document is bad, and the answer says so; 1: the machine failed. */
int tally_main(const struct options *options);

#endif
