/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * archive.c - any bytes at all as an archive to be taken in.
 *
 * The bytes are plain lines, packed here: what a fuzzer changes would else end at the checksum
 * of gzip. Where they are JSON, every hash in them is worked out anew, so that it does not end at
 * these either. Nothing of what is not whole may stay, and what was taken in can go out again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/export.h"
#include "app/import.h"
#include "base/buffer.h"
#include "base/check.h"
#include "base/gzip.h"
#include "base/id_list.h"
#include "store/people.h"
#include "store/school.h"
#include "unit/reseal.h"

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

/* What this program tells of it, or that it cannot. */
static void tell(void)
{
	struct id_list classes = {NULL, 0, 0}, schools = {NULL, 0, 0};
	struct export_choice choice = {.made_at_ms = 7, .program = "0.1.0"};
	struct export_counts counts;
	struct sink sink = {.take = add};
	struct buffer out;
	enum err err;

	buffer_init(&out, (size_t)1 << 24);
	sink.context = &out;
	CHECK(class_ids(store, id_list_add, &classes) == ERR_NONE);
	CHECK(school_ids(store, id_list_add, &schools) == ERR_NONE);
	choice.classes = classes.all;
	choice.class_count = (unsigned)classes.count;
	choice.schools = schools.all;
	choice.school_count = (unsigned)schools.count;
	err = export_class_write(store, &choice, &sink, &counts);
	CHECK(err == ERR_NONE || err == ERR_LIMIT);
	id_list_release(&classes);
	id_list_release(&schools);
	buffer_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	struct import_options options = {.program = "0.1.0"};
	struct import *import = NULL;
	struct buffer sealed, packed;
	enum err err;

	if (store == NULL)
		begin();
	options.teacher = teacher;
	buffer_init(&sealed, (size_t)1 << 24);
	buffer_init(&packed, (size_t)1 << 24);
	if (reseal((const char *)bytes, count, &sealed))
		pack((const uint8_t *)sealed.data, sealed.count, &packed);
	else
		pack(bytes, count, &packed);
	CHECK(store_begin(store) == ERR_NONE);
	CHECK(import_open(store, &options, &import) == ERR_NONE);
	err = import_add(import, packed.data, packed.count);
	if (err == ERR_NONE)
		err = import_finish(import);
	CHECK(err == ERR_NONE || err == ERR_INPUT);
	CHECK((err == ERR_INPUT) == (import_told(import)->fault != IMPORT_NONE));
	import_close(import);
	if (err == ERR_NONE)
		tell();
	store_rollback(store);
	buffer_release(&packed);
	buffer_release(&sealed);
	return 0;
}
