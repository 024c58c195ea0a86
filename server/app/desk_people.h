/* SPDX-License-Identifier: EUPL-1.2 */
/* desk_people.h - the pupils of a class list, for the jobs of the desk. */
#ifndef APP_DESK_PEOPLE_H
#define APP_DESK_PEOPLE_H

#include "app/desk.h"

struct desk_pupils { /* in the order of the list; strings in the job's arena */
	size_t count;
	struct answer_pupil line[MEMBERS_MAX];
};
/* *out is zero before. */
MUST_CHECK enum err desk_read_pupils(struct job *job, struct store *store, int64_t class_id,
                                     struct desk_pupils *out);
const struct answer_pupil *desk_find_pupil(const struct desk_pupils *pupils,
                                           int64_t id); /* NULL: none */

/* The class of a pupil that is on one of the asker's lists; else no-such-pupil. */
MUST_CHECK enum err desk_own_pupil(struct job *job, struct store *store, int64_t pupil,
                                   int64_t *class_id, bool *found);
/* A copy in the job's arena. */
const char *desk_keep(struct job *job, const char *text);
/* The same with names hidden. */
const char *desk_keep_hidden(struct job *job, const struct hiding *hiding, const char *text);
/* The pupils by their names, and then who else: "Ana, Bilal, la mairie". In the same arena. */
const char *desk_join_names(struct job *job, const char *names, const char *who_else);

/* One more, each once, the newest first; context is a struct answer_years. */
MUST_CHECK enum err desk_add_year(void *context, int year);
/* The school years of a class in which something was sealed, besides those that *all has. */
MUST_CHECK enum err desk_read_years(struct store *store, int64_t class_id,
                                    struct answer_years *all);

#endif
