/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_list.h - a class list, from the file of a school program or from a paste.
 *
 * Reads the exports of ONDE, Pronote and SIÈCLE by their header line, and plain
 * first names, one a line or separated on one line. Keeps first name, level and
 * class; of the family name only what tells two pupils of one first name apart.
 * Everything else is dropped unread.
 */
#ifndef APP_CLASS_LIST_H
#define APP_CLASS_LIST_H

#include <stddef.h>

#include "base/err.h"
#include "hemicycle/limits.h"

enum line_problem { /* why a line could not be read */
	            LINE_NO_NAME, /* the cell of the first name is empty */
	            LINE_TOO_LONG, /* a first name of more than NAME_BYTES_MAX bytes */
	            LINE_BAD_CHARACTERS, /* signs that no name has, or no letter at all */
	            LINE_COLUMNS, /* not the columns that the header promised */
	            LINE_TOO_MANY, /* this line and all that follow are above LIST_LINES_MAX */
	            LINE_PROBLEM_COUNT
};

struct class_list_pupil {
	int line; /* of the file, from 1 */
	char name[NAME_BYTES_MAX + 1]; /* distinct in the list and from the names in the class */
	char level[NAME_BYTES_MAX + 1]; /* "" when the file does not say */
	char division[NAME_BYTES_MAX + 1]; /* the class in the file; "" when it does not say */
};

struct class_list_problem {
	int line;
	enum line_problem problem;
	char text[NAME_BYTES_MAX + 1]; /* the beginning of the line or of the name, cleaned */
};

struct class_list {
	const char *format; /* "onde", "siecle", "pronote", "names"; static */
	struct class_list_pupil *pupils; /* owned; in the order of the file */
	size_t pupil_count; /* at most LIST_LINES_MAX */
	struct class_list_problem *problems; /* owned; in the order of the file */
	size_t problem_count;
};

/*
 * Reads the `count` bytes of a file. `taken` are the names already in the class.
 * Where a file has a usual first name (SIÈCLE's "Prénom d'usage") that is not
 * empty, it is preferred: it is the name by which the child is called.
 * ERR_INPUT: no text, or nothing in it. The caller ends *out with class_list_release().
 */
MUST_CHECK enum err class_list_read(const char *bytes, size_t count, const char *const taken[],
                                    size_t taken_count, struct class_list *out);
void class_list_release(struct class_list *list); /* NULL is fine */

const char *line_problem_code(enum line_problem problem); /* "no-name", ...; static */

#endif
