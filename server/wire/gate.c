/* SPDX-License-Identifier: EUPL-1.2 */
/* gate.c - the strict door: one pass, no memory but the stack. */
#include "wire/gate.h"

#include "base/text.h"
#include "hemicycle/limits.h"
#include "wire/scan.h"

enum { GATE_KEYS_MAX = 64 };
_Static_assert(GATE_KEYS_MAX >= JSON_KEYS_MAX, "room for the keys of a message");

#define INTEGER_MAX ((uint64_t)1 << 53)

struct rules {
	int depth_max;
	int keys_max; /* and no two are equal; 0: any, as many as there are */
	bool (*number)(struct scan *scan);
};

struct gate {
	const struct rules *rules;
	struct scan scan;
	int depth;
};

struct key { /* between its quotes, still escaped */
	const char *at;
	const char *end;
};

static bool value(struct gate *gate);

static bool string(struct scan *scan, struct key *out)
{
	uint32_t point;

	if (!scan_sign(scan, '"'))
		return false;
	out->at = scan->at;
	while (scan->at < scan->end && *scan->at != '"')
		if (!scan_point(scan, &point))
			return false;
	out->end = scan->at;
	return scan_sign(scan, '"');
}

static bool same_key(const struct key *a, const struct key *b)
{
	struct scan left = {.at = a->at, .end = a->end}, right = {.at = b->at, .end = b->end};

	while (left.at < left.end && right.at < right.end) {
		uint32_t one = 0, other = 0;

		if (!scan_point(&left, &one) || !scan_point(&right, &other) || one != other)
			return false;
	}
	return left.at == left.end && right.at == right.end;
}

/* An integer within 2^53, in digits alone. */
static bool short_integer(struct scan *scan)
{
	bool negative = scan_sign(scan, '-');
	const char *first = scan->at;
	uint64_t sum = 0;

	while (scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9') {
		sum = sum * 10 + (uint64_t)(*scan->at++ - '0');
		if (sum > INTEGER_MAX)
			return false;
	}
	if (scan->at == first || (*first == '0' && (scan->at - first > 1 || negative)))
		return false;
	return scan->at == scan->end || (*scan->at != '.' && *scan->at != 'e' && *scan->at != 'E');
}

/* Any number of RFC 8259. */
static bool any_number(struct scan *scan)
{
	scan_sign(scan, '-');
	if (!scan_sign(scan, '0') && !scan_digits(scan))
		return false;
	if (scan_sign(scan, '.') && !scan_digits(scan))
		return false;
	if (!scan_sign(scan, 'e') && !scan_sign(scan, 'E'))
		return true;
	if (!scan_sign(scan, '+'))
		scan_sign(scan, '-');
	return scan_digits(scan);
}

static bool distinct_key(struct gate *gate, struct key keys[], int count)
{
	struct scan *scan = &gate->scan;

	if (count == gate->rules->keys_max || !string(scan, &keys[count]) ||
	    keys[count].end - keys[count].at > GATE_KEY_BYTES_MAX)
		return false; /* long ones that begin alike would take long to tell apart */
	for (int i = 0; i < count; i++)
		if (same_key(&keys[i], &keys[count]))
			return false;
	return true;
}

static bool any_key(struct gate *gate, struct key keys[], int count)
{
	(void)count;
	return string(&gate->scan, &keys[0]);
}

static bool object(struct gate *gate)
{
	bool (*key)(struct gate *, struct key[], int) =
	        gate->rules->keys_max > 0 ? distinct_key : any_key;
	struct key keys[GATE_KEYS_MAX];
	int count = 0;

	scan_blanks(&gate->scan);
	if (scan_sign(&gate->scan, '}'))
		return true;
	do {
		scan_blanks(&gate->scan);
		if (!key(gate, keys, count))
			return false;
		count += gate->rules->keys_max > 0 ? 1 : 0;
		scan_blanks(&gate->scan);
		if (!scan_sign(&gate->scan, ':') || !value(gate))
			return false;
	} while (scan_sign(&gate->scan, ','));
	return scan_sign(&gate->scan, '}');
}

static bool array(struct gate *gate)
{
	scan_blanks(&gate->scan);
	if (scan_sign(&gate->scan, ']'))
		return true;
	do {
		if (!value(gate))
			return false;
	} while (scan_sign(&gate->scan, ','));
	return scan_sign(&gate->scan, ']');
}

static bool container(struct gate *gate)
{
	bool fine;

	if (gate->depth == gate->rules->depth_max)
		return false;
	gate->depth++;
	fine = *gate->scan.at++ == '{' ? object(gate) : array(gate);
	gate->depth--;
	return fine;
}

/* A value with the blanks around it. The depth is bounded, and so is the recursion. */
static bool value(struct gate *gate)
{
	struct scan *scan = &gate->scan;
	struct key text;
	bool fine;

	scan_blanks(scan);
	if (scan->at == scan->end)
		return false;
	switch (*scan->at) {
	case '{':
	case '[':
		fine = container(gate);
		break;
	case '"':
		fine = string(scan, &text);
		break;
	case 't':
		fine = scan_word(scan, "true");
		break;
	case 'f':
		fine = scan_word(scan, "false");
		break;
	case 'n':
		fine = scan_word(scan, "null");
		break;
	default:
		fine = gate->rules->number(scan);
	}
	scan_blanks(scan);
	return fine;
}

/* The whole text; *fault is where it stops to be what the rules want. */
static bool passes(const struct rules *rules, const char *json, size_t count, size_t *fault)
{
	struct gate gate = {.rules = rules, .scan = {.at = json, .end = json + count}};
	bool fine;

	*fault = 0;
	if (count == 0 || !text_is_utf8(json, count))
		return false;
	scan_blanks(&gate.scan);
	fine = gate.scan.at < gate.scan.end && *gate.scan.at == '{' && value(&gate) &&
	       gate.scan.at == gate.scan.end;
	*fault = (size_t)(gate.scan.at - json);
	return fine;
}

bool gate_passes(const char *json, size_t count)
{
	static const struct rules message = {
	        .depth_max = JSON_DEPTH_MAX, .keys_max = JSON_KEYS_MAX, .number = short_integer};
	size_t fault;

	return passes(&message, json, count, &fault);
}

bool gate_passes_archive(const char *json, size_t count)
{
	static const struct rules line = {.depth_max = GATE_ARCHIVE_DEPTH_MAX,
	                                  .keys_max = GATE_KEYS_MAX,
	                                  .number = any_number};
	size_t fault;

	return passes(&line, json, count, &fault);
}

bool gate_passes_document(const char *json, size_t count, size_t *fault)
{
	static const struct rules document = {.depth_max = GATE_DOCUMENT_DEPTH_MAX,
	                                      .number = any_number};

	return passes(&document, json, count, fault);
}
