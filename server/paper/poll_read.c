/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * poll_read.c - a vote of a whole school as it is read: one that is over.
 */
#include <stdlib.h>

#include <cjson/cJSON.h>

#include "base/check.h"
#include "paper/poll.h"

static const char *const states[] = {"waiting", "counted", "settled", "aside", "missed", NULL};

static void read_part(struct source *source, const cJSON *object, struct poll_part *out)
{
	out->name = source_text(source, object, "name", TOLD_TEXT_MAX);
	out->state = source_code(source, object, "state", states);
	out->voted = told_is(out->state, "counted") || told_is(out->state, "settled");
	out->voters = (int)source_int(source, object, "voters", 0, MEMBERS_MAX);
	out->present = (int)source_int(source, object, "present", 0, MEMBERS_MAX);
	out->eligible = (int)source_int(source, object, "eligible", 0, MEMBERS_MAX);
	out->minutes = (int)source_int(source, object, "minutes", 0, INT32_MAX);
}

void poll_read(struct source *source, const cJSON *data, struct poll *out)
{
	const cJSON *parts = source_list(source, data, "parts", CLASSES_PER_SCHOOL_MAX);
	const cJSON *result = source_object(source, data, "result");

	out->id = source_int(source, data, "id", 0, SOURCE_INTEGER_MAX);
	out->school_name = source_text(source, data, "school_name", TOLD_TEXT_MAX);
	out->asked_by = source_text(source, data, "asked_by", TOLD_TEXT_MAX);
	out->made_at_ms = source_int(source, data, "made_at_ms", 0, SOURCE_INTEGER_MAX);
	out->closed_at_ms = source_int(source, data, "closed_at_ms", 0, SOURCE_INTEGER_MAX);
	for (const cJSON *each = parts == NULL ? NULL : parts->child; each != NULL;
	     each = each->next)
		read_part(source, each, &out->parts[out->part_count++]);
	if (result == NULL) {
		source_refuse(source, "result", "there: close the vote first");
		return;
	}
	told_read_motion(source, source_object(source, data, "motion"), &out->told.motion);
	told_read_vote(source, result, &out->told);
	out->told.seats = out->told.motion.seats;
	out->papers = calloc(POLL_PAPERS_MAX, sizeof *out->papers);
	CHECK(out->papers != NULL);
	out->paper_count =
	        record_read_papers(source, result, "papers", false, out->told.motion.option_count,
	                           POLL_PAPERS_MAX, out->papers);
}

void poll_release(struct poll *poll)
{
	free(poll->papers);
}
