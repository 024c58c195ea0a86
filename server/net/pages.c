/* SPDX-License-Identifier: EUPL-1.2 */
/* pages.c - finds the file of the web application that an address means. */
#include "net/pages.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"

enum { PATH_BYTES = 256, FILE_BYTES_MAX = 16 << 20 };

static const struct {
	const char *ending, *type;
} types[] = {
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".json", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".txt", "text/plain; charset=utf-8"},
};

/* Only plain names, never one that begins with a dot: nothing leads out of the directory. */
static bool path_fine(const char *path)
{
	size_t count = strspn(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	                            "._-/");

	return path[0] == '/' && path[count] == '\0' && strstr(path, "/.") == NULL &&
	       strstr(path, "//") == NULL;
}

static bool full_path(const char *path, char out[PATH_BYTES])
{
	const char *name = strrchr(path, '/') + 1;
	const char *ending = "";
	int count;

	if (strcmp(path, "/") == 0)
		ending = "index.html";
	else if (name == path + 1 && strchr(name, '.') == NULL)
		ending = ".html";
	count = snprintf(out, PATH_BYTES, "%s%s", path, ending);
	return count < PATH_BYTES;
}

/* What stands right in /assets/ has the hash of its content in its name; pictures deeper do not. */
static const char *cache_of(const char *path)
{
	if (strncmp(path, "/assets/", 8) != 0)
		return "no-cache";
	return strchr(path + 8, '/') == NULL ? "public, max-age=31536000, immutable"
	                                     : "public, max-age=86400";
}

bool pages_find(const struct asset *assets, size_t count, const char *path, struct page *out)
{
	char full[PATH_BYTES];

	if (!path_fine(path) || !full_path(path, full))
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct asset *asset = &assets[i];

		if (strcmp(asset->path, full) != 0)
			continue;
		*out = (struct page){.type = asset->type,
		                     .tag = asset->tag,
		                     .cache = cache_of(full),
		                     .plain = asset->plain,
		                     .gzip = asset->gzip,
		                     .brotli = asset->brotli};
		return true;
	}
	return false;
}

static const char *type_of(const char *path)
{
	const char *ending = strrchr(path, '.');

	for (size_t i = 0; ending != NULL && i < COUNT_OF(types); i++)
		if (strcmp(types[i].ending, ending) == 0)
			return types[i].type;
	return "application/octet-stream";
}

static unsigned char *read_all(int file, size_t count)
{
	unsigned char *bytes = malloc(count + 1);
	size_t at = 0;

	CHECK(bytes != NULL);
	while (at < count) {
		ssize_t got = read(file, bytes + at, count - at);

		if (got <= 0) {
			free(bytes);
			return NULL;
		}
		at += (size_t)got;
	}
	return bytes;
}

bool pages_read(const char *dir, const char *path, struct page *out)
{
	char full[PATH_BYTES], place[2 * PATH_BYTES];
	unsigned char *bytes = NULL;
	struct stat facts;
	int file;

	if (!path_fine(path) || !full_path(path, full))
		return false;
	if (snprintf(place, sizeof place, "%s%s", dir, full) >= (int)sizeof place)
		return false;
	file = open(place, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (file < 0)
		return false;
	if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size <= FILE_BYTES_MAX)
		bytes = read_all(file, (size_t)facts.st_size);
	close(file);
	if (bytes == NULL)
		return false;
	*out = (struct page){.type = type_of(full), .cache = "no-cache", .owned = bytes};
	out->plain = (struct asset_body){bytes, (size_t)facts.st_size};
	return true;
}

bool pages_policy(const struct page *page, char out[PAGE_POLICY_BYTES])
{
	static const char before[] = "http-equiv=\"Content-Security-Policy\" content=\"";
	const char *text = (const char *)page->plain.bytes, *at, *end;

	if (strncmp(page->type, "text/html", 9) != 0 || text == NULL)
		return false;
	at = memmem(text, page->plain.count, before, sizeof before - 1);
	if (at == NULL)
		return false;
	at += sizeof before - 1;
	end = memchr(at, '"', page->plain.count - (size_t)(at - text));
	if (end == NULL || end - at > PAGE_POLICY_BYTES - 64)
		return false;
	snprintf(out, PAGE_POLICY_BYTES, "%.*s; frame-ancestors 'none'", (int)(end - at), at);
	return strpbrk(out, "\r\n") == NULL;
}
