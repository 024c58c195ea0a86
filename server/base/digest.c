/* SPDX-License-Identifier: EUPL-1.2 */
/* digest.c - BLAKE2b-256, by libsodium. */
#include "base/digest.h"

#include <sodium.h>

#include "base/check.h"

_Static_assert(sizeof(struct digest) >= sizeof(crypto_generichash_state), "the state fits");

static crypto_generichash_state *state_of(struct digest *digest)
{
	return (crypto_generichash_state *)(void *)digest->opaque;
}

void digest_init(struct digest *digest)
{
	CHECK(crypto_generichash_init(state_of(digest), NULL, 0, DIGEST_BYTES) == 0);
}

void digest_add(struct digest *digest, const void *bytes, size_t count)
{
	CHECK(crypto_generichash_update(state_of(digest), bytes, count) == 0);
}

void digest_add_int(struct digest *digest, int64_t value)
{
	uint8_t bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (uint8_t)((uint64_t)value >> (8 * i));
	digest_add(digest, bytes, sizeof bytes);
}

void digest_end(struct digest *digest, uint8_t out[DIGEST_BYTES])
{
	CHECK(crypto_generichash_final(state_of(digest), out, DIGEST_BYTES) == 0);
}

void digest_of(const void *bytes, size_t count, uint8_t out[DIGEST_BYTES])
{
	CHECK(crypto_generichash(out, DIGEST_BYTES, bytes, count, NULL, 0) == 0);
}
