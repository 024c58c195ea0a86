/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * faults.h - the store goes wrong on demand.
 *
 * The linker sends the application's calls of the store through here (--wrap),
 * so that a commit can fail, can be reported though it was rolled back (which no
 * honest store does: the negative control), or can be the moment of a crash.
 */
#ifndef SIM_FAULTS_H
#define SIM_FAULTS_H

#include <stdbool.h>

#include "base/err.h"

struct faults {
	enum err next_commit; /* ERR_NONE, or: the next commit is rolled back and fails with this */
	bool next_archive_fails; /* the next commit reaches urns.db and fails in archive.db */
	/* the next commit that holds ballots is rolled back and reported as done */
	bool next_commit_lies;
	bool ballots; /* set while a transaction holds ballots */
	/* Called before and after whatever changes the disk; NULL: nobody listens. */
	void (*step)(void *context);
	void *context;
	unsigned failed; /* commits that were made to fail */
};

extern struct faults faults;

#endif
