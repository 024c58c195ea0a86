/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * app_import_minutes.c - prose, approvals and corrections of minutes that go to another server.
 *
 * Prose travels in the minutes until the class approves it; then it is a text of the next sitting,
 * and approvals and corrections are made again from its journal.
 */
#include "unit/archive_kit.h"

#include <stdio.h>
#include <string.h>

#include "app/audit_minutes.h"
#include "app/record.h"
#include "store/minutes.h"
#include "unit/app_class_hands.h"

static struct buffer before; /* written, and nobody has agreed yet */
static struct buffer after; /* approved and corrected by the next sitting */
static struct buffer hidden; /* approved, and then told to nobody */
static int64_t sitting, next;

static void write_it(struct desk_host *desk, int item, const char *text)
{
	hands_ok(desk, "'minutes.write','sitting':%lld,'item':%d,'edition':0,'text':'%s'",
	         (long long)sitting, item, text);
}

/* The class approves minutes with prose on a concern whose words went back into the room. */
static void hold_hidden(struct desk_host *desk)
{
	int64_t with_concern = hands_prepare(desk, 1);

	hands_ok(desk, "'item.add','motion':%s", class_motion("roll-call"));
	hands_ok(desk, "'item.add','kind':'concern','motion':%s", class_motion("roll-call"));
	hands_open(desk);
	hands_decide(desk, 1, "4,2,0");
	hands_ok(desk, "'item.project','item':2,'on':true");
	hands_ok(desk, "'minutes.write','sitting':%lld,'item':2,'edition':0,'text':'Du bruit.'",
	         (long long)with_concern);
	hands_ok(desk, "'item.project','item':2,'on':false");
	hands_end(desk);
	hands_prepare(desk, 1);
	hands_ok(desk, "'item.add','motion':%s", class_motion("roll-call"));
	hands_open(desk);
	hands_ok(desk, "'minutes.approve','sitting':%lld", (long long)with_concern);
	hands_end(desk);
	kit_export(desk->store, &hidden);
}

static int load(void **state)
{
	struct desk_host *desk;

	(void)state;
	class_setup((void **)&desk);
	box_class(desk);
	hold_hidden(desk);
	class_teardown((void **)&desk);
	class_setup((void **)&desk);
	box_class(desk);
	sitting = hands_prepare(desk, 1);
	hands_ok(desk, "'item.add','motion':%s", class_motion("roll-call"));
	hands_open(desk);
	hands_decide(desk, 1, "4,2,0");
	write_it(desk, 0, "Calme.");
	write_it(desk, 1, "Six votes.\\n\\n- un\\n- deux");
	hands_end(desk);
	kit_export(desk->store, &before);
	next = hands_prepare(desk, 1);
	hands_ok(desk, "'item.add','motion':%s", class_motion("roll-call"));
	hands_open(desk);
	hands_ok(desk, "'minutes.approve','sitting':%lld", (long long)sitting);
	hands_ok(desk, "'minutes.correct','sitting':%lld,'item':1,'text':'Sept votes.'",
	         (long long)sitting);
	hands_end(desk);
	kit_export(desk->store, &after);
	class_teardown((void **)&desk);
	return 0;
}

static int drop(void **state)
{
	(void)state;
	buffer_release(&hidden);
	buffer_release(&before);
	buffer_release(&after);
	return 0;
}

static void take(struct store *store, const struct buffer *archive)
{
	struct import_result result;

	assert_int_equal(kit_import(store, archive->data, archive->count, &result), ERR_NONE);
}

static void assert_out(struct store *store, const struct buffer *expected)
{
	struct buffer out;

	kit_export(store, &out);
	kit_same_lines(expected, &out);
	buffer_release(&out);
}

static struct store *store_of(void **state)
{
	return ((struct kit *)*state)->store;
}

static enum err add_prose(void *context, const struct prose_row *row)
{
	char *all = context;
	size_t used = strlen(all);

	snprintf(all + used, 256 - used, "%d:%s|", row->item, row->text);
	return ERR_NONE;
}

static void assert_prose(struct store *store)
{
	char all[256] = "";

	assert_int_equal(prose_each(store, sitting, add_prose, all), ERR_NONE);
	assert_string_equal(all, "0:Calme.|1:Six votes.\n\n- un\n- deux|");
}

static enum err count(void *context, const struct correction_row *row)
{
	assert_int_equal(row->item, 1);
	assert_int_equal(row->in_sitting, next);
	++*(int *)context;
	return ERR_NONE;
}

/* The rows beside say what the journal of the next sitting says. */
static void assert_approved(struct store *store)
{
	struct approval_row approval;
	enum minutes_fault fault = MINUTES_FAULTS;
	struct record record = {0};
	int corrections = 0;

	assert_int_equal(approval_get(store, sitting, &approval), ERR_NONE);
	assert_int_equal(approval.in_sitting, next);
	assert_int_equal(correction_each(store, sitting, count, &corrections), ERR_NONE);
	assert_int_equal(corrections, 1);
	assert_int_equal(record_read(store, next, &record), ERR_NONE);
	assert_int_equal(minutes_audit(store, record.state, &fault), ERR_NONE);
	assert_int_equal(fault, MINUTES_FINE);
	record_release(&record);
}

static void prose_that_nobody_has_approved_comes_along(void **state)
{
	struct approval_row approval;

	take(store_of(state), &before);
	assert_prose(store_of(state));
	assert_int_equal(approval_get(store_of(state), sitting, &approval), ERR_MISSING);
	assert_out(store_of(state), &before);
}

static void approvals_and_corrections_are_made_again(void **state)
{
	take(store_of(state), &after);
	assert_prose(store_of(state));
	assert_approved(store_of(state));
	assert_out(store_of(state), &after);
	take(store_of(state), &after);
	assert_approved(store_of(state));
	assert_out(store_of(state), &after);
}

static void what_went_back_into_the_room_stays_there(void **state)
{
	take(store_of(state), &hidden);
	assert_out(store_of(state), &hidden);
}

static void what_was_approved_since_comes_later(void **state)
{
	take(store_of(state), &before);
	take(store_of(state), &after);
	assert_prose(store_of(state));
	assert_approved(store_of(state));
	assert_out(store_of(state), &after);
}

/* With every digest made anew, as somebody would who knows how. */
static void prose_that_the_class_did_not_approve_is_found(void **state)
{
	struct import_result result;
	struct buffer altered;

	kit_alter(&after, 2, "\"edition\":1,", "\"edition\":0,", &altered);
	assert_int_equal(kit_import(store_of(state), altered.data, altered.count, &result),
	                 ERR_INPUT);
	assert_int_equal(result.fault, IMPORT_FORMAT);
	buffer_release(&altered);
	kit_alter(&after, 2, "Six votes.", "Huit votes.", &altered);
	assert_int_equal(kit_import(store_of(state), altered.data, altered.count, &result),
	                 ERR_INPUT);
	assert_int_equal(result.fault, IMPORT_TOLD);
	assert_int_equal(result.sitting, next);
	buffer_release(&altered);
	take(store_of(state), &after);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, kit_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(prose_that_nobody_has_approved_comes_along),
	        TEST(approvals_and_corrections_are_made_again),
	        TEST(what_went_back_into_the_room_stays_there),
	        TEST(what_was_approved_since_comes_later),
	        TEST(prose_that_the_class_did_not_approve_is_found),
	};

	return cmocka_run_group_tests(tests, load, drop);
}
