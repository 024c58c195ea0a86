/* SPDX-License-Identifier: EUPL-1.2 */
/* export.h - the commands that take archives out of a data directory, and into one. */
#ifndef SERVER_EXPORT_H
#define SERVER_EXPORT_H

#include "options.h"

int export_main(const struct options *options);
int import_main(const struct options *options);

#endif
