/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_told.h - a whole council in which everybody is named wherever words can stand: on the list,
 * in titles, options, promises, amendments, notes, the book. For what is told of it afterwards.
 */
#ifndef UNIT_APP_TOLD_H
#define UNIT_APP_TOLD_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "unit/app_class.h"

/* The pupils in the order of their seats. */
extern const char *const told_names[PUPILS], *const told_other_names[PUPILS];

/* Says it as the teacher, who must hear ok; a little time passes. */
__attribute__((format(printf, 2, 3))) void told_say(struct desk_host *desk, const char *format,
                                                    ...);
/* Signs in, makes class 1 with a public page. */
void told_class(struct desk_host *desk, const char *const names[PUPILS]);
/* Sets the council of class 1, with a public page or without. */
void told_set(struct desk_host *desk, bool public_page);
/* Prepares sitting 1, seats everybody, and puts the wall on WALL. */
void told_prepare(struct desk_host *desk, const char *const names[PUPILS]);
/* From its opening to the seal. */
void told_hold(struct desk_host *desk, const char *const names[PUPILS]);
/* A link with `more` fields (begins with a comma, or ""); `screen` comes with its token. */
void told_link(struct desk_host *desk, unsigned screen, const char *kind, const char *more);

#endif
