/* SPDX-License-Identifier: EUPL-1.2 */
/* options.c - the one table of options. */
#include "options.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

enum { FILE_BYTES_MAX = 65536 };

static const struct row {
	const char *flag;
	enum words value;
	const char *variable, *standard, *commands;
	enum words help;
} rows[OPTION_COUNT] = {
#define X(name, flag, value, variable, standard, commands)                                         \
	[OPTION_##name] = {flag, value, variable, standard, commands, WORDS_OPTION_##name},
        OPTIONS(X)
#undef X
};

/* One line on standard error; false, for the caller to return. */
__attribute__((format(printf, 1, 2))) static bool complain(const char *format, ...)
{
	va_list arguments;

	fputs("hemicycle: ", stderr);
	va_start(arguments, format);
	vfprintf(stderr, format, arguments);
	va_end(arguments);
	fprintf(stderr, " %s\n", words_text(WORDS_OPTIONS_SHOWN));
	return false;
}

/* Whether `word` is one of the words of `list`. */
static bool lists(const char *list, const char *word)
{
	size_t count = strlen(word);

	for (const char *at = list; at != NULL; at = strchr(at, ' ')) {
		at += *at == ' ' ? 1 : 0;
		if (strncmp(at, word, count) == 0 && (at[count] == ' ' || at[count] == '\0'))
			return true;
	}
	return false;
}

static int find(const char *flag, size_t length)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (strlen(rows[i].flag) == length && strncmp(rows[i].flag, flag, length) == 0)
			return i;
	return -1;
}

/* "yes" and "no" of a switch, in the environment and the file. */
static bool set_switch(enum option option, const char *value, struct options *out)
{
	if (strcmp(value, "yes") == 0 || strcmp(value, "1") == 0)
		out->values[option] = "yes";
	else if (strcmp(value, "no") != 0 && strcmp(value, "0") != 0)
		return complain(WORDS(OPTION_SWITCH), rows[option].flag);
	return true;
}

static bool add_hosts(char *names, struct options *out)
{
	for (char *rest, *name = strtok_r(names, ", ", &rest); name != NULL;
	     name = strtok_r(NULL, ", ", &rest)) {
		if (out->allow_host_count == ALLOW_HOSTS_MAX)
			return complain("%s", words_text(WORDS_OPTION_HOSTS));
		out->allow_hosts[out->allow_host_count++] = name;
	}
	return true;
}

static bool read_flag(const char *command, int count, char **arguments, int *at,
                      struct options *out)
{
	const char *flag = arguments[*at] + 2;
	char *equals = strchr(flag, '=');
	int option = find(flag, equals == NULL ? strlen(flag) : (size_t)(equals - flag));
	char *value = equals == NULL ? NULL : equals + 1;

	if (option < 0 || !lists(rows[option].commands, command))
		return complain(WORDS(OPTION_UNKNOWN), arguments[*at]);
	if (rows[option].value == WORDS_NONE) {
		out->values[option] = "yes";
		return value == NULL || complain(WORDS(OPTION_NO_VALUE), arguments[*at]);
	}
	if (value == NULL && *at + 1 < count)
		value = arguments[++*at];
	if (value == NULL || *value == '\0')
		return complain(WORDS(OPTION_VALUE_MISSING), arguments[*at]);
	if (option == OPTION_ALLOW_HOST)
		return add_hosts(value, out);
	out->values[option] = value;
	return true;
}

static bool read_flags(const char *command, int count, char **arguments, struct options *out)
{
	for (int i = 0; i < count; i++) {
		if (strncmp(arguments[i], "--", 2) == 0) {
			if (!read_flag(command, count, arguments, &i, out))
				return false;
		} else if (out->word_count == WORDS_MAX) {
			return complain(WORDS(OPTION_WORDS), arguments[i]);
		} else {
			out->words[out->word_count++] = arguments[i];
		}
	}
	return true;
}

/* A value from the environment or the file: only for what no flag has said. */
static bool set_weaker(enum option option, char *value, struct options *out)
{
	if (option == OPTION_ALLOW_HOST)
		return out->allow_host_count > 0 || add_hosts(value, out);
	if (out->values[option] != NULL)
		return true;
	if (rows[option].value == WORDS_NONE)
		return set_switch(option, value, out);
	out->values[option] = value;
	return true;
}

static bool read_variables(const char *command, struct options *out)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		const char *value = getenv(rows[i].variable);

		if (value == NULL || *value == '\0' || !lists(rows[i].commands, command))
			continue;
		out->kept[i] = strdup(value);
		CHECK(out->kept[i] != NULL);
		if (!set_weaker((enum option)i, out->kept[i], out))
			return false;
	}
	return true;
}

static char *trim(char *text)
{
	char *end;

	text += strspn(text, " \t");
	end = text + strlen(text);
	while (end > text && strchr(" \t\r", end[-1]) != NULL)
		*--end = '\0';
	return text;
}

/* One line of the file. A switch of another command is fine here, an unknown name is not. */
static bool read_line(const char *command, char *line, struct options *out)
{
	char *equals = strchr(line, '=');
	char *name;
	int option;

	line = trim(line);
	if (*line == '\0' || *line == '#')
		return true;
	if (equals == NULL)
		return complain(WORDS(CONFIG_FORM), line);
	*equals = '\0';
	name = trim(line);
	option = find(name, strlen(name));
	if (option < 0 || option == OPTION_CONFIG)
		return complain(WORDS(CONFIG_UNKNOWN), name);
	if (!lists(rows[option].commands, command))
		return true;
	return set_weaker((enum option)option, trim(equals + 1), out);
}

static bool read_file(const char *command, struct options *out)
{
	const char *path = out->values[OPTION_CONFIG];
	FILE *file;
	char *text;
	size_t count;

	if (path == NULL)
		return true;
	file = fopen(path, "re");
	if (file == NULL)
		return complain(WORDS(CONFIG_UNREADABLE), path);
	text = calloc(1, FILE_BYTES_MAX + 1);
	CHECK(text != NULL);
	out->kept[OPTION_COUNT] = text;
	count = fread(text, 1, FILE_BYTES_MAX + 1, file);
	fclose(file);
	if (count > FILE_BYTES_MAX)
		return complain(WORDS(CONFIG_LARGE), path);
	for (char *rest, *line = strtok_r(text, "\n", &rest); line != NULL;
	     line = strtok_r(NULL, "\n", &rest))
		if (!read_line(command, line, out))
			return false;
	return true;
}

/* "127.0.0.1:80" or "[::1]:80" */
static bool read_listen(struct options *out)
{
	const char *text = out->values[OPTION_LISTEN];
	const char *colon = strrchr(text, ':');
	size_t count = colon == NULL ? 0 : (size_t)(colon - text);
	char *end;
	long port;

	if (count >= 2 && text[0] == '[' && text[count - 1] == ']') {
		text++;
		count -= 2;
	}
	if (count == 0 || count >= sizeof out->host)
		return complain(WORDS(OPTION_LISTEN_FORM), out->values[OPTION_LISTEN]);
	memcpy(out->host, text, count);
	out->host[count] = '\0';
	port = strtol(colon + 1, &end, 10);
	if (end == colon + 1 || *end != '\0' || port < 0 || port > 65535)
		return complain(WORDS(OPTION_LISTEN_FORM), out->values[OPTION_LISTEN]);
	out->port = (int)port;
	return true;
}

bool options_read(const char *command, int count, char **arguments, struct options *out)
{
	*out = (struct options){.port = 0};
	if (!read_flags(command, count, arguments, out) || !read_variables(command, out) ||
	    !read_file(command, out))
		return false;
	for (int i = 0; i < OPTION_COUNT; i++)
		if (out->values[i] == NULL)
			out->values[i] = rows[i].standard;
	if ((out->values[OPTION_TLS_CERT] == NULL) != (out->values[OPTION_TLS_KEY] == NULL))
		return complain("%s", words_text(WORDS_OPTION_TLS_PAIR));
	return read_listen(out);
}

void options_release(struct options *options)
{
	for (size_t i = 0; i < COUNT_OF(options->kept); i++)
		free(options->kept[i]);
}

/* "--flag VALUE", beside what it does; the rest below. */
static void print_row(FILE *file, const struct row *row)
{
	const char *commands = row->commands;
	char text[160];

	if (strcmp(commands, OPTIONS_GENERAL) == 0)
		commands = words_text(WORDS_OPTION_OF_ALL);
	snprintf(text, sizeof text, "--%s %s", row->flag,
	         row->value == WORDS_NONE ? "" : words_text(row->value));
	words_line(file, HELP_COLUMNS, text, words_text(row->help));
	if (row->standard == NULL)
		snprintf(text, sizeof text, WORDS(OPTION_OF), row->variable, commands);
	else
		snprintf(text, sizeof text, WORDS(OPTION_OF_DEFAULT), row->variable, commands,
		         row->standard);
	words_line(file, HELP_COLUMNS, "", text);
}

void options_print(FILE *file)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		print_row(file, &rows[i]);
}
