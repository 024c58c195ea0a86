/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * usual.h - the motion that an item has when nobody has written another.
 */
#ifndef CORE_USUAL_H
#define CORE_USUAL_H

#include "hemicycle/assembly.h"

/*
 * For or against `title`, as the teacher's form begins: secret, simple majority of the
 * expressed, closing when all have voted. The mood of the class: five faces, the happiest
 * first, and nothing follows.
 */
void motion_usual(enum item_kind kind, const struct text_ref *title, struct motion *out);

#endif
