/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * sha256.h - SHA-256 (FIPS 180-4), by libsodium: for draws that anybody can
 * repeat with the tools of any computer. All else is hashed by digest.h.
 */
#ifndef BASE_SHA256_H
#define BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#define SHA256_BYTES 32

struct sha256 { /* a hash in the making; copy freely */
	_Alignas(8) uint8_t opaque[104];
};

void sha256_init(struct sha256 *sha256);
void sha256_add(struct sha256 *sha256, const void *bytes, size_t count);
void sha256_end(struct sha256 *sha256, uint8_t out[SHA256_BYTES]);

#endif
