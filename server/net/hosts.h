/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * hosts.h - under which names the screens have come, each name kept once.
 *
 * A printed page says where it can be looked at again: at the name by which its
 * reader came. There are few, so a socket keeps a number instead of a name.
 */
#ifndef NET_HOSTS_H
#define NET_HOSTS_H

#include <stdbool.h>
#include <stdint.h>

#define HOSTS_MAX 16

struct hosts {
	char *names[HOSTS_MAX]; /* owned; as the Host header had them */
	uint8_t count;
};

/* The number of `host`, from 1; 0: too many, or it is what a machine calls itself. */
uint8_t hosts_number(struct hosts *hosts, const char *host);
const char *hosts_name(const struct hosts *hosts, uint8_t number); /* NULL for 0 */
void hosts_release(struct hosts *hosts);

#endif
