/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * answer.h - answers and notes as JSON, by tables.
 *
 * Every function prints one whole message: {"re":id,"ok":{...}}, {"re":id,"no":...}
 * or {"note":{...}}. Arrays are borrowed.
 */
#ifndef WIRE_ANSWER_H
#define WIRE_ANSWER_H

#include "base/buffer.h"
#include "hemicycle/commands.h"
#include "hemicycle/refusals.h"
#include "hemicycle/views.h"
#include "wire/answer_school.h"

void answer_no(int64_t id, enum refusal refusal, const char *field,
               struct buffer *out); /* field: NULL for none */
void answer_ok(int64_t id, struct buffer *out); /* {"re":id,"ok":{}} */
void answer_id(int64_t id, int64_t made, struct buffer *out); /* ok: {"id":made} */

struct answer_hello {
	enum role role;
	const char *name; /* teacher's, or "" */
	int64_t class_id, sitting;
	const char *version;
	uint8_t names, scope; /* of a link; else full and whole */
};
void answer_hello(int64_t id, const struct answer_hello *hello, struct buffer *out);
void answer_login(int64_t id, const struct token *token, const char *name, struct buffer *out);

struct answer_class_line {
	int64_t id;
	const char *name;
	uint8_t mode;
	int pupils, sittings;
	int64_t school; /* 0: of none */
	uint8_t delegates; /* the delegates' council of it */
};
struct answer_home {
	const struct answer_class_line *classes;
	size_t class_count;
	const struct answer_school_line *schools;
	size_t school_count;
};
void answer_home(int64_t id, const struct answer_home *home, struct buffer *out);

struct answer_pupil {
	int64_t id;
	const char *name;
	const char *picture;
};
struct answer_sitting {
	int64_t id;
	const char *title;
	uint8_t phase;
	int number;
	int64_t prepared_at_ms, opened_at_ms, sealed_at_ms;
};
struct answer_link {
	int64_t id;
	uint8_t kind;
	int64_t target, made_at_ms, expires_at_ms;
	uint8_t names, scope; /* enum shown_names, enum scope */
};
struct answer_years { /* school years in which something was sealed, newest first */
	uint16_t year[YEARS_MAX];
	uint8_t count;
};

struct answer_class {
	int64_t id;
	const char *name;
	uint8_t mode;
	const struct answer_pupil *pupils;
	size_t pupil_count;
	const struct answer_sitting *sittings;
	size_t sitting_count;
	const struct answer_link *links;
	size_t link_count;
	const struct answer_teacher *teachers; /* who share it; the first made it */
	size_t teacher_count;
	int slips_waiting; /* for the teacher to read */
	int entries_open; /* lines of the decision book */
	int cards; /* pupils who have one */
	int64_t school; /* 0: of none */
	const char *school_name; /* "" without one */
	uint8_t delegates;
	struct answer_years years; /* of all its sittings: those above may be the newest only */
};
void answer_class(int64_t id, const struct answer_class *answer, struct buffer *out);

struct answer_list_pupil {
	int line;
	const char *name, *level, *division;
};
struct answer_list_problem {
	int line;
	const char *problem; /* a LineProblem code */
	const char *text; /* the line's beginning, cleaned */
};
struct answer_list {
	const char *format;
	const struct answer_list_pupil *pupils;
	size_t pupil_count;
	const struct answer_list_problem *problems;
	size_t problem_count;
};
void answer_list(int64_t id, const struct answer_list *list, struct buffer *out);

void answer_link(int64_t id, const struct answer_link *link, const struct token *token,
                 struct buffer *out);

struct answer_decision {
	int64_t sitting;
	int number, item, vote;
	int64_t at_ms;
	const char *title;
	const char *body; /* printed before by decision_print() */
};
struct answer_archive {
	int64_t class_id;
	const char *class_name;
	const struct answer_sitting *sittings;
	size_t sitting_count;
	const struct answer_decision *decisions;
	size_t decision_count;
	struct answer_years years;
	uint8_t more; /* there are other decisions, which did not fit */
};
void answer_archive(int64_t id, const struct answer_archive *archive, struct buffer *out);
/* ok: what minutes_print() printed. */
void answer_minutes(int64_t id, const struct buffer *minutes, struct buffer *out);

struct note_me {
	uint16_t seat;
	const char *name;
	const char *picture;
	bool seated; /* else waiting */
	uint16_t voted; /* newest vote whose roll the seat signed */
	uint8_t choice; /* roll-call: choice + 1; 0 prints null */
	uint8_t mark_count; /* roll-call of marked ballots: one for each option; else 0 */
	uint8_t marks[OPTIONS_MAX];
	uint8_t on_paper; /* signed there for a paper ballot */
	uint16_t offices, offered; /* bits 1 << enum office */
	uint8_t asked; /* has asked for the floor */
	uint8_t speaking;
	uint8_t tag;
	uint16_t place; /* in the order of those who asked, from 1; 0: has not */
	uint16_t turns; /* 0 when the class wants no totals */
	int64_t spoken_ms;
	uint8_t wish_count;
	uint16_t wishes[WISHES_MAX];
	uint8_t may[COMMAND_ASSEMBLY_COUNT]; /* 1 for each command that would be heard now */
};
void note_me(const struct note_me *me, struct buffer *out);
struct answer_council {
	int64_t class_id;
	const char *class_name;
	struct council_form form;
};
void answer_council(int64_t id, const struct answer_council *council, struct buffer *out);

struct answer_slip {
	int64_t id;
	int64_t pupil; /* the author; 0 where this asker may not know */
	const char *name, *picture; /* the author's; "" where this asker may not know */
	uint8_t kind; /* enum item_kind */
	uint8_t state; /* enum slip_state */
	uint8_t source; /* enum slip_source */
	uint8_t names_somebody;
	uint8_t supported; /* by the asker */
	int supports;
	int64_t made_at_ms;
	int64_t sitting; /* whose agenda it is on; 0: none */
	const char *text, *reason;
	const char *from; /* the class or the school that it came from; "" */
};
struct answer_unfinished { /* minutes that a pupil may still write on */
	int64_t sitting;
	int number;
	const char *title;
	int64_t at_ms; /* when it was sealed */
};
struct answer_box {
	int64_t class_id;
	const char *class_name;
	uint8_t mode; /* enum pupil_mode */
	uint8_t open, support;
	uint8_t limits[KIND_REQUEST + 1]; /* as in struct council_form */
	int64_t pupil; /* a card's; 0 for others */
	const char *name, *picture; /* the same, or "" */
	int64_t sitting; /* of a card: whose door is open, for card.sit; 0: none */
	const struct answer_pupil *pupils; /* of a computer: who may write; else none */
	size_t pupil_count;
	const struct answer_slip *slips; /* one's own; of the teacher all that are not over */
	size_t slip_count;
	const struct answer_slip *others; /* accepted ones to support, without authors */
	size_t other_count;
	const struct answer_unfinished *minutes; /* of a card */
	size_t minutes_count;
};
void answer_box(int64_t id, const struct answer_box *box, struct buffer *out);

struct answer_card {
	int64_t pupil;
	const char *name, *picture;
	struct token token; /* said this once */
};
void answer_cards(int64_t id, const struct answer_card *cards, size_t count, struct buffer *out);

struct answer_life { /* one review of an entry of the book */
	int64_t sitting;
	int number; /* of the minutes; 0: not sealed yet */
	int64_t at_ms;
	uint8_t state; /* enum entry_state */
	const char *word;
};
struct answer_book_entry {
	int64_t sitting; /* where it was decided */
	int number; /* of the entry there, from 1 */
	int minutes; /* number of the minutes; 0: not sealed yet */
	int64_t decided_at_ms;
	const char *text, *who; /* names, joined */
	uint8_t state; /* enum entry_state */
	uint8_t trial, commission;
	int due_day;
	uint8_t post, reply; /* enum post, enum reply */
	const char *from;
	const struct answer_life *life; /* oldest first */
	size_t life_count;
};
struct answer_book {
	int64_t class_id;
	const char *class_name;
	const struct answer_book_entry *entries; /* newest first */
	size_t entry_count;
	struct answer_years years;
	int today; /* days since 1970-01-01, for what is late */
	uint8_t more; /* there are others that did not fit */
};
void answer_book(int64_t id, const struct answer_book *book, struct buffer *out);

struct answer_figures_line { /* one sealed sitting */
	int64_t class_id;
	int64_t sitting;
	int number;
	int64_t at_ms; /* when it opened */
	const char *body; /* printed before by figures_print() */
};
struct answer_month { /* lines of the book by the month in which they were decided */
	const char *month; /* "2026-11" */
	int lines[ENTRY_STATE_COUNT]; /* as their state is now */
};
/* What figures and boards begin with. */
struct answer_scope {
	int64_t class_id; /* 0 of a school */
	int64_t school; /* 0 of a class */
	const char *class_name; /* or the school's */
	int year; /* 0: all */
	struct answer_years years;
	int today; /* days since 1970-01-01, for what is late */
};
struct answer_figures {
	struct answer_scope scope;
	int uncounted; /* sittings that the next asking goes on to count */
	const struct answer_figures_line *sittings; /* oldest first */
	size_t sitting_count;
	const struct answer_month *months; /* oldest first */
	size_t month_count;
};
void answer_figures(int64_t id, const struct answer_figures *figures, struct buffer *out);

struct answer_board_line {
	int64_t class_id;
	const char *class_name;
	uint8_t own; /* else neither who nor word is told */
	int64_t sitting; /* where it was decided */
	int number; /* of the line there, from 1 */
	int minutes; /* number of the minutes; 0: not sealed yet */
	int64_t decided_at_ms;
	const char *text, *who, *word;
	uint8_t state; /* enum entry_state */
	uint8_t trial, commission;
	int due_day;
};
struct answer_board {
	struct answer_scope scope;
	const struct answer_board_line
	        *lines; /* open ones first, the oldest first; then the newest */
	size_t line_count;
	uint8_t more; /* there are others that did not fit */
};
void answer_board(int64_t id, const struct answer_board *board, struct buffer *out);

struct answer_paper {
	uint8_t ticket[TICKET_BYTES]; /* for GET /paper/ticket/name, once */
	const char *name; /* for the file */
	int64_t bytes;
	const char *type; /* its media type */
};
void answer_paper(int64_t id, const struct answer_paper *paper, struct buffer *out);

struct answer_import { /* what became of an archive */
	const char *fault; /* "none", or a code of app/import.h */
	int64_t line, sitting, entry; /* where */
	int64_t classes, pupils, sittings, entries, votes, known;
	int64_t schools, sent, polls, slips;
};
void answer_import_part(int64_t id, int64_t bytes, struct buffer *out);
void answer_import(int64_t id, const struct answer_import *import, struct buffer *out);

struct answer_piece { /* of a text */
	const char *text;
	uint8_t hit; /* a word that was searched for */
};
struct answer_hit {
	int64_t class_id;
	const char *class_name;
	uint8_t own; /* the asker may read on: else what a school reads of a class */
	int64_t sitting;
	int number; /* of its minutes */
	int item; /* where in them; 0: nowhere in particular */
	int line; /* of the book, of that sitting; 0: none */
	uint8_t kind; /* enum find_kind */
	uint8_t status; /* enum find_status */
	int64_t at_ms;
	const struct answer_piece *title;
	size_t title_count;
	const struct answer_piece *excerpt;
	size_t excerpt_count;
	const char *who; /* in charge of a line */
};
struct answer_search {
	const struct answer_hit *hits; /* the best first */
	size_t hit_count;
	int total; /* FINDS_MAX: or more */
	int from;
	uint8_t more; /* others come after these */
	struct answer_years years;
	const struct answer_pupil *people; /* in charge of something, by name */
	size_t people_count;
};
void answer_search(int64_t id, const struct answer_search *search, struct buffer *out);
struct answer_written { /* minutes.write */
	int64_t edition; /* for the next change; 0: the text was taken back */
	int64_t at_ms;
};
void answer_written(int64_t id, const struct answer_written *written, struct buffer *out);

enum gone { GONE_REFUSED, GONE_FREED, GONE_ELSEWHERE, GONE_REVOKED, GONE_UNSHARED };
void note_gone(enum gone gone, struct buffer *out);
void note_beat(int64_t now_ms, struct buffer *out);

#endif
