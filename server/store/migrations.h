/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * migrations.h - the schema's history, embedded by cmake/Migrations.cmake.
 *
 * Row i takes a database from version i to i + 1.
 */
#ifndef STORE_MIGRATIONS_H
#define STORE_MIGRATIONS_H

struct migration {
	const char *name;
	const char *sql;
};

extern const struct migration migrations_archive[];
extern const int migrations_archive_count;
extern const struct migration migrations_urns[];
extern const int migrations_urns_count;

#endif
