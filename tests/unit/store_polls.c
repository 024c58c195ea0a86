/* SPDX-License-Identifier: EUPL-1.2 */
/* store_polls.c - votes of a whole school: their parts with papers, and the verdict at the end. */
#include "unit/store_class.h"

#include <string.h>

#include "hemicycle/between.h"
#include "hemicycle/polls.h"
#include "store/council.h"
#include "store/polls.h"
#include "store/school.h"

#define MOTION  "{\"title\":\"Quel jeu ?\"}"
#define VERDICT "{\"outcome\":\"chosen\"}"

/* A running poll of classes 1 and 2, whose slips are 1 and 2. */
static int64_t make_poll(struct store *store)
{
	struct poll_row poll = {.title = "Quel jeu ?", .motion = MOTION, .made_at_ms = 5};

	assert_int_equal(school_put(store, "Jean Moulin", 1, &poll.school), ERR_NONE);
	assert_int_equal(poll_put(store, &poll), ERR_NONE);
	for (int64_t class_id = 1; class_id <= 2; class_id++) {
		struct slip_row slip = {.class_id = class_id,
		                        .state = SLIP_ACCEPTED,
		                        .source = SOURCE_SENT,
		                        .text = "Quel jeu ?",
		                        .reason = "",
		                        .motion = MOTION,
		                        .post = POST_POLL,
		                        .from = "Jean Moulin"};
		struct part_row part = {.poll = poll.id, .class_id = class_id};

		assert_int_equal(slip_put(store, &slip), ERR_NONE);
		part.slip = slip.id;
		assert_int_equal(part_put(store, &part), ERR_NONE);
	}
	return poll.id;
}

static enum err see_part(void *context, const struct part_row *row)
{
	seen_add(context, "%lld:%d:%d/%d:%s:%s ", (long long)row->class_id, row->state, row->voters,
	         row->eligible, row->votes, row->papers);
	return ERR_NONE;
}

static const char *parts(struct store *store, int64_t poll)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(part_each(store, poll, 1, see_part, &seen), ERR_NONE);
	return seen.all;
}

static void vote(struct store *store, int64_t slip, const char *papers)
{
	struct part_row part = {.slip = slip,
	                        .state = PART_COUNTED,
	                        .sitting = 9,
	                        .vote = 1,
	                        .eligible = 4,
	                        .present = 3,
	                        .voters = 3,
	                        .votes = "",
	                        .hand_votes = "",
	                        .papers = papers};

	assert_int_equal(part_set(store, &part), ERR_NONE);
}

static void a_part_keeps_the_papers_of_its_class(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t poll = make_poll(store);

	assert_string_equal(parts(store, poll), "1:0:0/0:: 2:0:0/0:: ");
	vote(store, 1, "2:1,2;1:2,1");
	assert_string_equal(parts(store, poll), "1:1:3/4::2:1,2;1:2,1 2:0:0/0:: ");
	vote(store, 1, ""); /* annulled, and voted anew on nothing */
	assert_string_equal(parts(store, poll), "1:1:3/4:: 2:0:0/0:: ");
}

static void the_verdict_is_kept_when_it_closes(void **state)
{
	struct kit *kit = *state;
	int64_t poll = make_poll(kit->store), next = 0;
	struct poll_row row;
	char text[200];

	vote(kit->store, 1, "3:1,2");
	assert_int_equal(poll_get(kit->store, poll, &row, text, sizeof text), ERR_NONE);
	assert_string_equal(row.verdict, "");
	assert_int_equal(row.voted, 1);
	assert_int_equal(poll_close(kit->store, poll, 77, VERDICT), ERR_NONE);
	kit_reopen(kit);
	assert_int_equal(poll_get(kit->store, poll, &row, text, sizeof text), ERR_NONE);
	assert_int_equal(row.state, POLL_CLOSED);
	assert_int_equal(row.closed_at_ms, 77);
	assert_string_equal(row.title, "Quel jeu ?");
	assert_string_equal(row.motion, MOTION);
	assert_string_equal(row.verdict, VERDICT);
	assert_string_equal(parts(kit->store, poll), "1:1:3/4::3:1,2 2:4:0/0:: "); /* missed */
	assert_int_equal(poll_next(kit->store, &next), ERR_NONE);
	assert_int_equal(next, poll);
	assert_int_equal(poll_next(kit->store, &next), ERR_MISSING);
	assert_int_equal(poll_get(kit->store, poll, &row, text, 20), ERR_LIMIT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, class_open, kit_teardown)
	        T(a_part_keeps_the_papers_of_its_class),
	        T(the_verdict_is_kept_when_it_closes),
#undef T
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
