/* SPDX-License-Identifier: EUPL-1.2 */
/* figures.c - figures of sittings and boards of decisions, for readers. */
#include "wire/answer_rows.h"
#include "wire/answers.h"
#include "wire/print.h"
#include "wire/view.h"

#define AT(member) WIRE_AT(struct sitting_figures, member)
/* clang-format off */
#define FIGURE(name) {#name, WIRE_INT, AT(name), .max = UINT16_MAX}
#define LONG(name) {#name, WIRE_INT, AT(name), .max = WIRE_INTEGER_MAX}
/* clang-format on */

static const struct wire_field time_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(int64_t), .max = WIRE_INTEGER_MAX},
};
static const struct wire_record time_ms = {WIRE_FIELDS(time_fields)};

static const struct wire_field figures_fields[] = {
        LONG(open_ms),
        LONG(spoken_ms),
        {"spent_ms", WIRE_LIST, AT(spent_ms), .max = KIND_COUNT, .record = &time_ms,
         .stride = sizeof(int64_t), .comment = "on the floor, in the order of ItemKind"},
        FIGURE(members),
        FIGURE(present),
        FIGURE(turns),
        {"spoke", WIRE_LIST, AT(spoke), .max = SPOKE_COUNT, .record = &wire_number,
         .stride = sizeof(uint16_t),
         .comment = "how many had the floor never, once, two or three times, more often"},
        FIGURE(votes),
        FIGURE(secret),
        FIGURE(advisory),
        {"ballots", WIRE_LIST, AT(ballots), .max = BALLOT_COUNT, .record = &wire_number,
         .stride = sizeof(uint16_t), .comment = "votes, in the order of Ballot"},
        {"called", WIRE_INT, AT(called), .max = INT32_MAX,
         .comment = "of all votes: who was present at the close"},
        {"cast", WIRE_INT, AT(cast), .max = INT32_MAX},
        FIGURE(adopted),
        FIGURE(rejected),
        FIGURE(chosen),
        FIGURE(open),
        FIGURE(done),
        FIGURE(left),
        FIGURE(framed),
        FIGURE(decided),
        FIGURE(reviewed),
};
const struct wire_record wire_figures = {WIRE_FIELDS(figures_fields)};

static const struct wire_field line_fields[] = {
        ID(struct answer_figures_line, "class_id", class_id),
        ID(struct answer_figures_line, "sitting", sitting),
        COUNT(struct answer_figures_line, "number", number),
        ID(struct answer_figures_line, "at_ms", at_ms),
        {"body", WIRE_SPLICE, WIRE_AT(struct answer_figures_line, body), .record = &wire_figures},
};
static const struct wire_record figures_line = {"FiguresLine", WIRE_FIELDS(line_fields)};

static const struct wire_field count_fields[] = {
        {NULL, WIRE_INT, .width = sizeof(int), .max = INT32_MAX},
};
static const struct wire_record plain_count = {WIRE_FIELDS(count_fields)};
static const struct wire_field month_fields[] = {
        {"month", WIRE_STRING, WIRE_AT(struct answer_month, month), .about = WIRE_OURS},
        {"lines", WIRE_LIST, WIRE_AT(struct answer_month, lines), .max = ENTRY_STATE_COUNT,
         .record = &plain_count, .stride = sizeof(int),
         .comment = "of the book, in the order of EntryState"},
};
static const struct wire_record month = {"FiguresMonth", WIRE_FIELDS(month_fields)};

/* clang-format off */
#define SCOPE(base) \
	ID(base, "class_id", scope.class_id), \
	ID(base, "school", scope.school), \
	STRING(base, "class_name", scope.class_name), \
	COUNT(base, "year", scope.year), \
	YEARS(base, scope.years.year, scope.years.count), \
	TODAY(base, scope.today)
/* clang-format on */

static const struct wire_field figures_ok_fields[] = {
        SCOPE(struct answer_figures),
        {"uncounted", WIRE_INT, WIRE_AT(struct answer_figures, uncounted), .max = INT32_MAX,
         .comment = "sittings that the next asking goes on to count"},
        LIST("sittings", struct answer_figures, sittings, sitting_count, struct answer_figures_line,
             figures_line),
        LIST("months", struct answer_figures, months, month_count, struct answer_month, month),
};
const struct wire_record wire_figures_ok = {"FiguresOk", WIRE_FIELDS(figures_ok_fields)};

static const struct wire_field board_line_fields[] = {
        ID(struct answer_board_line, "class_id", class_id),
        STRING(struct answer_board_line, "class_name", class_name),
        {"own", WIRE_BOOL, WIRE_AT(struct answer_board_line, own),
         .comment = "else without who does it and what was said of it"},
        ID(struct answer_board_line, "sitting", sitting),
        COUNT(struct answer_board_line, "number", number),
        COUNT(struct answer_board_line, "minutes", minutes),
        ID(struct answer_board_line, "decided_at_ms", decided_at_ms),
        STRING(struct answer_board_line, "text", text),
        STRING(struct answer_board_line, "who", who),
        STRING(struct answer_board_line, "word", word),
        {"state", WIRE_ENUM, WIRE_AT(struct answer_board_line, state), .names = &wire_entry_states},
        {"trial", WIRE_INT, WIRE_AT(struct answer_board_line, trial), .max = UINT8_MAX},
        {"commission", WIRE_BOOL, WIRE_AT(struct answer_board_line, commission)},
        {"due_day", WIRE_INT, WIRE_AT(struct answer_board_line, due_day), .max = DAY_MAX},
};
static const struct wire_record board_line = {"BoardLine", WIRE_FIELDS(board_line_fields)};
static const struct wire_field board_ok_fields[] = {
        SCOPE(struct answer_board),
        LIST("lines", struct answer_board, lines, line_count, struct answer_board_line, board_line),
        {"more", WIRE_BOOL, WIRE_AT(struct answer_board, more)},
};
const struct wire_record wire_board_ok = {"BoardOk", WIRE_FIELDS(board_ok_fields)};

void figures_print(const struct sitting_figures *figures, struct buffer *out)
{
	struct wire_printer printer = {.out = out};

	wire_print_fields(&printer, &wire_figures, figures);
}
