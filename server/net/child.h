/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * child.h - runs another program on some bytes, for a while, within limits.
 *
 * The program gets the bytes on its standard input and answers on its standard
 * output. It is trusted with nothing: it has a time limit, ceilings of memory, of
 * files and of what it says, no descriptor of ours and no variable that is not given,
 * and its limits hold before it sees the first byte. What it started ends with it.
 */
#ifndef NET_CHILD_H
#define NET_CHILD_H

#include <stdatomic.h>

#include "base/buffer.h"

#define CHILD_COMPLAINT_BYTES 256

struct child {
	const char *path; /* of the program; never looked up */
	const char *const *arguments; /* the first is the program's name; NULL at the end */
	const char *const *environment; /* "NAME=value"; NULL at the end */
	int deadline_ms; /* for all of it; negative: none, which only a test may want */
	unsigned processor_seconds;
	size_t memory_bytes; /* of addresses; 0: no limit */
	size_t file_bytes; /* the longest file that it may write */
	const atomic_bool *stop; /* gives up soon after this is true; NULL: never */
};

enum child_end {
	CHILD_FINE, /* it ended by itself, with status 0 */
	CHILD_REFUSED, /* with another one */
	CHILD_BROKEN, /* by a signal, or it could not be started */
	CHILD_MISSING, /* there is no such program, or it may not be run */
	CHILD_LATE,
	CHILD_TALKATIVE, /* it said more than `out` can hold */
	CHILD_STOPPED,
};

struct child_result {
	enum child_end end;
	int status; /* of CHILD_REFUSED */
	char complaint[CHILD_COMPLAINT_BYTES]; /* of its standard error; a NUL */
};

/*
 * Waits for the end of the program. What it said is added to `out`, whose ceiling counts, and
 * is worth something with CHILD_FINE only. To be called where waiting harms nobody, in a
 * process that ignores SIGPIPE; one that ignores SIGXFSZ leaves it ignored in the program.
 */
void child_run(const struct child *child, const void *input, size_t count, struct buffer *out,
               struct child_result *result);

#endif
