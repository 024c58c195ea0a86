/* SPDX-License-Identifier: EUPL-1.2 */
/* walk.c - goes through the tables: records, enums, limits. */
#include <string.h>

#include "base/check.h"
#include "wire/types/types.h"

struct found {
	const struct wire_record **records;
	size_t count;
};

const struct wire_names *const types_enums[] = {
        &wire_phases,
        &wire_ballots,
        &wire_secrecies,
        &wire_bases,
        &wire_thresholds,
        &wire_quorums,
        &wire_tie_rules,
        &wire_outcomes,
        &wire_reasons,
        &wire_item_states,
        &wire_vote_states,
        &wire_closers,
        &wire_modes,
        &wire_screens,
        &wire_links,
        &wire_problems,
        &wire_fallbacks,
        &wire_methods,
        &wire_tally_statuses,
        &wire_tally_actions,
        &wire_stages,
        &wire_templates,
        &wire_offices,
        &wire_item_kinds,
        &wire_rituals,
        &wire_tags,
        &wire_amendment_states,
        &wire_entry_states,
        &wire_slip_states,
        &wire_slip_sources,
        &wire_posts,
        &wire_replies,
        &wire_sent_states,
        &wire_poll_states,
        &wire_part_states,
        &wire_document_kinds,
        &wire_languages,
        &wire_document_formats,
        &wire_shown_names,
        &wire_scopes,
        &wire_find_kinds,
        &wire_find_statuses,
        &wire_replay_whats,
        &wire_text_whats,
};
const size_t types_enum_count = COUNT_OF(types_enums);

#define LIMIT(name)                                                                                \
	{                                                                                          \
#name, name                                                                        \
	}
const struct types_limit types_limits[] = {
        LIMIT(MEMBERS_MAX),
        LIMIT(ITEMS_MAX),
        LIMIT(VOTES_MAX),
        LIMIT(OPTIONS_MAX),
        LIMIT(CHOICE_OPTIONS),
        LIMIT(GRADES_MAX),
        LIMIT(POINTS_MAX),
        LIMIT(BUDGET_MAX),
        LIMIT(DIE_FACES),
        LIMIT(SEED_BYTES),
        LIMIT(SECRET_VOTERS_MIN),
        LIMIT(NAME_BYTES_MAX),
        LIMIT(TITLE_BYTES_MAX),
        LIMIT(OPTION_BYTES_MAX),
        LIMIT(REASON_BYTES_MAX),
        LIMIT(PASSWORD_BYTES_MIN),
        LIMIT(PASSWORD_BYTES_MAX),
        LIMIT(SEARCH_BYTES_MAX),
        LIMIT(VOTE_SECONDS_MAX),
        LIMIT(TOKEN_BYTES),
        LIMIT(KEY_BYTES),
        LIMIT(MESSAGE_BYTES_MAX),
        LIMIT(MESSAGE_TEACHER_BYTES_MAX),
        LIMIT(BEAT_MS),
        LIMIT(SILENCE_MS),
        LIMIT(LIST_LINES_MAX),
        LIMIT(OWN_OFFICES_MAX),
        LIMIT(LINES_MAX),
        LIMIT(AMENDMENTS_MAX),
        LIMIT(BOOK_ENTRIES_MAX),
        LIMIT(ENTRY_WHO_MAX),
        LIMIT(NOTES_MAX),
        LIMIT(WISHES_MAX),
        LIMIT(STANDING_MAX),
        LIMIT(WAITED_MAX),
        LIMIT(NOTE_BYTES_MAX),
        LIMIT(PROSE_BYTES_MAX),
        LIMIT(LINE_BYTES_MAX),
        LIMIT(SLIP_BYTES_MAX),
        LIMIT(TURN_SECONDS_MAX),
        LIMIT(ITEM_MINUTES_MAX),
        LIMIT(SLIPS_PER_KIND_MAX),
};
const size_t types_limit_count = COUNT_OF(types_limits);

static void visit(struct found *found, const struct wire_record *record)
{
	if (record == NULL)
		return;
	for (size_t i = 0; i < record->count; i++)
		visit(found, record->fields[i].record);
	if (record->name == NULL)
		return;
	for (size_t i = 0; i < found->count; i++)
		if (strcmp(found->records[i]->name, record->name) == 0)
			return;
	CHECK(found->count < TYPES_RECORDS_MAX);
	found->records[found->count++] = record;
}

size_t types_records(const struct wire_record *out[TYPES_RECORDS_MAX])
{
	static const int views[] = {AUDIENCE_VISITOR, AUDIENCE_PUPIL, AUDIENCE_PROJECTOR,
	                            AUDIENCE_TEACHER, AUDIENCE_CHAIR, AUDIENCE_OFFICER,
	                            AUDIENCE_BOOTH};
	struct found found = {.records = out};

	visit(&found, &wire_item);
	for (size_t i = 0; i < COUNT_OF(views); i++)
		visit(&found, wire_views[views[i]]);
	visit(&found, &wire_me);
	for (int kind = 0; kind < COMMAND_COUNT; kind++) {
		visit(&found, wire_commands[kind].fields);
		visit(&found, wire_commands[kind].answer);
	}
	return found.count;
}

const struct wire_field *types_bare(const struct wire_field *field)
{
	const struct wire_field *first = field->record->fields;

	return first[0].name == NULL ? &first[0] : NULL;
}

int64_t types_bytes_max(const struct wire_field *field)
{
	switch (field->type) {
	case WIRE_TEXT:
	case WIRE_DATA:
		return field->max;
	case WIRE_CHARS:
	case WIRE_SECRET:
	case WIRE_PICTURE:
	case WIRE_CODE:
		return (int64_t)field->width - 1;
	case WIRE_HEX:
		return 2 * (int64_t)field->width;
	default:
		return 0;
	}
}
