/* SPDX-License-Identifier: EUPL-1.2 */
/* view.c - prints a view for its audience. */
#include "wire/view.h"

#include "base/check.h"
#include "wire/print.h"

void view_print_fields(const struct view *view, const struct words *words, struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = words};

	CHECK((unsigned)view->audience < AUDIENCE_COUNT && words != NULL);
	wire_print_fields(&printer, wire_views[view->audience], view);
}

void view_print(const struct view *view, const struct words *words, struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = words};

	CHECK((unsigned)view->audience < AUDIENCE_COUNT && words != NULL);
	buffer_text(out, "{\"view\":");
	wire_print(&printer, wire_views[view->audience], view);
	buffer_char(out, '}');
}
