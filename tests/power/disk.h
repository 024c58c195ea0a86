/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * disk.h - a disk that remembers what was written and what was synced.
 *
 * A VFS named DISK_VFS over the default one. It records writes, truncations,
 * syncs, new and deleted names, rebuilds the disk as a power cut may have left
 * it at any point, and can fail any one call. One recording at a time.
 *
 * The model: a sync makes durable what was written to that file before it; the
 * names in a directory become durable when the directory is synced. Anything
 * younger may be there or not, in any combination, a write also in part, by
 * sectors of 512 bytes.
 */
#ifndef POWER_DISK_H
#define POWER_DISK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DISK_VFS "recorded"

void disk_register(void);

/* Forgets the last recording and begins one of the files below `root`, an existing directory. */
void disk_record(const char *root);
size_t disk_points(void); /* calls recorded so far: a power cut may fall after each */
void disk_stop(void); /* stops recording; the recording stays for disk_rebuild() */

enum disk_loss {
	DISK_LOSE, /* all that was not synced is gone */
	DISK_KEEP, /* all that was not synced is there */
	DISK_SHUFFLE /* each piece kept, lost or torn, as `seed` says */
};

/* Writes the disk as it was after `point` calls into the existing directory `to`. */
void disk_rebuild(size_t point, enum disk_loss loss, uint64_t seed, const char *to);

/* What may fail is counted from disk_fail_none() on. */
enum disk_fault {
	DISK_FAULT_IO, /* writes are torn, syncs fail */
	DISK_FAULT_FULL, /* no space left */
};
void disk_fail_none(void);
long disk_calls(void);
/* The call number `call`, from 1, fails; with `lasting` all after it too. */
void disk_fail(long call, enum disk_fault fault, bool lasting);

void disk_release(void); /* the recording */

/* A small seeded generator: the same numbers everywhere. */
uint64_t disk_random(uint64_t *state);

#endif
