/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes.c - what readers are told of an assembly.
 *
 * A vote appears when its result was shown, or when it was annulled: then
 * without figures, which may never have been shown.
 */
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/order.h"
#include "core/papers.h"
#include "core/seats.h"
#include "core/tally.h"
#include "wire/minutes_beside.h"
#include "wire/minutes_council.h"
#include "wire/print.h"
#include "wire/views_council.h"

/* A vote with what is worked out for readers. */
struct told_vote {
	struct vote vote;
	uint8_t order[OPTIONS_MAX];
	struct papers papers;
	uint16_t seat_marks_count;
	struct seat_marks seat_marks[MEMBERS_MAX];
	uint8_t has_tally;
	struct view_tally tally;
};

struct minutes {
	struct assembly assembly;
	struct told_vote votes[VOTES_MAX];
	struct told_council council;
	struct told_beside beside;
	uint8_t head[32];
	const char *words[8];
};

#define AT(member) WIRE_AT(struct minutes, member)
/* clang-format off */
#define TIME(word, member) {word, WIRE_INT, AT(member), .max = WIRE_INTEGER_MAX}
#define COUNTED(word, member, counted, most, rows, element) \
	{word, WIRE_LIST, AT(member), .max = (most), .record = &(rows), .stride = sizeof(element), \
	 WIRE_COUNTED(struct minutes, assembly.counted)}
/* clang-format on */

static bool vote_told(const void *element)
{
	const struct vote *vote = &((const struct told_vote *)element)->vote;

	return vote->state == VOTE_SHOWN || vote->state == VOTE_ANNULLED;
}

static size_t vote_choices(const struct wire_printer *printer, const void *record)
{
	const struct vote *vote = &((const struct told_vote *)record)->vote;
	const struct item *item =
	        &printer->assembly->items[item_index(printer->assembly, vote->item)];

	if (vote->state == VOTE_ANNULLED || ballot_is_marked(vote_ballot(item, vote)))
		return 0;
	return vote_option_count(item, vote) + 1u;
}

static size_t hand_choices(const struct wire_printer *printer, const void *record)
{
	const struct vote *vote = &((const struct told_vote *)record)->vote;
	const struct item *item =
	        &printer->assembly->items[item_index(printer->assembly, vote->item)];

	return vote_hands_tellable(item, vote) ? vote_choices(printer, record) : 0;
}

#define VOTE_AT(member) WIRE_AT(struct told_vote, vote.member)
#define TOLD_AT(member) WIRE_AT(struct told_vote, member)
static const struct wire_field vote_fields[] = {
        {"number", WIRE_INDEX, .min = 1, .max = VOTES_MAX},
        {"item", WIRE_INT, VOTE_AT(item), .max = UINT16_MAX},
        {"state", WIRE_ENUM, VOTE_AT(state), .names = &wire_vote_states},
        {"round", WIRE_INT, VOTE_AT(round), .max = UINT8_MAX},
        {"closed_by", WIRE_ENUM, VOTE_AT(closed_by), .names = &wire_closers},
        {"reopened", WIRE_INT, VOTE_AT(reopened), .max = UINT8_MAX},
        {"casting_choice", WIRE_CHOICE, VOTE_AT(casting_choice)},
        {"frozen", WIRE_HEX, VOTE_AT(frozen)},
        {"opened_at_ms", WIRE_INT, VOTE_AT(opened_at_ms), .max = WIRE_INTEGER_MAX},
        {"closed_at_ms", WIRE_INT, VOTE_AT(closed_at_ms), .max = WIRE_INTEGER_MAX},
        {"votes", WIRE_LIST, VOTE_AT(votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), .count = vote_choices,
         .comment = "empty when the vote was annulled"},
        {"verdict", WIRE_OBJECT, VOTE_AT(verdict), .record = &wire_verdict},
        {"annulled_for", WIRE_TEXT, VOTE_AT(annulled_for)},
        {"roll", WIRE_ROLL, VOTE_AT(signed_), .comment = "names of those who signed the roll"},
        {"choices", WIRE_CHOICES, VOTE_AT(choice), .about = WIRE_SEATED,
         .comment = "roll-call: who chose what"},
        {"fallback", WIRE_BOOL, VOTE_AT(fallback)},
        {"amendment", WIRE_INT, VOTE_AT(amendment), .max = AMENDMENTS_MAX,
         .comment = "it is about this one; 0: about the item"},
        {"seats", WIRE_INT, VOTE_AT(seats), .max = OPTIONS_MAX},
        {"standing", WIRE_SET, VOTE_AT(standing), .max = OPTIONS_MAX},
        {"title", WIRE_TEXT, VOTE_AT(title), .comment = "the text as it stood"},
        {"objection", WIRE_TEXT, VOTE_AT(objection), .comment = "why it was amended after"},
        {"on_paper", WIRE_ROLL, VOTE_AT(on_paper), .comment = "of the roll: by paper or hands"},
        {"hand_votes", WIRE_LIST, VOTE_AT(hand_votes), .max = CHOICES_MAX, .record = &wire_number,
         .stride = sizeof(uint16_t), .count = hand_choices,
         .comment = "of votes: by paper or hands; empty without"},
        {"accepted", WIRE_SET, VOTE_AT(accepted), .max = OPTIONS_MAX},
        {"refused", WIRE_SET, VOTE_AT(refused), .max = OPTIONS_MAX},
        {"seed", WIRE_CHARS, VOTE_AT(seed), .about = WIRE_OURS,
         .comment = "of lots, or of the lot that broke a tie"},
        {"order", WIRE_LIST, TOLD_AT(order), .max = OPTIONS_MAX, .record = &wire_byte, .stride = 1,
         .padded = true,
         .comment =
                 "how ties were settled: place of each option, 1 the most favoured, 0 not asked"},
        {"papers", WIRE_LIST, TOLD_AT(papers.rows), .max = MEMBERS_MAX, .record = &wire_paper_row,
         .stride = sizeof(struct paper_row), WIRE_COUNTED(struct told_vote, papers.count),
         .comment = "marked ballots, sorted by value: who wants may count again"},
        {"seat_marks", WIRE_LIST, TOLD_AT(seat_marks), .max = MEMBERS_MAX,
         .record = &wire_seat_marks, .stride = sizeof(struct seat_marks),
         WIRE_COUNTED(struct told_vote, seat_marks_count), .about = WIRE_SEATED,
         .comment = "roll-call of marked ballots: who marked what"},
        {"tally", WIRE_OBJECT, TOLD_AT(tally), .record = &wire_tally,
         .flag = offsetof(struct told_vote, has_tally)},
};
static const struct wire_record minutes_vote = {"MinutesVote", WIRE_FIELDS(vote_fields)};

static const struct wire_field word_fields[] = {{NULL, WIRE_STRING, .width = sizeof(char *)}};
static const struct wire_record word = {WIRE_FIELDS(word_fields)};

static const struct wire_field minutes_fields[] = {
        TIME("id", assembly.id),
        TIME("class_id", assembly.class_id),
        {"number", WIRE_INT, AT(assembly.number), .max = UINT16_MAX},
        {"title", WIRE_TEXT, AT(assembly.title)},
        {"class_name", WIRE_TEXT, AT(assembly.class_name)},
        {"phase", WIRE_ENUM, AT(assembly.phase), .names = &wire_phases},
        TIME("prepared_at_ms", assembly.prepared_at_ms),
        TIME("opened_at_ms", assembly.opened_at_ms),
        TIME("sealed_at_ms", assembly.sealed_at_ms),
        {"members", WIRE_LIST, AT(assembly.members), .max = MEMBERS_MAX, .record = &minutes_member,
         .stride = sizeof(struct member), WIRE_COUNTED(struct minutes, assembly.member_count),
         .about = WIRE_MEMBERS},
        COUNTED("stages", assembly.council.stages, council.stage_count, STAGE_COUNT, view_stage,
                uint8_t),
        COUNTED("own_roles", assembly.council.own, council.own_count, OWN_OFFICES_MAX,
                wire_own_office, struct own_office),
        COUNTED("items", council.items, item_count, ITEMS_MAX, minutes_item, struct told_item),
        {"votes", WIRE_LIST, AT(votes), .max = VOTES_MAX, .record = &minutes_vote,
         .stride = sizeof(struct told_vote), WIRE_COUNTED(struct minutes, assembly.vote_count),
         .told = vote_told},
        COUNTED("amendments", council.amendments, amendment_count, AMENDMENTS_MAX,
                minutes_amendment, struct amendment),
        {"entries", WIRE_LIST, AT(council.entries), .max = BOOK_ENTRIES_MAX,
         .record = &minutes_entry, .stride = sizeof(struct told_entry),
         WIRE_COUNTED(struct minutes, assembly.entry_count), .told = minutes_entry_told,
         .comment = "of the book: added or spoken of in this sitting"},
        COUNTED("notes", assembly.notes, note_count, NOTES_MAX, view_note, struct note),
        {"prose", WIRE_LIST, AT(beside.prose), .max = PROSE_MAX, .record = &minutes_prose,
         .stride = sizeof(struct minutes_prose), WIRE_COUNTED(struct minutes, beside.prose_count)},
        {"approved", WIRE_OBJECT, AT(beside.approval), .record = &minutes_approved,
         .flag = offsetof(struct minutes, beside.approved), .comment = "null: not yet"},
        {"corrections", WIRE_LIST, .offset = offsetof(struct minutes, beside.corrections),
         .max = INT32_MAX, .indirect = true, .record = &minutes_correction,
         .stride = sizeof(struct minutes_correction),
         WIRE_COUNTED(struct minutes, beside.correction_count),
         .comment = "of these minutes, once they were approved; the oldest first"},
        COUNTED("approvals", assembly.approvals, approval_count, APPROVALS_MAX, minutes_approval,
                struct approval),
        COUNTED("corrected", assembly.corrections, correction_count, CORRECTIONS_MAX,
                minutes_corrected, struct correction),
        {"look_back", WIRE_OBJECT, AT(council.look_back), .record = &view_look_back,
         .flag = offsetof(struct minutes, council.has_look_back), .comment = "once it is sealed"},
        {"head", WIRE_HEX, AT(head), .comment = "of the hash chain"},
        {"words", WIRE_LIST, AT(words), .max = 8, .record = &word, .stride = sizeof(char *),
         .about = WIRE_OURS, .comment = "the head as eight words, for people to compare"},
};
const struct wire_record wire_minutes = {"MinutesOk", WIRE_FIELDS(minutes_fields)};

/* An annulled vote keeps its roll and its reason; nobody may have seen its figures. */
static void hide_figures(struct vote *vote)
{
	memset(vote->choice, 0, sizeof vote->choice);
	vote->verdict = (struct verdict){.winner = CHOICE_NONE};
	vote->casting_choice = CHOICE_NONE;
	vote->accepted = vote->refused = 0;
	memset(vote->seed, 0, sizeof vote->seed);
}

/* The marked ballots, by value; of a roll-call besides who marked what. */
static void tell_papers(const struct assembly *assembly, const struct motion *motion,
                        struct told_vote *told)
{
	const struct vote *vote = &told->vote;

	papers_read(assembly, vote, motion->option_count, &told->papers);
	memset(told->vote.choice, 0,
	       sizeof told->vote.choice); /* it would say what the roll says */
	for (unsigned seat = 0; seat < assembly->member_count; seat++) {
		struct seat_marks *marks = &told->seat_marks[told->seat_marks_count];

		if (motion->secrecy == SECRECY_SECRET || !seats_have(&vote->signed_, seat) ||
		    seats_have(&vote->on_paper, seat))
			continue;
		marks->seat = (uint8_t)seat;
		seat_marks_read(assembly, vote, motion->option_count, seat, marks->marks);
		told->seat_marks_count++;
	}
}

static void tell_vote(const struct assembly *assembly, unsigned index, struct told_vote *told)
{
	const struct vote *vote = &assembly->votes[index];
	const struct item *item = &assembly->items[item_index(assembly, vote->item)];
	const struct motion *motion = &item->motion;

	told->vote = *vote;
	if (minutes_hide(item))
		told->vote.title = told->vote.objection = (struct text_ref){0};
	if (vote->state == VOTE_ANNULLED)
		hide_figures(&told->vote);
	if (vote->state != VOTE_SHOWN)
		return;
	for (unsigned i = 0; i < OPTIONS_MAX; i++)
		if (order_asked(vote->favoured, i))
			told->order[i] = (uint8_t)(order_above(vote->favoured, i) + 1);
	if (!ballot_is_marked(vote_ballot(item, vote)))
		return;
	tell_papers(assembly, motion, told);
	told->has_tally = 1;
	tally_explain(assembly, vote, (enum tally_method)motion->method, &told->tally);
}

void minutes_print(const struct assembly *assembly, const struct words *words,
                   const uint8_t head[32], const char *const eight[8],
                   const struct minutes_beside *beside, struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = words, .assembly = assembly};
	struct minutes *minutes = calloc(1, sizeof *minutes);

	CHECK(words != NULL && minutes != NULL);
	minutes->assembly = *assembly;
	for (unsigned i = 0; i < assembly->vote_count; i++)
		tell_vote(assembly, i, &minutes->votes[i]);
	memcpy(minutes->head, head, sizeof minutes->head);
	minutes_tell_council(assembly, &minutes->council);
	if (beside != NULL)
		minutes_tell_beside(assembly, beside, &minutes->beside);
	for (int i = 0; i < 8; i++)
		minutes->words[i] = eight[i];
	wire_print(&printer, &wire_minutes, minutes);
	free(minutes);
}
