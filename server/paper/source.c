/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * source.c - reading the input of a document, of which nothing is believed.
 */
#include "paper/source.h"

#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "base/erased.h"

enum { GONE_BYTES = 64 };

bool source_fine(const struct source *source)
{
	return source->fault[0] == '\0';
}

void source_refuse(struct source *source, const char *name, const char *should)
{
	if (source_fine(source))
		snprintf(source->fault, sizeof source->fault,
		         "the input does not read as docs/protocol.md has it: `%.40s` should be %s",
		         name, should);
}

/* NULL if it is missing; what is not even an object is refused once and has no members. */
static const cJSON *member_of(struct source *source, const cJSON *object, const char *name)
{
	const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, name);

	if (object != NULL && !cJSON_IsObject(object))
		source_refuse(source, name, "in an object");
	return found == NULL || cJSON_IsNull(found) ? NULL : found;
}

static bool whole(const cJSON *number, int64_t min, int64_t max, int64_t *out)
{
	double value = cJSON_IsNumber(number) ? number->valuedouble : 0.5;

	if (!(value >= (double)min && value <= (double)max) || value != (double)(int64_t)value)
		return false;
	*out = (int64_t)value;
	return true;
}

static int64_t usual(int64_t min, int64_t max)
{
	return min > 0 ? min : max < 0 ? max : 0;
}

int64_t source_int(struct source *source, const cJSON *object, const char *name, int64_t min,
                   int64_t max)
{
	const cJSON *found = member_of(source, object, name);
	int64_t value = usual(min, max);

	if (found != NULL && !whole(found, min, max, &value))
		source_refuse(source, name, "a whole number within its bounds");
	return value;
}

int source_index(struct source *source, const cJSON *object, const char *name, int count)
{
	const cJSON *found = member_of(source, object, name);
	int64_t value = -1;

	if (found != NULL && !whole(found, 0, count - 1, &value))
		source_refuse(source, name, "the number of something that is there, or null");
	return (int)value;
}

bool source_flag(struct source *source, const cJSON *object, const char *name)
{
	const cJSON *found = member_of(source, object, name);

	if (found != NULL && !cJSON_IsBool(found))
		source_refuse(source, name, "true or false");
	return cJSON_IsTrue(found);
}

const char *source_element(struct source *source, const cJSON *element, const char *name,
                           size_t bytes_max)
{
	/* What stands for erased words may be longer than they could be. */
	if (cJSON_IsString(element) && is_erased(element->valuestring))
		bytes_max += GONE_BYTES;
	if (!cJSON_IsString(element) || strlen(element->valuestring) > bytes_max) {
		source_refuse(source, name, "a text, and no longer than such texts are");
		return "";
	}
	return element->valuestring;
}

const char *source_text(struct source *source, const cJSON *object, const char *name,
                        size_t bytes_max)
{
	const cJSON *found = member_of(source, object, name);

	return found == NULL ? "" : source_element(source, found, name, bytes_max);
}

const char *source_code(struct source *source, const cJSON *object, const char *name,
                        const char *const *codes)
{
	const char *text = source_text(source, object, name, 64);

	for (int i = 0; codes[i] != NULL; i++)
		if (strcmp(codes[i], text) == 0)
			return codes[i];
	if (text[0] != '\0')
		source_refuse(source, name, "one of the words of the protocol");
	return codes[0];
}

const cJSON *source_list(struct source *source, const cJSON *object, const char *name,
                         int count_max)
{
	const cJSON *found = member_of(source, object, name);
	int count = 0;

	if (found == NULL)
		return NULL;
	if (!cJSON_IsArray(found)) {
		source_refuse(source, name, "a list");
		return NULL;
	}
	for (const cJSON *each = found->child; each != NULL; each = each->next)
		if (++count > count_max) {
			source_refuse(source, name, "a shorter list");
			return NULL;
		}
	return found;
}

const cJSON *source_object(struct source *source, const cJSON *object, const char *name)
{
	const cJSON *found = member_of(source, object, name);

	if (found != NULL && !cJSON_IsObject(found)) {
		source_refuse(source, name, "an object");
		return NULL;
	}
	return found;
}

void source_numbers(struct source *source, const cJSON *object, const char *name, int max,
                    struct numbers *out)
{
	const cJSON *list =
	        source_list(source, object, name, (int)(sizeof out->at / sizeof out->at[0]));
	int64_t value = 0;

	out->count = 0;
	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL;
	     each = each->next) {
		if (!whole(each, 0, max, &value))
			source_refuse(source, name, "a list of whole numbers within their bounds");
		out->at[out->count++] = (int16_t)value;
	}
}

int source_amounts(struct source *source, const cJSON *object, const char *name, int64_t min,
                   int count_max, int64_t *out)
{
	const cJSON *list = source_list(source, object, name, count_max);
	int count = 0;

	for (const cJSON *each = list == NULL ? NULL : list->child; each != NULL;
	     each = each->next) {
		out[count] = usual(min, SOURCE_INTEGER_MAX);
		if (!whole(each, min, SOURCE_INTEGER_MAX, &out[count]))
			source_refuse(source, name, "a list of whole numbers within their bounds");
		count++;
	}
	return count;
}

bool numbers_have(const struct numbers *numbers, int number)
{
	for (int i = 0; i < numbers->count; i++)
		if (numbers->at[i] == number)
			return true;
	return false;
}
