/* SPDX-License-Identifier: EUPL-1.2 */
/* paper.c - a secret ballot on its way into the urn and out of it. */
#include "store/paper.h"

#include <string.h>

#include "base/check.h"

/*
 * The first byte of a plain ballot is this mark and the number of bytes behind it. Votes that were
 * open before ballots had marks hold a choice alone, which is below it.
 */
enum { LENGTH_MARK = 0x80 };

_Static_assert(1 + URN_PAPER_BYTES_MAX <= URN_PLAIN_BYTES, "a paper fits its envelope");
_Static_assert(URN_PAPER_BYTES_MAX < LENGTH_MARK, "a length is told from the mark");

void paper_seal(const struct urn_paper *paper, const struct box *box,
                uint8_t out[PAPER_SEALED_BYTES])
{
	uint8_t plain[URN_PLAIN_BYTES] = {0}; /* what the paper does not fill is padding */

	CHECK(paper->bytes > 0 && paper->bytes <= URN_PAPER_BYTES_MAX);
	plain[0] = (uint8_t)(LENGTH_MARK | paper->bytes);
	memcpy(plain + 1, paper->byte, paper->bytes);
	CHECK(crypto_box_seal(out, plain, sizeof plain, box->public_key) == 0);
	sodium_memzero(plain, sizeof plain);
}

static enum err paper_read(const uint8_t plain[URN_PLAIN_BYTES], struct urn_paper *out)
{
	uint8_t bytes = (uint8_t)(plain[0] & ~LENGTH_MARK);

	*out = (struct urn_paper){0};
	if (plain[0] < LENGTH_MARK) {
		out->bytes = 1;
		out->byte[0] = plain[0];
		bytes = 0;
	} else if (bytes == 0 || bytes > URN_PAPER_BYTES_MAX) {
		return ERR_CORRUPT;
	} else {
		out->bytes = bytes;
		memcpy(out->byte, plain + 1, bytes);
	}
	return sodium_is_zero(plain + 1 + bytes, URN_PLAIN_BYTES - 1u - bytes) ? ERR_NONE
	                                                                       : ERR_CORRUPT;
}

enum err paper_unseal(const uint8_t sealed[PAPER_SEALED_BYTES], const struct box *box,
                      struct urn_paper *out)
{
	uint8_t plain[URN_PLAIN_BYTES];
	enum err err;

	if (crypto_box_seal_open(plain, sealed, PAPER_SEALED_BYTES, box->public_key,
	                         box->secret_key) != 0)
		return ERR_CORRUPT;
	err = paper_read(plain, out);
	sodium_memzero(plain, sizeof plain);
	return err;
}

enum err paper_sort_in(const struct urn_paper *paper, struct urn_row rows[], size_t room,
                       size_t *count)
{
	size_t at = 0;
	int order = 1;

	while (at < *count && (order = memcmp(paper, &rows[at].paper, sizeof *paper)) > 0)
		at++;
	if (at < *count && order == 0) {
		rows[at].count++;
		return ERR_NONE;
	}
	if (*count == room)
		return ERR_LIMIT;
	memmove(&rows[at + 1], &rows[at], (*count - at) * sizeof rows[0]);
	rows[at] = (struct urn_row){.count = 1, .paper = *paper};
	++*count;
	return ERR_NONE;
}
