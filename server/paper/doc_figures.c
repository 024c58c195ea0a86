/* SPDX-License-Identifier: EUPL-1.2 */
/* doc_figures.c - the document: marks, drawings, and what only paper has. */
#include <string.h>

#include "base/check.h"
#include "paper/clean.h"
#include "paper/nodes.h"

enum { STATES_MAX = 6 };

struct doc_mark doc_mark_option(size_t index)
{
	static const enum doc_shape shapes[] = {DOC_DISC,   DOC_LOZENGE, DOC_TRIANGLE, DOC_STAR,
	                                        DOC_SQUARE, DOC_HEXAGON, DOC_DROP,     DOC_CROSS};
	struct doc_mark mark = {.shape = shapes[index % COUNT_OF(shapes)]};

	if (index < 26) {
		mark.sign = DOC_SIGN_LETTERS;
		mark.letters[0] = (char)('A' + index);
	}
	return mark;
}

const char *mark_letters(const struct doc_mark *mark)
{
	switch (mark->sign) {
	case DOC_SIGN_CHECK:
		return "✓";
	case DOC_SIGN_STRIKE:
		return "✕";
	case DOC_SIGN_DASH:
		return "–";
	case DOC_SIGN_LETTERS:
		return mark->letters;
	default:
		return "";
	}
}

uint64_t groups_total(const struct doc_group *groups, size_t count)
{
	uint64_t total = 0;

	for (size_t i = 0; i < count; i++)
		total += groups[i].count;
	return total;
}

uint32_t groups_most(const struct doc_group *groups, size_t count)
{
	uint32_t most = 0;

	for (size_t i = 0; i < count; i++)
		if (groups[i].count > most)
			most = groups[i].count;
	return most;
}

struct doc_mark mark_copy(const struct doc_mark *mark)
{
	struct doc_mark copy = *mark;

	CHECK(mark->shape < DOC_SHAPE_COUNT);
	copy.letters[sizeof copy.letters - 1] = '\0';
	for (char *at = copy.letters; *at != '\0'; at++)
		if (*at <= ' ' || *at > '~')
			*at = '?';
	return copy;
}

/* NULL when the document is full, also when there are too many. */
static const struct doc_group *copy_groups(struct doc *doc, const struct doc_group *groups,
                                           size_t count)
{
	struct doc_group *copy;

	if (count > DOC_GROUPS_MAX)
		doc->full = true;
	copy = doc_take(doc, count * sizeof *copy);
	for (size_t i = 0; copy != NULL && i < count; i++)
		copy[i] = (struct doc_group){
		        .mark = mark_copy(&groups[i].mark),
		        .label = doc_copy(doc, groups[i].label),
		        .count = groups[i].count,
		        .value = doc_copy_or_null(doc, groups[i].value),
		};
	return copy;
}

void doc_hemicycle(struct doc *doc, const struct doc_hemicycle *figure)
{
	struct block *block = doc_add(doc, BLOCK_HEMICYCLE);

	if (block == NULL)
		return;
	block->as.hemicycle = (struct doc_hemicycle){
	        .alt = doc_copy(doc, figure->alt),
	        .caption = doc_copy_or_null(doc, figure->caption),
	        .groups = copy_groups(doc, figure->groups, figure->group_count),
	        .group_count = figure->group_count,
	        .needed = figure->needed,
	        .needed_text = doc_copy(doc, figure->needed_text),
	        .centre = doc_copy(doc, figure->centre),
	        .under = doc_copy(doc, figure->under),
	};
}

void doc_bars(struct doc *doc, const struct doc_bars *figure)
{
	struct block *block = doc_add(doc, BLOCK_BARS);

	if (block == NULL)
		return;
	block->as.bars = (struct doc_bars){
	        .alt = doc_copy(doc, figure->alt),
	        .caption = doc_copy_or_null(doc, figure->caption),
	        .rows = copy_groups(doc, figure->rows, figure->row_count),
	        .row_count = figure->row_count,
	        .most = figure->most,
	        .needed = figure->needed,
	        .needed_text = doc_copy(doc, figure->needed_text),
	};
}

static const char *const *copy_texts(struct doc *doc, const char *const *texts, size_t count)
{
	const char **copy = doc_take(doc, count * sizeof *copy);

	for (size_t i = 0; copy != NULL && i < count; i++)
		copy[i] = doc_copy(doc, texts[i]);
	return copy;
}

void doc_columns(struct doc *doc, const struct doc_columns *figure)
{
	size_t count = figure->month_count * figure->state_count;
	struct block *block;
	uint32_t *values;

	if (figure->month_count > DOC_MONTHS_MAX || figure->state_count > STATES_MAX)
		doc->full = true;
	block = doc_add(doc, BLOCK_COLUMNS);
	values = doc_take(doc, count * sizeof *values);
	if (block == NULL || values == NULL)
		return;
	if (count > 0)
		memcpy(values, figure->values, count * sizeof *values);
	block->as.columns = (struct doc_columns){
	        .alt = doc_copy(doc, figure->alt),
	        .caption = doc_copy_or_null(doc, figure->caption),
	        .months = copy_texts(doc, figure->months, figure->month_count),
	        .month_count = figure->month_count,
	        .states = copy_texts(doc, figure->states, figure->state_count),
	        .state_count = figure->state_count,
	        .values = values,
	};
}

void doc_signatures(struct doc *doc, const struct doc_signature *lines, size_t count)
{
	struct block *block;
	struct doc_signature *copy;

	if (count > DOC_GROUPS_MAX)
		doc->full = true;
	block = doc_add(doc, BLOCK_SIGNATURES);
	copy = doc_take(doc, count * sizeof *copy);
	if (block == NULL || copy == NULL)
		return;
	for (size_t i = 0; i < count; i++)
		copy[i] = (struct doc_signature){
		        .role = doc_copy(doc, lines[i].role),
		        .name = doc_copy(doc, lines[i].name),
		        .note = doc_copy(doc, lines[i].note),
		};
	block->as.signatures = (struct signatures){copy, count};
}

void doc_seal(struct doc *doc, const struct doc_seal *seal)
{
	struct block *block = doc_add(doc, BLOCK_SEAL);
	const char *url = seal->url != NULL && clean_is_link(seal->url) ? seal->url : "";

	if (block == NULL)
		return;
	block->as.seal = (struct doc_seal){
	        .title = doc_copy(doc, seal->title),
	        .text = doc_copy(doc, seal->text),
	        .words = doc_copy(doc, seal->words),
	        .head = doc_copy(doc, seal->head),
	        .url = doc_copy(doc, url),
	};
}

void doc_card(struct doc *doc, const struct doc_card *card)
{
	struct block *block = doc_add(doc, BLOCK_CARD);

	if (block == NULL)
		return;
	block->as.card = (struct doc_card){
	        .mark = mark_copy(&card->mark),
	        .tag = doc_copy(doc, card->tag),
	        .title = doc_copy(doc, card->title),
	        .text = doc_copy(doc, card->text),
	        .note = doc_copy(doc, card->note),
	};
}
