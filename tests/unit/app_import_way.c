/* SPDX-License-Identifier: EUPL-1.2 */
/* app_import_way.c - years of councils that are taken in give way to a class that votes. */
#include "unit/app_class.h"

#include <string.h>

#include "store/upload.h"
#include "unit/archive_kit.h"

static struct buffer packed; /* the archive of a class and three sittings */

static int load(void **state)
{
	struct buffer plain;

	(void)state;
	kit_archive(&plain);
	buffer_init(&packed, 1 << 24);
	kit_pack(plain.data, plain.count, &packed);
	buffer_release(&plain);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&packed);
	return 0;
}

static enum err count_one(void *context, int64_t id)
{
	(void)id;
	++*(int *)context;
	return ERR_NONE;
}

static int classes(struct desk_host *desk)
{
	int count = 0;

	assert_int_equal(class_ids(desk->store, count_one, &count), ERR_NONE);
	return count;
}

/* An item is on the floor; the archive is there, and taken in while the teacher says `what`. */
static void run_and_say(struct desk_host *desk, const char *what)
{
	class_start_item(desk, "secret");
	assert_int_equal(upload_add(desk->store, 0, packed.data, packed.count), ERR_NONE);
	desk->held = true;
	desk_say(desk, TEACHER, "{'id':90,'do':'import.run'}");
	desk_say(desk, TEACHER, "{'id':91,%s}", what);
	desk->held = false;
	desk_run(desk);
}

static void a_vote_that_is_opened_meanwhile_goes_first(void **state)
{
	struct desk_host *desk = *state;

	run_and_say(desk, "'do':'vote.open'");
	ASSERT_HEARD(desk, TEACHER, "{'re':90,'no':'still-running'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':91,'ok':{}}");
	assert_int_equal(classes(desk), 1);
	desk_say(desk, TEACHER, "{'id':92,'do':'import.run'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':92,'no':'still-running'}");

	/* Afterwards what was sent is still there. */
	desk_say(desk, TEACHER, "{'id':93,'do':'vote.annul','reason':'Essai'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':93,'ok':{}}");
	desk_say(desk, TEACHER, "{'id':94,'do':'import.run'}");
	ASSERT_HEARD(desk, TEACHER, "{'re':94,'ok':{'fault':'none'");
	assert_int_equal(classes(desk), 2);
}

/* The control: nothing else that a class does ends it. */
static void other_commands_wait_for_it(void **state)
{
	struct desk_host *desk = *state;

	run_and_say(desk, "'do':'note.write','item':0,'text':'Bonjour'");
	ASSERT_HEARD(desk, TEACHER, "{'re':90,'ok':{'fault':'none'");
	ASSERT_HEARD(desk, TEACHER, "{'re':91,'ok':{}}");
	assert_int_equal(classes(desk), 2);
}

/* Gives the archive in small pieces, and says after some of them that others wait. */
struct source {
	atomic_bool give_way;
	size_t piece, pieces;
};

static enum err read_pieces(void *context,
                            enum err (*take)(void *taking, const void *bytes, size_t count),
                            void *taking)
{
	struct source *source = context;
	enum err err = ERR_NONE;
	size_t at = 0;

	for (size_t i = 0; at < packed.count && err == ERR_NONE; i++) {
		size_t left = packed.count - at;
		size_t count = left < source->piece ? left : source->piece;

		if (i == source->pieces)
			atomic_store(&source->give_way, true);
		err = take(taking, packed.data + at, count);
		at += count;
	}
	return err;
}

static void wherever_it_is_it_ends_and_nothing_has_changed(void **state)
{
	struct desk_host *desk = *state;
	const size_t piece = packed.count / 16;
	struct source source = {.piece = piece};
	struct import_options options = {
	        .teacher = 1, .program = KIT_PROGRAM, .give_way = &source.give_way};
	const struct import_source from = {.read = read_pieces, .context = &source};
	struct import_result result;

	for (size_t i = 0; i < 16; i++) {
		atomic_store(&source.give_way, false);
		source.pieces = i;
		assert_int_equal(import_take(desk->store, &options, &from, &result), ERR_IN_USE);
		assert_int_equal(classes(desk), 0);
	}
	atomic_store(&source.give_way, false);
	source.pieces = SIZE_MAX;
	assert_int_equal(import_take(desk->store, &options, &from, &result), ERR_NONE);
	assert_int_equal(result.sittings, 3);
	assert_int_equal(classes(desk), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	        TEST(a_vote_that_is_opened_meanwhile_goes_first),
	        TEST(other_commands_wait_for_it),
	        TEST(wherever_it_is_it_ends_and_nothing_has_changed),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
