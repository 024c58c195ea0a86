/* SPDX-License-Identifier: EUPL-1.2 */
/* tree.h - data directories of tests: made, copied as a crash would leave them, removed. */
#ifndef SIM_TREE_H
#define SIM_TREE_H

#define TREE_PATH_BYTES 512

/* A fresh empty directory, in memory where the system has such a place. */
void tree_make(char out[TREE_PATH_BYTES]);
/*
 * Copies the files of `from` and of its directories into the fresh directory
 * `to`, but for locks and SQLite's shared memory, which die with the program.
 */
void tree_copy(const char *from, const char *to);
void tree_remove(const char *path);

#endif
