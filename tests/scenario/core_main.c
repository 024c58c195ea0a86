/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_main.c - the scenarios against the bare core.
 *
 * The driver keeps what the application would keep on disk: the journal, and
 * the roll and urn of the vote at hand. A restart folds them into a fresh state,
 * as the application does, which must have the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/apply.h"
#include "core/book.h"
#include "core/decide.h"
#include "core/papers.h"
#include "core/seats.h"
#include "scenario/scenario.h"
#include "scenario/shelf.h"

#define JOURNAL_MAX 512
#define FIRST_MS    INT64_C(1800000000000)

struct desk {
	int64_t now_ms;
	struct assembly state, fresh;
	struct decision decision;
	int journal_count;
	struct event journal[JOURNAL_MAX];
	struct seats roll; /* of the vote at hand: those who signed on a tablet */
	struct event signatures[MEMBERS_MAX]; /* as they were given, by seat */
	uint16_t urn[CHOICES_MAX]; /* secret */
	struct papers papers; /* secret, of marked ballots */
	struct shelf shelf; /* minutes of this sitting and those before */
};

static void forget_urn(struct desk *desk)
{
	memset(&desk->roll, 0, sizeof desk->roll);
	memset(desk->signatures, 0, sizeof desk->signatures);
	memset(desk->urn, 0, sizeof desk->urn);
	memset(&desk->papers, 0, sizeof desk->papers);
}

static void keep_ballot(struct desk *desk, const struct command *command, const struct event *event)
{
	seats_add(&desk->roll, event->signed_.seat);
	desk->signatures[event->signed_.seat] = *event;
	if (event->signed_.choice > 0) /* a roll-call: it is on the roll */
		return;
	if (command->vote_cast.mark_count > 0)
		papers_add(&desk->papers, command->vote_cast.marks, 1);
	else
		desk->urn[command->vote_cast.choice]++;
}

static void store(struct desk *desk, const struct command *command, const struct event *event)
{
	if (event->kind == EVENT_SIGNED) {
		keep_ballot(desk, command, event);
		return;
	}
	CHECK(desk->journal_count < JOURNAL_MAX);
	desk->journal[desk->journal_count++] = *event;
	if (event->kind == EVENT_VOTE_COUNTED || event->kind == EVENT_VOTE_TALLIED ||
	    event->kind == EVENT_VOTE_ANNULLED)
		forget_urn(desk);
}

static void empty_urn(const struct desk *desk, struct command *command)
{
	memcpy(command->vote_count.votes, desk->urn, sizeof desk->urn);
	command->vote_count.paper_count = desk->papers.count;
	memcpy(command->vote_count.papers, desk->papers.rows, sizeof desk->papers.rows);
}

static void give(struct desk *desk, struct command *command, struct scenario_answer *out)
{
	command->at_ms = desk->now_ms;
	out->refusal = core_decide(&desk->state, command, &desk->decision);
	out->count = 0;
	if (out->refusal != REFUSAL_NONE)
		return;
	for (int i = 0; i < desk->decision.count; i++) {
		store(desk, command, &desk->decision.events[i]);
		core_apply(&desk->state, &desk->decision.events[i]);
		out->events[out->count++] = desk->decision.events[i];
	}
}

static void prepare(const struct scenario_class *class, int64_t id, struct command *command)
{
	memset(command, 0, sizeof *command);
	command->kind = COMMAND_PREPARE;
	command->role = ROLE_TEACHER;
	command->prepare.id = id;
	command->prepare.class_id = 1;
	command->prepare.mode = MODE_READING;
	command->prepare.member_count = (uint16_t) class->count;
	command->prepare.title = scenario_text("Council");
	command->prepare.council = class->council;
	for (unsigned i = 0; i < class->count; i++) {
		command->prepare.members[i].pupil = i + 1;
		command->prepare.members[i].name = scenario_text(class->names[i]);
	}
}

static void desk_begin(void *context, const struct scenario_class *class)
{
	static struct scenario_answer answer;
	struct desk *desk = context;
	struct command command;

	memset(desk, 0, sizeof *desk);
	desk->now_ms = FIRST_MS;
	prepare(class, 1, &command);
	give(desk, &command, &answer);
	CHECK(answer.refusal == REFUSAL_NONE);
}

/* The lines that are open go on, with one sitting less of those on trial. */
static void carry_book(const struct assembly *before, struct command *command)
{
	for (unsigned i = 0; i < before->entry_count; i++) {
		struct entry *entry = &command->prepare.entries[command->prepare.entry_count];

		if (!entry_is_open(&before->entries[i]))
			continue;
		*entry = before->entries[i];
		entry->item = 0;
		entry->reviewed = 0;
		entry->trial -= entry->trial > 1;
		command->prepare.entry_count++;
	}
}

/* A trial whose last sitting has come is on the agenda. */
static void gather_trials(const struct assembly *now, struct command *command)
{
	memset(command, 0, sizeof *command);
	command->kind = COMMAND_GATHER;
	command->role = ROLE_TEACHER;
	for (unsigned i = 0; i < now->entry_count; i++) {
		struct gathered *row = &command->gather.rows[command->gather.count];

		if (now->entries[i].trial != 1)
			continue;
		row->title = now->entries[i].text;
		row->trial_entry = (uint8_t)(i + 1);
		command->gather.count++;
	}
}

static void desk_again(void *context, const struct scenario_class *class,
                       struct scenario_answer *out)
{
	static struct scenario_answer gathered;
	struct desk *desk = context;
	struct command command;

	CHECK(desk->state.phase == PHASE_SEALED);
	shelf_seal(&desk->shelf, &desk->state);
	prepare(class, desk->state.id + 1, &command);
	carry_book(&desk->state, &command);
	memset(&desk->state, 0, sizeof desk->state);
	desk->journal_count = 0;
	give(desk, &command, out);
	CHECK(out->refusal == REFUSAL_NONE);
	gather_trials(&desk->state, &command);
	give(desk, &command, &gathered);
	CHECK(gathered.refusal == REFUSAL_NONE);
	for (int i = 0; i < gathered.count; i++)
		out->events[out->count++] = gathered.events[i];
}

static void desk_act(void *context, const struct scenario_act *act, struct scenario_answer *out)
{
	struct desk *desk = context;
	struct command command = act->command;

	if (command.kind == COMMAND_MINUTES_OPEN) {
		shelf_read(&desk->shelf, &desk->state, &command, out);
		return;
	}
	if (command.kind == COMMAND_MINUTES_WRITE) {
		out->refusal = shelf_write(&desk->shelf, &desk->state, &command);
		return;
	}
	shelf_fill(&desk->shelf, &command);
	if (command.kind == COMMAND_VOTE_COUNT)
		empty_urn(desk, &command);
	if (command.kind == COMMAND_SITTING_END)
		command.end.number = (uint16_t)desk->state.id; /* every one before is over */
	if (command.kind == COMMAND_DOOR_OPEN)
		memcpy(command.door_open.code, "ABC234", CODE_BYTES);
	give(desk, &command, out);
	for (int i = 0; i < out->count; i++)
		shelf_follow(&desk->shelf, act, &out->events[i]);
}

static void desk_wait(void *context, int64_t ms, struct scenario_answer *out)
{
	struct desk *desk = context;
	struct command command;

	desk->now_ms += ms;
	out->refusal = REFUSAL_NONE;
	out->count = 0;
	if (core_deadline_ms(&desk->state) > desk->now_ms)
		return;
	memset(&command, 0, sizeof command);
	command.kind = COMMAND_DEADLINE;
	command.role = ROLE_CLOCK;
	command.seat = SEAT_NONE;
	give(desk, &command, out);
}

static void desk_restart(void *context)
{
	struct desk *desk = context;

	memset(&desk->fresh, 0, sizeof desk->fresh);
	for (int i = 0; i < desk->journal_count; i++)
		core_apply(&desk->fresh, &desk->journal[i]);
	for (unsigned seat = 0; seat < MEMBERS_MAX; seat++) {
		if (seats_have(&desk->roll, seat))
			core_apply(&desk->fresh, &desk->signatures[seat]);
	}
	CHECK(memcmp(&desk->fresh, &desk->state, sizeof desk->fresh) == 0);
	desk->state = desk->fresh;
}

int main(int argc, char **argv)
{
	static struct desk desk;
	const struct scenario_driver driver = {
	        .context = &desk,
	        .begin = desk_begin,
	        .act = desk_act,
	        .again = desk_again,
	        .wait = desk_wait,
	        .restart = desk_restart,
	        .stride = 1,
	};

	if (argc == 2)
		return scenario_run(&driver, argv[1]) ? EXIT_SUCCESS : EXIT_FAILURE;
	return scenario_run_folder(&driver, "tests/scenarios");
}
