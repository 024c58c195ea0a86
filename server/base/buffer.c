/* SPDX-License-Identifier: EUPL-1.2 */
/* buffer.c - bytes that grow up to a ceiling they are born with. */
#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

void buffer_init(struct buffer *buffer, size_t ceiling)
{
	*buffer = (struct buffer){.ceiling = ceiling};
}

void buffer_release(struct buffer *buffer)
{
	if (buffer == NULL)
		return;
	free(buffer->data);
	buffer_init(buffer, buffer->ceiling);
}

void buffer_clear(struct buffer *buffer)
{
	buffer->count = 0;
	buffer->full = false;
	if (buffer->data != NULL)
		buffer->data[0] = '\0';
}

static bool make_room(struct buffer *buffer, size_t count)
{
	size_t room = buffer->room;

	if (buffer->full || count > buffer->ceiling - buffer->count) {
		buffer->full = true;
		return false;
	}
	if (buffer->count + count < room)
		return true;
	room = room < 64 ? 64 : room;
	while (room <= buffer->count + count)
		room *= 2;
	buffer->data = realloc(buffer->data, room);
	CHECK(buffer->data != NULL);
	buffer->room = room;
	return true;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t count)
{
	if (!make_room(buffer, count))
		return;
	if (count > 0)
		memcpy(buffer->data + buffer->count, bytes, count);
	buffer->count += count;
	buffer->data[buffer->count] = '\0';
}

void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_char(struct buffer *buffer, char c)
{
	buffer_add(buffer, &c, 1);
}

void buffer_int(struct buffer *buffer, int64_t value)
{
	char digits[24];
	size_t at = sizeof digits;
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

	do {
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest > 0);
	if (value < 0)
		digits[--at] = '-';
	buffer_add(buffer, digits + at, sizeof digits - at);
}

void buffer_hex(struct buffer *buffer, const void *bytes, size_t count)
{
	static const char digits[] = "0123456789abcdef";
	const uint8_t *byte = bytes;

	for (size_t i = 0; i < count; i++) {
		buffer_char(buffer, digits[byte[i] >> 4]);
		buffer_char(buffer, digits[byte[i] & 15]);
	}
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list arguments;
	int count;

	va_start(arguments, format);
	count = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	CHECK(count >= 0);
	if (!make_room(buffer, (size_t)count))
		return;
	va_start(arguments, format);
	vsnprintf(buffer->data + buffer->count, (size_t)count + 1, format, arguments);
	va_end(arguments);
	buffer->count += (size_t)count;
}
