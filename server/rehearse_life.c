/* SPDX-License-Identifier: EUPL-1.2 */
/* rehearse_life.c - the chapters of a lived council, and how a deed is done. */
#include "rehearse_life.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

enum {
	PACE_MS = 700,
	PACE_MORE_MS = 900,
	CHANGE_MS = 40,
	SETTLE_MS = 600,
	DARK_MS = 500,
	AGAIN_MS = 120,
	MISHEARD_MAX = 5,
	REFUSED_MAX = 60,
	DEEDS_CUT_PERCENT = 4
};

/* Every goal of a chapter is looked at anew before each deed: what was lost is done again. */
static goal *const desk[] = {goal_class, goal_left, goal_left_slips, goal_pupils, goal_council,
                             goal_cards, NULL};
static goal *const first_sitting[] = {goal_first, goal_entered, goal_sealed, NULL};
static goal *const box[] = {goal_written,   goal_limit, goal_not_yours, goal_screened, goal_read,
                            goal_supported, NULL};
static goal *const second_sitting[] = {goal_second, goal_entered, goal_agenda,     goal_wall,
                                       goal_pause,  goal_seated,  goal_offices,    goal_probe,
                                       goal_opened, goal_earlier, goal_chair_back, goal_gate,
                                       goal_items,  goal_closing, goal_look_back,  goal_end,
                                       NULL};
static goal *const after[] = {goal_box_after, goal_book, goal_reader, NULL};
static goal *const *const chapters[] = {desk, first_sitting, box, second_sitting, after};
enum { CHAPTERS = sizeof chapters / sizeof chapters[0] };

static void deed_done(struct life *life, int64_t pause_ms)
{
	struct rehearsal *rehearsal = life->class_->rehearsal;

	life->deed.line = NULL;
	if (!rehearsal->options.fast)
		pause_ms += PACE_MS + rehearsal_random(rehearsal, PACE_MORE_MS);
	life->look_ms = lines_now_ms() + pause_ms;
}

bool life_ask(struct life *life, struct line *line, struct wish wish, const char *name,
              const char *format, ...)
{
	struct rehearsal *rehearsal = life->class_->rehearsal;
	char fields[8000];
	va_list arguments;
	int count;

	if (!line->up)
		return true;
	va_start(arguments, format);
	count = vsnprintf(fields, sizeof fields, format, arguments);
	va_end(arguments);
	CHECK(count >= 0 && (size_t)count < sizeof fields);
	life->deed = (struct deed){.line = line, .wish = wish};
	snprintf(life->deed.name, sizeof life->deed.name, "%s", name);
	life->deed.id = line_ask(line, name, "%s", fields);
	if (rehearsal->options.drops_percent > 0 &&
	    rehearsal_random(rehearsal, 100) < DEEDS_CUT_PERCENT)
		line_cut_when_sent(line, 1 + rehearsal_random(rehearsal, DARK_MS));
	return true;
}

static void deed_refused(struct life *life, const char *no)
{
	/* Its end was on the disk, only the answer was lost. */
	if (strcmp(no, "already-sealed") == 0 && strcmp(life->deed.name, "sitting.enter") == 0)
		life->over = life->class_->sitting;
	/* Most are of a picture that was too old: it will tell what to do. */
	else if (++life->refused >= REFUSED_MAX)
		give_up(life->class_->rehearsal, WORDS(REHEARSE_REFUSED), life->deed.name, no);
}

static bool passes_by(const char *no)
{
	return strcmp(no, "too-fast") == 0 || strncmp(no, "storage-", 8) == 0 ||
	       strcmp(no, "busy") == 0;
}

/* What must be refused was heard otherwise. */
static void deed_misheard(struct life *life, const char *no)
{
	if (no[0] != '\0' && life->refused < MISHEARD_MAX) {
		deed_refused(life, no);
		return;
	}
	contradict(life->class_->rehearsal, WORDS(FOUND_HEARD), life->deed.name, no,
	           life->deed.wish.refusal);
	life->did[life->deed.wish.memo] = true;
}

static void deed_answered(struct life *life, const cJSON *message)
{
	const struct wish *wish = &life->deed.wish;
	const char *no = json_text(message, "no");

	deed_done(life, no[0] != '\0' ? AGAIN_MS : CHANGE_MS);
	if (passes_by(no) || (wish->refusal == NULL && no[0] != '\0')) {
		deed_refused(life, no);
	} else if (wish->refusal != NULL && strcmp(no, wish->refusal) != 0) {
		deed_misheard(life, no);
	} else {
		life->refused = 0;
		life->did[wish->memo] = true;
		if (wish->then != NULL)
			wish->then(life, json_at(message, "ok"));
	}
}

bool life_heard(struct life *life, struct line *line, const cJSON *message)
{
	life_check_frame(life, line, message);
	if (life->deed.line != line || !cJSON_IsNumber(json_at(message, "re")) ||
	    json_int(message, "re") != life->deed.id)
		return false;
	deed_answered(life, message);
	return true;
}

void life_lost(struct life *life, struct line *line)
{
	if (life->chair_line == line) {
		life->chair_line = NULL;
		life_keep(&life->chair_view, NULL);
	}
	if (life->deed.line != line)
		return;
	deed_done(life, SETTLE_MS); /* heard or not: the next picture tells */
}

bool life_saw(struct life *life, struct pupil *pupil, const cJSON *view)
{
	const char *screen = json_text(view, "screen");

	if (strcmp(screen, "chair") == 0) {
		life->chair_line = &pupil->line;
		life_keep(&life->chair_view, view);
	} else if (life->chair_line == &pupil->line) {
		life->chair_line = NULL;
		life_keep(&life->chair_view, NULL);
	}
	return strcmp(screen, "pupil") != 0;
}

static void life_act(struct life *life)
{
	goal *const *goals = chapters[life->chapter];

	if (life->deed.line != NULL || lines_now_ms() < life->look_ms || !life->signed_in)
		return;
	for (; *goals != NULL && !(goals == second_sitting && life_sealed(life)); goals++)
		if ((*goals)(life))
			return;
	if (life->chapter + 1 < CHAPTERS)
		life->chapter++;
}

static struct life *life_of(struct line *line)
{
	return ((struct rehearsed_class *)(void *)((char *)line -
	                                           offsetof(struct rehearsed_class, teacher)))
	        ->life;
}

static void teacher_opened(struct line *line)
{
	struct life *life = life_of(line);
	struct rehearsal *rehearsal = life->class_->rehearsal;
	const struct rehearse_options *options = &rehearsal->options;

	line->due_ms = lines_now_ms();
	if (rehearsal->teacher_token[0] != '\0')
		life->hello_id =
		        line_ask(line, "hello", ",\"token\":\"%s\"", rehearsal->teacher_token);
	else
		life->hello_id = line_ask(line, "login", ",\"name\":\"%s\",\"password\":\"%s\"",
		                          options->teacher, options->password);
}

static void teacher_let_in(struct life *life, const cJSON *message)
{
	struct rehearsal *rehearsal = life->class_->rehearsal;
	const char *no = json_text(message, "no");
	const char *token = json_text(json_at(message, "ok"), "token");

	if (strcmp(no, "busy") == 0 || strcmp(no, "too-fast") == 0) {
		line_cut(&life->class_->teacher, SETTLE_MS);
		return;
	}
	if (no[0] != '\0') {
		give_up(rehearsal, WORDS(REHEARSE_SIGN_IN), no);
		return;
	}
	if (token[0] != '\0')
		snprintf(rehearsal->teacher_token, sizeof rehearsal->teacher_token, "%s", token);
	life->signed_in = true;
}

static void teacher_heard(struct line *line, const cJSON *message)
{
	struct life *life = life_of(line);
	const cJSON *view = json_at(message, "view");

	if (view != NULL)
		life_keep(&life->class_->view, view);
	else if (!life_heard(life, line, message) && life->hello_id != 0 &&
	         json_int(message, "re") == life->hello_id)
		teacher_let_in(life, message);
}

static void teacher_lost(struct line *line)
{
	struct life *life = life_of(line);

	life_lost(life, line);
	life_keep(&life->class_->view, NULL);
	life_keep(&life->box, NULL);
	life->hello_id = 0;
	life->signed_in = false;
	life->entered = 0;
	life->class_->rehearsal->figures.reconnections++;
}

static void teacher_due(struct line *line)
{
	line->due_ms = lines_now_ms();
	life_act(life_of(line));
}

static const struct line_kind teacher_kind = {
        .opened = teacher_opened, .heard = teacher_heard, .lost = teacher_lost, .due = teacher_due};

void life_start(struct rehearsed_class *class_)
{
	struct life *life = calloc(1, sizeof *life);

	CHECK(life != NULL);
	life->class_ = class_;
	life->floor.speaker = life->declined = -1;
	class_->life = life;
	line_init(&class_->teacher, class_->rehearsal->lines, &teacher_kind);
	line_connect(&class_->teacher);
}

void life_tick(struct life *life, int64_t now_ms)
{
	if (life == NULL)
		return;
	for (int i = 0; i < LIFE_AUTHORS; i++)
		if (life->cards[i].line.kind != NULL)
			line_tick(&life->cards[i].line, now_ms);
	if (life->booth.kind != NULL)
		line_tick(&life->booth, now_ms);
}

void life_release(struct life *life)
{
	if (life == NULL)
		return;
	for (int i = 0; i < LIFE_AUTHORS; i++) {
		line_release(&life->cards[i].line);
		cJSON_Delete(life->cards[i].box);
	}
	line_release(&life->booth);
	cJSON_Delete(life->council);
	cJSON_Delete(life->pupils);
	cJSON_Delete(life->box);
	cJSON_Delete(life->chair_view);
	free(life);
}
