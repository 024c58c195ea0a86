/* SPDX-License-Identifier: EUPL-1.2 */
/* press.c - hemicycle-paper, the program that makes documents, and how it is run. */
#include "net/press.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/check.h"
#include "base/log.h"
#include "hemicycle/limits.h"
#include "net/child.h"

enum { STATUS_INPUT = 2, STATUS_ROOM = 3 }; /* its exit statuses, see docs/operations.md */
enum {
	PROCESSOR_SECONDS = PRINTING_MS / 1000,
	/* fontconfig wants files: the program gives it its own fonts as nameless ones in memory. */
	FONT_BYTES_MAX = 256 << 10,
	ZONE_BYTES = 256, /* of TZ; a longer one is no zone */
};

/* The sanitizers of a development build reserve terabytes of addresses. */
#ifdef __SANITIZE_ADDRESS__
#define MEMORY_BYTES 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_BYTES 0
#endif
#endif
#ifndef MEMORY_BYTES
#define MEMORY_BYTES PRINTING_MEMORY_BYTES
#endif

void press_find(const char *wanted, char out[PATH_MAX])
{
	char self[PATH_MAX];
	ssize_t count = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash;

	if (wanted != NULL || count <= 0) {
		snprintf(out, PATH_MAX, "%s", wanted != NULL ? wanted : "/usr/bin/" PRESS_NAME);
		return;
	}
	self[count] = '\0';
	slash = strrchr(self, '/');
	CHECK(slash != NULL); /* the system gives a whole path */
	*slash = '\0';
	if (snprintf(out, PATH_MAX, "%s/%s", self, PRESS_NAME) >= PATH_MAX)
		out[0] = '\0'; /* nothing is there */
}

static enum printed judge(const char *program, const struct printing *printing,
                          const struct child_result *result)
{
	switch (result->end) {
	case CHILD_FINE:
		if (printing->output.count > 0)
			return PRINTED_FINE;
		break;
	case CHILD_MISSING:
		log_line(LOG_WARN, "no document: there is no program %s", program);
		return PRINTED_NO_PRESS;
	case CHILD_TALKATIVE:
		return PRINTED_TOO_LARGE;
	case CHILD_REFUSED:
		if (result->status == STATUS_ROOM)
			return PRINTED_TOO_LARGE;
		if (result->status == STATUS_INPUT)
			return PRINTED_REFUSED;
		break;
	default:
		break;
	}
	return PRINTED_FAILED;
}

/* Days and hours on paper are those of the server; NULL when it has those of the machine. */
static const char *zone(char *out, size_t bytes)
{
	const char *set = getenv("TZ");
	int length = set == NULL ? -1 : snprintf(out, bytes, "TZ=%s", set);

	return length > 0 && (size_t)length < bytes ? out : NULL;
}

void press_run(const char *program, const atomic_bool *stop, struct printing *printing)
{
	static const char *const ends[] = {
	        [CHILD_FINE] = "said nothing",   [CHILD_REFUSED] = "gave up",
	        [CHILD_BROKEN] = "broke down",   [CHILD_MISSING] = "is missing",
	        [CHILD_LATE] = "took too long",  [CHILD_TALKATIVE] = "said too much",
	        [CHILD_STOPPED] = "was stopped",
	};
	char tz[ZONE_BYTES];
	const char *const arguments[] = {PRESS_NAME, printing->kind, printing->format, NULL};
	/* No home: settings are the system's, and nothing is written but fonts into memory. */
	const char *const environment[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8",
	                                   "HOME=/nonexistent", zone(tz, sizeof tz), NULL};
	const struct child child = {.path = program,
	                            .arguments = arguments,
	                            .environment = environment,
	                            .deadline_ms = PRINTING_MS,
	                            .processor_seconds = PROCESSOR_SECONDS,
	                            .memory_bytes = MEMORY_BYTES,
	                            .file_bytes = FONT_BYTES_MAX,
	                            .stop = stop};
	struct child_result result;

	child_run(&child, printing->input.data, printing->input.count, &printing->output, &result);
	buffer_release(&printing->input);
	printing->how = judge(program, printing, &result);
	if (printing->how == PRINTED_REFUSED || printing->how == PRINTED_FAILED)
		log_line(LOG_WARN, "no document %s %s: %s %s (%d): %s", printing->kind,
		         printing->format, program, ends[result.end], result.status,
		         result.complaint);
	if (printing->how != PRINTED_FINE)
		buffer_release(&printing->output);
}
