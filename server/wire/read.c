/* SPDX-License-Identifier: EUPL-1.2 */
/* read.c - JSON into C structs, by their rows. */
#include "wire/read.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "base/check.h"
#include "base/hex.h"
#include "base/text.h"
#include "wire/place.h"

enum { TEXT_ROOM = PROSE_BYTES_MAX + 1, FIELD_NAME_SHOWN_MAX = 64 };

_Static_assert(TITLE_BYTES_MAX < TEXT_ROOM && NOTE_BYTES_MAX < TEXT_ROOM, "the longest text");

static enum refusal read_value(struct wire_reading *reading, const struct wire_field *field,
                               const cJSON *value, uint8_t *record);

enum refusal wire_fault(struct wire_reading *reading, const char *field, enum refusal refusal)
{
	reading->field = field;
	return refusal;
}

static bool whole_number(const cJSON *value, int64_t min, int64_t max, int64_t *out)
{
	int64_t number;

	if (!cJSON_IsNumber(value))
		return false;
	number = (int64_t)value->valuedouble; /* exact: the gate lets nothing above 2^53 pass */
	if (number < min || number > max)
		return false;
	*out = number;
	return true;
}

static enum refusal read_int(struct wire_reading *reading, const struct wire_field *field,
                             const cJSON *value, uint8_t *record)
{
	int64_t number;

	(void)reading;
	if (!whole_number(value, field->min, field->max, &number))
		return REFUSAL_BAD_FIELD;
	place_int_set(record + field->offset, field->width, number);
	return REFUSAL_NONE;
}

static enum refusal read_bool(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	(void)reading;
	if (!cJSON_IsBool(value))
		return REFUSAL_BAD_FIELD;
	record[field->offset] = cJSON_IsTrue(value) ? 1 : 0;
	return REFUSAL_NONE;
}

static enum refusal read_enum(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	(void)reading;
	for (size_t i = 0; cJSON_IsString(value) && i < field->names->count; i++) {
		const char *name = field->names->names[i];

		if (name != NULL && strcmp(name, value->valuestring) == 0) {
			place_int_set(record + field->offset, field->width, (int64_t)i);
			return REFUSAL_NONE;
		}
	}
	return REFUSAL_BAD_FIELD;
}

/* Cleans a text of at most `max` bytes; an empty one is fine only where the row says so. */
static enum refusal clean(const struct wire_field *field, const cJSON *value, int64_t max,
                          char *out)
{
	enum text_fault (*how)(const char *, size_t, char *, size_t) =
	        field->lines ? text_clean_lines : text_clean;

	if (!cJSON_IsString(value))
		return REFUSAL_BAD_FIELD;
	switch (how(value->valuestring, strlen(value->valuestring), out, (size_t)max + 1)) {
	case TEXT_FINE:
		return REFUSAL_NONE;
	case TEXT_EMPTY:
		return field->min == 0 ? REFUSAL_NONE : REFUSAL_EMPTY_TEXT;
	case TEXT_TOO_LONG:
		return REFUSAL_BAD_FIELD;
	case TEXT_BAD:
		break;
	}
	return REFUSAL_TEXT_REFUSED;
}

static enum refusal read_hex(struct wire_reading *reading, const struct wire_field *field,
                             const cJSON *value, uint8_t *record)
{
	(void)reading;
	if (!cJSON_IsString(value) || !hex_read(value->valuestring, strlen(value->valuestring),
	                                        record + field->offset, field->width))
		return REFUSAL_BAD_FIELD;
	return REFUSAL_NONE;
}

static enum refusal read_text(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	char text[TEXT_ROOM];
	struct text_ref ref;
	enum refusal refusal;

	if (reading->reader == NULL)
		return read_hex(reading, field, value, record);
	refusal = clean(field, value, field->max, text);
	if (refusal != REFUSAL_NONE || text[0] == '\0') /* no text has no reference: zero */
		return refusal;
	reading->reader->intern(reading->reader->context, text, strlen(text), &ref);
	memcpy(record + field->offset, &ref, sizeof ref);
	return REFUSAL_NONE;
}

static enum refusal read_chars(struct wire_reading *reading, const struct wire_field *field,
                               const cJSON *value, uint8_t *record)
{
	char text[TEXT_ROOM];
	enum refusal refusal = clean(field, value, (int64_t)field->width - 1, text);

	(void)reading;
	if (refusal == REFUSAL_NONE)
		memcpy(record + field->offset, text, strlen(text) + 1);
	return refusal;
}

static enum refusal read_secret(struct wire_reading *reading, const struct wire_field *field,
                                const cJSON *value, uint8_t *record)
{
	size_t count;

	(void)reading;
	if (!cJSON_IsString(value))
		return REFUSAL_BAD_FIELD;
	count = strlen(value->valuestring);
	if (count == 0)
		return REFUSAL_EMPTY_TEXT;
	if (count >= field->width)
		return REFUSAL_BAD_FIELD;
	memcpy(record + field->offset, value->valuestring, count);
	return REFUSAL_NONE;
}

static enum refusal read_data(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	static const char base64[] =
	        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
	const char *data;
	size_t count;

	(void)reading;
	if (!cJSON_IsString(value))
		return REFUSAL_BAD_FIELD;
	data = value->valuestring;
	count = strlen(data);
	if (count == 0)
		return REFUSAL_EMPTY_TEXT;
	if (count > (size_t)field->max || strspn(data, base64) != count)
		return REFUSAL_BAD_FIELD;
	memcpy(record + field->offset, &data, sizeof data);
	memcpy(record + field->count_offset, &count, sizeof count);
	return REFUSAL_NONE;
}

static enum refusal read_picture(struct wire_reading *reading, const struct wire_field *field,
                                 const cJSON *value, uint8_t *record)
{
	static const char signs[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	size_t count;

	(void)reading;
	if (!cJSON_IsString(value))
		return REFUSAL_BAD_FIELD;
	count = strlen(value->valuestring);
	if (count >= PICTURE_BYTES || strspn(value->valuestring, signs) != count)
		return REFUSAL_BAD_FIELD;
	memcpy(record + field->offset, value->valuestring, count);
	return REFUSAL_NONE;
}

static enum refusal read_code(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	size_t count = cJSON_IsString(value) ? strlen(value->valuestring) : 0;

	if (count < 4 || count >= CODE_BYTES)
		return REFUSAL_BAD_FIELD;
	for (size_t i = 0; i < count; i++) {
		char c = value->valuestring[i];

		if (reading->reader != NULL && c >= 'a' && c <= 'z')
			c = (char)(c - 'a' + 'A'); /* people type as they like */
		if (!((c >= 'A' && c <= 'Z') || (c >= '2' && c <= '9')))
			return REFUSAL_BAD_FIELD;
		record[field->offset + i] = (uint8_t)c;
	}
	return REFUSAL_NONE;
}

static enum refusal read_choice(struct wire_reading *reading, const struct wire_field *field,
                                const cJSON *value, uint8_t *record)
{
	bool chosen = field->type == WIRE_CHOSEN;
	int64_t number;

	(void)reading;
	if (cJSON_IsNull(value)) {
		record[field->offset] = chosen ? 0 : CHOICE_NONE;
		return REFUSAL_NONE;
	}
	if (!whole_number(value, 0, field->max > 0 ? field->max : CHOICES_MAX - 1, &number))
		return REFUSAL_BAD_FIELD;
	record[field->offset] = (uint8_t)(chosen ? number + 1 : number);
	return REFUSAL_NONE;
}

static enum refusal read_set(struct wire_reading *reading, const struct wire_field *field,
                             const cJSON *value, uint8_t *record)
{
	int64_t number, least = 0;

	(void)reading;
	if (!cJSON_IsArray(value))
		return REFUSAL_BAD_FIELD;
	for (const cJSON *element = value->child; element != NULL; element = element->next) {
		if (!whole_number(element, least, field->max - 1, &number))
			return REFUSAL_BAD_FIELD;
		record[field->offset + number / 8] |= (uint8_t)(1u << (number % 8));
		least = number + 1; /* sorted, and each once */
	}
	return REFUSAL_NONE;
}

static enum refusal read_flags(struct wire_reading *reading, const struct wire_field *field,
                               const cJSON *value, uint8_t *record)
{
	int64_t bits = 0;

	(void)reading;
	if (!cJSON_IsArray(value))
		return REFUSAL_BAD_FIELD;
	for (const cJSON *element = value->child; element != NULL; element = element->next) {
		size_t i = 0;

		while (i < field->names->count &&
		       !(cJSON_IsString(element) &&
		         strcmp(field->names->names[i], element->valuestring) == 0))
			i++;
		if (i == field->names->count || (bits >> i & 1) != 0)
			return REFUSAL_BAD_FIELD;
		bits |= (int64_t)1 << i;
	}
	place_int_set(record + field->offset, field->width, bits);
	return REFUSAL_NONE;
}

static enum refusal read_choices(struct wire_reading *reading, const struct wire_field *field,
                                 const cJSON *value, uint8_t *record)
{
	int64_t seat, choice, least = 0;

	(void)reading;
	if (!cJSON_IsArray(value))
		return REFUSAL_BAD_FIELD;
	for (const cJSON *element = value->child; element != NULL; element = element->next) {
		if (cJSON_GetArraySize(element) != 2 ||
		    !whole_number(cJSON_GetObjectItemCaseSensitive(element, "seat"), least,
		                  MEMBERS_MAX - 1, &seat) ||
		    !whole_number(cJSON_GetObjectItemCaseSensitive(element, "choice"), 0,
		                  CHOICES_MAX - 1, &choice))
			return REFUSAL_BAD_FIELD;
		record[field->offset + seat] = (uint8_t)(choice + 1);
		least = seat + 1;
	}
	return REFUSAL_NONE;
}

static enum refusal read_object(struct wire_reading *reading, const struct wire_field *field,
                                const cJSON *value, uint8_t *record)
{
	if (!cJSON_IsObject(value))
		return REFUSAL_BAD_FIELD;
	return wire_read(reading, field->record, value, record + field->offset);
}

static enum refusal read_element(struct wire_reading *reading, const struct wire_record *record,
                                 const cJSON *value, uint8_t *place)
{
	if (record->fields[0].name == NULL)
		return read_value(reading, &record->fields[0], value, place);
	if (!cJSON_IsObject(value))
		return REFUSAL_BAD_FIELD;
	return wire_read(reading, record, value, place);
}

static enum refusal read_list(struct wire_reading *reading, const struct wire_field *field,
                              const cJSON *value, uint8_t *record)
{
	uint8_t *place = record + field->offset;
	enum refusal refusal = REFUSAL_NONE;
	int64_t count = 0;

	CHECK(!field->indirect);
	if (!cJSON_IsArray(value))
		return REFUSAL_BAD_FIELD;
	for (const cJSON *element = value->child; element != NULL; element = element->next) {
		if (count++ == field->max)
			return REFUSAL_TOO_MANY;
		refusal = read_element(reading, field->record, element, place);
		if (refusal != REFUSAL_NONE)
			return refusal;
		place += field->stride;
	}
	if (count < (field->count_width == 0 && !field->padded ? field->max : field->min))
		return REFUSAL_BAD_FIELD;
	if (field->count_width != 0)
		place_int_set(record + field->count_offset, field->count_width, count);
	return REFUSAL_NONE;
}

static enum refusal (*const readers[WIRE_TYPE_COUNT])(struct wire_reading *,
                                                      const struct wire_field *, const cJSON *,
                                                      uint8_t *) = {
        [WIRE_INT] = read_int,   [WIRE_BOOL] = read_bool,       [WIRE_ENUM] = read_enum,
        [WIRE_TEXT] = read_text, [WIRE_CHARS] = read_chars,     [WIRE_SECRET] = read_secret,
        [WIRE_DATA] = read_data, [WIRE_HEX] = read_hex,         [WIRE_PICTURE] = read_picture,
        [WIRE_CODE] = read_code, [WIRE_CHOICE] = read_choice,   [WIRE_CHOSEN] = read_choice,
        [WIRE_SET] = read_set,   [WIRE_CHOICES] = read_choices, [WIRE_OBJECT] = read_object,
        [WIRE_LIST] = read_list, [WIRE_FLAGS] = read_flags,
};

static enum refusal read_value(struct wire_reading *reading, const struct wire_field *field,
                               const cJSON *value, uint8_t *record)
{
	enum refusal refusal;

	CHECK(readers[field->type] != NULL);
	refusal = readers[field->type](reading, field, value, record);
	if (refusal != REFUSAL_NONE && reading->field == NULL)
		reading->field = field->name;
	if (refusal == REFUSAL_NONE && field->flag != 0)
		record[field->flag] = 1;
	return refusal;
}

static size_t find_field(const struct wire_record *record, const char *name)
{
	size_t i = 0;

	while (i < record->count && strcmp(record->fields[i].name, name) != 0)
		i++;
	return i;
}

static enum refusal unknown_field(struct wire_reading *reading, const char *name)
{
	bool shown = strlen(name) <= FIELD_NAME_SHOWN_MAX;

	return wire_fault(reading, shown ? name : NULL, REFUSAL_BAD_FIELD);
}

enum refusal wire_read(struct wire_reading *reading, const struct wire_record *record,
                       const struct cJSON *object, void *place)
{
	uint32_t seen = 0;
	enum refusal refusal;

	CHECK(record->count <= 32);
	for (const cJSON *value = object->child; value != NULL; value = value->next) {
		size_t i = find_field(record, value->string);

		if (i == record->count)
			return unknown_field(reading, value->string);
		refusal = read_value(reading, &record->fields[i], value, place);
		if (refusal != REFUSAL_NONE)
			return refusal;
		seen |= 1u << i;
	}
	for (size_t i = 0; i < record->count; i++)
		if ((seen >> i & 1) == 0 && !record->fields[i].optional)
			return wire_fault(reading, record->fields[i].name, REFUSAL_BAD_FIELD);
	return record->settle != NULL ? record->settle(reading, object, place) : REFUSAL_NONE;
}
