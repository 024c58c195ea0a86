/* SPDX-License-Identifier: EUPL-1.2 */
/* usual.c - the motion that an item has when nobody has written another. */
#include "core/usual.h"

#include <string.h>

#include "core/motion.h"

static const char *const faces[] = {
        "beaming-face-with-smiling-eyes", "slightly-smiling-face", "neutral-face",
        "slightly-frowning-face",         "crying-face",
};
enum { FACES = sizeof faces / sizeof faces[0] };

static void ask_faces(struct motion *out)
{
	out->ballot = BALLOT_CHOICE;
	out->option_count = FACES;
	out->advisory = 1;
	for (int i = 0; i < FACES; i++)
		memcpy(out->options[i].picture.id, faces[i], strlen(faces[i]));
}

void motion_usual(enum item_kind kind, const struct text_ref *title, struct motion *out)
{
	memset(out, 0, sizeof *out);
	out->title = *title;
	out->ballot = BALLOT_MOTION;
	out->option_count = motion_unnamed_options(BALLOT_MOTION);
	out->secrecy = SECRECY_SECRET;
	out->base = BASE_EXPRESSED;
	out->threshold = THRESHOLD_SIMPLE;
	out->quorum = QUORUM_NONE;
	out->tie_rule = TIE_REJECTED;
	out->close_on_all = 1;
	out->seats = 1;
	if (kind == KIND_MOOD)
		ask_faces(out);
	out->method = motion_method(out->ballot);
}
