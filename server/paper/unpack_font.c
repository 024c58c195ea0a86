/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * unpack_font.c - of the build: writes a web font (woff2) as the plain font inside it.
 *
 * Browsers want fonts compressed, shapers of text want them plain.
 */
#include <ft2build.h>
#include <stdio.h>
#include <stdlib.h>

#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

int main(int argc, char **argv)
{
	FT_Library library;
	FT_Face face;
	FT_ULong bytes = 0;
	FILE *file;
	void *data;

	if (argc != 3 || FT_Init_FreeType(&library) != 0 ||
	    FT_New_Face(library, argv[1], 0, &face) != 0 ||
	    FT_Load_Sfnt_Table(face, 0, 0, NULL, &bytes) != 0)
		return 2;
	data = malloc(bytes);
	file = fopen(argv[2], "wb");
	if (data == NULL || file == NULL || FT_Load_Sfnt_Table(face, 0, 0, data, &bytes) != 0 ||
	    fwrite(data, 1, bytes, file) != bytes || fclose(file) != 0)
		return 1;
	free(data);
	FT_Done_Face(face);
	FT_Done_FreeType(library);
	return 0;
}
