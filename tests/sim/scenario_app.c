/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * scenario_app.c - the scenarios of a class, through the whole application.
 *
 * Teacher and pupils are screens that speak the protocol; what happened is read
 * from the journal and the roll on the disk. A restart is a crash: the
 * application is thrown away and opened again on what the disk holds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "base/hex.h"
#include "base/log.h"
#include "scenario/scenario.h"
#include "sim/scenario_school.h"
#include "store/journal.h"
#include "store/urn.h"
#include "wire/command.h"
#include "wire/event.h"
#include "wire/print.h"

struct theatre {
	struct played played;
	struct scenario_answer *answer;
	const struct scenario_act *act; /* NULL: time passes */
	struct urn_paper signed_as; /* on the roll, by the seat that acts; none of a secret vote */
};

/* The words of an act, found again by their references. */
static const char *find_word(const void *context, const struct text_ref *ref)
{
	const struct scenario_act *act = context;
	const char *words[OPTIONS_MAX + 6] = {act->title, act->reason,   act->objection,
	                                      act->text,  act->who_else, act->word};
	struct text_ref known;

	memcpy(words + 6, act->options, sizeof act->options);
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (words[i] == NULL)
			continue;
		known = scenario_text(words[i]);
		if (memcmp(&known, ref, sizeof known) == 0)
			return words[i];
	}
	return NULL;
}

/* As the rows of the command have it: for those whose fields are always all there. */
static void print_rows(const struct scenario_act *act, struct buffer *out)
{
	const struct words words = {.find = find_word, .context = act};
	const struct wire_printer printer = {.out = out, .words = &words};
	struct wire_record rows = *wire_commands[act->command.kind].fields;

	/* A date that stays as it is is not said; it is the last of these. */
	if (act->command.kind == COMMAND_ENTRY_REVIEW && !act->command.entry_review.has_due)
		rows.count--;
	buffer_char(out, ',');
	wire_print_fields(&printer, &rows, &act->command);
}

static void print_numbers(struct buffer *out, const char *name, const uint8_t numbers[],
                          unsigned count)
{
	buffer_printf(out, ",\"%s\":[", name);
	for (unsigned i = 0; i < count; i++)
		buffer_printf(out, "%s%d", i == 0 ? "" : ",", numbers[i]);
	buffer_char(out, ']');
}

static void print_cast(const struct command *command, struct buffer *out)
{
	buffer_printf(out, ",\"vote\":%d,\"key\":\"", command->vote_cast.vote);
	buffer_hex(out, command->vote_cast.key, KEY_BYTES);
	buffer_char(out, '"');
	if (command->vote_cast.mark_count > 0)
		print_numbers(out, "marks", command->vote_cast.marks,
		              command->vote_cast.mark_count);
	else
		buffer_printf(out, ",\"choice\":%d", command->vote_cast.choice);
}

static void print_count(const struct command *command, struct buffer *out)
{
	const struct paper_row *row = command->vote_count.hand_papers;

	for (unsigned i = 0; i < command->vote_count.hand_count; i++)
		buffer_printf(out, "%s%d", i == 0 ? ",\"hand_votes\":[" : ",",
		              command->vote_count.hand_votes[i]);
	if (command->vote_count.hand_count > 0)
		buffer_char(out, ']');
	for (unsigned i = 0; i < command->vote_count.hand_paper_count; i++, row++) {
		buffer_printf(out, "%s{\"count\":%d", i == 0 ? ",\"hand_papers\":[" : ",",
		              row->count);
		print_numbers(out, "marks", row->marks, OPTIONS_MAX);
		buffer_char(out, '}');
	}
	if (command->vote_count.hand_paper_count > 0)
		buffer_char(out, ']');
	if (command->vote_count.spoiled > 0)
		buffer_printf(out, ",\"spoiled\":%d", command->vote_count.spoiled);
	if (command->vote_count.seed[0] != '\0')
		buffer_printf(out, ",\"seed\":\"%s\"", command->vote_count.seed);
}

static void print_decide(const struct command *command, struct buffer *out)
{
	if (command->vote_decide.order_count > 0)
		print_numbers(out, "order", command->vote_decide.order,
		              command->vote_decide.order_count);
	else if (command->vote_decide.seed[0] != '\0')
		buffer_printf(out, ",\"seed\":\"%s\"", command->vote_decide.seed);
	else
		buffer_printf(out, ",\"choice\":%d", command->vote_decide.choice);
}

/* The fields of the act, as a screen would send them. */
static void print_fields(const struct scenario_act *act, struct buffer *out)
{
	const struct command *command = &act->command;

	switch (command->kind) {
	case COMMAND_VOTE_CAST:
		print_cast(command, out);
		break;
	case COMMAND_VOTE_COUNT:
		print_count(command, out);
		break;
	case COMMAND_VOTE_DECIDE:
		print_decide(command, out);
		break;
	default:
		if (wire_commands[command->kind].fields->count > 0)
			print_rows(act, out);
		break;
	}
}

static struct event *add_event(struct theatre *theatre)
{
	CHECK(theatre->answer->count < SCENARIO_ANSWER_EVENTS);
	return &theatre->answer->events[theatre->answer->count++];
}

/* The ballot comes after the arrival that it caused and before the close. */
static void add_signature(struct theatre *theatre)
{
	const struct command *command = &theatre->act->command;
	struct event *event = add_event(theatre);

	memset(event, 0, sizeof *event);
	event->kind = EVENT_SIGNED;
	event->signed_.vote = command->vote_cast.vote;
	event->signed_.seat = command->seat;
	if (theatre->signed_as.bytes > 0)
		event->signed_.choice =
		        theatre->signed_as.bytes > 1 ? 1 : theatre->signed_as.byte[0] + 1;
	if (theatre->signed_as.bytes > 1)
		memcpy(event->signed_.marks, theatre->signed_as.byte, sizeof event->signed_.marks);
	theatre->act = NULL;
}

static enum err see_entry(void *context, const struct journal_entry *entry)
{
	struct theatre *theatre = context;
	struct event *event;

	if (entry->seq <= theatre->played.at->seq)
		return ERR_NONE;
	theatre->played.at->seq = entry->seq;
	if (theatre->answer == NULL)
		return ERR_NONE;
	if (theatre->act != NULL && strcmp(entry->kind, event_name(EVENT_VOTE_CLOSED)) == 0)
		add_signature(theatre);
	event = add_event(theatre);
	CHECK(event_read(entry->kind, entry->body, entry->body_bytes, event) == ERR_NONE);
	event->at_ms = entry->at_ms;
	return ERR_NONE;
}

static enum err see_signature(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                              const struct urn_paper *paper)
{
	struct theatre *theatre = context;
	const struct command *command = &theatre->act->command;

	if (seat != command->seat)
		return ERR_NONE;
	CHECK(memcmp(key, command->vote_cast.key, KEY_BYTES) == 0);
	theatre->signed_as = *paper;
	return ERR_NONE;
}

/* What is new on the disk; `ballot` is the act when it was a ballot and was accepted. */
static void read_disk(struct theatre *theatre, const struct scenario_act *ballot,
                      struct scenario_answer *out)
{
	struct store *store = fake_store(theatre->played.at->council.fake);
	int64_t sitting = theatre->played.at->council.sitting;

	theatre->answer = out;
	theatre->act = ballot;
	if (ballot != NULL)
		CHECK(urn_roll(store, sitting, ballot->command.vote_cast.vote, see_signature,
		               theatre) == ERR_NONE);
	CHECK(journal_read(store, sitting, see_entry, theatre) == ERR_NONE);
	if (theatre->act != NULL)
		add_signature(theatre);
}

static enum refusal refusal_named(const char *code)
{
	for (int i = 0; i < REFUSAL_COUNT; i++)
		if (strcmp(wire_refusal_code((enum refusal)i), code) == 0)
			return (enum refusal)i;
	fprintf(stderr, "no refusal is called '%s'\n", code);
	abort();
}

/* The settings of the class as the teacher would save them. */
static void print_council(const struct scenario_class *class, struct buffer *out)
{
	const struct council *council = &class->council;
	const struct wire_printer printer = {.out = out};
	struct council_form form = {.box_open = 1};

	form.stage_count = council->stage_count;
	memcpy(form.stages, council->stages, sizeof form.stages);
	form.offices = council->offices & ((1u << OFFICE_OWN) - 1);
	form.turn_seconds = council->turn_seconds;
	form.item_minutes = council->item_minutes;
	form.totals = council->totals;
	form.tags = council->tags;
	form.own_count = council->own_count;
	for (unsigned i = 0; i < form.own_count; i++) {
		snprintf(form.own[i].name, sizeof form.own[i].name, "%s", class->own[i]);
		form.own[i].powers = council->own[i].powers;
	}
	wire_print(&printer, &wire_council_form, &form);
	buffer_char(out, '\0');
}

static void add_stage(struct theatre *theatre, const struct scenario_class *class)
{
	struct buffer form;

	buffer_init(&form, 1 << 13);
	print_council(class, &form);
	played_add(&theatre->played, class, form.data);
	buffer_release(&form);
}

static void stage_begin(void *context, const struct scenario_class *class)
{
	struct theatre *theatre = context;
	struct played_class *stage;

	played_close(&theatre->played);
	add_stage(theatre, class);
	stage = theatre->played.at;
	for (unsigned i = 0; i < class->count; i++)
		CHECK(stage->council.seats[i] == i); /* the class stands by the alphabet */
	sittings_told_add(&stage->told, stage->council.sitting);
	read_disk(theatre, NULL, NULL);
}

static void stage_begin_school(void *context, const struct scenario_school *school)
{
	struct theatre *theatre = context;

	played_close(&theatre->played);
	for (unsigned i = 0; i < school->count; i++)
		add_stage(theatre, &school->classes[i]);
	played_found_school(&theatre->played, school);
}

static void stage_enter(void *context, unsigned class)
{
	struct theatre *theatre = context;

	theatre->played.at = &theatre->played.all[class];
}

static void stage_act(void *context, const struct scenario_act *said, struct scenario_answer *out)
{
	struct theatre *theatre = context;
	const struct scenario_act staged = played_name(&theatre->played, said), *act = &staged;
	const struct command *command = &act->command;
	struct caller *caller = command->role == ROLE_PUPIL
	                                ? &theatre->played.at->council.pupils[command->seat]
	                                : &theatre->played.at->council.teacher;
	struct buffer fields;

	buffer_init(&fields, 1 << 15);
	buffer_text(&fields, "");
	print_fields(act, &fields);
	out->refusal = refusal_named(caller_ask(caller, wire_command_name(command->kind), "%s",
	                                        fields.count > 0 ? fields.data : ""));
	buffer_release(&fields);
	out->count = 0;
	if (out->refusal == REFUSAL_NONE && command->kind == COMMAND_MINUTES_OPEN)
		minutes_told(&theatre->played.at->told, caller_ok(caller), &out->minutes);
	if (out->refusal == REFUSAL_NONE && command->kind == COMMAND_SCHOOL_OPEN)
		sent_told(caller_ok(caller), out);
	read_disk(theatre,
	          out->refusal == REFUSAL_NONE && command->kind == COMMAND_VOTE_CAST ? act : NULL,
	          out);
}

static void stage_again(void *context, const struct scenario_class *class,
                        struct scenario_answer *out)
{
	struct theatre *theatre = context;
	const char *names[MEMBERS_MAX];

	for (unsigned i = 0; i < class->count; i++)
		names[i] = class->names[i];
	classroom_meet_again(&theatre->played.at->council);
	sittings_told_add(&theatre->played.at->told, theatre->played.at->council.sitting);
	theatre->played.at->seq = 0;
	out->refusal = REFUSAL_NONE;
	out->count = 0;
	read_disk(theatre, NULL, out);
	classroom_sit(&theatre->played.at->council, names);
	read_disk(theatre, NULL, NULL);
}

static void stage_wait(void *context, int64_t ms, struct scenario_answer *out)
{
	struct theatre *theatre = context;

	fake_settle(theatre->played.at->council.fake, ms);
	out->refusal = REFUSAL_NONE;
	out->count = 0;
	read_disk(theatre, NULL, out);
}

static void stage_restart(void *context)
{
	struct theatre *theatre = context;

	fake_crash(theatre->played.at->council.fake);
	for (unsigned i = 0; i < theatre->played.count; i++)
		classroom_come_back(&theatre->played.all[i].council);
}

int main(int argc, char **argv)
{
	static struct theatre theatre;
	const struct scenario_driver driver = {
	        .context = &theatre,
	        .begin = stage_begin,
	        .begin_school = stage_begin_school,
	        .enter = stage_enter,
	        .act = stage_act,
	        .again = stage_again,
	        .wait = stage_wait,
	        .restart = stage_restart,
	        /* The core's driver has a lone one before each line, in a fiftieth of the time. */
	        .stride = argc == 2 ? 1 : 8,
	};
	int status;

	log_set_level(LOG_ERROR);
	if (argc == 2)
		status = scenario_run(&driver, argv[1]) ? EXIT_SUCCESS : EXIT_FAILURE;
	else
		status = scenario_run_folder(&driver, "tests/scenarios");
	played_close(&theatre.played);
	return status;
}
