/* SPDX-License-Identifier: EUPL-1.2 */
/* listener.c - the address to listen at, tried before it is handed over. */
#include "net/listener.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

union address {
	struct sockaddr plain;
	struct sockaddr_in four;
	struct sockaddr_in6 six;
};

static enum err read_address(const char *host, int port, union address *address, bool *six)
{
	memset(address, 0, sizeof *address);
	if (inet_pton(AF_INET, host, &address->four.sin_addr) == 1) {
		address->four.sin_family = AF_INET;
		address->four.sin_port = htons((uint16_t)port);
		*six = false;
		return ERR_NONE;
	}
	if (inet_pton(AF_INET6, host, &address->six.sin6_addr) == 1) {
		address->six.sin6_family = AF_INET6;
		address->six.sin6_port = htons((uint16_t)port);
		*six = true;
		return ERR_NONE;
	}
	return ERR_INPUT;
}

static enum err from_errno(int number)
{
	switch (number) {
	case EADDRINUSE:
		return ERR_IN_USE;
	case EACCES:
		return ERR_ACCESS;
	case EADDRNOTAVAIL:
	case EAFNOSUPPORT:
		return ERR_MISSING;
	default:
		return ERR_IO;
	}
}

static enum err try_it(const union address *wanted, bool six, int *port)
{
	const socklen_t size = six ? sizeof wanted->six : sizeof wanted->four;
	enum err err = ERR_NONE;
	union address got = {0};
	socklen_t got_size = sizeof got;
	int yes = 1;
	int file = socket(wanted->plain.sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (file < 0)
		return from_errno(errno);
	setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(file, &wanted->plain, size) != 0 || listen(file, 1) != 0 ||
	    getsockname(file, &got.plain, &got_size) != 0)
		err = from_errno(errno);
	else
		*port = ntohs(six ? got.six.sin6_port : got.four.sin_port);
	close(file);
	return err;
}

enum err listener_probe(const char *host, int port, struct listener *out)
{
	union address address = {0};
	struct listener listener = {.port = port};
	enum err err = read_address(host, port, &address, &listener.six);

	if (err == ERR_NONE)
		err = try_it(&address, listener.six, &listener.port);
	if (err != ERR_NONE)
		return err;
	listener.any = listener.six ? IN6_IS_ADDR_UNSPECIFIED(&address.six.sin6_addr)
	                            : address.four.sin_addr.s_addr == htonl(INADDR_ANY);
	*out = listener;
	return ERR_NONE;
}
