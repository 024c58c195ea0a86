/* SPDX-License-Identifier: EUPL-1.2 */
/* address.c - at which addresses the tablets of the room can reach this machine. */
#include "net/address.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void print_url(const struct address_place *place, const char *host,
                      char out[ADDRESS_URL_BYTES])
{
	bool six = strchr(host, ':') != NULL;

	snprintf(out, ADDRESS_URL_BYTES, "%s://%s%s%s:%d", place->scheme, six ? "[" : "", host,
	         six ? "]" : "", place->port);
}

static bool is_any(const char *host)
{
	return strcmp(host, "0.0.0.0") == 0 || strcmp(host, "::") == 0;
}

void address_here(const struct address_place *place, char out[ADDRESS_URL_BYTES])
{
	print_url(place, is_any(place->host) ? "127.0.0.1" : place->host, out);
}

/*
 * The address that the default route would send from. Connecting a datagram socket sends
 * nothing; the far end is an address that no network has (RFC 5737). False: no such route.
 */
static bool route_address(char out[INET_ADDRSTRLEN])
{
	struct sockaddr_in far = {.sin_family = AF_INET, .sin_port = htons(9)};
	struct sockaddr_in near = {0};
	socklen_t size = sizeof near;
	int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	bool found = false;

	if (descriptor < 0)
		return false;
	inet_pton(AF_INET, "198.51.100.1", &far.sin_addr);
	if (connect(descriptor, (const struct sockaddr *)(const void *)&far, sizeof far) == 0 &&
	    getsockname(descriptor, (struct sockaddr *)(void *)&near, &size) == 0)
		found = inet_ntop(AF_INET, &near.sin_addr, out, INET_ADDRSTRLEN) != NULL;
	close(descriptor);
	return found;
}

static bool is_listed(char list[OWN_URLS_MAX][ADDRESS_URL_BYTES], size_t count, const char *url)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], url) == 0)
			return true;
	return false;
}

static size_t list_interfaces(const struct address_place *place,
                              char out[OWN_URLS_MAX][ADDRESS_URL_BYTES], size_t count)
{
	struct ifaddrs *all = NULL;

	if (getifaddrs(&all) != 0)
		return count;
	for (const struct ifaddrs *at = all; at != NULL && count < OWN_URLS_MAX;
	     at = at->ifa_next) {
		char text[INET_ADDRSTRLEN];

		if (at->ifa_addr == NULL || at->ifa_addr->sa_family != AF_INET ||
		    (at->ifa_flags & IFF_LOOPBACK) != 0 || (at->ifa_flags & IFF_UP) == 0)
			continue;
		inet_ntop(AF_INET,
		          &((const struct sockaddr_in *)(const void *)at->ifa_addr)->sin_addr, text,
		          sizeof text);
		print_url(place, text, out[count]);
		if (!is_listed(out, count, out[count]))
			count++;
	}
	freeifaddrs(all);
	return count;
}

size_t address_list(const struct address_place *place, char out[OWN_URLS_MAX][ADDRESS_URL_BYTES])
{
	char route[INET_ADDRSTRLEN];
	size_t count = 0;

	if (is_any(place->host)) {
		if (route_address(route))
			print_url(place, route, out[count++]);
		count = list_interfaces(place, out, count);
	}
	if (count == 0)
		address_here(place, out[count++]);
	return count;
}
