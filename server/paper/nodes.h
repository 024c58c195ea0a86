/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * nodes.h - the document as its renderers read it.
 *
 * One list of blocks from top to bottom. Everything lies in the arena of the
 * document and lives as long; no pointer is NULL unless its comment says so.
 */
#ifndef PAPER_NODES_H
#define PAPER_NODES_H

#include "base/arena.h"
#include "paper/doc.h"

struct run {
	struct run *next;
	enum doc_weight weight;
	const char *text;
	const char *url; /* NULL: no link */
};

struct text {
	enum doc_style style;
	struct run *first;
	struct run *last;
};

struct item { /* of a list or of pairs */
	struct item *next;
	const char *term; /* "" in a list */
	const char *text;
};

struct items {
	struct item *first;
	struct item *last;
	bool prose; /* in what a person wrote */
};

struct cell {
	struct doc_mark mark;
	const char *text;
};

struct row {
	struct row *next;
	bool strong;
	struct cell
	        *cells; /* as many as the table has columns; empty texts behind the last given */
};

struct table {
	const char *caption; /* or NULL */
	struct doc_column columns[DOC_COLUMNS_MAX];
	size_t column_count;
	bool heads; /* at least one column has a head */
	bool plain; /* without lines: of a renderer, for pairs */
	struct row *first;
	struct row *last;
	size_t row_count;
	size_t cell_count; /* of the last row */
};

struct signatures {
	struct doc_signature *lines;
	size_t count;
};

enum block_kind {
	BLOCK_HEADING,
	BLOCK_TEXT,
	BLOCK_LIST,
	BLOCK_PAIRS,
	BLOCK_RULE,
	BLOCK_PAGE_BREAK,
	BLOCK_KEEP_BEGIN,
	BLOCK_KEEP_END,
	BLOCK_TABLE,
	BLOCK_HEMICYCLE,
	BLOCK_BARS,
	BLOCK_COLUMNS,
	BLOCK_SIGNATURES,
	BLOCK_SEAL,
	BLOCK_CARD,
	BLOCK_KIND_COUNT
};

struct block {
	struct block *next;
	enum block_kind kind;
	union {
		struct {
			int level;
			const char *text;
		} heading;
		struct text text;
		struct items items;
		struct table table;
		struct doc_hemicycle hemicycle;
		struct doc_bars bars;
		struct doc_columns columns;
		struct signatures signatures;
		struct doc_seal seal;
		struct doc_card card;
	} as;
};

struct doc {
	struct arena arena;
	struct doc_head head; /* texts "" instead of NULL, except `words` */
	struct block *first;
	struct block *last;
	size_t block_count;
	size_t row_count;
	bool full;
	bool keeping;
};

/* What a table, list or figure of `doc` needs: cleared memory, or NULL and the document is full. */
void *doc_take(struct doc *doc, size_t bytes);
/* The clean copy of `text`, "" for NULL and when the document is full. */
const char *doc_copy(struct doc *doc, const char *text);
const char *doc_copy_or_null(struct doc *doc, const char *text);
/* A new block at the end, cleared; NULL when the document is full. */
struct block *doc_add(struct doc *doc, enum block_kind kind);
/* One more row of anything; false when the document is full. */
bool doc_count_row(struct doc *doc);
/* The last block, which must be of `kind`; NULL when the document is full. */
struct block *doc_last(struct doc *doc, enum block_kind kind);

/* A mark with nothing in it that a renderer could stumble over. */
struct doc_mark mark_copy(const struct doc_mark *mark);
/* The sum of the groups' counts. */
uint64_t groups_total(const struct doc_group *groups, size_t count);
uint32_t groups_most(const struct doc_group *groups, size_t count);
/* What a cell, a line or a row of text says of a mark: "A", "✓", "✕", "–", or "". */
const char *mark_letters(const struct doc_mark *mark);

#endif
