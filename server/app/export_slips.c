/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * export_slips.c - the idea box of a class in an archive.
 *
 * What is over does not travel: the page of the box does not show it either. Of those who say "me
 * too" their number goes, as the teacher reads it, and never who they are.
 */
#include "app/export_slips.h"

#include <stdlib.h>

#include "app/export_school.h"
#include "base/check.h"
#include "hemicycle/between.h"
#include "store/council.h"
#include "wire/table.h"

struct printing {
	struct buffer *out;
	unsigned count;
};

/* A sitting that is not sealed stays behind: what is on its agenda waits for another. */
static int travelling_state(const struct slip_row *row)
{
	return row->state == SLIP_ON_AGENDA ? SLIP_ACCEPTED : row->state;
}

/* The words of a vote of the school are the school's. */
static void print_slip(struct buffer *out, const struct slip_row *row)
{
	buffer_printf(out,
	              "{\"id\":%lld,\"kind\":\"%s\",\"state\":\"%s\",\"source\":\"%s\","
	              "\"pupil\":%lld,\"made_at_ms\":%lld,\"names_somebody\":%s,\"supports\":%d",
	              (long long)row->id, wire_item_kinds.names[row->kind],
	              wire_slip_states.names[travelling_state(row)],
	              wire_slip_sources.names[row->source], (long long)row->pupil,
	              (long long)row->made_at_ms, row->names_somebody ? "true" : "false",
	              row->supports);
	export_text_print(out, "reason", row->reason);
	if (row->post != POST_POLL) {
		export_text_print(out, "text", row->text);
		export_text_print(out, "motion", row->motion);
	}
	if (row->post == POST_REPLY)
		buffer_printf(out, ",\"reply\":\"%s\"", wire_replies.names[row->reply]);
	if (row->post != POST_NONE)
		export_text_print(out, "from", row->from);
	buffer_char(out, '}');
}

static bool is_sane(const struct slip_row *row)
{
	return row->kind >= 0 && row->kind < KIND_COUNT && row->state >= 0 &&
	       row->state < SLIP_STATE_COUNT && row->source >= 0 && row->source < SOURCE_COUNT &&
	       row->reply >= 0 && row->reply < REPLY_COUNT;
}

static enum err add_slip(void *context, const struct slip_row *row)
{
	struct printing *printing = context;

	if (!is_sane(row))
		return ERR_CORRUPT;
	if (row->post == POST_MOTION || row->post == POST_POLL ||
	    printing->count == SLIPS_PER_CLASS_MAX)
		return ERR_NONE;
	buffer_text(printing->out, printing->count++ == 0 ? ",\"slips\":[" : ",");
	print_slip(printing->out, row);
	return printing->out->full ? ERR_LIMIT : ERR_NONE;
}

enum err export_slips_print(struct store *store, int64_t class_id, struct buffer *out)
{
	struct printing printing = {.out = out};
	enum err err = slip_each(store, class_id, SLIPS_OPEN, 0, add_slip, &printing);

	if (printing.count > 0)
		buffer_char(out, ']');
	return err;
}

enum err export_slip_print(struct store *store, int64_t slip, struct buffer *out)
{
	char *strings = malloc(SLIP_STRINGS_BYTES);
	struct slip_row row;
	enum err err;

	CHECK(strings != NULL);
	err = slip_get(store, slip, &row, strings, SLIP_STRINGS_BYTES);
	if (err == ERR_NONE && !is_sane(&row))
		err = ERR_CORRUPT;
	if (err == ERR_NONE && (SLIPS_OPEN >> row.state & 1) != 0) {
		buffer_text(out, ",\"slip\":");
		print_slip(out, &row);
	}
	free(strings);
	return err == ERR_MISSING ? ERR_NONE : err;
}
