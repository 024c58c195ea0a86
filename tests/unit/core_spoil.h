/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * core_spoil.h - one field of an event, or of the state before it, is damaged.
 */
#ifndef TESTS_CORE_SPOIL_H
#define TESTS_CORE_SPOIL_H

#include "core/apply.h"

/*
 * `event` must not fit `room` with `field` spoilt, and must fit again with it restored.
 * Include <cmocka.h> before.
 */
#define SPOILT(field, value)                                                                       \
	do {                                                                                       \
		__typeof__(field) kept = (field);                                                  \
		assert_true(core_fits(&room.state, &event));                                       \
		(field) = (value);                                                                 \
		assert_false(core_fits(&room.state, &event));                                      \
		(field) = kept;                                                                    \
	} while (0)

#endif
