/* SPDX-License-Identifier: EUPL-1.2 */
/* tree.c - data directories of tests: made, copied as a crash would leave them, removed. */
#include "sim/tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"

void tree_make(char out[TREE_PATH_BYTES])
{
	const char *wanted = getenv("TMPDIR");
	const char *memory = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : P_tmpdir;

	snprintf(out, TREE_PATH_BYTES, "%s/hemicycle-sim-XXXXXX", wanted != NULL ? wanted : memory);
	CHECK(mkdtemp(out) != NULL);
}

static void copy_file(const char *from, const char *to)
{
	char block[65536];
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	ssize_t count;

	CHECK(in >= 0 && out >= 0);
	while ((count = read(in, block, sizeof block)) > 0)
		CHECK(write(out, block, (size_t)count) == count);
	CHECK(count == 0);
	close(in);
	close(out);
}

static bool dies_with_the_program(const char *name)
{
	const char *tail = strrchr(name, '-');

	return strcmp(name, "lock") == 0 || (tail != NULL && strcmp(tail, "-shm") == 0);
}

void tree_copy(const char *from, const char *to)
{
	DIR *dir = opendir(from);
	struct dirent *entry;
	struct stat about;

	CHECK(dir != NULL);
	while ((entry = readdir(dir)) != NULL) {
		char source[2 * TREE_PATH_BYTES], target[2 * TREE_PATH_BYTES];

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0 ||
		    dies_with_the_program(entry->d_name))
			continue;
		snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
		snprintf(target, sizeof target, "%s/%s", to, entry->d_name);
		CHECK(stat(source, &about) == 0);
		if (S_ISDIR(about.st_mode)) {
			CHECK(mkdir(target, 0700) == 0);
			tree_copy(source, target);
		} else {
			copy_file(source, target);
		}
	}
	closedir(dir);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
	(void)about;
	(void)type;
	(void)walk;
	return remove(path);
}

void tree_remove(const char *path)
{
	CHECK(nftw(path, remove_one, 8, FTW_DEPTH | FTW_PHYS) == 0);
}
