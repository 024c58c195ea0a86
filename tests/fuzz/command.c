/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * command.c - fuzzes the gate and the reading of commands.
 *
 * What the gate lets pass, cJSON reads; what is refused names its reason; what is
 * accepted lies within every array that it will index.
 */
#include <stdint.h>
#include <string.h>

#include "base/check.h"
#include "base/text.h"
#include "wire/command.h"
#include "wire/gate.h"
#include "wire/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

static void intern(void *context, const char *text, size_t bytes, struct text_ref *out)
{
	char again[REASON_BYTES_MAX + 1];

	(void)context;
	CHECK(bytes > 0 && strlen(text) == bytes);
	CHECK(text_clean(text, bytes, again, sizeof again) == TEXT_FINE);
	memset(out, 1, sizeof *out);
}

static void check_accepted(const struct command *command)
{
	const struct motion *motion = &command->item.motion;

	CHECK(wire_command_name(command->kind)[0] != '\0');
	CHECK(command->role == ROLE_NONE && command->seat == 0 && command->at_ms == 0);
	switch (command->kind) {
	case COMMAND_ITEM_ADD:
	case COMMAND_ITEM_EDIT:
		CHECK(motion->option_count >= 2 && motion->option_count <= OPTIONS_MAX);
		CHECK(motion->ballot < BALLOT_COUNT && motion->tie_rule < TIE_COUNT);
		CHECK(memchr(motion->picture.id, '\0', PICTURE_BYTES) != NULL);
		break;
	case COMMAND_VOTE_CAST:
		CHECK(command->vote_cast.mark_count <= OPTIONS_MAX);
		CHECK((command->vote_cast.choice < CHOICES_MAX) !=
		      (command->vote_cast.mark_count > 0));
		break;
	case COMMAND_VOTE_COUNT:
		CHECK(command->vote_count.hand_count <= CHOICES_MAX);
		CHECK(command->vote_count.hand_paper_count <= MEMBERS_MAX);
		CHECK(command->vote_count.paper_count == 0); /* nobody types what the urn holds */
		CHECK(memchr(command->vote_count.seed, '\0', SEED_BYTES) != NULL);
		break;
	case COMMAND_VOTE_DECIDE:
		CHECK(command->vote_decide.order_count <= OPTIONS_MAX);
		CHECK((command->vote_decide.choice < OPTIONS_MAX) +
		              (command->vote_decide.order_count > 0) +
		              (command->vote_decide.seed[0] != '\0') ==
		      1);
		break;
	case COMMAND_PUPILS_ADD:
		CHECK(command->pupils.count >= 1 && command->pupils.count <= MEMBERS_MAX);
		for (int i = 0; i < command->pupils.count; i++)
			CHECK(memchr(command->pupils.names[i], '\0', NAME_BYTES_MAX + 1) != NULL);
		break;
	case COMMAND_LIST_READ:
		CHECK(strlen(command->list.data) == command->list.data_bytes);
		break;
	case COMMAND_IMPORT_PART:
		CHECK(strlen(command->list.data) == command->list.data_bytes);
		break;
	case COMMAND_HELLO:
		CHECK(command->hello.has_token != (command->hello.door[0] != '\0'));
		break;
	default:
		break;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count)
{
	static struct command command;
	struct arena arena;
	struct wire_reader reader = {.arena = &arena, .intern = intern};
	struct wire_message message;
	enum refusal refusal;

	arena_init(&arena, PARSE_ARENA_BYTES(count));
	refusal = wire_read_command(&reader, (const char *)bytes, count, &message, &command);
	CHECK((refusal == REFUSAL_MALFORMED) != gate_passes((const char *)bytes, count));
	CHECK(refusal != REFUSAL_TOO_LARGE); /* the arena is as large as promised */
	CHECK(message.id >= -1 && message.id <= ((int64_t)1 << 53));
	if (refusal == REFUSAL_NONE)
		check_accepted(&command);
	arena_release(&arena);
	return 0;
}
