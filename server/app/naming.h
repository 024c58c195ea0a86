/* SPDX-License-Identifier: EUPL-1.2 */
/* naming.h - whether a text calls somebody of the class by name. */
#ifndef APP_NAMING_H
#define APP_NAMING_H

#include <stdbool.h>

/*
 * Whether `text` holds `name` as whole words, whatever case and accents, or its first word when
 * there are several ("Ana M." is called Ana). A name of one letter is no word of its own.
 */
bool naming_holds(const char *text, const char *name);

#endif
