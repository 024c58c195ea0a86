/* SPDX-License-Identifier: EUPL-1.2 */
/* decide_note.c - what the secretary, an observer or the teacher wants in the minutes. */
#include "core/rules.h"

#include "core/book.h"
#include "core/find.h"
#include "core/motion.h"

/* The first office of the seat that lets it write; OFFICE_NONE of the teacher. */
static unsigned office_of(const struct assembly *state, const struct command *command)
{
	unsigned writers = core_roles(COMMAND_NOTE_WRITE) & ~(1u << ROLE_TEACHER);

	if (command->role != ROLE_PUPIL || command->seat >= state->member_count)
		return OFFICE_NONE;
	for (unsigned office = 0; office < OFFICE_COUNT; office++) {
		if ((state->members[command->seat].offices >> office & 1) &&
		    (office_roles(&state->council, office) & writers))
			return office;
	}
	return OFFICE_NONE;
}

enum refusal decide_note_write(const struct assembly *state, const struct command *command,
                               struct decision *out)
{
	unsigned author = command->role == ROLE_PUPIL ? command->seat + 1u : 0;
	struct note *note;

	if (command->note.item != 0 && item_index(state, command->note.item) == NOT_FOUND)
		return REFUSAL_NO_SUCH_ITEM;
	if (text_ref_empty(&command->note.text))
		return REFUSAL_EMPTY_TEXT;
	if (note_place(state, command->note.item, author) == NOTES_MAX)
		return REFUSAL_TOO_MANY;
	note = &decision_first(out, command, EVENT_NOTED)->note;
	note->item = command->note.item;
	note->author = (uint8_t)author;
	note->office = (uint8_t)office_of(state, command);
	note->text = command->note.text;
	return REFUSAL_NONE;
}
