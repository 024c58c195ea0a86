/* SPDX-License-Identifier: EUPL-1.2 */
/* key_file.c - a secret key on disk, through the VFS of the databases. */
#include "store/key_file.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "store/handle.h"

/* A journal, for the VFS: its first sync also syncs the directory. */
#define MODE (SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_READWRITE)

struct key_file {
	char *path;
	sqlite3_vfs *vfs;
	sqlite3_file *file;
};

static void key_file_init(struct key_file *key_file, struct store *store, int64_t assembly,
                          uint16_t vote)
{
	char name[64];

	snprintf(name, sizeof name, "keys/%" PRId64 "-%u.key", assembly, (unsigned)vote);
	key_file->path = store_path(store->dir, name);
	key_file->vfs = store->vfs;
	key_file->file = calloc(1, (size_t)store->vfs->szOsFile);
	CHECK(key_file->file != NULL);
}

static void key_file_release(struct key_file *key_file)
{
	if (key_file->file->pMethods != NULL)
		key_file->file->pMethods->xClose(key_file->file);
	free(key_file->file);
	free(key_file->path);
}

static enum err err_of(int code)
{
	switch (code & 0xff) {
	case SQLITE_OK:
		return ERR_NONE;
	case SQLITE_FULL:
		return ERR_FULL;
	case SQLITE_CANTOPEN:
		return errno == ENOSPC ? ERR_FULL : ERR_ACCESS;
	default:
		return ERR_IO;
	}
}

static enum err open_file(struct key_file *key_file, int mode)
{
	int given;

	return err_of(
	        key_file->vfs->xOpen(key_file->vfs, key_file->path, key_file->file, mode, &given));
}

static enum err write_synced(struct key_file *key_file, const uint8_t key[KEY_FILE_BYTES])
{
	const sqlite3_io_methods *io = key_file->file->pMethods;
	enum err err = err_of(io->xWrite(key_file->file, key, KEY_FILE_BYTES, 0));

	return err != ERR_NONE ? err : err_of(io->xSync(key_file->file, SQLITE_SYNC_FULL));
}

enum err key_file_write(struct store *store, int64_t assembly, uint16_t vote,
                        const uint8_t key[KEY_FILE_BYTES])
{
	struct key_file key_file;
	enum err err;

	key_file_init(&key_file, store, assembly, vote);
	err = open_file(&key_file, MODE | SQLITE_OPEN_CREATE);
	if (err == ERR_NONE && chmod(key_file.path, 0600) != 0)
		err = store_errno(errno);
	if (err == ERR_NONE)
		err = write_synced(&key_file, key);
	key_file_release(&key_file);
	return err;
}

enum err key_file_read(struct store *store, int64_t assembly, uint16_t vote,
                       uint8_t key[KEY_FILE_BYTES])
{
	struct key_file key_file;
	sqlite3_int64 bytes = 0;
	enum err err = ERR_NONE;

	key_file_init(&key_file, store, assembly, vote);
	if (access(key_file.path, F_OK) != 0)
		err = errno == ENOENT ? ERR_MISSING : store_errno(errno);
	if (err == ERR_NONE)
		err = open_file(&key_file, MODE);
	if (err == ERR_NONE)
		err = err_of(key_file.file->pMethods->xFileSize(key_file.file, &bytes));
	if (err == ERR_NONE && bytes != KEY_FILE_BYTES)
		err = ERR_CORRUPT;
	if (err == ERR_NONE)
		err = err_of(key_file.file->pMethods->xRead(key_file.file, key, KEY_FILE_BYTES, 0));
	key_file_release(&key_file);
	return err;
}

enum err key_file_destroy(struct store *store, int64_t assembly, uint16_t vote)
{
	static const uint8_t nothing[KEY_FILE_BYTES];
	struct key_file key_file;
	enum err err = ERR_NONE;

	key_file_init(&key_file, store, assembly, vote);
	if (access(key_file.path, F_OK) != 0) {
		/* Should its name come back after a power cut, it holds zeros by then. */
		if (errno != ENOENT)
			err = store_errno(errno);
		goto out;
	}
	err = open_file(&key_file, MODE);
	if (err == ERR_NONE)
		err = write_synced(&key_file, nothing);
	if (err == ERR_NONE)
		err = err_of(store->vfs->xDelete(store->vfs, key_file.path, 1));
out:
	key_file_release(&key_file);
	return err;
}

static bool parse_name(const char *name, int64_t *assembly, unsigned *vote)
{
	int end = 0;

	return sscanf(name, "%" SCNd64 "-%u.key%n", assembly, vote, &end) == 2 && end > 0 &&
	       name[end] == '\0' && *vote <= UINT16_MAX;
}

enum err key_file_each(struct store *store,
                       enum err (*each)(struct store *store, int64_t assembly, uint16_t vote))
{
	char *path = store_path(store->dir, "keys");
	DIR *dir = opendir(path);
	enum err err = ERR_NONE;
	const struct dirent *entry;
	int64_t assembly;
	unsigned vote;

	free(path);
	if (dir == NULL)
		return store_errno(errno);
	while (err == ERR_NONE && (entry = readdir(dir)) != NULL)
		if (parse_name(entry->d_name, &assembly, &vote))
			err = each(store, assembly, (uint16_t)vote);
	closedir(dir);
	return err;
}
