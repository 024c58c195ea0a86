/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * archive.c - any bytes at all as an archive to be taken in.
 *
 * The bytes are plain lines, packed here: what a fuzzer changes would else end at the checksum
 * of gzip. Nothing of what is not whole may stay.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/import.h"
#include "base/buffer.h"
#include "base/check.h"
#include "base/gzip.h"
#include "store/people.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static struct store *store;
static int64_t teacher;

static void leave(void)
{
	store_close(store);
}

static void begin(void)
{
	static char dir[] = "/tmp/hemicycle-fuzz-XXXXXX";
	struct store_options options = {.dir = dir, .synchronous = "OFF"};

	CHECK(mkdtemp(dir) != NULL);
	CHECK(store_open(&options, &store) == ERR_NONE);
	CHECK(teacher_put(store, "ada", "x", &teacher) == ERR_NONE);
	atexit(leave);
}

static enum err add(void *context, const void *bytes, size_t count)
{
	buffer_add(context, bytes, count);
	return ERR_NONE;
}

static void pack(const uint8_t *bytes, size_t count, struct buffer *out)
{
	struct sink sink = {.take = add, .context = out};
	struct packer *packer = NULL;

	CHECK(packer_open(&sink, &packer) == ERR_NONE);
	CHECK(packer_add(packer, bytes, count) == ERR_NONE);
	CHECK(packer_finish(packer) == ERR_NONE);
	packer_close(packer);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	struct import_options options = {.program = "0.1.0"};
	struct import *import = NULL;
	struct buffer packed;
	enum err err;

	if (store == NULL)
		begin();
	options.teacher = teacher;
	buffer_init(&packed, (size_t)1 << 24);
	pack(bytes, count, &packed);
	CHECK(store_begin(store) == ERR_NONE);
	CHECK(import_open(store, &options, &import) == ERR_NONE);
	err = import_add(import, packed.data, packed.count);
	if (err == ERR_NONE)
		err = import_finish(import);
	CHECK(err == ERR_NONE || err == ERR_INPUT);
	CHECK((err == ERR_INPUT) == (import_told(import)->fault != IMPORT_NONE));
	import_close(import);
	store_rollback(store);
	buffer_release(&packed);
	return 0;
}
