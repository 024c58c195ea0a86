/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * print_types.c - prints the protocol from its tables, while the program is built.
 *
 * wire-types types|fields|asyncapi|rights
 */
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "hemicycle/limits.h"
#include "wire/types/types.h"

static const struct {
	const char *name;
	void (*print)(struct buffer *out);
} papers[] = {
        {"types", types_typescript},
        {"fields", types_fields},
        {"asyncapi", types_asyncapi},
        {"rights", types_rights},
};

int main(int count, char **arguments)
{
	struct buffer out;
	size_t i = 0;
	bool written;

	while (i < COUNT_OF(papers) && (count != 2 || strcmp(papers[i].name, arguments[1]) != 0))
		i++;
	if (i == COUNT_OF(papers)) {
		fputs("usage: wire-types types|fields|asyncapi|rights\n", stderr);
		return 2;
	}
	buffer_init(&out, FRAME_BYTES_MAX);
	papers[i].print(&out);
	CHECK(!out.full);
	written = fwrite(out.data, 1, out.count, stdout) == out.count && fflush(stdout) == 0;
	buffer_release(&out);
	return written ? 0 : 1;
}
