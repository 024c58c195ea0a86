/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * desk_school.h - the commands of a school: its classes, who administers it, its delegates.
 */
#ifndef APP_DESK_SCHOOL_H
#define APP_DESK_SCHOOL_H

#include "app/desk.h"
#include "store/school.h"

enum err desk_school_add(struct job *job, struct store *store);
enum err desk_school_open(struct job *job, struct store *store);
enum err desk_school_edit(struct job *job, struct store *store);
enum err desk_school_code(struct job *job, struct store *store);
enum err desk_school_admin(struct job *job, struct store *store);
enum err desk_school_council(struct job *job, struct store *store);
enum err desk_school_elected(struct job *job, struct store *store);
enum err desk_motion_send(struct job *job, struct store *store);
enum refusal desk_enrol_hear(struct screen *screen, int64_t re, const struct command *command);
enum err desk_class_enrol(struct job *job, struct store *store);
void desk_class_enrolled(struct job *job);
enum err desk_class_leave(struct job *job, struct store *store);

/*
 * The school if the asker administers it or has a class in it: else job->refusal is set and *found
 * false. Who only has a class in it is refused too where `admin` is wanted (not-allowed). `name`
 * has NAME_BYTES_MAX + 1 bytes.
 */
MUST_CHECK enum err desk_own_school(struct job *job, struct store *store, int64_t id, bool admin,
                                    struct school_row *row, char *name, bool *found);
/* Prints the SchoolOk of a school that is the asker's. */
MUST_CHECK enum err desk_print_school(struct job *job, struct store *store,
                                      const struct school_row *row);
/* The schools of the asker, kept in the job; `lines` has room for SCHOOL_LINES_MAX. */
enum { SCHOOL_LINES_MAX = CLASSES_PER_TEACHER_MAX + SCHOOLS_PER_TEACHER_MAX };
MUST_CHECK enum err desk_read_schools(struct job *job, struct store *store,
                                      struct answer_school_line *lines, size_t *count);

#endif
