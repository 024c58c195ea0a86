/* SPDX-License-Identifier: EUPL-1.2 */
/* child.c - runs another program on some bytes, for a while, within limits. */
#include "net/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/check.h"

enum {
	CHUNK_BYTES = 16384,
	LOOK_MS = 100, /* how often `stop` is looked at */
	REAP_MS = 5, /* between two looks at a program that has closed its outputs */
	FILES = 64, /* descriptors: libraries, fonts, settings */
	TASKS_MORE = 32, /* beside those that the machine runs when it starts */
};

enum { STREAM_IN, STREAM_OUT, STREAM_ERROR, STREAM_COUNT };

struct running {
	const struct child *child;
	pid_t pid; /* 0: not started, or waited for */
	int ours[STREAM_COUNT]; /* our end of each pipe; -1: closed */
	const char *input; /* what is still to be said */
	size_t left;
	struct buffer *out;
	char *complaint;
	size_t complaint_bytes;
	int64_t until_ms; /* INT64_MAX: without end */
};

static int64_t clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void drop(int *descriptor)
{
	if (*descriptor >= 0)
		close(*descriptor);
	*descriptor = -1;
}

/* Our ends do not block; theirs do, as programs expect. */
static bool open_pipes(struct running *running, int theirs[STREAM_COUNT])
{
	for (int i = 0; i < STREAM_COUNT; i++) {
		int ends[2];

		if (pipe2(ends, O_CLOEXEC) != 0)
			return false;
		running->ours[i] = ends[i == STREAM_IN ? 1 : 0];
		theirs[i] = ends[i == STREAM_IN ? 0 : 1];
		if (fcntl(running->ours[i], F_SETFL, O_NONBLOCK) != 0)
			return false;
	}
	return true;
}

/* How many tasks the whole machine has now; 0: it does not say. */
static unsigned tasks_now(void)
{
	FILE *file = fopen("/proc/loadavg", "re");
	unsigned tasks = 0;

	if (file == NULL)
		return 0;
	if (fscanf(file, "%*s %*s %*s %*u/%u", &tasks) != 1)
		tasks = 0;
	fclose(file);
	return tasks;
}

static bool limit(pid_t pid, __rlimit_resource_t what, rlim_t most)
{
	const struct rlimit both = {most, most};

	return prlimit(pid, what, &both, NULL) == 0;
}

/*
 * Set from here after the start: the program has nothing to work on until its input comes.
 * The limit of tasks counts all of a user, so those of the machine are an upper bound of
 * what it may reach honestly. The system does not hold root to it.
 */
static bool set_limits(const struct running *running)
{
	const struct child *child = running->child;
	unsigned tasks = tasks_now();
	pid_t pid = running->pid;

	return limit(pid, RLIMIT_CPU, child->processor_seconds) && limit(pid, RLIMIT_CORE, 0) &&
	       limit(pid, RLIMIT_FSIZE, child->file_bytes) && limit(pid, RLIMIT_NOFILE, FILES) &&
	       (child->memory_bytes == 0 || limit(pid, RLIMIT_AS, child->memory_bytes)) &&
	       (tasks == 0 || limit(pid, RLIMIT_NPROC, tasks + TASKS_MORE));
}

/* A group of its own, with no signal blocked or ignored but SIGXFSZ: a full file is an error. */
static int spawn(struct running *running, const int theirs[STREAM_COUNT])
{
	const short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
	const struct child *child = running->child;
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none, usual;
	int failed;

	sigemptyset(&none);
	sigfillset(&usual);
	sigdelset(&usual, SIGXFSZ);
	CHECK(posix_spawn_file_actions_init(&actions) == 0);
	CHECK(posix_spawnattr_init(&attributes) == 0);
	for (int i = 0; i < STREAM_COUNT; i++)
		CHECK(posix_spawn_file_actions_adddup2(&actions, theirs[i], i) == 0);
	CHECK(posix_spawn_file_actions_addclosefrom_np(&actions, STREAM_COUNT) == 0);
	CHECK(posix_spawnattr_setflags(&attributes, flags) == 0);
	CHECK(posix_spawnattr_setsigmask(&attributes, &none) == 0);
	CHECK(posix_spawnattr_setsigdefault(&attributes, &usual) == 0);
	failed = posix_spawn(&running->pid, child->path, &actions, &attributes,
	                     (char *const *)(uintptr_t)child->arguments,
	                     (char *const *)(uintptr_t)child->environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	if (failed != 0)
		running->pid = 0;
	return failed;
}

static enum child_end start(struct running *running)
{
	int theirs[STREAM_COUNT] = {-1, -1, -1};
	enum child_end end = CHILD_BROKEN;
	int failed;

	if (open_pipes(running, theirs)) {
		failed = spawn(running, theirs);
		if (failed == ENOENT || failed == EACCES || failed == ENOEXEC || failed == ENOTDIR)
			end = CHILD_MISSING;
		else if (failed == 0 && set_limits(running))
			end = CHILD_FINE;
	}
	for (int i = 0; i < STREAM_COUNT; i++)
		drop(&theirs[i]);
	return end;
}

/* A program that does not listen to the end may still have its answer. */
static void say(struct running *running)
{
	ssize_t written = 0;

	if (running->left > 0)
		written = write(running->ours[STREAM_IN], running->input, running->left);
	if (written < 0 && errno != EAGAIN && errno != EINTR) {
		drop(&running->ours[STREAM_IN]);
		return;
	}
	if (written > 0) {
		running->input += written;
		running->left -= (size_t)written;
	}
	if (running->left == 0)
		drop(&running->ours[STREAM_IN]);
}

/* Of its complaints the first are kept; all are taken, so that it does not get stuck. */
static void hear(struct running *running, int stream)
{
	char chunk[CHUNK_BYTES];
	ssize_t got = read(running->ours[stream], chunk, sizeof chunk);

	if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) {
		drop(&running->ours[stream]);
	} else if (got > 0 && stream == STREAM_OUT) {
		buffer_add(running->out, chunk, (size_t)got);
	} else if (got > 0) {
		size_t room = CHILD_COMPLAINT_BYTES - 1 - running->complaint_bytes;
		size_t count = (size_t)got < room ? (size_t)got : room;

		memcpy(running->complaint + running->complaint_bytes, chunk, count);
		running->complaint_bytes += count;
	}
}

/* How long to wait for the next thing; 0 when the time is over. */
static int patience_ms(const struct running *running)
{
	int64_t left;

	if (running->until_ms == INT64_MAX)
		return LOOK_MS;
	left = running->until_ms - clock_ms();
	return left < 0 ? 0 : left < LOOK_MS ? (int)left : LOOK_MS;
}

static bool is_stopped(const struct running *running)
{
	return running->child->stop != NULL && atomic_load(running->child->stop);
}

/* One wait, and what came of it. CHILD_FINE: it goes on. */
static enum child_end turn(struct running *running)
{
	struct pollfd polled[STREAM_COUNT];
	int patience = patience_ms(running);

	if (is_stopped(running))
		return CHILD_STOPPED;
	if (patience == 0)
		return CHILD_LATE;
	for (int i = 0; i < STREAM_COUNT; i++)
		polled[i] = (struct pollfd){.fd = running->ours[i],
		                            .events = i == STREAM_IN ? POLLOUT : POLLIN};
	if (poll(polled, STREAM_COUNT, patience) <= 0)
		return CHILD_FINE;
	if (polled[STREAM_IN].revents != 0)
		say(running);
	if (polled[STREAM_OUT].revents != 0)
		hear(running, STREAM_OUT);
	if (polled[STREAM_ERROR].revents != 0)
		hear(running, STREAM_ERROR);
	return running->out->full ? CHILD_TALKATIVE : CHILD_FINE;
}

/*
 * It has closed its outputs: how did it end? Whatever it started ends while its number, which
 * is also that of its group, is still its own.
 */
static enum child_end reap(struct running *running, int *status)
{
	siginfo_t seen = {0};
	int how;

	while (waitid(P_PID, (id_t)running->pid, &seen, WEXITED | WNOHANG | WNOWAIT) == 0 &&
	       seen.si_pid == 0) {
		if (is_stopped(running))
			return CHILD_STOPPED;
		if (patience_ms(running) == 0)
			return CHILD_LATE;
		poll(NULL, 0, REAP_MS);
	}
	kill(-running->pid, SIGKILL);
	while (waitpid(running->pid, &how, 0) < 0)
		CHECK(errno == EINTR);
	running->pid = 0;
	if (!WIFEXITED(how))
		return CHILD_BROKEN;
	*status = WEXITSTATUS(how);
	return *status == 0 ? CHILD_FINE : CHILD_REFUSED;
}

static void end_all(struct running *running)
{
	for (int i = 0; i < STREAM_COUNT; i++)
		drop(&running->ours[i]);
	if (running->pid == 0)
		return;
	kill(-running->pid, SIGKILL);
	kill(running->pid, SIGKILL);
	while (waitpid(running->pid, NULL, 0) < 0 && errno == EINTR)
		continue;
}

void child_run(const struct child *child, const void *input, size_t count, struct buffer *out,
               struct child_result *result)
{
	struct running running = {
	        .child = child,
	        .ours = {-1, -1, -1},
	        .input = input,
	        .left = count,
	        .out = out,
	        .complaint = result->complaint,
	        .until_ms = child->deadline_ms < 0 ? INT64_MAX : clock_ms() + child->deadline_ms};
	enum child_end end = start(&running);

	result->status = 0;
	while (end == CHILD_FINE &&
	       (running.ours[STREAM_OUT] >= 0 || running.ours[STREAM_ERROR] >= 0))
		end = turn(&running);
	drop(&running.ours[STREAM_IN]);
	if (end == CHILD_FINE)
		end = reap(&running, &result->status);
	end_all(&running);
	result->complaint[running.complaint_bytes] = '\0';
	result->end = end;
}
