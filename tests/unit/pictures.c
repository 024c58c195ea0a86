/* SPDX-License-Identifier: EUPL-1.2 */
/* pictures.c - every pupil gets a picture of its own, and the catalogue is sound. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "app/demo_class.h"
#include "app/pictures.h"
#include "hemicycle/pictures.h"

#define X(id) +1
enum { PUPIL_PICTURES = 0 PICTURES_PUPIL(X) };
#undef X

static void no_picture_is_in_the_catalogue_twice(void **state)
{
	(void)state;
	assert_true(pictures_count() >= 160);
	assert_true(PUPIL_PICTURES >= 96);
	for (size_t i = 0; i < pictures_count(); i++)
		for (size_t j = i + 1; j < pictures_count(); j++)
			assert_string_not_equal(picture_id(i), picture_id(j));
}

static void picture_names_are_short_and_plain(void **state)
{
	(void)state;
	for (size_t i = 0; i < pictures_count(); i++) {
		const char *id = picture_id(i);

		assert_in_range(strlen(id), 1, PICTURE_BYTES - 1);
		assert_int_equal(strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(id));
	}
}

static void a_full_class_gets_a_different_picture_for_each(void **state)
{
	struct picture used[MEMBERS_MAX];

	(void)state;
	for (size_t i = 0; i < MEMBERS_MAX; i++) {
		used[i] = picture_free(used, i);
		assert_string_equal(used[i].id, picture_id(i));
		assert_true(picture_known(&used[i]));
	}
}

static void the_first_free_picture_is_given_and_none_when_all_are_used(void **state)
{
	static struct picture all[512];
	struct picture got, used[2];

	(void)state;
	used[0] = picture_named(picture_id(1));
	used[1] = picture_named(picture_id(0));
	got = picture_free(used, 2);
	assert_string_equal(got.id, picture_id(2));
	for (size_t i = 0; i < pictures_count(); i++)
		all[i] = picture_named(picture_id(i));
	got = picture_free(all, pictures_count());
	assert_string_equal(got.id, "");
}

static void an_unknown_picture_is_told_from_a_known_one(void **state)
{
	struct picture picture = picture_named("bicycle");

	(void)state;
	assert_true(picture_known(&picture));
	picture = picture_named("");
	assert_true(picture_known(&picture));
	picture = picture_named("no-such-thing");
	assert_false(picture_known(&picture));
	memset(picture.id, 'a', sizeof picture.id);
	assert_false(picture_known(&picture));
}

static void the_demonstration_class_uses_known_and_different_pictures(void **state)
{
	(void)state;
	for (size_t i = 0; i < DEMO_PUPILS; i++) {
		struct picture picture = picture_named(demo_pupils[i].picture);

		assert_true(picture_known(&picture));
		for (size_t j = i + 1; j < DEMO_PUPILS; j++) {
			assert_string_not_equal(demo_pupils[i].picture, demo_pupils[j].picture);
			assert_string_not_equal(demo_pupils[i].name, demo_pupils[j].name);
		}
	}
}

static bool is_demo_pupil(const char *name)
{
	for (size_t i = 0; i < DEMO_PUPILS; i++)
		if (strcmp(demo_pupils[i].name, name) == 0)
			return true;
	return false;
}

static void option_is_complete(const struct demo_option *option)
{
	struct picture picture;

	if (option->candidate != NULL) {
		assert_true(is_demo_pupil(option->candidate));
		assert_true(option->substitute == NULL || is_demo_pupil(option->substitute));
		return;
	}
	picture = picture_named(option->picture);
	assert_true(picture_known(&picture));
	assert_in_range(strlen(option->text), 1, OPTION_BYTES_MAX);
}

static void the_demonstration_motions_are_complete(void **state)
{
	(void)state;
	for (size_t i = 0; i < DEMO_MOTIONS; i++) {
		const struct demo_motion *motion = &demo_motions[i];
		struct picture picture = picture_named(motion->picture);

		assert_true(picture_known(&picture));
		assert_in_range(strlen(motion->title), 1, TITLE_BYTES_MAX);
		if (motion->ballot == BALLOT_MOTION || motion->ballot == BALLOT_CONSENT)
			continue; /* their options have no words */
		assert_in_range(motion->option_count, 2, OPTIONS_MAX);
		for (int o = 0; o < motion->option_count; o++)
			option_is_complete(&motion->options[o]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(no_picture_is_in_the_catalogue_twice),
	        cmocka_unit_test(picture_names_are_short_and_plain),
	        cmocka_unit_test(a_full_class_gets_a_different_picture_for_each),
	        cmocka_unit_test(the_first_free_picture_is_given_and_none_when_all_are_used),
	        cmocka_unit_test(an_unknown_picture_is_told_from_a_known_one),
	        cmocka_unit_test(the_demonstration_class_uses_known_and_different_pictures),
	        cmocka_unit_test(the_demonstration_motions_are_complete),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
