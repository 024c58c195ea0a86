/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * err.h - failures: the machine's kind of "no".
 *
 * A refusal is a person's (hemicycle/refusals.h), a bug stops the program
 * (base/check.h). A failure is looked at by whoever can act and handled or
 * logged there, once.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#define MUST_CHECK __attribute__((warn_unused_result))

enum err {
	ERR_NONE,
	ERR_IO, /* the disk or the network failed */
	ERR_FULL, /* no space left */
	ERR_CORRUPT, /* the data contradicts itself */
	ERR_NEWER, /* written by a newer version */
	ERR_OLDER, /* by an older one, and may not be changed here */
	ERR_FOREIGN, /* not ours */
	ERR_IN_USE, /* somebody else holds it */
	ERR_CONFLICT, /* compare-and-append lost */
	ERR_LIMIT, /* a ceiling is reached */
	ERR_MISSING, /* what was asked for is not there */
	ERR_ACCESS, /* no permission */
	ERR_INPUT, /* what came in cannot be read */
	ERR_COUNT
};

/* A short English name for logs and terminals: "disk full". Static. */
const char *err_name(enum err err);

#endif
