/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_import_school.c - a school that goes from one server to another, with what its classes sent
 * each other and voted together; and what is not taken in.
 */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/audit_polls.h"
#include "app/school_store.h"
#include "store/council.h"
#include "store/erase.h"
#include "store/ids.h"
#include "unit/app_poll_school.h"

enum { ALTERED = 300 };

#define CHOICE                                                                                     \
	"{'title':'Quel jeu ?','picture':'','ballot':'choice','secrecy':'roll-call',"              \
	"'tie_rule':'rejected'," POLL_RULES ",'options':[{'text':'Foot','picture':''},"            \
	"{'text':'Corde','picture':''}]}"

#define RANKED                                                                                     \
	"{'title':'Quel nom ?','picture':'','ballot':'ranked','secrecy':'roll-call',"              \
	"'tie_rule':'rejected','method':'irv'," POLL_RULES ",'options':[{'text':'Lune',"           \
	"'picture':''},{'text':'Mer','picture':''},{'text':'Vent','picture':''}]}"

static struct buffer early; /* a motion waits, a vote of the school runs */
static struct buffer plain; /* it was answered, another put aside; all votes are closed */
static struct buffer during; /* while a class that has voted was still sitting */
static int school_line; /* of `plain` */

/* A council of the class, in which it votes so on the item. */
static int64_t vote(struct desk_host *desk, int class_id, int item, const char *votes)
{
	int64_t sitting = hands_prepare(desk, class_id);

	hands_open(desk);
	hands_decide(desk, item, votes);
	hands_end(desk);
	hands_restart(desk);
	return sitting;
}

/* Each class that votes hears the reply of the school at its next council, as the first item. */
static void rank_together(struct desk_host *desk)
{
	hands_ok(desk, "'poll.add','school':1,'classes':[2,4],'motion':" RANKED);
	poll_mark(desk, CP, "{'count':2,'marks':[1,2,3]},{'count':1,'marks':[2,1,3]}");
	poll_mark(desk, CE2, "{'count':1,'marks':[3,2,1]},{'count':1,'marks':[2,1,3]}");
}

/* One vote of the school is closed, another runs. */
static void vote_together(struct desk_host *desk)
{
	hands_ok(desk, "'poll.add','school':1,'classes':[1,2],'motion':" CHOICE);
	(void)hands_prepare(desk, CM1);
	hands_open(desk);
	hands_decide(desk, 1, "2,3,1");
	kit_export(desk->store, &during);
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'poll.add','school':1,'motion':" POLL_MOTION("Un préau ?"));
	vote(desk, CM1, 1, "2,4,0");
	vote(desk, CP, 3, "3,0,0"); /* the second is not reached */
	vote(desk, CE2, 2, "1,0,1");
}

/* Up to the council, and from there down to all. */
static void send(struct desk_host *desk)
{
	int64_t sitting = hands_prepare(desk, CM1), slip;

	hands_ok(desk, "'item.add','motion':" POLL_MOTION("Un chat ?"));
	hands_open(desk);
	hands_decide(desk, 2, "6,0,0"); /* the first is the reply of the school */
	hands_end(desk);
	hands_restart(desk);
	hands_ok(desk, "'motion.send','sitting':%lld,'item':2", (long long)sitting);
	kit_export(desk->store, &early);
	sitting = vote(desk, COUNCIL, 1, "2,0,0");
	hands_ok(desk, "'motion.send','sitting':%lld,'item':1", (long long)sitting);
	hands_ok(desk, "'box.open','class':2");
	slip = box_slip(desk, TEACHER, "Un chat ?");
	hands_ok(desk,
	         "'slip.screen','slip':%lld,'state':'elsewhere','names_somebody':false,"
	         "'reason':'allergie'",
	         (long long)slip);
	hands_ok(desk, "'poll.close','poll':2");
}

static int load(void **state)
{
	struct desk_host *desk;

	(void)state;
	class_setup((void **)&desk);
	poll_school(desk);
	rank_together(desk);
	vote_together(desk);
	send(desk);
	kit_export(desk->store, &plain);
	class_teardown((void **)&desk);
	school_line = kit_school_line(&plain);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&early);
	buffer_release(&plain);
	buffer_release(&during);
	return 0;
}

static struct store *store_of(void **state)
{
	return ((struct kit *)*state)->store;
}

static void take(struct store *store, const struct buffer *archive, struct import_result *result)
{
	enum err err = kit_import(store, archive->data, archive->count, result);

	if (err != ERR_NONE)
		print_error("fault %s at line %u, sitting %lld, entry %u\n",
		            import_fault_code(result->fault), result->line,
		            (long long)result->sitting, result->entry);
	assert_int_equal(err, ERR_NONE);
}

static void the_story_has_every_state(void **state)
{
	static const char *const parts[] = {
	        "\"version\":2,\"made_at_ms\":7",
	        "\"schools\":[{\"id\":1,\"sent\":4,\"polls\":3,\"left_out\":0}]",
	        "\"name\":\"Jean "
	        "Moulin\",\"public_page\":true,\"classes\":[1,2,3,4],\"delegates\":3",
	        "\"state\":\"answered\",\"title\":\"Un chat "
	        "?\",\"reason\":\"\",\"reply\":\"adopted\"",
	        "\"state\":\"aside\",\"title\":\"Un chat ?\",\"reason\":\"allergie\"",
	        "\"state\":\"waiting\",\"title\":\"Un chat ?\"",
	        "\"state\":\"missed\",\"sitting\":0",
	        "\"outcome\":\"chosen\",\"reason\":\"reached\",\"winners\":[\"2\"]",
	        "\"papers\":\"2:1,2,3;1:2,1,3\"",
	        "\"outcome\":\"chosen\",\"reason\":\"method\",\"winners\":[\"2\"]",
	        "{\"count\":6,\"ballot\":\"yes\"},{\"count\":4,\"ballot\":\"no\"},"
	        "{\"count\":1,\"ballot\":\"abstain\"}",
	};

	(void)state;
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (strstr(plain.data, parts[i]) == NULL)
			fail_msg("not there: %s\n%s", parts[i], strrchr(plain.data, '[') - 4000);
	assert_null(strstr(plain.data, "\"code\""));
	assert_non_null(strstr(early.data, "\"sent\":1,\"polls\":3,\"left_out\":0"));
	assert_non_null(strstr(early.data, "\"state\":\"running\",\"closed_at_ms\":0"));
}

static void a_school_goes_out_in_and_out_word_for_word(void **state)
{
	struct import_result result;

	take(store_of(state), &plain, &result);
	assert_int_equal(result.schools, 1);
	assert_int_equal(result.classes, 4);
	assert_int_equal(result.sent, 4);
	assert_int_equal(result.polls, 3);
	kit_assert_out(store_of(state), &plain);
	for (int64_t poll = 1; poll <= 3; poll++) {
		bool fits = false;

		assert_int_equal(poll_audit(store_of(state), poll, &fits), ERR_NONE);
		assert_true(fits);
	}
}

/* Made once, and to be read for ten years. */
static void a_school_of_the_first_version_with_schools_is_taken_in(void **state)
{
	struct import_result result;
	struct buffer old;

	kit_read("tests/export/school.hemicycle.jsonl", &old);
	take(store_of(state), &old, &result);
	assert_int_equal(result.sent, 4);
	assert_int_equal(result.polls, 3);
	assert_int_equal(result.slips, 0);
	kit_assert_out(store_of(state), &old); /* where nothing waits all of it is told as it was */
	buffer_release(&old);
}

static void the_same_school_twice_changes_nothing(void **state)
{
	struct import_result result;

	take(store_of(state), &plain, &result);
	take(store_of(state), &plain, &result);
	assert_int_equal(result.schools + result.classes + result.sittings + result.pupils, 0);
	assert_int_equal(result.sent + result.polls, 0);
	kit_assert_out(store_of(state), &plain);
}

static void what_went_on_since_comes_later(void **state)
{
	struct import_result result;

	take(store_of(state), &early, &result);
	kit_assert_out(store_of(state), &early);
	take(store_of(state), &plain, &result);
	assert_int_equal(result.schools, 0);
	assert_int_equal(result.sent, 4); /* one was answered, three are new */
	assert_int_equal(result.polls, 1);
	kit_assert_out(store_of(state), &plain);
	take(store_of(state), &early, &result); /* what is older takes nothing back */
	kit_assert_out(store_of(state), &plain);
}

/* Its class had voted, but the journal that says so is not in the archive. */
static void a_vote_of_a_class_that_still_sits_is_left_out(void **state)
{
	struct import_result result;

	assert_non_null(strstr(during.data, "\"sent\":0,\"polls\":1,\"left_out\":1"));
	take(store_of(state), &during, &result);
	take(store_of(state), &early, &result);
	kit_assert_out(store_of(state), &early);
}

static enum err note_sitting(void *context, const struct part_row *row)
{
	if (row->sitting != 0)
		*(int64_t *)context = row->sitting;
	return ERR_NONE;
}

static int64_t part_sitting(struct store *store, int64_t poll)
{
	int64_t sitting = 0;

	assert_int_equal(part_each(store, poll, 0, note_sitting, &sitting), ERR_NONE);
	return sitting;
}

static int64_t from_sitting(struct store *store)
{
	char votes[64];
	struct sent_row sent;

	assert_int_equal(sent_get(store, 1, &sent, votes, sizeof votes), ERR_NONE);
	return sent.from_sitting;
}

static void erase(struct store *store, int64_t sitting, const char *words)
{
	struct erasure erasure = {.sitting = sitting, .at_ms = 77, .everywhere = true};
	struct erased erased;
	char password[128];

	assert_int_equal(teacher_find(store, "ada", &erasure.teacher, password, sizeof password),
	                 ERR_NONE);
	assert_int_equal(text_named(store, sitting, words, erasure.hash), ERR_NONE);
	assert_int_equal(text_erase(store, &erasure, &erased), ERR_NONE);
}

/* Of a motion that was sent, and of one that all have voted on. */
static void erased_words_travel_as_their_mark(void **state)
{
	struct store *store = store_of(state);
	struct import_result result;
	struct kit *other = NULL;
	struct buffer out;

	take(store, &plain, &result);
	erase(store, from_sitting(store), "Un chat ?");
	erase(store, part_sitting(store, 2), "Quel jeu ?");
	erase(store, part_sitting(store, 2), "Corde");
	kit_export(store, &out);
	assert_null(strstr(strstr(out.data, "hemicycle-school"), "chat"));
	assert_null(strstr(strstr(out.data, "hemicycle-school"), "Quel jeu"));
	assert_int_equal(kit_open((void **)&other), 0);
	take(other->store, &out, &result);
	kit_assert_out(other->store, &out);
	take(other->store, &plain, &result); /* as it was before: no other history */
	kit_teardown((void **)&other);
	buffer_release(&out);
}

/* Whoever takes it in administers it, and its classes are theirs. */
static void the_school_is_whose_archive_it_was(void **state)
{
	struct store *store = store_of(state);
	struct import_result result;
	struct school_row school;
	char name[NAME_BYTES_MAX + 1], password[128];
	int64_t ada = 0, next = 0;

	assert_int_equal(store_begin(store), ERR_NONE);
	assert_int_equal(ids_begin(store, 5 * ID_BLOCK), ERR_NONE);
	assert_int_equal(store_commit(store), ERR_NONE);
	take(store, &plain, &result);
	assert_int_equal(teacher_find(store, "ada", &ada, password, sizeof password), ERR_NONE);
	assert_int_equal(school_get(store, 1, ada, &school, name, sizeof name), ERR_NONE);
	assert_true(school.admin && school.member && !school.has_code);
	assert_int_equal(school.classes, 4);
	assert_int_equal(school_put(store, "B", ada, &next), ERR_NONE);
	assert_int_equal(next, 5 * ID_BLOCK + 1); /* ids from elsewhere move no counter of ours */
}

static void a_school_of_somebody_else_is_not_changed(void **state)
{
	struct store *store = store_of(state);
	const struct school_row other = {.id = 1, .name = "Autre", .public_page = 1};
	int64_t bob = 0;

	assert_int_equal(teacher_put(store, "bob", "x", &bob), ERR_NONE);
	assert_int_equal(school_put_as(store, &other, bob), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN);
}

/* Or whoever writes an archive could look into any class by its number. */
static void a_class_of_somebody_else_does_not_come_into_a_school(void **state)
{
	struct store *store = store_of(state);
	int64_t bob = 0;

	assert_int_equal(teacher_put(store, "bob", "x", &bob), ERR_NONE);
	assert_int_equal(class_put_as(store, CP, bob, "CP", 0), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN);
}

static void two_ends_of_one_vote_are_taken(void **state)
{
	struct store *store = store_of(state);
	struct import_result result;

	take(store, &early, &result);
	assert_int_equal(poll_close(store, 2, 99, ""), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN);
}

static void two_answers_to_one_motion_are_taken(void **state)
{
	struct store *store = store_of(state);
	struct sent_row answer = {.id = 1, .reply = REPLY_REJECTED, .answer = "", .votes = "0,2,0"};
	struct import_result result;

	take(store, &early, &result);
	assert_int_equal(sent_answer(store, &answer), ERR_NONE);
	kit_refuse(store, &plain, IMPORT_TAKEN);
}

static void what_is_altered_is_told_by_its_name(void **state)
{
	static const struct {
		const char *from, *to;
		enum import_fault fault;
	} cases[] = {
	        {"\"name\":\"Jean Moulin\"", "\"name\":\"\"", IMPORT_FORMAT},
	        {"\"public_page\":true", "\"public_page\":1", IMPORT_FORMAT},
	        {"\"classes\":[1,2,", "\"classes\":[2,1,", IMPORT_FORMAT},
	        {"\"classes\":[1,2,3,4]", "\"classes\":[1,2,3,5]", IMPORT_FORMAT},
	        {"\"delegates\":3", "\"delegates\":9", IMPORT_FORMAT},
	        {"\"sent\":[{", "\"sent\":[{},{", IMPORT_CUT},
	        {"\"from_class\":1,", "\"from_class\":2,", IMPORT_SCHOOL},
	        {"\"from_sitting\":", "\"from_sitting\":99", IMPORT_SCHOOL},
	        {"\"title\":\"Un chat ?\"", "\"title\":\"Un chien ?\"", IMPORT_SCHOOL},
	        {"\"reply\":\"adopted\"", "\"reply\":\"rejected\"", IMPORT_SCHOOL},
	        {"\"answer\":\"Un chat ?\"", "\"answer\":\"Un chien ?\"", IMPORT_SCHOOL},
	        {"\"votes\":\"2,0,0\"", "\"votes\":\"0,2,0\"", IMPORT_SCHOOL},
	        {"\"votes\":\"2,0,0\"", "\"votes\":\"2,0,00\"", IMPORT_SCHOOL},
	        {"\"to_item\":1", "\"to_item\":2", IMPORT_SCHOOL},
	        {"\"minutes\":1", "\"minutes\":2", IMPORT_SCHOOL},
	        {"\"state\":\"aside\"", "\"state\":\"on-agenda\"", IMPORT_FORMAT},
	        {"\"state\":\"settled\"", "\"state\":\"missed\"", IMPORT_SCHOOL},
	        {"\"state\":\"missed\"", "\"state\":\"waiting\"", IMPORT_SCHOOL},
	        {"\"votes\":\"2,3,1\"", "\"votes\":\"3,2,1\"", IMPORT_SCHOOL},
	        {"\"hand_votes\":\"2,3,1\"", "\"hand_votes\":\"2,2,1\"", IMPORT_SCHOOL},
	        {"\"papers\":\"2:1,2,3;1:2,1,3\"", "\"papers\":\"1:1,2,3;2:2,1,3\"", IMPORT_SCHOOL},
	        {"\"papers\":\"2:1,2,3;1:2,1,3\"", "\"papers\":\"\"", IMPORT_SCHOOL},
	        {"\"eligible\":6", "\"eligible\":7", IMPORT_SCHOOL},
	        {"\"vote\":1", "\"vote\":2", IMPORT_SCHOOL},
	        {"\"title\":\"Quel jeu ?\"", "\"title\":\"Quel sport ?\"", IMPORT_FORMAT},
	        {"\\\"choice\\\",\\\"secrecy\\\":\\\"roll-call\\\"",
	         "\\\"choice\\\",\\\"secrecy\\\":\\\"secret\\\"", IMPORT_SCHOOL},
	        {"\\\"text\\\":\\\"Corde\\\"", "\\\"text\\\":\\\"Balle\\\"", IMPORT_SCHOOL},
	        {"\\\"ballot\\\":\\\"choice\\\"", "\\\"ballot\\\":\\\"fist\\\"", IMPORT_FORMAT},
	        {"\"outcome\":\"chosen\"", "\"outcome\":\"rejected\"", IMPORT_RECOUNT},
	        {"\"winners\":[\"2\"]", "\"winners\":[\"1\"]", IMPORT_RECOUNT},
	        {"\"reason\":\"reached\",\"winners\":[\"2\"]",
	         "\"reason\":\"reached\",\"winners\":[\"1\"]", IMPORT_RECOUNT},
	        {"{\"count\":6,\"ballot\":\"yes\"}", "{\"count\":7,\"ballot\":\"yes\"}",
	         IMPORT_TOLD},
	        {"\"state\":\"closed\"", "\"state\":\"running\"", IMPORT_FORMAT},
	};
	struct import_result result;

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buffer archive;

		kit_alter(&plain, school_line, cases[i].from, cases[i].to, &archive);
		kit_refuse(store_of(state), &archive, cases[i].fault);
		buffer_release(&archive);
	}
	take(store_of(state), &plain, &result); /* none of them left anything behind */
	kit_assert_out(store_of(state), &plain);
}

/* With its title it would not fit where it is read again, and nobody could open it any more. */
static void a_vote_with_room_to_spare_is_none(void **state)
{
	static const char from[] = "\"title\":\"Quel nom ?\",\"motion\":\"{";
	static char to[sizeof from + (1 << 16) - 2048];
	struct buffer archive;

	memset(to, ' ', sizeof to - 1);
	memcpy(to, from, sizeof from - 1);
	kit_alter(&plain, school_line, from, to, &archive);
	kit_refuse(store_of(state), &archive, IMPORT_FORMAT);
	buffer_release(&archive);
}

static void schools_that_are_promised_come(void **state)
{
	static const struct {
		const char *from, *to;
		enum import_fault fault;
	} cases[] = {
	        {"\"version\":2", "\"version\":1", IMPORT_FORMAT},
	        {"\"schools\":[{\"id\":1,", "\"schools\":[{\"id\":2,", IMPORT_FORMAT},
	        {"\"sent\":4", "\"sent\":3", IMPORT_CUT},
	        {"\"polls\":3", "\"polls\":2", IMPORT_CUT},
	        {"\"schools\":[{", "\"schools\":[{\"id\":7,\"sent\":0,\"polls\":0},{",
	         IMPORT_FORMAT},
	        {"\"left_out\":0}],\"counts\"",
	         "\"left_out\":0},{\"id\":7,\"sent\":0,\"polls\":0}],\"counts\"", IMPORT_CUT},
	        {"\"schools\":[{", "\"schools\":[],\"x\":[{", IMPORT_FORMAT},
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct buffer archive;

		kit_alter(&plain, 0, cases[i].from, cases[i].to, &archive);
		kit_refuse(store_of(state), &archive, cases[i].fault);
		buffer_release(&archive);
	}
}

/* What no journal says: the school's own numbers, its name, times, why something was put aside. */
static bool is_its_own(const char *line, size_t at)
{
	static const char *const keys[] = {"id",    "name",       "public_page",  "from_item",
	                                   "at_ms", "made_at_ms", "closed_at_ms", "reason"};
	const char *colon = line + at, *key;

	while (colon > line && strncmp(colon, "\":", 2) != 0)
		colon--;
	for (key = colon; key > line && key[-1] != '"';)
		key--;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		if ((size_t)(colon - key) == strlen(keys[i]) &&
		    strncmp(key, keys[i], strlen(keys[i])) == 0)
			return true;
	return false;
}

/* As somebody would who knows how digests are made. */
static void an_altered_school_is_found_although_its_digests_are_right(void **state)
{
	struct import_result result;
	struct kit_lines lines;
	struct buffer archive;
	unsigned looked = 0;
	char *line;

	kit_split(&plain, &lines);
	buffer_init(&archive, 1 << 24);
	line = lines.line[school_line];
	for (unsigned i = 0; i < ALTERED; i++) {
		size_t at = 1 + (size_t)i * (lines.bytes[school_line] - 80) / ALTERED;
		char was = line[at];

		line[at] = (char)(was ^ 1 << i % 7);
		kit_join(&lines, &archive);
		line[at] = was;
		if (is_its_own(line, at))
			continue;
		looked++;
		if (kit_import(store_of(state), archive.data, archive.count, &result) != ERR_INPUT)
			fail_msg("not found: byte %zu, %.60s", at, line + at - 30);
	}
	assert_true(looked > ALTERED / 2);
	buffer_release(&archive);
	kit_lines_release(&lines);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(the_story_has_every_state),
	        TEST(a_school_goes_out_in_and_out_word_for_word),
	        TEST(a_school_of_the_first_version_with_schools_is_taken_in),
	        TEST(the_same_school_twice_changes_nothing),
	        TEST(what_went_on_since_comes_later),
	        TEST(a_vote_of_a_class_that_still_sits_is_left_out),
	        TEST(erased_words_travel_as_their_mark),
	        TEST(the_school_is_whose_archive_it_was),
	        TEST(a_school_of_somebody_else_is_not_changed),
	        TEST(a_class_of_somebody_else_does_not_come_into_a_school),
	        TEST(two_ends_of_one_vote_are_taken),
	        TEST(two_answers_to_one_motion_are_taken),
	        TEST(what_is_altered_is_told_by_its_name),
	        TEST(a_vote_with_room_to_spare_is_none),
	        TEST(schools_that_are_promised_come),
	        TEST(an_altered_school_is_found_although_its_digests_are_right),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
