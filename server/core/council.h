/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * council.h - what the settings of a council say: its stages, its roles, its clocks.
 */
#ifndef CORE_COUNCIL_H
#define CORE_COUNCIL_H

#include "hemicycle/assembly.h"

/* Whether a sitting can live by these settings: each within its bounds, what is unused zero. */
bool council_sane(const struct council *council);

/* Place of `stage` in the council, from 0; NOT_FOUND (core/find.h) when it has none such. */
int stage_place(const struct council *council, unsigned stage);

/* The stage to which items of that kind belong; STAGE_COUNT: wherever one is. */
enum stage stage_of_kind(unsigned kind);

/* Whether the class uses that office; of an own one, whether it has named it. */
bool office_used(const struct council *council, unsigned office);

/* Seat of who holds the chair; SEAT_NONE for nobody. */
unsigned chair_seat(const struct assembly *state);

/* Sittings since `seat` held `office`, before this one; WAITED_MAX: never, or too long ago. */
unsigned office_waited(const struct assembly *state, unsigned seat, unsigned office);

#endif
