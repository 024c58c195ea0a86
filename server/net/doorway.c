/* SPDX-License-Identifier: EUPL-1.2 */
/* doorway.c - under which names this server may be addressed, and from where. */
#include "net/doorway.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/check.h"

/* A port of one to five digits, or nothing. */
static bool port_fine(const char *text)
{
	size_t digits;

	if (*text == '\0')
		return true;
	if (*text != ':')
		return false;
	digits = strspn(text + 1, "0123456789");
	return digits >= 1 && digits <= 5 && text[1 + digits] == '\0';
}

bool doorway_name(const char *host, char name[HOST_BYTES])
{
	bool bracketed = *host == '[';
	const char *start = host + (bracketed ? 1 : 0);
	size_t count = strspn(start, bracketed ? "0123456789abcdefABCDEF:."
	                                       : "0123456789abcdefghijklmnopqrstuvwxyz"
	                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-_");
	const char *rest = start + count;

	if (count == 0 || strlen(host) >= HOST_BYTES)
		return false;
	if (bracketed && *rest++ != ']')
		return false;
	if (!port_fine(rest))
		return false;
	for (size_t i = 0; i < count; i++)
		name[i] = (char)tolower((unsigned char)start[i]);
	if (!bracketed && name[count - 1] == '.')
		count--;
	name[count] = '\0';
	return count > 0;
}

static bool is_machine(const struct doorway *doorway, const char *name)
{
	size_t count = strlen(doorway->machine);

	if (count == 0 || strncmp(name, doorway->machine, count) != 0)
		return false;
	return name[count] == '\0' || strcmp(name + count, ".local") == 0;
}

bool doorway_knows(const struct doorway *doorway, const char *host, const char *address)
{
	static const char *const own[] = {"localhost", "127.0.0.1", "::1"};
	char name[HOST_BYTES];

	if (!doorway_name(host, name))
		return false;
	for (size_t i = 0; i < COUNT_OF(own); i++)
		if (strcmp(name, own[i]) == 0)
			return true;
	if (strcmp(name, address) == 0 || is_machine(doorway, name))
		return true;
	for (size_t i = 0; i < doorway->allowed_count; i++)
		if (strcasecmp(name, doorway->allowed[i]) == 0)
			return true;
	return false;
}

bool doorway_same_origin(const char *origin, const char *host)
{
	if (strncasecmp(origin, "http://", 7) == 0)
		return strcasecmp(origin + 7, host) == 0;
	if (strncasecmp(origin, "https://", 8) == 0)
		return strcasecmp(origin + 8, host) == 0;
	return false;
}
