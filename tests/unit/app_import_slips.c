/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_import_slips.c - the idea box goes along: what waits in it, by which slip a motion or a vote
 * of the school came, and how both end on another server.
 */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/erased.h"
#include "hemicycle/between.h"
#include "hemicycle/polls.h"
#include "store/council.h"
#include "store/erase.h"
#include "store/polls.h"
#include "store/sent.h"
#include "unit/app_poll_school.h"

enum { ALTERED = 60 };

static struct buffer plain; /* CM1 has voted and sent a motion; slips of every state */
static struct buffer during; /* the same, on the agenda of a sitting that was only prepared */
static struct buffer later; /* what waited in the box of CM1 was treated there */
static int school_line; /* of both */
static int64_t snack, noise, again, left; /* slips of CM1: accepted, waiting, again, not reached */
static int64_t first_sitting; /* of CM1 */

/* It votes on what the school asks, decides on a motion of its own, and does not reach another. */
static void hold(struct desk_host *desk)
{
	first_sitting = hands_prepare(desk, CM1);
	hands_ok(desk, "'item.add','motion':" POLL_MOTION("Un chat ?"));
	hands_ok(desk, "'item.add','motion':" POLL_MOTION("Une mare ?"));
	hands_open(desk);
	hands_decide(desk, 1, "2,3,1");
	hands_decide(desk, 2, "6,0,0");
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'motion.send','sitting':%lld,'item':2", (long long)first_sitting);
}

static int64_t write(struct desk_host *desk, int pupil, const char *kind, const char *text)
{
	box_write(desk, pupil, 30, kind, text);
	GRANTED(desk, CARD + pupil, 30);
	return box_slip(desk, CARD + pupil, text);
}

static void screen(struct desk_host *desk, int64_t slip, const char *state, const char *reason)
{
	desk_forget(desk, TEACHER);
	box_screen(desk, 40, slip, state, reason);
	GRANTED(desk, TEACHER, 40);
}

static void fill(struct desk_host *desk)
{
	box_set(desk, "[5,5,5,5,5]", "true", "true");
	for (int pupil = 1; pupil <= 3; pupil++)
		box_card(desk, pupil, NULL);
	snack = write(desk, 1, "proposal", "Un goûter ?");
	noise = write(desk, 2, "concern", "Ana crie");
	again = write(desk, 3, "thanks", "Bof");
	screen(desk, snack, "accepted", "");
	screen(desk, again, "again", "Dis pourquoi");
	screen(desk, write(desk, 3, "proposal", "Des bonbons ?"), "elsewhere", "On en parle");
	for (int pupil = 2; pupil <= 3; pupil++)
		desk_say(desk, CARD + pupil, "{'id':50,'do':'slip.support','slip':%lld,'on':true}",
		         (long long)snack);
	hands_ok(desk, "'slip.add','class':1,'pupil':4,'kind':'praise','text':'Bravo Eva'");
	hands_ok(desk, "'box.open','class':1");
	ASSERT_HEARD(desk, TEACHER, "'text':'Un goûter ?'");
	left = box_slip(desk, TEACHER, "Une mare ?");
}

static int load(void **state)
{
	struct desk_host *desk;

	(void)state;
	class_setup((void **)&desk);
	poll_school(desk);
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" POLL_MOTION("Un préau ?"));
	hold(desk);
	fill(desk);
	kit_export(desk->store, &plain);
	hands_restart(desk);
	(void)hands_prepare(desk, CM1);
	kit_export(desk->store, &during);
	hands_open(desk);
	hands_decide(desk, 2, "5,1,0"); /* behind the report that comes to each */
	hands_end(desk);
	kit_export(desk->store, &later);
	class_teardown((void **)&desk);
	school_line = kit_school_line(&plain);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&plain);
	buffer_release(&during);
	buffer_release(&later);
	return 0;
}

static struct store *store_of(void **state)
{
	return ((struct kit *)*state)->store;
}

static unsigned take(struct store *store, const struct buffer *archive)
{
	struct import_result result;
	enum err err = kit_import(store, archive->data, archive->count, &result);

	if (err != ERR_NONE)
		print_error("fault %s at line %u\n", import_fault_code(result.fault), result.line);
	assert_int_equal(err, ERR_NONE);
	return result.slips;
}

/* ERR_MISSING: it is not there. */
static enum err look(struct store *store, int64_t id, struct slip_row *row)
{
	static char strings[SLIP_STRINGS_BYTES];

	return slip_get(store, id, row, strings, sizeof strings);
}

static int state_of(struct store *store, int64_t id)
{
	struct slip_row row;

	assert_int_equal(look(store, id, &row), ERR_NONE);
	return row.state;
}

static void the_box_is_told_as_its_teacher_reads_it(void **state)
{
	static const char *const there[] = {
	        "\"kind\":\"proposal\",\"state\":\"accepted\",\"source\":\"card\",\"pupil\":1,",
	        "\"names_somebody\":false,\"supports\":2,\"reason\":\"\",\"text\":\"Un goûter ?\"",
	        "\"names_somebody\":true,\"supports\":0,\"reason\":\"\",\"text\":\"Ana crie\"",
	        "\"reason\":\"Dis pourquoi\",\"text\":\"Bof\"",
	        "\"source\":\"teacher\",\"pupil\":4,",
	        "\"source\":\"sitting\",\"pupil\":0,",
	        "\"text\":\"Une mare ?\",\"motion\":\"{\\\"title\\\":\\\"Une mare ?\\\"",
	        "\"votes\":\"\",\"slip\":{\"id\":",
	        "\"papers\":\"\",\"slip\":{\"id\":",
	};
	static const char *const not_there[] = {"Des bonbons ?", "On en parle", "supporters"};

	(void)state;
	for (size_t i = 0; i < sizeof there / sizeof there[0]; i++)
		if (strstr(plain.data, there[i]) == NULL)
			fail_msg("not there: %s\n%.4000s", there[i],
			         strstr(plain.data, "\"slips\":"));
	for (size_t i = 0; i < sizeof not_there / sizeof not_there[0]; i++)
		assert_null(strstr(plain.data, not_there[i]));
}

static void a_box_goes_out_in_and_out_word_for_word(void **state)
{
	assert_int_equal(take(store_of(state), &plain), 7);
	kit_assert_out(store_of(state), &plain);
	assert_int_equal(take(store_of(state), &plain), 0);
	kit_assert_out(store_of(state), &plain);
}

/* The sitting stays behind; on the other server another one takes it up. */
static void what_is_on_an_agenda_travels_as_accepted(void **state)
{
	(void)state;
	assert_non_null(strstr(during.data, "\"sittings\":1,\"left_out\":1"));
	kit_same_lines(&plain, &during);
}

static void a_motion_that_was_erased_in_part_comes_along(void **state)
{
	struct buffer erased;

	kit_alter(&plain, 1, "\\\"title\\\":\\\"Une mare ?", "\\\"title\\\":\\\"" ERASED_MARK "77",
	          &erased);
	assert_int_equal(take(store_of(state), &erased), 7);
	kit_assert_out(store_of(state), &erased);
	buffer_release(&erased);
}

/* Made once, and to be read for ten years. */
static void an_archive_of_the_first_version_with_slips_is_taken_in(void **state)
{
	struct buffer old;

	kit_read("tests/export/box.hemicycle.jsonl", &old);
	assert_int_equal(take(store_of(state), &old), 7);
	buffer_release(&old);
}

static void who_supports_stays_behind_and_counts_once(void **state)
{
	struct store *store = store_of(state);
	struct slip_row row;

	take(store, &plain);
	for (int pupil = 2; pupil <= 4; pupil++) {
		assert_int_equal(look(store, snack, &row), ERR_NONE);
		assert_int_equal(row.supports, 2);
		assert_int_equal(slip_support(store, snack, pupil, true), ERR_NONE);
	}
	assert_int_equal(look(store, snack, &row), ERR_NONE);
	assert_int_equal(row.supports, 3);
}

static void what_is_here_stays_and_what_is_gone_stays_away(void **state)
{
	struct store *store = store_of(state);
	struct slip_row row;

	take(store, &plain);
	assert_int_equal(look(store, noise, &row), ERR_NONE);
	row.state = SLIP_ACCEPTED;
	assert_int_equal(slip_set(store, &row), ERR_NONE);
	assert_int_equal(slip_drop(store, snack), ERR_NONE);
	assert_int_equal(slip_withdraw(store, left), ERR_NONE);
	assert_int_equal(pupil_remove(store, 3), ERR_NONE); /* whoever wrote `again` */
	assert_int_equal(take(store, &plain), 0);
	assert_int_equal(state_of(store, noise), SLIP_ACCEPTED);
	assert_int_equal(state_of(store, left), SLIP_WITHDRAWN);
	assert_int_equal(look(store, snack, &row), ERR_MISSING);
	assert_int_equal(look(store, again, &row), ERR_MISSING);
}

/* Also when the class went on where they were not erased. */
static void erased_words_do_not_come_back(void **state)
{
	struct store *store = store_of(state);
	struct erasure erasure = {.sitting = first_sitting, .at_ms = 77, .everywhere = true};
	struct erased erased;
	char password[128];
	struct buffer out;

	take(store, &plain);
	assert_int_equal(teacher_find(store, "ada", &erasure.teacher, password, sizeof password),
	                 ERR_NONE);
	assert_int_equal(text_named(store, first_sitting, "Une mare ?", erasure.hash), ERR_NONE);
	assert_int_equal(text_erase(store, &erasure, &erased), ERR_NONE);
	assert_int_equal(erased.slips, 1);
	assert_int_equal(take(store, &plain), 0);
	kit_export(store, &out);
	assert_null(strstr(out.data, "mare"));
	buffer_release(&out);
}

static void what_was_treated_elsewhere_is_over_here(void **state)
{
	struct store *store = store_of(state);

	take(store, &plain);
	take(store, &later);
	assert_int_equal(state_of(store, snack), SLIP_TREATED);
	assert_int_equal(state_of(store, left), SLIP_ACCEPTED);
	assert_int_equal(state_of(store, noise), SLIP_WAITING);
	kit_assert_out(store, &later);
	assert_int_equal(take(store, &plain), 0); /* what is older takes nothing back */
	assert_int_equal(state_of(store, snack), SLIP_TREATED);
}

/* Its numbers begin behind ours where they are of our block. */
static void the_next_slip_has_a_number_of_its_own(void **state)
{
	struct store *store = store_of(state);
	struct slip_row row = {.class_id = CM1, .text = "x", .reason = "", .motion = ""};
	struct slip_row other;

	take(store, &plain);
	assert_int_equal(slip_put(store, &row), ERR_NONE);
	assert_true(row.id > again && row.id > snack && row.id > noise && row.id > left);
	assert_int_equal(look(store, row.id, &other), ERR_NONE);
}

/* The first slip of CM1 as one that nobody has here. */
static void alter_number(struct buffer *out)
{
	kit_alter(&plain, 1, "\"slips\":[{\"id\":", "\"slips\":[{\"id\":9999", out);
}

static void the_box_of_somebody_else_takes_nothing(void **state)
{
	struct store *store = store_of(state);
	struct buffer one_more;
	struct import_result result;
	int64_t bob = 0;

	take(store, &plain);
	assert_int_equal(teacher_put(store, "bob", "x", &bob), ERR_NONE);
	alter_number(&one_more);
	assert_int_equal(kit_import_for(store, bob, one_more.data, one_more.count, &result),
	                 ERR_INPUT);
	assert_int_equal(result.fault, IMPORT_TAKEN);
	assert_int_equal(result.line, 2); /* before its school is looked at */
	assert_int_equal(share_put(store, CM1, bob), ERR_NONE);
	assert_int_equal(kit_import_for(store, bob, one_more.data, one_more.count, &result),
	                 ERR_INPUT);
	assert_true(result.line > 2);
	buffer_release(&one_more);
}

static void a_number_of_another_slip_is_taken(void **state)
{
	struct store *store = store_of(state);
	struct slip_row other = {.id = snack, .text = "Autre", .reason = "", .motion = ""};
	int64_t ada = 0;

	assert_int_equal(teacher_put(store, "ada", "x", &ada), ERR_NONE);
	assert_int_equal(class_put_as(store, 900, ada, "CE1", 0), ERR_NONE);
	other.class_id = 900;
	assert_int_equal(slip_put_as(store, &other), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN);
}

static void what_is_altered_is_told_by_its_name(void **state)
{
	static const struct {
		bool of_school;
		const char *from, *to;
		enum import_fault fault;
	} cases[] = {
	        {false, "\"slips\":[{", "\"slips\":{\"x\":[{", IMPORT_FORMAT},
	        {false, "\"slips\":[{", "\"slips\":[1,{", IMPORT_FORMAT},
	        {false, "\"slips\":[{\"id\":", "\"slips\":[{\"id\":-", IMPORT_FORMAT},
	        {false, "\"kind\":\"proposal\"", "\"kind\":\"mood\"", IMPORT_FORMAT},
	        {false, "\"state\":\"accepted\"", "\"state\":\"on-agenda\"", IMPORT_FORMAT},
	        {false, "\"state\":\"waiting\"", "\"state\":\"treated\"", IMPORT_FORMAT},
	        {false, "\"source\":\"card\"", "\"source\":\"sent\"", IMPORT_FORMAT},
	        {false, "\"pupil\":1,", "\"pupil\":7,", IMPORT_FORMAT}, /* of another class */
	        {false, "\"pupil\":1,", "\"pupil\":99,", IMPORT_FORMAT},
	        {false, "\"names_somebody\":true", "\"names_somebody\":1", IMPORT_FORMAT},
	        {false, "\"supports\":2", "\"supports\":129", IMPORT_FORMAT},
	        {false, "\"text\":\"Un goûter ?\"", "\"text\":\"\"", IMPORT_FORMAT},
	        {false, "\"text\":\"Un goûter ?\"", "\"text\":\" Un  goûter\\u202e ?\"",
	         IMPORT_FORMAT},
	        {false, "\"reason\":\"Dis pourquoi\"", "\"reason\":7", IMPORT_FORMAT},
	        {false, "\"motion\":\"{", "\"motion\":\"[", IMPORT_FORMAT},
	        {false, "\\\"ballot\\\":\\\"motion\\\"", "\\\"ballot\\\":\\\"dance\\\"",
	         IMPORT_FORMAT},
	        {true, "\"text\":\"Un chat ?\"", "\"text\":\"Un chien ?\"", IMPORT_FORMAT},
	        {true, "\"source\":\"sent\",\"pupil\":0", "\"source\":\"sent\",\"pupil\":1",
	         IMPORT_FORMAT},
	        {true, "\"source\":\"sent\"", "\"source\":\"card\"", IMPORT_FORMAT},
	        {true, "\"from\":\"CM1\"", "\"from\":0", IMPORT_FORMAT},
	        {true, "\"state\":\"settled\"", "\"slip\":{},\"state\":\"settled\"", IMPORT_SCHOOL},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buffer archive;

		kit_alter(&plain, cases[i].of_school ? school_line : 1, cases[i].from, cases[i].to,
		          &archive);
		kit_refuse(store_of(state), &archive, cases[i].fault);
		buffer_release(&archive);
	}
	assert_int_equal(take(store_of(state), &plain), 7);
	kit_assert_out(store_of(state), &plain);
}

/* Nothing but the digest of the whole vouches for a slip. */
static void an_altered_byte_of_the_box_is_found(void **state)
{
	char *at = strstr(plain.data, "\"slips\":");
	size_t bytes = strcspn(at, "\n"), step = bytes / ALTERED;
	struct import_result result;

	for (size_t i = 0; i < bytes; i += step) {
		char was = at[i];

		at[i] = (char)(was ^ 1 << i % 7);
		assert_int_equal(kit_import(store_of(state), plain.data, plain.count, &result),
		                 ERR_INPUT);
		at[i] = was;
	}
	assert_int_equal(take(store_of(state), &plain), 7);
}

static void more_than_a_box_holds_is_too_large(void **state)
{
	struct store *store = store_of(state);
	struct slip_row row = {.class_id = CM1, .text = "x", .reason = "", .motion = ""};
	struct buffer one_more;

	take(store, &plain);
	assert_int_equal(store_begin(store), ERR_NONE);
	for (int i = 0; i < SLIPS_PER_CLASS_MAX; i++)
		assert_int_equal(slip_put(store, &row), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	assert_int_equal(take(store, &plain), 0);
	alter_number(&one_more);
	kit_refuse(store, &one_more, IMPORT_LARGE);
	buffer_release(&one_more);
}

static struct sent_row motion_of(struct store *store)
{
	static char votes[64];
	struct sent_row sent;

	assert_int_equal(sent_get(store, 1, &sent, votes, sizeof votes), ERR_NONE);
	return sent;
}

/* As it was before slips travelled, and the same with them. */
static void an_archive_without_slips_is_mended_by_a_later_one(void **state)
{
	struct store *store = store_of(state);
	struct buffer older, sent, bare;

	kit_alter(&plain, 0, "\"program\":\"0.1.0\"", "\"program\":\"0.0.9\"", &older);
	kit_alter(&older, school_line, "\"slip\":{", "\"unknown\":{", &sent);
	kit_alter(&sent, school_line, "\"slip\":{", "\"unknown\":{", &bare);
	take(store, &bare);
	assert_int_equal(motion_of(store).slip, 0);
	assert_int_equal(take(store, &plain), 2);
	assert_int_not_equal(motion_of(store).slip, 0);
	kit_assert_out(store, &plain);
	buffer_release(&older);
	buffer_release(&sent);
	buffer_release(&bare);
}

/* Another server, whose teacher takes the archive in. */
static struct desk_host *elsewhere(const struct buffer *archive)
{
	struct import_result result;
	struct desk_host *desk;
	char password[128];
	int64_t teacher;

	class_setup((void **)&desk);
	assert_int_equal(teacher_find(desk->store, "maitre", &teacher, password, sizeof password),
	                 ERR_NONE);
	assert_int_equal(
	        kit_import_for(desk->store, teacher, archive->data, archive->count, &result),
	        ERR_NONE);
	hands_restart(desk);
	return desk;
}

static void a_motion_and_a_vote_go_on_elsewhere_to_their_end_and_back(void **state)
{
	struct desk_host *desk = elsewhere(&plain);
	struct store *store = store_of(state);
	char told[POLL_TOLD_BYTES];
	struct buffer back;
	int64_t slip;

	take(store, &plain);
	slip = motion_of(store).slip;
	(void)hands_prepare(desk, COUNCIL);
	assert_true(hands_view(desk, "'title':'Un chat ?'"));
	assert_true(hands_view(desk, "'post':'motion','reply':'none','from':'CM1'"));
	hands_open(desk);
	hands_decide(desk, 1, "2,0,0");
	hands_end(desk);
	hands_restart(desk);
	poll_vote(desk, CP, "3,0,0"); /* the last that was asked: it closes */
	hands_ok(desk, "'poll.open','poll':1");
	poll_told(desk, told);
	assert_non_null(strstr(told, "\"votes\":[5,3,1]"));
	assert_int_equal(motion_of(desk->store).state, SENT_ANSWERED);
	kit_export(desk->store, &back);
	assert_non_null(strstr(back.data, "\"reply\":\"adopted\",\"from\":\"Délégués\""));
	class_teardown((void **)&desk);

	take(store, &back); /* where all of it came from */
	assert_int_equal(motion_of(store).state, SENT_ANSWERED);
	assert_int_equal(state_of(store, slip), SLIP_TREATED);
	kit_assert_out(store, &back);
	buffer_release(&back);
}

/* Both answers are on the agenda of the class that has sent, on the other server. */
static void the_answer_comes_to_whoever_has_sent(void **state)
{
	struct desk_host *desk = elsewhere(&plain);

	(void)state;
	(void)hands_prepare(desk, COUNCIL);
	hands_open(desk);
	hands_decide(desk, 1, "2,0,0");
	hands_end(desk);
	hands_restart(desk);
	(void)hands_prepare(desk, CM1);
	assert_true(hands_view(desk, "'post':'reply','reply':'adopted','from':'Délégués'"));
	assert_true(hands_view(desk, "'title':'Un goûter ?'"));
	assert_true(hands_view(desk, "'title':'Une mare ?'"));
	class_teardown((void **)&desk);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(the_box_is_told_as_its_teacher_reads_it),
	        TEST(a_box_goes_out_in_and_out_word_for_word),
	        TEST(what_is_on_an_agenda_travels_as_accepted),
	        TEST(a_motion_that_was_erased_in_part_comes_along),
	        TEST(an_archive_of_the_first_version_with_slips_is_taken_in),
	        TEST(who_supports_stays_behind_and_counts_once),
	        TEST(what_is_here_stays_and_what_is_gone_stays_away),
	        TEST(erased_words_do_not_come_back),
	        TEST(what_was_treated_elsewhere_is_over_here),
	        TEST(the_next_slip_has_a_number_of_its_own),
	        TEST(the_box_of_somebody_else_takes_nothing),
	        TEST(a_number_of_another_slip_is_taken),
	        TEST(what_is_altered_is_told_by_its_name),
	        TEST(an_altered_byte_of_the_box_is_found),
	        TEST(more_than_a_box_holds_is_too_large),
	        TEST(an_archive_without_slips_is_mended_by_a_later_one),
	        TEST(a_motion_and_a_vote_go_on_elsewhere_to_their_end_and_back),
	        TEST(the_answer_comes_to_whoever_has_sent),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
