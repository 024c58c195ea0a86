/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * school_store.h - on the storage thread: how a school follows the journals of its classes.
 */
#ifndef APP_SCHOOL_STORE_H
#define APP_SCHOOL_STORE_H

#include "hemicycle/assembly.h"
#include "store/school.h"
#include "store/sent.h"

/*
 * A sitting that is sealed answers what another class had sent: the row names the slip, and says
 * reply, sitting, minutes, time, answer and votes. The sender finds a report in its box.
 */
MUST_CHECK enum err reply_store(struct store *store, const struct sent_row *row);

#endif
