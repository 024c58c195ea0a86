/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * http.c - pages, and who may become a WebSocket.
 *
 * Every request is first asked for its Host. The heads are printed by reply.c,
 * so that all carry the same protection; libwebsockets adds it to its own.
 */
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/check.h"
#include "net/fetch.h"
#include "net/inside.h"
#include "net/pages.h"
#include "net/reply.h"

enum { CHUNK_BYTES = 16384, TAKE_SECONDS = 20, VALUE_BYTES = 512 };

struct answer { /* user data of an HTTP connection: what is still to be sent */
	const unsigned char *next;
	size_t left;
	unsigned char *owned;
	bool keep, in_file;
	int file; /* what is left of it, instead of `next` */
};

static void answer_release(struct answer *answer)
{
	free(answer->owned);
	answer->owned = NULL;
	if (answer->in_file)
		close(answer->file);
	answer->in_file = false;
}

struct request {
	char host[VALUE_BYTES]; /* "" unless it is one of ours */
	bool head; /* HEAD: no body */
	bool close; /* the connection ends with the answer */
};

/* A header's value; "" when it is missing or too long to be one of ours. */
static void header(struct lws *wsi, enum lws_token_indexes token, char out[VALUE_BYTES])
{
	if (lws_hdr_copy(wsi, out, VALUE_BYTES, token) < 0)
		out[0] = '\0';
}

/* The address of ours at which the connection arrived. */
static void own_address(struct lws *wsi, char out[INET6_ADDRSTRLEN])
{
	union {
		struct sockaddr_in6 six;
		struct sockaddr_in four;
		struct sockaddr plain;
	} address = {0};
	socklen_t size = sizeof address;

	out[0] = '\0';
	if (getsockname(lws_get_socket_fd(wsi), &address.plain, &size) != 0)
		return;
	if (address.plain.sa_family == AF_INET)
		inet_ntop(AF_INET, &address.four.sin_addr, out, INET6_ADDRSTRLEN);
	else if (IN6_IS_ADDR_V4MAPPED(&address.six.sin6_addr))
		inet_ntop(AF_INET, &address.six.sin6_addr.s6_addr[12], out, INET6_ADDRSTRLEN);
	else
		inet_ntop(AF_INET6, &address.six.sin6_addr, out, INET6_ADDRSTRLEN);
}

static bool host_fine(struct lws *wsi, struct request *request)
{
	char address[INET6_ADDRSTRLEN];

	header(wsi, WSI_TOKEN_HOST, request->host);
	own_address(wsi, address);
	if (doorway_knows(&net_of(wsi)->doorway, request->host, address))
		return true;
	request->host[0] = '\0';
	return false;
}

/* What to answer to a Host header that is not ours, or is missing (RFC 9112 section 3.2). */
static int host_status(struct lws *wsi)
{
	return lws_hdr_total_length(wsi, WSI_TOKEN_HOST) > 0 ? 421 : 400;
}

static bool write_head(struct lws *wsi, const struct reply_head *head)
{
	struct buffer out;
	unsigned char room[LWS_PRE + HEAD_BYTES_MAX];
	bool written;

	buffer_init(&out, HEAD_BYTES_MAX);
	reply_print(head, &out);
	memcpy(room + LWS_PRE, out.data, out.count);
	written = lws_write(wsi, room + LWS_PRE, out.count, LWS_WRITE_HTTP_HEADERS) >= 0;
	buffer_release(&out);
	return written;
}

/* 0: the connection goes on; -1: it ends, after what was written. */
static int complete(struct lws *wsi, bool keep)
{
	return keep && lws_http_transaction_completed(wsi) == 0 ? 0 : -1;
}

/* One more piece of the body; the rest waits until the socket can take it. */
static int write_body(struct lws *wsi, struct answer *answer)
{
	unsigned char room[LWS_PRE + CHUNK_BYTES];
	size_t count = answer->left < CHUNK_BYTES ? answer->left : CHUNK_BYTES;

	if (answer->in_file && read(answer->file, room + LWS_PRE, count) != (ssize_t)count)
		return -1; /* its length was announced: only the end of the connection tells */
	if (!answer->in_file) {
		memcpy(room + LWS_PRE, answer->next, count);
		answer->next += count;
	}
	answer->left -= count;
	if (lws_write(wsi, room + LWS_PRE, count,
	              answer->left == 0 ? LWS_WRITE_HTTP_FINAL : LWS_WRITE_HTTP) < 0)
		return -1;
	if (answer->left > 0) {
		lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, TAKE_SECONDS);
		lws_callback_on_writable(wsi);
		return 0;
	}
	answer_release(answer);
	return complete(wsi, answer->keep);
}

/* An answer without a file behind it: a status and a short text. */
static int say(struct lws *wsi, const struct request *request, int status, const char *text)
{
	unsigned char room[LWS_PRE + 128];
	size_t count = strlen(text);
	const struct reply_head head = {.status = status,
	                                .type = "text/plain; charset=utf-8",
	                                .cache = "no-store",
	                                .host = request->host[0] == '\0' ? NULL : request->host,
	                                .body_bytes = count,
	                                .keep = !request->close};

	CHECK(count <= 128);
	if (!write_head(wsi, &head))
		return -1;
	memcpy(room + LWS_PRE, text, count);
	if (!request->head && count > 0 &&
	    lws_write(wsi, room + LWS_PRE, count, LWS_WRITE_HTTP_FINAL) < 0)
		return -1;
	return complete(wsi, head.keep);
}

static int refuse(struct lws *wsi, struct request *request, int status)
{
	char text[64];

	request->close = true;
	snprintf(text, sizeof text, "%d %s\n", status, reply_reason(status));
	return say(wsi, request, status, text);
}

/* Whether the If-None-Match header names `tag`. */
static bool is_known(struct lws *wsi, const char *tag)
{
	char value[VALUE_BYTES];

	if (tag == NULL)
		return false;
	header(wsi, WSI_TOKEN_HTTP_IF_NONE_MATCH, value);
	return strstr(value, tag) != NULL;
}

static int send_page(struct lws *wsi, struct answer *answer, const struct request *request,
                     const struct page *page, int status)
{
	static const char *const suffixes[] = {"", "-gzip", "-br"};
	static const char *const names[] = {NULL, "gzip", "br"};
	const struct asset_body *bodies[] = {&page->plain, &page->gzip, &page->brotli};
	char accept[VALUE_BYTES], tag[80];
	enum coding coding;
	struct reply_head head = {.status = status, .type = page->type, .keep = !request->close};
	char policy[PAGE_POLICY_BYTES];

	if (pages_policy(page, policy))
		head.policy = policy;
	header(wsi, WSI_TOKEN_HTTP_ACCEPT_ENCODING, accept);
	coding = reply_coding(accept, page->gzip.bytes != NULL, page->brotli.bytes != NULL);
	head.cache = page->cache;
	head.host = request->host;
	head.encoding = names[coding];
	head.body_bytes = bodies[coding]->count;
	if (page->tag != NULL) {
		snprintf(tag, sizeof tag, "%s%s", page->tag, suffixes[coding]);
		head.tag = tag;
	}
	if (status == 200 && is_known(wsi, page->tag)) {
		head.status = 304;
		head.type = NULL;
		head.encoding = NULL;
	}
	*answer = (struct answer){.owned = page->owned, .keep = head.keep};
	if (!write_head(wsi, &head))
		return -1;
	if (request->head || head.status == 304 || head.body_bytes == 0) {
		answer_release(answer);
		return complete(wsi, head.keep);
	}
	answer->next = bodies[coding]->bytes;
	answer->left = head.body_bytes;
	lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, TAKE_SECONDS);
	lws_callback_on_writable(wsi);
	return 0;
}

static bool find_page(const struct net *net, const char *path, struct page *out)
{
	if (net->options.static_dir != NULL)
		return pages_read(net->options.static_dir, path, out);
	return pages_find(net->options.assets, net->options.asset_count, path, out);
}

/* What is said of an address behind which nothing stands. */
static int send_nothing(struct lws *wsi, struct answer *answer, const struct request *request,
                        const char *page_path)
{
	struct page page;

	if (find_page(net_of(wsi), page_path, &page))
		return send_page(wsi, answer, request, &page, 404);
	return say(wsi, request, 404, "404 Not Found\n");
}

/*
 * A document that was made a moment ago. A look (HEAD) leaves it where it is. It is shown in the
 * browser only if the page asks for that, and then it may do nothing there: it has no script.
 */
static int send_document(struct lws *wsi, struct answer *answer, const struct request *request,
                         const char *path)
{
	struct app *app = net_of(wsi)->app;
	struct app_document document;
	char disposition[160], view[8];
	struct fetch fetch;
	struct reply_head head = {
	        .status = 200, .cache = "no-store", .host = request->host, .keep = !request->close};

	if (!fetch_read(path, &fetch) || !app_document(app, fetch.ticket, false, &document) ||
	    !fetch_ends(fetch.name, document.ending))
		return send_nothing(wsi, answer, request, "/gone.html");
	if (!request->head)
		CHECK(app_document(app, fetch.ticket, true, &document));
	snprintf(disposition, sizeof disposition, "%s; filename=\"%s\"",
	         lws_hdr_copy_fragment(wsi, view, sizeof view, WSI_TOKEN_HTTP_URI_ARGS, 0) == 4 &&
	                         strcmp(view, "view") == 0
	                 ? "inline"
	                 : "attachment",
	         fetch.name);
	head.type = document.type;
	head.disposition = disposition;
	head.policy = document.markup ? REPLY_POLICY_DOCUMENT : NULL;
	head.body_bytes = document.count;
	*answer = (struct answer){.owned = document.bytes,
	                          .keep = head.keep,
	                          .in_file = document.file >= 0,
	                          .file = document.file};
	if (!write_head(wsi, &head))
		return -1;
	if (request->head)
		return complete(wsi, head.keep);
	answer->next = document.bytes;
	answer->left = document.count;
	lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, TAKE_SECONDS);
	lws_callback_on_writable(wsi);
	return 0;
}

/* Whether the request announces a body, which nothing here wants. */
static bool has_body(struct lws *wsi)
{
	char value[VALUE_BYTES];

	if (lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_TRANSFER_ENCODING) > 0)
		return true;
	header(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH, value);
	return value[0] != '\0' && strcmp(value, "0") != 0;
}

/* The address for the wall's QR code, when the wall itself is looked at on this machine. */
static int say_address(struct lws *wsi, const struct request *request)
{
	const struct address_place place = net_place(net_of(wsi));
	char urls[OWN_URLS_MAX][ADDRESS_URL_BYTES];

	address_list(&place, urls);
	return say(wsi, request, 200, urls[0]);
}

static int asked(struct lws *wsi, struct answer *answer, const char *path)
{
	const struct net *net = net_of(wsi);
	struct request request = {.close = has_body(wsi) ||
	                                   is_in_reserve(net, lws_get_socket_fd(wsi))};
	char *uri;
	int length;
	int method = lws_http_get_uri_and_method(wsi, &uri, &length);
	struct page page;

	request.head = method == LWSHUMETH_HEAD;
	if (!host_fine(wsi, &request))
		return refuse(wsi, &request, host_status(wsi));
	if (method != LWSHUMETH_GET && method != LWSHUMETH_HEAD)
		return refuse(wsi, &request, 405);
	if (strcmp(path, "/health") == 0)
		return say(wsi, &request, 200, "ok\n");
	if (strcmp(path, "/address") == 0)
		return say_address(wsi, &request);
	if (strncmp(path, FETCH_ROOT, sizeof FETCH_ROOT - 1) == 0)
		return send_document(wsi, answer, &request, path);
	if (find_page(net, path, &page))
		return send_page(wsi, answer, &request, &page, 200);
	if (strcmp(path, "/") == 0)
		return say(wsi, &request, 200,
		           "This hemicycle was built without its web application.\n");
	return send_nothing(wsi, answer, &request, "/404.html");
}

/* 0: it may; else it has got its answer, and the connection ends. */
static int wants_upgrade(struct lws *wsi)
{
	struct request request = {.close = true};
	char value[VALUE_BYTES];

	header(wsi, WSI_TOKEN_UPGRADE, value);
	if (strcasecmp(value, "websocket") != 0 && strcasecmp(value, "h2c") != 0)
		return -1; /* libwebsockets has answered 403 already */
	if (!host_fine(wsi, &request))
		return refuse(wsi, &request, host_status(wsi));
	if (strcasecmp(value, "websocket") != 0 ||
	    lws_hdr_total_length(wsi, WSI_TOKEN_GET_URI) <= 0)
		return refuse(wsi, &request, 403);
	header(wsi, WSI_TOKEN_ORIGIN, value);
	if (lws_hdr_total_length(wsi, WSI_TOKEN_ORIGIN) > 0 &&
	    !doorway_same_origin(value, request.host))
		return refuse(wsi, &request, 403);
	header(wsi, WSI_TOKEN_PROTOCOL, value);
	if (strcmp(value, SUBPROTOCOL) != 0)
		return refuse(wsi, &request, 400);
	return 0;
}

int http_callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                  size_t count)
{
	struct answer *answer = user;
	struct net *net;

	(void)count;
	switch (reason) {
	case LWS_CALLBACK_FILTER_NETWORK_CONNECTION: /* `in` is the new descriptor */
		return (int)(intptr_t)in >= net_of(wsi)->descriptors - DESCRIPTORS_KEPT;
	case LWS_CALLBACK_HTTP:
		return asked(wsi, answer, in);
	case LWS_CALLBACK_HTTP_WRITEABLE:
		return answer->left > 0 ? write_body(wsi, answer) : 0;
	case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
		return wants_upgrade(wsi);
	case LWS_CALLBACK_ESTABLISHED: /* no socket speaks the protocol of the pages */
	case LWS_CALLBACK_HTTP_BODY:
		return -1;
	case LWS_CALLBACK_CLOSED_HTTP:
		if (answer != NULL)
			answer_release(answer);
		return 0;
	case LWS_CALLBACK_EVENT_WAIT_CANCELLED:
		net = net_of(wsi);
		worker_collect(&net->storage);
		worker_collect(&net->sums);
		worker_collect(&net->press);
		return 0;
	default:
		return 0;
	}
}
