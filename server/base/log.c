/* SPDX-License-Identifier: EUPL-1.2 */
/* log.c - lines for whoever runs the server. */
#include "base/log.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

static _Atomic int limit = LOG_INFO;

void log_set_level(enum log_level level)
{
	limit = (int)level;
}

void log_line(enum log_level level, const char *format, ...)
{
	static const char *const names[] = {"error", "warn", "info", "debug"};
	char line[1024];
	char when[32];
	struct timespec now;
	struct tm parts;
	va_list arguments;

	if ((int)level > limit)
		return;
	va_start(arguments, format);
	vsnprintf(line, sizeof line, format, arguments);
	va_end(arguments);
	for (char *c = line; *c != '\0'; c++)
		if ((unsigned char)*c < 0x20 || *c == 0x7f)
			*c = '?';
	clock_gettime(CLOCK_REALTIME, &now);
	localtime_r(&now.tv_sec, &parts);
	strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S", &parts);
	fprintf(stderr, "%s %s %s\n", when, names[level], line);
}
