/* SPDX-License-Identifier: EUPL-1.2 */
/* answer_words.h - what is written of one item, to be erased; and what was. */
#ifndef WIRE_ANSWER_WORDS_H
#define WIRE_ANSWER_WORDS_H

#include "base/buffer.h"
#include "hemicycle/texts.h"

enum text_what {
	TEXT_TITLE, /* of an item, or of the sitting; earlier wordings too */
	TEXT_OPTION,
	TEXT_STATEMENT, /* what stands beside an option */
	TEXT_AMENDMENT,
	TEXT_REASON, /* an objection, why it is out of frame, why a vote was annulled */
	TEXT_LINE, /* of the book */
	TEXT_WHO, /* beside pupils, in the book */
	TEXT_WORD, /* of explanation, at a review */
	TEXT_NOTE,
	TEXT_PROSE, /* approved: all of these minutes are one text */
	TEXT_CORRECTION,
	TEXT_NAME, /* of a pupil */
	TEXT_WHAT_COUNT
};

struct answer_text {
	int64_t sitting; /* whose journal holds its hash */
	struct text_ref ref;
	uint8_t what; /* enum text_what */
	uint8_t erased; /* and the words are a mark */
	const char *words;
};
struct answer_words {
	int64_t sitting;
	uint16_t item;
	const struct answer_text *texts;
	size_t text_count;
};
void answer_words(int64_t id, const struct answer_words *words, struct buffer *out);

struct answer_erased {
	uint8_t done; /* 0: what would go */
	int sittings, texts, lines, slips, sent, polls, within;
	const char *const *held; /* names of classes and schools that keep the words */
	size_t held_count;
};
void answer_erased(int64_t id, const struct answer_erased *erased, struct buffer *out);

#endif
