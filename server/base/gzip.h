/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * gzip.h - bytes packed on their way out, and unpacked on their way in, by zlib.
 *
 * Both work piece by piece: neither the packed nor the plain bytes are ever in
 * memory as a whole, and nobody can make us hold more than a piece.
 */
#ifndef BASE_GZIP_H
#define BASE_GZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct sink { /* where bytes go; its first failure ends whoever writes */
	enum err (*take)(void *context, const void *bytes, size_t count);
	void *context;
};

struct packer;

/* The caller owns *out. `sink` is copied; its context must outlive the packer. */
MUST_CHECK enum err packer_open(const struct sink *sink, struct packer **out);
MUST_CHECK enum err packer_add(struct packer *packer, const void *bytes, size_t count);
MUST_CHECK enum err packer_finish(struct packer *packer); /* nothing is added after it */
void packer_close(struct packer *packer); /* NULL is fine */

struct unpacker;

/*
 * `sink` gets the plain bytes, at most `ceiling` of them: ERR_LIMIT above it. ERR_INPUT: what was
 * added is no gzip, or goes on behind its end.
 */
MUST_CHECK enum err unpacker_open(const struct sink *sink, uint64_t ceiling, struct unpacker **out);
MUST_CHECK enum err unpacker_add(struct unpacker *unpacker, const void *bytes, size_t count);
/* Whether it came to its end: ERR_INPUT if not. */
MUST_CHECK enum err unpacker_finish(const struct unpacker *unpacker);
void unpacker_close(struct unpacker *unpacker); /* NULL is fine */

#endif
