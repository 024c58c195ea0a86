/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * view_parts.h - inside the core: the parts of a view that stand in files of their own.
 *
 * They start as zero, and each function fills no more than its audience may see.
 */
#ifndef CORE_VIEW_PARTS_H
#define CORE_VIEW_PARTS_H

#include <stdbool.h>

#include "hemicycle/views.h"

/* The newest vote of the item on the floor, an annulled one included; NULL for none. */
const struct vote *vote_on_floor(const struct assembly *state);

/* Whether the audience may know what the vote has decided. */
bool result_visible(const struct vote *vote, enum audience audience);

/* The teacher, and the pupil who runs the sitting in the teacher's place. */
static inline bool audience_leads(enum audience audience)
{
	return audience == AUDIENCE_TEACHER || audience == AUDIENCE_CHAIR;
}

/* A concern whose words this audience may not read. */
bool item_hidden(const struct item *item, enum audience audience);

/* Seat, name and picture. */
void view_person(const struct assembly *state, unsigned seat, struct view_person *out);

/* Stages, roles, the floor. */
void view_council(const struct assembly *state, enum audience audience, struct view *out);
/* The agenda, the item on the floor, and what was decided on each. */
void view_agenda(const struct assembly *state, enum audience audience, struct view *out);
/* Lines of the book, amendments, notes, the look back. */
void view_book(const struct assembly *state, enum audience audience, struct view *out);

/* The minutes of earlier sittings, for who leads, holds an office, and the wall. */
void view_earlier_minutes(const struct assembly *state, enum audience audience, struct view *out);

void view_vote(const struct assembly *state, enum audience audience, struct view *out);
void view_result(const struct assembly *state, enum audience audience, struct view *out);
/* The votes on the item on the floor before that one, as far as they were shown. */
void view_past(const struct assembly *state, struct view *out);

#endif
