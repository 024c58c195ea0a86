/* SPDX-License-Identifier: EUPL-1.2 */
/* school_store.c - on the storage thread: how a school follows the journals of its classes. */
#include "app/school_store.h"

#include <string.h>

#include "base/check.h"
#include "hemicycle/commands.h"
#include "hemicycle/limits.h"
#include "store/council.h"

/* The report in the box of the sender, if both are still of the school. */
static enum err report(struct store *store, const struct sent_row *sent, const char *text)
{
	char from[NAME_BYTES_MAX + 1], to[NAME_BYTES_MAX + 1];
	struct class_row sender, receiver;
	struct slip_row slip = {.class_id = sent->from_class,
	                        .kind = KIND_REPORT,
	                        .state = SLIP_ACCEPTED,
	                        .source = SOURCE_SENT,
	                        .made_at_ms = sent->answered_at_ms,
	                        .text = text,
	                        .reason = "",
	                        .motion = "",
	                        .post = POST_REPLY,
	                        .reply = sent->reply,
	                        .from = from};
	enum err err = class_get(store, sent->to_class, &receiver, from, sizeof from);

	if (err == ERR_NONE)
		err = class_get(store, sent->from_class, &sender, to, sizeof to);
	if (err != ERR_NONE || sender.school != sent->school || receiver.school != sent->school)
		return err;
	return slip_put(store, &slip);
}

enum err reply_store(struct store *store, const struct sent_row *row)
{
	char title[TITLE_BYTES_MAX + 1];
	struct sent_row sent;
	enum err err = sent_by_slip(store, row->slip, &sent, title, sizeof title);

	if (err == ERR_MISSING) /* it came from another server, with its class */
		return ERR_NONE;
	if (err != ERR_NONE || sent.state == SENT_ANSWERED)
		return err;
	sent.reply = row->reply;
	sent.to_sitting = row->to_sitting;
	sent.to_item = row->to_item;
	sent.minutes = row->minutes;
	sent.answered_at_ms = row->answered_at_ms;
	sent.answer = row->answer;
	sent.votes = row->votes;
	err = sent_answer(store, &sent);
	return err == ERR_NONE ? report(store, &sent, row->answer[0] != '\0' ? row->answer : title)
	                       : err;
}
