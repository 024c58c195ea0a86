/* SPDX-License-Identifier: EUPL-1.2 */
/* welcome.c - what whoever starts the server needs to know, in the terminal. */
#include "welcome.h"

#include <qrencode.h>
#include <stdio.h>
#include <string.h>

#include "app/app.h"
#include "base/check.h"
#include "words.h"

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

static void print_address(enum words who, const char *url, const char *path)
{
	static const enum words all[] = {WORDS_WELCOME_PUPILS, WORDS_WELCOME_TEACHER,
	                                 WORDS_WELCOME_PROJECTOR};
	char address[ADDRESS_URL_BYTES + 16];
	int columns = 0;

	for (size_t i = 0; i < COUNT_OF(all); i++)
		if (words_columns(words_text(all[i])) > columns)
			columns = words_columns(words_text(all[i]));
	snprintf(address, sizeof address, "%s%s", url, path);
	words_line(stderr, columns + 1, words_text(who), address);
}

void welcome_print(const struct welcome *welcome)
{
	char urls[OWN_URLS_MAX][ADDRESS_URL_BYTES];
	size_t count = address_list(&welcome->place, urls);

	fputs("\n  H\u00e9micycle " HEMICYCLE_VERSION "\n\n", stderr);
	for (size_t i = 0; i < count; i++)
		print_address(WORDS_WELCOME_PUPILS, urls[i], "/");
	print_address(WORDS_WELCOME_TEACHER, urls[0], "/teacher");
	print_address(WORDS_WELCOME_PROJECTOR, urls[0], "/projector");
	fputc('\n', stderr);
	print_code(urls[0]);
	fputc('\n', stderr);
	if (welcome->first_password[0] != '\0')
		fprintf(stderr, WORDS(WELCOME_FIRST), welcome->first_password);
	if (welcome->demo)
		fprintf(stderr, WORDS(WELCOME_DEMO), DEMO_TEACHER, DEMO_PASSWORD);
	if (strcmp(welcome->place.scheme, "http") == 0)
		fputs(words_text(WORDS_WELCOME_PLAIN), stderr);
	fputc('\n', stderr);
}
