/* SPDX-License-Identifier: EUPL-1.2 */
/* texts.c - the personal texts of one sitting, found by their reference. */
#include "app/texts.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "base/digest.h"
#include "base/erased.h"

static struct text *make(const char *text, size_t bytes)
{
	struct text *made = malloc(sizeof *made + bytes + 1);

	CHECK(made != NULL);
	memset(made, 0, sizeof *made);
	made->bytes = bytes;
	memcpy(made->text, text, bytes);
	made->text[bytes] = '\0';
	return made;
}

struct text *text_make(const uint8_t salt[TEXT_SALT_BYTES], const char *text, size_t bytes)
{
	struct text *made = make(text, bytes);
	struct digest digest;

	memcpy(made->salt, salt, TEXT_SALT_BYTES);
	digest_init(&digest);
	digest_add(&digest, salt, TEXT_SALT_BYTES);
	digest_add(&digest, text, bytes);
	digest_end(&digest, made->ref.hash);
	return made;
}

struct text *text_known(const uint8_t hash[32], const char *text, size_t bytes)
{
	struct text *made = make(text, bytes);

	memcpy(made->ref.hash, hash, sizeof made->ref.hash);
	return made;
}

struct text *text_gone(const uint8_t hash[32], int64_t at_ms)
{
	struct erased_mark mark = erased_mark(at_ms);

	return text_known(hash, mark.text, strlen(mark.text));
}

void text_list_release(struct text *list)
{
	while (list != NULL) {
		struct text *text = list;

		list = text->next;
		free(text);
	}
}

/* The slot where `ref` stands or would stand. The hash is random: its first bytes are the place. */
static struct text **slot_of(struct text **slots, unsigned room, const struct text_ref *ref)
{
	uint32_t place;

	memcpy(&place, ref->hash, sizeof place);
	for (;; place++) {
		struct text **slot = &slots[place & (room - 1)];

		if (*slot == NULL || memcmp(&(*slot)->ref, ref, sizeof *ref) == 0)
			return slot;
	}
}

static void grow(struct texts *texts)
{
	unsigned room = texts->room == 0 ? 64 : texts->room * 2;
	struct text **slots = calloc(room, sizeof(struct text *));

	CHECK(slots != NULL);
	for (unsigned i = 0; i < texts->room; i++)
		if (texts->slots[i] != NULL)
			*slot_of(slots, room, &texts->slots[i]->ref) = texts->slots[i];
	free(texts->slots);
	texts->slots = slots;
	texts->room = room;
}

void texts_keep(struct texts *texts, struct text *text)
{
	struct text **slot;

	if (texts->count * 4 >= texts->room * 3)
		grow(texts);
	slot = slot_of(texts->slots, texts->room, &text->ref);
	if (*slot != NULL) {
		free(text);
		return;
	}
	text->next = NULL;
	*slot = text;
	texts->count++;
}

const char *texts_find(const struct texts *texts, const struct text_ref *ref)
{
	struct text **slot;

	if (texts->count == 0)
		return NULL;
	slot = slot_of(texts->slots, texts->room, ref);
	return *slot == NULL ? NULL : (*slot)->text;
}

bool texts_forget(struct texts *texts, const char *words, int64_t at_ms)
{
	bool found = false;

	for (unsigned i = 0; i < texts->room; i++) {
		struct text *text = texts->slots[i];

		if (text == NULL || strcmp(text->text, words) != 0)
			continue;
		texts->slots[i] = text_gone(text->ref.hash, at_ms);
		explicit_bzero(text->text, text->bytes);
		free(text);
		found = true;
	}
	return found;
}

static const char *find(const void *context, const struct text_ref *ref)
{
	return texts_find(context, ref);
}

bool texts_may_hold(const struct texts *texts, const char *text)
{
	for (unsigned i = 0; i < texts->room; i++)
		if (texts->slots[i] != NULL &&
		    (is_erased(texts->slots[i]->text) || strcmp(texts->slots[i]->text, text) == 0))
			return true;
	return false;
}

struct words texts_words(const struct texts *texts)
{
	return (struct words){.find = find, .context = texts};
}

void texts_release(struct texts *texts)
{
	for (unsigned i = 0; i < texts->room; i++)
		free(texts->slots[i]);
	free(texts->slots);
	*texts = (struct texts){0};
}
