/* SPDX-License-Identifier: EUPL-1.2 */
/* fetch.c - the address of a document that waits. */
#include "net/fetch.h"

#include <string.h>

#include "base/check.h"
#include "base/hex.h"

enum { DIGITS = 2 * TICKET_BYTES, NAME_BYTES = 120 };

bool fetch_read(const char *path, struct fetch *out)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	                            "0123456789._-";
	const char *digits = path + sizeof FETCH_ROOT - 1;
	size_t count = strcspn(digits, "/");
	const char *name = digits + count + 1;
	struct fetch fetch;

	CHECK(strncmp(path, FETCH_ROOT, sizeof FETCH_ROOT - 1) == 0);
	if (count != DIGITS || digits[count] != '/' ||
	    !hex_read(digits, count, fetch.ticket, TICKET_BYTES))
		return false;
	if (name[0] == '\0' || name[0] == '.' || name[strspn(name, signs)] != '\0' ||
	    strlen(name) > NAME_BYTES)
		return false;
	fetch.name = name;
	*out = fetch;
	return true;
}

bool fetch_ends(const char *name, const char *ending)
{
	size_t count = strlen(name), wanted = strlen(ending);

	return count > wanted && strcmp(name + count - wanted, ending) == 0;
}
