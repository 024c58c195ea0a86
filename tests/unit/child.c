/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * child.c - another program is run within its limits, whatever it does.
 *
 * The programs are this one, started again with the name of a behaviour.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/check.h"
#include "net/child.h"

#define SELF "/proc/self/exe"

enum { NOBODY = 65534, PATIENCE_MS = 20000 };

static void echo(void)
{
	char chunk[4096];
	ssize_t got;

	while ((got = read(STDIN_FILENO, chunk, sizeof chunk)) > 0)
		CHECK(write(STDOUT_FILENO, chunk, (size_t)got) == got);
}

/* Lives on without the pipes, until it is killed. */
static void stay(void)
{
	for (int i = 0; i < 3; i++)
		close(i);
	for (;;)
		pause();
}

/* Starts tasks until it may not, and says how many those were. */
static void breed(void)
{
	unsigned count = 0;

	CHECK(getuid() != 0 || setuid(NOBODY) == 0); /* root is held to no limit of tasks */
	for (; count < 20000; count++) {
		pid_t pid = fork();

		if (pid < 0)
			break;
		if (pid == 0)
			stay();
	}
	printf("%u", count);
	fflush(stdout);
	_exit(0); /* the sanitizers would want one more task at the end */
}

/* Leaves a task behind that holds a lock as long as it lives. */
static void leave_somebody(const char *path)
{
	int file = open(path, O_RDWR | O_CLOEXEC);

	CHECK(file >= 0 && flock(file, LOCK_EX) == 0);
	if (fork() == 0)
		stay();
	printf("locked");
}

static void tell_limits(void)
{
	struct rlimit processor, files, core;
	int open_files = 0;

	CHECK(read(STDIN_FILENO, &(char){0}, 1) == 1); /* the limits stand when the input comes */
	getrlimit(RLIMIT_CPU, &processor);
	getrlimit(RLIMIT_FSIZE, &files);
	getrlimit(RLIMIT_CORE, &core);
	for (int i = 0; i < 1024; i++)
		open_files += fcntl(i, F_GETFD) >= 0;
	printf("cpu %d fsize %d core %d open %d home %s path %s", (int)processor.rlim_cur,
	       (int)files.rlim_cur, (int)core.rlim_cur, open_files,
	       getenv("HOME") == NULL ? "none" : getenv("HOME"), getenv("SECRET"));
}

static int act(char **arguments)
{
	const char *wanted = arguments[1];

	if (strcmp(wanted, "echo") == 0)
		echo();
	else if (strcmp(wanted, "deaf") == 0)
		printf("I do not listen");
	else if (strcmp(wanted, "sleep") == 0)
		pause();
	else if (strcmp(wanted, "silent") == 0) {
		for (int i = 0; i < 3; i++)
			close(i);
		pause();
	} else if (strcmp(wanted, "stubborn") == 0) {
		signal(SIGTERM, SIG_IGN);
		for (;;)
			pause();
	} else if (strcmp(wanted, "spin") == 0)
		for (volatile unsigned i = 0;; i++)
			continue;
	else if (strcmp(wanted, "crash") == 0) {
		signal(SIGSEGV, SIG_DFL);
		raise(SIGSEGV);
	} else if (strcmp(wanted, "flood") == 0)
		while (write(STDOUT_FILENO, "0123456789abcdef", 16) > 0)
			continue;
	else if (strcmp(wanted, "grumble") == 0) {
		for (int i = 0; i < 100000; i++)
			fputs("no\x1b[2J\n", stderr);
		return 2;
	} else if (strcmp(wanted, "breed") == 0)
		breed();
	else if (strcmp(wanted, "brood") == 0)
		leave_somebody(arguments[2]);
	else if (strcmp(wanted, "limits") == 0)
		tell_limits();
	fflush(stdout);
	return 0;
}

struct run {
	const char *arguments[5];
	int deadline_ms;
	size_t ceiling, memory_bytes;
	unsigned processor_seconds;
	atomic_bool stop;
	struct buffer out;
	struct child_result result;
};

static void run(struct run *run, const char *path, const void *input, size_t count)
{
	static const char *const environment[] = {"HOME=/nonexistent", "PATH=/usr/bin:/bin", NULL};
	struct child child = {.path = path,
	                      .arguments = run->arguments,
	                      .environment = environment,
	                      .deadline_ms = run->deadline_ms == 0 ? PATIENCE_MS : run->deadline_ms,
	                      .processor_seconds =
	                              run->processor_seconds == 0 ? 20 : run->processor_seconds,
	                      .memory_bytes = run->memory_bytes,
	                      .file_bytes = 0,
	                      .stop = &run->stop};

	buffer_init(&run->out, run->ceiling == 0 ? 1u << 20 : run->ceiling);
	child_run(&child, input, count, &run->out, &run->result);
}

/* Runs one behaviour; the end that it came to. */
static enum child_end behave(struct run *wanted, const char *behaviour, const char *input)
{
	wanted->arguments[0] = "child";
	wanted->arguments[1] = behaviour;
	run(wanted, SELF, input, strlen(input));
	return wanted->result.end;
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void what_goes_in_may_come_out_also_when_it_is_long(void **state)
{
	const size_t count = 3u << 20;
	struct run wanted = {.arguments = {"child", "echo"}, .ceiling = 4u << 20};
	char *input = malloc(count);

	(void)state;
	assert_non_null(input);
	for (size_t i = 0; i < count; i++)
		input[i] = (char)(i * 31);
	run(&wanted, SELF, input, count);
	assert_int_equal(wanted.result.end, CHILD_FINE);
	assert_int_equal(wanted.out.count, count);
	assert_memory_equal(wanted.out.data, input, count);
	free(input);
	buffer_release(&wanted.out);
}

static void who_does_not_listen_may_answer_all_the_same(void **state)
{
	struct run wanted = {.arguments = {"child", "deaf"}};
	char *input = calloc(1, 1u << 20);

	(void)state;
	run(&wanted, SELF, input, 1u << 20);
	assert_int_equal(wanted.result.end, CHILD_FINE);
	assert_string_equal(wanted.out.data, "I do not listen");
	free(input);
	buffer_release(&wanted.out);
}

static void a_missing_program_is_told_from_a_broken_one(void **state)
{
	struct run wanted = {.arguments = {"child"}};

	(void)state;
	run(&wanted, "/nonexistent/hemicycle-paper", "", 0);
	assert_int_equal(wanted.result.end, CHILD_MISSING);
	run(&wanted, "/etc", "", 0);
	assert_int_equal(wanted.result.end, CHILD_MISSING);
	assert_int_equal(behave(&wanted, "crash", ""), CHILD_BROKEN);
	buffer_release(&wanted.out);
}

static void time_is_limited_however_it_is_spent(void **state)
{
	static const char *const behaviours[] = {"sleep", "silent", "stubborn", "spin", "echo"};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(behaviours); i++) {
		struct run wanted = {.deadline_ms = 300};
		int64_t began_ms = now_ms();
		enum child_end end = behave(&wanted, behaviours[i], "");

		buffer_release(&wanted.out);
		if (strcmp(behaviours[i], "echo") == 0)
			assert_int_equal(end, CHILD_FINE);
		else
			assert_int_equal(end, CHILD_LATE);
		assert_true(now_ms() - began_ms < 5000);
	}
}

static void processor_time_is_limited_by_itself(void **state)
{
	struct run wanted = {.processor_seconds = 1};

	(void)state;
	assert_int_equal(behave(&wanted, "spin", ""), CHILD_BROKEN);
	buffer_release(&wanted.out);
}

static void *run_asleep(void *context)
{
	behave(context, "sleep", "");
	return NULL;
}

/* The control of the deadline: without one the same program hangs, until it is stopped. */
static void without_a_deadline_it_is_waited_for_until_it_is_stopped(void **state)
{
	struct run wanted = {.deadline_ms = -1};
	struct timespec until;
	pthread_t thread;

	(void)state;
	assert_int_equal(pthread_create(&thread, NULL, run_asleep, &wanted), 0);
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += 1;
	assert_int_not_equal(pthread_timedjoin_np(thread, NULL, &until), 0); /* it hangs */
	atomic_store(&wanted.stop, true);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(wanted.result.end, CHILD_STOPPED);
	buffer_release(&wanted.out);
}

static void too_much_is_not_listened_to(void **state)
{
	struct run wanted = {.ceiling = 1u << 16};

	(void)state;
	assert_int_equal(behave(&wanted, "flood", ""), CHILD_TALKATIVE);
	assert_true(wanted.out.count <= 1u << 16);
	buffer_release(&wanted.out);
}

static void complaints_are_cut_and_its_status_is_told(void **state)
{
	struct run wanted = {0};

	(void)state;
	assert_int_equal(behave(&wanted, "grumble", ""), CHILD_REFUSED);
	assert_int_equal(wanted.result.status, 2);
	assert_int_equal(strlen(wanted.result.complaint), CHILD_COMPLAINT_BYTES - 1);
	buffer_release(&wanted.out);
}

static void it_gets_limits_and_nothing_of_ours(void **state)
{
	struct run wanted = {.processor_seconds = 7};
	int leaked = dup(STDERR_FILENO); /* not closed on exec: it must be closed all the same */

	(void)state;
	assert_true(leaked > STDERR_FILENO);
	setenv("SECRET", "key", 1);
	assert_int_equal(behave(&wanted, "limits", "x"), CHILD_FINE);
	assert_string_equal(wanted.out.data,
	                    "cpu 7 fsize 0 core 0 open 3 home /nonexistent path (null)");
	close(leaked);
	buffer_release(&wanted.out);
}

static void memory_is_limited(void **state)
{
	struct run wanted = {.arguments = {"env", "python3", "-c", "bytearray(1 << 30)"}};

	(void)state;
	run(&wanted, "/usr/bin/env", "", 0); /* the control: it fits without a limit */
	assert_int_equal(wanted.result.end, CHILD_FINE);
	wanted.memory_bytes = 512u << 20;
	run(&wanted, "/usr/bin/env", "", 0);
	assert_int_equal(wanted.result.end, CHILD_REFUSED);
	assert_non_null(strstr(wanted.result.complaint, "MemoryError"));
	buffer_release(&wanted.out);
}

static void it_cannot_fill_the_machine_with_tasks(void **state)
{
	struct run wanted = {0};
	FILE *file = fopen("/proc/loadavg", "re");
	unsigned tasks = 0;

	(void)state;
	assert_non_null(file);
	assert_int_equal(fscanf(file, "%*s %*s %*s %*u/%u", &tasks), 1);
	fclose(file);
	assert_int_equal(behave(&wanted, "breed", ""), CHILD_FINE);
	assert_in_range(atoi(wanted.out.data), 1, tasks + 300);
	buffer_release(&wanted.out);
}

static void what_it_started_ends_with_it(void **state)
{
	char path[] = "/tmp/hemicycle-child-XXXXXX";
	struct run wanted = {.arguments = {"child", "brood", path}};
	int file = mkstemp(path);
	bool free_again = false;

	(void)state;
	assert_true(file >= 0);
	run(&wanted, SELF, "", 0);
	assert_int_equal(wanted.result.end, CHILD_FINE);
	assert_string_equal(wanted.out.data, "locked");
	for (int i = 0; i < 400 && !free_again; i++) {
		free_again = flock(file, LOCK_EX | LOCK_NB) == 0;
		poll(NULL, 0, 5);
	}
	assert_true(free_again);
	close(file);
	unlink(path);
	buffer_release(&wanted.out);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
	        cmocka_unit_test(what_goes_in_may_come_out_also_when_it_is_long),
	        cmocka_unit_test(who_does_not_listen_may_answer_all_the_same),
	        cmocka_unit_test(a_missing_program_is_told_from_a_broken_one),
	        cmocka_unit_test(time_is_limited_however_it_is_spent),
	        cmocka_unit_test(processor_time_is_limited_by_itself),
	        cmocka_unit_test(without_a_deadline_it_is_waited_for_until_it_is_stopped),
	        cmocka_unit_test(too_much_is_not_listened_to),
	        cmocka_unit_test(complaints_are_cut_and_its_status_is_told),
	        cmocka_unit_test(it_gets_limits_and_nothing_of_ours),
	        cmocka_unit_test(memory_is_limited),
	        cmocka_unit_test(it_cannot_fill_the_machine_with_tasks),
	        cmocka_unit_test(what_it_started_ends_with_it),
	};

	if (argc > 1)
		return act(argv);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
