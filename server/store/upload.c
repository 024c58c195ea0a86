/* SPDX-License-Identifier: EUPL-1.2 */
/* upload.c - a file that comes in parts, kept in the data directory until it is whole. */
#include "store/upload.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/handle.h"

enum { PIECE_BYTES = 1 << 16 };

static enum err open_file(struct store *store, int flags, int *out)
{
	char *path = store_path(store->dir, "import.part");
	int file = open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);

	free(path);
	if (file < 0)
		return errno == ENOENT ? ERR_MISSING : store_errno(errno);
	*out = file;
	return ERR_NONE;
}

static enum err write_all(int file, const char *at, size_t count)
{
	while (count > 0) {
		ssize_t done = write(file, at, count);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return store_errno(errno);
		at += done;
		count -= (size_t)done;
	}
	return ERR_NONE;
}

enum err upload_add(struct store *store, int64_t at, const void *bytes, size_t count)
{
	struct stat facts;
	int file = -1;
	enum err err;

	if (at < 0 || (uint64_t)at + count > UPLOAD_BYTES_MAX)
		return ERR_LIMIT;
	err = open_file(store, O_WRONLY | O_CREAT | O_APPEND | (at == 0 ? O_TRUNC : 0), &file);
	if (err != ERR_NONE)
		return err;
	if (fstat(file, &facts) != 0)
		err = ERR_IO;
	else if (facts.st_size != at)
		err = ERR_CONFLICT;
	else
		err = write_all(file, bytes, count);
	close(file);
	return err;
}

enum err upload_read(struct store *store,
                     enum err (*each)(void *context, const void *bytes, size_t count),
                     void *context)
{
	static char piece[PIECE_BYTES];
	ssize_t count = 1;
	int file = -1;
	enum err err = open_file(store, O_RDONLY, &file);

	if (err != ERR_NONE)
		return err;
	while (err == ERR_NONE && count > 0) {
		count = read(file, piece, sizeof piece);
		if (count > 0)
			err = each(context, piece, (size_t)count);
		else if (count < 0 && errno != EINTR)
			err = ERR_IO;
	}
	close(file);
	return err;
}

void upload_drop(struct store *store)
{
	char *path = store_path(store->dir, "import.part");

	unlink(path);
	free(path);
}
