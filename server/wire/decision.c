/* SPDX-License-Identifier: EUPL-1.2 */
/* decision.c - the line by which the archive tells what was decided. */
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/motion.h"
#include "wire/print.h"

struct decision {
	struct picture picture;
	uint8_t ballot; /* what was filled in, after a fallback too */
	uint8_t advisory;
	uint8_t option_count;
	struct text_ref options[OPTIONS_MAX]; /* words of the options; of lots: who was drawn */
	uint8_t choice_count; /* 0 of marked ballots */
	uint16_t votes[CHOICES_MAX];
	struct verdict verdict;
};

static const struct wire_field option_fields[] = {
        {NULL, WIRE_TEXT, .width = sizeof(struct text_ref), .max = OPTION_BYTES_MAX},
};
static const struct wire_record option = {WIRE_FIELDS(option_fields)};

#define AT(member) WIRE_AT(struct decision, member)
static const struct wire_field decision_fields[] = {
        {"picture", WIRE_PICTURE, AT(picture)},
        {"ballot", WIRE_ENUM, AT(ballot), .names = &wire_ballots},
        {"options", WIRE_LIST, AT(options), .max = OPTIONS_MAX, .record = &option,
         .stride = sizeof(struct text_ref), WIRE_COUNTED(struct decision, option_count),
         .comment = "of lots: who was drawn"},
        {"votes", WIRE_LIST, AT(votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), WIRE_COUNTED(struct decision, choice_count)},
        {"outcome", WIRE_ENUM, AT(verdict.outcome), .names = &wire_outcomes},
        {"winner", WIRE_CHOICE, AT(verdict.winner)},
        {"winners", WIRE_LIST, AT(verdict.winners), .max = OPTIONS_MAX, .record = &wire_byte,
         .stride = 1, WIRE_COUNTED(struct decision, verdict.winner_count)},
        {"advisory", WIRE_BOOL, AT(advisory), .comment = "a poll; lines of before do not say"},
};
const struct wire_record wire_decision = {WIRE_FIELDS(decision_fields)};

static void tell_options(const struct assembly *assembly, const struct item *item,
                         struct decision *decision)
{
	const struct verdict *verdict = &decision->verdict;

	if (decision->ballot == BALLOT_LOTS && verdict->outcome == OUTCOME_DRAWN) {
		decision->option_count = verdict->winner_count;
		for (int i = 0; i < verdict->winner_count; i++)
			decision->options[i] = assembly->members[verdict->winners[i]].name;
	} else if (motion_unnamed_options(decision->ballot) == 0) {
		decision->option_count = item->motion.option_count;
		for (int i = 0; i < item->motion.option_count; i++)
			decision->options[i] = item->motion.options[i].text;
	}
}

void decision_print(const struct assembly *assembly, const struct vote *vote,
                    const struct words *words, struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = words};
	struct decision decision = {.verdict = vote->verdict};
	int index = item_index(assembly, vote->item);
	const struct item *item;

	CHECK(words != NULL && index != NOT_FOUND);
	item = &assembly->items[index];
	decision.picture = item->motion.picture;
	decision.ballot = (uint8_t)vote_ballot(item, vote);
	decision.advisory = item->motion.advisory;
	if (!ballot_is_marked(decision.ballot))
		decision.choice_count = (uint8_t)(vote_option_count(item, vote) + 1);
	memcpy(decision.votes, vote->votes, sizeof decision.votes);
	tell_options(assembly, item, &decision);
	wire_print_fields(&printer, &wire_decision, &decision);
}
