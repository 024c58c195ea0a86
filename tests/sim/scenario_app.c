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
#include "sim/caller.h"
#include "store/journal.h"
#include "store/urn.h"
#include "wire/command.h"
#include "wire/event.h"

struct stage {
	struct council council;
	bool open;
	uint32_t seq; /* journal entries told so far */
	struct scenario_answer *answer;
	const struct scenario_act *act; /* NULL: time passes */
	struct urn_paper signed_as; /* on the roll, by the seat that acts; none of a secret vote */
};

static void print_text(struct buffer *out, const char *name, const char *text)
{
	buffer_printf(out, "\"%s\":\"%s\"", name, text == NULL ? "" : text);
}

static void print_options(const struct scenario_act *act, struct buffer *out)
{
	const struct motion *motion = &act->command.item.motion;

	buffer_text(out, ",\"options\":[");
	for (int i = 0; motion->ballot == BALLOT_CHOICE && i < motion->option_count; i++) {
		buffer_text(out, i == 0 ? "{" : ",{");
		print_text(out, "text", act->options[i]);
		buffer_printf(out, ",\"picture\":\"%s\"}", motion->options[i].picture.id);
	}
	buffer_text(out, "]}");
}

static void print_motion(const struct scenario_act *act, struct buffer *out)
{
	static const char *const ballots[] = {"motion", "choice"};
	static const char *const secrecies[] = {"secret", "roll-call"};
	static const char *const bases[] = {"expressed", "present", "eligible"};
	static const char *const thresholds[] = {"simple", "absolute", "two-thirds",
	                                         "three-quarters", "unanimity"};
	static const char *const quorums[] = {"none", "half", "two-thirds", "three-quarters"};
	static const char *const ties[] = {"rejected", "second-vote", "casting-vote", "postponed"};
	static const char *const truths[] = {"false", "true"};
	const struct motion *motion = &act->command.item.motion;

	buffer_text(out, ",\"motion\":{");
	print_text(out, "title", act->title);
	buffer_printf(
	        out,
	        ",\"picture\":\"%s\",\"ballot\":\"%s\",\"secrecy\":\"%s\",\"base\":\"%s\","
	        "\"threshold\":\"%s\",\"quorum\":\"%s\",\"tie_rule\":\"%s\",\"changeable\":%s,"
	        "\"close_on_time\":%s,\"close_on_all\":%s,\"seconds\":%d",
	        motion->picture.id, ballots[motion->ballot], secrecies[motion->secrecy],
	        bases[motion->base], thresholds[motion->threshold], quorums[motion->quorum],
	        ties[motion->tie_rule], truths[motion->changeable != 0],
	        truths[motion->close_on_time != 0], truths[motion->close_on_all != 0],
	        motion->seconds);
	print_options(act, out);
}

static void print_cast(const struct command *command, struct buffer *out)
{
	buffer_printf(out, ",\"vote\":%d,\"choice\":%d,\"key\":\"", command->vote_cast.vote,
	              command->vote_cast.choice);
	buffer_hex(out, command->vote_cast.key, KEY_BYTES);
	buffer_char(out, '"');
}

/* The fields of the act, as a screen would send them. */
static void print_fields(const struct stage *stage, const struct scenario_act *act,
                         struct buffer *out)
{
	const struct command *command = &act->command;

	switch (command->kind) {
	case COMMAND_ITEM_EDIT:
		buffer_printf(out, ",\"item\":%d", command->item.id);
		print_motion(act, out);
		break;
	case COMMAND_ITEM_ADD:
		print_motion(act, out);
		break;
	case COMMAND_ITEM_REMOVE:
	case COMMAND_ITEM_START:
		buffer_printf(out, ",\"item\":%d", command->item_ref.id);
		break;
	case COMMAND_ITEM_MOVE:
		buffer_printf(out, ",\"item\":%d,\"to\":%d", command->item_move.id,
		              command->item_move.to);
		break;
	case COMMAND_MEMBER_PRESENT:
		buffer_printf(out, ",\"seat\":%d,\"present\":%s",
		              stage->council.seats[command->member_present.seat],
		              command->member_present.present ? "true" : "false");
		break;
	case COMMAND_VOTE_CAST:
		print_cast(command, out);
		break;
	case COMMAND_VOTE_EXTEND:
		buffer_printf(out, ",\"seconds\":%d", command->vote_extend.seconds);
		break;
	case COMMAND_VOTE_DECIDE:
		buffer_printf(out, ",\"choice\":%d", command->vote_decide.choice);
		break;
	case COMMAND_VOTE_ANNUL:
		buffer_char(out, ',');
		print_text(out, "reason", act->reason);
		break;
	default:
		break;
	}
}

/* The place in the scenario's class of whoever sits on `seat`. */
static uint16_t place_of(const struct stage *stage, uint16_t seat)
{
	for (uint16_t i = 0; i < stage->council.count; i++)
		if (stage->council.seats[i] == seat)
			return i;
	CHECK(!"a seat of the class");
	return 0;
}

static struct event *add_event(struct stage *stage)
{
	CHECK(stage->answer->count < SCENARIO_ANSWER_EVENTS);
	return &stage->answer->events[stage->answer->count++];
}

/* The ballot comes after the arrival that it caused and before the close. */
static void add_signature(struct stage *stage)
{
	const struct command *command = &stage->act->command;
	struct event *event = add_event(stage);

	memset(event, 0, sizeof *event);
	event->kind = EVENT_SIGNED;
	event->signed_.vote = command->vote_cast.vote;
	event->signed_.seat = command->seat;
	if (stage->signed_as.bytes > 0)
		event->signed_.choice =
		        stage->signed_as.bytes > 1 ? 1 : stage->signed_as.byte[0] + 1;
	if (stage->signed_as.bytes > 1)
		memcpy(event->signed_.marks, stage->signed_as.byte, sizeof event->signed_.marks);
	stage->act = NULL;
}

static enum err see_entry(void *context, const struct journal_entry *entry)
{
	struct stage *stage = context;
	struct event *event;

	if (entry->seq <= stage->seq)
		return ERR_NONE;
	stage->seq = entry->seq;
	if (stage->answer == NULL)
		return ERR_NONE;
	if (stage->act != NULL && strcmp(entry->kind, event_name(EVENT_VOTE_CLOSED)) == 0)
		add_signature(stage);
	event = add_event(stage);
	CHECK(event_read(entry->kind, entry->body, entry->body_bytes, event) == ERR_NONE);
	event->at_ms = entry->at_ms;
	if (event->kind == EVENT_ARRIVED || event->kind == EVENT_LEFT)
		event->seat.seat = place_of(stage, event->seat.seat);
	return ERR_NONE;
}

static enum err see_signature(void *context, uint16_t seat, const uint8_t key[URN_KEY_BYTES],
                              const struct urn_paper *paper)
{
	struct stage *stage = context;
	const struct command *command = &stage->act->command;

	if (seat != stage->council.seats[command->seat])
		return ERR_NONE;
	CHECK(memcmp(key, command->vote_cast.key, KEY_BYTES) == 0);
	stage->signed_as = *paper;
	return ERR_NONE;
}

/* What is new on the disk; `ballot` is the act when it was a ballot and was accepted. */
static void read_disk(struct stage *stage, const struct scenario_act *ballot,
                      struct scenario_answer *out)
{
	struct store *store = fake_store(stage->council.fake);
	int64_t sitting = stage->council.sitting;

	stage->answer = out;
	stage->act = ballot;
	if (ballot != NULL)
		CHECK(urn_roll(store, sitting, ballot->command.vote_cast.vote, see_signature,
		               stage) == ERR_NONE);
	CHECK(journal_read(store, sitting, see_entry, stage) == ERR_NONE);
	if (stage->act != NULL)
		add_signature(stage);
}

static enum refusal refusal_named(const char *code)
{
	for (int i = 0; i < REFUSAL_COUNT; i++)
		if (strcmp(wire_refusal_code((enum refusal)i), code) == 0)
			return (enum refusal)i;
	fprintf(stderr, "no refusal is called '%s'\n", code);
	abort();
}

static void stage_begin(void *context, const struct scenario_class *class)
{
	struct stage *stage = context;
	const char *names[MEMBERS_MAX];

	if (stage->open)
		council_close(&stage->council);
	for (unsigned i = 0; i < class->count; i++)
		names[i] = class->names[i];
	council_open(&stage->council, 1, class->count, names);
	stage->open = true;
	stage->seq = 0;
	read_disk(stage, NULL, NULL);
}

static void stage_act(void *context, const struct scenario_act *act, struct scenario_answer *out)
{
	struct stage *stage = context;
	const struct command *command = &act->command;
	struct caller *caller = command->role == ROLE_PUPIL ? &stage->council.pupils[command->seat]
	                                                    : &stage->council.teacher;
	struct buffer fields;

	buffer_init(&fields, 1 << 15);
	buffer_text(&fields, "");
	print_fields(stage, act, &fields);
	out->refusal = refusal_named(caller_ask(caller, wire_command_name(command->kind), "%s",
	                                        fields.count > 0 ? fields.data : ""));
	buffer_release(&fields);
	out->count = 0;
	read_disk(stage,
	          out->refusal == REFUSAL_NONE && command->kind == COMMAND_VOTE_CAST ? act : NULL,
	          out);
}

static void stage_wait(void *context, int64_t ms, struct scenario_answer *out)
{
	struct stage *stage = context;

	fake_settle(stage->council.fake, ms);
	out->refusal = REFUSAL_NONE;
	out->count = 0;
	read_disk(stage, NULL, out);
}

static void stage_restart(void *context)
{
	struct stage *stage = context;

	fake_crash(stage->council.fake);
	council_come_back(&stage->council);
}

int main(int argc, char **argv)
{
	static struct stage stage;
	const struct scenario_driver driver = {&stage, stage_begin, stage_act, stage_wait,
	                                       stage_restart};
	int status;

	log_set_level(LOG_ERROR);
	if (argc == 2)
		status = scenario_run(&driver, argv[1]) ? EXIT_SUCCESS : EXIT_FAILURE;
	else
		status = scenario_run_folder(&driver, "tests/scenarios");
	if (stage.open)
		council_close(&stage.council);
	return status;
}
