/* SPDX-License-Identifier: EUPL-1.2 */
/* answers_words.c - the fields of answers about words that are erased. */
#include "wire/answer_rows.h"
#include "wire/answer_words.h"

static const struct wire_field text_fields[] = {
        ID(struct answer_text, "sitting", sitting),
        {"text", WIRE_HEX, WIRE_AT(struct answer_text, ref),
         .comment = "its hash in the journal of that sitting"},
        {"what", WIRE_ENUM, WIRE_AT(struct answer_text, what), .names = &wire_text_whats},
        {"words", WIRE_STRING, WIRE_AT(struct answer_text, words),
         .comment = "or U+E000 and the time, once they are erased"},
        BOOL(struct answer_text, "erased", erased),
};
static const struct wire_record text = {"ItemText", WIRE_FIELDS(text_fields)};

static const struct wire_field words_fields[] = {
        ID(struct answer_words, "sitting", sitting),
        {"item", WIRE_INT, WIRE_AT(struct answer_words, item), .max = UINT16_MAX},
        LIST("texts", struct answer_words, texts, text_count, struct answer_text, text),
};
const struct wire_record wire_words_ok = {"WordsOk", WIRE_FIELDS(words_fields)};

static const struct wire_field holder_fields[] = {
        {NULL, WIRE_STRING, .width = sizeof(const char *)},
};
static const struct wire_record holder = {NULL, WIRE_FIELDS(holder_fields)};

static const struct wire_field erased_fields[] = {
        {"done", WIRE_BOOL, WIRE_AT(struct answer_erased, done), .comment = "else what would go"},
        COUNT(struct answer_erased, "sittings", sittings),
        COUNT(struct answer_erased, "texts", texts),
        {"lines", WIRE_INT, WIRE_AT(struct answer_erased, lines), .max = INT32_MAX,
         .comment = "of the book"},
        COUNT(struct answer_erased, "slips", slips),
        {"sent", WIRE_INT, WIRE_AT(struct answer_erased, sent), .max = INT32_MAX,
         .comment = "motions from class to class"},
        {"polls", WIRE_INT, WIRE_AT(struct answer_erased, polls), .max = INT32_MAX,
         .comment = "votes of the school"},
        {"within", WIRE_INT, WIRE_AT(struct answer_erased, within), .max = INT32_MAX,
         .comment = "other texts of the class that have the words in them, and keep them"},
        {"held", WIRE_LIST, .offset = offsetof(struct answer_erased, held), .max = INT32_MAX,
         .indirect = true, .record = &holder, .stride = sizeof(const char *),
         WIRE_COUNTED(struct answer_erased, held_count),
         .comment = "classes and schools that keep the words: theirs to erase"},
};
const struct wire_record wire_erased_ok = {"ErasedOk", WIRE_FIELDS(erased_fields)};
