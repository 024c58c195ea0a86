/* SPDX-License-Identifier: EUPL-1.2 */
/* excerpt.c - a piece of a text with the words of a search marked in it. */
#include "app/excerpt.h"

#include <string.h>

#include "base/check.h"
#include "base/fold.h"

enum {
	SPOTS_MAX = 640, /* words of one line; what comes after them is not marked */
	EXCERPT_BYTES = 240,
	BEFORE_BYTES = 60, /* of it, before the first word that is found */
	PIECES_MAX = 2 * SPOTS_MAX + 3
};

#define ELLIPSIS "\u2026"

struct spot { /* one word */
	struct fold_word word;
	bool hit;
};

struct excerpter {
	struct arena *arena;
	const struct find_query *query;
	/* The line that is looked at, which is borrowed and need not end where the text does. */
	const char *text;
	size_t bytes;
	unsigned spot_count;
	struct spot spots[SPOTS_MAX];
	size_t piece_count;
	struct answer_piece pieces[PIECES_MAX];
};

struct excerpter *excerpter_make(struct arena *arena, const struct find_query *query)
{
	struct excerpter *made = arena_take(arena, sizeof *made);

	CHECK(made != NULL);
	made->arena = arena;
	made->query = query;
	return made;
}

static void read_line(struct excerpter *line, const char *text, size_t bytes)
{
	line->text = text;
	line->bytes = bytes;
	line->spot_count = line->piece_count = 0;
	for (size_t at = 0; line->spot_count < SPOTS_MAX;) {
		struct spot *spot = &line->spots[line->spot_count];

		if (!fold_next(text, &at, &spot->word) || spot->word.at >= bytes)
			break;
		spot->hit = false;
		line->spot_count++;
	}
}

/* Whether the words from `first` on are those of the term; how many they are. */
static unsigned matches(const struct excerpter *line, unsigned first, const struct find_term *term)
{
	const char *form = term->form;
	unsigned i = first;

	for (; i < line->spot_count; i++) {
		const char *own = line->spots[i].word.form;
		size_t bytes = strcspn(form, " ");
		bool last = form[bytes] == '\0';

		if (strncmp(own, form, bytes) != 0 ||
		    (own[bytes] != '\0' && !(last && !term->whole)))
			return 0;
		if (last)
			return i - first + 1;
		form += bytes + 1;
	}
	return 0;
}

static bool mark(struct excerpter *line)
{
	const struct find_query *query = line->query;
	bool any = false;

	for (unsigned term = 0; term < query->term_count; term++)
		for (unsigned i = 0; i < line->spot_count; i++) {
			unsigned count = query->terms[term].without
			                         ? 0
			                         : matches(line, i, &query->terms[term]);

			for (unsigned j = 0; j < count; j++)
				line->spots[i + j].hit = true;
			any = any || count > 0;
		}
	return any;
}

static void add(struct excerpter *line, const char *text, size_t bytes, bool hit)
{
	const char *kept = arena_copy(line->arena, text, bytes);

	CHECK(line->piece_count < PIECES_MAX && kept != NULL);
	if (bytes > 0)
		line->pieces[line->piece_count++] = (struct answer_piece){.text = kept, .hit = hit};
}

static size_t end_of(const struct spot *spot)
{
	return spot->word.at + spot->word.bytes;
}

/* The line between two places; marked neighbours become one piece. */
static void cut(struct excerpter *line, size_t from, size_t to)
{
	size_t at = from;

	for (unsigned i = 0; i < line->spot_count; i++) {
		const struct spot *first = &line->spots[i];

		if (!first->hit || first->word.at < from || end_of(first) > to)
			continue;
		while (i + 1 < line->spot_count && line->spots[i + 1].hit &&
		       end_of(&line->spots[i + 1]) <= to)
			i++;
		add(line, line->text + at, first->word.at - at, false);
		at = end_of(&line->spots[i]);
		add(line, line->text + first->word.at, at - first->word.at, true);
	}
	add(line, line->text + at, to - at, false);
}

static void keep(struct excerpter *line, struct excerpt *out)
{
	const void *kept =
	        arena_copy(line->arena, line->pieces, line->piece_count * sizeof line->pieces[0]);

	CHECK(kept != NULL);
	*out = (struct excerpt){kept, line->piece_count};
}

void excerpt_whole(struct excerpter *excerpter, const char *text, struct excerpt *out)
{
	read_line(excerpter, text, strlen(text));
	mark(excerpter);
	cut(excerpter, 0, excerpter->bytes);
	keep(excerpter, out);
}

/* Where a word begins, at most BEFORE_BYTES before the first that is found. */
static size_t left_edge(const struct excerpter *line)
{
	unsigned hit = 0, first;

	while (hit < line->spot_count && !line->spots[hit].hit)
		hit++;
	if (hit == line->spot_count || line->bytes <= EXCERPT_BYTES)
		return 0;
	for (first = hit; first > 0; first--)
		if (line->spots[hit].word.at - line->spots[first - 1].word.at > BEFORE_BYTES)
			break;
	return first == 0 ? 0 : line->spots[first].word.at;
}

/* Where a word ends, at most EXCERPT_BYTES later; the rest of the text when it fits. */
static size_t right_edge(const struct excerpter *line, size_t from)
{
	size_t to = from;

	if (line->bytes - from <= EXCERPT_BYTES)
		return line->bytes;
	for (unsigned i = 0; i < line->spot_count; i++) {
		size_t end = end_of(&line->spots[i]);

		if (end > from && end - from <= EXCERPT_BYTES)
			to = end;
	}
	if (to > from)
		return to;
	for (to = from + EXCERPT_BYTES; ((unsigned char)line->text[to] & 0xc0) == 0x80;)
		to--; /* no word ends there, but a sign does */
	return to;
}

static void take_around(struct excerpter *line, struct excerpt *out)
{
	size_t from = left_edge(line), to = right_edge(line, from);

	if (from > 0)
		add(line, ELLIPSIS, strlen(ELLIPSIS), false);
	cut(line, from, to);
	if (to < line->bytes)
		add(line, ELLIPSIS, strlen(ELLIPSIS), false);
	keep(line, out);
}

void excerpt_around(struct excerpter *excerpter, const char *text, bool always, struct excerpt *out)
{
	*out = (struct excerpt){NULL, 0};
	for (const char *at = text; *at != '\0';) {
		size_t bytes = strcspn(at, "\n");

		read_line(excerpter, at, bytes);
		if (mark(excerpter)) {
			take_around(excerpter, out);
			return;
		}
		at += bytes;
		at += *at == '\n' ? 1 : 0;
	}
	if (!always || *text == '\0')
		return;
	read_line(excerpter, text, strcspn(text, "\n"));
	take_around(excerpter, out);
}
