/* SPDX-License-Identifier: EUPL-1.2 */
/* err.c - the names of the failures. */
#include "base/err.h"

#include "base/check.h"

static const char *const names[ERR_COUNT] = {
        [ERR_NONE] = "no error",
        [ERR_IO] = "input/output error",
        [ERR_FULL] = "disk full",
        [ERR_CORRUPT] = "damaged data",
        [ERR_NEWER] = "written by a newer version",
        [ERR_OLDER] = "written by an older version",
        [ERR_FOREIGN] = "not made by this program",
        [ERR_IN_USE] = "in use by another process",
        [ERR_CONFLICT] = "somebody else wrote first",
        [ERR_LIMIT] = "limit reached",
        [ERR_MISSING] = "not found",
        [ERR_ACCESS] = "permission denied",
        [ERR_INPUT] = "unreadable input",
};

const char *err_name(enum err err)
{
	CHECK(err < ERR_COUNT);
	return names[err];
}
