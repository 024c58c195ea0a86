/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_minutes.c - the life of minutes: written while the sitting runs and after, approved by the
 * class at the next, corrected beside.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "app/audit_minutes.h"
#include "app/finds_make.h"
#include "app/record.h"
#include "base/erased.h"
#include "store/erase.h"
#include "store/minutes.h"
#include "unit/app_class.h"

enum { CARD = 30, READER = 40 };

static void ask(struct desk_host *desk, unsigned screen, const char *command, const char *answer)
{
	char wanted[256];

	desk_forget(desk, screen);
	desk_say(desk, screen, "{'id':90,%s}", command);
	snprintf(wanted, sizeof wanted, "{'re':90,%s", answer);
	ASSERT_HEARD(desk, screen, wanted);
	desk_pass(desk, 100);
}

static void say_ok(struct desk_host *desk, const char *command)
{
	ask(desk, TEACHER, command, "'ok'");
}

/* What is written on an item, and what is answered. */
static void write_it(struct desk_host *desk, unsigned screen, int64_t sitting, int item,
                     int edition, const char *text, const char *answer)
{
	char command[512];

	snprintf(command, sizeof command,
	         "'do':'minutes.write','sitting':%lld,'item':%d,'edition':%d,'text':'%s'",
	         (long long)sitting, item, edition, text);
	ask(desk, screen, command, answer);
}

static void about(struct desk_host *desk, unsigned screen, const char *command, int64_t sitting,
                  const char *answer)
{
	char line[256];

	snprintf(line, sizeof line, "'do':'%s','sitting':%lld", command, (long long)sitting);
	ask(desk, screen, line, answer);
}

static void correct(struct desk_host *desk, int64_t sitting, int item, const char *text,
                    const char *answer)
{
	char line[256];

	snprintf(line, sizeof line, "'do':'minutes.correct','sitting':%lld,'item':%d,'text':'%s'",
	         (long long)sitting, item, text);
	ask(desk, TEACHER, line, answer);
}

/* The sitting at hand with everybody at a tablet, the first pupil its secretary. */
static int64_t begin(struct desk_host *desk)
{
	int64_t sitting = class_prepare(desk);

	class_seat_all(desk);
	say_ok(desk, "'do':'members.all-present'");
	say_ok(desk, "'do':'sitting.open'");
	say_ok(desk, "'do':'role.give','seat':0,'role':'secretary'");
	return sitting;
}

/* The next one, open, with an item of its own. */
static int64_t follow(struct desk_host *desk)
{
	char command[640];
	int64_t sitting;

	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':91,'do':'sitting.add','class':1,'title':'Suite'}");
	sitting = desk_number(desk, TEACHER, "{'re':91,", "id");
	about(desk, TEACHER, "sitting.enter", sitting, "'ok'");
	snprintf(command, sizeof command, "'do':'item.add','motion':%s", class_motion("secret"));
	say_ok(desk, command);
	say_ok(desk, "'do':'sitting.open'");
	return sitting;
}

static void the_secretary_writes_while_the_sitting_runs(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk);

	write_it(desk, PUPIL, sitting, 1, 0, "On a parlé.\\n\\n\\n- un\\n -  deux ", "'ok'");
	ASSERT_HEARD(desk, PUPIL, "'edition':1");
	about(desk, PUPIL, "minutes.open", sitting, "'ok'");
	ASSERT_HEARD(desk, PUPIL, "'text':'On a parlé.\\n\\n- un\\n- deux'");
	ASSERT_HEARD(desk, PUPIL, "'approved':null");
	write_it(desk, PUPIL, sitting, 9, 0, "rien", "'no':'no-such-item'");
	write_it(desk, PUPIL, sitting + 1, 1, 0, "rien", "'no':'no-such-sitting'");
	write_it(desk, PUPIL + 1, sitting, 0, 0, "moi aussi", "'no':'not-allowed'");
	about(desk, PUPIL + 1, "minutes.open", sitting, "'no':'not-allowed'");
}

static void two_editors_never_overwrite_each_other_unseen(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk);

	write_it(desk, PUPIL, sitting, 0, 0, "Calme.", "'ok':{'edition':1");
	write_it(desk, TEACHER, sitting, 0, 0, "Bruyant.", "'no':'changed-meanwhile'");
	write_it(desk, TEACHER, sitting, 0, 1, "Calme et gai.", "'ok':{'edition':2");
	write_it(desk, PUPIL, sitting, 0, 1, "Calme encore.", "'no':'changed-meanwhile'");
	about(desk, PUPIL, "minutes.open", sitting, "'ok'");
	ASSERT_HEARD(desk, PUPIL, "'text':'Calme et gai.'");
	write_it(desk, PUPIL, sitting, 0, 2, "", "'ok':{'edition':0");
	write_it(desk, PUPIL, sitting, 0, 0, "Encore.", "'ok':{'edition':1");
}

static void prose_has_a_ceiling_for_each_text_and_for_all(void **state)
{
	static char text[PROSE_BYTES_MAX + 2];
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk);
	struct prose_row row = {.sitting = sitting, .edition = 1, .text = text};

	memset(text, 'x', PROSE_BYTES_MAX);
	for (row.item = 2; row.item < 2 + PROSE_ALL_MAX / PROSE_BYTES_MAX; row.item++)
		assert_int_equal(prose_put(desk->store, &row), ERR_NONE);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER,
	         "{'id':5,'do':'minutes.write','sitting':%lld,'item':0,'edition':0,'text':'%s'}",
	         (long long)sitting, text);
	ASSERT_HEARD(desk, TEACHER, "{'re':5,'no':'too-large'");
	text[PROSE_BYTES_MAX] = 'x';
	desk_say(desk, TEACHER,
	         "{'id':6,'do':'minutes.write','sitting':%lld,'item':0,'edition':0,'text':'%s'}",
	         (long long)sitting, text);
	ASSERT_HEARD(desk, TEACHER, "{'re':6,'no':'bad-field','field':'text'");
}

/* A card of that pupil, on a screen of its own. */
static void open_card(struct desk_host *desk, unsigned screen, int pupil)
{
	char token[65];

	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':92,'do':'card.make','class':1,'pupil':%d}", pupil);
	desk_string(desk, TEACHER, "{'re':92,", "token", token, sizeof token);
	desk_come(desk, screen);
	desk_say(desk, screen, "{'id':1,'do':'hello','token':'%s'}", token);
	ASSERT_HEARD(desk, screen, "'role':'card'");
}

static void who_was_secretary_finishes_by_card_until_it_is_approved(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk), next;

	open_card(desk, CARD, 1);
	open_card(desk, CARD + 1, 2);
	write_it(desk, CARD, sitting, 0, 0, "Trop tôt.", "'no':'not-sealed'");
	say_ok(desk, "'do':'sitting.end'");
	write_it(desk, CARD, sitting, 1, 0, "À la maison.", "'ok':{'edition':1");
	about(desk, CARD, "minutes.open", sitting, "'ok'");
	write_it(desk, CARD + 1, sitting, 1, 1, "Pas moi.", "'no':'not-allowed'");
	about(desk, CARD + 1, "minutes.open", sitting, "'no':'not-allowed'");
	next = follow(desk);
	about(desk, TEACHER, "minutes.approve", sitting, "'ok'");
	write_it(desk, CARD, sitting, 1, 1, "Trop tard.", "'no':'approved'");
	write_it(desk, TEACHER, sitting, 1, 1, "Trop tard.", "'no':'approved'");
	assert_true(next != sitting);
}

/* Once, in the minutes of that sitting, whatever was said where. */
static void find(struct desk_host *desk, const char *text, int64_t sitting)
{
	struct finds_made made;
	char want[64];

	assert_int_equal(finds_make(desk->store, &made), ERR_NONE);
	desk_forget(desk, TEACHER);
	desk_say(desk, TEACHER, "{'id':80,'do':'search','class':1,'text':'%s'}", text);
	ASSERT_HEARD(desk, TEACHER, "'total':1,'from':0");
	snprintf(want, sizeof want, "'sitting':%lld,'number':1,'item':1", (long long)sitting);
	ASSERT_HEARD(desk, TEACHER, want);
	ASSERT_HEARD(desk, TEACHER, "'kind':'minutes'");
}

static void the_class_approves_at_the_next_sitting_and_then_only_corrects(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk), next;

	write_it(desk, PUPIL, sitting, 1, 0, "Six votes.", "'ok'");
	about(desk, TEACHER, "minutes.approve", sitting, "'no':'not-sealed'");
	say_ok(desk, "'do':'sitting.end'");
	next = follow(desk);
	ASSERT_HEARD(desk, TEACHER, "'earlier_minutes':[{'sitting':");
	correct(desk, sitting, 1, "Sept votes.", "'no':'not-approved'");
	about(desk, TEACHER, "minutes.approve", 99, "'no':'no-such-sitting'");
	about(desk, TEACHER, "minutes.approve", next, "'no':'not-sealed'");
	about(desk, TEACHER, "minutes.approve", sitting, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'approved':true,'here':true");
	about(desk, TEACHER, "minutes.approve", sitting, "'no':'approved'");
	correct(desk, sitting, 9, "Rien.", "'no':'no-such-item'");
	correct(desk, sitting, 1, "Sept votes.", "'ok'");
	say_ok(desk, "'do':'sitting.end'");
	about(desk, TEACHER, "archive.sitting", sitting, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'item':1,'edition':0,'at_ms':0,'text':'Six votes.'");
	ASSERT_HEARD(desk, TEACHER, "'corrections':[{'item':1,'text':'Sept votes.'");
	ASSERT_HEARD(desk, TEACHER, "'number':2,'at_ms'");
	find(desk, "sept votes", sitting);
	assert_int_equal(finds_doubt(desk->store), ERR_NONE);
	find(desk, "sept votes", sitting); /* and again from the journals */
	about(desk, TEACHER, "archive.sitting", next, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'approvals':[{'sitting':");
	ASSERT_HEARD(desk, TEACHER, "'item':1,'at_ms'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Sept votes.'");
}

static void what_was_approved_is_read_again_after_a_restart(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk), next;

	write_it(desk, PUPIL, sitting, 0, 0, "Calme.", "'ok'");
	say_ok(desk, "'do':'sitting.end'");
	next = follow(desk);
	about(desk, TEACHER, "minutes.approve", sitting, "'ok'");
	desk_restart(desk, false);
	class_sign_in(desk);
	about(desk, TEACHER, "sitting.enter", next, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'approved':true,'here':true");
	about(desk, TEACHER, "minutes.approve", sitting, "'no':'approved'");
	about(desk, TEACHER, "archive.sitting", sitting, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Calme.'");
}

static enum minutes_fault audit(struct desk_host *desk, int64_t sitting)
{
	enum minutes_fault fault = MINUTES_FAULTS;
	struct record record;

	assert_int_equal(record_read(desk->store, sitting, &record), ERR_NONE);
	assert_int_equal(minutes_audit(desk->store, record.state, &fault), ERR_NONE);
	record_release(&record);
	return fault;
}

static void prose_that_was_changed_after_the_approval_is_found(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk), next;
	struct prose_row row = {.sitting = sitting, .edition = 1, .text = "Bruyant."};
	struct correction_row stray = {.place = 2, .sitting = sitting, .item = 0};
	struct approval_row approval;
	struct erasure erasure = {.at_ms = 1};
	struct erased erased;

	write_it(desk, PUPIL, sitting, 0, 0, "Calme.", "'ok'");
	say_ok(desk, "'do':'sitting.end'");
	next = follow(desk);
	about(desk, TEACHER, "minutes.approve", sitting, "'ok'");
	correct(desk, sitting, 0, "Très calme.", "'ok'");
	assert_int_equal(audit(desk, next), MINUTES_FINE);
	assert_int_equal(prose_put(desk->store, &row), ERR_NONE);
	assert_int_equal(audit(desk, next), MINUTES_PROSE);
	row.text = "Calme.";
	assert_int_equal(prose_put(desk->store, &row), ERR_NONE);
	assert_int_equal(audit(desk, next), MINUTES_FINE);
	row.item = 1; /* words that nobody has approved */
	assert_int_equal(prose_put(desk->store, &row), ERR_NONE);
	assert_int_equal(audit(desk, next), MINUTES_PROSE);
	assert_int_equal(approval_get(desk->store, sitting, &approval), ERR_NONE);
	erasure.sitting = next;
	memcpy(erasure.hash, approval.text, HASH_BYTES);
	assert_int_equal(text_erase(desk->store, &erasure, &erased), ERR_NONE);
	assert_true(erased.sits); /* its screens hold the words */
	say_ok(desk, "'do':'sitting.end'");
	assert_int_equal(text_erase(desk->store, &erasure, &erased), ERR_NONE);
	assert_int_equal(erased.texts, 1);
	assert_int_equal(audit(desk, next), MINUTES_FINE);
	about(desk, TEACHER, "archive.sitting", sitting, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'text':'" ERASED_MARK "1'");
	stray.in_sitting = next;
	assert_int_equal(correction_put(desk->store, &stray), ERR_NONE);
	assert_int_equal(audit(desk, next), MINUTES_FINE); /* verify counts the rows of all */
	assert_int_equal(approval_put(desk->store, &approval), ERR_CONFLICT);
}

/* The row only repeats what the class has approved. */
static void a_row_that_is_changed_later_changes_nothing_that_was_approved(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk);
	struct prose_row row = {.sitting = sitting, .edition = 7, .text = "Autre chose."};

	write_it(desk, PUPIL, sitting, 0, 0, "Calme.", "'ok'");
	say_ok(desk, "'do':'sitting.end'");
	follow(desk);
	about(desk, TEACHER, "minutes.approve", sitting, "'ok'");
	assert_int_equal(prose_put(desk->store, &row), ERR_NONE);
	about(desk, TEACHER, "archive.sitting", sitting, "'ok'");
	ASSERT_HEARD(desk, TEACHER, "'text':'Calme.'");
}

/* Else its words would be told where no page shows them, and nobody could take them back. */
static void what_was_written_on_an_item_goes_with_it(void **state)
{
	struct desk_host *desk = *state;
	int64_t sitting = begin(desk);
	char add[640], remove[64];

	snprintf(add, sizeof add, "'do':'item.add','motion':%s", class_motion("secret"));
	for (int item = 2; item < 2 + 2 * PROSE_MAX; item++) {
		say_ok(desk, add);
		write_it(desk, PUPIL, sitting, item, 0, "Sur un banc.", "'ok'");
		snprintf(remove, sizeof remove, "'do':'item.remove','item':%d", item);
		say_ok(desk, remove);
	}
	about(desk, PUPIL, "minutes.open", sitting, "'ok'");
	assert_null(desk_heard(desk, PUPIL, "Sur un banc."));
}

static void nothing_is_written_on_a_concern_that_stays_in_the_room(void **state)
{
	struct desk_host *desk = *state;
	char command[640];
	int64_t sitting = class_prepare(desk);

	snprintf(command, sizeof command, "'do':'item.add','kind':'concern','motion':%s",
	         class_motion("secret"));
	say_ok(desk, command);
	write_it(desk, TEACHER, sitting, 0, 0, "Trop tôt.", "'no':'wrong-phase'");
	say_ok(desk, "'do':'sitting.open'");
	write_it(desk, TEACHER, sitting, 2, 0, "Ana a dit.", "'no':'no-such-item'");
	say_ok(desk, "'do':'item.project','item':2,'on':true");
	write_it(desk, TEACHER, sitting, 2, 0, "On s’écoute.", "'ok'");
	say_ok(desk, "'do':'item.project','item':2,'on':false");
	about(desk, TEACHER, "archive.sitting", sitting, "'ok'");
	assert_null(desk_heard(desk, TEACHER, "On s’écoute."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, class_setup, class_teardown)
	        TEST(the_secretary_writes_while_the_sitting_runs),
	        TEST(two_editors_never_overwrite_each_other_unseen),
	        TEST(prose_has_a_ceiling_for_each_text_and_for_all),
	        TEST(who_was_secretary_finishes_by_card_until_it_is_approved),
	        TEST(the_class_approves_at_the_next_sitting_and_then_only_corrects),
	        TEST(what_was_approved_is_read_again_after_a_restart),
	        TEST(prose_that_was_changed_after_the_approval_is_found),
	        TEST(a_row_that_is_changed_later_changes_nothing_that_was_approved),
	        TEST(what_was_written_on_an_item_goes_with_it),
	        TEST(nothing_is_written_on_a_concern_that_stays_in_the_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
