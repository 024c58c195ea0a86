/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * finds.c - fuzzes what a search takes from a person: any line, in an index of a few matters.
 *
 * The first byte chooses filters, the rest is what was typed. It is never an error of the index,
 * and what is found is marked in the text as it stands there.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/excerpt.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/check.h"
#include "base/text.h"
#include "hemicycle/limits.h"
#include "store/council.h"
#include "store/finds.h"
#include "store/people.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static const char *const texts[] = {
        "Aller à l’École des Œuvres",
        "Une sortie à vélo 🚲 au lac, « demain »\nOn met un casque",
        "p1 k1 c1 d1 NEAR AND OR NOT heads : \"a\" * ^ + (b)",
        "Les chevaux, l'eau, jusqu’à l’été \uac01\uac01 \ufdfa",
};

static struct store *store;

static void leave(void)
{
	store_close(store);
}

static void begin(void)
{
	static char dir[] = "/tmp/hemicycle-fuzz-XXXXXX";
	struct store_options options = {.dir = dir, .synchronous = "OFF"};
	struct sitting_row sitting = {.id = 1, .class_id = 1, .title = "", .sealed_at_ms = 1};
	int64_t teacher = 0, class_id = 0;

	CHECK(mkdtemp(dir) != NULL);
	CHECK(store_open(&options, &store) == ERR_NONE);
	CHECK(teacher_put(store, "ada", "x", &teacher) == ERR_NONE);
	CHECK(class_put(store, teacher, "CM1", 0, &class_id) == ERR_NONE);
	sitting.class_id = class_id;
	CHECK(sitting_put(store, &sitting) == ERR_NONE);
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		const struct find_row row = {.class_id = class_id,
		                             .sitting = 1,
		                             .kind = FIND_MOTION,
		                             .part = (int)i + 1,
		                             .title = texts[i],
		                             .words = texts[(i + 1) % COUNT_OF(texts)],
		                             .who = "1,2"};

		CHECK(find_put(store, &row) == ERR_NONE);
	}
	atexit(leave);
}

/* The pieces together are a part of the text, but for the dots at its ends. */
static void look(const struct excerpt *excerpt, const char *text)
{
	char whole[1024] = "";
	size_t used = 0;

	for (size_t i = 0; i < excerpt->count; i++)
		if (strcmp(excerpt->pieces[i].text, "\u2026") != 0)
			used += (size_t)snprintf(whole + used, sizeof whole - used, "%s",
			                         excerpt->pieces[i].text);
	CHECK(used < sizeof whole && strstr(text, whole) != NULL);
}

static enum err see(void *context, const struct find_row *row)
{
	struct excerpt title, words;

	excerpt_whole(context, row->title, &title);
	excerpt_around(context, row->words, false, &words);
	look(&title, row->title);
	look(&words, row->words);
	return ERR_NONE;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static struct find_query query;
	char typed[SEARCH_BYTES_MAX + 1];
	struct buffer match;
	struct arena arena;
	int total = 0;

	if (store == NULL)
		begin();
	if (count < 1 ||
	    text_clean((const char *)bytes + 1, count - 1, typed, sizeof typed) == TEXT_BAD)
		return 0;
	find_query_read(typed, &query);
	for (int64_t pupil = 1; pupil <= 70 && (bytes[0] & 1) != 0; pupil++)
		find_query_name(&query, pupil, typed);
	query.decided = (bytes[0] & 2) != 0;
	query.year = (bytes[0] & 4) != 0 ? 1969 : 0;
	query.kind = (bytes[0] & 8) != 0 ? FIND_MOTION : FIND_ANY;
	query.person = (bytes[0] & 16) != 0 ? 2 : 0;
	arena_init(&arena, 16u << 20);
	buffer_init(&match, 1 << 17);
	find_query_print(&query, &match);
	if ((bytes[0] & 32) != 0)
		find_query_print(&query, &match);
	CHECK(!match.full);
	CHECK(finds_each(store, match.data, 0, FINDS_AT_ONCE, &total, see,
	                 excerpter_make(&arena, &query)) == ERR_NONE);
	buffer_release(&match);
	arena_release(&arena);
	return 0;
}
