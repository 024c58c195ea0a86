/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * paper_dice.c - documents at random, of texts at random, drawn in every way.
 *
 * What a composer would never say must not stop a renderer. PAPER_DICE is the seed of one run;
 * without it a few fixed ones are thrown.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/check.h"
#include "paper/render.h"
#include "unit/paper_kit.h"

enum { RUNS = 6, BLOCKS = 40 };

static uint64_t dice;

static uint32_t roll(uint32_t sides)
{
	dice ^= dice << 13;
	dice ^= dice >> 7;
	dice ^= dice << 17;
	return (uint32_t)(dice >> 20) % sides;
}

/* A text that lives until the same slot is asked again. */
static const char *text(size_t slot)
{
	static const char *const parts[] = {
	        "a",      "W",      " ",    "\n",   "- ",   "<",      "&",  "'",   "\"",
	        "=",      "|",      "\\",   "é",    "—",    "漢",     "ا",  "ש",   "🦊",
	        "\u0301", "\u202E", "\xff", "\xc3", "\x01", "\u00a0", "\t", "mot "};
	static char texts[8][3000];
	uint32_t count = roll(8) == 0 ? roll(700) : roll(24);

	texts[slot][0] = '\0';
	if (roll(9) == 0)
		return NULL;
	for (uint32_t i = 0; i < count; i++)
		strcat(texts[slot], parts[roll(COUNT_OF(parts))]);
	return texts[slot];
}

static struct doc_mark mark(void)
{
	struct doc_mark mark = {.shape = roll(DOC_SHAPE_COUNT), .sign = roll(5)};

	mark.letters[0] = (char)roll(256);
	mark.letters[1] = (char)roll(256);
	return mark;
}

static void add_table(struct doc *doc)
{
	struct doc_column columns[DOC_COLUMNS_MAX];
	size_t count = 1 + roll(DOC_COLUMNS_MAX), rows = roll(30);

	for (size_t i = 0; i < count; i++)
		columns[i] = (struct doc_column){text(i % 8), roll(3), roll(3), roll(4) == 0,
		                                 roll(5) == 0};
	doc_table(doc, text(0), columns, count);
	for (size_t row = 0; row < rows; row++) {
		const struct doc_mark one = mark();

		roll(9) == 0 ? doc_row_strong(doc) : doc_row(doc);
		for (size_t i = roll(2); i < count; i++)
			roll(4) == 0 ? doc_cell_mark(doc, &one, text(0)) : doc_cell(doc, text(0));
	}
}

static void add_figure(struct doc *doc)
{
	static const char *const months[DOC_MONTHS_MAX] = {"a", "b", "<c>"};
	static uint32_t values[DOC_MONTHS_MAX * 6];
	struct doc_group groups[DOC_GROUPS_MAX];
	size_t count = roll(DOC_GROUPS_MAX + 1);

	for (size_t i = 0; i < count; i++)
		groups[i] = (struct doc_group){mark(), text(0),
		                               roll(4) == 0 ? roll(1u << 31) : roll(40),
		                               roll(2) == 0 ? NULL : text(1)};
	for (size_t i = 0; i < COUNT_OF(values); i++)
		values[i] = roll(5) == 0 ? roll(1u << 31) : roll(9);
	if (roll(3) == 0)
		doc_bars(doc, &(struct doc_bars){text(2), text(3), groups, count, roll(90),
		                                 roll(90), text(4)});
	else if (roll(2) == 0)
		doc_columns(doc, &(struct doc_columns){text(2), text(3), months,
		                                       roll(DOC_MONTHS_MAX + 1), months, roll(7),
		                                       values});
	else
		doc_hemicycle(doc, &(struct doc_hemicycle){text(2), text(3), groups, count,
		                                           roll(60), text(4), text(5), text(6)});
}

static void add_rest(struct doc *doc)
{
	const struct doc_signature lines[] = {{text(0), text(1), text(2)}, {text(3), NULL, NULL}};

	switch (roll(5)) {
	case 0:
		doc_signatures(doc, lines, roll(3));
		return;
	case 1:
		doc_seal(doc, &(struct doc_seal){text(0), text(1), text(2), text(3),
		                                 roll(2) == 0 ? "http://a.test/'" : text(4)});
		return;
	case 2:
		doc_page_break(doc);
		return;
	case 3:
		doc_rule(doc);
		return;
	default:
		doc_card(doc, &(struct doc_card){mark(), text(0), text(1), text(2), text(3)});
	}
}

static void add_block(struct doc *doc)
{
	switch (roll(8)) {
	case 0:
		add_table(doc);
		return;
	case 1:
		add_figure(doc);
		return;
	case 2:
		doc_prose(doc, text(0));
		return;
	case 3:
		doc_heading(doc, 1 + (int)roll(3), text(0));
		return;
	case 4:
		doc_pairs(doc);
		for (uint32_t i = roll(5); i > 0; i--)
			doc_pair(doc, text(0), text(1));
		return;
	case 5:
		doc_list(doc);
		for (uint32_t i = roll(5); i > 0; i--)
			doc_item(doc, text(0));
		return;
	case 6:
		doc_text(doc, roll(5), text(0));
		doc_run(doc, roll(3), text(1));
		doc_link(doc, text(2), roll(2) == 0 ? text(3) : "https://a.test/?'\\");
		return;
	default:
		add_rest(doc);
	}
}

static struct doc *throw(void)
{
	struct doc *doc = doc_open(&(struct doc_head){"en", text(0), text(1), text(2), text(3),
	                                              text(4), text(5), text(6), text(7),
	                                              roll(1u << 31) * 1000ll, roll(2)});
	bool keeping = false;

	for (uint32_t i = roll(BLOCKS); i > 0; i--) {
		if (roll(6) == 0) {
			keeping ? doc_keep_end(doc) : doc_keep_begin(doc);
			keeping = !keeping;
		}
		add_block(doc);
	}
	return doc;
}

static void draw_all(uint64_t seed)
{
	enum err (*const renderers[])(const struct doc *doc, struct buffer *out) = {
	        pdf_render, html_render, markdown_render, odt_render, csv_render};
	struct doc *doc;

	dice = seed * 0x9E3779B97F4A7C15u + 1;
	doc = throw();
	assert_int_equal(doc_state(doc), ERR_NONE);
	for (size_t i = 0; i < COUNT_OF(renderers); i++) {
		struct buffer out;
		enum err err;

		buffer_init(&out, RENDER_BYTES_MAX);
		err = renderers[i](doc, &out);
		if (err != ERR_NONE)
			fail_msg("PAPER_DICE=%llu, renderer %zu: %s", (unsigned long long)seed, i,
			         err_name(err));
		buffer_release(&out);
	}
	doc_close(doc);
}

static void any_document_is_drawn(void **state)
{
	const char *wanted = getenv("PAPER_DICE");

	(void)state;
	if (wanted != NULL) {
		draw_all(strtoull(wanted, NULL, 10));
		return;
	}
	for (uint64_t seed = 1; seed <= RUNS; seed++) {
		print_message("PAPER_DICE=%llu\n", (unsigned long long)seed);
		draw_all(seed);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(any_document_is_drawn)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
