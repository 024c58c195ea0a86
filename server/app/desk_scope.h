/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_scope.h - whose figures and decisions are asked for: a class, or all classes of a school.
 */
#ifndef APP_DESK_SCOPE_H
#define APP_DESK_SCOPE_H

#include "app/desk.h"

struct scope_class {
	int64_t id;
	const char *name;
	bool own; /* of the asker: with names and words */
};

struct desk_scope {
	struct answer_scope answer;
	size_t class_count;
	struct scope_class classes[CLASSES_PER_SCHOOL_MAX]; /* names in the arena of the job */
};

/*
 * What the command `figures` or `board` asks for, when it may; else job->refusal is set and *found
 * false.
 */
MUST_CHECK enum err desk_read_scope(struct job *job, struct store *store, struct desk_scope *out,
                                    bool *found);
/* The classes of a school that the asker may look into, and no years. */
MUST_CHECK enum err desk_read_school(struct job *job, struct store *store, int64_t school,
                                     struct desk_scope *out, bool *found);

#endif
