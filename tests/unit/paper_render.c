/* SPDX-License-Identifier: EUPL-1.2 */
/* paper_render.c - five ways to draw one document: none lets a text out of its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "base/sha256.h"
#include "net/reply.h"
#include "paper/nodes.h"
#include "paper/render.h"
#include "paper/style.h"
#include "unit/paper_kit.h"

typedef enum err render_fn(const struct doc *doc, struct buffer *out);

static render_fn *const renderers[] = {pdf_render, html_render, markdown_render, odt_render,
                                       csv_render};

/* The document drawn, as text; the caller frees it. Closes the document. */
static char *draw(render_fn *render, struct doc *doc, size_t *count)
{
	struct buffer out;
	char *copy;

	buffer_init(&out, RENDER_BYTES_MAX);
	assert_int_equal(doc_state(doc), ERR_NONE);
	assert_int_equal(render(doc, &out), ERR_NONE);
	copy = calloc(1, out.count + 1);
	assert_non_null(copy);
	if (out.count > 0)
		memcpy(copy, out.data, out.count);
	if (count != NULL)
		*count = out.count;
	buffer_release(&out);
	doc_close(doc);
	return copy;
}

static size_t times(const char *text, const char *what)
{
	size_t count = 0;

	for (const char *at = strstr(text, what); at != NULL; at = strstr(at + 1, what))
		count++;
	return count;
}

static void the_same_document_gives_the_same_bytes(void **state)
{
	struct doc *(*const kits[])(void) = {kit_sample, kit_poster, kit_empty, kit_hostile};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(renderers); i++)
		for (size_t k = 0; k < COUNT_OF(kits); k++) {
			size_t count, again;
			char *one = draw(renderers[i], kits[k](), &count);
			char *other = draw(renderers[i], kits[k](), &again);

			assert_int_equal(count, again);
			assert_memory_equal(one, other, count);
			free(one);
			free(other);
		}
}

/* The control of the test above: a document that differs in one sign gives other bytes. */
static void another_document_gives_other_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(renderers); i++) {
		size_t count, other_count;
		char *one = draw(renderers[i], kit_long(4), &count);
		char *other = draw(renderers[i], kit_long(5), &other_count);

		assert_true(count != other_count || memcmp(one, other, count) != 0);
		free(one);
		free(other);
	}
}

static void a_full_document_is_not_drawn(void **state)
{
	struct buffer out;
	struct doc *doc = kit_empty();

	(void)state;
	for (size_t i = 0; i <= DOC_BLOCKS_MAX; i++)
		doc_rule(doc);
	buffer_init(&out, RENDER_BYTES_MAX);
	for (size_t i = 0; i < COUNT_OF(renderers); i++)
		assert_int_equal(renderers[i](doc, &out), ERR_LIMIT);
	assert_int_equal(out.count, 0);
	buffer_release(&out);
	doc_close(doc);
}

static void a_ceiling_is_an_answer(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(renderers); i++) {
		struct doc *doc = kit_long(300);
		struct buffer out;

		buffer_init(&out, 2000);
		assert_int_equal(renderers[i](doc, &out), ERR_LIMIT);
		buffer_release(&out);
		doc_close(doc);
	}
}

static void markup_stays_text_in_html(void **state)
{
	char *html = draw(html_render, kit_hostile(), NULL);

	(void)state;
	assert_null(strstr(html, "<script"));
	assert_null(strstr(html, "<b>"));
	assert_null(strstr(html, "href=\"javascript"));
	assert_null(strstr(html, " style="));
	assert_null(strstr(html, "\u202E"));
	assert_non_null(strstr(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
	assert_int_equal(times(html, "<style>"), 1);
	free(html);
}

static void html_says_what_is_a_head_and_what_a_figure_shows(void **state)
{
	char *html = draw(html_render, kit_sample(), NULL);

	(void)state;
	assert_non_null(strstr(html, "<html lang=\"fr\">"));
	assert_int_equal(times(html, "<h1"), 1);
	assert_int_equal(times(html, "<main>"), 1);
	assert_non_null(strstr(html, "<caption>Le résultat du vote</caption>"));
	assert_int_equal(times(html, "<th scope=\"col\""), 3);
	assert_int_equal(times(html, "<th scope=\"row\""), 4);
	assert_int_equal(times(html, "role=\"img\""), 3);
	assert_int_equal(times(html, "<title id="), 3);
	assert_non_null(strstr(html, "href=\"https://example.org/compte?x=1&amp;y=&#39;2&#39;\""));
	free(html);
}

static void encode(const uint8_t *bytes, size_t count, char *out)
{
	static const char letters[] =
	        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < count; i += 3) {
		unsigned three = (unsigned)bytes[i] << 16;

		three |= i + 1 < count ? (unsigned)bytes[i + 1] << 8 : 0;
		three |= i + 2 < count ? bytes[i + 2] : 0;
		*out++ = letters[three >> 18];
		*out++ = letters[three >> 12 & 63];
		*out++ = i + 1 < count ? letters[three >> 6 & 63] : '=';
		*out++ = i + 2 < count ? letters[three & 63] : '=';
	}
	*out = '\0';
}

static void the_policy_of_the_server_knows_the_style(void **state)
{
	struct sha256 sha256;
	uint8_t hash[SHA256_BYTES];
	char base64[64], source[80];

	(void)state;
	sha256_init(&sha256);
	sha256_add(&sha256, PAPER_STYLE, strlen(PAPER_STYLE));
	sha256_end(&sha256, hash);
	encode(hash, sizeof hash, base64);
	snprintf(source, sizeof source, "'sha256-%s'", base64);
	if (strstr(REPLY_POLICY_DOCUMENT, source) == NULL)
		fail_msg("net/reply.h must name %s", source);
}

static void markdown_has_no_sign_that_was_not_meant(void **state)
{
	char *text = draw(markdown_render, kit_hostile(), NULL);

	(void)state;
	assert_null(strchr(text, '<'));
	for (const char *at = strpbrk(text, "[]`*"); at != NULL; at = strpbrk(at + 1, "[]`*"))
		assert_true(at[-1] == '\\' || *at == '*');
	assert_null(strstr(text, "\n# \\#")); /* one title only, and it is no "#" */
	assert_non_null(strstr(text, "&lt;script>alert('x')&lt;/script>"));
	assert_non_null(strstr(text, "\\# \\* \\_ \\` \\[x\\](javascript:1)"));
	assert_non_null(strstr(text, "\\=cmd\\|' /C calc'!A0"));
	free(text);
	text = draw(markdown_render, kit_sample(), NULL);
	assert_non_null(strstr(text, "\n## 1\\. Un coin lecture dans le couloir\n"));
	assert_non_null(strstr(text, "\n| Choix | Voix | Part |\n| --- | ---: | ---: |\n"));
	assert_non_null(strstr(text, "\n> - il faut garder le passage libre ;\n"));
	free(text);
}

/* Whether a cell of `csv` begins with what a spreadsheet could take for a formula. */
static bool has_formula(const char *csv)
{
	for (const char *at = csv; *at != '\0'; at++) {
		bool begins = at == csv || at[-1] == ';' || at[-1] == '\n' ||
		              (at[-1] == '"' && (at - 1 == csv || strchr(";\n", at[-2]) != NULL));

		if (begins && strchr("=+-@\t\r", *at) != NULL && at[1] != '\n')
			return true;
	}
	return false;
}

static void no_cell_is_a_formula(void **state)
{
	char *csv = draw(csv_render, kit_hostile(), NULL);
	char *broken;

	(void)state;
	assert_memory_equal(csv, "\xEF\xBB\xBF", 3);
	assert_false(has_formula(csv + 3));
	broken = strstr(csv, "'=cmd");
	assert_non_null(broken);
	memmove(broken, broken + 1, strlen(broken)); /* the control: without its apostrophe */
	assert_true(has_formula(csv + 3));
	free(csv);
}

static void cells_of_csv_are_quoted_where_they_must(void **state)
{
	const struct doc_column columns[] = {{.head = "a;b"}, {.head = "c"}};
	static const char *const texts[] = {"say \"no\"", "-5",   "-5+1", " =1",
	                                    "＝1",        "12,5", "+33 6"};
	struct doc *doc = kit_empty();
	char *csv;

	(void)state;
	doc_table(doc, NULL, columns, 2);
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		doc_row(doc);
		doc_cell(doc, texts[i]);
	}
	csv = draw(csv_render, doc, NULL);
	assert_string_equal(csv + 3,
	                    "\"a;b\";c\r\n\"say \"\"no\"\"\";\r\n-5;\r\n'-5+1;\r\n' =1;\r\n"
	                    "'＝1;\r\n\"12,5\";\r\n'+33 6;\r\n");
	free(csv);
}

static void an_opendocument_says_first_what_it_is(void **state)
{
	static const char type[] = "mimetypeapplication/vnd.oasis.opendocument.text";
	size_t count;
	char *odt = draw(odt_render, kit_sample(), &count);

	(void)state;
	assert_memory_equal(odt, "PK\x03\x04", 4);
	assert_int_equal(odt[8], 0); /* stored */
	assert_memory_equal(odt + 30, type, sizeof type - 1);
	assert_non_null(memmem(odt, count, "Pictures/4.svg", 14));
	free(odt);
}

/* Words in the file of a PDF; its texts are compressed, its structure is not. */
static bool says(const char *pdf, size_t count, const char *what)
{
	return memmem(pdf, count, what, strlen(what)) != NULL;
}

static void a_pdf_is_tagged_and_amended(void **state)
{
	static const char *const words[] = {"/S /H1",
	                                    "/S /H2",
	                                    "/S /Table",
	                                    "/S /TH",
	                                    "/S /Figure",
	                                    "/S /LI",
	                                    "/Lang (fr)",
	                                    "/Marked true",
	                                    "/DisplayDocTitle true",
	                                    "/Alt <FEFF004800E9006D0069"};
	size_t count;
	char *pdf = draw(pdf_render, kit_sample(), &count);

	(void)state;
	for (size_t i = 0; i < COUNT_OF(words); i++)
		if (!says(pdf, count, words[i]))
			fail_msg("the PDF has no %s", words[i]);
	free(pdf);
	pdf = draw(pdf_render, kit_empty(), &count);
	assert_false(says(pdf, count, "/S /Figure"));
	free(pdf);
}

/* Rows and texts that no page can hold, figures with nothing in them, and seats by thousands. */
static void odd_documents_are_drawn(void **state)
{
	const struct doc_column column = {.head = "a"};
	char *text = malloc(DOC_TEXT_MAX);
	struct doc_group crowd = {doc_mark_option(0), "w", 70000, NULL};

	(void)state;
	assert_non_null(text);
	memset(text, 'w', DOC_TEXT_MAX - 1);
	for (size_t i = 5; i < DOC_TEXT_MAX - 1; i += 6)
		text[i] = ' ';
	text[DOC_TEXT_MAX - 1] = '\0';
	for (size_t i = 0; i < COUNT_OF(renderers); i++) {
		struct doc *doc = kit_empty();

		doc_hemicycle(doc, &(struct doc_hemicycle){.groups = &crowd, .group_count = 1});
		doc_hemicycle(doc, &(struct doc_hemicycle){.needed = 5});
		doc_bars(doc, &(struct doc_bars){0});
		doc_bars(doc, &(struct doc_bars){.rows = &(struct doc_group){.value = ""},
		                                 .row_count = 1});
		doc_columns(doc, &(struct doc_columns){0});
		doc_list(doc);
		doc_pairs(doc);
		doc_signatures(doc, NULL, 0);
		doc_table(doc, NULL, &column, 1);
		doc_row(doc);
		doc_cell(doc, text);
		doc_keep_begin(doc);
		doc_text(doc, DOC_VERDICT, text);
		doc_card(doc, &(struct doc_card){.tag = text, .title = text, .text = text});
		doc_keep_end(doc);
		doc_page_break(doc);
		doc_page_break(doc);
		free(draw(renderers[i], doc, NULL));
	}
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_same_document_gives_the_same_bytes),
	        cmocka_unit_test(another_document_gives_other_bytes),
	        cmocka_unit_test(a_full_document_is_not_drawn),
	        cmocka_unit_test(a_ceiling_is_an_answer),
	        cmocka_unit_test(markup_stays_text_in_html),
	        cmocka_unit_test(html_says_what_is_a_head_and_what_a_figure_shows),
	        cmocka_unit_test(the_policy_of_the_server_knows_the_style),
	        cmocka_unit_test(markdown_has_no_sign_that_was_not_meant),
	        cmocka_unit_test(no_cell_is_a_formula),
	        cmocka_unit_test(cells_of_csv_are_quoted_where_they_must),
	        cmocka_unit_test(an_opendocument_says_first_what_it_is),
	        cmocka_unit_test(a_pdf_is_tagged_and_amended),
	        cmocka_unit_test(odd_documents_are_drawn),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
