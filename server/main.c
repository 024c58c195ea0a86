/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * main.c - the program: one command, chosen from a table.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "export.h"
#include "options.h"
#include "print.h"
#include "rehearse.h"
#include "serve.h"
#include "tally.h"
#include "words.h"

static const struct command {
	const char *name;
	bool wants_file;
	enum words help;
	int (*run)(const struct options *options); /* NULL: it reads its arguments itself */
	int (*run_raw)(int count, char **arguments);
} commands[] = {
        {"serve", false, WORDS_HELP_SERVE, serve_main, NULL},
        {"verify", false, WORDS_HELP_VERIFY, verify_main, NULL},
        {"reindex", false, WORDS_HELP_REINDEX, reindex_main, NULL},
        {"backup", true, WORDS_HELP_BACKUP, backup_main, NULL},
        {"restore", true, WORDS_HELP_RESTORE, restore_main, NULL},
        {"export", true, WORDS_HELP_EXPORT, export_main, NULL},
        {"import", true, WORDS_HELP_IMPORT, import_main, NULL},
        {"print", true, WORDS_HELP_PRINT, print_main, NULL},
        {"tally", false, WORDS_HELP_TALLY, tally_main, NULL},
        {"rehearse", false, WORDS_HELP_REHEARSE, NULL, rehearse_main},
};

static int print_help(void)
{
	puts(words_text(WORDS_USAGE));
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		char text[40];

		snprintf(text, sizeof text, "%s %s", commands[i].name,
		         commands[i].wants_file ? words_text(WORDS_VALUE_FILE) : "");
		words_line(stdout, HELP_COLUMNS, text, words_text(commands[i].help));
	}
	printf("\n%s\n", words_text(WORDS_USAGE_OPTIONS));
	options_print(stdout);
	printf("\n%s\n\n", words_text(WORDS_USAGE_CONFIG));
	words_line(stdout, HELP_COLUMNS, "--help, help", words_text(WORDS_USAGE_HELP));
	words_line(stdout, HELP_COLUMNS, "--version", words_text(WORDS_USAGE_VERSION));
	return 0;
}

static int run(const struct command *command, int count, char **arguments)
{
	struct options options;
	int status = 2;

	if (command->run == NULL)
		return command->run_raw(count, arguments);
	if (count > 1 && strcmp(arguments[1], "--help") == 0)
		return print_help();
	if (options_read(command->name, count - 1, arguments + 1, &options)) {
		if (!command->wants_file && options.word_count > 0)
			words_complain("hemicycle", WORDS(COMMAND_TAKES_NO), command->name,
			               options.words[0]);
		else
			status = command->run(&options);
	}
	options_release(&options);
	return status;
}

int main(int argc, char **argv)
{
	const char *name = argc > 1 ? argv[1] : "help";

	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a failed write, not the end */
	words_speak(words_wanted());
	if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0)
		return print_help();
	if (strcmp(name, "--version") == 0) {
		puts("hemicycle " HEMICYCLE_VERSION);
		return 0;
	}
	for (size_t i = 0; i < COUNT_OF(commands); i++)
		if (strcmp(name, commands[i].name) == 0)
			return run(&commands[i], argc - 1, argv + 1);
	words_complain("hemicycle", WORDS(COMMAND_UNKNOWN), name);
	return 2;
}
