/* SPDX-License-Identifier: EUPL-1.2 */
/* gone.c - words that were erased, as the documents of a language say it. */
#include "paper/gone.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "base/erased.h"
#include "paper/amount.h"

enum { TEXT_BYTES_MAX = 1 << 20, TIME_DIGITS_MAX = 13 }; /* milliseconds until the year 2286 */

static const char *sentence(struct words *words, int64_t at_ms)
{
	if (at_ms == 0)
		return SAY(words, "erased");
	return SAY(words, "erased.on", W_TEXT("date", date_short(words, at_ms)));
}

/* A list of names may have several. */
static void say(struct words *words, const char *text, struct buffer *out)
{
	const char *mark;

	while ((mark = strstr(text, ERASED_MARK)) != NULL) {
		const char *digits = mark + sizeof ERASED_MARK - 1;
		size_t count = strspn(digits, "0123456789");

		buffer_add(out, text, (size_t)(digits - text));
		text = digits + count;
		buffer_text(out, sentence(words,
		                          count > TIME_DIGITS_MAX ? 0 : strtoll(digits, NULL, 10)));
	}
	buffer_text(out, text);
}

static void tell(struct words *words, cJSON *value)
{
	struct buffer out;

	if (!cJSON_IsString(value) || strstr(value->valuestring, ERASED_MARK) == NULL)
		return;
	buffer_init(&out, TEXT_BYTES_MAX);
	say(words, value->valuestring, &out);
	if (!out.full)
		CHECK(cJSON_SetValuestring(value, out.data) != NULL);
	buffer_release(&out);
}

static void walk(struct words *words, cJSON *value)
{
	cJSON *each;

	tell(words, value);
	cJSON_ArrayForEach(each, value) walk(words, each);
}

void gone_tell(struct cJSON *json, const char *language)
{
	struct words *words = words_open(language);

	CHECK(words != NULL);
	walk(words, json);
	words_close(words);
}
