/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * gate.h - the strict door in front of everything that reads JSON.
 *
 * Accepts exactly RFC 8259 objects, and of those only what everybody reads the
 * same way: UTF-8 without BOM, no NUL (raw or escaped), no lone surrogates, no
 * raw controls, no leading zeros, no trailing bytes, a bounded depth.
 */
#ifndef WIRE_GATE_H
#define WIRE_GATE_H

#include <stdbool.h>
#include <stddef.h>

#define GATE_DOCUMENT_DEPTH_MAX 256
#define GATE_ARCHIVE_DEPTH_MAX  16
#define GATE_KEY_BYTES_MAX      128 /* as it is written */

/*
 * A message of the protocol, for cJSON: depth up to JSON_DEPTH_MAX, at most
 * JSON_KEYS_MAX members in an object, no two keys equal (escaped or not), none longer
 * than GATE_KEY_BYTES_MAX. Numbers are integers within 2^53, in digits alone: the
 * protocol has no others.
 */
bool gate_passes(const char *json, size_t count);

/*
 * A line of an archive (docs/export.md), for json.h: a message but for its numbers, which are
 * any, its depth, up to GATE_ARCHIVE_DEPTH_MAX, and 64 members in an object.
 */
bool gate_passes_archive(const char *json, size_t count);

/*
 * A document that somebody wrote, for json.h: any number, as many members as
 * there are, equal keys too. False: *fault is the offset where it ends to be
 * one; 0 also when it is empty or not UTF-8.
 */
bool gate_passes_document(const char *json, size_t count, size_t *fault);

#endif
