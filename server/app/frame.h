/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * frame.h - one outgoing message, shared by all screens that get it.
 *
 * The bytes stand behind FRAME_PAD bytes of room, which libwebsockets needs in
 * front of what it writes. Shares are counted, on one thread.
 */
#ifndef APP_FRAME_H
#define APP_FRAME_H

#include <stddef.h>

#define FRAME_PAD 32

struct frame {
	unsigned shares;
	size_t count;
	unsigned char bytes[]; /* FRAME_PAD bytes of room, then `count` bytes of UTF-8 */
};

struct frame *frame_make(const char *text, size_t count); /* with one share; never NULL */
struct frame *frame_share(struct frame *frame); /* one share more */
void frame_release(struct frame *frame); /* one share less; NULL is fine */
static inline const char *frame_text(const struct frame *frame)
{
	return (const char *)frame->bytes + FRAME_PAD;
}

#endif
