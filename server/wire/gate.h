/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * gate.h - the strict door in front of cJSON.
 *
 * Accepts exactly RFC 8259 objects, and of those only what cJSON reads the same
 * way as everybody else: UTF-8 without BOM, no NUL (raw or escaped), no lone
 * surrogates, no duplicate keys (escaped or not), no raw controls, no leading
 * zeros, no trailing bytes, depth up to JSON_DEPTH_MAX, JSON_KEYS_MAX members in
 * an object. Numbers are integers within 2^53, in digits alone: the protocol has
 * no others.
 */
#ifndef WIRE_GATE_H
#define WIRE_GATE_H

#include <stdbool.h>
#include <stddef.h>

bool gate_passes(const char *json, size_t count);

#endif
