/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_watchers.c - those who only look: the projector, and a reader of the minutes. */
#include <stdio.h>
#include <string.h>

#include "rehearse_life.h"

enum { AGAIN_MS = 300 };

static struct rehearsed_class *class_of_projector(struct line *line)
{
	return (struct rehearsed_class *)(void *)((char *)line -
	                                          offsetof(struct rehearsed_class, projector));
}

static struct rehearsed_class *class_of_reader(struct line *line)
{
	return (struct rehearsed_class *)(void *)((char *)line -
	                                          offsetof(struct rehearsed_class, reader));
}

static void projector_opened(struct line *line)
{
	line_ask(line, "hello", ",\"token\":\"%s\"", class_of_projector(line)->projector_token);
}

static void projector_heard(struct line *line, const cJSON *message)
{
	struct rehearsed_class *class_ = class_of_projector(line);
	const cJSON *view = json_at(message, "view");
	int number = (int)json_int(json_at(view, "vote"), "number");

	if (class_->life != NULL)
		life_check_frame(class_->life, line, message);
	if (json_text(message, "no")[0] != '\0' && !class_->ending)
		contradict(class_->rehearsal, WORDS(FOUND_PROJECTOR), json_text(message, "no"));
	if (view == NULL)
		return;
	check_nothing_leaks(class_, view, WORDS_THE_PROJECTOR);
	if (json_int(json_at(view, "vote"), "voters") > json_int(view, "class_size"))
		contradict(class_->rehearsal, "%s", words_text(WORDS_FOUND_VOTERS));
	if (strcmp(json_text(view, "phase"), "shown") == 0 && class_->checked == number) {
		result_agrees(class_, view, WORDS_THE_PROJECTOR);
		class_->projected = number;
	}
}

static void watcher_lost(struct line *line)
{
	(void)line;
}

static const struct line_kind projector_kind = {.opened = projector_opened,
                                                .heard = projector_heard,
                                                .lost = watcher_lost,
                                                .due = watcher_lost};

void watchers_start(struct rehearsed_class *class_)
{
	line_init(&class_->projector, class_->rehearsal->lines, &projector_kind);
	line_connect(&class_->projector);
}

static void reader_opened(struct line *line)
{
	line_ask(line, "hello", ",\"token\":\"%s\"", class_of_reader(line)->reader_token);
	line->due_ms = lines_now_ms();
}

static void reader_due(struct line *line)
{
	line_ask(line, "archive.sitting", ",\"sitting\":%lld",
	         (long long)class_of_reader(line)->sitting);
}

/* The marked ballots of a vote add up to what the pupils put on theirs. */
static bool papers_agree(const struct urn_note *note, const cJSON *papers)
{
	int sums[OPTIONS_MAX] = {0}, cast = 0;
	const cJSON *row;

	cJSON_ArrayForEach(row, papers)
	{
		const cJSON *marks = json_at(row, "marks");
		int count = (int)json_int(row, "count");

		cast += count;
		for (int i = 0; i < cJSON_GetArraySize(marks) && i < OPTIONS_MAX; i++)
			sums[i] += count * cJSON_GetArrayItem(marks, i)->valueint;
	}
	return cast == 0 || (cast == note->cast && memcmp(sums, note->marks, sizeof sums) == 0);
}

/* Every vote of the minutes says what the teacher was shown. */
static void check_minutes(struct rehearsed_class *class_, const cJSON *minutes)
{
	const cJSON *vote;
	int votes = 0;

	cJSON_ArrayForEach(vote, json_at(minutes, "votes"))
	{
		const cJSON *tally = json_at(vote, "votes");
		int number = (int)json_int(vote, "number");

		votes++;
		for (int choice = 0; choice < cJSON_GetArraySize(tally) && choice < CHOICES_MAX;
		     choice++)
			if (number < 1 || number > VOTES_MAX ||
			    cJSON_GetArrayItem(tally, choice)->valueint !=
			            class_->results[number][choice])
				contradict(class_->rehearsal, WORDS(FOUND_MINUTES), number,
				           class_->index + 1);
		if (number >= 1 && number <= VOTES_MAX &&
		    !papers_agree(&class_->urns[number], json_at(vote, "papers")))
			contradict(class_->rehearsal, WORDS(FOUND_MINUTES), number,
			           class_->index + 1);
		if (cJSON_GetArraySize(json_at(vote, "roll")) !=
		    json_int(json_at(vote, "verdict"), "cast"))
			contradict(class_->rehearsal, WORDS(FOUND_ROLL), number);
	}
	if (votes < class_->checked)
		contradict(class_->rehearsal, WORDS(FOUND_MISSING), votes, class_->checked);
	if (json_int(minutes, "number") < 1 || cJSON_GetArraySize(json_at(minutes, "words")) != 8)
		contradict(class_->rehearsal, "%s", words_text(WORDS_FOUND_UNSEALED));
}

static void reader_heard(struct line *line, const cJSON *message)
{
	struct rehearsed_class *class_ = class_of_reader(line);
	const cJSON *ok = json_at(message, "ok");
	const char *no = json_text(message, "no");

	if (strcmp(no, "too-fast") == 0 || strncmp(no, "storage-", 8) == 0)
		line->due_ms = lines_now_ms() + AGAIN_MS;
	else if (no[0] != '\0')
		contradict(class_->rehearsal, WORDS(FOUND_READER), no);
	if (json_at(ok, "votes") == NULL || class_->progress == PROGRESS_DONE)
		return;
	check_minutes(class_, ok);
	if (class_->life != NULL) {
		life_check_frame(class_->life, line, message);
		life_check_minutes(class_->life, ok);
	}
	class_->progress = PROGRESS_DONE;
	class_->rehearsal->done++;
}

static const struct line_kind reader_kind = {
        .opened = reader_opened, .heard = reader_heard, .lost = watcher_lost, .due = reader_due};

void reader_start(struct rehearsed_class *class_)
{
	line_init(&class_->reader, class_->rehearsal->lines, &reader_kind);
	line_connect(&class_->reader);
}
