/* SPDX-License-Identifier: EUPL-1.2 */
/* store_council.c - settings, the idea box, shared classes, and the archive of before. */
#include "unit/store_class.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/check.h"
#include "hemicycle/commands.h"
#include "store/council.h"
#include "store/migrations.h"

enum { ALL_STATES = (1 << SLIP_STATE_COUNT) - 1 };

static enum err see_slip(void *context, const struct slip_row *row)
{
	seen_add(context, "%s:%d:%d:%d ", row->text, row->state, row->supports, row->supported);
	return ERR_NONE;
}

static enum err see_teacher(void *context, const struct teacher *teacher)
{
	assert_string_equal(teacher->password, "");
	seen_add(context, "%s ", teacher->name);
	return ERR_NONE;
}

static enum err see_class(void *context, const struct class_row *row)
{
	seen_add(context, "%s ", row->name);
	return ERR_NONE;
}

static int64_t a_slip(struct store *store, int64_t pupil, int kind, const char *text)
{
	struct slip_row row = {.class_id = 1,
	                       .pupil = pupil,
	                       .kind = kind,
	                       .made_at_ms = 5,
	                       .text = text,
	                       .reason = "",
	                       .motion = "{}"};

	assert_int_equal(slip_put(store, &row), ERR_NONE);
	assert_true(row.id > 0);
	return row.id;
}

static const char *slips(struct store *store, unsigned states, int64_t supporter)
{
	static struct seen seen;

	seen.all[0] = '\0';
	assert_int_equal(slip_each(store, 1, states, supporter, see_slip, &seen), ERR_NONE);
	return seen.all;
}

static void settings_are_those_that_were_put_last(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	char body[8];

	assert_int_equal(council_get(store, 1, body, sizeof body), ERR_MISSING);
	assert_int_equal(council_put(store, 1, "{}"), ERR_NONE);
	assert_int_equal(council_put(store, 1, "{\"a\":1}"), ERR_NONE);
	assert_int_equal(council_get(store, 1, body, sizeof body), ERR_NONE);
	assert_string_equal(body, "{\"a\":1}");
	assert_int_equal(council_get(store, 1, body, 7), ERR_LIMIT);
	assert_int_equal(council_get(store, 2, body, sizeof body), ERR_MISSING);
	assert_int_equal(council_put(store, 9, "{}"), ERR_MISSING);
}

static void a_slip_is_read_as_it_was_put(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct slip_row row = {.class_id = 1,
	                       .pupil = 2,
	                       .kind = KIND_CONCERN,
	                       .state = SLIP_WAITING,
	                       .source = SOURCE_COMPUTER,
	                       .names_somebody = 1,
	                       .made_at_ms = 77,
	                       .text = "bruit",
	                       .reason = "",
	                       .motion = "{}"};
	struct slip_row found;
	char text[64];

	assert_int_equal(slip_put(store, &row), ERR_NONE);
	assert_int_equal(slip_get(store, row.id, &found, text, sizeof text), ERR_NONE);
	assert_int_equal(found.class_id, 1);
	assert_int_equal(found.pupil, 2);
	assert_int_equal(found.kind, KIND_CONCERN);
	assert_int_equal(found.source, SOURCE_COMPUTER);
	assert_int_equal(found.names_somebody, 1);
	assert_int_equal(found.made_at_ms, 77);
	assert_string_equal(found.text, "bruit");
	assert_string_equal(found.reason, "");
	assert_string_equal(found.motion, "{}");
	assert_int_equal(slip_get(store, row.id, &found, text, 9), ERR_LIMIT);
	assert_int_equal(slip_get(store, row.id + 1, &found, text, sizeof text), ERR_MISSING);
	row.pupil = 99;
	assert_int_equal(slip_put(store, &row), ERR_MISSING);
	row.pupil = 0;
	assert_int_equal(slip_put(store, &row), ERR_NONE);
	assert_int_equal(slip_get(store, row.id, &found, text, sizeof text), ERR_NONE);
	assert_int_equal(found.pupil, 0);
}

static void a_slip_changes_its_state_and_nothing_of_its_words(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct slip_row row = {.id = a_slip(store, 1, KIND_PROPOSAL, "vélo"),
	                       .state = SLIP_ON_AGENDA,
	                       .sitting = 8,
	                       .names_somebody = 1,
	                       .text = "autre",
	                       .reason = "oui",
	                       .motion = ""};
	struct slip_row found;
	char text[64];

	assert_int_equal(slip_set(store, &row), ERR_NONE);
	assert_int_equal(slip_get(store, row.id, &found, text, sizeof text), ERR_NONE);
	assert_int_equal(found.state, SLIP_ON_AGENDA);
	assert_int_equal(found.sitting, 8);
	assert_int_equal(found.names_somebody, 1);
	assert_string_equal(found.reason, "oui");
	assert_string_equal(found.text, "vélo");
	assert_string_equal(found.motion, "{}");
	row.id++;
	assert_int_equal(slip_set(store, &row), ERR_MISSING);
}

static void slips_are_listed_oldest_first_by_state(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t first = a_slip(store, 1, KIND_PROPOSAL, "a"), second;
	struct slip_row accepted = {
	        .id = a_slip(store, 2, KIND_PROPOSAL, "b"), .state = SLIP_ACCEPTED, .reason = ""};

	second = a_slip(store, 0, KIND_PRAISE, "c");
	assert_int_equal(slip_set(store, &accepted), ERR_NONE);
	assert_string_equal(slips(store, ALL_STATES, 0), "a:0:0:0 b:1:0:0 c:0:0:0 ");
	assert_string_equal(slips(store, 1u << SLIP_WAITING, 0), "a:0:0:0 c:0:0:0 ");
	assert_string_equal(slips(store, 1u << SLIP_ACCEPTED, 0), "b:1:0:0 ");
	assert_string_equal(slips(store, 0, 0), "");
	assert_int_equal(slip_drop(store, first), ERR_NONE);
	assert_int_equal(slip_drop(store, second), ERR_NONE);
	assert_string_equal(slips(store, ALL_STATES, 0), "b:1:0:0 ");
}

static void slips_are_counted_by_author_and_kind(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int count = 9;

	a_slip(store, 1, KIND_PROPOSAL, "a");
	a_slip(store, 1, KIND_PROPOSAL, "b");
	a_slip(store, 1, KIND_PRAISE, "c");
	a_slip(store, 2, KIND_PROPOSAL, "d");
	assert_int_equal(slip_count(store, 1, 1, KIND_PROPOSAL, 1u << SLIP_WAITING, &count),
	                 ERR_NONE);
	assert_int_equal(count, 2);
	assert_int_equal(slip_count(store, 1, 1, KIND_PROPOSAL, 1u << SLIP_ACCEPTED, &count),
	                 ERR_NONE);
	assert_int_equal(count, 0);
	assert_int_equal(slip_count(store, 1, 0, 0, ALL_STATES, &count), ERR_NONE);
	assert_int_equal(count, 4);
	assert_int_equal(slip_count(store, 2, 0, 0, ALL_STATES, &count), ERR_NONE);
	assert_int_equal(count, 0);
}

static void a_slip_is_supported_once_by_each(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	int64_t slip = a_slip(store, 1, KIND_PROPOSAL, "a");

	assert_int_equal(slip_support(store, slip, 2, true), ERR_NONE);
	assert_int_equal(slip_support(store, slip, 2, true), ERR_NONE);
	assert_int_equal(slip_support(store, slip, 3, true), ERR_NONE);
	assert_int_equal(slip_support(store, slip + 1, 3, true), ERR_MISSING);
	assert_int_equal(slip_support(store, slip, 99, true), ERR_MISSING);
	assert_string_equal(slips(store, ALL_STATES, 2), "a:0:2:1 ");
	assert_string_equal(slips(store, ALL_STATES, 1), "a:0:2:0 ");
	assert_int_equal(slip_support(store, slip, 2, false), ERR_NONE);
	assert_int_equal(slip_support(store, slip, 2, false), ERR_NONE);
	assert_string_equal(slips(store, ALL_STATES, 2), "a:0:1:0 ");
	assert_int_equal(slip_drop(store, slip), ERR_NONE);
	assert_string_equal(slips(store, ALL_STATES, 2), "");
}

static void a_class_is_shared_by_name_after_who_made_it(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct seen seen = {0}, theirs = {0}, own = {0};
	int64_t id;
	bool has;

	assert_int_equal(teacher_put(store, "Zadie", "x", &id), ERR_NONE);
	assert_int_equal(teacher_put(store, "\xc3\x89loi", "x", &id), ERR_NONE);
	assert_int_equal(share_put(store, 1, 2), ERR_NONE);
	assert_int_equal(share_put(store, 1, 3), ERR_NONE);
	assert_int_equal(share_put(store, 1, 3), ERR_NONE);
	assert_int_equal(share_put(store, 1, 9), ERR_MISSING);
	assert_int_equal(share_each(store, 1, see_teacher, &seen), ERR_NONE);
	assert_string_equal(seen.all, "Anne \xc3\x89loi Zadie ");
	assert_int_equal(class_each(store, 3, see_class, &theirs), ERR_NONE);
	assert_string_equal(theirs.all, "CM2 ");
	assert_int_equal(class_each(store, 1, see_class, &own), ERR_NONE);
	assert_string_equal(own.all, "CM2 CP ");
	static const struct {
		int64_t class_id, teacher;
		bool has;
	} cases[] = {{1, 1, true}, {1, 3, true}, {2, 3, false}, {2, 1, true}, {9, 1, false}};
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(share_has(store, cases[i].class_id, cases[i].teacher, &has),
		                 ERR_NONE);
		assert_int_equal(has, cases[i].has);
	}
	assert_int_equal(share_drop(store, 1, 3), ERR_NONE);
	assert_int_equal(share_drop(store, 1, 3), ERR_NONE);
	assert_int_equal(share_has(store, 1, 3, &has), ERR_NONE);
	assert_false(has);
}

/* The archive as 0.1.0 made it, with a teacher, a class, a pupil and a session. */
static void an_archive_of_before_survives_the_migration(void **state)
{
	struct kit *kit = *state;
	struct class_row row;
	struct session_row session = {.hash = {7}};
	char name[16];

	store_close(kit->store);
	kit->store = NULL;
	assert_int_equal(unlink(kit_path(kit, "data/archive.db")), 0);
	kit_sql(kit, "data/archive.db", migrations_archive[0].sql);
	kit_sql(kit, "data/archive.db",
	        "PRAGMA application_id = 0x48454d49; PRAGMA user_version = 1;"
	        "INSERT INTO teachers (name, password) VALUES ('Anne', 'x');"
	        "INSERT INTO classes (teacher, name, mode) VALUES (1, 'CM2', 1);"
	        "INSERT INTO pupils (class, name, picture) VALUES (1, 'Ana', 'cat');"
	        "INSERT INTO sessions (hash, role, teacher, class, sitting, seat, made_at_ms,"
	        " expires_at_ms) VALUES "
	        "(x'0700000000000000000000000000000000000000000000000000000000000000', 3, 1, 0, 0, "
	        "9, 1, 2);");
	kit_reopen(kit);
	assert_int_equal(class_get(kit->store, 1, &row, name, sizeof name), ERR_NONE);
	assert_int_equal(row.pupils, 1);
	assert_int_equal(session_find(kit->store, session.hash, &session), ERR_NONE);
	assert_int_equal(session.role, 3);
	assert_int_equal(session.pupil, 0);
	assert_int_equal(session.seat, 9);
	assert_int_equal(session.expires_at_ms, 2);
	a_slip(kit->store, 1, KIND_PROPOSAL, "a");
	assert_string_equal(slips(kit->store, ALL_STATES, 1), "a:0:0:0 ");
	assert_int_equal(store_backup(kit->store, kit_path(kit, "class.backup")), ERR_NONE);
	char from[96], to[96];
	snprintf(from, sizeof from, "%s", kit_path(kit, "class.backup"));
	snprintf(to, sizeof to, "%s", kit_path(kit, "restored"));
	assert_int_equal(store_restore(from, to), ERR_NONE);
}

#define RULE(name) cmocka_unit_test_setup_teardown(name, class_open, kit_teardown)

int main(void)
{
	const struct CMUnitTest rules[] = {
	        RULE(settings_are_those_that_were_put_last),
	        RULE(a_slip_is_read_as_it_was_put),
	        RULE(a_slip_changes_its_state_and_nothing_of_its_words),
	        RULE(slips_are_listed_oldest_first_by_state),
	        RULE(slips_are_counted_by_author_and_kind),
	        RULE(a_slip_is_supported_once_by_each),
	        RULE(a_class_is_shared_by_name_after_who_made_it),
	        RULE(an_archive_of_before_survives_the_migration),
	};

	return cmocka_run_group_tests(rules, NULL, NULL);
}
