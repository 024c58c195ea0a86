/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_beside.h - inside wire: what minutes tell beside the journal of their sitting.
 *
 * Nothing is told of what was written on a concern that was not projected.
 */
#ifndef WIRE_MINUTES_BESIDE_H
#define WIRE_MINUTES_BESIDE_H

#include "wire/table.h"
#include "wire/view.h"

struct told_beside {
	uint16_t prose_count;
	struct minutes_prose prose[PROSE_MAX];
	uint8_t approved;
	struct minutes_approved approval;
	size_t correction_count;
	const struct minutes_correction *corrections;
};

extern const struct wire_record minutes_prose, minutes_approved, minutes_correction,
        minutes_approval, minutes_corrected;

void minutes_tell_beside(const struct assembly *assembly, const struct minutes_beside *beside,
                         struct told_beside *out);

#endif
