/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * settings.h - the settings of a vote in words, as static/src/core/settings.ts says them.
 */
#ifndef PAPER_SETTINGS_H
#define PAPER_SETTINGS_H

#include "paper/told.h"
#include "paper/words.h"

/*
 * "Vote secret · Majorité simple · …": everything, the usual included. `agenda` is the motion as
 * it stands on the agenda when the vote is about it, and NULL when it only changes its text.
 */
const char *settings_line(struct words *words, const struct told_motion *voted,
                          const struct told_motion *agenda);

#endif
