/* SPDX-License-Identifier: EUPL-1.2 */
/* print.h - the command that makes a document of a data directory. */
#ifndef SERVER_PRINT_H
#define SERVER_PRINT_H

#include "options.h"

int print_main(const struct options *options);

#endif
