/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * rehearse_teacher.c - a teacher who runs the sitting by looking at the screen.
 *
 * There is no script: the next act follows from the newest view, so that a lost
 * connection or a restarted server needs no special case.
 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "rehearse_class.h"

enum { LOOK_MS = 40, CHANGE_MS = 200, AGAIN_MS = 300 };

static struct rehearsed_class *class_of(struct line *line)
{
	return (struct rehearsed_class *)(void *)((char *)line -
	                                          offsetof(struct rehearsed_class, teacher));
}

static void ask_pupils(struct rehearsed_class *class_)
{
	struct buffer names;

	buffer_init(&names, 1 << 14);
	for (int i = 0; i < class_->pupil_count; i++)
		buffer_printf(&names, "%s\"Élève %d\"", i == 0 ? "" : ",", i + 1);
	ASK(class_, "pupils.add", ",\"class\":%lld,\"names\":[%s]", (long long)class_->class_id,
	    names.data);
	buffer_release(&names);
}

static void enter_sitting(struct rehearsed_class *class_)
{
	ASK(class_, "sitting.enter", ",\"sitting\":%lld", (long long)class_->sitting);
}

static void home_told(struct rehearsed_class *class_, const cJSON *ok)
{
	const cJSON *first = cJSON_GetArrayItem(json_at(ok, "classes"), 0);

	if (!class_->rehearsal->options.demo) {
		ASK(class_, "class.add", ",\"name\":\"Répétition %d\",\"mode\":\"reading\"",
		    class_->index + 1);
	} else if (first == NULL) {
		give_up(class_->rehearsal, "%s", words_text(WORDS_REHEARSE_NO_DEMO));
	} else {
		class_->class_id = json_int(first, "id");
		ASK(class_, "class.open", ",\"class\":%lld", (long long)class_->class_id);
	}
}

/* The demonstration class: its sitting in progress, or a new one. */
static void class_told(struct rehearsed_class *class_, const cJSON *ok)
{
	const cJSON *sitting;
	int pupils = cJSON_GetArraySize(json_at(ok, "pupils"));

	if (class_->pupil_count > pupils)
		class_->pupil_count = pupils;
	cJSON_ArrayForEach(sitting, json_at(ok, "sittings")) if (strcmp(json_text(sitting, "phase"),
	                                                                "sealed") != 0)
	        class_->sitting = json_int(sitting, "id");
	if (class_->sitting != 0)
		enter_sitting(class_);
	else
		ASK(class_, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)class_->class_id);
}

static void sitting_entered(struct rehearsed_class *class_)
{
	if (class_->projector_token[0] == '\0')
		ASK(class_, "link.add", ",\"kind\":\"projector\",\"target\":%lld",
		    (long long)class_->sitting);
	else
		class_->progress = PROGRESS_COUNCIL;
}

static void link_made(struct rehearsed_class *class_, const cJSON *ok)
{
	if (strcmp(json_text(ok, "kind"), "reader") == 0) {
		snprintf(class_->reader_token, sizeof class_->reader_token, "%s",
		         json_text(ok, "token"));
		class_->progress = PROGRESS_MINUTES;
		reader_start(class_);
		return;
	}
	snprintf(class_->projector_token, sizeof class_->projector_token, "%s",
	         json_text(ok, "token"));
	class_->progress = PROGRESS_COUNCIL;
	watchers_start(class_);
}

/* What follows from each answer on the way to the council. */
static void teacher_told(struct rehearsed_class *class_, const char *asked, const cJSON *ok)
{
	if (strcmp(asked, "login") == 0) {
		snprintf(class_->rehearsal->teacher_token, sizeof class_->rehearsal->teacher_token,
		         "%s", json_text(ok, "token"));
		ASK(class_, "home", "%s", "");
	} else if (strcmp(asked, "hello") == 0) {
		if (class_->sitting != 0)
			enter_sitting(class_);
		else
			ASK(class_, "home", "%s", "");
	} else if (strcmp(asked, "home") == 0) {
		home_told(class_, ok);
	} else if (strcmp(asked, "class.add") == 0) {
		class_->class_id = json_int(ok, "id");
		ask_pupils(class_);
	} else if (strcmp(asked, "pupils.add") == 0) {
		ASK(class_, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
		    (long long)class_->class_id);
	} else if (strcmp(asked, "class.open") == 0) {
		class_told(class_, ok);
	} else if (strcmp(asked, "sitting.add") == 0) {
		class_->sitting = json_int(ok, "id");
		enter_sitting(class_);
	} else if (strcmp(asked, "sitting.enter") == 0) {
		sitting_entered(class_);
	} else if (strcmp(asked, "link.add") == 0) {
		link_made(class_, ok);
	}
}

static void teacher_refused(struct rehearsed_class *class_, const char *asked, const char *no)
{
	if (class_->ending && strcmp(no, "already-sealed") == 0) {
		/* Its end was on the disk, only the answer was lost. */
		if (class_->progress == PROGRESS_COUNCIL)
			ask_reader(class_);
		return;
	}
	if (strcmp(asked, "login") == 0 && strcmp(no, "busy") != 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_SIGN_IN), no);
	else if (strcmp(asked, "hello") == 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_FORGOTTEN), no);
	else if (class_->progress != PROGRESS_COUNCIL && strcmp(no, "too-fast") != 0)
		give_up(class_->rehearsal, WORDS(REHEARSE_REFUSED), asked, no);
	class_->teacher.due_ms = lines_now_ms() + AGAIN_MS; /* the view will tell what to do */
}

static void teacher_opened(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);
	const struct rehearse_options *options = &class_->rehearsal->options;

	if (class_->rehearsal->teacher_token[0] != '\0')
		ASK(class_, "hello", ",\"token\":\"%s\"", class_->rehearsal->teacher_token);
	else
		ASK(class_, "login", ",\"name\":\"%s\",\"password\":\"%s\"", options->teacher,
		    options->password);
}

static void teacher_heard(struct line *line, const cJSON *message)
{
	struct rehearsed_class *class_ = class_of(line);
	const cJSON *view = json_at(message, "view");

	if (view != NULL) {
		cJSON_Delete(class_->view);
		class_->view = cJSON_Duplicate(view, true);
		class_->look_ms = 0;
		CHECK(class_->view != NULL);
	} else if (cJSON_IsNumber(json_at(message, "re")) &&
	           json_int(message, "re") == class_->asked_id) {
		class_->asked_id = 0;
		class_->look_ms = lines_now_ms() + CHANGE_MS;
		if (json_at(message, "ok") != NULL)
			teacher_told(class_, class_->asked, json_at(message, "ok"));
		else
			teacher_refused(class_, class_->asked, json_text(message, "no"));
	}
	if (class_->teacher.due_ms == INT64_MAX)
		class_->teacher.due_ms =
		        lines_now_ms() + (class_->rehearsal->options.fast ? 0 : LOOK_MS);
}

static void teacher_lost(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);

	class_->asked_id = 0;
	class_->rehearsal->figures.reconnections++;
}

static void teacher_due(struct line *line)
{
	struct rehearsed_class *class_ = class_of(line);

	teacher_act(class_);
	line->due_ms = lines_now_ms() + LOOK_MS;
}

static const struct line_kind teacher_kind = {
        .opened = teacher_opened, .heard = teacher_heard, .lost = teacher_lost, .due = teacher_due};

void teacher_start(struct rehearsed_class *class_)
{
	line_init(&class_->teacher, class_->rehearsal->lines, &teacher_kind);
	line_connect(&class_->teacher);
}
