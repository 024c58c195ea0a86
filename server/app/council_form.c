/* SPDX-License-Identifier: EUPL-1.2 */
/* council_form.c - the settings of a class, kept as the JSON that the teacher's screen sends. */
#include "app/council_form.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/log.h"
#include "hemicycle/limits.h"
#include "store/council.h"
#include "wire/keep.h"
#include "wire/parse.h"

#define HAS(office) (1u << OFFICE_##office)

static const struct council_form young = {
        .template_ = TEMPLATE_CP,
        .stage_count = 5,
        .stages = {STAGE_OPENING, STAGE_PRAISE, STAGE_CONCERNS, STAGE_PROPOSALS, STAGE_CLOSING},
        .offices = HAS(CHAIR) | HAS(TIMEKEEPER) | HAS(FLOOR_KEEPER),
        .turn_seconds = 60,
        .item_minutes = 5,
        .box_open = 1,
        .limits = {2, 2, 2, 2, 2},
};

static const struct council_form older = {
        .template_ = TEMPLATE_CM,
        .stage_count = 7,
        .stages = {STAGE_OPENING, STAGE_EARLIER, STAGE_PRAISE, STAGE_CONCERNS, STAGE_PROPOSALS,
                   STAGE_REPORTS, STAGE_CLOSING},
        .offices = HAS(OWN) - 1, /* all but those of the class's own */
        .turn_seconds = 90,
        .item_minutes = 8,
        .box_open = 1,
        .limits = {3, 3, 3, 3, 3},
};

void council_default(enum pupil_mode mode, struct council_form *out)
{
	*out = mode == MODE_IMAGES ? young : older;
}

enum err council_form_of(struct store *store, int64_t class_id, enum pupil_mode mode,
                         struct council_form *out)
{
	char *body = malloc(COUNCIL_FORM_BYTES);
	struct arena arena;
	enum err err;

	CHECK(body != NULL);
	err = council_get(store, class_id, body, COUNCIL_FORM_BYTES);
	if (err == ERR_MISSING) {
		council_default(mode, out);
		err = ERR_NONE;
	} else if (err == ERR_NONE) {
		arena_init(&arena, PARSE_ARENA_BYTES(COUNCIL_FORM_BYTES));
		err = council_form_read(&arena, body, out);
		arena_release(&arena);
		if (err == ERR_CORRUPT) { /* no sitting is the hostage of its settings */
			log_line(LOG_ERROR, "the settings of class %lld are damaged",
			         (long long)class_id);
			council_default(mode, out);
			err = ERR_NONE;
		}
	}
	free(body);
	return err;
}

/* A role of the class's own is used when it has a name, and only then. */
static void use_own(struct council_form *form)
{
	form->offices &= (1u << OFFICE_OWN) - 1;
	for (unsigned i = 0; i < form->own_count; i++)
		form->offices |= (uint16_t)(1u << (OFFICE_OWN + i));
}

enum err council_form_keep(struct store *store, int64_t class_id, struct council_form *form)
{
	struct buffer body;
	enum err err;

	use_own(form);
	buffer_init(&body, COUNCIL_FORM_BYTES - 1);
	council_form_print(form, &body);
	err = body.full ? ERR_LIMIT : council_put(store, class_id, body.data);
	buffer_release(&body);
	return err;
}
