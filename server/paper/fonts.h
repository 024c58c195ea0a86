/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * fonts.h - the letters of the program, and the machine's behind them.
 *
 * The fonts of the screens are embedded when the web application is built too; without
 * them, and for signs that they lack, fontconfig finds others.
 */
#ifndef PAPER_FONTS_H
#define PAPER_FONTS_H

#include <pango/pangocairo.h>

/* The embedded title font is named after the instance that its file begins with. */
#define FONTS_TITLE                                                                                \
	"Bricolage Grotesque 96pt ExtraBold, Bricolage Grotesque, DejaVu Sans, sans-serif"
#define FONTS_TEXT "Atkinson Hyperlegible Next, DejaVu Sans, Liberation Sans, sans-serif"
#define FONTS_MONO "DejaVu Sans Mono, Liberation Mono, monospace"

/* A new map of them; the caller unrefs it. */
PangoFontMap *fonts_map(void);

/* One embedded file; written by cmake/paper/fonts.cmake, none in a build without pages. */
struct font_file {
	const unsigned char *data;
	size_t bytes;
};

extern const struct font_file font_files[];
extern const size_t font_file_count;

#endif
