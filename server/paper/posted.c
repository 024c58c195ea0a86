/* SPDX-License-Identifier: EUPL-1.2 */
/* posted.c - how a matter came from elsewhere in the school. */
#include "paper/posted.h"

#include "paper/composing.h"
#include "paper/told.h"

static const char *const posts[] = {"none", "motion", "poll", "reply", NULL};
static const char *const replies[] = {"none",      "adopted",      "rejected",  "chosen",
                                      "no-quorum", "blocked",      "postponed", "done",
                                      "referred",  "out-of-frame", NULL};

void posted_read(struct source *source, const struct cJSON *object, struct posted_told *out)
{
	out->post = source_code(source, object, "post", posts);
	out->reply = source_code(source, object, "reply", replies);
	out->from = source_text(source, object, "from", TOLD_TEXT_MAX);
}

const char *posted_words(struct words *words, const struct posted_told *posted)
{
	const char *key = "post.motion";

	if (told_is(posted->post, "none") ||
	    (told_is(posted->post, "reply") && told_is(posted->reply, "none")))
		return "";
	if (told_is(posted->post, "poll"))
		key = "post.poll";
	else if (told_is(posted->post, "reply"))
		key = words_format(words, "post.reply.%s", posted->reply);
	return spaced(words, SAY(words, key,
	                         W_TEXT("from", posted->from[0] == '\0' ? "…" : posted->from)));
}
