/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life_booth.c - a lived council: the shared tablet, where the last pupil votes. */
#include <stdio.h>
#include <string.h>

#include "rehearse_life.h"

static struct life *life_of(struct line *line)
{
	return (struct life *)(void *)((char *)line - offsetof(struct life, booth));
}

static void booth_opened(struct line *line)
{
	line_ask(line, "hello", ",\"token\":\"%s\"", life_of(line)->booth_token);
}

static void booth_heard(struct line *line, const cJSON *message)
{
	struct life *life = life_of(line);

	life_check_frame(life, line, message);
	if (json_at(message, "view") != NULL)
		life->booth_in = true;
	if (life->in_booth == NULL || json_int(message, "re") != life->booth_id)
		return;
	ballot_answered(life->in_booth, json_text(message, "no"));
	life->in_booth = NULL;
}

static void booth_lost(struct line *line)
{
	struct life *life = life_of(line);

	life->booth_in = false;
	life->in_booth = NULL;
}

static void booth_due(struct line *line)
{
	(void)line;
}

static const struct line_kind booth_kind = {
        .opened = booth_opened, .heard = booth_heard, .lost = booth_lost, .due = booth_due};

void booth_told(struct life *life, const cJSON *ok)
{
	snprintf(life->booth_token, sizeof life->booth_token, "%s", json_text(ok, "token"));
	line_init(&life->booth, life->class_->rehearsal->lines, &booth_kind);
	line_connect(&life->booth);
}

/* The same key until it is answered, as on any tablet: the pupil comes back to it. */
bool life_booth(struct pupil *pupil, const char *ballot)
{
	struct life *life = pupil->class_->life;

	if (pupil->index + 1 != pupil->class_->pupil_count)
		return false;
	if (!life->booth_in)
		return true;
	life->in_booth = pupil;
	life->booth_id =
	        line_ask(&life->booth, "vote.cast", ",\"vote\":%d%s,\"key\":\"%s\",\"voter\":%d",
	                 pupil->vote, ballot, pupil->key, pupil->seat);
	return true;
}
