/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * freeze.c - the hash of everything that freezes when a vote opens.
 *
 * What assemblies knew from the beginning comes first and is all that a plain
 * vote has, so that its hash stays what it always was.
 */
#include "core/freeze.h"

#include <string.h>

#include "base/digest.h"
#include "core/motion.h"
#include "core/rounds.h"
#include "core/seats.h"
#include "hemicycle/tally.h"

_Static_assert(sizeof(struct text_ref) == DIGEST_BYTES, "a reference holds a digest");

static void add_ref(struct digest *digest, const struct text_ref *ref)
{
	digest_add(digest, ref->hash, sizeof ref->hash);
}

static void add_text(struct digest *digest, const struct text_ref *text,
                     const struct picture *picture)
{
	add_ref(digest, text);
	digest_add(digest, picture->id, sizeof picture->id);
}

static unsigned named_options(const struct motion *motion)
{
	/* The two of a motion have always been hashed, empty as they are. */
	return motion->ballot == BALLOT_MOTION || motion_unnamed_options(motion->ballot) == 0
	               ? motion->option_count
	               : 0;
}

static void add_motion(struct digest *digest, const struct motion *motion)
{
	add_text(digest, &motion->title, &motion->picture);
	digest_add_int(digest, motion->ballot);
	digest_add_int(digest, motion->option_count);
	for (unsigned i = 0; i < named_options(motion); i++)
		add_text(digest, &motion->options[i].text, &motion->options[i].picture);
	digest_add_int(digest, motion->base);
	digest_add_int(digest, motion->threshold);
	digest_add_int(digest, motion->quorum);
	digest_add_int(digest, motion->tie_rule);
	digest_add_int(digest, motion->secrecy);
	digest_add_int(digest, motion->changeable);
}

static void add_roll(struct digest *digest, const struct assembly *state, const struct seats *roll)
{
	digest_add_int(digest, seats_count(roll));
	for (unsigned seat = 0; seat < state->member_count; seat++) {
		if (seats_have(roll, seat)) {
			digest_add_int(digest, seat);
			digest_add_int(digest, state->members[seat].pupil);
		}
	}
}

static void add_option(struct digest *digest, const struct vote_option *option)
{
	digest_add_int(digest, option->candidate);
	digest_add_int(digest, option->substitute);
	digest_add_int(digest, option->drafted);
	digest_add_int(digest, option->cost);
	add_ref(digest, &option->statement);
	add_ref(digest, &option->substitute_name);
}

static void add_rest(struct digest *digest, const struct motion *motion, const struct event *opened)
{
	digest_add_int(digest, opened->vote_opened.fallback);
	digest_add_int(digest, opened->vote_opened.seats);
	digest_add_int(digest, opened->vote_opened.standing);
	digest_add_int(digest, opened->vote_opened.round);
	digest_add_int(digest, motion->method);
	digest_add_int(digest, motion->picks);
	digest_add_int(digest, motion->grade_count);
	digest_add_int(digest, motion->points_max);
	digest_add_int(digest, motion->fallback);
	digest_add_int(digest, motion->official);
	digest_add_int(digest, motion->budget);
	for (unsigned i = 0; i < named_options(motion); i++)
		add_option(digest, &motion->options[i]);
}

/* Whether it has nothing that assemblies did not know from the beginning. */
static bool is_plain(const struct motion *motion, const struct event *opened)
{
	if (motion->ballot > BALLOT_CHOICE || opened->vote_opened.fallback ||
	    opened->vote_opened.standing != options_all(motion->option_count))
		return false;
	for (unsigned i = 0; i < motion->option_count; i++) {
		const struct vote_option *option = &motion->options[i];

		if (option->candidate != 0 || !text_ref_empty(&option->statement))
			return false;
	}
	return true;
}

/* What came with the councils is hashed where there is any: a frozen hash of before stays. */
static void add_council(struct digest *digest, const struct motion *motion,
                        const struct event *opened)
{
	if (motion->advisory == 0 && motion->trial == 0 && opened->vote_opened.amendment == 0)
		return;
	digest_add_int(digest, motion->advisory);
	digest_add_int(digest, motion->trial);
	digest_add_int(digest, opened->vote_opened.amendment);
}

/* What an amendment asks: for or against its text, secret as the item is. */
static void ask_amendment(const struct assembly *state, const struct motion *motion,
                          unsigned amendment, struct motion *out)
{
	memset(out, 0, sizeof *out);
	out->title = state->amendments[amendment - 1].text;
	out->picture = motion->picture;
	out->ballot = BALLOT_MOTION;
	out->option_count = 2;
	out->method = TALLY_MOTION;
	out->seats = 1;
	out->secrecy = motion->secrecy;
	out->quorum = motion->quorum;
	out->changeable = motion->changeable;
}

void freeze_vote(const struct assembly *state, const struct motion *motion,
                 const struct event *opened, struct text_ref *out)
{
	unsigned amendment = opened->vote_opened.amendment;
	struct digest digest;
	struct motion asked = *motion;

	if (amendment != 0)
		ask_amendment(state, motion, amendment, &asked);
	digest_init(&digest);
	digest_add_int(&digest, state->id);
	digest_add_int(&digest, opened->vote_opened.vote);
	add_motion(&digest, &asked);
	add_roll(&digest, state, &opened->vote_opened.eligible);
	if (!is_plain(&asked, opened))
		add_rest(&digest, &asked, opened);
	add_council(&digest, &asked, opened);
	digest_end(&digest, out->hash);
}
