/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_gate.c - the gate lets pass what everybody reads the same way, and nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wire/gate.h"

enum { LINE_MAX_BYTES = 16384, MUTATIONS = 200000 };

struct corpus {
	int good;
	int bad;
	int cjson_accepts_bad; /* how much weaker cJSON alone would be */
};

/* Exactly `count` bytes on the heap, so that reading one too many is seen. */
static bool gate(const char *bytes, size_t count)
{
	char *copy = malloc(count > 0 ? count : 1);
	bool passes;

	assert_non_null(copy);
	memcpy(copy, bytes, count);
	passes = gate_passes(copy, count);
	free(copy);
	return passes;
}

static bool cjson_reads(const char *bytes, size_t count)
{
	cJSON *object = cJSON_ParseWithLengthOpts(bytes, count, NULL, false);
	bool reads = object != NULL;

	cJSON_Delete(object);
	return reads;
}

static size_t unescape(const char *text, char *out)
{
	size_t count = 0;

	for (; *text != '\0' && *text != '\n'; text++) {
		unsigned byte = (unsigned char)*text;

		if (*text == '%') {
			assert_int_equal(sscanf(text + 1, "%2x", &byte), 1);
			text += 2;
		}
		out[count++] = (char)byte;
	}
	return count;
}

static void check_line(const char *line, struct corpus *corpus)
{
	static char bytes[LINE_MAX_BYTES];
	const char *tab = strchr(line, '\t');
	bool wanted = line[0] == '+';
	size_t count;

	assert_non_null(tab);
	count = unescape(tab + 1, bytes);
	if (gate(bytes, count) != wanted)
		fail_msg("%s: the gate says %s", line, wanted ? "no" : "yes");
	if (wanted && !cjson_reads(bytes, count))
		fail_msg("%s: cJSON cannot read it", line);
	corpus->good += wanted;
	corpus->bad += !wanted;
	corpus->cjson_accepts_bad += !wanted && cjson_reads(bytes, count);
}

static void the_corpus_is_sorted_as_it_says(void **state)
{
	static char line[LINE_MAX_BYTES];
	struct corpus corpus = {0};
	FILE *file = fopen("tests/protocol/gate.txt", "r");

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL)
		if (line[0] != '#')
			check_line(line, &corpus);
	fclose(file);
	print_message("%d good, %d bad; cJSON alone accepts %d of the bad\n", corpus.good,
	              corpus.bad, corpus.cjson_accepts_bad);
	assert_true(corpus.good + corpus.bad >= 150);
	/* The control: without the gate, the corpus would find cJSON too kind. */
	assert_true(corpus.cjson_accepts_bad >= 20);
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void what_passes_can_be_read_by_cjson(void **state)
{
	static const char start[] = "{\"id\":7,\"do\":\"a\\u00e9\\ud83d\\ude00\",\"x\":[1,-20,true,"
	                            "null,{\"k\":\"\xc3\xa9\"}]}";
	static const char bits[] = "{}[]:,\"\\u0019-truefalsn .e\xc3\xa9\xf0\x9f\x98\x80\t\x01";
	uint32_t seed = 20240601, passed = 0;

	(void)state;
	for (int round = 0; round < MUTATIONS; round++) {
		uint32_t first = seed;
		char bytes[sizeof start];
		size_t count = sizeof start - 1;

		memcpy(bytes, start, sizeof start);
		for (uint32_t n = next(&seed) % 3 + 1; n > 0; n--)
			bytes[next(&seed) % count] = bits[next(&seed) % (sizeof bits - 1)];
		if (!gate(bytes, count))
			continue;
		passed++;
		if (!cjson_reads(bytes, count))
			fail_msg("seed %u: cJSON cannot read %s", first, bytes);
	}
	assert_true(passed > 1000);
	assert_true(passed < MUTATIONS / 2);
}

/* Else a line of 32 MiB could hold 64 keys that begin alike for half a megabyte each. */
static void a_key_has_a_ceiling(void **state)
{
	char line[GATE_KEY_BYTES_MAX + 16];

	(void)state;
	for (int bytes = GATE_KEY_BYTES_MAX; bytes <= GATE_KEY_BYTES_MAX + 1; bytes++) {
		bool short_enough = bytes == GATE_KEY_BYTES_MAX;
		int count = snprintf(line, sizeof line, "{\"%0*d\":0}", bytes, 0);

		assert_int_equal(gate(line, (size_t)count), short_enough);
		assert_int_equal(gate_passes_archive(line, (size_t)count), short_enough);
	}
}

static void every_beginning_of_a_document_is_refused(void **state)
{
	static const char whole[] =
	        "{\"a\":[1,\"\\ud83d\\ude00\\n\xc3\xa9\",{\"b\":null}],\"c\":-12}";

	(void)state;
	assert_true(gate(whole, sizeof whole - 1));
	for (size_t count = 0; count < sizeof whole - 1; count++)
		assert_false(gate(whole, count));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(the_corpus_is_sorted_as_it_says),
	        cmocka_unit_test(what_passes_can_be_read_by_cjson),
	        cmocka_unit_test(a_key_has_a_ceiling),
	        cmocka_unit_test(every_beginning_of_a_document_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
