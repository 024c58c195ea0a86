/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * roll.c - the roll of an election: a line for each pupil, and room to sign for two rounds.
 */
#include "paper/official.h"

static void write_names(struct official *official)
{
	struct words *words = official->words;
	const struct doc_column columns[] = {
	        {.head = SAY(words, "paper.roll.place"), .align = DOC_END},
	        {.head = SAY(words, "paper.roll.name"), .weight = 3, .header = true},
	        {.head = SAY(words, "paper.roll.first"), .weight = 4},
	        {.head = SAY(words, "paper.roll.second"), .weight = 4},
	};

	doc_table(official->doc, NULL, columns, 4);
	for (int i = 0; i < official->record->member_count; i++) {
		const struct record_member *member = &official->record->members[i];

		doc_row(official->doc);
		doc_cell_number(official->doc, member->seat + 1);
		doc_cell(official->doc, member->name[0] != '\0'
		                                ? member->name
		                                : SAY(words, "paper.roll.unnamed",
		                                      W_NUMBER("number", member->seat + 1)));
		/* Two lines high: a pen needs room. */
		doc_cell(official->doc, "\u00a0\n\u00a0");
		doc_cell(official->doc, "");
	}
	doc_row_strong(official->doc);
	doc_cell(official->doc, "");
	doc_cell(official->doc, SAY(words, "paper.roll.sum"));
	doc_cell(official->doc, "\u00a0\n\u00a0");
}

static void write_roll(struct official *official)
{
	static const char *const roles[] = {"chair", "assessor-1", "assessor-2"};
	struct words *words = official->words;

	doc_text(official->doc, DOC_BODY,
	         SAY(words, "paper.roll.count", W_NUMBER("count", official->record->member_count)));
	if (official->item->motion.official)
		doc_text(official->doc, DOC_SMALL, SAY(words, "paper.official.short"));
	write_names(official);
	doc_keep_begin(official->doc);
	doc_text(official->doc, DOC_BODY, SAY(words, "paper.roll.clause"));
	official_sign(official, roles, 3);
	doc_keep_end(official->doc);
}

enum err compose_roll(const struct compose_input *input, struct doc **out, const char **why)
{
	return official_compose(input, "paper.roll.title", write_roll, out, why);
}
