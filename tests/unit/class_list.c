/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * class_list.c - every class list that a teacher may have can be read, and nothing else.
 *
 * The linker sends iconv_open() through here (--wrap).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/class_list.h"

iconv_t __real_iconv_open(const char *to, const char *from);
iconv_t __wrap_iconv_open(const char *to, const char *from);

static bool without_charsets;

iconv_t __wrap_iconv_open(const char *to, const char *from)
{
	return without_charsets ? (iconv_t)-1 : __real_iconv_open(to, from);
}

static void read_text(const char *text, struct class_list *out)
{
	assert_int_equal(class_list_read(text, strlen(text), NULL, 0, out), ERR_NONE);
}

static void read_sample(const char *name, struct class_list *out)
{
	char path[256], bytes[8192];
	size_t count;
	FILE *file;

	snprintf(path, sizeof path, "tests/lists/%s", name);
	file = fopen(path, "rb");
	assert_non_null(file);
	count = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	assert_in_range(count, 1, sizeof bytes - 1);
	assert_int_equal(class_list_read(bytes, count, NULL, 0, out), ERR_NONE);
}

/* The names, separated by bars. */
static const char *names_of(const struct class_list *list)
{
	static char out[4096];

	out[0] = '\0';
	for (size_t i = 0; i < list->pupil_count; i++) {
		if (i > 0)
			strncat(out, "|", sizeof out - strlen(out) - 1);
		strncat(out, list->pupils[i].name, sizeof out - strlen(out) - 1);
	}
	return out;
}

/* The problems as "line:code", separated by blanks. */
static const char *problems_of(const struct class_list *list)
{
	static char out[4096];
	size_t used = 0;

	out[0] = '\0';
	for (size_t i = 0; i < list->problem_count; i++)
		used += (size_t)snprintf(out + used, sizeof out - used, "%s%d:%s", i > 0 ? " " : "",
		                         list->problems[i].line,
		                         line_problem_code(list->problems[i].problem));
	return out;
}

static void reads_as(const char *text, const char *names, const char *problems)
{
	struct class_list list;

	read_text(text, &list);
	assert_string_equal(names_of(&list), names);
	assert_string_equal(problems_of(&list), problems);
	class_list_release(&list);
}

static void onde_reads_the_same_in_every_encoding(void **state)
{
	const char *const samples[] = {"onde-latin1.csv", "onde-utf8.csv", "onde-bom.csv"};
	struct class_list list;

	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof samples[0]; i++) {
		read_sample(samples[i], &list);
		assert_string_equal(list.format, "onde");
		assert_string_equal(names_of(&list), "Lila B.|Lila M.|Zoé|François");
		assert_string_equal(problems_of(&list), "");
		assert_string_equal(list.pupils[1].level, "CM2");
		assert_string_equal(list.pupils[1].division, "CM1-CM2 B");
		assert_int_equal(list.pupils[1].line, 3);
		class_list_release(&list);
	}
}

static void every_bad_line_is_reported_and_the_others_are_read(void **state)
{
	struct class_list list;

	(void)state;
	read_sample("onde-faults.csv", &list);
	assert_string_equal(names_of(&list), "Lila|Tom");
	assert_string_equal(problems_of(&list), "3:no-name 4:bad-characters 5:columns 6:too-long");
	assert_string_equal(list.problems[1].text, "Mo<b>");
	assert_string_equal(list.problems[2].text, "seul");
	class_list_release(&list);
}

static void pronote_reads_with_semicolons_tabs_and_utf16(void **state)
{
	struct class_list list;

	(void)state;
	read_sample("pronote-utf8.csv", &list);
	assert_string_equal(list.format, "pronote");
	assert_string_equal(names_of(&list), "Anaïs|Tom Bec.|Tom Ber.");
	class_list_release(&list);
	read_sample("pronote-tab.txt", &list);
	assert_string_equal(list.format, "pronote");
	assert_string_equal(names_of(&list), "Anaïs|Tom");
	assert_string_equal(list.pupils[0].division, "6e C");
	assert_int_equal(list.pupils[1].line, 3);
	class_list_release(&list);
	read_sample("pronote-utf16.txt", &list);
	assert_string_equal(names_of(&list), "Anaïs");
	class_list_release(&list);
}

static void siecle_prefers_the_usual_first_name(void **state)
{
	struct class_list list;

	(void)state;
	read_sample("siecle-latin1.csv", &list);
	assert_string_equal(list.format, "siecle");
	assert_string_equal(names_of(&list), "Maëlle|Cam|Noé|Zoé");
	assert_string_equal(list.pupils[2].division, "5 \"A\"");
	assert_int_equal(list.pupils[2].line, 4);
	assert_int_equal(list.pupils[3].line, 6); /* a quoted line end counts */
	class_list_release(&list);
}

static void plain_names_read_by_line_or_on_one_line(void **state)
{
	struct class_list list;

	(void)state;
	read_sample("names-lines.txt", &list);
	assert_string_equal(list.format, "names");
	assert_string_equal(names_of(&list), "Ana|Bilal|Chloé|ana 2");
	assert_int_equal(list.pupils[1].line, 4);
	class_list_release(&list);
	read_sample("names-one-line.txt", &list);
	assert_string_equal(names_of(&list), "Ana|Bilal|Chloé|Jean-Noël|ana 2");
	class_list_release(&list);
	reads_as("Ana;Bilal", "Ana|Bilal", "");
	reads_as("Ana,\nBilal,\n", "Ana|Bilal", "");
	reads_as("DUPONT Ana\nMARTIN Bilal\n", "DUPONT Ana|MARTIN Bilal", "");
	reads_as("DUPONT;Ana\nMARTIN;Bilal\nTom\n", "Tom", "1:columns 2:columns");
}

static void a_header_of_first_names_is_no_pupil(void **state)
{
	struct class_list list;

	(void)state;
	read_sample("names-comma.csv", &list);
	assert_string_equal(list.format, "names");
	assert_string_equal(names_of(&list), "Ana|Dior");
	assert_string_equal(problems_of(&list), "3:bad-characters 4:columns");
	assert_string_equal(list.pupils[0].level, "CP");
	class_list_release(&list);
	reads_as("PRÉNOMS\nAna\n", "Ana", "");
}

static void quotes_follow_rfc_4180(void **state)
{
	(void)state;
	reads_as("Nom;Prénom\n\"A;B\";Ana\n\"C\r\nD\";\"Bilal\"\r\n", "Ana|Bilal", "");
	reads_as("Nom;Prénom\r\"a\"\"\";\"Jean\rPaul\"\rb;\r", "Jean Paul", "4:no-name");
}

static void an_unclosed_quote_spoils_only_its_line(void **state)
{
	(void)state;
	reads_as("Nom;Prénom\nA;\"Ana\nB;Bilal\nC;Chloé\n", "Bilal|Chloé", "2:bad-characters");
}

static void signs_that_no_name_has_are_refused(void **state)
{
	(void)state;
	reads_as("=cmd()\n@a\n<b>\n12\n...\nN'Golo\nJ.-B.\n\xd0\x98\xd1\x80\xd0\xb0\n",
	         "N'Golo|J.-B.|\xd0\x98\xd1\x80\xd0\xb0",
	         "1:bad-characters 2:bad-characters 3:bad-characters 4:bad-characters "
	         "5:bad-characters");
}

static void namesakes_get_as_many_letters_as_they_need(void **state)
{
	(void)state;
	reads_as("Nom;Prénom\nMartin;Lila\nBernard;lila\nBlanc;Lila\n", "Lila M.|lila Be.|Lila Bl.",
	         "");
	reads_as("Nom;Prénom\nLe;Tom\nLeroy;Tom\n", "Tom Le.|Tom Ler.", "");
	reads_as("Nom;Prénom\nRoy;Tom\nRoy;Tom\n;Tom\n", "Tom|Tom 2|Tom 3", "");
	reads_as("Nom;Prénom\nÉluard;Zoe\nEluère;Zoé\n", "Zoe Élua.|Zoé Elue.", "");
}

static void a_made_up_name_never_meets_a_typed_one(void **state)
{
	(void)state;
	reads_as("Lila\nLila\nLila 2\n", "Lila|Lila 3|Lila 2", "");
}

static void names_in_the_class_already_are_left_alone(void **state)
{
	const char *const taken[] = {"Lila", "Lila M.", "Tom"};
	const char *text = "Nom;Prénom\nMartin;Lila\nPetit;LILA\n;Tom\nX;Ana\n";
	struct class_list list;

	(void)state;
	assert_int_equal(class_list_read(text, strlen(text), taken, 3, &list), ERR_NONE);
	assert_string_equal(names_of(&list), "Lila Ma.|LILA P.|Tom 2|Ana");
	class_list_release(&list);
}

static void a_long_name_is_cut_between_signs_to_hold_its_number(void **state)
{
	char text[2 * NAME_BYTES_MAX + 16] = "";
	struct class_list list;

	(void)state;
	for (int line = 0; line < 2; line++) {
		for (int i = 0; i < NAME_BYTES_MAX / 2; i++)
			strcat(text, "\xc3\xa9");
		strcat(text, "\n");
	}
	read_text(text, &list);
	assert_int_equal(list.pupil_count, 2);
	assert_int_equal(strlen(list.pupils[1].name), NAME_BYTES_MAX);
	assert_string_equal(list.pupils[1].name + NAME_BYTES_MAX - 4, "\xc3\xa9 2");
	class_list_release(&list);
}

static void what_is_no_text_or_empty_is_refused(void **state)
{
	struct class_list list;

	(void)state;
	assert_int_equal(class_list_read("", 0, NULL, 0, &list), ERR_INPUT);
	assert_int_equal(class_list_read("\xef\xbb\xbf", 3, NULL, 0, &list), ERR_INPUT);
	assert_int_equal(class_list_read(" \r\n;;\n", 6, NULL, 0, &list), ERR_INPUT);
	assert_int_equal(class_list_read("PK\3\4\0\0Ana", 9, NULL, 0, &list), ERR_INPUT);
	assert_int_equal(class_list_read("\1\2\3\4\5\6\7Ana", 10, NULL, 0, &list), ERR_INPUT);
	assert_int_equal(class_list_read("\xff\xfe\0\xd8", 4, NULL, 0, &list), ERR_INPUT);
}

static void lines_above_the_ceiling_are_reported_once(void **state)
{
	size_t room = (LIST_LINES_MAX + 2) * 8;
	char *text = malloc(room);
	struct class_list list;
	size_t used = 0;

	(void)state;
	assert_non_null(text);
	for (int i = 0; i < LIST_LINES_MAX + 2; i++)
		used += (size_t)snprintf(text + used, room - used, "a%d\n", i);
	assert_int_equal(class_list_read(text, used, NULL, 0, &list), ERR_NONE);
	assert_int_equal(list.pupil_count, LIST_LINES_MAX);
	assert_string_equal(problems_of(&list), "2001:too-many");
	class_list_release(&list);
	used = 0;
	for (int i = 0; i < 300; i++)
		used += (size_t)snprintf(text + used, room - used, "a%d,", i);
	assert_int_equal(class_list_read(text, used, NULL, 0, &list), ERR_NONE);
	assert_int_equal(list.pupil_count, 256);
	assert_string_equal(problems_of(&list), "1:too-many");
	class_list_release(&list);
	free(text);
}

static void any_bytes_are_read_or_refused_but_never_break_the_reader(void **state)
{
	static const char signs[] = "\"\";;,\t\r\n\nabA\xc3\xa9\xff ";
	unsigned seed = 20240601;
	char text[200];

	(void)state;
	for (int round = 0; round < 1000; round++) {
		struct class_list list;
		size_t count = (seed >> 8) % sizeof text;

		for (size_t i = 0; i < count; i++) {
			seed = seed * 1103515245u + 12345u;
			text[i] = signs[(seed >> 16) % (sizeof signs - 1)];
		}
		seed = seed * 1103515245u + 12345u;
		if (class_list_read(text, count, NULL, 0, &list) == ERR_NONE)
			class_list_release(&list);
	}
}

/* As where the files of charsets are missing, or no descriptor is left to open them. */
static void without_its_charset_a_list_is_refused(void **state)
{
	static const char latin[] = "Chlo\xe9\n", plain[] = "Zo\u00e9\n";
	struct class_list list;

	(void)state;
	without_charsets = true;
	assert_int_equal(class_list_read(latin, sizeof latin - 1, NULL, 0, &list), ERR_INPUT);
	read_text(plain, &list);
	assert_string_equal(names_of(&list), "Zo\u00e9");
	class_list_release(&list);
	without_charsets = false;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(onde_reads_the_same_in_every_encoding),
	        cmocka_unit_test(every_bad_line_is_reported_and_the_others_are_read),
	        cmocka_unit_test(pronote_reads_with_semicolons_tabs_and_utf16),
	        cmocka_unit_test(siecle_prefers_the_usual_first_name),
	        cmocka_unit_test(plain_names_read_by_line_or_on_one_line),
	        cmocka_unit_test(a_header_of_first_names_is_no_pupil),
	        cmocka_unit_test(quotes_follow_rfc_4180),
	        cmocka_unit_test(an_unclosed_quote_spoils_only_its_line),
	        cmocka_unit_test(signs_that_no_name_has_are_refused),
	        cmocka_unit_test(namesakes_get_as_many_letters_as_they_need),
	        cmocka_unit_test(a_made_up_name_never_meets_a_typed_one),
	        cmocka_unit_test(names_in_the_class_already_are_left_alone),
	        cmocka_unit_test(a_long_name_is_cut_between_signs_to_hold_its_number),
	        cmocka_unit_test(what_is_no_text_or_empty_is_refused),
	        cmocka_unit_test(without_its_charset_a_list_is_refused),
	        cmocka_unit_test(lines_above_the_ceiling_are_reported_once),
	        cmocka_unit_test(any_bytes_are_read_or_refused_but_never_break_the_reader),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
