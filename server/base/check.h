/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * check.h - what must be true, in release builds too.
 *
 * A broken CHECK is a bug: the program says where and stops. The journal makes
 * that safe: nothing that was answered is lost.
 */
#ifndef BASE_CHECK_H
#define BASE_CHECK_H

#define CHECK(condition)                                                                           \
	do {                                                                                       \
		if (__builtin_expect(!(condition), 0))                                             \
			check_failed(#condition, __FILE__, __LINE__);                              \
	} while (0)

__attribute__((noreturn, cold)) void check_failed(const char *condition, const char *file,
                                                  int line);

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

#endif
