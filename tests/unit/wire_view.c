/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_view.c - each audience is told its fields and no others; answers are as written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "core/motion.h"
#include "core/seats.h"
#include "hemicycle/tally.h"
#include "unit/wire_kit.h"
#include "wire/answer.h"
#include "wire/command.h"
#include "wire/gate.h"
#include "wire/print.h"
#include "wire/table.h"

static const char *spoken; /* what every text says; NULL: its number */

static struct text_ref ref(uint8_t number)
{
	return (struct text_ref){.hash = {number}};
}

static const char *find(const void *context, const struct text_ref *wanted)
{
	static char text[16];

	(void)context;
	if (wanted->hash[0] == 0)
		return NULL;
	snprintf(text, sizeof text, "t%d", wanted->hash[0]);
	return spoken != NULL ? spoken : text;
}

static const struct words words = {.find = find};

static int set_up(void **state)
{
	(void)state;
	buffer_init(&out, FRAME_BYTES_MAX);
	spoken = NULL;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	buffer_release(&out);
	return 0;
}

/* The names of the members of an object, in order, with blanks between. */
static void keys_are(const cJSON *object, const char *wanted)
{
	struct buffer keys;

	assert_true(cJSON_IsObject(object));
	buffer_init(&keys, 1024);
	for (const cJSON *item = object->child; item != NULL; item = item->next)
		buffer_printf(&keys, "%s%s", item->string, item->next != NULL ? " " : "");
	assert_string_equal(keys.data, wanted);
	buffer_release(&keys);
}

/* The longest explanation there is. */
static void whole_tally(struct view_tally *tally)
{
	memset(tally, 0, sizeof *tally);
	*tally = (struct view_tally){.method = TALLY_MAJORITY_JUDGMENT,
	                             .status = TALLY_SECOND_ROUND,
	                             .option_count = OPTIONS_MAX,
	                             .winner_count = OPTIONS_MAX,
	                             .tied = UINT16_MAX,
	                             .has_tallies = 1,
	                             .scale = 100000,
	                             .has_pairwise = 1,
	                             .condorcet = 15,
	                             .gauge_count = OPTIONS_MAX,
	                             .needed = -1,
	                             .quota = WIRE_INTEGER_MAX,
	                             .spent = WIRE_INTEGER_MAX,
	                             .round_count = 2 * OPTIONS_MAX};
	for (int i = 0; i < OPTIONS_MAX; i++) {
		tally->winners[i] = tally->places[i] = (uint8_t)i;
		tally->tallies[i] = WIRE_INTEGER_MAX;
		tally->gauges[i] = (struct view_gauge){.median = 6,
		                                       .above = MEMBERS_MAX,
		                                       .below = MEMBERS_MAX,
		                                       .grade_count = GRADES_MAX};
	}
	for (int i = 0; i < 2 * OPTIONS_MAX; i++) {
		struct view_round *round = &tally->rounds[i];

		*round = (struct view_round){.action = TALLY_EXCLUDED,
		                             .candidate = 15,
		                             .exhausted = WIRE_INTEGER_MAX,
		                             .eliminated = UINT16_MAX,
		                             .elected = UINT16_MAX};
		for (int j = 0; j < OPTIONS_MAX; j++)
			round->tallies[j] = WIRE_INTEGER_MAX;
	}
	memset(tally->pairwise, 0, sizeof tally->pairwise);
	for (int i = 0; i < OPTIONS_MAX * OPTIONS_MAX; i++)
		tally->pairwise[i] = MEMBERS_MAX;
}

static void whole_result(struct view_result *result)
{
	whole_tally(&result->tally);
	result->has_tally = 1;
	result->hand_count = 3;
	result->waiting = UINT16_MAX;
	result->drawn_count = OPTIONS_MAX;
	for (uint16_t i = 0; i < OPTIONS_MAX; i++)
		result->drawn[i] =
		        (struct view_drawn){.seat = i, .name = ref(9), .picture = {"cat"}};
	memset(result->seed, '6', sizeof result->seed - 1);
	result->comparable = 1;
	result->workshop_count = WORKSHOP_MAX;
	for (int i = 0; i < WORKSHOP_MAX; i++)
		result->workshop[i] = result->tally;
}

static void whole_item(struct view_item *item, uint16_t id)
{
	*item = (struct view_item){.id = id,
	                           .state = ITEM_DONE,
	                           .outcome = OUTCOME_CHOSEN,
	                           .decision_count = DECISIONS_MAX};
	for (int decision = 0; decision < DECISIONS_MAX; decision++)
		item->decisions[decision] = (struct view_said){.text = ref(5), .picture = {"tree"}};
	item->motion = (struct motion){.title = ref(4),
	                               .picture = {"tree"},
	                               .ballot = BALLOT_CHOICE,
	                               .option_count = OPTIONS_MAX};
	for (int option = 0; option < OPTIONS_MAX; option++)
		item->motion.options[option] = (struct vote_option){.text = ref(5),
		                                                    .picture = {"tree"},
		                                                    .statement = ref(6),
		                                                    .substitute_name = ref(7),
		                                                    .cost = BUDGET_MAX,
		                                                    .candidate = MEMBERS_MAX,
		                                                    .substitute = MEMBERS_MAX,
		                                                    .drafted = 1};
}

/* All that there can be around the votes. */
static void whole_council(struct view *view)
{
	view->stage_count = STAGE_COUNT;
	view->own_count = OWN_OFFICES_MAX;
	view->has_ritual = view->has_speaker = view->has_look_back = 1;
	view->ask_count = view->officer_count = MEMBERS_MAX;
	view->suggestion_count = OFFICE_COUNT;
	view->amendment_count = AMENDMENTS_MAX;
	view->entry_count = BOOK_ENTRIES_MAX;
	view->note_count = NOTES_MAX;
	view->line_count = LINES_MAX;
	for (int i = 0; i < OFFICE_COUNT; i++)
		view->suggestions[i].count = 3;
	for (int i = 0; i < BOOK_ENTRIES_MAX; i++)
		view->entries[i].who_count = ENTRY_WHO_MAX;
}

/* Everything is filled, as if core had forgotten what this audience may see. */
static void whole_view(enum audience audience, struct view *view)
{
	memset(view, 0, sizeof *view);
	*view = (struct view){.audience = audience,
	                      .now_ms = 1717243200000,
	                      .sitting = 3,
	                      .class_id = 2,
	                      .phase = PHASE_COUNTED,
	                      .mode = MODE_READING,
	                      .door_open = 1,
	                      .door_code = "QRSTUV",
	                      .number = 9,
	                      .title = ref(1),
	                      .class_name = ref(2),
	                      .present_count = 21,
	                      .member_count = MEMBERS_MAX,
	                      .class_size = 24,
	                      .item_count = ITEMS_MAX,
	                      .has_floor = 1,
	                      .has_vote = 1,
	                      .has_result = 1};
	memset(view->may, 1, sizeof view->may);
	for (uint16_t i = 0; i < MEMBERS_MAX; i++)
		view->members[i] = (struct view_member){.seat = i,
		                                        .name = ref(3),
		                                        .picture = {"cat"},
		                                        .present = 1,
		                                        .screen = SCREEN_HERE,
		                                        .signed_ = 1,
		                                        .choice = (uint8_t)(i % 4)};
	for (uint16_t i = 0; i < ITEMS_MAX; i++)
		whole_item(&view->items[i], (uint16_t)(i + 1));
	view->floor = view->items[0];
	view->vote = (struct view_vote){.number = 1,
	                                .item = 1,
	                                .state = VOTE_COUNTED,
	                                .round = 1,
	                                .eligible = 24,
	                                .present = 21,
	                                .voters = 20,
	                                .needed = 11};
	view->result = (struct view_result){
	        .choice_count = 3, .casting_choice = CHOICE_NONE, .votes = {1, 2, 3, 7777}};
	view->result.verdict =
	        (struct verdict){.outcome = OUTCOME_ADOPTED, .winner = 2, .tied = 0x5};
	whole_result(&view->result);
	whole_council(view);
	view->past_count = HISTORY_MAX;
	for (uint16_t i = 0; i < HISTORY_MAX; i++)
		view->past[i] = (struct view_past){.number = (uint16_t)(i + 1),
		                                   .round = 1,
		                                   .title = ref(4),
		                                   .objection = ref(8),
		                                   .verdict = view->result.verdict};
}

static cJSON *print_for(enum audience audience)
{
	static struct view view;

	whole_view(audience, &view);
	buffer_clear(&out);
	view_print(&view, &words, &out);
	return kit_parsed();
}

/* Of one who holds no role, has not asked for the floor, and may do nothing. */
#define QUIET                                                                                      \
	",\"roles\":[],\"offered\":[],\"asked\":false,\"speaking\":false,\"tag\":\"none\","        \
	"\"place\":0,\"turns\":0,\"spoken_ms\":0,\"wishes\":[],\"may\":[]}}}"
#define SHARED "phase mode title class_name number"
#define FLOOR  "floor vote result past"
#define DONE   "outcome decisions"
#define DOOR   "door_open door_code present_count class_size"
#define ABOUT                                                                                      \
	"kind hidden minutes has_author author author_name wishes trial_entry reason "             \
	"post reply from"
#define COUNCIL                                                                                    \
	"stages stage paused wishing tags ritual speaker asks item_since_ms item_until_ms roles "  \
	"own_roles officers amendments entries entry_shown look_back"
#define LEADING "notes lines earlier_minutes"
#define SPEECH  "asked turns roles offered"
#define ITEM                                                                                       \
	"id state locked " ABOUT " projected names_somebody gate gate_asked spent_ms " DONE        \
	" motion"

static void each_audience_has_its_fields_and_no_others(void **state)
{
	cJSON *object;

	(void)state;
	object = print_for(AUDIENCE_VISITOR);
	keys_are(object, "view");
	keys_are(kit_at(object, "view"), "screen now_ms title class_name mode members");
	keys_are(kit_at(kit_at(object, "view"), "members")->child, "seat name picture screen");
	cJSON_Delete(object);
	object = print_for(AUDIENCE_PUPIL);
	keys_are(kit_at(object, "view"),
	         "screen now_ms sitting " SHARED " agenda " FLOOR " " COUNCIL);
	keys_are(kit_at(kit_at(object, "view"), "agenda")->child,
	         "id state title picture " ABOUT " " DONE);
	cJSON_Delete(object);
	object = print_for(AUDIENCE_PROJECTOR);
	keys_are(kit_at(object, "view"), "screen now_ms sitting " SHARED " " DOOR " agenda " FLOOR
	                                 " " COUNCIL " earlier_minutes members");
	keys_are(kit_at(kit_at(object, "view"), "members")->child,
	         "seat name picture present choice");
	cJSON_Delete(object);
	object = print_for(AUDIENCE_TEACHER);
	keys_are(kit_at(object, "view"),
	         "screen now_ms sitting class_id " SHARED " " DOOR " items " FLOOR " " COUNCIL
	         " " LEADING " suggestions members may");
	keys_are(kit_at(kit_at(object, "view"), "members")->child,
	         "seat name picture present screen signed on_paper choice " SPEECH " spoken_ms");
	keys_are(kit_at(kit_at(object, "view"), "items")->child, ITEM);
	keys_are(kit_at(kit_at(object, "view"), "past")->child,
	         "number round ballot title objection verdict");
	keys_are(kit_at(kit_at(object, "view"), "result"),
	         "votes casting_choice verdict hand_votes waiting drawn seed tally comparable "
	         "workshop");
	cJSON_Delete(object);
}

/* The chair and the other roles read alike; neither is told who has what door or screen to open. */
static void roles_and_the_booth_have_their_fields_and_no_others(void **state)
{
	static const int roles[] = {AUDIENCE_CHAIR, AUDIENCE_OFFICER};
	cJSON *object;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		object = print_for((enum audience)roles[i]);
		keys_are(kit_at(object, "view"),
		         "screen now_ms sitting " SHARED " present_count class_size items " FLOOR
		         " " COUNCIL " " LEADING " members");
		keys_are(kit_at(kit_at(object, "view"), "members")->child,
		         "seat name picture present screen signed on_paper " SPEECH);
		keys_are(kit_at(kit_at(object, "view"), "items")->child, ITEM);
		cJSON_Delete(object);
	}
	object = print_for(AUDIENCE_BOOTH);
	keys_are(kit_at(object, "view"),
	         "screen now_ms sitting " SHARED " agenda " FLOOR " " COUNCIL " members");
	keys_are(kit_at(kit_at(object, "view"), "members")->child,
	         "seat name picture present signed");
	cJSON_Delete(object);
}

/* Whatever core fills in by mistake: no door code, no seat and no roll for a pupil or a visitor. */
static void a_pupil_is_told_nothing_of_door_seats_or_roll(void **state)
{
	static const int audiences[] = {AUDIENCE_PUPIL, AUDIENCE_VISITOR};
	static const char *const secrets[] = {"QRSTUV",     "door_code",     "signed",   "\"may\"",
	                                      "vote.count", "present_count", "class_id", "7777"};

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		cJSON_Delete(print_for((enum audience)audiences[i]));
		for (size_t n = 0; n < sizeof secrets / sizeof secrets[0]; n++)
			assert_null(strstr(out.data, secrets[n]));
	}
	cJSON_Delete(print_for(AUDIENCE_PUPIL));
	assert_null(strstr(out.data, "\"members\""));
	assert_null(strstr(out.data, "\"t3\""));
	cJSON_Delete(print_for(AUDIENCE_TEACHER)); /* the control: the search does find them */
	assert_non_null(strstr(out.data, "QRSTUV"));
	assert_non_null(strstr(out.data, "vote.count"));
}

static void parts_that_are_not_there_are_null(void **state)
{
	static struct view view;
	cJSON *object;

	(void)state;
	whole_view(AUDIENCE_PUPIL, &view);
	view.has_floor = view.has_vote = view.has_result = view.has_look_back = 0;
	buffer_clear(&out);
	view_print(&view, &words, &out);
	object = kit_parsed();
	assert_true(cJSON_IsNull(kit_at(kit_at(object, "view"), "floor")));
	assert_true(cJSON_IsNull(kit_at(kit_at(object, "view"), "vote")));
	assert_true(cJSON_IsNull(kit_at(kit_at(object, "view"), "result")));
	assert_true(cJSON_IsNull(kit_at(kit_at(object, "view"), "look_back")));
	assert_null(strstr(out.data, "votes"));
	cJSON_Delete(object);
}

static void values_are_as_in_the_view(void **state)
{
	cJSON *object = print_for(AUDIENCE_TEACHER);
	const cJSON *view = kit_at(object, "view"), *result = kit_at(view, "result"),
	            *may = kit_at(view, "may");

	(void)state;
	assert_string_equal(kit_at(view, "screen")->valuestring, "teacher");
	assert_string_equal(kit_at(view, "title")->valuestring, "t1");
	assert_string_equal(kit_at(view, "phase")->valuestring, "counted");
	assert_int_equal(cJSON_GetArraySize(kit_at(result, "votes")), 3);
	assert_true(cJSON_IsNull(kit_at(result, "casting_choice")));
	assert_int_equal(kit_at(kit_at(result, "verdict"), "winner")->valueint, 2);
	assert_int_equal(cJSON_GetArraySize(kit_at(kit_at(result, "verdict"), "tied")), 2);
	assert_true(cJSON_IsNull(kit_at(kit_at(view, "members")->child, "choice")));
	assert_int_equal(kit_at(kit_at(view, "members")->child->next, "choice")->valueint, 0);
	assert_int_equal(cJSON_GetArraySize(may), COMMAND_ASSEMBLY_COUNT - 2);
	assert_string_equal(may->child->valuestring, "item.add");
	assert_int_equal(
	        cJSON_GetArraySize(kit_at(kit_at(kit_at(view, "floor"), "motion"), "options")),
	        OPTIONS_MAX);
	cJSON_Delete(object);
}

static void the_greatest_view_fits_into_a_frame(void **state)
{
	static char longest[TITLE_BYTES_MAX + 1];

	(void)state;
	memset(longest, '"', TITLE_BYTES_MAX);
	spoken = longest;
	for (int audience = 0; audience < AUDIENCE_COUNT; audience++)
		cJSON_Delete(print_for((enum audience)audience));
	spoken = NULL;
}

static void strings_are_escaped_for_json_and_scripts(void **state)
{
	static const char hard[] = "\"\\/\b\f\n\r\t\x01\x1f\x7f </script> "
	                           "\xe2\x80\xa8\xe2\x80\xa9\xe2\x80\xaa \xf0\x9f\x98\x80 \xc3\xa9";
	cJSON *object;

	(void)state;
	buffer_clear(&out);
	wire_print_string(&out, hard);
	assert_string_equal(
	        out.data,
	        "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f </script> \\u2028\\u2029\xe2\x80\xaa "
	        "\xf0\x9f\x98\x80 \xc3\xa9\"");
	for (int c = 1; c < 0x80; c++) {
		const char one[] = {'<', (char)c, '>', '\0'};

		buffer_clear(&out);
		buffer_text(&out, "{\"x\":");
		wire_print_string(&out, one);
		buffer_char(&out, '}');
		object = kit_parsed();
		assert_string_equal(kit_at(object, "x")->valuestring, one);
		cJSON_Delete(object);
	}
	buffer_clear(&out);
	wire_print_string(&out, "\xe2\x80"); /* cut: nothing behind the end is read */
	assert_int_equal(out.count, 4);
}

static void small_assembly(struct assembly *assembly)
{
	memset(assembly, 0, sizeof *assembly);
	assembly->id = 3;
	assembly->class_id = 2;
	assembly->phase = PHASE_SEALED;
	assembly->number = 4;
	assembly->member_count = 3;
	assembly->item_count = 1;
	assembly->vote_count = 3;
	assembly->title = ref(1);
	for (int i = 0; i < 3; i++)
		assembly->members[i].name = ref((uint8_t)(10 + i));
	assembly->items[0] = (struct item){.id = 7, .state = ITEM_DONE, .vote_count = 3};
	assembly->items[0].motion = (struct motion){.title = ref(5), .option_count = 2};
	for (int i = 0; i < 3; i++) {
		struct vote *vote = &assembly->votes[i];

		vote->item = 7;
		vote->round = 1;
		vote->casting_choice = CHOICE_NONE;
		seats_add(&vote->signed_, 0);
		seats_add(&vote->signed_, 2);
		vote->votes[0] = 4321;
		vote->choice[2] = 1;
		vote->verdict = (struct verdict){.outcome = OUTCOME_ADOPTED, .cast = 4321};
		vote->annulled_for = ref(0);
	}
}

static cJSON *print_minutes(const struct assembly *assembly)
{
	static const uint8_t head[32] = {0xab};
	static const char *const eight[8] = {"un",   "deux", "trois", "quatre",
	                                     "cinq", "six",  "sept",  "huit"};

	buffer_clear(&out);
	minutes_print(assembly, &words, head, eight, NULL, &out);
	return kit_parsed();
}

static void minutes_tell_shown_votes_with_roll_and_choices(void **state)
{
	static struct assembly assembly;
	const cJSON *vote;
	cJSON *object;

	(void)state;
	small_assembly(&assembly);
	assembly.votes[1].state = VOTE_SHOWN;
	object = print_minutes(&assembly);
	keys_are(object, "id class_id number title class_name phase prepared_at_ms opened_at_ms "
	                 "sealed_at_ms members stages own_roles items votes amendments entries "
	                 "notes prose approved corrections approvals corrected look_back head "
	                 "words");
	keys_are(kit_at(object, "members")->child,
	         "seat name picture was_present arrived_at_ms left_at_ms present roles");
	keys_are(kit_at(object, "items")->child,
	         "id state locked kind hidden author minutes spent_ms reason post reply from "
	         "motion");
	assert_int_equal(kit_at(kit_at(object, "members")->child->next, "seat")->valueint, 1);
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "votes")), 1);
	vote = kit_at(object, "votes")->child;
	keys_are(vote,
	         "number item state round closed_by reopened casting_choice frozen opened_at_ms "
	         "closed_at_ms votes verdict annulled_for roll choices fallback amendment seats "
	         "standing "
	         "title objection on_paper hand_votes accepted refused seed order papers "
	         "seat_marks tally");
	assert_int_equal(kit_at(vote, "number")->valueint, 2);
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "votes")), 3);
	assert_int_equal(cJSON_GetArraySize(kit_at(vote, "roll")), 2);
	assert_string_equal(kit_at(vote, "roll")->child->next->valuestring, "t12");
	assert_int_equal(kit_at(kit_at(vote, "choices")->child, "seat")->valueint, 2);
	assert_int_equal(kit_at(kit_at(vote, "choices")->child, "choice")->valueint, 0);
	assert_string_equal(kit_at(object, "words")->child->next->valuestring, "deux");
	cJSON_Delete(object);
}

static void minutes_hide_what_was_not_shown(void **state)
{
	static struct assembly assembly;
	cJSON *object;

	(void)state;
	small_assembly(&assembly);
	for (int hidden = VOTE_OPEN; hidden <= VOTE_COUNTED; hidden++) {
		assembly.votes[0].state = assembly.votes[1].state = assembly.votes[2].state =
		        (uint8_t)hidden;
		object = print_minutes(&assembly);
		assert_int_equal(cJSON_GetArraySize(kit_at(object, "votes")), 0);
		assert_null(strstr(out.data, "4321"));
		cJSON_Delete(object);
	}
	assembly.votes[2].state = VOTE_ANNULLED;
	assembly.votes[2].annulled_for = ref(9);
	object = print_minutes(&assembly);
	assert_int_equal(cJSON_GetArraySize(kit_at(object, "votes")), 1);
	assert_string_equal(kit_at(kit_at(object, "votes")->child, "annulled_for")->valuestring,
	                    "t9");
	assert_int_equal(cJSON_GetArraySize(kit_at(kit_at(object, "votes")->child, "votes")), 0);
	assert_int_equal(cJSON_GetArraySize(kit_at(kit_at(object, "votes")->child, "choices")), 0);
	assert_null(strstr(out.data, "4321")); /* figures that may never have been shown */
	assert_null(strstr(out.data, "adopted"));
	cJSON_Delete(object);
}

static void an_erased_text_is_empty(void **state)
{
	static struct assembly assembly;
	cJSON *object;

	(void)state;
	small_assembly(&assembly);
	assembly.members[0].name = ref(0);
	object = print_minutes(&assembly);
	assert_string_equal(kit_at(kit_at(object, "members")->child, "name")->valuestring, "");
	cJSON_Delete(object);
}

static void a_decision_stands_in_its_line_of_the_archive(void **state)
{
	static struct assembly assembly;
	struct answer_decision line = {
	        .sitting = 3, .number = 4, .item = 7, .vote = 1, .at_ms = 5, .title = "Lac"};
	struct answer_archive archive = {
	        .class_id = 2, .class_name = "CM2", .decisions = &line, .decision_count = 1};
	struct buffer body;

	(void)state;
	small_assembly(&assembly);
	assembly.items[0].motion.ballot = BALLOT_CHOICE;
	assembly.items[0].motion.options[0].text = ref(21);
	assembly.items[0].motion.options[1].text = ref(22);
	assembly.votes[0].verdict.winner = CHOICE_NONE;
	buffer_init(&body, 4096);
	decision_print(&assembly, &assembly.votes[0], &words, &body);
	line.body = body.data;
	buffer_clear(&out);
	answer_archive(7, &archive, &out);
	assert_string_equal(out.data, "{\"re\":7,\"ok\":{\"class_id\":2,\"class_name\":\"CM2\","
	                              "\"sittings\":[],\"decisions\":[{\"sitting\":3,"
	                              "\"number\":4,\"item\":7,\"vote\":1,\"at_ms\":5,\"title\":"
	                              "\"Lac\",\"picture\":\"\",\"ballot\":\"choice\","
	                              "\"options\":[\"t21\",\"t22\"],\"votes\":[4321,0,0],"
	                              "\"outcome\":\"adopted\",\"winner\":null,\"winners\":[],"
	                              "\"advisory\":false}],\"years\":[],\"more\":false}}");
	buffer_release(&body);
}

static void said(const char *wanted)
{
	cJSON_Delete(kit_parsed());
	assert_string_equal(out.data, wanted);
	buffer_clear(&out);
}

static void answers_are_as_the_protocol_writes_them(void **state)
{
	const struct token token = {{0xff, 1}};
	const struct answer_hello hello = {ROLE_TEACHER, "Mme \"B\"", 2,          3,
	                                   "0.1.0",      NAMES_FULL,  SCOPE_WHOLE};
	const struct answer_class_line lines[] = {{1, "CM2", MODE_READING, 24, 3, 7, 1},
	                                          {2, "CP", MODE_IMAGES, 0, 0, 0, 0}};
	const struct answer_school_line schools[] = {{7, "Jean Moulin", 2, 1}};
	const struct answer_home home = {lines, 2, schools, 1}, nothing = {0};
	const struct answer_link link = {4, LINK_PUBLIC, 2, 10, 20, NAMES_NONE, SCOPE_DECISIONS};

	(void)state;
	buffer_clear(&out);
	answer_ok(0, &out);
	said("{\"re\":0,\"ok\":{}}");
	answer_no(7, REFUSAL_ALREADY_VOTED, NULL, &out);
	said("{\"re\":7,\"no\":\"already-voted\"}");
	answer_no(-1, REFUSAL_BAD_FIELD, "a\"b", &out);
	said("{\"re\":-1,\"no\":\"bad-field\",\"field\":\"a\\\"b\"}");
	answer_id(9007199254740992, 5, &out);
	said("{\"re\":9007199254740992,\"ok\":{\"id\":5}}");
	answer_hello(1, &hello, &out);
	said("{\"re\":1,\"ok\":{\"role\":\"teacher\",\"name\":\"Mme "
	     "\\\"B\\\"\",\"class_id\":2,\"sitting\":3,\"version\":\"0.1.0\",\"names\":\"full\","
	     "\"scope\":\"whole\"}}");
	answer_login(1, &token, "Ana", &out);
	said("{\"re\":1,\"ok\":{\"token\":"
	     "\"ff01000000000000000000000000000000000000000000000000000000000000\",\"name\":"
	     "\"Ana\"}}");
	answer_home(2, &home, &out);
	said("{\"re\":2,\"ok\":{\"classes\":[{\"id\":1,\"name\":\"CM2\",\"mode\":\"reading\","
	     "\"pupils\":24,\"sittings\":3,\"school\":7,\"delegates\":true},"
	     "{\"id\":2,\"name\":\"CP\",\"mode\":\"images\",\"pupils\":0,\"sittings\":0,"
	     "\"school\":0,\"delegates\":false}],\"schools\":[{\"id\":7,\"name\":\"Jean Moulin\","
	     "\"classes\":2,\"admin\":true}]}}");
	answer_home(2, &nothing, &out);
	said("{\"re\":2,\"ok\":{\"classes\":[],\"schools\":[]}}");
	answer_link(3, &link, &token, &out);
	said("{\"re\":3,\"ok\":{\"id\":4,\"kind\":\"public\",\"token\":"
	     "\"ff01000000000000000000000000000000000000000000000000000000000000\",\"expires_at_"
	     "ms\":20,\"names\":\"none\",\"scope\":\"decisions\"}}");
}

static void class_and_list_answers_carry_their_rows(void **state)
{
	const struct answer_pupil pupils[] = {{9, "Ana", "cat"}};
	const struct answer_sitting sittings[] = {{3, "Conseil", PHASE_SEALED, 4, 1, 2, 3}};
	const struct answer_link links[] = {
	        {4, LINK_PROJECTOR, 3, 10, 20, NAMES_FULL, SCOPE_WHOLE}};
	const struct answer_class class = {.id = 1,
	                                   .name = "CM2",
	                                   .mode = MODE_READING,
	                                   .pupils = pupils,
	                                   .pupil_count = 1,
	                                   .sittings = sittings,
	                                   .sitting_count = 1,
	                                   .links = links,
	                                   .link_count = 1,
	                                   .school = 7,
	                                   .school_name = "Jean Moulin",
	                                   .years = {{2026, 2024}, 2}};
	const struct answer_list_pupil read[] = {{2, "Ana", "CM2", "B"}};
	const struct answer_list_problem problems[] = {{3, "no-name", ";;"}};
	const struct answer_list list = {"onde", read, 1, problems, 1};
	struct buffer minutes;

	(void)state;
	buffer_clear(&out);
	answer_class(5, &class, &out);
	said("{\"re\":5,\"ok\":{\"id\":1,\"name\":\"CM2\",\"mode\":\"reading\",\"pupils\":[{\"id\":"
	     "9,\"name\":\"Ana\",\"picture\":\"cat\"}],"
	     "\"sittings\":[{\"id\":3,\"title\":\"Conseil\",\"phase\":\"sealed\",\"number\":4,"
	     "\"prepared_at_ms\":1,\"opened_at_ms\":2,\"sealed_at_ms\":3}],"
	     "\"links\":[{\"id\":4,\"kind\":\"projector\",\"target\":3,\"made_at_ms\":10,\"expires_"
	     "at_ms\":20,\"names\":\"full\",\"scope\":\"whole\"}],\"teachers\":[],\"slips_"
	     "waiting\":0,\"entries_open\":0,\"cards\":0,"
	     "\"school\":7,\"school_name\":\"Jean "
	     "Moulin\",\"delegates\":false,\"years\":[2026,2024]}}");
	answer_list(6, &list, &out);
	said("{\"re\":6,\"ok\":{\"format\":\"onde\",\"pupils\":[{\"line\":2,\"name\":\"Ana\","
	     "\"level\":\"CM2\",\"division\":\"B\"}],"
	     "\"problems\":[{\"line\":3,\"problem\":\"no-name\",\"text\":\";;\"}]}}");
	buffer_init(&minutes, 64);
	buffer_text(&minutes, "{\"id\":3}");
	answer_minutes(7, &minutes, &out);
	said("{\"re\":7,\"ok\":{\"id\":3}}");
	buffer_release(&minutes);
}

static void notes_are_as_the_protocol_writes_them(void **state)
{
	struct note_me me = {.seat = 5, .name = "Ana", .picture = "cat", .seated = false};

	(void)state;
	buffer_clear(&out);
	note_me(&me, &out);
	said("{\"note\":{\"me\":{\"seat\":5,\"name\":\"Ana\",\"picture\":\"cat\",\"state\":"
	     "\"waiting\",\"voted\":0,\"choice\":null,\"marks\":[],\"on_paper\":false" QUIET);
	me.seated = true;
	me.voted = 2;
	me.choice = 1;
	note_me(&me, &out);
	said("{\"note\":{\"me\":{\"seat\":5,\"name\":\"Ana\",\"picture\":\"cat\",\"state\":"
	     "\"seated\",\"voted\":2,\"choice\":0,\"marks\":[],\"on_paper\":false" QUIET);
	me.choice = 0;
	me.mark_count = 3; /* a blank ballot is told whole */
	me.on_paper = true;
	note_me(&me, &out);
	said("{\"note\":{\"me\":{\"seat\":5,\"name\":\"Ana\",\"picture\":\"cat\",\"state\":"
	     "\"seated\",\"voted\":2,\"choice\":null,\"marks\":[0,0,0],\"on_paper\":true" QUIET);
	note_gone(GONE_ELSEWHERE, &out);
	said("{\"note\":{\"gone\":\"elsewhere\"}}");
	note_beat(1717243200000, &out);
	said("{\"note\":{\"beat\":1717243200000}}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(each_audience_has_its_fields_and_no_others),
	        cmocka_unit_test(roles_and_the_booth_have_their_fields_and_no_others),
	        cmocka_unit_test(a_pupil_is_told_nothing_of_door_seats_or_roll),
	        cmocka_unit_test(parts_that_are_not_there_are_null),
	        cmocka_unit_test(values_are_as_in_the_view),
	        cmocka_unit_test(the_greatest_view_fits_into_a_frame),
	        cmocka_unit_test(strings_are_escaped_for_json_and_scripts),
	        cmocka_unit_test(minutes_tell_shown_votes_with_roll_and_choices),
	        cmocka_unit_test(minutes_hide_what_was_not_shown),
	        cmocka_unit_test(an_erased_text_is_empty),
	        cmocka_unit_test(a_decision_stands_in_its_line_of_the_archive),
	        cmocka_unit_test(answers_are_as_the_protocol_writes_them),
	        cmocka_unit_test(class_and_list_answers_carry_their_rows),
	        cmocka_unit_test(notes_are_as_the_protocol_writes_them),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
