/* SPDX-License-Identifier: EUPL-1.2 */
/* sha256.c - SHA-256, by libsodium. */
#include "base/sha256.h"

#include <sodium.h>

#include "base/check.h"

_Static_assert(sizeof(struct sha256) >= sizeof(crypto_hash_sha256_state), "the state fits");

static crypto_hash_sha256_state *state_of(struct sha256 *sha256)
{
	return (crypto_hash_sha256_state *)(void *)sha256->opaque;
}

void sha256_init(struct sha256 *sha256)
{
	CHECK(crypto_hash_sha256_init(state_of(sha256)) == 0);
}

void sha256_add(struct sha256 *sha256, const void *bytes, size_t count)
{
	CHECK(crypto_hash_sha256_update(state_of(sha256), bytes, count) == 0);
}

void sha256_end(struct sha256 *sha256, uint8_t out[SHA256_BYTES])
{
	CHECK(crypto_hash_sha256_final(state_of(sha256), out) == 0);
}
