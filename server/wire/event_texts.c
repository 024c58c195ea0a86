/* SPDX-License-Identifier: EUPL-1.2 */
/* event_texts.c - the texts that an event speaks of, found by the rows that read it. */
#include <string.h>

#include "base/check.h"
#include "core/motion.h"
#include "wire/event.h"
#include "wire/place.h"
#include "wire/table.h"

struct asking {
	bool (*fits)(const void *context, const struct text_ref *ref, size_t bytes_max);
	const void *context;
};

static bool record_fits(const struct asking *asking, const struct wire_record *record,
                        const uint8_t *at);

static bool text_fits(const struct asking *asking, const struct wire_field *field,
                      const uint8_t *at)
{
	struct text_ref ref;

	CHECK(field->max > 0);
	memcpy(&ref, at + field->offset, sizeof ref);
	return text_ref_empty(&ref) || asking->fits(asking->context, &ref, (size_t)field->max);
}

/* Lists of texts have their number beside them; what a ballot names by itself has no words. */
static bool list_fits(const struct asking *asking, const struct wire_field *field,
                      const uint8_t *at)
{
	int64_t count = field->count_width == 0
	                        ? 0
	                        : place_int(at + field->count_offset, field->count_width);
	const uint8_t *element = at + field->offset;

	CHECK(count <= field->max);
	for (; count > 0; count--, element += field->stride)
		if (!record_fits(asking, field->record, element))
			return false;
	return true;
}

static bool record_fits(const struct asking *asking, const struct wire_record *record,
                        const uint8_t *at)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];
		bool fits = true;

		if (field->type == WIRE_TEXT)
			fits = text_fits(asking, field, at);
		else if (field->type == WIRE_OBJECT)
			fits = record_fits(asking, field->record, at + field->offset);
		else if (field->type == WIRE_LIST)
			fits = list_fits(asking, field, at);
		if (!fits)
			return false;
	}
	return true;
}

bool event_texts_fit(const struct event *event,
                     bool (*fits)(const void *context, const struct text_ref *ref,
                                  size_t bytes_max),
                     const void *context)
{
	const struct asking asking = {fits, context};

	return record_fits(&asking, wire_events[event->kind], (const uint8_t *)event);
}
