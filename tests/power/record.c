/* SPDX-License-Identifier: EUPL-1.2 */
/* record.c - a disk as a list of calls, and what a power cut may leave of it. */
#include "power/record.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "power/disk.h"

#define SECTOR_BYTES 512
#define DIRS_MAX     2 /* the data directory and keys/ */

enum act { ACT_NAME, ACT_WRITE, ACT_TRUNCATE, ACT_SYNC, ACT_SYNC_DIR, ACT_UNNAME };

struct call {
	enum act act;
	int inode;
	size_t offset; /* of a write; the size of a truncation */
	size_t bytes;
	unsigned char *data;
};

struct inode {
	char *name; /* below the root */
	int dir; /* 0: the root, 1: below it */
	bool named; /* as the recorded program sees it now */
};

struct image { /* an inode while it is rebuilt */
	unsigned char *data;
	size_t size;
	size_t room;
	size_t last_sync; /* calls before this one are durable */
	bool named;
};

static struct {
	char root[256];
	bool running;
	struct call *calls;
	size_t count, room;
	struct inode *inodes;
	int inode_count;
} recording;

void disk_release(void)
{
	for (size_t i = 0; i < recording.count; i++)
		free(recording.calls[i].data);
	for (int i = 0; i < recording.inode_count; i++)
		free(recording.inodes[i].name);
	free(recording.calls);
	free(recording.inodes);
	memset(&recording, 0, sizeof recording);
}

void disk_record(const char *root)
{
	disk_release();
	CHECK(snprintf(recording.root, sizeof recording.root, "%s/", root) <
	      (int)sizeof recording.root);
	recording.running = true;
}

void disk_stop(void)
{
	recording.running = false;
}

size_t disk_points(void)
{
	return recording.count;
}

static struct call *add(enum act act, int inode)
{
	static struct call ignored;

	if (!recording.running || inode < 0)
		return &ignored;
	if (recording.count == recording.room) {
		recording.room = recording.room * 2 + 256;
		recording.calls =
		        reallocarray(recording.calls, recording.room, sizeof *recording.calls);
		CHECK(recording.calls != NULL);
	}
	recording.calls[recording.count] = (struct call){.act = act, .inode = inode};
	return &recording.calls[recording.count++];
}

static int find(const char *name)
{
	for (int i = recording.inode_count; i-- > 0;)
		if (recording.inodes[i].named && strcmp(recording.inodes[i].name, name) == 0)
			return i;
	return -1;
}

int record_open(const char *path)
{
	size_t prefix = strlen(recording.root);

	if (!recording.running || strncmp(path, recording.root, prefix) != 0)
		return -1;
	int inode = find(path + prefix);
	if (inode >= 0)
		return inode;
	inode = recording.inode_count++;
	recording.inodes = reallocarray(recording.inodes, (size_t)recording.inode_count,
	                                sizeof *recording.inodes);
	CHECK(recording.inodes != NULL);
	recording.inodes[inode] = (struct inode){
	        .name = strdup(path + prefix),
	        .dir = strchr(path + prefix, '/') != NULL,
	        .named = true,
	};
	add(ACT_NAME, inode);
	return inode;
}

void record_write(int inode, const void *data, size_t bytes, size_t offset)
{
	struct call *call = add(ACT_WRITE, inode);

	if (!recording.running || inode < 0)
		return;
	call->offset = offset;
	call->bytes = bytes;
	call->data = malloc(bytes);
	CHECK(call->data != NULL);
	memcpy(call->data, data, bytes);
}

void record_truncate(int inode, size_t size)
{
	add(ACT_TRUNCATE, inode)->offset = size;
}

void record_sync(int inode)
{
	add(ACT_SYNC, inode);
}

void record_sync_dir(int inode)
{
	add(ACT_SYNC_DIR, inode);
}

void record_delete(const char *path, bool sync_dir)
{
	size_t prefix = strlen(recording.root);

	if (!recording.running || strncmp(path, recording.root, prefix) != 0)
		return;
	int inode = find(path + prefix);
	CHECK(inode >= 0);
	recording.inodes[inode].named = false;
	add(ACT_UNNAME, inode);
	if (sync_dir)
		add(ACT_SYNC_DIR, inode);
}

static void image_resize(struct image *image, size_t size)
{
	if (size > image->room) {
		image->room = size * 2;
		image->data = realloc(image->data, image->room);
		CHECK(image->data != NULL);
	}
	if (size > image->size)
		memset(image->data + image->size, 0, size - image->size);
	image->size = size;
}

static void image_write(struct image *image, const struct call *call, size_t from, size_t to)
{
	if (call->offset + to > image->size)
		image_resize(image, call->offset + to);
	memcpy(image->data + call->offset + from, call->data + from, to - from);
}

/* Some sectors of the write arrived and some did not. */
static void image_tear(struct image *image, const struct call *call, uint64_t *random)
{
	for (size_t from = 0; from < call->bytes;) {
		size_t sector = (call->offset + from) / SECTOR_BYTES;
		size_t to = (sector + 1) * SECTOR_BYTES - call->offset;

		if (to > call->bytes)
			to = call->bytes;
		if (disk_random(random) & 1)
			image_write(image, call, from, to);
		from = to;
	}
}

static void image_apply(struct image *image, const struct call *call, bool durable,
                        enum disk_loss loss, uint64_t *random)
{
	unsigned dice = 0; /* 0, 1: kept, 2: lost, 3: torn */

	if (!durable && loss == DISK_LOSE)
		return;
	if (!durable && loss == DISK_SHUFFLE)
		dice = disk_random(random) & 3;
	if (dice == 2)
		return;
	if (call->act == ACT_TRUNCATE)
		image_resize(image, call->offset);
	else if (dice == 3)
		image_tear(image, call, random);
	else
		image_write(image, call, 0, call->bytes);
}

/* Names that were not synced survive up to some point, in their order. */
static void settle_names(struct image *images, size_t point, enum disk_loss loss, uint64_t *random)
{
	for (int dir = 0; dir < DIRS_MAX; dir++) {
		size_t durable = 0, until;

		for (size_t i = 0; i < point; i++)
			if (recording.calls[i].act == ACT_SYNC_DIR &&
			    recording.inodes[recording.calls[i].inode].dir == dir)
				durable = i;
		until = loss == DISK_KEEP ? point : durable;
		if (loss == DISK_SHUFFLE)
			until = durable + (size_t)(disk_random(random) % (point - durable + 1));
		for (size_t i = 0; i < until; i++) {
			const struct call *call = &recording.calls[i];

			if (recording.inodes[call->inode].dir != dir)
				continue;
			if (call->act == ACT_NAME || call->act == ACT_UNNAME)
				images[call->inode].named = call->act == ACT_NAME;
		}
	}
}

static void image_save(const struct image *image, const char *to, const char *name)
{
	char path[512];

	CHECK(snprintf(path, sizeof path, "%s/%s", to, name) < (int)sizeof path);
	FILE *file = fopen(path, "wb");
	CHECK(file != NULL);
	CHECK(image->size == 0 || fwrite(image->data, 1, image->size, file) == image->size);
	CHECK(fclose(file) == 0);
}

void disk_rebuild(size_t point, enum disk_loss loss, uint64_t seed, const char *to)
{
	struct image *images = calloc((size_t)recording.inode_count + 1, sizeof *images);
	uint64_t random = seed;

	CHECK(images != NULL && point <= recording.count);
	for (size_t i = 0; i < point; i++)
		if (recording.calls[i].act == ACT_SYNC)
			images[recording.calls[i].inode].last_sync = i;
	for (size_t i = 0; i < point; i++) {
		const struct call *call = &recording.calls[i];
		struct image *image = &images[call->inode];

		if (call->act == ACT_WRITE || call->act == ACT_TRUNCATE)
			image_apply(image, call, i < image->last_sync, loss, &random);
	}
	settle_names(images, point, loss, &random);
	for (int i = 0; i < recording.inode_count; i++) {
		if (images[i].named)
			image_save(&images[i], to, recording.inodes[i].name);
		free(images[i].data);
	}
	free(images);
}
