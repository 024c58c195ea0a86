/* SPDX-License-Identifier: EUPL-1.2 */
/* finds_match.c - what a person typed, as terms, and as a question to the index. */
#include "store/finds_match.h"

#include <string.h>

#include "base/check.h"
#include "base/fold.h"
#include "store/finds.h"

enum { BEGINNING_MIN = 3 }; /* letters that others may begin with */

/* Quotation marks of French, English and typewriters. */
static size_t quotation(const char *at)
{
	static const char *const marks[] = {"\"", "\u00ab", "\u00bb", "\u201c", "\u201d", "\u201e"};

	for (size_t i = 0; i < COUNT_OF(marks); i++)
		if (strncmp(at, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

/* The words of one term. */
static void add_term(struct find_query *query, const char *text, bool quoted, bool without)
{
	struct find_term *term = &query->terms[query->term_count];
	struct fold_word word = {.ended = true};
	struct buffer form;

	if (query->term_count == FIND_WORDS_MAX)
		return;
	buffer_init(&form, sizeof term->form - 1);
	for (size_t at = 0; fold_next(text, &at, &word);) {
		if (form.count > 0)
			buffer_char(&form, ' ');
		buffer_text(&form, word.form);
	}
	if (form.count > 0 && !form.full) {
		memcpy(term->form, form.data, form.count + 1);
		term->whole = quoted || without || word.ended || strlen(word.form) < BEGINNING_MIN;
		term->without = without;
		query->term_count++;
	}
	buffer_release(&form);
}

/* How far the term that begins at `at` goes: to the mark that closes it, or to a blank. */
static size_t reach(const char *at, bool quoted)
{
	size_t bytes = 0;

	while (at[bytes] != '\0' && quotation(at + bytes) == 0 && (quoted || at[bytes] != ' '))
		bytes++;
	return bytes;
}

void find_query_read(const char *text, struct find_query *out)
{
	char part[FIND_FORM_BYTES];
	bool without = false;

	memset(out, 0, sizeof *out);
	while (*text != '\0') {
		size_t mark = quotation(text), bytes = reach(text + mark, mark > 0);

		if (*text == ' ' || (*text == '-' && text[1] != ' ')) {
			without = *text == '-';
			text++;
			continue;
		}
		if (bytes < sizeof part) {
			memcpy(part, text + mark, bytes);
			part[bytes] = '\0';
			add_term(out, part, mark > 0, without);
		}
		without = false;
		text += mark + bytes;
		text += mark > 0 ? quotation(text) : 0;
	}
}

/* Whether `forms`, between blanks, hold those of the term. */
static bool names(const struct find_term *term, const char *forms)
{
	size_t bytes = strlen(term->form);

	for (const char *at = forms; (at = strstr(at, term->form)) != NULL; at++)
		if (at[-1] == ' ' && (!term->whole || at[bytes] == ' '))
			return true;
	return false;
}

void find_query_name(struct find_query *query, int64_t pupil, const char *name)
{
	struct buffer forms;

	buffer_init(&forms, (size_t)FIND_FORM_BYTES);
	buffer_char(&forms, ' ');
	fold_words(name, &forms);
	buffer_char(&forms, ' ');
	for (unsigned i = 0; i < query->term_count && !forms.full; i++) {
		struct find_term *term = &query->terms[i];

		if (term->name_count < FIND_NAMES_MAX && names(term, forms.data))
			term->names[term->name_count++] = pupil;
	}
	buffer_release(&forms);
}

static void print_term(const struct find_query *query, const struct find_term *term,
                       struct buffer *out)
{
	buffer_printf(out, "({heads%s} : (\"%s\"", query->decided ? "" : " folded", term->form);
	if (!term->whole) /* the very word counts twice, and comes before */
		buffer_printf(out, " OR \"%s\" *", term->form);
	buffer_text(out, ")");
	for (unsigned i = 0; i < term->name_count; i++)
		buffer_printf(out, " OR marks : (\"p%lld\" OR \"n%lld\")",
		              (long long)term->names[i], (long long)term->names[i]);
	buffer_text(out, ")");
}

/* All rows: each has a kind. */
static void print_all(struct buffer *out)
{
	for (int kind = FIND_ANY + 1; kind < FIND_KIND_COUNT; kind++)
		buffer_printf(out, kind == FIND_ANY + 1 ? "marks : (\"k%d\"" : " OR \"k%d\"", kind);
	buffer_char(out, ')');
}

static void join(size_t start, struct buffer *out)
{
	if (out->count > start)
		buffer_text(out, " AND ");
}

static void print_marks(const struct find_query *query, struct buffer *out)
{
	size_t start = out->count;

	for (size_t i = 0; i < query->class_count; i++)
		buffer_printf(out, i == 0 ? "marks : (\"c%lld\"" : " OR \"c%lld\"",
		              (long long)query->classes[i]);
	if (query->class_count > 0)
		buffer_char(out, ')');
	if (query->decided) {
		join(start, out);
		buffer_text(out, "marks : \"d1\"");
	}
	if (query->year != 0) {
		join(start, out);
		buffer_printf(out, "marks : \"y%d\"", query->year);
	}
	if (query->kind != FIND_ANY) {
		join(start, out);
		buffer_printf(out, "marks : \"k%d\"", query->kind);
	}
	if (query->status != FIND_WHATEVER) {
		join(start, out);
		buffer_printf(out, "marks : \"s%d\"", query->status);
	}
	if (query->person != 0) {
		join(start, out);
		buffer_printf(out, "marks : \"p%lld\"", (long long)query->person);
	}
}

/* Behind what stands there from `start` on. */
static void print_terms(const struct find_query *query, bool without, size_t start,
                        struct buffer *out)
{
	bool first = true;

	for (unsigned i = 0; i < query->term_count; i++) {
		if (query->terms[i].without != without)
			continue;
		if (!without)
			join(start, out);
		else
			buffer_text(out, first ? " NOT (" : " OR ");
		print_term(query, &query->terms[i], out);
		first = false;
	}
	if (without && !first)
		buffer_char(out, ')');
}

void find_query_print(const struct find_query *query, struct buffer *out)
{
	size_t start;

	buffer_text(out, out->count > 0 ? " OR ((" : "((");
	start = out->count;
	print_marks(query, out);
	print_terms(query, false, start, out);
	if (out->count == start) /* something must be asked for before anything is left out */
		print_all(out);
	buffer_char(out, ')');
	print_terms(query, true, start, out);
	buffer_char(out, ')');
}
