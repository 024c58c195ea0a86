/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * search_closed.h - a search by somebody who is not shown everything.
 *
 * Who is shown no names finds nothing by them: neither whole, nor by their beginning, nor by
 * leaving them out. Of the classes of others in a school only what they have decided is found, by
 * its title, in which names are hidden.
 */
#ifndef APP_SEARCH_CLOSED_H
#define APP_SEARCH_CLOSED_H

#include "app/hiding.h"
#include "store/finds_match.h"

struct store;

/*
 * Takes out of the query what would tell of names. False: it asks for somebody, and finds nothing.
 */
bool search_close(struct find_query *query, const struct hiding *hiding);

struct other_class {
	int64_t id;
	const char *name; /* borrowed */
	bool read;
	struct hiding hiding; /* of its names, once they are read */
};

struct search_others {
	size_t count;
	struct other_class classes[CLASSES_PER_SCHOOL_MAX];
	struct find_query query; /* what one of them is asked */
};

void search_others_add(struct search_others *others, int64_t class_id, const char *name);
void search_others_release(struct search_others *others);

/* NULL: it is none of them. */
struct other_class *search_others_find(struct search_others *others, int64_t class_id);
/* Its names, read the first time that they are needed. */
MUST_CHECK enum err other_class_read(struct other_class *other, struct store *store);

/* Adds to `match` what `query` finds of them. */
MUST_CHECK enum err search_others_print(struct search_others *others, struct store *store,
                                        const struct find_query *query, struct buffer *match);

#endif
