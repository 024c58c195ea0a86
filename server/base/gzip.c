/* SPDX-License-Identifier: EUPL-1.2 */
/* gzip.c - bytes packed on their way out, and unpacked on their way in, by zlib. */
#include "base/gzip.h"

#include <stdlib.h>
#include <zlib.h>

#include "base/check.h"

enum {
	PIECE_BYTES = 1 << 16,
	GZIP_WINDOW = 15 + 16, /* 15 bits of window, and 16 for the header of gzip */
	MEMORY_LEVEL = 8,
};

struct packer {
	z_stream stream;
	struct sink sink;
	uint8_t piece[PIECE_BYTES];
};

enum err packer_open(const struct sink *sink, struct packer **out)
{
	struct packer *packer = calloc(1, sizeof *packer);

	CHECK(packer != NULL);
	packer->sink = *sink;
	CHECK(deflateInit2(&packer->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, GZIP_WINDOW,
	                   MEMORY_LEVEL, Z_DEFAULT_STRATEGY) == Z_OK);
	*out = packer;
	return ERR_NONE;
}

/* Lets the stream work until it has nothing more to say for now. */
static enum err pack(struct packer *packer, int flush)
{
	enum err err = ERR_NONE;

	do {
		packer->stream.next_out = packer->piece;
		packer->stream.avail_out = PIECE_BYTES;
		CHECK(deflate(&packer->stream, flush) != Z_STREAM_ERROR);
		if (packer->stream.avail_out < PIECE_BYTES)
			err = packer->sink.take(packer->sink.context, packer->piece,
			                        PIECE_BYTES - packer->stream.avail_out);
	} while (err == ERR_NONE && packer->stream.avail_out == 0);
	return err;
}

enum err packer_add(struct packer *packer, const void *bytes, size_t count)
{
	const uint8_t *at = bytes;
	enum err err = ERR_NONE;

	while (count > 0 && err == ERR_NONE) {
		size_t piece = count < PIECE_BYTES ? count : PIECE_BYTES;

		packer->stream.next_in = (uint8_t *)(uintptr_t)at;
		packer->stream.avail_in = (uInt)piece;
		err = pack(packer, Z_NO_FLUSH);
		at += piece;
		count -= piece;
	}
	return err;
}

enum err packer_finish(struct packer *packer)
{
	packer->stream.next_in = NULL;
	packer->stream.avail_in = 0;
	return pack(packer, Z_FINISH);
}

void packer_close(struct packer *packer)
{
	if (packer == NULL)
		return;
	deflateEnd(&packer->stream);
	free(packer);
}

struct unpacker {
	z_stream stream;
	struct sink sink;
	uint64_t left; /* of the ceiling */
	bool ended;
	uint8_t piece[PIECE_BYTES];
};

enum err unpacker_open(const struct sink *sink, uint64_t ceiling, struct unpacker **out)
{
	struct unpacker *unpacker = calloc(1, sizeof *unpacker);

	CHECK(unpacker != NULL);
	unpacker->sink = *sink;
	unpacker->left = ceiling;
	CHECK(inflateInit2(&unpacker->stream, GZIP_WINDOW) == Z_OK);
	*out = unpacker;
	return ERR_NONE;
}

static enum err hand_over(struct unpacker *unpacker)
{
	size_t count = PIECE_BYTES - unpacker->stream.avail_out;

	if (count > unpacker->left)
		return ERR_LIMIT;
	unpacker->left -= count;
	if (count == 0)
		return ERR_NONE;
	return unpacker->sink.take(unpacker->sink.context, unpacker->piece, count);
}

static enum err unpack(struct unpacker *unpacker)
{
	enum err err = ERR_NONE;

	do {
		int said;

		if (unpacker->ended)
			return ERR_INPUT; /* more behind the end */
		unpacker->stream.next_out = unpacker->piece;
		unpacker->stream.avail_out = PIECE_BYTES;
		said = inflate(&unpacker->stream, Z_NO_FLUSH);
		unpacker->ended = said == Z_STREAM_END;
		if (said != Z_OK && said != Z_STREAM_END && said != Z_BUF_ERROR)
			return ERR_INPUT;
		err = hand_over(unpacker);
	} while (err == ERR_NONE && (unpacker->stream.avail_in > 0 ||
	                             (unpacker->stream.avail_out == 0 && !unpacker->ended)));
	return err;
}

enum err unpacker_add(struct unpacker *unpacker, const void *bytes, size_t count)
{
	const uint8_t *at = bytes;
	enum err err = ERR_NONE;

	while (count > 0 && err == ERR_NONE) {
		size_t piece = count < PIECE_BYTES ? count : PIECE_BYTES;

		unpacker->stream.next_in = (uint8_t *)(uintptr_t)at;
		unpacker->stream.avail_in = (uInt)piece;
		err = unpack(unpacker);
		at += piece;
		count -= piece;
	}
	return err;
}

enum err unpacker_finish(const struct unpacker *unpacker)
{
	return unpacker->ended ? ERR_NONE : ERR_INPUT;
}

void unpacker_close(struct unpacker *unpacker)
{
	if (unpacker == NULL)
		return;
	inflateEnd(&unpacker->stream);
	free(unpacker);
}
