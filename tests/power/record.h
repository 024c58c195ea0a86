/* SPDX-License-Identifier: EUPL-1.2 */
/* record.h - the recording of a disk; see disk.h. An inode of -1 is not recorded. */
#ifndef POWER_RECORD_H
#define POWER_RECORD_H

#include <stdbool.h>
#include <stddef.h>

int record_open(const char *path); /* the inode of that name, new if it is not known; or -1 */
void record_write(int inode, const void *data, size_t bytes, size_t offset);
void record_truncate(int inode, size_t size);
void record_sync(int inode);
void record_sync_dir(int inode); /* the directory that holds its name */
void record_delete(const char *path, bool sync_dir);

#endif
