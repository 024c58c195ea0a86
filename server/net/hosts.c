/* SPDX-License-Identifier: EUPL-1.2 */
/* hosts.c - under which names the screens have come, each name kept once. */
#include "net/hosts.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/check.h"
#include "net/doorway.h"

/* Whether only this very machine finds itself under that name. */
static bool leads_nowhere(const char *name)
{
	return strcmp(name, "localhost") == 0 || strcmp(name, "::1") == 0 ||
	       strncmp(name, "127.", 4) == 0;
}

uint8_t hosts_number(struct hosts *hosts, const char *host)
{
	char name[HOST_BYTES];

	if (!doorway_name(host, name) || leads_nowhere(name))
		return 0;
	for (uint8_t i = 0; i < hosts->count; i++)
		if (strcasecmp(hosts->names[i], host) == 0)
			return (uint8_t)(i + 1);
	if (hosts->count == HOSTS_MAX)
		return 0;
	hosts->names[hosts->count] = strdup(host);
	CHECK(hosts->names[hosts->count] != NULL);
	return ++hosts->count;
}

const char *hosts_name(const struct hosts *hosts, uint8_t number)
{
	CHECK(number <= hosts->count);
	return number == 0 ? NULL : hosts->names[number - 1];
}

void hosts_release(struct hosts *hosts)
{
	while (hosts->count > 0)
		free(hosts->names[--hosts->count]);
}
