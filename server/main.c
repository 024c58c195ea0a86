/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * main.c - the program: one command, chosen from a table.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/check.h"
#include "options.h"
#include "rehearse.h"
#include "serve.h"

static const struct command {
	const char *name, *words, *help;
	int (*run)(const struct options *options); /* NULL: it reads its arguments itself */
	int (*run_raw)(int count, char **arguments);
} commands[] = {
        {"serve", "", "serve the assemblies of a data directory", serve_main, NULL},
        {"verify", "", "recompute chains, texts and counts of a data directory", verify_main, NULL},
        {"backup", " FILE", "copy the archive into FILE, also while serving", backup_main, NULL},
        {"restore", " FILE", "make an empty data directory from a backup", restore_main, NULL},
        {"rehearse", "", "let a simulated class hold a council on a running server", NULL,
         rehearse_main},
};

static int print_help(void)
{
	puts("usage: hemicycle COMMAND [OPTION]...\n\ncommands:");
	for (size_t i = 0; i < COUNT_OF(commands); i++)
		printf("  %s%-*s %s\n", commands[i].name, (int)(22 - strlen(commands[i].name)),
		       commands[i].words, commands[i].help);
	puts("\noptions (flag; variable; default):");
	options_print(stdout);
	puts("\nA file given by --config has one \"name = value\" a line: the flags without "
	     "dashes,\n"
	     "yes or no for switches, # before remarks. Flags go before variables, these before\n"
	     "the file. hemicycle rehearse --help tells that command's own options.\n\n"
	     "  --help, help           this text\n"
	     "  --version              the version");
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
		if (command->words[0] == '\0' && options.word_count > 0)
			fprintf(stderr, "hemicycle: %s takes no %s\n", command->name,
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
	if (strcmp(name, "help") == 0 || strcmp(name, "--help") == 0)
		return print_help();
	if (strcmp(name, "--version") == 0) {
		puts("hemicycle " HEMICYCLE_VERSION);
		return 0;
	}
	for (size_t i = 0; i < COUNT_OF(commands); i++)
		if (strcmp(name, commands[i].name) == 0)
			return run(&commands[i], argc - 1, argv + 1);
	fprintf(stderr, "hemicycle: unknown command %s (hemicycle --help shows all)\n", name);
	return 2;
}
