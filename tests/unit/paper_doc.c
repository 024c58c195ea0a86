/* SPDX-License-Identifier: EUPL-1.2 */
/* paper_doc.c - what a document lets in, and where it says no. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "paper/clean.h"
#include "paper/nodes.h"
#include "unit/paper_kit.h"

static struct doc *open_empty(void)
{
	return doc_open(&(struct doc_head){.title = "T", .lang = "de"});
}

static void text_is_cleaned_and_copied(void **state)
{
	char words[] = "a\u202Eb\x01"
	               "c\xff"
	               "d\te\u0301\u0301\u0301\u0301";
	struct doc *doc = open_empty();

	(void)state;
	doc_text(doc, DOC_BODY, words);
	memset(words, 'x', sizeof words - 1);
	assert_string_equal(doc->last->as.text.first->text, "abc\uFFFDd e\u0301\u0301");
	assert_string_equal(doc->head.lang, "fr");
	assert_int_equal(doc_state(doc), ERR_NONE);
	doc_close(doc);
}

static void nothing_is_an_empty_text(void **state)
{
	struct doc *doc = open_empty();

	(void)state;
	doc_heading(doc, 1, NULL);
	assert_string_equal(doc->last->as.heading.text, "");
	doc_text(doc, DOC_BODY, NULL);
	doc_run(doc, DOC_STRONG, "");
	assert_null(doc->last->as.text.first);
	assert_null(doc->head.words);
	assert_int_equal(doc_state(doc), ERR_NONE);
	doc_close(doc);
	doc_close(NULL);
}

static void only_web_addresses_are_links(void **state)
{
	static const char *const good[] = {"http://a.test/x?y='1'", "HTTPS://b.test"};
	static const char *const bad[] = {"javascript:alert(1)", "http://a b", "http://a\"b",
	                                  "http://é.test",       "",           "ftp://a"};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(good); i++)
		assert_true(clean_is_link(good[i]));
	for (size_t i = 0; i < COUNT_OF(bad); i++)
		assert_false(clean_is_link(bad[i]));
}

static void prose_becomes_paragraphs_and_lists(void **state)
{
	struct doc *doc = open_empty();
	const struct block *at;

	(void)state;
	doc_prose(doc, "one\ntwo\r\n\n \n- a\n- b\nthree");
	at = doc->first;
	assert_int_equal(at->kind, BLOCK_TEXT);
	assert_string_equal(at->as.text.first->text, "one");
	assert_string_equal(at->as.text.last->text, "two");
	at = at->next;
	assert_int_equal(at->kind, BLOCK_LIST);
	assert_string_equal(at->as.items.first->text, "a");
	assert_string_equal(at->as.items.last->text, "b");
	at = at->next;
	assert_string_equal(at->as.text.first->text, "three");
	assert_null(at->next);
	doc_prose(doc, NULL);
	doc_prose(doc, "\n\n");
	assert_null(at->next);
	doc_close(doc);
}

static void a_row_has_a_cell_for_each_column(void **state)
{
	const struct doc_column columns[] = {{.head = "a"}, {.head = ""}};
	struct doc *doc = open_empty();

	(void)state;
	doc_table(doc, NULL, columns, 2);
	doc_row(doc);
	doc_cell_number(doc, -5);
	assert_string_equal(doc->last->as.table.first->cells[0].text, "-5");
	assert_string_equal(doc->last->as.table.first->cells[1].text, "");
	assert_true(doc->last->as.table.heads);
	doc_close(doc);
}

/* Fills a document until it says that it is full; answers after how many turns. */
static size_t fill(void (*one)(struct doc *doc), struct doc *doc, size_t turns)
{
	size_t turn = 0;

	while (turn < turns && doc_state(doc) == ERR_NONE) {
		one(doc);
		turn++;
	}
	one(doc); /* a full document takes more calls and stays as it is */
	return turn;
}

static void add_rule(struct doc *doc)
{
	doc_rule(doc);
}

static void add_row(struct doc *doc)
{
	doc_row(doc);
	doc_cell(doc, "x");
}

static void add_page(struct doc *doc)
{
	static char page[DOC_TEXT_MAX];

	memset(page, 'x', sizeof page - 1);
	doc_text(doc, DOC_BODY, page);
}

static void each_ceiling_is_walked_into(void **state)
{
	const struct doc_column column = {.head = "a"};
	struct doc *doc = open_empty();

	(void)state;
	assert_int_equal(fill(add_rule, doc, DOC_BLOCKS_MAX + 5), DOC_BLOCKS_MAX + 1);
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);

	doc = open_empty();
	doc_table(doc, NULL, &column, 1);
	assert_int_equal(fill(add_row, doc, DOC_ROWS_MAX + 5), DOC_ROWS_MAX + 1);
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);

	doc = open_empty();
	assert_true(fill(add_page, doc, 2000) < 2000);
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);
}

static void a_text_too_long_fills_the_document(void **state)
{
	char *text = malloc(DOC_TEXT_MAX + 2);
	struct doc *doc = open_empty();

	(void)state;
	assert_non_null(text);
	memset(text, 'x', DOC_TEXT_MAX + 1);
	text[DOC_TEXT_MAX + 1] = '\0';
	doc_text(doc, DOC_BODY, text + 1);
	assert_int_equal(doc_state(doc), ERR_NONE);
	doc_text(doc, DOC_BODY, text);
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);
	doc = open_empty();
	doc_prose(doc, text);
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);
	free(text);
}

static void figures_have_ceilings_too(void **state)
{
	static const struct doc_group groups[DOC_GROUPS_MAX + 1];
	static const char *const texts[DOC_MONTHS_MAX + 1];
	static const uint32_t values[(DOC_MONTHS_MAX + 1) * 6];
	struct doc *doc = open_empty();

	(void)state;
	doc_bars(doc, &(struct doc_bars){.rows = groups, .row_count = DOC_GROUPS_MAX});
	assert_int_equal(doc_state(doc), ERR_NONE);
	doc_bars(doc, &(struct doc_bars){.rows = groups, .row_count = DOC_GROUPS_MAX + 1});
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);
	doc = open_empty();
	doc_columns(doc, &(struct doc_columns){.months = texts,
	                                       .month_count = DOC_MONTHS_MAX,
	                                       .states = texts,
	                                       .state_count = 6,
	                                       .values = values});
	assert_int_equal(doc_state(doc), ERR_NONE);
	doc_columns(doc, &(struct doc_columns){.months = texts,
	                                       .month_count = DOC_MONTHS_MAX + 1,
	                                       .states = texts,
	                                       .state_count = 1,
	                                       .values = values});
	assert_int_equal(doc_state(doc), ERR_LIMIT);
	doc_close(doc);
}

static void options_have_the_marks_of_the_screens(void **state)
{
	struct doc_mark mark = doc_mark_option(1);

	(void)state;
	assert_int_equal(mark.shape, DOC_LOZENGE);
	assert_string_equal(mark_letters(&mark), "B");
	assert_int_equal(doc_mark_option(8).shape, DOC_DISC);
	assert_int_equal(doc_mark_option(1000).sign, DOC_SIGN_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(text_is_cleaned_and_copied),
	        cmocka_unit_test(nothing_is_an_empty_text),
	        cmocka_unit_test(only_web_addresses_are_links),
	        cmocka_unit_test(prose_becomes_paragraphs_and_lists),
	        cmocka_unit_test(a_row_has_a_cell_for_each_column),
	        cmocka_unit_test(each_ceiling_is_walked_into),
	        cmocka_unit_test(a_text_too_long_fills_the_document),
	        cmocka_unit_test(figures_have_ceilings_too),
	        cmocka_unit_test(options_have_the_marks_of_the_screens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
