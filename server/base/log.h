/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * log.h - lines for whoever runs the server, on standard error.
 *
 * No line tells who voted, or when: there is no line per ballot at all.
 */
#ifndef BASE_LOG_H
#define BASE_LOG_H

enum log_level { LOG_ERROR, LOG_WARN, LOG_INFO, LOG_DEBUG };

void log_set_level(enum log_level level);
/* One line, with time and level in front; newlines and controls inside become '?'. */
__attribute__((format(printf, 2, 3))) void log_line(enum log_level level, const char *format, ...);

#endif
