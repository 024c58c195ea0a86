/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_beside.c - what minutes tell beside the journal of their sitting: the prose, who approved
 * it, what was corrected after; and what this sitting approved and corrected of others.
 */
#include "wire/minutes_beside.h"

#include "base/check.h"
#include "core/find.h"
#include "core/minutes.h"

/* clang-format off */
#define TIME(word, base, member) {word, WIRE_INT, WIRE_AT(base, member), .max = WIRE_INTEGER_MAX}
#define ITEM(base) \
	{"item", WIRE_INT, WIRE_AT(base, item), .max = UINT16_MAX, \
	 .comment = "0: of the whole sitting"}
/* clang-format on */

#define AT(member) WIRE_AT(struct minutes_prose, member)
static const struct wire_field prose_fields[] = {
        ITEM(struct minutes_prose),
        {"edition", WIRE_INT, AT(edition), .max = WIRE_INTEGER_MAX,
         .comment = "for minutes.write; 0 once they were approved"},
        TIME("at_ms", struct minutes_prose, at_ms),
        {"text", WIRE_STRING, AT(text), .comment = "lines; blank lines and \"- \" lists"},
};
#undef AT
const struct wire_record minutes_prose = {"MinutesProse", WIRE_FIELDS(prose_fields)};

static const struct wire_field word_fields[] = {{NULL, WIRE_STRING, .width = sizeof(char *)}};
static const struct wire_record word = {WIRE_FIELDS(word_fields)};

#define AT(member) WIRE_AT(struct minutes_approved, member)
static const struct wire_field approved_fields[] = {
        TIME("in_sitting", struct minutes_approved, in_sitting),
        {"number", WIRE_INT, AT(number), .max = UINT16_MAX,
         .comment = "of the minutes of that sitting; 0: not sealed yet"},
        TIME("at_ms", struct minutes_approved, at_ms),
        {"head", WIRE_HEX, AT(head), .comment = "of this sitting's chain, as it was approved"},
        {"words", WIRE_LIST, AT(words), .max = 8, .record = &word, .stride = sizeof(char *),
         .about = WIRE_OURS},
};
#undef AT
const struct wire_record minutes_approved = {"MinutesApproved", WIRE_FIELDS(approved_fields)};

#define AT(member) WIRE_AT(struct minutes_correction, member)
static const struct wire_field correction_fields[] = {
        ITEM(struct minutes_correction),
        {"text", WIRE_STRING, AT(text)},
        TIME("in_sitting", struct minutes_correction, in_sitting),
        {"number", WIRE_INT, AT(number), .max = UINT16_MAX,
         .comment = "of the minutes of that sitting; 0: not sealed yet"},
        TIME("at_ms", struct minutes_correction, at_ms),
};
#undef AT
const struct wire_record minutes_correction = {"MinutesCorrection", WIRE_FIELDS(correction_fields)};

static const struct wire_field approval_fields[] = {
        TIME("sitting", struct approval, sitting),
        {"number", WIRE_INT, WIRE_AT(struct approval, number), .max = UINT16_MAX},
        TIME("at_ms", struct approval, at_ms),
};
const struct wire_record minutes_approval = {
        "MinutesApproval", "Minutes of an earlier sitting that were approved in this one.",
        WIRE_FIELDS(approval_fields)};

static const struct wire_field corrected_fields[] = {
        TIME("sitting", struct correction, sitting),
        {"number", WIRE_INT, WIRE_AT(struct correction, number), .max = UINT16_MAX},
        ITEM(struct correction),
        TIME("at_ms", struct correction, at_ms),
        {"text", WIRE_TEXT, WIRE_AT(struct correction, text)},
};
const struct wire_record minutes_corrected = {
        "MinutesCorrected", "What was corrected in this sitting of minutes of before.",
        WIRE_FIELDS(corrected_fields)};

static bool is_told(const struct assembly *assembly, unsigned item)
{
	int index = item_index(assembly, item);

	return item == 0 || index == NOT_FOUND || !item_untold(&assembly->items[index]);
}

void minutes_tell_beside(const struct assembly *assembly, const struct minutes_beside *beside,
                         struct told_beside *out)
{
	CHECK(beside->prose_count <= PROSE_MAX);
	for (size_t i = 0; i < beside->prose_count; i++)
		if (is_told(assembly, beside->prose[i].item))
			out->prose[out->prose_count++] = beside->prose[i];
	out->approved = beside->approved;
	out->approval = beside->approval;
	out->corrections = beside->corrections;
	out->correction_count = beside->correction_count;
}
