/* SPDX-License-Identifier: EUPL-1.2 */
/* odt_styles.c - how an OpenDocument text looks: the measures of the PDF, in its own words. */
#include "paper/odt.h"
#include "paper/svg.h"

#include "base/check.h"

#define TEXT_FONT  "Atkinson Hyperlegible Next"
#define TITLE_FONT "Bricolage Grotesque"

/* A paragraph style: its name, what it inherits from, and its properties. */
static const struct style {
	const char *name;
	const char *shown; /* as the program calls it */
	const char *parent;
	int outline; /* level of a heading */
	const char *paragraph;
	const char *text;
} styles[] = {
        {"Standard", "Standard", NULL, 0,
         "fo:margin-top=\"2mm\" fo:line-height=\"130%\" fo:orphans=\"2\" fo:widows=\"2\"",
         "fo:font-size=\"10.5pt\""},
        {"Kicker", "Kicker", "Standard", 0, "fo:margin-bottom=\"4mm\"", "fo:font-weight=\"bold\""},
        {"Title", "Title", "Standard", 0, "fo:margin-top=\"0mm\" fo:line-height=\"105%\"",
         "fo:font-size=\"25pt\" fo:font-weight=\"800\" style:font-name=\"" TITLE_FONT "\""},
        {"Subtitle", "Subtitle", "Standard", 0,
         "fo:padding-bottom=\"3mm\" fo:border-bottom=\"1.6pt solid #000000\"",
         "fo:font-size=\"12.5pt\" fo:color=\"#555555\""},
        {"Heading_20_1", "Heading 1", "Standard", 1,
         "fo:margin-top=\"8mm\" fo:keep-with-next=\"always\"",
         "fo:font-size=\"16.5pt\" fo:font-weight=\"800\" style:font-name=\"" TITLE_FONT "\""},
        {"Heading_20_2", "Heading 2", "Standard", 2,
         "fo:margin-top=\"6mm\" fo:keep-with-next=\"always\"",
         "fo:font-size=\"13pt\" fo:font-weight=\"800\" style:font-name=\"" TITLE_FONT "\""},
        {"Heading_20_3", "Heading 3", "Standard", 3,
         "fo:margin-top=\"4mm\" fo:keep-with-next=\"always\"",
         "fo:font-size=\"11pt\" fo:font-weight=\"bold\""},
        {"Lead", "Lead", "Standard", 0, "fo:margin-top=\"3.5mm\"", "fo:font-size=\"12.75pt\""},
        {"Small", "Small", "Standard", 0, "", "fo:font-size=\"8.75pt\" fo:color=\"#555555\""},
        {"Prose", "Prose", "Standard", 0,
         "fo:margin-left=\"2mm\" fo:padding-left=\"3.5mm\" fo:border-left=\"0.6pt solid #000000\"",
         ""},
        {"Verdict", "Verdict", "Standard", 0,
         "fo:margin-top=\"4mm\" fo:padding-left=\"4mm\" fo:border-left=\"3.2pt solid #000000\"",
         "fo:font-size=\"14pt\" fo:font-weight=\"bold\""},
        {"Caption", "Caption", "Standard", 0, "fo:margin-top=\"5mm\" fo:keep-with-next=\"always\"",
         "fo:font-weight=\"bold\""},
        {"Cell", "Cell", "Standard", 0, "fo:margin-top=\"0mm\" fo:line-height=\"115%\"",
         "fo:font-size=\"9.75pt\""},
        {"Cell_20_end", "Cell end", "Cell", 0, "fo:text-align=\"end\"", ""},
        {"Cell_20_centre", "Cell centre", "Cell", 0, "fo:text-align=\"center\"", ""},
        {"Head", "Head", "Cell", 0, "", "fo:font-size=\"8.75pt\" fo:font-weight=\"bold\""},
        {"Head_20_end", "Head end", "Head", 0, "fo:text-align=\"end\"", ""},
        {"Head_20_centre", "Head centre", "Head", 0, "fo:text-align=\"center\"", ""},
        {"Rule", "Rule", "Standard", 0, "fo:border-bottom=\"0.5pt solid #000000\"",
         "fo:font-size=\"4pt\""},
        {"Words", "Words", "Standard", 0, "", "fo:font-size=\"12.5pt\" fo:font-weight=\"bold\""},
        {"Hash", "Hash", "Standard", 0, "", "fo:font-size=\"7.5pt\" style:font-name=\"mono\""},
        {"Foot", "Foot", "Standard", 0,
         "fo:margin-top=\"0mm\" fo:padding-top=\"1.5mm\" fo:border-top=\"0.5pt solid #000000\"",
         "fo:font-size=\"8pt\" fo:color=\"#555555\""},
};

static void print_style(const struct style *style, struct buffer *out)
{
	buffer_printf(out, "<style:style style:name=\"%s\" style:display-name=\"%s\"", style->name,
	              style->shown);
	buffer_text(out, " style:family=\"paragraph\"");
	if (style->parent != NULL)
		buffer_printf(out, " style:parent-style-name=\"%s\"", style->parent);
	if (style->outline > 0)
		buffer_printf(out, " style:default-outline-level=\"%d\"", style->outline);
	buffer_printf(out, "><style:paragraph-properties %s/><style:text-properties %s/>",
	              style->paragraph, style->text);
	buffer_text(out, "</style:style>\n");
}

static void print_fonts(struct buffer *out)
{
	static const char *const fonts[][2] = {{TEXT_FONT, "swiss"}, {TITLE_FONT, "swiss"}};

	buffer_text(out, "<office:font-face-decls>\n");
	for (size_t i = 0; i < COUNT_OF(fonts); i++)
		buffer_printf(
		        out,
		        "<style:font-face style:name=\"%s\" svg:font-family=\"&apos;%s&apos;, "
		        "&apos;DejaVu Sans&apos;, Arial\" style:font-family-generic=\"%s\"/>\n",
		        fonts[i][0], fonts[i][0], fonts[i][1]);
	buffer_text(out, "<style:font-face style:name=\"mono\" svg:font-family=\"&apos;DejaVu Sans "
	                 "Mono&apos;, &apos;Courier New&apos;\"/>\n</office:font-face-decls>\n");
}

static void print_footer(const struct doc_head *head, struct buffer *out)
{
	buffer_text(out, "<office:master-styles>\n<style:master-page style:name=\"Standard\" "
	                 "style:page-layout-name=\"A4\">\n<style:footer>"
	                 "<text:p text:style-name=\"Foot\">");
	xml_text(head->footer, out);
	buffer_text(out, *head->footer != '\0' ? " · " : "");
	buffer_text(out, "<text:page-number text:select-page=\"current\">1</text:page-number> / "
	                 "<text:page-count>1</text:page-count>");
	if (head->words != NULL) {
		buffer_text(out, "<text:line-break/><text:span text:style-name=\"Strong\">");
		xml_text(head->words, out);
		buffer_text(out, "</text:span>");
	}
	buffer_text(out, "</text:p></style:footer>\n</style:master-page>\n"
	                 "</office:master-styles>\n");
}

void odt_styles(const struct doc *doc, struct buffer *out)
{
	bool english = doc->head.lang[0] == 'e';

	buffer_text(
	        out,
	        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" ODT_NAMESPACES
	        ">\n");
	print_fonts(out);
	buffer_printf(out,
	              "<office:styles>\n<style:default-style style:family=\"paragraph\">"
	              "<style:text-properties style:font-name=\"" TEXT_FONT
	              "\" fo:language=\"%s\" fo:country=\"%s\"/></style:default-style>\n",
	              doc->head.lang, english ? "GB" : "FR");
	for (size_t i = 0; i < COUNT_OF(styles); i++)
		print_style(&styles[i], out);
	buffer_text(out,
	            "<style:style style:name=\"Strong\" style:family=\"text\">"
	            "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
	            "<style:style style:name=\"Emphasis\" style:family=\"text\">"
	            "<style:text-properties fo:font-style=\"italic\"/></style:style>\n"
	            "</office:styles>\n<office:automatic-styles>\n"
	            "<style:page-layout style:name=\"A4\"><style:page-layout-properties "
	            "fo:page-width=\"210mm\" fo:page-height=\"297mm\" fo:margin-top=\"20mm\" "
	            "fo:margin-bottom=\"14mm\" fo:margin-left=\"22mm\" fo:margin-right=\"22mm\"/>"
	            "<style:footer-style><style:header-footer-properties "
	            "fo:min-height=\"12mm\" fo:margin-top=\"5mm\"/></style:footer-style>"
	            "</style:page-layout>\n</office:automatic-styles>\n");
	print_footer(&doc->head, out);
	buffer_text(out, "</office:document-styles>\n");
}
