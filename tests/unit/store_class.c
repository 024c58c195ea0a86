/* SPDX-License-Identifier: EUPL-1.2 */
/* store_class.c - a class in the store, for the tests of what classes keep. */
#include "unit/store_class.h"

#include <stdio.h>
#include <string.h>

#include "store/people.h"

int class_open(void **state)
{
	static const char *const names[] = {"Zoe", "Ana", "Bilal", "Tom"};
	int failed = kit_open(state);
	struct store *store;
	int64_t id;

	if (failed)
		return failed;
	store = ((struct kit *)*state)->store;
	assert_int_equal(teacher_put(store, "Anne", "x", &id), ERR_NONE);
	for (int i = 0; i < 2; i++)
		assert_int_equal(class_put(store, 1, i == 0 ? "CM2" : "CP", 1 - i, &id), ERR_NONE);
	for (int i = 0; i < 4; i++)
		assert_int_equal(pupil_put(store, i < 3 ? 1 : 2, names[i], "cat", &id), ERR_NONE);
	return 0;
}

void class_sitting(struct store *store, int64_t id, int number)
{
	struct sitting_row row = {.id = id,
	                          .class_id = 1,
	                          .title = "",
	                          .number = number,
	                          .sealed_at_ms = number > 0 ? 100 * number : 0};

	assert_int_equal(sitting_put(store, &row), ERR_NONE);
}

void seen_add(struct seen *seen, const char *format, ...)
{
	size_t used = strlen(seen->all);
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(seen->all + used, sizeof seen->all - used, format, arguments);
	va_end(arguments);
}
