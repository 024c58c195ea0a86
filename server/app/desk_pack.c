/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_pack.c - all that is sealed of a class, packed into a file without a name.
 *
 * Years of councils are many lines: each is a work of its own on the storage thread, so that
 * whoever votes meanwhile waits for one of them at most.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/desk.h"
#include "app/export.h"
#include "app/inside.h"
#include "app/making.h"

/* A file that is gone as soon as nobody holds it. */
static int open_nameless(void)
{
	char path[] = P_tmpdir "/hemicycle-XXXXXX";
	int file = open(P_tmpdir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (file >= 0)
		return file;
	file = mkostemp(path, O_CLOEXEC); /* a file system that knows none */
	if (file >= 0)
		unlink(path);
	return file;
}

static enum err take(void *context, const void *bytes, size_t count)
{
	struct making *making = context;
	const char *at = bytes;

	if (count > ARCHIVE_BYTES_MAX - making->file_bytes)
		return ERR_LIMIT;
	while (count > 0) {
		ssize_t done = write(making->file, at, count);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? ERR_FULL
			                                                            : ERR_IO;
		at += done;
		count -= (size_t)done;
		making->file_bytes += (size_t)done;
	}
	return ERR_NONE;
}

enum err pack_begin(struct job *job, struct store *store, struct making *making)
{
	const struct sink sink = {.take = take, .context = making};
	struct export_choice choice = {.class_count = 1,
	                               .classes = &making->class_id,
	                               .made_at_ms = job->now_ms,
	                               .program = HEMICYCLE_VERSION};
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, job->command->paper.class_id, &row, name, &found);

	if (err != ERR_NONE || !found)
		return err;
	making->class_id = row.id;
	making->file = open_nameless();
	if (making->file < 0)
		return ERR_FULL;
	return export_open(store, &choice, &sink, &making->export);
}

static void step(struct work *work, struct store *store)
{
	struct making *making = (struct making *)(void *)work;

	making->err = export_step(making->export, store, &making->more);
}

static void stepped(struct work *work)
{
	struct making *making = (struct making *)(void *)work;
	struct app *app = making->app;

	if (making->err == ERR_NONE && making->more &&
	    making_screen(app, making->screen, making->session) != NULL) {
		pack_go_on(making);
		return;
	}
	making_answer(making, making->err == ERR_NONE    ? REFUSAL_NONE
	                      : making->err == ERR_LIMIT ? REFUSAL_TOO_LARGE
	                                                 : refusal_of(making->err));
	app_settle(app);
}

void pack_go_on(struct making *making)
{
	making->printing.work.run = step;
	making->printing.work.done = stepped;
	app_store(making->app, &making->printing.work);
}
