/* SPDX-License-Identifier: EUPL-1.2 */
/* welcome.c - what whoever starts the server needs to know, in the terminal. */
#include "welcome.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"

enum { URL_BYTES = 128, QUIET_ZONE = 2, URLS_MAX = 8 };

static void print_url(const struct welcome *welcome, const char *host, char *out, size_t room)
{
	bool six = strchr(host, ':') != NULL;

	snprintf(out, room, "%s://%s%s%s:%d", welcome->scheme, six ? "[" : "", host, six ? "]" : "",
	         welcome->port);
}

static bool is_any(const char *host)
{
	return strcmp(host, "0.0.0.0") == 0 || strcmp(host, "::") == 0;
}

void welcome_url(const struct welcome *welcome, char *out, size_t room)
{
	print_url(welcome, is_any(welcome->host) ? "127.0.0.1" : welcome->host, out, room);
}

/* The addresses at which the tablets of the room can reach us. */
static size_t list_urls(const struct welcome *welcome, char urls[URLS_MAX][URL_BYTES])
{
	struct ifaddrs *all = NULL;
	size_t count = 0;

	if (!is_any(welcome->host) || getifaddrs(&all) != 0)
		all = NULL;
	for (const struct ifaddrs *at = all; at != NULL && count < URLS_MAX; at = at->ifa_next) {
		char text[INET_ADDRSTRLEN];

		if (at->ifa_addr == NULL || at->ifa_addr->sa_family != AF_INET ||
		    (at->ifa_flags & IFF_LOOPBACK) != 0 || (at->ifa_flags & IFF_UP) == 0)
			continue;
		inet_ntop(AF_INET,
		          &((const struct sockaddr_in *)(const void *)at->ifa_addr)->sin_addr, text,
		          sizeof text);
		print_url(welcome, text, urls[count++], URL_BYTES);
	}
	freeifaddrs(all);
	if (count == 0)
		welcome_url(welcome, urls[count++], URL_BYTES);
	return count;
}

static bool is_dark(const QRcode *code, int x, int y)
{
	return x >= 0 && y >= 0 && x < code->width && y < code->width &&
	       (code->data[y * code->width + x] & 1) != 0;
}

/* Two rows of squares in one line of half blocks, light on dark as terminals are. */
static void print_code(const char *url)
{
	static const char *const blocks[] = {"\u2588", "\u2584", "\u2580", " "};
	QRcode *code = QRcode_encodeString8bit(url, 0, QR_ECLEVEL_L);

	if (code == NULL)
		return;
	for (int y = -QUIET_ZONE; y < code->width + QUIET_ZONE; y += 2) {
		fputs("    ", stderr);
		for (int x = -QUIET_ZONE; x < code->width + QUIET_ZONE; x++)
			fputs(blocks[(is_dark(code, x, y) ? 1 : 0) +
			             (is_dark(code, x, y + 1) ? 2 : 0)],
			      stderr);
		fputc('\n', stderr);
	}
	QRcode_free(code);
}

void welcome_print(const struct welcome *welcome)
{
	char urls[URLS_MAX][URL_BYTES];
	size_t count = list_urls(welcome, urls);

	fputs("\n  H\u00e9micycle " HEMICYCLE_VERSION "\n\n", stderr);
	for (size_t i = 0; i < count; i++)
		fprintf(stderr, "  pupils     %s/\n", urls[i]);
	fprintf(stderr, "  teacher    %s/teacher\n", urls[0]);
	fprintf(stderr, "  projector  %s/projector\n\n", urls[0]);
	print_code(urls[0]);
	fputc('\n', stderr);
	if (welcome->first_password[0] != '\0')
		fprintf(stderr, "  first sign-in   maitre   password   %s   (shown only now)\n",
		        welcome->first_password);
	if (welcome->demo)
		fprintf(stderr, "  demonstration   %s   password   %s\n", DEMO_TEACHER,
		        DEMO_PASSWORD);
	if (strcmp(welcome->scheme, "http") == 0)
		fputs("  not encrypted: for a network that you trust (--tls-cert, --tls-key)\n",
		      stderr);
	fputc('\n', stderr);
}
