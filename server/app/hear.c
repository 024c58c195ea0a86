/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hear.c - one message of a screen: read, let through, and handed to whom it concerns.
 */
#include <stddef.h>
#include <string.h>

#include "app/desk.h"
#include "app/inside.h"
#include "app/urns.h"
#include "base/check.h"
#include "core/seats.h"
#include "wire/command.h"

static enum refusal read(struct app *app, const char *bytes, size_t count,
                         struct wire_message *message)
{
	struct wire_reader reader = app_reader(app);

	*message = (struct wire_message){.id = -1};
	return wire_read_command(&reader, bytes, count, message, &app->command);
}

/* The same ballot again: the same answer, once the first is on the disk. */
static bool is_repeated(const struct room *room, const struct command *command)
{
	const struct keys *keys = room->keys;

	return command->kind == COMMAND_VOTE_CAST && keys != NULL &&
	       keys->vote == command->vote_cast.vote && command->seat < MEMBERS_MAX &&
	       keys->has[command->seat] &&
	       memcmp(keys->key[command->seat], command->vote_cast.key, KEY_BYTES) == 0;
}

static void draw_code(struct app *app, char code[CODE_BYTES])
{
	static const char signs[] = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; /* none looks like another */
	bool open;

	do {
		for (int i = 0; i < CODE_BYTES - 1;) {
			uint8_t byte;

			app->host->random(app->host, &byte, 1);
			if (byte < 240) /* a multiple of 30: each sign is as likely */
				code[i++] = signs[byte % 30];
		}
		code[CODE_BYTES - 1] = '\0';
	} while (room_by_code(app, code, &open) != NULL);
}

/* Who still sits at a tablet when the sitting goes on need not be called again. */
static void fill_here(const struct room *room, struct seats *out)
{
	for (unsigned seat = 0; seat < room->now->member_count; seat++) {
		const struct session *seated = room->seats[seat].seated;

		if (seated != NULL && seated->live != NULL)
			seats_add(out, seat);
	}
}

static enum refusal hear_assembly(struct screen *screen, int64_t re)
{
	struct room *room = screen->room;
	struct app *app = screen->app;
	struct command *command = &app->command;
	enum refusal refusal;
	struct op *op;

	if (!core_ever(command->kind, (enum role)screen->role))
		return REFUSAL_NOT_ALLOWED;
	if (room == NULL)
		return REFUSAL_NO_SUCH_SITTING;
	if (room->unsure)
		return REFUSAL_STORAGE_FAILED;
	if (app->waiting_count >= WAITING_MAX)
		return REFUSAL_BUSY;
	if (lookup_is_for(command->kind))
		return lookup_ask(screen, re, command);
	if (command->kind == COMMAND_DOOR_OPEN) {
		memcpy(room->old_code, room->now->door_code, CODE_BYTES);
		draw_code(app, command->door_open.code);
	}
	if (command->kind == COMMAND_SITTING_RESUME)
		fill_here(room, &command->resume.here);
	op = op_make(room, screen, re);
	refusal = is_repeated(room, command) ? REFUSAL_NONE : op_decide(op, command);
	if (refusal == REFUSAL_NONE)
		op_give(op);
	else
		op_free(op);
	return refusal;
}

/* A crowd at the door uses up neither the class's budget nor, whatever happens, its teacher's. */
static bool room_hears(struct room *room, enum role role, int64_t now_ms)
{
	if (room == NULL || role == ROLE_TEACHER)
		return true;
	if (role == ROLE_VISITOR)
		return bucket_take(&room->door, &rate_door, now_ms);
	return bucket_take(&room->budget, &rate_room, now_ms);
}

/* Who acts: the seat of the screen. In a booth the ballot says it, and nowhere else. */
static enum refusal name_actor(const struct screen *screen, struct command *command)
{
	bool casts = command->kind == COMMAND_VOTE_CAST;
	bool booth = screen->role == ROLE_BOOTH;

	command->role = (enum role)screen->role;
	command->seat = screen->role == ROLE_PUPIL ? screen->seat : SEAT_NONE;
	if (!casts)
		return REFUSAL_NONE;
	if (booth != (command->vote_cast.voter != 0))
		return REFUSAL_BAD_FIELD;
	if (booth)
		command->seat = (uint16_t)(command->vote_cast.voter - 1);
	return REFUSAL_NONE;
}

static enum refusal hear_command(struct screen *screen, int64_t re)
{
	struct app *app = screen->app;
	struct command *command = &app->command;
	int64_t now_ms = app_now(app);
	enum refusal refusal = name_actor(screen, command);

	command->at_ms = now_ms;
	if (!screen->address->local &&
	    !bucket_take(&screen->address->messages, &rate_address, now_ms))
		return REFUSAL_TOO_FAST;
	if (!room_hears(screen->room, command->role, now_ms))
		return REFUSAL_TOO_FAST;
	if (screen->session != NULL && screen->session->row.expires_at_ms <= now_ms) {
		screen_dismiss(screen, GONE_REVOKED);
		return REFUSAL_UNKNOWN_TOKEN;
	}
	if (screen->role == ROLE_NONE && command->kind != COMMAND_HELLO &&
	    command->kind != COMMAND_LOGIN)
		return REFUSAL_HELLO_FIRST;
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (command->kind < COMMAND_ASSEMBLY_COUNT)
		return hear_assembly(screen, re);
	return desk_hear(screen, re, command);
}

void screen_hear(struct screen *screen, const char *bytes, size_t count)
{
	struct app *app = screen->app;
	struct wire_message message;
	enum refusal refusal = REFUSAL_TOO_LARGE;

	message = (struct wire_message){.id = -1};
	if (count <= app_message_max(app, screen->id))
		refusal = read(app, bytes, count, &message);
	if (refusal == REFUSAL_NONE) {
		refusal = hear_command(screen, message.id);
		message.field = NULL;
	} else if (refusal == REFUSAL_MALFORMED && ++screen->faults >= FAULTS_MAX) {
		app->host->close(app->host, screen->id, CLOSE_POLICY);
	}
	if (refusal != REFUSAL_NONE)
		screen_no(screen, message.id, refusal, message.field);
	app_drop_fresh(app);
	arena_clear(&app->arena);
}
