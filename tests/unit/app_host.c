/* SPDX-License-Identifier: EUPL-1.2 */
/* app_host.c - the application in one process, over a real store. */
#include "unit/app_host.h"

#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/frame.h"
#include "base/check.h"
#include "base/text.h"

static struct desk_host *desk_of(struct host *host)
{
	return (struct desk_host *)host;
}

static int64_t now_ms(struct host *host)
{
	return desk_of(host)->now_ms;
}

static void wake_at(struct host *host, int64_t at_ms)
{
	desk_of(host)->wake_ms = at_ms;
}

static void send(struct host *host, screen_id id, enum lane lane, struct frame *frame)
{
	struct desk_screen *screen = &desk_of(host)->screens[(uint32_t)id];

	(void)lane;
	CHECK(screen->came && frame->count <= FRAME_BYTES_MAX &&
	      text_is_utf8(frame_text(frame), frame->count));
	if (screen->count == SENT_MAX) { /* the oldest goes */
		free(screen->sent[0]);
		memmove(screen->sent, screen->sent + 1, --screen->count * sizeof screen->sent[0]);
	}
	screen->sent[screen->count++] = strndup(frame_text(frame), frame->count);
	frame_release(frame);
}

static void close_screen(struct host *host, screen_id id, enum close_code code)
{
	desk_of(host)->screens[(uint32_t)id].closed = code;
}

static void draw(struct host *host, void *out, size_t bytes)
{
	unsigned char *byte = out;

	while (bytes-- > 0) {
		desk_of(host)->seed = desk_of(host)->seed * 1664525u + 1013904223u;
		*byte++ = (unsigned char)(desk_of(host)->seed >> 24);
	}
}

static void store_work(struct host *host, struct work *work)
{
	struct desk_host *desk = desk_of(host);

	work->next = NULL;
	*desk->stored_end = work;
	desk->stored_end = &work->next;
}

static void compute_work(struct host *host, struct work *work)
{
	struct desk_host *desk = desk_of(host);

	work->next = NULL;
	*desk->computed_end = work;
	desk->computed_end = &work->next;
}

/* The press of the tests sets nothing in type: it says what it was asked for. */
static void press_work(struct work *work, struct store *store)
{
	struct printing *printing = (struct printing *)work;
	struct desk_host *desk = printing->context;

	(void)store;
	free(desk->pressed);
	desk->pressed = strndup(printing->input.data, printing->input.count);
	printing->how = desk->printed;
	if (printing->how == PRINTED_FINE)
		buffer_printf(&printing->output, "<%s as %s>", printing->kind, printing->format);
}

static void print(struct host *host, struct printing *printing)
{
	printing->context = desk_of(host);
	printing->work.run = press_work;
	compute_work(host, &printing->work);
}

static void origin(struct host *host, screen_id screen, char out[ORIGIN_BYTES])
{
	(void)host;
	(void)screen;
	snprintf(out, ORIGIN_BYTES, "http://school.example:8080/");
}

static void run_one(struct work **list, struct work ***end, struct store *store)
{
	struct work *work = *list;

	*list = work->next;
	if (*list == NULL)
		*end = list;
	work->run(work, store);
	work->done(work);
}

void desk_run_one(struct desk_host *desk)
{
	if (desk->stored != NULL)
		run_one(&desk->stored, &desk->stored_end, desk->store);
	else if (desk->computed != NULL)
		run_one(&desk->computed, &desk->computed_end, NULL);
}

void desk_run(struct desk_host *desk)
{
	while (desk->stored != NULL || desk->computed != NULL)
		desk_run_one(desk);
}

static void open_all(struct desk_host *desk, bool demo)
{
	struct store_options store = {.dir = desk->dir, .synchronous = "OFF"};
	char password[32];
	struct app_options app = {.host = &desk->host, .version = "test", .demo = demo};

	CHECK(store_open(&store, &desk->store) == ERR_NONE);
	app.store = desk->store;
	app.fast_passwords = true;
	app.small_ids = true;
	CHECK(app_open(&app, password, &desk->app) == ERR_NONE);
	if (password[0] != '\0')
		memcpy(desk->first_password, password, sizeof password);
}

void desk_start(struct desk_host *desk, bool demo)
{
	memset(desk, 0, sizeof *desk);
	desk->host = (struct host){.now_ms = now_ms,
	                           .wake_at = wake_at,
	                           .send = send,
	                           .close = close_screen,
	                           .random = draw,
	                           .store = store_work,
	                           .compute = compute_work,
	                           .print = print,
	                           .origin = origin};
	desk->now_ms = 1700000000000;
	desk->stored_end = &desk->stored;
	desk->computed_end = &desk->computed;
	desk->seed = 42;
	snprintf(desk->dir, sizeof desk->dir, "%s/hemicycle-unit-XXXXXX", P_tmpdir);
	CHECK(mkdtemp(desk->dir) != NULL);
	open_all(desk, demo);
}

static void close_all(struct desk_host *desk)
{
	desk_run(desk);
	app_close(desk->app);
	store_close(desk->store);
	for (unsigned i = 0; i < DESK_SCREENS; i++) {
		desk_forget(desk, i);
		desk->screens[i].came = false;
		desk->screens[i].closed = 0;
	}
}

void desk_restart(struct desk_host *desk, bool demo)
{
	close_all(desk);
	open_all(desk, demo);
}

static void remove_tree(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	char inside[512];

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(inside, sizeof inside, "%s/%s", path, entry->d_name);
		if (unlink(inside) != 0)
			remove_tree(inside);
	}
	if (dir != NULL)
		closedir(dir);
	rmdir(path);
}

void desk_stop(struct desk_host *desk)
{
	close_all(desk);
	free(desk->pressed);
	desk->pressed = NULL;
	remove_tree(desk->dir);
}

void desk_leave(struct desk_host *desk, const char *path)
{
	close_all(desk);
	if (rename(desk->dir, path) != 0) {
		perror(path);
		exit(1);
	}
}

void desk_come(struct desk_host *desk, unsigned screen)
{
	desk->screens[screen].came = true;
	desk->screens[screen].closed = 0;
	CHECK(app_came(desk->app, screen, "192.0.2.1"));
}

void desk_go(struct desk_host *desk, unsigned screen)
{
	app_gone(desk->app, screen);
	desk->screens[screen].came = false;
}

static void quotes(char *text)
{
	for (; *text != '\0'; text++)
		if (*text == '\'')
			*text = '"';
}

void desk_say(struct desk_host *desk, unsigned screen, const char *format, ...)
{
	static char text[1 << 16];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	quotes(text);
	app_heard(desk->app, screen, text, strlen(text));
	if (!desk->held)
		desk_run(desk);
}

void desk_pass(struct desk_host *desk, int64_t ms)
{
	int64_t until = desk->now_ms + ms;

	while (desk->wake_ms <= until) {
		if (desk->wake_ms > desk->now_ms)
			desk->now_ms = desk->wake_ms;
		desk->wake_ms = INT64_MAX;
		app_wake(desk->app);
		if (!desk->held)
			desk_run(desk);
	}
	desk->now_ms = until;
}

static const char *newest(const struct desk_host *desk, unsigned screen, const char *part,
                          unsigned *count)
{
	const char *found = NULL;
	char wanted[512];

	snprintf(wanted, sizeof wanted, "%s", part);
	quotes(wanted);
	*count = 0;
	for (unsigned i = 0; i < desk->screens[screen].count; i++) {
		if (strstr(desk->screens[screen].sent[i], wanted) == NULL)
			continue;
		found = desk->screens[screen].sent[i];
		++*count;
	}
	return found;
}

const char *desk_heard(const struct desk_host *desk, unsigned screen, const char *part)
{
	unsigned count;

	return newest(desk, screen, part, &count);
}

unsigned desk_heard_count(const struct desk_host *desk, unsigned screen, const char *part)
{
	unsigned count;

	newest(desk, screen, part, &count);
	return count;
}

void desk_forget(struct desk_host *desk, unsigned screen)
{
	for (unsigned i = 0; i < desk->screens[screen].count; i++)
		free(desk->screens[screen].sent[i]);
	desk->screens[screen].count = 0;
}

static const char *behind(const char *message, const char *name)
{
	char wanted[64];
	const char *at;

	if (message == NULL)
		return NULL;
	snprintf(wanted, sizeof wanted, "\"%s\":", name);
	at = strstr(message, wanted);
	return at == NULL ? NULL : at + strlen(wanted);
}

int64_t desk_number(const struct desk_host *desk, unsigned screen, const char *part,
                    const char *name)
{
	const char *at = behind(desk_heard(desk, screen, part), name);

	return at == NULL ? -1 : strtoll(at, NULL, 10);
}

void desk_string(const struct desk_host *desk, unsigned screen, const char *part, const char *name,
                 char *out, size_t room)
{
	const char *at = behind(desk_heard(desk, screen, part), name);
	size_t length = at == NULL || *at != '"' ? 0 : strcspn(at + 1, "\"");

	CHECK(length < room);
	memcpy(out, length == 0 ? "" : at + 1, length);
	out[length] = '\0';
}
