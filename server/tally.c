/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * tally.c - the command that counts an archived vote again.
 *
 * What it prints is JSON for programs, the same in every language of the
 * terminal; only what the machine fails at is told in words.
 */
#include "tally.h"

#include <stdio.h>
#include <unistd.h>

#include "wire/tally_recount.h"
#include "words.h"

enum { CHUNK_BYTES = 1 << 16 };

/* All of standard input, or as much as fits: then *out is full. */
static enum err read_all(struct buffer *out)
{
	static char chunk[CHUNK_BYTES];
	size_t count;

	while (!out->full && (count = fread(chunk, 1, sizeof chunk, stdin)) > 0)
		buffer_add(out, chunk, count);
	return ferror(stdin) ? ERR_IO : ERR_NONE;
}

static enum err write_all(const struct buffer *answer)
{
	fwrite(answer->data, 1, answer->count, stdout);
	putchar('\n');
	return fflush(stdout) != 0 || ferror(stdout) ? ERR_IO : ERR_NONE;
}

int tally_main(const struct options *options)
{
	struct buffer document, answer;
	int status = 1;
	enum err err;

	(void)options;
	buffer_init(&document, TALLY_DOCUMENT_BYTES_MAX);
	buffer_init(&answer, TALLY_ANSWER_BYTES_MAX);
	if (isatty(STDIN_FILENO))
		words_complain("hemicycle", "%s", words_text(WORDS_TALLY_WAITS));
	err = read_all(&document);
	if (err != ERR_NONE) {
		words_complain("hemicycle", WORDS(TALLY_UNREAD), words_err(err));
		goto out;
	}
	if (document.full)
		status = tally_recount_too_large(&answer);
	else
		status = tally_recount(document.count > 0 ? document.data : "", document.count,
		                       &answer);
	err = write_all(&answer);
	if (err != ERR_NONE) {
		words_complain("hemicycle", WORDS(TALLY_UNWRITTEN), words_err(err));
		status = 1;
	}
out:
	buffer_release(&document);
	buffer_release(&answer);
	return status;
}
