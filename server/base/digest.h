/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * digest.h - BLAKE2b-256 (RFC 7693), by libsodium.
 */
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#define DIGEST_BYTES 32

struct digest { /* a hash in the making; copy freely */
	_Alignas(64) uint8_t opaque[384];
};

void digest_init(struct digest *digest);
void digest_add(struct digest *digest, const void *bytes, size_t count);
void digest_add_int(struct digest *digest, int64_t value); /* as eight bytes, little-endian */
void digest_end(struct digest *digest, uint8_t out[DIGEST_BYTES]);

/* The hash of one piece. */
void digest_of(const void *bytes, size_t count, uint8_t out[DIGEST_BYTES]);

#endif
