/* SPDX-License-Identifier: EUPL-1.2 */
/* search_closed.c - a search by somebody who is not shown everything. */
#include "app/search_closed.h"

#include <string.h>

#include "base/check.h"
#include "base/fold.h"

static bool names_somebody(const struct hiding *hiding, const struct find_term *term)
{
	char form[FOLD_WORD_BYTES];

	for (const char *at = term->form; *at != '\0';) {
		size_t bytes = strcspn(at, " ");

		CHECK(bytes < sizeof form);
		memcpy(form, at, bytes);
		form[bytes] = '\0';
		if (hiding_names(hiding, form))
			return true;
		at += bytes + (at[bytes] == ' ');
	}
	return false;
}

/* Leaving a name out tells as much as asking for it. */
bool search_close(struct find_query *query, const struct hiding *hiding)
{
	unsigned kept = 0;
	bool asks = query->person != 0;

	for (unsigned i = 0; i < query->term_count; i++) {
		struct find_term *term = &query->terms[i];

		term->whole = true;
		if (!names_somebody(hiding, term))
			query->terms[kept++] = *term;
		else if (!term->without)
			asks = true;
	}
	query->term_count = kept;
	return !asks;
}

void search_others_add(struct search_others *others, int64_t class_id, const char *name)
{
	CHECK(others->count < CLASSES_PER_SCHOOL_MAX);
	others->classes[others->count++] = (struct other_class){.id = class_id, .name = name};
}

void search_others_release(struct search_others *others)
{
	for (size_t i = 0; i < others->count; i++)
		hiding_release(&others->classes[i].hiding);
}

struct other_class *search_others_find(struct search_others *others, int64_t class_id)
{
	for (size_t i = 0; i < others->count; i++)
		if (others->classes[i].id == class_id)
			return &others->classes[i];
	return NULL;
}

enum err other_class_read(struct other_class *other, struct store *store)
{
	enum err err;

	if (other->read)
		return ERR_NONE;
	err = hiding_read(store, other->id, NAMES_NONE, &other->hiding);
	other->read = err == ERR_NONE;
	return err;
}

static enum err print_class(struct search_others *others, struct other_class *other,
                            struct store *store, const struct find_query *query,
                            struct buffer *match)
{
	struct find_query *asked = &others->query;
	enum err err = ERR_NONE;

	*asked = *query;
	asked->decided = true;
	asked->class_count = 1;
	asked->classes[0] = other->id;
	for (unsigned i = 0; i < asked->term_count; i++)
		asked->terms[i].name_count = 0; /* of the own list */
	if (asked->term_count > 0)
		err = other_class_read(other, store);
	if (err == ERR_NONE && search_close(asked, &other->hiding))
		find_query_print(asked, match);
	return err;
}

enum err search_others_print(struct search_others *others, struct store *store,
                             const struct find_query *query, struct buffer *match)
{
	enum err err = ERR_NONE;

	for (size_t i = 0; i < others->count && err == ERR_NONE; i++)
		err = print_class(others, &others->classes[i], store, query, match);
	return err;
}
