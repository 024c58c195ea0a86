/* SPDX-License-Identifier: EUPL-1.2 */
/* store_finds.c - what a search finds, and what it can never find. */
#include "unit/store_class.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "hemicycle/council.h"
#include "store/finds.h"
#include "store/finds_match.h"
#include "store/minutes.h"

enum { DAY_MS = 24 * 3600 * 1000, FIRST_DAY = 20000 };

/* The corpus: matters of sitting 1 of class 1, by their part. */
static const struct {
	const char *title, *words;
} corpus[] = {
        {"Aller à l’École des Œuvres", ""},
        {"Les sorties au lac", "Le lac\nLa forêt"},
        {"Une sortie à vélo 🚲", "On met un casque\nLe maître vient aussi"},
        {"Acheter des chevaux", "100 % bois * OR NOT (très) \"jolis\""},
        {"E\xcc\x81"
         "crire au maire",
         "c1 k1 y2024 p1"},
        {"Ranger la bibliothèque", "Sortir les livres"},
        {"Bibliothèque : ranger la classe", ""},
};

static void put(struct store *store, int class_id, int sitting, int kind, int part,
                const char *title, const char *words)
{
	struct find_row row = {.class_id = class_id,
	                       .sitting = sitting,
	                       .kind = kind,
	                       .part = part,
	                       .item = part,
	                       .at_ms = (int64_t)DAY_MS * (FIRST_DAY + part),
	                       .status = part % 2 ? FIND_ADOPTED : FIND_REJECTED,
	                       .title = title,
	                       .words = words,
	                       .who = part == 7 ? "2,3" : ""};

	assert_int_equal(find_put(store, &row), ERR_NONE);
}

static int corpus_open(void **state)
{
	int failed = class_open(state);
	struct store *store;

	if (failed)
		return failed;
	store = ((struct kit *)*state)->store;
	class_sitting(store, 1, 1);
	for (int i = 0; i < (int)COUNT_OF(corpus); i++)
		put(store, 1, 1, FIND_MOTION, i + 1, corpus[i].title, corpus[i].words);
	return 0;
}

static enum err see(void *context, const struct find_row *row)
{
	seen_add(context, "%d ", row->part);
	return ERR_NONE;
}

static const char *found(struct store *store, struct find_query *query)
{
	static struct seen seen;
	struct buffer match;
	int total = -1;

	buffer_init(&match, 1 << 16);
	find_query_print(query, &match);
	assert_false(match.full);
	seen.all[0] = '\0';
	assert_int_equal(finds_each(store, match.data, 0, 100, &total, see, &seen), ERR_NONE);
	assert_true(total >= 0);
	buffer_release(&match);
	return seen.all;
}

/* In class 1, in the order of their parts. */
static void finds(void **state, const char *text, const char *want)
{
	static struct find_query query;
	static char sorted[64];
	const char *seen;

	find_query_read(text, &query);
	query.class_count = 1;
	query.classes[0] = 1;
	seen = found(((struct kit *)*state)->store, &query);
	sorted[0] = '\0';
	for (char part = '1'; part <= '9'; part++)
		if (strchr(seen, part) != NULL)
			snprintf(sorted + strlen(sorted), 3, "%c ", part);
	if (strcmp(sorted, want) != 0)
		print_error("for [%s]\n", text);
	assert_string_equal(sorted, want);
}

static void words_are_found_whatever_their_accents_case_and_number(void **state)
{
	finds(state, "ecole", "1 ");
	finds(state, "l'école", "1 ");
	finds(state, "d’ECOLE", "1 ");
	finds(state, "oeuvre", "1 ");
	finds(state, "œuvres", "1 ");
	finds(state, "sorties", "2 3 ");
	finds(state, "SORTIE", "2 3 ");
	finds(state, "cheval", "4 ");
	finds(state, "chevaux", "4 ");
	finds(state, "forêt", "2 ");
	finds(state, "fore\xcc\x82t", "2 ");
	finds(state, "écrire", "5 ");
	finds(state, "🚲", "3 ");
	finds(state, "velo🚲", "3 ");
}

static void all_words_must_be_there(void **state)
{
	finds(state, "sortie lac", "2 ");
	finds(state, "sortie casque", "3 ");
	finds(state, "sortie piscine", "");
	finds(state, "", "1 2 3 4 5 6 7 ");
}

static void a_word_finds_those_that_begin_so_a_short_one_only_itself(void **state)
{
	finds(state, "bib", "6 7 ");
	finds(state, "sort", "2 3 6 ");
	finds(state, "la", "2 6 7 ");
	finds(state, "for", "2 ");
	finds(state, "fo", "");
}

static void a_phrase_is_found_in_its_order(void **state)
{
	finds(state, "\"ranger la\"", "6 7 ");
	finds(state, "\"ranger la bibliothèque\"", "6 ");
	finds(state, "ranger la bibliothèque", "6 7 ");
	finds(state,
	      "«\xc2\xa0"
	      "la classe\xc2\xa0»",
	      "7 ");
	finds(state, "“au lac", "2 ");
	finds(state, "\"sort\"", "");
}

static void a_word_may_be_left_out(void **state)
{
	finds(state, "sortie -lac", "3 ");
	finds(state, "-sortie", "1 4 5 6 7 ");
	finds(state, "-sorties -chevaux -\"ranger la\"", "1 5 ");
	finds(state, "sortie -sort", "2 3 ");
	finds(state, "sortie -", "2 3 ");
}

static void what_means_something_to_an_index_means_nothing_here(void **state)
{
	static const char *const hostile[] = {
	        "\"",
	        "\"\"",
	        "*",
	        "a*",
	        "-",
	        "--",
	        "-\"",
	        "(",
	        ")",
	        "AND",
	        "lac AND",
	        "NEAR(a b)",
	        "^lac",
	        "{heads} : a",
	        "marks : c1",
	        "lac + forêt",
	        "%",
	        "_",
	        "'",
	        "'; DROP TABLE finds; --",
	        "\xc2\xab",
	        "\\",
	        "lac\"OR",
	        "NOT",
	        "heads:lac",
	        "\x01\x02",
	        "🚲*",
	        "- - - -",
	        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p",
	};
	static struct find_query query;

	for (size_t i = 0; i < COUNT_OF(hostile); i++) {
		find_query_read(hostile[i], &query);
		found(((struct kit *)*state)->store, &query);
	}
	finds(state, "lac*", "2 ");
	finds(state, "* lac (", "2 ");
	finds(state, "NOT (très)", "4 ");
	finds(state, "100 %", "4 ");
}

/* A text may say "c1" too: filters look elsewhere, and words never at filters. */
static void words_and_filters_do_not_meet(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	static struct find_query query;

	finds(state, "c1", "5 ");
	finds(state, "k1", "5 ");
	finds(state, "k2", "");
	find_query_read("", &query);
	query.year = school_year((int64_t)DAY_MS * FIRST_DAY);
	assert_int_equal(strlen(found(store, &query)), 14);
	query.year++;
	assert_string_equal(found(store, &query), "");
}

static void filters_narrow_what_is_found(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	static struct find_query query;

	put(store, 2, 1, FIND_ITEM, 8, "Sortie", "");
	find_query_read("sortie", &query);
	assert_int_equal(strlen(found(store, &query)), 6);
	query.classes[query.class_count++] = 2;
	assert_string_equal(found(store, &query), "8 ");
	query.classes[query.class_count++] = 1;
	query.kind = FIND_MOTION;
	assert_int_equal(strlen(found(store, &query)), 4);
	query.status = FIND_ADOPTED;
	assert_string_equal(found(store, &query), "3 ");
	query.person = 2; /* in charge of nothing */
	assert_string_equal(found(store, &query), "");
}

static void the_title_counts_more_and_the_newest_comes_first(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	static struct find_query query;

	put(store, 1, 1, FIND_ITEM, 1, "Le jardin", "");
	put(store, 1, 1, FIND_ITEM, 2, "La cour", "un jardin");
	put(store, 1, 1, FIND_ITEM, 3, "Le jardin", "");
	find_query_read("jardin", &query);
	assert_string_equal(found(store, &query), "3 1 2 ");
}

/* Letters that folding takes apart: the words of one matter, as long as they can be. */
static void the_longest_words_of_a_matter_are_kept(void **state)
{
	enum {
		ALL = OPTIONS_MAX * (OPTION_BYTES_MAX + TITLE_BYTES_MAX + 2) +
		      AMENDMENTS_MAX * 2 * (TITLE_BYTES_MAX + 1) +
		      (VOTES_MAX + 1) * (REASON_BYTES_MAX + 1)
	};
	static const char word[] = "\uac01\uac01\uac01\uac01\uac01\uac01 ";
	static char words[ALL + 1];
	struct store *store = ((struct kit *)*state)->store;
	static struct find_query query;

	for (size_t i = 0; i + sizeof word <= sizeof words; i += sizeof word - 1)
		memcpy(words + i, word, sizeof word);
	put(store, 1, 1, FIND_ITEM, 1, "Le jardin", words);
	find_query_read("\uac01\uac01\uac01\uac01\uac01\uac01", &query);
	assert_string_equal(found(store, &query), "1 ");
}

static void a_search_comes_in_pages(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct seen seen = {0};
	int total = 0;

	assert_int_equal(finds_each(store, "marks : \"k1\"", 0, 3, &total, see, &seen), ERR_NONE);
	assert_string_equal(seen.all, "7 6 5 ");
	assert_int_equal(total, 7);
	assert_int_equal(finds_each(store, "marks : \"k1\"", 6, 3, &total, see, &seen), ERR_NONE);
	assert_string_equal(seen.all, "7 6 5 1 ");
	assert_int_equal(finds_each(store, "marks : \"k1\"", 9, 3, &total, see, &seen), ERR_NONE);
	assert_int_equal(total, 7);
}

static void a_pupil_is_found_by_the_name_of_now(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	static struct find_query query;

	find_query_read("chloé", &query);
	query.class_count = 1;
	query.classes[0] = 1;
	assert_string_equal(found(store, &query), "");
	find_query_name(&query, 2, "Chloé M.");
	assert_string_equal(found(store, &query), "7 ");
	find_query_read("\"chloé m\" biblio", &query);
	find_query_name(&query, 2, "Chloé M.");
	assert_string_equal(found(store, &query), "7 ");
	find_query_read("chlo ranger -bilal", &query);
	find_query_name(&query, 2, "Chloé M.");
	assert_string_equal(found(store, &query), "7 ");
	find_query_name(&query, 3, "Bilal");
	assert_string_equal(found(store, &query), "");
}

static enum err an_entry(struct store *store, int state, const char *who)
{
	struct entry_row row = {.class_id = 1,
	                        .sitting = 1,
	                        .number = 1,
	                        .decided_at_ms = DAY_MS,
	                        .state = state,
	                        .text = "Planter un arbre",
	                        .who_else = "la mairie",
	                        .word = "",
	                        .from = "",
	                        .who = who};

	return entry_put(store, &row);
}

static void a_line_of_the_book_follows_its_entry(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct entry_row later = {
	        .sitting = 1, .number = 1, .state = ENTRY_DONE, .word = "Un beau tilleul"};
	static struct find_query query;

	assert_int_equal(an_entry(store, ENTRY_TO_DO, "1,2"), ERR_NONE);
	finds(state, "arbre", ""); /* its sitting is not over */
	assert_int_equal(find_put_line(store, 1, 1), ERR_NONE);
	assert_int_equal(find_put_line(store, 1, 2), ERR_MISSING);
	finds(state, "arbre mairie", "1 ");
	find_query_read("", &query);
	query.person = 2;
	assert_string_equal(found(store, &query), "1 ");
	query.status = FIND_TODO;
	assert_string_equal(found(store, &query), "1 ");

	assert_int_equal(entry_set_state(store, &later), ERR_NONE);
	assert_string_equal(found(store, &query), "");
	query.status = FIND_DONE;
	assert_string_equal(found(store, &query), "1 ");
	finds(state, "tilleuls", "1 ");

	assert_int_equal(pupil_remove(store, 2), ERR_NONE);
	assert_string_equal(found(store, &query), "");
	query.person = 1;
	assert_string_equal(found(store, &query), "1 ");
	assert_int_equal(an_entry(store, ENTRY_TO_DO, "3"), ERR_NONE);
	assert_string_equal(found(store, &query), "");
	query.person = 3;
	query.status = FIND_TODO;
	assert_string_equal(found(store, &query), "1 ");
}

static void an_erased_text_is_in_no_byte_of_the_file(void **state)
{
	struct kit *kit = *state;
	uint8_t salt[SALT_BYTES] = "salt", hash[HASH_BYTES];
	struct digest digest;
	/* Words that nothing else can hold; long ones stand in the index as they are. */
	static const char text[] = "Zanzibarquimperlaise xylophonistique";

	digest_init(&digest);
	digest_add(&digest, salt, sizeof salt);
	digest_add(&digest, text, sizeof text - 1);
	digest_end(&digest, hash);
	assert_int_equal(text_put(kit->store, 1, hash, salt, text, sizeof text - 1), ERR_NONE);
	put(kit->store, 1, 1, FIND_MOTION, 8, "Autre chose", text);
	for (int i = 20; i < 90; i++)
		put(kit->store, 1, 1, FIND_MOTION, i, "Chose", "de plus");
	assert_int_equal(finds_tidy(kit->store), ERR_NONE); /* no merge comes by chance later */
	finds(state, "xylophonistique", "8 ");
	kit_reopen(kit);
	assert_true(kit_holds(kit, "data/archive.db", "Zanzibar", 8));
	assert_true(kit_holds(kit, "data/archive.db", "anzibarquimper", 14));

	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE);
	finds(state, "xylophonistique", "");
	finds(state, "lac", "2 ");
	assert_false(kit_holds(kit, "data/archive.db-wal", "anzibarquimper", 14));
	kit_reopen(kit);
	assert_false(kit_holds(kit, "data/archive.db", "Zanzibar", 8));
	assert_false(kit_holds(kit, "data/archive.db", "anzibarquimper", 14));
	assert_false(kit_holds(kit, "data/archive.db", "ylophonistiqu", 13));
}

/* A backup that runs meanwhile keeps the log; whatever is written next empties it. */
static void an_erased_text_leaves_the_log_when_nobody_reads_it_any_more(void **state)
{
	struct kit *kit = *state;
	static const char text[] = "Zanzibarquimperlaise xylophonistique";
	uint8_t salt[SALT_BYTES] = "salt", hash[HASH_BYTES];
	sqlite3 *reader = NULL;

	text_hash(salt, text, sizeof text - 1, hash);
	assert_int_equal(text_put(kit->store, 1, hash, salt, text, sizeof text - 1), ERR_NONE);
	assert_int_equal(sqlite3_open_v2(kit_path(kit, "data/archive.db"), &reader,
	                                 SQLITE_OPEN_READONLY, NULL),
	                 SQLITE_OK);
	assert_int_equal(
	        sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM texts", NULL, NULL, NULL),
	        SQLITE_OK);
	assert_int_equal(kit_erase(kit->store, 1, hash, false), ERR_NONE);
	assert_true(kit_holds(kit, "data/archive.db-wal", "anzibarquimper", 14));
	sqlite3_close(reader);
	assert_int_equal(store_begin(kit->store), ERR_NONE);
	assert_int_equal(store_commit(kit->store), ERR_NONE);
	assert_false(kit_holds(kit, "data/archive.db-wal", "anzibarquimper", 14));
	assert_false(kit_holds(kit, "data/archive.db", "anzibarquimper", 14));
}

static void a_year_of_school_begins_in_august(void **state)
{
	(void)state;
	assert_int_equal(school_year(0), 1969);
	assert_int_equal(school_year(1785542399000), 2025); /* 31 July 2026, 23:59:59 */
	assert_int_equal(school_year(1785542400000), 2026);
}

static enum err see_year(void *context, int year)
{
	seen_add(context, "%d ", year);
	return ERR_NONE;
}

static enum err see_pupil(void *context, const struct pupil_row *row)
{
	seen_add(context, "%s ", row->name);
	return ERR_NONE;
}

static void what_a_search_may_be_narrowed_by_is_told(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct seen years = {0}, people = {0}, none = {0};
	struct find_row old = {.class_id = 1, .sitting = 1, .title = "", .words = "", .who = ""};

	assert_int_equal(find_put(store, &old), ERR_NONE);
	assert_int_equal(find_years(store, 1, see_year, &years), ERR_NONE);
	assert_string_equal(years.all, "2024 1969 ");
	assert_int_equal(find_years(store, 2, see_year, &none), ERR_NONE);
	assert_int_equal(an_entry(store, ENTRY_TO_DO, "3,1"), ERR_NONE);
	assert_int_equal(find_people(store, 1, see_pupil, &people), ERR_NONE);
	assert_string_equal(people.all, "Bilal Zoe ");
	assert_int_equal(find_people(store, 2, see_pupil, &none), ERR_NONE);
	assert_string_equal(none.all, "");
}

static enum err see_id(void *context, int64_t sitting)
{
	seen_add(context, "%lld ", (long long)sitting);
	return ERR_NONE;
}

static void what_is_missing_is_known(void **state)
{
	struct kit *kit = *state;
	struct seen seen = {0}, again = {0};
	int count = -1;

	class_sitting(kit->store, 2, 2);
	class_sitting(kit->store, 3, 0);
	assert_int_equal(finds_complete(kit->store, 1), ERR_NONE);
	assert_int_equal(finds_missing(kit->store, 10, see_id, &seen), ERR_NONE);
	assert_string_equal(seen.all, "2 ");
	assert_int_equal(finds_count_missing(kit->store, &count), ERR_NONE);
	assert_int_equal(count, 1);
	assert_int_equal(finds_doubt(kit->store), ERR_NONE);
	assert_int_equal(finds_missing(kit->store, 10, see_id, &again), ERR_NONE);
	assert_string_equal(again.all, "1 2 ");
	finds(state, "lac", "2 ");
	assert_int_equal(finds_drop(kit->store, 1), ERR_NONE);
	finds(state, "lac", "");
}

static void prose_is_found_as_it_stands(void **state)
{
	struct store *store = ((struct kit *)*state)->store;
	struct prose_row row = {
	        .sitting = 1, .item = 2, .edition = 1, .text = "On a nagé\nUn héron"};
	struct prose_row hidden = {.sitting = 1, .item = 40, .edition = 1, .text = "Une gifle"};

	assert_int_equal(prose_put(store, &row), ERR_NONE);
	finds(state, "héron", ""); /* its sitting is not there yet */
	assert_int_equal(finds_complete(store, 1), ERR_NONE);
	finds(state, "hérons nagé", "1 2 "); /* part 1002, by its digits */
	row.text = "Un cygne";
	assert_int_equal(prose_put(store, &row), ERR_NONE);
	finds(state, "héron", "");
	finds(state, "cygne", "1 2 ");
	assert_int_equal(prose_put(store, &hidden), ERR_NONE); /* of a matter that is not found */
	finds(state, "gifle", "");
	assert_int_equal(prose_drop(store, 1, 2), ERR_NONE);
	finds(state, "cygne", "");
}

/* The words of a stranger's index would be believed: what is restored is indexed anew. */
static void what_is_restored_is_searched_anew(void **state)
{
	struct kit *kit = *state;
	struct store_options places = {.dir = kit_path(kit, "again")};
	struct store *store = NULL;
	struct seen seen = {0};
	char backup[128], dir[128];

	snprintf(backup, sizeof backup, "%s", kit_path(kit, "backup.db"));
	snprintf(dir, sizeof dir, "%s", kit_path(kit, "again"));
	places.dir = dir;
	assert_int_equal(finds_complete(kit->store, 1), ERR_NONE);
	assert_int_equal(store_backup(kit->store, backup), ERR_NONE);
	kit_sql(kit, "backup.db", "INSERT INTO found (found) VALUES ('delete-all')");
	assert_int_equal(store_restore(backup, dir), ERR_NONE);
	assert_int_equal(store_open(&places, &store), ERR_NONE);
	assert_int_equal(finds_missing(store, 10, see_id, &seen), ERR_NONE);
	assert_string_equal(seen.all, "1 ");
	store_close(kit->store);
	kit->store = store;
	finds(state, "lac", "2 ");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, corpus_open, kit_teardown)
	const struct CMUnitTest tests[] = {
	        TEST(words_are_found_whatever_their_accents_case_and_number),
	        TEST(all_words_must_be_there),
	        TEST(a_word_finds_those_that_begin_so_a_short_one_only_itself),
	        TEST(a_phrase_is_found_in_its_order),
	        TEST(a_word_may_be_left_out),
	        TEST(what_means_something_to_an_index_means_nothing_here),
	        TEST(words_and_filters_do_not_meet),
	        TEST(filters_narrow_what_is_found),
	        TEST(the_title_counts_more_and_the_newest_comes_first),
	        TEST(the_longest_words_of_a_matter_are_kept),
	        TEST(a_search_comes_in_pages),
	        TEST(a_pupil_is_found_by_the_name_of_now),
	        TEST(a_line_of_the_book_follows_its_entry),
	        TEST(an_erased_text_is_in_no_byte_of_the_file),
	        TEST(an_erased_text_leaves_the_log_when_nobody_reads_it_any_more),
	        TEST(a_year_of_school_begins_in_august),
	        TEST(what_a_search_may_be_narrowed_by_is_told),
	        TEST(what_is_missing_is_known),
	        TEST(prose_is_found_as_it_stands),
	        TEST(what_is_restored_is_searched_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
