/* SPDX-License-Identifier: EUPL-1.2 */
/* answer.c - prints answers and notes. */
#include "wire/answer.h"

#include "base/check.h"
#include "wire/answer_replay.h"
#include "wire/answer_words.h"
#include "wire/answers.h"
#include "wire/command.h"
#include "wire/print.h"

static void print_re(int64_t id, struct buffer *out)
{
	buffer_text(out, "{\"re\":");
	buffer_int(out, id);
}

static const char *no_text(const void *context, const struct text_ref *ref)
{
	(void)context;
	(void)ref;
	return NULL;
}

/* For a person, and not for the journal: what may be absent is there all the same. */
static const struct words no_words = {.find = no_text};

static void print_ok(int64_t id, const struct wire_record *record, const void *place,
                     struct buffer *out)
{
	struct wire_printer printer = {.out = out, .words = &no_words};

	print_re(id, out);
	buffer_text(out, ",\"ok\":");
	wire_print(&printer, record, place);
	buffer_char(out, '}');
}

void answer_no(int64_t id, enum refusal refusal, const char *field, struct buffer *out)
{
	CHECK(refusal != REFUSAL_NONE);
	print_re(id, out);
	buffer_text(out, ",\"no\":");
	wire_print_string(out, wire_refusal_code(refusal));
	if (field != NULL) {
		buffer_text(out, ",\"field\":");
		wire_print_string(out, field);
	}
	buffer_char(out, '}');
}

void answer_ok(int64_t id, struct buffer *out)
{
	print_re(id, out);
	buffer_text(out, ",\"ok\":{}}");
}

void answer_id(int64_t id, int64_t made, struct buffer *out)
{
	print_ok(id, &wire_made, &made, out);
}

void answer_hello(int64_t id, const struct answer_hello *hello, struct buffer *out)
{
	print_ok(id, &wire_hello_ok, hello, out);
}

void answer_login(int64_t id, const struct token *token, const char *name, struct buffer *out)
{
	struct login_ok login = {.token = *token, .name = name};

	print_ok(id, &wire_login_ok, &login, out);
}

void answer_home(int64_t id, const struct answer_home *home, struct buffer *out)
{
	print_ok(id, &wire_home_ok, home, out);
}

void answer_class(int64_t id, const struct answer_class *answer, struct buffer *out)
{
	print_ok(id, &wire_class_ok, answer, out);
}

void answer_list(int64_t id, const struct answer_list *list, struct buffer *out)
{
	print_ok(id, &wire_list_ok, list, out);
}

void answer_link(int64_t id, const struct answer_link *link, const struct token *token,
                 struct buffer *out)
{
	struct link_ok made = {.link = *link, .token = *token};

	print_ok(id, &wire_link_ok, &made, out);
}

void answer_archive(int64_t id, const struct answer_archive *archive, struct buffer *out)
{
	print_ok(id, &wire_archive_ok, archive, out);
}

void answer_minutes(int64_t id, const struct buffer *minutes, struct buffer *out)
{
	CHECK(minutes->count > 0 && !minutes->full);
	print_re(id, out);
	buffer_text(out, ",\"ok\":");
	buffer_add(out, minutes->data, minutes->count);
	buffer_char(out, '}');
}

void answer_council(int64_t id, const struct answer_council *council, struct buffer *out)
{
	print_ok(id, &wire_council_ok, council, out);
}

void answer_box(int64_t id, const struct answer_box *box, struct buffer *out)
{
	print_ok(id, &wire_box_ok, box, out);
}

void answer_cards(int64_t id, const struct answer_card *cards, size_t count, struct buffer *out)
{
	struct cards_ok made = {.cards = cards, .count = count};

	print_ok(id, &wire_cards_ok, &made, out);
}

void answer_book(int64_t id, const struct answer_book *book, struct buffer *out)
{
	print_ok(id, &wire_book_ok, book, out);
}

void answer_figures(int64_t id, const struct answer_figures *figures, struct buffer *out)
{
	print_ok(id, &wire_figures_ok, figures, out);
}

void answer_board(int64_t id, const struct answer_board *board, struct buffer *out)
{
	print_ok(id, &wire_board_ok, board, out);
}

void answer_paper(int64_t id, const struct answer_paper *paper, struct buffer *out)
{
	print_ok(id, &wire_paper_ok, paper, out);
}

void answer_import_part(int64_t id, int64_t bytes, struct buffer *out)
{
	print_ok(id, &wire_import_part_ok, &bytes, out);
}

void answer_import(int64_t id, const struct answer_import *import, struct buffer *out)
{
	print_ok(id, &wire_import_ok, import, out);
}

void answer_poll(int64_t id, const struct answer_poll *poll, struct buffer *out)
{
	print_ok(id, &wire_poll_ok, poll, out);
}

void answer_school(int64_t id, const struct answer_school *school, struct buffer *out)
{
	print_ok(id, &wire_school_ok, school, out);
}

void answer_school_code(int64_t id, const char *code, struct buffer *out)
{
	print_ok(id, &wire_school_code_ok, &code, out);
}

void answer_elected(int64_t id, const struct answer_elected *elected, struct buffer *out)
{
	print_ok(id, &wire_elected_ok, elected, out);
}

void answer_search(int64_t id, const struct answer_search *search, struct buffer *out)
{
	print_ok(id, &wire_search_ok, search, out);
}

void answer_written(int64_t id, const struct answer_written *written, struct buffer *out)
{
	print_ok(id, &wire_written_ok, written, out);
}

void note_me(const struct note_me *me, struct buffer *out)
{
	struct wire_printer printer = {.out = out};

	buffer_text(out, "{\"note\":{\"me\":");
	wire_print(&printer, &wire_me, me);
	buffer_text(out, "}}");
}

void note_gone(enum gone gone, struct buffer *out)
{
	CHECK((size_t)gone < wire_gones.count);
	buffer_text(out, "{\"note\":{\"gone\":");
	wire_print_string(out, wire_gones.names[gone]);
	buffer_text(out, "}}");
}

void note_beat(int64_t now_ms, struct buffer *out)
{
	buffer_text(out, "{\"note\":{\"beat\":");
	buffer_int(out, now_ms);
	buffer_text(out, "}}");
}

void answer_replay_list(int64_t id, const struct answer_replay_list *list, struct buffer *out)
{
	print_ok(id, &wire_replay_list_ok, list, out);
}

void answer_replay(int64_t id, const struct answer_replay *replay, struct buffer *out)
{
	print_ok(id, &wire_replay_ok, replay, out);
}

void answer_words(int64_t id, const struct answer_words *words, struct buffer *out)
{
	print_ok(id, &wire_words_ok, words, out);
}

void answer_erased(int64_t id, const struct answer_erased *erased, struct buffer *out)
{
	print_ok(id, &wire_erased_ok, erased, out);
}
