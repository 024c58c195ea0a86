/* SPDX-License-Identifier: EUPL-1.2 */
/* freeze.c - the hash of everything that freezes when a vote opens. */
#include "core/freeze.h"

#include "base/digest.h"
#include "core/seats.h"

_Static_assert(sizeof(struct text_ref) == DIGEST_BYTES, "a reference holds a digest");

static void add_text(struct digest *digest, const struct text_ref *text,
                     const struct picture *picture)
{
	digest_add(digest, text->hash, sizeof text->hash);
	digest_add(digest, picture->id, sizeof picture->id);
}

static void add_motion(struct digest *digest, const struct motion *motion)
{
	add_text(digest, &motion->title, &motion->picture);
	digest_add_int(digest, motion->ballot);
	digest_add_int(digest, motion->option_count);
	for (int i = 0; i < motion->option_count; i++)
		add_text(digest, &motion->options[i].text, &motion->options[i].picture);
	digest_add_int(digest, motion->base);
	digest_add_int(digest, motion->threshold);
	digest_add_int(digest, motion->quorum);
	digest_add_int(digest, motion->tie_rule);
	digest_add_int(digest, motion->secrecy);
	digest_add_int(digest, motion->changeable);
}

void freeze_vote(const struct assembly *state, unsigned number, const struct motion *motion,
                 const struct seats *eligible, struct text_ref *out)
{
	struct digest digest;

	digest_init(&digest);
	digest_add_int(&digest, state->id);
	digest_add_int(&digest, number);
	add_motion(&digest, motion);
	digest_add_int(&digest, seats_count(eligible));
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (seats_have(eligible, seat)) {
			digest_add_int(&digest, seat);
			digest_add_int(&digest, state->members[seat].pupil);
		}
	}
	digest_end(&digest, out->hash);
}
