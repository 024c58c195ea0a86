/* SPDX-License-Identifier: EUPL-1.2 */
/* welcome.c - what whoever starts the server needs to know, in the terminal. */
#include "welcome.h"

#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"

enum { QUIET_ZONE = 2 };

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
	char urls[OWN_URLS_MAX][ADDRESS_URL_BYTES];
	size_t count = address_list(&welcome->place, urls);

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
	if (strcmp(welcome->place.scheme, "http") == 0)
		fputs("  not encrypted: for a network that you trust (--tls-cert, --tls-key)\n",
		      stderr);
	fputc('\n', stderr);
}
