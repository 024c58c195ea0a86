/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * disk.c - a disk that remembers what was written and what was synced.
 *
 * The files really exist, below the default VFS; only syncs are left out,
 * because no power is really cut.
 */
#include "power/disk.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "power/record.h"

struct disk_file {
	sqlite3_file base;
	int inode; /* -1: not recorded */
	bool new_name; /* the first sync also syncs the directory, as the unix VFS does */
	sqlite3_file *real; /* behind this struct */
};

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;

static struct {
	long calls;
	long fail_at; /* 0: never */
	enum disk_fault fault;
	bool lasting;
} faults;

void disk_fail_none(void)
{
	memset(&faults, 0, sizeof faults);
}

long disk_calls(void)
{
	return faults.calls;
}

void disk_fail(long call, enum disk_fault fault, bool lasting)
{
	faults.fail_at = call;
	faults.fault = fault;
	faults.lasting = lasting;
}

/* Counts a call that may fail; SQLITE_OK or what it fails with. */
static int fate(int code)
{
	faults.calls++;
	if (faults.fail_at == 0 || faults.calls < faults.fail_at)
		return SQLITE_OK;
	if (faults.calls > faults.fail_at && !faults.lasting)
		return SQLITE_OK;
	return faults.fault == DISK_FAULT_FULL ? SQLITE_FULL : code;
}

static struct disk_file *file_of(sqlite3_file *file)
{
	return (struct disk_file *)(void *)file;
}

static sqlite3_file *real_of(sqlite3_file *file)
{
	return file_of(file)->real;
}

static int disk_close(sqlite3_file *file)
{
	return real_of(file)->pMethods->xClose(real_of(file));
}

static int disk_read(sqlite3_file *file, void *out, int bytes, sqlite3_int64 offset)
{
	return real_of(file)->pMethods->xRead(real_of(file), out, bytes, offset);
}

static int disk_write(sqlite3_file *file, const void *data, int bytes, sqlite3_int64 offset)
{
	int code = fate(SQLITE_IOERR_WRITE);

	if (code != SQLITE_OK)
		bytes /= 2; /* half of it arrives before the failure is told */
	if (bytes > 0) {
		record_write(file_of(file)->inode, data, (size_t)bytes, (size_t)offset);
		int written = real_of(file)->pMethods->xWrite(real_of(file), data, bytes, offset);
		CHECK(written == SQLITE_OK);
	}
	return code;
}

static int disk_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	int code = fate(SQLITE_IOERR_TRUNCATE);

	if (code != SQLITE_OK)
		return code;
	record_truncate(file_of(file)->inode, (size_t)size);
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int disk_sync(sqlite3_file *file, int flags)
{
	struct disk_file *disk_file = file_of(file);
	int code = fate(SQLITE_IOERR_FSYNC);

	(void)flags;
	if (code != SQLITE_OK)
		return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
	record_sync(disk_file->inode);
	if (disk_file->new_name)
		record_sync_dir(disk_file->inode);
	disk_file->new_name = false;
	return SQLITE_OK;
}

static int disk_size(sqlite3_file *file, sqlite3_int64 *out)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), out);
}

static int disk_lock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xLock(real_of(file), level);
}

static int disk_unlock(sqlite3_file *file, int level)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), level);
}

static int disk_reserved(sqlite3_file *file, int *out)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}

static int disk_control(sqlite3_file *file, int what, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}

static int disk_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int disk_traits(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static int disk_shm_map(sqlite3_file *file, int page, int bytes, int extend, void volatile **out)
{
	return real_of(file)->pMethods->xShmMap(real_of(file), page, bytes, extend, out);
}

static int disk_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
	return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}

static void disk_shm_barrier(sqlite3_file *file)
{
	real_of(file)->pMethods->xShmBarrier(real_of(file));
}

static int disk_shm_unmap(sqlite3_file *file, int delete)
{
	return real_of(file)->pMethods->xShmUnmap(real_of(file), delete);
}

static const sqlite3_io_methods methods = {
        .iVersion = 2,
        .xClose = disk_close,
        .xRead = disk_read,
        .xWrite = disk_write,
        .xTruncate = disk_truncate,
        .xSync = disk_sync,
        .xFileSize = disk_size,
        .xLock = disk_lock,
        .xUnlock = disk_unlock,
        .xCheckReservedLock = disk_reserved,
        .xFileControl = disk_control,
        .xSectorSize = disk_sector,
        .xDeviceCharacteristics = disk_traits,
        .xShmMap = disk_shm_map,
        .xShmLock = disk_shm_lock,
        .xShmBarrier = disk_shm_barrier,
        .xShmUnmap = disk_shm_unmap,
};

#define NAMED_BY_JOURNAL (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL)

static int disk_open(sqlite3_vfs *self, const char *path, sqlite3_file *file, int flags, int *given)
{
	struct disk_file *disk_file = file_of(file);
	int code = (flags & SQLITE_OPEN_CREATE) ? fate(SQLITE_CANTOPEN) : SQLITE_OK;

	(void)self;
	file->pMethods = NULL;
	if (code != SQLITE_OK)
		return SQLITE_CANTOPEN;
	disk_file->real = (sqlite3_file *)(void *)(disk_file + 1);
	code = real_vfs->xOpen(real_vfs, path, disk_file->real, flags, given);
	if (code != SQLITE_OK)
		return code;
	disk_file->inode = path == NULL ? -1 : record_open(path);
	disk_file->new_name = (flags & SQLITE_OPEN_CREATE) && (flags & NAMED_BY_JOURNAL);
	file->pMethods = &methods;
	return SQLITE_OK;
}

static int disk_delete(sqlite3_vfs *self, const char *path, int sync_dir)
{
	int code = fate(SQLITE_IOERR_DELETE);

	(void)self;
	if (code != SQLITE_OK)
		return SQLITE_IOERR_DELETE;
	code = real_vfs->xDelete(real_vfs, path, 0);
	if (code == SQLITE_OK)
		record_delete(path, sync_dir != 0);
	return code;
}

void disk_register(void)
{
	if (real_vfs != NULL)
		return;
	real_vfs = sqlite3_vfs_find(NULL);
	vfs = *real_vfs;
	vfs.zName = DISK_VFS;
	vfs.pNext = NULL;
	vfs.szOsFile = real_vfs->szOsFile + (int)sizeof(struct disk_file);
	vfs.xOpen = disk_open;
	vfs.xDelete = disk_delete;
	CHECK(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
}

uint64_t disk_random(uint64_t *state)
{
	uint64_t mixed = *state += 0x9e3779b97f4a7c15u; /* splitmix64 */

	mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
	mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
	return mixed ^ (mixed >> 31);
}
