/* SPDX-License-Identifier: EUPL-1.2 */
/* doc.c - the document: its memory, its texts, its running text. */
#include "paper/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "paper/clean.h"
#include "paper/nodes.h"

struct doc *doc_open(const struct doc_head *head)
{
	struct doc *doc = calloc(1, sizeof *doc);

	CHECK(doc != NULL);
	arena_init(&doc->arena, DOC_BYTES_MAX);
	doc->head = (struct doc_head){
	        .lang = head->lang != NULL && strcmp(head->lang, "en") == 0 ? "en" : "fr",
	        .title = doc_copy(doc, head->title),
	        .kicker = doc_copy(doc, head->kicker),
	        .subtitle = doc_copy(doc, head->subtitle),
	        .author = doc_copy(doc, head->author),
	        .subject = doc_copy(doc, head->subject),
	        .footer = doc_copy(doc, head->footer),
	        .words = doc_copy_or_null(doc, head->words),
	        .continued = doc_copy(doc, head->continued),
	        .at_ms = head->at_ms,
	        .sheet = head->sheet,
	};
	return doc;
}

void doc_close(struct doc *doc)
{
	if (doc == NULL)
		return;
	arena_release(&doc->arena);
	free(doc);
}

enum err doc_state(const struct doc *doc)
{
	return doc->full ? ERR_LIMIT : ERR_NONE;
}

void *doc_take(struct doc *doc, size_t bytes)
{
	void *place = doc->full ? NULL : arena_take(&doc->arena, bytes > 0 ? bytes : 1);

	if (place == NULL) {
		doc->full = true;
		return NULL;
	}
	memset(place, 0, bytes);
	return place;
}

const char *doc_copy(struct doc *doc, const char *text)
{
	size_t count;
	char *place;

	if (text == NULL || *text == '\0')
		return "";
	count = strnlen(text, DOC_TEXT_MAX + 1);
	if (count > DOC_TEXT_MAX)
		doc->full = true;
	place = doc_take(doc, clean_room(count));
	if (place == NULL)
		return "";
	clean_text(text, count, place);
	return place;
}

const char *doc_copy_or_null(struct doc *doc, const char *text)
{
	return text == NULL ? NULL : doc_copy(doc, text);
}

struct block *doc_add(struct doc *doc, enum block_kind kind)
{
	struct block *block;

	if (doc->block_count == DOC_BLOCKS_MAX)
		doc->full = true;
	block = doc_take(doc, sizeof *block);
	if (block == NULL)
		return NULL;
	block->kind = kind;
	if (doc->last != NULL)
		doc->last->next = block;
	else
		doc->first = block;
	doc->last = block;
	doc->block_count++;
	return block;
}

bool doc_count_row(struct doc *doc)
{
	if (doc->row_count == DOC_ROWS_MAX)
		doc->full = true;
	if (doc->full)
		return false;
	doc->row_count++;
	return true;
}

struct block *doc_last(struct doc *doc, enum block_kind kind)
{
	if (doc->full)
		return NULL;
	CHECK(doc->last != NULL && doc->last->kind == kind);
	return doc->last;
}

void doc_heading(struct doc *doc, int level, const char *text)
{
	struct block *block = doc_add(doc, BLOCK_HEADING);

	CHECK(level >= 1 && level <= 3);
	if (block == NULL)
		return;
	block->as.heading.level = level;
	block->as.heading.text = doc_copy(doc, text);
}

static void add_run(struct doc *doc, enum doc_weight weight, const char *text, const char *url)
{
	struct block *block = doc_last(doc, BLOCK_TEXT);
	struct run *run;

	if (block == NULL || text == NULL || *text == '\0')
		return;
	run = doc_take(doc, sizeof *run);
	if (run == NULL)
		return;
	*run = (struct run){.weight = weight, .text = doc_copy(doc, text), .url = url};
	if (block->as.text.last != NULL)
		block->as.text.last->next = run;
	else
		block->as.text.first = run;
	block->as.text.last = run;
}

void doc_text(struct doc *doc, enum doc_style style, const char *text)
{
	struct block *block = doc_add(doc, BLOCK_TEXT);

	if (block == NULL)
		return;
	block->as.text.style = style;
	add_run(doc, DOC_PLAIN, text, NULL);
}

void doc_run(struct doc *doc, enum doc_weight weight, const char *text)
{
	add_run(doc, weight, text, NULL);
}

void doc_link(struct doc *doc, const char *text, const char *url)
{
	const char *safe = NULL;

	if (url != NULL && clean_is_link(url))
		safe = doc_copy(doc, url);
	add_run(doc, DOC_PLAIN, text, safe);
}

static void add_item(struct doc *doc, enum block_kind kind, const char *term, const char *text)
{
	struct block *block = doc_last(doc, kind);
	struct item *item;

	if (block == NULL || !doc_count_row(doc))
		return;
	item = doc_take(doc, sizeof *item);
	if (item == NULL)
		return;
	item->term = doc_copy(doc, term);
	item->text = doc_copy(doc, text);
	if (block->as.items.last != NULL)
		block->as.items.last->next = item;
	else
		block->as.items.first = item;
	block->as.items.last = item;
}

void doc_list(struct doc *doc)
{
	doc_add(doc, BLOCK_LIST);
}

void doc_item(struct doc *doc, const char *text)
{
	add_item(doc, BLOCK_LIST, NULL, text);
}

void doc_pairs(struct doc *doc)
{
	doc_add(doc, BLOCK_PAIRS);
}

void doc_pair(struct doc *doc, const char *term, const char *value)
{
	add_item(doc, BLOCK_PAIRS, term, value);
}

void doc_rule(struct doc *doc)
{
	doc_add(doc, BLOCK_RULE);
}

void doc_page_break(struct doc *doc)
{
	doc_add(doc, BLOCK_PAGE_BREAK);
}

void doc_keep_begin(struct doc *doc)
{
	CHECK(!doc->keeping);
	doc->keeping = true;
	doc_add(doc, BLOCK_KEEP_BEGIN);
}

void doc_keep_end(struct doc *doc)
{
	CHECK(doc->keeping);
	doc->keeping = false;
	doc_add(doc, BLOCK_KEEP_END);
}
