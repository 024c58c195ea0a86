/* SPDX-License-Identifier: EUPL-1.2 */
/* caller.c - screens that ask and wait for the answer. */
#include "sim/caller.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/check.h"
#include "base/hex.h"

enum { QUIET_MS = 150, MESSAGE_BYTES = 1 << 16 };

static void heard(struct client *client, const char *text, size_t count)
{
	struct caller *caller = (struct caller *)(void *)client;
	cJSON *message = cJSON_ParseWithLength(text, count);
	const cJSON *re = cJSON_GetObjectItemCaseSensitive(message, "re");

	CHECK(message != NULL);
	if (cJSON_IsNumber(re) && (int64_t)re->valuedouble == caller->asked) {
		cJSON_Delete(caller->answer);
		caller->answer = message;
		return;
	}
	if (cJSON_HasObjectItem(message, "view")) {
		cJSON_Delete(caller->view);
		caller->view = cJSON_DetachItemFromObjectCaseSensitive(message, "view");
	} else if (cJSON_HasObjectItem(cJSON_GetObjectItemCaseSensitive(message, "note"), "gone")) {
		caller->gone = true;
	}
	cJSON_Delete(message);
}

static void lost(struct client *client)
{
	struct caller *caller = (struct caller *)(void *)client;

	cJSON_Delete(caller->answer);
	cJSON_Delete(caller->view);
	caller->answer = caller->view = NULL;
}

void caller_open(struct caller *caller, struct fake *fake)
{
	*caller = (struct caller){
	        .client = {.link = -1, .heard = heard, .lost = lost}, .fake = fake, .asked = 0};
	CHECK(fake_connect(fake, &caller->client));
}

void caller_close(struct caller *caller)
{
	if (caller->fake == NULL)
		return;
	if (caller->client.link >= 0)
		fake_cut(caller->fake, &caller->client);
	lost(&caller->client);
	caller->fake = NULL;
}

const char *caller_ask(struct caller *caller, const char *name, const char *fields, ...)
{
	static char tail[MESSAGE_BYTES];
	struct buffer message;
	const cJSON *no;
	va_list args;

	va_start(args, fields);
	CHECK(vsnprintf(tail, sizeof tail, fields, args) < (int)sizeof tail);
	va_end(args);
	if (caller->client.link < 0)
		return "closed";
	cJSON_Delete(caller->answer);
	caller->answer = NULL;
	buffer_init(&message, 2 * MESSAGE_BYTES);
	buffer_printf(&message, "{\"id\":%lld,\"do\":\"%s\"%s}", (long long)++caller->asked, name,
	              tail);
	fake_say(caller->fake, &caller->client, message.data, message.count);
	buffer_release(&message);
	fake_settle(caller->fake, QUIET_MS);
	no = cJSON_GetObjectItemCaseSensitive(caller->answer, "no");
	if (cJSON_IsString(no))
		return no->valuestring;
	return caller_ok(caller) != NULL ? "" : "closed";
}

const cJSON *caller_ok(const struct caller *caller)
{
	return cJSON_GetObjectItemCaseSensitive(caller->answer, "ok");
}

int64_t caller_ok_number(const struct caller *caller, const char *name)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(caller_ok(caller), name);

	CHECK(cJSON_IsNumber(value));
	return (int64_t)value->valuedouble;
}

const char *caller_sees(const struct caller *caller, const char *name)
{
	const cJSON *value = cJSON_GetObjectItemCaseSensitive(caller->view, name);

	return cJSON_IsString(value) ? value->valuestring : "";
}

static void must(const char *refusal, const char *what)
{
	if (refusal[0] == '\0')
		return;
	fprintf(stderr, "%s was refused: %s\n", what, refusal);
	CHECK(refusal[0] == '\0');
}

static void copy_token(const struct caller *caller, char out[2 * TOKEN_BYTES + 1])
{
	const cJSON *token = cJSON_GetObjectItemCaseSensitive(caller_ok(caller), "token");

	CHECK(cJSON_IsString(token) && strlen(token->valuestring) == 2 * TOKEN_BYTES);
	memcpy(out, token->valuestring, 2 * TOKEN_BYTES + 1);
}

void classroom_meet_again(struct classroom *council)
{
	if (council->sitting != 0) { /* everybody was at the one before */
		caller_close(&council->projector);
		for (unsigned i = 0; i < council->count; i++)
			caller_close(&council->pupils[i]);
	}
	must(caller_ask(&council->teacher, "sitting.add", ",\"class\":%lld,\"title\":\"Conseil\"",
	                (long long)council->class_id),
	     "sitting.add");
	council->sitting = caller_ok_number(&council->teacher, "id");
}

static void make_class(struct classroom *council, const char *name, const char *const names[],
                       const char *council_form)
{
	struct caller *teacher = &council->teacher;
	struct buffer list;

	buffer_init(&list, MESSAGE_BYTES);
	for (unsigned i = 0; i < council->count; i++)
		buffer_printf(&list, "%s\"%s\"", i == 0 ? "" : ",", names[i]);
	must(caller_ask(teacher, "class.add", ",\"name\":\"%s\",\"mode\":\"reading\"", name),
	     "class.add");
	council->class_id = caller_ok_number(teacher, "id");
	must(caller_ask(teacher, "pupils.add", ",\"class\":%lld,\"names\":[%s]",
	                (long long)council->class_id, list.data),
	     "pupils.add");
	buffer_release(&list);
	if (council_form != NULL)
		must(caller_ask(teacher, "council.set", ",\"class\":%lld,\"council\":%s",
		                (long long)council->class_id, council_form),
		     "council.set");
}

static uint16_t seat_of(const struct caller *teacher, const char *name)
{
	const cJSON *member;

	cJSON_ArrayForEach(
	        member,
	        cJSON_GetObjectItemCaseSensitive(
	                teacher->view,
	                "members")) if (strcmp(cJSON_GetObjectItemCaseSensitive(member, "name")
	                                               ->valuestring,
	                                       name) ==
	                                0) return (uint16_t)cJSON_GetObjectItemCaseSensitive(member,
	                                                                                     "seat")
	        ->valueint;
	CHECK(!"a pupil of that name");
	return 0;
}

static void seat_class(struct classroom *council, const char *const names[])
{
	struct caller *teacher = &council->teacher;

	must(caller_ask(teacher, "door.open", "%s", ""), "door.open");
	for (unsigned i = 0; i < council->count; i++) {
		uint8_t token[TOKEN_BYTES];
		struct caller *pupil = &council->pupils[i];

		dice_fill(fake_dice(council->fake), token, sizeof token);
		hex_print(token, sizeof token, council->tokens[i]);
		council->seats[i] = seat_of(teacher, names[i]);
		caller_open(pupil, council->fake);
		must(caller_ask(pupil, "hello", ",\"door\":\"%s\"",
		                caller_sees(teacher, "door_code")),
		     "hello");
		must(caller_ask(pupil, "seat.take", ",\"seat\":%d,\"token\":\"%s\"",
		                council->seats[i], council->tokens[i]),
		     "seat.take");
	}
	must(caller_ask(teacher, "seat.accept-all", "%s", ""), "seat.accept-all");
	must(caller_ask(teacher, "door.close", "%s", ""), "door.close");
	for (unsigned i = 0; i < council->count; i++)
		must(caller_ask(teacher, "member.present", ",\"seat\":%d,\"present\":false",
		                council->seats[i]),
		     "member.present");
}

void classroom_join(struct classroom *council, struct fake *fake, const char *name, unsigned count,
                    const char *const names[], const char *council_form)
{
	struct caller *teacher = &council->teacher;

	memset(council, 0, sizeof *council);
	council->fake = fake;
	council->beside = true;
	council->count = count;
	caller_open(teacher, council->fake);
	must(caller_ask(teacher, "login", ",\"name\":\"maitre\",\"password\":\"%s\"",
	                fake_password(council->fake)),
	     "login");
	copy_token(teacher, council->teacher_token);
	make_class(council, name, names, council_form);
}

void classroom_open(struct classroom *council, uint64_t seed, unsigned count,
                    const char *const names[], const char *council_form)
{
	classroom_join(council, fake_open(&(struct fake_options){.seed = seed}), "CM1", count,
	               names, council_form);
	council->beside = false;
	classroom_meet_again(council);
	classroom_sit(council, names);
}

void classroom_sit(struct classroom *council, const char *const names[])
{
	struct caller *teacher = &council->teacher;

	must(caller_ask(teacher, "sitting.enter", ",\"sitting\":%lld", (long long)council->sitting),
	     "sitting.enter");
	must(caller_ask(teacher, "link.add", ",\"kind\":\"projector\",\"target\":%lld",
	                (long long)council->sitting),
	     "link.add");
	copy_token(teacher, council->projector_token);
	caller_open(&council->projector, council->fake);
	must(caller_ask(&council->projector, "hello", ",\"token\":\"%s\"",
	                council->projector_token),
	     "hello");
	seat_class(council, names);
	fake_settle(council->fake, 10 * 1000); /* budgets fill up again */
}

void classroom_come_back(struct classroom *council)
{
	caller_close(&council->teacher);
	caller_open(&council->teacher, council->fake);
	must(caller_ask(&council->teacher, "hello", ",\"token\":\"%s\"", council->teacher_token),
	     "hello");
	if (council->sitting == 0)
		return;
	/* refused once the sitting is sealed: then nobody has anything to do there */
	caller_ask(&council->teacher, "sitting.enter", ",\"sitting\":%lld",
	           (long long)council->sitting);
	for (unsigned i = 0; i < council->count; i++) {
		caller_close(&council->pupils[i]);
		caller_open(&council->pupils[i], council->fake);
		/* refused once the sitting is sealed: then it stays a stranger */
		caller_ask(&council->pupils[i], "hello", ",\"token\":\"%s\"", council->tokens[i]);
	}
	caller_close(&council->projector);
	caller_open(&council->projector, council->fake);
	caller_ask(&council->projector, "hello", ",\"token\":\"%s\"", council->projector_token);
}

void classroom_close(struct classroom *council)
{
	caller_close(&council->teacher);
	caller_close(&council->projector);
	for (unsigned i = 0; i < council->count; i++)
		caller_close(&council->pupils[i]);
	if (!council->beside)
		fake_close(council->fake);
	council->fake = NULL;
}
