/* SPDX-License-Identifier: EUPL-1.2 */
/* fonts.c - the letters of the program, and the machine's behind them. */
#include "paper/fonts.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__has_feature)
#define HAS_SANITIZER __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#else
#define HAS_SANITIZER 0
#endif

#if HAS_SANITIZER
/* What fontconfig keeps until the program ends is no leak of ours. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfontconfig\n";
}

const char *__lsan_default_options(void);
const char *__lsan_default_options(void)
{
	return "print_suppressions=0";
}
#endif

/*
 * fontconfig wants a file: a piece of memory that has a name for as long as this
 * program runs, and so is never closed. Without it the machine's fonts serve.
 */
static void add_font(FcConfig *config, const struct font_file *file)
{
	char path[40];
	int fd = memfd_create("font", 0);

	if (fd < 0)
		return;
	if (write(fd, file->data, file->bytes) != (ssize_t)file->bytes) {
		close(fd);
		return;
	}
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	FcConfigAppFontAddFile(config, (const FcChar8 *)path);
}

static FcConfig *load(void)
{
	FcConfig *config = FcInitLoadConfigAndFonts();

	if (config == NULL)
		config = FcConfigCreate();
	for (size_t i = 0; i < font_file_count; i++)
		add_font(config, &font_files[i]);
	return config;
}

PangoFontMap *fonts_map(void)
{
	static FcConfig *config; /* one for the life of the program */
	PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);

	if (config == NULL)
		config = load();
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	return map;
}
