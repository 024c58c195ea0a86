/* SPDX-License-Identifier: EUPL-1.2 */
/* reply.c - the head of an HTTP answer, with the same protection on each. */
#include "net/reply.h"

#include <string.h>
#include <strings.h>

#include "base/check.h"

const struct reply_field reply_fields[] = {
        {"x-content-type-options:", "nosniff"},
        {"x-frame-options:", "DENY"},
        {"referrer-policy:", "no-referrer"},
        {"cross-origin-opener-policy:", "same-origin"},
        {"cross-origin-resource-policy:", "same-origin"},
        {"permissions-policy:", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
        {"x-robots-tag:", "noindex, nofollow"}, /* an address is given to people, not found */
};
const size_t reply_field_count = COUNT_OF(reply_fields);

static const struct {
	int status;
	const char *reason;
} reasons[] = {
        {200, "OK"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {421, "Misdirected Request"},
};

const char *reply_reason(int status)
{
	for (size_t i = 0; i < COUNT_OF(reasons); i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	CHECK(false);
}

/*
 * 'self' does not cover ws: and wss: before Safari 15.4, so the page's own
 * server is named for them.
 */
static void print_policy(const struct reply_head *head, struct buffer *out)
{
	buffer_printf(out, "content-security-policy: %s",
	              head->policy != NULL ? head->policy : REPLY_POLICY_HEAD);
	if (head->policy == NULL && head->host != NULL)
		buffer_printf(out, " ws://%s wss://%s", head->host, head->host);
	buffer_text(out, "\r\n");
}

void reply_print(const struct reply_head *head, struct buffer *out)
{
	buffer_printf(out, "HTTP/1.1 %d %s\r\n", head->status, reply_reason(head->status));
	for (size_t i = 0; i < reply_field_count; i++)
		buffer_printf(out, "%s %s\r\n", reply_fields[i].name, reply_fields[i].value);
	print_policy(head, out);
	if (head->type != NULL)
		buffer_printf(out, "content-type: %s\r\ncontent-length: %zu\r\n", head->type,
		              head->body_bytes);
	if (head->encoding != NULL)
		buffer_printf(out, "content-encoding: %s\r\n", head->encoding);
	if (head->disposition != NULL)
		buffer_printf(out, "content-disposition: %s\r\n", head->disposition);
	if (head->tag != NULL)
		buffer_printf(out, "etag: \"%s\"\r\nvary: accept-encoding\r\n", head->tag);
	if (head->status == 405)
		buffer_text(out, "allow: GET, HEAD\r\n");
	buffer_printf(out, "cache-control: %s\r\nconnection: %s\r\n\r\n", head->cache,
	              head->keep ? "keep-alive" : "close");
	CHECK(!out->full);
}

/* Whether "q=" among the parameters is zero: not wanted. */
static bool weight_is_zero(const char *text, size_t count)
{
	for (size_t i = 0; i + 2 < count; i++) {
		const char *weight = text + i + 2;

		if (strncasecmp(text + i, "q=", 2) != 0)
			continue;
		weight += strspn(weight, "0.");
		return *weight < '1' || *weight > '9';
	}
	return false;
}

static bool accepts(const char *accept, const char *coding)
{
	size_t length = strlen(coding);

	for (const char *at = accept; *at != '\0';) {
		const char *start = at + strspn(at, " \t,");
		size_t count = strcspn(start, ",");
		size_t name = strcspn(start, ",; \t");

		if (name == length && strncasecmp(start, coding, length) == 0)
			return !weight_is_zero(start + name, count - name);
		at = start + count;
	}
	return false;
}

enum coding reply_coding(const char *accept, bool has_gzip, bool has_brotli)
{
	if (has_brotli && accepts(accept, "br"))
		return CODING_BROTLI;
	if (has_gzip && accepts(accept, "gzip"))
		return CODING_GZIP;
	return CODING_PLAIN;
}
