/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * buffer.h - bytes that grow up to a ceiling they are born with.
 *
 * A write past the ceiling sets `full` and adds nothing; so does every later
 * one. Writers go on without looking and ask once, at the end.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buffer {
	char *data; /* NUL-terminated when count > 0; owned */
	size_t count;
	size_t room;
	size_t ceiling;
	bool full;
};

void buffer_init(struct buffer *buffer, size_t ceiling);
void buffer_release(struct buffer *buffer); /* NULL is fine */
void buffer_clear(struct buffer *buffer); /* keeps the memory */
void buffer_add(struct buffer *buffer, const void *bytes, size_t count);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_char(struct buffer *buffer, char c);
void buffer_int(struct buffer *buffer, int64_t value);
void buffer_hex(struct buffer *buffer, const void *bytes, size_t count);
__attribute__((format(printf, 2, 3))) void buffer_printf(struct buffer *buffer, const char *format,
                                                         ...);

#endif
