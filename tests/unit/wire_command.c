/* SPDX-License-Identifier: EUPL-1.2 */
/* wire_command.c - commands are read within their bounds and not one step beyond. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "hemicycle/tally.h"
#include "wire/command.h"
#include "wire/gate.h"
#include "wire/parse.h"
#include "wire/print.h"
#include "wire/table.h"

static struct command command;
static struct wire_message message;
static struct arena arena;
static int interned;

static void intern(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	(void)context;
	assert_int_equal(strlen(text), bytes);
	memset(out, 0, sizeof *out);
	memcpy(out->hash, text, bytes < sizeof out->hash ? bytes : sizeof out->hash);
	interned++;
}

static enum refusal read_bytes(const char *json, size_t count)
{
	struct wire_reader reader = {.arena = &arena, .intern = intern};

	arena_clear(&arena);
	memset(&command, 0xee, sizeof command);
	return wire_read_command(&reader, json, count, &message, &command);
}

static enum refusal read_text(const char *json)
{
	return read_bytes(json, strlen(json));
}

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena, PARSE_ARENA_BYTES((size_t)MESSAGE_TEACHER_BYTES_MAX));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_release(&arena);
	return 0;
}

/* A message made from the rows, in which one field may be something else. */
struct made {
	struct buffer out;
	enum command_kind kind;
	const struct wire_field *target; /* NULL: none */
	const char *instead; /* JSON; NULL: the field is left out */
	bool replaced;
	int ordinal; /* makes texts differ */
};

static void put_fields(struct made *made, const struct wire_record *record, bool first);

static void put_text(struct made *made, const struct wire_field *field)
{
	switch (field->type) {
	case WIRE_HEX:
		buffer_char(&made->out, '"');
		for (uint32_t i = 0; i < field->width; i++)
			buffer_text(&made->out, "a0");
		buffer_char(&made->out, '"');
		break;
	case WIRE_ENUM: /* the last: a choice, which has options */
		wire_print_string(&made->out, field->names->names[field->names->count - 1]);
		break;
	case WIRE_PICTURE:
		buffer_text(&made->out, "\"cat-2\"");
		break;
	case WIRE_CODE:
		buffer_text(&made->out, "\"AB23\"");
		break;
	case WIRE_DATA:
		buffer_text(&made->out, "\"QUJD\"");
		break;
	default:
		buffer_printf(&made->out, "\"text %d\"", made->ordinal++);
	}
}

static void put_value(struct made *made, const struct wire_field *field);

/* Two elements, or all of a list that always has so many. */
static void put_list(struct made *made, const struct wire_field *field)
{
	int64_t count = field->count_width == 0 ? field->max : 2;
	bool bare = field->record->fields[0].name == NULL;

	buffer_char(&made->out, '[');
	for (int64_t i = 0; i < count; i++) {
		buffer_text(&made->out, i == 0 ? bare ? "" : "{" : bare ? "," : ",{");
		if (bare)
			put_value(made, &field->record->fields[0]);
		else
			put_fields(made, field->record, true);
		buffer_text(&made->out, bare ? "" : "}");
	}
	buffer_char(&made->out, ']');
}

static void put_value(struct made *made, const struct wire_field *field)
{
	if (field == made->target && !made->replaced) {
		made->replaced = true;
		buffer_text(&made->out, made->instead);
		return;
	}
	switch (field->type) {
	case WIRE_INT:
		buffer_int(&made->out, field->max);
		break;
	case WIRE_BOOL:
		buffer_text(&made->out, "true");
		break;
	case WIRE_CHOSEN:
		buffer_text(&made->out, "null");
		break;
	case WIRE_SET:
		buffer_text(&made->out, "[0,1]");
		break;
	case WIRE_FLAGS:
		buffer_printf(&made->out, "[\"%s\"]", field->names->names[0]);
		break;
	case WIRE_OBJECT:
		buffer_char(&made->out, '{');
		put_fields(made, field->record, true);
		buffer_char(&made->out, '}');
		break;
	case WIRE_LIST:
		put_list(made, field);
		break;
	default:
		put_text(made, field);
	}
}

/* Of these fields a command has one. */
static const struct {
	enum command_kind kind;
	const char *names[3];
} alternatives[] = {
        {COMMAND_HELLO, {"token", "door", ""}},
        {COMMAND_VOTE_CAST, {"choice", "marks", ""}},
        {COMMAND_VOTE_DECIDE, {"choice", "order", "seed"}},
};

static bool is_wanted(const struct made *made, const struct wire_field *field)
{
	if (made->target == field)
		return true;
	return field->type == WIRE_LIST && field->record->fields == made->target;
}

static int place_of(const char *const names[3], const char *name)
{
	int i = 0;

	while (i < 3 && strcmp(names[i], name) != 0)
		i++;
	return i;
}

/* The field is one of several that exclude each other, and another one is put. */
static bool is_other(const struct made *made, const struct wire_record *record,
                     const struct wire_field *field)
{
	const char *const *names = NULL;
	int chosen = 0;

	for (size_t i = 0; i < COUNT_OF(alternatives); i++)
		if (alternatives[i].kind == made->kind &&
		    record == wire_commands[made->kind].fields)
			names = alternatives[i].names;
	if (names == NULL || place_of(names, field->name) == 3)
		return false;
	for (size_t i = 0; i < record->count; i++)
		if (is_wanted(made, &record->fields[i]) &&
		    place_of(names, record->fields[i].name) < 3)
			chosen = place_of(names, record->fields[i].name);
	return place_of(names, field->name) != chosen;
}

static void put_fields(struct made *made, const struct wire_record *record, bool first)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		if (field == made->target && !made->replaced && made->instead == NULL) {
			made->replaced = true;
			continue;
		}
		if (is_other(made, record, field))
			continue;
		buffer_printf(&made->out, "%s\"%s\":", first ? "" : ",", field->name);
		first = false;
		put_value(made, field);
	}
}

static enum refusal send_with(enum command_kind kind, const struct wire_field *target,
                              const char *instead)
{
	struct made made = {.kind = kind, .target = target, .instead = instead};
	enum refusal refusal;

	buffer_init(&made.out, (size_t)2 * MESSAGE_TEACHER_BYTES_MAX);
	buffer_printf(&made.out, "{\"id\":5,\"do\":\"%s\"", wire_command_name(kind));
	put_fields(&made, wire_commands[kind].fields, false);
	buffer_char(&made.out, '}');
	assert_false(made.out.full);
	assert_true(target == NULL || made.replaced);
	refusal = read_bytes(made.out.data, made.out.count);
	if (message.id != 5)
		fail_msg("%s", made.out.data);
	buffer_release(&made.out);
	return refusal;
}

static const char *where; /* for messages: the command under test */

static void want(enum command_kind kind, const struct wire_field *field, const char *instead,
                 enum refusal wanted)
{
	enum refusal refusal = send_with(kind, field, instead);

	if (refusal != wanted)
		fail_msg("%s, field %s = %.60s: %s instead of %s", where, field->name, instead,
		         wire_refusal_code(refusal), wire_refusal_code(wanted));
	if (wanted != REFUSAL_NONE && field->name != NULL && field->type != WIRE_LIST)
		assert_string_equal(message.field, field->name);
}

static char *repeated(char c, int64_t count)
{
	static char text[MESSAGE_TEACHER_BYTES_MAX + 16];

	text[0] = '"';
	memset(text + 1, c, (size_t)count);
	memcpy(text + 1 + count, "\"", 2);
	return text;
}

static void walk_int(enum command_kind kind, const struct wire_field *field)
{
	char number[32];

	for (int over = 0; over < 2; over++) {
		snprintf(number, sizeof number, "%lld", (long long)field->max + over);
		if (field->max < WIRE_INTEGER_MAX || over == 0)
			want(kind, field, number, over == 0 ? REFUSAL_NONE : REFUSAL_BAD_FIELD);
		snprintf(number, sizeof number, "%lld", (long long)field->min - over);
		want(kind, field, number, over == 0 ? REFUSAL_NONE : REFUSAL_BAD_FIELD);
	}
	want(kind, field, "\"1\"", REFUSAL_BAD_FIELD);
	want(kind, field, "true", REFUSAL_BAD_FIELD);
}

static void walk_text(enum command_kind kind, const struct wire_field *field)
{
	bool secret = field->type == WIRE_SECRET;
	int64_t max = field->type == WIRE_TEXT ? field->max : (int64_t)field->width - 1;
	bool may_be_empty = !secret && field->min == 0;

	want(kind, field, repeated('x', max), REFUSAL_NONE);
	want(kind, field, repeated('x', max + 1), REFUSAL_BAD_FIELD);
	want(kind, field, "\"\"", may_be_empty ? REFUSAL_NONE : REFUSAL_EMPTY_TEXT);
	want(kind, field, "\" \\u202e\\n \"",
	     secret || may_be_empty ? REFUSAL_NONE : REFUSAL_EMPTY_TEXT);
	want(kind, field, "7", REFUSAL_BAD_FIELD);
	want(kind, field, "null", REFUSAL_BAD_FIELD);
}

static void walk_hex(enum command_kind kind, const struct wire_field *field)
{
	int64_t digits = 2 * (int64_t)field->width;

	want(kind, field, repeated('f', digits), REFUSAL_NONE);
	want(kind, field, repeated('f', digits - 1), REFUSAL_BAD_FIELD);
	want(kind, field, repeated('f', digits + 1), REFUSAL_BAD_FIELD);
	want(kind, field, repeated('F', digits), REFUSAL_BAD_FIELD);
	want(kind, field, repeated('g', digits), REFUSAL_BAD_FIELD);
	want(kind, field, "\"\"", REFUSAL_BAD_FIELD);
	want(kind, field, "7", REFUSAL_BAD_FIELD);
}

static bool is_unnamed(const char *quoted)
{
	static const char *const words[] = {"\"motion\"", "\"consent\"", "\"fist\"", "\"lots\""};

	for (size_t i = 0; i < COUNT_OF(words); i++)
		if (strcmp(words[i], quoted) == 0)
			return true;
	return false;
}

static void walk_chosen(enum command_kind kind, const struct wire_field *field)
{
	char number[32];

	want(kind, field, "null", REFUSAL_NONE);
	want(kind, field, "0", REFUSAL_NONE);
	snprintf(number, sizeof number, "%lld", (long long)field->max);
	want(kind, field, number, REFUSAL_NONE);
	snprintf(number, sizeof number, "%lld", (long long)field->max + 1);
	want(kind, field, number, REFUSAL_BAD_FIELD);
	want(kind, field, "-1", REFUSAL_BAD_FIELD);
	want(kind, field, "\"0\"", REFUSAL_BAD_FIELD);
}

static void walk_enum(enum command_kind kind, const struct wire_field *field)
{
	char word[64];

	for (size_t i = 0; i < field->names->count; i++) {
		snprintf(word, sizeof word, "\"%s\"", field->names->names[i]);
		if (!is_unnamed(word)) /* its options must be empty: tested below */
			want(kind, field, word, REFUSAL_NONE);
	}
	want(kind, field, "\"other\"", REFUSAL_BAD_FIELD);
	want(kind, field, "\"\"", REFUSAL_BAD_FIELD);
	want(kind, field, "0", REFUSAL_BAD_FIELD);
}

static void walk_signs(enum command_kind kind, const struct wire_field *field)
{
	bool picture = field->type == WIRE_PICTURE;
	enum refusal of_picture = picture ? REFUSAL_NONE : REFUSAL_BAD_FIELD;

	want(kind, field, "\"\"", of_picture);
	want(kind, field, "\"a-\"", of_picture);
	want(kind, field, repeated('a', PICTURE_BYTES - 1), of_picture);
	want(kind, field, repeated('a', PICTURE_BYTES), REFUSAL_BAD_FIELD);
	want(kind, field, "\"abcd\"", REFUSAL_NONE);
	want(kind, field, "\"ABC9\"", picture ? REFUSAL_BAD_FIELD : REFUSAL_NONE);
	want(kind, field, "\"ABCDE2\"", picture ? REFUSAL_BAD_FIELD : REFUSAL_NONE);
	want(kind, field, "\"ABCDEF2\"", REFUSAL_BAD_FIELD);
	want(kind, field, "\"AB2\"", REFUSAL_BAD_FIELD);
	want(kind, field, "\"abc1\"", of_picture);
	want(kind, field, "\"AB 2\"", REFUSAL_BAD_FIELD);
	want(kind, field, "\"../x\"", REFUSAL_BAD_FIELD);
	want(kind, field, "7", REFUSAL_BAD_FIELD);
}

static void walk_set(enum command_kind kind, const struct wire_field *field)
{
	char last[32];

	want(kind, field, "[]", REFUSAL_NONE);
	for (int over = 0; over < 2; over++) {
		snprintf(last, sizeof last, "[0,%lld]", (long long)field->max - 1 + over);
		want(kind, field, last, over == 0 ? REFUSAL_NONE : REFUSAL_BAD_FIELD);
	}
	want(kind, field, "[1,0]", REFUSAL_BAD_FIELD);
	want(kind, field, "[1,1]", REFUSAL_BAD_FIELD);
	want(kind, field, "[-1]", REFUSAL_BAD_FIELD);
	want(kind, field, "[\"0\"]", REFUSAL_BAD_FIELD);
	want(kind, field, "0", REFUSAL_BAD_FIELD);
}

static void walk_flags(enum command_kind kind, const struct wire_field *field)
{
	char words[64];

	want(kind, field, "[]", REFUSAL_NONE);
	for (size_t i = 0; i < field->names->count; i++) {
		snprintf(words, sizeof words, "[\"%s\"]", field->names->names[i]);
		want(kind, field, words, REFUSAL_NONE);
		snprintf(words, sizeof words, "[\"%s\",\"%s\"]", field->names->names[i],
		         field->names->names[i]);
		want(kind, field, words, REFUSAL_BAD_FIELD);
	}
	want(kind, field, "[\"other\"]", REFUSAL_BAD_FIELD);
	want(kind, field, "[0]", REFUSAL_BAD_FIELD);
	want(kind, field, "0", REFUSAL_BAD_FIELD);
}

static void walk_record(enum command_kind kind, const struct wire_record *record);

static void walk_field(enum command_kind kind, const struct wire_field *field)
{
	switch (field->type) {
	case WIRE_INT:
		walk_int(kind, field);
		break;
	case WIRE_BOOL:
		want(kind, field, "false", REFUSAL_NONE);
		want(kind, field, "0", REFUSAL_BAD_FIELD);
		want(kind, field, "\"true\"", REFUSAL_BAD_FIELD);
		want(kind, field, "null", REFUSAL_BAD_FIELD);
		break;
	case WIRE_CHOSEN:
		walk_chosen(kind, field);
		break;
	case WIRE_ENUM:
		walk_enum(kind, field);
		break;
	case WIRE_SET:
		walk_set(kind, field);
		break;
	case WIRE_FLAGS:
		walk_flags(kind, field);
		break;
	case WIRE_HEX:
		walk_hex(kind, field);
		break;
	case WIRE_TEXT:
	case WIRE_CHARS:
	case WIRE_SECRET:
		walk_text(kind, field);
		break;
	case WIRE_PICTURE:
	case WIRE_CODE:
		walk_signs(kind, field);
		break;
	case WIRE_DATA:
		want(kind, field, repeated('A', field->max), REFUSAL_NONE);
		want(kind, field, repeated('A', field->max + 1), REFUSAL_BAD_FIELD);
		want(kind, field, "\"a b\"", REFUSAL_BAD_FIELD);
		want(kind, field, "\"\"", REFUSAL_EMPTY_TEXT);
		break;
	default:
		want(kind, field, "7", REFUSAL_BAD_FIELD);
		want(kind, field, field->type == WIRE_LIST ? "{}" : "[]", REFUSAL_BAD_FIELD);
		walk_record(kind, field->record);
	}
}

static void walk_record(enum command_kind kind, const struct wire_record *record)
{
	for (size_t i = 0; i < record->count; i++) {
		const struct wire_field *field = &record->fields[i];

		walk_field(kind, field);
		if (field->name != NULL && !field->optional)
			want(kind, field, NULL, REFUSAL_BAD_FIELD);
	}
}

static void every_command_is_read_and_every_bound_holds(void **state)
{
	int count = 0;

	(void)state;
	for (int i = 0; i < COMMAND_COUNT; i++) {
		enum command_kind kind = (enum command_kind)i;

		where = wire_command_name(kind);
		if (wire_commands[kind].fields == NULL) {
			assert_string_equal(where, "");
			continue;
		}
		assert_int_equal(send_with(kind, NULL, NULL), REFUSAL_NONE);
		assert_int_equal(command.kind, kind);
		assert_int_equal(command.role, ROLE_NONE);
		assert_int_equal(command.seat, 0);
		assert_true(command.at_ms == 0);
		walk_record(kind, wire_commands[kind].fields);
		count++;
	}
	assert_int_equal(count, COMMAND_COUNT - 3); /* prepare, gather and the clock */
}

static void unknown_fields_are_refused_by_name(void **state)
{
	char json[256];

	(void)state;
	assert_int_equal(read_text("{\"id\":1,\"do\":\"home\",\"Seat\":1}"), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "Seat");
	assert_int_equal(read_text("{\"id\":1,\"do\":\"item.start\",\"ITEM\":1}"),
	                 REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "ITEM");
	assert_int_equal(read_text("{\"id\":1,\"do\":\"home\",\"seat\":1,\"role\":\"teacher\"}"),
	                 REFUSAL_BAD_FIELD);
	snprintf(json, sizeof json, "{\"id\":1,\"do\":\"home\",%s:1}", repeated('y', 65));
	assert_int_equal(read_text(json), REFUSAL_BAD_FIELD);
	assert_null(message.field); /* too long to be repeated */
}

static void the_envelope_is_checked(void **state)
{
	(void)state;
	assert_int_equal(read_text("{\"do\":\"home\"}"), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "id");
	assert_true(message.id == -1);
	assert_int_equal(read_text("{\"id\":-1,\"do\":\"home\"}"), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text("{\"id\":\"1\",\"do\":\"home\"}"), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text("{\"id\":0,\"do\":\"home\"}"), REFUSAL_NONE);
	assert_int_equal(read_text("{\"do\":\"home\",\"id\":9007199254740992}"), REFUSAL_NONE);
	assert_true(message.id == 9007199254740992);
	assert_int_equal(read_text("{\"id\":9007199254740993,\"do\":\"home\"}"), REFUSAL_MALFORMED);
	assert_true(message.id == -1);
	assert_int_equal(read_text("{\"id\":4}"), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "do");
	assert_true(message.id == 4);
	assert_int_equal(read_text("{\"id\":4,\"do\":7}"), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text("{\"id\":4,\"do\":\"fly\"}"), REFUSAL_UNKNOWN_COMMAND);
	assert_int_equal(read_text("{\"id\":4,\"do\":\"\"}"), REFUSAL_UNKNOWN_COMMAND);
	assert_int_equal(read_text("{\"id\":4,\"do\":\"Home\"}"), REFUSAL_UNKNOWN_COMMAND);
	assert_int_equal(read_text("[]"), REFUSAL_MALFORMED);
}

static void values_arrive_where_they_belong(void **state)
{
	(void)state;
	assert_int_equal(read_text("{\"id\":7,\"do\":\"vote.cast\",\"vote\":3,\"choice\":2,"
	                           "\"key\":\"00112233445566778899aabbccddeeff\"}"),
	                 REFUSAL_NONE);
	assert_int_equal(command.vote_cast.vote, 3);
	assert_int_equal(command.vote_cast.choice, 2);
	assert_int_equal(command.vote_cast.key[1], 0x11);
	assert_int_equal(command.vote_cast.key[15], 0xff);
	assert_int_equal(read_text("{\"id\":7,\"do\":\"hello\",\"door\":\"ab2c\"}"), REFUSAL_NONE);
	assert_string_equal(command.hello.door, "AB2C");
	assert_int_equal(command.hello.has_token, 0);
	assert_int_equal(read_text("{\"id\":7,\"do\":\"pupils.add\",\"class\":4,\"names\":[\" Ana "
	                           "\",\"Zoe\\u0301\"]}"),
	                 REFUSAL_NONE);
	assert_int_equal(command.pupils.count, 2);
	assert_string_equal(command.pupils.names[0], "Ana");
	assert_string_equal(command.pupils.names[1], "Zo\xc3\xa9");
	assert_int_equal(read_text("{\"id\":7,\"do\":\"list.read\",\"data\":\"QUJD\"}"),
	                 REFUSAL_NONE);
	assert_int_equal(command.list.data_bytes, 4);
	assert_string_equal(command.list.data, "QUJD");
	interned = 0;
	assert_int_equal(read_text("{\"id\":7,\"do\":\"vote.annul\",\"reason\":\"  trop  vite \"}"),
	                 REFUSAL_NONE);
	assert_int_equal(interned, 1);
	assert_memory_equal(command.vote_annul.reason.hash, "trop vite", 10);
}

static void hello_has_a_token_or_a_door_not_both(void **state)
{
	char json[256];

	(void)state;
	assert_int_equal(read_text("{\"id\":7,\"do\":\"hello\"}"), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "token");
	snprintf(json, sizeof json, "{\"id\":7,\"do\":\"hello\",\"token\":%s,\"door\":\"ABCD\"}",
	         repeated('0', 64));
	assert_int_equal(read_text(json), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "door");
	snprintf(json, sizeof json, "{\"id\":7,\"do\":\"hello\",\"token\":%s}", repeated('0', 64));
	assert_int_equal(read_text(json), REFUSAL_NONE);
	assert_int_equal(command.hello.has_token, 1);
}

#define MOTION(ballot, options)                                                                    \
	"{\"id\":7,\"do\":\"item.add\",\"motion\":{\"title\":\"T\",\"picture\":\"\",\"ballot\":"   \
	"\"" ballot "\","                                                                          \
	"\"secrecy\":\"secret\",\"base\":\"present\",\"threshold\":\"two-thirds\",\"quorum\":"     \
	"\"half\","                                                                                \
	"\"tie_rule\":\"postponed\",\"changeable\":false,\"close_on_time\":true,\"close_on_all\":" \
	"false,"                                                                                   \
	"\"seconds\":90" options "}}"
#define OPTION(text) "{\"text\":\"" text "\",\"picture\":\"\"}"

static void a_motion_has_no_options_and_a_choice_two_to_eight(void **state)
{
	(void)state;
	assert_int_equal(read_text(MOTION("motion", "")), REFUSAL_NONE);
	assert_int_equal(command.item.motion.option_count, 2);
	assert_int_equal(command.item.motion.seconds, 90);
	assert_int_equal(command.item.motion.base, BASE_PRESENT);
	assert_int_equal(command.item.motion.threshold, THRESHOLD_TWO_THIRDS);
	assert_int_equal(command.item.motion.close_on_time, 1);
	assert_int_equal(read_text(MOTION("motion", ",\"options\":[]")), REFUSAL_NONE);
	assert_int_equal(read_text(MOTION("motion", ",\"options\":[" OPTION("a") "]")),
	                 REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "options");
	assert_int_equal(read_text(MOTION("choice", "")), REFUSAL_TOO_FEW_OPTIONS);
	assert_int_equal(read_text(MOTION("choice", ",\"options\":[" OPTION("a") "]")),
	                 REFUSAL_TOO_FEW_OPTIONS);
	assert_int_equal(
	        read_text(MOTION("choice", ",\"options\":[" OPTION("a") "," OPTION("b") "]")),
	        REFUSAL_NONE);
	assert_int_equal(command.item.motion.option_count, 2);
	assert_memory_equal(command.item.motion.options[1].text.hash, "b", 2);
#define SEVEN                                                                                      \
	OPTION("1")                                                                                \
	"," OPTION("2") "," OPTION("3") "," OPTION("4") "," OPTION("5") "," OPTION(                \
	        "6") "," OPTION("7")
	assert_int_equal(read_text(MOTION("choice", ",\"options\":[" SEVEN "," OPTION("8") "]")),
	                 REFUSAL_NONE);
	assert_int_equal(command.item.motion.option_count, CHOICE_OPTIONS);
}

/* How many of them a choice may have is the core's matter. */
static void no_ballot_has_more_than_sixteen_options(void **state)
{
#define EIGHT_MORE                                                                                 \
	OPTION("a")                                                                                \
	"," OPTION("b") "," OPTION("c") "," OPTION("d") "," OPTION("e") "," OPTION(                \
	        "f") "," OPTION("g") "," OPTION("h")
	(void)state;
	assert_int_equal(read_text(MOTION("ranked", ",\"options\":[" SEVEN "," EIGHT_MORE
	                                            "," OPTION("8") "]")),
	                 REFUSAL_NONE);
	assert_int_equal(command.item.motion.option_count, OPTIONS_MAX);
	assert_int_equal(command.item.motion.method, TALLY_IRV);
	assert_int_equal(command.item.motion.seats, 1);
	assert_int_equal(read_text(MOTION("ranked", ",\"options\":[" SEVEN "," EIGHT_MORE
	                                            "," OPTION("8") "," OPTION("9") "]")),
	                 REFUSAL_TOO_MANY);
}

static void a_ballot_without_words_has_its_own_options(void **state)
{
	static const struct {
		const char *json;
		int options;
	} ballots[] = {
	        {MOTION("consent", ",\"fallback\":\"majority\""), 4},
	        {MOTION("fist", ""), 6},
	        {MOTION("lots", ",\"seats\":2"), 6},
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(ballots); i++) {
		assert_int_equal(read_text(ballots[i].json), REFUSAL_NONE);
		assert_int_equal(command.item.motion.option_count, ballots[i].options);
	}
	assert_int_equal(command.item.motion.seats, 2);
	assert_int_equal(
	        read_text(MOTION("consent", ",\"options\":[" OPTION("a") "," OPTION("b") "]")),
	        REFUSAL_BAD_FIELD);
}

#define PERSON(seat)                                                                               \
	"{\"text\":\"\",\"picture\":\"\",\"candidate\":" seat ",\"substitute\":9,"                 \
	"\"statement\":\"Je vote vert\",\"drafted\":true}"

static void a_candidate_needs_no_words(void **state)
{
	const struct vote_option *options = command.item.motion.options;

	(void)state;
	interned = 0;
	assert_int_equal(read_text(MOTION("several", ",\"options\":[" PERSON("0") "," PERSON(
	                                                     "127") "," OPTION("a") "]")),
	                 REFUSAL_NONE);
	assert_int_equal(interned, 4); /* the title, two statements, one text */
	assert_int_equal(options[0].candidate, 1);
	assert_int_equal(options[1].candidate, 128);
	assert_int_equal(options[1].substitute, 10);
	assert_int_equal(options[1].drafted, 1);
	assert_int_equal(options[2].candidate, 0);
	assert_int_equal(
	        read_text(MOTION("several", ",\"options\":[" PERSON("null") "," PERSON("1") "]")),
	        REFUSAL_EMPTY_TEXT);
}

#define CAST(fields)                                                                               \
	"{\"id\":7,\"do\":\"vote.cast\",\"vote\":3,\"key\":"                                       \
	"\"00112233445566778899aabbccddeeff\"" fields "}"

static void a_ballot_has_a_choice_or_marks_not_both(void **state)
{
	(void)state;
	assert_int_equal(read_text(CAST(",\"choice\":2")), REFUSAL_NONE);
	assert_int_equal(command.vote_cast.mark_count, 0);
	assert_int_equal(read_text(CAST(",\"marks\":[0,2,1]")), REFUSAL_NONE);
	assert_int_equal(command.vote_cast.choice, CHOICE_NONE);
	assert_int_equal(command.vote_cast.mark_count, 3);
	assert_int_equal(command.vote_cast.marks[1], 2);
	assert_int_equal(command.vote_cast.marks[3], 0);
	assert_int_equal(read_text(CAST("")), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "choice");
	assert_int_equal(read_text(CAST(",\"marks\":[]")), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text(CAST(",\"choice\":0,\"marks\":[1,0]")), REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "marks");
	assert_int_equal(read_text(CAST(",\"marks\":[1,256]")), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text(CAST(",\"marks\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]")),
	                 REFUSAL_TOO_MANY);
}

static void a_tie_is_settled_in_one_way(void **state)
{
#define DECIDE(fields) "{\"id\":7,\"do\":\"vote.decide\"" fields "}"
	(void)state;
	assert_int_equal(read_text(DECIDE(",\"choice\":0")), REFUSAL_NONE);
	assert_int_equal(command.vote_decide.choice, 0);
	assert_int_equal(read_text(DECIDE(",\"order\":[2,0]")), REFUSAL_NONE);
	assert_int_equal(command.vote_decide.choice, CHOICE_NONE);
	assert_int_equal(command.vote_decide.order_count, 2);
	assert_int_equal(command.vote_decide.order[0], 2);
	assert_int_equal(read_text(DECIDE(",\"seed\":\"4-1-6\"")), REFUSAL_NONE);
	assert_string_equal(command.vote_decide.seed, "4-1-6");
	assert_int_equal(read_text(DECIDE("")), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text(DECIDE(",\"choice\":0,\"seed\":\"1\"")), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text(DECIDE(",\"order\":[0,1],\"seed\":\"1\"")), REFUSAL_BAD_FIELD);
}

static void what_the_tellers_typed_arrives(void **state)
{
#define COUNT(fields) "{\"id\":7,\"do\":\"vote.count\"" fields "}"
	(void)state;
	assert_int_equal(read_text(COUNT("")), REFUSAL_NONE);
	assert_int_equal(command.vote_count.hand_count, 0);
	assert_int_equal(command.vote_count.hand_paper_count, 0);
	assert_int_equal(read_text(COUNT(",\"hand_votes\":[3,2,1],\"spoiled\":1")), REFUSAL_NONE);
	assert_int_equal(command.vote_count.hand_count, 3);
	assert_int_equal(command.vote_count.hand_votes[2], 1);
	assert_int_equal(command.vote_count.spoiled, 1);
	assert_int_equal(read_text(COUNT(",\"hand_papers\":[{\"count\":3,\"marks\":[0,1]},"
	                                 "{\"count\":1,\"marks\":[0]}],\"seed\":\"4-2\"")),
	                 REFUSAL_NONE);
	assert_int_equal(command.vote_count.hand_paper_count, 2);
	assert_int_equal(command.vote_count.hand_papers[0].count, 3);
	assert_int_equal(command.vote_count.hand_papers[0].marks[1], 1);
	assert_int_equal(command.vote_count.paper_count, 0); /* of the urn: no message fills it */
	assert_string_equal(command.vote_count.seed, "4-2");
	assert_int_equal(read_text(COUNT(",\"papers\":[]")), REFUSAL_BAD_FIELD);
	assert_int_equal(read_text(COUNT(",\"hand_papers\":[{\"count\":0,\"marks\":[0]}]")),
	                 REFUSAL_BAD_FIELD);
}

static void options_that_read_the_same_are_refused(void **state)
{
	(void)state;
	assert_int_equal(
	        read_text(MOTION("choice",
	                         ",\"options\":[" OPTION("V\\u00e9lo") "," OPTION(" VELO ") "]")),
	        REFUSAL_SAME_OPTIONS);
	assert_string_equal(message.field, "options");
	assert_int_equal(read_text(MOTION("choice", ",\"options\":[" OPTION("Lac") "," OPTION(
	                                                    "Bois") "," OPTION("l\\u200bac") "]")),
	                 REFUSAL_SAME_OPTIONS);
}

static void an_option_may_be_a_picture_alone(void **state)
{
#define PICTURE(name) "{\"text\":\" \",\"picture\":\"" name "\"}"
	(void)state;
	interned = 0;
	assert_int_equal(
	        read_text(MOTION("choice", ",\"options\":[" PICTURE("sun") "," PICTURE("sea") "]")),
	        REFUSAL_NONE);
	assert_int_equal(interned, 1); /* the title: no text has no reference */
	assert_int_equal(command.item.motion.options[0].text.hash[0], 0);
	assert_string_equal(command.item.motion.options[1].picture.id, "sea");
	assert_int_equal(
	        read_text(MOTION("choice", ",\"options\":[" PICTURE("sun") "," PICTURE("sun") "]")),
	        REFUSAL_SAME_OPTIONS);
	assert_int_equal(
	        read_text(MOTION("choice", ",\"options\":[" PICTURE("sun") "," PICTURE("") "]")),
	        REFUSAL_EMPTY_TEXT);
	assert_string_equal(message.field, "text");
}

static void a_list_of_pupils_has_its_ceiling(void **state)
{
	struct buffer out;

	(void)state;
	buffer_init(&out, 1 << 16);
	for (int count = MEMBERS_MAX; count <= MEMBERS_MAX + 1; count++) {
		buffer_clear(&out);
		buffer_text(&out, "{\"id\":1,\"do\":\"pupils.add\",\"class\":1,\"names\":[");
		for (int i = 0; i < count; i++)
			buffer_printf(&out, "%s\"n%d\"", i == 0 ? "" : ",", i);
		buffer_text(&out, "]}");
		assert_int_equal(read_bytes(out.data, out.count),
		                 count == MEMBERS_MAX ? REFUSAL_NONE : REFUSAL_TOO_MANY);
	}
	assert_int_equal(read_text("{\"id\":1,\"do\":\"pupils.add\",\"class\":1,\"names\":[]}"),
	                 REFUSAL_BAD_FIELD);
	assert_string_equal(message.field, "names");
	buffer_release(&out);
}

static void a_message_that_needs_too_much_memory_is_too_large(void **state)
{
	static const char json[] = "{\"id\":1,\"do\":\"home\",\"x\":[0,0,0,0,0,0,0]}";
	struct wire_reader reader = {.intern = intern};
	struct arena small;

	(void)state;
	arena_init(&small, 512);
	reader.arena = &small;
	assert_int_equal(wire_read_command(&reader, json, sizeof json - 1, &message, &command),
	                 REFUSAL_TOO_LARGE);
	assert_true(message.id == -1);
	arena_release(&small);
}

/* The ceiling that parse.h promises is enough for the most wasteful message. */
static void the_promised_arena_is_enough(void **state)
{
	struct wire_reader reader = {.intern = intern};
	struct arena tight;
	struct buffer out;

	(void)state;
	buffer_init(&out, MESSAGE_BYTES_MAX);
	buffer_text(&out, "{\"id\":1,\"do\":\"home\",\"x\":[0");
	while (out.count < MESSAGE_BYTES_MAX - 4)
		buffer_text(&out, ",0");
	buffer_text(&out, "]}");
	arena_init(&tight, PARSE_ARENA_BYTES(out.count));
	reader.arena = &tight;
	assert_int_equal(wire_read_command(&reader, out.data, out.count, &message, &command),
	                 REFUSAL_BAD_FIELD);
	arena_release(&tight);
	buffer_release(&out);
}

/* What the documentation shows is what the server reads, and what it prints passes the gate. */
static void the_examples_of_the_documentation_are_true(void **state)
{
	static char line[1 << 16];
	FILE *file = fopen("docs/protocol.md", "r");
	size_t fault;
	int sent = 0, received = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL) {
		size_t count = strcspn(line, "\n");
		bool of_client = line[0] == '>', of_server = line[0] == '<';

		if (!(of_client || of_server) || line[1] != ' ' || line[2] != '{')
			continue;
		/* Views have more keys than any message of a client may have. */
		if (of_client ? !gate_passes(line + 2, count - 2)
		              : !gate_passes_document(line + 2, count - 2, &fault))
			fail_msg("docs/protocol.md: %s", line);
		sent += of_client;
		received += of_server;
		if (of_client && strstr(line, "\"item\":\"1\"") != NULL)
			assert_int_equal(read_bytes(line + 2, count - 2), REFUSAL_BAD_FIELD);
		else if (of_client && read_bytes(line + 2, count - 2) != REFUSAL_NONE)
			fail_msg("docs/protocol.md: %s", line);
	}
	fclose(file);
	assert_true(sent >= 20 && received >= 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(every_command_is_read_and_every_bound_holds),
	        cmocka_unit_test(unknown_fields_are_refused_by_name),
	        cmocka_unit_test(the_envelope_is_checked),
	        cmocka_unit_test(values_arrive_where_they_belong),
	        cmocka_unit_test(hello_has_a_token_or_a_door_not_both),
	        cmocka_unit_test(a_motion_has_no_options_and_a_choice_two_to_eight),
	        cmocka_unit_test(no_ballot_has_more_than_sixteen_options),
	        cmocka_unit_test(a_ballot_without_words_has_its_own_options),
	        cmocka_unit_test(a_candidate_needs_no_words),
	        cmocka_unit_test(a_ballot_has_a_choice_or_marks_not_both),
	        cmocka_unit_test(a_tie_is_settled_in_one_way),
	        cmocka_unit_test(what_the_tellers_typed_arrives),
	        cmocka_unit_test(options_that_read_the_same_are_refused),
	        cmocka_unit_test(an_option_may_be_a_picture_alone),
	        cmocka_unit_test(a_list_of_pupils_has_its_ceiling),
	        cmocka_unit_test(a_message_that_needs_too_much_memory_is_too_large),
	        cmocka_unit_test(the_promised_arena_is_enough),
	        cmocka_unit_test(the_examples_of_the_documentation_are_true),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
