/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * lines.c - tally-lines: counts one document a line, for tests with thousands.
 *
 * Each line of standard input is a whole document, each line of standard output
 * its answer, in the same order. It is told apart from the program only by that.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/check.h"
#include "wire/tally_recount.h"

int main(void)
{
	struct buffer answer;
	char *line = NULL;
	size_t room = 0;
	ssize_t bytes;

	buffer_init(&answer, TALLY_ANSWER_BYTES_MAX);
	while ((bytes = getline(&line, &room, stdin)) > 0) {
		if (line[bytes - 1] == '\n')
			bytes--;
		buffer_clear(&answer);
		tally_recount(line, (size_t)bytes, &answer);
		puts(answer.data);
		fflush(stdout); /* who asks may wait for it before asking on */
	}
	CHECK(!ferror(stdin) && !ferror(stdout));
	buffer_release(&answer);
	free(line);
	return 0;
}
