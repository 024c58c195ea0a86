/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * minutes_council.c - what minutes tell of a council around its votes: who held
 * which role, every item with what became of it, amendments, the book.
 *
 * Readers are anybody with a link: what a concern said goes no further than the
 * room unless the teacher projected it.
 */
#include "wire/minutes_council.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "core/find.h"
#include "core/minutes.h"
#include "core/view.h"
#include "wire/view.h"

#define AT(member) WIRE_AT(struct told_item, item.member)
static const struct wire_field item_fields[] = {
        {"id", WIRE_INT, AT(id), .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_item_states},
        {"locked", WIRE_BOOL, AT(vote_count)},
        {"kind", WIRE_ENUM, AT(kind), .names = &wire_item_kinds},
        {"hidden", WIRE_BOOL, WIRE_AT(struct told_item, hidden),
         .comment = "a concern whose words stay in the room"},
        {"author", WIRE_CHOSEN, AT(author), .max = MEMBERS_MAX - 1, .about = WIRE_SEATED,
         .comment = "seat; or null"},
        {"minutes", WIRE_INT, AT(minutes), .max = UINT8_MAX, .comment = "planned; 0: not said"},
        {"spent_ms", WIRE_INT, AT(spent_ms), .max = WIRE_INTEGER_MAX},
        {"reason", WIRE_TEXT, AT(reason), .comment = "why it is out of frame"},
        {"post", WIRE_ENUM, AT(posted.post), .names = &wire_posts},
        {"reply", WIRE_ENUM, AT(posted.reply), .names = &wire_replies},
        {"from", WIRE_TEXT, AT(posted.from)},
        {"motion", WIRE_OBJECT, AT(motion), .record = &wire_motion},
};
#undef AT
const struct wire_record minutes_item = {"MinutesItem", WIRE_FIELDS(item_fields)};

#define AT(part) WIRE_AT(struct member, part)
static const struct wire_field member_fields[] = {
        {"seat", WIRE_INDEX, .max = MEMBERS_MAX - 1, .about = WIRE_SEATED},
        {"name", WIRE_TEXT, AT(name), .about = WIRE_PERSON},
        {"picture", WIRE_PICTURE, AT(picture), .about = WIRE_PERSON},
        {"was_present", WIRE_BOOL, AT(was_present)},
        {"arrived_at_ms", WIRE_INT, AT(arrived_at_ms), .max = WIRE_INTEGER_MAX},
        {"left_at_ms", WIRE_INT, AT(left_at_ms), .max = WIRE_INTEGER_MAX},
        {"present", WIRE_BOOL, AT(present)},
        {"roles", WIRE_FLAGS, AT(held), .names = &wire_offices,
         .comment = "held at any time in this sitting"},
};
#undef AT
const struct wire_record minutes_member = {NULL, WIRE_FIELDS(member_fields)};

#define AT(member) WIRE_AT(struct amendment, member)
static const struct wire_field amendment_fields[] = {
        {"number", WIRE_INDEX, .min = 1, .max = AMENDMENTS_MAX},
        {"item", WIRE_INT, AT(item), .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_amendment_states},
        {"author", WIRE_CHOSEN, AT(author), .max = MEMBERS_MAX - 1, .about = WIRE_SEATED,
         .comment = "seat; or null"},
        {"text", WIRE_TEXT, AT(text)},
        {"before", WIRE_TEXT, AT(before), .comment = "the text that it replaced, once adopted"},
};
#undef AT
const struct wire_record minutes_amendment = {"MinutesAmendment", WIRE_FIELDS(amendment_fields)};

#define AT(member) WIRE_AT(struct told_entry, entry.member)
static const struct wire_field entry_fields[] = {
        {"number", WIRE_INDEX, .min = 1, .max = BOOK_ENTRIES_MAX},
        {"earlier", WIRE_BOOL, WIRE_AT(struct told_entry, earlier),
         .comment = "decided before this sitting, spoken of in it"},
        {"item", WIRE_INT, AT(item), .max = UINT16_MAX},
        {"state", WIRE_ENUM, AT(state), .names = &wire_entry_states},
        {"trial", WIRE_INT, AT(trial), .max = UINT8_MAX},
        {"commission", WIRE_BOOL, AT(commission)},
        {"due_day", WIRE_INT, AT(due_day), .max = DAY_MAX, .comment = "0: no date"},
        {"decided_at_ms", WIRE_INT, AT(decided_at_ms), .max = WIRE_INTEGER_MAX},
        {"text", WIRE_TEXT, AT(text)},
        {"who", WIRE_ROLL, AT(who), .comment = "names"},
        {"who_else", WIRE_TEXT, AT(who_else)},
        {"word", WIRE_TEXT, AT(word)},
};
#undef AT
const struct wire_record minutes_entry = {"MinutesEntry", WIRE_FIELDS(entry_fields)};

bool minutes_hide(const struct item *item)
{
	return item_untold(item);
}

bool minutes_entry_told(const void *element)
{
	const struct told_entry *told = element;

	return !told->earlier || told->entry.reviewed;
}

/* What anybody could have written in it goes; its settings and figures stay. */
static void hide_words(struct item *item)
{
	item->author = 0;
	item->motion.title = (struct text_ref){0};
	item->motion.picture = (struct picture){0};
	memset(item->motion.options, 0, sizeof item->motion.options);
}

static bool hidden_item(const struct assembly *assembly, unsigned id)
{
	int index = item_index(assembly, id);

	return index != NOT_FOUND && minutes_hide(&assembly->items[index]);
}

/* The line that follows from a concern may say it again: it is known by its words. */
bool minutes_hide_entry(const struct assembly *assembly, const struct entry *entry)
{
	for (unsigned i = 0; i < assembly->item_count; i++) {
		const struct item *item = &assembly->items[i];

		if (minutes_hide(item) &&
		    memcmp(&entry->text, &item->motion.title, sizeof entry->text) == 0)
			return true;
	}
	return false;
}

static void tell_entry(const struct assembly *assembly, const struct entry *entry,
                       struct told_entry *told)
{
	told->entry = *entry;
	told->earlier = entry->sitting != assembly->id;
	if (minutes_hide_entry(assembly, entry))
		told->entry.text = (struct text_ref){0};
}

static void tell_amendment(const struct assembly *assembly, const struct amendment *amendment,
                           struct amendment *told)
{
	*told = *amendment;
	if (hidden_item(assembly, amendment->item))
		told->text = told->before = (struct text_ref){0};
}

/* The figures that the wall has shown at the end. */
static void tell_look_back(const struct assembly *assembly, struct told_council *out)
{
	static const struct presence nobody;
	struct view *view = calloc(1, sizeof *view);

	CHECK(view != NULL);
	core_view(assembly, &nobody, AUDIENCE_PROJECTOR, assembly->sealed_at_ms, view);
	out->has_look_back = assembly->phase == PHASE_SEALED && view->has_look_back;
	out->look_back = view->look_back;
	free(view);
}

void minutes_tell_council(const struct assembly *assembly, struct told_council *out)
{
	for (unsigned i = 0; i < assembly->item_count; i++) {
		out->items[i].item = assembly->items[i];
		out->items[i].hidden = minutes_hide(&assembly->items[i]);
		if (out->items[i].hidden)
			hide_words(&out->items[i].item);
	}
	for (unsigned i = 0; i < assembly->amendment_count; i++)
		tell_amendment(assembly, &assembly->amendments[i], &out->amendments[i]);
	for (unsigned i = 0; i < assembly->entry_count; i++)
		tell_entry(assembly, &assembly->entries[i], &out->entries[i]);
	tell_look_back(assembly, out);
}
