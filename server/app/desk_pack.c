/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_pack.c - all that is sealed of a class or a school, packed into a file without a name.
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
#include "app/desk_school.h"
#include "app/export.h"
#include "app/inside.h"
#include "app/making.h"
#include "store/council.h"

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

static enum err choose_class(struct job *job, struct store *store, struct making *making)
{
	char name[NAME_BYTES_MAX + 1];
	struct class_row row;
	bool found;
	enum err err = desk_own_class(job, store, job->command->paper.class_id, &row, name, &found);

	if (err == ERR_NONE && found)
		making->classes[making->class_count++] = row.id;
	return err;
}

static enum err add_class(void *context, int64_t id)
{
	struct making *making = context;

	if (making->class_count == CLASSES_PER_SCHOOL_MAX)
		return ERR_LIMIT;
	making->classes[making->class_count++] = id;
	return ERR_NONE;
}

/* An archive holds whole classes, and administering a school opens none. */
static enum err choose_school(struct job *job, struct store *store, struct making *making)
{
	char name[NAME_BYTES_MAX + 1];
	struct school_row school;
	bool found, own = true;
	enum err err = desk_own_school(job, store, job->command->paper.school, true, &school, name,
	                               &found);

	if (err != ERR_NONE || !found)
		return err;
	making->school = school.id;
	err = school_classes(store, school.id, add_class, making);
	for (unsigned i = 0; err == ERR_NONE && own && i < making->class_count; i++)
		err = share_has(store, making->classes[i], job->teacher, &own);
	if (err == ERR_NONE && !own)
		job->refusal = REFUSAL_NOT_ALLOWED;
	return err;
}

enum err pack_begin(struct job *job, struct store *store, struct making *making)
{
	const struct sink sink = {.take = take, .context = making};
	struct export_choice choice = {.classes = making->classes,
	                               .schools = &making->school,
	                               .made_at_ms = job->now_ms,
	                               .program = HEMICYCLE_VERSION};
	enum err err = job->command->paper.school != 0 ? choose_school(job, store, making)
	                                               : choose_class(job, store, making);

	if (err != ERR_NONE || job->refusal != REFUSAL_NONE)
		return err;
	choice.class_count = making->class_count;
	choice.school_count = making->school != 0;
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
