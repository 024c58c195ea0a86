/* SPDX-License-Identifier: EUPL-1.2 */
/* pages.c - the attacker's own reader of SQLite files. */
#include "link/pages.h"

#include <string.h>

#define PAGE_BYTES         4096
#define LOG_HEADER_BYTES   32
#define FRAME_HEADER_BYTES 24
#define LEAF_INDEX         0x0a
#define LEAF_TABLE         0x0d

struct reader {
	const uint8_t *at, *end;
};

static uint64_t varint(struct reader *reader)
{
	uint64_t value = 0;

	for (int i = 0; i < 9 && reader->at < reader->end; i++) {
		uint8_t byte = *reader->at++;

		if (i == 8)
			return value << 8 | byte;
		value = value << 7 | (byte & 0x7f);
		if ((byte & 0x80) == 0)
			break;
	}
	return value;
}

static int64_t big_endian(const uint8_t *bytes, size_t count)
{
	uint64_t value = count > 0 && (bytes[0] & 0x80) ? UINT64_MAX : 0;

	for (size_t i = 0; i < count; i++)
		value = value << 8 | bytes[i];
	return (int64_t)value;
}

static bool read_column(struct reader *body, uint64_t type, struct record *record)
{
	static const uint8_t sizes[10] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
	size_t size = type >= 12 ? (size_t)(type - 12) / 2 : type < 10 ? sizes[type] : 0;
	int column = record->columns;

	if (column == PAGES_COLUMNS_MAX || size > (size_t)(body->end - body->at))
		return false;
	record->bytes[column] = type >= 12 ? body->at : NULL;
	record->length[column] = size;
	record->number[column] = type >= 12 ? 0 : type == 9 ? 1 : big_endian(body->at, size);
	record->columns++;
	body->at += size;
	return true;
}

static bool read_record(struct reader payload, struct record *record)
{
	const uint8_t *start = payload.at;
	uint64_t header_bytes = varint(&payload);

	if (header_bytes < 2 || header_bytes > (uint64_t)(payload.end - start))
		return false;
	struct reader body = {start + header_bytes, payload.end};
	struct reader types = {payload.at, start + header_bytes};
	while (types.at < types.end)
		if (!read_column(&body, varint(&types), record))
			return false;
	return true;
}

struct walk {
	void (*each)(void *context, const struct record *record);
	void *context;
};

static void read_page(const uint8_t *page, size_t frame, size_t header, const struct walk *walk)
{
	uint8_t kind = page[header];
	size_t cells = (size_t)page[header + 3] << 8 | page[header + 4];

	if ((kind != LEAF_INDEX && kind != LEAF_TABLE) || header + 8 + 2 * cells > PAGE_BYTES)
		return;
	for (size_t i = 0; i < cells; i++) {
		const uint8_t *pointer = page + header + 8 + 2 * i;
		size_t offset = (size_t)pointer[0] << 8 | pointer[1];
		struct record record = {.frame = frame, .offset = offset};

		if (offset >= PAGE_BYTES)
			continue;
		struct reader cell = {page + offset, page + PAGE_BYTES};
		uint64_t size = varint(&cell);
		if (kind == LEAF_TABLE)
			record.rowid = (int64_t)varint(&cell);
		if (size < (uint64_t)(cell.end - cell.at))
			cell.end = cell.at + size;
		if (read_record(cell, &record))
			walk->each(walk->context, &record);
	}
}

static bool is_log(const uint8_t *file, size_t size)
{
	return size >= LOG_HEADER_BYTES && file[0] == 0x37 && file[1] == 0x7f && file[2] == 0x06;
}

void pages_each(const uint8_t *file, size_t size,
                void (*each)(void *context, const struct record *record), void *context)
{
	const struct walk walk = {each, context};
	bool log = is_log(file, size);
	size_t step = log ? FRAME_HEADER_BYTES + PAGE_BYTES : PAGE_BYTES;
	size_t at = log ? LOG_HEADER_BYTES : 0;

	for (size_t frame = 0; at + step <= size; frame++, at += step) {
		const uint8_t *page = file + at + (log ? FRAME_HEADER_BYTES : 0);
		bool first = memcmp(page, "SQLite format 3", 16) == 0;

		read_page(page, frame, first ? 100 : 0, &walk);
	}
}
