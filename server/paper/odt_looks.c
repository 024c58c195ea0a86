/* SPDX-License-Identifier: EUPL-1.2 */
/* odt_looks.c - what looks as it does in one OpenDocument text only: its tables. */
#include <math.h>

#include "paper/odt.h"
#include "paper/picture.h"

enum { MEASURED_MAX = 400 }; /* rows asked for their width */

/* What a column asks for, in letters: its widest text within reason. */
static double column_width(const struct table *table, size_t column)
{
	double widest = picture_text_width(table->columns[column].head, 1);
	int measured = 0;

	for (const struct row *row = table->first; row != NULL && measured < MEASURED_MAX;
	     row = row->next, measured++)
		widest = fmax(widest, picture_text_width(row->cells[column].text, 1) + 2);
	return fmin(fmax(widest, 3), table->columns[column].weight > 0 ? 40 : 24);
}

/* The width of each column as a share of its table's; the looks of cells; the bullet. */
void odt_print_looks(const struct doc *doc, struct buffer *out)
{
	unsigned tables = 0;

	buffer_text(out, "<office:automatic-styles>\n");
	for (const struct block *at = doc->first; at != NULL; at = at->next) {
		if (at->kind != BLOCK_TABLE)
			continue;
		tables++;
		for (size_t i = 0; i < at->as.table.column_count; i++) {
			buffer_printf(
			        out,
			        "<style:style style:name=\"T%u.%zu\" style:family=\"table-column\">"
			        "<style:table-column-properties style:rel-column-width=\"%d*\"/>"
			        "</style:style>\n",
			        tables, i, (int)(column_width(&at->as.table, i) * 100));
		}
	}
	buffer_text(
	        out,
	        "<style:style style:name=\"Table\" style:family=\"table\"><style:table-properties "
	        "style:width=\"166mm\" table:align=\"margins\" "
	        "fo:margin-top=\"2mm\"/></style:style>\n"
	        "<style:style style:name=\"Row\" style:family=\"table-row\">"
	        "<style:table-row-properties fo:keep-together=\"auto\"/></style:style>\n"
	        "<style:style style:name=\"HeadCell\" style:family=\"table-cell\">"
	        "<style:table-cell-properties fo:border-bottom=\"1.1pt solid #000000\" "
	        "fo:padding=\"1mm\"/></style:style>\n"
	        "<style:style style:name=\"BodyCell\" style:family=\"table-cell\">"
	        "<style:table-cell-properties fo:border-bottom=\"0.35pt solid #000000\" "
	        "fo:padding=\"1mm\"/></style:style>\n"
	        "<style:style style:name=\"SumCell\" style:family=\"table-cell\">"
	        "<style:table-cell-properties fo:border-top=\"0.9pt solid #000000\" "
	        "fo:border-bottom=\"0.35pt solid #000000\" fo:padding=\"1mm\"/></style:style>\n"
	        "<style:style style:name=\"Frame\" style:family=\"graphic\">"
	        "<style:graphic-properties style:vertical-pos=\"top\" "
	        "style:vertical-rel=\"baseline\"/></style:style>\n"
	        "<style:style style:name=\"Break\" style:family=\"paragraph\" "
	        "style:parent-style-name=\"Standard\"><style:paragraph-properties "
	        "fo:break-before=\"page\"/><style:text-properties fo:font-size=\"2pt\"/>"
	        "</style:style>\n"
	        "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet "
	        "text:level=\"1\" text:bullet-char=\"•\"><style:list-level-properties "
	        "text:space-before=\"2mm\" text:min-label-width=\"4mm\"/>"
	        "</text:list-level-style-bullet></text:list-style>\n</office:automatic-styles>\n");
}
