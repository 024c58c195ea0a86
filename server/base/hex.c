/* SPDX-License-Identifier: EUPL-1.2 */
/* hex.c - bytes as lower-case hexadecimal text. */
#include "base/hex.h"

void hex_print(const uint8_t *bytes, size_t count, char *out)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < count; i++) {
		*out++ = digits[bytes[i] >> 4];
		*out++ = digits[bytes[i] & 15];
	}
	*out = '\0';
}

/* 16 for what is no digit. */
static unsigned digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned)(c - 'a' + 10);
	return 16;
}

bool hex_read(const char *text, size_t length, uint8_t *out, size_t count)
{
	if (length != 2 * count)
		return false;
	for (size_t i = 0; i < length; i++)
		if (digit(text[i]) > 15)
			return false;
	for (size_t i = 0; i < count; i++)
		out[i] = (uint8_t)(digit(text[2 * i]) << 4 | digit(text[2 * i + 1]));
	return true;
}
