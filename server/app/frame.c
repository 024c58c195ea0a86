/* SPDX-License-Identifier: EUPL-1.2 */
/* frame.c - one outgoing message, shared by all screens that get it. */
#include "app/frame.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

struct frame *frame_make(const char *text, size_t count)
{
	struct frame *frame = malloc(sizeof *frame + FRAME_PAD + count);

	CHECK(frame != NULL);
	frame->shares = 1;
	frame->count = count;
	memset(frame->bytes, 0, FRAME_PAD);
	memcpy(frame->bytes + FRAME_PAD, text, count);
	return frame;
}

struct frame *frame_share(struct frame *frame)
{
	CHECK(frame->shares > 0);
	frame->shares++;
	return frame;
}

void frame_release(struct frame *frame)
{
	if (frame == NULL)
		return;
	CHECK(frame->shares > 0);
	if (--frame->shares == 0)
		free(frame);
}
